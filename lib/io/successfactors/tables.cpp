// SPDX-License-Identifier: BSL-1.0
#include "io/successfactors/tables.hpp"

#include <herne/base/error.hpp>

#include "io/level_rules.hpp"
#include "io/whole_weights.hpp"
#include "text/id.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view external_code_head = "externalCode";
constexpr std::string_view operator_head = "[OPERATOR]";
/// How the cell under `[OPERATOR]` begins in the second row of a template.
constexpr std::string_view label_start = "Supported operators";

/// Returns the date of a cell; a problem if it is none.
std::string read_day(const CsvTable& table, std::optional<std::size_t> column, Problems& problems) {
    std::string day{table.cell(column)};
    if (!day.empty() && !is_date(day)) {
        problems.add(table.place(*column),
                     is_not({}, detail::quoted(day), "a day written YYYY-MM-DD"));
        return {};
    }
    return day;
}

}  // namespace

struct SfTables::MappingColumns {
    std::optional<std::size_t> role;
    std::optional<std::size_t> competency;
    Languages ratings;
    Languages weights;

    explicit MappingColumns(CsvTable& table)
        : role{table.required(external_code_head)},
          competency{table.required("roleCompetencyMappings.competency.externalCode")},
          ratings{table.languages("roleCompetencyMappings.rating")},
          weights{table.languages("roleCompetencyMappings.weight")} {}
};

struct SfTables::RatingColumns {
    std::optional<std::size_t> person;
    std::optional<std::size_t> competency;
    std::optional<std::size_t> rating;
    std::optional<std::size_t> date;
    std::optional<std::size_t> rater;
    std::optional<std::size_t> comment;

    explicit RatingColumns(CsvTable& table)
        : person{table.required("userId")},
          competency{table.required("competency.externalCode")},
          rating{table.required("rating")},
          date{table.column("date")},
          rater{table.column("rater")},
          comment{table.column("comment")} {}
};

void SfTables::read_competencies(CsvTable& table) {
    const auto operators = table.column(operator_head);
    const auto status = table.column("status");
    const auto code_column = table.required(external_code_head);
    const Languages names = table.languages("name");
    const Languages descriptions = table.languages("description");
    const Languages categories = table.languages("category");
    const Languages libraries = table.languages("libName");
    require_any(table, names, "name");
    table.note_other_columns();
    if (!libraries.empty())
        notes_.add(table.file(), "names of libraries are not kept: the framework is one");
    while (code_column && next(table, operators, status)) {
        if (competencies_.size() == Framework::max_competences)
            return problems_.add(table.place(), "more competencies than " +
                                                    std::to_string(Framework::max_competences) +
                                                    ", which is all that a framework holds");
        read_competency(table, code_column, names, descriptions, categories);
    }
}

void SfTables::read_competency(const CsvTable& table, std::optional<std::size_t> code_column,
                               const Languages& names, const Languages& descriptions,
                               const Languages& categories) {
    const auto own_code = code(table, code_column);
    Text own_name = name(table, names);
    if (!own_code)
        return;
    const auto [known, is_new] = competency_positions_.emplace(*own_code, competencies_.size());
    if (!is_new)
        return problems_.add(table.place(*code_column),
                             "the competency " + detail::quoted(*own_code) + " stands twice");
    competencies_.push_back({.code = *own_code,
                             .name = std::move(own_name),
                             .description = table.text(descriptions),
                             .category = table.text(categories)});
}

void SfTables::read_roles(CsvTable& table) {
    const auto operators = table.column(operator_head);
    const auto status = table.column("status");
    const auto code_column = table.required(external_code_head);
    const Languages names = table.languages("name");
    require_any(table, names, "name");
    table.note_other_columns();
    while (code_column && next(table, operators, status)) {
        const auto own_code = role_code(table, code_column);
        Text own_name = name(table, names);
        if (!own_code)
            continue;
        SfRole& found = role(table, *own_code);
        if (!found.name.empty())
            problems_.add(table.place(*code_column),
                          "the role " + detail::quoted(*own_code) + " stands twice");
        found.name = std::move(own_name);
    }
}

void SfTables::read_mappings(CsvTable& table) {
    const auto operators = table.column(operator_head);
    const auto status = table.column("roleCompetencyMappings.status");
    const MappingColumns columns{table};
    require_any(table, columns.ratings, "roleCompetencyMappings.rating");
    table.note_other_columns();
    if (competencies_.empty())
        return;  // said already
    while (columns.role && columns.competency && next(table, operators, status))
        read_mapping(table, columns);
}

void SfTables::read_mapping(const CsvTable& table, const MappingColumns& columns) {
    const auto own_code = role_code(table, columns.role);
    const auto position = competence(table, columns.competency);
    const std::string rating = agreed(table, columns.ratings);
    const std::string weight = agreed(table, columns.weights);
    if (!own_code || !position)
        return;
    if (is_left_out(sf_roles_file, *own_code))
        return notes_.add(table.place(), "what is said of a role that is left out is left out");
    StatedRequirement mapping{.competence = *position, .place = table.place()};
    const std::string& code = competencies_[*position].code;
    const LevelRule& rule = rule_of(options_.ratings_of, code, options_.rating);
    try {
        if (!weight.empty())
            mapping.weight = weight_of_decimal(weight);
        if (!rating.empty())
            mapping.level = required_level(rule, rating).worst();
    } catch (const invalid_input& refused) {
        return problems_.add(table.place(), refused);
    }
    if (rule.binning)
        mapping.source_line = "expected rating " + rating;
    SfRole& found = role(table, *own_code);
    const auto [known, is_new] = found.places.emplace(*position, table.place());
    if (!is_new)
        return problems_.add(table.place(), "the role " + detail::quoted(*own_code) + " has " +
                                                detail::quoted(code) + " already, in " +
                                                known->second);
    found.mappings.push_back(std::move(mapping));
}

void SfTables::read_ratings(CsvTable& table) {
    const RatingColumns columns{table};
    table.note_other_columns();
    if (competencies_.empty())
        return;  // said already
    while (columns.person && columns.competency && columns.rating && table.next())
        read_rating(table, columns);
}

void SfTables::read_rating(const CsvTable& table, const RatingColumns& columns) {
    StatedPerson* const who =
        people_.find(table.cell(columns.person), table.place(*columns.person), problems_);
    const auto position = competence(table, columns.competency);
    if (who == nullptr || !position)
        return;
    const LevelRule& rule =
        rule_of(options_.ratings_of, competencies_[*position].code, options_.rating);
    const std::string place = table.place(*columns.rating);
    const std::string_view written = table.cell(columns.rating);
    Level level;
    try {
        if (!written.empty())
            level = stated_level(rule, written);
    } catch (const invalid_input& refused) {
        return problems_.add(place, refused);
    }
    if (!state_level(*who, *position, level, place,
                     evidence(table, columns, rule.binning.has_value())))
        problems_.add(place, detail::quoted(written) + " gives another level than " +
                                 who->levels.at(*position).place +
                                 "; ratings of one person have to agree");
}

std::optional<Evidence> SfTables::evidence(const CsvTable& table, const RatingColumns& columns,
                                           bool is_binned) {
    Evidence piece{.what = std::string{table.cell(columns.comment)},
                   .source = std::string{sf_source},
                   .date = read_day(table, columns.date, problems_),
                   .status = EvidenceStatus::judged,
                   .rater = std::string{table.cell(columns.rater)}};
    const std::string_view written = table.cell(columns.rating);
    if (is_binned && !written.empty())
        piece.what =
            "rating " + std::string{written} + (piece.what.empty() ? "" : ": ") + piece.what;
    if (piece.what.empty() && piece.date.empty() && piece.rater.empty())
        return std::nullopt;
    return piece;
}

/// Reads the next row that counts.
bool SfTables::next(CsvTable& table, std::optional<std::size_t> operators,
                    std::optional<std::size_t> status) {
    while (table.next()) {
        const std::string_view what = table.cell(operators);
        if (table.is_first() && what.starts_with(label_start))
            continue;
        const std::string_view state = table.cell(status);
        if (what.empty() && (state.empty() || state == "A"))
            return true;
        if (!what.empty())
            notes_.add(table.place(), "a row that states an operator is left out");
        else if (state == "I")
            notes_.add(table.place(), "a row that is not active is left out");
        else
            problems_.add(table.place(*status), is_not({}, detail::quoted(state), "A or I"));
        left_out_[table.file()].emplace(table.cell(table.column(external_code_head)));
    }
    return false;
}

std::optional<std::string> SfTables::code(const CsvTable& table,
                                          std::optional<std::size_t> column) {
    const std::string_view text = table.cell(column);
    if (is_local_id(text))
        return std::string{text};
    problems_.add(table.place(*column),
                  is_not({}, detail::quoted(text), "an id: " + std::string{local_id_pattern}));
    return std::nullopt;
}

std::optional<std::string> SfTables::role_code(const CsvTable& table,
                                               std::optional<std::size_t> column) {
    std::string text{table.cell(column)};
    if (!text.empty())
        return text;
    problems_.add(table.place(*column), "the code of the role is missing");
    return std::nullopt;
}

Text SfTables::name(const CsvTable& table, const Languages& columns) {
    Text words = table.text(columns);
    if (words.empty() && !columns.empty())
        problems_.add(table.place(columns.front().second), "the name is missing");
    return words;
}

std::optional<std::size_t> SfTables::competence(const CsvTable& table,
                                                std::optional<std::size_t> column) {
    const std::string_view text = table.cell(column);
    if (const auto found = competency_positions_.find(text); found != competency_positions_.end())
        return found->second;
    if (is_left_out(sf_competencies_file, text)) {
        notes_.add(table.place(), "what is said of a competency that is left out is left out");
        return std::nullopt;
    }
    if (!problems_.lists_next()) {
        problems_.count_one();
        return std::nullopt;
    }
    std::vector<std::string_view> known;
    for (const SfCompetency& one : competencies_)
        known.push_back(one.code);
    problems_.add(table.place(*column), "there is no competency " + detail::quoted(text) + " in " +
                                            std::string{sf_competencies_file} +
                                            "; the nearest is " +
                                            detail::quoted(nearest(text, known)));
    return std::nullopt;
}

/// Returns what the columns of all languages say, "" if they say nothing; that they differ is a
/// problem.
std::string SfTables::agreed(const CsvTable& table, const Languages& columns) {
    std::string said;
    for (const auto& [language, position] : columns) {
        const std::string_view text = table.cell(position);
        if (text.empty() || text == said)
            continue;
        if (!said.empty())
            problems_.add(table.place(position), detail::quoted(text) + " differs from " +
                                                     detail::quoted(said) +
                                                     ", which another language says");
        else
            said = text;
    }
    return said;
}

bool SfTables::is_left_out(std::string_view file, std::string_view code) const {
    const auto found = left_out_.find(file);
    return found != left_out_.end() && found->second.find(code) != found->second.end();
}

SfRole& SfTables::role(const CsvTable& table, const std::string& code) {
    const auto [found, is_new] = role_positions_.emplace(code, roles_.size());
    if (is_new)
        roles_.push_back({.code = code, .place = table.place()});
    return roles_[found->second];
}

void SfTables::require_any(const CsvTable& table, const Languages& columns,
                           std::string_view prefix) {
    if (columns.empty() && table.has_header())
        problems_.add(table.file() + ", row 1",
                      "there is no column " +
                          detail::quoted(std::string{prefix} + ".defaultValue") +
                          " nor one of a language");
}

}  // namespace herne::inline HERNE_ABI::detail

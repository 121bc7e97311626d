// SPDX-License-Identifier: BSL-1.0
#include "io/csv/long_rows.hpp"

#include "text/nearest.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::array<std::string_view, 6> evidence_names = {"what",        "source", "date",
                                                            "valid_until", "status", "rater"};
constexpr std::size_t date_column = 2;
constexpr std::size_t valid_until_column = 3;
constexpr std::size_t status_column = 4;

}  // namespace

LongRows::LongRows(CsvReader& reader, Problems& problems, const Framework& framework,
                   const CsvPoolOptions& options, IdKind ids, LevelColumn level)
    : reader_{reader},
      problems_{problems},
      framework_{framework},
      ids_{ids},
      competences_{framework, problems},
      levels_{framework, options},
      ignored_{options.ignore},
      count_{reader, problems, ignored_, options} {
    if (!reader.header().empty())
        find_columns(options, level);
}

bool LongRows::next(LongRow& row) {
    while (candidate_ && competence_ && reader_.next(raw_)) {
        count_.check(raw_);
        if (read(row))
            return true;
    }
    std::vector<std::string> known = reader_.header();
    for (const auto& competence : framework_)
        known.push_back(competence.id);
    if (!problems_.full() && !reader_.header().empty())
        ignored_.report_unused(problems_, known);
    return false;
}

std::string LongRows::candidate_place() const {
    return raw_.cell({}, reader_.header()[*candidate_]);
}

std::string LongRows::level_place() const {
    return raw_.cell(cell(candidate_), reader_.header()[level_ ? *level_ : *competence_]);
}

void LongRows::find_columns(const CsvPoolOptions& options, LevelColumn level) {
    const CsvColumns meanings{reader_, options};
    find_candidates(options);
    for (std::size_t i = 0; i < reader_.header().size(); ++i) {
        const bool ignored = ignored_.contains(reader_.header()[i]);
        const auto meaning = meanings.meaning(i);
        if (i != candidate_ && !(i == 0 && count_.is_there()) && !ignored && meaning)
            take(i, *meaning);
    }
    meanings.report_missing(problems_);
    require(candidate_, "candidate");
    require(competence_, "competence");
    if (level == LevelColumn::required)
        require(level_, "level");
}

/// Takes the column that the options name for ids.
void LongRows::find_candidates(const CsvPoolOptions& options) {
    if (options.id.empty())
        return;
    candidate_ = reader_.column(options.id);
    if (candidate_)
        return;
    const std::vector<std::string_view> heads{reader_.header().begin(), reader_.header().end()};
    problems_.add("row 1", "there is no column " + detail::quoted(options.id) +
                               " for the ids; the nearest is " +
                               detail::quoted(nearest(options.id, heads)));
}

void LongRows::take(std::size_t position, std::string_view meaning) {
    std::optional<std::size_t>* column = nullptr;
    const auto evidence = std::find(evidence_names.begin(), evidence_names.end(), meaning);
    if (evidence != evidence_names.end())
        column = &evidence_[static_cast<std::size_t>(evidence - evidence_names.begin())];
    else if (meaning == "candidate")
        column = &candidate_;
    else if (meaning == "competence")
        column = &competence_;
    else if (meaning == "level")
        column = &level_;
    else
        return refuse_column(position, meaning);
    if (*column)
        problems_.add("row 1, column " + std::to_string(position + 1),
                      detail::quoted(reader_.header()[position]) + " stands for " +
                          detail::quoted(meaning) + ", which column " +
                          std::to_string(**column + 1) + " stands for already");
    else
        *column = position;
}

void LongRows::require(std::optional<std::size_t> column, std::string_view name) {
    if (!column)
        problems_.add("row 1",
                      "there is no column " + detail::quoted(name) + ", which the long form needs");
}

void LongRows::refuse_column(std::size_t position, std::string_view meaning) {
    static const std::vector<std::string_view> names = {"candidate", "competence",  "level",
                                                        "what",      "rater",       "source",
                                                        "date",      "valid_until", "status"};
    problems_.add("row 1, column " + std::to_string(position + 1),
                  detail::quoted(meaning) + " is no column of the long form; the nearest is " +
                      detail::quoted(nearest(meaning, names)) +
                      "; what is to be left aside has to stand in 'ignore'");
}

bool LongRows::read(LongRow& row) {
    row = LongRow{.place = raw_.place};
    bool good = read_candidate(row);
    if (only_names_candidate())
        return good;
    if (ignored_.contains(cell(competence_))) {
        any_ignored_ = true;
        return good;
    }
    any_read_ = true;
    good = read_competence(row) && good;
    if (row.competence)
        good = read_level(row) && good;
    return read_evidence(row) && good;
}

bool LongRows::read_candidate(LongRow& row) {
    try {
        row.id = read_candidate_id(cell(candidate_), ids_);
        return true;
    } catch (const invalid_input& error) {
        problems_.add(candidate_place(), error);
        return false;
    }
}

bool LongRows::read_competence(LongRow& row) {
    const std::string place = raw_.cell(cell(candidate_), reader_.header()[*competence_]);
    if (cell(competence_).empty())
        problems_.add(place, "the competence is empty, but the row states a level or evidence");
    else
        row.competence = competences_.find(cell(competence_), place);
    return row.competence.has_value();
}

bool LongRows::read_level(LongRow& row) {
    const std::string_view text = cell(level_);
    if (text.empty())
        return true;
    try {
        row.level = levels_.read(*row.competence, text);
        return true;
    } catch (const invalid_input& error) {
        problems_.add(level_place() + ", competence " + detail::quoted(cell(competence_)), error);
        return false;
    }
}

bool LongRows::read_evidence(LongRow& row) {
    const auto is_empty = [this](const auto& column) { return cell(column).empty(); };
    if (std::all_of(evidence_.begin(), evidence_.end(), is_empty))
        return true;
    const auto text = [this](std::size_t i) { return std::string{cell(evidence_[i])}; };
    row.evidence = Evidence{.what = text(0),
                            .source = text(1),
                            .date = visible(text(date_column)),
                            .valid_until = visible(text(valid_until_column)),
                            .rater = text(5)};
    bool good = check_evidence(*row.evidence);
    const std::string status = visible(cell(evidence_[status_column]));
    if (status.empty())
        return good;
    if (const auto known = evidence_status(status)) {
        row.evidence->status = *known;
        return good;
    }
    add_problem(status_column,
                detail::quoted(status) + " is not one of claimed, documented, verified, judged");
    return false;
}

bool LongRows::check_evidence(const Evidence& evidence) {
    bool good = true;
    for (const auto& [column, date] : {std::pair{date_column, &evidence.date},
                                       std::pair{valid_until_column, &evidence.valid_until}})
        if (!date->empty() && !is_date(*date)) {
            add_problem(column, detail::quoted(*date) + " is not a day written YYYY-MM-DD");
            good = false;
        }
    if (good && !evidence.date.empty() && !evidence.valid_until.empty() &&
        evidence.valid_until < evidence.date) {
        add_problem(valid_until_column,
                    evidence.valid_until + " is before the date " + evidence.date);
        good = false;
    }
    return good;
}

bool LongRows::only_names_candidate() const {
    const auto is_empty = [this](const auto& column) { return cell(column).empty(); };
    return is_empty(competence_) && is_empty(level_) &&
           std::all_of(evidence_.begin(), evidence_.end(), is_empty);
}

std::string_view LongRows::cell(std::optional<std::size_t> column) const {
    return column ? raw_.cells[*column] : std::string_view{};
}

void LongRows::add_problem(std::size_t column, std::string what) {
    problems_.add(raw_.cell(cell(candidate_), reader_.header()[evidence_[column].value()]),
                  std::move(what));
}

}  // namespace herne::inline HERNE_ABI::detail

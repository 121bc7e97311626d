// SPDX-License-Identifier: BSL-1.0
#include "io/onet/ratings.hpp"

#include "base/wording.hpp"
#include "text/exact_decimal.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <herne/model/framework.hpp>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view code_head = "O*NET-SOC Code";

/// Returns whether `text` is a code such as `15-1252.00`.
bool is_onet_code(std::string_view text) {
    constexpr std::string_view form = "00-0000.00";
    if (text.size() != form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i])
            return false;
    return true;
}

}  // namespace

struct OnetRatings::Columns {
    std::optional<std::size_t> code;
    std::optional<std::size_t> element;
    std::optional<std::size_t> name;
    std::optional<std::size_t> scale;
    std::optional<std::size_t> value;
    std::optional<std::size_t> n;
    std::optional<std::size_t> lower;
    std::optional<std::size_t> upper;
    std::optional<std::size_t> suppress;
    std::optional<std::size_t> not_relevant;
    std::optional<std::size_t> date;
    std::optional<std::size_t> source;

    explicit Columns(OnetTable& table)
        : code{table.required(code_head)},
          element{table.required("Element ID")},
          name{table.required("Element Name")},
          scale{table.required("Scale ID")},
          value{table.required("Data Value")},
          n{table.column("N")},
          lower{table.column("Lower CI Bound")},
          upper{table.column("Upper CI Bound")},
          suppress{table.column("Recommend Suppress")},
          not_relevant{table.column("Not Relevant")},
          date{table.column("Date")},
          source{table.column("Domain Source")} {}

    [[nodiscard]] bool complete() const { return code && element && name && scale && value; }
};

void OnetRatings::read_occupations(std::string_view text, const std::string& file) {
    OnetTable table{text, file, problems_};
    const auto code = table.required(code_head);
    const auto title = table.required("Title");
    const auto description = table.column("Description");
    if (!code || !title)
        return;
    while (table.next()) {
        OnetOccupation* const found = occupation(table, *code);
        if (found == nullptr)
            continue;
        if (!found->title.empty() || table.cell(title).empty()) {
            problems_.add(table.place(*title), found->title.empty()
                                                   ? "the title is empty"
                                                   : detail::quoted(found->code) + " stands twice");
            continue;
        }
        found->title = table.cell(title);
        found->description = table.cell(description);
    }
}

void OnetRatings::read_ratings(std::string_view text, const std::string& file) {
    OnetTable table{text, file, problems_};
    const Columns columns{table};
    if (columns.complete())
        while (table.next())
            read_rating(table, columns);
}

void OnetRatings::read_rating(const OnetTable& table, const Columns& columns) {
    const std::string_view scale = table.cell(columns.scale);
    const bool is_level = scale == "LV";
    if (!is_level && scale != "IM")
        return notes_.add(
            table.place(*columns.scale),
            "a row of the scale " + detail::quoted(scale) + " is not read; IM and LV are");
    OnetOccupation* const found = occupation(table, *columns.code);
    const auto position = element(table, columns);
    auto read = is_level ? value(table, columns, Fraction{}, {7, 1})
                         : value(table, columns, {1, 1}, {5, 1});
    if (found == nullptr || !position || !read)
        return;
    OnetRating& rating = found->ratings[*position];
    auto& slot = is_level ? rating.level : rating.importance;
    if (slot)
        return problems_.add(table.place(), "states " + std::string{scale} + " of " +
                                                elements_[*position].id + " for " + found->code +
                                                " again, first in " + slot->place);
    slot = std::move(read);
}

OnetOccupation* OnetRatings::occupation(const OnetTable& table, std::size_t column) {
    const std::string_view code = table.cell(column);
    if (const auto known = occupation_positions_.find(code); known != occupation_positions_.end())
        return &occupations_[known->second];
    if (!is_onet_code(code)) {
        problems_.add(table.place(column),
                      is_not({}, detail::quoted(code), "an O*NET-SOC code such as 15-1252.00"));
        return nullptr;
    }
    if (occupations_.size() == max_onet_occupations) {
        problems_.add(
            table.place(column),
            "there are more than " + std::to_string(max_onet_occupations) + " occupations");
        return nullptr;
    }
    occupation_positions_.emplace(code, occupations_.size());
    return &occupations_.emplace_back(OnetOccupation{.code = std::string{code}});
}

std::optional<std::size_t> OnetRatings::element(const OnetTable& table, const Columns& columns) {
    const std::string_view id = table.cell(columns.element);
    const std::string_view name = table.cell(columns.name);
    if (const auto known = element_positions_.find(id); known != element_positions_.end()) {
        if (elements_[known->second].name == name)
            return known->second;
        problems_.add(table.place(*columns.name),
                      detail::quoted(name) + " is another name of " + std::string{id} +
                          ", which is called " + detail::quoted(elements_[known->second].name));
        return std::nullopt;
    }
    if (!is_local_id(id) || name.empty() || elements_.size() == Framework::max_competences) {
        if (!is_local_id(id))
            problems_.add(
                table.place(*columns.element),
                is_not({}, detail::quoted(id), "an id: " + std::string{local_id_pattern}));
        else
            problems_.add(table.place(*columns.name),
                          name.empty() ? "the name is empty" : "there are more than 4096 elements");
        return std::nullopt;
    }
    element_positions_.emplace(id, elements_.size());
    elements_.push_back({.id = std::string{id}, .name = std::string{name}});
    return elements_.size() - 1;
}

std::optional<OnetValue> OnetRatings::value(const OnetTable& table, const Columns& columns,
                                            const Fraction& least, const Fraction& greatest) {
    const std::size_t before = problems_.count();
    const auto mean = number(table, *columns.value, least, greatest);
    if (!mean)
        problems_.add(table.place(*columns.value), "the value is missing");
    OnetValue result{.place = table.place(),
                     .value = mean.value_or(Fraction{}),
                     .suppressed = flag(table, columns.suppress),
                     .not_relevant = flag(table, columns.not_relevant),
                     .n = std::string{table.cell(columns.n)},
                     .date = std::string{table.cell(columns.date)},
                     .source = std::string{table.cell(columns.source)}};
    if (columns.lower && columns.upper) {
        result.lower = number(table, *columns.lower, least, greatest);
        result.upper = number(table, *columns.upper, least, greatest);
        const std::string place = table.place(*columns.upper);
        if (result.lower.has_value() != result.upper.has_value())
            problems_.add(place, "one of the bounds is missing; either both are there or none");
        else if (result.upper && *result.upper < *result.lower)
            problems_.add(place, decimal_text(*result.upper, '.') + " is below the lower bound " +
                                     decimal_text(*result.lower, '.'));
    }
    if (problems_.count() != before)
        return std::nullopt;
    return result;
}

std::optional<Fraction> OnetRatings::number(const OnetTable& table, std::size_t column,
                                            const Fraction& least, const Fraction& greatest) {
    const std::string_view text = table.cell(column);
    if (text.empty())
        return std::nullopt;
    const auto read = fraction_of_decimal(text);
    if (!read)
        problems_.add(table.place(column),
                      is_not({}, detail::quoted(text), "a number such as 4.62"));
    else if (*read < least || greatest < *read)
        problems_.add(
            table.place(column),
            not_in({}, detail::quoted(text), from_to(least.numerator(), greatest.numerator())));
    return read ? read : Fraction{least};
}

bool OnetRatings::flag(const OnetTable& table, std::optional<std::size_t> column) {
    const std::string_view text = table.cell(column);
    if (!text.empty() && text != "Y" && text != "N")
        problems_.add(table.place(*column), is_not({}, detail::quoted(text), "Y, N or empty"));
    return text == "Y";
}

}  // namespace herne::inline HERNE_ABI::detail

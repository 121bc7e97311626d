// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/binning.hpp>
#include <herne/model/evidence.hpp>
#include <herne/record/model.hpp>

#include "base/wording.hpp"
#include "text/exact_decimal.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::int64_t max_years = 1'000;
constexpr std::size_t year_digits = 4;
/// Enough for the 17 digits of the shortest decimal that gives a double back.
constexpr std::size_t value_digits = 18;

bool counts_years(const Binning& binning) {
    return binning.rule == BinningRule::at_most_years_old;
}

/// Returns whether `value` is good enough for the level that begins at `cut`.
bool reaches(BinningRule rule, const Fraction& value, const Fraction& cut) {
    return rule == BinningRule::at_least ? !(value < cut) : !(cut < value);
}

/// Returns how many cut points satisfy `holds`: they are in order, so that it is the level.
template <class Holds>
Level level_by(const Binning& binning, const Holds& holds) {
    const auto count = std::count_if(binning.cut_points.begin(), binning.cut_points.end(), holds);
    return Level{static_cast<int>(count)};
}

std::string quantity_of(const Binning& binning) {
    return "the " + binning.quantity.in("en");
}

void refuse_number(const Binning& binning, const Fraction& value, std::string allowed) {
    throw invalid_input{
        not_in(quantity_of(binning), detail::decimal_text(value, '.'), std::move(allowed))};
}

void check_allowed(const Binning& binning, const Fraction& value) {
    if (counts_years(binning))
        throw invalid_input{
            is_not(quantity_of(binning), detail::decimal_text(value, '.'), "a day")};
    const bool low = binning.least && value < *binning.least;
    const bool high = binning.greatest && *binning.greatest < value;
    if (low || high)
        refuse_number(binning, value,
                      (binning.least ? detail::decimal_text(*binning.least, '.') : "") + ".." +
                          (binning.greatest ? detail::decimal_text(*binning.greatest, '.') : ""));
}

/// Returns the day of `day`'s month and day `years` later, which need not be one of the calendar:
/// as text, 29 February stands between 28 February and 1 March in every year.
std::string years_later(std::string_view day, std::int64_t years) {
    std::int64_t year = 0;
    std::from_chars(day.data(), day.data() + year_digits, year);
    return std::to_string(year + years) + std::string{day.substr(year_digits)};
}

/// Orders days whose years may have five digits.
bool is_before(const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

void refuse_binning(std::string_view where, std::string what) {
    throw invalid_input{Problem{.where = std::string{where}, .what = std::move(what)}};
}

void check_order(const Binning& binning, std::string_view where) {
    const bool rising = binning.rule == BinningRule::at_least;
    for (std::size_t i = 0; i < binning.cut_points.size(); ++i) {
        const Fraction& cut = binning.cut_points[i];
        const std::string place = std::string{where} + ".cut_points[" + std::to_string(i) + "]";
        if (cut < Fraction{} || (binning.least && cut < *binning.least) ||
            (binning.greatest && *binning.greatest < cut))
            throw invalid_input{
                Problem{place, cut.to_string() + " is no value that is allowed", cut.to_string()}};
        if (i == 0)
            continue;
        const Fraction& before = binning.cut_points[i - 1];
        const char* const word = rising ? " is not above " : " is not below ";
        if (rising ? !(before < cut) : !(cut < before))
            throw invalid_input{Problem{
                place, cut.to_string() + word + before.to_string() + ", the cut point before it",
                cut.to_string()}};
    }
}

void check_years(const Binning& binning, std::string_view where) {
    if (!counts_years(binning)) {
        if (!binning.as_of.empty())
            refuse_binning(where, "a day to count to is for 'at_most_years_old' only");
        return;
    }
    if (!is_date(binning.as_of))
        throw invalid_input{is_not(std::string{where} + ".as_of", detail::quoted(binning.as_of),
                                   "a day written YYYY-MM-DD")};
    if (binning.least || binning.greatest)
        refuse_binning(where, "days have no least or greatest value");
    for (const Fraction& cut : binning.cut_points)
        if (cut.denominator() != 1 || Fraction{max_years, 1} < cut)
            throw invalid_input{is_not(std::string{where} + ".cut_points", cut.to_string(),
                                       "a whole number of years up to 1,000")};
}

std::string level_name(std::string_view word, std::size_t index) {
    return std::string{word} + " " + std::to_string(index + 1);
}

/// Returns the age that a cut point stands for, in words.
std::string years_text(const Fraction& cut, std::string_view one, std::string_view several) {
    const std::string count = std::to_string(cut.numerator());
    return count + " " + std::string{count == "1" ? one : several};
}

/// Returns where a level begins, in German, such as "ab 1,5".
std::string german_start(const Binning& binning, const Fraction& cut) {
    if (counts_years(binning))
        return "höchstens " + years_text(cut, "Jahr", "Jahre");
    return (binning.rule == BinningRule::at_least ? "ab " : "bis ") +
           detail::decimal_text(cut, ',');
}

/// Returns where a level begins, in English, such as "from 1.5".
std::string english_start(const Binning& binning, const Fraction& cut) {
    if (counts_years(binning))
        return "at most " + years_text(cut, "year", "years");
    return (binning.rule == BinningRule::at_least ? "from " : "up to ") +
           detail::decimal_text(cut, '.');
}

std::string german_sentence(const Binning& binning) {
    std::string text = binning.quantity.in("de");
    text += counts_years(binning) ? ", Alter am " + binning.as_of + ": " : ": ";
    for (std::size_t i = 0; i < binning.cut_points.size(); ++i)
        text += german_start(binning, binning.cut_points[i]) + " " + level_name("Stufe", i) + ", ";
    return text + "sonst Stufe 0";
}

std::string english_sentence(const Binning& binning) {
    std::string text = binning.quantity.in("en");
    text += counts_years(binning) ? ", age on " + binning.as_of + ": " : ": ";
    for (std::size_t i = 0; i < binning.cut_points.size(); ++i)
        text += level_name("level", i) + " " + english_start(binning, binning.cut_points[i]) + ", ";
    return text + "otherwise level 0";
}

}  // namespace

const char* to_string(BinningRule rule) noexcept {
    return enumerator_name(rule);
}

Level Binning::level_of(const Fraction& value) const {
    check_allowed(*this, value);
    return level_by(*this, [&](const Fraction& cut) { return reaches(rule, value, cut); });
}

Level Binning::level_between(const Fraction& lower, const Fraction& upper) const {
    if (upper < lower)
        refuse_number(*this, upper, detail::decimal_text(lower, '.') + " and above");
    const Level first = level_of(lower);
    return first == level_of(upper) ? first : Level::unknown();
}

Level Binning::level_on(std::string_view day) const {
    if (!counts_years(*this) || !is_date(day))
        throw invalid_input{is_not(quantity_of(*this), detail::quoted(day),
                                   counts_years(*this) ? "a day written YYYY-MM-DD" : "a number")};
    if (as_of < day)
        throw invalid_input{
            Problem{quantity_of(*this),
                    detail::quoted(day) + " is after " + as_of + ", the day that is counted to",
                    detail::quoted(day)}};
    return level_by(*this, [&](const Fraction& cut) {
        return !is_before(years_later(day, cut.numerator()), as_of);
    });
}

Level Binning::read_level(std::string_view written) const {
    if (counts_years(*this))
        return level_on(written);
    if (const auto value = detail::fraction_of_decimal(written, value_digits))
        return level_of(*value);
    if (written.find('/') == std::string_view::npos)
        throw invalid_input{is_not(quantity_of(*this), detail::quoted(written),
                                   "a number such as 4.62 or 3/4, of at most 18 digits")};
    return level_of(Fraction::parse(written));
}

Text Binning::sentence() const {
    return {german_sentence(*this), english_sentence(*this)};
}

Scale Binning::scale(std::string id) const {
    std::vector<ScaleLevel> levels;
    for (const Fraction& cut : cut_points) {
        const bool years = counts_years(*this);
        levels.push_back({.label = {german_start(*this, cut) + (years ? " alt" : ""),
                                    english_start(*this, cut) + (years ? " old" : "")}});
    }
    return Scale{std::move(id), std::move(levels), quantity};
}

void check(const Binning& binning, int max, std::string_view where) {
    if (binning.quantity.empty())
        refuse_binning(where, "does not say what its values are: the quantity is empty");
    if (binning.cut_points.size() > std::size_t{Level::highest} ||
        binning.cut_points.size() != static_cast<std::size_t>(max))
        throw invalid_input{
            detail::refusal(std::string{where} + ".cut_points",
                            std::to_string(binning.cut_points.size()), std::to_string(max),
                            {.between = " cut points are not one a level, ", .after = " of them"})};
    if (binning.least && *binning.least < Fraction{})
        refuse_binning(where, "the least value is negative");
    check_order(binning, where);
    check_years(binning, where);
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "io/csv/values.hpp"

#include "text/nearest.hpp"
#include "text/numeral.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Longer spellings of a level are read each time anew, so that hostile ones do not pile up.
constexpr std::size_t max_remembered_bytes = 32;

bool is_plain_number(std::string_view text) {
    return !text.empty() && (text == "0" || text[0] != '0') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::size_t> CompetenceFinder::find(std::string_view name, const std::string& where) {
    if (const auto known = known_.find(name); known != known_.end())
        return known->second;
    const auto found = names_.find(name);
    if (found)
        known_.emplace(name, *found);
    else
        refuse(name, where);
    return found;
}

void CompetenceFinder::refuse(std::string_view name, const std::string& where) {
    if (!problems_.lists_next())
        return problems_.count_one();
    try {
        static_cast<void>(names_.index(name));
    } catch (const unknown_id& error) {
        problems_.add({.where = where,
                       .what = detail::quoted(name) + " names no competence; the nearest is " +
                               detail::quoted(error.nearest()) +
                               "; what is to be left aside has to stand in 'ignore'",
                       .value = detail::quoted(name)});
    } catch (const invalid_input& error) {
        problems_.add(where, error);
    }
}

LevelReader::LevelReader(const Framework& framework, const CsvPoolOptions& options)
    : framework_{framework}, levels_as_{options.levels_as}, known_(framework.size()) {
    for (const auto& word : options.unknown)
        unknown_.push_back(visible(word));
}

Level LevelReader::read(std::size_t competence, std::string_view text) {
    if (text.empty())
        return Level::unknown();
    auto& known = known_[competence];
    if (const auto found = known.find(text); found != known.end())
        return found->second;
    const std::string seen = visible(text);
    const bool is_unknown =
        seen.empty() || std::find(unknown_.begin(), unknown_.end(), seen) != unknown_.end();
    const Level level =
        is_unknown ? Level::unknown() : framework_[competence].parse(text, levels_as_);
    if (text.size() <= max_remembered_bytes)
        known.emplace(text, level);
    return level;
}

CandidateId read_candidate_id(std::string_view text, IdKind kind) {
    if (text.empty())
        throw invalid_input{"the id is empty; every row has to name its candidate"};
    if (kind == IdKind::text)
        return text;
    std::uint64_t number = 0;
    const std::string_view digits = without_zero_fraction(text);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (!is_plain_number(digits) || error != std::errc{} || end != digits.data() + digits.size())
        throw invalid_input{
            is_not({}, detail::quoted(text),
                   "a whole number in 0..18446744073709551615 without sign and leading zeros")};
    return number;
}

std::size_t CandidateIdHash::operator()(const CandidateId& id) const {
    return id.is_number() ? std::hash<std::uint64_t>{}(id.number())
                          : std::hash<std::string>{}(id.text());
}

std::string seen_id(std::string_view text) {
    const bool is_ascii = std::all_of(text.begin(), text.end(),
                                      [](char c) { return static_cast<signed char>(c) >= 0; });
    return is_ascii ? std::string{text} : visible(text);
}

std::string look_alike(std::string_view id, std::string_view other) {
    return "the id " + detail::quoted(id) + " looks like " + detail::quoted(other) +
           " above, but its characters differ: write both alike, or tell them apart";
}

IgnoreList::IgnoreList(const std::vector<std::string>& names) {
    for (const auto& name : names)
        occurred_.emplace(visible(name), false);
}

bool IgnoreList::contains(std::string_view name) {
    if (occurred_.empty())
        return false;
    const auto found = occurred_.find(visible(name));
    if (found == occurred_.end())
        return false;
    found->second = true;
    return true;
}

void IgnoreList::report_unused(Problems& problems, const std::vector<std::string>& known) const {
    const std::vector<std::string_view> names{known.begin(), known.end()};
    for (const auto& [name, occurred] : occurred_)
        if (!occurred && problems.lists_next())
            problems.add("ignore", detail::quoted(name) +
                                       " is not there; the nearest that is there is " +
                                       detail::quoted(nearest(name, names)));
}

}  // namespace herne::inline HERNE_ABI::detail

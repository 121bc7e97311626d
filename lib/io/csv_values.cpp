// SPDX-License-Identifier: BSL-1.0
#include "io/csv_values.hpp"

#include "detail/ids.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Longer spellings of a level are read each time anew, so that hostile ones do not pile up.
constexpr std::size_t most_remembered_bytes = 32;

bool is_plain_number(std::string_view text) {
    return !text.empty() && (text == "0" || text[0] != '0') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::size_t> CompetenceFinder::find(std::string_view name, const std::string& where) {
    if (const auto found = known_.find(name); found != known_.end())
        return found->second;
    if (!framework_.contains(name)) {
        refuse(name, where);
        return std::nullopt;
    }
    return known_.emplace(name, framework_.index(name)).first->second;
}

void CompetenceFinder::refuse(std::string_view name, const std::string& where) {
    if (!problems_.shown())
        return problems_.add({}, {});
    try {
        static_cast<void>(framework_.index(name));
    } catch (const unknown_id& error) {
        problems_.add(where, detail::quoted(name) + " names no competence; the nearest is " +
                                 detail::quoted(error.nearest()) +
                                 "; what is to be left aside has to stand in 'ignore'");
    } catch (const invalid_input& error) {
        problems_.add(where, error.what());
    }
}

LevelReader::LevelReader(const Framework& framework, const CsvPoolOptions& options)
    : framework_{framework}, options_{options}, known_(framework.size()) {}

bool LevelReader::is_unknown_word(std::string_view text) const {
    return std::find(options_.unknown.begin(), options_.unknown.end(), text) !=
           options_.unknown.end();
}

Level LevelReader::read(std::size_t competence, std::string_view text) {
    if (text.empty() || is_unknown_word(text))
        return Level::unknown();
    auto& known = known_[competence];
    if (const auto found = known.find(text); found != known.end())
        return found->second;
    const Level level = framework_[competence].scale.parse(text, options_.levels_as);
    if (text.size() <= most_remembered_bytes)
        known.emplace(text, level);
    return level;
}

CandidateId read_candidate_id(std::string_view text, IdKind kind) {
    if (text.empty())
        throw invalid_input{"the id is empty; every row has to name its candidate"};
    if (kind == IdKind::text)
        return text;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!is_plain_number(text) || error != std::errc{} || end != text.data() + text.size())
        throw invalid_input{
            detail::quoted(text) +
            " is not a whole number in 0..18446744073709551615 without sign and leading zeros"};
    return number;
}

std::size_t CandidateIdHash::operator()(const CandidateId& id) const {
    return id.is_number() ? std::hash<std::uint64_t>{}(id.number())
                          : std::hash<std::string>{}(id.text());
}

IgnoreList::IgnoreList(const std::vector<std::string>& names) {
    for (const auto& name : names)
        occurred_.emplace(name, false);
}

bool IgnoreList::contains(std::string_view name) {
    const auto found = occurred_.find(name);
    if (found == occurred_.end())
        return false;
    found->second = true;
    return true;
}

void IgnoreList::report_unused(ProblemList& problems, const std::vector<std::string>& known) const {
    const std::vector<std::string_view> names{known.begin(), known.end()};
    for (const auto& [name, occurred] : occurred_)
        if (!occurred && problems.shown())
            problems.add("ignore", detail::quoted(name) +
                                       " is not there; the nearest that is there is " +
                                       detail::quoted(nearest(name, names)));
}

}  // namespace herne::inline HERNE_ABI::detail

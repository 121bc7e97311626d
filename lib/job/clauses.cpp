// SPDX-License-Identifier: BSL-1.0
#include "job/clauses.hpp"

#include <herne/base/error.hpp>

#include "text/quoted.hpp"

#include <stdexcept>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the position of the clause's competence, looked up once: most often it is there.
std::size_t find(const Profile& profile, const Clause& clause) {
    try {
        return profile.framework().index(clause.competence);
    } catch (const std::logic_error&) {
        throw framework_mismatch{"the profile " + detail::quoted(profile.id().to_string()) +
                                 " has no competence " + detail::quoted(clause.competence) +
                                 ", which the eligibility formula names"};
    }
}

}  // namespace

std::size_t needed(const Clause& clause) noexcept {
    if (clause.kind == Clause::Kind::all)
        return clause.clauses.size();
    return clause.kind == Clause::Kind::at_least ? static_cast<std::size_t>(clause.n) : 1;
}

std::size_t position(const Profile& profile, const Clause& clause) {
    const std::size_t index = find(profile, clause);
    if (clause.level > profile.framework()[index].scale.max())
        throw framework_mismatch{
            "the eligibility formula asks for level " + std::to_string(clause.level) + " of " +
            detail::quoted(clause.competence) + ", whose scale in the profile " +
            detail::quoted(profile.id().to_string()) + " ends at " +
            std::to_string(profile.framework()[index].scale.max())};
    return index;
}

int level_of(const Profile& profile, const Clause& clause, UnknownAs unknown) {
    const std::size_t index = position(profile, clause);
    const Level level = profile.levels()[index];
    return unknown == UnknownAs::worst ? level.worst()
                                       : level.best(profile.framework()[index].scale.max());
}

std::optional<Clause> known_part(const Clause& clause, const std::string& inherited,
                                 const std::function<bool(const std::string& stage)>& reached) {
    const std::string& stage = clause.stage.empty() ? inherited : clause.stage;
    if (clause.kind == Clause::Kind::level) {
        if (stage.empty() || reached(stage))
            return clause;
        return std::nullopt;
    }
    Clause known = clause;
    known.clauses.clear();
    for (const Clause& part : clause.clauses)
        if (auto known_of_part = known_part(part, stage, reached))
            known.clauses.push_back(std::move(*known_of_part));
    const std::size_t met = clause.clauses.size() - known.clauses.size();
    if (met >= needed(clause))
        return std::nullopt;
    if (known.kind == Clause::Kind::at_least)
        known.n -= static_cast<int>(met);
    return known;
}

std::string part_place(const std::string& place, const Clause& clause, std::size_t part) {
    const char* field = clause.kind == Clause::Kind::all   ? ".all["
                        : clause.kind == Clause::Kind::any ? ".any["
                                                           : ".of[";
    return place + field + std::to_string(part) + ']';
}

}  // namespace herne::inline HERNE_ABI::detail

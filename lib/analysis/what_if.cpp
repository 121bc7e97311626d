// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/what_if.hpp>

#include "base/wording.hpp"

#include <herne/base/error.hpp>

#include <map>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string level_text(Level level) {
    return level.known() ? std::to_string(level.worst()) : "unknown";
}

void check(const std::string& where, const Raise& raise, const Profile& profile,
           std::size_t position) {
    const Level level = profile.levels()[position];
    if (raise.from != level)
        throw invalid_input{
            Problem{.where = where + ".from",
                    .what = level_text(raise.from) + " is not the level now, " + level_text(level),
                    .value = level_text(raise.from)}};
    const int top = profile.framework()[position].scale.max();
    if (level.worst() == top)
        throw invalid_input{Problem{.where = where + ".to",
                                    .what = "level " + std::to_string(top) +
                                            " is the top of the scale and cannot be raised",
                                    .value = std::to_string(raise.to)}};
    if (raise.to <= level.worst() || raise.to > top)
        throw invalid_input{not_in(where + ".to", std::to_string(raise.to),
                                   detail::from_to(level.worst() + 1, top))};
}

}  // namespace

WhatIf what_if(const Profile& profile, const JobProfile& job, std::span<const Raise> raises) {
    std::map<std::size_t, Raise> by_position;
    for (std::size_t i = 0; i < raises.size(); ++i) {
        const std::string where = "raises[" + std::to_string(i) + "]";
        const std::size_t position = profile.framework().index(raises[i].competence);
        const std::string& id = profile.framework()[position].id;
        check(where, raises[i], profile, position);
        if (!by_position.try_emplace(position, Raise{id, raises[i].from, raises[i].to}).second)
            throw invalid_input{Problem{.where = where + ".competence",
                                        .what = "'" + id + "' is raised twice",
                                        .value = id}};
    }
    std::vector<Level> levels{profile.levels().begin(), profile.levels().end()};
    WhatIf result;
    for (auto& [position, raise] : by_position) {
        levels[position] = raise.to;
        result.raises.push_back(std::move(raise));
    }
    result.before = explain(profile, job);
    result.after = explain(
        Profile{profile.id(), profile.framework(), std::move(levels), profile.evidence()}, job);
    return result;
}

WhatIf what_if(const Profile& profile, const JobProfile& job, const RaisePlan& plan) {
    std::vector<Raise> raises;
    for (const auto& raise : plan.raises)
        raises.push_back({raise.competence, raise.from, raise.to});
    return what_if(profile, job, raises);
}

}  // namespace herne::inline HERNE_ABI

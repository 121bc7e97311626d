// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/competence_positions.hpp>
#include <herne/match/level_source.hpp>

#include "base/wording.hpp"
#include "text/quoted.hpp"

#include <span>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns where `competence`, which the caller holds at `index`, stands in the profile's
/// framework.
std::size_t position_in(const Profile& profile, const Competence& competence, std::size_t index) {
    const Framework& framework = profile.framework();
    // Equal frameworks share their content, most often.
    if (index < framework.size() && &framework[index] == &competence)
        return index;
    return detail::positions(std::span{&competence, 1}, framework, "the profile").front();
}

}  // namespace

Level herne_level(const Profile& profile, const Competence& competence, std::size_t index) {
    return profile.levels()[position_in(profile, competence, index)];
}

std::vector<Evidence> herne_evidence(const Profile& profile, const Competence& competence,
                                     std::size_t index) {
    const auto evidence = profile.evidence(position_in(profile, competence, index));
    return {evidence.begin(), evidence.end()};
}

void detail::refuse_level(Level level, const Competence& competence, std::size_t position) {
    std::string where = "competence " + detail::quoted(competence.id);
    if (position != no_position)
        where = "person at " + std::to_string(position) + ", " + where;
    throw invalid_input{refusal(std::move(where), std::to_string(level.worst()),
                                from_to(0, competence.scale.max()), {.before = "level "})};
}

}  // namespace herne::inline HERNE_ABI

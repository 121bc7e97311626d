// SPDX-License-Identifier: BSL-1.0
#include "analysis/team_members.hpp"

#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <map>

namespace herne::inline HERNE_ABI::detail {

std::vector<Profile> sorted_members(std::span<const Profile> members) {
    std::map<CandidateId, std::size_t> seen;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (const auto [first, added] = seen.emplace(members[i].id(), i); !added) {
            const std::string id = detail::quoted(members[i].id().to_string());
            throw invalid_input{Problem{.where = "members[" + std::to_string(i) + ']',
                                        .what = id + " stands twice, also at members[" +
                                                std::to_string(first->second) + ']',
                                        .value = id}};
        }
    std::vector<Profile> sorted{members.begin(), members.end()};
    std::sort(sorted.begin(), sorted.end(),
              [](const Profile& a, const Profile& b) { return a.id() < b.id(); });
    return sorted;
}

std::vector<CandidateId> ids_of_members(std::span<const Profile> members) {
    std::vector<CandidateId> ids;
    ids.reserve(members.size());
    for (const auto& member : members)
        ids.push_back(member.id());
    return ids;
}

std::vector<Competence> wanted_competences(const TeamProfile& team) {
    std::vector<Competence> wanted;
    for (std::size_t r = 0; r < team.requirements().size(); ++r)
        wanted.push_back(team.competence(r));
    return wanted;
}

std::string holder_of(const Profile& member) {
    return "the profile of " + detail::quoted(member.id().to_string());
}

}  // namespace herne::inline HERNE_ABI::detail

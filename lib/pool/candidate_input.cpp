// SPDX-License-Identifier: BSL-1.0
#include "pool/candidate_input.hpp"

#include <herne/base/error.hpp>

#include "base/wording.hpp"
#include "job/competences.hpp"
#include "packed/row_order.hpp"
#include "text/quoted.hpp"

#include <bit>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string level_place(const NameOf& who, const Competence& competence) {
    return who() + ", competence " + detail::quoted(competence.id);
}

}  // namespace

void check_levels(std::span<const Level> levels, const Framework& framework, const NameOf& who) {
    if (levels.size() != framework.size())
        throw invalid_input{refusal(who(), std::to_string(levels.size()),
                                    std::to_string(framework.size()),
                                    {.between = " levels for ", .after = " competences"})};
    for (std::size_t c = 0; c < levels.size(); ++c)
        if (levels[c].known() && levels[c].worst() > framework[c].scale.max())
            throw invalid_input{refusal(level_place(who, framework[c]),
                                        std::to_string(levels[c].worst()),
                                        from_to(0, framework[c].scale.max()),
                                        {.between = " is not a level of its scale, "})};
}

void check_evidence(const EvidenceByCompetence& evidence, const Framework& framework,
                    const NameOf& who) {
    for (const auto& [competence, pieces] : evidence) {
        if (competence >= framework.size())
            throw invalid_input{
                refusal(who(), std::to_string(competence), from_to(0, framework.size() - 1),
                        {.before = "evidence for competence ", .between = ", which is not in "})};
        for (const auto& piece : pieces)
            check(piece, level_place(who, framework[competence]));
    }
}

void check_window(std::size_t window) {
    if (!std::has_single_bit(window) || window > RowOrder::max_window)
        throw invalid_input{refusal("window", std::to_string(window), "1, 2, 4, 8, 16, 32, 64",
                                    {.between = " superblocks are none of "})};
}

CandidateInput input_of(const Profile& profile, const Framework& framework) {
    if (profile.framework() == framework)
        return {{profile.levels().begin(), profile.levels().end()}, profile.evidence()};
    const auto positions =
        detail::positions(framework.competences(), profile.framework(), "the profile");
    CandidateInput input;
    for (std::size_t c = 0; c < positions.size(); ++c) {
        input.levels.push_back(profile.levels()[positions[c]]);
        const auto pieces = profile.evidence(positions[c]);
        if (!pieces.empty())
            input.evidence.emplace(c, std::vector<Evidence>{pieces.begin(), pieces.end()});
    }
    return input;
}

}  // namespace herne::inline HERNE_ABI::detail

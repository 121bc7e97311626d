// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Who errors are about: called only for one.
using NameOf = std::function<std::string()>;

/// Throws `invalid_input` for a level off its scale or a wrong number of levels.
void check_levels(std::span<const Level> levels, const Framework& framework, const NameOf& who);
/// Throws `invalid_input` for evidence for no competence or with malformed dates.
void check_evidence(const EvidenceByCompetence& evidence, const Framework& framework,
                    const NameOf& who);
/// Throws `invalid_input` for a window of superblocks that `PoolOptions` does not name.
void check_window(std::size_t window);

/// A profile's levels and evidence by the competences of another framework.
struct CandidateInput {
    std::vector<Level> levels;
    EvidenceByCompetence evidence;
};
/// Returns what `profile` says of the competences of `framework`. Throws `framework_mismatch`
/// unless its own holds each of them on an equal scale.
[[nodiscard]] CandidateInput input_of(const Profile& profile, const Framework& framework);

}  // namespace herne::inline HERNE_ABI::detail

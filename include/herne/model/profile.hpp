// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared_data.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/level.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Evidence by position of the competence in its framework.
using EvidenceByCompetence = std::map<std::size_t, std::vector<Evidence>>;

/// Profile (Kompetenzprofil): one person's levels over a framework. A cheap handle on immutable
/// data, which stays as it was when it is moved from.
class HERNE_EXPORT Profile {
public:
    /// One level a competence, in the framework's order. Throws `invalid_input` if their number
    /// differs or a level is off its scale.
    Profile(CandidateId id, Framework framework, std::vector<Level> levels,
            EvidenceByCompetence evidence = {});
    /// Levels by competence id (full or unambiguous bare); all others are unknown. Throws
    /// `unknown_id`, or `invalid_input` if a level is off its scale or a competence stands twice.
    Profile(CandidateId id, Framework framework,
            const std::vector<std::pair<std::string, Level>>& levels);

    /// Returns the candidate's id.
    [[nodiscard]] const CandidateId& id() const noexcept;
    /// Returns the framework that the levels are stated over.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns all levels, one a competence in the framework's order.
    [[nodiscard]] std::span<const Level> levels() const noexcept;
    /// Returns the level of the competence called `id`. Throws `unknown_id`.
    [[nodiscard]] Level operator[](std::string_view id) const;
    /// Returns the evidence for the competence at `index`, empty if there is none.
    [[nodiscard]] std::span<const Evidence> evidence(std::size_t index) const noexcept;
    /// Returns all evidence by position of the competence.
    [[nodiscard]] const EvidenceByCompetence& evidence() const noexcept;

    /// Returns this profile with another level of the competence called `id`. Throws as the
    /// constructors do.
    [[nodiscard]] Profile with(std::string_view id, Level level) const;

    /// Two profiles are equal if id, framework, levels and evidence are.
    bool operator==(const Profile& other) const;

private:
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/problems.hpp>
#include <herne/io/csv.hpp>
#include <herne/job/requirement.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/level.hpp>
#include <herne/pool/pool.hpp>

#include "io/csv/values.hpp"
#include "io/format_notes.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a file of another system states that a post needs.
struct StatedRequirement {
    std::size_t competence = 0;           ///< position of the competence
    std::string place = {};               ///< where it stands
    std::optional<Fraction> weight = {};  ///< nothing if the file states none
    int level = 0;                        ///< 0 if none is required
    std::string source_line = {};         ///< what a binning made the level of
};

/// Returns the requirements of a post that stands at `place`, with whole weights in the same
/// proportions. Without any weight all weigh alike; what has no weight or level is left out; both
/// are noted. Weights that no whole numbers up to 10,000 stand for are a problem.
[[nodiscard]] std::vector<Requirement> requirements_of(const std::string& place,
                                                       const std::vector<StatedRequirement>& stated,
                                                       const Framework& framework,
                                                       Problems& problems, FormatNotes& notes);

/// What a file of another system states of one person and competence.
struct StatedLevel {
    Level level = {};
    std::string place = {};
    std::vector<Evidence> evidence = {};
};

/// A person of a file of another system.
struct StatedPerson {
    CandidateId id;
    std::map<std::size_t, StatedLevel> levels = {};  ///< by position of the competence
};

/// The people of files of another system.
class StatedPeople {
public:
    explicit StatedPeople(IdKind ids) : ids_{ids} {}

    /// Returns the person called `id`, a new one at the first time; nullptr and a problem at
    /// `place` if it is no id, or looks like another.
    [[nodiscard]] StatedPerson* find(std::string_view id, const std::string& place,
                                     Problems& problems);
    /// Returns all people in the order in which they first stand.
    [[nodiscard]] const std::vector<StatedPerson>& all() const noexcept { return people_; }
    /// Returns their pool; competences that nothing is said of are not provided.
    [[nodiscard]] Pool pool(const Framework& framework) const;

private:
    IdKind ids_;
    std::vector<StatedPerson> people_;
    std::map<std::string, std::size_t, std::less<>> positions_;
    LookAlikes look_alikes_;
};

/// Takes up that a person has a level, with `evidence` unless it is nothing. Returns whether it is
/// the level that was stated before, if one was.
[[nodiscard]] bool state_level(StatedPerson& person, std::size_t competence, Level level,
                               const std::string& place, std::optional<Evidence> evidence);

}  // namespace herne::inline HERNE_ABI::detail

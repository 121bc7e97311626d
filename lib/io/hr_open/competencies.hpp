// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/io/hr_open.hpp>
#include <herne/model/competence_names.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/level.hpp>

#include "io/format_notes.hpp"
#include "io/json/foreign.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What `scoreTextCode` says of a score that is a level, whatever a binning makes of scores.
inline constexpr std::string_view hr_open_level_code = "herne-level";

/// The competences that a file of HR Open names: those of a framework, or a framework made of them.
class HrOpenCompetencies {
public:
    /// All arguments must outlive the object.
    HrOpenCompetencies(const HrOpenOptions& options, FormatNotes& notes);

    /// Returns the position of the competence that a PositionCompetency or PersonCompetency is
    /// about; nothing and a problem if it is about none.
    [[nodiscard]] std::optional<std::size_t> find(const json::Node& competency);
    /// Returns how levels of the competence at `position` are read.
    [[nodiscard]] const LevelRule& rule(std::size_t position) const {
        return known_[position].rule;
    }
    /// Returns whether its level is that of the years of experience.
    [[nodiscard]] bool is_by_experience(std::size_t position) const {
        return known_[position].by_experience;
    }
    /// Returns whether there are none.
    [[nodiscard]] bool empty() const noexcept { return known_.empty(); }
    /// Returns whether there are more than a framework holds.
    [[nodiscard]] bool too_many() const noexcept {
        return known_.size() > Framework::max_competences;
    }
    /// Returns the framework. Throws `invalid_input`.
    [[nodiscard]] Framework framework() const;

private:
    struct Known {
        std::string local_id;
        std::string stated_id;  ///< as the file writes it
        std::string name;
        std::string description;
        LevelRule rule;
        bool by_experience;
    };
    [[nodiscard]] std::optional<std::size_t> take(const json::Node& competency,
                                                  const std::string& id, const std::string& name);

    const HrOpenOptions& options_;
    FormatNotes& notes_;
    std::optional<CompetenceNames> names_;
    std::vector<Known> known_;
    std::map<std::string, std::size_t> positions_;  ///< by local id
};

/// Returns the level that a score (BaseScoreType) states by `rule`, nothing if there is none;
/// `read` is `stated_level` or `required_level`. What cannot be read is a problem.
[[nodiscard]] std::optional<Level> hr_open_level(const json::Node& score, const LevelRule& rule,
                                                 Level (*read)(const LevelRule&, std::string_view),
                                                 FormatNotes& notes);

/// Returns the years that a measure (MeasureType) states, nothing and a problem if it states none.
[[nodiscard]] std::optional<Fraction> hr_open_years(const json::Node& measure);

/// Returns the weight of a PositionCompetency, nothing if it has none.
[[nodiscard]] std::optional<Fraction> hr_open_weight(const json::Node& competency,
                                                     const std::string& field);

/// Returns a CompetencyEvidence.
[[nodiscard]] Evidence hr_open_evidence(const json::Node& evidence, FormatNotes& notes);

}  // namespace herne::inline HERNE_ABI::detail

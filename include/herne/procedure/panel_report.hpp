// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/level.hpp>
#include <herne/procedure/expired.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// The level that one rater gave.
struct RatedLevel {
    std::string rater = {};  ///< who judged
    Level level = {};        ///< the level given
    std::string date = {};   ///< day of the rating

    bool operator==(const RatedLevel&) const = default;
};

/// Ratings of one level that are not all the same.
struct Disagreement {
    CandidateId id = {};                   ///< the candidate
    std::string competence = {};           ///< full competence id
    int distance = 0;                      ///< greatest level given less the least one
    std::vector<RatedLevel> ratings = {};  ///< raters ascending

    bool operator==(const Disagreement&) const = default;
};

/// How far raters agree (Beurteilerübereinstimmung): Krippendorff's alpha for ordinal data.
/// Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
struct Agreement {
    std::string over = {};      ///< full competence id, or id of a scale
    std::uint64_t units = 0;    ///< levels that two raters or more rated
    std::uint64_t ratings = 0;  ///< ratings of these
    /// alpha as an exact fraction, such as "3/4" or "-1/5"; empty where it is not defined: no two
    /// of these ratings differ, or there are none
    std::string alpha = {};

    /// Returns alpha as the nearest double, nothing where it is not defined.
    [[nodiscard]] HERNE_EXPORT std::optional<double> value() const;

    bool operator==(const Agreement&) const = default;
};

/// How one rater's levels stand to those that others gave for the same. A lenient or severe rater
/// is reported, never corrected.
struct RaterTendency {
    std::string rater = {};       ///< who judged
    std::uint64_t ratings = 0;    ///< ratings of theirs that count
    std::uint64_t pairs = 0;      ///< pairs of one of these and another rater's of the same level
    std::uint64_t higher = 0;     ///< pairs in which this rater's is the higher one
    std::uint64_t lower = 0;      ///< pairs in which this rater's is the lower one
    std::int64_t difference = 0;  ///< sum over the pairs of own less other level; above 0: lenient

    bool operator==(const RaterTendency&) const = default;
};

/// What went into a result about a panel.
struct PanelProvenance {
    std::string version = {};              ///< version of herne
    std::string panel_digest = {};         ///< SHA-256 of the panel in lower-case hex
    std::vector<Edition> frameworks = {};  ///< the frameworks that it speaks of

    bool operator==(const PanelProvenance&) const = default;
};

/// What a panel's ratings say of themselves as of a day.
struct PanelReport {
    PanelProvenance provenance = {};  ///< what went into it
    std::string as_of = {};           ///< the day; empty: all ratings count
    std::uint64_t candidates = 0;     ///< candidates with a rating that counts
    std::uint64_t ratings = 0;        ///< ratings that count
    /// distance descending, then id, then the framework's order
    std::vector<Disagreement> disagreements = {};
    std::vector<Agreement> agreement = {};  ///< by competence rated, in the framework's order
    /// by scale that several competences rated share; each level of each is a unit
    std::vector<Agreement> agreement_by_scale = {};
    std::vector<RaterTendency> raters = {};  ///< raters ascending
    std::vector<ExpiredLevel> expired = {};  ///< id ascending, then the framework's order

    bool operator==(const PanelReport&) const = default;
};

}  // namespace herne::inline HERNE_ABI

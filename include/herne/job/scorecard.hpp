// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared_data.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

namespace detail {
struct ScorecardAccess;
}

/// What went into a result: recorded with every ranking, explanation and comparison.
struct Provenance {
    std::string version = {};  ///< version of herne
    /// reference number of the job, empty for a scorecard that was built by hand
    std::string job = {};
    std::string stage = {};  ///< stage that the job was cut at, empty for the whole job
    /// SHA-256 of the job in lower-case hex, empty for a scorecard that was built by hand
    std::string job_digest = {};
    std::string scorecard_digest = {};     ///< SHA-256 of the scorecard in lower-case hex
    std::vector<Edition> frameworks = {};  ///< the frameworks that the job speaks of

    bool operator==(const Provenance&) const = default;
};

/// Points by level for one competence.
struct PointsTable {
    std::string competence;            ///< full competence id
    std::vector<std::int64_t> points;  ///< one entry a level 0..max: 0 at level 0, never falling

    bool operator==(const PointsTable&) const = default;
};

/// Scorecard (Bewertungsmatrix): a compiled job, one table from level to whole points per
/// competence, plus the eligibility formula. A cheap handle on immutable data, which
/// stays as it was when it is moved from.
class HERNE_EXPORT Scorecard {
public:
    /// Largest number of points a scorecard may give: 2^53.
    static constexpr std::int64_t points_limit = std::int64_t{1} << 53;
    /// Earlier name of `points_limit`, for one version.
    [[deprecated("is called points_limit")]] static constexpr std::int64_t most_points =
        points_limit;

    /// One node of the compiled formula; its parts stand after it.
    struct Node {
        Clause::Kind kind = Clause::Kind::level;  ///< what is asked for
        std::size_t competence = 0;               ///< position in `competences()`, for `level`
        int level = 0;                            ///< level to reach, for `level`
        std::size_t n = 0;                        ///< how many parts must hold, for the others
        std::size_t parts = 0;                    ///< number of direct parts
        std::size_t size = 1;  ///< number of nodes of this subtree, itself included

        bool operator==(const Node&) const = default;
    };

    /// Tables of competences of `framework`, each at most once, at most one entry a level. Throws
    /// `unknown_id`, `invalid_input` (a table that does not start with 0, falls or has the wrong
    /// length; no points at all; a formula that names a level off its scale) or `points_overflow`.
    Scorecard(Framework framework, std::vector<PointsTable> tables, Eligibility eligibility = {},
              Provenance provenance = {});

    /// Returns the framework that the tables speak of.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns the competences that a table or the formula uses, in the framework's order.
    [[nodiscard]] const std::vector<Competence>& competences() const noexcept;
    /// Returns one entry a level 0..max of the competence at `index` of `competences()`; all 0
    /// where only the formula uses it.
    [[nodiscard]] std::span<const std::int64_t> points(std::size_t index) const noexcept;
    /// Returns one entry a level 0..max of the competence called `id`. Throws `unknown_id` if the
    /// scorecard does not use it.
    [[nodiscard]] std::span<const std::int64_t> points(std::string_view id) const;
    /// Returns the points of somebody who has every top level, 1..2^53.
    [[nodiscard]] std::int64_t max_points() const noexcept;

    /// Returns the eligibility formula.
    [[nodiscard]] const Eligibility& eligibility() const noexcept;
    /// Returns the formula in prefix order over positions in `competences()`; empty if everybody is
    /// eligible.
    [[nodiscard]] std::span<const Node> formula() const noexcept;
    /// Returns where in `formula()` each top-level clause starts.
    [[nodiscard]] std::span<const std::size_t> clause_starts() const noexcept;

    /// Returns SHA-256 over tables, formula and competences in lower-case hex.
    [[nodiscard]] const std::string& digest() const noexcept;
    /// Returns what the scorecard was made from, its own digest included.
    [[nodiscard]] const Provenance& provenance() const noexcept;

    /// Two scorecards are equal if their digests are.
    bool operator==(const Scorecard& other) const noexcept { return digest() == other.digest(); }

private:
    friend struct detail::ScorecardAccess;
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/pool.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A pool read through a scorecard: points and verdicts by row. This is the definition; it is
/// written to be read.
class Reading {
public:
    /// Throws `framework_mismatch` unless the pool holds every competence that the scorecard uses,
    /// on an equal scale.
    Reading(const Pool& pool, const Scorecard& scorecard);

    /// Adds the points of the candidates in rows `first_row`, `first_row` + 1, ... to `sums`.
    void add_points(UnknownAs order, std::size_t first_row, std::span<std::int64_t> sums) const;
    /// Returns the verdict on the candidate at `row` by the top-level clause at `clause` alone.
    [[nodiscard]] Verdict verdict(std::size_t row, std::size_t clause) const;
    /// Returns the verdict on the candidate at `row`.
    [[nodiscard]] Verdict verdict(std::size_t row) const;
    /// Returns the number of top-level clauses.
    [[nodiscard]] std::size_t clauses() const noexcept { return scorecard_.clause_starts().size(); }
    /// Returns the full ids of the competences that the scorecard uses and the pool's input does
    /// not speak of, in the scorecard's order.
    [[nodiscard]] std::vector<std::string> without_data() const;

private:
    /// One competence of the scorecard, and where it stands in the pool; points by code, that of
    /// unknown included.
    struct Column {
        std::size_t position = 0;
        std::array<std::int64_t, 16> worst{};
        std::array<std::int64_t, 16> best{};
        int top = 0;
        bool provided = true;
    };

    Pool pool_;
    Scorecard scorecard_;
    std::vector<Column> columns_;
};

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/candidates.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/pool/pool.hpp>

#include "packed/levels.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The levels of the candidates that an analysis looks at: of a whole pool, or of a selection of
/// its rows, whose superblocks are as many rows in a row. Refers to its arguments.
class ChosenLevels {
public:
    /// Throws `std::out_of_range` for a row that the pool does not have.
    ChosenLevels(const Pool& pool, const AnalysisOptions& options);

    /// Returns the number of candidates.
    [[nodiscard]] std::size_t size() const noexcept {
        return options_.rows ? options_.rows->size() : levels_.size();
    }
    /// Returns the number of candidates in `superblock`.
    [[nodiscard]] std::size_t candidates(std::size_t superblock) const noexcept {
        return candidates_in(superblock, size());
    }
    /// Writes the codes of `competence` in `superblock`, one a candidate: 0..14, or 15 for unknown.
    void codes(std::size_t superblock, std::size_t competence, std::span<std::uint8_t> out) const;
    /// The same of as many candidates in whatever order, each of the pool or the selection once:
    /// those that lie together where that is a whole pool.
    void codes_in_any_order(std::size_t superblock, std::size_t competence,
                            std::span<std::uint8_t> out) const;
    /// Returns whether all of these are unknown, if that is known without looking.
    [[nodiscard]] bool all_unknown(std::size_t superblock, std::size_t competence) const noexcept {
        constexpr std::uint16_t unknown_alone = 1U << 15U;
        return !options_.rows && levels_.present(superblock, competence) == unknown_alone;
    }

private:
    const PackedLevels& levels_;
    const AnalysisOptions& options_;
};

/// Returns where the competence of each requirement of `job` stands in `pool`. Throws
/// `framework_mismatch` unless the pool holds every competence that the job uses.
[[nodiscard]] std::vector<std::size_t> requirement_positions(const Pool& pool,
                                                             const JobProfile& job);

}  // namespace herne::inline HERNE_ABI::detail

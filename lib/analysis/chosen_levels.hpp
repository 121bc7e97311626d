// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/candidates.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/pool/pool.hpp>

#include "base/parallel.hpp"
#include "packed/superblocks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Most candidates of a piece: a superblock, so that pieces of a whole pool are its superblocks.
inline constexpr std::size_t piece_candidates = superblock_candidates;

/// The levels of the candidates that an analysis looks at, piece by piece. Keeps references to its
/// arguments.
class ChosenLevels {
public:
    /// Throws `std::out_of_range` for a row that the pool does not have.
    ChosenLevels(const Pool& pool, const AnalysisOptions& options);

    /// Returns the number of candidates.
    [[nodiscard]] std::size_t size() const noexcept {
        return options_.rows ? options_.rows->size() : levels_.size();
    }
    /// Writes the codes of `competence` from the candidate at `first` on, as many as there is room
    /// for: 0..14, or 15 for unknown.
    void codes(std::size_t competence, std::size_t first,
               std::span<std::uint8_t> out) const noexcept;
    /// Returns whether everybody's level in the piece from `first` on is unknown, if that is known
    /// without looking.
    [[nodiscard]] bool all_unknown(std::size_t competence, std::size_t first) const noexcept {
        constexpr std::uint16_t unknown_alone = 1U << 15U;
        return !options_.rows &&
               levels_.present(first / superblock_candidates, competence) == unknown_alone;
    }
    /// Calls `make()` once for each thread, what that returns as `look(first, last)` once for each
    /// piece, and `end(look)` after a thread's last one. Tells the progress, and throws
    /// `cancelled`.
    template <class Make, class End>
    void for_pieces(const Make& make, const End& end) const;
    /// The same without an end.
    template <class Make>
    void for_pieces(const Make& make) const {
        for_pieces(make, [](auto& /*look*/) {});
    }

private:
    const Superblocks& levels_;
    const AnalysisOptions& options_;
};

/// Returns where the competence of each requirement of `job` stands in `pool`. Throws
/// `framework_mismatch` unless the pool holds every competence that the job uses.
[[nodiscard]] std::vector<std::size_t> requirement_positions(const Pool& pool,
                                                             const JobProfile& job);

template <class Make, class End>
void ChosenLevels::for_pieces(const Make& make, const End& end) const {
    constexpr std::size_t pieces_a_tick = 64;
    const std::size_t pieces = (size() + piece_candidates - 1) / piece_candidates;
    Ticker ticker{options_.progress, size()};
    const Workers workers{options_.threads, &options_.executor};
    for_parts(pieces, workers, [&](std::size_t first_piece, std::size_t last_piece) {
        auto look = make();
        std::size_t told = first_piece;
        for (std::size_t piece = first_piece; piece < last_piece; ++piece) {
            const auto start = [&](std::size_t p) {
                return std::min(p * piece_candidates, size());
            };
            look(start(piece), start(piece + 1));
            if (piece + 1 - told == pieces_a_tick || piece + 1 == last_piece) {
                ticker.tick(start(piece + 1) - start(told));
                told = piece + 1;
            }
        }
        end(look);
    });
}

}  // namespace herne::inline HERNE_ABI::detail

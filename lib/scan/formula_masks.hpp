// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>

#include "packed/levels.hpp"
#include "scan/bits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A compiled eligibility formula, evaluated for a superblock at a time.
class FormulaMasks {
public:
    /// `positions` says where the scorecard's competences stand in the pool.
    FormulaMasks(const Scorecard& scorecard, const PackedLevels& levels,
                 std::span<const std::size_t> positions);

    /// Returns the number of top-level clauses.
    [[nodiscard]] std::size_t clauses() const noexcept { return starts_.size(); }
    /// Goes to `superblock`.
    void start(std::size_t superblock);
    /// Returns whether no level that the formula reads is unknown there: both readings agree.
    [[nodiscard]] bool all_known() const noexcept { return all_known_; }
    /// Writes who meets the top-level clause at `clause` in the superblock started. Bits past the
    /// last candidate mean nothing, and those past the last line may be left as they were.
    void evaluate(std::size_t clause, Readings& met);
    /// Writes who meets all of the formula in the superblock started; as above.
    void evaluate_all(Readings& met);
    /// Prefetches what the formula reads of `superblock` and is not at one of the positions `read`.
    void prefetch_except(std::size_t superblock, std::span<const std::size_t> read) const;
    /// Returns the verdict on the candidate at `row` by the top-level clause at `clause` alone.
    [[nodiscard]] Verdict verdict(std::size_t row, std::size_t clause) const;
    /// Returns the verdict on the candidate at `row` by all of the formula.
    [[nodiscard]] Verdict verdict(std::size_t row) const;

private:
    /// Counts of parts met, one bit plane each, lowest first.
    struct Counters {
        std::array<Bits, 9> worst;
        std::array<Bits, 9> best;
    };

    void evaluate_node(std::size_t node, std::size_t depth, Readings& met);
    void combine(std::size_t node, std::size_t depth, Readings& met);
    void count(std::size_t node, std::size_t depth, Readings& met);

    const PackedLevels& levels_;
    std::span<const Scorecard::Node> formula_;
    std::span<const std::size_t> starts_;
    std::vector<std::size_t> positions_;
    std::size_t superblock_ = 0;
    bool all_known_ = false;                           ///< only `best` is evaluated then
    std::vector<Readings> parts_;                      ///< by depth; the last one is for a clause
    std::vector<std::unique_ptr<Counters>> counters_;  ///< by depth, where needed
};

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/unknown_as.hpp>

#include "scan/bits.hpp"
#include "scan/formula_masks.hpp"
#include "scan/packed_losses.hpp"
#include "scan/scorecard_columns.hpp"

#include <array>
#include <cstddef>
#include <memory>

namespace herne::inline HERNE_ABI::detail {

/// What one thread reads of superblocks through a scorecard: losses by either reading of unknown
/// levels, and who meets the formula. Each is made when first asked for.
class SuperblockReader {
public:
    explicit SuperblockReader(const ScorecardColumns& columns) : columns_{&columns} {}

    /// Returns the losses with unknown levels counted as `unknown_as`; the caller has them summed.
    [[nodiscard]] PackedLosses& losses(UnknownAs unknown_as);
    /// Returns the masks of the formula's clauses; the caller starts them.
    [[nodiscard]] FormulaMasks& masks();
    /// Returns who in `superblock` meets all of the formula, valid until the next call. Bits past
    /// the last candidate are clear.
    [[nodiscard]] const Readings& eligible(std::size_t superblock);

private:
    struct OwnLosses {
        OwnLosses(const ScorecardColumns& columns, UnknownAs unknown_as);

        LossColumns columns;
        LossBuffers buffers;
        PackedLosses losses;
    };

    const ScorecardColumns* columns_;
    std::array<std::unique_ptr<OwnLosses>, 2> losses_ = {};  ///< by `UnknownAs`
    std::unique_ptr<FormulaMasks> masks_ = {};
    std::unique_ptr<Readings> eligible_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail

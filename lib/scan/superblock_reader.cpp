// SPDX-License-Identifier: BSL-1.0
#include "scan/superblock_reader.hpp"

namespace herne::inline HERNE_ABI::detail {

SuperblockReader::OwnLosses::OwnLosses(const ScorecardColumns& the_columns, UnknownAs unknown_as)
    : columns{the_columns, unknown_as},
      buffers{the_columns.levels, 1},
      losses{columns.tables, columns.positions, columns.levels, buffers, Direction::forwards} {}

PackedLosses& SuperblockReader::losses(UnknownAs unknown_as) {
    auto& own = losses_[static_cast<std::size_t>(unknown_as)];
    if (!own)
        own = std::make_unique<OwnLosses>(*columns_, unknown_as);
    return own->losses;
}

FormulaMasks& SuperblockReader::masks() {
    if (!masks_)
        masks_ = std::make_unique<FormulaMasks>(columns_->scorecard, columns_->levels,
                                                columns_->positions);
    return *masks_;
}

const Readings& SuperblockReader::eligible(std::size_t superblock) {
    if (!eligible_)
        eligible_ = std::make_unique<Readings>();
    masks().start(superblock);
    masks().evaluate_all(*eligible_);
    const std::size_t candidates = columns_->levels.candidates(superblock);
    if (candidates < superblock_candidates) {
        alignas(64) Bits everybody;
        set_first(everybody, candidates);
        keep_bits(eligible_->worst, everybody);
        keep_bits(eligible_->best, everybody);
    }
    return *eligible_;
}

}  // namespace herne::inline HERNE_ABI::detail

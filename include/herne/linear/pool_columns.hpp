// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/competence_positions.hpp>
#include <herne/linear/matrix.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The levels of a scorecard's competences in a pool, unknown ones read as numbers. Refers to both.
class PoolColumns {
public:
    /// Throws `framework_mismatch`.
    PoolColumns(const Pool& pool, const Scorecard& scorecard, UnknownAs order)
        : pool_{pool},
          competences_{scorecard.competences()},
          order_{order},
          positions_{positions(competences_, pool.framework(), "the pool")} {}

    /// Returns the number of competences.
    [[nodiscard]] std::size_t size() const noexcept { return positions_.size(); }
    /// Returns the highest level of the competence at `competence` of the scorecard.
    [[nodiscard]] int max(std::size_t competence) const noexcept {
        return competences_[competence].scale.max();
    }
    /// Returns the levels of that competence from `first_row` on, at most `linear_block_size`;
    /// valid until the next call.
    [[nodiscard]] std::span<const std::uint8_t> levels(std::size_t competence,
                                                       std::size_t first_row, std::size_t count) {
        const std::span<std::uint8_t> codes{codes_.data(), count};
        pool_.unpack(positions_[competence], first_row, codes);
        const auto unknown = static_cast<std::uint8_t>(
            order_ == UnknownAs::worst ? Level::unknown().worst()
                                       : Level::unknown().best(max(competence)));
        for (auto& code : codes)
            code = code == Level::unknown().code() ? unknown : code;
        return codes;
    }

private:
    const Pool& pool_;
    std::span<const Competence> competences_;
    UnknownAs order_;
    std::vector<std::size_t> positions_;
    std::array<std::uint8_t, linear_block_size> codes_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail

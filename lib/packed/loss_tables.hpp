// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/unknown_as.hpp>

#include "packed/kernels/kernels.hpp"
#include "packed/levels.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a scorecard takes off max points for each code of a packed pool. It knows of no pool: where
/// one is read, `positions` says where the pool has each column.
class LossTables {
public:
    /// A competence that gives points.
    struct Column {
        std::size_t competence;               ///< position in the scorecard
        std::array<std::int64_t, 16> losses;  ///< by code
    };
    /// Some bits of every loss: in up to `kernels::max_digits` digits, and the same bits in planes.
    struct Limb {
        std::vector<kernels::ByteTable> tables;  ///< by column, then digit
        std::size_t digits;
        std::vector<kernels::WordTable> planes;  ///< by column, then plane
        std::size_t plane_count;
        unsigned shift;  ///< bits of a loss below these
    };

    /// `points` has a table by level for each competence of the scorecard; `max_points` is the sum
    /// of their last entries.
    LossTables(std::span<const std::vector<std::int64_t>> points, std::int64_t max_points,
               UnknownAs unknown_as);

    /// Returns the competences that give points, at least one.
    [[nodiscard]] std::span<const Column> columns() const noexcept { return columns_; }
    /// Returns the bits of all losses, the lowest first.
    [[nodiscard]] std::span<const Limb> limbs() const noexcept { return limbs_; }
    /// Returns whether losses need more than 32 bits.
    [[nodiscard]] bool wide() const noexcept { return wide_; }
    /// Returns the scorecard's max points.
    [[nodiscard]] std::int64_t max_points() const noexcept { return max_points_; }
    /// Returns the positions of the columns, given those of all competences of the scorecard.
    [[nodiscard]] std::vector<std::size_t> of_columns(std::span<const std::size_t> positions) const;
    /// Returns the loss of a candidate with these codes.
    [[nodiscard]] std::int64_t loss(const PackedLevels::Codes& codes,
                                    std::span<const std::size_t> positions) const;

private:
    void make_limbs();
    void add_planes(Limb& limb, unsigned bits) const;

    std::vector<Column> columns_;
    std::vector<Limb> limbs_;
    std::int64_t max_points_;
    bool wide_;
};

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/tandem_groups.hpp"
#include "analysis/tandem_planes.hpp"
#include "base/aligned.hpp"
#include "packed/geometry.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Losses as bytes: a loss above `scale` is 255, the others are whole parts of it, at most 254,
/// rounded downwards.
class LossBytes {
public:
    explicit LossBytes(std::int64_t scale) : scale_{scale} {}

    /// Returns the byte of a loss, which never falls with it.
    [[nodiscard]] std::uint8_t byte(std::int64_t loss) const noexcept {
        if (loss > scale_)
            return 255;
        return static_cast<std::uint8_t>(is_exact() ? loss : 254 * loss / scale_);
    }
    /// Returns whether bytes up to 254 are the losses themselves.
    [[nodiscard]] bool is_exact() const noexcept { return scale_ <= 254; }
    /// Returns the loss above which bytes tell nothing apart.
    [[nodiscard]] std::int64_t scale() const noexcept { return scale_; }

private:
    std::int64_t scale_;
};

/// Up to 64 groups that stand in one line.
struct TandemLeaf {
    std::size_t first;           ///< position of the first in `TandemLines::order`
    std::size_t count;           ///< how many there are
    bool single;                 ///< whether each is of one person
    std::uint32_t first_person;  ///< the first person of all
    TandemHours::Range hours;    ///< the easiest of all: a pair that fits has leaves that fit
};

/// The groups in lines of 64, those of like losses together, plane by plane as bytes; and again 64
/// lines in a line: the least bytes of each.
class TandemLines {
public:
    /// Orders groups by bytes of `bytes`.
    TandemLines(const TandemGroups& groups, const TandemPlanes& planes, const LossBytes& bytes);

    /// Writes the bytes anew; the order stays.
    void write(const LossBytes& bytes);

    /// Returns the leaves in order.
    [[nodiscard]] std::span<const TandemLeaf> leaves() const noexcept { return leaves_; }
    /// Returns the group at `slot` of all leaves.
    [[nodiscard]] std::size_t group(std::size_t slot) const noexcept { return order_[slot]; }
    /// Returns the bytes of the groups of the leaf at `leaf`.
    [[nodiscard]] const std::uint8_t* line(std::size_t leaf) const noexcept {
        return bytes_.get() + leaf * line_size();
    }
    /// Returns the least bytes of the leaf at `leaf`, 64 apart.
    [[nodiscard]] const std::uint8_t* least(std::size_t leaf) const noexcept {
        return least_.get() + leaf / line_bytes * line_size() + leaf % line_bytes;
    }
    /// Returns the lines of least bytes, 64 leaves each.
    [[nodiscard]] const std::uint8_t* least_line(std::size_t line) const noexcept {
        return least_.get() + line * line_size();
    }
    /// Returns the number of lines of least bytes.
    [[nodiscard]] std::size_t least_lines() const noexcept {
        return (leaves_.size() + line_bytes - 1) / line_bytes;
    }
    /// Returns what bytes stand for.
    [[nodiscard]] const LossBytes& bytes() const noexcept { return scale_; }

private:
    [[nodiscard]] std::size_t line_size() const noexcept {
        return (1 + planes_.levels().size()) * line_bytes;
    }
    void add_leaf(std::size_t first, std::size_t count);

    const TandemGroups& groups_;
    const TandemPlanes& planes_;
    LossBytes scale_;
    std::vector<std::uint32_t> order_;
    std::vector<TandemLeaf> leaves_;
    AlignedArray<std::uint8_t> bytes_;
    AlignedArray<std::uint8_t> least_;
};

}  // namespace herne::inline HERNE_ABI::detail

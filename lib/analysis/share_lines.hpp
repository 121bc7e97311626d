// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/stability.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Candidates as lines over the share s of one part of a job: with `points` in all, `part` of them
/// from the part, somebody has (1 - s) (points - part) / (max_points - max_part) +
/// s part / max_part.
struct ShareLine {
    std::int64_t part;
    std::int64_t points;
    std::uint64_t count = 1;  ///< candidates with this line

    bool operator==(const ShareLine&) const = default;
};

/// Those of many lines that are greatest for some share, or least: the vertices of a hull over
/// `part`, ascending. Whoever is not among them is never alone the greatest or the least.
class ShareEnvelope {
public:
    enum class Side { greatest, least };
    explicit ShareEnvelope(Side side) : sign_{side == Side::greatest ? 1 : -1} {}

    void add(const ShareLine& line);
    void add(const ShareEnvelope& other) {
        for (const auto& line : other.lines_)
            add(line);
    }
    [[nodiscard]] std::span<const ShareLine> lines() const noexcept { return lines_; }

private:
    /// Returns whether `middle` lies inside or on the edge from `left` to `right`.
    [[nodiscard]] bool is_inside(const ShareLine& left, const ShareLine& middle,
                                 const ShareLine& right) const;

    std::int64_t sign_;
    std::vector<ShareLine> lines_ = {};
};

/// The part of a job whose share moves.
struct MovingShare {
    std::int64_t max_part;
    std::int64_t max_points;

    /// Returns the share today.
    [[nodiscard]] Fraction today() const { return {max_part, max_points}; }
    /// Returns the share from today's up, or down, at which `other`, who has fewer points today or
    /// as many and falls behind at first, has as many as `line`; nothing if there is none in 0..1.
    /// Throws `points_overflow`.
    [[nodiscard]] std::optional<Fraction> meeting(const ShareLine& line, const ShareLine& other,
                                                  bool up) const;
    /// Returns where the first k stay the same: `first` are today's, with their number, `others`
    /// everybody else.
    [[nodiscard]] ShareInterval same_first(const ShareEnvelope& first, std::uint64_t size,
                                           const ShareEnvelope& others, std::uint64_t k) const;
    /// Returns where two keep their order.
    [[nodiscard]] ShareInterval same_order(const ShareLine& a, const ShareLine& b) const;
};

}  // namespace herne::inline HERNE_ABI::detail

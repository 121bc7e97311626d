// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/version.hpp>

#include <vector>

namespace herne::inline HERNE_ABI {

/// Fit (Erfüllungsgrad): how much of a requirement a level fulfils, a share in [0, 1]: 0 at level
/// 0, never falling, 1 at the scale's top.
class HERNE_EXPORT Fit {
public:
    /// The shapes that a fit may have.
    enum class Kind {
        proportional,  ///< min(c / r, 1) for level c and required level r
        threshold,     ///< 1 from the required level on, else 0
        full_scale,    ///< c / max, whatever is required: credit above the required level too
        table,         ///< one share a level, as given
    };

    /// Proportional.
    Fit() = default;
    /// Returns min(c / r, 1).
    [[nodiscard]] static Fit proportional() { return {}; }
    /// Returns 1 from the required level on, else 0.
    [[nodiscard]] static Fit threshold();
    /// Returns c / max.
    [[nodiscard]] static Fit full_scale();
    /// Returns the fit that gives `shares[c]` at level c. Throws `invalid_input` unless it starts
    /// with 0, never falls, ends with 1 and has denominators of at most 1,000.
    [[nodiscard]] static Fit table(std::vector<Fraction> shares);

    /// Returns the shape.
    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    /// Returns the shares of a table, one a level 0..max; empty for the other shapes.
    [[nodiscard]] const std::vector<Fraction>& shares() const noexcept { return shares_; }
    /// Returns the share at `level` where `required` is required on a scale of 0..`max`. Throws
    /// `invalid_input` unless 0 <= level <= max, 1 <= required <= max and a table fits the scale.
    [[nodiscard]] Fraction share(int level, int required, int max) const;

    bool operator==(const Fit&) const = default;

private:
    Kind kind_ = Kind::proportional;
    std::vector<Fraction> shares_;
};

/// Returns "proportional", "threshold", "full_scale" or "table".
[[nodiscard]] HERNE_EXPORT const char* to_string(Fit::Kind kind) noexcept;

}  // namespace herne::inline HERNE_ABI

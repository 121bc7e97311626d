// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstdint>
#include <iosfwd>

namespace herne::inline HERNE_ABI {

/// Level (Ausprägung) of a competence: a whole number 0..14, or unknown. Unknown is not zero.
class HERNE_EXPORT Level {
public:
    /// Highest level that any scale may have.
    static constexpr int highest = 14;

    /// An unknown level.
    constexpr Level() noexcept = default;
    /// The level `value`. Throws `invalid_input` unless 0 <= value <= 14.
    constexpr Level(int value)
        : value_{static_cast<std::uint8_t>(value)} {  // NOLINT(google-explicit-constructor)
        if (value < 0 || value > highest)
            refuse(value);
    }
    /// Returns an unknown level.
    [[nodiscard]] static constexpr Level unknown() noexcept { return {}; }

    /// Returns whether the level is known.
    [[nodiscard]] constexpr bool known() const noexcept { return value_ != code_for_unknown; }
    /// Returns the level as a number 0..14, or `otherwise` if it is unknown.
    [[nodiscard]] constexpr int value_or(int otherwise) const noexcept {
        return known() ? value_ : otherwise;
    }
    /// Returns the level in the worst case: 0 if unknown.
    [[nodiscard]] constexpr int worst() const noexcept { return value_or(0); }
    /// Returns the level in the best case: `top`, the scale's highest level, if unknown.
    [[nodiscard]] constexpr int best(int top) const noexcept { return value_or(top); }
    /// Returns the level as it is stored: 0..14, 15 for unknown.
    [[nodiscard]] constexpr std::uint8_t code() const noexcept { return value_; }

    /// Two unknown levels are equal. There is no order: unknown is neither less nor more.
    constexpr bool operator==(const Level&) const noexcept = default;

private:
    static constexpr std::uint8_t code_for_unknown = 15;
    [[noreturn]] static void refuse(int value);

    std::uint8_t value_ = code_for_unknown;
};

/// Writes the number, or `?` for unknown.
HERNE_EXPORT std::ostream& operator<<(std::ostream& out, Level level);

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/model/level.hpp>
#include <herne/model/scale.hpp>
#include <herne/version.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// How values are held against cut points.
enum class BinningRule {
    at_least,           ///< level k from `cut_points[k - 1]` on: more is better
    at_most,            ///< level k up to `cut_points[k - 1]`: less is better, as with German marks
    at_most_years_old,  ///< level k of a day that is at most `cut_points[k - 1]` years past
};

/// Binning (Klasseneinteilung): which values of a finer scale (marks 0..100, Notenpunkte, decimals,
/// years of experience, days) give which level of a competence, by stated cut points. All
/// arithmetic is exact. `check` says what it must have.
struct Binning {
    Text quantity = {};                        ///< what the values are, such as "Notenpunkte"
    BinningRule rule = BinningRule::at_least;  ///< how values are held against the cut points
    /// where levels 1, 2, ... begin, one a level of the scale: ascending for `at_least`, else
    /// descending; none is negative, and years are whole
    std::vector<Fraction> cut_points = {};
    std::optional<Fraction> least = {};     ///< the least value allowed; nothing: any
    std::optional<Fraction> greatest = {};  ///< the greatest value allowed; nothing: any
    /// day that ages are counted to, `YYYY-MM-DD`; for `at_most_years_old` only
    std::string as_of = {};

    bool operator==(const Binning&) const = default;

    /// Returns the level that `value` gives. Throws `invalid_input` if it is not allowed, or where
    /// values are days.
    [[nodiscard]] HERNE_EXPORT Level level_of(const Fraction& value) const;
    /// Returns the level that all values from `lower` to `upper` give; unknown where a cut point
    /// lies between them. Throws as `level_of`, or if `upper` is less than `lower`.
    [[nodiscard]] HERNE_EXPORT Level level_between(const Fraction& lower,
                                                   const Fraction& upper) const;
    /// Returns the level of something of `day`, `YYYY-MM-DD`: it is at most n years old up to the
    /// same day n years later (of a 29 February, up to the last day of that month). Throws
    /// `invalid_input` if it is no day, lies after `as_of`, or values are numbers.
    [[nodiscard]] HERNE_EXPORT Level level_on(std::string_view day) const;
    /// Returns the level that a written value gives: a day, a decimal (`4.62` or `4,62`) of at most
    /// 18 digits or a fraction (`3/4`). Throws `invalid_input` if it is none, and as `level_of` and
    /// `level_on`.
    [[nodiscard]] HERNE_EXPORT Level read_level(std::string_view written) const;
    /// Returns the rule as a sentence, in German and English, such as "Notenpunkte: level 1 from 5,
    /// level 2 from 10, otherwise level 0".
    [[nodiscard]] HERNE_EXPORT Text sentence() const;
    /// Returns a scale called `id` whose levels are named by where they begin, such as "from 1.5",
    /// "up to 2" or "at most 5 years old". Throws `invalid_input` unless there are 1..14 cut
    /// points, or if `id` is no id.
    [[nodiscard]] HERNE_EXPORT Scale scale(std::string id) const;
};

/// Returns "at_least", "at_most" or "at_most_years_old".
[[nodiscard]] HERNE_EXPORT const char* to_string(BinningRule rule) noexcept;

/// Throws `invalid_input` that names `where` unless the binning gives each of the levels 1..`max`:
/// as many cut points, at most 14, in strict order, nothing negative, inside `least`..`greatest`; a
/// quantity; and for days a day to count to, whole years up to 1,000 and no least or greatest.
HERNE_EXPORT void check(const Binning& binning, int max, std::string_view where);

}  // namespace herne::inline HERNE_ABI

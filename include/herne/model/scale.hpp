// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared_data.hpp>
#include <herne/base/text.hpp>
#include <herne/model/level.hpp>
#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// How a written level is to be read where a numeral could mean a level, a label or code, or a
/// value that the competence's `Binning` turns into a level.
enum class LevelsAs {
    automatic,  ///< number, label or code; numerals are refused where some label or code is a
                ///< numeral that differs from its level, or where there is a binning
    number,     ///< only the level's number
    label,      ///< only a label, in any language
    code,       ///< only the code of the source system
    value,      ///< only a value, where there is a binning; elsewhere as `automatic`
};

/// One named level of a scale.
struct ScaleLevel {
    Text label;  ///< what people call it, in one language at least
    /// observable behaviour that shows this level (Verhaltensanker), may be empty
    Text anchor = {};
    std::string code = {};  ///< what a source system writes for it, may be empty

    bool operator==(const ScaleLevel&) const = default;
};

/// Scale (Skala): the ordered levels 0..max of a competence, 1 <= max <= 14; level 0 is always
/// "none shown". A cheap handle on immutable data, which equal scales share as long as one of them
/// lives; it stays as it was when it is moved from.
class HERNE_EXPORT Scale {
public:
    /// `levels[0]` is level 1. Throws `invalid_input` unless there are 1..14 levels, each with a
    /// label, no label or code stands for two levels, and `id` is an id.
    Scale(std::string id, std::vector<ScaleLevel> levels, Text label = {});

    /// Returns the scale's id, unique within its framework.
    [[nodiscard]] const std::string& id() const noexcept;
    /// Returns the scale's own label, may be empty.
    [[nodiscard]] const Text& label() const noexcept;
    /// Returns the highest level, 1..14.
    [[nodiscard]] int max() const noexcept;
    /// Returns the named level `level`. Throws `invalid_input` unless 0 <= level <= max(); level 0
    /// has a label and nothing else.
    [[nodiscard]] const ScaleLevel& level(int level) const;
    /// Returns the named levels 1..max().
    [[nodiscard]] const std::vector<ScaleLevel>& levels() const noexcept;
    /// Returns whether some label or code is a numeral that differs from its level, such as a
    /// school grade: then input has to say how levels are to be read.
    [[nodiscard]] bool has_misleading_numerals() const noexcept;

    /// Returns the level that `text` names by number, label (of any language) or code. A number may
    /// have a fraction of zeros (`3.0`, `3,0`); blanks at the ends and characters without width do
    /// not count, and a letter and its mark count as the composed letter, unless a label or code
    /// stands there exactly so. A scale knows of no values: `LevelsAs::value` is read as
    /// `automatic`. Throws `invalid_input` that names what is allowed.
    [[nodiscard]] Level parse(std::string_view text,
                              LevelsAs levels_as = LevelsAs::automatic) const;
    /// Returns `number` as a level of this scale. Throws `invalid_input` if it is off the scale, or
    /// if numerals mislead and `levels_as` does not settle it.
    [[nodiscard]] Level parse(long long number, LevelsAs levels_as = LevelsAs::automatic) const;

    /// Two scales are equal if id, labels, anchors and codes are.
    bool operator==(const Scale& other) const noexcept;

private:
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

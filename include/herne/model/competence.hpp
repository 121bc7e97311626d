// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/text.hpp>
#include <herne/model/binning.hpp>
#include <herne/model/level.hpp>
#include <herne/model/scale.hpp>
#include <herne/version.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI {

/// How a competence is usually established.
enum class Proof {
    document,   ///< a paper proves it: degree, certificate
    judgement,  ///< somebody judges it: teamwork
};

/// Competence (Kompetenz): what a level is stated of. Immutable once it stands in a framework. The
/// name in its id has letters, digits, `.`, `_` and `-`, such as `sql`, `DR-AT1` or `2.A.1.a`; case
/// counts, and two names of one framework may not differ in case only.
struct Competence {
    std::string
        id;       ///< `framework/name`; a bare name is completed by the framework that takes it up
    Text label;   ///< what people call it
    Scale scale;  ///< the levels it may take
    std::string area = {};           ///< id of its area `framework/area`, empty if it has none
    Proof proof = Proof::judgement;  ///< how it is usually established
    Text description = {};           ///< what it is, may be empty
    /// which values of a finer scale give its levels; nothing: levels are stated as such
    std::optional<Binning> binning = {};

    bool operator==(const Competence&) const = default;

    /// Returns the level that `text` writes: as `Scale::parse` where there is no binning. With one,
    /// `LevelsAs::value` reads a value as `Binning::read_level`; `automatic` reads labels and codes
    /// and refuses numbers, and days where values are days, for nobody can tell whether a level or
    /// a value is meant. Blanks at the ends and characters without width do not count. Throws
    /// `invalid_input` that names what is allowed.
    [[nodiscard]] HERNE_EXPORT Level parse(std::string_view text,
                                           LevelsAs levels_as = LevelsAs::automatic) const;
    /// Returns the level that `number` is, or that it gives as a value. Throws as it does for text.
    [[nodiscard]] HERNE_EXPORT Level parse(long long number,
                                           LevelsAs levels_as = LevelsAs::automatic) const;
};

/// Area (Kompetenzbereich): a named part of a framework.
struct Area {
    std::string
        id;      ///< `framework/name`; a bare name is completed by the framework that takes it up
    Text label;  ///< what people call it
    Text description = {};  ///< what it is, may be empty

    bool operator==(const Area&) const = default;
};

/// Returns "document" or "judgement".
[[nodiscard]] HERNE_EXPORT const char* to_string(Proof proof) noexcept;

}  // namespace herne::inline HERNE_ABI

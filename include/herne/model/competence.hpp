// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/model/binning.hpp>
#include <herne/model/scale.hpp>
#include <herne/version.hpp>

#include <optional>
#include <string>

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
    /// which values of a finer scale gave its levels; nothing: levels were stated as such
    std::optional<Binning> binning = {};

    bool operator==(const Competence&) const = default;
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

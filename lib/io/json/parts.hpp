// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/reader.hpp"
#include "io/json/writer.hpp"

#include <herne/base/fraction.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/scale.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::json {

/// Points that a file may state: those of a scorecard.
inline constexpr Range points_range{0, Scorecard::points_limit};
/// Differences of points.
inline constexpr Range difference_range{-Scorecard::points_limit, Scorecard::points_limit};

/// Writes format and version, the first fields of every document; results also say that they are
/// proposals.
void write_head(Writer& writer, std::string_view format);
void write_result_head(Writer& writer, std::string_view format, const Provenance& provenance);
/// Checks `"proposal": true`.
void check_proposal(const Fields& fields);

/// Id and edition; `read_edition` also takes the digest.
[[nodiscard]] Edition read_reference(const Node& node);
[[nodiscard]] Edition read_edition(const Node& node);
void write_reference(Writer& writer, const Edition& edition);

[[nodiscard]] Provenance read_provenance(const Node& node);

[[nodiscard]] Evidence read_evidence(const Node& node);
void write_evidence(Writer& writer, const Evidence& evidence);

/// Returns what `levels_as` says at the top of a document, `automatic` if it is not there.
[[nodiscard]] LevelsAs read_levels_as(const Fields& fields);
/// Returns whether a level of `framework` written as a number could be taken for a label or code,
/// so that a file has to say `"levels_as": "number"`.
[[nodiscard]] bool has_misleading_numerals(const Framework& framework) noexcept;
/// Returns a level of `scale` written as number, label or code; unknown stands in.
[[nodiscard]] Level read_level(const Node& node, const Scale& scale, LevelsAs levels_as);
/// Returns a level written as a number 0..14, or unknown written as null.
[[nodiscard]] Level read_plain_level(const Node& node);
/// Returns where the competence `name` stands, nothing and a problem at `node` if it stands
/// nowhere.
[[nodiscard]] std::optional<std::size_t> find_competence(const Framework& framework,
                                                         const std::string& name, const Node& node);

/// Returns a fraction written "3/4".
[[nodiscard]] Fraction read_fraction(const Node& node);
[[nodiscard]] Verdict read_verdict(const Fields& fields, std::string_view key);

/// Writes `points / max_points` as a number and as a fraction.
void write_score(Writer& writer, std::int64_t points, std::int64_t max_points);
/// Checks score and fraction, which may be left out, against `points / max_points`.
void check_score(const Fields& fields, std::int64_t points, std::int64_t max_points);
/// Notes a problem at the field `key` unless `stated` is `derived`; `meaning` says what it has to
/// be.
void check_equal(const Fields& fields, std::string_view key, std::int64_t stated,
                 std::int64_t derived, std::string_view meaning);

}  // namespace herne::inline HERNE_ABI::detail::json

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/reader.hpp"
#include "io/json/writer.hpp"

#include <herne/record/match.hpp>
#include <herne/record/read.hpp>
#include <herne/record/write.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

/// Writes format and version, the first fields of every document; results also say that they are
/// proposals.
void write_head(Writer& writer, std::string_view format);
void write_result_head(Writer& writer, std::string_view format);
/// Checks `"proposal": true`.
void check_proposal(const Node& root);

/// Returns the result that a document holds, its head included.
template <DescribedRecord T, class... Forms>
[[nodiscard]] T read_result(const Node& root, const Forms&... forms) {
    T result{};
    std::vector<std::string_view> names{"format", "version", "proposal"};
    for (const std::string_view name : names_in_document(result, forms...))
        names.push_back(name);
    root.only(names);
    check_proposal(root);
    read_fields(root, result, forms...);
    return result;
}

/// Id and edition alone, as files name a framework that stands elsewhere.
[[nodiscard]] Edition read_reference(const Node& node);
void write_reference(Writer& writer, const Edition& edition);
void write_references(Writer& writer, const std::vector<Edition>& editions);

[[nodiscard]] Evidence read_evidence(const Node& node);

/// Whose levels a document states.
enum class LevelsOf {
    people,        ///< values, too, where a competence has a binning
    requirements,  ///< levels alone: who requires 12 points would get all who have a few less
};
/// Returns what `levels_as` may say in a document.
[[nodiscard]] std::vector<std::string_view> names_of_levels_as(LevelsOf whose);
/// Returns what `levels_as` says at the top of a document, `automatic` if it is not there.
[[nodiscard]] LevelsAs read_levels_as(const Node& node, LevelsOf whose);
/// Returns whether a level of `framework` written as a number could be taken for a label or code,
/// so that a file has to say `"levels_as": "number"`.
[[nodiscard]] bool has_misleading_numerals(const Framework& framework) noexcept;
/// Returns the same for levels of people, of which a number could be a value, too.
[[nodiscard]] bool has_misleading_numbers_of_people(const Framework& framework) noexcept;
/// Returns a level of `scale` that is required, written as number, label or code; unknown stands
/// in.
[[nodiscard]] Level read_level(const Node& node, const Scale& scale, LevelsAs levels_as);
/// Returns the level of somebody, as `Competence::parse` reads it; unknown stands in.
[[nodiscard]] Level read_level(const Node& node, const Competence& competence, LevelsAs levels_as);
/// Returns where the competence `name` stands, nothing and a problem at `node` if it stands
/// nowhere.
[[nodiscard]] std::optional<std::size_t> find_competence(const Framework& framework,
                                                         const std::string& name, const Node& node);

/// Writes `points / max_points` as a number and as a fraction.
void write_score(Writer& writer, std::int64_t points, std::int64_t max_points);
/// Checks score and fraction, which may be left out, against `points / max_points`.
void check_score(const Node& object, std::int64_t points, std::int64_t max_points);
/// Notes a problem at the field `key` of `node` unless `stated` is `derived`; `meaning` says what
/// it has to be.
void check_equal(const Node& node, std::string_view key, std::int64_t stated, std::int64_t derived,
                 std::string_view meaning);

}  // namespace herne::inline HERNE_ABI::detail::json

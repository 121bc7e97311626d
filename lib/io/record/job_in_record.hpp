// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include "io/record/contents.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::record_lines {

/// Returns the job that an entry of kind `job_published` holds. Throws `invalid_file`.
[[nodiscard]] JobProfile job_of(const KeptEntry& entry);
/// Returns the entry of this kind that comes last before the position `before`, nullptr if none.
[[nodiscard]] const KeptEntry* last_before(const std::vector<KeptEntry>& entries,
                                           std::size_t before, RecordKind kind);
/// Returns the string at `key` of an object, empty if there is none.
[[nodiscard]] std::string text_at(const json::Value& object, std::string_view key);
/// Returns the whole number at `key`, which was checked when it was read, 0 if there is none.
[[nodiscard]] std::uint64_t number_at(const json::Value& object, std::string_view key);
/// Returns the value at `key` of an object, nullptr if there is none.
[[nodiscard]] const json::Value* value_at(const json::Value& object, std::string_view key);

}  // namespace herne::inline HERNE_ABI::detail::record_lines

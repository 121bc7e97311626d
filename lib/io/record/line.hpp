// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/record_entry.hpp>

#include "io/json/text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::record_lines {

/// What `before` is in the first line.
inline constexpr std::string_view no_digest =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// One line of the journal, without its personal parts.
struct JournalLine {
    std::uint64_t number = 0;
    std::string time = {};
    std::string role = {};
    RecordKind kind = RecordKind::opened;
    json::Value content = {};
    std::vector<std::string> personal = {};  ///< digests of the lines of its personal parts
    std::string before = {};
    std::string digest = {};
};

/// One line of the personal file.
struct PartLine {
    std::uint64_t entry = 0;
    std::uint64_t part = 0;  ///< counted from 0 within the entry
    std::optional<CandidateId> id = {};
    std::string salt = {};
    json::Value content = {};
};

/// Returns SHA-256 of `bytes` in lower-case hex.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);
/// Returns `value` as JSON without blanks.
[[nodiscard]] std::string compact(const json::Value& value);
/// Returns the JSON object that `text` holds. Throws `invalid_file` called `name`.
[[nodiscard]] json::Value object_from(std::string_view text, const std::string& name);

/// Returns the line without a newline; fills in its digest.
[[nodiscard]] std::string encode(JournalLine& line);
[[nodiscard]] std::string encode(const PartLine& line);

/// Returns how many of the first bytes of `bytes` are a line of the journal with the digest that it
/// says, without a newline; 0 if they begin with none.
[[nodiscard]] std::size_t whole_line(std::string_view bytes);
/// Returns what a line says. Throws `invalid_file` called `name`.
[[nodiscard]] JournalLine decode_journal(std::string_view line, const std::string& name);
[[nodiscard]] PartLine decode_part(std::string_view line, const std::string& name);

/// Returns whether `text` is a time written `YYYY-MM-DDThh:mm:ssZ`.
[[nodiscard]] bool is_time(std::string_view text);

/// Checks what the content of an entry of this kind needs; throws `invalid_file` called `name`.
/// `personal` is how many personal parts it has.
void check_content(RecordKind kind, const json::Value& content, std::size_t personal,
                   const std::string& name);

}  // namespace herne::inline HERNE_ABI::detail::record_lines

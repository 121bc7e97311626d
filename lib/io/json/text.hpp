// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

struct Value;
struct Member;
using Array = std::vector<Value>;
/// Members in the order of the text.
using Object = std::vector<Member>;

/// A number as it is written, so that no digit is lost.
struct Number {
    std::string written;
};

/// A JSON value (RFC 8259); std::monostate is null.
struct Value {
    std::variant<std::monostate, bool, Number, std::string, Array, Object> data;
};

struct Member {
    std::string key;
    Value value;
};

/// Deepest nesting of lists and objects: enough for reasons over a formula of the greatest depth,
/// 32, with their labels.
inline constexpr std::size_t max_depth = 80;

/// Appends a key to a place: `.key`, or `['any key']` where the key is not a plain word.
void append_key(std::string& place, std::string_view key);
/// Appends a position to a place: `[3]`.
void append_index(std::string& place, std::size_t index);

/// Returns the value that `text` holds. Keys that stand twice in an object are added to `problems`;
/// the first counts. Throws `invalid_file` where the text is empty, not UTF-8 or not JSON, is
/// nested deeper than 80 or holds a number beyond the range of double.
[[nodiscard]] Value parse(std::string_view text, Problems& problems);

}  // namespace herne::inline HERNE_ABI::detail::json

// SPDX-License-Identifier: BSL-1.0
#include "io/file/file.hpp"

#include "io/file/file_kind.hpp"
#include "io/file/path.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using namespace std::string_view_literals;

[[noreturn]] void fail(std::string_view doing, const std::filesystem::path& path, int code) {
    throw file_error{doing, path_text(path), std::error_code{code, std::generic_category()}};
}

/// Returns the name of the wide encoding that `text` seems to have, "" if none.
std::string_view wide_encoding(std::string_view text) {
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32";
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv))
        return "UTF-16";
    constexpr std::size_t looked_at = 4;
    const auto same_as_two_before = [&](std::size_t i) {
        return (text[i] == '\0') == (text[i - 2] == '\0');
    };
    bool alternates = text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
    for (std::size_t i = 2; i < std::min(text.size(), looked_at); ++i)
        alternates = alternates && same_as_two_before(i);
    if (alternates)
        return "UTF-16 without BOM";
    return {};
}

/// Returns whether a UTF-8 sequence starts at `at` that the end of the text cuts off.
bool is_cut_off(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at >= length)
        return false;
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

/// Returns whether the byte is a control character that no text has.
bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

/// Returns whether the bytes could be Windows-1252: none that it leaves undefined, no control
/// characters, and no UTF-8 character before the first fault.
bool may_be_windows_1252(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    return text.find_first_of("\x81\x8D\x8F\x90\x9D"sv) == std::string_view::npos &&
           std::none_of(text.begin(), text.end(), is_control) &&
           std::all_of(before.begin(), before.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

std::string fault(std::string_view text, std::size_t at, std::string_view or_else) {
    if (is_cut_off(text, at))
        return "the text ends inside a UTF-8 character, after byte " + hex_byte(text.back()) +
               "; the file seems to be cut off";
    const std::string what = "byte " + hex_byte(text[at]) + " is not UTF-8";
    if (may_be_windows_1252(text, at))
        return what + "; the file looks like Windows-1252: save it as UTF-8" + std::string{or_else};
    if (std::any_of(text.begin(), text.end(), is_control))
        return what + ", and control characters stand beside it: the file is no text";
    return what + ", which is the only encoding allowed";
}

}  // namespace

std::string place_in(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') + 1;
    const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto column = 1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(start),
                                          before.end(), is_lead);
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string hex_byte(char c) {
    constexpr auto digits = "0123456789ABCDEF"sv;
    const auto byte = static_cast<unsigned char>(c);
    return {'0', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

std::string read_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        fail("read", path, EISDIR);
    errno = 0;
    const OpenFile file = open_to_read(path);
    if (!file)
        fail("open", path, errno);
    std::string bytes;
    std::array<char, 65536> chunk;
    while (const std::size_t n = std::fread(chunk.data(), 1, chunk.size(), file.get())) {
        if (n > max_file_bytes - bytes.size())
            fail("read more than 1 GiB of", path, EFBIG);
        bytes.append(chunk.data(), n);
    }
    if (std::ferror(file.get()) != 0)
        fail("read", path, errno);
    return bytes;
}

std::string_view check_encoding(std::string_view text, const std::string& name) {
    return check_encoding(text, name, "");
}

std::string_view check_encoding(std::string_view text, const std::string& name,
                                std::string_view or_else) {
    if (auto kind = binary_kind(text))
        throw invalid_file{name, {*std::move(kind)}};
    if (const auto wide = wide_encoding(text); !wide.empty())
        throw invalid_file{name, {{"", "is " + std::string{wide} + "; save it as UTF-8"}}};
    while (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos)
        throw invalid_file{name, {{place_in(text, at), fault(text, at, or_else)}}};
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
        throw invalid_file{name, {{place_in(text, at), "byte 0x00 is not allowed in a text file"}}};
    return text;
}

}  // namespace herne::inline HERNE_ABI::detail

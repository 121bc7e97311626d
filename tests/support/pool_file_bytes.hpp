// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/crc32c.hpp"
#include "base/little_endian.hpp"
#include "io/pool/layout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace herne::test {

/// Lets all checksums of a pool file be those of what is there, as who means harm would.
inline void seal_pool_file(std::string& content) {
    using detail::load_little;
    using detail::store_little;
    constexpr std::size_t page = detail::file_page;
    if (content.size() < page)
        return;
    auto* const bytes = reinterpret_cast<std::byte*>(content.data());
    const std::span<std::byte> all{bytes, content.size()};
    const auto sections = load_little<std::uint32_t>(bytes + 52);
    if (sections == 0 || sections > 100)
        return;
    const std::size_t last = 128 + (sections - 1) * std::size_t{32};
    const auto checksums = load_little<std::uint64_t>(bytes + last + 8);
    if (checksums % page != 0 || checksums > content.size() ||
        checksums / page * 4 > content.size() - checksums)
        return;
    for (std::size_t i = 1; i < checksums / page; ++i)
        store_little(detail::crc32c(all.subspan(i * page, page)), bytes + checksums + (i - 1) * 4);
    store_little(detail::crc32c(all.subspan(static_cast<std::size_t>(checksums))),
                 bytes + last + 4);
    store_little(detail::crc32c(all.first(page - 4)), bytes + page - 4);
}

/// Returns the pages of a file without the zeros at their ends, each behind its length in two
/// bytes: most of a small pool file is zeros, which a fuzzer need not change.
inline std::string trimmed_pages(std::string_view content) {
    std::string trimmed;
    for (std::size_t first = 0; first < content.size(); first += detail::file_page) {
        const std::string_view page = content.substr(first, detail::file_page);
        const std::size_t size = page.find_last_not_of('\0') + 1;  // 0 where there is none
        trimmed += static_cast<char>(size % 256);
        trimmed += static_cast<char>(size / 256);
        trimmed += page.substr(0, size);
    }
    return trimmed;
}

/// Returns the first pages of the file that `trimmed_pages` was given, or of what else the bytes
/// stand for.
inline std::string whole_pages(std::string_view trimmed, std::size_t max_pages = 1024) {
    std::string content;
    for (std::size_t page = 1; page <= max_pages && trimmed.size() >= 2; ++page) {
        const auto low = static_cast<unsigned char>(trimmed[0]);
        const auto high = static_cast<unsigned char>(trimmed[1]);
        trimmed.remove_prefix(2);
        const std::size_t size =
            std::min({low + 256U * high + std::size_t{0}, detail::file_page, trimmed.size()});
        content += trimmed.substr(0, size);
        content.resize(page * detail::file_page);
        trimmed.remove_prefix(size);
    }
    return content;
}

}  // namespace herne::test

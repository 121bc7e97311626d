// SPDX-License-Identifier: BSL-1.0
#include "io/file/byte_sink.hpp"

#include <algorithm>
#include <cassert>

namespace herne::inline HERNE_ABI::detail {

ByteSink::~ByteSink() = default;

void MemoryWriter::write(std::span<const std::byte> bytes) {
    bytes_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void MemoryWriter::rewrite(std::uint64_t offset, std::span<const std::byte> bytes) {
    assert(offset <= bytes_.size() && bytes.size() <= bytes_.size() - offset);
    const auto* const text = reinterpret_cast<const char*>(bytes.data());
    std::copy_n(text, bytes.size(), bytes_.begin() + static_cast<std::ptrdiff_t>(offset));
}

}  // namespace herne::inline HERNE_ABI::detail

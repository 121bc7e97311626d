// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/pool_file.hpp>
#include <herne/pool/pool.hpp>

#include "io/file/byte_sink.hpp"
#include "io/file/file_system.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace herne::inline HERNE_ABI::detail {

class OpenedFile;

/// Writes all bytes of a pool file; `version` is that of a living pool, 0 of any other.
void write_pool(ByteSink& writer, const Pool& pool, std::uint64_t version);

/// \copydoc herne::save
void save(FileSystem& files, const Pool& pool, const std::filesystem::path& path);
/// \copydoc herne::open_pool
[[nodiscard]] Pool open_pool(FileSystem& files, const std::filesystem::path& path,
                             const PoolOpenOptions& options);
/// As above, but `check` sees the file once it is open, before anything but its header is read, and
/// may throw.
[[nodiscard]] Pool open_pool(FileSystem& files, const std::filesystem::path& path,
                             const PoolOpenOptions& options,
                             const std::function<void(const OpenedFile&)>& check);
/// \copydoc herne::verify
/// Files of more than `most_copied` bytes are looked at where they lie.
[[nodiscard]] std::vector<Damage> verify(FileSystem& files, const std::filesystem::path& path,
                                         std::uint64_t most_copied = std::uint64_t{1} << 28U);

}  // namespace herne::inline HERNE_ABI::detail

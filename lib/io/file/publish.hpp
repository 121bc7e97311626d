// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/file/file_writer.hpp"

#include <filesystem>
#include <functional>

namespace herne::inline HERNE_ABI::detail {

/// Makes `path` name a new file with the bytes that `write` writes, in one step, and returns its
/// status. It is written under another name in the same folder, synced, renamed, and the folder is
/// synced: whatever stops the process or the machine, `path` names the old file or the new one, and
/// either has all of its bytes. Once this has returned it is the new one.
///
/// The new file has the permissions of the one that it replaces; a symbolic link is replaced
/// itself. Readers keep the old file for as long as they have it open or mapped.
///
/// Throws `file_error` that names `path` and the system's reason, or what `write` throws: then the
/// old file stands and the unfinished one is removed. The one exception is the sync of the folder,
/// which comes last: where it fails the new file has its name, but may lose it to the old one when
/// the machine stops.
///
/// A process that is killed leaves an unfinished file behind (`is_unfinished`). The next call for
/// the same path removes it; those of processes that live are kept by a lock.
FileStatus publish_file(FileSystem& files, const std::filesystem::path& path,
                        const std::function<void(FileWriter&)>& write);

/// Returns whether `name`, without folder, is that of an unfinished file of `publish_file` for
/// `path`.
[[nodiscard]] bool is_unfinished(const std::filesystem::path& name,
                                 const std::filesystem::path& path);

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <filesystem>
#include <optional>

namespace herne::inline HERNE_ABI::detail {

/// Returns how many processors the control groups of this process let it keep busy, rounded up and
/// at least 1; nothing where none of them has a limit. Looks at `cpu.max` (version 2) and
/// `cpu.cfs_quota_us` (version 1) of the group and of all above it: the least counts. `root` is
/// where `proc` and `sys` lie.
[[nodiscard]] std::optional<unsigned> processor_quota(const std::filesystem::path& root);

/// Returns on how many processors this thread may run; 0 if that is unknown.
[[nodiscard]] unsigned processors_allowed();

/// Returns how many threads this process can keep busy, at least 1: the processors that it may run
/// on, within its quota. The quota is looked up once.
[[nodiscard]] unsigned processors();

}  // namespace herne::inline HERNE_ABI::detail

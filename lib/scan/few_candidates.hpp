// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scan/rank_scan.hpp"

namespace herne::inline HERNE_ABI::detail {

/// Returns whether `scan_few` answers `request`: a pool of one superblock, a short list, and no
/// more to be judged or counted than who is in it.
[[nodiscard]] bool asks_for_few(const RankRequest& request) noexcept;
/// Returns what `scan` returns, without what prepares a scan for more than one superblock: that
/// takes longer than the few candidates themselves.
[[nodiscard]] ScanResult scan_few(const RankRequest& request, const Progress& progress);

}  // namespace herne::inline HERNE_ABI::detail

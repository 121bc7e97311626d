// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// How it came to be that scans use a kernel.
enum class KernelChoice {
    by_default,  ///< none was measured yet
    measured,    ///< it was the fastest in the first runs of a large scan
    forced,      ///< by `force_scan_kernel`
};

/// Returns "default", "measured" or "forced".
[[nodiscard]] HERNE_EXPORT const char* to_string(KernelChoice choice) noexcept;

/// What scans of pools run on in this process. Results are the same with any of it, byte for byte.
struct ScanInfo {
    /// Instruction set in use, as Highway calls it, such as `AVX2`.
    std::string instruction_set = {};
    /// Names of the kernels that can be forced.
    std::vector<std::string> kernels = {};
    /// The kernel that sums levels in scans larger than the caches; others use the first of
    /// `kernels`, unless one is forced.
    std::string kernel = {};
    /// How that came to be.
    KernelChoice choice = KernelChoice::by_default;

    /// Compares all fields.
    friend bool operator==(const ScanInfo&, const ScanInfo&) = default;
};

/// Returns what scans run on now. Which of several kernels is the fastest depends on the processor:
/// the first runs of a scan that reads at least twice the largest cache (64 MiB, or 512 MiB where
/// the system does not tell its caches) time them, and the process keeps the fastest. May be called
/// at any time, from any thread.
[[nodiscard]] HERNE_EXPORT ScanInfo scan_info();

/// Has all scans of this process use the kernel called `name` from now on; an empty name goes back
/// to choosing, from new measurements. Returns what scans run on then. Changes how long they take,
/// never what they find. May be called at any time, from any thread. Throws `invalid_input`, which
/// names the known kernels, for any other name.
HERNE_EXPORT ScanInfo force_scan_kernel(std::string_view name);

}  // namespace herne::inline HERNE_ABI

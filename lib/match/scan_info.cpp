// SPDX-License-Identifier: BSL-1.0
#include <herne/match/scan_info.hpp>

#include <herne/base/error.hpp>
#include <herne/record/match.hpp>

#include "packed/kernels/kernels.hpp"
#include "scan/byte_loop.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI {
namespace {

std::vector<std::string> kernel_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < detail::kernels::byte_loops; ++i)
        names.emplace_back(detail::name_of(static_cast<detail::kernels::ByteLoop>(i)));
    return names;
}

}  // namespace

const char* to_string(KernelChoice choice) noexcept {
    return enumerator_name(choice);
}

ScanInfo scan_info() {
    ScanInfo info{.instruction_set = detail::kernels::target_name(), .kernels = kernel_names()};
    auto loop = detail::default_loop;
    if (const auto forced = detail::forced_loop()) {
        loop = *forced;
        info.choice = KernelChoice::forced;
    } else if (const auto measured = detail::measured_loop()) {
        loop = *measured;
        info.choice = KernelChoice::measured;
    }
    info.kernel = detail::name_of(loop);
    return info;
}

ScanInfo force_scan_kernel(std::string_view name) {
    if (name.empty()) {
        detail::force_loop(std::nullopt);
        return scan_info();
    }
    const auto names = kernel_names();
    std::string known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            detail::force_loop(static_cast<detail::kernels::ByteLoop>(i));
            return scan_info();
        }
        known += (i == 0 ? "" : ", ") + names[i];
    }
    throw invalid_input{Problem{
        .where = "name",
        .what = "there is no scan kernel called \"" + std::string{name} + "\"; known are " + known,
        .value = std::string{name}}};
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns `make()`; what a constructor refuses becomes the one problem of the input called `name`.
template <class Make>
[[nodiscard]] auto with_name(const std::string& name, Make make) {
    try {
        return make();
    } catch (const invalid_file&) {
        throw;
    } catch (const invalid_input& refused) {
        throw invalid_file{name, {refused.problem()}};
    }
}

}  // namespace herne::inline HERNE_ABI::detail

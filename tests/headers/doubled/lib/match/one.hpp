// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace herne::detail {

struct Cut {
    int rows;
};

}  // namespace herne::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/kernels/kernels.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>

namespace herne::test {

/// Calls `check` with every instruction set of this machine, then goes back to the best.
template <class Check>
void with_every_target(const Check& check) {
    for (const std::int64_t target : detail::kernels::targets()) {
        detail::kernels::force_target(target);
        BOOST_TEST_CONTEXT(detail::kernels::target_name())
        check();
    }
    detail::kernels::force_target(0);
}

}  // namespace herne::test

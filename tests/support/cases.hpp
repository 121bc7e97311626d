// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>

namespace herne::test {

/// Returns how many random cases to try: `usual`, times what the environment variable HERNE_CASES
/// says in hundredths of the usual.
inline std::size_t cases(std::size_t usual) {
    const char* percent = std::getenv("HERNE_CASES");
    return percent == nullptr ? usual : usual * std::stoul(percent) / 100;
}

/// Returns whether fewer than usual are to be tried.
inline bool few_cases() {
    return cases(100) < 100;
}

}  // namespace herne::test

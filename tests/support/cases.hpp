// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
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

/// Chooses among the members of a series that is tried whole otherwise: all of them, or evenly
/// spread ones where fewer cases than usual are to be tried, the first always.
class SomeOf {
public:
    /// Returns whether to try the next member.
    bool next() { return tried_++ % every_ == 0; }

private:
    std::size_t every_ = few_cases() ? 100 / std::max<std::size_t>(cases(100), 1) : 1;
    std::size_t tried_ = 0;
};

}  // namespace herne::test

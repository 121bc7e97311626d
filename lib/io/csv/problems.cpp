// SPDX-License-Identifier: BSL-1.0
#include "io/csv/problems.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {

void ProblemList::add(std::string where, std::string what) {
    if (shown())
        problems_.push_back({std::move(where), std::move(what)});
    else if (!full())
        problems_.emplace_back();
}

bool ProblemList::shown() const noexcept {
    return problems_.size() < invalid_file::max_problems;
}

void ProblemList::throw_if_any() const {
    if (!problems_.empty())
        throw invalid_file{name_, problems_};
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Collects the problems of one file, in the order in which they stand in it.
class ProblemList {
public:
    explicit ProblemList(std::string name) : name_{std::move(name)} {}

    void add(std::string where, std::string what);

    /// Returns whether there are no problems.
    [[nodiscard]] bool empty() const noexcept { return problems_.empty(); }
    /// Returns whether the next problem will be shown, so that the search for a nearest id pays.
    [[nodiscard]] bool shown() const noexcept;
    /// Returns whether there are so many problems that reading on is pointless.
    [[nodiscard]] bool full() const noexcept { return problems_.size() >= max_counted; }
    /// Throws `invalid_file` unless the list is empty.
    void throw_if_any() const;

private:
    static constexpr std::size_t max_counted = 100'000;

    std::string name_;
    std::vector<Problem> problems_;
};

}  // namespace herne::inline HERNE_ABI::detail

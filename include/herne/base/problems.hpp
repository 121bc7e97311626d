// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Collects the problems of one input, in the order in which they are found. The first 20 are
/// listed, further ones are only counted, and from `max_count` on not even that: hostile input must
/// not keep its reader busy with complaints.
class HERNE_EXPORT Problems {
public:
    /// Number of problems after which reading on is pointless, unless stated otherwise.
    static constexpr std::size_t default_max_count = 100'000;

    /// `name` is the file's path or another name for the input. `max_count` must be at least 1.
    explicit Problems(std::string name, std::size_t max_count = default_max_count);

    /// Takes up a problem.
    void add(Problem problem);
    /// Takes up what is wrong at `where`.
    void add(std::string where, std::string what);
    /// Takes up `problem` as one at `where`.
    void add(std::string where, Problem problem);
    /// Takes up the whole sentence of `refused`, whose value stands at `where`.
    void add(std::string where, const invalid_input& refused);
    /// Takes up a problem that will not be listed, so that it need not be put into words. Only
    /// where `lists_next()` is false.
    void count_one() noexcept;

    /// Returns the name of the input.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns the problems that are listed, at most 20.
    [[nodiscard]] const std::vector<Problem>& listed() const noexcept { return listed_; }
    /// Returns the number of problems, at most `max_count`.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    /// Returns whether there are no problems.
    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    /// Returns whether the next problem will be listed, so that the search for good words pays.
    [[nodiscard]] bool lists_next() const noexcept {
        return listed_.size() < invalid_file::max_problems;
    }
    /// Returns whether there are so many problems that reading on is pointless.
    [[nodiscard]] bool full() const noexcept { return count_ >= max_count_; }
    /// Throws `invalid_file` if there are any.
    void throw_if_any() const;

private:
    std::string name_;
    std::size_t max_count_;
    std::size_t count_ = 0;
    std::vector<Problem> listed_;
};

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <atomic>
#include <cstddef>

/// \file
/// operator new of the programs that are linked with `counted_new.cpp`: it counts, and fails where
/// it is told to.

namespace herne::test {

extern std::atomic<std::size_t> live;   ///< bytes that are allocated now
extern std::atomic<std::size_t> peak;   ///< most bytes so far; may be set back
extern std::atomic<std::size_t> calls;  ///< allocations so far

/// Which allocations fail.
enum class Failing {
    one,             ///< one alone
    all_from_there,  ///< it and all later ones
};

/// While it lives, allocations of all threads fail. There may be one at a time.
class FailingAllocations {
public:
    /// The allocation after `first` more ones fails.
    explicit FailingAllocations(std::size_t first, Failing how = Failing::one);
    ~FailingAllocations();
    FailingAllocations(const FailingAllocations&) = delete;
    FailingAllocations& operator=(const FailingAllocations&) = delete;

    /// From now on all allocations succeed again.
    void stop() noexcept;
    /// Returns how many failed so far.
    [[nodiscard]] std::size_t count() const noexcept;
};

}  // namespace herne::test

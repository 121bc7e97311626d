// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/kernels/kernels.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

/// Which loop sums bytes. None is the fastest on every core, and all give the same sums: the first
/// runs of a scan that is far larger than the caches time each, and the process keeps the fastest.
/// Everything here is safe to call from several threads.
namespace herne::inline HERNE_ABI::detail {

/// The loop of scans that fit the caches, and of all until one is measured or forced.
inline constexpr kernels::ByteLoop default_loop = kernels::ByteLoop::four_pages;

/// Returns the name of a loop.
[[nodiscard]] std::string_view name_of(kernels::ByteLoop loop) noexcept;
/// Returns the loop that was forced, nothing if none was.
[[nodiscard]] std::optional<kernels::ByteLoop> forced_loop() noexcept;
/// Returns the loop that was the fastest, nothing as long as that is not known.
[[nodiscard]] std::optional<kernels::ByteLoop> measured_loop() noexcept;
/// Forces a loop on all scans, or for nothing has them choose again, from new measurements.
void force_loop(std::optional<kernels::ByteLoop> loop) noexcept;
/// Returns the loop to take where nothing is to be timed.
[[nodiscard]] kernels::ByteLoop loop_in_use() noexcept;
/// Returns whether a scan that reads so many bytes is large enough to time loops: in a cache
/// another one may be the fastest than past it.
[[nodiscard]] bool times_loops(std::size_t bytes);

/// Says to one thread of a scan which loop to take for each superblock, and takes the time while
/// that is not known.
class LoopTrial {
public:
    /// `bytes` are what the scan reads of the pool.
    explicit LoopTrial(std::size_t bytes) : large_{times_loops(bytes)} {}

    /// Returns the loop for the next superblock, of `bytes` of levels. What a superblock takes is
    /// timed until the next one: what the scan does besides is the same with any loop, but not how
    /// much of memory's time it wastes.
    [[nodiscard]] kernels::ByteLoop next(std::size_t bytes) noexcept;

private:
    using Clock = std::chrono::steady_clock;

    /// Superblocks in a row that a loop is timed over, after some for which the caches and
    /// prefetchers still have to do with the loop before.
    static constexpr std::size_t warm_up = 4;
    static constexpr std::size_t timed = 15;

    void note(Clock::time_point now) noexcept;

    bool large_;
    bool running_ = false;  ///< whether the superblock at hand is part of a trial
    kernels::ByteLoop loop_ = default_loop;
    std::size_t done_ = 0;   ///< superblocks of this trial
    std::size_t bytes_ = 0;  ///< of the superblock at hand
    Clock::time_point started_ = {};
    std::array<double, timed> nanoseconds_ = {};  ///< a byte, of each superblock
};

}  // namespace herne::inline HERNE_ABI::detail

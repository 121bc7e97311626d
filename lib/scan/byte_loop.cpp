// SPDX-License-Identifier: BSL-1.0
#include "scan/byte_loop.hpp"

#include "base/largest_cache.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::array<std::string_view, kernels::byte_loops> names{"four_pages", "two_pages",
                                                                  "two_pages_far"};
constexpr std::size_t trials_of_each = 7;
constexpr std::size_t mib = std::size_t{1} << 20U;

/// What trials have shown so far; all threads report to it.
class Trials {
public:
    /// Returns the loop whose turn it is.
    [[nodiscard]] kernels::ByteLoop next() noexcept {
        const std::lock_guard lock{mutex_};
        return static_cast<kernels::ByteLoop>(next_++ % kernels::byte_loops);
    }
    /// Notes what a trial took; returns the fastest loop once each was tried often enough.
    [[nodiscard]] std::optional<kernels::ByteLoop> note(kernels::ByteLoop loop,
                                                        double nanoseconds) noexcept {
        const std::lock_guard lock{mutex_};
        Shown& own = shown_[static_cast<std::size_t>(loop)];
        if (own.trials < trials_of_each)
            own.nanoseconds[own.trials++] = nanoseconds;
        std::array<double, kernels::byte_loops> medians{};
        for (std::size_t i = 0; i < medians.size(); ++i) {
            if (shown_[i].trials < trials_of_each)
                return std::nullopt;
            auto all = shown_[i].nanoseconds;
            std::nth_element(all.begin(), all.begin() + trials_of_each / 2, all.end());
            medians[i] = all[trials_of_each / 2];
        }
        const auto fastest = std::min_element(medians.begin(), medians.end());
        return static_cast<kernels::ByteLoop>(fastest - medians.begin());
    }
    void forget() noexcept {
        const std::lock_guard lock{mutex_};
        shown_ = {};
    }

private:
    struct Shown {
        std::size_t trials = 0;
        std::array<double, trials_of_each> nanoseconds = {};  ///< a byte
    };
    std::mutex mutex_;
    std::size_t next_ = 0;
    std::array<Shown, kernels::byte_loops> shown_ = {};
};

/// One more than the loop, 0 for none.
std::atomic<unsigned> forced{0};
std::atomic<unsigned> measured{0};
constinit Trials all_trials;

unsigned stored(std::optional<kernels::ByteLoop> loop) noexcept {
    return loop ? static_cast<unsigned>(*loop) + 1 : 0;
}

std::optional<kernels::ByteLoop> loaded(const std::atomic<unsigned>& from) noexcept {
    const unsigned value = from.load(std::memory_order_relaxed);
    return value == 0 ? std::nullopt : std::optional{static_cast<kernels::ByteLoop>(value - 1)};
}

}  // namespace

std::string_view name_of(kernels::ByteLoop loop) noexcept {
    return names[static_cast<std::size_t>(loop)];
}

std::optional<kernels::ByteLoop> forced_loop() noexcept {
    return loaded(forced);
}

std::optional<kernels::ByteLoop> measured_loop() noexcept {
    return loaded(measured);
}

void force_loop(std::optional<kernels::ByteLoop> loop) noexcept {
    forced.store(stored(loop), std::memory_order_relaxed);
    if (loop)
        return;
    all_trials.forget();
    measured.store(0, std::memory_order_relaxed);
}

kernels::ByteLoop loop_in_use() noexcept {
    if (const auto loop = forced_loop())
        return *loop;
    return measured_loop().value_or(default_loop);
}

bool times_loops(std::size_t bytes) {
    const std::size_t cache = largest_cache();
    return bytes >= (cache == 0 ? 512 * mib : std::max(2 * cache, 64 * mib));
}

kernels::ByteLoop LoopTrial::next(std::size_t bytes) noexcept {
    if (running_)
        note(Clock::now());
    running_ = false;
    if (const auto loop = forced_loop())
        return *loop;
    if (!large_)
        return default_loop;
    if (const auto loop = measured_loop())
        return *loop;
    if (done_ == 0)
        loop_ = all_trials.next();
    running_ = true;
    bytes_ = bytes;
    started_ = Clock::now();
    return loop_;
}

/// Notes that the superblock at hand is done.
void LoopTrial::note(Clock::time_point now) noexcept {
    const std::chrono::duration<double, std::nano> took = now - started_;
    if (done_ >= warm_up)
        nanoseconds_[done_ - warm_up] = took.count() / static_cast<double>(bytes_);
    if (++done_ < warm_up + timed)
        return;
    done_ = 0;
    // The median: a superblock during which the thread did not run says nothing.
    auto* const middle = nanoseconds_.begin() + timed / 2;
    std::nth_element(nanoseconds_.begin(), middle, nanoseconds_.end());
    if (const auto fastest = all_trials.note(loop_, *middle))
        measured.store(stored(fastest), std::memory_order_relaxed);
}

}  // namespace herne::inline HERNE_ABI::detail

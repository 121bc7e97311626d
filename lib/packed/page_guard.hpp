// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace herne::inline HERNE_ABI::detail {

/// Memory of which each page is checked before it is first read, such as that of a mapped file. Any
/// number of threads may ask at once; a page may then be checked by more than one of them. What
/// lies elsewhere needs no check: a pool may lie in such memory in part.
class PageGuard {
public:
    /// Bytes of a page.
    static constexpr std::size_t page_size = 4096;

    PageGuard(const PageGuard&) = delete;
    PageGuard& operator=(const PageGuard&) = delete;
    virtual ~PageGuard() = default;

    /// Checks the page of `address`, if it lies in the memory. Throws what the check throws.
    void touch(const void* address) const {
        const std::size_t page = page_of(address);
        if (!is_good(page))
            check(page);
    }
    /// Checks all pages of `bytes` from `address` on.
    void touch(const void* address, std::size_t bytes) const {
        const auto* const first = static_cast<const std::byte*>(address);
        for (std::size_t done = 0; done < bytes; done += page_size)
            touch(first + done);
        if (bytes > 0)
            touch(first + bytes - 1);
    }
    /// Returns whether `page` has been found to be good, or lies elsewhere.
    [[nodiscard]] bool is_good(std::size_t page) const noexcept {
        return page >= pages_ ||
               (good_[page / 64].load(std::memory_order_relaxed) >> page % 64 & 1U) != 0;
    }
    /// Returns whether the page of `address` has been found to be good, or lies elsewhere.
    [[nodiscard]] bool is_good(const void* address) const noexcept {
        return is_good(page_of(address));
    }
    /// Says that `bytes` from `address` on are going to be read, unless they have been checked.
    void will_need(const void* address, std::size_t bytes) const noexcept {
        const std::size_t first = page_of(address);
        if (bytes > 0 && !is_good(first))
            announce(first,
                     page_of(static_cast<const std::byte*>(address) + bytes - 1) - first + 1);
    }

protected:
    /// Memory of so many pages from `base` on, none of them checked.
    PageGuard(const std::byte* base, std::size_t pages)
        : start_{reinterpret_cast<std::uintptr_t>(base)},
          pages_{pages},
          good_{std::make_unique<std::atomic<std::uint64_t>[]>(pages / 64 + 1)} {}

private:
    /// Throws unless `page` is good.
    virtual void check_page(std::size_t page) const = 0;
    /// Does what lets pages be there sooner.
    virtual void announce(std::size_t first, std::size_t pages) const noexcept {
        static_cast<void>(first);
        static_cast<void>(pages);
    }

    /// Returns the page of `address`; what lies before the memory is far behind it by this
    /// reckoning.
    [[nodiscard]] std::size_t page_of(const void* address) const noexcept {
        return (reinterpret_cast<std::uintptr_t>(address) - start_) / page_size;
    }

    void check(std::size_t page) const {
        check_page(page);
        good_[page / 64].fetch_or(std::uint64_t{1} << page % 64, std::memory_order_relaxed);
    }

    std::uintptr_t start_;
    std::size_t pages_;
    std::unique_ptr<std::atomic<std::uint64_t>[]> good_;  ///< a bit a page
};

}  // namespace herne::inline HERNE_ABI::detail

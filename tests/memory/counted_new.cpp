// SPDX-License-Identifier: BSL-1.0
#include "memory/counted_new.hpp"

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <new>

namespace herne::test {

std::atomic<std::size_t> live{0};
std::atomic<std::size_t> peak{0};
std::atomic<std::size_t> calls{0};

namespace {

/// Allocations that are left to succeed; beyond all numbers where none is to fail.
constexpr std::int64_t none_fails = std::numeric_limits<std::int64_t>::max();
std::atomic<std::int64_t> left{none_fails};
std::atomic<Failing> failing{Failing::one};
std::atomic<std::size_t> failures{0};

/// Returns whether this allocation is one that has to fail.
bool has_to_fail() noexcept {
    if (left.load(std::memory_order_relaxed) == none_fails)
        return false;
    const std::int64_t before = left.fetch_sub(1);
    const bool fails = before == 0 || (before < 0 && failing == Failing::all_from_there);
    failures += fails ? 1U : 0U;
    return fails;
}

/// Memory begins this far behind where it was allocated; before it lies its size.
std::size_t room_before(std::size_t alignment) {
    return alignment < 2 * sizeof(std::size_t) ? 2 * sizeof(std::size_t) : alignment;
}

void* allocated(std::size_t size, std::size_t alignment) noexcept {
    ++calls;
    const std::size_t before = room_before(alignment);
    const std::size_t whole = (size + before + before - 1) / before * before;
    auto* start = static_cast<std::byte*>(std::aligned_alloc(before, whole));
    if (start == nullptr)
        return nullptr;
    reinterpret_cast<std::size_t*>(start + before)[-1] = size;
    const std::size_t now = live += size;
    std::size_t highest = peak;
    while (now > highest && !peak.compare_exchange_weak(highest, now)) {
    }
    return start + before;
}

void* take_or_null(std::size_t size, std::size_t alignment) noexcept {
    return has_to_fail() ? nullptr : allocated(size, alignment);
}

void* take(std::size_t size, std::size_t alignment) {
    if (void* memory = take_or_null(size, alignment))
        return memory;
    throw std::bad_alloc{};
}

void give(void* memory, std::size_t alignment) noexcept {
    if (memory == nullptr)
        return;
    live -= static_cast<std::size_t*>(memory)[-1];
    std::free(static_cast<std::byte*>(memory) - room_before(alignment));
}

constexpr std::size_t usual = alignof(std::max_align_t);

}  // namespace

FailingAllocations::FailingAllocations(std::size_t first, Failing how) {
    failures = 0;
    failing = how;
    left = static_cast<std::int64_t>(first);
}

FailingAllocations::~FailingAllocations() {
    left = none_fails;
}

void FailingAllocations::stop() noexcept {
    left = none_fails;
}

std::size_t FailingAllocations::count() const noexcept {
    return failures;
}

}  // namespace herne::test

using herne::test::give;
using herne::test::take;
using herne::test::take_or_null;
using herne::test::usual;

void* operator new(std::size_t size) {
    return take(size, usual);
}
void* operator new[](std::size_t size) {
    return take(size, usual);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return take(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return take(size, static_cast<std::size_t>(alignment));
}
// std::stable_sort calls such. Under a sanitizer its own would answer, and ours take the memory
// back.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    return take_or_null(size, usual);
}
void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    return take_or_null(size, usual);
}
void* operator new(std::size_t size, std::align_val_t alignment,
                   const std::nothrow_t& /*tag*/) noexcept {
    return take_or_null(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment,
                     const std::nothrow_t& /*tag*/) noexcept {
    return take_or_null(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept {
    give(memory, usual);
}
void operator delete[](void* memory, const std::nothrow_t& /*tag*/) noexcept {
    give(memory, usual);
}
void operator delete(void* memory, std::align_val_t alignment,
                     const std::nothrow_t& /*tag*/) noexcept {
    give(memory, static_cast<std::size_t>(alignment));
}
void operator delete[](void* memory, std::align_val_t alignment,
                       const std::nothrow_t& /*tag*/) noexcept {
    give(memory, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
    give(memory, usual);
}
void operator delete[](void* memory) noexcept {
    give(memory, usual);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
    give(memory, usual);
}
void operator delete[](void* memory, std::size_t /*size*/) noexcept {
    give(memory, usual);
}
void operator delete(void* memory, std::align_val_t alignment) noexcept {
    give(memory, static_cast<std::size_t>(alignment));
}
void operator delete[](void* memory, std::align_val_t alignment) noexcept {
    give(memory, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory, std::size_t /*size*/, std::align_val_t alignment) noexcept {
    give(memory, static_cast<std::size_t>(alignment));
}
void operator delete[](void* memory, std::size_t /*size*/, std::align_val_t alignment) noexcept {
    give(memory, static_cast<std::size_t>(alignment));
}

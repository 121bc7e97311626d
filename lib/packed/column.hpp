// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"
#include "packed/page_guard.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A number for each of many rows: in memory of its own, in memory of somebody else that may have
/// to be checked before it is read, or in pieces of one superblock that lie anywhere.
template <class T>
class Column {
public:
    /// Where the numbers of the rows of one superblock begin; the last one may have fewer.
    using Piece = const T*;

    Column() = default;
    /// Numbers of its own.
    Column(std::vector<T> numbers) : own_{std::move(numbers)} { take_own(); }
    /// Numbers of somebody else, who outlives this; `guard` may be null.
    Column(std::span<const T> numbers, const PageGuard* guard)
        : plain_{guard == nullptr ? numbers.data() : nullptr},
          borrowed_{numbers.data()},
          size_{numbers.size()},
          guard_{guard} {}
    /// Numbers of others, who outlive this, in pieces; `guard` may be null.
    Column(std::vector<Piece> pieces, std::size_t size, const PageGuard* guard)
        : size_{size}, guard_{guard}, pieces_{std::move(pieces)} {}
    Column(Column&& other) noexcept { *this = std::move(other); }
    Column& operator=(Column&& other) noexcept {
        own_ = std::move(other.own_);
        pieces_ = std::move(other.pieces_);
        plain_ = std::exchange(other.plain_, nullptr);
        borrowed_ = std::exchange(other.borrowed_, nullptr);
        size_ = std::exchange(other.size_, 0);
        guard_ = std::exchange(other.guard_, nullptr);
        return *this;
    }
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;
    ~Column() = default;

    /// Returns how many there are.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Returns whether there are none.
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    /// Returns the number at `row`, which must be in range. Throws what a check throws.
    [[nodiscard]] T operator[](std::size_t row) const {
        if (plain_ != nullptr)
            return plain_[row];
        const T* const number = address(row);
        if (guard_ != nullptr)
            guard_->touch(number);
        return *number;
    }
    /// Returns where the number at `row` lies, and behind it those up to the end of its superblock,
    /// for those who do not read it yet.
    [[nodiscard]] Piece address(std::size_t row) const noexcept {
        if (!pieces_.empty())
            return pieces_[row / superblock_candidates] + row % superblock_candidates;
        return (plain_ != nullptr ? plain_ : borrowed_) + row;
    }
    /// Returns the bytes that the numbers take up.
    [[nodiscard]] std::size_t bytes() const noexcept { return size_ * sizeof(T); }

    /// Returns numbers of its own, of which there must not be others.
    [[nodiscard]] std::span<T> own() noexcept { return own_; }
    /// Returns numbers of its own as what they lie in.
    [[nodiscard]] const std::vector<T>& vector() const noexcept { return own_; }
    /// Lets `change(numbers)` change numbers of its own.
    template <class Change>
    void change(const Change& change) {
        change(own_);
        take_own();
    }

private:
    void take_own() noexcept {
        plain_ = own_.data();
        size_ = own_.size();
    }

    const T* plain_ = nullptr;     ///< where they lie together and need no check
    const T* borrowed_ = nullptr;  ///< where they need one
    std::size_t size_ = 0;
    const PageGuard* guard_ = nullptr;
    std::vector<T> own_ = {};
    std::vector<Piece> pieces_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

// Cells of Arrow data, whatever their type.

#include "arrow.hpp"
#include "builder.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::python {

/// What stands for an unknown level among levels that are read.
inline constexpr std::uint8_t unknown_byte = 255;
/// What stands for a cell that is no level, until somebody says which.
inline constexpr std::uint8_t refused_byte = 254;

/// Returns the name that people know of an Arrow type: `decimal128(38, 0)` of `d:38,0`.
[[nodiscard]] std::string type_name(std::string_view format);
/// Returns the name of a column's type, `dictionary of string` of one with categories.
[[nodiscard]] std::string type_name(const ArrowSchema& schema);
/// Returns whether cells of this format are strings.
[[nodiscard]] bool is_text(std::string_view format);
/// Returns whether cells of this format are integers.
[[nodiscard]] bool is_integer(std::string_view format);
/// Returns whether cells of this format are floating-point numbers.
[[nodiscard]] bool is_floating(std::string_view format);
/// Returns whether cells of this format are decimals.
[[nodiscard]] bool is_decimal(std::string_view format);
/// Returns whether cells of this format are days or times of them, without a time zone.
[[nodiscard]] bool is_time(std::string_view format);
/// Returns the integer of a text such as `3.0`, nothing of any other.
[[nodiscard]] std::optional<std::string_view> without_zeros(std::string_view text);

/// Cells of one column of one batch, of any type that may stand for levels or ids.
class ArrowCells {
public:
    /// `format` is the schema's; `offset` is the batch's own.
    ArrowCells(std::string_view format, const ArrowArray& array, std::int64_t offset);

    [[nodiscard]] std::string_view format() const noexcept { return format_; }
    [[nodiscard]] bool valid(std::size_t i) const noexcept {
        if (validity_ == nullptr)
            return kind_ != Kind::null;
        const auto at = static_cast<std::size_t>(offset_) + i;
        return ((validity_[at / 8] >> (at % 8)) & 1) != 0;
    }
    [[nodiscard]] bool may_have_nulls() const noexcept;
    /// Returns the values from `first` on, as they lie in memory.
    template <class T>
    [[nodiscard]] const T* values(std::size_t first) const noexcept {
        return static_cast<const T*>(array_->buffers[1]) + offset_ + first;
    }
    /// Returns whether the cell at `i` of a column of truth values is true.
    [[nodiscard]] bool truth(std::size_t i) const noexcept;
    /// Returns the cell at `i` of a column of strings.
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept {
        if (kind_ == Kind::view)
            return viewed(i);
        return kind_ == Kind::large_text ? between(values<std::int64_t>(i))
                                         : between(values<std::int32_t>(i));
    }
    /// Returns whether the cell at `i` of a column of strings is known, without reading either, to
    /// equal the one before it; `i` must not be 0.
    [[nodiscard]] bool repeats(std::size_t i) const noexcept {
        constexpr std::size_t size = 16;
        if (kind_ != Kind::view)
            return false;
        const auto* const view = static_cast<const char*>(array_->buffers[1]) +
                                 (static_cast<std::size_t>(offset_) + i) * size;
        return std::memcmp(view, view - size, size) == 0;
    }
    /// Returns the cell at `i` of a column of floating-point numbers.
    [[nodiscard]] double floating(std::size_t i) const noexcept;
    /// Returns the cell at `i` of a column of decimals, all its digits written.
    [[nodiscard]] std::string decimal(std::size_t i) const;
    /// Returns the cell at `i` of a column of decimals if it is an integer of 64 bits.
    [[nodiscard]] std::optional<std::int64_t> integer_decimal(std::size_t i) const;
    /// Returns the cell at `i` of a column of times as `YYYY-MM-DD`, with the time unless it is
    /// midnight.
    [[nodiscard]] std::string time(std::size_t i) const;
    /// Returns the cell at `i` as one would write it: of a floating-point number the shortest
    /// decimal that gives it back.
    [[nodiscard]] std::string written(std::size_t i) const;

private:
    enum class Kind { other, null, text, large_text, view };

    template <class Offset>
    [[nodiscard]] std::string_view between(const Offset* offsets) const noexcept {
        return {static_cast<const char*>(array_->buffers[2]) + offsets[0],
                static_cast<std::size_t>(offsets[1] - offsets[0])};
    }
    /// A view: its length, then twelve bytes of text, or four of them, a buffer and an offset.
    [[nodiscard]] std::string_view viewed(std::size_t i) const noexcept {
        constexpr std::size_t inside = 12;
        const char* view = static_cast<const char*>(array_->buffers[1]) +
                           (static_cast<std::size_t>(offset_) + i) * 16;
        std::int32_t parts[4];
        std::memcpy(parts, view, sizeof parts);
        const auto size = static_cast<std::size_t>(parts[0]);
        if (size <= inside)
            return {view + 4, size};
        return {static_cast<const char*>(array_->buffers[2 + parts[2]]) + parts[3], size};
    }

    std::string_view format_;
    const ArrowArray* array_;
    std::int64_t offset_;
    Kind kind_ = Kind::other;
    const std::uint8_t* validity_ = nullptr;  ///< a bit a cell, null where all are valid
    std::size_t bytes_ = 0;                   ///< of a decimal
    int scale_ = 0;                           ///< digits after its point
};

/// Calls `take` with the integer at `i`, as long long or, where it is one, std::uint64_t.
template <class Take>
decltype(auto) integer_at(const ArrowCells& cells, std::size_t i, const Take& take) {
    switch (cells.format().front()) {
        case 'c':
            return take(static_cast<long long>(*cells.values<std::int8_t>(i)));
        case 'C':
            return take(static_cast<long long>(*cells.values<std::uint8_t>(i)));
        case 's':
            return take(static_cast<long long>(*cells.values<std::int16_t>(i)));
        case 'S':
            return take(static_cast<long long>(*cells.values<std::uint16_t>(i)));
        case 'i':
            return take(static_cast<long long>(*cells.values<std::int32_t>(i)));
        case 'I':
            return take(static_cast<long long>(*cells.values<std::uint32_t>(i)));
        case 'L':
            return take(*cells.values<std::uint64_t>(i));
        default:
            return take(static_cast<long long>(*cells.values<std::int64_t>(i)));
    }
}

/// Returns the position in a dictionary that the cell at `i` says.
[[nodiscard]] inline std::size_t position_at(const ArrowCells& cells, std::size_t i) {
    return integer_at(cells, i, [](auto number) { return static_cast<std::size_t>(number); });
}

/// Hashes of keys that need not be of the type that is kept.
struct KeyHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
    std::size_t operator()(std::uint64_t number) const noexcept {
        return std::hash<std::uint64_t>{}(number);
    }
};

/// Returns a collector for the problems of a frame; one more than are listed are enough.
[[nodiscard]] inline Problems frame_problems() {
    return Problems{"frame", invalid_file::max_problems + 1};
}

/// Returns the place of a cell in a frame.
[[nodiscard]] std::string cell_place(std::size_t row, std::string_view column);

/// Returns text in quotes.
[[nodiscard]] inline std::string in_quotes(std::string_view text) {
    return "'" + std::string{text} + "'";
}

}  // namespace herne::python

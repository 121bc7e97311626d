// SPDX-License-Identifier: BSL-1.0
#pragma once

// Columns of Arrow data as levels and ids.

#include "arrow.hpp"
#include "builder.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herne::python {

/// What of a frame stands for what.
struct FrameOptions {
    LevelsAs levels_as = LevelsAs::automatic;
    std::optional<std::int64_t> unknown = {};  ///< a further number for unknown
    std::vector<std::string> unknown_words = {};
};

/// Problems of a frame: the first 20 are kept, all are counted.
class FrameProblems {
public:
    void add(std::size_t row, const std::string& column, const std::string& what);
    [[nodiscard]] bool any() const noexcept { return !problems_.empty(); }
    [[nodiscard]] bool full() const noexcept {
        return problems_.size() > invalid_file::max_problems;
    }
    /// Throws `invalid_file` if there are any.
    void report() const;

private:
    std::vector<Problem> problems_;
};

/// Cells of one column of one batch, of any type that may stand for levels or ids.
class ArrowCells {
public:
    /// `format` is the schema's; `offset` is the batch's own.
    ArrowCells(std::string_view format, const ArrowArray& array, std::int64_t offset)
        : format_{format}, array_{&array}, offset_{offset + array.offset} {}

    [[nodiscard]] std::string_view format() const noexcept { return format_; }
    [[nodiscard]] bool valid(std::size_t i) const noexcept;
    [[nodiscard]] bool may_have_nulls() const noexcept;
    /// Returns the values from `first` on, as they lie in memory.
    template <class T>
    [[nodiscard]] const T* values(std::size_t first) const noexcept {
        return static_cast<const T*>(array_->buffers[1]) + offset_ + first;
    }
    /// Returns whether the cell at `i` of a column of truth values is true.
    [[nodiscard]] bool truth(std::size_t i) const noexcept;
    /// Returns the cell at `i` of a column of strings.
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept;

private:
    std::string_view format_;
    const ArrowArray* array_;
    std::int64_t offset_;
};

/// Returns whether cells of this format are strings.
[[nodiscard]] bool is_text(std::string_view format);
/// Returns whether cells of this format are whole numbers.
[[nodiscard]] bool is_whole(std::string_view format);
/// Calls `take` with the whole number at `i`, as long long or, where it is one, std::uint64_t.
template <class Take>
decltype(auto) whole_at(const ArrowCells& cells, std::size_t i, const Take& take) {
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

/// Turns one column into levels: 0..14, or 255 for unknown.
class LevelColumn {
public:
    /// Throws `invalid_input` for a type that no level has.
    LevelColumn(Competence competence, std::string name, const ArrowSchema& schema,
                const FrameOptions& options);

    /// Starts with a batch, whose cells stand in `array`; `offset` is the batch's own.
    void begin(const ArrowArray& array, std::int64_t offset);
    /// Returns the levels from `first` on where they lie, which may hold more than levels and 255;
    /// null if they have to be written.
    [[nodiscard]] const std::uint8_t* in_place(std::size_t first) const noexcept {
        return as_they_are() && !cells_->may_have_nulls() ? cells_->values<std::uint8_t>(first)
                                                          : nullptr;
    }
    /// Writes the levels of `size` rows from `first` on, of a batch that starts at `base`.
    void fill(std::size_t first, std::size_t size, std::size_t base, std::uint8_t* out,
              FrameProblems& problems);

private:
    [[nodiscard]] std::uint8_t code_of(std::string_view text);
    [[nodiscard]] std::uint8_t code_of(long long number) const;
    [[nodiscard]] std::uint8_t code_of(std::uint64_t number) const;
    [[nodiscard]] std::uint8_t code_of(double number) const;
    [[nodiscard]] std::uint8_t code_at(const ArrowCells& cells, std::size_t i);
    [[nodiscard]] bool as_they_are() const noexcept;
    void read_dictionary(const ArrowArray& array);
    void copy_bytes(std::size_t first, std::size_t size, std::uint8_t* out) const;
    [[nodiscard]] std::string fault_at(std::size_t i) const;
    [[nodiscard]] std::string fault_of(const ArrowCells& cells, std::size_t i) const;

    Competence competence_;
    std::string name_;
    std::string format_;
    std::string dictionary_format_;
    FrameOptions options_;
    bool direct_;
    std::optional<ArrowCells> cells_;
    std::optional<ArrowCells> words_;
    std::vector<std::uint8_t> dictionary_;
    std::unordered_map<std::string, std::uint8_t> known_;
};

/// Turns one column into ids.
class IdColumn {
public:
    /// Throws `invalid_input` for a type that no id has.
    IdColumn(std::string name, const ArrowSchema& schema);
    /// Returns the ids of `size` rows from `first` on.
    [[nodiscard]] Ids read(const ArrowArray& array, std::int64_t offset, std::size_t first,
                           std::size_t size, std::size_t base, FrameProblems& problems) const;

private:
    std::string name_;
    std::string format_;
    std::string dictionary_format_;
};

}  // namespace herne::python

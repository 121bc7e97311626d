// SPDX-License-Identifier: BSL-1.0
#pragma once

// Columns of Arrow data as levels and ids.

#include "arrow_cells.hpp"

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

/// Turns one column into levels of a competence, as `Competence::parse` reads them: 0..14, or 255
/// for unknown. A floating-point value is the shortest decimal that gives it back.
class LevelColumn {
public:
    LevelColumn(const Competence& competence, std::string name, const ArrowSchema& schema,
                const FrameOptions& options);

    /// Returns whether columns of this type may hold levels of the competence.
    [[nodiscard]] bool takes_type() const;
    /// Throws `invalid_input` unless they may.
    void check_type() const;

    /// Starts with a batch, whose cells stand in `array`; `offset` is the batch's own.
    void begin(const ArrowArray& array, std::int64_t offset);
    /// Returns the levels from `first` on where they lie, which may hold more than levels and 255;
    /// null if they have to be written.
    [[nodiscard]] const std::uint8_t* in_place(std::size_t first) const noexcept {
        return as_they_are() && !cells_->may_have_nulls() ? cells_->values<std::uint8_t>(first)
                                                          : nullptr;
    }
    /// Returns the name of the column.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Writes the levels of `size` cells from `first` on: 255 for unknown, 254 for what is none.
    void read(std::size_t first, std::size_t size, std::uint8_t* out);
    /// Returns what is wrong with the cell at `i`, which is no level; the problem has no place.
    [[nodiscard]] Problem fault_at(std::size_t i) const;
    /// Writes the levels of `size` rows from `first` on, of a batch that starts at `base`.
    void fill(std::size_t first, std::size_t size, std::size_t base, std::uint8_t* out,
              Problems& problems);

private:
    [[nodiscard]] std::uint8_t code_of(std::string_view text);
    [[nodiscard]] std::uint8_t code_of_written(std::string_view text);
    [[nodiscard]] std::uint8_t parsed_code(std::string_view text) const;
    template <class Read>
    [[nodiscard]] std::uint8_t remembered(std::string_view text, const Read& read);
    [[nodiscard]] std::uint8_t code_of(long long number) const;
    [[nodiscard]] std::uint8_t code_of(std::uint64_t number) const;
    [[nodiscard]] std::uint8_t code_of_floating(const ArrowCells& cells, std::size_t i);
    [[nodiscard]] std::uint8_t code_of_decimal(const ArrowCells& cells, std::size_t i);
    [[nodiscard]] std::string text_of(const ArrowCells& cells, std::size_t i) const;
    [[nodiscard]] bool has_days() const noexcept;
    [[nodiscard]] std::uint8_t code_at(const ArrowCells& cells, std::size_t i);
    [[nodiscard]] std::uint8_t code_of_word(std::size_t i);
    [[nodiscard]] bool as_they_are() const noexcept;
    void copy_bytes(std::size_t first, std::size_t size, std::uint8_t* out) const;
    [[nodiscard]] Problem fault_of(const ArrowCells& cells, std::size_t i) const;

    /// What the cells are, those of the dictionary where there is one.
    enum class Kind { integer, text, truth, floating, decimal, time };
    [[nodiscard]] static Kind kind_of(std::string_view format);

    Competence competence_;
    std::string name_;
    std::string type_;  ///< as people know it
    std::string format_;
    std::string dictionary_format_;
    FrameOptions options_;
    Kind kind_;
    bool by_value_;  ///< whether cells are values of a binning
    bool direct_;    ///< whether integers are levels as they stand
    std::optional<ArrowCells> cells_;
    std::optional<ArrowCells> words_;
    std::vector<std::uint8_t> dictionary_;  ///< codes of its words, where looked up
    std::unordered_map<std::string, std::uint8_t, KeyHash, std::equal_to<>> known_;
};

/// Cells of one batch as ids.
class IdCells {
public:
    IdCells(const std::string& format, const std::string& dictionary_format,
            const ArrowArray& array, std::int64_t offset);

    [[nodiscard]] bool are_strings() const noexcept { return strings_; }
    [[nodiscard]] bool valid(std::size_t i) const {
        return cells_.valid(i) && (!words_ || words_->valid(position_at(cells_, i)));
    }
    /// Returns the string at `i`.
    [[nodiscard]] std::string_view text(std::size_t i) const {
        return words_ ? words_->text(position_at(cells_, i)) : cells_.text(i);
    }
    /// Returns the number at `i`, nothing for what is no integer of 0..2^64 - 1.
    [[nodiscard]] std::optional<std::uint64_t> number(std::size_t i) const;
    /// Returns what is wrong with the cell at `i`, which is no id; the problem has no place.
    [[nodiscard]] Problem fault_at(std::size_t i) const;
    /// Returns the number of words in the dictionary, 0 if there is none.
    [[nodiscard]] std::size_t dictionary_size() const noexcept { return dictionary_size_; }
    /// Returns the position in the dictionary of the cell at `i`.
    [[nodiscard]] std::size_t position(std::size_t i) const { return position_at(cells_, i); }

private:
    [[nodiscard]] const ArrowCells& values() const noexcept { return words_ ? *words_ : cells_; }

    ArrowCells cells_;
    std::optional<ArrowCells> words_;
    std::size_t dictionary_size_;
    bool strings_;
};

/// Turns one column into ids.
class IdColumn {
public:
    /// Throws `invalid_input` for a type that no id has.
    IdColumn(std::string name, const ArrowSchema& schema);
    /// Returns the name of the column.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns the cells of a batch.
    [[nodiscard]] IdCells cells(const ArrowArray& array, std::int64_t offset) const {
        return {format_, dictionary_format_, array, offset};
    }
    /// Returns the ids of `size` rows from `first` on.
    [[nodiscard]] Ids read(const ArrowArray& array, std::int64_t offset, std::size_t first,
                           std::size_t size, std::size_t base, Problems& problems) const;

private:
    std::string name_;
    std::string format_;
    std::string dictionary_format_;
};

}  // namespace herne::python

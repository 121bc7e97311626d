// SPDX-License-Identifier: BSL-1.0
#pragma once

// Arrow data as text, whatever the types of its columns.

#include "arrow_cells.hpp"
#include "arrow_stream.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::python {

/// A column of a stream, read as text.
class TextColumn {
public:
    TextColumn(const ArrowStream& stream, std::size_t position);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns the format of what its cells hold, be it by a dictionary.
    [[nodiscard]] std::string_view values() const noexcept {
        return dictionary_format_.empty() ? format_ : dictionary_format_;
    }
    /// Throws `invalid_input` for a type that holds no text, which is called `what`.
    void check_type(const ArrowStream& stream, std::string_view what) const;
    void begin(const ArrowArray& batch);
    /// Returns whether no cell of this batch holds anything.
    [[nodiscard]] bool empty() const noexcept { return empty_; }
    /// Returns the cell of row `i` as one would write it, empty where nothing stands.
    [[nodiscard]] std::string text(std::size_t i) const;

private:
    std::string name_;
    std::string format_;
    std::string dictionary_format_;
    std::size_t position_;
    std::optional<ArrowCells> cells_ = {};
    std::optional<ArrowCells> words_ = {};
    bool empty_ = true;
};

/// A stream on its way into the text of a CSV file.
class TextReader {
public:
    explicit TextReader(const py::object& capsule) : stream_{capsule} {}

    [[nodiscard]] std::vector<std::string> names() const { return stream_.names(); }
    /// Returns whether a column holds whole numbers.
    [[nodiscard]] bool holds_integers(std::size_t position) const;
    /// Reads all of it, and returns a line of heads and a line for each row. Throws `invalid_input`
    /// for a type that holds no text.
    [[nodiscard]] std::string csv();

private:
    ArrowStream stream_;
};

}  // namespace herne::python

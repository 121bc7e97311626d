// SPDX-License-Identifier: BSL-1.0
#include "arrow_text.hpp"

#include "register.hpp"

#include <cmath>

namespace herne::python {
namespace {

bool holds_text(std::string_view format) {
    return is_text(format) || is_integer(format) || is_floating(format) || is_decimal(format) ||
           is_time(format) || format == "b" || format == "n";
}

void append_quoted(std::string& line, std::string_view cell) {
    if (!line.empty() && line.back() != '\n')
        line += ',';
    line += '"';
    for (const char c : cell) {
        line += c;
        if (c == '"')
            line += c;
    }
    line += '"';
}

}  // namespace

TextColumn::TextColumn(const ArrowStream& stream, std::size_t position)
    : name_{stream.names().at(position)},
      format_{stream.column(position).format},
      dictionary_format_{stream.column(position).dictionary != nullptr
                             ? stream.column(position).dictionary->format
                             : ""},
      position_{position} {}

void TextColumn::check_type(const ArrowStream& stream, std::string_view what) const {
    if (!holds_text(values()))
        throw invalid_input{
            Problem{"frame: column " + in_quotes(name_),
                    type_name(stream.column(position_)) + " holds no " + std::string{what} +
                        "; strings, numbers and days or times without a time zone do"}};
}

void TextColumn::begin(const ArrowArray& batch) {
    const ArrowArray& array = *batch.children[position_];
    cells_.emplace(format_, array, batch.offset);
    empty_ = format_ == "n" || (array.length > 0 && array.null_count == array.length);
    if (!dictionary_format_.empty())
        words_.emplace(dictionary_format_, *array.dictionary, 0);
}

std::string TextColumn::text(std::size_t i) const {
    if (empty_ || !cells_->valid(i))
        return {};
    const std::size_t at = words_ ? position_at(*cells_, i) : i;
    const ArrowCells& cells = words_ ? *words_ : *cells_;
    if (!cells.valid(at) || (is_floating(cells.format()) && std::isnan(cells.floating(at))))
        return {};
    return cells.written(at);
}

bool TextReader::holds_integers(std::size_t position) const {
    return is_integer(TextColumn{stream_, position}.values());
}

std::string TextReader::csv() {
    std::string text;
    std::vector<TextColumn> columns;
    for (std::size_t position = 0; position < names().size(); ++position) {
        columns.emplace_back(stream_, position).check_type(stream_, "text");
        append_quoted(text, columns.back().name());
    }
    text += '\n';
    for (;;) {
        ArrowBatch batch;
        if (!stream_.next(batch))
            return text;
        for (TextColumn& column : columns)
            column.begin(batch.array);
        for (std::size_t i = 0; i < static_cast<std::size_t>(batch.array.length); ++i) {
            for (const TextColumn& column : columns)
                append_quoted(text, column.text(i));
            text += '\n';
        }
    }
}

void register_arrow_text(py::module_& module) {
    py::class_<TextReader>{module, "TextReader",
                           "A stream of Arrow batches on its way into the text of a CSV file."}
        .def(py::init<const py::object&>(), "capsule"_a)
        .def_property_readonly("names", &TextReader::names)
        .def("holds_integers", &TextReader::holds_integers, "position"_a)
        .def("csv", &TextReader::csv);
}

}  // namespace herne::python

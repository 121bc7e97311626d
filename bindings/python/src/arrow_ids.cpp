// SPDX-License-Identifier: BSL-1.0
#include "arrow_columns.hpp"

#include <cmath>
#include <utility>

namespace herne::python {
namespace {

constexpr double max_integer_id = 9007199254740992.0;  // 2^53: above, floating point skips numbers

bool is_number(std::string_view format) {
    return is_integer(format) || is_floating(format) || is_decimal(format);
}

std::optional<std::uint64_t> from_floating(double number) {
    const bool integer = number >= 0 && number <= max_integer_id && std::floor(number) == number;
    return integer ? std::optional{static_cast<std::uint64_t>(number)} : std::nullopt;
}

std::optional<std::uint64_t> from_signed(std::optional<std::int64_t> number) {
    return number && *number >= 0 ? std::optional{static_cast<std::uint64_t>(*number)}
                                  : std::nullopt;
}

}  // namespace

IdCells::IdCells(const std::string& format, const std::string& dictionary_format,
                 const ArrowArray& array, std::int64_t offset)
    : cells_{format, array, offset},
      dictionary_size_{
          dictionary_format.empty() ? 0 : static_cast<std::size_t>(array.dictionary->length)},
      strings_{is_text(dictionary_format.empty() ? format : dictionary_format)} {
    if (!dictionary_format.empty())
        words_.emplace(dictionary_format, *array.dictionary, 0);
}

std::optional<std::uint64_t> IdCells::number(std::size_t i) const {
    const std::size_t at = words_ ? position_at(cells_, i) : i;
    const ArrowCells& cells = values();
    if (is_floating(cells.format()))
        return from_floating(cells.floating(at));
    if (is_decimal(cells.format()))
        return from_signed(cells.integer_decimal(at));
    return integer_at(cells, at, [](auto number) {
        return std::cmp_less(number, 0) ? std::nullopt
                                        : std::optional{static_cast<std::uint64_t>(number)};
    });
}

Problem IdCells::fault_at(std::size_t i) const {
    if (!valid(i))
        return {.what = "an id is missing"};
    if (are_strings())
        return {.what = "an id may not be empty"};
    const std::size_t at = words_ ? position_at(cells_, i) : i;
    const ArrowCells& cells = values();
    if (is_floating(cells.format()) && std::isnan(cells.floating(at)))
        return {.what = "an id is missing"};
    const std::string written = cells.written(at);
    if (written.front() == '-')
        return {.what = written + " is negative", .value = written};
    return {.what = written + " is no id: " + type_name(cells.format()) +
                    " holds no ids but whole numbers" +
                    (is_floating(cells.format()) ? " of at most 2^53" : ""),
            .value = written};
}

IdColumn::IdColumn(std::string name, const ArrowSchema& schema)
    : name_{std::move(name)},
      format_{schema.format},
      dictionary_format_{schema.dictionary != nullptr ? schema.dictionary->format : ""} {
    const std::string& values = schema.dictionary != nullptr ? dictionary_format_ : format_;
    if (!is_text(values) && !is_number(values))
        throw invalid_input{
            Problem{"frame: column " + in_quotes(name_),
                    type_name(schema) + " holds no ids; whole numbers and strings do"}};
}

Ids IdColumn::read(const ArrowArray& array, std::int64_t offset, std::size_t first,
                   std::size_t size, std::size_t base, Problems& problems) const {
    const IdCells ids_of_batch = cells(array, offset);
    Ids ids;
    ids.kind = ids_of_batch.are_strings() ? Ids::Kind::strings : Ids::Kind::numbers;
    for (std::size_t i = first; i < first + size; ++i) {
        const bool valid = ids_of_batch.valid(i);
        if (valid && ids.kind == Ids::Kind::strings && !ids_of_batch.text(i).empty()) {
            ids.strings.emplace_back(ids_of_batch.text(i));
            continue;
        }
        const auto number =
            valid && ids.kind == Ids::Kind::numbers ? ids_of_batch.number(i) : std::nullopt;
        if (number)
            ids.numbers.push_back(*number);
        else
            problems.add(cell_place(base + i, name_), ids_of_batch.fault_at(i));
    }
    return ids;
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "arrow_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace herne::python {
namespace {

constexpr std::uint8_t unread_byte = 253;

constexpr double max_integer = 1e15;

/// The level that a text names; `3.0` is the integer 3, unless a label or code is written so.
Level parsed(const Scale& scale, std::string_view text, LevelsAs levels_as) {
    const auto number = without_zeros(text);
    if (!number)
        return scale.parse(text, levels_as);
    try {
        return scale.parse(text, levels_as);
    } catch (const invalid_input&) {
        return scale.parse(*number, levels_as);
    }
}

Problem is_not_of_scale(std::string written, int max) {
    std::string allowed = "0.." + std::to_string(max);
    return {.what = written + " is not a level of its scale, " + allowed,
            .value = std::move(written),
            .allowed = std::move(allowed)};
}

bool is_level(std::string_view format) {
    return is_text(format) || is_integer(format) || is_floating(format) || is_decimal(format) ||
           format == "b" || format == "n";
}

}  // namespace

LevelColumn::LevelColumn(Scale scale, std::string name, const ArrowSchema& schema,
                         const FrameOptions& options)
    : scale_{std::move(scale)},
      name_{std::move(name)},
      format_{schema.format},
      dictionary_format_{schema.dictionary != nullptr ? schema.dictionary->format : ""},
      options_{options},
      kind_{kind_of(dictionary_format_.empty() ? format_ : dictionary_format_)},
      direct_{options.levels_as == LevelsAs::number ||
              (options.levels_as == LevelsAs::automatic && !scale_.has_misleading_numerals())} {
    const std::string& values = schema.dictionary != nullptr ? dictionary_format_ : format_;
    if (!is_level(values))
        throw invalid_input{
            Problem{"frame: column " + in_quotes(name_),
                    type_name(schema) +
                        " holds no levels; whole numbers, floating-point numbers, decimals, "
                        "truth values, strings and categories do"}};
}

void LevelColumn::begin(const ArrowArray& array, std::int64_t offset) {
    cells_.emplace(format_, array, offset);
    if (dictionary_format_.empty())
        return;
    words_.emplace(dictionary_format_, *array.dictionary, 0);
    dictionary_.assign(static_cast<std::size_t>(array.dictionary->length), unread_byte);
}

std::uint8_t LevelColumn::code_of_word(std::size_t i) {
    const std::size_t position = position_at(*cells_, i);
    std::uint8_t& code = dictionary_.at(position);
    if (code == unread_byte)
        code = words_->valid(position) ? code_at(*words_, position) : unknown_byte;
    return code;
}

std::uint8_t LevelColumn::code_of(long long number) const {
    if (options_.unknown && *options_.unknown == number)
        return unknown_byte;
    if (direct_)
        return number >= 0 && number <= scale_.max() ? static_cast<std::uint8_t>(number)
                                                     : refused_byte;
    try {
        return scale_.parse(number, options_.levels_as).code();
    } catch (const invalid_input&) {
        return refused_byte;
    }
}

std::uint8_t LevelColumn::code_of(std::uint64_t number) const {
    constexpr std::uint64_t limit = 1ULL << 62;
    return number < limit ? code_of(static_cast<long long>(number)) : refused_byte;
}

std::uint8_t LevelColumn::code_of(double number) const {
    if (std::isnan(number))
        return unknown_byte;
    if (std::floor(number) != number || std::abs(number) > max_integer)
        return refused_byte;
    return code_of(static_cast<long long>(number));
}

std::uint8_t LevelColumn::code_of(std::string_view text) {
    const auto found = known_.find(text);
    if (found != known_.end())
        return found->second;
    std::uint8_t code = unknown_byte;
    const auto& words = options_.unknown_words;
    if (!text.empty() && std::ranges::find(words, text) == words.end()) {
        try {
            code = parsed(scale_, text, options_.levels_as).code();
        } catch (const invalid_input&) {
            code = refused_byte;
        }
    }
    constexpr std::size_t max_words = 100'000;
    if (known_.size() < max_words)
        known_.emplace(text, code);
    return code;
}

LevelColumn::Kind LevelColumn::kind_of(std::string_view format) {
    if (is_text(format))
        return Kind::text;
    if (is_floating(format))
        return Kind::floating;
    if (is_decimal(format))
        return Kind::decimal;
    return format == "b" ? Kind::truth : Kind::integer;
}

std::uint8_t LevelColumn::code_at(const ArrowCells& cells, std::size_t i) {
    switch (kind_) {
        case Kind::text:
            return code_of(cells.text(i));
        case Kind::truth:
            return code_of(static_cast<long long>(cells.truth(i)));
        case Kind::floating:
            return code_of(cells.floating(i));
        case Kind::decimal: {
            const auto number = cells.integer_decimal(i);
            return number ? code_of(static_cast<long long>(*number)) : refused_byte;
        }
        case Kind::integer:
            break;
    }
    return integer_at(cells, i, [this](auto number) { return code_of(number); });
}

bool LevelColumn::as_they_are() const noexcept {
    return format_ == "C" && dictionary_format_.empty() && direct_ &&
           (!options_.unknown || *options_.unknown == unknown_byte);
}

void LevelColumn::copy_bytes(std::size_t first, std::size_t size, std::uint8_t* out) const {
    const auto* bytes = cells_->values<std::uint8_t>(first);
    if (cells_->may_have_nulls()) {
        for (std::size_t i = 0; i < size; ++i)
            out[i] = cells_->valid(first + i) ? bytes[i] : unknown_byte;
    } else {
        std::memcpy(out, bytes, size);
    }
    const auto max_level = static_cast<std::uint8_t>(scale_.max());
    const bool unknown = options_.unknown.has_value();
    unsigned bad = 0;
    for (std::size_t i = 0; i < size; ++i)
        bad |= static_cast<unsigned>(out[i] > max_level) &
               static_cast<unsigned>(out[i] != unknown_byte);
    if (bad == 0 && unknown)
        return;
    for (std::size_t i = 0; i < size; ++i)
        if (out[i] > max_level &&
            (out[i] != unknown_byte || (!unknown && cells_->valid(first + i))))
            out[i] = refused_byte;
}

void LevelColumn::read(std::size_t first, std::size_t size, std::uint8_t* out) {
    if (as_they_are())
        return copy_bytes(first, size, out);
    const bool words = words_.has_value();
    for (std::size_t i = 0; i < size; ++i) {
        if (!cells_->valid(first + i))
            out[i] = unknown_byte;
        else
            out[i] = words ? code_of_word(first + i) : code_at(*cells_, first + i);
    }
}

void LevelColumn::fill(std::size_t first, std::size_t size, std::size_t base, std::uint8_t* out,
                       Problems& problems) {
    read(first, size, out);
    if (std::memchr(out, refused_byte, size) == nullptr)
        return;
    for (std::size_t i = 0; i < size && !problems.full(); ++i)
        if (out[i] == refused_byte)
            problems.add(cell_place(base + first + i, name_), fault_at(first + i));
}

Problem LevelColumn::fault_at(std::size_t i) const {
    return dictionary_format_.empty() ? fault_of(*cells_, i)
                                      : fault_of(*words_, position_at(*cells_, i));
}

Problem LevelColumn::fault_of(const ArrowCells& cells, std::size_t i) const {
    try {
        if (is_text(cells.format()))
            static_cast<void>(parsed(scale_, cells.text(i), options_.levels_as));
        else if (!direct_)
            check_number(cells, i);
    } catch (const invalid_input& error) {
        return {.what = error.what(),
                .value = error.problem().value,
                .allowed = error.problem().allowed};
    }
    return is_not_of_scale(cells.written(i), scale_.max());
}

/// Throws what the scale says of an integer where numerals may be labels or codes.
void LevelColumn::check_number(const ArrowCells& cells, std::size_t i) const {
    const auto check = [this](auto number) {
        static_cast<void>(scale_.parse(static_cast<long long>(number), options_.levels_as));
    };
    if (cells.format() == "b")
        return check(cells.truth(i) ? 1 : 0);
    if (is_decimal(cells.format())) {
        if (const auto number = cells.integer_decimal(i))
            check(*number);
        return;
    }
    if (!is_floating(cells.format())) {
        if (cells.format() != "L")
            integer_at(cells, i, check);
        return;
    }
    const double number = cells.floating(i);
    if (std::floor(number) == number && std::abs(number) <= max_integer)
        check(number);
}

}  // namespace herne::python

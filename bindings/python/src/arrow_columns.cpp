// SPDX-License-Identifier: BSL-1.0
#include "arrow_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace herne::python {
namespace {

constexpr std::uint8_t unread_byte = 253;

constexpr double max_integer = 1e15;

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

/// Whether integers are levels, whatever labels, codes and values there are.
bool takes_integers(const Competence& competence, LevelsAs levels_as) {
    const bool ambiguous = competence.binning || competence.scale.has_misleading_numerals();
    return levels_as == LevelsAs::number ||
           (!ambiguous && (levels_as == LevelsAs::automatic || levels_as == LevelsAs::value));
}

}  // namespace

LevelColumn::LevelColumn(const Competence& competence, std::string name, const ArrowSchema& schema,
                         const FrameOptions& options)
    : competence_{competence},
      name_{std::move(name)},
      type_{type_name(schema)},
      format_{schema.format},
      dictionary_format_{schema.dictionary != nullptr ? schema.dictionary->format : ""},
      options_{options},
      kind_{kind_of(dictionary_format_.empty() ? format_ : dictionary_format_)},
      by_value_{options.levels_as == LevelsAs::value && competence.binning.has_value()},
      direct_{takes_integers(competence, options.levels_as)} {}

bool LevelColumn::has_days() const noexcept {
    return competence_.binning && competence_.binning->rule == BinningRule::at_most_years_old;
}

bool LevelColumn::takes_type() const {
    if (kind_ == Kind::time)
        return has_days();
    const std::string_view values = dictionary_format_.empty() ? format_ : dictionary_format_;
    return is_level(values);
}

void LevelColumn::check_type() const {
    if (takes_type())
        return;
    throw invalid_input{
        Problem{"frame: column " + in_quotes(name_),
                type_ + " holds no levels; whole numbers, floating-point numbers, decimals, "
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
        return number >= 0 && number <= competence_.scale.max() ? static_cast<std::uint8_t>(number)
                                                                : refused_byte;
    try {
        return competence_.parse(number, options_.levels_as).code();
    } catch (const invalid_input&) {
        return refused_byte;
    }
}

std::uint8_t LevelColumn::code_of(std::uint64_t number) const {
    constexpr std::uint64_t limit = 1ULL << 62;
    return number < limit ? code_of(static_cast<long long>(number)) : refused_byte;
}

std::uint8_t LevelColumn::code_of_floating(const ArrowCells& cells, std::size_t i) {
    const double number = cells.floating(i);
    if (std::isnan(number))
        return unknown_byte;
    if (std::floor(number) == number && std::abs(number) <= max_integer)
        return code_of(static_cast<long long>(number));
    return competence_.binning ? code_of_written(cells.written(i)) : refused_byte;
}

std::uint8_t LevelColumn::code_of_decimal(const ArrowCells& cells, std::size_t i) {
    if (const auto number = cells.integer_decimal(i))
        return code_of(static_cast<long long>(*number));
    return competence_.binning ? code_of_written(cells.written(i)) : refused_byte;
}

template <class Read>
std::uint8_t LevelColumn::remembered(std::string_view text, const Read& read) {
    const auto found = known_.find(text);
    if (found != known_.end())
        return found->second;
    const std::uint8_t code = read();
    constexpr std::size_t max_words = 100'000;
    if (known_.size() < max_words)
        known_.emplace(text, code);
    return code;
}

std::uint8_t LevelColumn::parsed_code(std::string_view text) const {
    try {
        return competence_.parse(text, options_.levels_as).code();
    } catch (const invalid_input&) {
        return refused_byte;
    }
}

std::uint8_t LevelColumn::code_of(std::string_view text) {
    return remembered(text, [&] {
        const auto& words = options_.unknown_words;
        const bool is_unknown = text.empty() || std::ranges::find(words, text) != words.end();
        return is_unknown ? unknown_byte : parsed_code(text);
    });
}

std::uint8_t LevelColumn::code_of_written(std::string_view text) {
    return remembered(text, [&] { return parsed_code(text); });
}

LevelColumn::Kind LevelColumn::kind_of(std::string_view format) {
    if (is_text(format))
        return Kind::text;
    if (is_floating(format))
        return Kind::floating;
    if (is_decimal(format))
        return Kind::decimal;
    if (is_time(format))
        return Kind::time;
    return format == "b" ? Kind::truth : Kind::integer;
}

std::uint8_t LevelColumn::code_at(const ArrowCells& cells, std::size_t i) {
    switch (kind_) {
        case Kind::text:
            return code_of(cells.text(i));
        case Kind::truth:
            return by_value_ ? refused_byte : code_of(static_cast<long long>(cells.truth(i)));
        case Kind::floating:
            return code_of_floating(cells, i);
        case Kind::decimal:
            return code_of_decimal(cells, i);
        case Kind::time:
            return code_of_written(cells.time(i));
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
    const auto max_level = static_cast<std::uint8_t>(competence_.scale.max());
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
    const bool parsed = !direct_ || kind_ == Kind::text || kind_ == Kind::time;
    try {
        if (parsed)
            static_cast<void>(competence_.parse(text_of(cells, i), options_.levels_as));
    } catch (const invalid_input& error) {
        return {.what = error.what(),
                .value = error.problem().value,
                .allowed = error.problem().allowed};
    }
    return is_not_of_scale(cells.written(i), competence_.scale.max());
}

/// Returns the cell at `i` as the competence reads it: true is the integer 1, but no value.
std::string LevelColumn::text_of(const ArrowCells& cells, std::size_t i) const {
    if (kind_ == Kind::truth && !by_value_)
        return cells.truth(i) ? "1" : "0";
    return cells.written(i);
}

}  // namespace herne::python

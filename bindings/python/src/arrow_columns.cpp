// SPDX-License-Identifier: BSL-1.0
#include "arrow_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace herne::python {
namespace {

constexpr std::uint8_t unknown_byte = 255;
constexpr std::uint8_t refused_byte = 254;

bool bit(const void* bits, std::int64_t i) noexcept {
    return ((static_cast<const std::uint8_t*>(bits)[i / 8] >> (i % 8)) & 1) != 0;
}

std::string in_quotes(std::string_view text) {
    return "'" + std::string{text} + "'";
}

std::string written(double number) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

bool is_level(std::string_view format) {
    return is_text(format) || is_whole(format) || format == "f" || format == "g" || format == "b" ||
           format == "n";
}

}  // namespace

void FrameProblems::add(std::size_t row, const std::string& column, const std::string& what) {
    if (!full())
        problems_.push_back(
            {"row " + std::to_string(row) + " (counted from 0), column " + in_quotes(column),
             what});
}

void FrameProblems::report() const {
    if (any())
        throw invalid_file{"frame", problems_};
}

bool is_text(std::string_view format) {
    return format == "u" || format == "U" || format == "vu";
}

bool is_whole(std::string_view format) {
    return format.size() == 1 &&
           std::string_view{"cCsSiIlL"}.find(format) != std::string_view::npos;
}

bool ArrowCells::valid(std::size_t i) const noexcept {
    if (format_ == "n")
        return false;
    return array_->buffers[0] == nullptr ||
           bit(array_->buffers[0], offset_ + static_cast<std::int64_t>(i));
}

bool ArrowCells::may_have_nulls() const noexcept {
    return format_ == "n" || (array_->buffers[0] != nullptr && array_->null_count != 0);
}

bool ArrowCells::truth(std::size_t i) const noexcept {
    return bit(array_->buffers[1], offset_ + static_cast<std::int64_t>(i));
}

std::string_view ArrowCells::text(std::size_t i) const noexcept {
    const auto between = [&](auto start, auto end) {
        return std::string_view{static_cast<const char*>(array_->buffers[2]) + start,
                                static_cast<std::size_t>(end - start)};
    };
    if (format_ == "u")
        return between(values<std::int32_t>(i)[0], values<std::int32_t>(i)[1]);
    if (format_ == "U")
        return between(values<std::int64_t>(i)[0], values<std::int64_t>(i)[1]);
    // A view: its length, then twelve bytes of text, or four of them, a buffer and an offset.
    const char* view = static_cast<const char*>(array_->buffers[1]) +
                       (offset_ + static_cast<std::int64_t>(i)) * 16;
    std::array<std::int32_t, 4> parts{};
    std::memcpy(parts.data(), view, sizeof parts);
    const auto size = static_cast<std::size_t>(parts[0]);
    if (size <= 12)
        return {view + 4, size};
    return {static_cast<const char*>(array_->buffers[2 + parts[2]]) + parts[3], size};
}

LevelColumn::LevelColumn(Competence competence, std::string name, const ArrowSchema& schema,
                         const FrameOptions& options)
    : competence_{std::move(competence)},
      name_{std::move(name)},
      format_{schema.format},
      dictionary_format_{schema.dictionary != nullptr ? schema.dictionary->format : ""},
      options_{options},
      direct_{options.levels_as == LevelsAs::number ||
              (options.levels_as == LevelsAs::automatic &&
               !competence_.scale.has_misleading_numerals())} {
    const std::string& values = schema.dictionary != nullptr ? dictionary_format_ : format_;
    if (!is_level(values))
        throw invalid_input{"frame: column " + in_quotes(name_) + ": Arrow type " +
                            in_quotes(values) +
                            " holds no levels; whole numbers, floating-point numbers, truth "
                            "values, strings and categories do"};
}

void LevelColumn::begin(const ArrowArray& array, std::int64_t offset) {
    cells_.emplace(format_, array, offset);
    if (!dictionary_format_.empty())
        read_dictionary(*array.dictionary);
}

void LevelColumn::read_dictionary(const ArrowArray& array) {
    words_.emplace(dictionary_format_, array, 0);
    dictionary_.clear();
    for (std::size_t i = 0; i < static_cast<std::size_t>(array.length); ++i)
        dictionary_.push_back(words_->valid(i) ? code_at(*words_, i) : unknown_byte);
}

std::uint8_t LevelColumn::code_of(long long number) const {
    if (options_.unknown && *options_.unknown == number)
        return unknown_byte;
    if (direct_)
        return number >= 0 && number <= competence_.scale.max() ? static_cast<std::uint8_t>(number)
                                                                : refused_byte;
    try {
        return competence_.scale.parse(number, options_.levels_as).code();
    } catch (const invalid_input&) {
        return refused_byte;
    }
}

std::uint8_t LevelColumn::code_of(std::uint64_t number) const {
    constexpr std::uint64_t most = 1ULL << 62;
    return number < most ? code_of(static_cast<long long>(number)) : refused_byte;
}

std::uint8_t LevelColumn::code_of(double number) const {
    if (std::isnan(number))
        return unknown_byte;
    constexpr double most = 1e15;
    if (std::floor(number) != number || std::abs(number) > most)
        return refused_byte;
    return code_of(static_cast<long long>(number));
}

std::uint8_t LevelColumn::code_of(std::string_view text) {
    const auto found = known_.find(std::string{text});
    if (found != known_.end())
        return found->second;
    std::uint8_t code = unknown_byte;
    const auto& words = options_.unknown_words;
    if (!text.empty() && std::ranges::find(words, text) == words.end()) {
        try {
            code = competence_.scale.parse(text, options_.levels_as).code();
        } catch (const invalid_input&) {
            code = refused_byte;
        }
    }
    constexpr std::size_t most_words = 100'000;
    if (known_.size() < most_words)
        known_.emplace(text, code);
    return code;
}

std::uint8_t LevelColumn::code_at(const ArrowCells& cells, std::size_t i) {
    const std::string_view format = cells.format();
    if (is_text(format))
        return code_of(cells.text(i));
    if (format == "b")
        return code_of(static_cast<long long>(cells.truth(i)));
    if (format == "g")
        return code_of(*cells.values<double>(i));
    if (format == "f")
        return code_of(static_cast<double>(*cells.values<float>(i)));
    return whole_at(cells, i, [this](auto number) { return code_of(number); });
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
    const auto most = static_cast<std::uint8_t>(competence_.scale.max());
    const bool unknown = options_.unknown.has_value();
    unsigned bad = 0;
    for (std::size_t i = 0; i < size; ++i)
        bad |= static_cast<unsigned>(out[i] > most) & static_cast<unsigned>(out[i] != unknown_byte);
    if (bad == 0 && unknown)
        return;
    for (std::size_t i = 0; i < size; ++i)
        if (out[i] > most && (out[i] != unknown_byte || (!unknown && cells_->valid(first + i))))
            out[i] = refused_byte;
}

void LevelColumn::fill(std::size_t first, std::size_t size, std::size_t base, std::uint8_t* out,
                       FrameProblems& problems) {
    if (as_they_are()) {
        copy_bytes(first, size, out);
    } else if (!dictionary_format_.empty()) {
        for (std::size_t i = 0; i < size; ++i) {
            const auto position = [&] {
                return whole_at(*cells_, first + i,
                                [](auto number) { return static_cast<std::size_t>(number); });
            };
            out[i] = cells_->valid(first + i) ? dictionary_.at(position()) : unknown_byte;
        }
    } else {
        for (std::size_t i = 0; i < size; ++i)
            out[i] = cells_->valid(first + i) ? code_at(*cells_, first + i) : unknown_byte;
    }
    if (std::memchr(out, refused_byte, size) == nullptr)
        return;
    for (std::size_t i = 0; i < size && !problems.full(); ++i)
        if (out[i] == refused_byte)
            problems.add(base + first + i, name_, fault_at(first + i));
}

std::string LevelColumn::fault_at(std::size_t i) const {
    if (dictionary_format_.empty())
        return fault_of(*cells_, i);
    return fault_of(*words_, whole_at(*cells_, i, [](auto number) {
        return static_cast<std::size_t>(number);
    }));
}

std::string LevelColumn::fault_of(const ArrowCells& cells, std::size_t i) const {
    const std::string_view format = cells.format();
    try {
        if (is_text(format))
            static_cast<void>(competence_.scale.parse(cells.text(i), options_.levels_as));
        else if (!direct_ && format == "b")
            static_cast<void>(
                competence_.scale.parse(cells.truth(i) ? 1LL : 0LL, options_.levels_as));
        else if (!direct_ && is_whole(format) && format != "L")
            whole_at(cells, i, [&](auto number) {
                static_cast<void>(
                    competence_.scale.parse(static_cast<long long>(number), options_.levels_as));
            });
    } catch (const invalid_input& error) {
        return error.what();
    }
    std::string value;
    if (format == "g")
        value = written(*cells.values<double>(i));
    else if (format == "f")
        value = written(static_cast<double>(*cells.values<float>(i)));
    else if (format == "b")
        value = cells.truth(i) ? "true" : "false";
    else
        value = whole_at(cells, i, [](auto number) { return std::to_string(number); });
    return value + " is not a level of its scale, 0.." + std::to_string(competence_.scale.max());
}

IdColumn::IdColumn(std::string name, const ArrowSchema& schema)
    : name_{std::move(name)},
      format_{schema.format},
      dictionary_format_{schema.dictionary != nullptr ? schema.dictionary->format : ""} {
    const std::string& values = schema.dictionary != nullptr ? dictionary_format_ : format_;
    if (!is_text(values) && !(is_whole(values) && schema.dictionary == nullptr))
        throw invalid_input{"frame: column " + in_quotes(name_) + ": Arrow type " +
                            in_quotes(values) + " holds no ids; whole numbers and strings do"};
}

Ids IdColumn::read(const ArrowArray& array, std::int64_t offset, std::size_t first,
                   std::size_t size, std::size_t base, FrameProblems& problems) const {
    const ArrowCells cells{format_, array, offset};
    const bool by_dictionary = !dictionary_format_.empty();
    std::optional<ArrowCells> words;
    if (by_dictionary)
        words.emplace(dictionary_format_, *array.dictionary, 0);
    Ids ids;
    ids.kind = by_dictionary || is_text(format_) ? Ids::Kind::strings : Ids::Kind::numbers;
    for (std::size_t i = first; i < first + size; ++i) {
        if (!cells.valid(i)) {
            problems.add(base + i, name_, "an id is missing");
            continue;
        }
        if (ids.kind == Ids::Kind::numbers) {
            whole_at(cells, i, [&](auto number) {
                if (std::cmp_less(number, 0))
                    problems.add(base + i, name_, std::to_string(number) + " is negative");
                ids.numbers.push_back(static_cast<std::uint64_t>(number));
            });
            continue;
        }
        const auto position = [&] {
            return whole_at(cells, i, [](auto number) { return static_cast<std::size_t>(number); });
        };
        ids.strings.emplace_back(by_dictionary ? words->text(position()) : cells.text(i));
        if (ids.strings.back().empty())
            problems.add(base + i, name_, "an id may not be empty");
    }
    return ids;
}

}  // namespace herne::python

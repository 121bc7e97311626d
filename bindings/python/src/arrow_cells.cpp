// SPDX-License-Identifier: BSL-1.0
#include "arrow_cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstring>

namespace herne::python {
namespace {

bool bit(const void* bits, std::int64_t i) noexcept {
    return ((static_cast<const std::uint8_t*>(bits)[i / 8] >> (i % 8)) & 1) != 0;
}

/// Returns the shortest decimal that gives a number back, with an exponent if it is far from 1.
template <class Floating>
std::string written(Floating number) {
    std::array<char, 64> text{};
    char* const last = text.data() + text.size();
    auto [end, error] = std::to_chars(text.data(), last, number, std::chars_format::fixed);
    if (error != std::errc{})
        end = std::to_chars(text.data(), last, number).ptr;
    return {text.data(), end};
}

/// The number that `text` starts with.
int number_in(std::string_view text) noexcept {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

double half(std::uint16_t bits) noexcept {
    const int exponent = (bits >> 10) & 31;
    const double fraction = bits & 1023;
    const double sign = (bits & 0x8000) != 0 ? -1.0 : 1.0;
    if (exponent == 31)
        return fraction == 0 ? sign * HUGE_VAL : std::nan("");
    if (exponent == 0)
        return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(1024 + fraction, exponent - 25);
}

/// Returns the shortest decimal that lies nearer to a number of half precision than to any other.
std::string written_half(std::uint16_t bits) {
    constexpr unsigned sign_bit = 0x8000;
    const auto size_bits = static_cast<std::uint16_t>(bits & ~sign_bit);
    const double size = half(size_bits);
    if (size_bits == 0 || !std::isfinite(size))
        return written(half(bits));
    const double below = (half(static_cast<std::uint16_t>(size_bits - 1)) + size) / 2;
    const double above = (half(static_cast<std::uint16_t>(size_bits + 1)) + size) / 2;
    double shortest = size;
    constexpr int enough_digits = 5;
    for (int digits = 1; digits <= enough_digits; ++digits) {
        std::array<char, 32> text{};
        const char* const end = std::to_chars(text.data(), text.data() + text.size(), size,
                                              std::chars_format::scientific, digits - 1)
                                    .ptr;
        std::from_chars(text.data(), end, shortest);
        if (below < shortest && shortest < above)
            break;
    }
    return written((bits & sign_bit) != 0 ? -shortest : shortest);
}

std::string padded(long long number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// Ticks of a second of a format of times.
long long ticks_of(char unit) noexcept {
    switch (unit) {
        case 's':
            return 1;
        case 'm':
            return 1'000;
        case 'u':
            return 1'000'000;
        default:
            return 1'000'000'000;
    }
}

std::string day_text(long long days) {
    constexpr long long max_days = 4'000'000;  // beyond ten thousand years
    if (days < -max_days || days > max_days)
        return std::to_string(days) + " days after 1970-01-01";
    const std::chrono::year_month_day day{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    return padded(static_cast<int>(day.year()), 4) + '-' +
           padded(static_cast<unsigned>(day.month()), 2) + '-' +
           padded(static_cast<unsigned>(day.day()), 2);
}

constexpr std::pair<std::string_view, std::string_view> names[] = {
    {"n", "null"},
    {"b", "bool"},
    {"c", "int8"},
    {"C", "uint8"},
    {"s", "int16"},
    {"S", "uint16"},
    {"i", "int32"},
    {"I", "uint32"},
    {"l", "int64"},
    {"L", "uint64"},
    {"e", "float16"},
    {"f", "float32"},
    {"g", "float64"},
    {"z", "binary"},
    {"Z", "large_binary"},
    {"vz", "binary_view"},
    {"u", "string"},
    {"U", "large_string"},
    {"vu", "string_view"},
    {"tdD", "date32"},
    {"tdm", "date64"},
    {"tts", "time32[s]"},
    {"ttm", "time32[ms]"},
    {"ttu", "time64[us]"},
    {"ttn", "time64[ns]"},
    {"tDs", "duration[s]"},
    {"tDm", "duration[ms]"},
    {"tDu", "duration[us]"},
    {"tDn", "duration[ns]"},
    {"tiM", "interval of months"},
    {"tiD", "interval of days"},
    {"tin", "interval"},
    {"+l", "list"},
    {"+L", "large_list"},
    {"+vl", "list_view"},
    {"+vL", "large_list_view"},
    {"+s", "struct"},
    {"+m", "map"},
    {"+r", "run_end_encoded"},
    {"_pli128", "int128"},
    {"_plu128", "uint128"},
};

std::string decimal_name(std::string_view format) {
    const auto comma = format.find(',');
    const auto second = format.find(',', comma + 1);
    if (comma == std::string_view::npos)
        return std::string{format};
    const std::string width =
        second == std::string_view::npos ? "128" : std::string{format.substr(second + 1)};
    return "decimal" + width + '(' + std::string{format.substr(2, comma - 2)} + ", " +
           std::string{format.substr(comma + 1, second - comma - 1)} + ')';
}

std::string timestamp_name(std::string_view format) {
    const std::string_view zone = format.substr(4);
    const std::string unit = format[2] == 's' ? "s" : std::string{format[2]} + 's';
    return "timestamp[" + unit + (zone.empty() ? "" : ", tz=" + std::string{zone}) + ']';
}

}  // namespace

std::string type_name(std::string_view format) {
    for (const auto& [letters, name] : names)
        if (letters == format)
            return std::string{name};
    if (is_decimal(format))
        return decimal_name(format);
    if (format.substr(0, 2) == "ts" && format.size() >= 4)
        return timestamp_name(format);
    if (format.substr(0, 2) == "w:")
        return "fixed_size_binary(" + std::string{format.substr(2)} + ')';
    if (format.substr(0, 3) == "+w:")
        return "fixed_size_list(" + std::string{format.substr(3)} + ')';
    return format.substr(0, 2) == "+u" ? "union" : std::string{format};
}

std::string type_name(const ArrowSchema& schema) {
    if (schema.dictionary == nullptr)
        return type_name(std::string_view{schema.format});
    return "dictionary of " + type_name(std::string_view{schema.dictionary->format});
}

bool is_text(std::string_view format) {
    return format == "u" || format == "U" || format == "vu";
}

bool is_integer(std::string_view format) {
    return format.size() == 1 &&
           std::string_view{"cCsSiIlL"}.find(format) != std::string_view::npos;
}

bool is_floating(std::string_view format) {
    return format == "e" || format == "f" || format == "g";
}

bool is_decimal(std::string_view format) {
    return format.substr(0, 2) == "d:";
}

bool is_time(std::string_view format) {
    return format == "tdD" || format == "tdm" ||
           (format.size() == 4 && format.substr(0, 2) == "ts" && format[3] == ':');
}

std::optional<std::string_view> without_zeros(std::string_view text) {
    const auto point = text.find('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == text.size())
        return std::nullopt;
    const std::string_view number = text.substr(0, point);
    const auto digits = number.front() == '-' ? number.substr(1) : number;
    const bool integer = text.find_first_not_of('0', point + 1) == std::string_view::npos;
    if (!integer || digits.empty() ||
        digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    return number;
}

ArrowCells::ArrowCells(std::string_view format, const ArrowArray& array, std::int64_t offset)
    : format_{format}, array_{&array}, offset_{offset + array.offset} {
    if (format == "n") {
        kind_ = Kind::null;
        return;
    }
    validity_ = static_cast<const std::uint8_t*>(array.buffers[0]);
    if (is_text(format))
        kind_ = format == "vu" ? Kind::view : format == "U" ? Kind::large_text : Kind::text;
    if (!is_decimal(format))
        return;
    const auto comma = format.find(',');
    const auto second = format.find(',', comma + 1);
    constexpr std::size_t usual = 16;
    scale_ = number_in(format.substr(comma + 1));
    bytes_ = second == std::string_view::npos
                 ? usual
                 : static_cast<std::size_t>(number_in(format.substr(second + 1))) / 8;
}

bool ArrowCells::may_have_nulls() const noexcept {
    return format_ == "n" || (array_->buffers[0] != nullptr && array_->null_count != 0);
}

bool ArrowCells::truth(std::size_t i) const noexcept {
    return bit(array_->buffers[1], offset_ + static_cast<std::int64_t>(i));
}

double ArrowCells::floating(std::size_t i) const noexcept {
    if (format_ == "g")
        return *values<double>(i);
    return format_ == "f" ? static_cast<double>(*values<float>(i))
                          : half(*values<std::uint16_t>(i));
}

std::string ArrowCells::decimal(std::size_t i) const {
    // Two's complement, least byte first; divided by ten, digit by digit.
    std::vector<std::uint8_t> bytes(bytes_);
    const auto position = static_cast<std::size_t>(offset_) + i;
    std::memcpy(bytes.data(),
                static_cast<const std::uint8_t*>(array_->buffers[1]) + position * bytes_, bytes_);
    const bool negative = !bytes.empty() && bytes.back() >= 0x80;
    unsigned carry = 1;
    if (negative)
        for (auto& byte : bytes) {
            carry += static_cast<std::uint8_t>(~byte);
            byte = static_cast<std::uint8_t>(carry);
            carry >>= 8;
        }
    std::string digits;
    while (!bytes.empty()) {
        unsigned rest = 0;
        for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
            rest = rest << 8 | *byte;
            *byte = static_cast<std::uint8_t>(rest / 10);
            rest %= 10;
        }
        digits.push_back(static_cast<char>('0' + rest));
        while (!bytes.empty() && bytes.back() == 0)
            bytes.pop_back();
    }
    const auto scale = static_cast<std::size_t>(std::max(scale_, 0));
    while (digits.size() <= scale)
        digits.push_back('0');
    std::reverse(digits.begin(), digits.end());
    if (scale > 0)
        digits.insert(digits.size() - scale, 1, '.');
    else if (scale_ < 0 && digits != "0")
        digits.append(static_cast<std::size_t>(-scale_), '0');
    return negative ? '-' + digits : digits;
}

std::optional<std::int64_t> ArrowCells::integer_decimal(std::size_t i) const {
    if (bytes_ == 16 && scale_ >= 0 && scale_ < 19) {
        const auto* const parts =
            values<std::int64_t>(0) - offset_ + 2 * (offset_ + static_cast<std::int64_t>(i));
        if (parts[1] == (parts[0] < 0 ? -1 : 0)) {
            std::int64_t unit = 1;
            for (int digit = 0; digit < scale_; ++digit)
                unit *= 10;
            return parts[0] % unit == 0 ? std::optional{parts[0] / unit} : std::nullopt;
        }
    }
    const std::string text = decimal(i);
    const auto number = scale_ > 0 ? without_zeros(text) : std::optional<std::string_view>{text};
    std::int64_t result = 0;
    if (!number)
        return std::nullopt;
    const auto [end, error] =
        std::from_chars(number->data(), number->data() + number->size(), result);
    return error == std::errc{} && end == number->data() + number->size() ? std::optional{result}
                                                                          : std::nullopt;
}

std::string ArrowCells::time(std::size_t i) const {
    if (format_ == "tdD")
        return day_text(*values<std::int32_t>(i));
    const long long ticks = *values<std::int64_t>(i);
    const long long second = format_ == "tdm" ? 1'000 : ticks_of(format_[2]);
    const long long day = 86'400 * second;
    long long days = ticks / day;
    if (ticks % day < 0)
        --days;
    const long long rest = ticks - days * day;
    if (rest == 0)
        return day_text(days);
    const long long seconds = rest / second;
    std::string text = day_text(days) + ' ' + padded(seconds / 3600, 2) + ':' +
                       padded(seconds / 60 % 60, 2) + ':' + padded(seconds % 60, 2);
    if (rest % second != 0)
        text += '.' + padded(rest % second, std::to_string(second).size() - 1);
    return text;
}

std::string ArrowCells::written(std::size_t i) const {
    if (is_text(format_))
        return std::string{text(i)};
    if (format_ == "b")
        return truth(i) ? "true" : "false";
    if (format_ == "f")
        return python::written(*values<float>(i));
    if (format_ == "e")
        return written_half(*values<std::uint16_t>(i));
    if (is_floating(format_))
        return python::written(floating(i));
    if (is_decimal(format_))
        return decimal(i);
    if (is_time(format_))
        return time(i);
    return integer_at(*this, i, [](auto number) { return std::to_string(number); });
}

std::string cell_place(std::size_t row, std::string_view column) {
    return "row " + std::to_string(row) + " (counted from 0), column " + in_quotes(column);
}

}  // namespace herne::python

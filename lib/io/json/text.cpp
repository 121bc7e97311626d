// SPDX-License-Identifier: BSL-1.0
#include "io/json/text.hpp"

#include "io/file/file.hpp"
#include "text/quoted.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

bool is_word(std::string_view key) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto is_part = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
    return !key.empty() && key.size() <= 60 && is_letter(key.front()) &&
           std::all_of(key.begin(), key.end(), is_part);
}

std::string line_and_column(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::string_view last = before.substr(before.rfind('\n') + 1);
    const auto starts_character = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    const auto column = 1 + std::count_if(last.begin(), last.end(), starts_character);
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Returns what nlohmann-json says of a syntax error, without its id, its own idea of the position
/// and the bytes it read last, which may be as long as the file.
std::string plain_reason(std::string message) {
    if (const auto start = message.find("syntax error"); start != std::string::npos)
        message.erase(0, start);
    if (const auto read = message.find("; last read: '"); read != std::string::npos) {
        const auto expected = message.rfind("'; expected ");
        const std::string tail = expected != std::string::npos && expected > read
                                     ? message.substr(expected + 1)
                                     : std::string{};
        message = message.substr(0, read) + tail;
    }
    return message;
}

/// Returns a number as it stood in the text: nlohmann hands it on with the decimal point of the C
/// locale that the process has set, a comma in Germany.
std::string with_point(std::string number) {
    const auto point = number.find_first_not_of("+-0123456789eE");
    if (point != std::string::npos)
        number[point] = '.';
    return number;
}

/// Builds a Value from nlohmann's events. No container grows while one of its elements is open, so
/// the pointers in `open_` stay valid.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(std::string_view text, Problems& problems) : text_{text}, problems_{problems} {}

    [[nodiscard]] Value take() { return std::move(root_); }

    bool null() override { return add({std::monostate{}}); }
    bool boolean(bool value) override { return add({value}); }
    bool number_integer(std::int64_t value) override {
        return add({Number{std::to_string(value)}});
    }
    bool number_unsigned(std::uint64_t value) override {
        return add({Number{std::to_string(value)}});
    }
    bool number_float(double, const std::string& written) override {
        return add({Number{with_point(written)}});
    }
    bool string(std::string& value) override { return add({std::move(value)}); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open({Object{}}); }
    bool start_array(std::size_t) override { return open({Array{}}); }
    bool key(std::string& key) override {
        std::get<Object>(open_.back()->data).push_back({std::move(key), {}});
        return true;
    }
    bool end_object() override {
        note_duplicates(std::get<Object>(open_.back()->data));
        open_.pop_back();
        return true;
    }
    bool end_array() override {
        open_.pop_back();
        return true;
    }

    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::json::exception& error) override {
        constexpr int number_out_of_range = 406;
        if (error.id == number_out_of_range) {
            problems_.add({.where = place_of_next(),
                           .what = "the number " + detail::quoted(token) + " is out of range",
                           .value = detail::quoted(token)});
            return false;
        }
        const std::string reason = plain_reason(error.what());
        const std::size_t at = place_of_fault(position, token, reason);
        const std::string found = at >= text_.size() ? "the end of the text; it seems to be cut off"
                                                     : detail::quoted(start_of_rest(at));
        problems_.add(line_and_column(text_, at), "not JSON: " + reason + ", at " + found);
        return false;
    }

private:
    /// Returns where the fault is: the start of an unexpected string or number, else the last byte
    /// read. Other tokens hold, in `token`, what was read before them as well.
    [[nodiscard]] std::size_t place_of_fault(std::size_t position, std::string_view token,
                                             const std::string& reason) const {
        const auto speaks_of = [&](const char* what) {
            return reason.find(what) != std::string::npos;
        };
        if (speaks_of("unexpected end of input"))
            return text_.size();
        const std::size_t end = std::min(position, text_.size() + 1);
        const bool full_token =
            (speaks_of("unexpected string literal") || speaks_of("unexpected number literal")) &&
            text_.substr(0, end).ends_with(token);
        return end - (full_token ? token.size() : std::min<std::size_t>(end, 1));
    }

    /// Returns the next few characters of the line.
    [[nodiscard]] std::string_view start_of_rest(std::size_t at) const {
        constexpr std::size_t max_bytes = 20;
        std::size_t end = std::min({text_.find('\n', at), at + max_bytes, text_.size()});
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U)
            ++end;
        return text_.substr(at, end - at);
    }

    /// Puts `value` where the text stands and returns it.
    Value& put(Value value) {
        if (open_.empty())
            return root_ = std::move(value);
        if (auto* array = std::get_if<Array>(&open_.back()->data))
            return array->emplace_back(std::move(value));
        return std::get<Object>(open_.back()->data).back().value = std::move(value);
    }
    bool add(Value value) {
        put(std::move(value));
        return true;
    }
    bool open(Value value) {
        if (open_.size() == max_depth) {
            problems_.add(place_of_next(),
                          "is nested deeper than " + std::to_string(max_depth) + " levels");
            return false;
        }
        open_.push_back(&put(std::move(value)));
        return true;
    }

    /// Returns the place of the innermost open container.
    [[nodiscard]] std::string place() const {
        std::string place;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i)
            append_last(place, *open_[i]);
        return place;
    }
    [[nodiscard]] std::string place_of_next() const {
        std::string next = place();
        if (open_.empty())
            return next;
        if (const auto* array = std::get_if<Array>(&open_.back()->data))
            append_index(next, array->size());
        else
            append_last(next, *open_.back());
        return next;
    }
    static void append_last(std::string& place, const Value& container) {
        if (const auto* array = std::get_if<Array>(&container.data))
            append_index(place, array->size() - 1);
        else
            append_key(place, std::get<Object>(container.data).back().key);
    }

    void note_duplicates(const Object& object) {
        std::vector<std::string_view> keys;
        keys.reserve(object.size());
        for (const Member& member : object)
            keys.push_back(member.key);
        std::sort(keys.begin(), keys.end());
        for (auto twice = std::adjacent_find(keys.begin(), keys.end()); twice != keys.end();
             twice = std::adjacent_find(twice, keys.end())) {
            const auto end = std::upper_bound(twice, keys.end(), *twice);
            std::string where = place();
            append_key(where, *twice);
            problems_.add(std::move(where), "the key stands " + std::to_string(end - twice) +
                                                " times in one object, it may stand once");
            twice = end;
        }
    }

    std::string_view text_;
    Problems& problems_;
    Value root_;
    std::vector<Value*> open_;
};

}  // namespace

void append_key(std::string& place, std::string_view key) {
    if (!is_word(key)) {
        place += '[' + detail::quoted(key) + ']';
        return;
    }
    if (!place.empty())
        place += '.';
    place += key;
}

void append_index(std::string& place, std::size_t index) {
    place += '[' + std::to_string(index) + ']';
}

Value parse(std::string_view text, Problems& problems) {
    if (text.size() > max_file_bytes)
        throw invalid_file{problems.name(),
                           {{"", std::to_string(text.size()) + " bytes are more than 1 GiB"}}};
    const std::string_view content = check_encoding(text, problems.name());
    if (content.find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw invalid_file{problems.name(),
                           {{"", text.empty() ? "is empty, not JSON"
                                              : "holds nothing but white space, not JSON"}}};
    Builder builder{content, problems};
    if (!nlohmann::json::sax_parse(content.begin(), content.end(), &builder))
        problems.throw_if_any();
    return builder.take();
}

}  // namespace herne::inline HERNE_ABI::detail::json

// SPDX-License-Identifier: BSL-1.0
#include "io/json/writer.hpp"

#include "base/wipe.hpp"
#include "text/decimal.hpp"
#include "text/quoted.hpp"
#include "text/utf8.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

std::string_view short_escape(char c) noexcept {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return {};
    }
}

/// What is added to a document beside texts, in characters and besides the indentation.
constexpr std::size_t small_addition = 64;

}  // namespace

Writer& Writer::key(std::string_view key) {
    separate();
    append_string(key);
    out_ += compact_ ? ":" : ": ";
    after_key_ = true;
    return *this;
}

void Writer::value(std::string_view text) {
    separate();
    append_string(text);
}

void Writer::value(double number) {
    if (!std::isfinite(number))
        throw invalid_input{Problem{"JSON", "infinity and NaN are not numbers that it can hold"}};
    put(decimal(number));
}

void Writer::value(const Text& text) {
    if (!language_.empty()) {
        value(text.in(language_));
        return;
    }
    const auto& words = text.by_language();
    if (words.empty() || (words.size() == 1 && words.begin()->first.empty())) {
        value(text.in(""));
        return;
    }
    begin_object(Layout::line);
    for (const auto& [language, in_language] : words)
        field(language, in_language);
    end_object();
}

void Writer::value(const Value& any) {
    if (std::holds_alternative<std::monostate>(any.data)) {
        null();
    } else if (const auto* truth = std::get_if<bool>(&any.data)) {
        value(*truth);
    } else if (const auto* number = std::get_if<Number>(&any.data)) {
        put(number->written);
    } else if (const auto* text = std::get_if<std::string>(&any.data)) {
        value(*text);
    } else if (const auto* list = std::get_if<Array>(&any.data)) {
        begin_list();
        for (const Value& item : *list)
            value(item);
        end_list();
    } else {
        begin_object();
        for (const Member& member : std::get<Object>(any.data))
            key(member.key).value(member.value);
        end_object();
    }
}

void Writer::value(const CandidateId& id) {
    if (id.is_number())
        value(id.number());
    else
        value(id.text());
}

void Writer::value(Level level) {
    if (level.known())
        value(level.worst());
    else
        put("null");
}

std::string Writer::take() {
    if (!compact_)
        out_ += '\n';
    return std::exchange(out_, {});
}

/// Makes room for `more` characters. What they were in before is overwritten, since it may be what
/// somebody wants to be forgotten.
void Writer::make_room(std::size_t more) {
    if (out_.capacity() - out_.size() >= more)
        return;
    std::string longer;
    longer.reserve(std::max(out_.size() + more, 2 * out_.capacity()));
    longer = out_;
    out_.swap(longer);
    wipe(longer);
}

void Writer::begin(char bracket, Layout layout) {
    separate();
    out_ += bracket;
    const bool on_a_line = !open_.empty() && open_.back().layout == Layout::line;
    open_.push_back({on_a_line ? Layout::line : layout, true});
}

void Writer::end(char bracket) {
    const Open closed = open_.back();
    open_.pop_back();
    make_room(small_addition + 2 * open_.size());
    if (closed.layout == Layout::block && !closed.empty)
        break_line();
    out_ += bracket;
}

void Writer::separate() {
    make_room(small_addition + 2 * open_.size());
    if (std::exchange(after_key_, false) || open_.empty())
        return;
    Open& container = open_.back();
    if (!container.empty)
        out_ += ',';
    if (container.layout == Layout::block)
        break_line();
    else if (!container.empty && !compact_)
        out_ += ' ';
    container.empty = false;
}

void Writer::break_line() {
    if (compact_)
        return;
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
}

void Writer::put(std::string_view raw) {
    separate();
    make_room(raw.size() + small_addition);
    out_ += raw;
}

void Writer::append_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (first_invalid_utf8(text) != std::string_view::npos)
        throw invalid_input{is_not("JSON", detail::quoted(text), "UTF-8")};
    constexpr std::size_t longest_escape = 6;
    make_room(longest_escape * text.size() + small_addition);
    out_ += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (const auto escape = short_escape(c); !escape.empty())
            out_ += escape;
        else if (byte < 0x20) {
            out_ += "\\u00";
            out_ += digits[byte >> 4U];
            out_ += digits[byte & 15U];
        } else
            out_ += c;
    }
    out_ += '"';
}

}  // namespace herne::inline HERNE_ABI::detail::json

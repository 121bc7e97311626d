// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/text.hpp"

#include <herne/base/shared.hpp>
#include <herne/base/text.hpp>
#include <herne/io/json.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/level.hpp>
#include <herne/record/write.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

using detail::write_field;
using detail::write_fields;
using detail::write_record;

/// How the elements of a list or object are laid out.
enum class Layout {
    block,  ///< one a line, two spaces deeper
    line,   ///< all on one line, with all that they contain
};

/// Writes JSON in the order of the calls. The same calls give the same bytes.
class Writer {
public:
    explicit Writer(const JsonWriteOptions& options)
        : language_{options.language}, compact_{options.layout == JsonLayout::compact} {}

    void begin_object(Layout layout = Layout::block) { begin('{', layout); }
    void begin_object(bool on_one_line) { begin('{', layout_of(on_one_line)); }
    void end_object() { end('}'); }
    void begin_list(Layout layout = Layout::block) { begin('[', layout); }
    void begin_list(bool on_one_line) { begin('[', layout_of(on_one_line)); }
    void end_list() { end(']'); }

    Writer& key(std::string_view key);
    void null() { put("null"); }
    /// Throws `invalid_input` unless `text` is UTF-8.
    void value(std::string_view text);
    void value(const std::string& text) { value(std::string_view{text}); }
    void value(const Shared<std::string>& text) { value(text.get()); }
    void value(const char* text) { value(std::string_view{text}); }
    void value(bool value) { put(value ? "true" : "false"); }
    /// An integer of any type: which of them `std::size_t` is depends on the machine.
    template <std::integral Number>
    void value(Number number) {
        put(std::to_string(number));
    }
    /// The shortest decimal that reads back the same. Throws `invalid_input` for what is not a
    /// number.
    void value(double number);
    /// All languages, or the one of the options.
    void value(const Text& text);
    void value(const CandidateId& id);
    /// Unknown is null.
    void value(Level level);
    /// What was read, its numbers as they were written.
    void value(const Value& any);

    template <class T>
    void field(std::string_view name, const T& content) {
        key(name).value(content);
    }
    /// Leaves empty content out.
    template <class T>
    void field_unless_empty(std::string_view name, const T& content) {
        if (!content.empty())
            field(name, content);
    }
    /// Calls `write` with each of `items` between brackets.
    template <class Items, class Write>
    void list(std::string_view name, const Items& items, Write write,
              Layout layout = Layout::block) {
        key(name).begin_list(layout);
        for (const auto& item : items)
            write(item);
        end_list();
    }
    /// Writes a list of plain values on one line.
    template <class Items>
    void values(std::string_view name, const Items& items) {
        list(
            name, items, [this](const auto& item) { this->value(item); }, Layout::line);
    }

    /// Returns what was written, with a newline at the end unless it is compact.
    [[nodiscard]] std::string take();

private:
    struct Open {
        Layout layout;
        bool empty;
    };
    [[nodiscard]] static Layout layout_of(bool on_one_line) {
        return on_one_line ? Layout::line : Layout::block;
    }
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate();
    void break_line();
    void make_room(std::size_t more);
    void put(std::string_view raw);
    void append_string(std::string_view text);

    std::string language_;
    bool compact_ = false;
    std::string out_;
    std::vector<Open> open_;
    bool after_key_ = false;
};

}  // namespace herne::inline HERNE_ABI::detail::json

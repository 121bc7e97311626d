// SPDX-License-Identifier: BSL-1.0
#include "io/json/reader.hpp"

#include "text/id.hpp"
#include "text/nearest.hpp"
#include "text/numeral.hpp"
#include "text/quoted.hpp"

#include <herne/model/evidence.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>
#include <type_traits>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

std::string list_of(const std::vector<std::string_view>& names, std::string_view last_separator) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? last_separator : ", ";
        text += detail::quoted(names[i]);
    }
    return text;
}

/// Returns whether a field says something to people or their editors and nothing to herne.
bool is_for_people(const Member& member) {
    return member.key == "$comment" || member.key == "$schema";
}

}  // namespace

std::string described(const Value& value) {
    constexpr std::size_t max_digits = 40;
    return std::visit(
        [](const auto& data) -> std::string {
            using T = std::decay_t<decltype(data)>;
            if constexpr (std::is_same_v<T, std::monostate>)
                return "null";
            else if constexpr (std::is_same_v<T, bool>)
                return data ? "true" : "false";
            else if constexpr (std::is_same_v<T, Number>)
                return data.written.size() <= max_digits
                           ? data.written
                           : "the number " + detail::quoted(data.written);
            else if constexpr (std::is_same_v<T, std::string>)
                return detail::quoted(data);
            else
                return std::is_same_v<T, Array> ? "a list" : "an object";
        },
        value.data);
}

std::string alternatives(const std::vector<std::string_view>& names) {
    return list_of(names, " or ");
}

std::string nearest_hint(std::string_view wrong, const std::vector<std::string_view>& names,
                         const Problems& problems) {
    if (names.empty() || !problems.lists_next())
        return {};
    return "; the nearest is " + detail::quoted(nearest(wrong, names));
}

std::string Node::place() const {
    if (parent_ == nullptr)
        return {};
    std::string place = parent_->place();
    if (key_ != nullptr)
        append_key(place, *key_);
    else
        append_index(place, index_);
    return place;
}

std::string Node::place_of(std::string_view key) const {
    std::string place = this->place();
    append_key(place, key);
    return place;
}

const Member* Node::find_member(std::string_view key) const noexcept {
    const auto* object = std::get_if<Object>(&value_->data);
    if (object == nullptr)
        return nullptr;
    const auto found = std::find_if(object->begin(), object->end(),
                                    [&](const Member& member) { return member.key == key; });
    return found == object->end() ? nullptr : &*found;
}

const Value* Node::find(std::string_view key) const noexcept {
    const Member* member = find_member(key);
    return member == nullptr ? nullptr : &member->value;
}

void Node::need(std::string_view key) const {
    if (std::holds_alternative<Object>(value_->data))
        problems_->add(place_of(key), "is missing");
}

void Node::only(const std::vector<std::string_view>& names) const {
    const Object* object = as_object();
    if (object == nullptr)
        return;
    for (const Member& member : *object)
        if (!is_for_people(member) &&
            std::find(names.begin(), names.end(), member.key) == names.end())
            problems_->add(place_of(member.key), "unknown field" +
                                                     nearest_hint(member.key, names, *problems_) +
                                                     "; allowed are " + list_of(names, " and "));
}

const std::string* Node::as_number() const noexcept {
    const auto* number = std::get_if<Number>(&value_->data);
    return number == nullptr ? nullptr : &number->written;
}

void Node::refuse_as_not(std::string_view allowed) const {
    problems_->add(is_not(place(), described(*value_), std::string{allowed}));
}

std::string Node::string() const {
    if (const std::string* text = as_string())
        return *text;
    refuse_as_not("a string");
    return {};
}

std::string Node::string(StringForm form) const {
    const std::string* text = as_string();
    switch (form) {
        case StringForm::any:
            break;
        case StringForm::filled:
            if (text != nullptr && text->empty())
                refuse("is empty; allowed is any other string");
            break;
        case StringForm::id:
            if (text != nullptr && is_id(*text))
                return *text;
            refuse_as_not("an id: " + std::string{id_pattern});
            return {};
        case StringForm::local_id:
            if (text != nullptr && is_local_id(*text))
                return *text;
            refuse_as_not("an id: " + std::string{local_id_pattern});
            return {};
        case StringForm::day:
            if (text != nullptr && (text->empty() || is_date(*text)))
                return *text;
            refuse_as_not("a day written YYYY-MM-DD");
            return {};
    }
    return string();
}

Text Node::text(StringForm form) const {
    const std::size_t before = problems_->count();
    Text text = plain_text();
    if (form == StringForm::filled && text.empty() && problems_->count() == before)
        refuse("has no words in any language");
    return text;
}

Text Node::plain_text() const {
    if (const std::string* text = as_string())
        return Text{*text};
    if (!std::holds_alternative<Object>(value_->data)) {
        refuse_as_not(
            "a string, or an object of strings by language such as {\"de\": ..., \"en\": ...}");
        return {};
    }
    std::map<std::string, std::string> by_language;
    members([&](const std::string& language, const Node& words) {
        by_language.emplace(language, words.string());
    });
    return Text{std::move(by_language)};
}

bool Node::boolean() const {
    if (const bool* value = std::get_if<bool>(&value_->data))
        return *value;
    refuse_as_not("true or false");
    return false;
}

std::int64_t Node::integer(std::int64_t minimum, std::int64_t maximum) const {
    if (const std::string* written = as_number())
        if (const auto number = integer_of<std::int64_t>(*written);
            number && minimum <= *number && *number <= maximum)
            return *number;
    refuse_as_not("a whole number in " + std::to_string(minimum) + ".." + std::to_string(maximum));
    return minimum;
}

Level Node::level() const {
    if (is_null())
        return Level::unknown();
    const std::string* written = as_number();
    if (written != nullptr)
        if (const auto level = integer_of<int>(*written);
            level && *level >= 0 && *level <= Level::highest)
            return *level;
    refuse_as_not("a level 0..14, nor null for unknown");
    return Level::unknown();
}

Fraction Node::fraction() const {
    if (const std::string* text = as_string()) {
        try {
            return Fraction::parse(*text);
        } catch (const invalid_input& refused) {
            refuse(refused);
            return {};
        }
    }
    refuse_as_not("a fraction written as a string, such as \"3/4\"");
    return {};
}

std::uint64_t Node::count() const {
    if (const std::string* written = as_number())
        if (const auto number = integer_of<std::uint64_t>(*written))
            return *number;
    refuse_as_not("a whole number in 0..18446744073709551615");
    return 0;
}

double Node::real() const {
    double number = 0;
    if (const std::string* written = as_number()) {
        const auto [stopped, error] =
            std::from_chars(written->data(), written->data() + written->size(), number);
        const bool underflow = error == std::errc::result_out_of_range;
        if (error == std::errc{} || underflow)
            return underflow ? 0.0 : number;
    }
    refuse_as_not("a number");
    return 0;
}

CandidateId Node::candidate_id() const {
    if (const std::string* text = as_string(); text != nullptr && !text->empty())
        return CandidateId{*text};
    if (const std::string* written = as_number())
        if (const auto number = integer_of<std::uint64_t>(*written))
            return CandidateId{*number};
    refuse_as_not(
        "an id of a candidate: a whole number in 0..18446744073709551615 or a string that is not "
        "empty");
    return {};
}

std::size_t Node::choice(const std::vector<std::string_view>& names) const {
    if (const std::string* text = as_string()) {
        const auto found = std::find(names.begin(), names.end(), *text);
        if (found != names.end())
            return static_cast<std::size_t>(found - names.begin());
    }
    refuse_as_not(alternatives(names));
    return 0;
}

std::size_t Node::array_size() const {
    if (const auto* array = std::get_if<Array>(&value_->data))
        return array->size();
    refuse_as_not("a list");
    return 0;
}

const Object* Node::as_object() const {
    const auto* object = std::get_if<Object>(&value_->data);
    if (object == nullptr)
        refuse_as_not("an object");
    return object;
}

void Unique::add(const std::string& value, std::string place, Problems& problems) {
    if (value.empty())
        return;
    const auto [first, added] = places_.emplace(value, place);
    if (!added)
        problems.add({.where = std::move(place),
                      .what = detail::quoted(value) + " stands already at " + first->second +
                              "; it may stand once",
                      .value = detail::quoted(value)});
}

void Unique::look_up(const std::string& value, std::string_view kind, const Node& node) const {
    if (value.empty() || contains(value))
        return;
    std::vector<std::string_view> names;
    for (const auto& [name, place] : places_)
        names.emplace_back(name);
    node.refuse(Problem{.what = "unknown " + std::string{kind} + " " + detail::quoted(value) +
                                nearest_hint(value, names, node.problems()),
                        .value = detail::quoted(value)});
}

void check_head(const Node& root, std::string_view format) {
    Problems problems{root.problems().name()};
    const Node head{root.value(), problems};
    const auto* object = std::get_if<Object>(&root.value().data);
    if (object == nullptr)
        problems.add(is_not({}, described(root.value()), "an object"));
    const auto check = [&](std::string_view key, auto is_right, const std::string& allowed) {
        if (object == nullptr)
            return;
        const auto found = std::find_if(object->begin(), object->end(),
                                        [&](const Member& member) { return member.key == key; });
        if (found == object->end())
            problems.add({.where = std::string{key},
                          .what = "is missing; allowed is " + allowed,
                          .allowed = allowed});
        else if (const Node node{head, *found}; !is_right(node))
            node.refuse_as_not(allowed);
    };
    check(
        "format",
        [&](const Node& node) {
            return node.as_string() != nullptr && *node.as_string() == format;
        },
        detail::quoted(format));
    check(
        "version",
        [](const Node& node) {
            return node.as_number() != nullptr && integer_of<int>(*node.as_number()) == 1;
        },
        "1, the version that is read here");
    problems.throw_if_any();
}

}  // namespace herne::inline HERNE_ABI::detail::json

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/json/text.hpp"
#include "io/with_name.hpp"

#include <herne/base/text.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/level.hpp>
#include <herne/record/read.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

using detail::absent;
using detail::field_of;
using detail::fields_by;
using detail::names_in_document;
using detail::read_field;
using detail::read_fields;
using detail::read_record;
using detail::read_value;
using detail::value_by;
using detail::with_name;

/// A value of a document, the place where it stands, and where to report what is wrong with it.
/// What cannot be read becomes a problem and a harmless stand-in, so that reading goes on. Nodes
/// refer to their parents: children must not outlive them.
class Node {
public:
    Node(const Value& root, Problems& problems) noexcept : value_{&root}, problems_{&problems} {}
    Node(const Node& parent, const Member& member) noexcept
        : value_{&member.value}, problems_{parent.problems_}, parent_{&parent}, key_{&member.key} {}
    Node(const Node& parent, std::size_t index) noexcept
        : value_{&std::get<Array>(parent.value_->data)[index]},
          problems_{parent.problems_},
          parent_{&parent},
          index_{index} {}

    [[nodiscard]] const Value& value() const noexcept { return *value_; }
    [[nodiscard]] Problems& problems() const noexcept { return *problems_; }
    [[nodiscard]] std::string place() const;
    [[nodiscard]] std::string place_of(std::string_view key) const;
    /// Returns the value of the field `key` if this is an object that has it, else nullptr.
    [[nodiscard]] const Value* find(std::string_view key) const noexcept;
    [[nodiscard]] bool has(std::string_view key) const noexcept { return find(key) != nullptr; }
    [[nodiscard]] bool is_null() const noexcept {
        return std::holds_alternative<std::monostate>(value_->data);
    }
    [[nodiscard]] const std::string* as_string() const noexcept {
        return std::get_if<std::string>(&value_->data);
    }
    [[nodiscard]] const std::string* as_number() const noexcept;

    /// Notes a problem with this value: `what` says what it is and what is allowed.
    void refuse(std::string what) const { problems_->add(place(), std::move(what)); }
    /// Notes that this value was refused.
    void refuse(const invalid_input& refused) const { problems_->add(place(), refused); }
    /// Notes a problem with this value, which `problem` does not place.
    void refuse(Problem problem) const { problems_->add(place(), std::move(problem)); }
    /// Notes that this value is not `allowed`.
    void refuse_as_not(std::string_view allowed) const;

    [[nodiscard]] std::string string() const;
    [[nodiscard]] std::string string(StringForm form) const;
    /// Returns text; it has words if `form` is `filled`.
    [[nodiscard]] Text text(StringForm form = StringForm::any) const;
    [[nodiscard]] bool boolean() const;
    /// Returns an integer in `minimum`..`maximum`; `minimum` stands in.
    [[nodiscard]] std::int64_t integer(std::int64_t minimum, std::int64_t maximum) const;
    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] double real() const;
    /// Returns a level written as a number 0..14, or unknown written as null.
    [[nodiscard]] Level level() const;
    /// Returns a fraction written "3/4".
    [[nodiscard]] Fraction fraction() const;
    [[nodiscard]] CandidateId candidate_id() const;
    /// Returns which of `names` this is; 0 stands in.
    [[nodiscard]] std::size_t choice(const std::vector<std::string_view>& names) const;

    /// Calls `read` with each element of this array, in order.
    template <class Read>
    void elements(Read read) const {
        for (std::size_t i = 0; i < array_size(); ++i)
            read(Node{*this, i});
    }
    /// Calls `read` with each key and value of this object, in order.
    template <class Read>
    void members(Read read) const {
        if (const Object* object = as_object())
            for (const Member& member : *object)
                read(member.key, Node{*this, member});
    }
    /// Returns what `read` makes of each element of this array, in order.
    template <class Read>
    [[nodiscard]] auto list(Read read) const {
        std::vector<decltype(read(*this))> result;
        elements([&](const Node& element) { result.push_back(read(element)); });
        return result;
    }

    /// Notes every field of this object that is neither one of `names` nor a comment, and that this
    /// is no object if it is none.
    void only(const std::vector<std::string_view>& names) const;
    /// Calls `read` with the field `key` of this object if it is there; if not, that is a problem
    /// where it is required.
    template <class Read>
    void field(std::string_view key, bool required, Read read) const {
        if (const Member* member = find_member(key))
            read(Node{*this, *member});
        else if (required)
            need(key);
    }
    /// Returns what `read` makes of the field, a default value if it is not there.
    template <class Read>
    [[nodiscard]] auto optional(std::string_view key, Read read) const
        -> decltype(read(std::declval<const Node&>())) {
        if (const Member* member = find_member(key))
            return read(Node{*this, *member});
        return {};
    }
    /// Returns what `read` makes of the field; a field that is not there is a problem.
    template <class Read>
    [[nodiscard]] auto required(std::string_view key, Read read) const
        -> decltype(read(std::declval<const Node&>())) {
        if (!has(key))
            need(key);
        return optional(key, read);
    }
    /// Calls `read` with this value, without noting problems.
    template <class Read>
    void quietly(Read read) const {
        Problems unheard{problems_->name()};
        Node quiet = *this;
        quiet.problems_ = &unheard;
        read(quiet);
    }

private:
    [[nodiscard]] Text plain_text() const;
    [[nodiscard]] std::size_t array_size() const;
    [[nodiscard]] const Object* as_object() const;
    [[nodiscard]] const Member* find_member(std::string_view key) const noexcept;
    /// Notes that the field is missing if this is an object.
    void need(std::string_view key) const;

    const Value* value_;
    Problems* problems_;
    const Node* parent_ = nullptr;
    const std::string* key_ = nullptr;
    std::size_t index_ = 0;
};

/// Strings that may stand once each.
class Unique {
public:
    /// Takes up `value`, which stands at `place`; if it was there before, that is a problem. Empty
    /// values are ignored.
    void add(const std::string& value, std::string place, Problems& problems);
    /// Notes a problem at `node` unless `value` was taken up or is empty; `kind` says what it
    /// names.
    void look_up(const std::string& value, std::string_view kind, const Node& node) const;
    [[nodiscard]] bool contains(std::string_view value) const {
        return places_.find(value) != places_.end();
    }

private:
    std::map<std::string, std::string, std::less<>> places_;
};

/// Checks that `root` is an object with `"format": format` and `"version": 1`; throws
/// `invalid_file` at once if not.
void check_head(const Node& root, std::string_view format);

/// Returns `names` as "'a', 'b' or 'c'".
[[nodiscard]] std::string alternatives(const std::vector<std::string_view>& names);
/// Returns `names` with their nearest to `wrong` in front: "; the nearest is 'a'", or nothing if
/// there are none or nobody would read it.
[[nodiscard]] std::string nearest_hint(std::string_view wrong,
                                       const std::vector<std::string_view>& names,
                                       const Problems& problems);
/// Returns "-2", "'text'", "null", "true", "a list" or "an object".
[[nodiscard]] std::string described(const Value& value);

/// Reads the document `text`, which must be headed `format`, by `read(root)`. Throws `invalid_file`
/// named `name` that lists all problems.
template <class Read>
[[nodiscard]] auto read_document(std::string_view text, const std::string& name,
                                 std::string_view format, Read read) {
    Problems problems{name};
    const Value value = parse(text, problems);
    const Node root{value, problems};
    check_head(root, format);
    return read(root);
}

}  // namespace herne::inline HERNE_ABI::detail::json

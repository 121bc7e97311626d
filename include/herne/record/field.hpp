// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// Descriptions of records: one for each struct of plain values, which JSON, archives, digests,
/// hashes, schemas and Python's classes are derived from. It knows no format. Describe a record of
/// your own by specialising `record_fields` for it, before it is used:
///
///     template <>
///     inline constexpr auto herne::record_fields<Desk> = herne::record(
///         "Desk of one person.",
///         herne::field("room", &Desk::room, "Number of the room.").required(),
///         herne::field("screens", &Desk::screens, "How many screens.").in(0, 8));

namespace herne::inline HERNE_ABI {

/// Whether a field has to stand in a document.
enum class Presence {
    optional,  ///< it may be left out, and is not written at its default
    written,   ///< it may be left out, but is always written
    required,  ///< it has to be there
};

/// What a field of text may hold.
enum class StringForm {
    any,       ///< whatever is UTF-8
    filled,    ///< not empty
    id,        ///< an id of a framework: lower-case letters, digits, `.`, `_` and `-`
    local_id,  ///< an id within one document: letters, digits, `.`, `_` and `-`
    day,       ///< a day `YYYY-MM-DD`, or nothing
};

/// One field of a record, as its description says it. The functions return the field with one
/// property more.
template <class Owner, class Member>
struct Field {
    using type = Member;  ///< what the field holds

    std::string_view name;                   ///< its name in every format
    Member Owner::*member;                   ///< where it stands
    std::string_view doc;                    ///< what it is, as one sentence
    Presence presence = Presence::optional;  ///< whether it has to be there
    StringForm form = StringForm::any;       ///< what its text may hold
    /// the least integer, also within lists; of an enumeration the first enumerator allowed
    std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
    /// the greatest integer, also within lists; of an enumeration the last enumerator allowed
    std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
    int first_version = 1;  ///< the version of archives from which on they hold it
    /// whether records of this content have it in JSON; nullptr: all have
    bool (*applies)(const Owner&) = nullptr;
    std::string_view json_predecessor = {};    ///< the field that it follows in JSON
    std::string_view digest_predecessor = {};  ///< the field that it follows in digests
    bool digested_as_number = false;           ///< whether digests hold an enumerator by its number

    /// A field that has to stand in every document.
    [[nodiscard]] constexpr Field required() const {
        return with(&Field::presence, Presence::required);
    }
    /// A field that is always written, but may be left out.
    [[nodiscard]] constexpr Field written() const {
        return with(&Field::presence, Presence::written);
    }
    /// A field of text of this form.
    [[nodiscard]] constexpr Field of_form(StringForm only) const {
        return with(&Field::form, only);
    }
    /// A field whose integers, or enumerators by number, are in `least`..`greatest`.
    [[nodiscard]] constexpr Field in(std::int64_t least, std::int64_t greatest) const {
        return with(&Field::minimum, least).with(&Field::maximum, greatest);
    }
    /// A field that came with a later version of archives. At its default it enters no digest.
    [[nodiscard]] constexpr Field since(int version) const {
        return with(&Field::first_version, version);
    }
    /// A field that JSON has only for records that satisfy `condition`. It may look at fields
    /// that stand before this one alone.
    [[nodiscard]] constexpr Field when(bool (*condition)(const Owner&)) const {
        return with(&Field::applies, condition);
    }
    /// A field that stands right behind the one called `other` in JSON.
    [[nodiscard]] constexpr Field json_after(std::string_view other) const {
        return with(&Field::json_predecessor, other);
    }
    /// A field that stands right behind the one called `other` in digests.
    [[nodiscard]] constexpr Field digest_after(std::string_view other) const {
        return with(&Field::digest_predecessor, other);
    }
    /// A field whose enumerator enters digests by number instead of by name.
    [[nodiscard]] constexpr Field digested_by_number() const {
        return with(&Field::digested_as_number, true);
    }

private:
    template <class Property>
    constexpr Field with(Property Field::*property, Property value) const {
        Field changed = *this;
        changed.*property = value;
        return changed;
    }
};

/// Returns the field called `name`; `doc` says in one sentence what it is.
template <class Owner, class Member>
[[nodiscard]] constexpr Field<Owner, Member> field(std::string_view name, Member Owner::*member,
                                                   std::string_view doc) {
    return {.name = name, .member = member, .doc = doc};
}

/// What `record_fields` holds of a record.
template <class... Fields>
struct RecordDescription {
    static constexpr std::size_t size = sizeof...(Fields);  ///< how many fields there are

    std::string_view doc;          ///< what the record is, as one sentence
    std::tuple<Fields...> fields;  ///< in the order of the struct; new ones come last
    bool one_line = false;         ///< whether JSON writes it on one line
    std::size_t positional = 0;    ///< how many fields Python's constructor takes by position
    std::size_t mandatory = 0;     ///< how many of these have to be given

    /// A record that JSON writes on one line.
    [[nodiscard]] constexpr RecordDescription on_one_line() const {
        RecordDescription changed = *this;
        changed.one_line = true;
        return changed;
    }
    /// A record whose first `count` fields Python's constructor takes by position, of which the
    /// first `given` have to be given.
    [[nodiscard]] constexpr RecordDescription by_position(std::size_t count,
                                                          std::size_t given) const {
        RecordDescription changed = *this;
        changed.positional = count;
        changed.mandatory = given;
        return changed;
    }
};

/// Returns the description of a record.
template <class... Fields>
[[nodiscard]] constexpr RecordDescription<Fields...> record(std::string_view doc,
                                                            Fields... fields) {
    return {.doc = doc, .fields = std::tuple{fields...}};
}

/// \cond
namespace detail {
struct NoDescription {};
template <class T>
inline constexpr bool is_description = false;
template <class... Fields>
inline constexpr bool is_description<RecordDescription<Fields...>> = true;
}  // namespace detail
/// \endcond

/// The description of the record `T`: a `RecordDescription`, made by `record`.
template <class T>
inline constexpr auto record_fields = detail::NoDescription{};

/// A struct that is described.
template <class T>
concept DescribedRecord = detail::is_description<std::remove_cv_t<decltype(record_fields<T>)>>;

/// \cond
namespace detail {

/// Names that fields stand behind, in the order of the description; empty where they stand as
/// described.
template <std::size_t Size>
using Predecessors = std::array<std::string_view, Size>;

/// Puts `field` behind the position `predecessor` among the first `placed` ones.
template <std::size_t Size>
constexpr void insert_behind(std::array<std::size_t, Size>& order, std::size_t placed,
                             std::size_t predecessor, std::size_t field) {
    for (std::size_t i = placed; i > predecessor + 1; --i)
        order[i] = order[i - 1];
    order[predecessor + 1] = field;
}

/// Returns the positions of fields in the order that the predecessors make. Throws for a
/// predecessor that is no field, so that it does not compile.
template <std::size_t Size>
[[nodiscard]] constexpr std::array<std::size_t, Size> ordered_by(
    const Predecessors<Size>& names, const Predecessors<Size>& predecessors) {
    std::array<std::size_t, Size> order{};
    std::array<bool, Size> is_placed{};
    std::size_t placed = 0;
    for (std::size_t i = 0; i < Size; ++i)
        if (predecessors[i].empty()) {
            order[placed++] = i;
            is_placed[i] = true;
        }
    for (std::size_t round = 0; round < Size; ++round)
        for (std::size_t i = 0; i < Size; ++i)
            for (std::size_t at = 0; at < placed && !is_placed[i]; ++at)
                if (names[order[at]] == predecessors[i]) {
                    insert_behind(order, placed++, at, i);
                    is_placed[i] = true;
                }
    if (placed != Size)
        throw "a field stands behind one that is not there";
    return order;
}

template <DescribedRecord T>
inline constexpr auto field_names = std::apply(
    [](const auto&... fields) { return std::array{fields.name...}; }, record_fields<T>.fields);

/// Positions of the fields in the order of the description, of JSON, and of digests.
template <DescribedRecord T>
inline constexpr auto described_order = ordered_by(field_names<T>,
                                                   Predecessors<record_fields<T>.size>{});
template <DescribedRecord T>
inline constexpr auto json_order = ordered_by(
    field_names<T>,
    std::apply([](const auto&... fields) { return std::array{fields.json_predecessor...}; },
               record_fields<T>.fields));
template <DescribedRecord T>
inline constexpr auto digest_order = ordered_by(
    field_names<T>,
    std::apply([](const auto&... fields) { return std::array{fields.digest_predecessor...}; },
               record_fields<T>.fields));

template <DescribedRecord T, const auto& Order, class Visit, std::size_t... I>
constexpr void visit_in_order(const Visit& visit, std::index_sequence<I...> /*positions*/) {
    (visit(std::get<Order[I]>(record_fields<T>.fields)), ...);
}

/// Calls `visit` with each field of a record, in the order of its description.
template <DescribedRecord T, class Visit>
constexpr void for_each_field(const Visit& visit) {
    visit_in_order<T, described_order<T>>(visit, std::make_index_sequence<record_fields<T>.size>{});
}
/// Calls `visit` with each field of a record, in the order of JSON.
template <DescribedRecord T, class Visit>
constexpr void for_each_json_field(const Visit& visit) {
    visit_in_order<T, json_order<T>>(visit, std::make_index_sequence<record_fields<T>.size>{});
}
/// Calls `visit` with each field of a record, in the order of digests.
template <DescribedRecord T, class Visit>
constexpr void for_each_digest_field(const Visit& visit) {
    visit_in_order<T, digest_order<T>>(visit, std::make_index_sequence<record_fields<T>.size>{});
}

/// Returns the description of one field.
template <class Owner, class Member>
[[nodiscard]] constexpr Field<Owner, Member> field_of(Member Owner::*member) {
    Field<Owner, Member> found{};
    for_each_field<Owner>([&](const auto& field) {
        if constexpr (std::is_same_v<decltype(field.member), Member Owner::*const> ||
                      std::is_same_v<decltype(field.member), Member Owner::*>)
            if (field.member == member)
                found = field;
    });
    return found;
}

/// Returns whether a field has the value that it has when nothing is said of it; never for one
/// whose type has no such value.
template <class Owner, class Member>
[[nodiscard]] bool is_at_default(const Field<Owner, Member>& field, const Owner& record) {
    if constexpr (std::is_default_constructible_v<Owner>) {
        static const Owner unsaid{};
        return record.*field.member == unsaid.*field.member;
    } else if constexpr (std::is_default_constructible_v<Member>) {
        static const Member unsaid{};
        return record.*field.member == unsaid;
    } else {
        return false;
    }
}

}  // namespace detail
/// \endcond

}  // namespace herne::inline HERNE_ABI

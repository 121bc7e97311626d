// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/shared.hpp>
#include <herne/base/text.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/level.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/record/field.hpp>
#include <herne/version.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// \cond
namespace herne::inline HERNE_ABI::detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_shared = false;
template <class T>
inline constexpr bool is_shared<Shared<T>> = true;

/// What stands on one line of a list: values without parts.
template <class T>
concept PlainValue =
    std::integral<T> || std::floating_point<T> || Enumeration<T> || std::same_as<T, std::string> ||
    std::same_as<T, Level> || std::same_as<T, CandidateId> || std::same_as<T, Fraction>;

template <class T, class... Outer>
[[nodiscard]] consteval bool has_form();

template <class Owner, class... Outer, class... Fields>
[[nodiscard]] consteval bool all_have_form(const std::tuple<Fields...>& /*fields*/) {
    return (has_form<typename Fields::type, Owner, Outer...>() && ...);
}

/// Returns whether documents can hold a `T` whatever the place that it stands in: of a record all
/// fields. `Outer` are the records around it, which a recursive record stands in again.
template <class T, class... Outer>
[[nodiscard]] consteval bool has_form() {
    if constexpr (is_optional<T> || is_list<T>)
        return has_form<typename T::value_type, Outer...>();
    else if constexpr (is_shared<T>)
        return has_form<std::remove_cvref_t<decltype(std::declval<const T&>().get())>, Outer...>();
    else if constexpr ((std::same_as<T, Outer> || ...))
        return true;
    else if constexpr (DescribedRecord<T>)
        return all_have_form<T, Outer...>(record_fields<T>.fields);
    else
        return PlainValue<T> || std::same_as<T, Text>;
}

/// How the value of one field is read or written where the place that the record stands in decides.
template <class Owner, class Member, class Function>
struct ValueForm {
    Member Owner::*member;
    Function function;
};

/// How one field is read or written where it is not one value under its name: the names that it has
/// in the document of a record instead, and what is called with the document's object and the
/// record.
template <class Owner, class Member, class Names, class Function>
struct ObjectForm {
    Member Owner::*member;
    Names names;
    Function function;
};

/// Returns the form of a value: read by `function(node)`, or written by `function(sink, value)`.
template <class Owner, class Member, class Function>
[[nodiscard]] constexpr auto value_by(Member Owner::*member, Function function) {
    return ValueForm<Owner, Member, Function>{member, std::move(function)};
}
/// Returns the form of a field whose names in the document of `record` are `names(record)`: read by
/// `function(object, record)`, or written by `function(sink, record)`.
template <class Owner, class Member, class Names, class Function>
[[nodiscard]] constexpr auto fields_by(Member Owner::*member, Names names, Function function) {
    return ObjectForm<Owner, Member, Names, Function>{member, std::move(names),
                                                      std::move(function)};
}
/// Returns the form of a field with these names instead.
template <class Owner, class Member, std::size_t Size, class Function>
[[nodiscard]] constexpr auto fields_by(Member Owner::*member, const std::string_view (&names)[Size],
                                       Function function) {
    return fields_by(
        member, [names = std::to_array(names)](const Owner&) { return names; },
        std::move(function));
}
/// Returns the form of a field that is not there.
template <class Owner, class Member>
[[nodiscard]] constexpr auto absent(Member Owner::*member) {
    return fields_by(
        member, [](const Owner&) { return std::array<std::string_view, 0>{}; }, [](auto&&...) {});
}

template <class Form, class Owner, class Member>
struct IsValueForm : std::false_type {};
template <class Owner, class Member, class Function>
struct IsValueForm<ValueForm<Owner, Member, Function>, Owner, Member> : std::true_type {};
template <class Form, class Owner, class Member>
struct IsObjectForm : std::false_type {};
template <class Owner, class Member, class Names, class Function>
struct IsObjectForm<ObjectForm<Owner, Member, Names, Function>, Owner, Member> : std::true_type {};

/// Calls `use` with the form of `field` among `forms` that is one by `Is`, and returns whether
/// there is one.
template <template <class, class, class> class Is, class Owner, class Member, class Use,
          class... Forms>
constexpr bool with_form(const Field<Owner, Member>& field, const Use& use, const Forms&... forms) {
    [[maybe_unused]] const auto used = [&]<class Form>(const Form& form) {
        if constexpr (Is<Form, Owner, Member>::value)
            if (form.member == field.member) {
                use(form);
                return true;
            }
        return false;
    };
    return (used(forms) || ...);
}

/// Whether some way to read or write the field is there.
template <class Owner, class Member, class... Forms>
inline constexpr bool is_covered_by = has_form<Member>() ||
                                      (IsValueForm<Forms, Owner, Member>::value || ...) ||
                                      (IsObjectForm<Forms, Owner, Member>::value || ...);

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

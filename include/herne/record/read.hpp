// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/record/forms.hpp>
#include <herne/version.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

/// \cond
namespace herne::inline HERNE_ABI::detail {

template <DescribedRecord T, class Source, class... Forms>
[[nodiscard]] T read_record(const Source& source, const Forms&... forms);

/// Returns the names of the enumerators that the field allows.
template <Enumeration T, class Owner, class Member>
[[nodiscard]] std::vector<std::string_view> allowed_names(const Field<Owner, Member>& field) {
    std::vector<std::string_view> names;
    for (const auto& one : enumerators<T>)
        if (const auto number = static_cast<std::int64_t>(one.value);
            field.minimum <= number && number <= field.maximum)
            names.emplace_back(one.name);
    return names;
}

template <std::integral T, class Source, class Owner, class Member>
[[nodiscard]] T read_integer(const Source& source, const Field<Owner, Member>& field) {
    constexpr bool is_wide = std::numeric_limits<T>::digits > 63;
    if constexpr (is_wide)
        if (field.maximum == std::numeric_limits<std::int64_t>::max())
            return static_cast<T>(source.count());
    std::int64_t minimum = field.minimum;
    std::int64_t maximum = field.maximum;
    if constexpr (!is_wide)
        maximum = std::min(maximum, static_cast<std::int64_t>(std::numeric_limits<T>::max()));
    minimum = std::max(minimum, static_cast<std::int64_t>(std::numeric_limits<T>::min()));
    return static_cast<T>(source.integer(minimum, maximum));
}

template <class T, class Source, class Owner, class Member>
[[nodiscard]] T read_value(const Source& source, const Field<Owner, Member>& field) {
    if constexpr (is_optional<T>)
        return read_value<typename T::value_type>(source, field);
    else if constexpr (is_shared<T>)
        return read_value<std::remove_cvref_t<decltype(T{}.get())>>(source, field);
    else if constexpr (is_list<T>) {
        T list;
        source.elements([&](const auto& element) {
            list.push_back(read_value<typename T::value_type>(element, field));
        });
        return list;
    } else if constexpr (DescribedRecord<T>)
        return read_record<T>(source);
    else if constexpr (Enumeration<T>) {
        const auto names = allowed_names<T>(field);
        return *enumerator_of<T>(names[source.choice(names)]);
    } else if constexpr (std::same_as<T, bool>)
        return source.boolean();
    else if constexpr (std::integral<T>)
        return read_integer<T>(source, field);
    else if constexpr (std::floating_point<T>)
        return static_cast<T>(source.real());
    else if constexpr (std::same_as<T, std::string>)
        return source.string(field.form);
    else if constexpr (std::same_as<T, Text>)
        return source.text(field.form);
    else if constexpr (std::same_as<T, Level>)
        return source.level();
    else if constexpr (std::same_as<T, CandidateId>)
        return source.candidate_id();
    else
        return source.fraction();
}

template <class Source, class Owner, class Member, class... Forms>
void read_field(const Source& object, Owner& into, const Field<Owner, Member>& field,
                const Forms&... forms) {
    static_assert(is_covered_by<Owner, Member, Forms...>,
                  "documents cannot hold a field of this type");
    if (field.applies != nullptr && !field.applies(into))
        return;
    if (with_form<IsObjectForm>(
            field, [&](const auto& form) { form.function(object, into); }, forms...))
        return;
    object.field(field.name, field.presence == Presence::required, [&](const auto& node) {
        if (with_form<IsValueForm>(
                field, [&](const auto& form) { into.*field.member = form.function(node); },
                forms...))
            return;
        if constexpr (has_form<Member>())
            into.*field.member = read_value<Member>(node, field);
    });
}

/// Whether JSON has some field of `T` for some records only.
template <DescribedRecord T>
inline constexpr bool has_conditions =
    std::apply([](const auto&... fields) { return ((fields.applies != nullptr) || ...); },
               record_fields<T>.fields);

/// Returns what the fields that every record has say, for the conditions of the others.
template <DescribedRecord T, class Source, class... Forms>
[[nodiscard]] T read_quietly(const Source& source, const Forms&... forms) {
    T probe{};
    if constexpr (has_conditions<T>)
        source.quietly([&](const auto& quiet) {
            for_each_json_field<T>([&](const auto& field) {
                if (field.applies == nullptr)
                    read_field(quiet, probe, field, forms...);
            });
        });
    return probe;
}

/// Returns the names that the object of a record like `probe` may have.
template <DescribedRecord T, class... Forms>
[[nodiscard]] std::vector<std::string_view> names_in_document(const T& probe,
                                                              const Forms&... forms) {
    std::vector<std::string_view> names;
    for_each_json_field<T>([&](const auto& field) {
        if (field.applies != nullptr && !field.applies(probe))
            return;
        const auto add = [&](const auto& form) {
            for (const std::string_view name : form.names(probe))
                names.push_back(name);
        };
        if (!with_form<IsObjectForm>(field, add, forms...))
            names.push_back(field.name);
    });
    return names;
}

/// Reads the fields of a record from an object, which may have others too.
template <DescribedRecord T, class Source, class... Forms>
void read_fields(const Source& object, T& into, const Forms&... forms) {
    for_each_json_field<T>([&](const auto& field) { read_field(object, into, field, forms...); });
}

/// Returns the record that an object holds, which has no other fields. What is wrong is noted at
/// the source, and a harmless value stands in.
template <DescribedRecord T, class Source, class... Forms>
[[nodiscard]] T read_record(const Source& source, const Forms&... forms) {
    source.only(names_in_document(read_quietly<T>(source, forms...), forms...));
    T into{};
    read_fields(source, into, forms...);
    return into;
}

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/record/forms.hpp>
#include <herne/version.hpp>

/// \cond
namespace herne::inline HERNE_ABI::detail {

template <class Sink, DescribedRecord T, class... Forms>
void write_record(Sink& sink, const T& record, const Forms&... forms);

template <class Sink, class T>
void write_value(Sink& sink, const T& value) {
    if constexpr (is_optional<T>)
        value ? write_value(sink, *value) : sink.null();
    else if constexpr (is_shared<T>)
        write_value(sink, value.get());
    else if constexpr (is_list<T>) {
        using Item = typename T::value_type;
        sink.begin_list(PlainValue<Item> || is_list<Item>);
        for (const auto& item : value)
            write_value(sink, static_cast<const Item&>(item));
        sink.end_list();
    } else if constexpr (DescribedRecord<T>)
        write_record(sink, value);
    else if constexpr (Enumeration<T>)
        sink.value(std::string_view{enumerator_name(value)});
    else if constexpr (std::same_as<T, std::string>)
        sink.value(std::string_view{value});
    else if constexpr (std::same_as<T, Fraction>)
        sink.value(std::string_view{value.to_string()});
    else
        sink.value(value);
}

template <class Sink, class Owner, class Member, class... Forms>
void write_field(Sink& sink, const Owner& record, const Field<Owner, Member>& field,
                 const Forms&... forms) {
    static_assert(is_covered_by<Owner, Member, Forms...>,
                  "documents cannot hold a field of this type");
    if (field.applies != nullptr && !field.applies(record))
        return;
    if (with_form<IsObjectForm>(
            field, [&](const auto& form) { form.function(sink, record); }, forms...))
        return;
    const Member& value = record.*field.member;
    if (field.presence == Presence::optional && is_at_default(field, record))
        return;
    sink.key(field.name);
    if (with_form<IsValueForm>(
            field, [&](const auto& form) { form.function(sink, value); }, forms...))
        return;
    if constexpr (has_form<Member>())
        write_value(sink, value);
}

/// Writes the fields of a record to the object that is open in `sink`.
template <class Sink, DescribedRecord T, class... Forms>
void write_fields(Sink& sink, const T& record, const Forms&... forms) {
    for_each_json_field<T>([&](const auto& field) { write_field(sink, record, field, forms...); });
}

/// Writes a record as an object.
template <class Sink, DescribedRecord T, class... Forms>
void write_record(Sink& sink, const T& record, const Forms&... forms) {
    sink.begin_object(record_fields<T>.one_line);
    write_fields(sink, record, forms...);
    sink.end_object();
}

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/record/forms.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI {

/// What the fields of records are digested by, one after the other.
class HERNE_EXPORT DigestSink {
public:
    virtual ~DigestSink();
    /// Digests a string, its length included.
    virtual void add(std::string_view field) = 0;
    /// Digests an integer.
    virtual void add(std::int64_t number) = 0;
};

/// \cond
namespace detail {

/// Returns SHA-256 in lower-case hex of what `add` adds.
[[nodiscard]] HERNE_EXPORT std::string digest_by(const std::function<void(DigestSink&)>& add);

template <class Sink, DescribedRecord T, class... Forms>
void add_record(Sink& digest, const T& record, const Forms&... forms);

template <class Sink>
void add_words(Sink& digest, const Text& text) {
    digest.add(static_cast<std::int64_t>(text.by_language().size()));
    for (const auto& [language, words] : text.by_language()) {
        digest.add(std::string_view{language});
        digest.add(std::string_view{words});
    }
}

template <class Sink>
void add_id(Sink& digest, const CandidateId& id) {
    digest.add(std::int64_t{id.is_number() ? 1 : 0});
    if (id.is_number())
        digest.add(static_cast<std::int64_t>(id.number()));
    else
        digest.add(std::string_view{id.text()});
}

template <class Sink, class T>
void add_value(Sink& digest, const T& value);

/// That nothing is stated differs from every value.
template <class Sink, class T>
void add_optional(Sink& digest, const std::optional<T>& value) {
    if constexpr (Enumeration<T>) {
        digest.add(std::string_view{value ? enumerator_name(*value) : ""});
    } else {
        digest.add(std::int64_t{value ? 1 : 0});
        if constexpr (std::integral<T>)
            digest.add(static_cast<std::int64_t>(value.value_or(T{})));
        else if (value)
            add_value(digest, *value);
    }
}

/// Types that have no case here bring an `add(digest, value)` of their own.
template <class Sink, class T>
void add_value(Sink& digest, const T& value) {
    if constexpr (is_optional<T>)
        add_optional(digest, value);
    else if constexpr (is_shared<T>)
        add_value(digest, value.get());
    else if constexpr (is_list<T>) {
        digest.add(static_cast<std::int64_t>(value.size()));
        for (const auto& item : value)
            add_value(digest, static_cast<const typename T::value_type&>(item));
    } else if constexpr (DescribedRecord<T>)
        add_record(digest, value);
    else if constexpr (Enumeration<T>)
        digest.add(std::string_view{enumerator_name(value)});
    else if constexpr (std::integral<T>)
        digest.add(static_cast<std::int64_t>(value));
    else if constexpr (std::same_as<T, std::string>)
        digest.add(std::string_view{value});
    else if constexpr (std::same_as<T, Text>)
        add_words(digest, value);
    else if constexpr (std::same_as<T, Level>)
        digest.add(std::int64_t{value.value_or(-1)});
    else if constexpr (std::same_as<T, CandidateId>)
        add_id(digest, value);
    else if constexpr (std::same_as<T, Fraction>) {
        digest.add(value.numerator());
        digest.add(value.denominator());
    } else
        add(digest, value);
}

template <class Sink, class Owner, class Member, class... Forms>
void add_field(Sink& digest, const Owner& record, const Field<Owner, Member>& field,
               const Forms&... forms) {
    const Member& value = record.*field.member;
    if (field.first_version > 1) {
        if (is_at_default(field, record))
            return;
        digest.add(field.name);
    }
    if (with_form<IsValueForm>(
            field, [&](const auto& form) { form.function(digest, value); }, forms...))
        return;
    if constexpr (std::is_enum_v<Member>)
        if (field.digested_as_number) {
            digest.add(static_cast<std::int64_t>(value));
            return;
        }
    add_value(digest, value);
}

/// Digests the fields of a record, in the order of digests; a later field only if it says
/// something, after its name.
template <class Sink, DescribedRecord T, class... Forms>
void add_record(Sink& digest, const T& record, const Forms&... forms) {
    for_each_digest_field<T>(
        [&](const auto& field) { add_field(digest, record, field, forms...); });
}

}  // namespace detail
/// \endcond

/// Returns SHA-256 over a record, in lower-case hex: equal records have equal digests, on every
/// machine, and still have when later versions give them fields more. Floating-point numbers have
/// no digest.
template <DescribedRecord T>
[[nodiscard]] std::string record_digest(const T& record) {
    return detail::digest_by([&](DigestSink& digest) { detail::add_record(digest, record); });
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/record/forms.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace herne::inline HERNE_ABI {

/// \cond
namespace detail {

template <DescribedRecord T>
[[nodiscard]] std::size_t hash_of_fields(const T& record);

/// Mixes another hash into `seed`.
[[nodiscard]] constexpr std::size_t mixed(std::size_t seed, std::size_t hash) noexcept {
    return seed ^ (hash + 0x9E3779B9U + (seed << 6U) + (seed >> 2U));
}

template <class Range, class Hash>
[[nodiscard]] std::size_t hash_of_items(const Range& range, const Hash& hash) {
    std::size_t seed = range.size();
    for (const auto& item : range)
        seed = mixed(seed, hash(item));
    return seed;
}

/// A handle of herne's that is no record: what `std::hash` does not know is told by its digest.
template <class T>
concept Digested = requires(const T& value) {
    { value.digest() } -> std::convertible_to<std::string_view>;
};
/// A value that is told by its shape and its shares, such as a fit.
template <class T>
concept Shaped = requires(const T& value) {
    value.kind();
    value.shares();
};
/// A value that is told by a formula.
template <class T>
concept Formulated = requires(const T& value) {
    value.formula();
};
/// A value that is told by its id and levels, such as a scale.
template <class T>
concept Levelled = requires(const T& value) {
    value.id();
    value.levels();
};

template <class T>
[[nodiscard]] std::size_t hash_of(const T& value) {
    const auto hash = [](const auto& item) { return hash_of(item); };
    if constexpr (is_optional<T>)
        return value ? mixed(1, hash_of(*value)) : 0;
    else if constexpr (is_shared<T>)
        return hash_of(value.get());
    else if constexpr (is_list<T>)
        return hash_of_items(value, hash);
    else if constexpr (DescribedRecord<T>)
        return hash_of_fields(value);
    else if constexpr (std::is_enum_v<T>)
        return static_cast<std::size_t>(value);
    else if constexpr (std::is_same_v<T, Text>)
        return hash_of_items(value.by_language(), [](const auto& words) {
            return mixed(hash_of(words.first), hash_of(words.second));
        });
    else if constexpr (std::is_same_v<T, Level>)
        return value.code();
    else if constexpr (std::is_same_v<T, Fraction>)
        return mixed(hash_of(value.numerator()), hash_of(value.denominator()));
    else if constexpr (Digested<T>)
        return hash_of(value.digest());
    else if constexpr (Shaped<T>)
        return mixed(hash_of(value.kind()), hash_of(value.shares()));
    else if constexpr (Formulated<T>)
        return hash_of(value.formula());
    else if constexpr (Levelled<T>)
        return mixed(hash_of(value.id()), hash_of(value.levels()));
    else
        return std::hash<T>{}(value);
}

template <DescribedRecord T>
std::size_t hash_of_fields(const T& record) {
    std::size_t seed = record_fields<T>.size;
    for_each_field<T>(
        [&](const auto& field) { seed = mixed(seed, hash_of(record.*field.member)); });
    return seed;
}

}  // namespace detail
/// \endcond

/// Returns a hash of a record: equal records have equal hashes within one process; another process
/// or version may have others.
template <DescribedRecord T>
[[nodiscard]] std::size_t record_hash(const T& record) {
    return detail::hash_of_fields(record);
}

}  // namespace herne::inline HERNE_ABI

/// \cond
/// Hash of a described record, one's own included.
template <herne::DescribedRecord T>
struct std::hash<T> {
    /// Returns `herne::record_hash(record)`.
    [[nodiscard]] std::size_t operator()(const T& record) const {
        return herne::record_hash(record);
    }
};
/// \endcond

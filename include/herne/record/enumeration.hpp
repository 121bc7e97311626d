// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace herne::inline HERNE_ABI {

/// One value of an enumeration and its name in every format.
template <class Enum>
struct Enumerator {
    Enum value;        ///< the value
    const char* name;  ///< its name
};

/// \cond
namespace detail {
struct NoEnumerators {};
}  // namespace detail
/// \endcond

/// The enumerators of `Enum`, in the order of their values 0, 1, ...: an array of `Enumerator`,
/// made by `enumeration`. Archives hold enumerators by number: new ones come last.
template <class Enum>
inline constexpr auto enumerators = detail::NoEnumerators{};

/// An enumeration whose enumerators are described.
template <class Enum>
concept Enumeration = std::is_enum_v<Enum> &&
    !std::is_same_v<std::remove_cv_t<decltype(enumerators<Enum>)>, detail::NoEnumerators>;

/// Returns the enumerators of an enumeration. Does not compile unless their values are 0, 1, ...
template <class Enum, std::size_t Size>
[[nodiscard]] consteval std::array<Enumerator<Enum>, Size> enumeration(
    const Enumerator<Enum> (&described)[Size]) {
    std::array<Enumerator<Enum>, Size> result{};
    for (std::size_t i = 0; i < Size; ++i) {
        if (static_cast<std::size_t>(described[i].value) != i)
            throw "enumerators have to be in the order of their values 0, 1, ...";
        result[i] = described[i];
    }
    return result;
}

/// Returns the name of an enumerator; "" for a value that is none.
template <Enumeration Enum>
[[nodiscard]] constexpr const char* enumerator_name(Enum value) noexcept {
    const auto position = static_cast<std::size_t>(value);
    return position < enumerators<Enum>.size() ? enumerators<Enum>[position].name : "";
}

/// Returns the enumerator of this name, nothing if none has it.
template <Enumeration Enum>
[[nodiscard]] constexpr std::optional<Enum> enumerator_of(std::string_view name) noexcept {
    for (const auto& one : enumerators<Enum>)
        if (one.name == name)
            return one.value;
    return std::nullopt;
}

}  // namespace herne::inline HERNE_ABI

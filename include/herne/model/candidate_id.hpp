// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace herne::inline HERNE_ABI {

namespace detail {

/// Integers of up to 64 bits; truth values and characters are none.
template <class T>
concept IdNumber = std::integral<T> && sizeof(T) <= 8 && !std::same_as<T, bool> &&
                   !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                   !std::same_as<T, char8_t> && !std::same_as<T, char16_t> &&
                   !std::same_as<T, char32_t>;

}  // namespace detail

/// Id of a candidate: a whole number below 2^64 or a string. All candidates of one pool have the
/// same kind. An id that was moved from is the number 0.
class HERNE_EXPORT CandidateId {
public:
    /// The number 0.
    CandidateId() = default;
    /// A number of any integer type; truth values and characters do not compile. Throws
    /// `invalid_input` if it is negative.
    template <detail::IdNumber Number>
    CandidateId(Number number)  // NOLINT(google-explicit-constructor)
        : value_{static_cast<std::uint64_t>(number)} {
        if constexpr (std::signed_integral<Number>)
            if (number < 0)
                refuse(number);
    }
    /// A string, which may not be empty: throws `invalid_input`.
    CandidateId(std::string text);  // NOLINT(google-explicit-constructor)
    /// A string, which may not be empty: throws `invalid_input`.
    CandidateId(std::string_view text)
        : CandidateId{std::string{text}} {}  // NOLINT(google-explicit-constructor)
    /// A string, which may not be empty: throws `invalid_input`.
    CandidateId(const char* text)
        : CandidateId{std::string{text}} {}  // NOLINT(google-explicit-constructor)
    /// No id.
    CandidateId(std::nullptr_t) = delete;
    /// The same id.
    CandidateId(const CandidateId& other)
        : value_{other.is_number() ? Value{other.number()} : copy_of(other.text())} {}
    /// The same id; `other` is 0 afterwards.
    CandidateId(CandidateId&& other) noexcept
        : value_{std::exchange(other.value_, std::uint64_t{0})} {}
    /// The same id.
    CandidateId& operator=(const CandidateId& other) {
        if (this != &other)
            value_ = other.is_number() ? Value{other.number()} : copy_of(other.text());
        return *this;
    }
    /// The same id; `other` is 0 afterwards.
    CandidateId& operator=(CandidateId&& other) noexcept {
        if (this != &other)
            value_ = std::exchange(other.value_, std::uint64_t{0});
        return *this;
    }
    ~CandidateId() = default;

    /// Returns whether the id is a number.
    [[nodiscard]] bool is_number() const noexcept { return value_.index() == 0; }
    /// Returns the number; the id must be one.
    [[nodiscard]] std::uint64_t number() const { return std::get<std::uint64_t>(value_); }
    /// Returns the string; the id must be one.
    [[nodiscard]] const std::string& text() const { return std::get<std::string>(value_); }
    /// Returns the id as people write it: the string itself, or the number's digits.
    [[nodiscard]] std::string to_string() const;

    bool operator==(const CandidateId&) const = default;
    /// Numbers by value, strings by bytes; every number comes before every string.
    std::strong_ordering operator<=>(const CandidateId& other) const noexcept;

private:
    using Value = std::variant<std::uint64_t, std::string>;
    /// Copies the string before there is a variant: libstdc++ 12 destroys the string of one whose
    /// copying had no memory for it.
    [[nodiscard]] static Value copy_of(std::string text) { return Value{std::move(text)}; }
    [[noreturn]] static void refuse(long long number);

    Value value_;
};

/// Writes `id.to_string()`.
HERNE_EXPORT std::ostream& operator<<(std::ostream& out, const CandidateId& id);

}  // namespace herne::inline HERNE_ABI

/// \cond
/// Hash of an id; equal ids have equal ones.
template <>
struct std::hash<herne::CandidateId> {
    /// Returns the hash of the number or string.
    [[nodiscard]] std::size_t operator()(const herne::CandidateId& id) const noexcept {
        return id.is_number() ? std::hash<std::uint64_t>{}(id.number())
                              : std::hash<std::string>{}(id.text());
    }
};
/// \endcond

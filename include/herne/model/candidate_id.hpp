// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>

namespace herne::inline HERNE_ABI {

/// Id of a candidate: a whole number below 2^64 or a string. All candidates of one pool have the
/// same kind.
class HERNE_EXPORT CandidateId {
public:
    /// The number 0.
    CandidateId() = default;
    /// A number.
    CandidateId(std::uint64_t number) : value_{number} {}  // NOLINT(google-explicit-constructor)
    /// A number. Throws `invalid_input` if it is negative.
    CandidateId(int number);  // NOLINT(google-explicit-constructor)
    /// A string, which may not be empty: throws `invalid_input`.
    CandidateId(std::string text);  // NOLINT(google-explicit-constructor)
    /// A string, which may not be empty: throws `invalid_input`.
    CandidateId(std::string_view text)
        : CandidateId{std::string{text}} {}  // NOLINT(google-explicit-constructor)
    /// A string, which may not be empty: throws `invalid_input`.
    CandidateId(const char* text)
        : CandidateId{std::string{text}} {}  // NOLINT(google-explicit-constructor)

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
    std::variant<std::uint64_t, std::string> value_;
};

/// Writes `id.to_string()`.
HERNE_EXPORT std::ostream& operator<<(std::ostream& out, const CandidateId& id);

}  // namespace herne::inline HERNE_ABI

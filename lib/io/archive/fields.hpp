// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/io/serialization.hpp>

#include <boost/serialization/level.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/traits.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Whether an archive needs control characters of strings to be escaped, as XML does.
template <class Archive>
inline constexpr bool escapes_text = false;

/// The digits that archives write bytes with.
inline constexpr std::string_view archived_hex_digits = "0123456789abcdef";

/// Returns `text` with control characters and backslashes as backslash, `x` and two hex digits.
[[nodiscard]] std::string escaped_for_archive(const std::string& text);
/// Returns what `escaped_for_archive` was given. Throws `invalid_input` for anything else.
[[nodiscard]] std::string unescaped_from_archive(const std::string& text);

/// Throws `invalid_input` unless `version` is one that this herne reads: 1 to `archive_version`.
void check_archive_version(unsigned version);

/// Throws `invalid_input` unless `value` is in 0..`last`.
void check_archived_enum(const char* name, int value, int last);

/// The last enumerator of an enumeration. Archives hold enumerators by number: new ones are
/// appended, never inserted.
template <class Enum>
inline constexpr Enum last_enumerator = Enum::never_defined;
template <>
inline constexpr Proof last_enumerator<Proof> = Proof::judgement;
template <>
inline constexpr EvidenceStatus last_enumerator<EvidenceStatus> = EvidenceStatus::judged;
template <>
inline constexpr Fit::Kind last_enumerator<Fit::Kind> = Fit::Kind::table;
template <>
inline constexpr Clause::Kind last_enumerator<Clause::Kind> = Clause::Kind::at_least;
template <>
inline constexpr Verdict last_enumerator<Verdict> = Verdict::ineligible;
template <>
inline constexpr Importance last_enumerator<Importance> = Importance::wish;
template <>
inline constexpr Severity last_enumerator<Severity> = Severity::error;
template <>
inline constexpr UnknownAs last_enumerator<UnknownAs> = UnknownAs::best;

template <class Archive>
class Fields;

/// A named part of a record, written without class information of its own.
template <class Describe>
class Nested : public boost::serialization::traits<Nested<Describe>,
                                                   boost::serialization::object_serializable,
                                                   boost::serialization::track_never> {
public:
    Nested(Describe& describe, int archived) : describe_{describe}, version_{archived} {}

    template <class Archive>
    void serialize(Archive& archive, unsigned int) {
        Fields<Archive> fields{archive, version_};
        describe_(fields);
    }

private:
    Describe& describe_;
    int version_;
};

/// Writes the fields of a record to an archive, or reads them from it.
template <class Archive>
class Fields {
public:
    static constexpr bool loading = Archive::is_loading::value;

    Fields(Archive& archive, int archived) : archive_{archive}, version_{archived} {}

    /// Returns the version of the archive that is read, or the newest one, which is written.
    [[nodiscard]] int version() const noexcept { return version_; }

    /// Writes or reads one field that archives hold from version `first` on; in older ones it is
    /// left as it is.
    template <class T>
    void since(int first, const char* name, T& value) {
        if (version_ >= first)
            (*this)(name, value);
    }

    /// Writes or reads one field; records are described by `describe(fields, value)`.
    template <class T>
    void operator()(const char* name, T& value) {
        if constexpr (std::is_enum_v<T>)
            enumerator(name, value);
        else if constexpr (std::is_arithmetic_v<T>)
            archive_& boost::make_nvp(name, value);
        else
            part(name, [&](auto& fields) { describe(fields, value); });
    }

    void operator()(const char* name, std::string& text) {
        if constexpr (!escapes_text<Archive>) {
            archive_& boost::make_nvp(name, text);
        } else {
            std::string escaped = loading ? std::string{} : escaped_for_archive(text);
            archive_& boost::make_nvp(name, escaped);
            if (loading)
                text = unescaped_from_archive(escaped);
        }
    }

    template <class T>
    void operator()(const char* name, Shared<T>& content) {
        T plain = content;
        (*this)(name, plain);
        if (loading)
            content = std::move(plain);
    }

    template <class T>
    void operator()(const char* name, std::optional<T>& value) {
        part(name, [&](auto& fields) {
            bool present = value.has_value();
            fields("present", present);
            if (!present)
                return value.reset();
            if (loading)
                value.emplace();
            fields("value", *value);
        });
    }

    template <class T>
    void operator()(const char* name, std::vector<T>& values) {
        list(name, values, [](auto& fields, T& value) { fields("item", value); });
    }

    /// Writes or reads a list whose items `describe_item(fields, item)` describes within a part of
    /// their own.
    template <class T, class DescribeItem>
    void list(const char* name, std::vector<T>& values, DescribeItem describe_item) {
        part(name, [&](auto& fields) {
            std::uint64_t count = values.size();
            fields("count", count);
            if (loading)
                values.clear();
            for (std::uint64_t i = 0; i < count; ++i) {
                if (loading)
                    values.push_back(placeholder<T>());
                describe_item(fields, values[static_cast<std::size_t>(i)]);
            }
        });
    }

    /// Writes or reads what `describe_part(fields)` describes, under a name.
    template <class DescribePart>
    void part(const char* name, DescribePart describe_part) {
        Nested<DescribePart> nested{describe_part, version_};
        archive_& boost::make_nvp(name, nested);
    }

private:
    template <class Enum>
    void enumerator(const char* name, Enum& value) {
        int number = static_cast<int>(value);
        archive_& boost::make_nvp(name, number);
        check_archived_enum(name, number, static_cast<int>(last_enumerator<Enum>));
        value = static_cast<Enum>(number);
    }

    Archive& archive_;
    int version_;
};

/// Writes `value`, or reads another one in its place, which is left alone if that fails.
template <class Archive, class T>
void serialize_whole(Archive& archive, T& value, unsigned version) {
    Fields<Archive> fields{
        archive, Archive::is_loading::value ? static_cast<int>(version) : archive_version};
    if constexpr (Archive::is_loading::value) {
        check_archive_version(version);
        T fresh = placeholder<T>();
        describe(fields, fresh);
        value = std::move(fresh);
    } else {
        describe(fields, value);
    }
}

}  // namespace herne::inline HERNE_ABI::detail

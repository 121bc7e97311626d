// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/base/shared.hpp>
#include <herne/io/archive/strings.hpp>
#include <herne/io/archive/text_form.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

#include <boost/core/nvp.hpp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/traits.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

/// \cond
namespace herne::inline HERNE_ABI::detail {

/// Version of all archived types of herne: it counts up whenever the records of any of them change.
/// Archives of earlier versions are read, too; what they do not have is as by default.
inline constexpr int archive_version = 5;

/// Throws `invalid_input` unless `version` is in 1..`newest`.
HERNE_EXPORT void check_archive_version(unsigned version, int newest);
/// Deepest nesting of parts: enough for clauses three times as deep as a formula may be.
inline constexpr int max_archive_depth = 200;
/// Throws `invalid_input` if parts are nested deeper than that.
HERNE_EXPORT void check_archive_depth(int depth);
/// Throws `invalid_input` unless `value` is in 0..`last`.
HERNE_EXPORT void check_archived_enum(const char* name, int value, int last);

/// Returns some valid value, which an archive then overwrites.
template <class T>
[[nodiscard]] T placeholder() {
    return T{};
}

/// The types of herne that can be archived.
using ArchivedTypes =
    std::tuple<Text, Level, ScaleLevel, Scale, Area, Competence, Edition, FrameworkParts, Framework,
               CandidateId, Evidence, Profile, Fraction, Fit, Requirement, RequirementGroup, Clause,
               Eligibility, Task, Stage, Pay, Terms, JobProfileParts, RoundedShare, JobProfile,
               Finding, Provenance, PointsTable, Scorecard, Reason, Raise, Ways, Pool, RankingEntry,
               LeftOut, RankingWarning, OpenCandidate, ClauseCount, RankingCounts, RankingParts,
               Ranking, ExplainedRequirement, Step, Explanation, ComparedPoints,
               ComparedRequirement, Comparison>;

template <class T, class Types>
inline constexpr bool is_type_of = false;
template <class T, class... Types>
inline constexpr bool is_type_of<T, std::tuple<Types...>> = (std::is_same_v<T, Types> || ...);

/// What can be archived: herne's types, and records of one's own.
template <class T>
concept Archived = is_type_of<T, ArchivedTypes> || DescribedRecord<T>;

/// The newest version of archives of `T`.
template <Archived T>
[[nodiscard]] consteval int newest_version() {
    if constexpr (is_type_of<T, ArchivedTypes>)
        return archive_version;
    else
        return std::apply(
            [](const auto&... fields) {
                int newest = 1;
                ((newest = newest < fields.first_version ? fields.first_version : newest), ...);
                return newest;
            },
            record_fields<T>.fields);
}

template <class Archive>
class Fields;

/// A named part of a record, written without class information of its own.
template <class Describe>
class Nested : public boost::serialization::traits<Nested<Describe>,
                                                   boost::serialization::object_serializable,
                                                   boost::serialization::track_never> {
public:
    Nested(Describe& describe, int archived, bool apart, int depth)
        : describe_{describe}, version_{archived}, apart_{apart}, depth_{depth} {}

    template <class Archive>
    void serialize(Archive& archive, unsigned int) {
        Fields<Archive> fields{archive, version_, apart_, depth_};
        describe_(fields);
    }

private:
    Describe& describe_;
    int version_;
    bool apart_;
    int depth_;
};

/// Writes the fields of a record to an archive, or reads them from it.
template <class Archive>
class Fields {
public:
    static constexpr bool loading = Archive::is_loading::value;

    /// With `apart`, values that can be archived by themselves are: those of herne's in a record of
    /// one's own, which count their versions by themselves.
    Fields(Archive& archive, int archived, bool apart, int depth = 0)
        : archive_{archive}, version_{archived}, apart_{apart}, depth_{depth} {}

    /// Returns the version of the archive that is read, or the newest one, which is written.
    [[nodiscard]] int version() const noexcept { return version_; }

    /// Writes or reads one value under a name.
    template <class T>
    void operator()(const char* name, T& value) {
        if constexpr (std::is_enum_v<T>)
            enumerator(name, value);
        else if constexpr (std::is_same_v<T, std::size_t> && !std::is_same_v<T, std::uint64_t>)
            converted<std::uint64_t>(name, value);
        else if constexpr (std::is_same_v<T, bool> && loading)
            load_bool(archive_, name, value);
        else if constexpr (std::is_arithmetic_v<T>)
            archive_& boost::make_nvp(name, value);
        else
            described(name, value);
    }

    void operator()(const char* name, std::string& text) {
        const TextForm form = text_form(archive_);
        if constexpr (loading) {
            load_string(archive_, name, text);
            if (form != TextForm::plain)
                text = unescaped_from_archive(text);
        } else if (form == TextForm::plain) {
            archive_& boost::make_nvp(name, text);
        } else {
            std::string escaped = escaped_for_archive(text, form);
            archive_& boost::make_nvp(name, escaped);
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
                value.emplace(placeholder<T>());
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
        check_archive_depth(depth_ + 1);
        Nested<DescribePart> nested{describe_part, version_, apart_, depth_ + 1};
        archive_& boost::make_nvp(name, nested);
    }

private:
    template <class T>
    void described(const char* name, T& value) {
        if constexpr (Archived<T>)
            if (apart_) {
                archive_& boost::make_nvp(name, value);
                return;
            }
        part(name, [&](auto& fields) { describe(fields, value); });
    }
    template <class Written, class T>
    void converted(const char* name, T& value) {
        auto written = static_cast<Written>(value);
        archive_& boost::make_nvp(name, written);
        value = static_cast<T>(written);
    }
    template <class Enum>
    void enumerator(const char* name, Enum& value) {
        int number = static_cast<int>(value);
        archive_& boost::make_nvp(name, number);
        check_archived_enum(name, number, static_cast<int>(enumerators<Enum>.size()) - 1);
        value = static_cast<Enum>(number);
    }

    Archive& archive_;
    int version_;
    bool apart_;
    int depth_;  ///< of the part that these are the fields of
};

/// Writes or reads one field of a record; in an archive from before there was the field it is left
/// as it is.
template <class F, class Owner, class Member>
void describe_field(F& fields, Owner& record, const Field<Owner, Member>& field) {
    if (fields.version() >= field.first_version)
        fields(field.name.data(), record.*field.member);
}

/// Writes or reads a record as it is described.
template <class F, DescribedRecord T>
void describe(F& fields, T& record) {
    for_each_field<T>([&](const auto& field) { describe_field(fields, record, field); });
}

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

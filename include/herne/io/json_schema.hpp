// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/io/record_json.hpp>
#include <herne/record/read.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// JSON Schema (draft 2020-12) of herne's documents and of described records, one's own included:
/// an opt-in header.

namespace herne::inline HERNE_ABI {

/// \cond
namespace detail {

/// Writes a schema, and what it refers to behind it.
class HERNE_EXPORT SchemaWriter {
public:
    explicit SchemaWriter(RecordSink& sink) noexcept : sink_{sink} {}

    /// Writes one keyword and its value.
    template <class T>
    void keyword(std::string_view name, const T& value) {
        sink_.key(name);
        sink_.value(value);
    }
    void keyword(std::string_view name, std::string_view value);
    /// Writes a keyword whose value is a list of words.
    void keyword(std::string_view name, const std::vector<std::string_view>& words);
    /// Writes a keyword whose value is the schema that `fill` writes the keywords of.
    void schema(std::string_view keyword, bool on_one_line, const std::function<void()>& fill);
    /// Writes a keyword whose value is a list of schemas.
    void schemas(std::string_view keyword, bool on_one_line,
                 const std::vector<std::function<void()>>& fills);
    /// Refers to the definition called `name`, which `fill` writes the keywords of.
    void refer(std::string_view name, std::function<void(SchemaWriter&)> fill);

    /// Starts the properties of an object that has no others.
    void begin_properties();
    /// Writes a property that `fill` writes the keywords of.
    void property(std::string_view name, bool required, std::string_view doc, bool on_one_line,
                  const std::function<void()>& fill);
    /// Ends the properties, and says which are required.
    void end_properties();

    /// Strings, text and the values of herne's own types.
    void string(StringForm form);
    void text(StringForm form);
    void level();
    void candidate_id();
    void fraction();
    /// Integers in `least`..`greatest`; a bound that is the type's own is not written.
    void integer(std::int64_t least, std::int64_t greatest);
    void count();
    /// One of some words.
    void choice(const std::vector<std::string_view>& names);

    /// Writes the definitions that were referred to.
    void end_definitions();

private:
    struct Definition {
        std::string name;
        std::function<void(SchemaWriter&)> fill;
    };
    RecordSink& sink_;
    std::vector<Definition> definitions_;
    std::vector<std::vector<std::string>> required_;
};

/// Whether a value has parts that a schema describes on lines of their own.
template <class T>
[[nodiscard]] consteval bool has_parts() {
    if constexpr (is_optional<T> || is_list<T>)
        return has_parts<typename T::value_type>();
    else
        return DescribedRecord<T>;
}

template <DescribedRecord T, class... Forms>
void write_properties(SchemaWriter& schema, const T& probe, const Forms&... forms);

/// Writes the keywords of an object that holds a record like `probe`.
template <DescribedRecord T, class... Forms>
void write_object_schema(SchemaWriter& schema, const T& probe, const Forms&... forms) {
    schema.begin_properties();
    write_properties(schema, probe, forms...);
    schema.end_properties();
}

/// Writes the keywords of a field's value.
template <class T, class Owner, class Member>
void write_value_schema(SchemaWriter& schema, const Field<Owner, Member>& field) {
    if constexpr (is_optional<T>)
        write_value_schema<typename T::value_type>(schema, field);
    else if constexpr (is_shared<T>)
        write_value_schema<std::remove_cvref_t<decltype(T{}.get())>>(schema, field);
    else if constexpr (is_list<T>) {
        schema.keyword("type", std::string_view{"array"});
        schema.schema("items", !has_parts<T>(),
                      [&] { write_value_schema<typename T::value_type>(schema, field); });
    } else if constexpr (DescribedRecord<T>)
        write_object_schema(schema, T{});
    else if constexpr (Enumeration<T>)
        schema.choice(allowed_names<T>(field));
    else if constexpr (std::same_as<T, bool>)
        schema.keyword("type", std::string_view{"boolean"});
    else if constexpr (std::integral<T>) {
        if (std::numeric_limits<T>::digits > 63 &&
            field.maximum == std::numeric_limits<std::int64_t>::max())
            schema.count();
        else
            schema.integer(field.minimum, field.maximum);
    } else if constexpr (std::floating_point<T>)
        schema.keyword("type", std::string_view{"number"});
    else if constexpr (std::same_as<T, std::string>)
        schema.string(field.form);
    else if constexpr (std::same_as<T, Text>)
        schema.text(field.form);
    else if constexpr (std::same_as<T, Level>)
        schema.level();
    else if constexpr (std::same_as<T, CandidateId>)
        schema.candidate_id();
    else
        schema.fraction();
}

template <class Owner, class Member, class... Forms>
void write_property(SchemaWriter& schema, const Owner& probe, const Field<Owner, Member>& field,
                    const Forms&... forms) {
    static_assert(is_covered_by<Owner, Member, Forms...>,
                  "documents cannot hold a field of this type");
    if (field.applies != nullptr && !field.applies(probe))
        return;
    if (with_form<IsObjectForm>(
            field, [&](const auto& form) { form.function(schema, probe); }, forms...))
        return;
    const bool on_one_line = !has_parts<Member>();
    schema.property(field.name, field.presence == Presence::required, field.doc, on_one_line, [&] {
        if (with_form<IsValueForm>(
                field, [&](const auto& form) { form.function(schema); }, forms...))
            return;
        if constexpr (has_form<Member>())
            write_value_schema<Member>(schema, field);
    });
}

/// Writes the properties of a record like `probe`.
template <DescribedRecord T, class... Forms>
void write_properties(SchemaWriter& schema, const T& probe, const Forms&... forms) {
    for_each_json_field<T>(
        [&](const auto& field) { write_property(schema, probe, field, forms...); });
}

/// Returns the schema that `fill` writes the keywords of.
[[nodiscard]] HERNE_EXPORT std::string schema_by(std::string_view title,
                                                 const std::function<void(SchemaWriter&)>& fill);

}  // namespace detail
/// \endcond

/// Returns the names of herne's documents: "framework", "job-profile", "profiles", "team-profile",
/// "ranking", "explanation", "comparison", and of results "place-intervals",
/// "open-questions", "weight-samples", "acceptability", "robust-order", "stability", "least-shift",
/// "raise-plan", "nearest", "what-if", "job-ranking", "assignment", "tandems",
/// "tandem-explanation", "team-completion", "team-coverage" and "smallest-team".
[[nodiscard]] HERNE_EXPORT std::vector<std::string> json_documents();
/// Returns the JSON Schema of one of herne's documents. Throws `unknown_id` for a name that is none
/// of `json_documents()`.
[[nodiscard]] HERNE_EXPORT std::string json_schema(std::string_view document);

/// Returns the JSON Schema of a record. A field that only some records have may be there or not; no
/// record may hold records of its own type.
template <DescribedRecord T>
[[nodiscard]] std::string json_schema_of() {
    return detail::schema_by(record_fields<T>.doc, [](detail::SchemaWriter& schema) {
        detail::write_object_schema(schema, T{});
    });
}

}  // namespace herne::inline HERNE_ABI

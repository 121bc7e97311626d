// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/json_schema.hpp>
#include <herne/record/match.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::json_schemas {

inline constexpr bool one_line = true;

/// Writes a property that is one of a kind.
template <class T>
void constant(SchemaWriter& schema, std::string_view name, const T& value,
              std::string_view doc = {}) {
    schema.property(name, true, doc, one_line, [&] { schema.keyword("const", value); });
}

/// Format and version, the first properties of every document; results also say that they are
/// proposals.
void write_document_head(SchemaWriter& schema, std::string_view document);
void write_result_head(SchemaWriter& schema, std::string_view document);

/// Returns the form of a field that `function(schema, probe)` writes the properties of.
template <class Owner, class Member, class Function>
auto properties_by(Member Owner::*member, Function function) {
    return fields_by(
        member, [](const Owner&) { return std::array<std::string_view, 0>{}; }, function);
}

/// Keywords of a list of what `item` describes.
template <class Item>
auto list_schema(std::uint64_t least, std::uint64_t greatest, Item item) {
    return [least, greatest, item](SchemaWriter& schema) {
        schema.keyword("type", std::string_view{"array"});
        if (least > 0)
            schema.keyword("minItems", least);
        if (greatest > 0)
            schema.keyword("maxItems", greatest);
        schema.schema("items", one_line, [&] { item(schema); });
    };
}

/// Schemas of values that several documents hold.
void filled_string(SchemaWriter& schema);
void filled_text(SchemaWriter& schema);
void reference(SchemaWriter& schema);
void evidence(SchemaWriter& schema);

/// Properties of each document.
void write_framework(SchemaWriter& schema);
void write_job_profile(SchemaWriter& schema);
void write_profiles(SchemaWriter& schema);
void write_team_profile(SchemaWriter& schema);
void write_panel(SchemaWriter& schema);
void write_record_entry(SchemaWriter& schema);
void write_record_part(SchemaWriter& schema);
void write_ranking(SchemaWriter& schema);
void write_explanation(SchemaWriter& schema);
void write_comparison(SchemaWriter& schema);
/// Of each result of analysis/.
template <class T>
void write_analysis(SchemaWriter& schema);
template <>
void write_analysis<WhatIf>(SchemaWriter& schema);
template <>
void write_analysis<JobRanking>(SchemaWriter& schema);

/// One clause that is not satisfied.
void reason(SchemaWriter& schema);
/// Properties of an explanation that stands in another result.
void write_explained(SchemaWriter& schema);

}  // namespace herne::inline HERNE_ABI::detail::json_schemas

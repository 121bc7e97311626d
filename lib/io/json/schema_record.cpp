// SPDX-License-Identifier: BSL-1.0
#include "io/json/schema_parts.hpp"

#include <herne/record/procedure_record.hpp>

#include <limits>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json_schemas {
namespace {

constexpr std::string_view time_pattern =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

void matching(SchemaWriter& schema, std::string_view pattern) {
    schema.keyword("type", std::string_view{"string"});
    schema.keyword("pattern", pattern);
}

void sha_256(SchemaWriter& schema) {
    matching(schema, "^[0-9a-f]{64}$");
}

void natural(SchemaWriter& schema, std::int64_t least) {
    schema.integer(least, std::numeric_limits<std::int64_t>::max());
}

void any_object(SchemaWriter& schema) {
    schema.keyword("type", std::string_view{"object"});
}

}  // namespace

void write_record_entry(SchemaWriter& schema) {
    constant(schema, "herne-record", 1);
    schema.property("entry", true, "Counted from 1.", one_line, [&] { natural(schema, 1); });
    schema.property("time", true, "UTC.", one_line, [&] { matching(schema, time_pattern); });
    schema.property("role", true, "Who says so, by role.", one_line,
                    [&] { schema.string(StringForm::filled); });
    schema.property("kind", true, "What has happened.", one_line, [&] {
        std::vector<std::string_view> names;
        for (const auto& kind : enumerators<RecordKind>)
            names.emplace_back(kind.name);
        schema.choice(names);
    });
    schema.property("content", true, "What else there is to say, without people.", one_line,
                    [&] { any_object(schema); });
    schema.property("personal", true, "SHA-256 of the lines of its parts in the personal file.",
                    one_line, [&] { list_schema(0, 0, sha_256)(schema); });
    schema.property("before", true, "Digest of the line before, zeros in the first line.", one_line,
                    [&] { sha_256(schema); });
    schema.property("digest", true, "SHA-256 of the bytes of this line before ',\"digest\":'.",
                    one_line, [&] { sha_256(schema); });
}

void write_record_part(SchemaWriter& schema) {
    schema.property("entry", true, "Number of the entry.", one_line, [&] { natural(schema, 1); });
    schema.property("part", true, "Counted from 0 within the entry.", one_line,
                    [&] { natural(schema, 0); });
    schema.property("id", true, "Who; null for everybody together.", one_line, [&] {
        schema.schemas("anyOf", one_line,
                       {[&] { schema.candidate_id(); },
                        [&] { schema.keyword("type", std::string_view{"null"}); }});
    });
    schema.property("salt", true, "128 random bits.", one_line,
                    [&] { matching(schema, "^[0-9a-f]{32}$"); });
    schema.property("content", true, "What is said of them.", one_line,
                    [&] { any_object(schema); });
}

}  // namespace herne::inline HERNE_ABI::detail::json_schemas

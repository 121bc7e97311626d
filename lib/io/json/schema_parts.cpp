// SPDX-License-Identifier: BSL-1.0
#include "io/json/schema_parts.hpp"

#include <string>

namespace herne::inline HERNE_ABI::detail::json_schemas {

void write_document_head(SchemaWriter& schema, std::string_view document) {
    constant(schema, "format", std::string_view{"herne-" + std::string{document}});
    constant(schema, "version", 1);
}

void write_result_head(SchemaWriter& schema, std::string_view document) {
    write_document_head(schema, document);
    constant(schema, "proposal", true, "A result is a proposal; a person decides.");
}

void filled_string(SchemaWriter& schema) {
    schema.string(StringForm::filled);
}

void filled_text(SchemaWriter& schema) {
    schema.text(StringForm::filled);
}

void reference(SchemaWriter& schema) {
    schema.refer("reference", [](SchemaWriter& definition) {
        definition.keyword("description", std::string_view{"A framework by id and edition."});
        write_object_schema(
            definition, Edition{},
            value_by(&Edition::id, [](SchemaWriter& id) { id.string(StringForm::id); }),
            absent(&Edition::digest));
    });
}

void evidence(SchemaWriter& schema) {
    schema.refer("evidence",
                 [](SchemaWriter& definition) { write_object_schema(definition, Evidence{}); });
}

}  // namespace herne::inline HERNE_ABI::detail::json_schemas

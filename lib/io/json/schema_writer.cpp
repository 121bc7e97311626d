// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json_schema.hpp>

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr bool one_line = true;

/// Only comments and the name of the schema may stand beside the properties.
void end_object(RecordSink& sink) {
    sink.key("patternProperties");
    sink.begin_object(one_line);
    sink.key("^\\$(comment|schema)$");
    sink.value(true);
    sink.end_object();
    sink.key("additionalProperties");
    sink.value(false);
}

}  // namespace

void SchemaWriter::keyword(std::string_view name, std::string_view value) {
    sink_.key(name);
    sink_.value(value);
}

void SchemaWriter::keyword(std::string_view name, const std::vector<std::string_view>& words) {
    sink_.key(name);
    sink_.begin_list(one_line);
    for (const std::string_view word : words)
        sink_.value(word);
    sink_.end_list();
}

void SchemaWriter::schema(std::string_view keyword, bool on_one_line,
                          const std::function<void()>& fill) {
    sink_.key(keyword);
    sink_.begin_object(on_one_line);
    fill();
    sink_.end_object();
}

void SchemaWriter::schemas(std::string_view keyword, bool on_one_line,
                           const std::vector<std::function<void()>>& fills) {
    sink_.key(keyword);
    sink_.begin_list(on_one_line);
    for (const auto& fill : fills) {
        sink_.begin_object(on_one_line);
        fill();
        sink_.end_object();
    }
    sink_.end_list();
}

void SchemaWriter::refer(std::string_view name, std::function<void(SchemaWriter&)> fill) {
    keyword("$ref", std::string_view{"#/$defs/" + std::string{name}});
    const bool is_known =
        std::any_of(definitions_.begin(), definitions_.end(),
                    [&](const Definition& definition) { return definition.name == name; });
    if (!is_known)
        definitions_.push_back({std::string{name}, std::move(fill)});
}

void SchemaWriter::begin_properties() {
    keyword("type", std::string_view{"object"});
    sink_.key("properties");
    sink_.begin_object(!one_line);
    required_.emplace_back();
}

void SchemaWriter::property(std::string_view name, bool required, std::string_view doc,
                            bool on_one_line, const std::function<void()>& fill) {
    schema(name, on_one_line, [&] {
        if (!doc.empty())
            keyword("description", doc);
        fill();
    });
    if (required)
        required_.back().emplace_back(name);
}

void SchemaWriter::end_properties() {
    sink_.end_object();
    sink_.key("required");
    sink_.begin_list(one_line);
    for (const std::string& name : required_.back())
        sink_.value(std::string_view{name});
    sink_.end_list();
    required_.pop_back();
    end_object(sink_);
}

void SchemaWriter::string(StringForm form) {
    switch (form) {
        case StringForm::any:
            break;
        case StringForm::filled:
            keyword("type", std::string_view{"string"});
            keyword("minLength", 1);
            return;
        case StringForm::id:
            refer("id", [](SchemaWriter& schema) {
                schema.keyword("type", std::string_view{"string"});
                schema.keyword("pattern", std::string_view{"^[a-z0-9][a-z0-9._-]{0,99}$"});
            });
            return;
        case StringForm::local_id:
            refer("local_id", [](SchemaWriter& schema) {
                schema.keyword("type", std::string_view{"string"});
                schema.keyword("pattern", std::string_view{"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"});
            });
            return;
        case StringForm::day:
            refer("day", [](SchemaWriter& schema) {
                schema.keyword("description", std::string_view{"YYYY-MM-DD, or empty."});
                schema.keyword("type", std::string_view{"string"});
                schema.keyword("pattern", std::string_view{"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"});
            });
            return;
    }
    keyword("type", std::string_view{"string"});
}

void SchemaWriter::text(StringForm form) {
    const bool filled = form == StringForm::filled;
    refer(filled ? "words" : "text", [filled](SchemaWriter& schema) {
        schema.keyword("description",
                       std::string_view{
                           filled ? "Text that is not empty."
                                  : "The same words in every language, or words by language tag."});
        schema.schemas("anyOf", one_line,
                       {[&] {
                            schema.keyword("type", std::string_view{"string"});
                            if (filled)
                                schema.keyword("minLength", 1);
                        },
                        [&] {
                            schema.keyword("type", std::string_view{"object"});
                            if (filled)
                                schema.keyword("minProperties", 1);
                            schema.schema("additionalProperties", one_line, [&] {
                                schema.keyword("type", std::string_view{"string"});
                            });
                        }});
    });
}

void SchemaWriter::level() {
    refer("plain_level", [](SchemaWriter& schema) {
        schema.keyword("description", std::string_view{"A level as a number; null is unknown."});
        schema.schemas("anyOf", one_line,
                       {[&] { schema.keyword("type", std::string_view{"null"}); },
                        [&] { schema.integer(0, Level::highest); }});
    });
}

void SchemaWriter::candidate_id() {
    refer("candidate", [](SchemaWriter& schema) {
        schema.keyword("description", std::string_view{"Id of a candidate."});
        schema.schemas("anyOf", one_line,
                       {[&] { schema.string(StringForm::filled); }, [&] { schema.count(); }});
    });
}

void SchemaWriter::fraction() {
    refer("fraction", [](SchemaWriter& schema) {
        schema.keyword("description", std::string_view{"Such as 3/4, 0 or 1."});
        schema.keyword("type", std::string_view{"string"});
        schema.keyword("pattern", std::string_view{"^[0-9]+(/[0-9]+)?$"});
    });
}

void SchemaWriter::integer(std::int64_t least, std::int64_t greatest) {
    keyword("type", std::string_view{"integer"});
    if (least != std::numeric_limits<std::int64_t>::min())
        keyword("minimum", least);
    if (greatest != std::numeric_limits<std::int64_t>::max())
        keyword("maximum", greatest);
}

void SchemaWriter::count() {
    keyword("type", std::string_view{"integer"});
    keyword("minimum", 0);
    keyword("maximum", std::numeric_limits<std::uint64_t>::max());
}

void SchemaWriter::choice(const std::vector<std::string_view>& names) {
    keyword("enum", names);
}

void SchemaWriter::end_definitions() {
    if (definitions_.empty())
        return;
    sink_.key("$defs");
    sink_.begin_object(!one_line);
    // Definitions may refer to further ones, which are written behind them.
    for (std::size_t i = 0; i < definitions_.size(); ++i) {
        const Definition definition = definitions_[i];
        sink_.key(definition.name);
        sink_.begin_object(!one_line);
        definition.fill(*this);
        sink_.end_object();
    }
    sink_.end_object();
}

std::string schema_by(std::string_view title, const std::function<void(SchemaWriter&)>& fill) {
    return json_by(
        [&](RecordSink& sink) {
            SchemaWriter schema{sink};
            sink.begin_object(!one_line);
            schema.keyword("$schema",
                           std::string_view{"https://json-schema.org/draft/2020-12/schema"});
            schema.keyword("title", title);
            fill(schema);
            schema.end_definitions();
            sink.end_object();
        },
        {});
}

}  // namespace herne::inline HERNE_ABI::detail

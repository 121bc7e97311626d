// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json_schema.hpp>

#include "io/json/clause.hpp"
#include "text/nearest.hpp"

#include <herne/base/error.hpp>
#include <herne/record/match.hpp>

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI {
namespace detail {
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

namespace {

/// Writes a property that is one of a kind.
template <class T>
void constant(SchemaWriter& schema, std::string_view name, const T& value,
              std::string_view doc = {}) {
    schema.property(name, true, doc, one_line, [&] { schema.keyword("const", value); });
}

void write_document_head(SchemaWriter& schema, std::string_view document) {
    constant(schema, "format", std::string_view{"herne-" + std::string{document}});
    constant(schema, "version", 1);
}

void write_result_properties(SchemaWriter& schema, std::string_view document) {
    write_document_head(schema, document);
    constant(schema, "proposal", true, "A result is a proposal; a person decides.");
}

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

void filled_string(SchemaWriter& schema) {
    schema.string(StringForm::filled);
}

void filled_text(SchemaWriter& schema) {
    schema.text(StringForm::filled);
}

void level_of_competence(SchemaWriter& schema) {
    schema.refer("level", [](SchemaWriter& definition) {
        definition.keyword(
            "description",
            std::string_view{"A level of the competence's scale: number, label or code."});
        definition.keyword("type", std::vector<std::string_view>{"integer", "string"});
    });
}

void levels_as_property(SchemaWriter& schema) {
    schema.property(
        "levels_as", false,
        "How levels are to be read where a numeral could be a level, a label or a code.", one_line,
        [&] {
            std::vector<std::string_view> names;
            for (const auto& one : enumerators<LevelsAs>)
                if (one.value != LevelsAs::automatic)
                    names.emplace_back(one.name);
            schema.choice(names);
        });
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

void own_id(SchemaWriter& schema) {
    schema.refer("own_id", [](SchemaWriter& definition) {
        definition.keyword(
            "description",
            std::string_view{"An id, with or without the id of the framework in front; none "
                             "differs from another in upper and lower case only."});
        definition.keyword("type", std::string_view{"string"});
        definition.keyword("pattern", std::string_view{"^([a-z0-9][a-z0-9._-]{0,99}/)?"
                                                       "[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"});
    });
}

void scale(SchemaWriter& schema) {
    schema.refer("scale", [](SchemaWriter& definition) {
        definition.begin_properties();
        definition.property("id", true, {}, one_line,
                            [&] { definition.string(StringForm::local_id); });
        definition.property("label", false, {}, one_line,
                            [&] { definition.text(StringForm::any); });
        definition.property("levels", true, "Levels 1..max; level 0 has no entry.", !one_line, [&] {
            list_schema(1, Level::highest, [](SchemaWriter& item) {
                item.refer("scale_level",
                           [](SchemaWriter& level) { write_object_schema(level, ScaleLevel{}); });
            })(definition);
        });
        definition.end_properties();
    });
}

void area(SchemaWriter& schema) {
    schema.refer("area", [](SchemaWriter& definition) {
        write_object_schema(definition, Area{}, value_by(&Area::id, own_id));
    });
}

void competence(SchemaWriter& schema) {
    schema.refer("competence", [](SchemaWriter& definition) {
        const Competence probe{.id = {}, .label = {}, .scale = Scale{"any", {{.label = "any"}}}};
        write_object_schema(definition, probe, value_by(&Competence::id, own_id),
                            value_by(&Competence::scale, [](SchemaWriter& id) {
                                id.keyword("type", std::string_view{"string"});
                            }));
    });
}

void write_framework(SchemaWriter& schema) {
    write_document_head(schema, "framework");
    write_properties(schema, FrameworkParts{},
                     value_by(&FrameworkParts::scales, list_schema(0, 0, scale)),
                     value_by(&FrameworkParts::areas, list_schema(0, 0, area)),
                     value_by(&FrameworkParts::competences,
                              list_schema(1, Framework::max_competences, competence)));
}

void clause(SchemaWriter& schema);

/// Writes the properties that the parts of a combination stand in.
void write_clause_parts(SchemaWriter& schema, const Clause& probe) {
    if (probe.kind == Clause::Kind::at_least)
        schema.property("at_least", true, field_of(&Clause::n).doc, one_line,
                        [&] { schema.integer(1, Eligibility::max_clauses); });
    schema.property(json::names_of_parts(probe).back(), true, field_of(&Clause::clauses).doc,
                    one_line, [&] { list_schema(1, 0, clause)(schema); });
}

void clause(SchemaWriter& schema) {
    schema.refer("clause", [](SchemaWriter& definition) {
        std::vector<std::function<void()>> kinds;
        for (const auto& kind : enumerators<Clause::Kind>)
            kinds.emplace_back([&definition, &kind] {
                Clause probe;
                probe.kind = kind.value;
                write_object_schema(definition, probe, absent(&Clause::kind), absent(&Clause::n),
                                    value_by(&Clause::competence, filled_string),
                                    value_by(&Clause::level, level_of_competence),
                                    value_by(&Clause::posted_level, level_of_competence),
                                    properties_by(&Clause::clauses, write_clause_parts));
            });
        definition.keyword("description", record_fields<Clause>.doc);
        definition.schemas("oneOf", !one_line, kinds);
    });
}

void fit(SchemaWriter& schema) {
    schema.refer("fit", [](SchemaWriter& definition) {
        definition.keyword(
            "description",
            std::string_view{"Share of the points by level; proportional if left out."});
        definition.schemas(
            "anyOf", !one_line,
            {[&] {
                 std::vector<std::string_view> shapes;
                 for (const auto& kind : enumerators<Fit::Kind>)
                     if (kind.value != Fit::Kind::table)
                         shapes.emplace_back(kind.name);
                 definition.choice(shapes);
             },
             [&] {
                 definition.begin_properties();
                 definition.property(
                     "table", true, "One share a level 0..max: 0 first, never falling, 1 last.",
                     one_line, [&] {
                         list_schema(2, Level::highest + 1,
                                     [](SchemaWriter& share) { share.fraction(); })(definition);
                     });
                 definition.end_properties();
             }});
    });
}

void requirement(SchemaWriter& schema) {
    schema.refer("requirement", [](SchemaWriter& definition) {
        write_object_schema(
            definition, Requirement{}, value_by(&Requirement::competence, filled_string),
            value_by(&Requirement::level, level_of_competence), value_by(&Requirement::fit, fit));
    });
}

void write_job_profile(SchemaWriter& schema) {
    write_document_head(schema, "job-profile");
    write_properties(
        schema, JobProfileParts{}, value_by(&JobProfileParts::reference, filled_string),
        value_by(&JobProfileParts::title, filled_text),
        properties_by(&JobProfileParts::note,
                      [](SchemaWriter& properties, const JobProfileParts& probe) {
                          write_property(properties, probe, field_of(&JobProfileParts::note));
                          levels_as_property(properties);
                      }),
        value_by(&JobProfileParts::frameworks, list_schema(1, 0, reference)),
        value_by(&JobProfileParts::eligibility, clause),
        value_by(&JobProfileParts::requirements,
                 list_schema(1, JobProfile::max_requirements, requirement)));
    schema.property("at_stage", false, "The stage that the job was cut at.", one_line,
                    [&] { schema.string(StringForm::any); });
}

void write_profile_schema(SchemaWriter& schema) {
    schema.begin_properties();
    schema.property("id", true, {}, one_line, [&] { schema.candidate_id(); });
    schema.property(
        "levels", true, "Levels by competence; what is not there, or null, is unknown.", !one_line,
        [&] {
            schema.keyword("type", std::string_view{"object"});
            schema.schema("additionalProperties", one_line, [&] {
                schema.keyword("type", std::vector<std::string_view>{"integer", "string", "null"});
            });
        });
    schema.property("evidence", false, "Evidence by competence.", !one_line, [&] {
        schema.keyword("type", std::string_view{"object"});
        schema.schema("additionalProperties", one_line,
                      [&] { list_schema(0, 0, evidence)(schema); });
    });
    schema.end_properties();
}

void write_profiles(SchemaWriter& schema) {
    write_document_head(schema, "profiles");
    schema.property("frameworks", true, {}, one_line,
                    [&] { list_schema(0, 0, reference)(schema); });
    levels_as_property(schema);
    schema.property("profiles", true, {}, one_line, [&] {
        list_schema(
            0, 0, [](SchemaWriter& item) { item.refer("profile", write_profile_schema); })(schema);
    });
}

void write_score_properties(SchemaWriter& schema) {
    schema.property("score", false, "points / max_points; may be left out.", one_line, [&] {
        schema.keyword("type", std::string_view{"number"});
        schema.keyword("minimum", 0);
        schema.keyword("maximum", 1);
    });
    schema.property("fraction", false, "points / max_points, exactly; may be left out.", one_line,
                    [&] { schema.fraction(); });
}

void ranking_entry(SchemaWriter& schema) {
    schema.refer("entry", [](SchemaWriter& definition) {
        write_object_schema(definition, RankingEntry{}, absent(&RankingEntry::max_points),
                            properties_by(&RankingEntry::points, [](SchemaWriter& properties,
                                                                    const RankingEntry& probe) {
                                write_property(properties, probe, field_of(&RankingEntry::points));
                                write_score_properties(properties);
                            }));
    });
}

void ranking_warning(SchemaWriter& schema) {
    schema.refer("warning", [](SchemaWriter& definition) {
        definition.keyword(
            "description",
            std::string_view{"What a reader has to know; a string where there was no code yet."});
        definition.schemas("anyOf", !one_line,
                           {[&] { definition.string(StringForm::any); },
                            [&] { write_object_schema(definition, RankingWarning{}); }});
    });
}

void write_ranking(SchemaWriter& schema) {
    write_result_properties(schema, "ranking");
    write_properties(
        schema, RankingParts{},
        value_by(&RankingParts::top,
                 [](SchemaWriter& top) {
                     top.schemas("anyOf", one_line,
                                 {[&] { top.keyword("const", std::string_view{"all"}); },
                                  [&] { top.count(); }});
                 }),
        value_by(&RankingParts::min_score,
                 [](SchemaWriter& score) {
                     score.keyword("type", std::string_view{"number"});
                     score.keyword("minimum", 0);
                     score.keyword("maximum", 1);
                 }),
        value_by(&RankingParts::entries, list_schema(0, 0, ranking_entry)),
        value_by(&RankingParts::also, list_schema(0, 0, ranking_entry)),
        value_by(&RankingParts::left_out,
                 list_schema(0, max_left_out,
                             [](SchemaWriter& item) { write_object_schema(item, LeftOut{}); })),
        value_by(&RankingParts::warnings, list_schema(0, 0, ranking_warning)));
}

void reason(SchemaWriter& schema) {
    schema.refer("reason", [](SchemaWriter& definition) {
        const auto write_kind = [&definition](const Reason& probe, auto is_kind) {
            write_object_schema(definition, probe,
                                value_by(&Reason::kind,
                                         [&](SchemaWriter& kind) {
                                             std::vector<std::string_view> names;
                                             for (const auto& one : enumerators<Clause::Kind>)
                                                 if (is_kind(one.value))
                                                     names.emplace_back(one.name);
                                             kind.choice(names);
                                         }),
                                value_by(&Reason::parts, list_schema(0, 0, reason)));
        };
        Reason combination;
        combination.kind = Clause::Kind::all;
        definition.keyword("description", record_fields<Reason>.doc);
        definition.schemas("oneOf", !one_line,
                           {[&] {
                                write_kind(Reason{}, [](Clause::Kind kind) {
                                    return kind == Clause::Kind::level;
                                });
                            },
                            [&] {
                                write_kind(combination, [](Clause::Kind kind) {
                                    return kind != Clause::Kind::level;
                                });
                            }});
    });
}

void explained_requirement(SchemaWriter& schema) {
    schema.refer("explained_requirement", [](SchemaWriter& definition) {
        write_object_schema(definition, ExplainedRequirement{},
                            value_by(&ExplainedRequirement::table,
                                     list_schema(2, Level::highest + 1,
                                                 [](SchemaWriter& points) {
                                                     points.integer(0, Scorecard::points_limit);
                                                 })),
                            value_by(&ExplainedRequirement::evidence, list_schema(0, 0, evidence)));
    });
}

void write_explanation(SchemaWriter& schema) {
    write_result_properties(schema, "explanation");
    write_properties(schema, Explanation{},
                     properties_by(&Explanation::max_points,
                                   [](SchemaWriter& properties, const Explanation& probe) {
                                       write_property(properties, probe,
                                                      field_of(&Explanation::max_points));
                                       write_score_properties(properties);
                                   }),
                     value_by(&Explanation::requirements, list_schema(0, 0, explained_requirement)),
                     value_by(&Explanation::reasons, list_schema(0, 0, reason)));
}

void compared_points(SchemaWriter& schema) {
    schema.refer("compared_points", [](SchemaWriter& definition) {
        write_object_schema(definition, ComparedPoints{});
    });
}

void write_comparison(SchemaWriter& schema) {
    write_result_properties(schema, "comparison");
    write_properties(schema, Comparison{}, value_by(&Comparison::a, compared_points),
                     value_by(&Comparison::b, compared_points),
                     value_by(&Comparison::requirements, list_schema(0, 0, [](SchemaWriter& item) {
                         item.refer("compared_requirement", [](SchemaWriter& definition) {
                             write_object_schema(
                                 definition, ComparedRequirement{},
                                 value_by(&ComparedRequirement::a, compared_points),
                                 value_by(&ComparedRequirement::b, compared_points));
                         });
                     })));
}

struct DocumentSchema {
    std::string_view name;
    std::string_view title;
    void (*write)(SchemaWriter&);
};
constexpr std::array<DocumentSchema, 6> documents{{
    {"framework", "Framework of competences", write_framework},
    {"job-profile", "Job profile", write_job_profile},
    {"profiles", "Profiles of candidates", write_profiles},
    {"ranking", "Ranking", write_ranking},
    {"explanation", "Explanation of one candidate's points and verdict", write_explanation},
    {"comparison", "Comparison of two candidates", write_comparison},
}};

}  // namespace
}  // namespace detail

std::vector<std::string> json_documents() {
    std::vector<std::string> names;
    for (const auto& document : detail::documents)
        names.emplace_back(document.name);
    return names;
}

std::string json_schema(std::string_view document) {
    std::vector<std::string_view> names;
    for (const auto& known : detail::documents) {
        names.push_back(known.name);
        if (known.name == document)
            return detail::schema_by(known.title, [&](detail::SchemaWriter& schema) {
                schema.keyword("$comment", std::string_view{"SPDX-License-Identifier: BSL-1.0"});
                schema.begin_properties();
                known.write(schema);
                schema.end_properties();
            });
    }
    throw unknown_id{"document", std::string{document},
                     std::string{detail::nearest(document, names)}};
}

}  // namespace herne::inline HERNE_ABI

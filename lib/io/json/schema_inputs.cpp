// SPDX-License-Identifier: BSL-1.0
#include "io/json/clause.hpp"
#include "io/json/parts.hpp"
#include "io/json/schema_parts.hpp"

#include <herne/record/analysis_teams.hpp>
#include <herne/record/procedure_panel.hpp>

#include <functional>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json_schemas {
namespace {

void level_of_competence(SchemaWriter& schema) {
    schema.refer("level", [](SchemaWriter& definition) {
        definition.keyword(
            "description",
            std::string_view{"A level of the competence's scale: number, label or code."});
        definition.keyword("type", std::vector<std::string_view>{"integer", "string"});
    });
}

void level_of_person(SchemaWriter& schema) {
    schema.refer("stated_level", [](SchemaWriter& definition) {
        definition.keyword("description",
                           std::string_view{"A level of the competence's scale: number, label or "
                                            "code; or a value that its binning gives a level."});
        definition.keyword("type", std::vector<std::string_view>{"number", "string"});
    });
}

void required_levels_as(SchemaWriter& schema) {
    schema.property(
        "levels_as", false,
        "How levels are to be read where a numeral could be a level, a label or a code.", one_line,
        [&] { schema.choice(json::names_of_levels_as(json::LevelsOf::requirements)); });
}

void stated_levels_as(SchemaWriter& schema) {
    schema.property(
        "levels_as", false,
        "How levels are to be read where a numeral could be a level, a label or a code, or the "
        "value of a competence with a binning.",
        one_line, [&] { schema.choice(json::names_of_levels_as(json::LevelsOf::people)); });
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

void all_pay(SchemaWriter& schema) {
    schema.keyword("type", std::string_view{"array"});
    schema.schema("items", !one_line,
                  [&] { write_object_schema(schema, Pay{}, value_by(&Pay::track, clause)); });
}

void terms(SchemaWriter& schema) {
    write_object_schema(schema, Terms{}, value_by(&Terms::pay, all_pay));
}

void team_requirement(SchemaWriter& schema) {
    schema.refer("team_requirement", [](SchemaWriter& definition) {
        write_object_schema(definition, TeamRequirement{},
                            value_by(&TeamRequirement::competence, filled_string),
                            value_by(&TeamRequirement::level, level_of_competence));
    });
}

void rating(SchemaWriter& schema) {
    schema.refer("rating", [](SchemaWriter& definition) {
        write_object_schema(definition, Rating{}, value_by(&Rating::competence, filled_string),
                            value_by(&Rating::level, level_of_person));
    });
}

void write_profile_schema(SchemaWriter& schema) {
    schema.begin_properties();
    schema.property("id", true, {}, one_line, [&] { schema.candidate_id(); });
    schema.property(
        "levels", true, "Levels by competence; what is not there, or null, is unknown.", !one_line,
        [&] {
            schema.keyword("type", std::string_view{"object"});
            schema.schema("additionalProperties", one_line, [&] {
                schema.keyword("type", std::vector<std::string_view>{"number", "string", "null"});
            });
        });
    schema.property("evidence", false, "Evidence by competence.", !one_line, [&] {
        schema.keyword("type", std::string_view{"object"});
        schema.schema("additionalProperties", one_line,
                      [&] { list_schema(0, 0, evidence)(schema); });
    });
    schema.end_properties();
}

}  // namespace

void write_framework(SchemaWriter& schema) {
    write_document_head(schema, "framework");
    write_properties(schema, FrameworkParts{},
                     value_by(&FrameworkParts::scales, list_schema(0, 0, scale)),
                     value_by(&FrameworkParts::areas, list_schema(0, 0, area)),
                     value_by(&FrameworkParts::competences,
                              list_schema(1, Framework::max_competences, competence)));
}

void write_job_profile(SchemaWriter& schema) {
    write_document_head(schema, "job-profile");
    write_properties(
        schema, JobProfileParts{}, value_by(&JobProfileParts::reference, filled_string),
        value_by(&JobProfileParts::title, filled_text),
        properties_by(&JobProfileParts::note,
                      [](SchemaWriter& properties, const JobProfileParts& probe) {
                          write_property(properties, probe, field_of(&JobProfileParts::note));
                          required_levels_as(properties);
                      }),
        value_by(&JobProfileParts::frameworks, list_schema(1, 0, reference)),
        value_by(&JobProfileParts::terms, terms), value_by(&JobProfileParts::eligibility, clause),
        value_by(&JobProfileParts::requirements,
                 list_schema(1, JobProfile::max_requirements, requirement)));
    schema.property("at_stage", false, "The stage that the job was cut at.", one_line,
                    [&] { schema.string(StringForm::any); });
}

void write_team_profile(SchemaWriter& schema) {
    write_document_head(schema, "team-profile");
    write_properties(
        schema, TeamProfileParts{}, value_by(&TeamProfileParts::reference, filled_string),
        value_by(&TeamProfileParts::title, filled_text),
        properties_by(&TeamProfileParts::note,
                      [](SchemaWriter& properties, const TeamProfileParts& probe) {
                          write_property(properties, probe, field_of(&TeamProfileParts::note));
                          required_levels_as(properties);
                      }),
        value_by(&TeamProfileParts::frameworks, list_schema(1, 0, reference)),
        value_by(&TeamProfileParts::requirements,
                 list_schema(1, TeamProfile::max_requirements, team_requirement)));
}

void write_profiles(SchemaWriter& schema) {
    write_document_head(schema, "profiles");
    schema.property("frameworks", true, {}, one_line,
                    [&] { list_schema(0, 0, reference)(schema); });
    stated_levels_as(schema);
    schema.property("profiles", true, {}, one_line, [&] {
        list_schema(
            0, 0, [](SchemaWriter& item) { item.refer("profile", write_profile_schema); })(schema);
    });
}

void write_panel(SchemaWriter& schema) {
    write_document_head(schema, "panel");
    schema.property("frameworks", true, {}, one_line,
                    [&] { list_schema(0, 0, reference)(schema); });
    stated_levels_as(schema);
    schema.property("ratings", true, {}, one_line, [&] { list_schema(0, 0, rating)(schema); });
}

}  // namespace herne::inline HERNE_ABI::detail::json_schemas

// SPDX-License-Identifier: BSL-1.0
#include "io/json/schema_parts.hpp"

#include <vector>

namespace herne::inline HERNE_ABI::detail::json_schemas {
namespace {

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

void compared_points(SchemaWriter& schema) {
    schema.refer("compared_points", [](SchemaWriter& definition) {
        write_object_schema(definition, ComparedPoints{});
    });
}

}  // namespace

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

void write_ranking(SchemaWriter& schema) {
    write_result_head(schema, "ranking");
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

void write_explained(SchemaWriter& schema) {
    schema.refer("explanation", [](SchemaWriter& definition) {
        definition.keyword("description", record_fields<Explanation>.doc);
        write_object_schema(
            definition, Explanation{},
            value_by(&Explanation::requirements, list_schema(0, 0, explained_requirement)),
            value_by(&Explanation::reasons, list_schema(0, 0, reason)));
    });
}

void write_explanation(SchemaWriter& schema) {
    write_result_head(schema, "explanation");
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

void write_comparison(SchemaWriter& schema) {
    write_result_head(schema, "comparison");
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

}  // namespace herne::inline HERNE_ABI::detail::json_schemas

// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"
#include "io/json/schema_parts.hpp"

namespace herne::inline HERNE_ABI::detail::json_schemas {
namespace {

template <class T, class... Forms>
void write_result(SchemaWriter& schema, const Forms&... forms) {
    write_result_head(schema, json::document_of<T>);
    write_properties(schema, T{}, forms...);
}

}  // namespace

template <class T>
void write_analysis(SchemaWriter& schema) {
    write_result<T>(schema);
}

template <>
void write_analysis<WhatIf>(SchemaWriter& schema) {
    write_result<WhatIf>(schema, value_by(&WhatIf::before, write_explained),
                         value_by(&WhatIf::after, write_explained));
}

template <>
void write_analysis<JobRanking>(SchemaWriter& schema) {
    const auto entries = list_schema(0, 0, [](SchemaWriter& item) {
        item.refer("entry", [](SchemaWriter& definition) {
            write_object_schema(definition, JobEntry{},
                                value_by(&JobEntry::reasons, list_schema(0, 0, reason)));
        });
    });
    write_result<JobRanking>(schema, value_by(&JobRanking::entries, entries),
                             value_by(&JobRanking::left_out, entries));
}

template void write_analysis<PlaceIntervals>(SchemaWriter&);
template void write_analysis<OpenQuestions>(SchemaWriter&);
template void write_analysis<WeightSamples>(SchemaWriter&);
template void write_analysis<Acceptability>(SchemaWriter&);
template void write_analysis<RobustOrder>(SchemaWriter&);
template void write_analysis<Stability>(SchemaWriter&);
template void write_analysis<LeastShift>(SchemaWriter&);
template void write_analysis<RaisePlan>(SchemaWriter&);
template void write_analysis<Nearest>(SchemaWriter&);
template void write_analysis<Assignment>(SchemaWriter&);
template void write_analysis<Tandems>(SchemaWriter&);
template void write_analysis<TandemExplanation>(SchemaWriter&);
template void write_analysis<TeamCompletion>(SchemaWriter&);
template void write_analysis<TeamCoverage>(SchemaWriter&);
template void write_analysis<SmallestTeam>(SchemaWriter&);
template void write_analysis<PanelReport>(SchemaWriter&);
template void write_analysis<RecordVerification>(SchemaWriter&);
template void write_analysis<RecordReplay>(SchemaWriter&);
template void write_analysis<RecordDue>(SchemaWriter&);
template void write_analysis<InvitationList>(SchemaWriter&);
template void write_analysis<InvitationGrounds>(SchemaWriter&);
template void write_analysis<ComparisonSheet>(SchemaWriter&);
template void write_analysis<EqualityFinding>(SchemaWriter&);
template void write_analysis<ImpactTable>(SchemaWriter&);

}  // namespace herne::inline HERNE_ABI::detail::json_schemas

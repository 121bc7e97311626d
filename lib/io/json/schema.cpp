// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"
#include "io/json/schema_parts.hpp"
#include "text/nearest.hpp"

#include <herne/base/error.hpp>

#include <array>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace {

struct DocumentSchema {
    std::string_view name;
    std::string_view title;
    void (*write)(detail::SchemaWriter&);
};
template <AnalysisResult T>
constexpr DocumentSchema of_result(std::string_view title) {
    return {detail::json::document_of<T>, title, detail::json_schemas::write_analysis<T>};
}

constexpr auto documents = std::to_array<DocumentSchema>({
    {"framework", "Framework of competences", detail::json_schemas::write_framework},
    {"job-profile", "Job profile", detail::json_schemas::write_job_profile},
    {"profiles", "Profiles of candidates", detail::json_schemas::write_profiles},
    {"team-profile", "Team profile", detail::json_schemas::write_team_profile},
    {"panel", "Ratings of a panel", detail::json_schemas::write_panel},
    {"ranking", "Ranking", detail::json_schemas::write_ranking},
    {"explanation", "Explanation of one candidate's points and verdict",
     detail::json_schemas::write_explanation},
    {"comparison", "Comparison of two candidates", detail::json_schemas::write_comparison},
    of_result<PlaceIntervals>("Places that candidates may have under unknown levels"),
    of_result<OpenQuestions>("What to ask next"),
    of_result<WeightSamples>("Weights sampled from a space"),
    of_result<Acceptability>("How often who stands where under sampled weights"),
    of_result<RobustOrder>("Who comes before whom whatever the weights"),
    of_result<Stability>("How far each share may move"),
    of_result<LeastShift>("The smallest change of shares that brings two level"),
    of_result<RaisePlan>("The least raises that reach a goal"),
    of_result<Nearest>("Who needs least to reach a goal"),
    of_result<WhatIf>("One candidate before and after some raises"),
    of_result<JobRanking>("One person's best posts"),
    of_result<Assignment>("People for several openings"),
    of_result<Tandems>("The best pairs for one post"),
    of_result<TandemExplanation>("What two people bring to one post"),
    of_result<TeamCompletion>("Who completes a team best"),
    of_result<TeamCoverage>("What a team has of what it needs"),
    of_result<SmallestTeam>("The smallest team that covers what a team needs"),
    of_result<PanelReport>("What a panel's ratings say of themselves"),
    {"record-entry", "One line of the journal of a record",
     detail::json_schemas::write_record_entry},
    {"record-part", "One line of the personal file of a record",
     detail::json_schemas::write_record_part},
    of_result<RecordVerification>("What the files of a record say of themselves"),
    of_result<RecordReplay>("All outcomes of a record, computed again"),
    of_result<RecordDue>("What of a record is due for erasure"),
    of_result<InvitationList>("Whom to invite"),
    of_result<InvitationGrounds>("On what grounds people are invited"),
    of_result<ComparisonSheet>("People who are considered close, by criterion"),
    of_result<EqualityFinding>("Finding on equal qualification"),
    of_result<ImpactTable>("How groups fared in a selection"),
});

}  // namespace

std::vector<std::string> json_documents() {
    std::vector<std::string> names;
    for (const auto& document : documents)
        names.emplace_back(document.name);
    return names;
}

std::string json_schema(std::string_view document) {
    std::vector<std::string_view> names;
    for (const auto& known : documents) {
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

// SPDX-License-Identifier: BSL-1.0
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
constexpr std::array<DocumentSchema, 16> documents{{
    {"framework", "Framework of competences", detail::json_schemas::write_framework},
    {"job-profile", "Job profile", detail::json_schemas::write_job_profile},
    {"profiles", "Profiles of candidates", detail::json_schemas::write_profiles},
    {"ranking", "Ranking", detail::json_schemas::write_ranking},
    {"explanation", "Explanation of one candidate's points and verdict",
     detail::json_schemas::write_explanation},
    {"comparison", "Comparison of two candidates", detail::json_schemas::write_comparison},
    {"place-intervals", "Places that candidates may have under unknown levels",
     detail::json_schemas::write_analysis<PlaceIntervals>},
    {"open-questions", "What to ask next", detail::json_schemas::write_analysis<OpenQuestions>},
    {"weight-samples", "Weights sampled from a space",
     detail::json_schemas::write_analysis<WeightSamples>},
    {"acceptability", "How often who stands where under sampled weights",
     detail::json_schemas::write_analysis<Acceptability>},
    {"robust-order", "Who comes before whom whatever the weights",
     detail::json_schemas::write_analysis<RobustOrder>},
    {"stability", "How far each share may move", detail::json_schemas::write_analysis<Stability>},
    {"least-shift", "The smallest change of shares that brings two level",
     detail::json_schemas::write_analysis<LeastShift>},
    {"raise-plan", "The least raises that reach a goal",
     detail::json_schemas::write_analysis<RaisePlan>},
    {"nearest", "Who needs least to reach a goal", detail::json_schemas::write_analysis<Nearest>},
    {"what-if", "One candidate before and after some raises",
     detail::json_schemas::write_analysis<WhatIf>},
}};

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

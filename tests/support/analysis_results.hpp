// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/assign.hpp>
#include <herne/analysis/complete.hpp>
#include <herne/analysis/explain_tandem.hpp>
#include <herne/analysis/least_shift.hpp>
#include <herne/analysis/nearest.hpp>
#include <herne/analysis/open_questions.hpp>
#include <herne/analysis/place_intervals.hpp>
#include <herne/analysis/raises.hpp>
#include <herne/analysis/robust_order.hpp>
#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/analysis/tandems.hpp>
#include <herne/analysis/team_coverage.hpp>
#include <herne/analysis/weight_samples.hpp>
#include <herne/analysis/what_if.hpp>
#include <herne/match/rank_jobs.hpp>
#include <herne/procedure/panel_report.hpp>
#include <herne/procedure/record_findings.hpp>

#include <string>
#include <tuple>

/// \file
/// One of each result of analysis/ that is a document, and its name.

namespace herne::test {

using AnalysisResults =
    std::tuple<PlaceIntervals, OpenQuestions, WeightSamples, Acceptability, RobustOrder, Stability,
               LeastShift, RaisePlan, Nearest, WhatIf, JobRanking, Assignment, Tandems,
               TandemExplanation, TeamCompletion, TeamCoverage, SmallestTeam, PanelReport,
               RecordVerification, RecordReplay, RecordDue>;

/// Returns the results over the job and the people of `json_results.hpp`.
[[nodiscard]] const AnalysisResults& analysis_results();

/// Name of the document's schema.
template <class T>
inline constexpr const char* document_of{};
template <>
inline constexpr const char* document_of<PlaceIntervals>{"place_intervals"};
template <>
inline constexpr const char* document_of<OpenQuestions>{"open_questions"};
template <>
inline constexpr const char* document_of<WeightSamples>{"weight_samples"};
template <>
inline constexpr const char* document_of<Acceptability>{"acceptability"};
template <>
inline constexpr const char* document_of<RobustOrder>{"robust_order"};
template <>
inline constexpr const char* document_of<Stability>{"stability"};
template <>
inline constexpr const char* document_of<LeastShift>{"least_shift"};
template <>
inline constexpr const char* document_of<RaisePlan>{"raise_plan"};
template <>
inline constexpr const char* document_of<Nearest>{"nearest"};
template <>
inline constexpr const char* document_of<WhatIf>{"what_if"};
template <>
inline constexpr const char* document_of<JobRanking>{"job_ranking"};
template <>
inline constexpr const char* document_of<Assignment>{"assignment"};
template <>
inline constexpr const char* document_of<Tandems>{"tandems"};
template <>
inline constexpr const char* document_of<TandemExplanation>{"tandem_explanation"};
template <>
inline constexpr const char* document_of<TeamCompletion>{"team_completion"};
template <>
inline constexpr const char* document_of<TeamCoverage>{"team_coverage"};
template <>
inline constexpr const char* document_of<SmallestTeam>{"smallest_team"};
template <>
inline constexpr const char* document_of<PanelReport>{"panel_report"};
template <>
inline constexpr const char* document_of<RecordVerification>{"record_verification"};
template <>
inline constexpr const char* document_of<RecordReplay>{"record_replay"};
template <>
inline constexpr const char* document_of<RecordDue>{"record_due"};

/// Calls `check` with each result.
template <class Check>
void for_each_analysis_result(const Check& check) {
    std::apply([&](const auto&... results) { (check(results), ...); }, analysis_results());
}

}  // namespace herne::test

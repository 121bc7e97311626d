// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/fwd.hpp>
#include <herne/report/options.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

// Reports as fragments of HTML: one `<div class="herne">` with tables that have a caption and say
// which cells are headings, and notes under them. Whatever comes from data is text: it is escaped,
// and opens no element. At most `options.max_rows` rows are shown, the others are counted. All
// throw `invalid_input` unless `options.language` is "de", "en" or "both".

/// Returns the competences of a framework.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Framework& framework,
                                                   const ReportOptions& options = {});
/// Returns what a job weighs, and what may knock out.
[[nodiscard]] HERNE_EXPORT std::string report_html(const JobProfile& job,
                                                   const ReportOptions& options = {});
/// Returns the places of a ranking, and how many are left out and why.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Ranking& ranking,
                                                   const ReportOptions& options = {});
/// Returns the points of one candidate by requirement.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Explanation& explanation,
                                                   const ReportOptions& options = {});
/// Returns two candidates by requirement.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Comparison& comparison,
                                                   const ReportOptions& options = {});
/// Returns one person's best posts with what is missing.
[[nodiscard]] HERNE_EXPORT std::string report_html(const JobRanking& ranking,
                                                   const ReportOptions& options = {});
/// Returns the places that candidates may have.
[[nodiscard]] HERNE_EXPORT std::string report_html(const PlaceIntervals& intervals,
                                                   const ReportOptions& options = {});
/// Returns what to ask next.
[[nodiscard]] HERNE_EXPORT std::string report_html(const OpenQuestions& questions,
                                                   const ReportOptions& options = {});
/// Returns how far each share may move before something changes.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Stability& stability,
                                                   const ReportOptions& options = {});
/// Returns the smallest change of shares with which one reaches another.
[[nodiscard]] HERNE_EXPORT std::string report_html(const LeastShift& shift,
                                                   const ReportOptions& options = {});
/// Returns how often who stands at which place under sampled weights, the first places and pairs.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Acceptability& acceptability,
                                                   const ReportOptions& options = {});
/// Returns who is certainly before whom under all weights.
[[nodiscard]] HERNE_EXPORT std::string report_html(const RobustOrder& order,
                                                   const ReportOptions& options = {});
/// Returns the least raises that reach a goal, and why nothing less does.
[[nodiscard]] HERNE_EXPORT std::string report_html(const RaisePlan& plan,
                                                   const ReportOptions& options = {});
/// Returns who needs least to reach a goal.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Nearest& nearest,
                                                   const ReportOptions& options = {});
/// Returns one candidate before and after some raises.
[[nodiscard]] HERNE_EXPORT std::string report_html(const WhatIf& what,
                                                   const ReportOptions& options = {});
/// Returns who is placed at which opening, why places are empty and who is passed over.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Assignment& assignment,
                                                   const ReportOptions& options = {});
/// Returns the best pairs for one post.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Tandems& tandems,
                                                   const ReportOptions& options = {});
/// Returns what two people bring to one post, requirement by requirement.
[[nodiscard]] HERNE_EXPORT std::string report_html(const TandemExplanation& explanation,
                                                   const ReportOptions& options = {});
/// Returns what a team has of what it needs, who has it, and without whom something is missing.
[[nodiscard]] HERNE_EXPORT std::string report_html(const TeamCoverage& coverage,
                                                   const ReportOptions& options = {});
/// Returns the smallest team, whether that is proven, and what it covers.
[[nodiscard]] HERNE_EXPORT std::string report_html(const SmallestTeam& team,
                                                   const ReportOptions& options = {});
/// Returns who completes a team best, at most `options.max_rows` of them.
[[nodiscard]] HERNE_EXPORT std::string report_html(const TeamCompletion& completion,
                                                   const ReportOptions& options = {});
/// Returns whom to invite, ids alone.
[[nodiscard]] HERNE_EXPORT std::string report_html(const InvitationList& invited,
                                                   const ReportOptions& options = {});
/// Returns on what grounds people are invited, and who is not and why. Restricted.
[[nodiscard]] HERNE_EXPORT std::string report_html(const InvitationGrounds& grounds,
                                                   const ReportOptions& options = {});
/// Returns people considered close: appraisals, then criterion by criterion.
[[nodiscard]] HERNE_EXPORT std::string report_html(const ComparisonSheet& sheet,
                                                   const ReportOptions& options = {});
/// Returns how groups fared in a selection, and what each clause costs whom.
[[nodiscard]] HERNE_EXPORT std::string report_html(const ImpactTable& table,
                                                   const ReportOptions& options = {});
/// Returns where a panel's ratings differ, how far raters agree, and what has expired.
[[nodiscard]] HERNE_EXPORT std::string report_html(const PanelReport& panel,
                                                   const ReportOptions& options = {});
/// Returns whether a record's digests fit, and what a reviewer will ask.
[[nodiscard]] HERNE_EXPORT std::string report_html(const RecordVerification& verification,
                                                   const ReportOptions& options = {});
/// Returns what came of computing a record's outcomes again.
[[nodiscard]] HERNE_EXPORT std::string report_html(const RecordReplay& replay,
                                                   const ReportOptions& options = {});
/// Returns who is due for erasure, and until when the periods of others run.
[[nodiscard]] HERNE_EXPORT std::string report_html(const RecordDue& due,
                                                   const ReportOptions& options = {});
/// Returns what `lint` found.
[[nodiscard]] HERNE_EXPORT std::string report_html(std::span<const Finding> findings,
                                                   const ReportOptions& options = {});
/// Returns a table of any cells, which are text: `rows` are the first ones of `total`, one cell a
/// column. Throws `invalid_input` unless they are.
[[nodiscard]] HERNE_EXPORT std::string table_html(std::string_view caption,
                                                  std::span<const TextColumn> columns,
                                                  std::span<const std::vector<std::string>> rows,
                                                  std::size_t total,
                                                  const ReportOptions& options = {});

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/fwd.hpp>
#include <herne/report/options.hpp>
#include <herne/version.hpp>

#include <span>
#include <string>

namespace herne::inline HERNE_ABI {

// Reports for people, as lines for a terminal, a mail or paper. Lines are parted by `\n`, without
// one at the end. No line is wider than `options.width`, and nothing is cut: where there is no room
// for a column, the report says so, and words that are wider than a line go on in the next. What
// comes from data cannot steer a terminal (`printable_text`). All throw `invalid_input` for options
// that are out of range, and where results and job do not belong together.

/// Returns what the job is, what has to be met, and what is weighed.
[[nodiscard]] HERNE_EXPORT std::string report_text(const JobProfile& job,
                                                   const ReportOptions& options = {});
/// Returns the list with counts, ties, who was asked for, and who is left out by which clause, as
/// far as the ranking itself says it.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Ranking& ranking,
                                                   const ReportOptions& options = {});
/// Returns the same with what the job calls its conditions, and how many requirements are open for
/// each candidate. Throws `unknown_id` for a candidate whom `pool` does not have.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Ranking& ranking, const Pool& pool,
                                                   const JobProfile& job,
                                                   const ReportOptions& options = {});
/// Returns where one candidate's points come from, requirement by requirement, what is not met, and
/// what would change that.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Explanation& explanation,
                                                   const JobProfile& job,
                                                   const ReportOptions& options = {});
/// Returns the same with the place of the candidate, whose entry in a ranking `entry` is. Throws
/// `invalid_input` if it is somebody else's.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Explanation& explanation,
                                                   const RankingEntry& entry, const JobProfile& job,
                                                   const ReportOptions& options = {});
/// Returns two candidates requirement by requirement; where they are alike in one line.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Comparison& comparison,
                                                   const JobProfile& job,
                                                   const ReportOptions& options = {});
/// Returns one person's best posts with what is missing, at most `options.max_rows` of them.
[[nodiscard]] HERNE_EXPORT std::string report_text(const JobRanking& ranking,
                                                   const ReportOptions& options = {});
/// Returns the places that candidates may have, at most `options.max_rows` of them.
[[nodiscard]] HERNE_EXPORT std::string report_text(const PlaceIntervals& intervals,
                                                   const ReportOptions& options = {});
/// Returns what to ask next, one line a question.
[[nodiscard]] HERNE_EXPORT std::string report_text(const OpenQuestions& questions,
                                                   const ReportOptions& options = {});
/// Returns how far each share may move before something changes.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Stability& stability,
                                                   const ReportOptions& options = {});
/// Returns the smallest change of shares with which one reaches another.
[[nodiscard]] HERNE_EXPORT std::string report_text(const LeastShift& shift,
                                                   const ReportOptions& options = {});
/// Returns how often who stands at which place under sampled weights, as many places and pairs as
/// there is room for, at most `options.max_rows` candidates.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Acceptability& acceptability,
                                                   const ReportOptions& options = {});
/// Returns who is certainly before whom under all weights, at most `options.max_rows` lines.
[[nodiscard]] HERNE_EXPORT std::string report_text(const RobustOrder& order,
                                                   const ReportOptions& options = {});
/// Returns which weights a space holds, as one line of `options.language`.
[[nodiscard]] HERNE_EXPORT std::string space_text(const WeightSpaceParts& space,
                                                  const ReportOptions& options = {});
/// Returns the least raises that reach a goal, and why nothing less does.
[[nodiscard]] HERNE_EXPORT std::string report_text(const RaisePlan& plan,
                                                   const ReportOptions& options = {});
/// Returns who needs least to reach a goal, at most `options.max_rows` of them.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Nearest& nearest,
                                                   const ReportOptions& options = {});
/// Returns one candidate before and after some raises.
[[nodiscard]] HERNE_EXPORT std::string report_text(const WhatIf& what,
                                                   const ReportOptions& options = {});
/// Returns who is placed at which opening, why places are empty and who is passed over, at most
/// `options.max_rows` rows of each.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Assignment& assignment,
                                                   const ReportOptions& options = {});
/// Returns the best pairs for one post, at most `options.max_rows` of them.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Tandems& tandems,
                                                   const ReportOptions& options = {});
/// Returns what two people bring to one post, requirement by requirement.
[[nodiscard]] HERNE_EXPORT std::string report_text(const TandemExplanation& explanation,
                                                   const ReportOptions& options = {});
/// Returns what a team has of what it needs, who has it, and without whom something is missing.
[[nodiscard]] HERNE_EXPORT std::string report_text(const TeamCoverage& coverage,
                                                   const ReportOptions& options = {});
/// Returns the smallest team, whether that is proven, and what it covers.
[[nodiscard]] HERNE_EXPORT std::string report_text(const SmallestTeam& team,
                                                   const ReportOptions& options = {});
/// Returns who completes a team best, at most `options.max_rows` of them.
[[nodiscard]] HERNE_EXPORT std::string report_text(const TeamCompletion& completion,
                                                   const ReportOptions& options = {});
/// Returns whom to invite, ids alone.
[[nodiscard]] HERNE_EXPORT std::string report_text(const InvitationList& invited,
                                                   const ReportOptions& options = {});
/// Returns on what grounds people are invited, and who is not and why, at most `options.max_rows`
/// of each. Restricted, as the grounds are.
[[nodiscard]] HERNE_EXPORT std::string report_text(const InvitationGrounds& grounds,
                                                   const ReportOptions& options = {});
/// Returns people considered close: appraisals, then criterion by criterion.
[[nodiscard]] HERNE_EXPORT std::string report_text(const ComparisonSheet& sheet,
                                                   const ReportOptions& options = {});
/// Returns how groups fared in a selection, and what each clause costs whom.
[[nodiscard]] HERNE_EXPORT std::string report_text(const ImpactTable& table,
                                                   const ReportOptions& options = {});
/// Returns where a panel's ratings differ, how far raters agree, and what has expired.
[[nodiscard]] HERNE_EXPORT std::string report_text(const PanelReport& panel,
                                                   const ReportOptions& options = {});
/// Returns whether a record's digests fit, and what a reviewer will ask.
[[nodiscard]] HERNE_EXPORT std::string report_text(const RecordVerification& verification,
                                                   const ReportOptions& options = {});
/// Returns what came of computing a record's outcomes again.
[[nodiscard]] HERNE_EXPORT std::string report_text(const RecordReplay& replay,
                                                   const ReportOptions& options = {});
/// Returns who is due for erasure, and until when the periods of others run.
[[nodiscard]] HERNE_EXPORT std::string report_text(const RecordDue& due,
                                                   const ReportOptions& options = {});
/// Returns what `lint` found, each with its code, its place and its reason; empty if
/// there is nothing.
[[nodiscard]] HERNE_EXPORT std::string report_text(std::span<const Finding> findings,
                                                   const ReportOptions& options = {});
/// Returns editions and digests of what went into a result.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Provenance& provenance,
                                                   const ReportOptions& options = {});

/// Returns who is left out, those with the same unmet clauses and the same ways to meet them
/// together, at most `options.max_rows` such groups. Throws `unknown_id`.
[[nodiscard]] HERNE_EXPORT std::string left_out_text(const Ranking& ranking, const Pool& pool,
                                                     const JobProfile& job,
                                                     const ReportOptions& options = {});
/// Returns which proofs to request of the undecided candidates listed, and what they have handed
/// in, for at most `options.max_rows` of them. Throws `unknown_id`.
[[nodiscard]] HERNE_EXPORT std::string requests_text(const Ranking& ranking, const Pool& pool,
                                                     const JobProfile& job,
                                                     const ReportOptions& options = {});

}  // namespace herne::inline HERNE_ABI

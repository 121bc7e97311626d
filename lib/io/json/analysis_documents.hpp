// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/record/analysis.hpp>
#include <herne/record/procedure_comparison.hpp>
#include <herne/record/procedure_impact.hpp>
#include <herne/record/procedure_invitations.hpp>
#include <herne/record/procedure_panel.hpp>
#include <herne/record/procedure_record.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::json {

/// The name of each result as a document.
template <class T>
inline constexpr std::string_view document_of{};
template <>
inline constexpr std::string_view document_of<PlaceIntervals>{"place-intervals"};
template <>
inline constexpr std::string_view document_of<OpenQuestions>{"open-questions"};
template <>
inline constexpr std::string_view document_of<WeightSamples>{"weight-samples"};
template <>
inline constexpr std::string_view document_of<Acceptability>{"acceptability"};
template <>
inline constexpr std::string_view document_of<RobustOrder>{"robust-order"};
template <>
inline constexpr std::string_view document_of<Stability>{"stability"};
template <>
inline constexpr std::string_view document_of<LeastShift>{"least-shift"};
template <>
inline constexpr std::string_view document_of<RaisePlan>{"raise-plan"};
template <>
inline constexpr std::string_view document_of<Nearest>{"nearest"};
template <>
inline constexpr std::string_view document_of<WhatIf>{"what-if"};
template <>
inline constexpr std::string_view document_of<JobRanking>{"job-ranking"};
template <>
inline constexpr std::string_view document_of<Assignment>{"assignment"};
template <>
inline constexpr std::string_view document_of<Tandems>{"tandems"};
template <>
inline constexpr std::string_view document_of<TandemExplanation>{"tandem-explanation"};
template <>
inline constexpr std::string_view document_of<TeamCompletion>{"team-completion"};
template <>
inline constexpr std::string_view document_of<TeamCoverage>{"team-coverage"};
template <>
inline constexpr std::string_view document_of<SmallestTeam>{"smallest-team"};
template <>
inline constexpr std::string_view document_of<PanelReport>{"panel-report"};
template <>
inline constexpr std::string_view document_of<RecordVerification>{"record-verification"};
template <>
inline constexpr std::string_view document_of<RecordReplay>{"record-replay"};
template <>
inline constexpr std::string_view document_of<RecordDue>{"record-due"};
template <>
inline constexpr std::string_view document_of<InvitationList>{"invitations"};
template <>
inline constexpr std::string_view document_of<InvitationGrounds>{"invitation-grounds"};
template <>
inline constexpr std::string_view document_of<ComparisonSheet>{"comparison-sheet"};
template <>
inline constexpr std::string_view document_of<EqualityFinding>{"equality-finding"};
template <>
inline constexpr std::string_view document_of<ImpactTable>{"impact"};

/// What a document of a result says of itself.
template <class T>
[[nodiscard]] std::string format_of() {
    return "herne-" + std::string{document_of<T>};
}

/// Notes a problem: where (a place inside the result) and what.
using Complain = std::function<void(const std::string& where, const std::string& what)>;

/// Complain of each thing in a result that contradicts another one.
void check_result(const PlaceIntervals& read, const Complain& complain);
void check_result(const OpenQuestions& read, const Complain& complain);
void check_result(const WeightSamples& read, const Complain& complain);
void check_result(const Acceptability& read, const Complain& complain);
void check_result(const RobustOrder& read, const Complain& complain);
void check_result(const Stability& read, const Complain& complain);
void check_result(const LeastShift& read, const Complain& complain);
void check_result(const RaisePlan& read, const Complain& complain);
void check_result(const Nearest& read, const Complain& complain);
void check_result(const WhatIf& read, const Complain& complain);
void check_result(const JobRanking& read, const Complain& complain);
void check_result(const Assignment& read, const Complain& complain);
void check_result(const Tandems& read, const Complain& complain);
void check_result(const TandemExplanation& read, const Complain& complain);
void check_result(const TeamCompletion& read, const Complain& complain);
void check_result(const TeamCoverage& read, const Complain& complain);
void check_result(const SmallestTeam& read, const Complain& complain);
void check_result(const PanelReport& read, const Complain& complain);
void check_result(const RecordVerification& read, const Complain& complain);
void check_result(const RecordReplay& read, const Complain& complain);
void check_result(const RecordDue& read, const Complain& complain);
void check_result(const InvitationList& read, const Complain& complain);
void check_result(const InvitationGrounds& read, const Complain& complain);
void check_result(const ComparisonSheet& read, const Complain& complain);
void check_result(const EqualityFinding& read, const Complain& complain);
void check_result(const ImpactTable& read, const Complain& complain);

}  // namespace herne::inline HERNE_ABI::detail::json

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/pool/pool.hpp>
#include <herne/procedure/roster.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Why somebody is invited.
enum class InvitationGround {
    place,                 ///< one of the first places of the ranking
    disability,            ///< section 165 SGB IX
    equal_representation,  ///< section 9 LGG NRW
};

/// What a named person found of somebody severely disabled or of equal status: plainly unsuitable
/// (section 165 sentence 4 SGB IX). Not to meet a condition of the ranking is not enough, nor is
/// doubt (BAG 8 AZR 375/15); to waive the interview does not lift the duty (BAG 8 AZR 59/20).
struct UnsuitabilityFinding {
    CandidateId id = {};      ///< of whom
    std::string clause = {};  ///< what of the published profile is plainly not met
    std::string reason = {};  ///< why that is plain
    std::string by = {};      ///< who found so, by name and role
    std::string date = {};    ///< day of the finding, `YYYY-MM-DD`

    bool operator==(const UnsuitabilityFinding&) const = default;
};

/// That women are under-represented where the post belongs (section 7 LGG NRW), as somebody states.
struct UnderRepresentation {
    /// whom it is about, as the roster writes it; "" everybody
    std::string status_group = {};
    std::string grade = {};   ///< the grade or group compared, such as "A 12 LBesG NRW"
    std::string date = {};    ///< day of the count, `YYYY-MM-DD`
    std::string source = {};  ///< where it stands, such as the equality plan

    bool operator==(const UnderRepresentation&) const = default;
};

/// By what people are invited.
struct InvitationRules {
    std::size_t places = 0;  ///< how many first places are invited, with all who share the last one
    std::vector<UnsuitabilityFinding> unsuitable = {};        ///< who is plainly unsuitable
    std::vector<UnderRepresentation> under_represented = {};  ///< where women are
    Employer employer = Employer::public_service;  ///< sections 165 and 9 bind public ones

    bool operator==(const InvitationRules&) const = default;
};

/// Whom to invite, for the panel: ids and nothing else, in their order, so that neither a place nor
/// a ground can be read from the list.
struct InvitationList {
    Provenance provenance = {};             ///< what the ranking was made from
    std::vector<CandidateId> invited = {};  ///< ids ascending

    bool operator==(const InvitationList&) const = default;
};

/// Whether somebody meets what the terms of one status group presuppose. Not to meet it excludes
/// nobody from the post: it says on which terms they could have it.
struct TermsVerdict {
    std::string status_group = {};        ///< as the terms of the job write it
    std::string grade = {};               ///< as the terms of the job write it
    Verdict verdict = Verdict::eligible;  ///< whether the track is met

    bool operator==(const TermsVerdict&) const = default;
};

/// Why one person is invited.
struct InvitedPerson {
    CandidateId id = {};                         ///< who
    std::vector<InvitationGround> grounds = {};  ///< all that hold, in their order
    std::uint64_t place = 0;                     ///< place in the ranking, 0 for none
    Verdict verdict = Verdict::eligible;         ///< an undecided one is to be settled
    std::vector<TermsVerdict> terms = {};        ///< by status group, where a pool was given

    bool operator==(const InvitedPerson&) const = default;
};

/// Why one person is not invited.
enum class NotInvitedReason {
    behind_the_places,   ///< a place behind those that are invited, and no other ground
    conditions_failed,   ///< conditions of the ranking are not met, and no other ground
    plainly_unsuitable,  ///< somebody found so, section 165 sentence 4 SGB IX
};

/// One person who is not invited, and why.
struct NotInvitedPerson {
    CandidateId id = {};                                            ///< who
    NotInvitedReason reason = NotInvitedReason::behind_the_places;  ///< why
    std::uint64_t place = 0;                          ///< place in the ranking, 0 for none
    std::vector<std::string> clauses = {};            ///< ids of the clauses that fail
    std::vector<UnsuitabilityFinding> findings = {};  ///< what was found, at most one

    bool operator==(const NotInvitedPerson&) const = default;
};

/// On what grounds people are invited. Restricted: it tells who is severely disabled, and belongs
/// into no hand but those of the office that invites. `without_person` erases somebody.
struct InvitationGrounds {
    Provenance provenance = {};                               ///< what the ranking was made from
    std::size_t places = 0;                                   ///< how many first places are invited
    std::vector<UnderRepresentation> under_represented = {};  ///< what was stated
    std::vector<InvitedPerson> invited = {};                  ///< ids ascending
    std::vector<NotInvitedPerson> not_invited = {};           ///< ids ascending
    /// whether the sex of somebody whom section 9 LGG asks about is not recorded, so that the
    /// numbers compared may be too small
    bool sex_not_recorded = false;

    bool operator==(const InvitationGrounds&) const = default;
};

/// Whom to invite, and why: a proposal. The grounds are apart from the list, so that nobody hands
/// them on by handing on the list.
struct Invitations {
    InvitationList list = {};        ///< for the panel
    InvitationGrounds grounds = {};  ///< restricted

    bool operator==(const Invitations&) const = default;
};

/// Returns whom to invite: first by place (undecided people stand in a ranking, and are to be
/// settled); then everybody severely disabled or of equal status, eligible, undecided or not, who
/// was not found plainly unsuitable; last, where women are under-represented, the next ones by
/// place until there are as many women who meet or may meet the conditions as men invited on any
/// ground, or no more such women, with all who share the last place. The ranking has to list
/// everybody who is in the roster, be it by `also`, and everybody listed has to be in the roster:
/// throws `unknown_id`. Throws `invalid_input` for a statement or finding that lacks a part, and
/// for a finding of somebody whom section 165 does not name.
[[nodiscard]] HERNE_EXPORT Invitations invitations(const Ranking& ranking, const Roster& roster,
                                                   const InvitationRules& rules);
/// Returns the same with the terms that each person who is invited could have. Throws as above, and
/// `invalid_input` where the ranking is of another job, `unknown_id` for somebody whom the pool
/// lacks.
[[nodiscard]] HERNE_EXPORT Invitations invitations(const Ranking& ranking, const Pool& pool,
                                                   const JobProfile& job, const Roster& roster,
                                                   const InvitationRules& rules);

/// Returns whether `profile` meets what the terms of each status group presuppose, in the order of
/// the job's terms. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<TermsVerdict> terms_verdicts(const Profile& profile,
                                                                    const JobProfile& job);
/// Returns the grounds without anything about `id`. Throws `unknown_id` for somebody of whom they
/// say nothing.
[[nodiscard]] HERNE_EXPORT InvitationGrounds without_person(const InvitationGrounds& grounds,
                                                            const CandidateId& id);

/// Returns "place", "disability" or "equal_representation".
[[nodiscard]] HERNE_EXPORT const char* to_string(InvitationGround ground) noexcept;
/// Returns "behind_the_places", "conditions_failed" or "plainly_unsuitable".
[[nodiscard]] HERNE_EXPORT const char* to_string(NotInvitedReason reason) noexcept;
/// Returns the provision that a ground rests on, in German and English.
[[nodiscard]] HERNE_EXPORT Text source_of(InvitationGround ground);

}  // namespace herne::inline HERNE_ABI

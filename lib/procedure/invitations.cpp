// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/invitations.hpp>

#include <herne/base/error.hpp>
#include <herne/model/evidence.hpp>
#include <herne/record/procedure_invitations.hpp>

#include "procedure/roster_access.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Somebody of the ranking, and what becomes of them.
struct Person {
    const RosterEntry* entry = nullptr;
    std::uint64_t place = 0;
    Verdict verdict = Verdict::ineligible;
    std::vector<std::string> failed = {};  ///< ids of the clauses that fail
    std::vector<InvitationGround> grounds = {};
    const UnsuitabilityFinding* finding = nullptr;

    [[nodiscard]] bool is_invited() const noexcept { return !grounds.empty(); }
    /// Whether section 165 SGB IX names them.
    [[nodiscard]] bool is_disabled() const noexcept {
        return entry->disability && *entry->disability != DisabilityStatus::none;
    }
    [[nodiscard]] bool is_of(RecordedSex sex) const noexcept { return entry->sex == sex; }
    /// Whether they stand in the ranking: eligible, or to be settled.
    [[nodiscard]] bool stands() const noexcept { return verdict != Verdict::ineligible; }
};
using People = std::map<CandidateId, Person>;

void require_filled(const std::string& words, const std::string& where) {
    if (words.empty())
        throw invalid_input{Problem{.where = where, .what = "is missing"}};
}

void require_date(const std::string& date, const std::string& where) {
    if (!is_date(date))
        throw invalid_input{is_not(where, detail::quoted(date), "a day written YYYY-MM-DD")};
}

std::string in_rules(const char* list, std::size_t index, const char* field) {
    return std::string{list} + '[' + std::to_string(index) + "]." + field;
}

void check_statement(const UnderRepresentation& stated, std::size_t index) {
    const auto place = [&](const char* field) {
        return in_rules("under_represented", index, field);
    };
    require_filled(stated.grade, place("grade"));
    require_date(stated.date, place("date"));
    require_filled(stated.source, place("source"));
}

void check_finding(const UnsuitabilityFinding& finding, std::size_t index) {
    const auto place = [&](const char* field) { return in_rules("unsuitable", index, field); };
    require_filled(finding.clause, place("clause"));
    require_filled(finding.reason, place("reason"));
    require_filled(finding.by, place("by"));
    require_date(finding.date, place("date"));
}

void check_rules(const InvitationRules& rules) {
    if (rules.employer == Employer::private_sector &&
        !(rules.unsuitable.empty() && rules.under_represented.empty()))
        throw invalid_input{Problem{
            .where = "employer",
            .what = "'private_sector' is not bound by section 165 sentence 3 SGB IX, nor by "
                    "the LGG NRW: findings and statements have no place",
            .value = "'private_sector'"}};
    for (std::size_t i = 0; i < rules.under_represented.size(); ++i)
        check_statement(rules.under_represented[i], i);
    for (std::size_t i = 0; i < rules.unsuitable.size(); ++i)
        check_finding(rules.unsuitable[i], i);
}

/// Returns the names of clauses, one a clause.
std::vector<std::string> clause_ids(const Ranking& ranking, const LeftOut& left_out) {
    std::vector<std::string> ids;
    for (const std::size_t clause : left_out.clauses)
        ids.push_back(ranking.clause_names(std::span{&clause, 1}));
    return ids;
}

/// Puts together what the ranking says of everybody, and the roster.
People people_of(const Ranking& ranking, const Roster& roster) {
    People people;
    const auto take = [&](const CandidateId& id) -> Person& {
        Person& person = people[id];
        person.entry = &detail::RosterAccess::entry(roster, id);
        return person;
    };
    const auto take_entry = [&](const RankingEntry& entry) {
        Person& person = take(entry.id);
        person.place = entry.place;
        person.verdict = entry.verdict;
    };
    std::for_each(ranking.begin(), ranking.end(), take_entry);
    std::for_each(ranking.also().begin(), ranking.also().end(), take_entry);
    for (const LeftOut& left_out : ranking.left_out())
        take(left_out.id).failed = clause_ids(ranking, left_out);
    for (const RosterEntry& entry : detail::RosterAccess::entries(roster))
        if (!people.contains(entry.id))
            throw unknown_id{
                "candidate of the ranking, which has to list the whole roster, be it "
                "by 'also',",
                entry.id.to_string(), ""};
    return people;
}

void invite_by_place(People& people, std::size_t places) {
    for (auto& [id, person] : people)
        if (person.place > 0 && person.place <= places)
            person.grounds.push_back(InvitationGround::place);
}

void note_findings(People& people, const InvitationRules& rules) {
    for (std::size_t i = 0; i < rules.unsuitable.size(); ++i) {
        const UnsuitabilityFinding& finding = rules.unsuitable[i];
        const std::string id = detail::quoted(finding.id.to_string());
        const auto found = people.find(finding.id);
        const std::string where = in_rules("unsuitable", i, "id");
        if (found == people.end())
            throw invalid_input{
                Problem{.where = where, .what = id + " is not in the roster", .value = id}};
        if (!found->second.is_disabled())
            throw invalid_input{Problem{.where = where,
                                        .what = id + " is nobody whom section 165 SGB IX names, so "
                                                     "that a finding is not called for",
                                        .value = id}};
        if (found->second.finding != nullptr)
            throw invalid_input{Problem{
                .where = where, .what = "of " + id + " there are two findings", .value = id}};
        found->second.finding = &finding;
    }
}

/// Section 165 SGB IX: the verdict of the ranking makes no difference.
void invite_by_disability(People& people) {
    for (auto& [id, person] : people)
        if (person.is_disabled() && person.finding == nullptr)
            person.grounds.push_back(InvitationGround::disability);
}

bool concerns(const UnderRepresentation& stated, const Person& person) {
    return stated.status_group.empty() || person.entry->status_group == stated.status_group;
}

std::size_t invited_men(const People& people, const UnderRepresentation& stated) {
    return static_cast<std::size_t>(
        std::count_if(people.begin(), people.end(), [&](const auto& one) {
            const Person& person = one.second;
            return person.is_invited() && person.is_of(RecordedSex::male) &&
                   concerns(stated, person);
        }));
}

/// Section 9 LGG NRW, last of all: women who stand in the ranking are invited by place until there
/// are as many as men, with all who share the last place.
void invite_women(People& people, const UnderRepresentation& stated) {
    const std::size_t men = invited_men(people, stated);
    std::size_t women = 0;
    std::multimap<std::uint64_t, Person*> next;
    for (auto& [id, person] : people) {
        if (!person.is_of(RecordedSex::female) || !person.stands() || !concerns(stated, person))
            continue;
        if (person.is_invited())
            ++women;
        else
            next.emplace(person.place, &person);
    }
    std::uint64_t last = 0;
    for (const auto& [place, person] : next) {
        if (women >= men && place != last)
            return;
        person->grounds.push_back(InvitationGround::equal_representation);
        ++women;
        last = place;
    }
}

InvitedPerson invited_person(const CandidateId& id, const Person& person) {
    return {.id = id, .grounds = person.grounds, .place = person.place, .verdict = person.verdict};
}

NotInvitedPerson not_invited_person(const CandidateId& id, const Person& person) {
    NotInvitedPerson result{.id = id, .place = person.place, .clauses = person.failed};
    result.reason = person.finding != nullptr ? NotInvitedReason::plainly_unsuitable
                    : person.stands()         ? NotInvitedReason::behind_the_places
                                              : NotInvitedReason::conditions_failed;
    if (person.finding != nullptr)
        result.findings.push_back(*person.finding);
    return result;
}

bool lacks_sex(const People& people, const UnderRepresentation& stated) {
    return std::any_of(people.begin(), people.end(), [&](const auto& one) {
        return concerns(stated, one.second) && !one.second.entry->sex;
    });
}

Invitations result_of(const Ranking& ranking, const People& people, const InvitationRules& rules) {
    Invitations result;
    result.list.provenance = ranking.provenance();
    result.grounds.provenance = ranking.provenance();
    result.grounds.places = rules.places;
    result.grounds.under_represented = rules.under_represented;
    for (const auto& [id, person] : people) {
        if (!person.is_invited()) {
            result.grounds.not_invited.push_back(not_invited_person(id, person));
            continue;
        }
        result.list.invited.push_back(id);
        result.grounds.invited.push_back(invited_person(id, person));
    }
    result.grounds.sex_not_recorded =
        std::any_of(rules.under_represented.begin(), rules.under_represented.end(),
                    [&](const UnderRepresentation& stated) { return lacks_sex(people, stated); });
    return result;
}

template <class Lines>
bool erase_line(Lines& lines, const CandidateId& id) {
    return std::erase_if(lines, [&](const auto& line) { return line.id == id; }) > 0;
}

}  // namespace

const char* to_string(InvitationGround ground) noexcept {
    return enumerator_name(ground);
}

const char* to_string(NotInvitedReason reason) noexcept {
    return enumerator_name(reason);
}

Text source_of(InvitationGround ground) {
    switch (ground) {
        case InvitationGround::place:
            return {"Art. 33 Abs. 2 GG: Rangfolge", "Art. 33(2) GG: ranking"};
        case InvitationGround::disability:
            return {"§ 165 Satz 3 SGB IX", "section 165 sentence 3 SGB IX"};
        case InvitationGround::equal_representation:
            break;
    }
    return {"§ 9 LGG NRW", "section 9 LGG NRW"};
}

Invitations invitations(const Ranking& ranking, const Roster& roster,
                        const InvitationRules& rules) {
    check_rules(rules);
    People people = people_of(ranking, roster);
    invite_by_place(people, rules.places);
    if (rules.employer == Employer::public_service) {
        note_findings(people, rules);
        invite_by_disability(people);
        for (const UnderRepresentation& stated : rules.under_represented)
            invite_women(people, stated);
    }
    return result_of(ranking, people, rules);
}

Invitations invitations(const Ranking& ranking, const Pool& pool, const JobProfile& job,
                        const Roster& roster, const InvitationRules& rules) {
    if (ranking.provenance().scorecard_digest != job.scorecard().digest())
        throw invalid_input{Problem{.where = "job",
                                    .what = detail::quoted(job.reference()) +
                                            " is not the job that the ranking was made for",
                                    .value = detail::quoted(job.reference())}};
    Invitations result = invitations(ranking, roster, rules);
    for (InvitedPerson& person : result.grounds.invited)
        person.terms = terms_verdicts(pool[person.id], job);
    return result;
}

std::vector<TermsVerdict> terms_verdicts(const Profile& profile, const JobProfile& job) {
    std::vector<TermsVerdict> terms;
    for (const Pay& pay : job.parts().terms.pay)
        terms.push_back({.status_group = pay.status_group,
                         .grade = pay.grade,
                         .verdict = verdict(profile, pay.track)});
    return terms;
}

InvitationGrounds without_person(const InvitationGrounds& grounds, const CandidateId& id) {
    InvitationGrounds result = grounds;
    const bool was_invited = erase_line(result.invited, id);
    if (!erase_line(result.not_invited, id) && !was_invited)
        throw unknown_id{"person of the grounds", id.to_string(), ""};
    return result;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "report/roster_parts.hpp"

#include <herne/record/procedure_invitations.hpp>

#include "report/phrases.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string place_or_none(std::uint64_t place, const Language& say) {
    return place == 0 ? say("no_place") : std::to_string(place) + ".";
}

std::string ground_words(const InvitedPerson& person, const Language& say) {
    std::vector<std::string> sources;
    for (const InvitationGround ground : person.grounds)
        sources.push_back(say(source_of(ground)));
    return joined_with(sources, "; ");
}

std::string terms_words(const InvitedPerson& person, const Language& say) {
    std::vector<std::string> terms;
    for (const TermsVerdict& one : person.terms)
        terms.push_back(one.grade + ": " + say(word_of(one.verdict)));
    return joined_with(terms, "; ");
}

std::string finding_words(const UnsuitabilityFinding& finding, const Language& say) {
    return say("finding_words", finding.clause, finding.reason, finding.by, finding.date);
}

std::string not_invited_words(const NotInvitedPerson& person, const Language& say) {
    std::vector<std::string> words{say(word_of(person.reason))};
    words.push_back(joined_with(person.clauses, ", "));
    for (const UnsuitabilityFinding& finding : person.findings)
        words.push_back(finding_words(finding, say));
    return joined_words(words, "; ");
}

PartTable invited_table(const InvitationGrounds& result, const Language& say,
                        std::size_t max_rows) {
    PartTable table{.title = say("invited"),
                    .columns = {{.title = say("id")},
                                {.title = say("place"), .right = true},
                                {.title = say("on_ground")},
                                {.title = say.title("conditions"), .drop = 1},
                                {.title = say("track"), .drop = 2}},
                    .total = result.invited.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.invited.size(), max_rows); ++i) {
        const InvitedPerson& person = result.invited[i];
        table.rows.push_back({person.id.to_string(), place_or_none(person.place, say),
                              ground_words(person, say), say(word_of(person.verdict)),
                              terms_words(person, say)});
    }
    return table;
}

PartTable not_invited_table(const InvitationGrounds& result, const Language& say,
                            std::size_t max_rows) {
    PartTable table{.title = say("not_invited"),
                    .columns = {{.title = say("id")},
                                {.title = say("place"), .right = true},
                                {.title = say("reason")}},
                    .total = result.not_invited.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.not_invited.size(), max_rows); ++i) {
        const NotInvitedPerson& person = result.not_invited[i];
        table.rows.push_back({person.id.to_string(), place_or_none(person.place, say),
                              not_invited_words(person, say)});
    }
    return table;
}

}  // namespace

ResultParts parts_of(const InvitationList& result, const Language& say, std::size_t max_rows) {
    PartTable table{.columns = {{.title = say("id")}},
                    .total = result.invited.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.invited.size(), max_rows); ++i)
        table.rows.push_back({result.invited[i].to_string()});
    return {.title = "invitations",
            .of = result.provenance.job,
            .notes = {say("invitations_note")},
            .tables = {std::move(table)}};
}

ResultParts parts_of(const InvitationGrounds& result, const Language& say, std::size_t max_rows) {
    ResultParts parts{
        .title = "invitation_grounds",
        .of = result.provenance.job,
        .notes = {say("invitation_grounds_note", result.places)},
        .tables = {invited_table(result, say, max_rows), not_invited_table(result, say, max_rows)}};
    for (const UnderRepresentation& stated : result.under_represented)
        parts.notes.push_back(
            say("under_represented",
                stated.status_group.empty() ? say("whole_field") : stated.status_group,
                stated.grade, stated.source, stated.date));
    if (result.sex_not_recorded)
        parts.notes.push_back(say("sex_not_recorded"));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail

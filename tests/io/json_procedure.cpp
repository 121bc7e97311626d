// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>
#include <herne/record/procedure_comparison.hpp>
#include <herne/record/procedure_impact.hpp>
#include <herne/record/procedure_invitations.hpp>

#include "support/json_cases.hpp"
#include "support/json_results.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using namespace herne;
using namespace herne_test;

template <class T>
constexpr const char* document_name{};
template <>
constexpr const char* document_name<InvitationList>{"invitations"};
template <>
constexpr const char* document_name<InvitationGrounds>{"invitation_grounds"};
template <>
constexpr const char* document_name<ComparisonSheet>{"comparison_sheet"};
template <>
constexpr const char* document_name<EqualityFinding>{"equality_finding"};
template <>
constexpr const char* document_name<ImpactTable>{"impact"};

using Documents =
    std::tuple<InvitationList, InvitationGrounds, ComparisonSheet, EqualityFinding, ImpactTable>;

Pool small_pool() {
    PoolBuilder builder{small_job().framework()};
    for (const Profile& profile : small_field())
        builder.add(profile);
    return builder.build();
}

/// The people of the small field: the first a man, the last one severely disabled, else women.
Roster small_roster(const Pool& pool) {
    std::vector<RosterEntry> entries;
    for (std::size_t row = 0; row < pool.size(); ++row)
        entries.push_back({.id = pool.id(row),
                           .sex = row == 0 ? RecordedSex::male : RecordedSex::female,
                           .disability = row + 1 == pool.size() ? DisabilityStatus::severe
                                                                : DisabilityStatus::none});
    return Roster{std::move(entries)};
}

Invitations small_invitations(const Pool& pool, const Ranking& ranking) {
    const Roster roster = small_roster(pool);
    const CandidateId last = pool.id(pool.size() - 1);
    return invitations(ranking, pool, small_job(), roster,
                       {.places = 1,
                        .unsuitable = {{.id = last,
                                        .clause = "german",
                                        .reason = "no German at all",
                                        .by = "M. Muster, head of staff",
                                        .date = "2026-05-10"}},
                        .under_represented = {
                            {.grade = "E 11", .date = "2026-01-01", .source = "equality plan"}}});
}

ImpactTable small_table() {
    std::vector<RosterEntry> entries;
    std::vector<CandidateId> everybody;
    for (int i = 0; i < 40; ++i) {
        entries.push_back({.id = i, .sex = i < 15 ? RecordedSex::female : RecordedSex::male});
        everybody.emplace_back(i);
    }
    Selection selection = stated_selection(
        everybody, {0, 1, 2, 3, 4, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27});
    selection.without.push_back({.id = "c", .label = "clause", .selected = everybody});
    return impact(selection, Roster{std::move(entries)});
}

const Documents& documents() {
    static const Documents made = [] {
        const Pool pool = small_pool();
        const Ranking ranking = rank(pool, small_job());
        const auto invited = small_invitations(pool, ranking);
        const std::vector<CandidateId> pair{pool.id(0), pool.id(1)};
        return Documents{
            invited.list, invited.grounds,
            comparison_sheet(ranking, pool, small_job(), pair,
                             {.appraisals = {{pool.id(0), "4 points", "A 11", "2025-05-01"}},
                              .civil_servants = {pool.id(1)}}),
            EqualityFinding{.people = {1, 2},
                            .equally_qualified = true,
                            .criteria = {{"r1", "alike"}},
                            .reasons = "alike in all that counts",
                            .preference = Preference::applied,
                            .preference_reason = "women are under-represented",
                            .found_by = {{"chair", "M. Muster"}},
                            .date = "2026-05-20"},
            small_table()};
    }();
    return made;
}

template <class T>
Document document_of(const T& result) {
    return {document_name<T>, herne::to_json(result),
            [](const std::string& text, const std::string& name) {
                static_cast<void>(result_from_json<T>(text, name));
            }};
}

template <class T>
T changed(void (*change)(T&)) {
    T result = std::get<T>(documents());
    change(result);
    return result;
}

/// Checks what reading a document says of a result that contradicts itself.
template <class T>
void check_contradiction(void (*change)(T&), const std::string& where, const std::string& what) {
    const Document of = document_of(changed(change));
    check_problem(of, of.text, where, what);
}

template <class See>
void for_each_document(const See& see) {
    std::apply([&](const auto&... one) { (see(one), ...); }, documents());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_procedure)

BOOST_AUTO_TEST_CASE(every_document_reads_back_equal) {
    for_each_document([]<class T>(const T& result) {
        const std::string text = herne::to_json(result);
        BOOST_TEST((result_from_json<T>(text) == result));
        BOOST_TEST(text == herne::to_json(result_from_json<T>(text)));
        BOOST_TEST(text.find("\"proposal\"") != std::string::npos);
        keep_sample("accepted", document_name<T>, text);
    });
}

BOOST_AUTO_TEST_CASE(the_list_for_the_panel_tells_no_ground) {
    const std::string text = herne::to_json(std::get<InvitationList>(documents()));
    for (const char* word : {"disab", "sex", "female", "ground", "place\"", "165"})
        BOOST_TEST(text.find(word) == std::string::npos, word);
    const std::string grounds = herne::to_json(std::get<InvitationGrounds>(documents()));
    BOOST_TEST(grounds.find("plainly_unsuitable") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_field_that_is_missing_or_misspelt_is_named) {
    const auto list = document_of(std::get<InvitationList>(documents()));
    check_problem(list, replaced(list.text, "\"invited\"", "\"invitees\""), "invited", "is missing",
                  Schema::refuses);
    const auto table = document_of(std::get<ImpactTable>(documents()));
    check_problem(table, replaced(table.text, "\"attribute\": \"sex\"", "\"attribute\": \"age\""),
                  "attribute", "'age'", Schema::refuses);
    check_problem(table, replaced(table.text, "\"people\": 40", "\"people\": 3000000001"), "people",
                  "3000000001", Schema::refuses);
    const auto finding = document_of(std::get<EqualityFinding>(documents()));
    check_problem(finding, replaced(finding.text, "\"2026-05-20\"", "\"20 May\""), "date",
                  "20 May");
}

BOOST_AUTO_TEST_CASE(invitations_that_contradict_themselves_are_named) {
    check_contradiction<InvitationList>(
        [](InvitationList& list) {
            list.invited = {2, 1};
        },
        "invited[1]", "does not come after");
    check_contradiction<InvitationGrounds>(
        [](InvitationGrounds& grounds) { grounds.invited[0].grounds.clear(); },
        "invited[0].grounds", "is empty");
    check_contradiction<InvitationGrounds>(
        [](InvitationGrounds& grounds) {
            std::erase_if(grounds.not_invited, [](const NotInvitedPerson& person) {
                return person.reason != NotInvitedReason::plainly_unsuitable;
            });
            grounds.not_invited.at(0).findings.clear();
        },
        "not_invited[0].findings", "does not go with the reason");
    check_contradiction<InvitationGrounds>(
        [](InvitationGrounds& grounds) {
            NotInvitedPerson both{.id = grounds.invited[0].id};
            grounds.not_invited = {both};
        },
        "not_invited[0].id", "is invited as well");
}

BOOST_AUTO_TEST_CASE(sheets_and_findings_that_contradict_themselves_are_named) {
    check_contradiction<ComparisonSheet>([](ComparisonSheet& sheet) { sheet.people.pop_back(); },
                                         "people", "two people");
    check_contradiction<ComparisonSheet>(
        [](ComparisonSheet& sheet) { sheet.criteria[0].levels.pop_back(); }, "criteria[0].levels",
        "one entry a person");
    check_contradiction<EqualityFinding>(
        [](EqualityFinding& finding) { finding.equally_qualified = false; }, "preference",
        "rests on equal qualification");
}

BOOST_AUTO_TEST_CASE(tables_that_contradict_themselves_are_named) {
    using Table = ImpactTable;
    check_contradiction<Table>([](Table& table) { table.rows[0].people += 1; }, "people",
                               "is not the sum");
    check_contradiction<Table>([](Table& table) { table.selected += 1; }, "selected",
                               "is not the sum");
    check_contradiction<Table>([](Table& table) { table.rows[0].selected = 100; },
                               "rows[0].selected", "more than the people");
    check_contradiction<Table>(
        [](Table& table) {
            table.rows[0].ratio = Fraction{1, 7};
        },
        "rows[0]", "rate and ratio");
    check_contradiction<Table>(
        [](Table& table) { table.rows[1].below_four_fifths = !table.rows[1].below_four_fifths; },
        "rows[1]", "rate and ratio");
    check_contradiction<Table>([](Table& table) { table.rows[1].p_value = 2.0; }, "rows[1].p_value",
                               "no result of a test");
    check_contradiction<Table>([](Table& table) { table.rows[0].p_value = 0.5; }, "rows[0].p_value",
                               "no result of a test");
    check_contradiction<Table>([](Table& table) { table.costs[0].gained += 1; }, "costs[0].gained",
                               "is not the sum");
    check_contradiction<Table>([](Table& table) { table.costs[0].lost += 1; }, "costs[0].lost",
                               "is not the sum");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

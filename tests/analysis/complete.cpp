// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/complete.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/message.hpp"
#include "support/oracle.hpp"
#include "support/teams.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Returns the levels that `rows` have together, an unknown one counted as 0.
std::vector<Level> together(const Field& field, const std::vector<std::size_t>& rows) {
    std::vector<Level> levels(field.framework.size(), Level{0});
    for (const std::size_t row : rows)
        for (std::size_t c = 0; c < levels.size(); ++c)
            levels[c] = Level{std::max(levels[c].worst(), field.levels[row][c].worst())};
    return levels;
}

/// Returns what `levels` are with somebody else's beside them.
std::vector<Level> joined(std::vector<Level> levels, const std::vector<Level>& other,
                          const Framework& framework, UnknownAs unknown) {
    for (std::size_t c = 0; c < levels.size(); ++c)
        levels[c] = Level{
            std::max(levels[c].worst(), oracle_level(other[c], unknown, framework[c].scale.max()))};
    return levels;
}

/// The definition, candidate by candidate.
TeamCompletion expected(const Field& field, const JobProfile& job,
                        const std::vector<std::size_t>& members, const CompleteOptions& options) {
    const auto& framework = field.framework;
    const auto own = together(field, members);
    const auto points = [&](const std::vector<Level>& levels) {
        return oracle_points(job.parts(), framework, levels, UnknownAs::worst);
    };
    TeamCompletion result;
    result.points = points(own);
    std::vector<CompletingCandidate> all_entries;
    for (std::size_t row = 0; row < field.size(); ++row) {
        if (std::find(members.begin(), members.end(), row) != members.end())
            continue;
        const auto& levels = field.levels[row];
        const Verdict verdict = oracle_verdict(job.eligibility(), framework, levels);
        ++result.counts.candidates;
        ++(verdict == Verdict::eligible    ? result.counts.eligible
           : verdict == Verdict::undecided ? result.counts.undecided
                                           : result.counts.ineligible);
        if (verdict == Verdict::ineligible ||
            (verdict == Verdict::undecided && options.undecided == UndecidedPeople::left_out))
            continue;
        all_entries.push_back(
            {.id = field.ids[row],
             .gain = points(joined(own, levels, framework, UnknownAs::worst)) - result.points,
             .best_gain = points(joined(own, levels, framework, UnknownAs::best)) - result.points,
             .verdict = verdict});
    }
    std::sort(all_entries.begin(), all_entries.end(), [](const auto& a, const auto& b) {
        return a.gain != b.gain ? a.gain > b.gain : a.id < b.id;
    });
    for (std::size_t i = 0; i < all_entries.size(); ++i) {
        std::uint64_t place = 1;
        std::uint64_t equal = 0;
        for (const auto& other : all_entries) {
            place += other.gain > all_entries[i].gain ? 1U : 0U;
            equal += other.gain == all_entries[i].gain ? 1U : 0U;
        }
        auto& entry = result.entries.emplace_back(all_entries[i]);
        entry.place = place;
        entry.tied = equal > 1;
    }
    if (result.entries.size() > options.top) {
        const auto cut = result.entries.begin() + static_cast<std::ptrdiff_t>(options.top);
        if (options.top > 0)
            result.counts.ties_at_cut = static_cast<std::uint64_t>(
                std::count_if(cut, result.entries.end(),
                              [&](const auto& entry) { return entry.gain == (cut - 1)->gain; }));
        result.entries.erase(cut, result.entries.end());
    }
    return result;
}

/// Checks that what an entry adds is where it says, and adds up.
void check_additions(const CompletingCandidate& entry, const TeamCompletion& found,
                     const JobProfile& job, const Field& field) {
    const auto row = static_cast<std::size_t>(
        std::find(field.ids.begin(), field.ids.end(), entry.id) - field.ids.begin());
    std::int64_t gain = 0;
    std::int64_t best_gain = 0;
    std::size_t next = 0;
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const std::size_t c = field.framework.index(job.competence(r).id);
        const int held = found.requirements[r].level;
        const auto at = [&](int level) {
            return job.points(r)[static_cast<std::size_t>(std::max(level, held))] -
                   job.points(r)[static_cast<std::size_t>(held)];
        };
        const Level level = field.levels[row][c];
        const int top = field.framework[c].scale.max();
        if (at(level.best(top)) == 0)
            continue;
        RC_ASSERT(next < entry.adds.size());
        const auto& added = entry.adds[next++];
        RC_ASSERT(added.requirement == job.requirements()[r].id);
        RC_ASSERT(added.level == level);
        RC_ASSERT(added.gain == at(level.worst()));
        RC_ASSERT(added.best_gain == at(level.best(top)));
        gain += added.gain;
        best_gain += added.best_gain;
    }
    RC_ASSERT(next == entry.adds.size());
    RC_ASSERT(gain == entry.gain);
    RC_ASSERT(best_gain == entry.best_gain);
}

CompleteOptions any_complete_options(const Field& field) {
    CompleteOptions options;
    options.top = any_number(0, 3) == 0
                      ? all
                      : static_cast<std::size_t>(any_number(0, static_cast<int>(field.size()) + 2));
    if (any_choice())
        options.undecided = UndecidedPeople::left_out;
    return options;
}

std::vector<CandidateId> ids_in(const Field& field, const std::vector<std::size_t>& rows) {
    std::vector<CandidateId> ids;
    for (const std::size_t row : rows)
        ids.push_back(field.ids[row]);
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(complete)

BOOST_AUTO_TEST_CASE(everybody_is_joined_with_the_members_one_by_one) {
    check_many([] {
        const Framework framework = any_framework(4, 4);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const auto members = any_rows(field, 4);
        const auto options = any_complete_options(field);
        const auto wanted = expected(field, job, members, options);
        const auto found = herne::complete(field.pool(), job, ids_in(field, members), options);
        RC_ASSERT(found.points == wanted.points);
        RC_ASSERT(found.counts == wanted.counts);
        RC_ASSERT(found.entries.size() == wanted.entries.size());
        for (std::size_t i = 0; i < found.entries.size(); ++i) {
            auto entry = found.entries[i];
            check_additions(entry, found, job, field);
            entry.adds.clear();
            RC_ASSERT(entry == wanted.entries[i]);
        }
    });
}

BOOST_AUTO_TEST_CASE(order_of_the_pool_and_of_the_members_changes_nothing) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 4);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        auto members = profiles_in(field, any_rows(field, 4));
        const auto options = any_complete_options(field);
        const auto found = herne::complete(field.pool(), job, members, options);
        std::reverse(members.begin(), members.end());
        const Field other = field.part(any_order(field.size()));
        RC_ASSERT(herne::complete(other.pool(), job, members, options) == found);
    }));
}

BOOST_AUTO_TEST_CASE(members_outside_of_the_pool_count_as_those_in_it) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 4);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const auto order = any_order(field.size());
        const std::size_t outside = field.size() / 3;
        const std::vector<std::size_t> members{
            order.begin(), order.begin() + static_cast<std::ptrdiff_t>(outside)};
        const std::vector<std::size_t> others{order.begin() + static_cast<std::ptrdiff_t>(outside),
                                              order.end()};
        const auto options = any_complete_options(field);
        const auto profiles = profiles_in(field, members);
        RC_ASSERT(herne::complete(field.part(others).pool(), job, profiles, options) ==
                  herne::complete(field.pool(), job, profiles, options));
    }));
}

BOOST_AUTO_TEST_CASE(a_member_with_other_levels_than_in_the_pool_is_no_candidate_either) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job(framework);
        Field field = any_field(framework);
        RC_PRE(field.size() > 0U);
        const Profile member{field.ids[0], framework, any_levels(framework)};
        const auto options = any_complete_options(field);
        const auto found = herne::complete(field.pool(), job, std::span{&member, 1}, options);
        std::vector<std::size_t> others = any_order(field.size());
        std::erase(others, std::size_t{0});
        RC_ASSERT(herne::complete(field.part(others).pool(), job, std::span{&member, 1}, options) ==
                  found);
    }));
}

BOOST_AUTO_TEST_CASE(without_members_everybody_adds_what_they_have) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Pool pool = any_field(framework).pool();
        const auto ranking = rank(pool, job);
        const auto found =
            herne::complete(pool, job, std::span<const Profile>{}, {.top = herne::all});
        RC_ASSERT(found.points == 0);
        RC_ASSERT(!found.top);
        RC_ASSERT(found.entries.size() == ranking.size());
        for (std::size_t i = 0; i < ranking.size(); ++i) {
            RC_ASSERT(found.entries[i].id == ranking[i].id);
            RC_ASSERT(found.entries[i].place == ranking[i].place);
            RC_ASSERT(found.entries[i].gain == ranking[i].points);
            RC_ASSERT(found.entries[i].best_gain == ranking[i].best);
        }
    }));
}

BOOST_AUTO_TEST_CASE(where_nobody_adds_anything_all_stand_at_place_1_by_id) {
    const JobProfile job = worked_example();
    const Framework framework = job.framework();
    const Profile best{"best", framework, levels_of({4, 3, 2})};
    const Pool pool = field_of(framework, {{7, {1, 1, 1}}, {3, {4, 3, 2}}, {5, {-1, 0, 2}}}).pool();
    const auto found = herne::complete(pool, job, std::span{&best, 1}, {.top = 2});
    BOOST_TEST(found.points == job.scorecard().max_points());
    BOOST_REQUIRE(found.entries.size() == 2U);
    for (const auto& entry : found.entries) {
        BOOST_TEST(entry.place == 1U);
        BOOST_TEST(entry.gain == 0);
        BOOST_TEST(entry.best_gain == 0);
        BOOST_TEST(entry.tied);
        BOOST_TEST(entry.adds.empty());
    }
    BOOST_TEST(found.entries[0].id == CandidateId{3});
    BOOST_TEST(found.counts.ties_at_cut == 1U);
}

BOOST_AUTO_TEST_CASE(gains_are_those_computed_by_hand) {
    // x 0 3 6 9 12, y 0 2 4 6, z 0 0 12.
    const JobProfile job = worked_example();
    const Framework framework = job.framework();
    const Pool pool = field_of(framework, {{1, {3, 0, -1}}, {2, {1, 2, 0}}, {3, {2, 3, 1}}}).pool();
    const Profile member{"m", framework, levels_of({2, 1, -1})};
    const auto found = herne::complete(pool, job, std::span{&member, 1});
    BOOST_TEST(found.points == 8);
    BOOST_TEST(found.requirements[0].level == 2);
    BOOST_TEST(found.requirements[2].level == 0);
    BOOST_REQUIRE(found.entries.size() == 3U);
    BOOST_TEST(found.entries[0].id == CandidateId{3});
    BOOST_TEST(found.entries[0].gain == 4);
    BOOST_TEST(found.entries[1].id == CandidateId{1});
    BOOST_TEST(found.entries[1].gain == 3);
    BOOST_TEST(found.entries[1].best_gain == 15);
    BOOST_TEST(found.entries[2].gain == 2);
}

BOOST_AUTO_TEST_CASE(threads_change_nothing_over_several_superblocks) {
    const JobProfile job = worked_example();
    PoolBuilder builder{job.framework()};
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const std::uint64_t mixed = (i + 1) * 2654435761U;
        builder.add(
            CandidateId{i * 7919 % 20'000},
            levels_of({static_cast<int>(mixed % 5) - (mixed % 11 == 0 ? 1 : 0),
                       static_cast<int>(mixed / 16 % 4), static_cast<int>(mixed / 64 % 3)}));
    }
    const Pool pool = builder.build();
    const std::vector<CandidateId> members{17, 4, 9'999};
    const auto one = herne::complete(pool, job, members, {.top = 50});
    BOOST_TEST((herne::complete(pool, job, members, {.top = 50, .threads = 3}) == one));
    const auto everybody = herne::complete(pool, job, members, {.top = herne::all});
    BOOST_TEST(everybody.entries.size() == 19'997U);
    for (std::size_t i = 0; i < one.entries.size(); ++i)
        BOOST_TEST((one.entries[i] == everybody.entries[i]));
}

BOOST_AUTO_TEST_CASE(bad_members_are_refused_by_name) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 0, 1}}, {2, {1, 2, 0}}}).pool();
    const std::vector<CandidateId> twice{2, 1, 2};
    BOOST_TEST(message_of<invalid_input>([&] { (void)herne::complete(pool, job, twice); }) ==
               "members[2]: '2' stands twice, also at members[0]");
    const std::vector<CandidateId> unknown{2, 3};
    BOOST_CHECK_THROW((void)herne::complete(pool, job, unknown), unknown_id);
    const Profile other = profile_of(letters({2, 2}), {1, 1});
    BOOST_CHECK_THROW((void)herne::complete(pool, job, std::span{&other, 1}), framework_mismatch);
    BOOST_CHECK_THROW((void)herne::complete(Pool{letters({2, 2})}, job, std::span<const Profile>{}),
                      framework_mismatch);
    const auto none = herne::complete(Pool{job.framework()}, job, std::span<const Profile>{});
    BOOST_TEST(none.entries.empty());
    BOOST_TEST(none.counts.candidates == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

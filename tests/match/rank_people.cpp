// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank_people.hpp>

#include <herne/base/error.hpp>
#include <herne/match/people.hpp>
#include <herne/match/rank.hpp>

#include "support/message.hpp"
#include "support/own_people.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <forward_list>
#include <limits>
#include <vector>

namespace {

using herne::Framework;
using herne::JobProfile;
using herne::Matcher;
using herne::RankPeopleOptions;
using namespace herne::test;

/// Checks that `ranking`, of people who stand in `pool` by row, says what the scan says.
template <class Id>
void check_against_scan(const herne::RankingOf<Id>& ranking, const herne::Pool& pool,
                        const JobProfile& job, const RankPeopleOptions& options) {
    const auto scanned = herne::rank(
        pool, job, {.top = options.top, .order = options.order, .min_score = options.min_score});
    RC_ASSERT(ranking.counts == scanned.counts());
    RC_ASSERT(ranking.order == scanned.order());
    RC_ASSERT(ranking.max_points() == scanned.max_points());
    RC_ASSERT(ranking.provenance() == scanned.provenance());
    RC_ASSERT(ranking.size() == scanned.size());
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        const auto& entry = ranking[i];
        auto expected = scanned[i];
        expected.open.clear();
        RC_ASSERT(expected == (herne::RankingEntry{.place = entry.place,
                                                   .id = herne::detail::candidate_id(entry.id),
                                                   .points = entry.points,
                                                   .max_points = entry.max_points,
                                                   .worst = entry.worst,
                                                   .best = entry.best,
                                                   .verdict = entry.verdict,
                                                   .tied = entry.tied}));
        RC_ASSERT(entry.score() == expected.score());
        RC_ASSERT(entry.fraction() == expected.fraction());
        RC_ASSERT(pool.id(entry.position) == expected.id);
    }
}

RankPeopleOptions any_people_options(const Field& field) {
    const auto options = any_options(field);
    return {.top = options.top, .order = options.order, .min_score = options.min_score};
}

/// Returns people whose ids ascend from `first`, with the levels given in each.
std::vector<own::Applicant> applicants(const std::vector<std::vector<int>>& levels) {
    std::vector<own::Applicant> people;
    for (const auto& one : levels) {
        own::Applicant person{{}, one};
        person.id.bytes[15] = static_cast<std::uint8_t>(people.size());
        people.push_back(person);
    }
    return people;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(rank_people)

BOOST_AUTO_TEST_CASE(agrees_with_the_scan_in_any_order_of_competences) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 20);
        const Framework wider = own::any_wider_framework(framework);
        const auto people = own::people_of(field, wider);
        const auto options = any_people_options(field);
        check_against_scan(herne::rank(people, Matcher{job.scorecard(), wider}, options),
                           field.pool(), job, options);
    }));
}

BOOST_AUTO_TEST_CASE(agrees_with_the_scan_where_most_are_tied) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(2, 2);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 60);
        const auto people = own::people_of(field, framework);
        const auto options = any_people_options(field);
        check_against_scan(herne::rank(people, Matcher{job.scorecard()}, options), field.pool(),
                           job, options);
    }));
}

BOOST_AUTO_TEST_CASE(uuids_order_ties_and_other_ranges_will_do) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(2, 2);
        const JobProfile job = any_job(framework);
        std::forward_list<own::Applicant> people;
        for (const std::size_t number : any_order(static_cast<std::size_t>(any_number(0, 30)))) {
            own::Applicant person;
            person.id.bytes[0] = static_cast<std::uint8_t>(number % 3 * 100);
            person.id.bytes[9] = static_cast<std::uint8_t>(number * 7);
            for (const auto& competence : framework)
                person.levels.push_back(any_number(-1, competence.scale.max()));
            people.push_front(person);
        }
        const RankPeopleOptions options{.top = static_cast<std::size_t>(any_number(0, 12))};
        check_against_scan(herne::rank(people, Matcher{job.scorecard()}, options),
                           herne::make_pool(people, framework), job, options);
    }));
}

BOOST_AUTO_TEST_CASE(profiles_can_be_ranked_where_they_lie) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        std::vector<herne::Profile> profiles;
        for (std::size_t row = 0; row < field.size(); ++row)
            profiles.push_back(field.profile(row));
        check_against_scan(herne::rank(profiles, Matcher{job.scorecard()}), field.pool(), job, {});
    }));
}

BOOST_AUTO_TEST_CASE(tie_at_the_cut_is_reported) {
    const Matcher matcher{worked_example().scorecard()};
    const auto people = applicants({{3, 3, 1}, {4, 3, 2}, {3, 3, 0}, {0, 0, 0}, {3, 3, 1}});
    const auto ranking = herne::rank(people, matcher, {.top = 2});
    BOOST_TEST(ranking.size() == 2U);
    BOOST_TEST(ranking[0].position == 1U);
    BOOST_TEST(ranking[0].place == 1U);
    BOOST_TEST(!ranking[0].tied);
    BOOST_TEST(ranking[1].position == 0U);
    BOOST_TEST(ranking[1].place == 2U);
    BOOST_TEST(ranking[1].tied);
    BOOST_TEST(ranking.ties_at_cut() == 2U);
    BOOST_TEST(ranking.counts.candidates == 5U);
}

BOOST_AUTO_TEST_CASE(who_shares_an_id_stands_as_in_the_range) {
    const Matcher matcher{worked_example().scorecard()};
    auto people = applicants({{3, 3, 1}, {3, 3, 0}, {3, 3, 2}, {3, 3, 1}});
    for (auto& person : people)
        person.id = {};
    const auto ranking = herne::rank(people, matcher);
    const std::vector<std::size_t> expected{2, 0, 1, 3};
    for (std::size_t i = 0; i < expected.size(); ++i)
        BOOST_TEST(ranking[i].position == expected[i]);
    BOOST_TEST(herne::rank(people, matcher, {.top = 2})[1].position == 0U);
}

BOOST_AUTO_TEST_CASE(nobody_makes_an_empty_ranking) {
    const auto ranking =
        herne::rank(std::vector<own::Clerk>{}, Matcher{worked_example().scorecard()});
    BOOST_TEST(ranking.size() == 0U);
    BOOST_TEST((ranking.counts == herne::RankingCounts{}));
}

BOOST_AUTO_TEST_CASE(level_off_its_scale_is_refused_with_the_position) {
    const Matcher matcher{worked_example().scorecard()};
    const auto people = applicants({{3, 3, 1}, {3, 4, 1}});
    BOOST_TEST(message_of<herne::invalid_input>([&] { (void)herne::rank(people, matcher); }) ==
               "person at 1, competence 'f/b': level 4 is not in 0..3");
}

BOOST_AUTO_TEST_CASE(min_score_off_its_range_is_refused) {
    const Matcher matcher{worked_example().scorecard()};
    for (const double min_score : {-0.1, 1.5, std::numeric_limits<double>::quiet_NaN()})
        BOOST_CHECK_THROW((void)herne::rank(applicants({}), matcher, {.min_score = min_score}),
                          herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

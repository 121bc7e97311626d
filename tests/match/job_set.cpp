// SPDX-License-Identifier: BSL-1.0
#include <herne/match/job_set.hpp>

#include <herne/base/error.hpp>
#include <herne/match/points.hpp>

#include "support/job_sets.hpp"
#include "support/letters.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace {

using herne::JobProfile;
using herne::JobSet;
using herne::Scorecard;
using herne::UnknownAs;
using herne::test::jobs_over;
using herne::test::letters;
using herne::test::message_of;
using herne::test::profile_of;

/// Returns a framework of one competence `name/a`, in an edition.
herne::Framework other_framework(const std::string& name, const std::string& edition) {
    herne::FrameworkParts parts;
    parts.id = name;
    parts.edition = edition;
    parts.competences.push_back(
        {.id = "a", .label = "a", .scale = {"up-to-2", {{.label = "one"}, {.label = "two"}}}});
    return herne::Framework{parts};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(job_set)

BOOST_AUTO_TEST_CASE(one_person_has_the_points_of_each_job) {
    const auto framework = letters({4, 3, 2, 14, 1});
    const auto jobs = jobs_over(framework, 150, 1);
    const JobSet set{jobs};
    BOOST_TEST(set.size() == 150U);
    for (const auto& levels : {std::vector{4, 3, 2, 14, 1}, std::vector{0, 0, 0, 0, 0},
                               std::vector{2, -1, 1, 7, -1}, std::vector{-1, -1, -1, -1, -1}}) {
        const auto profile = profile_of(framework, levels);
        for (const auto order : {UnknownAs::worst, UnknownAs::best}) {
            const auto points = herne::points(profile, set, {.order = order});
            for (std::size_t j = 0; j < jobs.size(); ++j)
                BOOST_TEST(points[j] == herne::points(profile, jobs[j], {.order = order}));
        }
    }
}

BOOST_AUTO_TEST_CASE(points_of_every_width_are_exact) {
    const auto framework = letters({2, 2});
    const std::int64_t wide = std::int64_t{1} << 52;
    std::vector<Scorecard> cards;
    // Three blocks of jobs, the greatest points of which need 16, 32 and 64 bits.
    for (const std::int64_t most : {std::int64_t{65'535}, std::int64_t{4'294'967'295}, wide})
        for (std::int64_t j = 0; j < 64; ++j)
            cards.emplace_back(framework, std::vector<herne::PointsTable>{{"a", {0, j, most - 1}},
                                                                          {"b", {0, 1, 1}}});
    const auto profile = profile_of(framework, {2, 1});
    const auto points = herne::points(profile, JobSet{cards});
    for (std::size_t j = 0; j < cards.size(); ++j)
        BOOST_TEST(points[j] == cards[j].max_points());
}

BOOST_AUTO_TEST_CASE(profile_may_hold_more_in_another_order) {
    const auto jobs = jobs_over(letters({4, 3}), 70, 2);
    const JobSet set{jobs};
    const auto wider =
        herne::Framework::merge(std::vector{other_framework("g", "1"), letters({4, 3})});
    const auto profile = profile_of(wider, {2, 3, -1});
    const auto points = herne::points(profile, set);
    for (std::size_t j = 0; j < jobs.size(); ++j)
        BOOST_TEST(points[j] == herne::points(profile, jobs[j]));
}

BOOST_AUTO_TEST_CASE(jobs_of_several_frameworks_are_one_set) {
    const auto left = other_framework("left", "1");
    const auto right = other_framework("right", "1");
    std::vector<Scorecard> cards;
    cards.emplace_back(left, std::vector<herne::PointsTable>{{"left/a", {0, 1, 3}}});
    cards.emplace_back(right, std::vector<herne::PointsTable>{{"right/a", {0, 5, 6}}});
    const JobSet set{cards};
    BOOST_TEST(set.framework().size() == 2U);
    const auto profile = profile_of(set.framework(), {2, 1});
    BOOST_TEST(herne::points(profile, set) == (std::vector<std::int64_t>{3, 5}),
               boost::test_tools::per_element());
    BOOST_TEST(set.jobs().empty());
}

BOOST_AUTO_TEST_CASE(no_jobs_too_many_and_two_editions_are_refused) {
    const auto framework = letters({2});
    const Scorecard card{framework, {{"a", {0, 1, 2}}}};
    BOOST_TEST(message_of<herne::invalid_input>([] { JobSet{std::span<const Scorecard>{}}; }) ==
               "jobs: 0 is not in 1..10000");
    const std::vector<Scorecard> many(JobSet::max_jobs + 1, card);
    BOOST_TEST(message_of<herne::invalid_input>([&] { JobSet{many}; }) ==
               "jobs: 10001 is not in 1..10000");
    std::vector<Scorecard> editions;
    for (const char* edition : {"1", "2"})
        editions.emplace_back(other_framework("left", edition),
                              std::vector<herne::PointsTable>{{"left/a", {0, 1, 3}}});
    BOOST_CHECK_THROW(JobSet{editions}, herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(buffer_and_profile_that_do_not_fit_are_refused) {
    const auto jobs = jobs_over(letters({4, 3}), 3, 3);
    const JobSet set{jobs};
    std::vector<std::int64_t> two(2);
    const auto profile = profile_of(letters({4, 3}), {1, 1});
    BOOST_CHECK_THROW(herne::points(profile, set, two), herne::invalid_input);
    std::vector<std::int64_t> three(3);
    BOOST_CHECK_THROW(herne::points(profile_of(letters({4}), {1}), set, three),
                      herne::framework_mismatch);
    BOOST_CHECK_THROW(herne::points(profile_of(letters({4, 2}), {1, 1}), set, three),
                      herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(set_that_was_moved_from_stays_as_it_was) {
    JobSet set{jobs_over(letters({4, 3}), 3, 3)};
    const JobSet moved{std::move(set)};
    BOOST_TEST(set.size() == moved.size());  // NOLINT(bugprone-use-after-move)
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

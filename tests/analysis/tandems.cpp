// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/tandems.hpp>

#include <herne/base/error.hpp>

#include "support/cases.hpp"
#include "support/every_tandem.hpp"
#include "support/message.hpp"
#include "support/without_threads.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// The worked example, whose requirements x, y and z ask these of two.
JobProfile worked_example_for_two(Sharing x, Sharing y, Sharing z) {
    auto parts = worked_example_parts();
    parts.requirements[0].shared = x;
    parts.requirements[1].shared = y;
    parts.requirements[2].shared = z;
    return {parts, letters({4, 3, 2})};
}

Field three_people() {
    return field_of(letters({4, 3, 2}),
                    {{"ada", {4, 0, 2}}, {"bo", {1, 3, 2}}, {"cy", {2, 2, -1}}});
}

/// Draws people whose levels go up and down together, as far as `together` of 100 says.
Field drawn_field(const std::vector<int>& max_levels, std::size_t size, unsigned together,
                  std::uint64_t seed) {
    std::mt19937_64 random{seed};
    const auto below = [&](std::uint64_t n) { return random() % n; };
    Field field{letters(max_levels)};
    for (std::size_t i = 0; i < size; ++i) {
        field.ids.emplace_back(i * 7919 % 1'000'003);
        std::vector<Level> levels;
        const std::uint64_t own = below(1000);
        for (const int max : max_levels) {
            const std::uint64_t number = below(100) < together ? own : below(1000);
            const auto level = static_cast<int>(number * (std::uint64_t(max) + 1) / 1000);
            levels.push_back(below(50) == 0 ? Level::unknown() : Level{level});
        }
        field.levels.push_back(std::move(levels));
    }
    return field;
}

JobProfile drawn_job(const Framework& framework, const std::vector<Sharing>& kinds,
                     std::uint64_t seed) {
    std::mt19937_64 random{seed};
    JobProfileParts parts;
    parts.reference = "drawn";
    parts.title = "Drawn";
    parts.frameworks = {{framework.id(), framework.edition()}};
    for (std::size_t c = 0; c < framework.size(); ++c) {
        const int max = framework[c].scale.max();
        parts.requirements.push_back({.id = "r" + std::to_string(c),
                                      .competence = framework[c].id,
                                      .level = static_cast<int>(random() % unsigned(max)) + 1,
                                      .weight = static_cast<int>(random() % 9) + 1,
                                      .shared = kinds[c % kinds.size()]});
    }
    return {parts, framework};
}

/// Returns so many people usually, fewer where few cases are asked for, and `most` where many are:
/// all pairs of them are looked at one by one.
std::size_t people(std::size_t usual, std::size_t most) {
    return cases(100) > 100 ? most : few_cases() ? usual * 2 / 3 : usual;
}

const std::vector<std::vector<Sharing>> kinds_of_jobs = {
    {Sharing::either},
    {Sharing::both},
    {Sharing::mean},
    {Sharing::either, Sharing::both},
    {Sharing::either, Sharing::both, Sharing::mean}};

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(tandems)

BOOST_AUTO_TEST_CASE(what_counts_for_two_is_what_the_job_says) {
    const Pool pool = three_people().pool();
    const auto points = [&](Sharing x, Sharing y, Sharing z) {
        const auto found = herne::tandems(pool, worked_example_for_two(x, y, z));
        std::vector<std::pair<std::string, std::int64_t>> pairs;
        for (const auto& entry : found.entries)
            pairs.emplace_back(entry.a.to_string() + "+" + entry.b.to_string(), entry.points);
        return pairs;
    };
    // ada has 12, 0, 12 points, bo 3, 6, 12, cy 6, 4, 0, and 12 more at best.
    using Pairs = std::vector<std::pair<std::string, std::int64_t>>;
    BOOST_TEST((points(Sharing::either, Sharing::either, Sharing::either) ==
                Pairs{{"ada+bo", 30}, {"ada+cy", 28}, {"bo+cy", 24}}));
    BOOST_TEST((points(Sharing::both, Sharing::both, Sharing::both) ==
                Pairs{{"ada+bo", 15}, {"bo+cy", 7}, {"ada+cy", 6}}));
    BOOST_TEST((points(Sharing::mean, Sharing::mean, Sharing::mean) ==
                Pairs{{"ada+bo", 45}, {"ada+cy", 34}, {"bo+cy", 31}}));
    BOOST_TEST((points(Sharing::either, Sharing::both, Sharing::mean) ==
                Pairs{{"ada+bo", 48}, {"ada+cy", 36}, {"bo+cy", 32}}));
}

BOOST_AUTO_TEST_CASE(points_are_doubled_only_where_the_mean_counts) {
    const Pool pool = three_people().pool();
    const auto mean =
        herne::tandems(pool, worked_example_for_two(Sharing::either, Sharing::both, Sharing::mean));
    BOOST_TEST(mean.doubled);
    BOOST_TEST(mean.max_points == 60);
    const auto plain =
        herne::tandems(pool, worked_example_for_two(Sharing::either, Sharing::both, Sharing::both));
    BOOST_TEST(!plain.doubled);
    BOOST_TEST(plain.max_points == 30);
    BOOST_TEST(plain.entries.at(1).best == plain.entries.at(1).points + 12);
}

BOOST_AUTO_TEST_CASE(all_pairs_are_found_among_few_people) {
    BOOST_TEST(rc::check([] {
        for (std::size_t i = 0; i < cases(30); ++i) {
            const Framework framework = any_framework(5, 5);
            const JobProfile job = any_shared_job(framework);
            const Field field = any_field(framework, 30);
            const auto options = any_tandem_options(field);
            RC_ASSERT(herne::tandems(field.pool(), job, options) ==
                      every_tandem(field, job, options));
        }
    }));
}

BOOST_AUTO_TEST_CASE(points_of_pairs_are_those_of_the_method) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 4);
        const JobProfile job = any_shared_job(framework);
        const Field field = any_field(framework, 5);
        const auto found = herne::tandems(field.pool(), job, {.top = all});
        for (const auto& entry : found.entries) {
            const auto levels = [&](const CandidateId& id) {
                const auto at = std::find(field.ids.begin(), field.ids.end(), id);
                return field.levels[static_cast<std::size_t>(at - field.ids.begin())];
            };
            const auto a = levels(entry.a);
            const auto b = levels(entry.b);
            Rational score = 0;
            for (std::size_t r = 0; r < job.requirements().size(); ++r) {
                const auto& requirement = job.requirements()[r];
                const std::size_t c = framework.index(requirement.competence);
                const int max = framework[c].scale.max();
                const auto fit = [&](int level) {
                    return oracle_fit(requirement.fit, level, requirement.level, max);
                };
                const int first = oracle_level(a[c], UnknownAs::worst, max);
                const int second = oracle_level(b[c], UnknownAs::worst, max);
                const Sharing shared = requirement.shared.value_or(
                    job.proof(r) == Proof::document ? Sharing::either : Sharing::both);
                score += oracle_share(job.parts(), r) *
                         (shared == Sharing::mean     ? (fit(first) + fit(second)) / 2
                          : shared == Sharing::either ? fit(std::max(first, second))
                                                      : fit(std::min(first, second)));
            }
            RC_ASSERT((Rational{entry.points, found.max_points} == score));
        }
    }));
}

BOOST_AUTO_TEST_CASE(all_pairs_are_found_among_several_lines_of_people) {
    std::uint64_t seed = 0;
    for (const auto& max_levels : {std::vector<int>{2, 2, 3, 3, 4, 1, 2, 5},
                                   {1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                                   {14, 14, 3, 14},
                                   {1, 2}})
        for (const auto& kinds : kinds_of_jobs)
            for (const unsigned together : {0U, 60U}) {
                const Field field = drawn_field(max_levels, people(150, 700), together, ++seed);
                const Pool pool = field.pool();
                const JobProfile job = drawn_job(field.framework, kinds, seed);
                for (const std::size_t top : {1U, 500U})
                    if (!few_cases() || (top == 1) == (together == 0))
                        BOOST_TEST((herne::tandems(pool, job, {.top = top}) ==
                                    every_tandem(field, job, {.top = top})));
            }
}

BOOST_AUTO_TEST_CASE(all_pairs_are_found_where_nobody_is_like_another) {
    std::uint64_t seed = 100;
    for (const auto& kinds : kinds_of_jobs) {
        const Field field =
            drawn_field({7, 7, 7, 7, 7, 7, 7, 7, 7, 7}, people(300, 2500), 20, ++seed);
        const JobProfile job = drawn_job(field.framework, kinds, seed);
        const TandemOptions options{.top = 50, .threads = 2};
        BOOST_TEST(
            (herne::tandems(field.pool(), job, options) == every_tandem(field, job, options)));
    }
}

BOOST_AUTO_TEST_CASE(hours_that_cannot_add_up_are_counted_and_not_listed) {
    std::uint64_t seed = 200;
    for (const auto& kinds : kinds_of_jobs) {
        const Field field = drawn_field({3, 4, 5, 3, 4, 5}, people(250, 900), 30, ++seed);
        std::mt19937_64 random{seed};
        std::vector<AvailabilityEntry> entries;
        for (const auto& id : field.ids) {
            if (random() % 8 == 0)
                continue;
            const auto low = static_cast<std::int64_t>(random() % 40) + 1;
            const auto more = static_cast<std::int64_t>(random() % unsigned(42 - low));
            entries.push_back({.id = id, .low = {low, 41}, .high = {low + more, 41}});
        }
        const JobProfile job = drawn_job(field.framework, kinds, seed);
        const TandemOptions options{
            .top = 200, .availability = Availability{entries}, .threads = 2};
        const auto found = herne::tandems(field.pool(), job, options);
        BOOST_TEST(found.counts.hours_apart > 1000U);
        BOOST_TEST((found == every_tandem(field, job, options)));
    }
}

BOOST_AUTO_TEST_CASE(ties_of_very_many_pairs_are_counted) {
    // Tens of thousands of pairs reach the maximum, nearly all people differ.
    std::uint64_t seed = 300;
    for (const unsigned threads : {1U, 3U}) {
        Field field{letters(std::vector<int>(20, 1))};
        std::mt19937_64 random{++seed};
        for (std::size_t i = 0; i < people(450, 1800); ++i) {
            field.ids.emplace_back(i * 7919 % 1'000'003);
            std::vector<Level> levels;
            for (std::size_t c = 0; c < 20; ++c)
                levels.emplace_back(random() % 10 == 0 ? 0 : 1);
            field.levels.push_back(std::move(levels));
        }
        const JobProfile job = drawn_job(field.framework, {Sharing::either}, seed);
        const TandemOptions options{.top = 20, .threads = threads};
        const auto found = herne::tandems(field.pool(), job, options);
        BOOST_TEST(found.counts.ties_at_cut > 20'000U);
        BOOST_TEST((found == every_tandem(field, job, options)));
    }
}

BOOST_AUTO_TEST_CASE(people_alike_are_counted_pair_by_pair) {
    Field field{letters({4, 3, 2})};
    for (std::size_t i = 0; i < 3000; ++i) {
        field.ids.emplace_back(i);
        field.levels.push_back(levels_of({i % 3 == 0 ? 4 : 3, 3, 2}));
    }
    const auto found = herne::tandems(
        field.pool(), worked_example_for_two(Sharing::both, Sharing::both, Sharing::both));
    BOOST_TEST(found.entries.size() == 100U);
    BOOST_TEST(found.entries.front().a.number() == 0U);
    BOOST_TEST(found.entries.back().b.number() == 300U);
    BOOST_TEST(found.counts.ties_at_cut == 1000U * 999U / 2U - 100U);
    BOOST_TEST(found.counts.pairs == 3000U * 2999U / 2U);
}

BOOST_AUTO_TEST_CASE(order_of_the_pool_and_threads_change_nothing) {
    const Field field = drawn_field({4, 4, 4, 4, 4, 4}, 1500, 30, 17);
    const JobProfile job = drawn_job(field.framework, kinds_of_jobs.back(), 17);
    const auto found = herne::tandems(field.pool(), job);
    std::vector<std::size_t> backwards(field.size());
    for (std::size_t i = 0; i < field.size(); ++i)
        backwards[i] = field.size() - 1 - i;
    const Pool other = field.part(backwards).pool();
    for (const unsigned threads : {1U, 2U, 7U})
        BOOST_TEST((herne::tandems(other, job, {.threads = threads}) == found));
    without_threads([&] { return herne::tandems(other, job, {.threads = 4}) == found; });
}

BOOST_AUTO_TEST_CASE(another_candidate_takes_nothing_away) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_shared_job(framework);
        Field field = any_field(framework);
        const auto best = [&] {
            const auto found = herne::tandems(field.pool(), job, {.top = 1});
            return found.entries.empty() ? -1 : found.entries.front().points;
        };
        const auto before = best();
        field.ids.push_back(field.ids.empty() || field.ids.front().is_number()
                                ? CandidateId{1'000'000U}
                                : CandidateId{"newcomer"});
        field.levels.push_back(any_levels(framework));
        RC_ASSERT(best() >= before);
    }));
}

BOOST_AUTO_TEST_CASE(partners_are_the_pairs_of_one_person) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(5, 5);
        const JobProfile job = any_shared_job(framework);
        const Field field = any_field(framework, 30);
        const auto options = any_tandem_options(field);
        for (const auto& id : field.ids) {
            const auto expected = every_tandem(field, job, options, id);
            try {
                RC_ASSERT(herne::partners(field.pool(), job, id, options) == expected);
            } catch (const invalid_input& refused) {
                RC_ASSERT(refused.problem().where == "id");
                RC_ASSERT(expected.counts.pairs == 0U);
                const auto verdict = oracle_verdict(
                    job.eligibility(), framework,
                    field
                        .profile(static_cast<std::size_t>(
                            std::find(field.ids.begin(), field.ids.end(), id) - field.ids.begin()))
                        .levels());
                RC_ASSERT(verdict != Verdict::eligible ||
                          (options.availability && !options.availability->find(id)));
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(partners_of_somebody_who_has_everything_all_tie) {
    const Field field =
        field_of(letters({4, 3, 2}), {{"ada", {4, 3, 2}}, {"bo", {0, 0, 0}}, {"cy", {2, 1, -1}}});
    const auto found = herne::partners(
        field.pool(), worked_example_for_two(Sharing::either, Sharing::either, Sharing::either),
        "ada", {.top = 1});
    BOOST_TEST(found.entries.size() == 1U);
    BOOST_TEST(found.entries[0].b.text() == "bo");
    BOOST_TEST(found.entries[0].points == 30);
    BOOST_TEST(found.entries[0].tied);
    BOOST_TEST(found.counts.ties_at_cut == 1U);
    BOOST_TEST((found.partner == CandidateId{"ada"}));
}

BOOST_AUTO_TEST_CASE(who_cannot_be_paired_is_refused_by_name) {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::at("c", 1)};
    const JobProfile job{parts, letters({4, 3, 2})};
    const Field field =
        field_of(job.framework(), {{"ada", {4, 3, 2}}, {"bo", {0, 0, 0}}, {"cy", {2, 1, -1}}});
    const auto refusal_of = [&](const char* id, const TandemOptions& options) {
        return message_of<invalid_input>(
            [&] { (void)herne::partners(field.pool(), job, id, options); });
    };
    BOOST_TEST(refusal_of("bo", {}) == "id: \"bo\" is ineligible");
    BOOST_TEST(refusal_of("cy", {.undecided = UndecidedPeople::left_out}) ==
               "id: \"cy\" is undecided, and undecided people are left out");
    BOOST_TEST(refusal_of("ada", {.availability = Availability{}}) ==
               "id: \"ada\" did not ask for part time");
    BOOST_CHECK_THROW((void)herne::partners(field.pool(), job, "di"), unknown_id);
}

BOOST_AUTO_TEST_CASE(top_is_in_range_or_all_of_not_too_many) {
    const JobProfile job = worked_example();
    const Field field = drawn_field({4, 3, 2}, 1001, 0, 5);
    const Pool pool = field.pool();
    const auto refusal_of = [&](std::size_t top) {
        return message_of<invalid_input>([&] { (void)herne::tandems(pool, job, {.top = top}); });
    };
    BOOST_TEST(refusal_of(0) == "top: 0 is not in 1..10000");
    BOOST_TEST(refusal_of(10'001) == "top: 10001 is not in 1..10000");
    BOOST_TEST(refusal_of(all) == "top: all 500500 pairs are asked for, more than 499500");
    std::vector<std::size_t> rows(few_cases() ? 300 : 1000);
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = row;
    const Field fewer = field.part(rows);
    BOOST_TEST((herne::tandems(fewer.pool(), job, {.top = all}) ==
                every_tandem(fewer, job, {.top = all})));
}

BOOST_AUTO_TEST_CASE(availability_of_strangers_is_refused) {
    const Pool pool = three_people().pool();
    const Availability known{{{.id = "ada"}, {.id = "bp"}}};
    BOOST_TEST(message_of<unknown_id>([&] {
                   (void)herne::tandems(pool, worked_example(), {.availability = known});
               }).find("bp") != std::string::npos);
    BOOST_CHECK_THROW(
        (void)herne::tandems(pool, worked_example(), {.availability = Availability{{{.id = 7}}}}),
        unknown_id);
}

BOOST_AUTO_TEST_CASE(nobody_and_one_person_make_no_pair) {
    const JobProfile job = worked_example();
    BOOST_TEST(herne::tandems(Pool{job.framework()}, job).entries.empty());
    const Field one = field_of(job.framework(), {{"ada", {4, 3, 2}}});
    const auto found = herne::tandems(one.pool(), job, {.top = all});
    BOOST_TEST(found.entries.empty());
    BOOST_TEST(found.counts.people == 1U);
    BOOST_TEST(found.counts.pairs == 0U);
    BOOST_TEST(herne::partners(one.pool(), job, "ada").counts.pairs == 0U);
}

BOOST_AUTO_TEST_CASE(doubled_points_past_the_limit_are_refused) {
    // 5 x 997 x 991 x 983 x 977 x 971 points are more than 2^52.
    const Framework framework = letters({2, 2, 2, 2, 2});
    JobProfileParts parts;
    parts.reference = "fine";
    parts.title = "Fine";
    parts.frameworks = framework.editions();
    std::size_t c = 0;
    for (const int prime : {997, 991, 983, 977, 971}) {
        parts.requirements.push_back({.id = "r" + std::to_string(c),
                                      .competence = framework[c].id,
                                      .level = 2,
                                      .fit = Fit::table({{0, 1}, {1, prime}, {1, 1}})});
        ++c;
    }
    const Pool pool{framework};
    const JobProfile both{parts, framework};
    BOOST_TEST(both.scorecard().max_points() > std::int64_t{1} << 52U);
    BOOST_TEST(herne::tandems(pool, both).max_points == both.scorecard().max_points());
    parts.requirements.front().shared = Sharing::mean;
    BOOST_TEST(message_of<points_overflow>([&] {
                   (void)herne::tandems(pool, JobProfile{parts, framework});
               }).find("weight_total") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_scan_can_be_watched_and_stopped) {
    const Field field = drawn_field({4, 4, 4, 4, 4, 4}, 500, 30, 18);
    const Pool pool = field.pool();
    const JobProfile job = drawn_job(field.framework, kinds_of_jobs.front(), 18);
    std::size_t last = 0;
    (void)herne::tandems(pool, job, {.progress = [&](std::size_t done, std::size_t total) {
                             BOOST_TEST(done >= last);
                             BOOST_TEST(total == 500U);
                             last = done;
                             return true;
                         }});
    BOOST_TEST(last == 500U);
    BOOST_CHECK_THROW((void)herne::tandems(
                          pool, job, {.progress = [](std::size_t, std::size_t) { return false; }}),
                      cancelled);
}

BOOST_AUTO_TEST_CASE(a_pool_without_what_the_job_needs_is_refused) {
    const Pool pool{letters({4, 3})};
    BOOST_CHECK_THROW((void)herne::tandems(pool, worked_example()), framework_mismatch);
    BOOST_CHECK_THROW((void)herne::partners(pool, worked_example(), 1), framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

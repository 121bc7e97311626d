// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/contributions.hpp>
#include <herne/analysis/describe.hpp>
#include <herne/analysis/gaps.hpp>
#include <herne/analysis/open_questions.hpp>
#include <herne/analysis/place_intervals.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/base/error.hpp>
#include <herne/match/points_matrix.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/select.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"
#include "support/random_rankings.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using herne::Arrangement;
using herne::CandidateId;
using herne::Framework;
using herne::JobProfile;
using herne::Level;
using herne::Pool;
using herne::PoolBuilder;
using herne::PoolOptions;
using herne::test::Draws;
using herne::test::letters;

/// Levels of 20,000 people, of whom one in ten has something unknown.
std::vector<std::uint8_t> any_levels(std::size_t size, std::size_t width) {
    Draws draws{7};
    std::vector<std::uint8_t> levels(size * width);
    for (auto& level : levels)
        level = static_cast<std::uint8_t>(draws.one_in(30) ? 255 : draws.between(0, 5));
    return levels;
}

Pool pool_of(const Framework& framework, std::size_t size, const PoolOptions& options) {
    PoolBuilder builder{framework, options};
    const auto levels = any_levels(size, framework.size());
    builder.add({.levels = levels});
    return builder.build();
}

/// A job of four requirements and a formula of two clauses.
JobProfile job_over(const Framework& framework) {
    herne::JobProfileParts parts;
    parts.reference = "arranged";
    parts.title = "Arranged";
    parts.frameworks = framework.editions();
    for (int r = 0; r < 4; ++r)
        parts.requirements.push_back({.id = "r" + std::to_string(r),
                                      .competence = framework[static_cast<std::size_t>(r)].id,
                                      .level = 2 + r % 4,
                                      .weight = r + 1});
    parts.eligibility = herne::Eligibility{herne::Clause::all_of(
        {herne::Clause::at(framework[0].id, 1), herne::Clause::at(framework[2].id, 1)})};
    return {parts, framework};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool)
BOOST_AUTO_TEST_SUITE(arranged)

BOOST_AUTO_TEST_CASE(nothing_depends_on_where_candidates_lie) {
    const Framework framework = letters({5, 5, 5, 5, 5});
    const JobProfile job = job_over(framework);
    constexpr std::size_t size = 20'000;
    const Pool plain = pool_of(framework, size, {.first_id = 17});
    BOOST_TEST((plain.arrangement() == Arrangement::as_added));
    BOOST_TEST(plain.window() == 0U);
    for (const std::size_t window : {1U, 2U, 16U}) {
        const PoolOptions options{
            .first_id = 17, .arrange = Arrangement::by_level_sum, .window = window};
        const Pool direct = pool_of(framework, size, options);
        const Pool later = herne::arranged(plain, Arrangement::by_level_sum, window);
        for (const Pool* pool : {&direct, &later}) {
            BOOST_TEST((pool->arrangement() == Arrangement::by_level_sum));
            BOOST_TEST(pool->window() == window);
            std::size_t different = 0;
            for (std::size_t row = 0; row < size; row += 37) {
                different += pool->profile(row) != plain.profile(row) ? 1 : 0;
                different += pool->row(plain.id(row)) != row ? 1 : 0;
            }
            for (std::size_t c = 0; c < framework.size(); ++c)
                different += pool->codes(c) != plain.codes(c) ? 1 : 0;
            BOOST_TEST(different == 0U);
            for (const auto order : {herne::UnknownAs::worst, herne::UnknownAs::best}) {
                const herne::ScanOptions scan{.order = order, .threads = 2};
                BOOST_TEST(points(*pool, job, scan) == points(plain, job, scan));
                BOOST_TEST((histogram(*pool, job.scorecard(), 3, scan).counts ==
                            histogram(plain, job.scorecard(), 3, scan).counts));
                const herne::RankOptions rank_options{
                    .top = 50, .order = order, .also = {CandidateId{17U + 9}}, .threads = 2};
                BOOST_TEST((rank(*pool, job, rank_options) == rank(plain, job, rank_options)));
                BOOST_TEST((rank(*pool, job, {.order = order, .min_score = 0.9}) ==
                            rank(plain, job, {.order = order, .min_score = 0.9})));
                std::vector<std::int32_t> narrow(size);
                std::vector<std::int32_t> narrow_plain(size);
                points(*pool, job.scorecard(), std::span<std::int32_t>{narrow}, scan);
                points(plain, job.scorecard(), std::span<std::int32_t>{narrow_plain}, scan);
                BOOST_TEST(narrow == narrow_plain);
                BOOST_TEST((contributions(*pool, job, {.order = order}).points ==
                            contributions(plain, job, {.order = order}).points));
                BOOST_TEST((place_intervals(*pool, job, {.top = 30}) ==
                            place_intervals(plain, job, {.top = 30})));
                BOOST_TEST((stability(*pool, job, {.top = 5, .order = order}) ==
                            stability(plain, job, {.top = 5, .order = order})));
            }
            BOOST_TEST((verdicts(*pool, job) == verdicts(plain, job)));
            BOOST_TEST((gaps(*pool, job).missing == gaps(plain, job).missing));
            BOOST_TEST((describe(*pool, job) == describe(plain, job)));
            BOOST_TEST((open_questions(*pool, job, {.top = 20}) ==
                        open_questions(plain, job, {.top = 20})));
            const Pool back = herne::arranged(*pool, Arrangement::as_added);
            BOOST_TEST((back.arrangement() == Arrangement::as_added));
            BOOST_TEST(back.codes(3) == plain.codes(3));
            BOOST_TEST((back.id(11) == plain.id(11)));
        }
    }
}

BOOST_AUTO_TEST_CASE(ids_and_evidence_stay_with_their_rows) {
    const Framework framework = letters({5, 5});
    PoolBuilder builder{framework, PoolOptions{.arrange = Arrangement::by_level_sum}};
    const herne::EvidenceByCompetence evidence{{1, std::vector{herne::Evidence{.what = "seen"}}}};
    for (int i = 0; i < 300; ++i)
        builder.add("p" + std::to_string(999 - i), std::vector{Level{i % 6}, Level{i % 5}},
                    i == 7 ? evidence : herne::EvidenceByCompetence{});
    const Pool pool = builder.build();
    for (const Pool& one : {pool, herne::arranged(pool, Arrangement::by_level_sum, 4)}) {
        BOOST_TEST((one.id(7) == CandidateId{"p992"}));
        BOOST_TEST(one.evidence(7, 1).size() == 1U);
        BOOST_TEST(one.evidence(8, 1).empty());
        BOOST_TEST(one.row("p992") == 7U);
        BOOST_TEST(one.level(7, 0).code() == 1);
    }
}

BOOST_AUTO_TEST_CASE(windows_that_are_none_are_refused) {
    const Framework framework = letters({5});
    for (const std::size_t window : {0U, 3U, 12U, 128U})
        BOOST_TEST(herne::test::message_of<herne::invalid_input>([&] {
                       PoolBuilder(framework, PoolOptions{.window = window});
                   }) == "window: " + std::to_string(window) +
                             " superblocks are none of 1, 2, 4, 8, 16, 32, 64");
    BOOST_TEST(std::string{to_string(Arrangement::by_level_sum)} == "by_level_sum");
    const Pool nobody = herne::arranged(Pool{framework}, Arrangement::by_level_sum);
    BOOST_TEST(nobody.size() == 0U);
}

BOOST_AUTO_TEST_CASE(an_arrangement_takes_four_bytes_a_candidate_and_four_a_line) {
    const Framework framework = letters(std::vector<int>(20, 5));
    constexpr std::size_t size = 80'000;
    constexpr std::size_t lines_of_superblocks = 10 * 64;
    const Pool plain = pool_of(framework, size, {});
    const Pool pool = pool_of(framework, size, {.arrange = Arrangement::by_level_sum});
    BOOST_TEST(pool.level_bytes() == plain.level_bytes() + 4 * size + 4 * lines_of_superblocks);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

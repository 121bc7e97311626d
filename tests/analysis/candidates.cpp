// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/candidates.hpp>

#include <herne/analysis/contributions.hpp>
#include <herne/analysis/describe.hpp>
#include <herne/analysis/gaps.hpp>
#include <herne/analysis/uneven.hpp>
#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Rows = std::vector<std::size_t>;

/// Four candidates of the worked example.
Pool four(const JobProfile& job) {
    return field_of(job.framework(),
                    {{"ada", {3, 3, 1}}, {"bo", {4, 3, 2}}, {"cy", {0, 0, 0}}, {"di", {4, 1, 2}}})
        .pool();
}

/// Every call that takes `AnalysisOptions`.
std::vector<std::function<void(const Pool&, const JobProfile&, const AnalysisOptions&)>> calls() {
    return {
        [](auto& pool, auto& job, auto& options) { (void)contributions(pool, job, options); },
        [](auto& pool, auto& job, auto& options) { (void)gaps(pool, job, options); },
        [](auto& pool, auto& job, auto& options) { (void)open_gaps(pool, job, options); },
        [](auto& pool, auto& job, auto& options) { (void)describe(pool, job, options); },
        [](auto& pool, auto& job, auto& options) {
            const std::size_t size = options.rows ? options.rows->size() : pool.size();
            (void)describe(pool, job, groups_by(std::vector<std::string>(size, "g")), options);
        },
        [](auto& pool, auto& job, auto& options) { (void)uneven_criteria(pool, job, options); }};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(candidates)

BOOST_AUTO_TEST_CASE(ids_become_rows_in_their_order) {
    const Pool pool = four(worked_example());
    const std::vector<CandidateId> ids{"di", "ada", "di"};
    BOOST_TEST((rows_of(pool, ids) == Rows{3, 0, 3}));
    const std::vector<CandidateId> unknown{"ada", "bob"};
    const auto message = message_of<unknown_id>([&] { (void)rows_of(pool, unknown); });
    BOOST_TEST(message.find("'bob'") != std::string::npos);
    BOOST_TEST(message.find("'bo'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_ranking_becomes_rows_best_first) {
    const JobProfile job = worked_example();
    const Pool pool = four(job);
    BOOST_TEST((rows_of(pool, rank(pool, job, {.top = 3})) == Rows{1, 3, 0}));
    const auto others = field_of(job.framework(), {{"eve", {1, 1, 1}}}).pool();
    BOOST_CHECK_THROW((void)rows_of(pool, rank(others, job)), unknown_id);
}

BOOST_AUTO_TEST_CASE(row_out_of_range_is_named) {
    const JobProfile job = worked_example();
    const Pool pool = four(job);
    for (const auto& call : calls()) {
        const auto message = message_of<std::out_of_range>([&] {
            call(pool, job, {.rows = Rows{0, 4}});
        });
        BOOST_TEST(message == "rows[1]: row 4 (counted from 0) of a pool of 4 candidates");
    }
}

BOOST_AUTO_TEST_CASE(pool_without_a_competence_of_the_job_is_refused) {
    const JobProfile job = worked_example();
    const Pool pool{letters({4, 3})};
    for (const auto& call : calls())
        BOOST_CHECK_THROW(call(pool, job, {}), framework_mismatch);
}

BOOST_AUTO_TEST_CASE(competence_that_the_formula_alone_uses_has_to_be_there_too) {
    const Framework framework = letters({4, 3, 2, 1});
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::at("d", 1)};
    const JobProfile job{parts, framework};
    const Pool pool{letters({4, 3, 2})};
    for (const auto& call : calls())
        BOOST_CHECK_THROW(call(pool, job, {}), framework_mismatch);
}

BOOST_AUTO_TEST_CASE(progress_may_stop_a_call) {
    const JobProfile job = worked_example();
    const Pool pool = four(job);
    for (const auto& call : calls()) {
        std::vector<std::size_t> told;
        const auto note = [&](std::size_t done, std::size_t total) {
            told.push_back(done);
            told.push_back(total);
            return true;
        };
        call(pool, job, {.progress = note});
        BOOST_TEST((told == std::vector<std::size_t>{4, 4}));
        const auto stop = [](std::size_t, std::size_t) { return false; };
        BOOST_CHECK_THROW(call(pool, job, {.progress = stop}), cancelled);
        BOOST_CHECK_NO_THROW(call(Pool{job.framework()}, job, {.progress = stop}));
    }
}

BOOST_AUTO_TEST_CASE(progress_counts_everybody_once_over_many_pieces) {
    const JobProfile job = worked_example();
    PoolBuilder builder{job.framework()};
    const std::vector<std::uint8_t> bytes(std::size_t{3} * 600'000, 1);
    builder.add(LevelMatrix{.levels = bytes});
    const Pool pool = builder.build();
    for (const unsigned threads : {1U, 2U}) {
        std::vector<std::size_t> told;
        (void)gaps(pool, job, {.threads = threads, .progress = [&](std::size_t done, std::size_t) {
                                   told.push_back(done);
                                   return true;
                               }});
        BOOST_TEST(told.front() < 600'000U);
        BOOST_TEST(
            (std::adjacent_find(told.begin(), told.end(), std::greater_equal<>{}) == told.end()));
        BOOST_TEST(told.back() == 600'000U);
    }
}

BOOST_AUTO_TEST_CASE(an_executor_of_the_callers_runs_the_parts) {
    const JobProfile job = worked_example();
    const Pool pool = four(job);
    for (const auto& call : calls()) {
        std::size_t runs = 0;
        const Executor executor{[&](std::size_t count, std::function<void(std::size_t)> task) {
            ++runs;
            for (std::size_t i = count; i > 0; --i)
                task(i - 1);
        }};
        call(pool, job, {.threads = 3, .executor = executor});
        BOOST_TEST(runs == 1U);
    }
}

BOOST_AUTO_TEST_CASE(every_number_of_threads_gives_the_same_over_several_superblocks) {
    const JobProfile job = worked_example();
    PoolBuilder builder{job.framework()};
    std::vector<std::uint8_t> bytes;
    std::vector<std::string> labels;
    for (std::uint32_t row = 0; row < 30'000; ++row) {
        const std::uint32_t mixed = (row * 2'654'435'761U) >> 16U;
        bytes.push_back(mixed % 7 == 0 ? std::uint8_t{255} : static_cast<std::uint8_t>(mixed % 5));
        bytes.push_back(static_cast<std::uint8_t>(mixed / 5 % 4));
        bytes.push_back(row < 8192 ? std::uint8_t{1} : static_cast<std::uint8_t>(mixed / 20 % 3));
        labels.push_back(mixed % 11 == 0 ? "" : "g" + std::to_string(mixed % 3));
    }
    builder.add(LevelMatrix{.levels = bytes});
    const Pool pool = builder.build();
    Rows backwards;
    for (std::size_t row = pool.size(); row > 0; --row)
        backwards.push_back(row - 1);
    const Groups groups = groups_by(labels);
    for (const auto& rows : {std::optional<Rows>{}, std::optional{backwards}}) {
        const AnalysisOptions alone{.rows = rows};
        for (const unsigned threads : {0U, 2U, 3U, 5U, 4'000'000'000U}) {
            const AnalysisOptions many{.rows = rows, .threads = threads};
            BOOST_TEST((contributions(pool, job, many) == contributions(pool, job, alone)));
            BOOST_TEST((gaps(pool, job, many) == gaps(pool, job, alone)));
            BOOST_TEST((describe(pool, job, many) == describe(pool, job, alone)));
            BOOST_TEST((describe(pool, job, groups, many) == describe(pool, job, groups, alone)));
            BOOST_TEST((uneven_criteria(pool, job, many) == uneven_criteria(pool, job, alone)));
        }
    }
    // In whatever order people are looked at, what they have is the same.
    BOOST_TEST((describe(pool, job, {.rows = backwards}) == describe(pool, job)));
    const auto forwards = contributions(pool, job);
    const auto reversed = contributions(pool, job, {.rows = backwards});
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t row = 0; row < pool.size(); row += 997)
            BOOST_TEST(forwards.at(row, r) == reversed.at(pool.size() - 1 - row, r));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

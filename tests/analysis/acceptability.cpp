// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/acceptability.hpp>

#include <herne/base/error.hpp>
#include <herne/io/record_json.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>
#include <herne/record/analysis.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/weight_spaces.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using People = herne::test::Field;

/// Returns entries and wins as the definition has them, over the same samples.
Acceptability by_definition(const People& people, const WeightSpace& space,
                            const AcceptabilityOptions& options) {
    const auto samples = sample_weights(
        space, {.samples = options.samples, .seed = options.seed, .total = options.total});
    const auto verdicts = herne::verdicts(people.pool(), space.job());
    const UnknownAs unknown =
        options.unknown == SampledLevels::best ? UnknownAs::best : UnknownAs::worst;
    std::vector<AcceptabilityEntry> all;
    for (const auto& id : people.ids)
        all.push_back({id, std::vector<std::uint64_t>(options.places), {}});
    std::vector<std::vector<Rational>> scores;
    for (std::size_t s = 0; s < samples.samples; ++s) {
        const auto weights = samples.sample(s);
        auto& own = scores.emplace_back();
        for (const auto& levels : people.levels)
            own.push_back(score_under(space, {weights.begin(), weights.end()}, options.total,
                                      levels, unknown));
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (verdicts[i] == Verdict::ineligible)
                continue;
            std::size_t better = 0;
            for (std::size_t j = 0; j < people.size(); ++j)
                better += verdicts[j] != Verdict::ineligible && own[j] > own[i] ? 1 : 0;
            if (better >= options.places)
                continue;
            ++all[i].places[better];
            if (better > 0)
                continue;
            all[i].weight_sums.resize(space.size());
            for (std::size_t k = 0; k < space.size(); ++k)
                all[i].weight_sums[k] += weights[k];
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (std::any_of(all[i].places.begin(), all[i].places.end(),
                        [](std::uint64_t count) { return count > 0; }))
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return all[a].places != all[b].places ? all[a].places > all[b].places
                                              : all[a].id < all[b].id;
    });
    Acceptability result;
    for (const std::size_t i : order)
        result.entries.push_back(all[i]);
    result.paired = std::min(options.paired, order.size());
    for (std::size_t a = 0; a < result.paired; ++a)
        for (std::size_t b = 0; b < result.paired; ++b)
            result.wins.push_back(static_cast<std::uint64_t>(
                std::count_if(scores.begin(), scores.end(),
                              [&](const auto& own) { return own[order[a]] > own[order[b]]; })));
    return result;
}

Acceptability of(const People& people, const WeightSpace& space,
                 const AcceptabilityOptions& options) {
    return herne::acceptability(people.pool(), space.job(), space, options);
}

/// Returns a pool of several superblocks with many ties and unknown levels over the worked example,
/// where z is asked for.
Pool large_pool(const JobProfile& job, std::size_t size) {
    PoolBuilder builder{job.framework()};
    std::uint64_t state = 1;
    for (std::size_t i = 0; i < size; ++i) {
        std::vector<Level> levels;
        for (const auto& competence : job.framework()) {
            state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
            const auto level = static_cast<int>(
                (state >> 33U) % (static_cast<unsigned>(competence.scale.max()) + 2));
            levels.push_back(level > competence.scale.max() ? Level::unknown() : Level{level});
        }
        builder.add(CandidateId{(i * 7'919) % 1'000'003}, levels);
    }
    return builder.build();
}

/// Returns a job over `competences` scales 0..4 with as many requirements, and a formula.
JobProfile wide_job(int competences) {
    JobProfileParts parts;
    parts.reference = "wide";
    parts.title = "Wide";
    parts.frameworks = {{"f", "1"}};
    for (int i = 0; i < competences; ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        parts.requirements.push_back(
            {.id = id, .competence = id, .level = 1 + i % 4, .weight = 1 + i % 3});
    }
    parts.eligibility = Eligibility{Clause::all_of({Clause::at("f/a", 1), Clause::at("f/b", 1)})};
    return {parts, letters(std::vector<int>(static_cast<std::size_t>(competences), 4))};
}

/// Returns how far a count of samples is from what is expected, in standard deviations.
double deviations(std::uint64_t count, std::uint64_t samples, double expected) {
    const auto n = static_cast<double>(samples);
    return std::abs(static_cast<double>(count) - n * expected) /
           std::sqrt(std::max(n * expected * (1 - expected), 1e-9));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(acceptability)

// smaa_exact_2criteria: A has (1, 0), B (0, 1), C (0.6, 0.6), the weight of the first uniform.
BOOST_AUTO_TEST_CASE(two_criteria_have_the_closed_form) {
    JobProfileParts parts;
    parts.reference = "smaa";
    parts.title = "Two criteria";
    parts.frameworks = {{"f", "1"}};
    for (const char* id : {"a", "b"})
        parts.requirements.push_back({.id = id, .competence = id, .level = 5});
    JobProfile job{parts, letters({5, 5})};
    const People people = field_of(job.framework(), {{"A", {5, 0}}, {"B", {0, 5}}, {"C", {3, 3}}});
    const std::map<std::string, std::vector<double>> expected{
        {"A", {0.4, 0.1, 0.5}}, {"B", {0.4, 0.1, 0.5}}, {"C", {0.2, 0.8, 0.0}}};
    const std::map<std::string, double> first_weight{{"A", 0.8}, {"B", 0.2}, {"C", 0.5}};
    const auto result = of(people, WeightSpace::anything(job), {.samples = 20'000, .seed = 5});
    BOOST_TEST(result.entries.size() == 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& entry = result.entries[i];
        for (std::size_t place = 0; place < 3; ++place)
            BOOST_TEST(
                deviations(entry.places[place], 20'000, expected.at(entry.id.text())[place]) < 4);
        BOOST_TEST(std::abs(result.central_weights(i)[0] - first_weight.at(entry.id.text())) <
                   0.01);
    }
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 0; b < 3; ++b) {
            if (result.entries[a].id == CandidateId{"A"} &&
                result.entries[b].id == CandidateId{"B"})
                BOOST_TEST(deviations(result.wins_of(a, b), 20'000, 0.5) < 4);
            if (result.entries[a].id == CandidateId{"A"} &&
                result.entries[b].id == CandidateId{"C"})
                BOOST_TEST(deviations(result.wins_of(a, b), 20'000, 0.4) < 4);
        }
    // A condition on the first criterion leaves B out.
    parts.eligibility = Eligibility{Clause::at("f/a", 2)};
    job = JobProfile{parts, letters({5, 5})};
    const auto without = of(people, WeightSpace::anything(job), {.samples = 20'000, .seed = 5});
    BOOST_TEST(without.entries.size() == 2U);
    BOOST_TEST((without.entries[0].id == CandidateId{"C"}));
    BOOST_TEST(deviations(without.entries[0].places[0], 20'000, 0.6) < 4);
}

BOOST_AUTO_TEST_CASE(counts_are_those_of_the_definition) {
    rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job_perhaps_rounded(framework);
        const People people = any_field(framework, 12);
        const WeightSpace space = any_space(job, 12);
        const AcceptabilityOptions options{
            .samples = static_cast<std::size_t>(any_number(1, 40)),
            .places = static_cast<std::size_t>(any_number(1, 5)),
            .seed = static_cast<std::uint64_t>(any_number(0, 9)),
            .total = 12 * any_number(1, 4),
            .paired = static_cast<std::size_t>(any_number(0, 4)),
            .unknown = any_choice() ? SampledLevels::worst : SampledLevels::best,
            .threads = static_cast<unsigned>(any_number(1, 3))};
        try {
            const auto result = of(people, space, options);
            const auto expected = by_definition(people, space, options);
            RC_ASSERT(result.entries == expected.entries);
            RC_ASSERT(result.paired == expected.paired);
            RC_ASSERT(result.wins == expected.wins);
        } catch (const invalid_input&) {
            RC_ASSERT(space.parts().at_least.size() + (space.parts().ranked ? 1 : 0) > 1);
        }
    });
}

BOOST_AUTO_TEST_CASE(all_who_tie_at_a_place_are_counted) {
    const JobProfile job = job_weighing({2, 1});
    People people{job.framework()};
    for (std::uint64_t id = 0; id < 20'000; ++id) {
        people.ids.emplace_back(id);
        people.levels.push_back(levels_of({id % 100 == 7 ? 4 : 3, 3}));
    }
    for (const std::size_t places : {std::size_t{1}, std::size_t{10}, std::size_t{201}}) {
        const auto result =
            of(people, WeightSpace::anything(job), {.samples = 40, .places = places});
        BOOST_TEST(result.entries.size() == (places > 200 ? 20'000U : 200U));
        BOOST_TEST(result.entries.front().places.front() == 40U);
        BOOST_TEST((result.entries[1].id == CandidateId{107}));
        if (places > 200)
            BOOST_TEST(result.entries.back().places.back() == 40U);
    }
}

BOOST_AUTO_TEST_CASE(large_pools_are_counted_as_single_scans_would) {
    const JobProfile job = wide_job(12);
    const Pool pool = large_pool(job, 70'000);
    const auto space = WeightSpace::anything(job);
    const AcceptabilityOptions options{.samples = 100, .places = 7, .seed = 3};
    const auto result = herne::acceptability(pool, job, space, options);
    const auto samples = sample_weights(space, {.samples = 100, .seed = 3});
    std::map<CandidateId, std::vector<std::uint64_t>> expected;
    for (std::size_t s = 0; s < samples.samples; ++s) {
        // Weights up to 10,000 alone make a job; so the tables are put together here.
        std::vector<std::vector<std::int64_t>> tables;
        for (std::size_t r = 0; r < job.requirements().size(); ++r) {
            auto& table = tables.emplace_back();
            for (int level = 0; level <= 4; ++level) {
                const Fraction fit =
                    Fit::proportional().share(level, job.requirements()[r].level, 4);
                table.push_back(samples.sample(s)[r] * fit.numerator() * (12 / fit.denominator()));
            }
        }
        std::vector<PointsTable> named;
        for (std::size_t r = 0; r < tables.size(); ++r)
            named.push_back({job.requirements()[r].competence, tables[r]});
        const Scorecard scorecard{job.framework(), named, job.eligibility()};
        for (const auto& entry : rank(pool, scorecard, {.top = 200}))
            if (entry.place <= 7) {
                auto& places = expected[entry.id];
                places.resize(7);
                ++places[entry.place - 1];
            }
    }
    BOOST_TEST(result.entries.size() == expected.size());
    for (const auto& entry : result.entries)
        BOOST_TEST((expected[entry.id] == entry.places));
    auto threaded = options;
    threaded.threads = 3;
    BOOST_TEST((herne::acceptability(pool, job, space, threaded) == result));
}

BOOST_AUTO_TEST_CASE(sampled_levels_are_uniform_and_decide_who_stands) {
    const JobProfile plain = job_weighing({1, 1});
    auto parts = plain.parts();
    parts.eligibility = Eligibility{Clause::at("f/b", 2)};
    const JobProfile job{parts, plain.framework()};
    // 2 stands in three of five samples; then they are level with 1 in one of three, and before
    // them in one.
    const People people = field_of(job.framework(), {{1, {4, 3}}, {2, {4, -1}}});
    const auto result = of(people, WeightSpace::anything(job),
                           {.samples = 10'000, .unknown = SampledLevels::sampled});
    BOOST_TEST((result.entries[0].id == CandidateId{1}));
    BOOST_TEST(deviations(result.entries[0].places[0], 10'000, 0.8) < 4);
    BOOST_TEST(deviations(result.entries[0].places[1], 10'000, 0.2) < 4);
    BOOST_TEST(deviations(result.entries[1].places[0], 10'000, 0.4) < 4);
    BOOST_TEST(deviations(result.entries[1].places[1], 10'000, 0.2) < 4);
    BOOST_TEST(deviations(result.wins_of(0, 1), 10'000, 0.6) < 4);
    BOOST_TEST(deviations(result.wins_of(1, 0), 10'000, 0.2) < 4);
    // Neither the order of rows nor other people nor threads change what is drawn for somebody.
    const People more = field_of(job.framework(), {{2, {4, -1}}, {3, {0, 2}}, {1, {4, 3}}});
    const auto again = of(more, WeightSpace::anything(job),
                          {.samples = 10'000, .unknown = SampledLevels::sampled, .threads = 2});
    BOOST_TEST((again.entries[0] == result.entries[0]));
    BOOST_TEST((again.entries[1] == result.entries[1]));
}

BOOST_AUTO_TEST_CASE(without_unknown_levels_sampling_them_changes_nothing) {
    rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job{any_job_parts(framework), framework};
        People people = any_field(framework, 10);
        for (auto& levels : people.levels)
            for (auto& level : levels)
                level = Level{level.worst()};
        AcceptabilityOptions options{.samples = 20, .places = 3};
        auto plain = of(people, WeightSpace::anything(job), options);
        options.unknown = SampledLevels::sampled;
        const auto sampled = of(people, WeightSpace::anything(job), options);
        RC_ASSERT(plain.entries == sampled.entries);
        RC_ASSERT(plain.wins == sampled.wins);
    });
}

BOOST_AUTO_TEST_CASE(nobody_is_found_in_an_empty_pool) {
    const JobProfile job = job_weighing({1, 2});
    const auto result = of(People{job.framework()}, WeightSpace::anything(job), {.samples = 20});
    BOOST_TEST(result.entries.empty());
    BOOST_TEST(result.candidates == 0U);
}

BOOST_AUTO_TEST_CASE(progress_counts_candidates_of_all_samples_and_may_stop) {
    const JobProfile job = wide_job(6);
    for (const std::size_t size : {std::size_t{1'000}, std::size_t{40'000}}) {
        const Pool pool = large_pool(job, size);
        for (const auto unknown : {SampledLevels::worst, SampledLevels::sampled}) {
            const AcceptabilityOptions options{.samples = 20, .unknown = unknown};
            std::size_t last = 0;
            auto counting = options;
            counting.progress = [&](std::size_t done, std::size_t total) {
                last = done;
                return total == 20 * size;
            };
            static_cast<void>(
                herne::acceptability(pool, job, WeightSpace::anything(job), counting));
            BOOST_TEST(last == 20 * size);
            auto stopping = options;
            stopping.threads = 2;
            stopping.progress = [](std::size_t, std::size_t) { return false; };
            BOOST_CHECK_THROW(static_cast<void>(herne::acceptability(
                                  pool, job, WeightSpace::anything(job), stopping)),
                              cancelled);
        }
    }
}

BOOST_AUTO_TEST_CASE(bad_options_are_refused) {
    const JobProfile job = job_weighing({2, 1});
    const People people = field_of(job.framework(), {{1, {1, 1}}});
    const auto refusal = [&](const AcceptabilityOptions& options) {
        return message_of<invalid_input>(
            [&] { static_cast<void>(of(people, WeightSpace::anything(job), options)); });
    };
    BOOST_TEST(refusal({.samples = 0}) == "samples: 0 is not in 1..1000000");
    BOOST_TEST(refusal({.samples = 1'000'000'000}) == "samples: 1000000000 is not in 1..1000000");
    BOOST_TEST(refusal({.places = 0}) == "places: 0 is not in 1..1000");
    BOOST_TEST(refusal({.places = 1'001}) == "places: 1001 is not in 1..1000");
    BOOST_TEST(refusal({.paired = 1'001}) == "paired: 1001 is not in 0..1000");
    BOOST_TEST(refusal({.total = 0}) == "total: 0 is not in 1..10000000");
    BOOST_CHECK_THROW(static_cast<void>(herne::acceptability(people.pool(), worked_example(),
                                                             WeightSpace::anything(job))),
                      invalid_input);
    const JobProfile other = worked_example();
    BOOST_CHECK_THROW(
        static_cast<void>(herne::acceptability(people.pool(), other, WeightSpace::anything(other))),
        framework_mismatch);
}

BOOST_AUTO_TEST_CASE(results_say_what_they_are_made_of) {
    const JobProfile job = worked_example();
    const auto space = WeightSpace::ranked(job, WeightsOver::groups);
    const People people = field_of(job.framework(), {{1, {3, 3, 1}}, {2, {0, 2, 2}}});
    const auto result = of(people, space, {.samples = 9, .places = 2, .seed = 8, .total = 100});
    BOOST_TEST((result.space == space.parts()));
    BOOST_TEST((result.weights == std::vector<std::string>{"A", "B"}));
    BOOST_TEST(result.samples == 9U);
    BOOST_TEST(result.seed == 8U);
    BOOST_TEST(result.total == 100);
    BOOST_TEST((result.plan.method == SamplingMethod::sorted));
    BOOST_TEST((result.provenance == job.scorecard().provenance()));
    BOOST_TEST((record_from_json<Acceptability>(to_json(result)) == result));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/weight_samples.hpp>

#include <herne/base/error.hpp>
#include <herne/io/record_json.hpp>
#include <herne/record/analysis.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/weight_spaces.hpp"
#include "support/worked_example.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

using Parts = std::vector<std::int64_t>;
/// How often each outcome is expected, out of the sum of all.
using Frequencies = std::map<Parts, double>;

Frequencies equally_often(const std::vector<Parts>& outcomes) {
    Frequencies result;
    for (const auto& outcome : outcomes)
        result[outcome] = 1;
    return result;
}

/// Returns whether observations, `counts`, may be from the distribution `expected`: whether their
/// chi-square statistic is below what it exceeds once in a thousand times.
bool fits(const std::vector<double>& counts, const std::vector<double>& expected) {
    const double seen = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double all = std::accumulate(expected.begin(), expected.end(), 0.0);
    double statistic = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double mean = expected[i] / all * seen;
        statistic += (counts[i] - mean) * (counts[i] - mean) / mean;
    }
    const boost::math::chi_squared distribution{static_cast<double>(counts.size()) - 1};
    return statistic < boost::math::quantile(distribution, 0.999);
}

/// Returns whether samples of `space` are as `expected`, none outside.
bool samples_fit(const WeightSpace& space, std::int64_t total, const Frequencies& expected,
                 SamplingMethod method) {
    const auto samples =
        sample_weights(space, {.samples = 200 * expected.size(), .seed = 7, .total = total});
    Frequencies counts;
    for (const auto& [outcome, often] : expected)
        counts[outcome] = 0;
    for (std::size_t i = 0; i < samples.samples; ++i) {
        const auto sample = samples.sample(i);
        counts[{sample.begin(), sample.end()}] += 1;
    }
    std::vector<double> seen;
    std::vector<double> often;
    for (const auto& [outcome, count] : counts) {
        seen.push_back(count);
        const auto found = expected.find(outcome);
        if (found == expected.end())
            return false;
        often.push_back(found->second);
    }
    BOOST_TEST((samples.plan.method == method));
    return fits(seen, often);
}

/// Returns whether the samples are all weights of the space, equally often.
bool uniform(const WeightSpace& space, std::int64_t total, SamplingMethod method) {
    return samples_fit(space, total, equally_often(all_weights(space, total)), method);
}

std::string refusal_of(const WeightSpace& space, const WeightSampleOptions& options) {
    return message_of<invalid_input>([&] { static_cast<void>(sample_weights(space, options)); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(weight_samples)

BOOST_AUTO_TEST_CASE(spacings_are_uniform) {
    BOOST_TEST(
        uniform(WeightSpace::anything(job_weighing({1, 1, 1})), 8, SamplingMethod::spacings));
    BOOST_TEST(
        uniform(WeightSpace::anything(job_weighing({5, 1, 2, 2})), 5, SamplingMethod::spacings));
    BOOST_TEST(uniform(WeightSpace::between(job_weighing({1, 1, 1}), {{"a", {1, 4}, {1, 1}}}), 8,
                       SamplingMethod::spacings));
}

BOOST_AUTO_TEST_CASE(a_single_weight_has_all_parts) {
    const auto samples = sample_weights(WeightSpace::anything(job_weighing({3})), {.samples = 2});
    BOOST_TEST((samples.parts == Parts{1'000'000, 1'000'000}));
}

BOOST_AUTO_TEST_CASE(ranked_samples_are_sorted_spacings_shuffled_within_equal_shares) {
    const auto space = WeightSpace::ranked(job_weighing({1, 2, 2, 4}));
    Frequencies expected;
    for (auto parts : all_parts(4, 9)) {
        std::sort(parts.begin(), parts.end(), std::greater{});
        expected[{parts[3], parts[1], parts[2], parts[0]}] += 1;
        expected[{parts[3], parts[2], parts[1], parts[0]}] += 1;
    }
    BOOST_TEST(samples_fit(space, 9, expected, SamplingMethod::sorted));
}

BOOST_AUTO_TEST_CASE(boxes_are_uniform) {
    const JobProfile job = job_weighing({3, 2, 2, 3});
    BOOST_TEST(uniform(WeightSpace::between(job, {{"a", {1, 10}, {4, 10}},
                                                  {"b", {1, 10}, {4, 10}},
                                                  {"c", {1, 10}, {4, 10}},
                                                  {"d", {0, 1}, {5, 10}}}),
                       10, SamplingMethod::box));
    BOOST_TEST(uniform(WeightSpace::around(job, 30).and_ranked(), 20, SamplingMethod::box));
}

BOOST_AUTO_TEST_CASE(further_orders_are_kept_and_leave_the_rest_uniform) {
    const auto space = WeightSpace::anything(job_weighing({1, 1, 1}))
                           .and_at_least("c", "a")
                           .and_at_least("c", "b");
    BOOST_TEST(uniform(space, 9, SamplingMethod::spacings));
}

BOOST_AUTO_TEST_CASE(moves_are_uniform_in_the_limit) {
    const JobProfile job = job_weighing({1, 1, 1, 1, 1, 1});
    // A chain of six: one part in 720 of all weights.
    const auto chain = WeightSpace::anything(job)
                           .and_at_least("a", "b")
                           .and_at_least("b", "c")
                           .and_at_least("c", "d")
                           .and_at_least("d", "e")
                           .and_at_least("e", "f");
    BOOST_TEST(uniform(chain, 14, SamplingMethod::gibbs));
    // No chain, and bounds.
    const auto lattice = WeightSpace::between(job, {{"f", {1, 19}, {1, 1}}, {"b", {0, 1}, {5, 19}}})
                             .and_at_least("a", "b")
                             .and_at_least("b", "c")
                             .and_at_least("b", "d")
                             .and_at_least("c", "e")
                             .and_at_least("d", "e")
                             .and_at_least("e", "f");
    BOOST_TEST(uniform(lattice, 19, SamplingMethod::gibbs));
    const auto ranked = WeightSpace::ranked(job_weighing({6, 5, 4, 3, 3, 1}))
                            .and_between({{"a", {0, 1}, {5, 19}}, {"f", {2, 19}, {1, 1}}});
    BOOST_TEST(uniform(ranked, 19, SamplingMethod::gibbs));
}

BOOST_AUTO_TEST_CASE(weights_that_orders_make_equal_are_one_variable) {
    const auto pair = WeightSpace::anything(job_weighing({1, 1, 1}))
                          .and_at_least("a", "c")
                          .and_at_least("c", "a");
    BOOST_TEST(uniform(pair, 12, SamplingMethod::spacings));
    const auto all = WeightSpace::anything(job_weighing({1, 1, 1}))
                         .and_at_least("a", "c")
                         .and_at_least("c", "b")
                         .and_at_least("b", "a");
    const auto samples = sample_weights(all, {.samples = 3, .total = 9});
    BOOST_TEST((samples.parts == Parts(9, 3)));
    const auto tight = WeightSpace::ranked(job_weighing({6, 5, 4, 3, 2, 1})).and_at_least("f", "e");
    BOOST_TEST(
        refusal_of(tight, {}) ==
        "weight space: orders make shares equal, and its other constraints are too tight for "
        "sampling it with these; leave out one of the orders, or the other constraints");
}

BOOST_AUTO_TEST_CASE(marginals_of_many_parts_are_those_of_the_simplex) {
    // A share of four exceeds s with the probability (1 - s)^3.
    const auto samples = sample_weights(WeightSpace::anything(job_weighing({1, 1, 1, 1})),
                                        {.samples = 20'000, .seed = 3});
    std::vector<double> expected;
    for (int tenth = 0; tenth < 10; ++tenth)
        expected.push_back(std::pow(1 - tenth / 10.0, 3) - std::pow(1 - (tenth + 1) / 10.0, 3));
    for (std::size_t weight = 0; weight < 4; ++weight) {
        std::vector<double> counts(10);
        for (std::size_t i = 0; i < samples.samples; ++i)
            counts[static_cast<std::size_t>(
                std::min<std::int64_t>(samples.sample(i)[weight] / 100'000, 9))] += 1;
        BOOST_TEST(fits(counts, expected));
    }
}

BOOST_AUTO_TEST_CASE(the_greatest_of_three_ranked_shares_is_distributed_as_it_should_be) {
    // The greatest of three spacings exceeds s >= 1/2 with the probability 3 (1 - s)^2.
    const auto samples = sample_weights(WeightSpace::ranked(job_weighing({3, 2, 1})),
                                        {.samples = 20'000, .seed = 4});
    std::vector<double> counts(6);
    std::vector<double> expected{1 - 3 * 0.25};
    for (int i = 5; i < 10; ++i)
        expected.push_back(3 * (std::pow(1 - i / 10.0, 2) - std::pow(1 - (i + 1) / 10.0, 2)));
    for (std::size_t i = 0; i < samples.samples; ++i) {
        const auto tenth = samples.sample(i)[0] / 100'000;
        counts[static_cast<std::size_t>(std::clamp<std::int64_t>(tenth - 4, 0, 5))] += 1;
    }
    BOOST_TEST(fits(counts, expected));
}

BOOST_AUTO_TEST_CASE(every_sample_lies_in_its_space) {
    rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job{any_job_parts(framework, 5), framework};
        const WeightSpace space = any_space(job, 12);
        const std::int64_t total = 12 * any_number(1, 10);
        try {
            const auto samples =
                sample_weights(space, {.samples = 20,
                                       .seed = static_cast<std::uint64_t>(any_number(0, 99)),
                                       .total = total});
            for (std::size_t i = 0; i < samples.samples; ++i) {
                const auto sample = samples.sample(i);
                RC_ASSERT(space.contains(shares_of({sample.begin(), sample.end()}, total)));
            }
        } catch (const invalid_input&) {
            // Orders that make shares equal, in a tight space.
            RC_ASSERT(space.parts().at_least.size() > 1 ||
                      (space.parts().ranked && !space.parts().at_least.empty()));
        }
    });
}

BOOST_AUTO_TEST_CASE(fewer_samples_are_the_first_of_more) {
    const JobProfile job = job_weighing({6, 5, 4, 3, 2, 1});
    for (const auto& space :
         {WeightSpace::anything(job), WeightSpace::ranked(job), WeightSpace::around(job, 20),
          WeightSpace::ranked(job).and_between({{"a", {0, 1}, {2, 7}}})}) {
        const auto few = sample_weights(space, {.samples = 3, .seed = 9});
        auto many = sample_weights(space, {.samples = 10, .seed = 9});
        many.parts.resize(few.parts.size());
        BOOST_TEST((many.parts == few.parts));
        BOOST_TEST((sample_weights(space, {.samples = 3, .seed = 10}).parts != few.parts));
    }
}

BOOST_AUTO_TEST_CASE(samples_are_those_kept) {
    const JobProfile job = job_weighing({6, 5, 4, 3, 3, 1});
    const JobProfile equal = job_weighing({1, 1, 1, 1});
    std::string text;
    for (const auto& space :
         {WeightSpace::anything(job), WeightSpace::ranked(job), WeightSpace::around(job, 20),
          WeightSpace::ranked(job).and_between({{"a", {0, 1}, {1, 4}}, {"f", {1, 20}, {1, 1}}}),
          WeightSpace::anything(equal).and_at_least("a", "b").and_at_least("b", "a"),
          WeightSpace::anything(worked_example(), WeightsOver::groups)}) {
        const auto samples = sample_weights(space, {.samples = 4, .seed = 2024});
        text += std::string{enumerator_name(samples.plan.method)} + '\n';
        for (std::size_t i = 0; i < samples.samples; ++i) {
            for (const std::int64_t part : samples.sample(i))
                text += std::to_string(part) + ' ';
            text.back() = '\n';
        }
    }
    const std::string path = std::string{HERNE_SOURCE_DIR} + "/tests/analysis/weight_samples.txt";
    std::ifstream file{path};
    const std::string kept{std::istreambuf_iterator<char>{file}, {}};
    BOOST_TEST(text == kept);
}

BOOST_AUTO_TEST_CASE(bad_options_are_refused) {
    const auto space = WeightSpace::anything(job_weighing({2, 1}));
    BOOST_TEST(refusal_of(space, {.samples = 0}) == "samples: 0 is not in 1..1000000");
    BOOST_TEST(refusal_of(space, {.samples = 1'000'000'000}) ==
               "samples: 1000000000 is not in 1..1000000");
    BOOST_TEST(refusal_of(space, {.total = 0}) == "total: 0 is not in 1..10000000");
    BOOST_TEST(refusal_of(space, {.total = 10'000'001}) == "total: 10000001 is not in 1..10000000");
    BOOST_TEST(refusal_of(WeightSpace::around(job_weighing({2, 1}), 1), {.total = 10}) ==
               "total: no weights of whole parts of 10 lie in the weight space; choose another "
               "total");
    const auto equal = space.and_at_least("a", "b").and_at_least("b", "a");
    BOOST_TEST(refusal_of(equal, {.total = 9}) ==
               "total: no weights of whole parts of 9 lie in the weight space; choose another "
               "total");
}

BOOST_AUTO_TEST_CASE(samples_say_what_they_are_made_of) {
    const auto space = WeightSpace::ranked(worked_example(), WeightsOver::groups);
    const auto samples = sample_weights(space, {.samples = 5, .seed = 11, .total = 100});
    BOOST_TEST((samples.space == space.parts()));
    BOOST_TEST(samples.seed == 11);
    BOOST_TEST(samples.total == 100);
    BOOST_TEST((samples.provenance == worked_example().scorecard().provenance()));
    BOOST_TEST((record_from_json<WeightSamples>(to_json(samples)) == samples));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

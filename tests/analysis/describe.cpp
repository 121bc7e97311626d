// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/describe.hpp>

#include <herne/analysis/contributions.hpp>
#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Counts = std::vector<std::uint64_t>;
using Rows = std::vector<std::size_t>;

/// Returns the standard deviation of `values` in two passes; 0 for none.
double oracle_spread(const std::vector<double>& values) {
    const auto size = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / size;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return values.empty() ? 0 : std::sqrt(squares / size);
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * (1 + std::abs(b));
}

/// Checks one requirement's counts, mean, spread and ceiling, level by level.
void check_levels(const RequirementSummary& summary, const Field& field, const JobProfile& job,
                  std::size_t requirement, const Rows& rows) {
    const auto& wanted = job.requirements()[requirement];
    const auto table = job.points(requirement);
    std::vector<double> known;
    Counts levels(table.size());
    std::uint64_t full = 0;
    std::uint64_t shortfalls = 0;
    for (const std::size_t row : rows) {
        const Level level = field.levels[row][field.framework.index(wanted.competence)];
        if (!level.known())
            continue;
        known.push_back(level.worst());
        ++levels[static_cast<std::size_t>(level.worst())];
        full += table[static_cast<std::size_t>(level.worst())] == table.back() ? 1 : 0;
        shortfalls += level.worst() < wanted.level ? 1 : 0;
    }
    RC_ASSERT(summary.requirement == wanted.id);
    RC_ASSERT(summary.competence == wanted.competence);
    RC_ASSERT(summary.required_level == wanted.level);
    RC_ASSERT(summary.share == job.share(requirement));
    RC_ASSERT(summary.known == known.size());
    RC_ASSERT(summary.unknown == rows.size() - known.size());
    RC_ASSERT(summary.levels == levels);
    RC_ASSERT(summary.at_top == levels.back());
    RC_ASSERT(summary.full_points == full);
    RC_ASSERT(summary.shortfalls == shortfalls);
    RC_ASSERT(summary.mean_level.has_value() == !known.empty());
    RC_ASSERT(summary.spread.has_value() == !known.empty());
    RC_ASSERT(summary.ceiling.has_value() == !known.empty());
    if (known.empty())
        return;
    const auto size = static_cast<double>(known.size());
    RC_ASSERT(*summary.mean_level == std::accumulate(known.begin(), known.end(), 0.0) / size);
    RC_ASSERT(near(*summary.spread, oracle_spread(known)));
    RC_ASSERT(*summary.ceiling == static_cast<double>(full) / size);
}

/// Returns share x standard deviation of the score, by requirement.
std::vector<double> oracle_weights(const Field& field, const JobProfile& job, const Rows& rows,
                                   UnknownAs order) {
    const auto parts = contributions(field.pool(), job, {.rows = rows, .order = order});
    std::vector<double> weights;
    for (std::size_t r = 0; r < parts.requirements; ++r) {
        const auto most = static_cast<double>(job.points(r).back());
        std::vector<double> scores;
        for (const std::int64_t points : parts.column(r))
            scores.push_back(static_cast<double>(points) / most);
        weights.push_back(job.share(r).value() * oracle_spread(scores));
    }
    return weights;
}

void check_weights(const std::vector<RequirementSummary>& summaries,
                   const std::vector<double>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    double all_weights = 0;
    for (std::size_t r = 0; r < weights.size(); ++r) {
        RC_ASSERT(summaries[r].effective_weight.has_value() == (sum > 1e-12));
        if (!summaries[r].effective_weight)
            continue;
        RC_ASSERT(near(*summaries[r].effective_weight, weights[r] / sum));
        all_weights += *summaries[r].effective_weight;
    }
    RC_ASSERT(sum <= 1e-12 || near(all_weights, 1));
}

/// Ten candidates of the worked example; the first three are known in everything.
Pool ten(const JobProfile& job) {
    std::vector<Applicant> applicants;
    for (int i = 0; i < 10; ++i)
        applicants.push_back({i, {i % 5, i < 3 ? 3 : -1, 2 * (i % 2)}});
    return field_of(job.framework(), applicants).pool();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(describe)

BOOST_AUTO_TEST_CASE(small_pool_is_described_by_hand) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(),
                               {{1, {4, 1, 2}}, {2, {2, 3, 2}}, {3, {4, -1, 2}}, {4, {2, -1, 2}}})
                          .pool();
    const Description described = herne::describe(pool, job);
    BOOST_TEST(described.candidates == 4U);
    BOOST_TEST((described.provenance == job.scorecard().provenance()));
    const auto& x = described.requirements[0];
    BOOST_TEST((x.levels == Counts{0, 0, 2, 0, 2}));
    BOOST_TEST((x.known == 4U && x.unknown == 0U && x.at_top == 2U && x.shortfalls == 2U));
    BOOST_TEST((x.mean_level == 3.0 && x.spread == 1.0 && x.ceiling == 0.5));
    BOOST_TEST((x.share == Fraction{2, 5}));
    const auto& y = described.requirements[1];
    BOOST_TEST((y.known == 2U && y.unknown == 2U && y.at_top == 1U && y.full_points == 1U));
    BOOST_TEST((y.mean_level == 2.0 && y.spread == 1.0 && y.shortfalls == 1U));
    const auto& z = described.requirements[2];
    BOOST_TEST((z.spread == 0.0 && z.ceiling == 1.0 && z.effective_weight == 0.0));
    // Points 12 6 12 6 have spread 3; 2 6 0 0 have the root of 6; 12 12 12 12 none.
    BOOST_TEST(*x.effective_weight == 3 / (3 + std::sqrt(6.0)),
               boost::test_tools::tolerance(1e-15));
    BOOST_TEST(*y.effective_weight == std::sqrt(6.0) / (3 + std::sqrt(6.0)),
               boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(unknown_levels_count_in_effective_weights_as_the_order_says) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {4, 3, 2}}, {2, {0, -1, 2}}}).pool();
    BOOST_TEST((herne::describe(pool, job).requirements[1].effective_weight == 1.0 / 3.0));
    const auto best = herne::describe(pool, job, {.order = UnknownAs::best});
    BOOST_TEST((best.order == UnknownAs::best));
    BOOST_TEST((best.requirements[1].effective_weight == 0.0));
}

BOOST_AUTO_TEST_CASE(nobody_has_no_figures) {
    const JobProfile job = worked_example();
    const Description described = herne::describe(Pool{job.framework()}, job);
    BOOST_TEST(described.candidates == 0U);
    BOOST_TEST(described.requirements.size() == 3U);
    for (const auto& summary : described.requirements) {
        BOOST_TEST((!summary.mean_level && !summary.spread && !summary.ceiling));
        BOOST_TEST((!summary.effective_weight && !summary.withheld));
    }
}

BOOST_AUTO_TEST_CASE(full_points_below_the_top_are_a_ceiling_too) {
    const Framework framework = letters({4});
    JobProfileParts parts;
    parts.reference = "one";
    parts.title = "One";
    parts.frameworks = {{"f", "1"}};
    parts.requirements = {{.id = "a", .competence = "a", .level = 2}};
    const JobProfile job{parts, framework};
    const Pool pool = field_of(framework, {{1, {1}}, {2, {2}}, {3, {3}}, {4, {4}}}).pool();
    const auto described = herne::describe(pool, job).requirements[0];
    BOOST_TEST((described.at_top == 1U && described.full_points == 3U));
    BOOST_TEST((described.ceiling == 0.75));
}

BOOST_AUTO_TEST_CASE(description_is_the_definition) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 30);
        auto rows = any_order(field.size());
        rows.resize(static_cast<std::size_t>(any_number(0, static_cast<int>(field.size()))));
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto described =
                herne::describe(field.pool(), job, {.rows = rows, .order = order});
            RC_ASSERT(described.candidates == rows.size());
            for (std::size_t r = 0; r < described.requirements.size(); ++r) {
                RC_ASSERT(!described.requirements[r].withheld);
                check_levels(described.requirements[r], field, job, r, rows);
            }
            check_weights(described.requirements, oracle_weights(field, job, rows, order));
        }
    }));
}

BOOST_AUTO_TEST_CASE(groups_of_fewer_than_five_are_counted_and_not_named) {
    const JobProfile job = worked_example();
    const std::vector<std::string> labels{"big", "tiny", "big", "small", "big",
                                          "",    "tiny", "big", "small", "big"};
    const auto grouped = herne::describe(ten(job), job, groups_by(labels));
    BOOST_TEST(grouped.groups.size() == 1U);
    BOOST_TEST(grouped.groups[0].label == "big");
    BOOST_TEST(grouped.groups[0].candidates == 5U);
    BOOST_TEST(grouped.suppressed_groups == 2U);
    BOOST_TEST(grouped.suppressed_candidates == 4U);
    BOOST_TEST(grouped.ungrouped == 1U);
    BOOST_TEST((grouped.provenance == job.scorecard().provenance()));
}

BOOST_AUTO_TEST_CASE(a_label_that_nobody_has_is_no_group) {
    const JobProfile job = worked_example();
    const Groups groups{{"all", "nobody"}, std::vector<std::uint32_t>(10, 0)};
    const auto grouped = herne::describe(ten(job), job, groups);
    BOOST_TEST(grouped.groups.size() == 1U);
    BOOST_TEST(grouped.suppressed_groups == 0U);
}

BOOST_AUTO_TEST_CASE(figures_of_one_to_four_people_in_a_group_are_withheld) {
    const JobProfile job = worked_example();
    const Pool pool = ten(job);
    const auto grouped = herne::describe(pool, job, groups_by(std::vector<std::string>(10, "all")));
    const auto& summaries = grouped.groups[0].requirements;
    BOOST_TEST((!summaries[0].withheld && summaries[1].withheld && !summaries[2].withheld));
    BOOST_TEST((summaries[1].known == 3U && summaries[1].unknown == 7U));
    BOOST_TEST((summaries[1].levels.empty() && summaries[1].full_points == 0U));
    BOOST_TEST((!summaries[1].mean_level && !summaries[1].spread && !summaries[1].ceiling));
    for (const auto& summary : summaries)
        BOOST_TEST(!summary.effective_weight);
    BOOST_TEST((summaries[0].mean_level == 2.0));
    // The pool as a whole is no group.
    BOOST_TEST((herne::describe(pool, job).requirements[1].mean_level == 3.0));
}

BOOST_AUTO_TEST_CASE(a_group_is_described_as_if_it_were_alone) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 40);
        const UnknownAs order = any_choice() ? UnknownAs::worst : UnknownAs::best;
        auto rows = any_order(field.size());
        rows.resize(static_cast<std::size_t>(any_number(0, static_cast<int>(field.size()))));
        std::vector<std::string> labels(rows.size());
        for (auto& label : labels)
            label = std::vector<std::string>{"", "a", "b", "c"}.at(
                static_cast<std::size_t>(any_number(0, 3)));
        const auto grouped =
            herne::describe(field.pool(), job, groups_by(labels), {.rows = rows, .order = order});
        std::uint64_t people = grouped.suppressed_candidates + grouped.ungrouped;
        for (const auto& group : grouped.groups) {
            people += group.candidates;
            Rows own;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (labels[i] == group.label)
                    own.push_back(rows[i]);
            RC_ASSERT(own.size() == group.candidates);
            RC_ASSERT(group.candidates >= fewest_shown);
            bool any_withheld = false;
            for (std::size_t r = 0; r < group.requirements.size(); ++r) {
                const auto& summary = group.requirements[r];
                RC_ASSERT(summary.withheld == (summary.known > 0 && summary.known < 5));
                any_withheld = any_withheld || summary.withheld;
                if (!summary.withheld)
                    check_levels(summary, field, job, r, own);
            }
            if (!any_withheld)
                check_weights(group.requirements, oracle_weights(field, job, own, order));
        }
        RC_ASSERT(people == rows.size());
    }));
}

BOOST_AUTO_TEST_CASE(groups_stand_in_the_order_of_their_labels) {
    const std::vector<std::string> labels{"b", "", "a", "b"};
    const Groups groups = groups_by(labels);
    BOOST_TEST((groups.labels == std::vector<std::string>{"a", "b"}));
    BOOST_TEST((groups.positions == std::vector<std::uint32_t>{1, Groups::none, 0, 1}));
    const JobProfile job = worked_example();
    const Groups given{{"z", "a"}, {0, 1, 0, 1, 0, 1, 0, 1, 0, 1}};
    const auto grouped = herne::describe(ten(job), job, given);
    BOOST_TEST(grouped.groups[0].label == "z");
    BOOST_TEST(grouped.groups[1].label == "a");
}

BOOST_AUTO_TEST_CASE(groups_that_do_not_fit_are_refused) {
    const JobProfile job = worked_example();
    const Pool pool = ten(job);
    const auto message = [&](const Groups& groups) {
        return message_of<invalid_input>([&] { (void)herne::describe(pool, job, groups); });
    };
    BOOST_TEST(message({{"a"}, {0, 0}}) == "groups: 2 positions for 10 candidates");
    BOOST_TEST(message({{"a"}, {0, 0, 0, 1, 0, 0, 0, 0, 0, 0}}) ==
               "groups: positions[3]: 1 names none of 1 groups");
    BOOST_TEST(herne::describe(Pool{job.framework()}, job, Groups{}).groups.empty());
}

BOOST_AUTO_TEST_CASE(too_many_groups_are_refused) {
    const Framework framework = letters({1});
    JobProfileParts parts;
    parts.reference = "one";
    parts.title = "One";
    parts.frameworks = {{"f", "1"}};
    parts.requirements = {{.id = "a", .competence = "a", .level = 1}};
    const JobProfile job{parts, framework};
    const std::size_t people = 5 * (max_groups + 1);
    PoolBuilder builder{framework};
    builder.add(LevelMatrix{.levels = std::vector<std::uint8_t>(people, 1)});
    const Pool pool = builder.build();
    Groups groups{std::vector<std::string>(max_groups + 1, "g"), {}};
    for (std::size_t i = 0; i < people; ++i)
        groups.positions.push_back(static_cast<std::uint32_t>(i / 5));
    const auto message =
        message_of<invalid_input>([&] { (void)herne::describe(pool, job, groups); });
    BOOST_TEST(message == "groups: 65537 of 5 people or more are more than 65536");
    groups.positions.back() = Groups::none;
    BOOST_TEST(herne::describe(pool, job, groups).groups.size() == max_groups);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

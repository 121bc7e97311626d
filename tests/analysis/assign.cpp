// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/assign.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/every_assignment.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>
#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Returns up to `most` openings of different jobs.
std::vector<Opening> any_openings(const Framework& framework, const Field& field, int most,
                                  int most_places) {
    std::vector<Opening> openings;
    for (int i = any_number(1, most); i > 0; --i) {
        auto parts = any_job_parts(framework, 3);
        parts.reference = "job " + std::to_string(i);
        Opening opening{JobProfile{parts, framework}};
        opening.places = static_cast<std::uint64_t>(any_number(1, most_places));
        opening.weight = any_choice() ? 1 : any_number(1, 5);
        if (any_number(0, 3) == 0) {
            opening.applied.emplace();
            for (const auto& id : field.ids)
                for (int times = any_number(0, 3); times > 1; --times)
                    opening.applied->push_back(id);
        }
        openings.push_back(opening);
    }
    return openings;
}

UndecidedPeople any_undecided() {
    return any_choice() ? UndecidedPeople::marked : UndecidedPeople::left_out;
}

Rational rational_of(const std::string& sum) {
    return Rational{sum};
}

std::vector<std::vector<CandidateId>> lists_of(const Assignment& assignment) {
    std::vector<std::vector<CandidateId>> lists(assignment.openings.size());
    for (const auto& entry : assignment.entries)
        lists[entry.opening].push_back(entry.id);
    return lists;
}

Field without(const Field& field, const CandidateId& id) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < field.size(); ++row)
        if (field.ids[row] != id)
            rows.push_back(row);
    return field.part(rows);
}

std::size_t row_of(const Field& field, const CandidateId& id) {
    return static_cast<std::size_t>(std::find(field.ids.begin(), field.ids.end(), id) -
                                    field.ids.begin());
}

/// Who may stand at one opening, by plain loops.
struct PlainStanding {
    PlainStanding(const Field& field, const Opening& opening, UndecidedPeople undecided) {
        for (std::size_t row = 0; row < field.size(); ++row) {
            const auto& levels = field.levels[row];
            points.push_back(
                oracle_points(opening.job.parts(), field.framework, levels, UnknownAs::worst));
            best.push_back(
                oracle_points(opening.job.parts(), field.framework, levels, UnknownAs::best));
            verdicts.push_back(oracle_verdict(opening.job.eligibility(), field.framework, levels));
            const bool applied =
                !opening.applied ||
                std::count(opening.applied->begin(), opening.applied->end(), field.ids[row]) > 0;
            if (applied)
                ++counts[static_cast<std::size_t>(verdicts.back())];
            stands.push_back(applied && verdicts.back() <= (undecided == UndecidedPeople::marked
                                                                ? Verdict::undecided
                                                                : Verdict::eligible));
        }
    }
    [[nodiscard]] std::uint64_t place(std::size_t row) const {
        std::uint64_t place = 1;
        for (std::size_t other = 0; other < points.size(); ++other)
            place += stands[other] && points[other] > points[row] ? 1 : 0;
        return place;
    }

    std::vector<std::int64_t> points;
    std::vector<std::int64_t> best;
    std::vector<Verdict> verdicts;
    std::vector<bool> stands;
    std::array<std::uint64_t, 3> counts{};
};

/// Checks everything that is said of one opening but who is placed there.
void check_opening(const Field& field, const std::vector<Opening>& openings, std::size_t i,
                   const Assignment& found) {
    const PlainStanding standing{field, openings[i], found.undecided};
    const auto& said = found.openings[i];
    RC_ASSERT(said.provenance == openings[i].job.scorecard().provenance());
    RC_ASSERT(said.places == openings[i].places);
    RC_ASSERT(said.weight == openings[i].weight);
    RC_ASSERT(said.max_points == openings[i].job.scorecard().max_points());
    RC_ASSERT(said.eligible == standing.counts[0]);
    RC_ASSERT(said.undecided == standing.counts[1]);
    RC_ASSERT(said.ineligible == standing.counts[2]);
    const auto lists = lists_of(found);
    RC_ASSERT(said.filled == lists[i].size());
    const auto may_stand = static_cast<std::uint64_t>(
        std::count(standing.stands.begin(), standing.stands.end(), true));
    RC_ASSERT(said.unfilled.has_value() == (said.filled < said.places));
    if (said.unfilled)
        RC_ASSERT(*said.unfilled == (may_stand == 0            ? UnfilledReason::nobody_may_stand
                                     : may_stand < said.places ? UnfilledReason::too_few
                                                               : UnfilledReason::needed_elsewhere));
    std::int64_t fewest = INT64_MAX;
    for (const auto& entry : found.entries) {
        if (entry.opening != i)
            continue;
        const std::size_t row = row_of(field, entry.id);
        RC_ASSERT(standing.stands[row]);
        RC_ASSERT(entry.points == standing.points[row]);
        RC_ASSERT(entry.best == standing.best[row]);
        RC_ASSERT(entry.verdict == standing.verdicts[row]);
        RC_ASSERT(entry.place == standing.place(row));
        fewest = std::min(fewest, entry.points);
    }
    std::vector<PassedOver> passed_over;
    for (std::size_t row = 0; row < field.size(); ++row) {
        if (!standing.stands[row] || standing.points[row] <= fewest ||
            std::count(lists[i].begin(), lists[i].end(), field.ids[row]) > 0)
            continue;
        const auto entry = std::find_if(
            found.entries.begin(), found.entries.end(),
            [&](const Placement& placement) { return placement.id == field.ids[row]; });
        RC_ASSERT(entry != found.entries.end());
        passed_over.push_back(
            {field.ids[row], standing.place(row), standing.points[row], entry->opening});
    }
    std::sort(passed_over.begin(), passed_over.end(), [](const auto& a, const auto& b) {
        return a.points != b.points ? a.points > b.points : a.id < b.id;
    });
    RC_ASSERT(said.passed_over == passed_over.size());
    passed_over.resize(std::min<std::size_t>(passed_over.size(), said.passed_over_first.size()));
    RC_ASSERT(said.passed_over_first == passed_over);
}

void check_against_every_one(const Field& field, const std::vector<Opening>& openings,
                             UndecidedPeople undecided) {
    const auto found = assign(field.pool(), openings, {.undecided = undecided, .passed_over = 100});
    const EveryAssignment every{field, openings, undecided};
    RC_ASSERT(found.undecided == undecided);
    RC_ASSERT(found.candidates == field.size());
    RC_ASSERT(found.total.filled == every.best().first);
    RC_ASSERT(found.total.sum == every.text(every.best().second));
    RC_ASSERT(lists_of(found) == every.lists());
    RC_ASSERT(found.second.has_value() == every.second().has_value());
    if (found.second) {
        RC_ASSERT(found.second->filled == every.second()->first);
        RC_ASSERT(found.second->sum == every.text(every.second()->second));
    }
    for (const auto& entry : found.entries) {
        auto fewer = openings;
        for (auto& opening : fewer)
            if (opening.applied)
                std::erase(*opening.applied, entry.id);
        const EveryAssignment others{without(field, entry.id), fewer, undecided};
        RC_ASSERT(entry.loss.places == every.best().first - others.best().first);
        RC_ASSERT(entry.loss.sum == every.text(every.best().second - others.best().second));
    }
    for (std::size_t i = 0; i < openings.size(); ++i)
        check_opening(field, openings, i, found);
}

/// Openings whose scores are `least` less the costs of a matrix, people by openings, in 200ths.
struct MatrixCase {
    explicit MatrixCase(const std::vector<std::vector<int>>& costs)
        : field{letters(
              std::vector<int>(costs.front().size(), static_cast<int>(costs.size()) + 1))},
          levels(costs.size()) {
        for (std::size_t j = 0; j < costs.front().size(); ++j)
            add_opening(costs, j);
        for (std::size_t p = 0; p < costs.size(); ++p) {
            field.ids.emplace_back(p + 1);
            field.levels.push_back(levels_of(levels[p]));
        }
    }

    Field field;
    std::vector<std::vector<int>> levels;
    std::vector<Opening> openings;

private:
    void add_opening(const std::vector<std::vector<int>>& costs, std::size_t j) {
        std::set<int, std::greater<>> different;
        for (const auto& row : costs)
            different.insert(row[j]);
        std::vector<Fraction> shares{{0, 1}};
        for (const int cost : different)
            shares.emplace_back(200 - cost, 200);
        while (shares.size() < costs.size() + 2)
            shares.emplace_back(1, 1);
        for (std::size_t p = 0; p < costs.size(); ++p)
            levels[p].push_back(1 + static_cast<int>(std::distance(different.begin(),
                                                                   different.find(costs[p][j]))));
        JobProfileParts parts{.reference = "task " + std::to_string(j + 1), .title = "Task"};
        parts.frameworks = {{"f", "1"}};
        parts.requirements.push_back({.id = "r",
                                      .competence = field.framework[j].id,
                                      .level = static_cast<int>(costs.size()) + 1,
                                      .fit = Fit::table(shares)});
        openings.push_back({JobProfile{parts, field.framework}});
    }
};

/// Returns places filled and points missing by a minimum cost flow of Boost.Graph over all people.
/// Every opening can be reached at a cost that nobody is worth: where a node cannot be reached, the
/// potentials of that algorithm overflow.
std::pair<long, long> by_min_cost_flow(const Field& field, const std::vector<Opening>& openings) {
    using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
    using Graph = boost::adjacency_list<
        boost::vecS, boost::vecS, boost::directedS, boost::no_property,
        boost::property<
            boost::edge_capacity_t, long,
            boost::property<boost::edge_residual_capacity_t, long,
                            boost::property<boost::edge_reverse_t, Traits::edge_descriptor,
                                            boost::property<boost::edge_weight_t, long>>>>>;
    const std::size_t source = field.size() + openings.size();
    Graph graph(source + 2);
    const auto connect = [&](std::size_t from, std::size_t to, long capacity, long cost) {
        const auto there = boost::add_edge(from, to, graph).first;
        const auto back = boost::add_edge(to, from, graph).first;
        boost::put(boost::edge_capacity, graph, there, capacity);
        boost::put(boost::edge_capacity, graph, back, 0);
        boost::put(boost::edge_weight, graph, there, cost);
        boost::put(boost::edge_weight, graph, back, -cost);
        boost::put(boost::edge_reverse, graph, there, back);
        boost::put(boost::edge_reverse, graph, back, there);
    };
    for (std::size_t i = 0; i < openings.size(); ++i) {
        const PlainStanding standing{field, openings[i], UndecidedPeople::marked};
        const auto max_points = openings[i].job.scorecard().max_points();
        for (std::size_t row = 0; row < field.size(); ++row)
            if (standing.stands[row])
                connect(row, field.size() + i, 1, max_points - standing.points[row]);
        const auto places = static_cast<long>(openings[i].places);
        connect(field.size() + i, source + 1, places, 0);
        connect(source, field.size() + i, places + 1, max_points * 10'000);
    }
    for (std::size_t row = 0; row < field.size(); ++row)
        connect(source, row, 1, 0);
    boost::successive_shortest_path_nonnegative_weights(graph, source, source + 1);
    long filled = 0;
    long cost = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const long flow = boost::get(boost::edge_capacity, graph, edge) -
                          boost::get(boost::edge_residual_capacity, graph, edge);
        if (flow <= 0 || boost::target(edge, graph) >= field.size() + openings.size())
            continue;
        if (boost::source(edge, graph) < field.size())
            cost += boost::get(boost::edge_weight, graph, edge);
        else if (boost::target(edge, graph) < field.size())
            ++filled;
    }
    return {filled, cost};
}

std::string refusal_of(const Pool& pool, const std::vector<Opening>& openings) {
    try {
        static_cast<void>(assign(pool, openings));
    } catch (const invalid_input& error) {
        return error.what();
    } catch (const unknown_id& error) {
        return error.what();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(assign)

BOOST_AUTO_TEST_CASE(all_that_is_said_is_what_every_assignment_says) {
    BOOST_TEST(rc::check([] {
        for (int again = 0; again < 30; ++again) {
            const Framework framework = any_framework(3, 3);
            const Field field = any_field(framework, 6);
            check_against_every_one(field, any_openings(framework, field, 3, 2), any_undecided());
        }
    }));
}

BOOST_AUTO_TEST_CASE(many_ties_are_settled_by_the_least_ids) {
    BOOST_TEST(rc::check([] {
        for (int again = 0; again < 30; ++again) {
            const Framework framework = any_framework(2, 1);
            const Field field = any_field(framework, 6);
            check_against_every_one(field, any_openings(framework, field, 3, 3), any_undecided());
        }
    }));
}

BOOST_AUTO_TEST_CASE(published_cases_have_their_published_optimum) {
    const MatrixCase docstring{{{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}};
    const auto three = herne::assign(docstring.field.pool(), docstring.openings);
    BOOST_TEST(three.total.filled == 3U);
    BOOST_TEST((rational_of(three.total.sum) == Rational{3} - Rational{5, 200}));

    const MatrixCase workers{{{90, 80, 75, 70},
                              {35, 85, 55, 65},
                              {125, 95, 90, 95},
                              {45, 110, 95, 115},
                              {50, 100, 90, 100}}};
    const auto four = herne::assign(workers.field.pool(), workers.openings);
    BOOST_TEST(four.total.filled == 4U);
    BOOST_TEST((rational_of(four.total.sum) == Rational{4} - Rational{265, 200}));
}

BOOST_AUTO_TEST_CASE(larger_cases_agree_with_a_minimum_cost_flow_of_boost) {
    BOOST_TEST(rc::check([] {
        const Framework framework = letters({3, 4, 5, 6});
        Field field{framework};
        for (std::size_t row = 0; row < 60; ++row) {
            field.ids.emplace_back(row * 37 % 61);
            field.levels.push_back(any_levels(framework));
        }
        std::vector<Opening> openings;
        for (int i = any_number(2, 8); i > 0; --i) {
            JobProfileParts parts{.reference = "job " + std::to_string(i), .title = "T"};
            parts.frameworks = {{"f", "1"}};
            int left = 40;
            for (const auto& competence : framework) {
                const bool last = &competence == &framework[framework.size() - 1];
                const int weight = last ? left : any_number(1, 12);
                left -= weight;
                parts.requirements.push_back({.id = competence.id.substr(2),
                                              .competence = competence.id,
                                              .level = competence.scale.max(),
                                              .weight = weight});
            }
            parts.eligibility = any_eligibility(framework);
            openings.push_back(
                {JobProfile{parts, framework}, static_cast<std::uint64_t>(any_number(1, 12))});
        }
        // Points are whole parts of one number for all, so that a flow of whole costs can be had.
        std::erase_if(openings, [&](const Opening& opening) {
            return opening.job.scorecard().max_points() !=
                   openings.front().job.scorecard().max_points();
        });
        const std::int64_t max_points = openings.front().job.scorecard().max_points();
        const auto [filled, cost] = by_min_cost_flow(field, openings);
        const auto found = herne::assign(field.pool(), openings);
        RC_ASSERT(found.total.filled == static_cast<std::uint64_t>(filled));
        const Rational sum = Rational{filled} - Rational{cost, max_points};
        RC_ASSERT(rational_of(found.total.sum) == sum);
    }));
}

BOOST_AUTO_TEST_CASE(order_of_candidates_changes_nothing_and_of_openings_not_the_total) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const Field field = any_field(framework, 30);
        const auto openings = any_openings(framework, field, 5, 4);
        const auto found = herne::assign(field.pool(), openings);
        RC_ASSERT(found == herne::assign(field.part(any_order(field.size())).pool(), openings));
        std::vector<Opening> permuted;
        for (const std::size_t i : any_order(openings.size()))
            permuted.push_back(openings[i]);
        const auto other = herne::assign(field.pool(), permuted);
        RC_ASSERT(other.total == found.total);
        RC_ASSERT(other.second == found.second);
    }));
}

BOOST_AUTO_TEST_CASE(a_newcomer_never_lowers_the_total) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const Field field = any_field(framework, 30);
        RC_PRE(field.size() > 0);
        const auto openings = any_openings(framework, field, 5, 4);
        auto before = openings;
        for (auto& opening : before)
            if (opening.applied)
                std::erase(*opening.applied, field.ids.front());
        const auto less = herne::assign(without(field, field.ids.front()).pool(), before).total;
        const auto more = herne::assign(field.pool(), openings).total;
        RC_ASSERT(more.filled >= less.filled);
        if (more.filled == less.filled)
            RC_ASSERT(rational_of(more.sum) >= rational_of(less.sum));
    }));
}

BOOST_AUTO_TEST_CASE(threads_and_naming_all_applicants_change_nothing) {
    const Framework framework = letters({3, 4, 5, 6});
    Field field{framework};
    for (std::size_t i = 0; i < 30'000; ++i) {
        field.ids.emplace_back(std::uint64_t{i * 7919 % 30'000});
        std::vector<int> levels;
        for (std::size_t c = 0; c < framework.size(); ++c)
            levels.push_back(static_cast<int>((i + 1) * (c + 3) * 2654435761U % 1009) %
                             (framework[c].scale.max() + 1));
        field.levels.push_back(levels_of(levels));
    }
    const Pool pool = field.pool();
    std::vector<Opening> openings;
    for (int i = 0; i < 4; ++i) {
        JobProfileParts parts{.reference = "job " + std::to_string(i), .title = "T"};
        parts.frameworks = {{"f", "1"}};
        for (std::size_t c = 0; c < framework.size(); ++c)
            parts.requirements.push_back({.id = framework[c].id.substr(2),
                                          .competence = framework[c].id,
                                          .level = 3,
                                          .weight = 1 + (static_cast<int>(c) + i) % 4});
        openings.push_back({JobProfile{parts, framework}, 20});
    }
    const auto one = herne::assign(pool, openings);
    BOOST_TEST(one.total.filled == 80U);
    BOOST_TEST((one == herne::assign(pool, openings, {.threads = 3})));
    openings[1].applied = openings[3].applied = field.ids;
    BOOST_TEST((one == herne::assign(pool, openings)));
    for (const auto& opening : herne::assign(pool, openings, {.passed_over = 1}).openings)
        BOOST_TEST(opening.passed_over_first.size() ==
                   std::min<std::uint64_t>(1, opening.passed_over));
}

BOOST_AUTO_TEST_CASE(nobody_to_place_is_an_assignment_too) {
    const JobProfile job = worked_example();
    const auto found = herne::assign(Pool{job.framework()}, std::vector<Opening>{{job, 3}});
    BOOST_TEST(found.total.filled == 0U);
    BOOST_TEST(found.total.sum == "0");
    BOOST_TEST(!found.second);
    BOOST_TEST(found.entries.empty());
    BOOST_TEST((found.openings[0].unfilled == UnfilledReason::nobody_may_stand));
}

BOOST_AUTO_TEST_CASE(hostile_openings_are_refused_in_words) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, 1}}}).pool();
    auto other_parts = job.parts();
    other_parts.reference = "other";
    const JobProfile other{other_parts, job.framework()};
    BOOST_TEST(refusal_of(pool, {}) == "openings: 0 is not in 1..100");
    BOOST_TEST(refusal_of(pool, std::vector<Opening>(101, {job})) ==
               "openings: 101 is not in 1..100");
    BOOST_TEST(refusal_of(pool, {{job, 0}}) == "openings[0].places: 0 is not in 1..1000");
    BOOST_TEST(refusal_of(pool, {{job}, {other, 1'000'000'000}}) ==
               "openings[1].places: 1000000000 is not in 1..1000");
    BOOST_TEST(refusal_of(pool, {{job, 600}, {other, 401}}) ==
               "openings: have 1001 places in all, more than 1000");
    BOOST_TEST(refusal_of(pool, {{job, 1, 0}}) == "openings[0].weight: 0 is not in 1..10000");
    BOOST_TEST(refusal_of(pool, {{job, 1, 10'001}}) ==
               "openings[0].weight: 10001 is not in 1..10000");
    BOOST_TEST(refusal_of(pool, {{job}, {other}, {job}}) ==
               "openings[2].job: is the job of openings[0] too: it should be one opening with more "
               "places");
    BOOST_TEST(refusal_of(pool, {{job}, {other, 1, 1, std::vector<CandidateId>{1U, 2U}}}) ==
               "unknown openings[1].applied[1]: candidate '2'");
    BOOST_CHECK_THROW(
        static_cast<void>(herne::assign(Pool{letters({3})}, std::vector<Opening>{{job}})),
        framework_mismatch);
    BOOST_CHECK_THROW(static_cast<void>(herne::assign(
                          pool, std::vector<Opening>{{job}},
                          {.progress = [](std::size_t, std::size_t) { return false; }})),
                      cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

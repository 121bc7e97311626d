// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"

#include "base/rational.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

using Sum = boost::multiprecision::cpp_int;

std::string item(std::string_view list, std::size_t index, std::string_view field = {}) {
    std::string place{list};
    place += '[' + std::to_string(index) + ']';
    if (!field.empty())
        (place += '.') += field;
    return place;
}

/// Complains unless a list has so many entries, which `meaning` explains.
void check_size(std::size_t size, const Sum& wanted, const std::string& where,
                const std::string& meaning, const Complain& complain) {
    if (size != wanted)
        complain(where, std::to_string(size) + " entries are not " + wanted.str() + ", " + meaning);
}

void check_at_most(const Sum& number, const Sum& most, const std::string& where,
                   const std::string& meaning, const Complain& complain) {
    if (number > most)
        complain(where, number.str() + " is more than " + most.str() + ", " + meaning);
}

void check_is(const Sum& number, const Sum& derived, const std::string& where,
              const std::string& meaning, const Complain& complain) {
    if (number != derived)
        complain(where, number.str() + " is not " + derived.str() + ", " + meaning);
}

template <class Range>
Sum sum_of(const Range& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), Sum{0});
}

void check_interval(const ShareInterval& interval, const Fraction& share, const std::string& where,
                    const Complain& complain) {
    if (!interval.contains(share))
        complain(where, "does not hold today's share, " + share.to_string());
}

void check_shares(const std::vector<ShareStability>& parts, std::string_view list,
                  const Complain& complain) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& part = parts[i];
        check_interval(part.first_place, part.share, item(list, i, "first_place"), complain);
        check_interval(part.first, part.share, item(list, i, "first"), complain);
        if (part.between)
            check_interval(*part.between, part.share, item(list, i, "between"), complain);
    }
}

/// Complains unless `who`, whom a kind of goal speaks of, is there with that kind alone.
void check_goal(const StatedGoal& goal, const Complain& complain) {
    if ((goal.kind == GoalKind::passes) != goal.passes.has_value())
        complain("goal.passes", "does not go with the goal's kind");
    if ((goal.kind == GoalKind::place) != (goal.place > 0))
        complain("goal.place", "does not go with the goal's kind");
}

}  // namespace

void check_result(const PlaceIntervals& read, const Complain& complain) {
    const auto& counts = read.counts;
    check_is(counts.candidates, Sum{counts.eligible} + counts.undecided + counts.ineligible,
             "counts.candidates", "the sum of the verdicts", complain);
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        const auto& entry = read.entries[i];
        if (entry.worst_place)
            check_at_most(entry.best_place, *entry.worst_place, item("entries", i, "best_place"),
                          "the worst place", complain);
        check_at_most(entry.least, entry.best, item("entries", i, "least"), "the most points",
                      complain);
        check_at_most(entry.best, read.max_points, item("entries", i, "best"),
                      "the points of every top level", complain);
        if (entry.standing.has_value() != read.top.has_value())
            complain(item("entries", i, "standing"), "does not go with the cut");
    }
}

void check_result(const OpenQuestions& read, const Complain& complain) {
    for (std::size_t q = 0; q < read.questions.size(); ++q) {
        const auto& question = read.questions[q];
        check_at_most(question.open, question.asked, item("questions", q, "open"),
                      "all who are asked", complain);
        check_at_most(Sum{question.in} + question.out, question.values, item("questions", q, "in"),
                      "all answers", complain);
        check_at_most(question.candidates.size(), question.open, item("questions", q, "candidates"),
                      "all whose place is open", complain);
        for (std::size_t i = 0; i < question.candidates.size(); ++i) {
            const auto& one = question.candidates[i];
            check_at_most(Sum{one.in} + one.out, one.values,
                          item("questions", q, item("candidates", i, "in")), "all answers",
                          complain);
        }
    }
}

void check_result(const WeightSamples& read, const Complain& complain) {
    const std::size_t size = read.parts.size();
    check_size(size, Sum{read.samples} * read.weights, "parts", "samples x weights", complain);
    if (read.weights == 0 || size != Sum{read.samples} * read.weights)
        return;
    for (std::size_t s = 0; s < read.samples; ++s)
        check_is(sum_of(read.sample(s)), read.total, item("parts", s * read.weights),
                 "the total of each sample", complain);
}

void check_result(const Acceptability& read, const Complain& complain) {
    check_at_most(read.paired, read.entries.size(), "paired", "all entries", complain);
    check_size(read.wins.size(), Sum{read.paired} * read.paired, "wins", "paired x paired",
               complain);
    for (std::size_t i = 0; i < read.wins.size(); ++i)
        check_at_most(read.wins[i], read.samples, item("wins", i), "all samples", complain);
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        const auto& entry = read.entries[i];
        check_size(entry.places.size(), read.places, item("entries", i, "places"),
                   "one a place that was looked at", complain);
        check_at_most(sum_of(entry.places), read.samples, item("entries", i, "places"),
                      "all samples", complain);
        const bool is_first = !entry.places.empty() && entry.places.front() > 0;
        check_size(entry.weight_sums.size(), is_first ? read.weights.size() : 0,
                   item("entries", i, "weight_sums"), "one a weight if some sample has them first",
                   complain);
        if (is_first && entry.weight_sums.size() == read.weights.size())
            check_is(sum_of(entry.weight_sums), Sum{entry.places.front()} * read.total,
                     item("entries", i, "weight_sums"), "the total of these samples", complain);
    }
}

void check_result(const RobustOrder& read, const Complain& complain) {
    const std::size_t people = read.ids.size();
    check_size(read.verdicts.size(), people, "verdicts", "one a person", complain);
    check_size(read.least.size(), Sum{people} * people, "least", "people x people", complain);
    check_size(read.equal_to.size(), people, "equal_to", "one a person", complain);
    for (std::size_t i = 0; i < read.equal_to.size(); ++i)
        if (read.equal_to[i] > i || read.equal_to[read.equal_to[i]] != read.equal_to[i])
            complain(item("equal_to", i), "is not the position of the first with the same points");
    const bool is_whole = read.least.size() == Sum{people} * people;
    for (std::size_t i = 0; i < read.edges.size(); ++i) {
        const auto [before, after] = read.edges[i];
        if (before >= people || after >= people)
            complain(item("edges", i),
                     "is not between two of the " + std::to_string(people) + " people");
        else if (is_whole && !read.certainly_before(before, after))
            complain(item("edges", i), "is not between two of whom 'least' says the same");
    }
}

void check_result(const Stability& read, const Complain& complain) {
    if (read.a.has_value() != read.b.has_value())
        complain("b", "does not go with 'a': there are two candidates or none");
    check_shares(read.requirements, "requirements", complain);
    check_shares(read.groups, "groups", complain);
}

void check_result(const LeastShift& read, const Complain& complain) {
    Rational change = 0;
    Rational balance = 0;
    for (const auto& move : read.moves) {
        const Rational moved = rational(move.after) - rational(move.before);
        change += abs(moved);
        balance += moved;
    }
    if (change != rational(read.total_change))
        complain("total_change", read.total_change.to_string() +
                                     " is not the sum of the differences of the shares");
    if (balance != 0)
        complain("moves", "take another share than they give");
    if (!read.reachable && !read.moves.empty())
        complain("moves", "are there though nothing brings the two level");
}

void check_result(const RaisePlan& read, const Complain& complain) {
    check_goal(read.goal, complain);
    Sum cost = 0;
    Sum points = read.points_before;
    for (std::size_t i = 0; i < read.raises.size(); ++i) {
        const auto& raise = read.raises[i];
        check_is(raise.steps, raise.to - raise.from.worst(), item("raises", i, "steps"),
                 "the levels from 'from' to 'to'", complain);
        if (raise.to_prove == raise.from.known())
            complain(item("raises", i, "to_prove"),
                     "does not go with the level now: unknown levels are to be proven");
        cost += raise.cost;
        points += raise.gain;
    }
    check_is(read.cost, cost, "cost", "the sum of the costs of the raises", complain);
    check_is(read.points_after, points, "points_after",
             "the points before and what the raises gain", complain);
    check_at_most(read.points_after, read.max_points, "points_after",
                  "the points of every top level", complain);
    if (read.reachable && read.points_after < read.needed_points)
        complain("points_after", "do not reach the goal, though it says so");
    if (!read.reachable && !read.raises.empty())
        complain("raises", "are there though no raises reach the goal");
}

void check_result(const Nearest& read, const Complain& complain) {
    check_goal(read.goal, complain);
    check_is(read.candidates,
             Sum{read.already} + read.unreachable + read.others + read.plans.size(), "candidates",
             "the sum of those who are there, who cannot be, and who could be", complain);
    for (std::size_t i = 0; i < read.plans.size(); ++i)
        check_result(read.plans[i], [&](const std::string& where, const std::string& what) {
            complain(item("plans", i, where), what);
        });
}

void check_result(const WhatIf& read, const Complain& complain) {
    if (read.before.id != read.after.id)
        complain("after.id", "is not who 'before' is about");
}

}  // namespace herne::inline HERNE_ABI::detail::json

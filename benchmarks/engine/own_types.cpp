// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/match/rank_people.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace herne::bench {
namespace {

constexpr std::size_t competences = 24;
constexpr std::size_t codes = 16;

/// A person of somebody else's: levels 0..7, -1 for unknown.
struct Person {
    std::uint64_t id;
    std::array<std::int8_t, competences> levels;
};

std::uint64_t herne_id(const Person& person) {
    return person.id;
}
Level herne_level(const Person& person, const Competence& /*competence*/, std::size_t index) {
    const int level = person.levels[index];
    return level < 0 ? Level::unknown() : Level{level};
}

/// Returns people with levels drawn evenly from 0..7, of which every 7 of somebody's is unknown,
/// and ids in no order.
std::vector<Person> random_people(std::size_t count) {
    const auto rows = random_rows(competences, count);
    std::vector<Person> people(count);
    for (std::size_t i = 0; i < count; ++i) {
        people[i].id = i * 0x9E3779B97F4A7C15U;
        for (std::size_t c = 0; c < competences; ++c) {
            const std::uint8_t level = rows[i * competences + c];
            people[i].levels[c] = level == 7 ? std::int8_t{-1} : static_cast<std::int8_t>(level);
        }
    }
    return people;
}

/// The formula of the jobs: one of the first three at 2, the fourth at 1 and the fifth at 3.
Eligibility formula() {
    const auto at = [](std::size_t c, int level) {
        return Clause::at(bench_framework(competences)[c].id, level);
    };
    return Eligibility{
        Clause::all_of({Clause::any_of({at(0, 2), at(1, 2), at(2, 2)}), at(3, 1), at(4, 3)})};
}

/// Returns jobs of all competences, each with tables of its own and the formula.
std::vector<Scorecard> jobs_with_formula(std::size_t count) {
    const Pool pool = random_pool(competences, 1);
    std::vector<Scorecard> jobs;
    for (std::size_t j = 0; j < count; ++j) {
        const Scorecard job = random_job(pool, competences, 255, j + 1);
        std::vector<PointsTable> tables;
        for (std::size_t c = 0; c < competences; ++c) {
            const auto table = job.points(c);
            tables.push_back({job.competences()[c].id, {table.begin(), table.end()}});
        }
        jobs.emplace_back(job.framework(), tables, formula());
    }
    return jobs;
}

/// What an engineer would write for these jobs alone: tables by code, and the formula in code.
struct HandWritten {
    explicit HandWritten(const Scorecard& job) {
        for (std::size_t c = 0; c < competences; ++c) {
            const auto table = job.points(c);
            std::copy(table.begin(), table.end(), worst[c].begin());
            best[c] = worst[c];
            best[c].back() = table.back();
        }
    }

    [[nodiscard]] static bool meets(const Person& person, bool as_best) {
        const auto reaches = [&](std::size_t c, int level) {
            return person.levels[c] >= level || (as_best && person.levels[c] < 0);
        };
        return (reaches(0, 2) || reaches(1, 2) || reaches(2, 2)) && reaches(3, 1) && reaches(4, 3);
    }
    [[nodiscard]] Match operator()(const Person& person) const {
        Match match;
        for (std::size_t c = 0; c < competences; ++c) {
            const std::size_t code = static_cast<std::size_t>(person.levels[c]) % codes;
            match.worst += worst[c][code];
            match.best += best[c][code];
        }
        match.verdict = meets(person, false)  ? Verdict::eligible
                        : meets(person, true) ? Verdict::undecided
                                              : Verdict::ineligible;
        return match;
    }

    std::array<std::array<std::int64_t, codes>, competences> worst{};
    std::array<std::array<std::int64_t, codes>, competences> best{};
};

/// An entry of a ranking that is written by hand.
struct HandEntry {
    std::int64_t points;
    std::uint64_t id;
    std::size_t place;
    Match match;
};

std::vector<HandEntry> rank_by_hand(const std::vector<Person>& people, const HandWritten& job) {
    std::vector<HandEntry> entries;
    entries.reserve(people.size());
    for (const auto& person : people)
        if (const Match match = job(person); match.verdict != Verdict::ineligible)
            entries.push_back({match.worst, person.id, 0, match});
    std::sort(entries.begin(), entries.end(), [](const HandEntry& a, const HandEntry& b) {
        return a.points != b.points ? a.points > b.points : a.id < b.id;
    });
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].place =
            i > 0 && entries[i].points == entries[i - 1].points ? entries[i - 1].place : i + 1;
    return entries;
}

/// Throws unless both ways say the same, the maximum aside, which is no work by hand.
void require_same(const std::vector<Person>& people, const HandWritten& by_hand,
                  const Matcher& matcher) {
    const auto expected = rank_by_hand(people, by_hand);
    const auto ranking = rank(people, matcher);
    bool same = ranking.size() == expected.size();
    for (std::size_t i = 0; same && i < expected.size(); ++i)
        same = ranking[i].id == expected[i].id && ranking[i].place == expected[i].place &&
               ranking[i].worst == expected[i].match.worst &&
               ranking[i].best == expected[i].match.best &&
               ranking[i].verdict == expected[i].match.verdict;
    if (!same)
        throw std::logic_error{"the ranking of own types is not the one made by hand"};
}

/// Returns the seconds of `work` on average, many times.
template <class Work>
double seconds_each(int times, const Work& work) {
    return seconds([&] {
               for (int i = 0; i < times; ++i)
                   work(static_cast<std::size_t>(i));
           }) /
           times;
}

}  // namespace

void own_type_figures(const Report& report) {
    const auto jobs = jobs_with_formula(50);
    const std::vector<HandWritten> by_hand(jobs.begin(), jobs.end());
    std::vector<Matcher> matchers;
    for (const auto& job : jobs)
        matchers.emplace_back(job);
    const auto people = random_people(200);
    std::vector<Match> matches(jobs.size());
    const auto match_all = [&](const auto& of_jobs, const Person& person) {
        for (std::size_t j = 0; j < of_jobs.size(); ++j)
            matches[j] = of_jobs[j](person);
        use(matches);
    };
    require_same(people, by_hand.front(), matchers.front());
    Medians of_one, of_many, one_us, many_us;
    for (int round = 0; round < report.rounds(); ++round) {
        const auto person = [&](std::size_t i) -> const Person& { return people[i % 200]; };
        const double one_by_hand =
            seconds_each(2000, [&](std::size_t i) { match_all(by_hand, person(i)); });
        const double one =
            seconds_each(2000, [&](std::size_t i) { match_all(matchers, person(i)); });
        of_one.add(one / one_by_hand);
        one_us.add(1e6 * one);
        const double many_by_hand = seconds_each(
            500, [&](std::size_t i) { use(rank_by_hand(people, by_hand[i % 50]).front()); });
        const double many =
            seconds_each(500, [&](std::size_t i) { use(rank(people, matchers[i % 50])[0]); });
        of_many.add(many / many_by_hand);
        many_us.add(1e6 * many);
    }
    report.add("own_types_1x50", of_one.median(),
               "1 person of an own type x 50 jobs of 24 competences and a formula over 5, " +
                   std::to_string(one_us.median()) + " us: time / by hand over plain arrays");
    report.add("own_types_200", of_many.median(),
               "200 such people x 1 job, ranked, " + std::to_string(many_us.median()) +
                   " us: time / by hand and std::sort");
}

}  // namespace herne::bench

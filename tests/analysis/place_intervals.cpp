// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/place_intervals.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/completions.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// What all completions say of one candidate.
struct Seen {
    std::uint64_t best_place = 0;  ///< 0: never stands
    std::uint64_t worst_place = 0;
    bool drops_out = false;
    std::int64_t least = 0;
    std::int64_t best = 0;
};

std::map<CandidateId, Seen> seen_in_completions(const Field& field, const JobProfile& job) {
    std::map<CandidateId, Seen> seen;
    for_completions(field, [&](const Field& completed) {
        const auto places = places_in(completed, job);
        for (std::size_t row = 0; row < completed.size(); ++row) {
            auto& own = seen[completed.ids[row]];
            if (places[row] == 0) {
                own.drops_out = true;
                continue;
            }
            const std::int64_t points = oracle_points(job.parts(), completed.framework,
                                                      completed.levels[row], UnknownAs::worst);
            const bool first = own.best_place == 0;
            own.best_place = first ? places[row] : std::min(own.best_place, places[row]);
            own.worst_place = std::max(own.worst_place, places[row]);
            own.least = first ? points : std::min(own.least, points);
            own.best = std::max(own.best, points);
        }
    });
    return seen;
}

std::map<CandidateId, PlaceInterval> by_id(const PlaceIntervals& intervals) {
    std::map<CandidateId, PlaceInterval> result;
    for (const auto& entry : intervals.entries)
        result.emplace(entry.id, entry);
    return result;
}

void check_order(const PlaceIntervals& intervals) {
    RC_ASSERT(std::is_sorted(intervals.entries.begin(), intervals.entries.end(),
                             [](const PlaceInterval& a, const PlaceInterval& b) {
                                 return a.best != b.best ? a.best > b.best : a.id < b.id;
                             }));
}

Field many(const Framework& framework, std::size_t size) {
    Field field{framework};
    for (std::size_t i = 0; i < size; ++i) {
        field.ids.emplace_back(std::uint64_t{i * 7919 % size});
        std::vector<int> levels;
        for (std::size_t c = 0; c < framework.size(); ++c) {
            const std::size_t mixed = (i + 1) * (c + 3) * 2654435761U % 1009;
            levels.push_back(
                mixed % 11 == 0 ? -1 : static_cast<int>(mixed) % (framework[c].scale.max() + 1));
        }
        field.levels.push_back(levels_of(levels));
    }
    return field;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(place_intervals)

BOOST_AUTO_TEST_CASE(both_ends_are_those_of_all_completions) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 2);
        const JobProfile job = any_job(framework);
        const Field field = any_field_to_complete(framework);
        const Pool pool = field.pool();
        const auto seen = seen_in_completions(field, job);
        const auto intervals = herne::place_intervals(pool, job);
        check_order(intervals);
        const auto found = by_id(intervals);
        for (const auto& [id, own] : seen) {
            RC_ASSERT((own.best_place > 0) == found.contains(id));
            if (own.best_place == 0)
                continue;
            const auto& interval = found.at(id);
            RC_ASSERT(interval.best_place == own.best_place);
            RC_ASSERT(interval.worst_place == own.worst_place);
            RC_ASSERT(interval.may_drop_out == own.drops_out);
            RC_ASSERT(interval.least == own.least);
            RC_ASSERT(interval.best == own.best);
            RC_ASSERT(!interval.standing);
        }
        RC_ASSERT(intervals.counts.candidates == field.size());
        RC_ASSERT(intervals.counts.eligible + intervals.counts.undecided == found.size());
        RC_ASSERT(intervals.counts.certain + intervals.counts.possible + intervals.counts.out ==
                  0U);
    }));
}

BOOST_AUTO_TEST_CASE(standing_at_a_cut_is_that_of_all_completions) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 2);
        const JobProfile job = any_job(framework);
        const Field field = any_field_to_complete(framework);
        const Pool pool = field.pool();
        const auto seen = seen_in_completions(field, job);
        const auto k = static_cast<std::uint64_t>(any_number(1, 6));
        const auto intervals = herne::place_intervals(pool, job, {.top = k});
        check_order(intervals);
        const auto found = by_id(intervals);
        PlaceCounts counts;
        for (const auto& [id, own] : seen) {
            const bool possible = own.best_place > 0 && own.best_place <= k;
            const bool certain = possible && !own.drops_out && own.worst_place <= k;
            RC_ASSERT(possible == found.contains(id));
            counts.certain += certain ? 1 : 0;
            counts.possible += possible && !certain ? 1 : 0;
            counts.out += own.best_place > k ? 1 : 0;
            if (!possible)
                continue;
            const auto& interval = found.at(id);
            RC_ASSERT(interval.best_place == own.best_place);
            RC_ASSERT(interval.worst_place.has_value() == (own.worst_place <= k));
            RC_ASSERT(interval.worst_place.value_or(own.worst_place) == own.worst_place);
            RC_ASSERT((interval.standing == CutStanding::certain) == certain);
        }
        RC_ASSERT(intervals.counts.certain == counts.certain);
        RC_ASSERT(intervals.counts.possible == counts.possible);
        RC_ASSERT(intervals.counts.out == counts.out);
    }));
}

BOOST_AUTO_TEST_CASE(more_knowledge_never_widens_an_interval) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        Field field = any_field(framework);
        const auto before = by_id(herne::place_intervals(field.pool(), job));
        const auto unknown = unknown_levels(field);
        RC_PRE(!unknown.empty());
        const auto& one =
            unknown[static_cast<std::size_t>(any_number(0, static_cast<int>(unknown.size()) - 1))];
        field.levels[one.row][one.competence] =
            Level{any_number(0, framework[one.competence].scale.max())};
        for (const auto& [id, after] : by_id(herne::place_intervals(field.pool(), job))) {
            const auto& earlier = before.at(id);
            RC_ASSERT(after.best_place >= earlier.best_place);
            RC_ASSERT(*after.worst_place <= *earlier.worst_place);
            RC_ASSERT(earlier.may_drop_out || !after.may_drop_out);
        }
    }));
}

BOOST_AUTO_TEST_CASE(threads_and_limits_change_nothing_else) {
    const JobProfile job = worked_example();
    const Field field = many(job.framework(), 30'000);
    const Pool pool = field.pool();
    const auto whole = herne::place_intervals(pool, job);
    for (const std::size_t top : {1U, 10U, 100U, 5'000U, 40'000U}) {
        const auto cut = herne::place_intervals(pool, job, {.top = top});
        BOOST_TEST((cut == herne::place_intervals(pool, job, {.top = top, .threads = 3})));
        std::size_t possible = 0;
        for (const auto& entry : whole.entries)
            possible += entry.best_place <= top ? 1 : 0;
        BOOST_TEST(cut.entries.size() == possible);
        BOOST_TEST(cut.counts.certain + cut.counts.possible == possible);
        for (std::size_t i = 0; i < cut.entries.size(); ++i) {
            const auto& entry = cut.entries[i];
            BOOST_REQUIRE((entry.id == whole.entries[i].id));
            BOOST_REQUIRE(entry.best_place == whole.entries[i].best_place);
            BOOST_REQUIRE((*whole.entries[i].worst_place <= top
                               ? entry.worst_place == whole.entries[i].worst_place
                               : !entry.worst_place));
        }
        auto limited = herne::place_intervals(pool, job, {.top = top, .limit = 3, .threads = 2});
        BOOST_TEST((limited.counts == cut.counts));
        BOOST_TEST(limited.entries.size() == std::min<std::size_t>(3, possible));
        BOOST_TEST(
            (std::equal(limited.entries.begin(), limited.entries.end(), cut.entries.begin())));
    }
}

BOOST_AUTO_TEST_CASE(few_who_are_eligible_are_found_wherever_they_stand) {
    const JobProfile example = worked_example();
    auto parts = example.parts();
    const std::string id = example.framework()[0].id;
    parts.eligibility = Eligibility{Clause::at(id, example.framework()[0].scale.max())};
    const JobProfile job{parts, example.framework()};
    Field field = many(job.framework(), 30'000);
    // Nearly all are undecided, some with fewer points than the few eligible ones; these have far
    // fewer than the first.
    for (std::size_t row = 0; row < field.size(); ++row) {
        auto& levels = field.levels[row];
        const bool eligible = row % 997 == 996;
        if (eligible || row % 7 == 3)
            std::fill(levels.begin(), levels.end(), Level{eligible ? 1 : 0});
        levels[0] = eligible       ? Level{job.framework()[0].scale.max()}
                    : row % 5 == 4 ? Level{0}
                                   : Level::unknown();
    }
    const Pool pool = field.pool();
    const auto whole = herne::place_intervals(pool, job);
    const auto counts = rank(pool, job, {.top = 1}).counts();
    BOOST_TEST(counts.eligible == 30U);
    for (const std::size_t top : {5U, 29U, 30U, 31U, 200U}) {
        const auto cut = herne::place_intervals(pool, job, {.top = top});
        BOOST_TEST((cut == herne::place_intervals(pool, job, {.top = top, .threads = 3})));
        BOOST_TEST(cut.counts.candidates == counts.candidates);
        BOOST_TEST(cut.counts.eligible == counts.eligible);
        BOOST_TEST(cut.counts.undecided == counts.undecided);
        BOOST_TEST(cut.counts.ineligible == counts.ineligible);
        std::size_t possible = 0;
        for (const auto& entry : whole.entries)
            possible += entry.best_place <= top ? 1 : 0;
        BOOST_TEST(cut.entries.size() == possible);
        for (std::size_t i = 0; i < cut.entries.size(); ++i) {
            BOOST_REQUIRE((cut.entries[i].id == whole.entries[i].id));
            BOOST_REQUIRE(cut.entries[i].best_place == whole.entries[i].best_place);
        }
    }
}

BOOST_AUTO_TEST_CASE(without_unknown_levels_it_is_the_ranking) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        Field field = any_field(framework);
        for (const auto& one : unknown_levels(field))
            field.levels[one.row][one.competence] = Level{0};
        const Pool pool = field.pool();
        const auto ranking = rank(pool, job);
        const auto intervals = herne::place_intervals(pool, job);
        RC_ASSERT(intervals.entries.size() == ranking.size());
        for (std::size_t i = 0; i < ranking.size(); ++i) {
            RC_ASSERT(intervals.entries[i].id == ranking[i].id);
            RC_ASSERT(intervals.entries[i].best_place == ranking[i].place);
            RC_ASSERT(intervals.entries[i].worst_place == ranking[i].place);
        }
    }));
}

BOOST_AUTO_TEST_CASE(undecided_candidates_have_the_points_that_make_them_eligible) {
    const Framework framework = letters({4, 4, 4});
    JobProfileParts parts{.reference = "r", .title = "T"};
    parts.frameworks = {{framework.id(), framework.edition()}};
    for (const auto& competence : framework)
        parts.requirements.push_back({.id = competence.id.substr(competence.id.find('/') + 1),
                                      .competence = competence.id,
                                      .level = 4});
    const std::string a = framework[0].id;
    const std::string b = framework[1].id;
    // a is named twice: one level of it serves both parts.
    parts.eligibility = Eligibility{
        Clause::all_of({Clause::any_of({Clause::at(a, 3), Clause::at(b, 2)}),
                        Clause::any_of({Clause::at(a, 2), Clause::at(framework[2].id, 4)})})};
    const JobProfile job{parts, framework};
    const Pool pool =
        field_of(framework, {{1, {-1, -1, -1}}, {2, {-1, 2, 0}}, {3, {0, -1, -1}}}).pool();
    const auto found = by_id(herne::place_intervals(pool, job));
    BOOST_TEST(found.at(CandidateId{1U}).least == 3);
    BOOST_TEST(found.at(CandidateId{2U}).least == 4);
    BOOST_TEST(found.at(CandidateId{3U}).least == 6);
}

BOOST_AUTO_TEST_CASE(bad_options_are_refused) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, 1}}}).pool();
    BOOST_CHECK_THROW(static_cast<void>(herne::place_intervals(pool, job, {.top = 0})),
                      invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(herne::place_intervals(Pool{letters({3})}, job)),
                      framework_mismatch);
    BOOST_CHECK_THROW(static_cast<void>(herne::place_intervals(
                          pool, job, {.progress = [](std::size_t, std::size_t) { return false; }})),
                      cancelled);
    const auto nobody = herne::place_intervals(Pool{job.framework()}, job, {.top = 3});
    BOOST_TEST(nobody.entries.empty());
    BOOST_TEST(nobody.top.value() == 3U);
}

BOOST_AUTO_TEST_CASE(formula_that_would_take_too_long_is_refused_in_words) {
    const Framework framework = letters(std::vector<int>(20, 1));
    JobProfileParts parts{.reference = "r", .title = "T"};
    parts.frameworks = {{framework.id(), framework.edition()}};
    std::vector<Clause> clauses;
    for (std::size_t c = 0; c < framework.size(); ++c) {
        parts.requirements.push_back(
            {.id = "r" + std::to_string(c), .competence = framework[c].id});
        clauses.push_back(Clause::any_of(
            {Clause::at(framework[c].id, 1), Clause::at(framework[(c + 1) % 20].id, 1)}));
    }
    parts.eligibility = Eligibility{Clause::all_of(clauses)};
    const JobProfile job{parts, framework};
    const Field field = field_of(framework, {{7, std::vector<int>(20, -1)}});
    try {
        static_cast<void>(herne::place_intervals(field.pool(), job));
        BOOST_ERROR("not refused");
    } catch (const invalid_input& error) {
        BOOST_TEST(std::string{error.what()}.find("candidate 7") != std::string::npos);
        BOOST_TEST(std::string{error.what()}.find("65536") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
// What pools and scans take of memory, counted by operator new of this program alone.
#define BOOST_TEST_MODULE memory
#include <herne/analysis/availability.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/people.hpp>
#include <herne/match/points.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/rank_people.hpp>
#include <herne/pool/pool.hpp>
#include <herne/report/text_layout.hpp>

#include "memory/counted_new.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using herne::test::calls;
using herne::test::live;
using herne::test::peak;

/// A person of an own type; 7 stands for an unknown level.
struct Applicant {
    std::uint64_t id;
    std::vector<std::uint8_t> levels;
};
std::uint64_t herne_id(const Applicant& person) {
    return person.id;
}
herne::Level herne_level(const Applicant& person, const herne::Competence& /*competence*/,
                         std::size_t index) {
    return person.levels[index] == 7 ? herne::Level::unknown() : person.levels[index];
}

constexpr std::size_t mib = std::size_t{1} << 20U;

/// What `work` leaves behind, and the most that it took beside that.
struct Taken {
    std::size_t left;
    std::size_t at_most;
};

template <class Work>
Taken taken_by(const Work& work) {
    const std::size_t before = live;
    peak = before;
    const auto result = work();
    return {live - before, peak - before};
}

/// Returns how often `work` allocates.
template <class Work>
std::size_t allocations_of(const Work& work) {
    const std::size_t before = calls;
    const auto result = work();
    static_cast<void>(result);
    return calls - before;
}

const std::filesystem::path data = HERNE_SOURCE_DIR "/examples/data";

herne::JobProfile shipped_job() {
    return herne::load_job_profile(data / "jobs/16-0107.json");
}

herne::Framework framework_of(std::size_t competences) {
    std::vector<herne::ScaleLevel> levels;
    for (int level = 1; level <= 7; ++level)
        levels.push_back({.label = "level " + std::to_string(level)});
    const herne::Scale scale{"seven", levels};
    herne::FrameworkParts parts;
    parts.id = "f";
    parts.edition = "1";
    for (std::size_t c = 0; c < competences; ++c)
        parts.competences.push_back({.id = "c" + std::to_string(c), .label = "C", .scale = scale});
    return herne::Framework{parts};
}

std::vector<std::uint8_t> levels_of(std::size_t candidates, std::size_t competences) {
    std::vector<std::uint8_t> levels(candidates * competences);
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<std::uint8_t>((i * 2654435761U >> 7U) % 8);
    return levels;
}

/// Returns all ids that are the same distance apart, in an order that does not ascend.
std::vector<std::uint64_t> mixed_ids(std::size_t count) {
    std::vector<std::uint64_t> ids(count);
    for (std::size_t i = 0; i < count; ++i)
        ids[i] = i ^ 1U;
    return ids;
}

herne::Scorecard job_of(const herne::Framework& framework) {
    std::vector<herne::PointsTable> tables;
    for (const auto& competence : framework) {
        herne::PointsTable table{competence.id, {}};
        for (std::int64_t level = 0; level <= 7; ++level)
            table.points.push_back(level * static_cast<std::int64_t>(tables.size() + 1));
        tables.push_back(table);
    }
    return {framework, tables};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_small_pool_takes_little) {
    const auto framework = framework_of(32);
    const auto levels = levels_of(60, 32);
    const auto taken = taken_by([&] {
        herne::PoolBuilder builder{framework};
        builder.add({.levels = levels});
        return builder.build();
    });
    BOOST_TEST(taken.left <= 4096U);
    BOOST_TEST(taken.left >= 32U * 64U);
}

BOOST_AUTO_TEST_CASE(levels_take_half_a_byte_and_building_little_more) {
    const auto framework = framework_of(128);
    // Pieces, as a stream brings them: nobody knows how many will come.
    constexpr std::size_t pieces = 40;
    constexpr std::size_t piece = 50'000;
    const auto levels = levels_of(piece, 128);
    const auto taken = taken_by([&] {
        herne::PoolBuilder builder{framework};
        for (std::size_t i = 0; i < pieces; ++i)
            builder.add({.levels = levels});
        return builder.build();
    });
    const std::size_t exact = (pieces * piece + 127) / 128 * 128 * 128 / 2;
    BOOST_TEST(taken.left <= exact + exact / 100 + 4096);
    BOOST_TEST(taken.left >= exact);
    BOOST_TEST(taken.at_most <= exact + 64 * mib);
}

BOOST_AUTO_TEST_CASE(ids_take_at_most_24_bytes_and_their_characters) {
    constexpr std::size_t count = 200'000;
    const auto framework = framework_of(2);
    const auto levels = levels_of(count, 2);
    const auto numbers = mixed_ids(count);
    std::vector<std::string> strings;
    std::size_t characters = 0;
    for (const auto number : numbers) {
        strings.push_back("applicant-" + std::to_string(number));
        characters += strings.back().size();
    }
    const auto taken = [&](const auto&... ids) {
        return taken_by([&] {
                   herne::PoolBuilder builder{framework};
                   builder.add({.levels = levels}, ids...);
                   return builder.build();
               })
            .left;
    };
    const std::size_t without = taken();
    BOOST_TEST(taken(numbers) - without <= 24 * count);
    BOOST_TEST(taken(numbers) - without >= 8 * count);
    BOOST_TEST(taken(strings) - without <= 24 * count + characters);
    BOOST_TEST(taken(strings) - without >= characters);
}

BOOST_AUTO_TEST_CASE(a_scan_takes_at_most_a_mebibyte_a_thread_and_k_entries) {
    const auto framework = framework_of(300);
    const auto levels = levels_of(40'000, 300);
    herne::PoolBuilder builder{framework};
    builder.add({.levels = levels});
    const herne::Pool pool = builder.build();
    const herne::Scorecard job = job_of(framework);
    for (const unsigned threads : {1U, 4U})
        for (const std::size_t top : {std::size_t{10}, std::size_t{1000}, herne::all}) {
            const auto taken =
                taken_by([&] { return herne::rank(pool, job, {.top = top, .threads = threads}); });
            // Beside the ranking itself: at most two runners an entry, and room to merge them.
            constexpr std::size_t bytes_of_runner = 16;
            const std::size_t entries = top < pool.size() ? top : pool.size();
            const std::size_t runners = 2 * entries * bytes_of_runner * (threads + 1);
            BOOST_TEST(taken.at_most <= 2 * taken.left + threads * mib + runners + mib / 4);
        }
}

BOOST_AUTO_TEST_CASE(points_and_verdict_of_one_profile_take_nothing) {
    const auto job = shipped_job();
    // Loaded anew: the frameworks of pool and job have equal content, no more.
    const auto pool = herne::load_pool_csv(data / "applicants.csv", shipped_job().framework());
    for (std::size_t row = 0; row < pool.size(); ++row) {
        const auto profile = pool.profile(row);
        BOOST_TEST(allocations_of([&] { return points(profile, job); }) == 0U);
        BOOST_TEST(allocations_of([&] {
                       return score(profile, job.scorecard(), {.order = herne::UnknownAs::best});
                   }) == 0U);
        BOOST_TEST(allocations_of([&] { return verdict(profile, job); }) == 0U);
    }
}

BOOST_AUTO_TEST_CASE(functions_that_cannot_throw_take_nothing) {
    const auto job = shipped_job();
    const auto pool = herne::load_pool_csv(data / "applicants.csv", job.framework());
    const std::string id(100, 'x');
    const std::string wide = "Ärztin für 日本語 and so on, \x1B[2J";
    const herne::Availability none;
    const auto nobody = pool.profile(0).id();
    BOOST_TEST(allocations_of([&] { return job.framework().contains(id); }) == 0U);
    BOOST_TEST(allocations_of([&] { return herne::text_width(wide); }) == 0U);
    BOOST_TEST(allocations_of([&] { return none.find(nobody); }) == 0U);
    BOOST_TEST(allocations_of([&] { return herne::is_date(id); }) == 0U);
    BOOST_TEST(allocations_of([&] { return herne::evidence_status(id); }) == 0U);
    BOOST_TEST(allocations_of([&] { return pool.evidence(0, 0).size(); }) == 0U);
    BOOST_TEST(allocations_of([&] { return pool.id_less(1, 0); }) == 0U);
    BOOST_TEST(allocations_of([&] { return pool.level(1, 1); }) == 0U);
    BOOST_TEST(allocations_of([&] { return herne::lint_rules().size(); }) == 0U);
}

BOOST_AUTO_TEST_CASE(explaining_takes_at_most_forty_allocations) {
    const auto job = shipped_job();
    const auto pool = herne::load_pool_csv(data / "applicants.csv", job.framework());
    for (std::size_t row = 0; row < pool.size(); ++row) {
        const auto profile = pool.profile(row);
        const std::size_t taken = allocations_of([&] { return explain(profile, job); });
        BOOST_TEST(taken <= 40U, profile.id() << ": " << taken);
    }
}

BOOST_AUTO_TEST_CASE(copy_of_an_explanation_shares_what_it_says_of_the_job) {
    const auto job = shipped_job();
    const auto pool = herne::load_pool_csv(data / "applicants.csv", job.framework());
    const auto explanation = explain(pool["B-005"], job);
    BOOST_TEST(allocations_of([&] { return herne::Explanation{explanation}; }) <= 20U);
}

BOOST_AUTO_TEST_CASE(people_of_own_types_take_nothing_but_the_list) {
    const auto framework = framework_of(32);
    const auto levels = levels_of(500, 32);
    std::vector<Applicant> people;
    for (std::size_t i = 0; i < 500; ++i)
        people.push_back({(i * 7) % 500, {levels.data() + i * 32, levels.data() + (i + 1) * 32}});
    const auto at = [](const char* id, int level) { return herne::Clause::at(id, level); };
    const auto formula =
        herne::Clause::any_of({herne::Clause::all_of({at("c3", 2), at("c5", 4)}), at("c7", 6)});
    const herne::Scorecard job{framework,
                               {{"c1", {0, 1, 2, 3, 4, 5, 6, 7}}, {"c2", {0, 0, 0, 0, 9, 9, 9, 9}}},
                               herne::Eligibility{formula}};
    const herne::Matcher matcher{job};
    for (const auto& person : people) {
        BOOST_TEST(allocations_of([&] { return matcher(person); }) == 0U);
        BOOST_TEST(allocations_of([&] { return points(person, job); }) == 0U);
        BOOST_TEST(allocations_of([&] { return verdict(person, job); }) == 0U);
    }
    for (const std::size_t top : {std::size_t{1}, std::size_t{20}, herne::all}) {
        const auto ranked = [&] { return herne::rank(people, matcher, {.top = top}); };
        BOOST_TEST(ranked().size() >= 1U);
        BOOST_TEST(allocations_of(ranked) == 1U);
    }
    BOOST_TEST(allocations_of([&] { return herne::rank(people, matcher, {.top = 0}); }) == 0U);
}

BOOST_AUTO_TEST_CASE(ranking_a_small_pool_takes_few_allocations) {
    // Six, of which four are the ranking's own, and room for those tied at the cut.
#ifdef NDEBUG
    constexpr std::size_t at_most = 12;
#else
    constexpr std::size_t at_most = 12 + 24;  // and it is checked
#endif
    const auto framework = framework_of(32);
    const herne::Scorecard job = job_of(framework_of(32));
    const herne::RankOptions options{.top = 10};
    for (const std::size_t size : {std::size_t{200}, std::size_t{1000}, std::size_t{8192}}) {
        herne::PoolBuilder builder{framework};
        builder.add({.levels = levels_of(size, 32)});
        const herne::Pool pool = builder.build();
        const auto ranked = [&] { return herne::rank(pool, job, options); };
        BOOST_TEST(ranked().size() == 10U);
        const std::size_t taken = allocations_of(ranked);
        BOOST_TEST(taken <= at_most, size << " candidates: " << taken);
    }
}

BOOST_AUTO_TEST_CASE(positions_in_another_framework_are_found_once) {
    herne::FrameworkParts parts = framework_of(32).parts().front();
    std::reverse(parts.competences.begin(), parts.competences.end());
    herne::PoolBuilder builder{herne::Framework{parts}};
    builder.add({.levels = levels_of(1000, 32)});
    const herne::Pool pool = builder.build();
    const herne::Scorecard job = job_of(framework_of(32));
    const auto ranked = [&] { return herne::rank(pool, job, {.top = 10}); };
    const std::size_t first = allocations_of(ranked);
    const std::size_t then = allocations_of(ranked);
    BOOST_TEST(then < first);
    BOOST_TEST(allocations_of(ranked) == then);
}

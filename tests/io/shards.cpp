// SPDX-License-Identifier: BSL-1.0
#include <herne/io/shards.hpp>

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/pool/select.hpp>

#include "io/shards/shards.hpp"
#include "support/cases.hpp"
#include "support/contents.hpp"
#include "support/faulty_files.hpp"
#include "support/message.hpp"
#include "support/random.hpp"
#include "support/random_rankings.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace herne::test;

using herne::Arrangement;
using herne::CandidateId;
using herne::file_error;
using herne::Framework;
using herne::invalid_file;
using herne::invalid_input;
using herne::JobProfile;
using herne::open_shards;
using herne::Pool;
using herne::PoolBuilder;
using herne::PoolOptions;
using herne::Ranking;
using herne::RankOptions;
using herne::save_shards;
using herne::Shards;
using herne::ShardWriter;
using herne::VerifyPages;
using herne::detail::system_files;
using Path = std::filesystem::path;
using Pools = std::vector<Pool>;

/// Returns the candidates at `rows` of a field as a pool, in any arrangement.
Pool any_arranged(const Field& field, const std::vector<std::size_t>& rows) {
    const Pool pool = field.part(rows).pool();
    return any_choice() ? pool : arranged(pool, Arrangement::by_level_sum, 1);
}

/// Returns one to five pools that hold the candidates of `field` between them; some may be empty.
Pools any_cut(const Field& field) {
    std::vector<std::vector<std::size_t>> rows(static_cast<std::size_t>(any_number(1, 5)));
    for (std::size_t row = 0; row < field.size(); ++row)
        rows[static_cast<std::size_t>(any_number(0, static_cast<int>(rows.size()) - 1))].push_back(
            row);
    Pools pools;
    for (const auto& of_pool : rows)
        pools.push_back(any_arranged(field, of_pool));
    return pools;
}

/// Candidates of any levels, one in 20 unknown, in one pool and in parts of it; ids are row
/// numbers.
struct ManyPeople {
    Framework framework = letters({5, 14, 3});
    Pool whole{framework};
    Pools parts = {};

    ManyPeople(std::vector<std::size_t> sizes, std::uint64_t first_id, const PoolOptions& options) {
        Draws draws{sizes.size() + first_id};
        PoolBuilder all{framework, with_first(options, first_id)};
        for (const std::size_t size : sizes) {
            std::vector<std::uint8_t> levels(size * framework.size());
            for (std::size_t i = 0; i < levels.size(); ++i)
                levels[i] = static_cast<std::uint8_t>(
                    draws.one_in(20)
                        ? 255
                        : draws.between(0, framework[i % framework.size()].scale.max()));
            PoolBuilder part{framework, with_first(options, first_id + all.size())};
            if (size > 0) {
                part.add({.levels = levels});
                all.add({.levels = levels});
            }
            parts.push_back(part.build());
        }
        whole = all.build();
    }

    static PoolOptions with_first(PoolOptions options, std::uint64_t first_id) {
        options.first_id = first_id;
        return options;
    }
    [[nodiscard]] JobProfile job() const {
        herne::JobProfileParts job;
        job.reference = "many";
        job.title = "Many";
        job.frameworks = framework.editions();
        for (int r = 0; r < 3; ++r)
            job.requirements.push_back({.id = "r" + std::to_string(r),
                                        .competence = framework[static_cast<std::size_t>(r)].id,
                                        .level = 2,
                                        .weight = r + 1});
        job.eligibility = herne::Eligibility{herne::Clause::at(framework[0].id, 1)};
        return {job, framework};
    }
};

Pool numbered(const std::vector<std::uint64_t>& ids) {
    PoolBuilder builder{letters({4})};
    for (const std::uint64_t id : ids)
        builder.add(CandidateId{id}, levels_of({static_cast<int>(id % 5)}));
    return builder.build();
}

JobProfile job_over_one() {
    herne::JobProfileParts job;
    job.reference = "one";
    job.title = "One";
    job.frameworks = letters({4}).editions();
    job.requirements = {{.id = "r", .competence = "f/a", .level = 3, .weight = 1}};
    return {job, letters({4})};
}

void change(const Path& path, std::size_t at, char by) {
    std::string content = *content_of(system_files(), path);
    content[at] = static_cast<char>(content[at] ^ by);
    std::ofstream{path, std::ios::binary | std::ios::trunc} << content;
}

std::string manifest_of(const Path& folder) {
    return *content_of(system_files(), folder / "shards.json");
}

/// Returns how opening is refused once `from` stands as `to` in the manifest.
std::string refused_with(const Path& folder, const std::string& from, const std::string& to) {
    const std::string kept = manifest_of(folder);
    std::string text = kept;
    const auto at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::ofstream{folder / "shards.json"} << text;
    std::string message = message_of<invalid_file>([&] { static_cast<void>(open_shards(folder)); });
    std::ofstream{folder / "shards.json"} << kept;
    return message;
}

bool says(const std::string& message, std::initializer_list<std::string> parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return message.find(part) != std::string::npos;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(shards)

BOOST_AUTO_TEST_CASE(any_cut_ranks_as_the_whole_to_the_byte) {
    const TemporaryFolder folder;
    BOOST_TEST(rc::check([&] {
        const Framework framework = any_framework(3, 3);
        const Field field = any_field(framework, 20);
        const Path path = folder / "shards";
        save_shards(any_cut(field), path);
        const Shards shards = open_shards(
            path, {.load = any_choice() ? herne::LoadFile::copy : herne::LoadFile::mapped});
        RC_ASSERT(shards.candidates() == field.size());
        const JobProfile job = any_job(framework);
        const RankOptions options = any_options(field);
        RC_ASSERT(to_json(rank(shards, job, options)) == to_json(rank(field.pool(), job, options)));
    }));
}

BOOST_AUTO_TEST_CASE(several_jobs_rank_as_one_by_one) {
    const TemporaryFolder folder;
    BOOST_TEST(rc::check([&] {
        const Framework framework = any_framework(3, 3);
        const Field field = any_field(framework, 15);
        save_shards(any_cut(field), folder / "shards");
        const Shards shards = open_shards(folder / "shards");
        std::vector<herne::Scorecard> scorecards;
        for (int jobs = any_number(0, 3); jobs > 0; --jobs)
            scorecards.push_back(any_job(framework).scorecard());
        const RankOptions options = any_options(field);
        RC_ASSERT(rank(shards, scorecards, options) == rank(field.pool(), scorecards, options));
    }));
}

BOOST_AUTO_TEST_CASE(row_numbers_over_many_superblocks_rank_as_the_whole) {
    const TemporaryFolder folder;
    SomeOf ways;
    for (const std::size_t window : {0U, 1U, 8U}) {
        PoolOptions options;
        if (window > 0)
            options = {.arrange = Arrangement::by_level_sum, .window = window};
        const ManyPeople people{{9'000, 0, 8'192, 1, 20'000}, 17, options};
        save_shards(people.parts, folder / "shards");
        const Shards shards = open_shards(folder / "shards", {.verify = VerifyPages::all});
        const std::vector<CandidateId> also{17U, 9'016U, 9'017U, 37'209U, 30'000U, 30'000U};
        for (const std::size_t top : {std::size_t{0}, std::size_t{1}, std::size_t{300}, herne::all})
            for (const auto order : {herne::UnknownAs::worst, herne::UnknownAs::best})
                for (const double min_score : {0.0, 0.6}) {
                    if (!ways.next())
                        continue;
                    const RankOptions how{.top = top,
                                          .order = order,
                                          .also = also,
                                          .min_score = min_score,
                                          .threads = 2};
                    BOOST_TEST((to_json(rank(shards, people.job(), how)) ==
                                to_json(rank(people.whole, people.job(), how))));
                }
    }
}

BOOST_AUTO_TEST_CASE(shards_without_candidates_have_no_say_in_what_there_are_data_for) {
    const TemporaryFolder folder;
    const Framework framework = letters({4, 3});
    const auto silent = [&](std::optional<std::uint64_t> id) {
        PoolBuilder builder{framework};
        if (id)
            builder.add(CandidateId{*id}, levels_of({2, -1}));
        builder.not_provided(1);
        return builder.build();
    };
    herne::JobProfileParts parts;
    parts.reference = "silent";
    parts.title = "Silent";
    parts.frameworks = framework.editions();
    parts.requirements = {{.id = "r", .competence = "f/b", .level = 1, .weight = 1}};
    const JobProfile job{parts, framework};
    for (const Pools& pools : {Pools{silent(1), Pool{framework}, silent(2)},
                               Pools{Pool{framework}, silent({})}, Pools{silent({}), silent({})}}) {
        save_shards(pools, folder / "shards");
        BOOST_TEST((rank(open_shards(folder / "shards"), job) == rank(concat(pools), job)));
    }
}

BOOST_AUTO_TEST_CASE(each_shard_is_what_was_added) {
    const TemporaryFolder folder;
    const Pools pools{numbered({5, 3}), numbered({}), numbered({4, 9, 1})};
    save_shards(pools, folder / "shards");
    const Shards shards = open_shards(folder / "shards");
    BOOST_TEST(shards.size() == 3U);
    BOOST_TEST(shards.candidates() == 5U);
    BOOST_TEST((shards.framework() == letters({4})));
    BOOST_TEST(shards.folder() == (folder / "shards").string());
    std::vector<std::uint64_t> ids;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        BOOST_TEST(shards.shards()[i].candidates == pools[i].size());
        BOOST_TEST(shards.shards()[i].ids == (i == 1 ? "none" : "numbers"));
        const Pool pool = shards.pool(i);
        for (std::size_t row = 0; row < pool.size(); ++row)
            ids.push_back(pool.id(row).number());
    }
    BOOST_TEST((ids == std::vector<std::uint64_t>{5, 3, 4, 9, 1}));
    BOOST_CHECK_THROW(static_cast<void>(shards.pool(3)), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(the_same_pools_give_the_same_bytes) {
    const TemporaryFolder folder;
    const Pools pools{numbered({5, 3}), numbered({4})};
    save_shards(pools, folder / "a");
    save_shards(pools, folder / "b");
    BOOST_TEST((names_in(system_files(), folder / "a") ==
                std::vector<std::string>{"shard-00000.herne", "shard-00001.herne", "shards.json"}));
    for (const auto& name : names_in(system_files(), folder / "a"))
        BOOST_TEST((content_of(system_files(), folder / "a" / name) ==
                    content_of(system_files(), folder / "b" / name)));
}

BOOST_AUTO_TEST_CASE(a_writer_without_pools_makes_an_empty_shard) {
    const TemporaryFolder folder;
    ShardWriter writer{folder / "shards", letters({4})};
    writer.finish();
    const Shards shards = open_shards(folder / "shards");
    BOOST_TEST(shards.size() == 1U);
    BOOST_TEST((rank(shards, job_over_one()) == rank(Pool{letters({4})}, job_over_one())));
    BOOST_CHECK_THROW(writer.add(numbered({1})), invalid_input);
    BOOST_CHECK_THROW(writer.finish(), invalid_input);
}

BOOST_AUTO_TEST_CASE(what_is_not_finished_is_not_read_and_what_was_there_stays) {
    const TemporaryFolder folder;
    const Path path = folder / "shards";
    {
        ShardWriter writer{path, letters({4})};
        writer.add(numbered({1}));
    }
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(open_shards(path)), file_error,
        [&](const file_error& error) { return error.path() == (path / "shards.json").string(); });
    save_shards(Pools{numbered({1, 2})}, path);
    const std::string old = manifest_of(path);
    {
        ShardWriter writer{path, letters({4})};
        writer.add(numbered({7}));
        BOOST_TEST((manifest_of(path) == old));
        BOOST_TEST(open_shards(path, {.verify = VerifyPages::all}).candidates() == 2U);
    }
    save_shards(Pools{numbered({8}), numbered({9})}, path);
    const Shards now = open_shards(path, {.verify = VerifyPages::all});
    BOOST_TEST(now.pool(0).id(0).number() == 8U);
    // The files of those before are gone.
    BOOST_TEST((names_in(system_files(), path) ==
                std::vector<std::string>{"shard-00001.herne", "shard-00002.herne", "shards.json"}));
}

BOOST_AUTO_TEST_CASE(pools_that_do_not_go_together_are_refused) {
    const TemporaryFolder folder;
    ShardWriter writer{folder / "shards", letters({4})};
    writer.add(numbered({1}));
    BOOST_CHECK_THROW(writer.add(Pool{letters({4, 4})}), herne::framework_mismatch);
    PoolBuilder strings{letters({4})};
    strings.add("x", levels_of({1}));
    BOOST_TEST(message_of<invalid_input>([&] { writer.add(strings.build()); }) ==
               "shards[1]: its ids are strings, those before are not; a pool has one kind of id");
    writer.add(numbered({2}));
    writer.finish();
    BOOST_TEST(open_shards(folder / "shards").candidates() == 2U);
    BOOST_CHECK_THROW(save_shards(Pools{}, folder / "none"), invalid_input);
    ShardWriter taken = std::move(writer);
    BOOST_CHECK_THROW(writer.finish(), invalid_input);
}

BOOST_AUTO_TEST_CASE(somebody_who_stands_in_two_shards_is_named) {
    const TemporaryFolder folder;
    BOOST_TEST(
        message_of<invalid_input>([&] {
            save_shards(Pools{numbered({30, 1, 20}), numbered({2, 25}), numbered({40, 25, 3})},
                        folder / "shards");
        }) ==
        "shards[2]: candidate '25' stands in shards[1] too; ids that are row numbers differ if "
        "each pool is made with another first_id");
    PoolBuilder rows{letters({4})};
    rows.add({.levels = std::vector<std::uint8_t>{1, 2, 3}});
    const Pool pool = rows.build();
    BOOST_TEST(says(message_of<invalid_input>([&] {
                        save_shards(Pools{pool, pool}, folder / "shards");
                    }),
                    {"shards[1]: candidate '0' stands in shards[0] too"}));
    BOOST_CHECK_THROW(static_cast<void>(open_shards(folder / "shards")), file_error);
}

BOOST_AUTO_TEST_CASE(ids_of_overlapping_shards_are_told_apart_as_in_one_pool) {
    const TemporaryFolder folder;
    BOOST_TEST(rc::check([&] {
        Pools pools;
        for (int count = any_number(1, 4); count > 0; --count) {
            std::vector<std::uint64_t> ids;
            for (int candidates = any_number(0, 5); candidates > 0; --candidates)
                ids.push_back(static_cast<std::uint64_t>(any_number(0, 40)));
            std::sort(ids.begin(), ids.end());
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            pools.push_back(numbered(ids));
        }
        const auto is_refused = [](const auto& call) {
            try {
                call();
            } catch (const invalid_input&) {
                return true;
            }
            return false;
        };
        RC_ASSERT(is_refused([&] { save_shards(pools, folder / "shards"); }) ==
                  is_refused([&] { static_cast<void>(concat(pools)); }));
    }));
}

BOOST_AUTO_TEST_CASE(missing_foreign_and_damaged_shards_are_named) {
    const TemporaryFolder folder;
    const Path path = folder / "shards";
    const ManyPeople people{{9'000, 9'000, 300}, 0, {}};
    const auto write = [&] { save_shards(people.parts, path); };
    write();
    const Path second = path / "shard-00001.herne";
    // Of the same size, with other levels in it.
    ManyPeople other{{9'000, 9'000, 300}, 0, {}};
    {
        PoolBuilder builder{other.framework, PoolOptions{.first_id = 9'000}};
        builder.add({.levels = std::vector<std::uint8_t>(27'000, 1)});
        save(builder.build(), second);
    }
    BOOST_TEST(says(message_of<invalid_file>([&] { static_cast<void>(open_shards(path)); }),
                    {second.string(), "another pool than the shard that shards.json names"}));
    save(people.parts[2], second);
    BOOST_TEST(says(message_of<invalid_file>([&] { static_cast<void>(open_shards(path)); }),
                    {second.string(), " bytes; the shard that shards.json names has "}));
    save(people.parts[1], second);
    const Shards opened = open_shards(path);
    change(second, content_of(system_files(), second)->size() / 2, 4);
    BOOST_TEST(
        says(message_of<invalid_file>([&] { static_cast<void>(rank(opened, people.job())); }),
             {second.string(), "section levels"}));
    // Its pages are looked at when they are read, unless all are asked for.
    BOOST_TEST(open_shards(path).size() == 3U);
    BOOST_TEST(says(message_of<invalid_file>([&] {
                        static_cast<void>(open_shards(path, {.verify = VerifyPages::all}));
                    }),
                    {second.string(), "its digest is not the one"}));
    std::filesystem::remove(second);
    BOOST_CHECK_EXCEPTION(static_cast<void>(rank(opened, people.job())), file_error,
                          [&](const file_error& error) { return error.path() == second.string(); });
    BOOST_CHECK_THROW(static_cast<void>(open_shards(path)), file_error);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_the_manifest_is_named_by_place) {
    const TemporaryFolder folder;
    const Path path = folder / "shards";
    save_shards(Pools{numbered({1, 2}), numbered({3})}, path);
    const auto refused = [&](const std::string& from, const std::string& to) {
        return refused_with(path, from, to);
    };
    BOOST_TEST(says(refused("herne-shards", "herne-ranking"), {"shards.json", "format"}));
    BOOST_TEST(
        says(refused("\"candidates\": 2", "\"candidates\": -2"), {"shards[0].candidates: -2"}));
    BOOST_TEST(says(refused("\"candidates\": 2", "\"candidates\": 3"),
                    {"shard-00000.herne", "another pool"}));
    BOOST_TEST(says(refused("shard-00001.herne", "shard-00000.herne"), {"shards[1].file"}));
    for (const std::string name : {"../shard-00000.herne", "..", ".hidden", "/etc/passwd", ""})
        BOOST_TEST(says(refused("shard-00000.herne", name), {"shards[0].file"}), name);
    BOOST_TEST(says(refused("\"numbers\"", "\"strings\""), {"shards[1].ids", "one kind of id"}));
    BOOST_TEST(says(refused("\"bytes\"", "\"size\""), {"shards[0]", "bytes"}));
    BOOST_TEST(says(refused("\"digest\": \"", "\"digest\": \"0"), {"section framework", "names"}));
    BOOST_TEST(open_shards(path).candidates() == 3U);
    std::ofstream{path / "shards.json"} << R"({"format": "herne-shards", "version": 1,
        "framework": {"id": "f", "edition": "1", "digest": ""}, "shards": []})";
    BOOST_TEST(says(message_of<invalid_file>([&] { static_cast<void>(open_shards(path)); }),
                    {"shards: there is none"}));
    BOOST_CHECK_THROW(ShardWriter(path, letters({4})), invalid_file);
}

BOOST_AUTO_TEST_CASE(a_forged_manifest_does_not_rank_anybody_twice) {
    const TemporaryFolder folder;
    const Path path = folder / "shards";
    save_shards(Pools{numbered({1, 2})}, path);
    std::filesystem::copy(path / "shard-00000.herne", path / "copy.herne");
    std::string text = manifest_of(path);
    const auto first = text.find("    {");
    const auto end = text.find("    }", first) + 5;
    std::string copy = text.substr(first, end - first);
    copy.replace(copy.find("shard-00000"), 11, "copy");
    text.insert(end, ",\n" + copy);
    std::ofstream{path / "shards.json"} << text;
    const Shards shards = open_shards(path);
    BOOST_TEST(shards.candidates() == 4U);
    BOOST_CHECK_THROW(static_cast<void>(rank(shards, job_over_one())), invalid_input);
    BOOST_TEST(says(message_of<invalid_input>([&] {
                        static_cast<void>(rank(shards, job_over_one(), {.top = 0, .also = {2U}}));
                    }),
                    {"candidate '2' stands in shards[0] and in shards[1]"}));
    BOOST_TEST(says(message_of<invalid_file>([&] {
                        static_cast<void>(open_shards(path, {.verify = VerifyPages::all}));
                    }),
                    {"shards[1]: candidate '1' stands in shards[0] too"}));
}

BOOST_AUTO_TEST_CASE(unknown_ids_are_refused_with_the_nearest_of_all_shards) {
    const TemporaryFolder folder;
    save_shards(Pools{numbered({100, 200}), numbered({}), numbered({431, 500})}, folder / "shards");
    const Shards shards = open_shards(folder / "shards");
    const auto nearest = [&](const CandidateId& id) {
        try {
            static_cast<void>(rank(shards, job_over_one(), {.also = {id}}));
        } catch (const herne::unknown_id& error) {
            return error.nearest();
        }
        return std::string{"found"};
    };
    BOOST_TEST(nearest(432U) == "431");
    BOOST_TEST(nearest("431") == "431");
    BOOST_TEST(nearest(500U) == "found");
}

BOOST_AUTO_TEST_CASE(progress_counts_over_all_shards_and_may_stop) {
    const TemporaryFolder folder;
    const ManyPeople people{{9'000, 300, 20'000}, 0, {}};
    save_shards(people.parts, folder / "shards");
    const Shards shards = open_shards(folder / "shards");
    std::size_t last = 0;
    bool rises = true;
    const auto note = [&](std::size_t done, std::size_t total) {
        rises = rises && done >= last && done <= total && total == 29'300;
        last = done;
        return true;
    };
    static_cast<void>(rank(shards, people.job(), {.top = 3, .progress = note}));
    BOOST_TEST(rises);
    BOOST_TEST(last == 29'300U);
    const auto stop = [](std::size_t done, std::size_t) { return done < 9'100; };
    BOOST_CHECK_THROW(static_cast<void>(rank(shards, people.job(), {.progress = stop})),
                      herne::cancelled);
}

BOOST_AUTO_TEST_CASE(killed_anywhere_the_old_shards_or_the_new_ones_are_there) {
    const TemporaryFolder folder;
    const Path path = folder / "shards";
    const Pools old{numbered({1, 2}), numbered({3})};
    const Pools now{numbered({4}), numbered({5, 6, 7})};
    const auto state_of = [&] {
        const Shards shards = open_shards(path, {.verify = VerifyPages::all});
        return shards.candidates() == 3U ? "old" : shards.candidates() == 4U ? "new" : "neither";
    };
    SomeOf saved_again;
    const FaultCase test{
        .prepare =
            [&] {
                std::filesystem::remove_all(path);
                save_shards(old, path);
            },
        .act =
            [&](herne::detail::FileSystem& files) { herne::detail::save_shards(files, now, path); },
        .check =
            [&](const FaultyRun& run) {
                const std::string state = state_of();
                BOOST_TEST((state == "old" || state == "new"));
                if (!run.thrown)
                    BOOST_TEST(state == "new");
                // What was left is in nobody's way.
                if (!saved_again.next())
                    return;
                save_shards(now, path);
                BOOST_TEST(state_of() == std::string{"new"});
            }};
    BOOST_TEST(every_kill(system_files(), test) > 10U);
    BOOST_TEST(every_failed_call(system_files(), test, std::array{std::errc::io_error}) > 10U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

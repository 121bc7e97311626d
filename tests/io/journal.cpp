// SPDX-License-Identifier: BSL-1.0
#include "io/live/journal.hpp"

#include <herne/base/error.hpp>
#include <herne/io/live_pool.hpp>
#include <herne/io/pool_file.hpp>

#include "io/live/live_pool_access.hpp"
#include "io/pool/pool_file.hpp"
#include "support/cases.hpp"
#include "support/contents.hpp"
#include "support/crash_states.hpp"
#include "support/faulty_files.hpp"
#include "support/sample_pools.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace herne::test;

using herne::CandidateId;
using herne::Evidence;
using herne::file_error;
using herne::invalid_file;
using herne::Level;
using herne::LivePool;
using herne::LivePoolOptions;
using herne::Pool;
using herne::detail::FileSystem;
using herne::detail::LivePoolAccess;
using herne::detail::system_files;
using Path = std::filesystem::path;

const std::vector<Level> ones(4, Level{1});

/// Does the operation of this number, counted from 0; each changes what `state_of` tells.
void operate(LivePool& live, std::size_t number) {
    const std::string id = "N" + std::to_string(number / 4);
    switch (number % 4) {
        case 0:
            return live.insert(id, ones, {{2, {Evidence{.what = "of " + id}}}});
        case 1:
            return live.update(id, 1, Level{static_cast<int>(2 + number % 12)});
        case 2:
            return live.update(id, std::vector<Level>{2, Level::unknown(), 0, 4},
                               {{0, {Evidence{.what = "all"}}}});
        default:
            return live.set_evidence(id, 3, {Evidence{.source = "a", .date = "2024-02-29"}});
    }
}

/// Returns all that is in a pool.
std::string state_of(const Pool& pool) {
    std::string state;
    for (std::size_t row = 0; row < pool.size(); ++row) {
        const auto profile = pool.profile(row);
        state += to_json(std::span{&profile, 1});
    }
    return state;
}

/// Returns the states of a pool after 0, 1, 2, ... operations.
std::vector<std::string> states(const Pool& began, std::size_t operations) {
    LivePool live{began};
    std::vector<std::string> all{state_of(live.publish())};
    for (std::size_t i = 0; i < operations; ++i) {
        operate(live, i);
        all.push_back(state_of(live.publish()));
    }
    return all;
}

Pool small_pool() {
    return pool_of(3, Ids::strings, {});
}

/// Checks that the pool at `path` has as many of the first operations as it says, at least `least`;
/// returns how many.
std::size_t check_opened(FileSystem& files, const Path& path,
                         const std::vector<std::string>& expected, std::size_t least) {
    LivePool live = LivePoolAccess::open(files, path);
    const std::size_t operations = live.operations();
    BOOST_TEST(operations == live.durable());
    BOOST_REQUIRE(operations >= least);
    BOOST_REQUIRE(operations < expected.size());
    BOOST_TEST((state_of(live.current()) == expected[operations]));
    return operations;
}

Path journal_of(const Path& path) {
    return path.string() + ".journal";
}

/// What a session does: operations in groups, versions, a checkpoint, and more of them.
struct Session {
    LivePoolOptions options;
    std::size_t checkpoint_at = 0;  ///< after so many operations; 0 for never
    std::size_t operations = 12;
};

/// Runs a session, and keeps `durable` at what was acknowledged.
void run(const Session& session, FileSystem& files, const Path& path, std::size_t& durable) {
    LivePool live = LivePoolAccess::open(files, path, session.options);
    for (std::size_t i = 0; i < session.operations; ++i) {
        operate(live, i);
        durable = live.durable();
        if (i % 5 == 0)
            live.publish();
        if (i + 1 == session.checkpoint_at)
            live.checkpoint();
        durable = live.durable();
    }
    live.sync();
    durable = live.durable();
}

/// Lets a small pool be all there is, on the device.
void start_anew(RecordedFiles& files, const Path& path) {
    clear_folder(files, path.parent_path());
    save(files, small_pool(), path);
    files.settle();
}

const std::vector<Session> sessions{
    {{.group = 1}, 0, 5}, {{.group = 3}, 4, 8}, {{.group = 0}, 5, 7}};

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(journal)

BOOST_AUTO_TEST_CASE(what_was_done_is_there_again) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const auto expected = states(small_pool(), 40);
    for (const std::size_t group : {0U, 1U, 7U}) {
        {
            LivePool live = LivePool::create(path, small_pool(), {.group = group});
            for (std::size_t i = 0; i < 20; ++i)
                operate(live, i);
            BOOST_TEST(live.operations() == 20U);
            BOOST_TEST(live.durable() == (group == 0 ? 0U : 20U / group * group));
            BOOST_TEST(live.publish().version() == 1U);
        }
        {
            LivePool live = LivePool::open(path, {.group = group});
            BOOST_TEST(live.operations() == 20U);
            BOOST_TEST((state_of(live.current()) == expected[20]));
            BOOST_TEST(live.current().version() == 2U);
            live.checkpoint();
            BOOST_TEST(live.durable() == 20U);
            for (std::size_t i = 20; i < 40; ++i)
                operate(live, i);
            live.sync();
            BOOST_TEST(live.durable() == 40U);
        }
        BOOST_TEST(herne::verify(path).empty());
        LivePool live = LivePool::open(path);
        BOOST_TEST(live.operations() == 40U);
        BOOST_TEST((state_of(live.current()) == expected[40]));
        BOOST_TEST(live.current().version() == 4U);
        BOOST_TEST((names_in(system_files(), folder.path()) ==
                    std::vector<std::string>{"pool", "pool.journal"}));
        std::filesystem::remove(path);
        std::filesystem::remove(journal_of(path));
    }
}

BOOST_AUTO_TEST_CASE(a_saved_pool_comes_to_life_and_is_arranged_by_checkpoints) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    for (const Ids ids : {Ids::rows, Ids::numbers, Ids::ascending_strings}) {
        const Pool began = pool_of(9'000, ids, {.first_id = 3});
        save(began, path);
        LivePool live =
            LivePool::open(path, {.arrange = herne::Arrangement::by_level_sum, .window = 2});
        live.update(began.id(4'000), 1, Level{14});
        const std::string said = said_of(live.publish());
        live.checkpoint();
        BOOST_TEST(live.current().window() == 2U);
        BOOST_TEST((said_of(live.current()) == said));
        BOOST_TEST(herne::verify(path).empty());
        live.update(began.id(4'001), 1, Level{14});
        live.checkpoint();
        BOOST_TEST(herne::verify(path).empty());
        std::filesystem::remove(journal_of(path));
    }
}

BOOST_AUTO_TEST_CASE(one_living_pool_has_the_files_at_a_time) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    LivePool live = LivePool::create(path, small_pool());
    BOOST_CHECK_EXCEPTION(
        static_cast<void>(LivePool::open(path)), file_error, [](const file_error& error) {
            return std::string{error.what()}.find("another living pool") != std::string::npos;
        });
    BOOST_CHECK_THROW(static_cast<void>(LivePool::create(path, small_pool())), file_error);
    live.checkpoint();
    BOOST_CHECK_THROW(static_cast<void>(LivePool::open(path)), file_error);
    live = LivePool{small_pool().framework()};
    BOOST_TEST(LivePool::open(path).size() == 6U);
}

BOOST_AUTO_TEST_CASE(a_torn_end_is_cut_off_and_damage_before_it_is_refused) {
    RecordedFiles files{"/live"};
    const Path path = "/live/pool";
    const auto expected = states(small_pool(), 6);
    std::vector<std::size_t> ends;  // of groups
    static_cast<void>(LivePoolAccess::create(files, path, small_pool()));
    for (std::size_t i = 0; i < 6; ++i) {
        ends.push_back(content_of(files, journal_of(path))->size());
        LivePool live = LivePoolAccess::open(files, path, {});
        operate(live, i);
    }
    const std::string whole = *content_of(files, journal_of(path));
    for (std::size_t size = ends[0]; size <= whole.size(); ++size) {
        put_content(files, journal_of(path), whole.substr(0, size));
        const auto there = std::upper_bound(ends.begin(), ends.end(), size) - ends.begin();
        const std::size_t operations =
            size == whole.size() ? 6U : static_cast<std::size_t>(there - 1);
        BOOST_TEST(check_opened(files, path, expected, operations) == operations);
    }
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const int bit : {0, 7}) {
            std::string content = whole;
            content[i] = static_cast<char>(content[i] ^ 1 << bit);
            put_content(files, journal_of(path), content);
            if (i >= ends[5]) {
                BOOST_TEST(check_opened(files, path, expected, 5) == 5U);
                continue;
            }
            BOOST_CHECK_EXCEPTION(
                static_cast<void>(LivePoolAccess::open(files, path)), invalid_file,
                [&](const invalid_file& error) {
                    const auto group =
                        std::upper_bound(ends.begin(), ends.end(), i) - ends.begin() - 1;
                    return error.problem().where ==
                           (group < 0 ? "header"
                                      : "offset " +
                                            std::to_string(ends[static_cast<std::size_t>(group)]) +
                                            ", operation " + std::to_string(group));
                });
            BOOST_TEST((*content_of(files, journal_of(path)) == content));
        }
}

BOOST_AUTO_TEST_CASE(what_is_reserved_ends_with_the_pool_and_is_no_damage_before) {
    RecordedFiles files{"/live"};
    const Path path = "/live/pool";
    const auto expected = states(small_pool(), 6);
    std::string open;
    std::size_t reserved = 0;
    {
        LivePool live = LivePoolAccess::create(files, path, small_pool());
        operate(live, 0);
        reserved = content_of(files, journal_of(path))->size();
        for (std::size_t i = 1; i < 6; ++i)
            operate(live, i);
        open = *content_of(files, journal_of(path));
        BOOST_TEST(open.size() == reserved);  // it did not grow again
    }
    const std::string closed = *content_of(files, journal_of(path));
    BOOST_TEST(closed.size() < 1'000U);
    BOOST_TEST((open == closed + std::string(reserved - closed.size(), '\0')));
    put_content(files, journal_of(path), open);  // as after a kill
    BOOST_TEST(check_opened(files, path, expected, 6) == 6U);
}

BOOST_AUTO_TEST_CASE(a_journal_of_another_pool_is_refused) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    {
        LivePool live = LivePool::create(path, small_pool());
        operate(live, 0);
    }
    save(pool_of(4, Ids::strings, {}), path);
    BOOST_CHECK_THROW(static_cast<void>(LivePool::open(path)), invalid_file);
}

BOOST_AUTO_TEST_CASE(after_a_kill_at_any_call_what_was_acknowledged_is_there) {
    RecordedFiles files{"/live"};
    const Path path = "/live/pool";
    const auto expected = states(small_pool(), 12);
    for (const Session& session : sessions) {
        std::size_t durable = 0;
        const std::size_t kills = every_kill(
            files, {.prepare =
                        [&] {
                            start_anew(files, path);
                            durable = 0;
                        },
                    .act = [&](FileSystem& faulty) { run(session, faulty, path, durable); },
                    .check =
                        [&](const FaultyRun&) {
                            check_opened(files, path, expected, durable);
                            BOOST_TEST((names_in(files, path.parent_path()) ==
                                        std::vector<std::string>{"pool", "pool.journal"}));
                        }});
        BOOST_TEST(kills > 40U);
    }
}

BOOST_AUTO_TEST_CASE(after_a_crash_at_any_change_what_was_acknowledged_is_there) {
    const Path root = "/live";
    const Path path = root / "pool";
    const auto expected = states(small_pool(), 12);
    for (const Session& session : sessions) {
        std::size_t durable = 0;
        const std::size_t crashes = every_crash_state(
            root, [&](FileSystem& files) { save(files, small_pool(), path); },
            [&](RecordedFiles& files) { run(session, files, path, durable); },
            [&](FileSystem& files) { check_opened(files, path, expected, durable); },
            {.block = 512, .all_up_to = cases(100), .random = cases(30)});
        BOOST_TEST(crashes > 40U);
    }
}

BOOST_AUTO_TEST_CASE(a_call_that_fails_loses_nothing_that_was_acknowledged) {
    RecordedFiles files{"/live"};
    const Path path = "/live/pool";
    const auto expected = states(small_pool(), 12);
    for (const Session& session : sessions) {
        std::size_t durable = 0;
        const std::errc reasons[] = {std::errc::io_error};
        const std::size_t runs = every_failed_call(
            files,
            {.prepare =
                 [&] {
                     start_anew(files, path);
                     durable = 0;
                 },
             .act = [&](FileSystem& faulty) { run(session, faulty, path, durable); },
             .check =
                 [&](const FaultyRun& run) {
                     check_opened(files, path, expected, durable);
                     if (run.thrown)
                         BOOST_CHECK_THROW(std::rethrow_exception(run.thrown), file_error);
                 }},
            reasons);
        BOOST_TEST(runs > 40U);
    }
}

BOOST_AUTO_TEST_CASE(a_journal_that_failed_takes_nothing_until_a_checkpoint) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const auto expected = states(small_pool(), 4);
    for (const Call failing : {Call::write_at, Call::sync_data}) {
        for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
            std::filesystem::remove(entry);
        save(small_pool(), path);
        std::size_t number = 0;
        {
            FaultyFiles counting{system_files()};
            LivePool live = LivePoolAccess::open(counting, path);
            operate(live, 0);
            for (std::size_t i = 0; i < counting.calls().size(); ++i)
                if (counting.calls()[i].call == failing)
                    number = i;
        }
        std::filesystem::remove(journal_of(path));
        FaultyFiles faulty{system_files(), Fault{.number = number}};
        LivePool live = LivePoolAccess::open(faulty, path);
        BOOST_CHECK_THROW(operate(live, 0), file_error);
        BOOST_TEST(faulty.happened());
        BOOST_TEST(live.durable() == 0U);
        BOOST_TEST((state_of(live.publish()) == expected[1]));
        BOOST_CHECK_THROW(operate(live, 1), file_error);
        BOOST_CHECK_THROW(live.sync(), file_error);
        BOOST_TEST((state_of(live.publish()) == expected[1]));
        live.checkpoint();
        BOOST_TEST(live.durable() == 1U);
        operate(live, 1);
        live = LivePool{small_pool().framework()};
        BOOST_TEST(check_opened(system_files(), path, expected, 2) == 2U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

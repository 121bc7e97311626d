// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/live_pool.hpp>
#include <herne/io/pool_file.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne_test::small_field;
using herne_test::small_job;

namespace {

/// Returns all that a living pool holds and says of itself.
std::pair<SeenPool, std::uint64_t> seen(LivePool& pool) {
    return {SeenPool{pool.publish()}, pool.operations()};
}

LivePool in_memory() {
    return LivePool{small_pool()};
}

const std::vector<Level> other_levels{Level{2}, Level{}, Level{3}};

/// Calls `check` with the name of each change to a living pool, and the change.
template <class Check>
void for_each_change(const Check& check) {
    const EvidenceByCompetence evidence = small_field()[2].evidence();
    check("insert", [](LivePool& pool) {
        pool.insert(CandidateId{"somebody with a name that is long"}, other_levels);
    });
    check("insert with evidence", [=](LivePool& pool) {
        pool.insert(CandidateId{"somebody with a name that is long"}, other_levels, evidence);
    });
    check("update levels", [](LivePool& pool) { pool.update("P-2", other_levels); });
    check("update all", [=](LivePool& pool) { pool.update("P-2", other_levels, evidence); });
    check("update one", [](LivePool& pool) { pool.update("P-3", 1, Level{4}); });
    check("set_evidence", [=](LivePool& pool) {
        pool.set_evidence("P-3", 0, {{.what = "something that is long to tell"}});
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(live_pool)

BOOST_AUTO_TEST_CASE(changes_in_memory_are_whole_or_not_there) {
    for_each_change([](const std::string& name, const auto& change) {
        check_change(name, in_memory, change, seen);
    });
    check_change(
        "erase", in_memory, [](LivePool& pool) { pool.erase("P-2"); }, seen);
    check_change(
        "erase some", in_memory,
        [](LivePool& pool) {
            pool.erase(std::vector<CandidateId>{"P-1", "P-3"});
        },
        seen);
    check_change(
        "publish", in_memory, [](LivePool& pool) { pool.publish(); }, seen);
}

BOOST_AUTO_TEST_CASE(changes_after_a_publication_are_whole_or_not_there) {
    const auto changed = [] {
        LivePool pool = in_memory();
        pool.insert("P-9", other_levels);
        pool.publish();
        return pool;
    };
    for_each_change([&](const std::string& name, const auto& change) {
        check_change(name, changed, change, seen);
    });
    check_change(
        "erase", changed, [](LivePool& pool) { pool.erase("P-9"); }, seen);
    check_change(
        "publish", changed, [](LivePool& pool) { pool.publish(); }, seen);
}

BOOST_AUTO_TEST_CASE(files_are_created_and_opened) {
    const TemporaryFolder folder{folder_in_memory()};
    const std::string path = (folder.path() / "pool").string();
    const auto clear = [&] {
        for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
            std::filesystem::remove(entry.path());
    };
    const Pool pool = small_pool();
    std::optional<LivePool> live;
    check_every_failure("create", {.prepare = clear,
                                   .attempt = [&] { live = LivePool::create(path, pool); },
                                   .wrong = [&](bool failed) -> std::string {
                                       if (failed) {
                                           clear();
                                           live = LivePool::create(path, pool);
                                       }
                                       return live->size() == pool.size() ? "" : "differs";
                                   },
                                   .finish = [&] { live.reset(); }});
    clear();
    {
        LivePool made = LivePool::create(path, pool);
        made.insert("P-9", other_levels);
        made.update("P-1", 0, Level{3});
    }
    check_every_failure("open", {.attempt = [&] { live = LivePool::open(path); },
                                 .wrong = [&](bool failed) -> std::string {
                                     if (failed)
                                         live = LivePool::open(path);
                                     return live->size() == pool.size() + 1 ? "" : "differs";
                                 },
                                 .finish = [&] { live.reset(); }});
}

BOOST_AUTO_TEST_CASE(what_a_file_holds_is_whole_or_not_there) {
    const TemporaryFolder folder{folder_in_memory()};
    const std::string path = (folder.path() / "pool").string();
    const auto clear = [&] {
        for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
            std::filesystem::remove(entry.path());
    };
    const auto in_a_file = [&] {
        clear();
        return LivePool::create(path, small_pool());
    };
    // What is on the device is what is in memory.
    const auto seen_again = [&](LivePool& pool) {
        auto here = seen(pool);
        { const LivePool closing = std::move(pool); }
        LivePool opened = LivePool::open(path);
        return std::pair{here, seen(opened)};
    };
    for_each_change([&](const std::string& name, const auto& change) {
        check_change(name, in_a_file, change, seen_again);
    });
    check_change(
        "checkpoint", in_a_file, [](LivePool& pool) { pool.checkpoint(); }, seen_again);
}

BOOST_AUTO_TEST_CASE(erasure_from_a_file_is_whole_or_not_there) {
    const TemporaryFolder folder{folder_in_memory()};
    const std::string path = (folder.path() / "pool").string();
    std::optional<LivePool> live;
    check_every_failure("erase", {.prepare =
                                      [&] {
                                          for (const auto& entry :
                                               std::filesystem::directory_iterator{folder.path()})
                                              std::filesystem::remove(entry.path());
                                          live = LivePool::create(path, small_pool());
                                      },
                                  .attempt = [&] { live->erase("P-2"); },
                                  .wrong = [&](bool failed) -> std::string {
                                      const bool is_out = !live->contains("P-2");
                                      const SeenPool here{live->publish()};
                                      live.reset();
                                      live = LivePool::open(path);
                                      if (!(SeenPool{live->publish()} == here))
                                          return "memory holds something else than the files";
                                      if (!is_out && failed)
                                          live->erase("P-2");
                                      return (is_out || failed) && live->size() == 4 &&
                                                     live->finish_erasures().done()
                                                 ? ""
                                                 : "does not erase";
                                  },
                                  .finish = [&] { live.reset(); }});
}

BOOST_AUTO_TEST_SUITE_END()

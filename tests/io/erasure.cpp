// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/live_pool.hpp>
#include <herne/io/pool_file.hpp>

#include "base/wipe.hpp"
#include "io/live/live_pool_access.hpp"
#include "pool/live/parts.hpp"
#include "support/contents.hpp"
#include "support/crash_states.hpp"
#include "support/faulty_files.hpp"
#include "support/memory_search.hpp"
#include "support/mounts.hpp"
#include "support/sample_pools.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace herne::test;

using herne::CandidateId;
using herne::ErasureReport;
using herne::Evidence;
using herne::file_error;
using herne::Level;
using herne::LivePool;
using herne::LivePoolOptions;
using herne::Pool;
using herne::detail::FileHandle;
using herne::detail::FileSystem;
using herne::detail::LivePoolAccess;
using herne::detail::OpenAs;
using herne::detail::system_files;
using Path = std::filesystem::path;

// "candidate-who-wants-to-be-forgotten" and "what nobody is to know of her", one letter on.
constexpr HiddenText hidden_id{"dboejebuf.xip.xbout.up.cf.gpshpuufo"};
constexpr HiddenText hidden_evidence{"xibu!opcpez!jt!up!lopx!pg!ifs"};

/// Puts the candidate into a pool who is to be erased.
void insert_hidden(LivePool& live) {
    const std::vector<Level> levels(4, Level{1});
    hidden_id.reveal([&](std::string_view id) {
        hidden_evidence.reveal([&](std::string_view what) {
            herne::EvidenceByCompetence evidence;
            evidence[1].push_back(Evidence{.what = std::string{what}});
            const herne::detail::WipedId called{CandidateId{id}};
            live.insert(called.id(), levels, std::move(evidence));
        });
    });
}

ErasureReport erase_hidden(LivePool& live) {
    ErasureReport report;
    hidden_id.reveal([&](std::string_view id) {
        const herne::detail::WipedId called{CandidateId{id}};
        report = live.erase(called.id());
    });
    return report;
}

bool has_hidden(const Pool& pool) {
    bool found = false;
    hidden_id.reveal([&](std::string_view id) {
        const herne::detail::WipedId called{CandidateId{id}};
        found = pool.find(called.id()).has_value();
    });
    return found;
}

/// Returns how often all files in a folder hold what is hidden.
std::size_t count_in_files(FileSystem& files, const Path& folder) {
    std::size_t count = 0;
    for (const auto& name : names_in(files, folder)) {
        const FileHandle file{files, folder / name, OpenAs::read};
        herne::detail::WipedVector<char> content(static_cast<std::size_t>(file.status().size));
        file.read_all_at(std::as_writable_bytes(std::span{content}), 0);
        const std::string_view text{content.data(), content.size()};
        count += hidden_id.count_in(text) + hidden_evidence.count_in(text);
    }
    return count;
}

/// Checks that the memory holds what is hidden, or that it does not.
void check_memory(bool is_there) {
    const auto ids = hidden_id.count_in_memory();
    const auto evidence = hidden_evidence.count_in_memory();
    if (!ids || !evidence) {
        skipped("a search of memory", "another process cannot look at this one's");
        return;
    }
    BOOST_TEST((*ids > 0) == is_there);
    BOOST_TEST((*evidence > 0) == is_there);
}

void change_something(LivePool& live) {
    for (int i = 0; i < 30; ++i)
        live.insert("other " + std::to_string(i), std::vector<Level>(4, Level{0}));
    live.update("other 7", 1, Level{5});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(erasure)

BOOST_AUTO_TEST_CASE(memory_forgets_who_is_erased) {
    check_memory(false);
    LivePool live{pool_of(300, Ids::strings, {})};
    insert_hidden(live);
    change_something(live);
    BOOST_TEST(has_hidden(live.publish()));
    check_memory(true);
    const ErasureReport report = erase_hidden(live);
    BOOST_TEST(report.candidates == 1U);
    BOOST_TEST(report.done());
    BOOST_TEST(report.files.empty());
    BOOST_TEST(!has_hidden(live.current()));
    check_memory(false);
}

BOOST_AUTO_TEST_CASE(a_version_from_before_keeps_what_it_had_and_is_reported) {
    LivePool live{pool_of(300, Ids::strings, {})};
    insert_hidden(live);
    {
        const Pool first = live.publish();
        live.update("Z1", 0, Level{1});
        std::optional<Pool> second = live.publish();
        const ErasureReport report = erase_hidden(live);
        BOOST_TEST((report.versions_held == std::vector<std::uint64_t>{1, 2}));
        BOOST_TEST(!report.done());
        BOOST_TEST(has_hidden(first));
        BOOST_TEST(!has_hidden(live.current()));
        second.reset();
        BOOST_TEST((live.finish_erasures().versions_held == std::vector<std::uint64_t>{1}));
        check_memory(true);
    }
    BOOST_TEST(live.finish_erasures().done());
    check_memory(false);
}

BOOST_AUTO_TEST_CASE(the_pool_that_it_began_with_is_forgotten_too) {
    std::optional<Pool> began;
    {
        LivePool first{pool_of(300, Ids::strings, {})};
        insert_hidden(first);
        began = first.publish();
    }
    LivePool live{*began};
    const ErasureReport report = erase_hidden(live);
    BOOST_TEST((report.versions_held == std::vector<std::uint64_t>{1}));
    BOOST_TEST(has_hidden(*began));
    began.reset();
    BOOST_TEST(live.finish_erasures().done());
    check_memory(false);
}

BOOST_AUTO_TEST_CASE(files_forget_who_is_erased) {
    for (const bool is_arranged : {false, true}) {
        const TemporaryFolder folder;
        const Path path = folder / "pool";
        LivePoolOptions options;
        if (is_arranged)
            options.arrange = herne::Arrangement::by_level_sum;
        LivePool live = LivePool::create(path, pool_of(300, Ids::strings, {}), options);
        insert_hidden(live);
        change_something(live);
        live.checkpoint();
        BOOST_TEST(count_in_files(system_files(), folder.path()) == 2U);
        const Path beside = folder / "beside";
        std::filesystem::create_hard_link(path, beside);
        const auto size = std::filesystem::file_size(path);
        const ErasureReport report = erase_hidden(live);
        BOOST_TEST(report.done());
        BOOST_REQUIRE(report.files.size() == 2U);
        BOOST_TEST(report.files[0].bytes == size);
        BOOST_TEST((*content_of(system_files(), beside) == std::string(size, '\0')));
        BOOST_TEST(count_in_files(system_files(), folder.path()) == 0U);
        std::filesystem::remove(beside);
        BOOST_TEST((names_in(system_files(), folder.path()) ==
                    std::vector<std::string>{"pool", "pool.journal"}));
        BOOST_TEST(herne::verify(path).empty());
        BOOST_TEST(live.contains("other 7"));
        check_memory(false);
    }
}

BOOST_AUTO_TEST_CASE(the_journal_forgets_who_is_erased) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    {
        LivePool live = LivePool::create(path, pool_of(300, Ids::strings, {}));
        insert_hidden(live);
        BOOST_TEST(count_in_files(system_files(), folder.path()) == 2U);
    }
    LivePool live = LivePool::open(path);
    BOOST_TEST(has_hidden(live.current()));
    BOOST_TEST(erase_hidden(live).done());
    BOOST_TEST(count_in_files(system_files(), folder.path()) == 0U);
    check_memory(false);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_read_is_pending_until_its_reader_goes) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    LivePool live = LivePool::create(path, pool_of(300, Ids::strings, {}));
    insert_hidden(live);
    live.checkpoint();
    std::optional<Pool> reader = herne::open_pool(path);
    std::optional<Pool> version = live.current();
    const ErasureReport report = erase_hidden(live);
    BOOST_TEST(!report.done());
    BOOST_REQUIRE(report.files.size() == 2U);
    BOOST_TEST(report.files[0].file == path.string());
    BOOST_TEST(report.files[0].pending);
    BOOST_TEST(report.files[0].why == "somebody still reads it");
    BOOST_TEST(!report.files[1].pending);
    BOOST_TEST((report.versions_held == std::vector<std::uint64_t>{1}));
    BOOST_TEST(has_hidden(*reader));
    BOOST_TEST(has_hidden(*version));
    version.reset();
    BOOST_TEST(live.finish_erasures().files.size() == 1U);
    BOOST_TEST(count_in_files(system_files(), folder.path()) == 2U);
    reader.reset();
    const ErasureReport rest = live.finish_erasures();
    BOOST_TEST(rest.done());
    BOOST_REQUIRE(rest.files.size() == 1U);
    BOOST_TEST(!rest.files[0].pending);
    BOOST_TEST(count_in_files(system_files(), folder.path()) == 0U);
    BOOST_TEST(live.finish_erasures().files.empty());
}

BOOST_AUTO_TEST_CASE(what_a_process_left_pending_the_next_one_finishes) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    std::optional<Pool> reader;
    {
        LivePool live = LivePool::create(path, pool_of(300, Ids::strings, {}));
        insert_hidden(live);
        live.checkpoint();
        reader = herne::open_pool(path);
        BOOST_TEST(!erase_hidden(live).done());
    }
    reader.reset();
    BOOST_TEST(count_in_files(system_files(), folder.path()) == 2U);
    const LivePool live = LivePool::open(path);
    BOOST_TEST(count_in_files(system_files(), folder.path()) == 0U);
}

BOOST_AUTO_TEST_CASE(after_a_kill_at_any_call_an_erasure_is_done_or_not) {
    RecordedFiles files{"/live"};
    const Path path = "/live/pool";
    bool is_done = false;
    const FaultCase test{
        .prepare =
            [&] {
                clear_folder(files, path.parent_path());
                LivePool live = LivePoolAccess::create(files, path, pool_of(3, Ids::strings, {}));
                insert_hidden(live);
                files.settle();
                is_done = false;
            },
        .act =
            [&](FileSystem& faulty) {
                LivePool live = LivePoolAccess::open(faulty, path);
                static_cast<void>(erase_hidden(live));
                is_done = true;
            },
        .check =
            [&](const FaultyRun&) {
                LivePool live = LivePoolAccess::open(files, path);
                const bool is_there = has_hidden(live.current());
                BOOST_TEST((!is_done || !is_there));
                BOOST_TEST(live.size() == (is_there ? 7U : 6U));
                BOOST_TEST((names_in(files, path.parent_path()) ==
                            std::vector<std::string>{"pool", "pool.journal"}));
                BOOST_TEST((count_in_files(files, path.parent_path()) > 0) == is_there);
            }};
    BOOST_TEST(every_kill(files, test) > 60U);
    const std::errc reasons[] = {std::errc::io_error};
    BOOST_TEST(every_failed_call(files, test, reasons) > 60U);
}

BOOST_AUTO_TEST_CASE(after_a_crash_at_any_change_an_erasure_is_done_or_not) {
    const Path path = "/live/pool";
    bool is_done = false;
    const std::size_t crashes = every_crash_state(
        "/live",
        [&](FileSystem& files) {
            LivePool live = LivePoolAccess::create(files, path, pool_of(3, Ids::strings, {}));
            insert_hidden(live);
        },
        [&](RecordedFiles& files) {
            LivePool live = LivePoolAccess::open(files, path);
            static_cast<void>(erase_hidden(live));
            is_done = true;
        },
        [&](FileSystem& files) {
            LivePool live = LivePoolAccess::open(files, path);
            const bool is_there = has_hidden(live.current());
            BOOST_TEST((!is_done || !is_there));
            BOOST_TEST(live.size() == (is_there ? 7U : 6U));
        },
        {.block = 4096, .all_up_to = 100, .random = 50});
    BOOST_TEST(crashes > 30U);
}

BOOST_AUTO_TEST_CASE(a_failed_erasure_changes_nothing) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    LivePool live = LivePool::create(path, pool_of(300, Ids::strings, {}));
    insert_hidden(live);
    const std::string said = said_of(live.publish());
    std::filesystem::rename(folder / "pool", folder / "elsewhere");
    BOOST_CHECK_THROW(erase_hidden(live), file_error);
    std::filesystem::rename(folder / "elsewhere", folder / "pool");
    BOOST_TEST((said_of(live.publish()) == said));
    BOOST_TEST(erase_hidden(live).done());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_promised_is_said) {
    BOOST_TEST(std::string{ErasureReport::not_promised()}.find("backups") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

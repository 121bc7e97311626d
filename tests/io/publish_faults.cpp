// SPDX-License-Identifier: BSL-1.0
#include "io/file/publish.hpp"

#include "support/contents.hpp"
#include "support/crash_states.hpp"
#include "support/faulty_files.hpp"
#include "support/mounts.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace herne::test;

using herne::file_error;
using herne::detail::FileHandle;
using herne::detail::FileSystem;
using herne::detail::FileWriter;
using herne::detail::OpenAs;
using herne::detail::publish_file;
using herne::detail::system_files;
using Path = std::filesystem::path;
using Names = std::vector<std::string>;

/// Longer than a block or two of the device.
std::string old_text() {
    return std::string(1300, 'o');
}
std::string new_text() {
    return std::string(2200, 'n');
}

void publish_text(FileSystem& files, const Path& path, const std::string& text) {
    publish_file(files, path, [&](FileWriter& writer) {
        const std::size_t half = text.size() / 2;
        writer.write(bytes_of(text).first(half));
        writer.flush();
        writer.write(bytes_of(text).subspan(half));
    });
}

/// Returns whether the call came after the one that renames.
bool is_after_rename(const FaultyRun& run) {
    const auto renamed = std::find_if(run.calls.begin(), run.calls.end(), [](const CallMade& made) {
        return made.call == Call::rename;
    });
    return run.fault.number > static_cast<std::size_t>(renamed - run.calls.begin());
}

/// Checks that a run threw a `file_error` about `path` that says the fault's reason.
void check_error(const FaultyRun& run, const Path& path) {
    BOOST_REQUIRE(run.thrown);
    try {
        std::rethrow_exception(run.thrown);
    } catch (const file_error& error) {
        BOOST_TEST(error.path() == path.string());
        BOOST_TEST((error.code() == run.fault.reason));
        const auto words = std::make_error_code(run.fault.reason).message();
        BOOST_TEST(std::string{error.what()}.starts_with(path.string() + ": cannot "));
        BOOST_TEST(std::string{error.what()}.ends_with(": " + words));
    }
}

/// Checks what a failed call leaves of a file that was to be replaced.
void check_failed(FileSystem& files, const Path& path, const FaultyRun& run) {
    const bool is_new = is_after_rename(run);
    BOOST_TEST(*content_of(files, path) == (is_new ? new_text() : old_text()));
    BOOST_TEST(names_in(files, path.parent_path()) == Names{path.filename().string()});
    // After the file has its name, only the folder that is not synced is a failure.
    if (!is_new || run.made.call == Call::sync)
        check_error(run, path);
    else
        BOOST_TEST(!run.thrown);
}

/// Returns the test of replacing a file in `path`.
FaultCase replacing(FileSystem& files, const Path& path,
                    const std::function<void(const FaultyRun&)>& check) {
    return {.prepare =
                [&files, path] {
                    publish_text(files, path, old_text());
                    publish_text(files, path, old_text());
                },
            .act = [path](FileSystem& faulty) { publish_text(faulty, path, new_text()); },
            .check = check};
}

/// Returns a check that the old file or the new one stands, and that the next call clears up.
std::function<void(const FaultyRun&)> old_or_new(FileSystem& files, const Path& path) {
    return [&files, path](const FaultyRun& run) {
        const auto content = *content_of(files, path);
        BOOST_TEST((content == old_text() || content == new_text()));
        if (run.thrown && !run.calls.empty())
            BOOST_TEST((content == new_text()) == is_after_rename(run));
        publish_text(files, path, "x" + new_text());
        BOOST_TEST(*content_of(files, path) == "x" + new_text());
        BOOST_TEST(names_in(files, path.parent_path()) == Names{path.filename().string()});
    };
}

/// Opening folder and file, status of both, lock, two writes, status, sync, rename, sync, what lies
/// in the folder, and closing both.
constexpr std::size_t fewest_calls = 14;

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(publish_faults)

BOOST_AUTO_TEST_CASE(every_failed_call_leaves_the_old_file_and_no_other) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const auto check = [&](const FaultyRun& run) { check_failed(system_files(), path, run); };
    const auto runs = every_failed_call(system_files(), replacing(system_files(), path, check));
    BOOST_TEST(runs >= std::size(usual_reasons) * fewest_calls);
}

BOOST_AUTO_TEST_CASE(failed_call_for_a_first_file_leaves_none) {
    RecordedFiles files{"/pools"};
    const FaultCase test{
        .prepare = [&] { (void)files.remove("/pools/pool"); },
        .act = [](FileSystem& faulty) { publish_text(faulty, "/pools/pool", new_text()); },
        .check =
            [&](const FaultyRun& run) {
                BOOST_TEST(content_of(files, "/pools/pool").has_value() == is_after_rename(run));
                BOOST_TEST(names_in(files, "/pools").size() <= 1U);
            }};
    BOOST_TEST(every_failed_call(files, test) >= std::size(usual_reasons) * fewest_calls);
}

BOOST_AUTO_TEST_CASE(failed_sync_is_not_tried_again) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    std::size_t failed = 0;
    const auto check = [&](const FaultyRun& run) {
        if (run.made.call != Call::sync)
            return;
        ++failed;
        const auto tried =
            std::count_if(run.calls.begin(), run.calls.end(), [&](const CallMade& made) {
                return made.call == Call::sync && made.file == run.made.file;
            });
        BOOST_TEST(tried == 1);
    };
    constexpr std::array reasons{std::errc::io_error, std::errc::no_space_on_device,
                                 std::errc::interrupted};
    every_failed_call(system_files(), replacing(system_files(), path, check), reasons);
    BOOST_TEST(failed == 2 * reasons.size());
}

BOOST_AUTO_TEST_CASE(file_system_that_cannot_sync_folders_is_taken_as_it_is) {
    RecordedFiles files{"/pools"};
    std::size_t folders = 0;
    const auto check = [&](const FaultyRun& run) {
        if (run.made.call == Call::sync && is_after_rename(run)) {
            ++folders;
            BOOST_TEST(!run.thrown);
        }
    };
    constexpr std::array reasons{std::errc::invalid_argument};
    every_failed_call(files, replacing(files, "/pools/pool", check), reasons);
    BOOST_TEST(folders == 1U);
}

BOOST_AUTO_TEST_CASE(file_system_without_locks_is_taken_as_it_is) {
    RecordedFiles files{"/pools"};
    std::size_t locks = 0;
    const auto check = [&](const FaultyRun& run) {
        if (run.made.call == Call::lock) {
            ++locks;
            BOOST_TEST(!run.thrown);
            BOOST_TEST(*content_of(files, "/pools/pool") == new_text());
        }
    };
    constexpr std::array reasons{std::errc::no_lock_available, std::errc::not_supported};
    every_failed_call(files, replacing(files, "/pools/pool", check), reasons);
    BOOST_TEST(locks == reasons.size());
}

BOOST_AUTO_TEST_CASE(quota_is_named) {
#if defined(EDQUOT)
    RecordedFiles files{"/pools"};
    publish_text(files, "/pools/pool", old_text());
    FaultyFiles counted{files};
    publish_text(counted, "/pools/pool", old_text());
    std::size_t first_write = 0;
    while (counted.calls()[first_write].call != Call::write_at)
        ++first_write;
    FaultyFiles faulty{files, Fault{.number = first_write, .reason = std::errc{EDQUOT}}};
    BOOST_CHECK_EXCEPTION(
        publish_text(faulty, "/pools/pool", new_text()), file_error, [](const file_error& error) {
            return error.code().value() == EDQUOT &&
                   std::string{error.what()}.starts_with("/pools/pool: cannot write: ");
        });
    BOOST_TEST(*content_of(files, "/pools/pool") == old_text());
#endif
}

BOOST_AUTO_TEST_CASE(every_played_kill_leaves_the_old_or_the_new_file) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const auto check = old_or_new(system_files(), path);
    BOOST_TEST(every_kill(system_files(), replacing(system_files(), path, check)) >=
               2 * fewest_calls);
}

BOOST_AUTO_TEST_CASE(every_killed_process_leaves_the_old_or_the_new_file) {
    const TemporaryFolder folder;
    const Path path = folder / "pool";
    const auto check = old_or_new(system_files(), path);
    BOOST_TEST(every_kill_in_child(system_files(), replacing(system_files(), path, check)) >=
               fewest_calls);
}

BOOST_AUTO_TEST_CASE(every_crash_leaves_the_old_or_the_new_file) {
    bool is_published = false;
    std::size_t old = 0;
    const auto states = every_crash_state(
        "/pools", [](FileSystem& files) { publish_text(files, "/pools/pool", old_text()); },
        [&](FileSystem& files) {
            publish_text(files, "/pools/pool", new_text());
            is_published = true;
        },
        [&](FileSystem& files) {
            const auto content = *content_of(files, "/pools/pool");
            BOOST_TEST((content == old_text() || content == new_text()));
            BOOST_TEST((!is_published || content == new_text()));
            old += content == old_text() ? 1 : 0;
            publish_text(files, "/pools/pool", "next");
            BOOST_TEST(names_in(files, "/pools") == Names{"pool"});
        });
    BOOST_TEST(states > 100U);
    BOOST_TEST((old > 0 && old < states));
}

BOOST_AUTO_TEST_CASE(every_crash_after_a_failed_sync_leaves_the_old_file) {
    every_crash_state(
        "/pools", [](FileSystem& files) { publish_text(files, "/pools/pool", old_text()); },
        [&](RecordedFiles& files) {
            std::size_t number = 0;
            FaultyFiles counted{files};
            publish_text(counted, "/pools/other", old_text());
            while (counted.calls()[number].call != Call::sync)
                ++number;
            FaultyFiles faulty{files, Fault{.number = number}};
            faulty.on_failed_sync([&](auto file) { files.spoil(file); });
            BOOST_CHECK_THROW(publish_text(faulty, "/pools/pool", new_text()), file_error);
        },
        [&](FileSystem& files) { BOOST_TEST(*content_of(files, "/pools/pool") == old_text()); });
}

BOOST_AUTO_TEST_CASE(full_disk_is_named_and_the_old_file_stands) {
    const TemporaryFolder folder;
    const SmallMount mounted{folder.path(), std::size_t{64} << 10U};
    if (!mounted.is_mounted())
        return skipped("a full disk", mounted.reason());
    publish_text(system_files(), folder / "pool", old_text());
    BOOST_CHECK_EXCEPTION(
        publish_text(system_files(), folder / "pool", std::string(1'000'000, 'n')), file_error,
        [&](const file_error& error) {
            return error.code() == std::errc::no_space_on_device &&
                   error.path() == (folder / "pool").string();
        });
    BOOST_TEST(*content_of(system_files(), folder / "pool") == old_text());
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
}

BOOST_AUTO_TEST_CASE(read_only_file_system_is_named_and_the_old_file_stands) {
    const TemporaryFolder folder;
    SmallMount mounted{folder.path(), std::size_t{64} << 10U};
    if (!mounted.is_mounted())
        return skipped("a read-only file system", mounted.reason());
    publish_text(system_files(), folder / "pool", old_text());
    if (!mounted.make_read_only())
        return skipped("a read-only file system", "it stays writable");
    BOOST_CHECK_EXCEPTION(
        publish_text(system_files(), folder / "pool", new_text()), file_error,
        [](const file_error& error) { return error.code() == std::errc::read_only_file_system; });
    BOOST_TEST(*content_of(system_files(), folder / "pool") == old_text());
}

BOOST_AUTO_TEST_CASE(folder_that_nobody_may_write_is_named_and_the_old_file_stands) {
    const TemporaryFolder folder;
    publish_text(system_files(), folder / "pool", old_text());
    using std::filesystem::perms;
    std::filesystem::permissions(folder.path(), perms{0555});
    // Nothing is forbidden to root, who can be somebody else in a process of its own.
    const pid_t child = fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        enum Result { refused, other, not_possible };
        constexpr uid_t nobody = 65'534;
        int result = other;
        if (geteuid() == 0 && setuid(nobody) != 0)
            _exit(not_possible);
        try {
            publish_text(system_files(), folder / "pool", new_text());
        } catch (const file_error& error) {
            result = error.code() == std::errc::permission_denied ? refused : other;
        }
        _exit(result);
    }
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
    std::filesystem::permissions(folder.path(), perms{0755});
    BOOST_REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 2)
        return skipped("a folder without permission", "root cannot become nobody");
    BOOST_TEST(WEXITSTATUS(status) == 0);
    BOOST_TEST(*content_of(system_files(), folder / "pool") == old_text());
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

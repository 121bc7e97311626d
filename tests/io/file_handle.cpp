// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_handle.hpp"

#include "support/contents.hpp"
#include "support/faulty_files.hpp"
#include "support/recorded_files.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace herne::test;

using herne::file_error;
using herne::detail::FileHandle;
using herne::detail::FileLock;
using herne::detail::FileSystem;
using herne::detail::LockResult;
using herne::detail::open_shared;
using herne::detail::OpenAs;

void make(FileSystem& files, const std::filesystem::path& path, std::string_view text) {
    FileHandle file{files, path, OpenAs::create};
    file.write_at(bytes_of(text), 0);
    file.close();
}

/// Returns the system's words for a reason, which may be in any language.
std::string words(std::errc reason) {
    return std::make_error_code(reason).message();
}

/// Returns what an action's `file_error` says.
std::string error_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const file_error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(file_handle)

BOOST_AUTO_TEST_CASE(parts_and_interrupts_are_completed) {
    RecordedFiles recorded{"/folder"};
    FaultyFiles files{recorded};
    files.shorten(3);
    files.interrupt();
    FileHandle file{files, "/folder/file", OpenAs::create};
    file.write_at(bytes_of("0123456789"), 0);
    file.resize(8);
    FileHandle end{files, "/folder/file", OpenAs::append};
    end.append(bytes_of("abcdefgh"));
    std::array<std::byte, 16> bytes{};
    file.read_all_at(bytes, 0);
    BOOST_TEST(text_of(bytes) == "01234567abcdefgh");
    BOOST_TEST(file.read_at(bytes, 9) == 7U);
    BOOST_TEST(text_of(bytes).substr(0, 7) == "bcdefgh");
}

BOOST_AUTO_TEST_CASE(every_failure_names_file_deed_and_reason) {
    struct Deed {
        std::string words;
        std::function<void(FileHandle&)> act;
    };
    const std::vector<Deed> deeds{
        {"write", [](FileHandle& file) { file.write_at(bytes_of("x"), 0); }},
        {"read",
         [](FileHandle& file) {
             std::array<std::byte, 1> byte{};
             (void)file.read_at(byte, 0);
         }},
        {"resize", [](FileHandle& file) { file.resize(1); }},
        {"sync to the device", [](FileHandle& file) { file.sync(); }},
        {"sync to the device", [](FileHandle& file) { file.sync_data(); }},
        {"read the status", [](FileHandle& file) { (void)file.status(); }},
        {"set the permissions", [](FileHandle& file) { file.set_permissions(0600); }},
        {"lock", [](FileHandle& file) { (void)file.try_lock(FileLock::shared); }},
        {"unlock", [](FileHandle& file) { file.unlock(); }},
        {"close", [](FileHandle& file) { file.close(); }}};
    for (const auto& deed : deeds) {
        RecordedFiles recorded{"/folder"};
        FaultyFiles files{recorded, Fault{.number = 1}};
        FileHandle file{files, "/folder/file", OpenAs::create};
        BOOST_TEST(error_of([&] { deed.act(file); }) ==
                   "/folder/file: cannot " + deed.words + ": " + words(std::errc::io_error));
    }
}

BOOST_AUTO_TEST_CASE(opening_and_creating_name_the_path_or_what_it_is_called) {
    RecordedFiles files{"/folder"};
    const auto missing = [&] { FileHandle{files, "/folder/x", OpenAs::read}; };
    BOOST_TEST(error_of(missing) ==
               "/folder/x: cannot open: " + words(std::errc::no_such_file_or_directory));
    make(files, "/folder/x", "");
    const auto again = [&] {
        FileHandle{files, "/folder/x", OpenAs::create, {.called = "/folder/y"}};
    };
    BOOST_TEST(error_of(again) == "/folder/y: cannot create: " + words(std::errc::file_exists));
}

BOOST_AUTO_TEST_CASE(reading_past_the_end_is_an_error_where_all_is_needed) {
    RecordedFiles files{"/folder"};
    make(files, "/folder/file", "123");
    const FileHandle file{files, "/folder/file", OpenAs::read};
    std::array<std::byte, 4> bytes{};
    BOOST_TEST(file.read_at(bytes, 0) == 3U);
    BOOST_TEST(error_of([&] { file.read_all_at(bytes, 0); }) ==
               "/folder/file: cannot read past the end: " + words(std::errc::io_error));
}

BOOST_AUTO_TEST_CASE(file_is_closed_once_by_the_last_handle_of_it) {
    RecordedFiles recorded{"/folder"};
    FaultyFiles files{recorded};
    const auto closed = [&] {
        return std::count_if(files.calls().begin(), files.calls().end(),
                             [](const CallMade& made) { return made.call == Call::close; });
    };
    {
        FileHandle file{files, "/folder/1", OpenAs::create};
        FileHandle moved{std::move(file)};
        FileHandle other{files, "/folder/2", OpenAs::create};
        BOOST_TEST(closed() == 0);
        other = std::move(moved);
        BOOST_TEST(closed() == 1);
        BOOST_TEST(other.path() == "/folder/1");
        BOOST_TEST(other.is_open());
    }
    BOOST_TEST(closed() == 2);
    const FileHandle none;
    BOOST_TEST(!none.is_open());
}

BOOST_AUTO_TEST_CASE(lock_is_taken_held_or_not_known) {
    RecordedFiles recorded{"/folder"};
    make(recorded, "/folder/file", "");
    FileHandle one{recorded, "/folder/file", OpenAs::read};
    FileHandle two{recorded, "/folder/file", OpenAs::read};
    BOOST_TEST((one.try_lock(FileLock::exclusive) == LockResult::taken));
    BOOST_TEST((two.try_lock(FileLock::shared) == LockResult::held_by_another));
    one.unlock();
    BOOST_TEST((two.try_lock(FileLock::shared) == LockResult::taken));
    FaultyFiles files{recorded, Fault{.number = 1, .reason = std::errc::no_lock_available}};
    FileHandle three{files, "/folder/file", OpenAs::read};
    BOOST_TEST((three.try_lock(FileLock::shared) == LockResult::not_supported));
}

BOOST_AUTO_TEST_CASE(shared_file_keeps_out_who_wants_it_alone) {
    const TemporaryFolder folder;
    auto& files = herne::detail::system_files();
    make(files, folder / "file", "text");
    FileHandle other{files, folder / "file", OpenAs::read_write};
    {
        const FileHandle file = open_shared(files, folder / "file");
        BOOST_TEST((other.try_lock(FileLock::exclusive) == LockResult::held_by_another));
    }
    BOOST_TEST((other.try_lock(FileLock::exclusive) == LockResult::taken));
    BOOST_TEST(error_of([&] { (void)open_shared(files, folder / "file"); }) ==
               (folder / "file").string() +
                   ": cannot lock: " + words(std::errc::operation_would_block));
}

BOOST_AUTO_TEST_CASE(shared_file_is_the_one_that_the_path_names) {
    RecordedFiles recorded{"/folder"};
    make(recorded, "/folder/file", "old");
    make(recorded, "/folder/new", "new");
    FaultyFiles files{recorded};
    // Between opening and locking it is replaced, and the old one locked by who overwrites it.
    FileHandle overwriter{recorded, "/folder/file", OpenAs::read_write};
    files.on_call([&](const CallMade& made) {
        if (made.call != Call::lock || !recorded.status_of("/folder/new").value.links)
            return;
        BOOST_TEST(!recorded.rename("/folder/new", "/folder/file"));
        BOOST_TEST((overwriter.try_lock(FileLock::exclusive) == LockResult::taken));
    });
    const FileHandle file = open_shared(files, "/folder/file");
    std::array<std::byte, 3> bytes{};
    file.read_all_at(bytes, 0);
    BOOST_TEST(text_of(bytes) == "new");
}

BOOST_AUTO_TEST_CASE(write_without_effect_is_not_tried_for_ever) {
    RecordedFiles recorded{"/folder"};
    FaultyFiles files{recorded};
    FileHandle file{files, "/folder/file", OpenAs::create};
    files.shorten(0);
    BOOST_TEST(error_of([&] { file.write_at(bytes_of("x"), 0); }) ==
               "/folder/file: cannot write: " + words(std::errc::io_error));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

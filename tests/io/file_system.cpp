// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_system.hpp"

#include "support/contents.hpp"
#include "support/recorded_files.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <vector>

namespace {

using namespace herne::test;

using herne::detail::Advice;
using herne::detail::Descriptor;
using herne::detail::FileKind;
using herne::detail::FileLock;
using herne::detail::FileSystem;
using herne::detail::no_descriptor;
using herne::detail::OpenAs;
using herne::detail::system_files;
using Path = std::filesystem::path;
using Names = std::vector<std::string>;

/// Calls `check(files, folder)` for the system's files and for those that the tests play, which
/// have to be alike.
template <class Check>
void both(const Check& check) {
    const TemporaryFolder folder;
    BOOST_TEST_CONTEXT("the system")
    check(system_files(), folder.path());
    RecordedFiles recorded{"/folder"};
    BOOST_TEST_CONTEXT("recorded files")
    check(recorded, Path{"/folder"});
}

Descriptor opened(FileSystem& files, const Path& path, OpenAs how) {
    const auto result = files.open(path, how, 0666);
    BOOST_TEST_REQUIRE(!result.error, result.error.message());
    BOOST_TEST_REQUIRE(result.value != no_descriptor);
    return result.value;
}

std::error_code open_error(FileSystem& files, const Path& path, OpenAs how) {
    return files.open(path, how, 0666).error;
}

void make(FileSystem& files, const Path& path, std::string_view text) {
    const auto file = opened(files, path, OpenAs::create);
    BOOST_TEST(files.write_at(file, bytes_of(text), 0).value == text.size());
    BOOST_TEST(!files.close(file));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(file_system)

BOOST_AUTO_TEST_CASE(file_is_opened_as_it_has_to_be) {
    both([](FileSystem& files, const Path& folder) {
        const auto missing = std::errc::no_such_file_or_directory;
        for (const auto how : {OpenAs::read, OpenAs::read_write, OpenAs::append, OpenAs::folder})
            BOOST_TEST((open_error(files, folder / "missing", how) == missing));
        BOOST_TEST((open_error(files, folder / "missing" / "file", OpenAs::create) == missing));
        make(files, folder / "file", "");
        BOOST_TEST((open_error(files, folder / "file", OpenAs::create) == std::errc::file_exists));
        BOOST_TEST(
            (open_error(files, folder / "file", OpenAs::folder) == std::errc::not_a_directory));
        BOOST_TEST((open_error(files, folder, OpenAs::read_write) == std::errc::is_a_directory));
        BOOST_TEST(!files.close(opened(files, folder, OpenAs::folder)));
    });
}

BOOST_AUTO_TEST_CASE(bytes_are_read_and_written_at_offsets) {
    both([](FileSystem& files, const Path& folder) {
        const auto file = opened(files, folder / "file", OpenAs::create);
        BOOST_TEST(files.write_at(file, bytes_of("world"), 7).value == 5U);
        BOOST_TEST(files.write_at(file, bytes_of("hello"), 0).value == 5U);
        std::array<std::byte, 20> bytes{};
        BOOST_TEST(files.read_at(file, bytes, 0).value == 12U);
        BOOST_TEST(text_of(bytes).substr(0, 12) == std::string("hello\0\0world", 12));
        BOOST_TEST(files.read_at(file, bytes, 12).value == 0U);
        BOOST_TEST(files.read_at(file, bytes, 100).value == 0U);
        BOOST_TEST(!files.resize(file, 3));
        BOOST_TEST(!files.resize(file, 4));
        BOOST_TEST(!files.sync(file));
        BOOST_TEST(!files.sync_data(file));
        BOOST_TEST(!files.close(file));
        BOOST_TEST(*content_of(files, folder / "file") == std::string("hel\0", 4));
    });
}

BOOST_AUTO_TEST_CASE(what_is_appended_comes_last) {
    both([](FileSystem& files, const Path& folder) {
        make(files, folder / "file", "one");
        const auto file = opened(files, folder / "file", OpenAs::append);
        const auto other = opened(files, folder / "file", OpenAs::append);
        BOOST_TEST(files.append(file, bytes_of(" two")).value == 4U);
        BOOST_TEST(files.append(other, bytes_of(" three")).value == 6U);
        BOOST_TEST(files.append(file, bytes_of(" four")).value == 5U);
        BOOST_TEST(!files.close(file));
        BOOST_TEST(!files.close(other));
        BOOST_TEST(*content_of(files, folder / "file") == "one two three four");
    });
}

BOOST_AUTO_TEST_CASE(file_opened_to_be_read_is_not_written) {
    both([](FileSystem& files, const Path& folder) {
        make(files, folder / "file", "old");
        const auto file = opened(files, folder / "file", OpenAs::read);
        BOOST_TEST(files.write_at(file, bytes_of("new"), 0).error);
        BOOST_TEST(files.append(file, bytes_of("new")).error);
        BOOST_TEST(files.resize(file, 0));
        BOOST_TEST(!files.close(file));
        BOOST_TEST(*content_of(files, folder / "file") == "old");
    });
}

BOOST_AUTO_TEST_CASE(status_tells_kind_size_and_identity) {
    both([](FileSystem& files, const Path& folder) {
        make(files, folder / "file", "12345");
        make(files, folder / "other", "");
        const auto status = files.status_of(folder / "file").value;
        BOOST_TEST(status.size == 5U);
        BOOST_TEST(status.links == 1U);
        BOOST_TEST((status.kind == FileKind::regular));
        BOOST_TEST((files.status_of(folder).value.kind == FileKind::folder));
        BOOST_TEST(files.status_of(folder / "other").value.inode != status.inode);
        BOOST_TEST(files.status_of(folder / "other").value.device == status.device);
        BOOST_TEST(
            (files.status_of(folder / "missing").error == std::errc::no_such_file_or_directory));
        const auto file = opened(files, folder / "file", OpenAs::read);
        BOOST_TEST((files.status(file).value == status));
        BOOST_TEST(!files.set_permissions(file, 0640));
        BOOST_TEST(files.status(file).value.permissions == 0640U);
        BOOST_TEST(!files.close(file));
        BOOST_TEST((files.status(file).error == std::errc::bad_file_descriptor));
    });
}

BOOST_AUTO_TEST_CASE(names_are_given_and_taken) {
    both([](FileSystem& files, const Path& folder) {
        make(files, folder / "a", "1");
        make(files, folder / "b", "2");
        const auto file = opened(files, folder / "b", OpenAs::read);
        BOOST_TEST((files.link(folder / "a", folder / "b") == std::errc::file_exists));
        BOOST_TEST(!files.link(folder / "a", folder / "c"));
        BOOST_TEST(files.status_of(folder / "c").value.links == 2U);
        BOOST_TEST(names_in(files, folder) == (Names{"a", "b", "c"}));
        BOOST_TEST(!files.rename(folder / "a", folder / "b"));
        BOOST_TEST(names_in(files, folder) == (Names{"b", "c"}));
        BOOST_TEST(*content_of(files, folder / "b") == "1");
        // Who has the replaced file open still does.
        std::array<std::byte, 1> byte{};
        BOOST_TEST(files.read_at(file, byte, 0).value == 1U);
        BOOST_TEST(text_of(byte) == "2");
        BOOST_TEST(files.status(file).value.links == 0U);
        BOOST_TEST(!files.close(file));
        BOOST_TEST(!files.remove(folder / "c"));
        BOOST_TEST((files.remove(folder / "c") == std::errc::no_such_file_or_directory));
        BOOST_TEST(
            (files.rename(folder / "c", folder / "d") == std::errc::no_such_file_or_directory));
        BOOST_TEST(names_in(files, folder) == Names{"b"});
    });
}

BOOST_AUTO_TEST_CASE(folders_are_made_and_listed) {
    both([](FileSystem& files, const Path& folder) {
        BOOST_TEST(!files.create_folder(folder / "shards"));
        BOOST_TEST((files.create_folder(folder / "shards") == std::errc::file_exists));
        BOOST_TEST(
            (files.create_folder(folder / "x" / "y") == std::errc::no_such_file_or_directory));
        make(files, folder / "shards" / "2", "");
        make(files, folder / "shards" / "1", "");
        BOOST_TEST(names_in(files, folder) == Names{"shards"});
        BOOST_TEST(names_in(files, folder / "shards") == (Names{"1", "2"}));
        BOOST_TEST((files.list_folder(folder / "x").error == std::errc::no_such_file_or_directory));
        make(files, folder / "file", "");
        BOOST_TEST((files.list_folder(folder / "file").error == std::errc::not_a_directory));
        BOOST_TEST((files.rename(folder / "file", folder / "shards") == std::errc::is_a_directory));
    });
}

BOOST_AUTO_TEST_CASE(locks_are_shared_or_exclusive) {
    both([](FileSystem& files, const Path& folder) {
        const auto held = std::errc::operation_would_block;
        make(files, folder / "file", "");
        const auto one = opened(files, folder / "file", OpenAs::read);
        const auto two = opened(files, folder / "file", OpenAs::read);
        const auto writer = opened(files, folder / "file", OpenAs::read_write);
        BOOST_TEST(!files.lock(one, FileLock::shared));
        BOOST_TEST(!files.lock(two, FileLock::shared));
        BOOST_TEST((files.lock(writer, FileLock::exclusive) == held));
        BOOST_TEST(!files.lock(one, FileLock::none));
        BOOST_TEST((files.lock(writer, FileLock::exclusive) == held));
        BOOST_TEST(!files.close(two));
        BOOST_TEST(!files.lock(writer, FileLock::exclusive));
        BOOST_TEST((files.lock(one, FileLock::shared) == held));
        BOOST_TEST(!files.lock(writer, FileLock::shared));
        BOOST_TEST(!files.lock(one, FileLock::shared));
        BOOST_TEST(!files.close(writer));
        BOOST_TEST(!files.lock(one, FileLock::exclusive));
        BOOST_TEST(!files.close(one));
    });
}

BOOST_AUTO_TEST_CASE(file_is_mapped) {
    both([](FileSystem& files, const Path& folder) {
        const std::size_t page = files.page_size();
        const std::string text(page + 100, 'm');
        make(files, folder / "file", text);
        const auto file = opened(files, folder / "file", OpenAs::read);
        const auto mapped = files.map(file, text.size());
        BOOST_TEST_REQUIRE(!mapped.error);
        BOOST_TEST(!files.close(file));
        BOOST_TEST(text_of({mapped.value, text.size()}) == text);
        for (const auto advice : {Advice::normal, Advice::random, Advice::sequential,
                                  Advice::will_need, Advice::dont_need})
            BOOST_TEST(!files.advise(mapped.value, text.size(), advice));
        std::array<unsigned char, 2> pages{};
        BOOST_TEST(!files.resident(mapped.value, text.size(), pages));
        BOOST_TEST(!files.unmap(mapped.value, text.size()));
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

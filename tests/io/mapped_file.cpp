// SPDX-License-Identifier: BSL-1.0
#include "io/file/mapped_file.hpp"

#include "support/contents.hpp"
#include "support/faulty_files.hpp"
#include "support/recorded_files.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include <sys/stat.h>

namespace {

using namespace herne::test;

using herne::file_error;
using herne::detail::Advice;
using herne::detail::FileBytes;
using herne::detail::FileHandle;
using herne::detail::FileSystem;
using herne::detail::MappedFile;
using herne::detail::OpenAs;
using herne::detail::read_whole;
using herne::detail::system_files;
using Path = std::filesystem::path;

void make(FileSystem& files, const Path& path, std::string_view text) {
    FileHandle file{files, path, OpenAs::create};
    file.write_at(bytes_of(text), 0);
}

MappedFile mapped(FileSystem& files, const Path& path) {
    return MappedFile{FileHandle{files, path, OpenAs::read}};
}

std::errc reason_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const file_error& error) {
        return static_cast<std::errc>(error.code().value());
    }
    return {};
}

bool is_aligned(const std::byte* address, std::size_t alignment) {
    return std::bit_cast<std::uintptr_t>(address) % alignment == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(mapped_file)

BOOST_AUTO_TEST_CASE(mapping_shows_the_file_without_its_name) {
    const TemporaryFolder folder;
    const std::string text(10'000, 'm');
    make(system_files(), folder / "file", text);
    MappedFile first = mapped(system_files(), folder / "file");
    BOOST_TEST(!system_files().remove(folder / "file"));
    MappedFile second{std::move(first)};
    BOOST_TEST(first.bytes().empty());
    BOOST_TEST((text_of(second.bytes()) == text));
    BOOST_TEST(is_aligned(second.bytes().data(), system_files().page_size()));
    first = std::move(second);
    BOOST_TEST((text_of(first.bytes()) == text));
    first = MappedFile{};
    BOOST_TEST(first.bytes().empty());
}

BOOST_AUTO_TEST_CASE(empty_file_is_mapped_and_read) {
    const TemporaryFolder folder;
    make(system_files(), folder / "file", "");
    const MappedFile empty = mapped(system_files(), folder / "file");
    BOOST_TEST(empty.bytes().empty());
    empty.advise(0, 0, Advice::random);
    BOOST_TEST(empty.resident(0, 0) == 0U);
    BOOST_TEST(read_whole(system_files(), folder / "file").bytes().empty());
}

BOOST_AUTO_TEST_CASE(every_mapping_is_taken_away) {
    RecordedFiles recorded{"/folder"};
    make(recorded, "/folder/file", "text");
    FaultyFiles files{recorded};
    for (int i = 0; i < 3; ++i) {
        MappedFile one = mapped(files, "/folder/file");
        MappedFile two = mapped(files, "/folder/file");
        one = std::move(two);
    }
    const auto count = [&](Call call) {
        return std::count_if(files.calls().begin(), files.calls().end(),
                             [&](const CallMade& made) { return made.call == call; });
    };
    BOOST_TEST(count(Call::map) == 6);
    BOOST_TEST(count(Call::unmap) == 6);
    BOOST_TEST(count(Call::close) == 6);
}

BOOST_AUTO_TEST_CASE(pages_that_were_written_are_in_memory) {
    const TemporaryFolder folder;
    const std::size_t page = system_files().page_size();
    make(system_files(), folder / "file", std::string(10 * page + 1, 'm'));
    const MappedFile file = mapped(system_files(), folder / "file");
    BOOST_TEST(file.resident(0, 10 * page + 1) == 11 * page);
    BOOST_TEST(file.resident(page - 1, 2) == 2 * page);
    BOOST_TEST(file.resident(page, 1) == page);
    BOOST_TEST(file.resident(10 * page, 1) == page);
    for (const auto advice : {Advice::random, Advice::will_need, Advice::normal})
        file.advise(page + 1, 3 * page, advice);
    BOOST_TEST((text_of(file.bytes()) == std::string(10 * page + 1, 'm')));
}

BOOST_AUTO_TEST_CASE(whole_file_is_read_to_aligned_memory) {
    const TemporaryFolder folder;
    const std::string text(100'001, 'r');
    make(system_files(), folder / "file", text);
    FaultyFiles files{system_files()};
    files.shorten(1001);
    files.interrupt();
    const FileBytes read = read_whole(files, folder / "file");
    BOOST_TEST((text_of(read.bytes()) == text));
    BOOST_TEST(is_aligned(read.bytes().data(), 4096));
    BOOST_TEST(read_whole(system_files(), folder / "file", text.size()).size == text.size());
}

BOOST_AUTO_TEST_CASE(file_that_changes_its_length_while_it_is_read_is_an_error) {
    for (const std::uint64_t size : {0U, 99U, 101U, 5000U}) {
        RecordedFiles recorded{"/folder"};
        make(recorded, "/folder/file", std::string(100, 'r'));
        FileHandle writer{recorded, "/folder/file", OpenAs::read_write};
        FaultyFiles files{recorded};
        files.on_call([&](const CallMade& made) {
            if (made.call == Call::read_at)
                writer.resize(size);
        });
        BOOST_CHECK_EXCEPTION(
            (void)read_whole(files, "/folder/file"), file_error, [](const file_error& error) {
                return error.what() == std::string{
                                           "/folder/file: cannot read, since its length "
                                           "changed meanwhile: Input/output error"};
            });
    }
}

BOOST_AUTO_TEST_CASE(every_failed_call_of_reading_is_an_error) {
    RecordedFiles recorded{"/folder"};
    make(recorded, "/folder/file", "text");
    std::size_t thrown = 0;
    const auto check = [&](const FaultyRun& run) {
        // Closing what was only read loses nothing.
        BOOST_TEST((run.thrown != nullptr) == (run.made.call != Call::close));
        ++thrown;
    };
    const auto read = [](FileSystem& files) { (void)read_whole(files, "/folder/file"); };
    every_failed_call(recorded, {[] {}, read, check});
    BOOST_TEST(thrown >= 5 * std::size(usual_reasons));
    thrown = 0;
    const auto map = [](FileSystem& files) { (void)mapped(files, "/folder/file"); };
    const auto check_map = [&](const FaultyRun& run) {
        const bool ends = run.made.call == Call::close || run.made.call == Call::unmap;
        BOOST_TEST((run.thrown != nullptr) == !ends);
        ++thrown;
    };
    every_failed_call(recorded, {[] {}, map, check_map});
    BOOST_TEST(thrown >= 5 * std::size(usual_reasons));
}

BOOST_AUTO_TEST_CASE(what_is_no_file_or_too_long_is_refused) {
    const TemporaryFolder folder;
    make(system_files(), folder / "file", "12345");
    BOOST_TEST((reason_of([&] { (void)read_whole(system_files(), folder / "file", 4); }) ==
                std::errc::file_too_large));
    BOOST_TEST((reason_of([&] { (void)read_whole(system_files(), folder.path()); }) ==
                std::errc::is_a_directory));
    BOOST_TEST((reason_of([&] { (void)mapped(system_files(), folder.path()); }) ==
                std::errc::is_a_directory));
    // Nobody writes into the pipe: opening it must not wait for that.
    BOOST_TEST_REQUIRE(mkfifo((folder / "pipe").c_str(), 0666) == 0);
    BOOST_TEST((reason_of([&] { (void)read_whole(system_files(), folder / "pipe"); }) ==
                std::errc::invalid_argument));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

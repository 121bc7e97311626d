// SPDX-License-Identifier: BSL-1.0
#include "io/file/publish.hpp"

#include "io/file/mapped_file.hpp"
#include "support/contents.hpp"
#include "support/faulty_files.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace herne::test;

using herne::file_error;
using herne::detail::FileKind;
using herne::detail::FileStatus;
using herne::detail::FileSystem;
using herne::detail::FileWriter;
using herne::detail::is_unfinished;
using herne::detail::MappedFile;
using herne::detail::open_shared;
using herne::detail::publish_file;
using herne::detail::system_files;
using Path = std::filesystem::path;
using Names = std::vector<std::string>;

FileStatus publish(FileSystem& files, const Path& path, std::string_view text) {
    return publish_file(files, path, [&](FileWriter& writer) { writer.write(bytes_of(text)); });
}

/// Returns the error of publishing.
file_error failure(const Path& path) {
    try {
        publish(system_files(), path, "new");
    } catch (const file_error& error) {
        return error;
    }
    throw std::logic_error{"published " + path.string()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(publish)

BOOST_AUTO_TEST_CASE(new_file_has_what_was_written) {
    const TemporaryFolder folder;
    const auto status = ::publish(system_files(), folder / "pool", "content");
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "content");
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
    BOOST_TEST((status == system_files().status_of(folder / "pool").value));
}

BOOST_AUTO_TEST_CASE(empty_file_is_published) {
    const TemporaryFolder folder;
    BOOST_TEST(::publish(system_files(), folder / "pool", "").size == 0U);
    BOOST_TEST(content_of(system_files(), folder / "pool")->empty());
}

BOOST_AUTO_TEST_CASE(replaced_file_is_another_one_for_those_who_have_it_open) {
    const TemporaryFolder folder;
    const auto old = ::publish(system_files(), folder / "pool", "old");
    const MappedFile mapped{open_shared(system_files(), folder / "pool")};
    const auto status = ::publish(system_files(), folder / "pool", "new one");
    BOOST_TEST(text_of(mapped.bytes()) == "old");
    BOOST_TEST(status.inode != old.inode);
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "new one");
}

BOOST_AUTO_TEST_CASE(replaced_file_hands_its_permissions_on) {
    using std::filesystem::perms;
    const TemporaryFolder folder;
    ::publish(system_files(), folder / "pool", "old");
    for (const auto permissions : {perms{0600}, perms{0666}, perms{0640}}) {
        std::filesystem::permissions(folder / "pool", permissions);
        const auto status = ::publish(system_files(), folder / "pool", "new");
        BOOST_TEST(status.permissions == static_cast<unsigned>(permissions));
        BOOST_TEST((std::filesystem::status(folder / "pool").permissions() == permissions));
    }
}

BOOST_AUTO_TEST_CASE(path_without_a_folder_means_the_present_one) {
    const TemporaryFolder folder;
    const Path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    ::publish(system_files(), "pool", "content");
    std::filesystem::current_path(before);
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "content");
}

BOOST_AUTO_TEST_CASE(longest_name_that_a_file_can_have_is_published) {
    const TemporaryFolder folder;
    const std::string name(255, 'n');
    ::publish(system_files(), folder / name, "content");
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{name});
}

BOOST_AUTO_TEST_CASE(symbolic_link_is_replaced_itself) {
    const TemporaryFolder folder;
    ::publish(system_files(), folder / "pool", "old");
    std::filesystem::create_symlink("pool", folder / "link");
    ::publish(system_files(), folder / "link", "new");
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "old");
    BOOST_TEST(*content_of(system_files(), folder / "link") == "new");
    BOOST_TEST(!std::filesystem::is_symlink(folder / "link"));
}

BOOST_AUTO_TEST_CASE(what_the_writer_throws_leaves_the_old_file) {
    const TemporaryFolder folder;
    ::publish(system_files(), folder / "pool", "old");
    BOOST_CHECK_THROW(publish_file(system_files(), folder / "pool",
                                   [](FileWriter& writer) {
                                       writer.write(bytes_of(std::string(1'000'000, 'n')));
                                       throw std::domain_error{"no more"};
                                   }),
                      std::domain_error);
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "old");
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_not_replaced) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "pool");
    BOOST_TEST((failure(folder / "pool").code() == std::errc::is_a_directory));
    BOOST_TEST(
        (failure(folder / "missing" / "pool").code() == std::errc::no_such_file_or_directory));
    if (std::filesystem::exists("/dev/null")) {
        BOOST_TEST(std::string{failure("/dev/null").what()}.starts_with(
            "/dev/null: cannot replace what is no file: "));
        BOOST_TEST(std::filesystem::is_character_file("/dev/null"));
    }
}

BOOST_AUTO_TEST_CASE(short_writes_and_interrupts_are_no_failure) {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += std::to_string(i);
    FaultyFiles faulty{system_files()};
    faulty.shorten(7);
    faulty.interrupt();
    ::publish(faulty, folder / "pool", text);
    BOOST_TEST(*content_of(faulty, folder / "pool") == text);
}

BOOST_AUTO_TEST_CASE(left_file_of_a_killed_process_goes_with_the_next_one) {
    const TemporaryFolder folder;
    ::publish(system_files(), folder / "pool", "old");
    ::publish(system_files(), folder / "pool.2", "another");
    for (const auto* name : {"pool", "pool.2"}) {
        FaultyFiles counted{system_files()};
        ::publish(counted, folder / name, "counted");
        std::size_t renamed = 0;
        while (counted.calls()[renamed].call != Call::rename)
            ++renamed;
        FaultyFiles faulty{system_files(), Fault{renamed, Fault::Kind::die_before}};
        BOOST_CHECK_THROW(::publish(faulty, folder / name, "unfinished"), file_error);
    }
    const auto unfinished = [&](std::string_view name) {
        Names found;
        for (const auto& other : names_in(system_files(), folder.path()))
            if (is_unfinished(other, folder / name))
                found.push_back(other);
        return found;
    };
    BOOST_TEST(unfinished("pool").size() == 1U);
    BOOST_TEST(unfinished("pool.2").size() == 1U);
    BOOST_TEST(unfinished("pool") != unfinished("pool.2"));
    BOOST_TEST(names_in(system_files(), folder.path()).size() == 4U);

    ::publish(system_files(), folder / "pool", "new");
    BOOST_TEST(unfinished("pool").empty());
    BOOST_TEST(unfinished("pool.2").size() == 1U);
    ::publish(system_files(), folder / "pool.2", "new");
    BOOST_TEST(names_in(system_files(), folder.path()) == (Names{"pool", "pool.2"}));
}

BOOST_AUTO_TEST_CASE(file_that_is_being_written_is_not_taken_for_a_left_one) {
    const TemporaryFolder folder;
    publish_file(system_files(), folder / "pool", [&](FileWriter& writer) {
        writer.write(bytes_of("first"));
        ::publish(system_files(), folder / "pool", "second");
        BOOST_TEST(names_in(system_files(), folder.path()).size() == 2U);
        writer.write(bytes_of(" and more"));
    });
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "first and more");
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
}

BOOST_AUTO_TEST_CASE(file_that_is_cleared_up_before_it_is_locked_is_made_again) {
    const TemporaryFolder folder;
    FaultyFiles files{system_files()};
    int others = 0;
    files.on_call([&](const CallMade& made) {
        // Between making the file and locking it, and again after it.
        if ((made.call == Call::lock || made.call == Call::status) && others < 3) {
            ++others;
            ::publish(system_files(), folder / "pool", "other");
        }
    });
    ::publish(files, folder / "pool", "new");
    BOOST_TEST(others == 3);
    BOOST_TEST(*content_of(system_files(), folder / "pool") == "new");
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
}

BOOST_AUTO_TEST_CASE(readers_and_writers_at_once_see_complete_files) {
    const TemporaryFolder folder;
    const auto text = [](char letter) { return std::string(300'000, letter); };
    ::publish(system_files(), folder / "pool", text('a'));
    std::atomic<int> writing{3};
    std::atomic<int> broken{0};
    std::vector<std::thread> threads;
    for (const char letter : {'b', 'c', 'd'})
        threads.emplace_back([&, letter] {
            for (int i = 0; i < 10; ++i)
                ::publish(system_files(), folder / "pool", text(letter));
            --writing;
        });
    int seen = 0;
    for (; writing != 0; ++seen) {
        const MappedFile mapped{open_shared(system_files(), folder / "pool")};
        const auto bytes = text_of(mapped.bytes());
        broken += bytes.empty() || bytes != text(bytes.front()) ? 1 : 0;
    }
    for (auto& thread : threads)
        thread.join();
    BOOST_TEST(broken == 0);
    BOOST_TEST(seen > 0);
    BOOST_TEST(names_in(system_files(), folder.path()) == Names{"pool"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

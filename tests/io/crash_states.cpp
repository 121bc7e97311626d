// SPDX-License-Identifier: BSL-1.0
#include "support/crash_states.hpp"

#include "io/file/file_handle.hpp"
#include "support/contents.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace {

using namespace herne::test;

using herne::detail::FileHandle;
using herne::detail::FileSystem;
using herne::detail::OpenAs;
using herne::detail::sync_names;
using Content = std::optional<std::string>;
using Contents = std::set<Content>;

const std::filesystem::path path = "/folder/file";

FileHandle made(FileSystem& files, const std::filesystem::path& where, std::string_view text) {
    FileHandle file{files, where, OpenAs::create};
    file.write_at(bytes_of(text), 0);
    return file;
}

void sync_folder(FileSystem& files) {
    FileHandle folder{files, "/folder", OpenAs::folder};
    sync_names(folder);
}

/// Returns what the file at `path` can hold after a crash at the end of `act`, where it held "old"
/// before. Blocks have two bytes.
Contents after(const std::function<void(RecordedFiles&)>& act) {
    Contents found;
    bool is_done = false;
    every_crash_state(
        "/folder", [](FileSystem& files) { made(files, path, "old"); },
        [&](RecordedFiles& files) {
            act(files);
            is_done = true;
        },
        [&](FileSystem& files) {
            if (is_done)
                found.insert(content_of(files, path));
        },
        {.block = 2});
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(crash_states)

BOOST_AUTO_TEST_CASE(choices_go_through_all_combinations) {
    std::set<std::string> seen;
    Choices choices;
    std::size_t rounds = 0;
    do {
        std::string taken = std::to_string(choices.among(2));
        // The second choice depends on the first.
        taken += std::to_string(choices.among(taken == "0" ? 3 : 1));
        taken += std::to_string(choices.among(2));
        seen.insert(taken);
        ++rounds;
    } while (choices.next());
    BOOST_TEST(rounds == 8U);
    BOOST_TEST(seen.size() == 8U);
}

BOOST_AUTO_TEST_CASE(unsynced_blocks_are_there_or_not) {
    const auto found = after([](RecordedFiles& files) {
        FileHandle file{files, path, OpenAs::read_write};
        file.write_at(bytes_of("new"), 0);
    });
    BOOST_TEST((found == Contents{"old", "new", "ned", "olw"}));
}

BOOST_AUTO_TEST_CASE(synced_bytes_stay) {
    const auto found = after([](RecordedFiles& files) {
        FileHandle file{files, path, OpenAs::read_write};
        file.write_at(bytes_of("new"), 0);
        file.sync_data();
    });
    BOOST_TEST((found == Contents{"new"}));
}

BOOST_AUTO_TEST_CASE(longer_file_may_hold_zeros_or_anything_where_it_was_not_synced) {
    const auto found = after([](RecordedFiles& files) {
        FileHandle file{files, path, OpenAs::append};
        file.append(bytes_of("+"));
    });
    const std::string zero("old\0", 4);
    BOOST_TEST((found == Contents{"old", "old+", zero, "old\xA5"}));
}

BOOST_AUTO_TEST_CASE(shortened_file_may_still_be_long) {
    const auto found = after([](RecordedFiles& files) {
        FileHandle file{files, path, OpenAs::read_write};
        file.resize(1);
    });
    BOOST_TEST((found.contains("old") && found.contains("o")));
}

BOOST_AUTO_TEST_CASE(failed_sync_leaves_what_was_written_uncertain_for_ever) {
    const auto found = after([](RecordedFiles& files) {
        FileHandle file{files, path, OpenAs::read_write};
        file.write_at(bytes_of("new"), 0);
        files.spoil(file.descriptor());
        file.sync();
    });
    BOOST_TEST((found == Contents{"old", "new", "ned", "olw"}));
}

BOOST_AUTO_TEST_CASE(rename_of_what_was_not_synced_may_lose_both) {
    const auto found = after([](RecordedFiles& files) {
        made(files, "/folder/new", "N");
        BOOST_TEST(!files.rename("/folder/new", path));
        sync_folder(files);
    });
    BOOST_TEST((found == Contents{"", "N", std::string(1, '\0'), "\xA5"}));
}

BOOST_AUTO_TEST_CASE(rename_holds_once_the_folder_is_synced) {
    const auto act = [](RecordedFiles& files) {
        made(files, "/folder/new", "N").sync();
        BOOST_TEST(!files.rename("/folder/new", path));
    };
    BOOST_TEST((after(act) == Contents{"old", "N"}));
    BOOST_TEST((after([&](RecordedFiles& files) {
                    act(files);
                    sync_folder(files);
                }) == Contents{"N"}));
}

BOOST_AUTO_TEST_CASE(changes_of_names_come_in_any_order) {
    const auto found = after([](RecordedFiles& files) {
        made(files, "/folder/new", "N").sync();
        BOOST_TEST(!files.remove(path));
        BOOST_TEST(!files.rename("/folder/new", path));
    });
    BOOST_TEST((found == Contents{"old", "N", std::nullopt}));
}

BOOST_AUTO_TEST_CASE(file_in_a_folder_that_was_not_synced_is_lost) {
    std::size_t with_file = 0;
    std::size_t without_folder = 0;
    every_crash_state(
        "/folder", [](FileSystem&) {},
        [](RecordedFiles& files) {
            BOOST_TEST(!files.create_folder("/folder/shards"));
            made(files, "/folder/shards/1", "1").sync();
            FileHandle shards{files, "/folder/shards", OpenAs::folder};
            sync_names(shards);
        },
        [&](FileSystem& files) {
            const bool has_folder = !files.status_of("/folder/shards").error;
            const auto content = content_of(files, "/folder/shards/1");
            BOOST_TEST((has_folder || !content));
            with_file += content == "1" ? 1 : 0;
            without_folder += has_folder ? 0 : 1;
        });
    BOOST_TEST(with_file > 0U);
    BOOST_TEST(without_folder > 0U);
}

BOOST_AUTO_TEST_CASE(many_states_are_tried_by_chance) {
    const std::string before(4096, 'o');
    const std::string after_all(4096, 'n');
    std::set<std::string> found;
    const auto states = every_crash_state(
        "/folder", [&](FileSystem& files) { made(files, path, before); },
        [&](RecordedFiles& files) {
            FileHandle file{files, path, OpenAs::read_write};
            file.write_at(bytes_of(after_all), 0);
        },
        [&](FileSystem& files) { found.insert(*content_of(files, path)); },
        {.block = 64, .all_up_to = 50, .random = 70});
    BOOST_TEST(states == 1U + 50U + 70U);
    BOOST_TEST(found.size() > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

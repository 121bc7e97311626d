// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>

#include "io/record/record_accessor.hpp"
#include "support/contents.hpp"
#include "support/crash_states.hpp"
#include "support/faulty_files.hpp"
#include "support/records.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne::detail::FileSystem;
using herne::detail::RecordAccessor;

namespace {

using Path = std::filesystem::path;

const Path root = "/r";
const Path path = root / "record";

struct Bytes {
    std::string journal;
    std::string personal;
};

/// Returns the files of a record that holds these entries.
Bytes files_of(const std::vector<RecordDraft>& drafts) {
    RecordedFiles files{root};
    Record record = RecordAccessor::create(files, path, {.salt = counted_salts()});
    for (const RecordDraft& draft : drafts)
        record.append(draft);
    return {*content_of(files, path), *content_of(files, path.string() + ".personal")};
}

/// Entries that are short, for tests that go through all of their bytes.
std::vector<RecordDraft> short_drafts() {
    return {at(1, entry(RecordKind::opened)),
            at(2, entry(RecordKind::invited, "{}", {{"A", R"({"x":1})"}, {std::nullopt, "{}"}})),
            at(3, entry(RecordKind::deviation, R"({"reasons":"r"})", {{7, "{}"}})),
            at(4, entry(RecordKind::interviewed))};
}

std::size_t line_at(const std::string& text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::count(
                   text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// Checks that the record that is found has the first entries of `drafts`, at least `least` of
/// them, and that it can be appended to.
void check_found(FileSystem& files, const std::vector<RecordDraft>& drafts, std::size_t least) {
    Record record = RecordAccessor::open(files, path, {.salt = counted_salts()});
    const std::size_t found = record.entries().size();
    BOOST_REQUIRE(found >= least);
    BOOST_REQUIRE(found <= drafts.size());
    for (std::size_t i = 0; i < found; ++i) {
        BOOST_TEST(record.entries()[i].content == drafts[i].content);
        BOOST_TEST((record.entries()[i].personal == drafts[i].personal));
    }
    record.append(at(28, entry(RecordKind::opened, "{}", {{"Z", "{}"}})));
    const RecordVerification verification = record.verify();
    BOOST_TEST(verification.whole());
    BOOST_TEST(verification.entries == found + 1);
}

/// Appends entries, and keeps `acknowledged` at how many.
void append_all(FileSystem& files, const std::vector<RecordDraft>& drafts,
                std::size_t& acknowledged) {
    Record record = RecordAccessor::open(files, path, {.salt = counted_salts()});
    for (const RecordDraft& draft : drafts) {
        record.append(draft);
        ++acknowledged;
    }
}

/// Entries longer than a block of the device.
std::vector<RecordDraft> long_drafts() {
    auto drafts = short_drafts();
    drafts[1].personal[0].content = R"({"x":")" + std::string(700, 'p') + "\"}";
    drafts[2].content = R"({"reasons":")" + std::string(1200, 'r') + "\"}";
    return drafts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(record_damage)

BOOST_AUTO_TEST_CASE(every_byte_of_the_journal_that_is_flipped_is_found) {
    const Bytes whole = files_of(short_drafts());
    BOOST_TEST(verify_record_bytes(whole.journal, whole.personal).whole());
    for (std::size_t i = 0; i < whole.journal.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string journal = whole.journal;
            journal[i] = static_cast<char>(journal[i] ^ 1 << bit);
            const auto verification = verify_record_bytes(journal, whole.personal);
            BOOST_REQUIRE(!verification.whole());
            const std::size_t line = line_at(whole.journal, i);
            BOOST_TEST(verification.entries == line - 1);
            if (verification.fault)
                BOOST_TEST(verification.fault->entry == line);
        }
}

BOOST_AUTO_TEST_CASE(every_byte_of_the_personal_file_that_is_flipped_is_found) {
    const Bytes whole = files_of(short_drafts());
    for (std::size_t i = 0; i < whole.personal.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string personal = whole.personal;
            personal[i] = static_cast<char>(personal[i] ^ 1 << bit);
            const auto verification = verify_record_bytes(whole.journal, personal);
            BOOST_REQUIRE(verification.fault.has_value());
            BOOST_TEST(verification.fault->file == "personal");
            BOOST_TEST(verification.fault->entry == (line_at(whole.personal, i) < 3 ? 2U : 3U));
        }
}

BOOST_AUTO_TEST_CASE(lines_that_are_moved_doubled_or_missing_are_found) {
    const Bytes whole = files_of(short_drafts());
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < whole.journal.size();) {
        const std::size_t end = whole.journal.find('\n', at) + 1;
        lines.push_back(whole.journal.substr(at, end - at));
        at = end;
    }
    const auto entry_of_fault = [&](const std::string& journal) {
        const auto verification = verify_record_bytes(journal, whole.personal);
        return verification.fault ? verification.fault->entry : 0U;
    };
    BOOST_TEST(entry_of_fault(lines[0] + lines[2] + lines[3]) == 2U);
    BOOST_TEST(entry_of_fault(lines[0] + lines[1] + lines[1] + lines[2]) == 3U);
    BOOST_TEST(entry_of_fault(lines[1]) == 1U);
    const Bytes other = files_of({at(1, entry(RecordKind::opened, R"({"other":1})"))});
    BOOST_TEST(entry_of_fault(other.journal + lines[1]) == 2U);
    const auto shorter = verify_record_bytes(lines[0] + lines[1], whole.personal);
    BOOST_TEST(shorter.whole());  // but for whoever kept the digest of the last line
    const std::string head = verify_record_bytes(whole.journal, whole.personal).head;
    const auto with_head = verify_record_bytes(lines[0] + lines[1], whole.personal, head);
    BOOST_REQUIRE(with_head.fault.has_value());
    BOOST_TEST(with_head.fault->entry == 3U);
    BOOST_TEST(verify_record_bytes(whole.journal, whole.personal, head).whole());
}

BOOST_AUTO_TEST_CASE(a_torn_end_is_cut_off_at_any_length) {
    const auto drafts = short_drafts();
    const Bytes whole = files_of(drafts);
    for (std::size_t size = 0; size <= whole.journal.size(); ++size) {
        RecordedFiles files{root};
        put_content(files, path, whole.journal.substr(0, size));
        put_content(files, path.string() + ".personal", whole.personal);
        const std::size_t lines = line_at(whole.journal, size) - 1;
        const auto verification =
            verify_record_bytes(whole.journal.substr(0, size), whole.personal);
        BOOST_TEST(!verification.fault.has_value());
        BOOST_TEST(verification.entries == lines);
        check_found(files, drafts, lines);
    }
}

BOOST_AUTO_TEST_CASE(damage_is_not_cut_off) {
    const Bytes whole = files_of(short_drafts());
    for (std::size_t i = 0; i < whole.journal.size(); ++i) {
        std::string journal = whole.journal;
        journal[i] = static_cast<char>(journal[i] ^ 1);
        RecordedFiles files{root};
        put_content(files, path, journal);
        put_content(files, path.string() + ".personal", whole.personal);
        if (line_at(whole.journal, i) == 4)
            continue;  // the last line may look like one that was being written
        BOOST_CHECK_THROW(static_cast<void>(RecordAccessor::open(files, path)), invalid_file);
        BOOST_TEST((*content_of(files, path) == journal));
    }
}

BOOST_AUTO_TEST_CASE(after_a_kill_at_any_call_what_was_acknowledged_is_there) {
    RecordedFiles files{root};
    const auto drafts = long_drafts();
    std::size_t acknowledged = 0;
    const std::size_t kills = every_kill(
        files, {.prepare =
                    [&] {
                        clear_folder(files, root);
                        static_cast<void>(RecordAccessor::create(files, path));
                        acknowledged = 0;
                    },
                .act = [&](FileSystem& faulty) { append_all(faulty, drafts, acknowledged); },
                .check = [&](const FaultyRun&) { check_found(files, drafts, acknowledged); }});
    BOOST_TEST(kills > 20U);
}

BOOST_AUTO_TEST_CASE(after_a_crash_at_any_change_what_was_acknowledged_is_there) {
    const auto drafts = long_drafts();
    std::size_t acknowledged = 0;
    const std::size_t crashes = every_crash_state(
        root, [&](FileSystem& files) { static_cast<void>(RecordAccessor::create(files, path)); },
        [&](RecordedFiles& files) { append_all(files, drafts, acknowledged); },
        [&](FileSystem& files) { check_found(files, drafts, acknowledged); });
    BOOST_TEST(crashes > 20U);
}

BOOST_AUTO_TEST_CASE(a_call_that_fails_loses_nothing_that_was_acknowledged) {
    RecordedFiles files{root};
    const auto drafts = long_drafts();
    std::size_t acknowledged = 0;
    const std::errc reasons[] = {std::errc::io_error, std::errc::no_space_on_device};
    const std::size_t runs = every_failed_call(
        files,
        {.prepare =
             [&] {
                 clear_folder(files, root);
                 static_cast<void>(RecordAccessor::create(files, path));
                 acknowledged = 0;
             },
         .act = [&](FileSystem& faulty) { append_all(faulty, drafts, acknowledged); },
         .check =
             [&](const FaultyRun& run) {
                 if (run.thrown)
                     BOOST_CHECK_THROW(std::rethrow_exception(run.thrown), file_error);
                 check_found(files, drafts, acknowledged);
             }},
        reasons);
    BOOST_TEST(runs > 20U);
}

BOOST_AUTO_TEST_CASE(after_a_failure_nothing_more_is_taken) {
    RecordedFiles files{root};
    static_cast<void>(RecordAccessor::create(files, path));
    std::size_t writes = 0;
    FaultyFiles counted{files};
    {
        Record record = RecordAccessor::open(counted, path);
        writes = counted.calls().size();
    }
    FaultyFiles faulty{files, Fault{.number = writes, .reason = std::errc::no_space_on_device}};
    Record record = RecordAccessor::open(faulty, path);
    BOOST_CHECK_THROW(record.append(at(1, entry(RecordKind::opened))), file_error);
    BOOST_CHECK_EXCEPTION(
        record.append(at(1, entry(RecordKind::opened))), file_error, [](const file_error& error) {
            return std::string{error.what()}.find("open it again") != std::string::npos;
        });
    BOOST_TEST(record.entries().empty());
}

BOOST_AUTO_TEST_CASE(a_record_that_was_being_made_can_be_made_again) {
    RecordedFiles files{root};
    const std::size_t kills = every_kill(
        files,
        {.prepare = [&] { clear_folder(files, root); },
         .act =
             [&](FileSystem& faulty) { static_cast<void>(RecordAccessor::create(faulty, path)); },
         .check =
             [&](const FaultyRun&) {
                 if (!content_of(files, path))
                     static_cast<void>(RecordAccessor::create(files, path));
                 check_found(files, {}, 0);
             }});
    BOOST_TEST(kills > 5U);
}

BOOST_AUTO_TEST_CASE(hostile_bytes_get_a_fault) {
    for (const std::string& journal :
         {std::string{"\n"}, std::string{"{}\n{}\n"}, std::string(3, '\0') + "\nx\ny\n",
          std::string{"{\"herne-record\":1}\n{}\n"}, std::string(100'000, '[') + "\n\n"})
        BOOST_TEST(!verify_record_bytes(journal, "").whole());
    BOOST_TEST(verify_record_bytes("", "").whole());
    BOOST_TEST(verify_record_bytes("", "anything").entries == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

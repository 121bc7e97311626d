// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>

#include "io/record/record_accessor.hpp"
#include "support/contents.hpp"
#include "support/json_cases.hpp"
#include "support/recorded_files.hpp"
#include "support/records.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne::detail::RecordAccessor;

// tests/procedure/records holds the files of the sample as they were written once; they are never
// written again, and every later herne has to replay them. HERNE_WRITE_RECORDS=1 writes them.

namespace {

using Path = std::filesystem::path;

const Path path = "/r/record";

Record sample_record(detail::FileSystem& files) {
    Record record = RecordAccessor::create(files, path, {.salt = counted_salts()});
    for (const RecordDraft& draft : sample_drafts())
        record.append(draft);
    return record;
}

Path kept(const char* name) {
    return Path{HERNE_SOURCE_DIR} / "tests/procedure/records" / name;
}

std::string file_text(const Path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// Keeps each line of a file as a sample of a schema.
void keep_lines(const std::string& kind, const std::string& text) {
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        herne_test::keep_sample("accepted", kind, line);
}

/// Returns the pool with another level.
Pool changed_pool() {
    const Pool pool = record_pool();
    PoolBuilder builder{pool.framework()};
    for (std::size_t row = 0; row < pool.size(); ++row)
        builder.add(row == 3 ? pool.profile(row).with("f/a", Level{2}) : pool.profile(row));
    return builder.build();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(record_replay)

BOOST_AUTO_TEST_CASE(outcomes_are_the_same_to_the_byte) {
    RecordedFiles files{"/r"};
    const Record record = sample_record(files);
    const RecordReplay replay = record.replay(record_pool());
    BOOST_TEST(replay.same());
    BOOST_REQUIRE(replay.outcomes.size() == 1U);
    BOOST_TEST((replay.outcomes[0].state == ReplayState::same));
    BOOST_TEST(replay.outcomes[0].entry == 4U);
    BOOST_TEST(replay.outcomes[0].people == 4U);
    BOOST_TEST(replay.outcomes[0].recorded_version == version());
    BOOST_TEST(replay.head == record.head());
}

BOOST_AUTO_TEST_CASE(another_pool_differs_and_is_named_as_such) {
    RecordedFiles files{"/r"};
    const Record record = sample_record(files);
    for (const Pool& pool : {changed_pool(), record_pool({"C"}), record_pool({"D"})}) {
        const RecordReplay replay = record.replay(pool);
        BOOST_TEST(!replay.same());
        BOOST_TEST((replay.outcomes[0].state == ReplayState::differs));
        BOOST_TEST(!replay.outcomes[0].what.empty());
    }
    BOOST_TEST(record.replay(changed_pool()).outcomes[0].what.find("the pool is not the one") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_forged_outcome_differs) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, path);
    auto drafts = sample_drafts();
    record.append(drafts[0]);
    std::string& content = drafts[3].personal[1].content;
    content.replace(content.find("\"points\":15"), 11, "\"points\":16");
    record.append(drafts[3]);
    BOOST_TEST(record.verify().whole());
    const RecordReplay replay = record.replay(record_pool());
    BOOST_TEST(!replay.same());
    BOOST_TEST(replay.outcomes[0].what == "the outcome of 'A' is not the same");
}

BOOST_AUTO_TEST_CASE(after_an_erasure_the_points_of_the_others_are_replayed) {
    RecordedFiles files{"/r"};
    Record record = sample_record(files);
    record.erase("A", {.time = "2026-06-01T10:00:00Z", .role = "r", .reason = "due"});
    const RecordReplay replay = record.replay(record_pool({"A"}));
    BOOST_TEST(replay.same());
    BOOST_TEST((replay.outcomes[0].state == ReplayState::remaining_same));
    BOOST_TEST(replay.outcomes[0].people == 3U);
    const Pool changed = changed_pool();
    PoolBuilder builder{changed.framework()};
    for (const char* id : {"B", "C", "D"})
        builder.add(changed[id]);
    BOOST_TEST(record.replay(builder.build()).outcomes[0].what ==
               "the points of 'D' are not the same");
}

BOOST_AUTO_TEST_CASE(a_ranking_without_a_published_job_is_not_replayed) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, path);
    record.append(sample_drafts()[3]);
    BOOST_TEST(record.replay(record_pool()).outcomes[0].what == "no job was published before it");
}

BOOST_AUTO_TEST_CASE(the_digest_of_a_pool_is_that_of_its_people_in_any_order) {
    const Pool pool = record_pool();
    PoolBuilder builder{pool.framework()};
    for (const char* id : {"D", "B", "A", "C"})
        builder.add(pool[id]);
    BOOST_TEST(pool_digest(builder.build()) == pool_digest(pool));
    BOOST_TEST(pool_digest(changed_pool()) != pool_digest(pool));
    BOOST_TEST(pool_digest(record_pool({"D"})) != pool_digest(pool));
}

BOOST_AUTO_TEST_CASE(a_kept_record_is_replayed_by_every_later_version) {
    if (std::getenv("HERNE_WRITE_RECORDS") != nullptr) {
        RecordedFiles files{"/r"};
        static_cast<void>(sample_record(files));
        std::filesystem::create_directories(kept(""));
        std::ofstream{kept("record.jsonl"), std::ios::binary} << *content_of(files, path);
        std::ofstream{kept("record.jsonl.personal"), std::ios::binary}
            << *content_of(files, "/r/record.personal");
        BOOST_ERROR("the record was written");
    }
    BOOST_TEST(verify_record_bytes(file_text(kept("record.jsonl")),
                                   file_text(kept("record.jsonl.personal")))
                   .whole());
    keep_lines("record_entry", file_text(kept("record.jsonl")));
    keep_lines("record_part", file_text(kept("record.jsonl.personal")));
    const Record record = Record::open(kept("record.jsonl"), {.access = RecordAccess::read});
    BOOST_TEST(record.entries().size() == 9U);
    const RecordReplay replay = record.replay(record_pool());
    BOOST_TEST(replay.same());
    BOOST_TEST((replay.outcomes[0].state == ReplayState::same));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

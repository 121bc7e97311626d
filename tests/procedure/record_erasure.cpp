// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>

#include "io/record/record_accessor.hpp"
#include "support/contents.hpp"
#include "support/crash_states.hpp"
#include "support/faulty_files.hpp"
#include "support/records.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <map>
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
const Path personal = root / "record.personal";

Record sample_record(FileSystem& files, const std::vector<RecordDraft>& further = {}) {
    Record record = RecordAccessor::create(files, path, {.salt = counted_salts()});
    for (const RecordDraft& draft : sample_drafts())
        record.append(draft);
    for (const RecordDraft& draft : further)
        record.append(draft);
    return record;
}

RecordErasure erasure_on(const std::string& day) {
    return {.time = day + "T10:00:00Z", .role = "data protection", .reason = "the period is over"};
}

std::map<std::string, DueCandidate> by_id(const RecordDue& due) {
    std::map<std::string, DueCandidate> all;
    for (const DueCandidate& one : due.candidates)
        all.emplace(one.id.to_string(), one);
    return all;
}

RecordDraft hold(const std::string& state, std::vector<PersonalPart> people = {}) {
    return at(22, entry(RecordKind::hold, R"({"state":")" + state + R"(","reason":"claim"})",
                        std::move(people)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(record_erasure)

BOOST_AUTO_TEST_CASE(erasure_is_due_after_the_periods) {
    RecordedFiles files{root};
    const Record record = sample_record(files);
    const RetentionRules rules{.margin = 0};
    auto due = by_id(record.due("2026-05-07", rules));
    BOOST_TEST(due.size() == 4U);
    BOOST_TEST((due["A"].state == DueState::running));
    BOOST_TEST(due["A"].until == "2026-05-07");  // two months from 7 March, a Thursday
    BOOST_TEST((due["A"].because == std::vector<std::uint64_t>{7}));
    BOOST_TEST((due["B"].state == DueState::appointed));
    BOOST_TEST((due["C"].state == DueState::due));
    BOOST_TEST(due["C"].until == "2026-05-06");
    due = by_id(record.due("2026-05-08", rules));
    BOOST_TEST((due["A"].state == DueState::due));
    due = by_id(record.due("2026-05-08"));
    BOOST_TEST((due["A"].state == DueState::running));
    BOOST_TEST(due["A"].until == "2026-05-21");  // with a margin of 14 days
    BOOST_CHECK_THROW(static_cast<void>(record.due("tomorrow")), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(record.due("2026-05-08", {.months_to_claim = 0})),
                      invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(record.due("2026-05-08", {.margin = -1})), invalid_input);
}

BOOST_AUTO_TEST_CASE(periods_end_as_the_civil_code_says) {
    const auto until = [](const std::string& notice, int months) {
        RecordedFiles files{root};
        Record record = RecordAccessor::create(files, path);
        record.append(
            at(1, entry(RecordKind::notices_sent, "{}", {{"A", R"({"date":")" + notice + "\"}"}})));
        return record.due("2026-03-01", {.months_to_claim = months, .margin = 0})
            .candidates[0]
            .until;
    };
    BOOST_TEST(until("2025-12-31", 2) == "2026-03-02");  // 28 February is a Saturday
    BOOST_TEST(until("2027-12-31", 2) == "2028-02-29");  // in a leap year
    BOOST_TEST(until("2026-01-15", 3) == "2026-04-15");
    BOOST_TEST(until("2026-02-15", 2) == "2026-04-15");
    BOOST_TEST(until("2026-11-30", 15) == "2028-02-29");
    BOOST_TEST(until("2026-03-16", 2) == "2026-05-18");  // from a Saturday to Monday
}

BOOST_AUTO_TEST_CASE(objections_prolong_and_whoever_was_not_told_is_not_due) {
    RecordedFiles files{root};
    Record record = sample_record(
        files, {at(28, entry(RecordKind::objection, "{}", {{"A", R"({"claim":"agg"})"}}))});
    const auto due = by_id(record.due("2026-06-01", {.margin = 0}));
    BOOST_TEST((due.at("A").state == DueState::running));
    BOOST_TEST(due.at("A").until == "2026-06-29");  // three months from 28 March, a Sunday
    BOOST_TEST((due.at("A").because == std::vector<std::uint64_t>{7, 10}));
    BOOST_TEST((due.at("C").state == DueState::due));
    RecordedFiles others{root};
    Record untold = RecordAccessor::create(others, path);
    untold.append(at(1, entry(RecordKind::invited, "{}", {{"A", "{}"}})));
    BOOST_TEST((untold.due("2030-01-01").candidates[0].state == DueState::not_notified));
}

BOOST_AUTO_TEST_CASE(holds_and_proceedings_block_erasure) {
    const auto state_of = [](const std::vector<RecordDraft>& further, const std::string& id) {
        RecordedFiles files{root};
        Record record = sample_record(files, further);
        const DueCandidate found = by_id(record.due("2027-01-01")).at(id);
        if (found.state == DueState::held) {
            const auto before = *content_of(files, path);
            auto erasure = erasure_on("2027-01-01");
            erasure.before_due = "asked for";
            BOOST_CHECK_EXCEPTION(
                record.erase(id, erasure), invalid_input, [](const invalid_input& error) {
                    return std::string{error.what()}.find("see entry 10") != std::string::npos;
                });
            BOOST_TEST((*content_of(files, path) == before));
        }
        return found.state;
    };
    const auto proceedings = [](const std::string& state) {
        return at(22, entry(RecordKind::court_proceedings, R"({"state":")" + state + "\"}"));
    };
    BOOST_TEST((state_of({}, "A") == DueState::due));
    BOOST_TEST((state_of({hold("set")}, "A") == DueState::held));
    BOOST_TEST((state_of({hold("set"), hold("lifted")}, "A") == DueState::due));
    BOOST_TEST((state_of({hold("set", {{"A", "{}"}})}, "A") == DueState::held));
    BOOST_TEST((state_of({hold("set", {{"A", "{}"}})}, "C") == DueState::due));
    BOOST_TEST((state_of({hold("set", {{"A", "{}"}}), hold("lifted", {{"A", "{}"}})}, "A") ==
                DueState::due));
    BOOST_TEST((state_of({proceedings("pending")}, "C") == DueState::held));
    BOOST_TEST((state_of({proceedings("pending"), proceedings("ended")}, "C") == DueState::due));
}

BOOST_AUTO_TEST_CASE(an_erasure_takes_the_person_out_and_keeps_the_chain) {
    RecordedFiles files{root};
    Record record = sample_record(files);
    const std::string before = *content_of(files, path);
    const std::size_t kept = content_of(files, personal)->size();
    BOOST_TEST(content_of(files, personal)->find("\"A\"") != std::string::npos);
    const ErasureReport report = record.erase("A", erasure_on("2026-06-01"));
    BOOST_TEST(report.candidates == 1U);
    BOOST_TEST(report.done());
    BOOST_TEST(report.files.size() == 4U);  // ranking, its pool, invitation, notice
    const std::string left = *content_of(files, personal);
    BOOST_TEST(left.size() == kept);
    BOOST_TEST(left.find("\"A\"") == std::string::npos);
    BOOST_TEST(left.find("2026-03-07") == std::string::npos);
    BOOST_TEST(left.find("pool_digest") == std::string::npos);
    BOOST_TEST(left.find("\"C\"") != std::string::npos);
    const std::string journal = *content_of(files, path);
    BOOST_TEST(journal.starts_with(before));
    BOOST_TEST(journal.find("\"id\":\"A\"}") == std::string::npos);
    BOOST_TEST(journal.find("2026-03-07") == std::string::npos);
    const RecordVerification verification = record.verify();
    BOOST_TEST(verification.whole());
    BOOST_TEST(verification.erased == 4U);
    BOOST_TEST(verification.findings.empty());
    BOOST_TEST(record.entries()[3].erased == 2U);
    BOOST_CHECK_THROW(record.erase("A", erasure_on("2026-06-02")), unknown_id);
    BOOST_TEST(by_id(record.due("2026-06-02")).count("A") == 0U);
    record.erase("C", erasure_on("2026-06-02"));
    BOOST_TEST(record.verify().whole());
    RecordDraft later = entry(RecordKind::opened);
    later.time = "2026-06-03T09:00:00Z";
    later.role = "human resources";
    BOOST_TEST(record.append(later) == 12U);
}

BOOST_AUTO_TEST_CASE(an_erasure_before_it_is_due_needs_a_reason) {
    RecordedFiles files{root};
    Record record = sample_record(files);
    BOOST_CHECK_EXCEPTION(
        record.erase("A", erasure_on("2026-03-25")), invalid_input, [](const invalid_input& error) {
            return std::string{error.what()}.find("runs until 2026-05-21") != std::string::npos;
        });
    BOOST_CHECK_THROW(record.erase("B", erasure_on("2027-03-25")), invalid_input);
    auto erasure = erasure_on("2026-03-25");
    erasure.before_due = "the person asks for it";
    BOOST_TEST(record.erase("A", erasure).done());
    BOOST_TEST(record.entries().back().content.find("the person asks for it") != std::string::npos);
    erasure.reason.clear();
    BOOST_CHECK_THROW(record.erase("C", erasure), invalid_input);
    BOOST_TEST(record.verify().whole());
}

BOOST_AUTO_TEST_CASE(a_part_that_is_gone_without_an_erasure_is_a_fault) {
    RecordedFiles files{root};
    { Record record = sample_record(files); }
    std::string text = *content_of(files, personal);
    const std::size_t end = text.find('\n');
    text.replace(0, end, std::string(end, ' '));
    put_content(files, personal, text);
    BOOST_CHECK_THROW(static_cast<void>(RecordAccessor::open(files, path)), invalid_file);
}

BOOST_AUTO_TEST_CASE(an_erasure_that_was_stopped_is_completed) {
    const auto check = [](FileSystem& files, bool is_done) {
        const auto read = [&] {
            return verify_record_bytes(*content_of(files, path), *content_of(files, personal));
        };
        const RecordVerification before = read();
        Record record = RecordAccessor::open(files, path);
        const bool is_erased =
            record.entries().size() > sample_drafts().size();  // the entry says so
        BOOST_TEST((is_erased || !is_done));
        const std::string left = *content_of(files, personal);
        BOOST_TEST((left.find("\"A\"") == std::string::npos) == is_erased);
        BOOST_TEST(read().whole());
        BOOST_TEST(read().findings.empty());
        BOOST_TEST(!before.fault.has_value());
    };
    bool is_done = false;
    const auto act = [&](FileSystem& files) {
        Record record = RecordAccessor::open(files, path, {.salt = counted_salts()});
        record.erase("A", erasure_on("2026-06-01"));
        is_done = true;
    };
    RecordedFiles files{root};
    const std::size_t kills =
        every_kill(files, {.prepare =
                               [&] {
                                   clear_folder(files, root);
                                   static_cast<void>(sample_record(files));
                                   is_done = false;
                               },
                           .act = act,
                           .check = [&](const FaultyRun&) { check(files, is_done); }});
    BOOST_TEST(kills > 10U);
    is_done = false;
    const std::size_t crashes = every_crash_state(
        root, [&](FileSystem& made) { static_cast<void>(sample_record(made)); },
        [&](RecordedFiles& made) { act(made); }, [&](FileSystem& found) { check(found, is_done); });
    BOOST_TEST(crashes > 5U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

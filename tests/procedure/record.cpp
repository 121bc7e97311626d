// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>

#include "io/record/line.hpp"
#include "io/record/record_accessor.hpp"
#include "support/contents.hpp"
#include "support/recorded_files.hpp"
#include "support/records.hpp"
#include "support/temporary_folder.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne::detail::RecordAccessor;

namespace {

using Path = std::filesystem::path;

std::vector<std::string> codes_of(const RecordVerification& verification) {
    std::vector<std::string> codes;
    for (const RecordFinding& finding : verification.findings)
        codes.push_back(finding.code);
    return codes;
}

/// Returns the findings over these entries.
std::vector<std::string> codes_after(const std::vector<RecordDraft>& drafts) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, "/r/record", {.salt = counted_salts()});
    for (const RecordDraft& draft : drafts)
        record.append(draft);
    const RecordVerification verification = record.verify();
    BOOST_TEST(verification.whole());
    BOOST_TEST(verification.entries == drafts.size());
    return codes_of(verification);
}

std::string refusal_of(const RecordDraft& draft) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, "/r/record");
    record.append(at(2, entry(RecordKind::opened)));
    try {
        record.append(draft);
    } catch (const invalid_input& error) {
        BOOST_TEST(record.entries().size() == 1U);
        BOOST_TEST(record.verify().entries == 1U);
        return error.what();
    }
    return {};
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(what_is_appended_is_there_when_it_is_opened_again) {
    const TemporaryFolder folder;
    const Path path = folder / "record.jsonl";
    const auto drafts = sample_drafts();
    std::string head;
    {
        Record record = Record::create(path);
        BOOST_TEST(record.head().empty());
        for (std::size_t i = 0; i < drafts.size(); ++i)
            BOOST_TEST(record.append(drafts[i]) == i + 1);
        head = record.head();
    }
    const Record record = Record::open(path, {.access = RecordAccess::read});
    BOOST_TEST(record.head() == head);
    BOOST_REQUIRE(record.entries().size() == drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const RecordEntry& entry = record.entries()[i];
        BOOST_TEST(entry.number == i + 1);
        BOOST_TEST(entry.time == drafts[i].time);
        BOOST_TEST(entry.role == "human resources");
        BOOST_TEST((entry.kind == drafts[i].kind));
        BOOST_TEST(entry.content == drafts[i].content);
        BOOST_TEST((entry.personal == drafts[i].personal));
    }
    const RecordVerification verification = verify_record(path, head);
    BOOST_TEST(verification.whole());
    BOOST_TEST(verification.head == head);
    BOOST_TEST(verification.findings.empty());
    BOOST_CHECK_THROW(static_cast<void>(Record::create(path)), file_error);
}

BOOST_AUTO_TEST_CASE(people_stand_in_the_personal_file_alone) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, "/r/record");
    record.append(at(1, entry(RecordKind::invited, "{}", {{"Erika", R"({"ground":"place"})"}})));
    BOOST_TEST(!contains(*content_of(files, "/r/record"), "Erika"));
    BOOST_TEST(!contains(*content_of(files, "/r/record"), "place"));
    BOOST_TEST(contains(*content_of(files, "/r/record.personal"), "Erika"));
}

BOOST_AUTO_TEST_CASE(salts_are_fresh) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, "/r/record");
    const auto same = entry(RecordKind::invited, "{}", {{"A", "{}"}});
    record.append(at(1, same));
    record.append(at(1, same));
    const std::string text = *content_of(files, "/r/record.personal");
    const auto salt = [&](std::size_t from) {
        const std::size_t found = text.find("\"salt\":\"", from);
        return text.substr(found + 8, 32);
    };
    BOOST_TEST(salt(0) != salt(text.find('\n')));
}

BOOST_AUTO_TEST_CASE(one_has_a_record_open_to_append_at_a_time) {
    const TemporaryFolder folder;
    const Path path = folder / "record";
    {
        Record record = Record::create(path);
        record.append(at(1, entry(RecordKind::opened)));
        BOOST_CHECK_EXCEPTION(static_cast<void>(Record::open(path)), file_error,
                              [](const file_error& error) {
                                  return contains(error.what(), "another has it open to append");
                              });
        Record reader = Record::open(path, {.access = RecordAccess::read});
        BOOST_TEST(reader.entries().size() == 1U);
        BOOST_CHECK_THROW(reader.append(at(1, entry(RecordKind::opened))), invalid_input);
        BOOST_CHECK_THROW(reader.erase("A", {}), invalid_input);
    }
    BOOST_TEST(Record::open(path).append(at(1, entry(RecordKind::opened))) == 2U);
}

BOOST_AUTO_TEST_CASE(what_an_entry_lacks_is_named) {
    const auto with = [](RecordKind kind, std::string content) {
        return at(3, entry(kind, std::move(content)));
    };
    BOOST_TEST(contains(refusal_of(with(RecordKind::deviation, "{}")), "reasons"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::deviation, R"({"reasons":""})")), "reasons"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::selection, "{}")), "reasons"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::equality_found, "{}")), "reasons"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::ended_without_selection, "{}")), "reason"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::waiting_period, R"({"until":"soon"})")),
                        "until: 'soon' is not a day"));
    BOOST_TEST(
        contains(refusal_of(with(RecordKind::court_proceedings, R"({"state":"open"})")), "state"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::hold, R"({"state":"set"})")), "reason"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::participation, "{}")), "body"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::notices_sent, "{}")), "personal"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::appointed, "{}")), "personal"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::job_published, "{}")), "job_digest"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::ranking_computed, "{}")), "provenance"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::erased, "{}")), "'erase' alone"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::opened, "[]")), "an object"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::opened, "{")), "not JSON"));
    BOOST_TEST(contains(refusal_of(with(RecordKind::opened, R"({"a":1,"a":2})")), "2 times"));
    BOOST_TEST(contains(refusal_of(at(3, entry(RecordKind::invited, "{}", {{"A", "1"}}))),
                        "personal[0].content"));
    BOOST_TEST(contains(refusal_of(at(1, entry(RecordKind::opened))), "before the last entry's"));
    BOOST_TEST(contains(refusal_of(at(3, entry(RecordKind::opened), "")), "role"));
    RecordDraft draft = at(3, entry(RecordKind::opened));
    for (const char* time : {"", "2026-03-03", "2026-02-30T09:00:00Z", "2026-03-03T24:00:00Z",
                             "2026-03-03T09:00:00+01:00", "2026-03-03T0a:00:00Z"}) {
        draft.time = time;
        BOOST_TEST(contains(refusal_of(draft), "is not a time"), time);
    }
}

BOOST_AUTO_TEST_CASE(a_job_is_published_whole_with_the_source_of_its_weights) {
    BOOST_CHECK_THROW(static_cast<void>(job_published(worked_example(), "")), invalid_input);
    JobProfileParts parts = worked_example_parts();
    parts.stages = {{.id = "documents", .label = "documents"}};
    for (auto& requirement : parts.requirements)
        requirement.stage = "documents";
    const JobProfile staged{parts, worked_example().framework()};
    BOOST_CHECK_THROW(static_cast<void>(job_published(staged.at_stage("documents"), "panel")),
                      invalid_input);
    const Pool pool = record_pool();
    RankingParts of_scorecard = rank(pool, worked_example()).parts();
    of_scorecard.provenance.job_digest.clear();
    BOOST_CHECK_THROW(static_cast<void>(ranking_computed(Ranking{of_scorecard}, pool)),
                      invalid_input);
    BOOST_TEST(
        codes_after({at(1, job_published(staged, "panel")),
                     at(2, ranking_computed(rank(pool, staged.at_stage("documents")), pool))})
            .empty());
}

BOOST_AUTO_TEST_CASE(a_job_that_differs_from_the_published_one_is_a_finding) {
    JobProfileParts parts = worked_example_parts();
    parts.groups[0].weight = 50;
    const JobProfile other{parts, worked_example().framework()};
    const Pool pool = record_pool();
    const auto published = at(1, job_published(worked_example(), "panel"));
    BOOST_TEST((codes_after({published, at(2, job_published(other, "panel"))}) ==
                std::vector<std::string>{"job_changed"}));
    BOOST_TEST(codes_after({published, at(2, job_published(worked_example(), "again"))}).empty());
    BOOST_TEST((codes_after({published, at(2, ranking_computed(rank(pool, other), pool))}) ==
                std::vector<std::string>{"ranking_of_another_job"}));
    BOOST_TEST((codes_after({at(2, ranking_computed(rank(pool, other), pool))}) ==
                std::vector<std::string>{"ranking_before_publication"}));
    RecordDraft forged = published;
    forged.content.replace(forged.content.find("\"weight\":60"), 11, "\"weight\":61");
    BOOST_TEST((codes_after({forged}) == std::vector<std::string>{"job_digest_differs"}));
}

BOOST_AUTO_TEST_CASE(appointing_too_early_is_a_finding) {
    const auto appointed = [](int day) {
        return at(day, entry(RecordKind::appointed, "{}", {{"B", "{}"}}));
    };
    const auto selected = at(1, entry(RecordKind::selection, R"({"reasons":"r"})"));
    const auto notices = at(2, entry(RecordKind::notices_sent, "{}", {{"A", "{}"}}));
    const auto waiting = at(2, entry(RecordKind::waiting_period, R"({"until":"2026-03-16"})"));
    const auto proceedings = [](int day, const std::string& state) {
        return at(day, entry(RecordKind::court_proceedings, R"({"state":")" + state + "\"}"));
    };
    BOOST_TEST(codes_after({selected, notices, waiting, appointed(17)}).empty());
    BOOST_TEST((codes_after({selected, notices, waiting, appointed(16)}) ==
                std::vector<std::string>{"appointed_in_waiting_period"}));
    BOOST_TEST((codes_after({selected, notices, appointed(17)}) ==
                std::vector<std::string>{"appointed_without_waiting_period"}));
    BOOST_TEST((codes_after({selected, waiting, appointed(17)}) ==
                std::vector<std::string>{"appointed_without_notices"}));
    BOOST_TEST((codes_after({notices, waiting, appointed(17)}) ==
                std::vector<std::string>{"appointed_without_selection"}));
    BOOST_TEST(
        (codes_after({selected, notices, waiting, proceedings(10, "pending"), appointed(17)}) ==
         std::vector<std::string>{"appointed_during_proceedings"}));
    BOOST_TEST(codes_after({selected, notices, waiting, proceedings(10, "pending"),
                            proceedings(15, "ended"), appointed(17)})
                   .empty());
}

BOOST_AUTO_TEST_CASE(a_panel_with_few_women_needs_reasons) {
    const auto panel = [](RecordKind kind, const std::string& said) {
        return at(3, entry(kind, R"({"panel":)" + said + "}"));
    };
    using Codes = std::vector<std::string>;
    for (const auto kind : {RecordKind::opened, RecordKind::ratings_in, RecordKind::interviewed}) {
        BOOST_TEST((codes_after({panel(kind, R"({"members":5,"women":2})")}) ==
                    Codes{"panel_below_half_women"}));
        BOOST_TEST(codes_after({panel(kind, R"({"members":4,"women":2})")}).empty());
        BOOST_TEST(codes_after({panel(kind, R"({"members":1,"women":1})")}).empty());
        BOOST_TEST(codes_after({panel(kind, R"({"members":5,"women":0,"reasons":"nobody else"})")})
                       .empty());
    }
    for (const auto& [said, why] : std::vector<std::pair<std::string, std::string>>{
             {R"({"members":2,"women":3})", "content: panel.women: 3 of 2 members are women"},
             {R"({"members":0,"women":0})", "content: panel.members"},
             {R"({"women":1})", "content: panel"},
             {R"({"members":2,"women":-1})", "content: panel.women"},
             {R"({"members":2,"women":1,"reasons":""})", "content: panel.reasons"},
             {R"({"members":2,"women":1,"men":1})", "content: panel.men"},
             {R"(4)", "content: panel"}}) {
        const std::string refused = refusal_of(panel(RecordKind::interviewed, said));
        BOOST_TEST(contains(refused, why), said << ": " << refused);
    }
}

BOOST_AUTO_TEST_CASE(content_is_kept_as_it_was_written) {
    RecordedFiles files{"/r"};
    Record record = RecordAccessor::create(files, "/r/record");
    const std::string content =
        R"({"a":1.50,"b":[1e5,null,true,"\"digest\":\" ü","\u0000"],"digest":"x","c":{}})";
    record.append(at(1, entry(RecordKind::opened, content)));
    BOOST_TEST(record.entries()[0].content == content);
    BOOST_TEST(record.verify().whole());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

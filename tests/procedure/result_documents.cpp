// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>
#include <herne/procedure/panel_report.hpp>
#include <herne/procedure/record_findings.hpp>

#include "support/analysis_results.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <tuple>

using namespace herne;

namespace {

/// Checks that `value` is refused for what it says at `where`.
template <class T>
void check_refused(const T& value, const std::string& where) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(result_from_json<T>(to_json(value))), invalid_file,
                          [&](const invalid_file& error) {
                              return std::any_of(
                                  error.problems().begin(), error.problems().end(),
                                  [&](const Problem& one) { return one.where == where; });
                          });
}

template <class T>
T sample() {
    return std::get<T>(test::analysis_results());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(result_documents)

BOOST_AUTO_TEST_CASE(panel_reports_that_contradict_themselves_are_named) {
    auto report = sample<PanelReport>();
    BOOST_REQUIRE(report.disagreements.size() == 1U);
    report.disagreements[0].distance += 1;
    check_refused(report, "disagreements[0].distance");
    report = sample<PanelReport>();
    for (const char* alpha : {"3/2", "1/0", "x"}) {
        report.agreement[0].alpha = alpha;
        check_refused(report, "agreement[0].alpha");
    }
    report = sample<PanelReport>();
    report.agreement[0].units = report.agreement[0].ratings;
    check_refused(report, "agreement[0].units");
    report = sample<PanelReport>();
    report.raters[0].lower = report.raters[0].pairs + 1;
    check_refused(report, "raters[0].pairs");
    report = sample<PanelReport>();
    report.ratings += 1;
    check_refused(report, "ratings");
}

BOOST_AUTO_TEST_CASE(verifications_that_contradict_themselves_are_named) {
    auto verification = sample<RecordVerification>();
    verification.head.clear();
    check_refused(verification, "head");
    verification = sample<RecordVerification>();
    verification.fault->entry = 9;
    check_refused(verification, "fault.entry");
    verification = sample<RecordVerification>();
    verification.unfinished = 1;
    check_refused(verification, "unfinished");
}

BOOST_AUTO_TEST_CASE(replays_that_contradict_themselves_are_named) {
    auto replay = sample<RecordReplay>();
    replay.outcomes[0].what = "something";
    check_refused(replay, "outcomes[0].what");
    replay = sample<RecordReplay>();
    replay.outcomes[1].what.clear();
    check_refused(replay, "outcomes[1].what");
    replay = sample<RecordReplay>();
    replay.outcomes[1].entry = 1;
    check_refused(replay, "outcomes[1].entry");
}

BOOST_AUTO_TEST_CASE(dues_that_contradict_themselves_are_named) {
    auto due = sample<RecordDue>();
    due.candidates[0].until = "2026-06-01";
    check_refused(due, "candidates[0].state");
    due.candidates[0].state = DueState::running;
    BOOST_TEST((result_from_json<RecordDue>(to_json(due)) == due));
    due.candidates[0].until = "2026-05-31";
    check_refused(due, "candidates[0].state");
    due = sample<RecordDue>();
    std::swap(due.candidates[0], due.candidates[1]);
    check_refused(due, "candidates[1].id");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

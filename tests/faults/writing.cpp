// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/io/json_schema.hpp>
#include <herne/job/lint.hpp>
#include <herne/report/html.hpp>
#include <herne/report/text.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"
#include "support/analysis_results.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;
using namespace herne_test;

namespace {

const ReportOptions both{.language = "both"};
const ReportOptions narrow{.language = "en", .width = 60};

template <class T>
void check_reports(const std::string& name, const T& result) {
    if constexpr (requires { report_html(result, both); })
        check_operation(name + " as HTML", [&] { return report_html(result, both); });
    if constexpr (requires { report_text(result, narrow); })
        check_operation(name + " as text", [&] { return report_text(result, narrow); });
    if constexpr (requires { report_text(result, small_job(), narrow); })
        check_operation(name + " as text",
                        [&] { return report_text(result, small_job(), narrow); });
}

template <class T>
void check_json(const std::string& name, const T& value) {
    check_operation(name, [&] { return to_json(value); });
    check_operation(name + " on one line", [&] {
        return to_json(value, {.language = "en", .layout = JsonLayout::compact});
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(writing)

BOOST_AUTO_TEST_CASE(json) {
    check_json("framework", small_job().framework());
    check_json("job", small_job());
    check_json("team", small_team());
    check_operation("profiles", [] { return to_json(small_field()); });
    check_json("ranking", small_ranking());
    check_json("explanation", small_explanation());
    check_json("comparison", small_comparison());
    for_each_analysis_result([]<class T>(const T& result) { check_json(document_of<T>, result); });
}

BOOST_AUTO_TEST_CASE(schemas) {
    for (const auto& document : json_documents())
        check_operation(document, [&] { return json_schema(document); });
}

BOOST_AUTO_TEST_CASE(tables) {
    const Pool pool = small_pool();
    const Ranking ranking = small_ranking();
    check_operation("a pool", [&] { return to_csv(pool); });
    check_operation("a pool, long", [&] { return to_long_csv(pool); });
    check_operation("a ranking", [&] {
        return to_csv(ranking, {.separator = ';', .cells = SpreadsheetCells::escaped});
    });
}

BOOST_AUTO_TEST_CASE(reports) {
    const Pool pool = small_pool();
    const Ranking ranking = small_ranking();
    check_reports("framework", small_job().framework());
    check_reports("job", small_job());
    check_reports("ranking", ranking);
    check_reports("explanation", small_explanation());
    check_reports("comparison", small_comparison());
    check_reports("findings", lint(small_job()));
    check_operation("ranking with pool",
                    [&] { return report_text(ranking, pool, small_job(), narrow); });
    check_operation("left out", [&] { return left_out_text(ranking, pool, small_job(), narrow); });
    check_operation("requests", [&] { return requests_text(ranking, pool, small_job(), narrow); });
    for_each_analysis_result(
        []<class T>(const T& result) { check_reports(document_of<T>, result); });
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/io/record.hpp>
#include <herne/match/rank.hpp>
#include <herne/procedure/panel.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"
#include "support/records.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;

namespace {

std::vector<Rating> ratings() {
    const std::string competence = worked_example().framework()[0].id;
    return {{"A", competence, 3, "chair", "2026-03-01", "interview", {}, "2026-03-31"},
            {"A", competence, 1, "member", "2026-03-01"},
            {"B", competence, 2, "chair", "2026-03-01"},
            {"B", competence, 2, "member", "2026-03-02"}};
}

std::string kept_record(const char* name) {
    std::ifstream in{std::string{HERNE_SOURCE_DIR} + "/tests/procedure/records/" + name,
                     std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)

BOOST_AUTO_TEST_CASE(panels) {
    const Framework framework = worked_example().framework();
    const Panel panel{framework, ratings()};
    check_operation("a panel", [&] { return Panel{framework, ratings()}; });
    check_operation("a report", [&] { return panel.report("2026-03-15"); });
    check_operation("a profile", [&] { return panel.profile("A", PanelRule::least); });
    check_operation("levels", [&] { return panel.pool(PanelRule::consensus).codes(0); });
    const std::string json = to_json(panel);
    check_operation("a panel as JSON", [&] { return to_json(panel); });
    check_operation("a panel of JSON", [&] { return panel_from_json(json, framework); });
    const std::string csv = to_csv(panel);
    check_operation("a panel of CSV", [&] { return panel_from_csv(csv, framework); });
}

BOOST_AUTO_TEST_CASE(records) {
    const JobProfile job = worked_example();
    const Pool pool = record_pool();
    const Ranking ranking = rank(pool, job);
    check_operation("a published job", [&] { return job_published(job, "panel"); });
    check_operation("a ranking", [&] { return ranking_computed(ranking, pool); });
    const std::string journal = kept_record("record.jsonl");
    const std::string personal = kept_record("record.jsonl.personal");
    BOOST_TEST(verify_record_bytes(journal, personal).whole());
    check_operation("a record", [&] { return verify_record_bytes(journal, personal); });
    const std::string torn = journal.substr(0, journal.size() - 20);
    check_operation("a torn record", [&] { return verify_record_bytes(torn, personal); });
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/rank.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace herne;

std::filesystem::path data_folder() {
    return std::filesystem::path{HERNE_SOURCE_DIR} / "examples/data";
}

std::vector<JobProfile> openings() {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : std::filesystem::directory_iterator{data_folder() / "digital-office"})
        paths.push_back(file.path());
    std::sort(paths.begin(), paths.end());
    std::vector<JobProfile> result;
    for (const auto& path : paths)
        result.push_back(load_job_profile(path));
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(digital_office)

BOOST_AUTO_TEST_CASE(six_openings_say_that_they_are_made_up) {
    const auto jobs = openings();
    BOOST_TEST_REQUIRE(jobs.size() == 6U);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const auto& parts = jobs[i].parts();
        BOOST_TEST(parts.reference == "DB/" + std::to_string(i + 1));
        BOOST_TEST(parts.note.in("de").find("Erfundenes Beispiel") != std::string::npos);
        BOOST_TEST(parts.note.in("en").find("made-up example") != std::string::npos);
        BOOST_TEST(parts.employer.in("en") == "Example city");
    }
}

BOOST_AUTO_TEST_CASE(weights_are_points_of_a_hundred) {
    for (const auto& job : openings()) {
        int sum = 0;
        for (const auto& requirement : job.requirements())
            sum += requirement.weight;
        BOOST_TEST(sum == 100, job.reference());
    }
}

BOOST_AUTO_TEST_CASE(lint_finds_nothing_grave) {
    for (const auto& job : openings())
        for (const auto& finding : lint(job))
            BOOST_TEST((finding.severity != Severity::error),
                       job.reference() + ": " + finding.code);
}

BOOST_AUTO_TEST_CASE(generated_applicants_can_be_ranked_for_each) {
    const auto jobs = openings();
    for (const auto& job : jobs) {
        BOOST_TEST((job.framework() == jobs.front().framework()));
        const Pool pool = load_pool_csv(data_folder() / "applicants.csv", job.framework());
        const auto counts = rank(pool, job, {.top = 1}).counts();
        BOOST_TEST(counts.candidates == 72U);
        BOOST_TEST(counts.eligible > 0U);
        BOOST_TEST(counts.ineligible > 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace herne_test;

Document document() {
    return {"job_profile", job_text(), [](const std::string& text, const std::string& name) {
                static_cast<void>(
                    herne::job_profile_from_json(text, {.frameworks = {languages()}}, name));
            }};
}

void check(std::string_view from, std::string_view to, const std::string& where,
           const std::string& what) {
    check_problem(document(), replaced(job_text(), from, to), where, what);
}

void write(const std::string& path, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path{path}.parent_path());
    std::ofstream{path, std::ios::binary} << text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_framework_search)

BOOST_AUTO_TEST_CASE(another_edition_names_both) {
    check(
        "\"edition\": \"2020\"", "\"edition\": \"2021\"", "frameworks[0]",
        "edition '2021' of the framework 'languages' is wanted, but only edition '2020' is there");
    check("\"id\": \"languages\"", "\"id\": \"language\"", "frameworks[0]",
          "the framework 'language' is not among those given (languages)");
}

BOOST_AUTO_TEST_CASE(frameworks_are_found_beside_the_job_and_in_frameworks_next_to_it) {
    const std::string root = temporary_path("found");
    write(root + "/jobs/job.json", job_text());
    write(root + "/frameworks/some-other-name.json", framework_text());
    write(root + "/frameworks/broken.json",
          "{\"format\": \"herne-framework\", \"id\": \"languages\"");
    write(root + "/frameworks/foreign.json", "[\"languages\"]");
    write(root + "/jobs/latin1.json", "\"herne-framework\" \"languages\" \xE4");
    BOOST_TEST((herne::load_job_profile(root + "/jobs/job.json").framework() == languages()));
    write(root + "/jobs/languages.json",
          replaced(framework_text(), "\"edition\": \"2020\"", "\"edition\": \"1999\""));
    BOOST_TEST((herne::JobProfile::load(root + "/jobs/job.json").framework() == languages()));
}

BOOST_AUTO_TEST_CASE(a_framework_that_is_not_there_names_the_folders) {
    const std::string path = temporary_path("alone/jobs/job.json");
    write(path, job_text());
    const Document alone{"job_profile", job_text(), [&](const std::string&, const std::string&) {
                             try {
                                 static_cast<void>(herne::load_job_profile(path));
                             } catch (const herne::invalid_file& error) {
                                 BOOST_TEST(error.name() == path);
                                 throw herne::invalid_file{"input.json", error.problems()};
                             }
                         }};
    check_problem(alone, job_text(), "frameworks[0]",
                  "the framework 'languages' is not given, nor in the folders ");
    check_problem(alone, job_text(), "frameworks[0]", "alone/jobs");
    write(temporary_path("alone/frameworks/languages.json"),
          replaced(framework_text(), "\"licence\"", "\"license\""));
    check_problem(alone, job_text(), "frameworks[0]",
                  "languages.json: license: unknown field; the nearest is 'licence'");
    write(temporary_path("alone/frameworks/languages.json"),
          replaced(framework_text(), "\"edition\": \"2020\"", "\"edition\": \"1999\""));
    check_problem(
        alone, job_text(), "frameworks[0]",
        "edition '2020' of the framework 'languages' is wanted, but only edition '1999' in ");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

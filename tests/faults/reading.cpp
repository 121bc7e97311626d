// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"
#include "support/analysis_results.hpp"
#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace herne;
using namespace herne::test;
using namespace herne_test;

namespace {

const std::filesystem::path data = HERNE_SOURCE_DIR "/examples/data";

std::string kept(const std::string& name, const std::string& text) {
    const std::string path = temporary_path(name);
    std::ofstream{path, std::ios::binary} << text;
    return path;
}

/// Checks that a refusal says the same each time.
template <class Read>
void check_refusal(const std::string& name, const Read& read) {
    check_operation(name, [&]() -> std::size_t {
        try {
            static_cast<void>(read());
        } catch (const invalid_file& refused) {
            return std::hash<std::string>{}(refused.what()) + refused.problems().size();
        } catch (const file_error& refused) {
            return std::hash<std::string>{}(refused.what());
        }
        return 0;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(frameworks) {
    const std::string path = kept("framework.json", framework_text());
    check_operation("a framework", [] { return framework_from_json(framework_text()); });
    // Nobody holds on to this one: what it would share with an equal one is made anew.
    const std::string other = replaced(framework_text(), "\"2020\"", "\"2021\"");
    check_operation("a framework of its own", [&] { return framework_from_json(other).digest(); });
    check_operation("a file", [&] { return load_framework(path); });
    check_operation("two files", [&] {
        return load_frameworks({path, data / "frameworks/cefr.json"});
    });
}

BOOST_AUTO_TEST_CASE(jobs_and_teams) {
    const std::string folder =
        std::filesystem::path{kept("languages.json", framework_text())}.parent_path().string();
    const std::string path = kept("job.json", job_text());
    check_operation(
        "a job", [] { return job_profile_from_json(job_text(), {.frameworks = {languages()}}); });
    check_operation("a job whose framework is looked up",
                    [&] { return load_job_profile(path, {.folders = {folder}}); });
    // In a file of another name it is looked for in all files there.
    kept("elsewhere.json", replaced(framework_text(), "\"languages\"", "\"tongues\""));
    const std::string of_tongues =
        R"({"format": "herne-job-profile", "version": 1, "reference": "T", "title": "Post",
            "frameworks": [{"id": "tongues", "edition": "2020"}], "weights_source": "ours",
            "requirements": [{"id": "r", "competence": "english", "level": 3,
                              "weight": 1, "importance": "must"}]})";
    check_operation("a job whose framework is searched for", [&] {
        return job_profile_from_json(of_tongues, {.folders = {folder}}).digest();
    });
    check_operation("the shipped job",
                    [] { return load_job_profile(data / "jobs/16-0107.json").digest(); });
    check_operation("a team", [] {
        return team_profile_from_json(team_text(), {.frameworks = {languages()}});
    });
}

BOOST_AUTO_TEST_CASE(people_and_results) {
    check_operation("profiles", [] { return profiles_from_json(profiles_text(), languages()); });
    const std::string ranking = to_json(small_ranking());
    const std::string explanation = to_json(small_explanation());
    const std::string comparison = to_json(small_comparison());
    check_operation("a ranking", [&] { return ranking_from_json(ranking); });
    check_operation("an explanation", [&] { return explanation_from_json(explanation); });
    check_operation("a comparison", [&] { return comparison_from_json(comparison); });
    for_each_analysis_result([]<class T>(const T& result) {
        const std::string text = to_json(result);
        check_operation(document_of<T>, [&] { return result_from_json<T>(text); });
    });
}

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusal("no JSON", [] { return framework_from_json("{\"id\": [1, 2"); });
    check_refusal("many problems", [] {
        return framework_from_json(
            R"({"format": "herne-framework", "version": 1, "id": 7, "edition": [], "typo": 0,
                "scales": [{"id": "s", "levels": [{}]}], "competences": [{"scale": "nothing"}]})");
    });
    check_refusal("a job without its framework",
                  [] { return job_profile_from_json(job_text(), {.folders = {"/nowhere"}}); });
    check_refusal("no file", [] { return load_ranking("/nowhere/at/all.json"); });
    check_refusal("CSV",
                  [] { return pool_from_csv("id,german,typo\nA,9,1\nA,x,1\n", languages()); });
}

BOOST_AUTO_TEST_CASE(tables) {
    const Pool pool = small_pool();
    const std::string wide = to_csv(pool);
    const std::string long_form = to_long_csv(pool);
    const std::string path = kept("people.csv", wide);
    const CsvPoolOptions numbers{.levels_as = LevelsAs::number};
    const auto check = [](const std::string& name, const auto& operation) {
        check_operation(name, operation, same_pool);
    };
    check("wide", [&] { return pool_from_csv(wide, languages(), numbers); });
    check("a file", [&] { return load_pool_csv(path, languages(), numbers); });
    check("long", [&] { return pool_from_csv(long_form, languages(), numbers); });
    check("evidence", [&] { return evidence_from_csv(long_form, pool, numbers); });
    check("numbers as ids", [&] {
        return pool_from_csv("id,german,english\n3,1,2\n1,2,\n", languages(),
                             {.ids = IdKind::number, .levels_as = LevelsAs::number});
    });
    check("UTF-16", [&] {
        using namespace std::string_literals;
        return pool_from_csv("\xFF\xFEi\0d\0;\0g\0r\0a\0d\0e\0\n\0A\0;\0g\0o\0o\0d\0\n\0"s,
                             languages());
    });
}

BOOST_AUTO_TEST_SUITE_END()

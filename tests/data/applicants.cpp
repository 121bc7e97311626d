// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>

#include "../../examples/applicants/files.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using herne::JobProfile;
using herne::Level;
using herne::Pool;

std::filesystem::path folder() {
    return std::filesystem::path{HERNE_SOURCE_DIR} / "examples/data";
}

std::string bytes(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

const JobProfile& job() {
    static const JobProfile loaded = herne::load_job_profile(folder() / "jobs/16-0107.json");
    return loaded;
}

const Pool& pool() {
    static const Pool loaded = herne::load_evidence_csv(
        folder() / "applicants-evidence.csv",
        herne::load_pool_csv(folder() / "applicants.csv", job().framework()));
    return loaded;
}

Level level(std::size_t row, std::string_view competence) {
    return pool().level(row, pool().framework().index(competence));
}

template <typename Predicate>
int count(Predicate predicate) {
    int found = 0;
    for (std::size_t row = 0; row < pool().size(); ++row)
        found += predicate(row) ? 1 : 0;
    return found;
}

bool has_none(std::size_t row) {
    return level(row, "relevant-degree") == 0 && level(row, "laufbahnbefaehigung") == 0 &&
           level(row, "verwaltungslehrgang-2") == 0;
}

bool alike(std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < pool().framework().size(); ++i)
        if (pool().level(a, i) != pool().level(b, i))
            return false;
    return true;
}

constexpr std::array interview{"herne/digital",   "communication",       "cognitive",
                               "self-management", "analytical-thinking", "innovative-thinking",
                               "teamwork",        "digital-affinity"};
constexpr std::array experience{
    "ai-strategy",  "ai-evaluation",      "ai-implementation", "digitalisation-projects",
    "project-lead", "process-management", "change-management", "knowledge-management"};

template <std::size_t n, typename Predicate>
bool each(const std::array<const char*, n>& competences, std::size_t row, Predicate predicate) {
    return std::all_of(competences.begin(), competences.end(),
                       [&](const char* competence) { return predicate(level(row, competence)); });
}

bool interviewed(std::size_t row) {
    return each(interview, row, [](Level l) { return l.known(); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(applicants)

BOOST_AUTO_TEST_CASE(shipped_files_are_what_the_generator_writes) {
    const ::applicants::Files files = ::applicants::make_files();
    BOOST_TEST((bytes(folder() / "applicants.csv") == files.levels));
    BOOST_TEST((bytes(folder() / "applicants-evidence.csv") == files.evidence));
}

BOOST_AUTO_TEST_CASE(every_competence_of_the_job_is_provided) {
    for (std::size_t i = 0; i < pool().framework().size(); ++i)
        BOOST_TEST(pool().provided(i), pool().framework()[i].id);
    BOOST_TEST(herne::rank(pool(), job()).warnings().empty());
    BOOST_TEST(pool().find("B-007").has_value());
}

BOOST_AUTO_TEST_CASE(verdicts_and_failing_clauses_are_as_written_down) {
    const herne::Ranking ranking = herne::rank(pool(), job());
    BOOST_TEST(ranking.counts().candidates == 72U);
    BOOST_TEST(ranking.counts().eligible == 34U);
    BOOST_TEST(ranking.counts().undecided == 20U);
    BOOST_TEST(ranking.counts().ineligible == 18U);
    BOOST_REQUIRE_EQUAL(ranking.clauses().size(), 3U);
    BOOST_TEST(ranking.clauses()[0].failing == 11U);
    BOOST_TEST(ranking.clauses()[1].failing == 5U);
    BOOST_TEST(ranking.clauses()[2].failing == 3U);
}

BOOST_AUTO_TEST_CASE(qualifications_and_proofs_are_as_written_down) {
    const auto at = [](std::string_view competence, Level wanted) {
        return count([&](std::size_t row) { return level(row, competence) == wanted; });
    };
    BOOST_TEST(at("relevant-degree", 2) == 35);
    BOOST_TEST(at("relevant-degree", 1) == 4);
    BOOST_TEST(at("relevant-degree", {}) == 13);
    BOOST_TEST(at("laufbahnbefaehigung", 2) == 11);
    BOOST_TEST(at("verwaltungslehrgang-2", 2) == 5);
    BOOST_TEST(at("verwaltungslehrgang-2", 1) == 2);
    BOOST_TEST(count(has_none) == 5);
    BOOST_TEST(at("ai-certificate", {}) == 4);
    BOOST_TEST(at("ai-certificate", 0) == 5);
    BOOST_TEST(at("german", {}) == 6);
    BOOST_TEST(count([](std::size_t row) { return level(row, "german").best(6) < 5; }) == 3);
    BOOST_TEST(count([](std::size_t row) {
                   return level(row, "relevant-degree") == 2 &&
                          level(row, "laufbahnbefaehigung") == 2;
               }) == 3);
}

BOOST_AUTO_TEST_CASE(interview_competences_are_known_for_a_third_and_unknown_as_a_block) {
    BOOST_TEST(count(interviewed) == 24);
    BOOST_TEST(count([](std::size_t row) {
                   return each(interview, row, [](Level l) { return !l.known(); });
               }) == 48);
}

BOOST_AUTO_TEST_CASE(some_are_strong_in_the_interview_and_not_eligible) {
    const std::vector<herne::Verdict> verdicts = herne::verdicts(pool(), job());
    BOOST_TEST(count([&](std::size_t row) {
                   return verdicts[row] == herne::Verdict::ineligible && interviewed(row) &&
                          each(interview, row, [](Level l) { return l.worst() >= 3; });
               }) == 4);
}

BOOST_AUTO_TEST_CASE(career_starters_and_awaited_references_show_in_project_experience) {
    BOOST_TEST(count([](std::size_t row) {
                   return each(experience, row,
                               [](Level l) { return l.known() && l.worst() <= 1; });
               }) >= 14);
    BOOST_TEST(count([](std::size_t row) {
                   return each(experience, row, [](Level l) { return !l.known(); });
               }) == 7);
}

BOOST_AUTO_TEST_CASE(ties_are_real_and_one_has_different_content) {
    const herne::Ranking ranking = herne::rank(pool(), job());
    int same_content = 0;
    int same_points = 0;
    for (std::size_t i = 1; i < ranking.size(); ++i) {
        if (ranking[i].points != ranking[i - 1].points)
            continue;
        BOOST_TEST(ranking[i].tied);
        const bool same = alike(pool().row(ranking[i].id), pool().row(ranking[i - 1].id));
        ++(same ? same_content : same_points);
    }
    BOOST_TEST(same_content == 2);
    BOOST_TEST(same_points >= 1);
}

BOOST_AUTO_TEST_CASE(abilities_make_competences_hang_together) {
    enum class Given { low, high };
    const auto mean = [](std::string_view of, std::string_view by, Given given) {
        int sum = 0;
        int people = 0;
        for (std::size_t row = 0; row < pool().size(); ++row)
            if (level(row, of).known() && level(row, by).known() &&
                (level(row, by).worst() >= 3) == (given == Given::high)) {
                sum += level(row, of).worst();
                ++people;
            }
        BOOST_TEST_REQUIRE(people > 0);
        return static_cast<double>(sum) / people;
    };
    BOOST_TEST(mean("ai-evaluation", "ai-knowledge", Given::high) >
               mean("ai-evaluation", "ai-knowledge", Given::low));
    BOOST_TEST(mean("project-lead", "pm-knowledge", Given::high) >
               mean("project-lead", "pm-knowledge", Given::low));
    BOOST_TEST(mean("administrative-law", "public-administration", Given::high) >
               mean("administrative-law", "public-administration", Given::low));
}

BOOST_AUTO_TEST_CASE(evidence_includes_expired_certificates_and_what_is_still_to_confirm) {
    const std::string& closing = job().parts().terms.closing_date;
    std::map<std::string, int> found;
    for (std::size_t row = 0; row < pool().size(); ++row)
        for (std::size_t i = 0; i < pool().framework().size(); ++i)
            for (const herne::Evidence& evidence : pool().evidence(row, i)) {
                found["expired"] += evidence.expired_on(closing) ? 1 : 0;
                for (const std::string said :
                     {"Vergleichbarkeit", "Ausland)", "Abschluss steht aus"})
                    found[said] += evidence.what.find(said) != std::string::npos ? 1 : 0;
                ++found[to_string(evidence.status)];
            }
    BOOST_TEST(found["expired"] == 15);
    BOOST_TEST(found["Vergleichbarkeit"] == 7);
    BOOST_TEST(found["Ausland)"] == 6);
    BOOST_TEST(found["Abschluss steht aus"] == 4);
    BOOST_TEST(found["judged"] == 24 * 8);
    BOOST_TEST(found["verified"] > 0);
    BOOST_TEST(found["claimed"] > 0);
}

BOOST_AUTO_TEST_CASE(evidence_file_alone_is_a_pool_with_the_same_levels) {
    const Pool evidenced =
        herne::load_pool_csv(folder() / "applicants-evidence.csv", job().framework());
    BOOST_TEST(evidenced.size() == pool().size());
    for (std::size_t row = 0; row < evidenced.size(); ++row)
        for (std::size_t i = 0; i < pool().framework().size(); ++i) {
            const Level stated = evidenced.level(row, i);
            const Level shipped = pool().level(pool().row(evidenced.id(row)), i);
            BOOST_TEST((!stated.known() || stated == shipped));
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

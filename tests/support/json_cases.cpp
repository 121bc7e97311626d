// SPDX-License-Identifier: BSL-1.0
#include "support/json_cases.hpp"

#include <herne/io/json.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

namespace herne_test {
namespace {

/// A value of each type, and what an error calls it.
struct Sample {
    char type;
    const char* written;
    const char* called;
};

constexpr Sample samples[] = {{'n', "null", "null"},  {'b', "true", "true"},
                              {'f', "1.5", "1.5"},    {'s', "\"?!\"", "'?!'"},
                              {'l', "[1]", "a list"}, {'o', "{\"x\": 1}", "an object"}};

std::string key_of(const Field& field) {
    return field.written.substr(1, field.written.find('"', 1) - 1);
}

std::string without(const std::string& text, const std::string& written) {
    const std::size_t at = text.find(written);
    const std::size_t end = at + written.size();
    if (text[end] == ',')
        return text.substr(0, at) + text.substr(end + 1);
    return text.substr(0, text.rfind(',', at)) + text.substr(end);
}

std::string misspelt(const std::string& key) {
    return key + "x";
}

std::string sibling(const std::string& place, const std::string& key) {
    return place.substr(0, place.size() - key.size()) + misspelt(key);
}

class TemporaryFolder {
public:
    TemporaryFolder()
        : path_{std::filesystem::temp_directory_path() /
                ("herne-json-" + std::to_string(std::random_device{}()))} {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace

std::string replaced(const std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "the document does not hold " << from);
    std::string result = text;
    return result.replace(at, from.size(), to);
}

std::vector<herne::Problem> problems_of(const Document& document, const std::string& text) {
    const std::string name = "input.json";
    try {
        document.read(text, name);
    } catch (const herne::invalid_file& error) {
        BOOST_TEST(error.name() == name);
        const std::string message = error.what();
        for (const auto& problem : error.problems())
            BOOST_TEST(message.find(name + ": " + problem.where +
                                    (problem.where.empty() ? "" : ": ") + problem.what) !=
                       std::string::npos);
        return error.problems();
    }
    return {};
}

void check_problem(const Document& document, const std::string& text, const std::string& where,
                   const std::string& what, Schema schema) {
    const auto problems = problems_of(document, text);
    std::string all;
    for (const auto& problem : problems)
        all += "\n    " + problem.where + ": " + problem.what;
    const bool named = std::any_of(problems.begin(), problems.end(), [&](const auto& problem) {
        return problem.where == where && problem.what.find(what) != std::string::npos;
    });
    BOOST_TEST(named, document.kind << ": expected \"" << where << ": ..." << what
                                    << "...\", found " << (all.empty() ? "no problem" : all));
    if (schema == Schema::refuses)
        keep_sample("rejected", document.kind, text);
}

void check_fields(const Document& document, const std::vector<Field>& fields) {
    BOOST_REQUIRE(problems_of(document, document.text).empty());
    for (const auto& field : fields) {
        const std::string key = key_of(field);
        const bool required = field.need == Field::Need::required;
        const std::string other_key =
            replaced(document.text, field.written,
                     '"' + misspelt(key) + '"' + field.written.substr(key.size() + 2));
        check_problem(document, other_key, sibling(field.place, key),
                      "unknown field; the nearest is '" + key + "'", Schema::refuses);
        if (required) {
            check_problem(document, other_key, field.place, "is missing", Schema::refuses);
            check_problem(document, without(document.text, field.written), field.place,
                          "is missing", Schema::refuses);
        } else
            BOOST_TEST(problems_of(document, without(document.text, field.written)).empty(),
                       field.place << " is optional");
        for (const auto& sample : samples) {
            if (field.types.find(sample.type) != std::string::npos)
                continue;
            const std::string other_type =
                replaced(document.text, field.written, '"' + key + "\": " + sample.written);
            check_problem(document, other_type, field.place,
                          std::string{sample.called} + " is not " + field.allowed, Schema::refuses);
        }
    }
}

void keep_sample(const std::string& verdict, const std::string& kind, const std::string& text) {
    const char* const folder = std::getenv("HERNE_SAMPLES");
    if (folder == nullptr)
        return;
    static int number = 0;
    const auto path = std::filesystem::path{folder} / verdict;
    std::filesystem::create_directories(path);
    std::ofstream{path / (kind + '-' + std::to_string(++number) + ".json"), std::ios::binary}
        << text;
}

std::string temporary_path(const std::string& name) {
    static const TemporaryFolder folder;
    return (folder.path() / name).string();
}

std::string framework_text() {
    return R"({
  "format": "herne-framework",
  "version": 1,
  "id": "languages",
  "edition": "2020",
  "title": {"de": "Sprachen", "en": "Languages"},
  "source": "made up for tests",
  "licence": "BSL-1.0",
  "note": "not a real framework",
  "scales": [
    {"id": "cefr", "label": "CEFR", "levels": [
      {"label": "A1", "anchor": "gets by", "code": "a1"}, {"label": "A2"}, {"label": "B1"}, {"label": "B2"}, {"label": "C1"}, {"label": "C2"}]},
    {"id": "grades", "levels": [
      {"label": "fail", "code": "6"}, {"label": "poor", "code": "5"}, {"label": "enough", "code": "4"}, {"label": "fair", "code": "3"}, {"label": "good", "code": "2"},
      {"label": "excellent", "code": "1"}]}
  ],
  "areas": [{"id": "spoken", "description": "what is spoken", "label": "Spoken"}],
  "competences": [
    {"id": "german", "description": "the language", "area": "spoken", "scale": "cefr", "proof": "document", "label": {"de": "Deutsch", "en": "German"}},
    {"id": "english", "label": "English", "scale": "cefr", "proof": "document"},
    {"id": "grade", "label": "Grade", "scale": "grades", "proof": "document"}
  ]
}
)";
}

std::string job_text() {
    return R"({
  "format": "herne-job-profile",
  "version": 1,
  "reference": "T/1",
  "title": {"de": "Stelle", "en": "Post"},
  "employer": "Somebody",
  "unit": "Unit 1",
  "source": "made up for tests",
  "note": "not a real post",
  "levels_as": "label",
  "frameworks": [{"id": "languages", "edition": "2020"}],
  "terms": {
    "pay": [{"status_group": "employee", "grade": "E 11", "weekly_hours": 39, "note": "pay note", "track": {"competence": "german", "level": "B1"}}],
    "permanent": true, "full_time": false, "job_sharing": true, "start": "now", "closing_date": "2026-05-03", "published_on": "2026-04-01", "notes": ["term"]
  },
  "weights_source": "ours",
  "weight_total": 10000,
  "stages": [{"id": "documents", "label": "Documents"}, {"id": "interview", "label": "Interview"}],
  "tasks": [{"id": "T1", "label": "Speak"}],
  "eligibility": {"all": [
    {"id": "german", "label": "clause label", "source_line": "must 1", "reason": "clause reason", "competence": "languages/german", "level": "B2", "posted_level": "B2"},
    {"any": [{"competence": "english", "level": "A1"}, {"competence": "languages/grade", "level": "good"}]},
    {"at_least": 1, "of": [{"competence": "english", "level": "A2"}, {"competence": "german", "level": "C2"}]}]},
  "groups": [{"id": "g1", "label": "Group 1", "weight": 3}, {"id": "g2", "label": "Group 2", "weight": 1}],
  "requirements": [
    {"id": "r1", "label": "r label", "competence": "languages/german", "level": "C1", "weight": 2, "group": "g1", "fit": "full_scale", "importance": "must", "proof": "judgement", "stage": "documents", "source_line": "must 2", "tasks": ["T1"]},
    {"id": "r2", "competence": "english", "level": "B1", "weight": 1, "group": "g2", "importance": "wish", "stage": "interview"},
    {"id": "r3", "competence": "grade", "level": "fair", "weight": 1, "group": "g2", "fit": {"table": ["0", "0", "1/4", "1/2", "3/4", "9/10", "1"]}, "importance": "expected", "stage": "interview"}
  ]
}
)";
}

std::string team_text() {
    return R"({
  "format": "herne-team-profile",
  "version": 1,
  "reference": "T/2",
  "title": {"de": "Gruppe", "en": "Group"},
  "source": "made up for tests",
  "note": "not a real team",
  "levels_as": "label",
  "frameworks": [{"id": "languages", "edition": "2020"}],
  "requirements": [
    {"id": "t1", "label": "t label", "competence": "languages/german", "level": "B2", "people": 2},
    {"id": "t2", "competence": "english", "level": "C2", "people": 1},
    {"id": "t3", "competence": "german", "level": "C2", "people": 3},
    {"id": "t4", "competence": "grade", "level": "enough", "people": 1}
  ]
}
)";
}

std::string profiles_text() {
    return R"({
  "format": "herne-profiles",
  "version": 1,
  "frameworks": [{"id": "languages", "edition": "2020"}],
  "levels_as": "label",
  "profiles": [
    {"id": "P-1", "levels": {"german": "C1", "english": null}, "evidence": {"languages/german": [{"what": "certificate", "source": "school", "date": "2024-05-01", "valid_until": "2026-05-01", "status": "verified", "rater": "office"}]}},
    {"id": 18446744073709551615, "levels": {"languages/grade": "good"}}
  ]
}
)";
}

const herne::Framework& languages() {
    static const herne::Framework framework = herne::framework_from_json(framework_text());
    return framework;
}

}  // namespace herne_test

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>

#include "support/cases.hpp"
#include "support/damage.hpp"
#include "support/json_cases.hpp"
#include "support/json_results.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <exception>
#include <functional>
#include <limits>
#include <string>

// Files in which single bits are flipped, or that end too soon: they are refused, naming the file,
// or hold another valid value, which reads back equal when it is written.

using namespace herne;
using namespace herne_test;

namespace {

constexpr const char* file_name = "damaged";

/// How a document is read: returns whether what it holds reads back equal when it is written.
using Read = std::function<bool(const std::string& text)>;

/// Returns what is wrong with how the text is read, empty if nothing is.
std::string wrong(const Read& read, const std::string& text) {
    try {
        return read(text) ? "" : "reads back as something else";
    } catch (const invalid_file& refused) {
        const bool named = refused.name() == file_name && !refused.problems().empty() &&
                           !refused.problems().front().what.empty();
        return named ? "" : std::string{"refuses without a reason: "} + refused.what();
    } catch (const std::exception& other) {
        return std::string{"throws "} + other.what();
    }
}

void check_damaged(const std::string& kind, const std::string& text, const Read& read,
                   std::size_t at_most) {
    BOOST_TEST(wrong(read, text) == "", kind);
    for (const std::size_t length : test::positions_below(text.size(), at_most)) {
        const std::string found = wrong(read, text.substr(0, length));
        if (!found.empty())
            BOOST_ERROR(kind << " cut at " << length << ' ' << found);
    }
    for (const std::size_t bit : test::positions_below(8 * text.size(), at_most)) {
        const std::string flipped = test::with_flipped(text, bit);
        const std::string found = wrong(read, flipped);
        if (!found.empty())
            BOOST_ERROR(kind << ", bit " << bit << " flipped, " << found << ":\n" << flipped);
    }
}

constexpr std::size_t all_of_it = std::numeric_limits<std::size_t>::max();

bool reads_framework(const std::string& text) {
    const Framework read = framework_from_json(text, file_name);
    return framework_from_json(to_json(read)) == read;
}

bool reads_job(const std::string& text) {
    const JobProfileSources sources{.frameworks = {languages()}};
    const JobProfile read = job_profile_from_json(text, sources, file_name);
    return job_profile_from_json(to_json(read), sources) == read;
}

bool reads_team(const std::string& text) {
    const JobProfileSources sources{.frameworks = {languages()}};
    const TeamProfile read = team_profile_from_json(text, sources, file_name);
    return team_profile_from_json(to_json(read), sources) == read;
}

bool reads_profiles(const std::string& text) {
    const auto read = profiles_from_json(text, languages(), file_name);
    return read.empty() || profiles_from_json(to_json(read), languages()) == read;
}

bool reads_ranking(const std::string& text) {
    const Ranking read = ranking_from_json(text, file_name);
    return ranking_from_json(to_json(read)) == read;
}

bool reads_explanation(const std::string& text) {
    const Explanation read = explanation_from_json(text, file_name);
    return explanation_from_json(to_json(read)) == read;
}

bool reads_comparison(const std::string& text) {
    const Comparison read = comparison_from_json(text, file_name);
    return comparison_from_json(to_json(read)) == read;
}

/// A pool that was read has to be one that can be asked.
bool reads_pool(const std::string& text, const CsvPoolOptions& options) {
    const Pool pool = pool_from_csv(text, languages(), options, file_name);
    for (std::size_t row = 0; row < pool.size(); ++row)
        if (pool.row(pool.profile(row).id()) != row)
            return false;
    return true;
}

const std::string small_framework = R"({"format": "herne-framework", "version": 1, "id": "small",
"edition": "1", "title": {"de": "Klein \u00fc ü"}, "source": "", "licence": "",
"scales": [{"id": "s", "levels": [{"label": "only"}]}],
"competences": [{"id": "c", "label": "C", "scale": "s", "proof": "judgement"}]})";

const std::string small_job_text = R"({"format": "herne-job-profile", "version": 1,
"reference": "T/1", "title": "Post", "employer": "", "unit": "", "source": "",
"frameworks": [{"id": "languages", "edition": "2020"}], "weights_source": "ours",
"eligibility": {"any": [{"competence": "german", "level": 4}, {"competence": "grade", "level": 2}]},
"requirements": [{"id": "r", "competence": "english", "level": 3, "weight": 2}]})";

const std::string small_profiles = R"({"format": "herne-profiles", "version": 1,
"frameworks": [{"id": "languages", "edition": "2020"}],
"profiles": [{"id": "P", "levels": {"german": 5, "english": null}, "evidence":
{"german": [{"what": "ü", "date": "2024-05-01", "status": "verified"}]}}, {"id": 7, "levels": {}}]})";

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(damaged)

BOOST_AUTO_TEST_CASE(every_bit_and_every_length_of_small_documents) {
    check_damaged("framework", small_framework, reads_framework, all_of_it);
    check_damaged("job", small_job_text, reads_job, all_of_it);
    check_damaged("profiles", small_profiles, reads_profiles, all_of_it);
}

BOOST_AUTO_TEST_CASE(every_bit_and_every_length_of_a_ranking) {
    check_damaged("ranking", to_json(small_ranking(), {.layout = JsonLayout::compact}),
                  reads_ranking, all_of_it);
}

BOOST_AUTO_TEST_CASE(some_bits_and_lengths_of_longer_documents) {
    const std::size_t some = test::cases(1'000);
    check_damaged("framework", framework_text(), reads_framework, some);
    check_damaged("job", job_text(), reads_job, some);
    check_damaged("team", team_text(), reads_team, some);
    check_damaged("profiles", profiles_text(), reads_profiles, some);
    check_damaged("ranking", to_json(small_ranking()), reads_ranking, some);
    check_damaged("explanation", to_json(small_explanation()), reads_explanation, some);
    check_damaged("comparison", to_json(small_comparison()), reads_comparison, some);
}

BOOST_AUTO_TEST_CASE(every_bit_and_every_length_of_tables) {
    const auto wide = [](const std::string& text) { return reads_pool(text, {}); };
    const auto numbers = [](const std::string& text) {
        return reads_pool(text, {.ids = IdKind::number, .levels_as = LevelsAs::number});
    };
    check_damaged("wide", "id,german,grade\r\n\"A \"\"x\"\"\",B2,good\r\nü,,fail\r\n", wide,
                  all_of_it);
    check_damaged("numbers", "id;german;english\n17;3;0\n4;;6\n", numbers, all_of_it);
    check_damaged("long",
                  "candidate,competence,level,what,date,status\n"
                  "A,languages/german,B1,paper,2024-05-01,verified\nA,grade,poor,,,\nB,,,,,\n",
                  wide, all_of_it);
    using namespace std::string_literals;
    check_damaged("UTF-16", "\xFF\xFEi\0d\0;\0g\0r\0a\0d\0e\0\n\0A\0;\0g\0o\0o\0d\0\n\0"s, wide,
                  all_of_it);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

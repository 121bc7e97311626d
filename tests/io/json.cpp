// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include "support/json_cases.hpp"
#include "support/json_results.hpp"

#include <herne/base/error.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/rank.hpp>
#include <herne/pool/pool.hpp>

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne_test;

std::string shipped(const std::string& name) {
    return std::string{HERNE_SOURCE_DIR} + "/examples/data/" + name;
}

std::vector<std::filesystem::path> shipped_frameworks() {
    std::vector<std::filesystem::path> paths;
    for (const auto* name : {"cefr", "digcomp3", "dqr", "herne", "herne-16-0107"})
        paths.emplace_back(shipped("frameworks/" + std::string{name} + ".json"));
    return paths;
}

JobProfile again(const JobProfile& job) {
    return job_profile_from_json(to_json(job), {.frameworks = {job.framework()}});
}

template <class T>
std::string saved(const std::string& name, const T& value) {
    std::string path = temporary_path(name);
    std::ofstream{path, std::ios::binary} << to_json(value);
    return path;
}

/// Text of any characters, those that JSON has to escape among them.
rc::Gen<std::string> any_words() {
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)),
                        [](const std::vector<int>& choices) {
                            constexpr const char* characters[] = {"a",
                                                                  "\"",
                                                                  "\\",
                                                                  "\n",
                                                                  "\t",
                                                                  "\x01",
                                                                  "\x7F",
                                                                  "/",
                                                                  "\xC3\xA4",
                                                                  "\xE2\x82\xAC",
                                                                  "\xF0\x9F\x98\x80",
                                                                  " "};
                            std::string words;
                            for (const int choice : choices)
                                words += characters[choice];
                            return words;
                        });
}

rc::Gen<Text> any_text() {
    return rc::gen::map(rc::gen::tuple(any_words(), any_words(), any_words()),
                        [](const auto& words) {
                            return Text{{{"", std::get<0>(words)},
                                         {"de", std::get<1>(words)},
                                         {"en-GB", std::get<2>(words)}}};
                        });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(frameworks_read_back_equal) {
    const std::string text = to_json(languages());
    BOOST_TEST((framework_from_json(text) == languages()));
    BOOST_TEST(to_json(framework_from_json(text)) == text);
    BOOST_TEST((load_framework(saved("framework.json", languages())) == languages()));
    BOOST_TEST((Framework::load(temporary_path("framework.json")) == languages()));
}

BOOST_AUTO_TEST_CASE(shipped_frameworks_load_and_read_back_equal) {
    for (const auto& path : shipped_frameworks()) {
        const Framework framework = load_framework(path);
        BOOST_TEST((framework_from_json(to_json(framework)) == framework), path);
    }
    const Framework merged = load_frameworks(shipped_frameworks());
    BOOST_TEST(merged.editions().size() == 5U);
    BOOST_TEST(merged[0].id == "cefr/german");
    BOOST_CHECK_THROW(static_cast<void>(to_json(merged)), invalid_input);
}

BOOST_AUTO_TEST_CASE(frameworks_read_what_the_file_says) {
    const FrameworkParts& parts = languages().parts().front();
    BOOST_TEST(parts.id == "languages");
    BOOST_TEST(parts.edition == "2020");
    BOOST_TEST(parts.title.in("de") == "Sprachen");
    BOOST_TEST(parts.source == "made up for tests");
    BOOST_TEST(parts.licence == "BSL-1.0");
    BOOST_TEST(parts.note.in("de") == "not a real framework");
    BOOST_TEST(parts.areas.front().id == "languages/spoken");
    const Competence& german = languages()["german"];
    BOOST_TEST(german.area == "languages/spoken");
    BOOST_TEST((german.proof == Proof::document));
    BOOST_TEST(german.description.in("en") == "the language");
    BOOST_TEST(german.scale.label().in("en") == "CEFR");
    BOOST_TEST(german.scale.level(1).anchor.in("en") == "gets by");
    BOOST_TEST(german.scale.level(1).code == "a1");
    BOOST_TEST(german.scale.max() == 6);
}

BOOST_AUTO_TEST_CASE(job_profiles_read_back_equal) {
    BOOST_TEST((again(small_job()) == small_job()));
    BOOST_TEST((again(small_job()).parts() == small_job().parts()));
    BOOST_TEST(to_json(again(small_job())) == to_json(small_job()));
    BOOST_TEST((load_job_profile(saved("job.json", small_job()), {.frameworks = {languages()}}) ==
                small_job()));
}

BOOST_AUTO_TEST_CASE(job_profiles_read_what_the_file_says) {
    const JobProfileParts& parts = small_job().parts();
    BOOST_TEST(parts.reference == "T/1");
    BOOST_TEST(parts.title.in("en") == "Post");
    BOOST_TEST(parts.employer.in("en") == "Somebody");
    BOOST_TEST(parts.unit.in("en") == "Unit 1");
    BOOST_TEST(parts.terms.pay.front().weekly_hours.value() == 39);
    BOOST_TEST(parts.terms.full_time.value() == false);
    BOOST_TEST(parts.terms.closing_date == "2026-05-03");
    BOOST_TEST(parts.terms.notes.front().in("en") == "term");
    BOOST_TEST(parts.weight_total.value() == 10000);
    BOOST_TEST(parts.stages.back().id == "interview");
    const Clause& german = small_job().eligibility().clauses()[0];
    BOOST_TEST(german.level == 4);
    BOOST_TEST(german.posted_level.value() == 4);
    BOOST_TEST(german.source_line == "must 1");
    BOOST_TEST(small_job().eligibility().clauses()[1].clauses[1].level == 5);
    BOOST_TEST(small_job().eligibility().clauses()[2].n == 1);
    const Requirement& r1 = parts.requirements[0];
    BOOST_TEST(r1.level == 5);
    BOOST_TEST(r1.weight == 2);
    BOOST_TEST((r1.fit == Fit::full_scale()));
    BOOST_TEST((r1.proof == Proof::judgement));
    BOOST_TEST(r1.tasks.front() == "T1");
    BOOST_TEST((parts.requirements[1].fit == Fit::proportional()));
    BOOST_TEST((parts.requirements[1].importance == Importance::wish));
    BOOST_TEST(parts.requirements[2].fit.shares()[5].to_string() == "9/10");
}

BOOST_AUTO_TEST_CASE(shipped_jobs_load_from_their_place_and_read_back_equal) {
    for (const auto* name : {"jobs/16-0107.json", "jobs/16-0107-literal.json"}) {
        const JobProfile job = JobProfile::load(shipped(name));
        BOOST_TEST((again(job) == job), name);
        BOOST_TEST(again(job).scorecard().digest() == job.scorecard().digest(), name);
    }
}

BOOST_AUTO_TEST_CASE(a_job_cut_at_a_stage_reads_back_as_cut) {
    const JobProfile cut = small_job().at_stage("documents");
    const JobProfile read = again(cut);
    BOOST_TEST((read == cut));
    BOOST_TEST(read.stage() == "documents");
    BOOST_TEST(read.requirements().size() == 1U);
    const JobProfile shipped_cut =
        JobProfile::load(shipped("jobs/16-0107.json")).at_stage("documents");
    BOOST_TEST((again(shipped_cut) == shipped_cut));
    BOOST_TEST(again(shipped_cut).scorecard().max_points() == shipped_cut.scorecard().max_points());
}

BOOST_AUTO_TEST_CASE(the_deepest_formula_reads_back_equal_and_so_do_its_reasons) {
    Clause formula = Clause::at("german", 6);
    formula.label = {"Deutsch", "German"};
    for (int i = 1; i < Eligibility::max_depth; ++i) {
        formula = Clause::any_of({std::move(formula)});
        formula.label = {"eins", "one"};
    }
    JobProfileParts parts = small_job().parts();
    parts.eligibility = Eligibility{std::move(formula)};
    const JobProfile job{std::move(parts), languages()};
    BOOST_TEST((again(job) == job));
    const Explanation explanation = explain(small_field()[3], job);
    BOOST_TEST(!explanation.reasons.empty());
    BOOST_TEST((explanation_from_json(to_json(explanation)) == explanation));
}

BOOST_AUTO_TEST_CASE(frameworks_at_hand_may_be_merged_ones) {
    const Framework merged = load_frameworks(shipped_frameworks());
    std::ifstream file{shipped("jobs/16-0107.json"), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    BOOST_TEST((job_profile_from_json(text, {.frameworks = {merged}}) ==
                JobProfile::load(shipped("jobs/16-0107.json"))));
}

BOOST_AUTO_TEST_CASE(profiles_read_back_equal) {
    const auto read = profiles_from_json(to_json(small_field()), languages());
    BOOST_TEST((read == small_field()));
    BOOST_TEST(
        (load_profiles(saved("profiles.json", small_field()), languages()) == small_field()));
}

BOOST_AUTO_TEST_CASE(profiles_read_what_the_file_says) {
    const auto read = profiles_from_json(profiles_text(), languages());
    BOOST_REQUIRE(read.size() == 2U);
    BOOST_TEST(read[0].id() == "P-1");
    BOOST_TEST(read[0]["german"] == 5);
    BOOST_TEST(read[0]["english"] == Level::unknown());
    BOOST_TEST(read[0]["grade"] == Level::unknown());
    const Evidence& piece = read[0].evidence(0)[0];
    BOOST_TEST(piece.what == "certificate");
    BOOST_TEST(piece.rater == "office");
    BOOST_TEST((piece.status == EvidenceStatus::verified));
    BOOST_TEST(read[1].id().number() == 18446744073709551615U);
    BOOST_TEST(read[1]["grade"] == 5);
}

BOOST_AUTO_TEST_CASE(profiles_without_a_framework_in_common_are_not_written) {
    const std::vector<Profile> none;
    BOOST_CHECK_THROW(static_cast<void>(to_json(none)), invalid_input);
    const std::vector<Profile> twice{small_field()[0], small_field()[0]};
    BOOST_CHECK_THROW(static_cast<void>(to_json(twice)), invalid_input);
    const Framework cefr = load_framework(shipped("frameworks/cefr.json"));
    const std::vector<Profile> mixed{small_field()[0],
                                     Profile{"X", cefr, std::vector<Level>(cefr.size())}};
    BOOST_CHECK_THROW(static_cast<void>(to_json(mixed)), invalid_input);
}

BOOST_AUTO_TEST_CASE(rankings_read_back_equal) {
    const Ranking ranking = small_ranking();
    BOOST_TEST((ranking_from_json(to_json(ranking)) == ranking));
    BOOST_TEST(to_json(ranking_from_json(to_json(ranking))) == to_json(ranking));
    BOOST_TEST((load_ranking(saved("ranking.json", ranking)) == ranking));
    BOOST_TEST(ranking.ties_at_cut() == 1U);
    PoolBuilder builder{languages()};
    for (const auto& one : small_field())
        builder.add(one);
    const Ranking whole = rank(builder.build(), small_job(), {.order = UnknownAs::best});
    BOOST_TEST((ranking_from_json(to_json(whole)) == whole));
    BOOST_TEST((ranking_from_json(to_json(rank(Pool{languages()}, small_job()))) ==
                rank(Pool{languages()}, small_job())));
}

BOOST_AUTO_TEST_CASE(explanations_read_back_equal) {
    for (const auto& one : small_field()) {
        const Explanation explanation = explain(one, small_job());
        BOOST_TEST((explanation_from_json(to_json(explanation)) == explanation));
    }
    BOOST_TEST(
        (load_explanation(saved("explanation.json", small_explanation())) == small_explanation()));
}

BOOST_AUTO_TEST_CASE(comparisons_read_back_equal) {
    for (const auto& a : small_field())
        for (const auto& b : small_field())
            BOOST_TEST((comparison_from_json(to_json(compare(a, b, small_job()))) ==
                        compare(a, b, small_job())));
    BOOST_TEST(
        (load_comparison(saved("comparison.json", small_comparison())) == small_comparison()));
}

BOOST_AUTO_TEST_CASE(results_are_headed_as_proposals_with_digests) {
    for (const std::string& text :
         {to_json(small_ranking()), to_json(small_explanation()), to_json(small_comparison())}) {
        BOOST_TEST(text.find("\"version\": 1,\n  \"proposal\": true,\n  \"provenance\": {") !=
                   std::string::npos);
        BOOST_TEST(text.find("\"job_digest\": \"" + small_job().digest() + '"') !=
                   std::string::npos);
        BOOST_TEST(text.find("{\"id\": \"languages\", \"edition\": \"2020\", \"digest\": \"" +
                             languages().digest() + "\"}") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(documents_end_with_a_newline_and_hold_no_other_layout) {
    for (const std::string& text : {to_json(languages()), to_json(small_job()),
                                    to_json(small_field()), to_json(small_ranking())}) {
        BOOST_TEST(text.ends_with("\n}\n"));
        BOOST_TEST(text.find('\t') == std::string::npos);
        BOOST_TEST(text.find(" \n") == std::string::npos);
    }
}

namespace {

const JsonWriteOptions compact{.layout = JsonLayout::compact};

/// Every document that is written, in the way that `options` say.
std::vector<std::string> all_written(const JsonWriteOptions& options) {
    return {to_json(languages(), options),         to_json(small_job(), options),
            to_json(small_field(), options),       to_json(small_ranking(), options),
            to_json(small_explanation(), options), to_json(small_comparison(), options)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(compact_documents_are_one_line_and_read_back_equal) {
    for (const std::string& text : all_written(compact)) {
        BOOST_TEST(text.front() == '{');
        BOOST_TEST(text.back() == '}');
        BOOST_TEST(text.find('\n') == std::string::npos);
        BOOST_TEST(text.find(", \"") == std::string::npos);
        BOOST_TEST(text.find("\": ") == std::string::npos);
    }
    BOOST_TEST((framework_from_json(to_json(languages(), compact)) == languages()));
    BOOST_TEST((job_profile_from_json(to_json(small_job(), compact),
                                      {.frameworks = {languages()}}) == small_job()));
    BOOST_TEST((profiles_from_json(to_json(small_field(), compact), languages()) == small_field()));
    BOOST_TEST((ranking_from_json(to_json(small_ranking(), compact)) == small_ranking()));
    BOOST_TEST(
        (explanation_from_json(to_json(small_explanation(), compact)) == small_explanation()));
    BOOST_TEST((comparison_from_json(to_json(small_comparison(), compact)) == small_comparison()));
    BOOST_TEST(all_written({}) == all_written({.language = ""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(in_one_language_every_text_is_one_string) {
    for (const char* language : {"de", "en", "fr"}) {
        const JsonWriteOptions options{.language = language};
        for (const std::string& text : all_written(options)) {
            BOOST_TEST(text.find("\"de\":") == std::string::npos);
            BOOST_TEST(text.find("\"en\":") == std::string::npos);
        }
        const JobProfile job = JobProfile::load(shipped("jobs/16-0107.json"));
        const JobProfile read =
            job_profile_from_json(to_json(job, options), {.frameworks = {job.framework()}});
        BOOST_TEST(read.title().in("de") == job.title().in(language));
        BOOST_TEST(read.title().in("en") == job.title().in(language));
        BOOST_TEST((read.digest() != job.digest()));
        BOOST_TEST((read.scorecard().max_points() == job.scorecard().max_points()));
        BOOST_TEST(to_json(read) == to_json(job, options));
        for (const auto& path : shipped_frameworks()) {
            const Framework framework = load_framework(path);
            const Framework again = framework_from_json(to_json(framework, options));
            BOOST_REQUIRE(again.size() == framework.size());
            BOOST_TEST(again[0].label.in("fr") == framework[0].label.in(language));
        }
    }
}

BOOST_AUTO_TEST_CASE(stages_of_clauses_read_back_and_are_left_out_where_there_are_none) {
    BOOST_TEST(to_json(small_job()).find("\"stage\": \"documents\",\n      \"competence\"") ==
               std::string::npos);
    JobProfileParts parts = small_job().parts();
    Clause late = Clause::at("german", 4);
    late.stage = "interview";
    Clause around = Clause::at_least(1, {Clause::at("german", 3), late});
    around.stage = "documents";
    Clause any = Clause::any_of({late});
    any.stage = "interview";
    parts.eligibility = Eligibility{Clause::all_of({around, any, late})};
    const JobProfile job{parts, languages()};
    BOOST_TEST((again(job) == job));
    BOOST_TEST((again(job).parts() == job.parts()));
    const JobProfile cut = job.at_stage("documents");
    BOOST_TEST(cut.eligibility().everybody());
    BOOST_TEST((again(cut) == cut));
    keep_sample("accepted", "job_profile", to_json(job));
}

BOOST_AUTO_TEST_CASE(warnings_keep_code_and_competences_and_plain_ones_stay_strings) {
    RankingParts parts = small_ranking().parts();
    parts.warnings = {{"competences_without_data", {"languages/german"}, {"keine", "none"}},
                      {.text = "careful"},
                      {.code = "", .competences = {"languages/german"}, .text = "old"}};
    const Ranking ranking{parts};
    const std::string text = to_json(ranking);
    BOOST_TEST((ranking_from_json(text) == ranking));
    BOOST_TEST(text.find("\n    {\"code\": \"competences_without_data\", \"competences\": "
                         "[\"languages/german\"], \"text\": {\"de\": \"keine\", \"en\": "
                         "\"none\"}},\n    \"careful\",\n") != std::string::npos);
    const std::string plain = to_json(ranking, {.language = "de"});
    BOOST_TEST(plain.find("\"text\": \"keine\"}") != std::string::npos);
    BOOST_TEST(ranking_from_json(plain).warnings()[0].competences.size() == 1U);
    keep_sample("accepted", "ranking", text);
}

BOOST_AUTO_TEST_CASE(texts_that_are_not_utf8_are_not_written) {
    JobProfileParts parts = small_job().parts();
    parts.note = std::string{"F\xE4higkeit"};
    BOOST_CHECK_THROW(static_cast<void>(to_json(JobProfile{parts, languages()})), invalid_input);
}

BOOST_AUTO_TEST_CASE(any_text_reads_back_equal) {
    BOOST_TEST(rc::check("texts, ids and evidence of any characters", [] {
        FrameworkParts parts = languages().parts().front();
        parts.title = *any_text();
        parts.note = *any_text();
        parts.source = *any_words();
        parts.competences[0].description = *any_text();
        const Framework framework{parts};
        RC_ASSERT(framework_from_json(to_json(framework)) == framework);
        EvidenceByCompetence evidence;
        evidence[1].push_back(
            {.what = *any_words(), .source = *any_words(), .rater = *any_words()});
        const std::vector<Profile> profiles{{CandidateId{"x" + *any_words()}, framework,
                                             std::vector<Level>(framework.size()), evidence}};
        RC_ASSERT(profiles_from_json(to_json(profiles), framework) == profiles);
    }));
}

BOOST_AUTO_TEST_CASE(any_ids_and_levels_read_back_equal) {
    BOOST_TEST(rc::check("numeric ids up to 2^64 - 1 and any levels", [] {
        std::vector<Profile> profiles;
        const auto ids =
            *rc::gen::unique<std::vector<std::uint64_t>>(rc::gen::arbitrary<std::uint64_t>());
        for (const auto id : ids) {
            std::vector<Level> levels;
            for (std::size_t i = 0; i < languages().size(); ++i) {
                const int level = *rc::gen::inRange(-1, 7);
                levels.push_back(level < 0 ? Level::unknown() : Level{level});
            }
            profiles.emplace_back(id, languages(), levels);
        }
        RC_PRE(!profiles.empty());
        RC_ASSERT(profiles_from_json(to_json(profiles), languages()) == profiles);
        const Explanation explanation = explain(profiles.front(), small_job());
        RC_ASSERT(explanation_from_json(to_json(explanation)) == explanation);
    }));
}

BOOST_AUTO_TEST_CASE(samples_are_kept_for_the_schemas) {
    const Framework cefr = load_framework(shipped("frameworks/cefr.json"));
    keep_sample("accepted", "framework", framework_text());
    keep_sample("accepted", "framework", to_json(languages()));
    keep_sample("accepted", "framework", to_json(cefr));
    keep_sample("accepted", "job_profile", job_text());
    keep_sample("accepted", "job_profile", to_json(small_job()));
    keep_sample("accepted", "job_profile", to_json(small_job().at_stage("documents")));
    keep_sample("accepted", "job_profile", to_json(JobProfile::load(shipped("jobs/16-0107.json"))));
    keep_sample("accepted", "profiles", profiles_text());
    keep_sample("accepted", "profiles", to_json(small_field()));
    keep_sample("accepted", "ranking", to_json(small_ranking()));
    keep_sample("accepted", "comparison", to_json(small_comparison()));
    for (const auto& one : small_field())
        keep_sample("accepted", "explanation", to_json(explain(one, small_job())));
    BOOST_TEST(!to_json(cefr).empty());
}

BOOST_AUTO_TEST_CASE(comments_are_left_aside) {
    const std::string text = R"({
        "$schema": "framework.schema.json", "format": "herne-framework", "version": 1,
        "$comment": ["what this file", "is for"], "id": "own", "edition": "1",
        "title": "Own", "source": "us", "licence": "none",
        "scales": [{"id": "s", "$comment": 1, "levels": [{"label": "some", "$comment": null}]}],
        "competences": [{"id": "sql", "label": "SQL", "scale": "s",
                         "proof": "document", "$comment": {"a": ["b"]}}]})";
    std::string bare = text;
    for (const std::string comment :
         {R"("$schema": "framework.schema.json", )",
          R"("$comment": ["what this file", "is for"], )", R"("$comment": 1, )",
          R"(, "$comment": null)", R"(, "$comment": {"a": ["b"]})"})
        bare.erase(bare.find(comment), comment.size());
    BOOST_TEST(framework_from_json(text).digest() == framework_from_json(bare).digest());
    BOOST_TEST(to_json(framework_from_json(text)).find('$') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

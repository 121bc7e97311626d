// SPDX-License-Identifier: BSL-1.0
#include <herne/job/lint.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace herne;

namespace {

Framework framework() {
    const Scale scale{"four",
                      {{Text{"eins", "one"}},
                       {Text{"zwei", "two"}},
                       {Text{"drei", "three"}},
                       {Text{"vier", "four"}}}};
    return Framework{{.id = "f",
                      .edition = "1",
                      .competences = {{.id = "degree",
                                       .label = Text{"Abschluss", "degree"},
                                       .scale = scale,
                                       .proof = Proof::document},
                                      {.id = "ml",
                                       .label = Text{"Maschinelles Lernen", "machine learning"},
                                       .scale = scale,
                                       .proof = Proof::document},
                                      {.id = "team",
                                       .label = Text{"Teamfähigkeit", "teamwork"},
                                       .scale = scale,
                                       .proof = Proof::judgement}}}};
}

Clause posted(std::string competence, int level) {
    Clause clause = Clause::at(std::move(competence), level);
    clause.source_line = "must 1";
    clause.posted_level = level;
    return clause;
}

/// A job that nothing is to be said about.
JobProfileParts clean() {
    return {.reference = "1",
            .title = "post",
            .frameworks = {{"f", "1"}},
            .tasks = {{"T1", "work"}},
            .eligibility = Eligibility{posted("f/degree", 2)},
            .requirements = {{.id = "degree",
                              .competence = "f/degree",
                              .level = 2,
                              .fit = Fit::full_scale(),
                              .tasks = {"T1"}},
                             {.id = "team",
                              .competence = "f/team",
                              .level = 2,
                              .fit = Fit::full_scale(),
                              .tasks = {"T1"}}}};
}

std::vector<Finding> findings(JobProfileParts parts, const LintOptions& options = {}) {
    return lint(JobProfile{std::move(parts), framework()}, options);
}

std::vector<std::string> places(const JobProfileParts& parts, const std::string& code) {
    std::vector<std::string> result;
    for (const Finding& finding : findings(parts))
        if (finding.code == code)
            result.push_back(finding.place);
    return result;
}

void check_places(const JobProfileParts& parts, const std::string& code,
                  const std::vector<std::string>& expected) {
    BOOST_TEST_CONTEXT(code)
    BOOST_TEST(places(parts, code) == expected, boost::test_tools::per_element());
}

/// Whether `words` as a requirement's label draw `protected_criterion`.
bool is_protected(const Text& words) {
    JobProfileParts parts = clean();
    parts.requirements[1].label = words;
    return !places(parts, "protected_criterion").empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(lint)

BOOST_AUTO_TEST_CASE(a_careful_job_draws_no_findings) {
    const auto found = findings(clean());
    for (const Finding& finding : found)
        BOOST_TEST_MESSAGE(finding.code << " at " << finding.place);
    BOOST_TEST(found.empty());
}

BOOST_AUTO_TEST_CASE(what_is_judged_may_not_knock_out) {
    JobProfileParts parts = clean();
    parts.eligibility = Eligibility{Clause::all_of(
        {posted("f/degree", 2), Clause::any_of({posted("f/team", 1), posted("f/team", 2)})})};
    check_places(parts, "judgement_in_eligibility",
                 {"eligibility.all[1].any[0]", "eligibility.all[1].any[1]"});
    BOOST_TEST(static_cast<int>(findings(parts)[0].severity) == static_cast<int>(Severity::error));
    parts.eligibility = Eligibility{
        Clause::at_least(2, {posted("f/degree", 2), posted("f/team", 1), posted("f/team", 2)})};
    BOOST_TEST(static_cast<int>(findings(parts)[0].severity) == static_cast<int>(Severity::error));
}

BOOST_AUTO_TEST_CASE(a_judged_alternative_beside_documents_only_admits) {
    for (const Clause& choice :
         {Clause::any_of({posted("f/team", 1), posted("f/ml", 1)}),
          Clause::any_of(
              {Clause::all_of({posted("f/team", 1), posted("f/ml", 2)}), posted("f/degree", 1)}),
          Clause::at_least(2, {posted("f/ml", 1), posted("f/degree", 1), posted("f/team", 1)})}) {
        JobProfileParts parts = clean();
        parts.eligibility = Eligibility{Clause::all_of({posted("f/degree", 2), choice})};
        const auto found = findings(parts);
        BOOST_REQUIRE_EQUAL(found.size(), 1U);
        BOOST_TEST(found[0].code == "judgement_in_eligibility");
        BOOST_TEST((found[0].severity == Severity::information));
    }
}

BOOST_AUTO_TEST_CASE(the_jobs_own_proof_goes_before_the_competences) {
    JobProfileParts parts = clean();
    parts.requirements[0].proof = Proof::judgement;
    check_places(parts, "judgement_in_eligibility", {"eligibility"});
    parts = clean();
    parts.eligibility = Eligibility{posted("f/team", 2)};
    parts.requirements[1].proof = Proof::document;
    check_places(parts, "judgement_in_eligibility", {});
}

BOOST_AUTO_TEST_CASE(places_name_the_clauses_id) {
    JobProfileParts parts = clean();
    Clause team = posted("f/team", 1);
    team.id = "teamwork";
    parts.eligibility = Eligibility{Clause::at_least(1, {posted("f/degree", 2), team})};
    check_places(parts, "judgement_in_eligibility", {"eligibility.of[1] (teamwork)"});
}

BOOST_AUTO_TEST_CASE(a_clause_needs_a_source_line_of_its_own_or_around_it) {
    JobProfileParts parts = clean();
    parts.eligibility = Eligibility{Clause::at("f/degree", 2)};
    check_places(parts, "clause_without_source_line", {"eligibility"});

    Clause around = Clause::any_of({Clause::at("f/degree", 2), Clause::at("f/ml", 1)});
    around.source_line = "must 1";
    parts.eligibility = Eligibility{Clause::all_of({around, Clause::at("f/ml", 1)})};
    check_places(parts, "clause_without_source_line", {"eligibility.all[1]"});
}

BOOST_AUTO_TEST_CASE(a_combination_without_any_source_line_is_reported_once) {
    JobProfileParts parts = clean();
    const Clause bare =
        Clause::any_of({Clause::at("f/degree", 2),
                        Clause::all_of({Clause::at("f/ml", 1), Clause::at("f/degree", 1)})});
    parts.eligibility = Eligibility{Clause::all_of({posted("f/degree", 1), bare})};
    check_places(parts, "clause_without_source_line", {"eligibility.all[1]"});
}

BOOST_AUTO_TEST_CASE(a_combination_whose_parts_all_have_source_lines_needs_none) {
    JobProfileParts parts = clean();
    parts.eligibility = Eligibility{Clause::any_of({posted("f/degree", 2), posted("f/ml", 1)})};
    check_places(parts, "clause_without_source_line", {});
    parts.eligibility = Eligibility{Clause::any_of({posted("f/degree", 2), Clause::at("f/ml", 1)})};
    check_places(parts, "clause_without_source_line", {"eligibility.any[1]"});
}

BOOST_AUTO_TEST_CASE(nothing_stricter_than_posted_may_be_asked) {
    JobProfileParts parts = clean();
    Clause clause = posted("f/degree", 3);
    clause.posted_level = 2;
    parts.eligibility = Eligibility{clause};
    const auto found = findings(parts);
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].code == "stricter_than_posted");
    BOOST_TEST(found[0].reason.in("de").find("„drei“") != std::string::npos);
    BOOST_TEST(found[0].reason.in("en").find("“two”") != std::string::npos);
    clause.posted_level = 4;
    parts.eligibility = Eligibility{clause};
    check_places(parts, "stricter_than_posted", {});
}

BOOST_AUTO_TEST_CASE(a_provable_must_outside_the_formula_is_mentioned) {
    JobProfileParts parts = clean();
    parts.requirements.push_back({.id = "ml",
                                  .competence = "f/ml",
                                  .level = 2,
                                  .fit = Fit::full_scale(),
                                  .importance = Importance::must,
                                  .tasks = {"T1"}});
    const auto found = findings(parts);
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].code == "must_only_weighs");
    BOOST_TEST(found[0].place == "requirements[2] (ml)");
    BOOST_TEST(static_cast<int>(found[0].severity) == static_cast<int>(Severity::information));

    parts.requirements[2].importance = Importance::wish;
    check_places(parts, "must_only_weighs", {});
    parts.requirements[2].importance = Importance::must;
    parts.requirements[2].proof = Proof::judgement;
    check_places(parts, "must_only_weighs", {});
    parts.requirements[2].proof = Proof::document;
    parts.requirements[2].source_line = "must 1";
    check_places(parts, "must_only_weighs", {});
    parts.requirements[2].source_line = "must 2";
    check_places(parts, "must_only_weighs", {"requirements[2] (ml)"});
}

BOOST_AUTO_TEST_CASE(a_fit_that_is_full_at_the_required_level_gives_no_credit_above) {
    JobProfileParts parts = clean();
    const std::vector<std::string> place{"requirements[1] (team)"};
    for (const Fit& fit : {Fit::proportional(), Fit::threshold(),
                           Fit::table({{0, 1}, {1, 2}, {1, 1}, {1, 1}, {1, 1}})}) {
        parts.requirements[1].fit = fit;
        check_places(parts, "no_credit_above_required", place);
    }
    parts.requirements[1].fit = Fit::table({{0, 1}, {1, 2}, {4, 5}, {9, 10}, {1, 1}});
    check_places(parts, "no_credit_above_required", {});
    parts.requirements[1].fit = Fit::threshold();
    parts.requirements[1].level = 4;
    check_places(parts, "no_credit_above_required", {});
}

BOOST_AUTO_TEST_CASE(missing_credit_is_reported_once_for_the_job_with_a_table_that_helps) {
    JobProfileParts parts = clean();
    for (Requirement& requirement : parts.requirements)
        requirement.fit = Fit::proportional();
    check_places(parts, "no_credit_above_required",
                 {"requirements[0] (degree), requirements[1] (team)"});
    const auto found = findings(parts);
    for (const char* language : {"de", "en"}) {
        const std::string& words = found[0].reason.in(language);
        BOOST_TEST(words.find("full_scale") != std::string::npos);
        BOOST_TEST(words.find(R"({"table": ["0", "2/5", "4/5", "9/10", "1"]})") !=
                   std::string::npos);
    }
    BOOST_TEST(found[0].reason.in("de").find("Bei 2 Anforderungen") == 0U);
}

BOOST_AUTO_TEST_CASE(missing_credit_matters_only_where_it_decides_something) {
    JobProfileParts parts = clean();
    parts.requirements[1].fit = Fit::proportional();
    parts.requirements[0].weight = 1000;
    check_places(parts, "no_credit_above_required", {});
    parts = clean();
    parts.requirements[1].fit = Fit::proportional();
    parts.requirements.push_back(parts.requirements[1]);
    parts.requirements[2].id = "team-2";
    parts.requirements[2].fit = Fit::full_scale();
    check_places(parts, "no_credit_above_required", {});
}

BOOST_AUTO_TEST_CASE(rules_can_be_chosen) {
    JobProfileParts parts = clean();
    parts.requirements[0].fit = Fit::threshold();
    parts.requirements[1].label = Text{"Alter", "age"};
    const auto codes = [&](const LintOptions& options) {
        std::string joined;
        for (const Finding& finding : findings(parts, options))
            joined += finding.code + ' ';
        return joined;
    };
    BOOST_TEST(codes({}) == "protected_criterion no_credit_above_required ");
    BOOST_TEST(codes({.only = {"no_credit_above_required"}}) == "no_credit_above_required ");
    BOOST_TEST(codes({.without = {"no_credit_above_required"}}) == "protected_criterion ");
    BOOST_TEST(codes({.only = {"small_share", "protected_criterion"},
                      .without = {"protected_criterion"}}) == "");
}

BOOST_AUTO_TEST_CASE(an_unknown_rule_is_refused_with_the_nearest) {
    const auto refused = [](const LintOptions& options) {
        return test::message_of<unknown_id>([&] { (void)findings(clean(), options); });
    };
    BOOST_TEST(refused({.only = {"small_shares"}}) ==
               "unknown lint rule 'small_shares'; the nearest known one is 'small_share'");
    BOOST_TEST(refused({.without = {"protected"}}).find("'protected'") != std::string::npos);
    for (const std::string_view rule : lint_rules())
        BOOST_TEST(findings(clean(), {.only = {std::string{rule}}}).empty(), rule);
}

BOOST_AUTO_TEST_CASE(private_employers_get_reasons_of_their_own_law) {
    JobProfileParts parts = clean();
    Clause strict = posted("f/team", 3);
    strict.posted_level = 2;
    strict.source_line.clear();
    parts.eligibility = Eligibility{strict};
    parts.tasks.push_back({"T2", "train others"});
    parts.requirements[0].fit = Fit::threshold();
    parts.requirements[1].tasks.clear();
    for (const char* label : {"Alter", "Frau", "Behinderung", "Konfession", "Nationalität",
                              "schwanger", "Muttersprache", "Dienstjahre"}) {
        parts.requirements[1].label = label;
        const auto in_public = findings(parts);
        const auto in_private = findings(parts, {.employer = Employer::private_sector});
        BOOST_REQUIRE_EQUAL(in_public.size(), in_private.size());
        BOOST_TEST(in_public.size() >= 7U);
        for (std::size_t i = 0; i < in_public.size(); ++i) {
            BOOST_TEST(in_public[i].code == in_private[i].code);
            if (in_public[i].code != "must_only_weighs")
                BOOST_TEST((in_public[i].reason != in_private[i].reason), in_public[i].code);
            for (const char* language : {"de", "en"})
                for (const char* law : {" GG", "LGG", "BeamtStG"})
                    BOOST_TEST(in_private[i].reason.in(language).find(law) == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(shares_below_the_least_are_reported) {
    JobProfileParts parts = clean();
    parts.requirements[0].weight = 99;
    check_places(parts, "small_share", {});
    parts.requirements[0].weight = 100;
    check_places(parts, "small_share", {"requirements[1] (team)"});
    BOOST_TEST(findings(parts, {.least_share = Fraction{1, 101}}).empty());
}

BOOST_AUTO_TEST_CASE(a_heavier_weight_with_a_smaller_share_is_reported_once_a_pair_of_groups) {
    JobProfileParts parts = clean();
    parts.groups = {{"a", "A", 1}, {"b", "B", 9}};
    parts.requirements[0].group = "a";
    parts.requirements[0].weight = 5;
    parts.requirements[1].group = "b";
    parts.requirements[1].weight = 2;
    parts.requirements.push_back(parts.requirements[1]);
    parts.requirements[2].id = "team-2";
    parts.requirements[2].weight = 1;
    check_places(parts, "heavier_weight_smaller_share",
                 {"requirements[0] (degree), requirements[2] (team-2)"});
    parts.groups = {{"a", "A", 5}, {"b", "B", 3}};
    check_places(parts, "heavier_weight_smaller_share", {});
}

BOOST_AUTO_TEST_CASE(a_job_without_formula_says_that_everybody_is_eligible) {
    JobProfileParts parts = clean();
    parts.eligibility = Eligibility{};
    check_places(parts, "everybody_eligible", {"eligibility"});
    check_places(clean(), "everybody_eligible", {});
}

BOOST_AUTO_TEST_CASE(tasks_and_requirements_belong_to_each_other) {
    JobProfileParts parts = clean();
    parts.tasks.push_back({"T2", "train others"});
    check_places(parts, "task_without_requirement", {"tasks[1] (T2)"});
    check_places(parts, "requirement_without_task", {});
    parts = clean();
    parts.requirements[1].tasks.clear();
    check_places(parts, "requirement_without_task", {"requirements[1] (team)"});
    check_places(parts, "task_without_requirement", {});
}

BOOST_AUTO_TEST_CASE(a_job_without_tasks_is_reported_once) {
    JobProfileParts parts = clean();
    parts.tasks.clear();
    for (Requirement& requirement : parts.requirements)
        requirement.tasks.clear();
    check_places(parts, "requirement_without_task", {"tasks"});
}

BOOST_AUTO_TEST_CASE(words_for_protected_attributes_are_noticed) {
    for (const char* words : {"Alter",
                              "HÖCHSTALTER",
                              "Höchstalter 35",
                              "hoechstalter",
                              "Ho\u0308chstalter",
                              "Mindestalter",
                              "Altersgrenze",
                              "mindestens 30 Jahre alt",
                              "unser junges Team",
                              "Familienstand",
                              "FAMILIENSTAND",
                              "Muttersprache",
                              "Muttersprachler*in",
                              "Muttersprachler:innen",
                              "muttersprachliches Niveau",
                              "Mutter\u00ADsprache",
                              "Berufsjahre",
                              "Dienstjahre",
                              "Dienstalter",
                              "Besoldungsdienstalter",
                              "5 Jahre Berufserfahrung",
                              "mehrjährige Erfahrung",
                              "MEHRJÄHRIGE einschlägige Berufserfahrung",
                              "Jahre im öffentlichen Dienst"})
        BOOST_TEST(is_protected(Text{std::map<std::string, std::string>{{"de", words}}}), words);
    for (const char* words :
         {"age", "Age: under 35", "marital status", "Family status", "native speaker",
          "Native-Speaker level", "mother tongue", "years of experience", "10 years' experience",
          "5+ years of relevant professional experience", "years of service", "seniority",
          "a digital native"})
        BOOST_TEST(is_protected(Text{std::map<std::string, std::string>{{"en", words}}}), words);
}

BOOST_AUTO_TEST_CASE(words_that_only_contain_such_words_are_not_noticed) {
    for (const char* words : {"Management",          "Sprache",
                              "Alternative",         "Engagement",
                              "Verwalter",           "Buchhalterin",
                              "Gestaltermentalität", "im digitalen Zeitalter",
                              "Haushalter",          "Familienrecht",
                              "Fremdsprachen",       "dreijährige Ausbildung",
                              "Jahresabschluss",     "Erfahrung in Projekten",
                              "Jahresplanung",       "lediglich",
                              "Dienstleistung",      "Altlasten",
                              "Berufserfahrung",     "Fünfjahresplan"})
        BOOST_TEST(!is_protected(Text{std::map<std::string, std::string>{{"de", words}}}), words);
    for (const char* words :
         {"page layout", "language", "manage", "alter designs", "the digital age", "cloud native",
          "experience", "yearly reports", "single sign-on", "stage"})
        BOOST_TEST(!is_protected(Text{std::map<std::string, std::string>{{"en", words}}}), words);
}

BOOST_AUTO_TEST_CASE(words_are_looked_for_in_ids_labels_and_descriptions) {
    JobProfileParts parts = clean();
    parts.requirements[0].id = "native-speaker";
    parts.requirements[1].label = Text{"Team", "dienstalter"};
    Clause clause = posted("f/degree", 2);
    clause.label = Text{"Höchstalter", "limit"};
    parts.eligibility = Eligibility{clause};
    check_places(parts, "protected_criterion",
                 {"eligibility", "requirements[0] (native-speaker)", "requirements[1] (team)"});

    FrameworkParts described = framework().parts()[0];
    described.competences[2].description =
        Text{"Höchstens 35 Jahre alt.", "Gets on with everybody."};
    const auto found = herne::lint(JobProfile{clean(), Framework{described}});
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].place == "requirements[1] (team)");
}

BOOST_AUTO_TEST_CASE(words_are_looked_for_in_source_lines_scale_labels_and_anchors) {
    JobProfileParts parts = clean();
    parts.requirements[1].source_line = "mindestens 5 Jahre Berufserfahrung";
    Clause clause = posted("f/degree", 2);
    clause.source_line = "maximum age 35";
    parts.eligibility = Eligibility{clause};
    check_places(parts, "protected_criterion", {"eligibility", "requirements[1] (team)"});

    const auto with_level = [](const char* heading, ScaleLevel level) {
        FrameworkParts scaled = framework().parts()[0];
        scaled.competences[2].label = Text{heading};
        scaled.competences[2].scale = Scale{"own", {{"gut"}, std::move(level), {"x"}, {"y"}}};
        std::size_t count = 0;
        for (const Finding& finding : herne::lint(JobProfile{clean(), Framework{scaled}}))
            count += finding.code == "protected_criterion" ? 1U : 0U;
        return count;
    };
    BOOST_TEST(with_level("Team", {"bis 35 Jahre alt"}) == 1U);
    BOOST_TEST(with_level("Team", {.label = "sehr gut", .anchor = "5 years of experience"}) == 1U);
    BOOST_TEST(with_level("Berufserfahrung", {"mindestens 5 Jahre"}) == 1U);
    BOOST_TEST(with_level("Ausbildung", {"mindestens 3 Jahre"}) == 0U);
    BOOST_TEST(with_level("Berufserfahrung", {"vertieft"}) == 0U);
}

BOOST_AUTO_TEST_CASE(a_clause_has_the_stage_of_the_requirement_on_its_competence) {
    JobProfileParts parts = clean();
    parts.stages = {{"documents", Text{"Unterlagen", "documents"}}, {"interview", {}}};
    parts.requirements[0].stage = "documents";
    parts.requirements[1].stage = "interview";
    check_places(parts, "clause_stage_differs", {});
    Clause clause = posted("f/degree", 2);
    clause.stage = "interview";
    parts.eligibility = Eligibility{clause};
    check_places(parts, "clause_stage_differs", {"eligibility"});
    BOOST_TEST(findings(parts)[0].reason.in("en").find("people are ranked") != std::string::npos);
    clause = posted("f/team", 2);
    parts.eligibility = Eligibility{clause};
    const auto early = findings(parts, {.only = {"clause_stage_differs"}});
    BOOST_REQUIRE_EQUAL(early.size(), 1U);
    BOOST_TEST(early[0].reason.in("de").find("bei allen zu klären") != std::string::npos);
    clause = posted("f/ml", 2);
    clause.stage = "interview";
    parts.eligibility = Eligibility{clause};
    check_places(parts, "clause_stage_differs", {});
}

BOOST_AUTO_TEST_CASE(a_choice_that_waits_for_a_later_alternative_is_mentioned) {
    JobProfileParts parts = clean();
    parts.stages = {{"documents", {}}, {"interview", {}}, {"offer", {}}};
    for (Requirement& requirement : parts.requirements)
        requirement.stage = "documents";
    const auto later = [](Clause clause, const char* stage) {
        clause.stage = stage;
        return clause;
    };
    parts.eligibility =
        Eligibility{Clause::any_of({posted("f/degree", 2), later(posted("f/ml", 1), "offer")})};
    const auto found = findings(parts);
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].code == "alternative_waits");
    BOOST_TEST(found[0].reason.in("en").find("“offer”") != std::string::npos);
    parts.eligibility =
        Eligibility{Clause::all_of({posted("f/degree", 2), later(posted("f/ml", 1), "offer")})};
    check_places(parts, "alternative_waits", {});
    parts.eligibility =
        Eligibility{later(Clause::any_of({posted("f/ml", 1), posted("f/ml", 2)}), "offer")};
    check_places(parts, "alternative_waits", {});
}

BOOST_AUTO_TEST_CASE(what_only_the_post_asks_of_civil_servants_needs_a_reason) {
    JobProfileParts parts = clean();
    parts.eligibility = Eligibility{Clause::all_of({posted("f/degree", 2), posted("f/ml", 1)})};
    parts.terms.pay = {{.status_group = "employee", .grade = "E 11"}};
    check_places(parts, "clause_beyond_office", {});
    // Whoever has the track has the degree; machine learning the post asks for alone.
    parts.terms.pay.push_back({.status_group = "civil_servant",
                               .grade = "A 12",
                               .track = Eligibility{Clause::at("f/degree", 3)}});
    check_places(parts, "clause_beyond_office", {"eligibility.all[1]"});
    Clause reasoned = posted("f/ml", 1);
    reasoned.reason = "cannot be learnt in reasonable time";
    parts.eligibility = Eligibility{Clause::all_of({posted("f/degree", 2), reasoned})};
    check_places(parts, "clause_beyond_office", {});
}

BOOST_AUTO_TEST_CASE(a_track_implies_what_everybody_meets_who_meets_it) {
    JobProfileParts parts = clean();
    const auto implied = [&](const Clause& track, Clause clause) {
        clause.source_line = "must 1";
        parts.terms.pay = {
            {.status_group = "civil_servant", .grade = "A 12", .track = Eligibility{track}}};
        parts.eligibility = Eligibility{std::move(clause)};
        return places(parts, "clause_beyond_office").empty();
    };
    const Clause degree = Clause::at("f/degree", 2);
    const Clause ml = Clause::at("f/ml", 2);
    const Clause team = Clause::at("f/team", 2);
    BOOST_TEST(implied(degree, degree));
    BOOST_TEST(implied(degree, Clause::at("f/degree", 1)));
    BOOST_TEST(!implied(degree, Clause::at("f/degree", 3)));
    BOOST_TEST(implied(degree, Clause::any_of({ml, degree})));
    BOOST_TEST(!implied(degree, Clause::all_of({Clause::all_of({ml, degree})})));
    BOOST_TEST(implied(Clause::all_of({degree, ml}), ml));
    BOOST_TEST(!implied(Clause::any_of({degree, ml}), ml));
    BOOST_TEST(implied(Clause::any_of({Clause::all_of({degree, ml}), ml}), ml));
    BOOST_TEST(implied(Clause::at_least(2, {ml, Clause::at("f/ml", 3), team}), ml));
    BOOST_TEST(!implied(Clause::at_least(1, {ml, Clause::at("f/ml", 3), team}), ml));
    BOOST_TEST(implied(Clause::all_of({degree, ml}), Clause::at_least(2, {team, degree, ml})));
}

BOOST_AUTO_TEST_CASE(hostile_labels_are_only_read) {
    BOOST_TEST(!is_protected(Text{"\xC3"}));
    BOOST_TEST(!is_protected(Text{"\xF0\x9F\x98"}));
    BOOST_TEST(!is_protected(Text{std::string(10'000, '*')}));
}

BOOST_AUTO_TEST_CASE(errors_come_first_then_the_order_of_the_job) {
    JobProfileParts parts = clean();
    parts.tasks.push_back({"T2", "train others"});
    parts.requirements[0].fit = Fit::threshold();
    parts.requirements[1].label = Text{"Muttersprache", "mother tongue"};
    parts.requirements.push_back(
        {.id = "ml", .competence = "f/ml", .level = 2, .fit = Fit::full_scale(), .tasks = {"T1"}});
    std::vector<std::string> codes;
    for (const Finding& finding : findings(parts))
        codes.push_back(finding.code);
    const std::vector<std::string> expected{"protected_criterion", "task_without_requirement",
                                            "no_credit_above_required", "must_only_weighs"};
    BOOST_TEST(codes == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_reason_is_there_in_german_and_english) {
    JobProfileParts parts = clean();
    parts.eligibility = Eligibility{Clause::at("f/team", 3)};
    parts.tasks.push_back({"T2", "train others"});
    parts.requirements[1].fit = Fit::threshold();
    parts.requirements[1].label = Text{"Alter", "age"};
    parts.requirements[1].tasks.clear();
    parts.requirements[0].weight = 1000;
    const auto found = findings(parts);
    BOOST_TEST(found.size() >= 7U);
    for (const Finding& finding : found) {
        const auto& words = finding.reason.by_language();
        BOOST_TEST(words.count("de") == 1U, finding.code);
        BOOST_TEST(words.count("en") == 1U, finding.code);
        BOOST_TEST(finding.reason.in("de") != finding.reason.in("en"), finding.code);
    }
}

namespace {

Clause random_clause(int depth) {
    const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 4);
    if (kind == 0)
        return Clause::at(*rc::gen::element<std::string>("f/degree", "f/ml", "f/team"),
                          *rc::gen::inRange(1, 5));
    std::vector<Clause> parts;
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i)
        parts.push_back(random_clause(depth - 1));
    if (kind == 1)
        return Clause::all_of(std::move(parts));
    if (kind == 2)
        return Clause::any_of(std::move(parts));
    return Clause::at_least(*rc::gen::inRange(1, count + 1), std::move(parts));
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_formula_is_met_by_nobody_or_by_everybody) {
    BOOST_TEST(rc::check([] {
        JobProfileParts parts = clean();
        parts.eligibility = Eligibility{random_clause(3)};
        const JobProfile profile{parts, framework()};
        const Profile top{"top", profile.framework(), {4, 4, 4}};
        const Profile zero{"zero", profile.framework(), {0, 0, 0}};
        RC_ASSERT(verdict(top, profile.eligibility()) == Verdict::eligible);
        RC_ASSERT(verdict(zero, profile.eligibility()) == Verdict::ineligible);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

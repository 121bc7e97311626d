// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>
#include <herne/job/lint.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::JobProfile;
using herne::Level;

const JobProfile& job() {
    static const JobProfile loaded = herne::load_job_profile(
        std::filesystem::path{HERNE_SOURCE_DIR} / "examples/data/jobs/16-0107.json");
    return loaded;
}

const JobProfile& literal() {
    static const JobProfile loaded = herne::load_job_profile(
        std::filesystem::path{HERNE_SOURCE_DIR} / "examples/data/jobs/16-0107-literal.json");
    return loaded;
}

/// What the posting asks for and weighs, by line.
const std::vector<std::pair<std::string, std::string>> weighed{
    {"must 2", "ai-knowledge"},
    {"must 3", "ai-strategy"},
    {"must 3", "ai-evaluation"},
    {"must 3", "ai-implementation"},
    {"must 4", "pm-knowledge"},
    {"must 5", "digitalisation-projects"},
    {"must 5", "project-lead"},
    {"must 6", "analytical-thinking"},
    {"must 6", "innovative-thinking"},
    {"must 7", "teamwork"},
    {"must 8", "digital-affinity"},
    {"must 9", "office"},
    {"expected", "digital"},
    {"expected", "communication"},
    {"expected", "cognitive"},
    {"expected", "self-management"},
    {"wish 1", "pm-certificate"},
    {"wish 1", "itil-foundation"},
    {"wish 2", "it-developments"},
    {"wish 3", "process-management"},
    {"wish 3", "change-management"},
    {"wish 3", "knowledge-management"},
    {"wish 4", "public-administration"},
    {"wish 4", "administrative-law"},
};

void collect(const Clause& clause, std::vector<std::string>& leaves) {
    if (clause.kind == Clause::Kind::level)
        leaves.push_back(clause.source_line + ": " + clause.competence +
                         " >= " + std::to_string(clause.level));
    for (const Clause& part : clause.clauses)
        collect(part, leaves);
}

std::vector<std::string> leaves(const JobProfile& of) {
    std::vector<std::string> all;
    collect(*of.eligibility().formula(), all);
    return all;
}

using Levels = std::vector<std::pair<std::string, Level>>;

std::string verdict(const Levels& levels) {
    const herne::Profile profile{"B", job().framework(), levels};
    return to_string(herne::verdict(profile, job().eligibility()));
}

Levels candidate(Level degree, Level laufbahn, Level lehrgang, Level certificate, Level german) {
    return {{"relevant-degree", degree},
            {"laufbahnbefaehigung", laufbahn},
            {"verwaltungslehrgang-2", lehrgang},
            {"ai-certificate", certificate},
            {"german", german}};
}

std::map<std::string, int> codes(const JobProfile& of) {
    std::map<std::string, int> counts;
    for (const herne::Finding& finding : herne::lint(of))
        ++counts[finding.code];
    return counts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(jobs)

BOOST_AUTO_TEST_CASE(every_line_of_the_posting_is_weighed_where_the_sheet_says_so) {
    std::multiset<std::pair<std::string, std::string>> found;
    for (const herne::Requirement& requirement : job().requirements()) {
        const std::string& competence = requirement.competence;
        found.emplace(requirement.source_line, competence.substr(competence.find('/') + 1));
    }
    BOOST_TEST((found == std::multiset(weighed.begin(), weighed.end())));
}

BOOST_AUTO_TEST_CASE(importance_and_stage_follow_the_line) {
    const std::set<std::string> judged_in_the_interview{"must 6", "must 7", "must 8", "expected"};
    for (const herne::Requirement& requirement : job().requirements()) {
        const std::string kind =
            requirement.source_line.substr(0, requirement.source_line.find(' '));
        const bool interview = judged_in_the_interview.contains(requirement.source_line);
        BOOST_TEST(to_string(requirement.importance) == kind, requirement.id);
        BOOST_TEST(requirement.stage == (interview ? "interview" : "documents"), requirement.id);
    }
}

BOOST_AUTO_TEST_CASE(knocks_out_by_three_conditions_only) {
    const std::string degree = "must 1a: herne-16-0107/relevant-degree >= 2";
    const std::string laufbahn = "must 1b: herne-16-0107/laufbahnbefaehigung >= 2";
    const std::string lehrgang = "must 1c: herne-16-0107/verwaltungslehrgang-2 >= 2";
    const std::vector<std::string> expected{degree, laufbahn, lehrgang,
                                            "must 2: herne-16-0107/ai-certificate >= 1",
                                            "must 10: cefr/german >= 5"};
    BOOST_TEST(leaves(job()) == expected, boost::test_tools::per_element());
    BOOST_REQUIRE_EQUAL(job().eligibility().clauses().size(), 3U);
    BOOST_TEST((job().eligibility().clauses()[0].kind == Clause::Kind::any));
}

BOOST_AUTO_TEST_CASE(any_of_the_three_qualifications_opens_the_post) {
    BOOST_TEST(verdict(candidate(2, 0, 0, 1, 5)) == "eligible");
    BOOST_TEST(verdict(candidate(0, 2, 0, 1, 5)) == "eligible");
    BOOST_TEST(verdict(candidate(0, 0, 2, 1, 6)) == "eligible");
    BOOST_TEST(verdict(candidate({}, 2, 0, 1, 5)) == "eligible");
}

BOOST_AUTO_TEST_CASE(what_is_not_confirmed_or_not_enclosed_is_undecided) {
    BOOST_TEST(verdict(candidate({}, 0, 0, 1, 5)) == "undecided");
    BOOST_TEST(verdict(candidate(2, 0, 0, {}, 5)) == "undecided");
    BOOST_TEST(verdict(candidate(2, 0, 0, 1, {})) == "undecided");
    BOOST_TEST(verdict({}) == "undecided");
}

BOOST_AUTO_TEST_CASE(failing_one_condition_leaves_out) {
    BOOST_TEST(verdict(candidate(1, 1, 1, 1, 6)) == "ineligible");
    BOOST_TEST(verdict(candidate(0, 0, 0, 1, 6)) == "ineligible");
    BOOST_TEST(verdict(candidate(2, 2, 2, 0, 6)) == "ineligible");
    BOOST_TEST(verdict(candidate(2, 2, 2, 1, 4)) == "ineligible");
    BOOST_TEST(verdict(candidate({}, 0, 0, 1, 3)) == "ineligible");
}

BOOST_AUTO_TEST_CASE(what_is_only_weighed_never_leaves_out) {
    Levels levels = candidate(2, 0, 0, 1, 5);
    for (const auto& line : weighed)
        levels.emplace_back(line.second, 0);
    BOOST_TEST(verdict(levels) == "eligible");
}

BOOST_AUTO_TEST_CASE(more_than_required_earns_more) {
    for (std::size_t i = 0; i < job().requirements().size(); ++i) {
        const herne::Requirement& requirement = job().requirements()[i];
        const auto points = job().points(i);
        const int top = job().competence(i).scale.max();
        if (requirement.level < top)
            BOOST_TEST(points[static_cast<std::size_t>(requirement.level)] <
                           points[static_cast<std::size_t>(top)],
                       requirement.id);
    }
}

BOOST_AUTO_TEST_CASE(shares_are_the_weights_in_percent) {
    for (std::size_t i = 0; i < job().requirements().size(); ++i)
        BOOST_TEST(job().share(i) == (herne::Fraction{job().requirements()[i].weight, 100}));
}

BOOST_AUTO_TEST_CASE(all_tasks_stand_there_and_only_training_is_served_by_nothing) {
    std::set<std::string> unserved;
    for (const herne::Task& task : job().parts().tasks)
        unserved.insert(task.id);
    BOOST_TEST(unserved.size() == 9U);
    for (const herne::Requirement& requirement : job().requirements()) {
        BOOST_TEST(!requirement.tasks.empty(), requirement.id);
        for (const std::string& task : requirement.tasks)
            unserved.erase(task);
    }
    BOOST_TEST((unserved == std::set<std::string>{"T9"}));
}

BOOST_AUTO_TEST_CASE(both_status_groups_have_their_terms) {
    const herne::Terms& terms = job().parts().terms;
    BOOST_REQUIRE_EQUAL(terms.pay.size(), 2U);
    BOOST_TEST(terms.pay[0].status_group == "employee");
    BOOST_TEST(terms.pay[0].grade == "E 11 TVöD");
    BOOST_TEST(terms.pay[0].weekly_hours.value() == 39);
    BOOST_TEST(terms.pay[1].status_group == "civil_servant");
    BOOST_TEST(terms.pay[1].grade == "A 12 LBesG NRW");
    BOOST_TEST(terms.pay[1].weekly_hours.value() == 41);
    BOOST_TEST(terms.permanent.value());
    BOOST_TEST(terms.job_sharing.value());
    BOOST_TEST(terms.closing_date == "2026-05-03");
    BOOST_TEST(terms.published_on.empty());
}

BOOST_AUTO_TEST_CASE(documents_stage_leaves_interviews_aside_and_keeps_proportions) {
    const JobProfile documents = job().at_stage("documents");
    BOOST_TEST(documents.requirements().size() == 16U);
    BOOST_TEST(documents.parts().groups.size() == 3U);
    for (std::size_t i = 0; i < documents.requirements().size(); ++i)
        BOOST_TEST(documents.share(i) == (herne::Fraction{documents.requirements()[i].weight, 70}));
    BOOST_TEST((documents.eligibility() == job().eligibility()));
}

BOOST_AUTO_TEST_CASE(literal_reading_leaves_judgements_of_the_interview_aside_before_it) {
    const std::size_t whole = literal().eligibility().clauses().size();
    BOOST_TEST(literal().at_stage("documents").eligibility().clauses().size() == whole - 4);
    BOOST_TEST(literal().at_stage("interview").eligibility().clauses().size() == whole);
    for (const herne::Clause& clause : job().eligibility().clauses())
        BOOST_TEST(clause.stage == "documents");
}

BOOST_AUTO_TEST_CASE(default_fits_draw_one_finding_for_the_whole_job) {
    herne::JobProfileParts parts = job().parts();
    for (herne::Requirement& requirement : parts.requirements)
        requirement.fit = {};
    const std::map<std::string, int> expected{{"no_credit_above_required", 1},
                                              {"task_without_requirement", 1}};
    BOOST_TEST((codes(JobProfile{parts, job().framework()}) == expected));
}

BOOST_AUTO_TEST_CASE(lint_finds_the_gap_in_the_posting_and_nothing_graver) {
    const std::map<std::string, int> expected{{"task_without_requirement", 1}};
    BOOST_TEST((codes(job()) == expected));
    for (const herne::Finding& finding : herne::lint(job()))
        BOOST_TEST((finding.severity != herne::Severity::error), finding.code);
}

BOOST_AUTO_TEST_CASE(no_shipped_competence_is_worded_after_a_protected_attribute) {
    for (const std::string name : {"cefr", "digcomp3", "dqr", "herne", "herne-16-0107"}) {
        const herne::Framework framework =
            herne::load_framework(std::filesystem::path{HERNE_SOURCE_DIR} /
                                  "examples/data/frameworks" / (name + ".json"));
        herne::JobProfileParts parts{.reference = "all",
                                     .title = "all",
                                     .frameworks = {{framework.id(), framework.edition()}}};
        for (std::size_t i = 0; i < framework.size(); ++i)
            parts.requirements.push_back(
                {.id = "r" + std::to_string(i), .competence = framework[i].id});
        const auto found =
            herne::lint(JobProfile{parts, framework}, {.only = {"protected_criterion"}});
        for (const herne::Finding& finding : found)
            BOOST_TEST(false, finding.place + ": " + finding.reason.in("en"));
    }
}

BOOST_AUTO_TEST_CASE(lint_says_why_the_literal_reading_is_wrong) {
    const std::map<std::string, int> found = codes(literal());
    for (const std::string code :
         {"judgement_in_eligibility", "clause_without_source_line", "stricter_than_posted",
          "no_credit_above_required", "task_without_requirement"})
        BOOST_TEST(found.contains(code), code);
    const auto is_error = [](const herne::Finding& finding) {
        return finding.severity == herne::Severity::error;
    };
    const auto findings = herne::lint(literal());
    BOOST_TEST(std::any_of(findings.begin(), findings.end(), is_error));
}

BOOST_AUTO_TEST_CASE(literal_reading_knocks_out_by_what_needs_judgement) {
    const std::vector<std::string> all = leaves(literal());
    for (const std::string_view judged : {"teamwork", "analytical-thinking", "digital-affinity"})
        BOOST_TEST(std::count_if(all.begin(), all.end(), [&](const std::string& leaf) {
                       return leaf.find(judged) != std::string::npos;
                   }) == 1);
}

BOOST_AUTO_TEST_CASE(what_two_who_share_the_post_have_to_bring_is_stated_as_ours) {
    std::ifstream file{std::string{HERNE_SOURCE_DIR} + "/examples/data/jobs/16-0107.json"};
    std::size_t stated = 0;
    for (std::string line; std::getline(file, line);)
        stated += line.find("\"shared\": ") != std::string::npos ? 1 : 0;
    BOOST_TEST(stated == job().requirements().size());
    for (std::size_t r = 0; r < job().requirements().size(); ++r) {
        const auto& requirement = job().requirements()[r];
        BOOST_TEST_CONTEXT(requirement.id) {
            if (job().proof(r) == herne::Proof::document)
                BOOST_TEST((job().shared(r) == herne::Sharing::either));
            if (requirement.group == "competence-model")
                BOOST_TEST((job().shared(r) == herne::Sharing::both));
        }
    }
    BOOST_TEST((job().shared(job().index("teamwork")) == herne::Sharing::both));
    BOOST_TEST((job().shared(job().index("ai-strategy")) == herne::Sharing::either));
    BOOST_TEST(job().parts().note.in("en").find("(either)") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/job/job_profile.hpp>

#include <herne/base/error.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Fit;
using herne::Fraction;
using herne::JobProfile;
using herne::JobProfileParts;
using herne::Requirement;
using herne::test::letters;
using herne::test::message_of;
using herne::test::worked_example_parts;
using Points = std::vector<std::int64_t>;

JobProfile job_of(JobProfileParts parts) {
    return {std::move(parts), letters({4, 3, 2})};
}

Points points(const JobProfile& job, std::size_t requirement) {
    const auto table = job.points(requirement);
    return {table.begin(), table.end()};
}

/// What the constructor says after `change` was made to the worked example.
std::string complaint(const std::function<void(JobProfileParts&)>& change) {
    JobProfileParts parts = worked_example_parts();
    change(parts);
    return message_of<herne::invalid_file>([&] { job_of(parts); });
}

JobProfileParts with_sharing(std::optional<herne::Sharing> sharing) {
    JobProfileParts parts = worked_example_parts();
    parts.requirements[0].shared = sharing;
    return parts;
}

JobProfileParts with_stages() {
    JobProfileParts parts = worked_example_parts();
    parts.stages = {{.id = "documents"}, {.id = "interview"}};
    parts.requirements[0].stage = "documents";
    parts.requirements[1].stage = "interview";
    parts.requirements[2].stage = "interview";
    return parts;
}

/// Six groups of five over scales to 14, with sums that share no factor.
JobProfileParts ugly_weights() {
    JobProfileParts parts;
    parts.reference = "ugly";
    parts.title = "Ugly";
    parts.frameworks = {{"f", "1"}};
    const int sums[] = {97, 101, 103, 107, 109, 113};
    const int levels[] = {14, 13, 11, 9, 8};
    for (int g = 0; g < 6; ++g) {
        const std::string group = "g" + std::to_string(g);
        parts.groups.push_back({.id = group, .weight = 1});
        for (int i = 0; i < 5; ++i)
            parts.requirements.push_back({.id = group + "-" + std::to_string(i),
                                          .competence = std::string(1, static_cast<char>('a' + i)),
                                          .level = levels[i],
                                          .weight = i < 4 ? 7 + i : sums[g] - 34,
                                          .group = group});
    }
    return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(job_profile)

BOOST_AUTO_TEST_CASE(papers_of_one_are_enough_and_both_are_judged) {
    using herne::Proof;
    using herne::Sharing;
    JobProfileParts parts = worked_example_parts();
    parts.requirements[0].proof = Proof::document;
    parts.requirements[1].proof = Proof::judgement;
    parts.requirements[2].proof = Proof::document;
    parts.requirements[2].shared = Sharing::mean;
    const JobProfile job = job_of(parts);
    BOOST_TEST((job.shared(0) == Sharing::either));
    BOOST_TEST((job.shared(1) == Sharing::both));
    BOOST_TEST((job.shared(2) == Sharing::mean));
}

BOOST_AUTO_TEST_CASE(sharing_that_goes_without_saying_changes_nothing) {
    using herne::Sharing;
    const JobProfile unsaid = job_of(with_sharing(std::nullopt));
    const Sharing usual = unsaid.shared(0);
    const Sharing other = usual == Sharing::both ? Sharing::either : Sharing::both;
    const JobProfile said = job_of(with_sharing(usual));
    BOOST_TEST((said == unsaid));
    BOOST_TEST(!said.requirements()[0].shared.has_value());
    const JobProfile changed = job_of(with_sharing(other));
    BOOST_TEST(!(changed == unsaid));
    BOOST_TEST((changed.shared(0) == other));
    BOOST_TEST((changed.scorecard() == unsaid.scorecard()));
}

BOOST_AUTO_TEST_CASE(worked_example_has_the_published_tables) {
    const JobProfile job = job_of(worked_example_parts());
    BOOST_TEST(points(job, 0) == (Points{0, 3, 6, 9, 12}), boost::test_tools::per_element());
    BOOST_TEST(points(job, 1) == (Points{0, 2, 4, 6}), boost::test_tools::per_element());
    BOOST_TEST(points(job, 2) == (Points{0, 0, 12}), boost::test_tools::per_element());
    BOOST_TEST(job.scorecard().max_points() == 30);
    BOOST_TEST(job.share(0) == Fraction(2, 5));
    BOOST_TEST(job.share(1) == Fraction(1, 5));
    BOOST_TEST(job.share(2) == Fraction(2, 5));
    BOOST_TEST(points(job, 0)[3] + points(job, 1)[3] + points(job, 2)[1] == 15);
}

BOOST_AUTO_TEST_CASE(requirements_of_one_competence_add_up) {
    JobProfileParts parts = worked_example_parts();
    parts.groups.clear();
    parts.requirements = {{.id = "x", .competence = "a", .level = 2, .weight = 1},
                          {.id = "y", .competence = "f/a", .level = 4, .weight = 1}};
    const JobProfile job = job_of(parts);
    BOOST_TEST(points(job, 0) == (Points{0, 2, 4, 4, 4}), boost::test_tools::per_element());
    BOOST_TEST(points(job, 1) == (Points{0, 1, 2, 3, 4}), boost::test_tools::per_element());
    const auto sum = job.scorecard().points("f/a");
    BOOST_TEST(Points(sum.begin(), sum.end()) == (Points{0, 3, 6, 7, 8}),
               boost::test_tools::per_element());
    BOOST_TEST(job.requirements()[0].competence == "f/a");
}

BOOST_AUTO_TEST_CASE(common_factors_of_weights_change_nothing) {
    JobProfileParts scaled = worked_example_parts();
    scaled.groups[0].weight = 6000;
    scaled.groups[1].weight = 4000;
    scaled.requirements[0].weight = 200;
    scaled.requirements[1].weight = 100;
    BOOST_TEST((job_of(scaled).scorecard() == job_of(worked_example_parts()).scorecard()));
}

BOOST_AUTO_TEST_CASE(problems_are_named_by_place_all_at_once) {
    BOOST_TEST(complaint([](auto& parts) {
                   parts.requirements[0].weight = -2;
                   parts.requirements[1].level = 4;
                   parts.requirements[2].competence = "d";
               }) ==
               "job profile 'example': requirements[0].weight: -2 is not in 1..10000\n"
               "job profile 'example': requirements[1].level: 4 is not in 1..3 of 'f/b'\n"
               "job profile 'example': requirements[2].competence: unknown competence 'd'; "
               "the nearest known one is 'f/a'");
}

BOOST_AUTO_TEST_CASE(every_rule_of_a_job_is_checked) {
    const auto names = [](const std::string& expected,
                          const std::function<void(JobProfileParts&)>& change) {
        const std::string message = complaint(change);
        BOOST_TEST(message.find(expected) != std::string::npos, message << " lacks " << expected);
    };
    names("reference: is missing", [](auto& p) { p.reference.clear(); });
    names("title: is missing", [](auto& p) { p.title = {}; });
    names("requirements: 0 is not in 1..4096", [](auto& p) { p.requirements.clear(); });
    names("requirements[0].weight: 0 is not", [](auto& p) { p.requirements[0].weight = 0; });
    names("requirements[0].weight: 10001", [](auto& p) { p.requirements[0].weight = 10'001; });
    names("requirements[0].level: 0 is not in 1..4", [](auto& p) { p.requirements[0].level = 0; });
    names("requirements[1].id: 'x' stands twice", [](auto& p) { p.requirements[1].id = "x"; });
    names("requirements[1].id: '' is not an id", [](auto& p) { p.requirements[1].id = ""; });
    names("requirements[1].group: is missing", [](auto& p) { p.requirements[1].group = ""; });
    names("unknown group 'a'; the nearest known one is 'A'",
          [](auto& p) { p.requirements[1].group = "a"; });
    names("the job has no groups", [](auto& p) { p.groups.clear(); });
    names("groups[1]: 'B' has no requirement", [](auto& p) { p.requirements[2].group = "A"; });
    names("groups[1].id: 'A' stands twice", [](auto& p) { p.groups[1].id = "A"; });
    names("groups[1].weight: 0 is not in 1..10000", [](auto& p) { p.groups[1].weight = 0; });
    names("requirements[0].stage: 'x' is unknown: the job has no stages",
          [](auto& p) { p.requirements[0].stage = "x"; });
    names("requirements[0].stage: is missing", [](auto& p) { p.stages = {{.id = "documents"}}; });
    names("requirements[0].tasks[0]: 'T1' is unknown",
          [](auto& p) { p.requirements[0].tasks = {"T1"}; });
    names("requirements[2].fit.table: 2 shares, but the scale of 'f/c' has the levels 0..2",
          [](auto& p) {
              p.requirements[2].fit = Fit::table({{0, 1}, {1, 1}});
          });
    names("weight_total: 2 is not in 3..10000000", [](auto& p) { p.weight_total = 2; });
    names("weight_total: 10000001", [](auto& p) { p.weight_total = 10'000'001; });
    names("terms.closing_date: '3.5.2026'", [](auto& p) { p.terms.closing_date = "3.5.2026"; });
    names("terms.pay[0].weekly_hours: 200", [](auto& p) {
        p.terms.pay = {{.status_group = "employee", .grade = "E 11", .weekly_hours = 200}};
    });
    names("eligibility.all[1].level: 4 is not in 1..3 of 'f/b'", [](auto& p) {
        p.eligibility = Eligibility{Clause::all_of({Clause::at("a", 1), Clause::at("b", 4)})};
    });
    names("eligibility.competence: unknown competence 'q'",
          [](auto& p) { p.eligibility = Eligibility{Clause::at("q", 1)}; });
    names("frameworks: none is named", [](auto& p) { p.frameworks.clear(); });
    names("frameworks[1]: 'f' stands twice", [](auto& p) { p.frameworks.push_back({"f", "1"}); });
    names("frameworks[0]: the job speaks of edition '2' of 'f', but edition '1' is there",
          [](auto& p) { p.frameworks[0].edition = "2"; });
    names("frameworks[0]: unknown framework 'g'; the nearest known one is 'f'",
          [](auto& p) { p.frameworks[0].id = "g"; });
    names("with another content", [](auto& p) { p.frameworks[0].digest = "0"; });
}

BOOST_AUTO_TEST_CASE(ugly_weights_overflow_and_name_sums_and_way_out) {
    const auto framework = letters({14, 14, 14, 14, 14});
    const std::string message =
        message_of<herne::points_overflow>([&] { JobProfile(ugly_weights(), framework); });
    for (const char* part :
         {"2^53", "97 (g0)", "113 (g5)", "the group weights to 6", "\"weight_total\": 10000"})
        BOOST_TEST(message.find(part) != std::string::npos, message);
}

BOOST_AUTO_TEST_CASE(weight_total_rounds_shares_and_reports_each_change) {
    JobProfileParts parts = ugly_weights();
    parts.weight_total = 10'000;
    const JobProfile job{parts, letters({14, 14, 14, 14, 14})};
    BOOST_TEST(job.scorecard().max_points() <= herne::Scorecard::points_limit);
    BOOST_TEST(job.rounded_shares().size() == 30U);
    BOOST_TEST(job.rounded_shares()[0].requirement == "g0-0");
    BOOST_TEST(job.rounded_shares()[0].exact == Fraction(7, 582));
    // 7 of 97 of a sixth is 120.27 of 10,000; 63 of 97 of a sixth is 1082.47.
    BOOST_TEST(job.points(0).back() * 1082 == job.points(4).back() * 120);
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        sum += job.points(r).back();
    BOOST_TEST(sum == job.scorecard().max_points());
}

BOOST_AUTO_TEST_CASE(weight_total_keeps_equal_shares_equal_and_none_below_one) {
    JobProfileParts parts = worked_example_parts();
    parts.groups.clear();
    parts.weight_total = 10;
    parts.requirements = {{.id = "x", .competence = "a", .level = 1, .weight = 1000},
                          {.id = "y", .competence = "b", .level = 1, .weight = 1000},
                          {.id = "z", .competence = "c", .level = 1, .weight = 1}};
    const JobProfile job = job_of(parts);
    BOOST_TEST(job.share(0) == Fraction(5, 11));
    BOOST_TEST(job.share(1) == Fraction(5, 11));
    BOOST_TEST(job.share(2) == Fraction(1, 11));
    BOOST_TEST(job.rounded_shares().size() == 3U);
}

BOOST_AUTO_TEST_CASE(weight_total_that_changes_nothing_reports_nothing) {
    JobProfileParts parts = worked_example_parts();
    parts.weight_total = 10'000;
    BOOST_TEST(job_of(parts).rounded_shares().empty());
    BOOST_TEST((job_of(parts).scorecard() == job_of(worked_example_parts()).scorecard()));
}

BOOST_AUTO_TEST_CASE(shares_sum_to_one) {
    JobProfileParts parts = ugly_weights();
    parts.weight_total = 997;
    const JobProfile job{parts, letters({14, 14, 14, 14, 14})};
    std::int64_t sum = 0;
    std::int64_t whole = 0;
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        whole = std::max(whole, job.share(r).denominator());
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        BOOST_REQUIRE(whole % job.share(r).denominator() == 0);
        sum += job.share(r).numerator() * (whole / job.share(r).denominator());
    }
    BOOST_TEST(sum == whole);
}

BOOST_AUTO_TEST_CASE(stage_keeps_what_is_known_by_then) {
    const JobProfile job = job_of(with_stages());
    const JobProfile documents = job.at_stage("documents");
    BOOST_TEST(documents.stage() == "documents");
    BOOST_REQUIRE(documents.requirements().size() == 1U);
    BOOST_TEST(documents.requirements()[0].id == "x");
    BOOST_TEST(documents.parts().groups.size() == 1U);
    BOOST_TEST(documents.share(0) == Fraction(1, 1));
    BOOST_TEST(documents.digest() != job.digest());
    BOOST_TEST(documents.scorecard().provenance().stage == "documents");
    BOOST_TEST((job.at_stage("interview").scorecard() == job.scorecard()));
}

namespace {

Clause at_stage(Clause clause, std::string stage) {
    clause.stage = std::move(stage);
    return clause;
}

Clause early(const char* competence) {
    return at_stage(Clause::at(competence, 1), "documents");
}

Clause late(const char* competence) {
    return at_stage(Clause::at(competence, 1), "interview");
}

/// What is left of a formula at the stage "documents"; the whole is left at the last one.
Eligibility at_documents(const Clause& formula) {
    JobProfileParts parts = with_stages();
    parts.eligibility = Eligibility{formula};
    const JobProfile job = job_of(parts);
    BOOST_TEST((job.at_stage("interview").eligibility() == job.eligibility()));
    return job.at_stage("documents").eligibility();
}

}  // namespace

BOOST_AUTO_TEST_CASE(clauses_of_later_stages_fall_out_of_an_all) {
    const auto left =
        at_documents(Clause::all_of({early("f/a"), late("f/b"), Clause::at("f/c", 1)}));
    BOOST_TEST((*left.formula() == Clause::all_of({early("f/a"), Clause::at("f/c", 1)})));
    BOOST_TEST(at_documents(Clause::all_of({late("f/a"), late("f/b")})).everybody());
    BOOST_TEST(at_documents(late("f/a")).everybody());
    BOOST_TEST((*at_documents(early("f/a")).formula() == early("f/a")));
}

BOOST_AUTO_TEST_CASE(who_may_still_meet_an_alternative_is_not_left_out_before) {
    BOOST_TEST(at_documents(Clause::any_of({early("f/a"), late("f/b")})).everybody());
    const auto two = Clause::at_least(2, {early("f/a"), late("f/b"), early("f/c")});
    BOOST_TEST((*at_documents(two).formula() == Clause::at_least(1, {early("f/a"), early("f/c")})));
    BOOST_TEST(
        at_documents(Clause::at_least(2, {early("f/a"), late("f/b"), late("f/c")})).everybody());
    const auto nested = Clause::all_of(
        {Clause::any_of({early("f/a"), Clause::all_of({early("f/b"), late("f/c")})}), late("f/a")});
    BOOST_TEST((*at_documents(nested).formula() ==
                Clause::all_of({Clause::any_of({early("f/a"), Clause::all_of({early("f/b")})})})));
}

BOOST_AUTO_TEST_CASE(parts_have_the_stage_of_their_combination_unless_they_state_their_own) {
    const auto later = at_stage(Clause::all_of({Clause::at("f/a", 1), early("f/b")}), "interview");
    BOOST_TEST(
        (*at_documents(later).formula() == at_stage(Clause::all_of({early("f/b")}), "interview")));
    BOOST_TEST(at_documents(at_stage(Clause::any_of({Clause::at("f/a", 1), Clause::at("f/b", 1)}),
                                     "interview"))
                   .everybody());
}

BOOST_AUTO_TEST_CASE(a_verdict_falls_from_stage_to_stage_and_never_with_a_level) {
    std::mt19937 random{20261125};
    const auto draw = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    const std::function<Clause(int)> any_clause = [&](int depth) {
        Clause clause =
            Clause::at(std::string{"f/"} + static_cast<char>('a' + draw(2)), 1 + draw(1));
        if (depth > 0 && draw(3) > 0) {
            std::vector<Clause> parts;
            for (int i = draw(2); i >= 0; --i)
                parts.push_back(any_clause(depth - 1));
            const int count = static_cast<int>(parts.size());
            const int kind = draw(2);
            clause = kind == 0   ? Clause::all_of(parts)
                     : kind == 1 ? Clause::any_of(parts)
                                 : Clause::at_least(1 + draw(count - 1), parts);
        }
        const char* stages[] = {"", "documents", "interview"};
        return at_stage(std::move(clause), stages[draw(2)]);
    };
    for (int i = 0; i < 500; ++i) {
        JobProfileParts parts = with_stages();
        parts.eligibility = Eligibility{any_clause(3)};
        const JobProfile job = job_of(parts);
        const auto cut = job.at_stage("documents").eligibility();
        std::vector<int> levels{draw(3) - 1, draw(3) - 1, draw(3) - 1};
        const auto verdicts = [&](const Eligibility& formula) {
            return verdict(herne::test::profile_of(job.framework(), levels), formula);
        };
        const auto before = verdicts(cut);
        BOOST_TEST((before <= verdicts(job.eligibility())));
        levels[static_cast<std::size_t>(draw(2))] = 2;
        BOOST_TEST((verdicts(cut) <= before));
    }
}

BOOST_AUTO_TEST_CASE(stages_of_clauses_are_checked_and_enter_the_digest) {
    const auto names = [](const std::string& expected, JobProfileParts parts, Clause formula) {
        parts.eligibility = Eligibility{std::move(formula)};
        const std::string message =
            message_of<herne::invalid_file>([&] { job_of(std::move(parts)); });
        BOOST_TEST(message.find(expected) != std::string::npos, message);
    };
    names(
        "eligibility.all[1].stage: unknown stage 'interviews'; the nearest known one is "
        "'interview'",
        with_stages(),
        Clause::all_of({early("f/a"), at_stage(Clause::at("f/b", 1), "interviews")}));
    names("eligibility.stage: 'interview' is unknown: the job has no stages",
          worked_example_parts(), at_stage(Clause::any_of({Clause::at("f/b", 1)}), "interview"));

    JobProfileParts parts = with_stages();
    parts.eligibility = Eligibility{Clause::at("f/a", 1)};
    const JobProfile plain = job_of(parts);
    parts.eligibility = Eligibility{early("f/a")};
    BOOST_TEST(job_of(parts).digest() != plain.digest());
}

BOOST_AUTO_TEST_CASE(digests_of_formulas_without_stages_stay_as_they_were) {
    JobProfileParts parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::all_of({Clause::at("f/a", 1), Clause::at("f/b", 2)})};
    BOOST_TEST(job_of(parts).digest() ==
               "9688c4e7d91227d9d03844ff58e5fb4160a69512efb6f3ca5d49ad8c770c03f8");
}

BOOST_AUTO_TEST_CASE(stage_without_requirements_or_unknown_is_refused) {
    JobProfileParts parts = with_stages();
    parts.requirements[0].stage = "interview";
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   (void)job_of(parts).at_stage("documents");
               }) == "job profile 'example': no requirement is known by the stage 'documents'");
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)job_of(parts).at_stage("document"); }) ==
               "unknown stage 'document'; the nearest known one is 'documents'");
    BOOST_CHECK_THROW((void)job_of(worked_example_parts()).at_stage("documents"),
                      herne::unknown_id);
}

BOOST_AUTO_TEST_CASE(labels_and_proofs_fall_back_to_the_competence) {
    JobProfileParts parts = worked_example_parts();
    parts.requirements[0].label = "Own label";
    parts.requirements[0].proof = herne::Proof::document;
    const JobProfile job = job_of(parts);
    BOOST_TEST(job.label(0).in("en") == "Own label");
    BOOST_TEST(job.label(1).in("en") == "b");
    BOOST_TEST((job.proof(0) == herne::Proof::document));
    BOOST_TEST((job.proof(1) == herne::Proof::judgement));
    BOOST_TEST(job.index("y") == 1U);
    BOOST_CHECK_THROW((void)job.index("w"), herne::unknown_id);
}

BOOST_AUTO_TEST_CASE(only_named_frameworks_are_taken) {
    herne::FrameworkParts other;
    other.id = "g";
    other.edition = "1";
    other.competences = {{.id = "q", .label = "q", .scale = {"s", {{.label = "one"}}}}};
    const std::vector<herne::Framework> both{herne::Framework{other}, letters({4, 3, 2})};
    const JobProfile job{worked_example_parts(), herne::Framework::merge(both)};
    BOOST_TEST(job.framework().id() == "f");
    BOOST_TEST((job == job_of(worked_example_parts())));
    BOOST_TEST(job.parts().frameworks[0].digest == letters({4, 3, 2}).digest());
}

BOOST_AUTO_TEST_CASE(digest_depends_on_all_of_the_content) {
    const std::string digest = job_of(worked_example_parts()).digest();
    const auto changed = [&](const std::function<void(JobProfileParts&)>& change) {
        JobProfileParts parts = worked_example_parts();
        change(parts);
        BOOST_TEST(job_of(parts).digest() != digest);
    };
    changed([](auto& p) { p.title = "Other"; });
    changed([](auto& p) { p.terms.job_sharing = false; });
    changed([](auto& p) { p.requirements[0].source_line = "must 1"; });
    changed([](auto& p) { p.requirements[0].importance = herne::Importance::wish; });
    changed([](auto& p) { p.tasks = {{.id = "T1", .label = "Do"}}; });
    changed([](auto& p) { p.eligibility = Eligibility{Clause::at("a", 1)}; });
    changed([](auto& p) { p.weights_source = "Panel"; });
    changed([](auto& p) { p.weight_total = 10'000; });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/open_questions.hpp>

#include <herne/base/error.hpp>

#include "support/completions.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Whether each candidate is among the first k in all completions, and whether in some.
struct Among {
    bool always = true;
    bool sometimes = false;
};

std::vector<Among> among_first(const Field& field, const JobProfile& job, std::uint64_t k) {
    std::vector<Among> among(field.size());
    for_completions(field, [&](const Field& completed) {
        const auto places = places_in(completed, job);
        for (std::size_t row = 0; row < among.size(); ++row) {
            const bool is_first = places[row] > 0 && places[row] <= k;
            among[row].always = among[row].always && is_first;
            among[row].sometimes = among[row].sometimes || is_first;
        }
    });
    return among;
}

/// Returns what each answer about `competences` settles for the candidate at `row`, by trying all.
OpenLevel plainly_settled(const Field& field, const JobProfile& job, std::uint64_t k,
                          std::size_t row, const std::vector<std::size_t>& competences) {
    Field alone{field.framework, {field.ids[row]}, {field.levels[row]}};
    for (std::size_t c = 0; c < field.framework.size(); ++c)
        if (std::find(competences.begin(), competences.end(), c) == competences.end())
            alone.levels[0][c] = Level{0};
    OpenLevel level{.id = field.ids[row]};
    for_completions(alone, [&](const Field& answered) {
        Field changed = field;
        for (const std::size_t c : competences)
            changed.levels[row][c] = answered.levels[0][c];
        const Among among = among_first(changed, job, k)[row];
        ++level.values;
        level.in += among.always ? 1 : 0;
        level.out += among.sometimes ? 0 : 1;
    });
    return level;
}

std::vector<std::size_t> positions(const Framework& framework, const OpenQuestion& question) {
    std::vector<std::size_t> result;
    for (const auto& id : question.competences)
        result.push_back(framework.index(id));
    return result;
}

bool any_unknown(const std::vector<Level>& levels, const std::vector<std::size_t>& competences) {
    return std::any_of(competences.begin(), competences.end(),
                       [&](std::size_t c) { return !levels[c].known(); });
}

void check_question(const OpenQuestion& question, const Field& field, const JobProfile& job,
                    std::uint64_t k) {
    const auto asked_for = positions(field.framework, question);
    const auto among = among_first(field, job, k);
    std::map<CandidateId, OpenLevel> expected;
    OpenQuestion sum;
    for (std::size_t row = 0; row < field.size(); ++row) {
        if (!any_unknown(field.levels[row], asked_for))
            continue;
        sum.asked += oracle_verdict(job.eligibility(), field.framework, field.levels[row]) !=
                             Verdict::ineligible
                         ? 1
                         : 0;
        if (among[row].always || !among[row].sometimes)
            continue;
        const auto level = plainly_settled(field, job, k, row, asked_for);
        expected.emplace(field.ids[row], level);
        sum.values += level.values;
        sum.in += level.in;
        sum.out += level.out;
    }
    RC_ASSERT(question.asked == sum.asked);
    RC_ASSERT(question.open == expected.size());
    RC_ASSERT(question.values == sum.values);
    RC_ASSERT(question.in == sum.in);
    RC_ASSERT(question.out == sum.out);
    RC_ASSERT(question.candidates.size() == expected.size());
    for (const auto& level : question.candidates)
        RC_ASSERT(level == expected.at(level.id));
}

JobProfile staged(const Framework& framework) {
    auto parts = any_job_parts(framework);
    parts.stages = {{"papers", "Papers"}, {"talk", "Talk"}};
    for (auto& requirement : parts.requirements) {
        requirement.stage = any_choice() ? "papers" : "talk";
        requirement.proof = any_choice() ? Proof::document : Proof::judgement;
    }
    return {parts, framework};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(open_questions)

BOOST_AUTO_TEST_CASE(answers_settle_what_all_completions_say) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 2);
        const JobProfile job = any_job(framework);
        const Field field = any_field_to_complete(framework, 4, 4);
        const auto k = static_cast<std::uint64_t>(any_number(1, 4));
        const auto found = herne::open_questions(field.pool(), job, {.top = k});
        const auto among = among_first(field, job, k);
        std::set<std::string> expected;
        for (std::size_t row = 0; row < field.size(); ++row)
            if (!among[row].always && among[row].sometimes)
                for (const auto& competence : job.scorecard().competences())
                    if (!field.levels[row][framework.index(competence.id)].known())
                        expected.insert(competence.id);
        std::set<std::string> asked;
        for (const auto& question : found.questions) {
            RC_ASSERT(question.competences.size() == 1U);
            asked.insert(question.competences.front());
            check_question(question, field, job, k);
        }
        RC_ASSERT(asked == expected);
    }));
}

BOOST_AUTO_TEST_CASE(stage_is_asked_for_together) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 2);
        const JobProfile job = staged(framework);
        const Field field = any_field_to_complete(framework, 4, 4);
        const auto k = static_cast<std::uint64_t>(any_number(1, 4));
        const auto found = herne::open_questions(field.pool(), job, {.top = k, .stage = "papers"});
        RC_ASSERT(found.asked_stage == "papers");
        RC_ASSERT(found.questions.size() <= 1U);
        for (const auto& question : found.questions) {
            RC_ASSERT(question.stage == "papers");
            check_question(question, field, job, k);
        }
    }));
}

BOOST_AUTO_TEST_CASE(first_line_settles_most) {
    const JobProfile job = worked_example();
    // With one place to give, the first requirement can carry the second candidate past the first.
    const Pool pool =
        field_of(job.framework(), {{1, {3, 3, 1}}, {2, {-1, 3, 1}}, {3, {0, 0, -1}}}).pool();
    const auto found = herne::open_questions(pool, job, {.top = 1});
    BOOST_REQUIRE(!found.questions.empty());
    const auto& first = found.questions.front();
    BOOST_TEST(first.competences.front() == job.framework()[0].id);
    BOOST_TEST(first.asked == 1U);
    BOOST_REQUIRE(first.candidates.size() == 1U);
    BOOST_TEST((first.candidates.front().id == CandidateId{2U}));
    BOOST_TEST(first.in + first.out == first.values);
    BOOST_TEST((found.counts == herne::place_intervals(pool, job, {.top = 1}).counts));
}

BOOST_AUTO_TEST_CASE(papers_come_before_judgements) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 2);
        const JobProfile job = staged(framework);
        const Field field = any_field(framework);
        const auto found = herne::open_questions(field.pool(), job, {.top = 2});
        RC_ASSERT(std::is_sorted(
            found.questions.begin(), found.questions.end(),
            [](const OpenQuestion& a, const OpenQuestion& b) { return a.proof < b.proof; }));
        for (const auto& question : found.questions)
            RC_ASSERT(question.stage == "papers" || question.stage == "talk" ||
                      question.stage.empty());
    }));
}

BOOST_AUTO_TEST_CASE(threads_and_limit_change_no_count) {
    const JobProfile job = worked_example();
    Field field{job.framework()};
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        field.ids.emplace_back(i);
        field.levels.push_back(levels_of({i % 5 == 0 ? -1 : static_cast<int>(i % 4),
                                          i % 7 == 0 ? -1 : static_cast<int>(i % 3), 1}));
    }
    const Pool pool = field.pool();
    auto found = herne::open_questions(pool, job, {.top = 50});
    BOOST_REQUIRE(!found.questions.empty());
    BOOST_TEST((found == herne::open_questions(pool, job, {.top = 50, .threads = 3})));
    for (auto& question : found.questions)
        question.candidates.resize(std::min<std::size_t>(question.candidates.size(), 2));
    BOOST_TEST((found == herne::open_questions(pool, job, {.top = 50, .limit = 2})));
}

BOOST_AUTO_TEST_CASE(bad_options_are_refused) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {-1, -1, -1}}, {2, {3, 3, 1}}}).pool();
    BOOST_CHECK_THROW(static_cast<void>(herne::open_questions(pool, job, {})), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(herne::open_questions(pool, job, {.top = 0})),
                      invalid_input);
    BOOST_CHECK_THROW(
        static_cast<void>(herne::open_questions(pool, job, {.top = 1, .stage = "interview"})),
        unknown_id);
}

BOOST_AUTO_TEST_CASE(stage_with_too_many_answers_is_refused_in_words) {
    const Framework framework = letters(std::vector<int>(14, 14));
    JobProfileParts parts{.reference = "r", .title = "T"};
    parts.frameworks = {{framework.id(), framework.edition()}};
    parts.stages = {{"all", "All"}};
    for (std::size_t c = 0; c < framework.size(); ++c)
        parts.requirements.push_back({.id = "r" + std::to_string(c),
                                      .competence = framework[c].id,
                                      .level = 14,
                                      .stage = "all"});
    const JobProfile job{parts, framework};
    const Pool pool =
        field_of(framework, {{5, std::vector<int>(14, -1)}, {6, std::vector<int>(14, 14)}}).pool();
    BOOST_TEST(herne::open_questions(pool, job, {.top = 1}).questions.size() == 14U);
    try {
        static_cast<void>(herne::open_questions(pool, job, {.top = 1, .stage = "all"}));
        BOOST_ERROR("not refused");
    } catch (const invalid_input& error) {
        BOOST_TEST(std::string{error.what()}.find("candidate 5") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

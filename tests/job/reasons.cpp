// SPDX-License-Identifier: BSL-1.0
#include <herne/job/reasons.hpp>

#include <herne/base/error.hpp>

#include "support/letters.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Level;
using herne::Profile;
using herne::Raise;
using herne::Reason;
using herne::Verdict;
using herne::test::letters;
using herne::test::profile_of;

constexpr int unknown = -1;

/// Levels to reach, one a competence.
using Target = std::vector<int>;

bool at_or_below(const Target& a, const Target& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] > b[i])
            return false;
    return true;
}

std::vector<Target> targets_at_or_above(const Profile& profile) {
    std::vector<Target> result{{}};
    for (std::size_t i = 0; i < profile.levels().size(); ++i) {
        std::vector<Target> longer;
        for (const auto& target : result)
            for (int level = profile.levels()[i].worst();
                 level <= profile.framework()[i].scale.max(); ++level) {
                longer.push_back(target);
                longer.back().push_back(level);
            }
        result = std::move(longer);
    }
    return result;
}

/// All minimal targets that make the profile eligible, by looking at every one.
std::vector<Target> brute_force(const Profile& profile, const Eligibility& eligibility) {
    std::vector<Target> sufficient;
    for (const auto& target : targets_at_or_above(profile))
        if (herne::verdict(profile_of(profile.framework(), target), eligibility) ==
            Verdict::eligible)
            sufficient.push_back(target);
    std::vector<Target> minimal;
    for (const auto& target : sufficient)
        if (std::none_of(sufficient.begin(), sufficient.end(), [&](const Target& other) {
                return other != target && at_or_below(other, target);
            }))
            minimal.push_back(target);
    return minimal;
}

Target target_of(const Profile& profile, const std::vector<Raise>& raises) {
    Target target;
    for (const auto level : profile.levels())
        target.push_back(level.worst());
    for (const auto& raise : raises)
        target[profile.framework().index(raise.competence)] = raise.to;
    return target;
}

class RandomFormulas {
public:
    explicit RandomFormulas(unsigned seed) : random_{seed} {}

    int draw(int least, int most) {
        return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
    }

    Clause clause(int depth, int competences) {
        if (depth == 0 || draw(0, 3) == 0)
            return Clause::at(std::string(1, static_cast<char>('a' + draw(0, competences - 1))),
                              draw(1, 2));
        std::vector<Clause> parts;
        for (int i = draw(1, 3); i > 0; --i)
            parts.push_back(clause(depth - 1, competences));
        switch (draw(0, 2)) {
            case 0:
                return Clause::all_of(parts);
            case 1:
                return Clause::any_of(parts);
            default:
                return Clause::at_least(draw(1, static_cast<int>(parts.size())), parts);
        }
    }

    std::vector<int> levels(int competences) {
        std::vector<int> result;
        for (int i = 0; i < competences; ++i)
            result.push_back(draw(-1, 2));
        return result;
    }

private:
    std::mt19937 random_;
};

/// The reason as a clause again.
Clause clause_of(const Reason& reason) {
    if (reason.kind == Clause::Kind::level)
        return Clause::at(reason.competence, reason.level);
    std::vector<Clause> parts;
    for (const auto& part : reason.parts)
        parts.push_back(clause_of(part));
    return Clause::at_least(reason.n, parts);
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(herne::Verdict)

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(reasons)

BOOST_AUTO_TEST_CASE(reasons_leave_out_what_is_satisfied) {
    const Clause formula = Clause::all_of(
        {Clause::at("a", 1), Clause::any_of({Clause::at("b", 2), Clause::at("c", 1)}),
         Clause::at_least(2, {Clause::at("a", 1), Clause::at("b", 3), Clause::at("c", 1)})});
    const auto found =
        herne::reasons(profile_of(letters({3, 3, 3}), {1, 1, unknown}), Eligibility{formula});
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].kind == Clause::Kind::any));
    BOOST_TEST(found[0].verdict == Verdict::undecided);
    BOOST_REQUIRE(found[0].parts.size() == 2U);
    BOOST_TEST(found[0].parts[0].verdict == Verdict::ineligible);
    BOOST_TEST((found[0].parts[0].actual == Level{1}));
    BOOST_TEST(!found[0].parts[1].actual.known());
    BOOST_TEST(found[1].n == 1);
    BOOST_REQUIRE(found[1].parts.size() == 2U);
    BOOST_TEST(found[1].parts[0].competence == "f/b");
}

BOOST_AUTO_TEST_CASE(eligible_candidates_have_no_reasons_and_one_empty_way) {
    const auto profile = profile_of(letters({3}), {1});
    const Eligibility eligibility{Clause::at("a", 1)};
    BOOST_TEST(herne::reasons(profile, eligibility).empty());
    BOOST_TEST(herne::ways(profile, eligibility).sets.size() == 1U);
    BOOST_TEST(herne::ways(profile, eligibility).sets[0].empty());
    BOOST_TEST(herne::ways(profile, Eligibility{}).sets[0].empty());
}

BOOST_AUTO_TEST_CASE(reasons_keep_names_and_source_lines) {
    Clause clause = Clause::at("a", 2);
    clause.id = "degree";
    clause.label = "Degree";
    clause.source_line = "must 1";
    const auto found = herne::reasons(profile_of(letters({3}), {1}), Eligibility{clause});
    BOOST_TEST(found[0].id == "degree");
    BOOST_TEST(found[0].label.in("en") == "Degree");
    BOOST_TEST(found[0].source_line == "must 1");
}

namespace {

Clause called(Clause clause, herne::Text label) {
    clause.label = std::move(label);
    return clause;
}

/// What is said of the only reason why a profile with these levels of a, b and c is not eligible.
std::string said(const Clause& formula, const std::vector<int>& levels, const char* language) {
    const auto found = herne::reasons(profile_of(letters({3, 3, 3}), levels), Eligibility{formula});
    BOOST_REQUIRE(found.size() == 1U);
    return herne::reason_text(found[0], language);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_level_is_said_with_what_is_required_and_what_is_there) {
    Clause clause = called(Clause::at("a", 3), {"Deutsch", "German"});
    BOOST_TEST(said(clause, {1, 0, 0}, "de") ==
               "„Deutsch“ ist nicht erfüllt: verlangt ist Stufe 3, vorhanden ist Stufe 1.");
    BOOST_TEST(said(clause, {unknown, 0, 0}, "en") ==
               "“German” is to be settled: required is level 3, the level is still unknown.");
    clause.source_line = "must 10";
    BOOST_TEST(said(clause, {1, 0, 0}, "en").find("“German” [must 10] is not met: ") == 0U);
    BOOST_TEST(said(Clause::at("a", 3), {1, 0, 0}, "en").find("“f/a” is not met") == 0U);
}

BOOST_AUTO_TEST_CASE(combinations_say_how_many_of_what_is_missing) {
    const auto one = called(Clause::any_of({Clause::at("a", 1), Clause::at("b", 2)}), "X");
    BOOST_TEST(said(one, {0, 1, 0}, "en") ==
               "“X” is not met: none of these is met – “f/a” (required is level 1, there is level "
               "0); “f/b” (required is level 2, there is level 1).");
    BOOST_TEST(said(one, {unknown, 1, 0}, "de") ==
               "„X“ ist zu klären: eines davon genügt – „f/a“ (verlangt ist Stufe 1, die "
               "Ausprägung ist noch unbekannt); „f/b“ (verlangt ist Stufe 2, vorhanden ist Stufe "
               "1).");
    const auto two =
        Clause::at_least(2, {Clause::at("a", 1), Clause::at("b", 1), Clause::at("c", 1)});
    BOOST_TEST(
        said(two, {0, 0, unknown}, "en")
            .find("A condition is not met: 2 of these are missing, at most 1 can still be met – "
                  "“f/a”") == 0U);
    BOOST_TEST(said(two, {unknown, 0, unknown}, "de")
                   .find("Eine Bedingung ist zu klären: 2 davon fehlen noch – „f/a“") == 0U);
    BOOST_TEST(said(two, {1, unknown, unknown}, "de").find("eines davon genügt – „f/b“") !=
               std::string::npos);
    const auto nested = Clause::any_of(
        {Clause::at("a", 1), Clause::all_of({Clause::at("b", 1), Clause::at("c", 1)})});
    BOOST_TEST(said(nested, {0, 0, unknown}, "en")
                   .ends_with("; (not met – “f/b” (required is level 1, there is level 0); open – "
                              "“f/c” (required is "
                              "level 1, the level is still unknown))."));
}

BOOST_AUTO_TEST_CASE(labels_of_a_framework_name_levels_and_competences) {
    const auto framework = letters({3});
    const auto found = herne::reasons(profile_of(framework, {1}), Eligibility{Clause::at("a", 3)});
    BOOST_TEST(herne::reason_text(found[0], "de", framework) ==
               "„a“ ist nicht erfüllt: verlangt ist „level 3“ (Stufe 3), vorhanden ist „level 1“ "
               "(Stufe 1).");
    Reason foreign = found[0];
    foreign.competence = "g/q";
    BOOST_TEST(herne::reason_text(foreign, "en", framework) == herne::reason_text(foreign, "en"));
    foreign.competence = "f/a";
    foreign.level = 14;
    BOOST_TEST(herne::reason_text(foreign, "en", framework).find("required is level 14") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(reasons_are_said_in_german_and_english_only) {
    BOOST_CHECK_EXCEPTION(
        (void)herne::reason_text(Reason{}, "fr"), herne::invalid_input, [](const auto& refused) {
            return std::string{refused.what()} == "language: 'fr' is neither 'de' nor 'en'";
        });
    BOOST_TEST(herne::reason_text(Reason{.kind = Clause::Kind::any}, "en") ==
               "A condition is to be settled: a proof is missing.");
}

BOOST_AUTO_TEST_CASE(ways_come_with_fewest_raises_first) {
    const Clause formula = Clause::any_of({Clause::all_of({Clause::at("a", 1), Clause::at("b", 1)}),
                                           Clause::at("c", 3), Clause::at("c", 2)});
    const auto found =
        herne::ways(profile_of(letters({3, 3, 3}), {0, unknown, 1}), Eligibility{formula});
    BOOST_TEST(!found.more);
    BOOST_REQUIRE(found.sets.size() == 2U);
    BOOST_TEST((found.sets[0] == std::vector<Raise>{{"f/c", 1, 2}}));
    BOOST_TEST((found.sets[1] == std::vector<Raise>{{"f/a", 0, 1}, {"f/b", Level::unknown(), 1}}));
}

BOOST_AUTO_TEST_CASE(more_than_32_ways_are_noted) {
    std::vector<Clause> parts;
    for (char name = 'a'; name < 'm'; ++name)
        parts.push_back(Clause::at(std::string(1, name), 1));
    const auto found =
        herne::ways(profile_of(letters(std::vector<int>(12, 1)), std::vector<int>(12, 0)),
                    Eligibility{Clause::at_least(6, parts)});
    BOOST_TEST(found.more);
    BOOST_TEST(found.sets.size() == herne::max_ways);
    for (const auto& set : found.sets)
        BOOST_TEST(set.size() == 6U);
}

BOOST_AUTO_TEST_CASE(largest_formulas_are_answered_with_minimal_sets) {
    std::vector<Clause> pairs;
    for (int i = 0; i < 85; ++i)
        pairs.push_back(
            Clause::any_of({Clause::at(std::string(1, static_cast<char>('a' + i % 26)), 1),
                            Clause::at(std::string(1, static_cast<char>('a' + i % 23)), 2)}));
    const auto profile = profile_of(letters(std::vector<int>(26, 3)), std::vector<int>(26, 0));
    for (const int n : {1, 40, 85}) {
        const Eligibility eligibility{Clause::at_least(n, pairs)};
        const auto found = herne::ways(profile, eligibility);
        BOOST_REQUIRE(!found.sets.empty());
        for (const auto& set : found.sets) {
            const Target target = target_of(profile, set);
            BOOST_TEST(herne::verdict(profile_of(profile.framework(), target), eligibility) ==
                       Verdict::eligible);
            for (const auto& raise : set) {
                Target lower = target;
                --lower[profile.framework().index(raise.competence)];
                BOOST_TEST(herne::verdict(profile_of(profile.framework(), lower), eligibility) ==
                           Verdict::ineligible);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(ways_agree_with_brute_force) {
    RandomFormulas random{20260503};
    const auto framework = letters({2, 2, 2, 2});
    for (int i = 0; i < 400; ++i) {
        const Eligibility eligibility{random.clause(3, 4)};
        const Profile profile = profile_of(framework, random.levels(4));
        const auto found = herne::ways(profile, eligibility);
        auto expected = brute_force(profile, eligibility);
        BOOST_REQUIRE(!found.more);
        std::vector<Target> targets;
        for (std::size_t w = 0; w < found.sets.size(); ++w) {
            targets.push_back(target_of(profile, found.sets[w]));
            BOOST_TEST((w == 0 || found.sets[w - 1].size() <= found.sets[w].size()));
            for (const auto& raise : found.sets[w])
                BOOST_TEST((raise.from == profile[raise.competence]));
        }
        std::sort(targets.begin(), targets.end());
        std::sort(expected.begin(), expected.end());
        BOOST_TEST((targets == expected));
    }
}

BOOST_AUTO_TEST_CASE(reasons_are_what_is_left_to_satisfy) {
    RandomFormulas random{16};
    const auto framework = letters({2, 2, 2, 2});
    for (int i = 0; i < 400; ++i) {
        const Eligibility eligibility{random.clause(3, 4)};
        const Profile profile = profile_of(framework, random.levels(4));
        const auto found = herne::reasons(profile, eligibility);
        BOOST_TEST(found.empty() == (herne::verdict(profile, eligibility) == Verdict::eligible));
        if (found.empty())
            continue;
        std::vector<Clause> rest;
        for (const auto& reason : found)
            rest.push_back(clause_of(reason));
        const Eligibility pruned{Clause::all_of(rest)};
        for (const auto& target : targets_at_or_above(profile)) {
            const Profile raised = profile_of(framework, target);
            BOOST_TEST(herne::verdict(raised, pruned) == herne::verdict(raised, eligibility));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

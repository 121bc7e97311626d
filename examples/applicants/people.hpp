// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// The people behind the sample applicants for the post 16/0107.
///
/// Nobody in these files exists. They hold ids and nothing else about a person. The same program
/// gives the same bytes everywhere: std::mt19937_64 is the same in every standard library, numbers
/// are drawn from it by remainder (a bias below 2^-56), and nothing is computed in floating point.
///
/// What is fixed by construction, before the order is shuffled (`strata`):
///
///     34 meet the formula       21 degree, 3 degree and Laufbahnbefähigung, 6 Laufbahnbefähigung,
///                               4 Verwaltungslehrgang II
///     20 are undecided          7 comparable and 5 foreign degrees to confirm (2 of the foreign
///                               ones without proof of German), 4 with a degree and without proof
///                               of German, 4 with an AI certificate announced
///     18 do not meet it         11 without a qualification (4 degrees and 2 Verwaltungslehrgang II
///                               in progress), 5 without an AI certificate (1 of them without a
///                               qualification too), 3 below C1 (1 of them with a foreign degree
///                               to confirm)
///     24 have been interviewed  16 of those who meet the formula and 4 of the undecided, those
///                               with the most document levels; 4 who do not meet it, all strong
///     14 are career starters    little project experience, levels 0 and 1
///      7 wait for references    every level of project experience is unknown
///     ties                      two pairs alike in everything, one pair alike in points only
///
/// All other levels come from four abilities a person: general, digital, administration,
/// experience. So the levels that lean on one ability hang together. Graduation days are left out,
/// since they would tell the age.

namespace applicants {

constexpr int unknown = -1;

enum class Kind { document, interview, experience, given };

/// A column of the wide file, and how much each ability counts for its level.
struct Column {
    std::string_view id;
    int max;
    Kind kind;
    int general = 0;
    int digital = 0;
    int administration = 0;
    int experience = 0;
    int ease = 0;  ///< added to the ability, of 0 to 100
};

constexpr std::array columns{
    Column{"herne/digital", 4, Kind::interview, 1, 4, 0, 0, 4},
    Column{"herne/communication", 4, Kind::interview, 3, 0, 1, 0, 4},
    Column{"herne/cognitive", 4, Kind::interview, 3, 1, 0, 0, 4},
    Column{"herne/self-management", 4, Kind::interview, 3, 0, 0, 1, 4},
    Column{"cefr/german", 6, Kind::given},
    Column{"cefr/english", 6, Kind::document, 2, 1, 0, 0, 6},
    Column{"herne-16-0107/relevant-degree", 2, Kind::given},
    Column{"herne-16-0107/laufbahnbefaehigung", 2, Kind::given},
    Column{"herne-16-0107/verwaltungslehrgang-2", 2, Kind::given},
    Column{"herne-16-0107/ai-certificate", 1, Kind::given},
    Column{"herne-16-0107/ai-knowledge", 4, Kind::document, 1, 4, 0, 0, 4},
    Column{"herne-16-0107/ai-strategy", 4, Kind::experience, 1, 2, 0, 2, -8},
    Column{"herne-16-0107/ai-evaluation", 4, Kind::experience, 1, 3, 0, 2, -4},
    Column{"herne-16-0107/ai-implementation", 4, Kind::experience, 0, 3, 0, 2, -4},
    Column{"herne-16-0107/pm-knowledge", 4, Kind::document, 2, 1, 0, 2, 2},
    Column{"herne-16-0107/digitalisation-projects", 4, Kind::experience, 0, 3, 0, 3, 0},
    Column{"herne-16-0107/project-lead", 4, Kind::experience, 1, 1, 0, 4, -4},
    Column{"herne-16-0107/office", 4, Kind::document, 2, 2, 0, 0, 12},
    Column{"herne-16-0107/analytical-thinking", 4, Kind::interview, 3, 1, 0, 0, 4},
    Column{"herne-16-0107/innovative-thinking", 4, Kind::interview, 2, 2, 0, 0, 2},
    Column{"herne-16-0107/teamwork", 4, Kind::interview, 3, 0, 0, 0, 6},
    Column{"herne-16-0107/digital-affinity", 4, Kind::interview, 0, 4, 0, 0, 8},
    Column{"herne-16-0107/pm-certificate", 2, Kind::document, 1, 0, 0, 3, -4},
    Column{"herne-16-0107/itil-foundation", 1, Kind::document, 0, 2, 0, 1, 6},
    Column{"herne-16-0107/it-developments", 4, Kind::document, 1, 3, 0, 0, 4},
    Column{"herne-16-0107/process-management", 4, Kind::experience, 0, 0, 2, 3, -4},
    Column{"herne-16-0107/change-management", 4, Kind::experience, 1, 0, 0, 3, -8},
    Column{"herne-16-0107/knowledge-management", 4, Kind::experience, 1, 0, 1, 3, -10},
    Column{"herne-16-0107/public-administration", 4, Kind::document, 0, 0, 4, 0, -6},
    Column{"herne-16-0107/administrative-law", 4, Kind::document, 0, 0, 4, 0, -14},
};

constexpr std::string_view bare_name(const Column& c) {
    return c.id.substr(c.id.find('/') + 1);
}

/// Returns the position of the column whose competence has the bare name `name`, which must exist.
constexpr std::size_t column(std::string_view name) {
    std::size_t i = 0;
    while (i < columns.size() && bare_name(columns[i]) != name)
        ++i;
    assert(i < columns.size());
    return i;
}

enum class Way {
    degree,
    degree_and_laufbahn,
    laufbahn,
    lehrgang,
    comparable,
    foreign,
    degree_pending,
    lehrgang_pending,
    none
};
enum class Certificate { presented, announced, none };
enum class German { proven, missing, b2, b1 };
enum class Outcome { eligible, undecided, ineligible };

/// Applicants whose constitutive requirements stand alike.
struct Stratum {
    int count;
    Outcome outcome;
    Way way;
    Certificate certificate = Certificate::presented;
    German german = German::proven;
    int strong_interviews = 0;
};

constexpr std::array strata{
    Stratum{21, Outcome::eligible, Way::degree},
    Stratum{3, Outcome::eligible, Way::degree_and_laufbahn},
    Stratum{6, Outcome::eligible, Way::laufbahn},
    Stratum{4, Outcome::eligible, Way::lehrgang},
    Stratum{7, Outcome::undecided, Way::comparable},
    Stratum{3, Outcome::undecided, Way::foreign},
    Stratum{2, Outcome::undecided, Way::foreign, Certificate::presented, German::missing},
    Stratum{4, Outcome::undecided, Way::degree, Certificate::presented, German::missing},
    Stratum{3, Outcome::undecided, Way::degree, Certificate::announced},
    Stratum{1, Outcome::undecided, Way::laufbahn, Certificate::announced},
    Stratum{4, Outcome::ineligible, Way::degree_pending, Certificate::presented, German::proven, 2},
    Stratum{2, Outcome::ineligible, Way::lehrgang_pending},
    Stratum{4, Outcome::ineligible, Way::none, Certificate::presented, German::proven, 1},
    Stratum{1, Outcome::ineligible, Way::none, Certificate::none},
    Stratum{2, Outcome::ineligible, Way::degree, Certificate::none, German::proven, 1},
    Stratum{1, Outcome::ineligible, Way::laufbahn, Certificate::none},
    Stratum{1, Outcome::ineligible, Way::lehrgang, Certificate::none},
    Stratum{2, Outcome::ineligible, Way::degree, Certificate::presented, German::b2},
    Stratum{1, Outcome::ineligible, Way::foreign, Certificate::presented, German::b1},
};

struct Applicant {
    std::string id;
    Stratum stratum;
    bool starter = false;
    bool waits_for_references = false;
    bool strong_interview = false;
    bool interviewed = false;
    std::array<int, columns.size()> levels{};

    int& level(std::string_view id_) { return levels[column(id_)]; }
    [[nodiscard]] int level(std::string_view id_) const { return levels[column(id_)]; }
};

class Dice {
public:
    /// Returns a whole number in 0..n-1.
    int operator()(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
    /// Returns an ability in 0..100, near 50 for most.
    int ability() {
        int sum = 0;
        for (int i = 0; i < 4; ++i)
            sum += (*this)(26);
        return sum;
    }
    template <std::size_t n>
    std::string_view pick(const std::array<std::string_view, n>& words) {
        return words[static_cast<std::size_t>((*this)(static_cast<int>(n)))];
    }
    std::string day(int first_year, int last_year) {
        const int year = first_year + (*this)(last_year - first_year + 1);
        const int month = 1 + (*this)(12);
        const int of_month = 1 + (*this)(28);
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return std::to_string(year) + '-' + two(month) + '-' + two(of_month);
    }

private:
    std::mt19937_64 engine_{160107};
};

inline int level_from_ability(int ability, int max) {
    constexpr std::array steps{30, 44, 56, 68};
    constexpr std::array language_steps{10, 25, 38, 50, 62, 74};
    const auto reached = [&](auto& all) {
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [&](int step) { return ability >= step; }));
    };
    if (max > 4)
        return reached(language_steps);
    return std::clamp(reached(steps) - (4 - max), 0, max);
}

inline bool knows_administration(Way way) {
    return way == Way::laufbahn || way == Way::lehrgang || way == Way::degree_and_laufbahn ||
           way == Way::lehrgang_pending;
}

inline void draw_levels(Applicant& person, Dice& dice) {
    const int general = dice.ability();
    const int digital = (dice.ability() * 3 + general) / 4;
    const int administration =
        dice.ability() / 2 + (knows_administration(person.stratum.way) ? 45 : 12);
    const int experience = person.starter ? dice.ability() / 3 : dice.ability() + 6;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& c = columns[i];
        const int noise = dice(21) - 10;
        const int weights = c.general + c.digital + c.administration + c.experience;
        if (weights == 0)
            continue;
        const int ability = (c.general * general + c.digital * digital +
                             c.administration * administration + c.experience * experience) /
                            weights;
        person.levels[i] = level_from_ability(ability + c.ease + noise, c.max);
        if (c.kind == Kind::experience && person.starter)
            person.levels[i] = std::min(person.levels[i], 1);
        if (c.kind == Kind::experience && person.waits_for_references)
            person.levels[i] = unknown;
        if (c.kind == Kind::interview && person.strong_interview)
            person.levels[i] = 3 + dice(2);
    }
}

inline void set_qualification(Applicant& person) {
    const Way way = person.stratum.way;
    const bool to_confirm = way == Way::comparable || way == Way::foreign;
    const bool degree = way == Way::degree || way == Way::degree_and_laufbahn;
    person.level("relevant-degree") = to_confirm                   ? unknown
                                      : degree                     ? 2
                                      : way == Way::degree_pending ? 1
                                                                   : 0;
    person.level("laufbahnbefaehigung") =
        way == Way::laufbahn || way == Way::degree_and_laufbahn ? 2 : 0;
    person.level("verwaltungslehrgang-2") = way == Way::lehrgang           ? 2
                                            : way == Way::lehrgang_pending ? 1
                                                                           : 0;
}

inline void set_proofs(Applicant& person, Dice& dice) {
    const int proven = 5 + std::min(dice(4), 1);
    constexpr std::array below{unknown, 4, 3};
    const auto german = static_cast<std::size_t>(person.stratum.german);
    person.level("german") = german == 0 ? proven : below[german - 1];
    const Certificate certificate = person.stratum.certificate;
    person.level("ai-certificate") = certificate == Certificate::presented   ? 1
                                     : certificate == Certificate::announced ? unknown
                                                                             : 0;
    int& knowledge = person.level("ai-knowledge");
    if (certificate == Certificate::announced)
        knowledge = unknown;
    else
        knowledge =
            certificate == Certificate::presented ? std::max(knowledge, 1) : std::min(knowledge, 1);
}

inline std::vector<Applicant> people_by_stratum(Dice& dice) {
    std::vector<Applicant> people;
    for (const Stratum& stratum : strata)
        for (int i = 0; i < stratum.count; ++i) {
            const std::size_t index = people.size();
            Applicant& person = people.emplace_back();
            person.stratum = stratum;
            person.starter = index % 5 == 2 && index < 70;
            person.waits_for_references = index % 10 == 4 && index < 70;
            person.strong_interview = i < stratum.strong_interviews;
            draw_levels(person, dice);
            set_qualification(person);
            set_proofs(person, dice);
        }
    return people;
}

/// Makes two pairs alike in everything, and one with equal points for different content: the two
/// swapped levels have equal weight, scale and fit.
inline void make_ties(std::vector<Applicant>& people) {
    people[1].levels = people[0].levels;
    people[36].levels = people[35].levels;
    people[5].level("ai-evaluation") = 3;
    people[5].level("ai-implementation") = 1;
    people[6].levels = people[5].levels;
    std::swap(people[6].level("ai-evaluation"), people[6].level("ai-implementation"));
}

inline int document_levels(const Applicant& person) {
    int sum = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind != Kind::interview)
            sum += std::max(person.levels[i], 0);
    return sum;
}

inline void invite(std::vector<Applicant>& people, Outcome outcome, std::size_t places) {
    std::vector<Applicant*> candidates;
    for (Applicant& person : people)
        if (person.stratum.outcome == outcome)
            candidates.push_back(&person);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Applicant* a, const Applicant* b) {
                         return document_levels(*a) > document_levels(*b);
                     });
    for (Applicant* person : std::span{candidates}.first(places))
        person->interviewed = true;
}

inline void hide_interviews_not_held(std::vector<Applicant>& people) {
    for (Applicant& person : people)
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].kind == Kind::interview && !person.interviewed &&
                !person.strong_interview)
                person.levels[i] = unknown;
}

inline void shuffle_and_number(std::vector<Applicant>& people, Dice& dice) {
    for (std::size_t i = people.size(); i > 1; --i)
        std::swap(people[i - 1], people[static_cast<std::size_t>(dice(static_cast<int>(i)))]);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        people[i].id = "B-" + std::string(3 - number.size(), '0') + number;
    }
}

inline std::vector<Applicant> make_people(Dice& dice) {
    std::vector<Applicant> people = people_by_stratum(dice);
    make_ties(people);
    invite(people, Outcome::eligible, 16);
    invite(people, Outcome::undecided, 4);
    hide_interviews_not_held(people);
    shuffle_and_number(people, dice);
    return people;
}

}  // namespace applicants

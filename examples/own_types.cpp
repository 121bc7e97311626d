// SPDX-License-Identifier: BSL-1.0

/// \file
/// A small backend that keeps people in a type of its own and ranks them where they lie: eight
/// threads, each with its share of them, and the best three as JSON with reasons in English. The
/// people are generated, none of them exists.

#include <herne/herne.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <future>
#include <iostream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace backend {

/// A UUID as it comes from a database.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
};

/// Returns the id as people write it; herne names candidates by it in explanations.
std::string to_string(const Uuid& id) {
    std::string text;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += "0123456789abcdef"[id.bytes[i] / 16];
        text += "0123456789abcdef"[id.bytes[i] % 16];
    }
    return text;
}

enum class Skill : std::uint8_t { none, basic, working, sound, extensive, not_asked };

/// A person as the backend has them: one skill a column of its table.
struct Person {
    Uuid id;
    std::array<Skill, 5> skills{};
};

// These two are all that herne needs to know of a person.
const Uuid& herne_id(const Person& person) {
    return person.id;
}
herne::Level herne_level(const Person& person, const herne::Competence& /*competence*/,
                         std::size_t index) {
    const Skill skill = person.skills[index];
    return skill == Skill::not_asked ? herne::Level::unknown()
                                     : herne::Level{static_cast<int>(skill)};
}

/// Returns the competences in the order of the table's columns.
herne::Framework columns() {
    const herne::Scale four{"four", {{"basic"}, {"working"}, {"sound"}, {"extensive"}}};
    const auto competence = [&](const char* id, const herne::Text& label) {
        return herne::Competence{.id = id, .label = label, .scale = four};
    };
    return herne::Framework{{.id = "columns",
                             .edition = "2026",
                             .competences = {competence("cooking", {"Kochen", "cooking"}),
                                             competence("sql", {"SQL", "SQL"}),
                                             competence("writing", {"Schreiben", "writing"}),
                                             competence("german", {"Deutsch", "German"}),
                                             competence("driving", {"Fahren", "driving"})}}};
}

/// Returns a job that asks for three of them.
herne::JobProfile analyst() {
    herne::Clause german = herne::Clause::at("german", 3);
    german.id = "german";
    german.source_line = "must 1";
    return herne::JobProfile{
        {.reference = "example",
         .title = {"Analyst*in", "analyst"},
         .frameworks = {{"columns", "2026"}},
         .eligibility = herne::Eligibility{german},
         .requirements = {{.id = "sql", .competence = "sql", .level = 4, .weight = 3},
                          {.id = "writing", .competence = "writing", .level = 3, .weight = 2},
                          {.id = "german", .competence = "german", .level = 4, .weight = 1}}},
        columns()};
}

/// Returns generated people, the same on every machine.
std::vector<Person> generated_people(std::size_t count) {
    std::mt19937_64 random{16'0107};
    std::vector<Person> people(count);
    for (auto& person : people) {
        for (auto& byte : person.id.bytes)
            byte = static_cast<std::uint8_t>(random() % 256);
        for (auto& skill : person.skills)
            skill = static_cast<Skill>(random() % 6);
    }
    return people;
}

using Ranking = herne::RankingOf<Uuid>;

/// Returns the best `top` of all from the rankings of eight shares, each made on a thread.
std::vector<herne::RankingEntryOf<Uuid>> best_of(std::span<const Person> people,
                                                 const herne::Matcher& matcher, std::size_t top,
                                                 herne::RankingCounts& counts) {
    constexpr std::size_t threads = 8;
    const std::size_t share = (people.size() + threads - 1) / threads;
    std::vector<std::future<Ranking>> rankings;
    for (std::size_t first = 0; first < people.size(); first += share)
        rankings.push_back(std::async(std::launch::async, [=, &matcher] {
            const auto part = people.subspan(first, std::min(share, people.size() - first));
            Ranking ranking = rank(part, matcher, {.top = top});
            for (auto& entry : ranking.entries)
                entry.position += first;
            return ranking;
        }));
    std::vector<herne::RankingEntryOf<Uuid>> best;
    for (auto& future : rankings) {
        const Ranking ranking = future.get();
        best.insert(best.end(), ranking.begin(), ranking.end());
        counts.candidates += ranking.counts.candidates;
        counts.eligible += ranking.counts.eligible;
        counts.undecided += ranking.counts.undecided;
        counts.ineligible += ranking.counts.ineligible;
    }
    std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
        return a.points != b.points ? a.points > b.points : a.id < b.id;
    });
    for (std::size_t i = 0; i < best.size(); ++i)
        best[i].place = i > 0 && best[i].points == best[i - 1].points ? best[i - 1].place : i + 1;
    best.resize(std::min(top, best.size()));
    return best;
}

}  // namespace backend

int main() {
    const herne::JobProfile job = backend::analyst();
    const herne::Framework columns = backend::columns();
    const herne::Matcher matcher{job.scorecard(), columns};
    const auto people = backend::generated_people(40);
    herne::RankingCounts counts;
    const auto best = backend::best_of(people, matcher, 3, counts);

    std::cout << "{\"candidates\": " << counts.candidates << ", \"eligible\": " << counts.eligible
              << ", \"undecided\": " << counts.undecided
              << ", \"ineligible\": " << counts.ineligible << ", \"listed\": [";
    const char* separator = "\n";
    for (const auto& entry : best) {
        const auto explanation = explain(people[entry.position], job, columns);
        std::cout << separator << "{\"place\": " << entry.place << ", \"explanation\": "
                  << to_json(explanation, {.language = "en", .layout = herne::JsonLayout::compact})
                  << '}';
        separator = ",\n";
    }
    std::cout << "\n]}\n";
}

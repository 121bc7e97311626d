// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/level_source.hpp>

#include "support/field.hpp"
#include "support/random.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// \file
/// Types as somebody else might have them, each with other ideas of ids and levels.

namespace own {

/// A UUID: 16 bytes, ordered as they stand.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
};

inline std::string to_string(const Uuid& id) {
    std::string text;
    for (const std::uint8_t byte : id.bytes) {
        text += "0123456789abcdef"[byte / 16];
        text += "0123456789abcdef"[byte % 16];
    }
    return text;
}

/// A person with a UUID, and levels in the order of some framework; -1 stands for unknown.
struct Applicant {
    Uuid id;
    std::vector<int> levels;
};

inline const Uuid& herne_id(const Applicant& person) {
    return person.id;
}
inline herne::Level herne_level(const Applicant& person, const herne::Competence& /*competence*/,
                                std::size_t index) {
    const int level = person.levels.at(index);
    return level < 0 ? herne::Level::unknown() : herne::Level{level};
}

enum class Skill { none, basic, advanced };

/// A person with levels as an enumeration, by name, and evidence; what is not named is unknown.
struct Clerk {
    std::string name;
    std::map<std::string, Skill> skills;
    std::map<std::string, std::string> papers = {};
};

inline std::string herne_id(const Clerk& person) {
    return person.name;
}
inline herne::Level herne_level(const Clerk& person, const herne::Competence& competence,
                                std::size_t /*index*/) {
    const auto found = person.skills.find(competence.id);
    return found == person.skills.end() ? herne::Level::unknown()
                                        : herne::Level{static_cast<int>(found->second)};
}
inline std::vector<herne::Evidence> herne_evidence(const Clerk& person,
                                                   const herne::Competence& competence,
                                                   std::size_t /*index*/) {
    const auto found = person.papers.find(competence.id);
    if (found == person.papers.end())
        return {};
    return {{.what = found->second}};
}

/// A person with any id of herne's.
struct Person {
    herne::CandidateId id;
    std::vector<herne::Level> levels;
};

inline const herne::CandidateId& herne_id(const Person& person) {
    return person.id;
}
inline herne::Level herne_level(const Person& person, const herne::Competence& /*competence*/,
                                std::size_t index) {
    return person.levels.at(index);
}

/// Returns the candidates of a field, their levels in the order of `framework`, which may hold
/// more; those are unknown.
inline std::vector<Person> people_of(const herne::test::Field& field,
                                     const herne::Framework& framework) {
    std::vector<Person> people;
    for (std::size_t row = 0; row < field.size(); ++row) {
        Person person{field.ids[row], {}};
        for (const auto& competence : framework)
            person.levels.push_back(field.framework.contains(competence.id)
                                        ? field.levels[row][field.framework.index(competence.id)]
                                        : herne::Level::unknown());
        people.push_back(std::move(person));
    }
    return people;
}

/// Returns a framework of the same competences in any order, and up to three more among them. Call
/// it inside a RapidCheck property.
inline herne::Framework any_wider_framework(const herne::Framework& framework) {
    herne::FrameworkParts parts = framework.parts().front();
    for (int more = herne::test::any_number(0, 3); more > 0; --more)
        parts.competences.push_back({.id = "more" + std::to_string(more),
                                     .label = "More",
                                     .scale = parts.competences.front().scale});
    std::vector<herne::Competence> shuffled;
    for (const std::size_t c : herne::test::any_order(parts.competences.size()))
        shuffled.push_back(parts.competences[c]);
    parts.competences = std::move(shuffled);
    return herne::Framework{parts};
}

}  // namespace own

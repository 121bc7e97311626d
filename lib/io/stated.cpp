// SPDX-License-Identifier: BSL-1.0
#include "io/stated.hpp"

#include <herne/base/error.hpp>
#include <herne/job/job_profile.hpp>

#include "io/local_ids.hpp"
#include "io/whole_weights.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

struct WeighedRequirement {
    const StatedRequirement* stated;
    Fraction weight;
};

/// Returns what is required with some weight.
std::vector<WeighedRequirement> weighed(const std::string& place,
                                        const std::vector<StatedRequirement>& stated,
                                        FormatNotes& notes) {
    const bool any_weight = std::any_of(stated.begin(), stated.end(),
                                        [](const auto& one) { return one.weight.has_value(); });
    if (!any_weight && !stated.empty())
        notes.add(place, "requirements without any weight weigh all alike");
    std::vector<WeighedRequirement> result;
    for (const StatedRequirement& one : stated) {
        const Fraction weight = one.weight.value_or(any_weight ? Fraction{} : Fraction{1, 1});
        if (one.level == 0)
            notes.add(one.place,
                      "a competence without required level, or with level 0, is no "
                      "requirement");
        else if (weight == Fraction{})
            notes.add(one.place,
                      "a competence without weight, or with weight 0, is no "
                      "requirement");
        else
            result.push_back({.stated = &one, .weight = weight});
    }
    return result;
}

}  // namespace

std::vector<Requirement> requirements_of(const std::string& place,
                                         const std::vector<StatedRequirement>& stated,
                                         const Framework& framework, Problems& problems,
                                         FormatNotes& notes) {
    const std::vector<WeighedRequirement> required = weighed(place, stated, notes);
    std::vector<Fraction> weights;
    for (const WeighedRequirement& one : required)
        weights.push_back(one.weight);
    const auto whole = whole_weights(weights);
    if (!whole) {
        problems.add(place, "the weights have no common multiple up to " +
                                std::to_string(JobProfile::max_weight));
        return {};
    }
    const LocalIds ids{framework};
    std::vector<Requirement> result;
    for (std::size_t i = 0; i < required.size(); ++i) {
        const StatedRequirement& one = *required[i].stated;
        const std::string& competence = framework[one.competence].id;
        result.push_back({.id = ids.of(competence),
                          .competence = competence,
                          .level = one.level,
                          .weight = (*whole)[i],
                          .source_line = one.source_line});
    }
    return result;
}

StatedPerson* StatedPeople::find(std::string_view id, const std::string& place,
                                 Problems& problems) {
    try {
        CandidateId own = read_candidate_id(id, ids_);
        const auto [found, is_new] = positions_.emplace(own.to_string(), people_.size());
        if (!is_new)
            return &people_[found->second];
        people_.push_back({.id = std::move(own)});
    } catch (const invalid_input& refused) {
        problems.add(place, refused);
        return nullptr;
    }
    const std::string other = look_alikes_.add(
        id, [&](const std::string& seen) { return positions_.find(seen) != positions_.end(); });
    if (!other.empty())
        problems.add(place, look_alike(id, other));
    return &people_.back();
}

Pool StatedPeople::pool(const Framework& framework) const {
    PoolBuilder builder{framework};
    std::vector<bool> is_there(framework.size());
    for (const StatedPerson& person : people_) {
        std::vector<Level> levels(framework.size());
        EvidenceByCompetence evidence;
        for (const auto& [position, stated] : person.levels) {
            is_there[position] = true;
            levels[position] = stated.level;
            if (!stated.evidence.empty())
                evidence[position] = stated.evidence;
        }
        builder.add(person.id, levels, std::move(evidence));
    }
    for (std::size_t i = 0; i < is_there.size(); ++i)
        if (!is_there[i])
            builder.not_provided(i);
    return builder.build();
}

bool state_level(StatedPerson& person, std::size_t competence, Level level,
                 const std::string& place, std::optional<Evidence> evidence) {
    StatedLevel& stated =
        person.levels.emplace(competence, StatedLevel{.level = level, .place = place})
            .first->second;
    if (evidence)
        stated.evidence.push_back(*std::move(evidence));
    return stated.level == level;
}

}  // namespace herne::inline HERNE_ABI::detail

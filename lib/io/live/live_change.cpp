// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/live_pool.hpp>

#include "base/wording.hpp"
#include "io/live/live_state.hpp"
#include "model/level_code.hpp"
#include "pool/candidate_input.hpp"
#include "text/quoted.hpp"

#include <map>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::HeldEvidence;
using detail::HeldEvidencePtr;
using detail::OperationKind;

detail::NameOf name_of(const CandidateId& id) {
    return [&id] { return "candidate " + detail::quoted(id.to_string()); };
}

std::vector<std::uint8_t> codes_of(std::span<const Level> levels) {
    std::vector<std::uint8_t> codes;
    codes.reserve(levels.size());
    for (const Level level : levels)
        codes.push_back(level.code());
    return codes;
}

/// Returns `evidence` without competences that it holds nothing for, null if nothing is left.
HeldEvidencePtr held(EvidenceByCompetence evidence) {
    std::erase_if(evidence, [](const auto& entry) { return entry.second.empty(); });
    return evidence.empty() ? nullptr : std::make_shared<const HeldEvidence>(std::move(evidence));
}

void check_competence(std::size_t competence, const Framework& framework, const CandidateId& id) {
    if (competence >= framework.size())
        throw invalid_input{detail::refusal(name_of(id)(), std::to_string(competence),
                                            detail::from_to(0, framework.size() - 1),
                                            {.before = "competence "})};
}

void check_new(const detail::WorkingPool& pool, const CandidateId& id) {
    const bool numbers = pool.ids() != detail::WorkingPool::Ids::strings;
    if (pool.size() > 0 && id.is_number() != numbers)
        throw invalid_input{Problem{
            .where = name_of(id)(),
            .what = std::string{"ids are "} + (numbers ? "numbers" : "strings") +
                    " in this pool and cannot be " + (numbers ? "strings" : "numbers") + " too"}};
    if (pool.find(id))
        throw invalid_input{Problem{.where = name_of(id)(), .what = "it is in the pool already"}};
}

}  // namespace

void LivePool::insert(const CandidateId& id, std::span<const Level> levels,
                      EvidenceByCompetence evidence) {
    State& all = state();
    detail::check_levels(levels, framework(), name_of(id));
    detail::check_evidence(evidence, framework(), name_of(id));
    const auto codes = codes_of(levels);
    const HeldEvidencePtr kept = held(std::move(evidence));
    const std::lock_guard lock{all.mutex};
    check_new(all.pool, id);
    all.change({.kind = OperationKind::insert, .id = &id, .codes = codes, .evidence = kept}, 0);
}

void LivePool::insert(const Profile& profile) {
    auto input = detail::input_of(profile, framework());
    insert(profile.id(), input.levels, std::move(input.evidence));
}

void LivePool::update(const CandidateId& id, std::span<const Level> levels) {
    State& all = state();
    detail::check_levels(levels, framework(), name_of(id));
    const auto codes = codes_of(levels);
    const std::lock_guard lock{all.mutex};
    all.change({.kind = OperationKind::levels, .id = &id, .codes = codes}, all.row(id));
}

void LivePool::update(const CandidateId& id, std::span<const Level> levels,
                      EvidenceByCompetence evidence) {
    State& all = state();
    detail::check_levels(levels, framework(), name_of(id));
    detail::check_evidence(evidence, framework(), name_of(id));
    const auto codes = codes_of(levels);
    const HeldEvidencePtr kept = held(std::move(evidence));
    const std::lock_guard lock{all.mutex};
    all.change(
        {.kind = OperationKind::levels_and_evidence, .id = &id, .codes = codes, .evidence = kept},
        all.row(id));
}

void LivePool::update(const Profile& profile) {
    auto input = detail::input_of(profile, framework());
    update(profile.id(), input.levels, std::move(input.evidence));
}

void LivePool::update(const CandidateId& id, std::size_t competence, Level level) {
    State& all = state();
    check_competence(competence, framework(), id);
    const Competence& known = framework()[competence];
    if (level.known() && level.worst() > known.scale.max())
        throw invalid_input{
            detail::refusal(name_of(id)() + ", competence " + detail::quoted(known.id),
                            std::to_string(level.worst()), detail::from_to(0, known.scale.max()),
                            {.between = " is not a level of its scale, "})};
    const std::lock_guard lock{all.mutex};
    const std::uint8_t code = level.code();
    all.change(
        {.kind = OperationKind::level, .id = &id, .codes = {&code, 1}, .competence = competence},
        all.row(id));
}

void LivePool::update(const CandidateId& id, std::string_view competence, Level level) {
    update(id, framework().index(competence), level);
}

void LivePool::set_evidence(const CandidateId& id, std::size_t competence,
                            std::vector<Evidence> evidence) {
    State& all = state();
    check_competence(competence, framework(), id);
    EvidenceByCompetence changed;
    changed.emplace(competence, std::move(evidence));
    detail::check_evidence(changed, framework(), name_of(id));
    const std::lock_guard lock{all.mutex};
    const std::size_t row = all.row(id);
    if (const auto* const before = all.pool.evidence(row))
        changed.insert(before->begin(), before->end());
    all.change({.kind = OperationKind::evidence, .id = &id, .evidence = held(std::move(changed))},
               row);
}

void LivePool::set_evidence(const CandidateId& id, std::string_view competence,
                            std::vector<Evidence> evidence) {
    set_evidence(id, framework().index(competence), std::move(evidence));
}

}  // namespace herne::inline HERNE_ABI

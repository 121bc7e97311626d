// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/selection.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>
#include <herne/record/procedure_impact.hpp>

#include "base/wording.hpp"
#include "procedure/selection_check.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::vector<CandidateId> everybody(const Pool& pool) {
    std::vector<CandidateId> ids;
    for (std::size_t row = 0; row < pool.size(); ++row)
        ids.push_back(pool.id(row));
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Returns the ids of the rows of which `is_selected` says so, ascending.
std::vector<CandidateId> ids_where(const Pool& pool,
                                   const std::function<bool(std::size_t row)>& is_selected) {
    std::vector<CandidateId> ids;
    for (std::size_t row = 0; row < pool.size(); ++row)
        if (is_selected(row))
            ids.push_back(pool.id(row));
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Returns the scorecard with another formula.
Scorecard with_formula(const Scorecard& scorecard, Eligibility eligibility) {
    std::vector<PointsTable> tables;
    for (std::size_t c = 0; c < scorecard.competences().size(); ++c) {
        const auto points = scorecard.points(c);
        // What the formula alone uses has no points.
        if (points.back() > 0)
            tables.push_back({scorecard.competences()[c].id, {points.begin(), points.end()}});
    }
    return {scorecard.framework(), std::move(tables), std::move(eligibility),
            scorecard.provenance()};
}

/// Returns the formula without the top-level clause at `clause`.
Eligibility without_clause(const Eligibility& eligibility, std::size_t clause) {
    const auto clauses = eligibility.clauses();
    if (clauses.size() < 2)
        return {};
    Clause formula = *eligibility.formula();
    formula.clauses.erase(formula.clauses.begin() + static_cast<std::ptrdiff_t>(clause));
    return Eligibility{std::move(formula)};
}

/// Returns the scorecard without the requirement at `index`; nothing for a sole one.
std::optional<Scorecard> without_requirement(const JobProfile& job, std::size_t index) {
    JobProfileParts parts = job.parts();
    if (parts.requirements.size() < 2)
        return std::nullopt;
    parts.requirements.erase(parts.requirements.begin() + static_cast<std::ptrdiff_t>(index));
    std::erase_if(parts.groups, [&](const RequirementGroup& group) {
        return std::none_of(parts.requirements.begin(), parts.requirements.end(),
                            [&](const Requirement& one) { return one.group == group.id; });
    });
    return JobProfile{std::move(parts), job.framework()}.scorecard();
}

std::vector<CandidateId> not_ineligible(const Pool& pool, const Scorecard& scorecard) {
    const auto by_row = verdicts(pool, scorecard);
    return ids_where(pool, [&](std::size_t row) { return by_row[row] != Verdict::ineligible; });
}

/// Returns who has one of the first places, with all who share the last one.
std::vector<CandidateId> at_first_places(const Pool& pool, const Scorecard& scorecard,
                                         std::size_t places) {
    Ranking ranking = rank(pool, scorecard, {.top = places});
    if (ranking.ties_at_cut() > 0)
        ranking = rank(pool, scorecard,
                       {.top = places + static_cast<std::size_t>(ranking.ties_at_cut())});
    std::vector<CandidateId> ids;
    for (const RankingEntry& entry : ranking)
        ids.push_back(entry.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Adds who is selected without each top-level clause.
template <class Select>
void leave_out_clauses(Selection& selection, const JobProfile& job, const Select& select) {
    const auto clauses = job.eligibility().clauses();
    for (std::size_t c = 0; c < clauses.size(); ++c)
        selection.without.push_back({.kind = SelectionKind::clause,
                                     .id = clauses[c].id,
                                     .label = clauses[c].label,
                                     .selected = select(with_formula(
                                         job.scorecard(), without_clause(job.eligibility(), c)))});
}

void sort_ids(std::vector<CandidateId>& ids, const char* where) {
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice == ids.end())
        return;
    const std::string id = detail::quoted(twice->to_string());
    throw invalid_input{
        Problem{.where = where, .what = "the id " + id + " stands twice", .value = id}};
}

void check_ids_ascend(const std::vector<CandidateId>& ids, const std::string& where) {
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (!(ids[i - 1] < ids[i]))
            throw invalid_input{Problem{.where = where + '[' + std::to_string(i) + ']',
                                        .what = "does not come after the id before it",
                                        .value = detail::quoted(ids[i].to_string())}};
}

void check_selected(const std::vector<CandidateId>& selected,
                    const std::vector<CandidateId>& considered, const std::string& where) {
    check_ids_ascend(selected, where);
    for (std::size_t i = 0; i < selected.size(); ++i)
        if (!std::binary_search(considered.begin(), considered.end(), selected[i]))
            throw invalid_input{
                Problem{.where = where + '[' + std::to_string(i) + ']',
                        .what = detail::quoted(selected[i].to_string()) + " was not considered",
                        .value = detail::quoted(selected[i].to_string())}};
}

}  // namespace

const char* to_string(SelectionKind kind) noexcept {
    return enumerator_name(kind);
}

Selection selection_by_conditions(const Pool& pool, const JobProfile& job) {
    const auto select = [&](const Scorecard& scorecard) { return not_ineligible(pool, scorecard); };
    Selection selection{.provenance = job.scorecard().provenance(),
                        .kind = SelectionKind::conditions,
                        .considered = everybody(pool),
                        .selected = select(job.scorecard())};
    leave_out_clauses(selection, job, select);
    return selection;
}

Selection selection_by_clause(const Pool& pool, const JobProfile& job, std::size_t clause) {
    const auto clauses = job.eligibility().clauses();
    if (clause >= clauses.size())
        throw invalid_input{clauses.empty()
                                ? Problem{.where = "clause", .what = "the job has no clauses"}
                                : not_in("clause", std::to_string(clause),
                                         detail::from_to(std::size_t{0}, clauses.size() - 1))};
    return {.provenance = job.scorecard().provenance(),
            .kind = SelectionKind::clause,
            .id = clauses[clause].id,
            .label = clauses[clause].label,
            .considered = everybody(pool),
            .selected =
                not_ineligible(pool, with_formula(job.scorecard(), Eligibility{clauses[clause]}))};
}

Selection selection_by_requirement(const Pool& pool, const JobProfile& job,
                                   std::string_view requirement) {
    const std::size_t index = job.index(requirement);
    const Requirement& wanted = job.requirements()[index];
    const auto by_row = verdicts(
        pool,
        with_formula(job.scorecard(), Eligibility{Clause::at(wanted.competence, wanted.level)}));
    return {.provenance = job.scorecard().provenance(),
            .kind = SelectionKind::requirement,
            .id = wanted.id,
            .label = job.label(index),
            .considered = everybody(pool),
            .selected =
                ids_where(pool, [&](std::size_t row) { return by_row[row] == Verdict::eligible; })};
}

Selection selection_by_place(const Pool& pool, const JobProfile& job, std::size_t places) {
    if (places == 0)
        throw invalid_input{Problem{.where = "places", .what = "0 is not 1 or more", .value = "0"}};
    const auto select = [&](const Scorecard& scorecard) {
        return at_first_places(pool, scorecard, places);
    };
    Selection selection{.provenance = job.scorecard().provenance(),
                        .kind = SelectionKind::place,
                        .places = places,
                        .considered = everybody(pool),
                        .selected = select(job.scorecard())};
    leave_out_clauses(selection, job, select);
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        if (const auto scorecard = without_requirement(job, r))
            selection.without.push_back({.kind = SelectionKind::requirement,
                                         .id = job.requirements()[r].id,
                                         .label = job.label(r),
                                         .selected = select(*scorecard)});
    return selection;
}

Selection stated_selection(std::vector<CandidateId> considered, std::vector<CandidateId> selected,
                           Text label) {
    sort_ids(considered, "considered");
    sort_ids(selected, "selected");
    Selection selection{.kind = SelectionKind::stated,
                        .label = std::move(label),
                        .considered = std::move(considered),
                        .selected = std::move(selected)};
    detail::check(selection);
    return selection;
}

void detail::check(const Selection& selection) {
    check_ids_ascend(selection.considered, "considered");
    check_selected(selection.selected, selection.considered, "selected");
    for (std::size_t i = 0; i < selection.without.size(); ++i)
        check_selected(selection.without[i].selected, selection.considered,
                       "without[" + std::to_string(i) + "].selected");
}

}  // namespace herne::inline HERNE_ABI

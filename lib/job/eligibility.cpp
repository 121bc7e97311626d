// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>

#include <herne/job/eligibility.hpp>
#include <herne/job/formula.hpp>
#include <herne/record/job.hpp>

#include "base/wording.hpp"
#include "job/clauses.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

void check_clause(const Clause& clause, const std::string& place, int depth, std::size_t& count) {
    if (depth > Eligibility::max_depth)
        throw invalid_input{Problem{
            place, "clauses are nested deeper than " + std::to_string(Eligibility::max_depth)}};
    if (++count > Eligibility::max_clauses)
        throw invalid_input{Problem{
            place, "there are more than " + std::to_string(Eligibility::max_clauses) + " clauses"}};
    if (!clause.id.empty() && !detail::is_local_id(clause.id))
        throw invalid_input{detail::refusal(place + ".id", detail::quoted(clause.id),
                                            std::string{detail::local_id_pattern},
                                            {.between = " is not an id: "})};
    if (clause.kind == Clause::Kind::level) {
        if (clause.level < 1 || clause.level > Level::highest)
            throw invalid_input{not_in(place + ".level", std::to_string(clause.level), "1..14")};
        if (clause.competence.empty() || !clause.clauses.empty())
            throw invalid_input{Problem{place, clause.competence.empty()
                                                   ? "the competence is missing"
                                                   : "a level has no clauses of its own"}};
        return;
    }
    if (clause.clauses.empty())
        throw invalid_input{Problem{place, "there are no clauses to combine"}};
    if (clause.kind == Clause::Kind::at_least &&
        (clause.n < 1 || static_cast<std::size_t>(clause.n) > clause.clauses.size()))
        throw invalid_input{detail::refusal(place + ".at_least", std::to_string(clause.n),
                                            detail::from_to(1, clause.clauses.size()),
                                            {.after = ", the number of clauses"})};
    for (std::size_t i = 0; i < clause.clauses.size(); ++i)
        check_clause(clause.clauses[i], detail::part_place(place, clause, i), depth + 1, count);
}

Clause combination(Clause::Kind kind, int n, std::vector<Clause> clauses) {
    Clause clause;
    clause.kind = kind;
    clause.n = n;
    clause.clauses = std::move(clauses);
    return clause;
}

/// Whether the profile meets the clause with unknown levels read as 0, or as the scale's top.
bool holds(const Profile& profile, const Clause& clause, UnknownAs unknown) {
    if (clause.kind == Clause::Kind::level)
        return detail::level_of(profile, clause, unknown) >= clause.level;
    const auto met =
        std::count_if(clause.clauses.begin(), clause.clauses.end(),
                      [&](const Clause& part) { return holds(profile, part, unknown); });
    return static_cast<std::size_t>(met) >= detail::needed(clause);
}

}  // namespace

const char* to_string(Verdict verdict) noexcept {
    return enumerator_name(verdict);
}

Clause Clause::at(std::string competence, int level) {
    Clause clause;
    clause.competence = std::move(competence);
    clause.level = level;
    return clause;
}

Clause Clause::all_of(std::vector<Clause> clauses) {
    return combination(Kind::all, 1, std::move(clauses));
}

Clause Clause::any_of(std::vector<Clause> clauses) {
    return combination(Kind::any, 1, std::move(clauses));
}

Clause Clause::at_least(int n, std::vector<Clause> clauses) {
    return combination(Kind::at_least, n, std::move(clauses));
}

Eligibility::Eligibility(Clause formula) {
    std::size_t count = 0;
    check_clause(formula, "eligibility", 1, count);
    formula_ = std::move(formula);
}

std::span<const Clause> Eligibility::clauses() const noexcept {
    if (!formula_)
        return {};
    if (formula_->kind == Clause::Kind::all)
        return formula_->clauses;
    return {&*formula_, 1};
}

Verdict verdict(const Profile& profile, const Clause& clause) {
    return detail::verdict_of([&](UnknownAs unknown) { return holds(profile, clause, unknown); });
}

Verdict verdict(const Profile& profile, const Eligibility& eligibility) {
    return eligibility.everybody() ? Verdict::eligible : verdict(profile, *eligibility.formula());
}

}  // namespace herne::inline HERNE_ABI

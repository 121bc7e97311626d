// SPDX-License-Identifier: BSL-1.0
#include "job/job_digest.hpp"

#include "model/model_digest.hpp"

#include <cstdint>

namespace herne::inline HERNE_ABI::detail {
namespace {

template <class Range>
void add_size(Digest& digest, const Range& range) {
    digest.add(static_cast<std::int64_t>(range.size()));
}

/// Nothing stated differs from every number.
template <class Number>
void add_optional(Digest& digest, const std::optional<Number>& number) {
    digest.add(std::int64_t{number ? 1 : 0})
        .add(static_cast<std::int64_t>(number.value_or(Number{})));
}

void add(Digest& digest, const Clause& clause) {
    digest.add(static_cast<std::int64_t>(clause.kind))
        .add(clause.competence)
        .add(std::int64_t{clause.level})
        .add(std::int64_t{clause.n});
    digest.add(clause.id).add(clause.source_line);
    detail::add(digest, clause.label);
    add_optional(digest, clause.posted_level);
    if (!clause.stage.empty())
        digest.add("stage").add(clause.stage);
    add_size(digest, clause.clauses);
    for (const auto& part : clause.clauses)
        add(digest, part);
}

void add(Digest& digest, const Terms& terms) {
    add_size(digest, terms.pay);
    for (const auto& pay : terms.pay) {
        digest.add(pay.status_group).add(pay.grade);
        add_optional(digest, pay.weekly_hours);
        detail::add(digest, pay.note);
    }
    for (const auto& stated : {terms.permanent, terms.full_time, terms.job_sharing})
        add_optional(digest, stated);
    detail::add(digest, terms.start);
    digest.add(terms.closing_date).add(terms.published_on);
    add_size(digest, terms.notes);
    for (const auto& note : terms.notes)
        detail::add(digest, note);
}

void add(Digest& digest, const Requirement& requirement) {
    digest.add(requirement.id)
        .add(requirement.competence)
        .add(std::int64_t{requirement.level})
        .add(std::int64_t{requirement.weight})
        .add(requirement.group);
    digest.add(to_string(requirement.fit.kind()));
    add_size(digest, requirement.fit.shares());
    for (const auto& share : requirement.fit.shares())
        digest.add(share.numerator()).add(share.denominator());
    digest.add(to_string(requirement.importance))
        .add(requirement.proof ? to_string(*requirement.proof) : "");
    digest.add(requirement.stage).add(requirement.source_line);
    add_size(digest, requirement.tasks);
    for (const auto& task : requirement.tasks)
        digest.add(task);
    detail::add(digest, requirement.label);
}

template <class Labelled>
void add_labelled(Digest& digest, const std::vector<Labelled>& items) {
    add_size(digest, items);
    for (const auto& item : items) {
        digest.add(item.id);
        detail::add(digest, item.label);
    }
}

}  // namespace

void add(Digest& digest, const Eligibility& eligibility) {
    digest.add(std::int64_t{eligibility.everybody() ? 0 : 1});
    if (!eligibility.everybody())
        add(digest, *eligibility.formula());
}

std::string job_digest(const JobProfileParts& parts, const std::string& stage) {
    Digest digest;
    digest.add("herne-job-profile").add(parts.reference).add(stage);
    for (const auto* text :
         {&parts.title, &parts.employer, &parts.unit, &parts.note, &parts.weights_source})
        add(digest, *text);
    digest.add(parts.source);
    add_size(digest, parts.frameworks);
    for (const auto& framework : parts.frameworks)
        digest.add(framework.id).add(framework.edition).add(framework.digest);
    add(digest, parts.terms);
    add_optional(digest, parts.weight_total);
    add_labelled(digest, parts.stages);
    add_labelled(digest, parts.tasks);
    add(digest, parts.eligibility);
    add_labelled(digest, parts.groups);
    for (const auto& group : parts.groups)
        digest.add(std::int64_t{group.weight});
    add_size(digest, parts.requirements);
    for (const auto& requirement : parts.requirements)
        add(digest, requirement);
    return digest.hex();
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/archive/model.hpp"

// What archives hold of job/.

namespace herne::inline HERNE_ABI::detail {

/// Returns the fit of this shape. Throws `invalid_input`.
inline Fit make_fit(Fit::Kind kind, std::vector<Fraction> shares) {
    switch (kind) {
        case Fit::Kind::proportional:
            return Fit::proportional();
        case Fit::Kind::threshold:
            return Fit::threshold();
        case Fit::Kind::full_scale:
            return Fit::full_scale();
        case Fit::Kind::table:
            break;
    }
    return Fit::table(std::move(shares));
}

template <class F>
void describe(F& field, Fit& fit) {
    Fit::Kind kind = fit.kind();
    std::vector<Fraction> shares = fit.shares();
    field("kind", kind);
    field("shares", shares);
    if (F::loading)
        fit = make_fit(kind, std::move(shares));
}

template <class F>
void describe(F& field, Requirement& requirement) {
    field("id", requirement.id);
    field("competence", requirement.competence);
    field("level", requirement.level);
    field("weight", requirement.weight);
    field("group", requirement.group);
    field("fit", requirement.fit);
    field("importance", requirement.importance);
    field("proof", requirement.proof);
    field("stage", requirement.stage);
    field("source_line", requirement.source_line);
    field("tasks", requirement.tasks);
    field("label", requirement.label);
}

template <class F>
void describe(F& field, RequirementGroup& group) {
    field("id", group.id);
    field("label", group.label);
    field("weight", group.weight);
}

template <class F>
void describe(F& field, Clause& clause) {
    field("kind", clause.kind);
    field("competence", clause.competence);
    field("level", clause.level);
    field("n", clause.n);
    field("clauses", clause.clauses);
    field("id", clause.id);
    field("label", clause.label);
    field("source_line", clause.source_line);
    field("posted_level", clause.posted_level);
    field.since(2, "stage", clause.stage);
}

template <class F>
void describe(F& field, Eligibility& eligibility) {
    std::optional<Clause> formula = eligibility.formula();
    field("formula", formula);
    if (F::loading)
        eligibility = formula ? Eligibility{std::move(*formula)} : Eligibility{};
}

template <class F>
void describe(F& field, Task& task) {
    field("id", task.id);
    field("label", task.label);
}

template <class F>
void describe(F& field, Stage& stage) {
    field("id", stage.id);
    field("label", stage.label);
}

template <class F>
void describe(F& field, Pay& pay) {
    field("status_group", pay.status_group);
    field("grade", pay.grade);
    field("weekly_hours", pay.weekly_hours);
    field("note", pay.note);
}

template <class F>
void describe(F& field, Terms& terms) {
    field("pay", terms.pay);
    field("permanent", terms.permanent);
    field("full_time", terms.full_time);
    field("job_sharing", terms.job_sharing);
    field("start", terms.start);
    field("closing_date", terms.closing_date);
    field("published_on", terms.published_on);
    field("notes", terms.notes);
}

template <class F>
void describe(F& field, JobProfileParts& parts) {
    field("reference", parts.reference);
    field("title", parts.title);
    field("employer", parts.employer);
    field("unit", parts.unit);
    field("source", parts.source);
    field("note", parts.note);
    field("frameworks", parts.frameworks);
    field("terms", parts.terms);
    field("weights_source", parts.weights_source);
    field("weight_total", parts.weight_total);
    field("stages", parts.stages);
    field("tasks", parts.tasks);
    field("eligibility", parts.eligibility);
    field("groups", parts.groups);
    field("requirements", parts.requirements);
}

template <class F>
void describe(F& field, RoundedShare& share) {
    field("requirement", share.requirement);
    field("exact", share.exact);
    field("rounded", share.rounded);
}

template <class F>
void describe(F& field, JobProfile& job) {
    JobProfileParts parts = job.parts();
    Framework framework = job.framework();
    std::string stage = job.stage();
    field("parts", parts);
    field("framework", framework);
    field("stage", stage);
    if (!F::loading)
        return;
    // They are filled in anew: a later herne may take them over more than this one does.
    for (auto& edition : parts.frameworks)
        edition.digest.clear();
    const JobProfile complete{std::move(parts), framework};
    job = stage.empty() ? complete : complete.at_stage(stage);
}

template <class F>
void describe(F& field, Finding& finding) {
    field("code", finding.code);
    field("severity", finding.severity);
    field("place", finding.place);
    field("reason", finding.reason);
}

template <class F>
void describe(F& field, Provenance& provenance) {
    field("version", provenance.version);
    field("job", provenance.job);
    field("stage", provenance.stage);
    field("job_digest", provenance.job_digest);
    field("scorecard_digest", provenance.scorecard_digest);
    field("frameworks", provenance.frameworks);
}

template <class F>
void describe(F& field, PointsTable& table) {
    field("competence", table.competence);
    field("points", table.points);
}

template <class F>
void describe(F& field, Scorecard& scorecard) {
    Framework framework = scorecard.framework();
    std::vector<PointsTable> tables;
    for (std::size_t i = 0; i < scorecard.competences().size(); ++i)
        tables.push_back({scorecard.competences()[i].id,
                          {scorecard.points(i).begin(), scorecard.points(i).end()}});
    Eligibility eligibility = scorecard.eligibility();
    Provenance provenance = scorecard.provenance();
    field("framework", framework);
    field("tables", tables);
    field("eligibility", eligibility);
    field("provenance", provenance);
    if (F::loading)
        scorecard = Scorecard{std::move(framework), std::move(tables), std::move(eligibility),
                              std::move(provenance)};
}

template <class F>
void describe(F& field, Reason& reason) {
    field("kind", reason.kind);
    field("competence", reason.competence);
    field("level", reason.level);
    field("actual", reason.actual);
    field("n", reason.n);
    field("verdict", reason.verdict);
    field("id", reason.id);
    field("label", reason.label);
    field("source_line", reason.source_line);
    field("parts", reason.parts);
}

template <class F>
void describe(F& field, Raise& raise) {
    field("competence", raise.competence);
    field("from", raise.from);
    field("to", raise.to);
}

template <class F>
void describe(F& field, Ways& ways) {
    field("sets", ways.sets);
    field("more", ways.more);
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "io/json/parts.hpp"

#include <herne/io/json.hpp>

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

void write_pay(Writer& writer, const Pay& pay) {
    writer.begin_object();
    writer.field("status_group", pay.status_group);
    writer.field("grade", pay.grade);
    if (pay.weekly_hours)
        writer.field("weekly_hours", *pay.weekly_hours);
    writer.field_unless_empty("note", pay.note);
    writer.end_object();
}

void write_terms(Writer& writer, const Terms& terms) {
    writer.key("terms").begin_object();
    if (!terms.pay.empty())
        writer.list("pay", terms.pay, [&](const Pay& pay) { write_pay(writer, pay); });
    if (terms.permanent)
        writer.field("permanent", *terms.permanent);
    if (terms.full_time)
        writer.field("full_time", *terms.full_time);
    if (terms.job_sharing)
        writer.field("job_sharing", *terms.job_sharing);
    writer.field_unless_empty("start", terms.start);
    writer.field_unless_empty("closing_date", terms.closing_date);
    writer.field_unless_empty("published_on", terms.published_on);
    if (!terms.notes.empty())
        writer.list("notes", terms.notes, [&](const Text& note) { writer.value(note); });
    writer.end_object();
}

template <class Named>
void write_named(Writer& writer, std::string_view key, const std::vector<Named>& items) {
    writer.list(key, items, [&](const Named& item) {
        writer.begin_object(Layout::line);
        writer.field("id", item.id);
        writer.field("label", item.label);
        writer.end_object();
    });
}

void write_clause(Writer& writer, const Clause& clause) {
    writer.begin_object();
    writer.field_unless_empty("id", clause.id);
    writer.field_unless_empty("label", clause.label);
    writer.field_unless_empty("source_line", clause.source_line);
    writer.field_unless_empty("stage", clause.stage);
    if (clause.kind == Clause::Kind::level) {
        writer.field("competence", clause.competence);
        writer.field("level", clause.level);
        if (clause.posted_level)
            writer.field("posted_level", *clause.posted_level);
    } else {
        if (clause.kind == Clause::Kind::at_least)
            writer.field("at_least", clause.n);
        const char* const key = clause.kind == Clause::Kind::all   ? "all"
                                : clause.kind == Clause::Kind::any ? "any"
                                                                   : "of";
        writer.list(key, clause.clauses, [&](const Clause& part) { write_clause(writer, part); });
    }
    writer.end_object();
}

void write_fit(Writer& writer, const Fit& fit) {
    if (fit.kind() != Fit::Kind::table) {
        writer.field("fit", to_string(fit.kind()));
        return;
    }
    writer.key("fit").begin_object(Layout::line);
    writer.list("table", fit.shares(),
                [&](const Fraction& share) { writer.value(share.to_string()); });
    writer.end_object();
}

void write_requirement(Writer& writer, const Requirement& requirement) {
    writer.begin_object();
    writer.field("id", requirement.id);
    writer.field_unless_empty("label", requirement.label);
    writer.field("competence", requirement.competence);
    writer.field("level", requirement.level);
    writer.field("weight", requirement.weight);
    writer.field_unless_empty("group", requirement.group);
    write_fit(writer, requirement.fit);
    writer.field("importance", to_string(requirement.importance));
    if (requirement.proof)
        writer.field("proof", to_string(*requirement.proof));
    writer.field_unless_empty("stage", requirement.stage);
    writer.field_unless_empty("source_line", requirement.source_line);
    if (!requirement.tasks.empty())
        writer.values("tasks", requirement.tasks);
    writer.end_object();
}

void write_groups(Writer& writer, const std::vector<RequirementGroup>& groups) {
    writer.list("groups", groups, [&](const RequirementGroup& group) {
        writer.begin_object(Layout::line);
        writer.field("id", group.id);
        writer.field("label", group.label);
        writer.field("weight", group.weight);
        writer.end_object();
    });
}

}  // namespace

std::string to_json(const JobProfile& job, const JsonWriteOptions& options) {
    const JobProfileParts& parts = job.parts();
    Writer writer{options};
    writer.begin_object();
    write_head(writer, "herne-job-profile");
    writer.field("reference", parts.reference);
    writer.field("title", parts.title);
    writer.field_unless_empty("employer", parts.employer);
    writer.field_unless_empty("unit", parts.unit);
    writer.field_unless_empty("source", parts.source);
    writer.field_unless_empty("note", parts.note);
    if (has_misleading_numerals(job.framework()))
        writer.field("levels_as", "number");
    writer.list("frameworks", parts.frameworks,
                [&](const Edition& edition) { write_reference(writer, edition); });
    if (!(parts.terms == Terms{}))
        write_terms(writer, parts.terms);
    writer.field("weights_source", parts.weights_source);
    if (parts.weight_total)
        writer.field("weight_total", *parts.weight_total);
    write_named(writer, "stages", parts.stages);
    write_named(writer, "tasks", parts.tasks);
    if (parts.eligibility.formula()) {
        writer.key("eligibility");
        write_clause(writer, *parts.eligibility.formula());
    }
    if (!parts.groups.empty())
        write_groups(writer, parts.groups);
    writer.list("requirements", parts.requirements,
                [&](const Requirement& requirement) { write_requirement(writer, requirement); });
    writer.field_unless_empty("at_stage", job.stage());
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI

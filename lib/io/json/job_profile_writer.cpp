// SPDX-License-Identifier: BSL-1.0
#include "io/json/clause.hpp"
#include "io/json/parts.hpp"

#include <herne/io/json.hpp>

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

void write_clause(Writer& writer, const Clause& clause);

void write_parts(Writer& writer, const Clause& clause) {
    if (clause.kind == Clause::Kind::at_least)
        writer.field("at_least", clause.n);
    writer.list(names_of_parts(clause).back(), clause.clauses,
                [&](const Clause& part) { write_clause(writer, part); });
}

void write_clause(Writer& writer, const Clause& clause) {
    write_record(writer, clause, absent(&Clause::kind), absent(&Clause::n),
                 fields_by(&Clause::clauses, names_of_parts, write_parts));
}

void write_fit(Writer& writer, const Fit& fit) {
    if (fit.kind() != Fit::Kind::table) {
        writer.value(enumerator_name(fit.kind()));
        return;
    }
    writer.begin_object(Layout::line);
    writer.list("table", fit.shares(),
                [&](const Fraction& share) { writer.value(share.to_string()); });
    writer.end_object();
}

void write_eligibility(Writer& writer, const Eligibility& eligibility) {
    write_clause(writer, *eligibility.formula());
}

void write_terms(Writer& writer, const Terms& terms) {
    write_record(writer, terms,
                 value_by(&Terms::pay, [](Writer& out, const std::vector<Pay>& all_pay) {
                     out.begin_list();
                     for (const Pay& pay : all_pay)
                         write_record(out, pay, value_by(&Pay::track, write_eligibility));
                     out.end_list();
                 }));
}

void write_requirements(Writer& writer, const std::vector<Requirement>& requirements) {
    writer.begin_list();
    for (const Requirement& requirement : requirements)
        write_record(writer, requirement, value_by(&Requirement::fit, write_fit));
    writer.end_list();
}

}  // namespace

std::string to_json(const JobProfile& job, const JsonWriteOptions& options) {
    const JobProfileParts& parts = job.parts();
    Writer writer{options};
    writer.begin_object();
    write_head(writer, "herne-job-profile");
    write_fields(writer, parts,
                 fields_by(&JobProfileParts::note, {"note", "levels_as"},
                           [&](Writer& out, const JobProfileParts& written) {
                               write_field(out, written, field_of(&JobProfileParts::note));
                               if (has_misleading_numerals(job.framework()))
                                   out.field("levels_as", enumerator_name(LevelsAs::number));
                           }),
                 value_by(&JobProfileParts::frameworks, write_references),
                 value_by(&JobProfileParts::terms, write_terms),
                 value_by(&JobProfileParts::eligibility, write_eligibility),
                 value_by(&JobProfileParts::requirements, write_requirements));
    writer.field_unless_empty("at_stage", job.stage());
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI

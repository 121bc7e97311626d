// SPDX-License-Identifier: BSL-1.0
#include "demo/layout.hpp"
#include "demo/report.hpp"
#include "demo/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace demo {
namespace {

/// Where the words of a line that starts with a label stand.
constexpr std::size_t label_width = 22;

void print_labelled(std::ostream& out, const std::string& label, const std::string& text) {
    if (!text.empty())
        print_paragraph(out, text, label_width, "  " + label);
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string result;
    for (const std::string& part : parts)
        result += (result.empty() || part.empty() ? "" : between) + part;
    return result;
}

std::string status_group(const std::string& id, const Language& say) {
    if (id == "employee")
        return say(words::employee);
    return id == "civil_servant" ? say(words::civil_servant) : id;
}

std::string pay_text(const herne::Pay& pay, const Language& say) {
    std::string text = status_group(pay.status_group, say) + ": " + pay.grade;
    if (pay.weekly_hours)
        text += ", " + std::to_string(*pay.weekly_hours) + " " + say(words::hours);
    if (!pay.note.empty())
        text += ". " + say(pay.note);
    return text;
}

void print_terms(std::ostream& out, const herne::Terms& terms, const Language& say) {
    for (std::size_t i = 0; i < terms.pay.size(); ++i)
        print_labelled(out, i == 0 ? say(words::pay) : "", pay_text(terms.pay[i], say));
    std::vector<std::string> parts;
    if (terms.permanent)
        parts.push_back(say(*terms.permanent ? words::permanent : words::temporary));
    if (terms.full_time)
        parts.push_back(say(*terms.full_time ? words::full_time : words::part_time));
    if (terms.job_sharing && *terms.job_sharing)
        parts.push_back(say(words::job_sharing));
    if (!terms.start.empty())
        parts.push_back(say(terms.start));
    print_labelled(out, say(words::terms), joined(parts, ", "));
    print_labelled(out, say(words::closing), terms.closing_date);
    for (std::size_t i = 0; i < terms.notes.size(); ++i)
        print_labelled(out, i == 0 ? say(words::notes) : "", say(terms.notes[i]));
}

std::string clause_text(const herne::Clause& clause, const Report& report) {
    const Language& say = report.language;
    const std::string line = clause.source_line.empty() ? "" : " [" + clause.source_line + "]";
    const std::string label = say(clause.label);
    switch (clause.kind) {
        case herne::Clause::Kind::level: {
            const herne::Competence& competence = report.job.framework()[clause.competence];
            const bool may_be_more = clause.level < competence.scale.max();
            return (label.empty() ? say(competence.label) : label) + ": " +
                   (may_be_more ? say(words::at_least_before) : "") +
                   say(competence.scale.level(clause.level).label) + line;
        }
        case herne::Clause::Kind::all:
            return joined({label + line, say(words::all_of)}, " – ");
        case herne::Clause::Kind::any:
            return joined({label + line, say(words::any_of)}, " – ");
        case herne::Clause::Kind::at_least:
            break;
    }
    const std::string count = say(words::at_least_before) + std::to_string(clause.n);
    return joined({label + line, count + say(words::at_least_after)}, " – ");
}

void print_clause(std::ostream& out, const herne::Clause& clause, const Report& report,
                  std::size_t indent, const std::string& mark) {
    const std::size_t max_indent = page_width / 2;
    const std::size_t at = std::min(indent, max_indent);
    print_paragraph(out, clause_text(clause, report), at + mark.size() + 1,
                    std::string(at, ' ') + mark);
    for (const herne::Clause& part : clause.clauses)
        print_clause(out, part, report, indent + mark.size() + 1, "-");
}

void print_eligibility(std::ostream& out, const Report& report) {
    out << '\n' << report.language(words::eligibility) << '\n';
    int number = 0;
    for (const herne::Clause& clause : report.job.eligibility().clauses())
        print_clause(out, clause, report, 2, std::to_string(++number));
    if (number == 0)
        print_paragraph(out, report.language(words::everybody), 2);
}

std::string importance_name(herne::Importance importance, const Language& say) {
    switch (importance) {
        case herne::Importance::must:
            return say(words::must);
        case herne::Importance::expected:
            return say(words::expected);
        case herne::Importance::wish:
            break;
    }
    return say(words::wish);
}

/// Returns the number of a stage in order, nothing where there is none.
std::string stage_number(const herne::JobProfile& job, const std::string& id) {
    const auto& stages = job.parts().stages;
    for (std::size_t i = 0; i < stages.size(); ++i)
        if (stages[i].id == id)
            return std::to_string(i + 1);
    return "";
}

void print_stages(std::ostream& out, const Report& report) {
    const auto& stages = report.job.parts().stages;
    std::string text;
    for (std::size_t i = 0; i < stages.size(); ++i)
        text +=
            (i == 0 ? "" : ", ") + std::to_string(i + 1) + " " + report.language(stages[i].label);
    if (!text.empty())
        print_paragraph(out, report.language(words::stages) + text + ".");
}

void add_requirement(Table& table, const Report& report, std::size_t index) {
    const herne::JobProfile& job = report.job;
    const Language& say = report.language;
    const herne::Requirement& requirement = job.requirements()[index];
    const herne::Scale& scale = job.competence(index).scale;
    table.add({say(job.label(index)), std::to_string(requirement.weight),
               say.percent(job.share(index)),
               std::to_string(requirement.level) + "/" + std::to_string(scale.max()) + " " +
                   say(scale.level(requirement.level).label),
               importance_name(requirement.importance, say), stage_number(job, requirement.stage)});
}

/// Returns the sum of the shares of a group in percent: the group's weight over that of all groups,
/// unless shares were rounded.
std::string group_share(const Report& report, const herne::RequirementGroup& group) {
    std::int64_t points = 0;
    for (std::size_t r = 0; r < report.job.requirements().size(); ++r)
        if (report.job.requirements()[r].group == group.id)
            points += report.job.points(r).back();
    return report.language.percent(points, report.job.scorecard().max_points());
}

void print_requirements(std::ostream& out, const Report& report) {
    const herne::JobProfile& job = report.job;
    const Language& say = report.language;
    out << '\n' << say(words::weighed) << '\n';
    print_stages(out, report);
    Table table{{{say(words::requirement)},
                 {say(words::weight), Align::right},
                 {say(words::share), Align::right},
                 {say(words::required)},
                 {say(words::importance)},
                 {say(words::stage), Align::right}}};
    const auto& requirements = job.requirements();
    for (const herne::RequirementGroup& group : job.parts().groups) {
        if (&group != &job.parts().groups.front())
            table.add_line("");
        table.add_line(say(group.label) + ": " + say(words::group_weight) + " " +
                       std::to_string(group.weight) + ", " + say(words::group_share) + " " +
                       group_share(report, group));
        for (std::size_t r = 0; r < requirements.size(); ++r)
            if (requirements[r].group == group.id)
                add_requirement(table, report, r);
    }
    for (std::size_t r = 0; r < requirements.size(); ++r)
        if (requirements[r].group.empty())
            add_requirement(table, report, r);
    table.print(out);
    for (const herne::RoundedShare& share : job.rounded_shares())
        print_paragraph(out,
                        say(words::rounded) + ": " + share.requirement + " " +
                            share.exact.to_string() + " → " + share.rounded.to_string(),
                        2);
}

std::string severity_name(herne::Severity severity, const Language& say) {
    switch (severity) {
        case herne::Severity::error:
            return say(words::error);
        case herne::Severity::warning:
            return say(words::warning);
        case herne::Severity::information:
            break;
    }
    return say(words::information);
}

}  // namespace

void print_job(std::ostream& out, const Report& report) {
    const herne::JobProfileParts& parts = report.job.parts();
    const Language& say = report.language;
    print_heading(out, say(words::the_job) + ": " + say(parts.title));
    print_labelled(out, say(words::reference), parts.reference);
    print_labelled(out, "", joined({say(parts.employer), say(parts.unit)}, ", "));
    print_terms(out, parts.terms, say);
    print_labelled(out, say(words::weights), say(parts.weights_source));
    print_labelled(out, say(words::remark), say(parts.note));
    if (!parts.tasks.empty())
        out << '\n' << say(words::tasks) << '\n';
    for (const herne::Task& task : parts.tasks)
        print_paragraph(out, say(task.label), std::max<std::size_t>(6, task.id.size() + 3),
                        "  " + task.id);
    print_eligibility(out, report);
    print_requirements(out, report);
}

void print_findings(std::ostream& out, const Report& report) {
    const Language& say = report.language;
    print_heading(out, say(words::findings));
    const auto findings = herne::lint(report.job);
    if (findings.empty())
        print_paragraph(out, say(words::no_findings), 2);
    std::vector<std::string> shown;
    for (const herne::Finding& finding : findings) {
        if (std::find(shown.begin(), shown.end(), finding.code) != shown.end())
            continue;
        shown.push_back(finding.code);
        print_paragraph(out, finding.code + ", " + finding.place, 2,
                        "  " + severity_name(finding.severity, say) + ": ");
        print_paragraph(out, say(finding.reason), 4);
        std::vector<std::string> likewise;
        for (const herne::Finding& other : findings)
            if (other.code == finding.code && other.place != finding.place)
                likewise.push_back(other.place);
        if (!likewise.empty())
            print_paragraph(out, say(words::likewise) + joined(likewise, ", "), 4);
    }
}

}  // namespace demo

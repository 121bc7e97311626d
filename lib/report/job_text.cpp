// SPDX-License-Identifier: BSL-1.0
#include <herne/job/job_profile.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/phrases.hpp"
#include "text/terminal.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string status_group_name(const std::string& id, const detail::Language& say) {
    if (id == "employee")
        return say("employee");
    return id == "civil_servant" ? say("civil_servant") : id;
}

std::string pay_text(const Pay& pay, const detail::Language& say) {
    std::string text = status_group_name(pay.status_group, say) + ": " + pay.grade;
    if (pay.weekly_hours)
        text += ", " + std::to_string(*pay.weekly_hours) + " " + say("hours");
    if (!pay.note.empty())
        text += ". " + say(pay.note);
    return text;
}

/// Writes what a job is, what has to be met, and what is weighed.
class JobReport {
public:
    JobReport(const JobProfile& job, const ReportOptions& options) : job_{job}, page_{options} {}

    [[nodiscard]] std::string text() && {
        page_.heading(detail::job_title("the_job", job_, say));
        const JobProfileParts& parts = job_.parts();
        labelled(say("reference"), parts.reference);
        labelled("", detail::joined_words(
                         std::vector<std::string>{say(parts.employer), say(parts.unit)}, ", "));
        terms(parts.terms);
        labelled(say("weights"), say(parts.weights_source));
        labelled(say("remark"), say(parts.note));
        tasks(parts.tasks);
        eligibility();
        requirements();
        return page_.text();
    }

private:
    /// Adds a label and its words, in a column of their own where there is room.
    void labelled(const std::string& label, const std::string& text) {
        constexpr std::size_t wide = 60;
        constexpr std::size_t words_at = 22;
        if (text.empty())
            return;
        if (page_.width() >= wide)
            return page_.paragraph(text, {.indent = words_at, .lead = "  " + label});
        if (!label.empty())
            page_.paragraph(label + ":");
        page_.paragraph(text, {.indent = 2});
    }

    void terms(const Terms& terms) {
        for (std::size_t i = 0; i < terms.pay.size(); ++i)
            labelled(i == 0 ? say("pay") : "", pay_text(terms.pay[i], say));
        std::vector<std::string> parts;
        if (terms.permanent)
            parts.push_back(*terms.permanent ? say("permanent") : say("temporary"));
        if (terms.full_time)
            parts.push_back(*terms.full_time ? say("full_time") : say("part_time"));
        if (terms.job_sharing && *terms.job_sharing)
            parts.push_back(say("job_sharing"));
        parts.push_back(say(terms.start));
        labelled(say("terms"), detail::joined_words(parts, ", "));
        labelled(say("closing"), terms.closing_date);
        for (std::size_t i = 0; i < terms.notes.size(); ++i)
            labelled(i == 0 ? say("notes") : "", say(terms.notes[i]));
    }

    void tasks(const std::vector<Task>& tasks) {
        if (tasks.empty())
            return;
        page_.blank();
        page_.paragraph(say("tasks"));
        for (const Task& task : tasks)
            page_.paragraph(say(task.label),
                            {.indent = std::max<std::size_t>(6, detail::columns_of(task.id) + 3),
                             .lead = "  " + task.id});
    }

    void eligibility() {
        page_.blank();
        page_.paragraph(say("eligibility"));
        const auto clauses = job_.eligibility().clauses();
        if (clauses.empty())
            page_.paragraph(say("everybody"), {.indent = 2});
        for (std::size_t c = 0; c < clauses.size(); ++c)
            clause(clauses[c], 2, std::to_string(c + 1));
    }

    void clause(const Clause& clause_of, std::size_t indent, const std::string& mark) {
        const std::size_t at = std::min(indent, page_.width() / 2);
        const std::string lead = std::string(at, ' ') + mark;
        page_.paragraph(clause_text(clause_of), {.indent = lead.size() + 1, .lead = lead});
        for (const Clause& part : clause_of.clauses)
            clause(part, indent + mark.size() + 1, "-");
    }

    [[nodiscard]] std::string clause_text(const Clause& clause_of) const {
        const std::string named =
            detail::with_source_line(say(clause_of.label), clause_of.source_line);
        const auto combined = [&](const std::string& parts) {
            return detail::joined_words(std::vector<std::string>{named, parts}, " – ");
        };
        switch (clause_of.kind) {
            case Clause::Kind::level:
                return detail::with_source_line(level_text(clause_of), clause_of.source_line);
            case Clause::Kind::all:
                return combined(say("all_of"));
            case Clause::Kind::any:
                return combined(say("any_of"));
            case Clause::Kind::at_least:
                break;
        }
        return combined(say("at_least_of", clause_of.n));
    }

    [[nodiscard]] std::string level_text(const Clause& clause_of) const {
        const Competence& competence = job_.framework()[clause_of.competence];
        const std::string& label = say(clause_of.label);
        const std::string level =
            detail::label_of_level(competence.scale, Level{clause_of.level}, say);
        const bool may_be_more = clause_of.level < competence.scale.max();
        return (label.empty() ? say(competence.label) : label) + ": " +
               (may_be_more ? say("at_least", level) : level);
    }

    void requirements() {
        page_.blank();
        page_.paragraph(say("weighed"));
        stages();
        TextTable table{{{.title = say("requirement")},
                         {.title = say("weight_column"), .right = true, .drop = 3},
                         {.title = say("share"), .right = true},
                         {.title = say("required")},
                         {.title = say("importance"), .drop = 1},
                         {.title = say("stage"), .right = true, .drop = 2}}};
        const auto& all = job_.requirements();
        for (const RequirementGroup& group : job_.parts().groups) {
            if (table.size() > 0)
                table.add_line("");
            table.add_line(say(group.label) + ": " + say("weight") + " " +
                           std::to_string(group.weight) + ", " + say("share") + " " +
                           group_share(group));
            for (std::size_t r = 0; r < all.size(); ++r)
                if (all[r].group == group.id)
                    requirement(table, r);
        }
        for (std::size_t r = 0; r < all.size(); ++r)
            if (all[r].group.empty())
                requirement(table, r);
        page_.table(table);
        for (const RoundedShare& share : job_.rounded_shares())
            page_.paragraph(say("rounded") + ": " + share.requirement + " " +
                                share.exact.to_string() + " → " + share.rounded.to_string(),
                            {.indent = 2});
    }

    void stages() {
        std::vector<std::string> names;
        for (const Stage& stage : job_.parts().stages)
            names.push_back(std::to_string(names.size() + 1) + " " + say(stage.label));
        if (!names.empty())
            page_.paragraph(say("stages", detail::joined_with(names, ", ")));
    }

    void requirement(TextTable& table, std::size_t index) const {
        const Requirement& one = job_.requirements()[index];
        const Scale& scale = job_.competence(index).scale;
        table.add({say(job_.label(index)), std::to_string(one.weight),
                   say.percent(job_.share(index)),
                   std::to_string(one.level) + "/" + std::to_string(scale.max()) + " " +
                       say(scale.level(one.level).label),
                   say(detail::word_of(one.importance)), stage_number(one.stage)});
    }

    /// Returns the number of a stage in order, nothing where there is none.
    [[nodiscard]] std::string stage_number(const std::string& id) const {
        const auto& all = job_.parts().stages;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Stage& one) { return one.id == id; });
        return found == all.end() ? "" : std::to_string(found - all.begin() + 1);
    }

    /// Returns the sum of the shares of a group in percent.
    [[nodiscard]] std::string group_share(const RequirementGroup& group) const {
        std::int64_t points = 0;
        for (std::size_t r = 0; r < job_.requirements().size(); ++r)
            if (job_.requirements()[r].group == group.id)
                points += job_.points(r).back();
        return say.percent(points, job_.scorecard().max_points());
    }

    const JobProfile& job_;
    detail::Page page_;
    const detail::Language& say = page_.say;
};

}  // namespace

std::string report_text(const JobProfile& job, const ReportOptions& options) {
    return JobReport{job, options}.text();
}

}  // namespace herne::inline HERNE_ABI

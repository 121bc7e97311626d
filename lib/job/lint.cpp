// SPDX-License-Identifier: BSL-1.0
#include "detail/lint.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace detail {
namespace {

void append_task(const JobProfile& job, std::size_t index, std::vector<Noticed>& noticed) {
    const Task& task = job.parts().tasks[index];
    noticed.push_back(
        {Section::tasks,
         index,
         {"task_without_requirement", Severity::warning,
          "tasks[" + std::to_string(index) + "] (" + task.id + ")",
          Text{
              "Keine Anforderung dient dieser Aufgabe: Was für sie nötig ist, wird nicht bewertet. "
              "Anforderungen werden aus den Aufgaben des Amtes abgeleitet (Art. 33 Abs. 2 GG).",
              "No requirement serves this task: what it takes is not weighed. Requirements are "
              "derived from the tasks of the post (Art. 33(2) GG)."}}});
}

void append_requirement(const JobProfile& job, std::size_t index, std::vector<Noticed>& noticed) {
    noticed.push_back(
        {Section::requirements,
         index,
         {"requirement_without_task", Severity::warning, requirement_place(job, index),
          Text{"Die Anforderung dient keiner Aufgabe der Stelle: Es fehlt der Grund, aus dem sie "
               "zählt (Art. 33 Abs. 2 GG).",
               "The requirement serves no task of the post: the reason why it counts is missing "
               "(Art. 33(2) GG)."}}});
}

}  // namespace

std::string requirement_place(const JobProfile& job, std::size_t index) {
    return "requirements[" + std::to_string(index) + "] (" + job.requirements()[index].id + ")";
}

void lint_tasks(const JobProfile& job, std::vector<Noticed>& noticed) {
    const auto& tasks = job.parts().tasks;
    const auto& requirements = job.requirements();
    if (tasks.empty()) {
        noticed.push_back({Section::tasks,
                           0,
                           {"requirement_without_task", Severity::warning, "tasks",
                            Text{"Die Stelle nennt keine Aufgaben: Keine Anforderung lässt sich "
                                 "aus einer ableiten (Art. 33 Abs. 2 GG).",
                                 "The job states no tasks: no requirement can be derived from one "
                                 "(Art. 33(2) GG)."}}});
        return;
    }
    for (std::size_t t = 0; t < tasks.size(); ++t) {
        const auto serves = [&](const Requirement& requirement) {
            return std::find(requirement.tasks.begin(), requirement.tasks.end(), tasks[t].id) !=
                   requirement.tasks.end();
        };
        if (std::none_of(requirements.begin(), requirements.end(), serves))
            append_task(job, t, noticed);
    }
    for (std::size_t r = 0; r < requirements.size(); ++r)
        if (requirements[r].tasks.empty())
            append_requirement(job, r, noticed);
}

}  // namespace detail

std::vector<Finding> lint(const JobProfile& job, const LintOptions& options) {
    std::vector<detail::Noticed> noticed;
    detail::lint_tasks(job, noticed);
    detail::lint_eligibility(job, noticed);
    detail::lint_weights(job, options, noticed);
    detail::lint_wording(job, noticed);
    const auto rank = [](const detail::Noticed& n) {
        return std::make_tuple(-static_cast<int>(n.finding.severity), n.section, n.index);
    };
    std::stable_sort(noticed.begin(), noticed.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    std::vector<Finding> findings;
    std::transform(noticed.begin(), noticed.end(), std::back_inserter(findings),
                   [](detail::Noticed& n) { return std::move(n.finding); });
    return findings;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "job/lint.hpp"

#include "text/nearest.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace detail {
namespace {

void append_task(const JobProfile& job, std::size_t index, Employer employer,
                 std::vector<Noticed>& noticed) {
    const Task& task = job.parts().tasks[index];
    noticed.push_back(
        {Section::tasks,
         index,
         {"task_without_requirement", Severity::warning,
          "tasks[" + std::to_string(index) + "] (" + task.id + ")",
          by_law(employer,
                 {"Keine Anforderung dient dieser Aufgabe: Was für sie nötig ist, wird nicht "
                  "bewertet. Anforderungen werden aus den Aufgaben des Amtes abgeleitet (Art. 33 "
                  "Abs. 2 GG).",
                  "No requirement serves this task: what it takes is not weighed. Requirements are "
                  "derived from the tasks of the post (Art. 33(2) GG)."},
                 {"Keine Anforderung dient dieser Aufgabe: Was für sie nötig ist, wird nicht "
                  "bewertet, und eine Absage lässt sich nicht aus ihr begründen.",
                  "No requirement serves this task: what it takes is not weighed, and no refusal "
                  "can be reasoned from it."})}});
}

void append_requirement(const JobProfile& job, std::size_t index, Employer employer,
                        std::vector<Noticed>& noticed) {
    noticed.push_back(
        {Section::requirements,
         index,
         {"requirement_without_task", Severity::warning, requirement_place(job, index),
          by_law(
              employer,
              {"Die Anforderung dient keiner Aufgabe der Stelle: Es fehlt der Grund, aus dem "
               "sie zählt (Art. 33 Abs. 2 GG).",
               "The requirement serves no task of the post: the reason why it counts is missing "
               "(Art. 33(2) GG)."},
              {"Die Anforderung dient keiner Aufgabe der Stelle: Trifft sie eine Gruppe "
               "häufiger, fehlt das sachliche Ziel, das sie rechtfertigt (§ 3 Abs. 2 AGG).",
               "The requirement serves no task of the post: where it is harder on one group, the "
               "aim that justifies it is missing (§ 3(2) AGG)."})}});
}

void append_no_tasks(Employer employer, std::vector<Noticed>& noticed) {
    noticed.push_back({Section::tasks,
                       0,
                       {"requirement_without_task", Severity::warning, "tasks",
                        by_law(employer,
                               {"Die Stelle nennt keine Aufgaben: Keine Anforderung lässt sich aus "
                                "einer ableiten (Art. 33 Abs. 2 GG).",
                                "The job states no tasks: no requirement can be derived from one "
                                "(Art. 33(2) GG)."},
                               {"Die Stelle nennt keine Aufgaben: Keiner Anforderung steht das "
                                "sachliche Ziel zur Seite, das sie rechtfertigt (§ 3 Abs. 2 AGG).",
                                "The job states no tasks: no requirement has an aim that "
                                "justifies it (§ 3(2) AGG)."})}});
}

constexpr std::array<std::string_view, 14> rules{
    "task_without_requirement",     "requirement_without_task",
    "everybody_eligible",           "judgement_in_eligibility",
    "stricter_than_posted",         "clause_without_source_line",
    "clause_stage_differs",         "alternative_waits",
    "clause_beyond_office",         "must_only_weighs",
    "no_credit_above_required",     "small_share",
    "heavier_weight_smaller_share", "protected_criterion"};

void check_rules(const std::vector<std::string>& codes) {
    for (const std::string& code : codes)
        if (std::find(rules.begin(), rules.end(), code) == rules.end())
            throw unknown_id{"lint rule", code, nearest(code, {rules.begin(), rules.end()})};
}

bool is_among(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

std::string requirement_place(const JobProfile& job, std::size_t index) {
    return "requirements[" + std::to_string(index) + "] (" + job.requirements()[index].id + ")";
}

void lint_tasks(const JobProfile& job, const LintOptions& options, std::vector<Noticed>& noticed) {
    const auto& tasks = job.parts().tasks;
    const auto& requirements = job.requirements();
    if (tasks.empty()) {
        append_no_tasks(options.employer, noticed);
        return;
    }
    for (std::size_t t = 0; t < tasks.size(); ++t) {
        const auto serves = [&](const Requirement& requirement) {
            return std::find(requirement.tasks.begin(), requirement.tasks.end(), tasks[t].id) !=
                   requirement.tasks.end();
        };
        if (std::none_of(requirements.begin(), requirements.end(), serves))
            append_task(job, t, options.employer, noticed);
    }
    for (std::size_t r = 0; r < requirements.size(); ++r)
        if (requirements[r].tasks.empty())
            append_requirement(job, r, options.employer, noticed);
}

}  // namespace detail

std::span<const std::string_view> lint_rules() noexcept {
    return detail::rules;
}

std::vector<Finding> lint(const JobProfile& job, const LintOptions& options) {
    detail::check_rules(options.only);
    detail::check_rules(options.without);
    std::vector<detail::Noticed> noticed;
    detail::lint_tasks(job, options, noticed);
    detail::lint_eligibility(job, options, noticed);
    detail::lint_stages(job, noticed);
    detail::lint_office(job, noticed);
    detail::lint_weights(job, options, noticed);
    detail::lint_fits(job, options, noticed);
    detail::lint_wording(job, options, noticed);
    std::erase_if(noticed, [&](const detail::Noticed& n) {
        return (!options.only.empty() && !detail::is_among(options.only, n.finding.code)) ||
               detail::is_among(options.without, n.finding.code);
    });
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

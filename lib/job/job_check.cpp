// SPDX-License-Identifier: BSL-1.0
#include "job/job_check.hpp"

#include <herne/base/problems.hpp>
#include <herne/record/forms.hpp>
#include <herne/record/job.hpp>

#include "base/wording.hpp"
#include "job/clauses.hpp"
#include "text/id.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <concepts>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string name_of(const JobProfileParts& parts) {
    return parts.reference.empty() ? "job profile"
                                   : "job profile " + detail::quoted(parts.reference);
}

std::string at(const char* field, std::size_t index) {
    return std::string{field} + '[' + std::to_string(index) + ']';
}

/// Returns the integer that a field holds, nothing if it holds none.
template <class T>
std::optional<long long> integer_in(const T& value) {
    if constexpr (is_optional<T>)
        return value ? integer_in(*value) : std::nullopt;
    else if constexpr (std::integral<T>)
        return value;
    else
        return std::nullopt;
}

/// Looks at one part after the other and reports the problems.
class JobCheck {
public:
    JobCheck(JobProfileParts& parts, const Framework& framework, const ProblemSink& sink)
        : parts_{parts}, framework_{framework}, sink_{sink} {}

    void run() {
        check_head();
        stages_ = ids_of(parts_.stages, "stages");
        check_terms();
        tasks_ = ids_of(parts_.tasks, "tasks");
        groups_ = ids_of(parts_.groups, "groups");
        check_formula(parts_.eligibility, "eligibility");
        check_groups();
        check_requirements();
    }

private:
    using Ids = std::set<std::string_view>;

    void report(std::string where, std::string what) { sink_({std::move(where), std::move(what)}); }
    /// Reports that `value` is not in `first`..`last`, of which `after` says more.
    void report_outside(std::string where, long long value, long long first, long long last,
                        std::string_view after = {}) {
        sink_(refusal(std::move(where), std::to_string(value), from_to(first, last),
                      {.after = after}));
    }
    /// Reports each integer of a record that is not in the range that its description says, but for
    /// fields that `others` stand for.
    template <DescribedRecord T, class... Forms>
    void report_ranges(const T& record, const std::string& place, const Forms&... others) {
        for_each_field<T>([&]<class Member>(const Field<T, Member>& field) {
            if (with_form<IsObjectForm>(
                    field, [](const auto&) {}, others...))
                return;
            if (const auto value = integer_in(record.*field.member);
                value && (*value < field.minimum || *value > field.maximum))
                report_outside(place + '.' + std::string{field.name}, *value, field.minimum,
                               field.maximum);
        });
    }

    template <class Item>
    Ids ids_of(const std::vector<Item>& items, const char* field) {
        Ids ids;
        for (std::size_t i = 0; i < items.size(); ++i)
            check_id(ids, items[i].id, at(field, i));
        return ids;
    }

    void check_id(Ids& ids, const std::string& id, const std::string& place) {
        if (!is_local_id(id))
            sink_(refusal(place + ".id", detail::quoted(id), std::string{local_id_pattern},
                          {.between = " is not an id: "}));
        else if (!ids.insert(id).second)
            sink_({place + ".id", detail::quoted(id) + " stands twice", detail::quoted(id)});
    }

    void check_known(const Ids& ids, const std::string& id, const char* kind,
                     const std::string& place) {
        if (ids.contains(id))
            return;
        if (ids.empty())
            sink_({place, detail::quoted(id) + " is unknown: the job has no " + kind + 's',
                   detail::quoted(id)});
        else
            sink_({place, unknown_id{kind, id, nearest(id, {ids.begin(), ids.end()})}.what(),
                   detail::quoted(id)});
    }

    void check_head() {
        if (parts_.reference.empty())
            report("reference", "is missing");
        if (parts_.title.empty())
            report("title", "is missing");
        if (parts_.weight_total &&
            (*parts_.weight_total < static_cast<int>(parts_.requirements.size()) ||
             *parts_.weight_total > JobProfile::max_weight_total))
            report_outside("weight_total", *parts_.weight_total,
                           static_cast<long long>(parts_.requirements.size()),
                           JobProfile::max_weight_total,
                           ", the lower end being the number of requirements");
    }

    void check_terms() {
        const auto check_date = [&](const char* place, const std::string& date) {
            if (!date.empty() && !is_date(date))
                sink_(is_not(place, detail::quoted(date), "a day written YYYY-MM-DD"));
        };
        check_date("terms.closing_date", parts_.terms.closing_date);
        check_date("terms.published_on", parts_.terms.published_on);
        for (std::size_t i = 0; i < parts_.terms.pay.size(); ++i) {
            const auto& pay = parts_.terms.pay[i];
            if (pay.status_group.empty())
                report(at("terms.pay", i) + ".status_group", "is missing");
            report_ranges(pay, at("terms.pay", i));
            check_formula(parts_.terms.pay[i].track, at("terms.pay", i) + ".track");
        }
    }

    void check_groups() {
        for (std::size_t i = 0; i < parts_.groups.size(); ++i) {
            const auto& group = parts_.groups[i];
            report_ranges(group, at("groups", i));
            const bool used = std::any_of(
                parts_.requirements.begin(), parts_.requirements.end(),
                [&](const Requirement& requirement) { return requirement.group == group.id; });
            if (!used)
                report(at("groups", i), detail::quoted(group.id) + " has no requirement");
        }
    }

    void check_requirements() {
        if (parts_.requirements.empty() ||
            parts_.requirements.size() > JobProfile::max_requirements) {
            report_outside("requirements", static_cast<long long>(parts_.requirements.size()), 1,
                           JobProfile::max_requirements, ", the number that a job may have");
            return;
        }
        Ids ids;
        for (std::size_t i = 0; i < parts_.requirements.size(); ++i) {
            check_id(ids, parts_.requirements[i].id, at("requirements", i));
            check_requirement(parts_.requirements[i], at("requirements", i));
        }
    }

    void check_requirement(Requirement& requirement, const std::string& place) {
        // A level is held against its scale below.
        report_ranges(requirement, place, absent(&Requirement::level));
        if (parts_.groups.empty() ? !requirement.group.empty() : requirement.group.empty())
            report(place + ".group",
                   parts_.groups.empty()
                       ? detail::quoted(requirement.group) + " is unknown: the job has no groups"
                       : std::string{"is missing: grouped and ungrouped requirements do not mix"});
        else if (!requirement.group.empty())
            check_known(groups_, requirement.group, "group", place + ".group");
        if (!parts_.stages.empty() && requirement.stage.empty())
            report(place + ".stage", "is missing: the job has stages");
        else if (!requirement.stage.empty())
            check_known(stages_, requirement.stage, "stage", place + ".stage");
        for (std::size_t i = 0; i < requirement.tasks.size(); ++i)
            check_known(tasks_, requirement.tasks[i], "task", place + '.' + at("tasks", i));
        check_level(requirement, place);
    }

    void check_level(Requirement& requirement, const std::string& place) {
        const Competence* competence = complete(requirement.competence, place);
        if (competence == nullptr)
            return;
        const int max = competence->scale.max();
        if (requirement.level < 1 || requirement.level > max) {
            report_outside(place + ".level", requirement.level, 1, max,
                           " of " + detail::quoted(competence->id));
            return;
        }
        const std::size_t shares = requirement.fit.shares().size();
        if (requirement.fit.kind() == Fit::Kind::table &&
            shares != static_cast<std::size_t>(max) + 1)
            report(place + ".fit.table", std::to_string(shares) + " shares, but the scale of " +
                                             detail::quoted(competence->id) +
                                             " has the levels 0.." + std::to_string(max));
    }

    /// Writes the full id in place of a bare name.
    const Competence* complete(std::string& id, const std::string& place) {
        try {
            const Competence& competence = framework_[std::string_view{id}];
            id = competence.id;
            return &competence;
        } catch (const std::logic_error& error) {
            sink_({place + ".competence", error.what(), detail::quoted(id)});
            return nullptr;
        }
    }

    void check_formula(Eligibility& eligibility, const std::string& place) {
        if (eligibility.everybody())
            return;
        Clause formula = *eligibility.formula();
        check_clause(formula, place);
        eligibility = Eligibility{std::move(formula)};
    }

    void check_clause(Clause& clause, const std::string& place) {
        if (!clause.stage.empty())
            check_known(stages_, clause.stage, "stage", place + ".stage");
        for (std::size_t i = 0; i < clause.clauses.size(); ++i)
            check_clause(clause.clauses[i], part_place(place, clause, i));
        if (clause.kind != Clause::Kind::level)
            return;
        const Competence* competence = complete(clause.competence, place);
        if (competence == nullptr)
            return;
        const int max = competence->scale.max();
        if (clause.level > max)
            report_outside(place + ".level", clause.level, 1, max,
                           " of " + detail::quoted(competence->id));
        if (clause.posted_level && (*clause.posted_level < 1 || *clause.posted_level > max))
            report_outside(place + ".posted_level", *clause.posted_level, 1, max,
                           " of " + detail::quoted(competence->id));
    }

    JobProfileParts& parts_;
    const Framework& framework_;
    Ids stages_;
    Ids tasks_;
    Ids groups_;
    const ProblemSink& sink_;
};

/// Returns what is wrong with the reference to a framework, "" if nothing is.
std::string complaint(const Edition& named, const Framework& framework, std::string_view user) {
    std::vector<std::string_view> known;
    for (const auto& there : framework.editions()) {
        if (there.id != named.id) {
            known.push_back(there.id);
            continue;
        }
        if (there.edition != named.edition)
            return std::string{user} + " speaks of edition " + detail::quoted(named.edition) +
                   " of " + detail::quoted(named.id) + ", but edition " +
                   detail::quoted(there.edition) + " is there";
        if (!named.digest.empty() && there.digest != named.digest)
            return "edition " + detail::quoted(named.edition) + " of " + detail::quoted(named.id) +
                   " is there with another content than " + std::string{user} + " was made with";
        return "";
    }
    return unknown_id{"framework", named.id, nearest(named.id, known)}.what();
}

}  // namespace

Framework named_frameworks(std::vector<Edition>& named, const Framework& framework,
                           const std::string& name, std::string_view user) {
    Problems problems{name};
    std::vector<Framework> found;
    std::set<std::string> ids;
    if (named.empty())
        problems.add({"frameworks", "none is named"});
    for (std::size_t i = 0; i < named.size(); ++i) {
        Edition& edition = named[i];
        std::string what = ids.insert(edition.id).second
                               ? complaint(edition, framework, user)
                               : detail::quoted(edition.id) + " stands twice";
        if (!what.empty()) {
            problems.add({at("frameworks", i), std::move(what)});
            continue;
        }
        const auto there =
            std::find_if(framework.editions().begin(), framework.editions().end(),
                         [&](const Edition& other) { return other.id == edition.id; });
        found.emplace_back(
            framework.parts()[static_cast<std::size_t>(there - framework.editions().begin())]);
        edition.digest = there->digest;
    }
    problems.throw_if_any();
    return Framework::merge(found);
}

Framework named_frameworks(JobProfileParts& parts, const Framework& framework) {
    return named_frameworks(parts.frameworks, framework, name_of(parts), "the job");
}

void report_problems(JobProfileParts& parts, const Framework& framework, const ProblemSink& sink) {
    JobCheck{parts, framework, sink}.run();
}

void check(JobProfileParts& parts, const Framework& framework) {
    Problems problems{name_of(parts)};
    report_problems(parts, framework, [&](Problem problem) { problems.add(std::move(problem)); });
    problems.throw_if_any();
}

}  // namespace herne::inline HERNE_ABI::detail

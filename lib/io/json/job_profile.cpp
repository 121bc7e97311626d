// SPDX-License-Identifier: BSL-1.0
#include "base/wording.hpp"
#include "io/json/clause.hpp"
#include "io/json/named_frameworks.hpp"
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "job/fit_table.hpp"
#include "job/job_check.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view job_profile_format = "herne-job-profile";

/// Notes what is wrong with the shares in the field `table`; a level's share is part of what is
/// said, not of the place.
void refuse_table(const Node& node, detail::TableFault fault) {
    fault.problem.where = node.place_of("table");
    if (fault.level)
        fault.problem.what = '[' + std::to_string(*fault.level) + "]: " + fault.problem.what;
    node.problems().add(std::move(fault.problem));
}

Fit read_fit(const Node& node) {
    if (!node.has("table")) {
        const std::array shapes{Fit::proportional(), Fit::threshold(), Fit::full_scale()};
        if (node.as_string() != nullptr)
            return shapes[node.choice({enumerator_name(Fit::Kind::proportional),
                                       enumerator_name(Fit::Kind::threshold),
                                       enumerator_name(Fit::Kind::full_scale)})];
        node.refuse_as_not(
            "'proportional', 'threshold', 'full_scale' or {\"table\": [one share a level, such as "
            "\"1/2\"]}");
        return {};
    }
    node.only({"table"});
    const std::size_t before = node.problems().count();
    auto shares = node.required("table", [](const Node& list) {
        return list.list([](const Node& share) { return share.fraction(); });
    });
    if (node.problems().count() != before)
        return {};
    if (auto fault = detail::table_fault(shares)) {
        refuse_table(node, std::move(*fault));
        return {};
    }
    return Fit::table(std::move(shares));
}

/// Reads one job profile over the frameworks that it names.
class JobReader {
public:
    JobReader(const Node& root, const JobProfileSources& sources)
        : root_{root}, frameworks_{sources, "a job", levels_as_} {}

    JobProfile read() {
        std::string stage;
        const auto forms = std::tuple{
            fields_by(&JobProfileParts::note, {"note", "levels_as"},
                      [](const Node& object, JobProfileParts& into) {
                          read_field(object, into, field_of(&JobProfileParts::note));
                      }),
            fields_by(&JobProfileParts::frameworks, {"frameworks"},
                      [this](const Node& object, JobProfileParts& /*into*/) {
                          object.field("frameworks", true, [this](const Node& node) {
                              parts_.frameworks = frameworks_.read(node);
                          });
                      }),
            value_by(&JobProfileParts::terms,
                     [this](const Node& node) { return read_terms(node); }),
            value_by(&JobProfileParts::eligibility,
                     [this](const Node& node) { return read_eligibility(node); }),
            value_by(&JobProfileParts::requirements,
                     [this](const Node& list) {
                         return list.list(
                             [this](const Node& node) { return read_requirement(node); });
                     }),
        };
        std::vector<std::string_view> names{"format", "version"};
        std::apply(
            [&](const auto&... form) {
                for (const std::string_view name : names_in_document(parts_, form...))
                    names.push_back(name);
                names.emplace_back("at_stage");
                root_.only(names);
                levels_as_ = read_levels_as(root_, LevelsOf::requirements);
                read_fields(root_, parts_, form...);
            },
            forms);
        root_.field("at_stage", false, [&](const Node& node) { stage = read_stage(node); });
        return build(stage);
    }

private:
    std::string competence(const Node& node, const Competence*& found) const {
        return frameworks_.competence(node, found);
    }
    int level(const Node& node, const Competence* competence) const {
        return frameworks_.level(node, competence);
    }

    Terms read_terms(const Node& node) {
        const auto read_pay = [this](const Node& pay) {
            return read_record<Pay>(pay, value_by(&Pay::track, [this](const Node& track) {
                                        return read_eligibility(track);
                                    }));
        };
        return read_record<Terms>(
            node, value_by(&Terms::pay, [&](const Node& list) { return list.list(read_pay); }));
    }

    Eligibility read_eligibility(const Node& node) {
        const std::size_t before = node.problems().count();
        Clause formula = read_clause(node);
        if (node.problems().count() != before)
            return {};
        try {
            return Eligibility{std::move(formula)};
        } catch (const invalid_input& refused) {
            node.refuse(refused);
            return {};
        }
    }

    /// The fields of which a clause has exactly one, and what it then is.
    static constexpr std::array<std::pair<std::string_view, Clause::Kind>, 4> clause_keys{{
        {"competence", Clause::Kind::level},
        {"all", Clause::Kind::all},
        {"any", Clause::Kind::any},
        {"at_least", Clause::Kind::at_least},
    }};

    Clause read_clause(const Node& node) {
        std::vector<Clause::Kind> stated;
        for (const auto& [key, kind] : clause_keys)
            if (node.has(key))
                stated.push_back(kind);
        if (stated.size() == 1)
            return read_clause_of(node, stated.front());
        node.only({"competence", "level", "posted_level", "all", "any", "at_least", "of", "id",
                   "label", "source_line", "reason", "stage"});
        if (std::holds_alternative<Object>(node.value().data))
            node.refuse(
                "is not a clause, which has exactly one of the fields 'competence', 'all', 'any' "
                "and 'at_least'");
        return {};
    }

    Clause read_clause_of(const Node& node, Clause::Kind kind) {
        const Competence* wanted = nullptr;
        Clause clause;
        clause.kind = kind;
        const auto read = [&](const auto&... form) {
            node.only(names_in_document(clause, form...));
            read_fields(node, clause, form...);
        };
        read(absent(&Clause::kind), absent(&Clause::n),
             value_by(&Clause::competence,
                      [&](const Node& field) { return competence(field, wanted); }),
             value_by(&Clause::level, [&](const Node& field) { return level(field, wanted); }),
             value_by(&Clause::posted_level,
                      [&](const Node& field) { return level(field, wanted); }),
             fields_by(&Clause::clauses, names_of_parts,
                       [&](const Node& object, Clause& into) { read_parts(object, into); }));
        return clause;
    }

    void read_parts(const Node& object, Clause& into) {
        into.clauses = clauses(object, names_of_parts(into).back());
        if (into.kind != Clause::Kind::at_least)
            return;
        const auto max_needed = static_cast<std::int64_t>(
            std::min(std::max<std::size_t>(into.clauses.size(), 1), Eligibility::max_clauses));
        into.n = static_cast<int>(object.required(
            "at_least", [&](const Node& field) { return field.integer(1, max_needed); }));
    }

    std::vector<Clause> clauses(const Node& object, std::string_view key) {
        return object.required(key, [this](const Node& list) {
            auto parts = list.list([this](const Node& node) { return read_clause(node); });
            if (std::holds_alternative<Array>(list.value().data) && parts.empty())
                list.refuse("is empty; a combination needs one clause at least");
            return parts;
        });
    }

    Requirement read_requirement(const Node& node) {
        const Competence* wanted = nullptr;
        return read_record<Requirement>(
            node,
            value_by(&Requirement::competence,
                     [&](const Node& field) { return competence(field, wanted); }),
            value_by(&Requirement::level, [&](const Node& field) { return level(field, wanted); }),
            value_by(&Requirement::fit, read_fit));
    }

    std::string read_stage(const Node& node) const {
        std::string stage = node.string();
        std::vector<std::string_view> known;
        for (const auto& candidate : parts_.stages)
            known.push_back(candidate.id);
        if (node.as_string() != nullptr &&
            std::find(known.begin(), known.end(), stage) == known.end())
            node.refuse(Problem{.what = "unknown stage " + detail::quoted(stage) +
                                        nearest_hint(stage, known, node.problems()),
                                .value = detail::quoted(stage)});
        return stage;
    }

    JobProfile build(const std::string& stage) {
        Problems& problems = root_.problems();
        if (frameworks_.merged())
            detail::report_problems(parts_, *frameworks_.merged(), [&](Problem problem) {
                if (!is_covered(problems, problem.where))
                    problems.add(std::move(problem));
            });
        problems.throw_if_any();
        try {
            const JobProfile job{std::move(parts_), *frameworks_.merged()};
            return stage.empty() ? job : job.at_stage(stage);
        } catch (const points_overflow& overflow) {
            throw invalid_file{problems.name(), {{"requirements", overflow.what()}}};
        } catch (const invalid_file& refused) {
            throw invalid_file{problems.name(), refused.problems()};
        } catch (const invalid_input& refused) {
            problems.add("", refused);
            problems.throw_if_any();
            throw;
        }
    }

    const Node& root_;
    LevelsAs levels_as_ = LevelsAs::automatic;
    NamedFrameworks frameworks_;
    JobProfileParts parts_;
};

}  // namespace

JobProfile job_profile_from_json(std::string_view text, const JobProfileSources& sources,
                                 const std::string& name) {
    return read_document(text, name, job_profile_format, [&](const Node& root) {
        return JobReader{root, sources}.read();
    });
}

JobProfile load_job_profile(const std::filesystem::path& path, const JobProfileSources& sources) {
    return job_profile_from_json(detail::read_file(path), sources_for(path, sources),
                                 detail::path_text(path));
}

JobProfile JobProfile::load(const FilePath& path) {
    return load_job_profile(detail::path_of(path));
}

}  // namespace herne::inline HERNE_ABI

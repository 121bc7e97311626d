// SPDX-License-Identifier: BSL-1.0
#include "base/wording.hpp"
#include "io/json/framework_search.hpp"
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

std::vector<Text> read_texts(const Node& node) {
    return node.list([](const Node& text) { return text.text(); });
}

std::optional<bool> read_flag(const Node& node) {
    return node.boolean();
}

Pay read_pay(const Node& node) {
    const Fields fields{node, {"status_group", "grade", "weekly_hours", "note"}};
    return {.status_group = fields.string("status_group"),
            .grade = fields.string("grade"),
            .weekly_hours = fields.optional(
                "weekly_hours",
                [](const Node& hours) { return std::optional<int>{hours.small_integer(1, 168)}; }),
            .note = fields.optional_text("note")};
}

Terms read_terms(const Node& node) {
    const Fields fields{node,
                        {"pay", "permanent", "full_time", "job_sharing", "start", "closing_date",
                         "published_on", "notes"}};
    return {.pay = fields.optional("pay", [](const Node& list) { return list.list(read_pay); }),
            .permanent = fields.optional("permanent", read_flag),
            .full_time = fields.optional("full_time", read_flag),
            .job_sharing = fields.optional("job_sharing", read_flag),
            .start = fields.optional_text("start"),
            .closing_date = fields.optional_date("closing_date"),
            .published_on = fields.optional_date("published_on"),
            .notes = fields.optional("notes", read_texts)};
}

std::string read_local_id(const Node& node) {
    const std::string* text = node.as_string();
    if (text != nullptr && detail::is_local_id(*text))
        return *text;
    node.refuse_as_not("an id: " + std::string{detail::local_id_pattern});
    return {};
}

std::string local_id(const Fields& fields) {
    return fields.required("id", read_local_id);
}

/// Notes what is wrong with the shares in the field `table`; a level's share is part of what is
/// said, not of the place.
void refuse_table(const Node& node, detail::TableFault fault) {
    fault.problem.where = node.place_of("table");
    if (fault.level)
        fault.problem.what = '[' + std::to_string(*fault.level) + "]: " + fault.problem.what;
    node.problems().add(std::move(fault.problem));
}

bool is_part_of(std::string_view part, std::string_view container) {
    if (container.empty() || !part.starts_with(container))
        return false;
    return part.size() == container.size() || part[container.size()] == '.' ||
           part[container.size()] == '[';
}

/// Returns whether a problem is noted at `where` itself, at a part of it, or at what it is a part
/// of.
bool is_covered(const Problems& problems, std::string_view where) {
    const auto& listed = problems.listed();
    return std::any_of(listed.begin(), listed.end(), [&](const Problem& problem) {
        return is_part_of(problem.where, where) || is_part_of(where, problem.where);
    });
}

Fit read_fit(const Node& node) {
    if (!node.has("table")) {
        const std::array shapes{Fit::proportional(), Fit::threshold(), Fit::full_scale()};
        if (node.as_string() != nullptr)
            return shapes[node.choice({"proportional", "threshold", "full_scale"})];
        node.refuse_as_not(
            "'proportional', 'threshold', 'full_scale' or {\"table\": [one share a level, such as "
            "\"1/2\"]}");
        return {};
    }
    const Fields fields{node, {"table"}};
    const std::size_t before = node.problems().count();
    auto shares =
        fields.required("table", [](const Node& list) { return list.list(read_fraction); });
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
        : root_{root}, sources_{sources} {}

    JobProfile read() {
        const Fields fields{
            root_,
            {"format", "version", "reference", "title", "employer", "unit", "source", "note",
             "levels_as", "frameworks", "terms", "weights_source", "weight_total", "stages",
             "tasks", "eligibility", "groups", "requirements", "at_stage"}};
        levels_as_ = read_levels_as(fields);
        parts_.reference = fields.string("reference");
        parts_.title = fields.text("title");
        parts_.employer = fields.optional_text("employer");
        parts_.unit = fields.optional_text("unit");
        parts_.source = fields.optional_string("source");
        parts_.note = fields.optional_text("note");
        fields.visit("frameworks", [this](const Node& node) { read_frameworks(node); });
        parts_.terms = fields.optional("terms", read_terms);
        parts_.weights_source = fields.text("weights_source");
        parts_.weight_total = fields.optional("weight_total", [](const Node& node) {
            return std::optional<int>{node.small_integer(1, JobProfile::max_weight_total)};
        });
        parts_.stages = fields.optional(
            "stages", [](const Node& list) { return list.list(read_named<Stage>); });
        parts_.tasks =
            fields.optional("tasks", [](const Node& list) { return list.list(read_named<Task>); });
        fields.if_there("eligibility", [this](const Node& node) { read_eligibility(node); });
        parts_.groups =
            fields.optional("groups", [](const Node& list) { return list.list(read_group); });
        parts_.requirements = fields.required("requirements", [this](const Node& list) {
            return list.list([this](const Node& node) { return read_requirement(node); });
        });
        const std::string stage =
            fields.optional("at_stage", [this](const Node& node) { return read_stage(node); });
        return build(stage);
    }

private:
    template <class Named>
    static Named read_named(const Node& node) {
        const Fields fields{node, {"id", "label"}};
        return {.id = local_id(fields), .label = fields.text("label")};
    }

    static RequirementGroup read_group(const Node& node) {
        const Fields fields{node, {"id", "label", "weight"}};
        return {.id = local_id(fields),
                .label = fields.text("label"),
                .weight = fields.small_integer("weight", 1, JobProfile::max_weight)};
    }

    void read_frameworks(const Node& node) {
        FrameworkSearch search{sources_};
        Unique ids;
        std::vector<Framework> found;
        node.elements([&](const Node& element) {
            const std::size_t before = element.problems().count();
            Edition wanted = read_reference(element);
            ids.add(wanted.id, element.place_of("id"), element.problems());
            if (element.problems().count() != before)
                return;
            if (auto framework = search.find(wanted, element))
                found.push_back(std::move(*framework));
            parts_.frameworks.push_back(std::move(wanted));
        });
        const auto* list = std::get_if<Array>(&node.value().data);
        if (list != nullptr && list->empty())
            node.refuse("is empty; a job names one framework at least");
        else if (list != nullptr && found.size() == list->size())
            framework_ = Framework::merge(found);
    }

    /// Returns the competence that the field names, nullptr if it names none or the frameworks are
    /// not known.
    const Competence* competence(const Fields& fields, std::string& id) const {
        const Competence* found = nullptr;
        id = fields.required("competence", [&](const Node& node) {
            std::string name = node.string();
            if (framework_ && !name.empty())
                if (const auto index = find_competence(*framework_, name, node))
                    found = &(*framework_)[*index];
            if (node.as_string() != nullptr && name.empty())
                node.refuse("is empty; allowed is the id of a competence");
            return name;
        });
        return found;
    }

    /// Returns a level from 1 on; 1 stands in.
    int level(const Node& node, const Competence* competence) const {
        if (competence == nullptr)
            return 1;
        const std::size_t before = node.problems().count();
        const Level level = read_level(node, competence->scale, levels_as_);
        if (level.worst() > 0)
            return level.worst();
        if (node.problems().count() == before)
            node.refuse(detail::refusal(
                {}, "0", detail::from_to(1, competence->scale.max()),
                {.after = " of " + detail::quoted(competence->id) + ": everybody has level 0"}));
        return 1;
    }

    void read_eligibility(const Node& node) {
        const std::size_t before = node.problems().count();
        Clause formula = read_clause(node);
        if (node.problems().count() != before)
            return;
        try {
            parts_.eligibility = Eligibility{std::move(formula)};
        } catch (const invalid_input& refused) {
            node.refuse(refused);
        }
    }

    Clause read_clause(const Node& node) {
        constexpr std::array keys{"competence", "all", "any", "at_least"};
        const auto stated =
            std::count_if(keys.begin(), keys.end(), [&](const char* key) { return node.has(key); });
        if (stated != 1) {
            const Fields anything{node,
                                  {"competence", "level", "posted_level", "all", "any", "at_least",
                                   "of", "id", "label", "source_line", "stage"}};
            if (std::holds_alternative<Object>(node.value().data))
                node.refuse(
                    "is not a clause, which has exactly one of the fields 'competence', 'all', "
                    "'any' and 'at_least'");
            return {};
        }
        if (node.has("competence"))
            return read_level_clause(node);
        if (node.has("at_least"))
            return read_at_least(node);
        const char* const key = node.has("all") ? "all" : "any";
        const Fields fields{node, {key, "id", "label", "source_line", "stage"}};
        Clause clause = named(fields);
        clause.kind = node.has("all") ? Clause::Kind::all : Clause::Kind::any;
        clause.clauses = clauses(fields, key);
        return clause;
    }

    static Clause named(const Fields& fields) {
        Clause clause;
        clause.id = fields.optional("id", read_local_id);
        clause.label = fields.optional_text("label");
        clause.source_line = fields.optional_string("source_line");
        clause.stage = fields.optional_string("stage");
        return clause;
    }

    Clause read_level_clause(const Node& node) {
        const Fields fields{
            node, {"competence", "level", "posted_level", "id", "label", "source_line", "stage"}};
        Clause clause = named(fields);
        const Competence* const wanted = competence(fields, clause.competence);
        clause.level =
            fields.required("level", [&](const Node& field) { return level(field, wanted); });
        clause.posted_level = fields.optional("posted_level", [&](const Node& field) {
            return std::optional<int>{level(field, wanted)};
        });
        return clause;
    }

    Clause read_at_least(const Node& node) {
        const Fields fields{node, {"at_least", "of", "id", "label", "source_line", "stage"}};
        Clause clause = named(fields);
        clause.kind = Clause::Kind::at_least;
        clause.clauses = clauses(fields, "of");
        const int max_needed = static_cast<int>(
            std::min(std::max<std::size_t>(clause.clauses.size(), 1), Eligibility::max_clauses));
        clause.n = fields.small_integer("at_least", 1, max_needed);
        return clause;
    }

    std::vector<Clause> clauses(const Fields& fields, std::string_view key) {
        return fields.required(key, [this](const Node& list) {
            auto parts = list.list([this](const Node& node) { return read_clause(node); });
            if (std::holds_alternative<Array>(list.value().data) && parts.empty())
                list.refuse("is empty; a combination needs one clause at least");
            return parts;
        });
    }

    Requirement read_requirement(const Node& node) {
        const Fields fields{node,
                            {"id", "label", "competence", "level", "weight", "group", "fit",
                             "importance", "proof", "stage", "source_line", "tasks"}};
        Requirement requirement;
        requirement.id = local_id(fields);
        requirement.label = fields.optional_text("label");
        const Competence* const wanted = competence(fields, requirement.competence);
        requirement.level =
            fields.required("level", [&](const Node& field) { return level(field, wanted); });
        requirement.weight = fields.small_integer("weight", 1, JobProfile::max_weight);
        requirement.group = fields.optional_string("group");
        requirement.fit = fields.optional("fit", read_fit);
        requirement.importance =
            fields.one_of("importance", {Importance::must, Importance::expected, Importance::wish});
        fields.if_there("proof", [&](const Node&) {
            requirement.proof = fields.one_of("proof", {Proof::document, Proof::judgement});
        });
        requirement.stage = fields.optional_string("stage");
        requirement.source_line = fields.optional_string("source_line");
        requirement.tasks = fields.optional("tasks", [](const Node& list) {
            return list.list([](const Node& task) { return task.string(); });
        });
        return requirement;
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
        if (framework_)
            detail::report_problems(parts_, *framework_, [&](Problem problem) {
                if (!is_covered(problems, problem.where))
                    problems.add(std::move(problem));
            });
        problems.throw_if_any();
        try {
            const JobProfile job{std::move(parts_), *framework_};
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
    const JobProfileSources& sources_;
    LevelsAs levels_as_ = LevelsAs::automatic;
    std::optional<Framework> framework_;
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
    JobProfileSources all_sources = sources;
    if (all_sources.folders.empty()) {
        const std::filesystem::path own = path.parent_path().empty() ? "." : path.parent_path();
        all_sources.folders = {own, own / ".." / "frameworks"};
    }
    return job_profile_from_json(detail::read_file(path), all_sources, detail::path_text(path));
}

JobProfile JobProfile::load(const FilePath& path) {
    return load_job_profile(detail::path_of(path));
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/hr_open.hpp>
#include <herne/record/io.hpp>

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "io/hr_open/competencies.hpp"
#include "io/level_rules.hpp"
#include "io/local_ids.hpp"
#include "io/stated.hpp"
#include "io/with_name.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::json::Node;

/// A competence that a position needs at least at some level.
struct LeastLevel {
    std::size_t competence;
    int level;
};

struct HrOpenPosition {
    std::string reference;
    std::string title;
    std::string place;
    std::vector<detail::StatedRequirement> requirements = {};
    std::vector<LeastLevel> least = {};
};

/// Reads positions and candidates.
class HrOpenReader {
public:
    HrOpenReader(const HrOpenOptions& options, Problems& problems, detail::FormatNotes& notes)
        : options_{options},
          problems_{problems},
          notes_{notes},
          competencies_{options, notes},
          people_{options.ids} {}

    void read(const Node& root) {
        if (std::holds_alternative<detail::json::Array>(root.value().data))
            root.elements([this](const Node& element) { read_document(element); });
        else
            read_document(root);
        if (competencies_.empty() && problems_.empty())
            problems_.add("", "there are no competencies");
        if (competencies_.too_many())
            problems_.add("", "more competencies than " +
                                  std::to_string(Framework::max_competences) +
                                  ", which is all that a framework holds");
    }

    [[nodiscard]] FormatData build() {
        const Framework framework = competencies_.framework();
        std::vector<JobProfile> jobs;
        for (const HrOpenPosition& position : positions_)
            add_job(position, framework, jobs);
        problems_.throw_if_any();
        return {.framework = framework,
                .jobs = std::move(jobs),
                .pool = people_.pool(framework),
                .dropped = notes_.take()};
    }

private:
    void read_document(const Node& node) {
        if (node.has("positionCompetencies"))
            return read_position(node);
        if (node.has("profiles"))
            return read_candidate(node);
        node.refuse(
            "has neither 'positionCompetencies', as a position has, nor 'profiles', as a "
            "candidate has");
    }

    /// Returns the value of the first of these ids that is there; a problem if none is.
    [[nodiscard]] static std::string id_of(const Node& node,
                                           const std::vector<std::string_view>& keys) {
        std::string value;
        for (const std::string_view key : keys)
            node.field(key, false, [&](const Node& id) {
                if (value.empty())
                    value = id.required("value", [](const Node& text) { return text.string(); });
            });
        if (value.empty())
            node.refuse("has no id in '" + std::string{keys.front()} + "'");
        return value;
    }

    void read_position(const Node& node) {
        detail::json::note_other_fields(
            node, "position", {"documentId", "jobId", "positionTitle", "positionCompetencies"},
            notes_);
        HrOpenPosition position{.reference = id_of(node, {"documentId", "jobId"}),
                                .title = detail::json::string_of(node, "positionTitle"),
                                .place = node.place()};
        std::map<std::size_t, std::string> places;
        node.field("positionCompetencies", true, [&](const Node& list) {
            list.elements([&](const Node& one) { read_required(one, position, places); });
        });
        positions_.push_back(std::move(position));
    }
    void read_required(const Node& node, HrOpenPosition& position,
                       std::map<std::size_t, std::string>& places) {
        detail::json::note_other_fields(
            node, "PositionCompetency",
            {"competencyIds", "competencyName", "description", "requiredProficiencyLevel",
             "desiredProficiencyLevel", options_.weight_field},
            notes_);
        const auto competence = competencies_.find(node);
        const auto weight = detail::hr_open_weight(node, options_.weight_field);
        if (!competence)
            return;
        const auto [before, is_new] = places.emplace(*competence, node.place());
        if (!is_new)
            return node.refuse("is about the same competence as " + before->second);
        const int least = level(node, "requiredProficiencyLevel", *competence);
        const int desired = level(node, "desiredProficiencyLevel", *competence);
        if (desired > 0 && desired < least)
            return node.refuse("the desired level, " + std::to_string(desired) +
                               ", is below the required one, " + std::to_string(least));
        const bool excludes = options_.least_levels == LeastLevels::exclude;
        if (excludes && least > 0)
            position.least.push_back({.competence = *competence, .level = least});
        detail::note_if(!excludes && least > 0 && desired > least, notes_, node.place(),
                        "a desired level beside a required one is not kept");
        position.requirements.push_back(
            {.competence = *competence,
             .place = node.place(),
             .weight = weight,
             .level = desired > 0 && (excludes || least == 0) ? desired : least});
    }
    /// Returns the level of a field, 0 if it is not there.
    [[nodiscard]] int level(const Node& node, std::string_view key, std::size_t competence) {
        int result = 0;
        node.field(key, false, [&](const Node& score) {
            const auto stated = detail::hr_open_level(score, competencies_.rule(competence),
                                                      detail::required_level, notes_);
            result = stated ? stated->worst() : 0;
        });
        return result;
    }

    void read_candidate(const Node& node) {
        detail::json::note_other_fields(node, "candidate", {"documentId", "profiles"}, notes_);
        const std::string id = id_of(node, {"documentId"});
        detail::StatedPerson* const person = people_.find(id, node.place(), problems_);
        if (person == nullptr)
            return;
        node.field("profiles", true, [&](const Node& profiles) {
            profiles.elements([&](const Node& profile) {
                detail::json::note_other_fields(profile, "profile", {"qualifications"}, notes_);
                profile.field("qualifications", false, [&](const Node& list) {
                    list.elements([&](const Node& one) { read_had(one, *person); });
                });
            });
        });
    }
    void read_had(const Node& node, detail::StatedPerson& person) {
        detail::json::note_other_fields(
            node, "PersonCompetency",
            {"competencyIds", "competencyName", "description", "proficiencyLevel",
             "experienceMeasure", "competencyEvidence"},
            notes_);
        std::vector<Evidence> evidence;
        detail::json::each_of(node, "competencyEvidence", [&](const Node& one) {
            evidence.push_back(detail::hr_open_evidence(one, notes_));
        });
        const auto competence = competencies_.find(node);
        if (!competence)
            return;
        const Level level = had_level(node, *competence, evidence);
        bool agrees = detail::state_level(person, *competence, level, node.place(), std::nullopt);
        for (Evidence& piece : evidence)
            agrees =
                detail::state_level(person, *competence, level, node.place(), std::move(piece)) &&
                agrees;
        if (!agrees)
            node.refuse("gives another level than " + person.levels.at(*competence).place +
                        "; what is said of one person has to agree");
    }
    [[nodiscard]] Level had_level(const Node& node, std::size_t competence,
                                  std::vector<Evidence>& evidence) {
        const LevelRule& rule = competencies_.rule(competence);
        if (rule.binning && rule.binning->rule == BinningRule::at_most_years_old)
            return level_by_days(node, rule, evidence);
        if (competencies_.is_by_experience(competence))
            return level_by_experience(node, rule, evidence);
        Level level;
        node.field("proficiencyLevel", false, [&](const Node& score) {
            level = detail::hr_open_level(score, rule, detail::stated_level, notes_)
                        .value_or(Level::unknown());
        });
        detail::note_if(node.has("experienceMeasure"), notes_, node.place_of("experienceMeasure"),
                        "experience is not kept");
        return level;
    }
    /// Returns the level of the latest evidence.
    [[nodiscard]] Level level_by_days(const Node& node, const LevelRule& rule,
                                      const std::vector<Evidence>& evidence) const {
        std::string latest;
        for (const Evidence& piece : evidence)
            latest = std::max(latest, piece.date);
        try {
            return latest.empty() ? Level::unknown() : rule.binning->level_on(latest);
        } catch (const invalid_input& refused) {
            node.refuse(refused);
            return Level::unknown();
        }
    }
    /// Returns the level of the years of experience, which become evidence.
    [[nodiscard]] Level level_by_experience(const Node& node, const LevelRule& rule,
                                            std::vector<Evidence>& evidence) const {
        Level level;
        node.field("experienceMeasure", false, [&](const Node& measure) {
            const auto years = detail::hr_open_years(measure);
            if (!years)
                return;
            try {
                level = rule.binning->level_of(*years);
                evidence.push_back({.what = "experience in years: " + years->to_string()});
            } catch (const invalid_input& refused) {
                measure.refuse(refused);
            }
        });
        return level;
    }

    void add_job(const HrOpenPosition& position, const Framework& framework,
                 std::vector<JobProfile>& jobs) {
        JobProfileParts parts{.reference = position.reference, .title = position.title};
        if (position.title.empty())
            parts.title = position.reference;
        parts.source = "HR Open";
        for (const Edition& edition : framework.editions())
            parts.frameworks.push_back({.id = edition.id, .edition = edition.edition});
        parts.weights_source = {"Gewichte der Stelle in HR Open",
                                "weights of the HR Open position"};
        parts.requirements = detail::requirements_of(position.place, position.requirements,
                                                     framework, problems_, notes_);
        parts.eligibility = eligibility(position, framework);
        if (parts.requirements.empty())
            return notes_.add(position.place, "a position without requirements has no job");
        jobs.emplace_back(std::move(parts), framework);
    }
    [[nodiscard]] static Eligibility eligibility(const HrOpenPosition& position,
                                                 const Framework& framework) {
        std::vector<Clause> clauses;
        for (const LeastLevel& least : position.least)
            clauses.push_back(Clause::at(framework[least.competence].id, least.level));
        if (clauses.empty())
            return {};
        return Eligibility{clauses.size() == 1 ? clauses.front()
                                               : Clause::all_of(std::move(clauses))};
    }

    const HrOpenOptions& options_;
    Problems& problems_;
    detail::FormatNotes& notes_;
    detail::HrOpenCompetencies competencies_;
    detail::StatedPeople people_;
    std::vector<HrOpenPosition> positions_;
};

void check_hr_open(const HrOpenOptions& options) {
    if (!detail::is_id(options.id))
        throw invalid_input{
            is_not("id", detail::quoted(options.id), "an id: " + std::string{detail::id_pattern})};
    detail::check_rule(options.level, "level");
    for (const auto& [id, rule] : options.levels_of)
        detail::check_rule(rule, "levels_of." + id);
    for (const std::string& id : options.by_experience) {
        const auto& binning = options.framework
                                  ? (*options.framework)[id].binning
                                  : detail::rule_of(options.levels_of, id, options.level).binning;
        if (!binning || binning->rule == BinningRule::at_most_years_old)
            throw invalid_input{
                Problem{"by_experience", detail::quoted(id) + " has no binning of years"}};
    }
}

}  // namespace

const char* to_string(LeastLevels least_levels) noexcept {
    return enumerator_name(least_levels);
}

Scale hr_open_scale() {
    std::vector<ScaleLevel> levels;
    for (int level = 1; level <= 5; ++level)
        levels.push_back({.label = std::to_string(level)});
    return Scale{"hr-open-proficiency", std::move(levels), {"Ausprägung", "proficiency"}};
}

FormatData hr_open_from_json(std::string_view text, const HrOpenOptions& options,
                             const std::string& name) {
    check_hr_open(options);
    Problems problems{name};
    detail::FormatNotes notes;
    const detail::json::Value value = detail::json::parse(text, problems);
    HrOpenReader reader{options, problems, notes};
    reader.read(Node{value, problems});
    problems.throw_if_any();
    return detail::with_name(name, [&] { return reader.build(); });
}

FormatData load_hr_open(const FilePath& path, const HrOpenOptions& options) {
    const std::filesystem::path file = detail::path_of(path);
    return hr_open_from_json(detail::read_file(file), options, detail::path_text(file));
}

}  // namespace herne::inline HERNE_ABI

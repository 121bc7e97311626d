// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/esco.hpp>

#include "io/esco/concepts.hpp"
#include "io/file/path.hpp"
#include "io/format_files.hpp"
#include "io/local_ids.hpp"
#include "io/with_name.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::string_view esco_source = "ESCO, European Commission; modified";

/// A skill that an occupation needs.
struct EscoRelation {
    std::size_t skill;
    bool is_essential;
    std::string place;
};

/// Returns the language of a file called `start`, the language and `.csv`; "" if it is another one.
std::string esco_language(const std::string& name, std::string_view start) {
    constexpr std::string_view end = ".csv";
    if (!name.starts_with(start) || !name.ends_with(end) ||
        name.size() <= start.size() + end.size())
        return {};
    return name.substr(start.size(), name.size() - start.size() - end.size());
}

/// Reads the files of ESCO.
class EscoReader {
public:
    EscoReader(const EscoOptions& options, Problems& problems)
        : options_{options},
          problems_{problems},
          skills_{problems, notes_},
          occupations_{problems, notes_} {}

    void read(std::span<const FormatFile> files) {
        for (const FormatFile& file : files)
            read_concepts(file);
        for (const FormatFile& file : files)
            read_relations(file);
        if (!is_related_ && problems_.empty())
            problems_.add("", "there is no file of relations, occupationSkillRelations_en.csv");
        check_selection();
    }

    [[nodiscard]] FormatData build() {
        const Framework framework = this->framework();
        std::vector<JobProfile> jobs;
        for (const auto& [position, relations] : relations_)
            jobs.emplace_back(job(occupations_.all()[position], relations), framework);
        return {.framework = framework,
                .jobs = std::move(jobs),
                .pool = Pool{framework},
                .dropped = notes_.take()};
    }

private:
    void read_concepts(const FormatFile& file) {
        const std::string of_skills = esco_language(file.name, "skills_");
        const std::string of_occupations = esco_language(file.name, "occupations_");
        if (!of_skills.empty()) {
            detail::CsvTable table{file, heads_, problems_, notes_};
            skills_.read(table, of_skills, false);
        } else if (!of_occupations.empty()) {
            detail::CsvTable table{file, heads_, problems_, notes_};
            occupations_.read(table, of_occupations, true);
        } else if (esco_language(file.name, "occupationSkillRelations_").empty()) {
            problems_.add(file.name, "is no file that is read");
        }
    }
    void read_relations(const FormatFile& file) {
        if (esco_language(file.name, "occupationSkillRelations_").empty() ||
            std::exchange(is_related_, true))
            return;
        detail::CsvTable table{file, heads_, problems_, notes_};
        const auto occupation = table.required("occupationUri");
        const auto kind = table.required("relationType");
        const auto skill = table.required("skillUri");
        table.note_other_columns();
        while (occupation && kind && skill && table.next())
            read_relation(table, *occupation, *kind, *skill);
    }
    void read_relation(const detail::CsvTable& table, std::size_t occupation_column,
                       std::size_t kind_column, std::size_t skill_column) {
        const auto occupation = occupations_.find(table.cell(occupation_column));
        const auto skill = skills_.find(table.cell(skill_column));
        const std::string_view kind = table.cell(kind_column);
        if (kind != "essential" && kind != "optional")
            return problems_.add(table.place(kind_column),
                                 is_not({}, detail::quoted(kind), "'essential' or 'optional'"));
        if (!occupation || !skill)
            return notes_.add(table.place(),
                              "a relation of what is not there, or not released, is left out");
        if (!is_chosen(occupations_.all()[*occupation]) ||
            (kind == "optional" && options_.optional_weight == 0))
            return;
        auto& relations = relations_[*occupation];
        if (!related_.emplace(*occupation, *skill).second)
            return problems_.add(table.place(skill_column),
                                 "the occupation is related to this skill already");
        relations.push_back(
            {.skill = *skill, .is_essential = kind == "essential", .place = table.place()});
        needed_.insert(*skill);
    }
    [[nodiscard]] bool is_chosen(const detail::EscoConcept& occupation) const {
        return options_.codes.empty() || std::any_of(options_.codes.begin(), options_.codes.end(),
                                                     [&](const std::string& code) {
                                                         return occupation.code.starts_with(code);
                                                     });
    }
    void check_selection() {
        if (!problems_.empty())
            return;
        if (needed_.empty())
            problems_.add("", "no occupation that is taken up is related to a skill");
        if (needed_.size() > Framework::max_competences)
            problems_.add("", "the occupations need " + std::to_string(needed_.size()) +
                                  " skills, and a framework holds " +
                                  std::to_string(Framework::max_competences) +
                                  ": choose occupations by their codes");
    }

    [[nodiscard]] Framework framework() {
        FrameworkParts parts{.id = "esco", .edition = options_.edition, .title = "ESCO"};
        parts.source = esco_source;
        const Scale scale{"esco-skill", {{.label = {"vorhanden", "held"}}}};
        for (const std::size_t skill : needed_) {
            const detail::EscoConcept& one = skills_.all()[skill];
            parts.competences.push_back({.id = detail::local_id_of(detail::last_part(one.uri)),
                                         .label = Text{one.label},
                                         .scale = scale,
                                         .area = area(parts.areas, one),
                                         .description = Text{one.description}});
        }
        for (std::size_t skill = 0; skill < skills_.all().size(); ++skill)
            detail::note_if(needed_.find(skill) == needed_.end(), notes_,
                            skills_.all()[skill].place,
                            "a skill that no occupation needs is left out");
        return Framework{std::move(parts)};
    }
    /// Returns the area of a skill.
    [[nodiscard]] std::string area(std::vector<Area>& areas, const detail::EscoConcept& skill) {
        if (skill.kind.empty())
            return {};
        const bool is_knowledge = skill.kind == "knowledge";
        if (!is_knowledge && skill.kind != "skill/competence") {
            notes_.add(skill.place,
                       "a skill type beside knowledge and skill/competence is not "
                       "kept");
            return {};
        }
        const std::string id = is_knowledge ? "knowledge" : "skill";
        if (std::none_of(areas.begin(), areas.end(), [&](const Area& one) { return one.id == id; }))
            areas.push_back({.id = id,
                             .label = is_knowledge ? Text{"Wissen", "knowledge"}
                                                   : Text{"Fertigkeit", "skill or competence"}});
        return id;
    }
    [[nodiscard]] JobProfileParts job(const detail::EscoConcept& occupation,
                                      const std::vector<EscoRelation>& relations) const {
        JobProfileParts parts{.reference = occupation.code, .title = Text{occupation.label}};
        if (occupation.code.empty())
            parts.reference = detail::last_part(occupation.uri);
        parts.source = occupation.uri;
        parts.note = Text{occupation.description};
        parts.frameworks = {{.id = "esco", .edition = options_.edition}};
        parts.weights_source = {"unentbehrlich und wünschenswert in ESCO",
                                "essential and optional in ESCO"};
        for (const EscoRelation& relation : relations) {
            const detail::EscoConcept& skill = skills_.all()[relation.skill];
            std::string id = detail::local_id_of(detail::last_part(skill.uri));
            parts.requirements.push_back(
                {.id = id,
                 .competence = "esco/" + id,
                 .weight =
                     relation.is_essential ? options_.essential_weight : options_.optional_weight,
                 .importance = relation.is_essential ? Importance::must : Importance::wish});
        }
        return parts;
    }

    const EscoOptions& options_;
    Problems& problems_;
    detail::FormatNotes notes_;
    const std::map<std::string, std::string> no_heads_ = {};
    detail::HeadNames heads_{no_heads_};
    detail::EscoConcepts skills_;
    detail::EscoConcepts occupations_;
    std::map<std::size_t, std::vector<EscoRelation>> relations_;  ///< by occupation
    std::set<std::pair<std::size_t, std::size_t>> related_;
    std::set<std::size_t> needed_;  ///< skills that become competences
    bool is_related_ = false;
};

void check_esco_weight(int weight, int least, const char* where) {
    if (weight < least || weight > JobProfile::max_weight)
        throw invalid_input{
            not_in(where, std::to_string(weight),
                   std::to_string(least) + ".." + std::to_string(JobProfile::max_weight))};
}

}  // namespace

FormatData esco_from_csv(std::span<const FormatFile> files, const EscoOptions& options,
                         const std::string& name) {
    check_esco_weight(options.essential_weight, 1, "essential_weight");
    check_esco_weight(options.optional_weight, 0, "optional_weight");
    Problems problems{name};
    EscoReader reader{options, problems};
    reader.read(files);
    problems.throw_if_any();
    return detail::with_name(name, [&] { return reader.build(); });
}

FormatData load_esco(const FilePath& folder, const EscoOptions& options) {
    const std::filesystem::path path = detail::path_of(folder);
    std::vector<std::string> names;
    for (const std::string& language : options.languages)
        for (const std::string start : {"skills_", "occupations_", "occupationSkillRelations_"})
            names.push_back(start + language + ".csv");
    return esco_from_csv(detail::files_there(path, {names.begin(), names.end()}), options,
                         detail::path_text(path));
}

}  // namespace herne::inline HERNE_ABI

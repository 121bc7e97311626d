// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/successfactors.hpp>

#include "io/file/path.hpp"
#include "io/format_files.hpp"
#include "io/level_rules.hpp"
#include "io/successfactors/tables.hpp"
#include "io/with_name.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns the id of the area that a category becomes: they are counted as they come.
std::string sf_area(std::vector<Area>& areas, const Text& category) {
    if (category.empty())
        return {};
    const auto found = std::find_if(areas.begin(), areas.end(),
                                    [&](const Area& area) { return area.label == category; });
    if (found != areas.end())
        return found->id;
    areas.push_back({.id = "category-" + std::to_string(areas.size() + 1), .label = category});
    return areas.back().id;
}

Framework sf_framework(const detail::SfTables& tables, const SuccessFactorsOptions& options) {
    FrameworkParts parts{.id = options.framework, .edition = options.edition};
    parts.source = detail::sf_source;
    for (const auto& competency : tables.competencies()) {
        const LevelRule& rule =
            detail::rule_of(options.ratings_of, competency.code, options.rating);
        parts.competences.push_back({.id = competency.code,
                                     .label = competency.name,
                                     .scale = rule.scale,
                                     .area = sf_area(parts.areas, competency.category),
                                     .description = competency.description,
                                     .binning = rule.binning});
    }
    return Framework{std::move(parts)};
}

/// Makes jobs and candidates of what was read.
class SfBuilder {
public:
    SfBuilder(const detail::SfTables& tables, const SuccessFactorsOptions& options,
              Problems& problems, detail::FormatNotes& notes)
        : tables_{tables},
          problems_{problems},
          notes_{notes},
          framework_{sf_framework(tables, options)} {}

    FormatData build() {
        std::vector<JobProfile> jobs;
        for (const auto& role : tables_.roles())
            add_job(role, jobs);
        problems_.throw_if_any();
        return {.framework = framework_,
                .jobs = std::move(jobs),
                .pool = tables_.people().pool(framework_),
                .dropped = notes_.take()};
    }

private:
    void add_job(const detail::SfRole& role, std::vector<JobProfile>& jobs) {
        JobProfileParts parts{.reference = role.code, .title = role.name};
        if (role.name.empty())
            parts.title = role.code;
        parts.source = detail::sf_source;
        parts.frameworks = {{.id = framework_.id(), .edition = framework_.edition()}};
        parts.weights_source = {"Gewichte der Rolle in SuccessFactors",
                                "weights of the role in SuccessFactors"};
        parts.requirements =
            detail::requirements_of(role.place, role.mappings, framework_, problems_, notes_);
        if (parts.requirements.empty())
            return notes_.add(role.place, "a role without requirements has no job");
        jobs.emplace_back(std::move(parts), framework_);
    }
    const detail::SfTables& tables_;
    Problems& problems_;
    detail::FormatNotes& notes_;
    Framework framework_;
};

const FormatFile* sf_file(std::span<const FormatFile> files, std::string_view name) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FormatFile& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

/// Reads one of the files, if it is there, by `read`.
template <class Read>
void read_sf_file(std::span<const FormatFile> files, std::string_view name,
                  detail::HeadNames& heads, Problems& problems, detail::FormatNotes& notes,
                  Read read) {
    if (const FormatFile* const file = sf_file(files, name)) {
        detail::CsvTable table{*file, heads, problems, notes};
        read(table);
    }
}

void check_sf_files(std::span<const FormatFile> files, Problems& problems) {
    for (const FormatFile& file : files)
        if (file.name != detail::sf_competencies_file && file.name != detail::sf_roles_file &&
            file.name != detail::sf_mappings_file && file.name != detail::sf_ratings_file)
            problems.add(file.name, "is no file that is read");
    if (sf_file(files, detail::sf_competencies_file) == nullptr)
        problems.add("", "there is no " + std::string{detail::sf_competencies_file});
}

}  // namespace

Scale successfactors_scale() {
    std::vector<ScaleLevel> levels;
    for (int level = 1; level <= 5; ++level)
        levels.push_back({.label = std::to_string(level)});
    return Scale{"successfactors-rating", std::move(levels), {"Bewertung", "rating"}};
}

FormatData successfactors_from_csv(std::span<const FormatFile> files,
                                   const SuccessFactorsOptions& options, const std::string& name) {
    if (!detail::is_id(options.framework))
        throw invalid_input{is_not("framework", detail::quoted(options.framework),
                                   "an id: " + std::string{detail::id_pattern})};
    detail::check_rule(options.rating, "rating");
    for (const auto& [code, rule] : options.ratings_of)
        detail::check_rule(rule, "ratings_of." + code);
    Problems problems{name};
    detail::FormatNotes notes;
    detail::HeadNames heads{options.columns};
    detail::SfTables tables{options, problems, notes};
    const auto read = [&](std::string_view file, auto member) {
        read_sf_file(files, file, heads, problems, notes,
                     [&](detail::CsvTable& table) { (tables.*member)(table); });
    };
    check_sf_files(files, problems);
    read(detail::sf_competencies_file, &detail::SfTables::read_competencies);
    read(detail::sf_roles_file, &detail::SfTables::read_roles);
    read(detail::sf_mappings_file, &detail::SfTables::read_mappings);
    read(detail::sf_ratings_file, &detail::SfTables::read_ratings);
    heads.report_unused(problems);
    if (tables.competencies().empty() && problems.empty())
        problems.add("", "there are no competencies");
    problems.throw_if_any();
    return detail::with_name(name, [&] {
        return SfBuilder{tables, options, problems, notes}.build();
    });
}

FormatData load_successfactors(const FilePath& folder, const SuccessFactorsOptions& options) {
    const std::filesystem::path path = detail::path_of(folder);
    const auto files =
        detail::files_there(path, {detail::sf_competencies_file, detail::sf_roles_file,
                                   detail::sf_mappings_file, detail::sf_ratings_file});
    return successfactors_from_csv(files, options, detail::path_text(path));
}

}  // namespace herne::inline HERNE_ABI

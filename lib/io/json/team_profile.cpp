// SPDX-License-Identifier: BSL-1.0
#include "analysis/team_check.hpp"
#include "io/json/named_frameworks.hpp"
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/record/analysis_teams.hpp>

#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view team_profile_format = "herne-team-profile";

/// Reads one team profile over the frameworks that it names.
class TeamReader {
public:
    TeamReader(const Node& root, const JobProfileSources& sources)
        : root_{root}, frameworks_{sources, "a team profile", levels_as_} {}

    TeamProfile read() {
        const auto note = fields_by(&TeamProfileParts::note, {"note", "levels_as"},
                                    [](const Node& object, TeamProfileParts& into) {
                                        read_field(object, into, field_of(&TeamProfileParts::note));
                                    });
        const auto frameworks = fields_by(
            &TeamProfileParts::frameworks, {"frameworks"},
            [this](const Node& object, TeamProfileParts& into) {
                object.field("frameworks", true,
                             [&](const Node& node) { into.frameworks = frameworks_.read(node); });
            });
        const auto requirements =
            value_by(&TeamProfileParts::requirements, [this](const Node& list) {
                return list.list([this](const Node& node) { return read_requirement(node); });
            });
        std::vector<std::string_view> names{"format", "version"};
        for (const std::string_view name :
             names_in_document(parts_, note, frameworks, requirements))
            names.push_back(name);
        root_.only(names);
        levels_as_ = read_levels_as(root_, LevelsOf::requirements);
        read_fields(root_, parts_, note, frameworks, requirements);
        return build();
    }

private:
    TeamRequirement read_requirement(const Node& node) const {
        const Competence* wanted = nullptr;
        return read_record<TeamRequirement>(
            node,
            value_by(&TeamRequirement::competence,
                     [&](const Node& field) { return frameworks_.competence(field, wanted); }),
            value_by(&TeamRequirement::level,
                     [&](const Node& field) { return frameworks_.level(field, wanted); }));
    }

    TeamProfile build() {
        Problems& problems = root_.problems();
        if (frameworks_.merged())
            detail::report_problems(parts_, *frameworks_.merged(), [&](Problem problem) {
                if (!is_covered(problems, problem.where))
                    problems.add(std::move(problem));
            });
        problems.throw_if_any();
        try {
            return {std::move(parts_), *frameworks_.merged()};
        } catch (const invalid_file& refused) {
            throw invalid_file{problems.name(), refused.problems()};
        }
    }

    const Node& root_;
    LevelsAs levels_as_ = LevelsAs::automatic;
    NamedFrameworks frameworks_;
    TeamProfileParts parts_;
};

}  // namespace

TeamProfile team_profile_from_json(std::string_view text, const JobProfileSources& sources,
                                   const std::string& name) {
    return read_document(text, name, team_profile_format, [&](const Node& root) {
        return TeamReader{root, sources}.read();
    });
}

TeamProfile load_team_profile(const std::filesystem::path& path, const JobProfileSources& sources) {
    return team_profile_from_json(detail::read_file(path), sources_for(path, sources),
                                  detail::path_text(path));
}

TeamProfile TeamProfile::load(const FilePath& path) {
    return load_team_profile(detail::path_of(path));
}

std::string to_json(const TeamProfile& team, const JsonWriteOptions& options) {
    Writer writer{options};
    writer.begin_object();
    write_head(writer, team_profile_format);
    write_fields(writer, team.parts(),
                 fields_by(&TeamProfileParts::note, {"note", "levels_as"},
                           [&](Writer& out, const TeamProfileParts& written) {
                               write_field(out, written, field_of(&TeamProfileParts::note));
                               if (has_misleading_numerals(team.framework()))
                                   out.field("levels_as", enumerator_name(LevelsAs::number));
                           }),
                 value_by(&TeamProfileParts::frameworks, write_references));
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI

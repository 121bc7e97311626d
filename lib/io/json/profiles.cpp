// SPDX-License-Identifier: BSL-1.0
#include "io/json/named_frameworks.hpp"
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

constexpr std::string_view profiles_format = "herne-profiles";

/// Reads profiles over a framework that is there.
class ProfilesReader {
public:
    ProfilesReader(const Node& root, const Framework& framework)
        : root_{root}, framework_{framework} {}

    std::vector<Profile> read() {
        root_.only({"format", "version", "frameworks", "levels_as", "profiles"});
        levels_as_ = read_levels_as(root_, LevelsOf::people);
        root_.field("frameworks", true,
                    [this](const Node& list) { check_given(list, framework_); });
        std::vector<Profile> profiles;
        root_.field("profiles", true, [&](const Node& list) {
            list.elements([&](const Node& node) { read_profile(node, profiles); });
        });
        root_.problems().throw_if_any();
        return profiles;
    }

private:
    void read_profile(const Node& node, std::vector<Profile>& profiles) {
        const std::size_t before = node.problems().count();
        node.only({"id", "levels", "evidence"});
        CandidateId id =
            node.required("id", [](const Node& field) { return field.candidate_id(); });
        if (node.problems().count() == before && !ids_.insert(id).second)
            node.problems().add(node.place_of("id"),
                                detail::quoted(id.to_string()) +
                                    " is the id of an earlier profile; it may stand once");
        std::vector<Level> levels(framework_.size());
        node.field("levels", true, [&](const Node& field) { read_levels(field, levels); });
        EvidenceByCompetence evidence;
        node.field("evidence", false,
                   [&](const Node& field) { read_all_evidence(field, evidence); });
        if (root_.problems().empty())
            profiles.emplace_back(std::move(id), framework_, std::move(levels),
                                  std::move(evidence));
    }

    void read_levels(const Node& node, std::vector<Level>& levels) {
        std::set<std::size_t> stated;
        node.members([&](const std::string& name, const Node& field) {
            const auto index = find_competence(framework_, name, field);
            if (!index)
                return;
            if (!stated.insert(*index).second)
                field.refuse("the competence " + detail::quoted(framework_[*index].id) +
                             " is stated twice");
            else if (!field.is_null())
                levels[*index] = read_level(field, framework_[*index], levels_as_);
        });
    }

    void read_all_evidence(const Node& node, EvidenceByCompetence& evidence) {
        node.members([&](const std::string& name, const Node& field) {
            const auto index = find_competence(framework_, name, field);
            if (!index)
                return;
            if (evidence.contains(*index))
                field.refuse("the competence " + detail::quoted(framework_[*index].id) +
                             " is stated twice");
            else
                evidence.emplace(*index, field.list(read_evidence));
        });
    }

    const Node& root_;
    const Framework& framework_;
    LevelsAs levels_as_ = LevelsAs::automatic;
    std::set<CandidateId> ids_;
};

void write_profile(Writer& writer, const Profile& profile) {
    writer.begin_object();
    writer.field("id", profile.id());
    writer.key("levels").begin_object(Layout::line);
    const auto levels = profile.levels();
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i].known())
            writer.field(profile.framework()[i].id, levels[i]);
    writer.end_object();
    if (!profile.evidence().empty()) {
        writer.key("evidence").begin_object();
        for (const auto& [index, pieces] : profile.evidence())
            writer.list(profile.framework()[index].id, pieces,
                        [&](const Evidence& piece) { write_record(writer, piece); });
        writer.end_object();
    }
    writer.end_object();
}

void check_writable(std::span<const Profile> profiles) {
    if (profiles.empty())
        throw invalid_input{Problem{
            "profiles", "there are none, so that nothing says over which framework they are"}};
    std::set<CandidateId> ids;
    for (const Profile& profile : profiles) {
        const std::string place = "profile " + detail::quoted(profile.id().to_string());
        if (!(profile.framework() == profiles.front().framework()))
            throw invalid_input{place + " is over " + detail::quoted(profile.framework().id()) +
                                ", others over " +
                                detail::quoted(profiles.front().framework().id())};
        if (!ids.insert(profile.id()).second)
            throw invalid_input{place + " stands twice"};
    }
}

}  // namespace

std::vector<Profile> profiles_from_json(std::string_view text, const Framework& framework,
                                        const std::string& name) {
    return read_document(text, name, profiles_format, [&](const Node& root) {
        return ProfilesReader{root, framework}.read();
    });
}

std::vector<Profile> load_profiles(const std::filesystem::path& path, const Framework& framework) {
    return profiles_from_json(detail::read_file(path), framework, detail::path_text(path));
}

std::string to_json(std::span<const Profile> profiles, const JsonWriteOptions& options) {
    check_writable(profiles);
    const Framework& framework = profiles.front().framework();
    Writer writer{options};
    writer.begin_object();
    write_head(writer, profiles_format);
    writer.list("frameworks", framework.editions(),
                [&](const Edition& edition) { write_reference(writer, edition); });
    if (has_misleading_numbers_of_people(framework))
        writer.field("levels_as", "number");
    writer.list("profiles", profiles,
                [&](const Profile& profile) { write_profile(writer, profile); });
    writer.end_object();
    return writer.take();
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/base/shared_data.hpp>
#include <herne/base/text.hpp>
#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Requirement on a team: at least so many people who have a level. Several may be about one
/// competence, as in "two who can, one of them at level 3". `TeamProfile` checks it.
struct TeamRequirement {
    std::string id;          ///< unique within the team profile
    std::string competence;  ///< full competence id or unambiguous bare name; it is completed
    int level = 1;           ///< the level that counts, 1..max of the competence's scale
    int people = 1;          ///< how many members must have it, 1..1000
    Text label = {};         ///< what people call it; empty: the competence's label

    bool operator==(const TeamRequirement&) const = default;
};

/// What a team profile is made of; `TeamProfile` checks it.
struct TeamProfileParts {
    std::string reference;    ///< what the team is called in files, not empty
    Text title;               ///< title of the team, not empty
    std::string source = {};  ///< where the content comes from
    Text note = {};           ///< what a reader should know of it
    /// the frameworks it speaks of, by id and edition; digests are filled in
    std::vector<Edition> frameworks = {};
    std::vector<TeamRequirement> requirements = {};  ///< what a team needs, at least one

    bool operator==(const TeamProfileParts&) const = default;
};

/// What went into a result about a team.
struct TeamProvenance {
    std::string version = {};              ///< version of herne
    std::string team = {};                 ///< reference of the team profile
    std::string team_digest = {};          ///< SHA-256 of the team profile in lower-case hex
    std::vector<Edition> frameworks = {};  ///< the frameworks that it speaks of

    bool operator==(const TeamProvenance&) const = default;
};

/// Team profile: what a team needs, however it is made up; validated, immutable. A cheap handle on
/// immutable data, which stays as it was when it is moved from.
class HERNE_EXPORT TeamProfile {
public:
    /// Most people that one requirement may ask for.
    static constexpr int max_people = 1000;
    /// Maximum number of requirements.
    static constexpr std::size_t max_requirements = 64;

    /// `framework` holds every framework that `parts` names, in the editions it names; others in it
    /// are ignored. Throws `invalid_file` that lists the problems (ids, levels, people, editions)
    /// by place.
    TeamProfile(TeamProfileParts parts, const Framework& framework);
    /// Returns the team profile that the JSON file at `path` holds; the same as
    /// `load_team_profile(path)`.
    [[nodiscard]] static TeamProfile load(const FilePath& path);

    /// Returns what the team profile is made of, competence ids completed.
    [[nodiscard]] const TeamProfileParts& parts() const noexcept;
    /// Returns the reference.
    [[nodiscard]] const std::string& reference() const noexcept { return parts().reference; }
    /// Returns the title.
    [[nodiscard]] const Text& title() const noexcept { return parts().title; }
    /// Returns the frameworks that it names, merged in the order it names them.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns the requirements in order.
    [[nodiscard]] const std::vector<TeamRequirement>& requirements() const noexcept {
        return parts().requirements;
    }
    /// Returns the position of the requirement called `id`. Throws `unknown_id`.
    [[nodiscard]] std::size_t index(std::string_view id) const;
    /// Returns the competence of the requirement at `index`.
    [[nodiscard]] const Competence& competence(std::size_t index) const noexcept;
    /// Returns the label of the requirement at `index`: its own, else its competence's.
    [[nodiscard]] const Text& label(std::size_t index) const noexcept;

    /// Returns SHA-256 over the whole content, framework digests included, in lower-case hex.
    [[nodiscard]] const std::string& digest() const noexcept;
    /// Returns what results say of it.
    [[nodiscard]] TeamProvenance provenance() const;

    /// Two team profiles are equal if their digests are.
    bool operator==(const TeamProfile& other) const noexcept { return digest() == other.digest(); }

private:
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/team_profile.hpp>
#include <herne/base/error.hpp>
#include <herne/base/problems.hpp>
#include <herne/record/analysis_teams.hpp>
#include <herne/record/forms.hpp>

#include "analysis/team_check.hpp"
#include "base/digest.hpp"
#include "base/wording.hpp"
#include "job/requirement_position.hpp"
#include "model/model_digest.hpp"
#include "text/id.hpp"
#include "text/quoted.hpp"

#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string name_of_team(const TeamProfileParts& parts) {
    return parts.reference.empty() ? "team profile"
                                   : "team profile " + detail::quoted(parts.reference);
}

std::string team_digest(const TeamProfileParts& parts) {
    detail::Digest digest;
    digest.add("herne-team-profile");
    detail::add_record(digest, parts);
    return digest.hex();
}

/// Looks at one requirement after the other and reports the problems.
class TeamCheck {
public:
    TeamCheck(TeamProfileParts& parts, const Framework& framework, const detail::ProblemSink& sink)
        : parts_{parts}, framework_{framework}, sink_{sink} {}

    void run() {
        if (parts_.reference.empty())
            sink_({"reference", "is missing"});
        if (parts_.title.empty())
            sink_({"title", "is missing"});
        const std::size_t size = parts_.requirements.size();
        if (size == 0 || size > TeamProfile::max_requirements) {
            report_outside("requirements", static_cast<long long>(size), 1,
                           TeamProfile::max_requirements, ", the number that a team may have");
            return;
        }
        for (std::size_t i = 0; i < size; ++i)
            check(parts_.requirements[i], "requirements[" + std::to_string(i) + ']');
    }

private:
    void report_outside(std::string where, long long value, long long first, long long last,
                        std::string_view after = {}) {
        sink_(detail::refusal(std::move(where), std::to_string(value), detail::from_to(first, last),
                              {.after = after}));
    }

    void check(TeamRequirement& requirement, const std::string& place) {
        if (!detail::is_local_id(requirement.id))
            sink_(detail::refusal(place + ".id", detail::quoted(requirement.id),
                                  std::string{detail::local_id_pattern},
                                  {.between = " is not an id: "}));
        else if (!ids_.insert(requirement.id).second)
            sink_({place + ".id", detail::quoted(requirement.id) + " stands twice",
                   detail::quoted(requirement.id)});
        if (requirement.people < 1 || requirement.people > TeamProfile::max_people)
            report_outside(place + ".people", requirement.people, 1, TeamProfile::max_people);
        check_level(requirement, place);
    }

    void check_level(TeamRequirement& requirement, const std::string& place) {
        try {
            const Competence& competence = framework_[std::string_view{requirement.competence}];
            requirement.competence = competence.id;
            const int max = competence.scale.max();
            if (requirement.level < 1 || requirement.level > max)
                report_outside(place + ".level", requirement.level, 1, max,
                               " of " + detail::quoted(competence.id));
        } catch (const std::logic_error& error) {
            sink_({place + ".competence", error.what(), detail::quoted(requirement.competence)});
        }
    }

    TeamProfileParts& parts_;
    const Framework& framework_;
    const detail::ProblemSink& sink_;
    std::set<std::string> ids_;
};

}  // namespace

void detail::report_problems(TeamProfileParts& parts, const Framework& framework,
                             const ProblemSink& sink) {
    TeamCheck{parts, framework, sink}.run();
}

struct TeamProfile::Data {
    TeamProfileParts parts;
    Framework framework;
    std::vector<std::size_t> competences;  ///< of the requirements, positions in the framework
    std::string digest;

    static std::shared_ptr<const Data> make(TeamProfileParts parts,
                                            const Framework& all_frameworks) {
        const std::string name = name_of_team(parts);
        Framework framework =
            detail::named_frameworks(parts.frameworks, all_frameworks, name, "the team profile");
        Problems problems{name};
        detail::report_problems(parts, framework,
                                [&](Problem problem) { problems.add(std::move(problem)); });
        problems.throw_if_any();
        std::vector<std::size_t> competences;
        for (const auto& requirement : parts.requirements)
            competences.push_back(framework.index(requirement.competence));
        std::string digest = team_digest(parts);
        return std::make_shared<const Data>(Data{std::move(parts), std::move(framework),
                                                 std::move(competences), std::move(digest)});
    }
};

TeamProfile::TeamProfile(TeamProfileParts parts, const Framework& framework)
    : data_{Data::make(std::move(parts), framework)} {}

const TeamProfileParts& TeamProfile::parts() const noexcept {
    return data_->parts;
}

const Framework& TeamProfile::framework() const noexcept {
    return data_->framework;
}

std::size_t TeamProfile::index(std::string_view id) const {
    return detail::requirement_position(requirements(), id);
}

const Competence& TeamProfile::competence(std::size_t index) const noexcept {
    return data_->framework[data_->competences[index]];
}

const Text& TeamProfile::label(std::size_t index) const noexcept {
    const Text& own = requirements()[index].label;
    return own.empty() ? competence(index).label : own;
}

const std::string& TeamProfile::digest() const noexcept {
    return data_->digest;
}

TeamProvenance TeamProfile::provenance() const {
    return {.version = std::string{version()},
            .team = reference(),
            .team_digest = digest(),
            .frameworks = parts().frameworks};
}

}  // namespace herne::inline HERNE_ABI

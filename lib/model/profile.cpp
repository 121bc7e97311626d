// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/profile.hpp>

#include "base/wording.hpp"
#include "text/quoted.hpp"

namespace herne::inline HERNE_ABI {
namespace {

std::string place(const CandidateId& id, const Competence& competence) {
    return "profile " + detail::quoted(id.to_string()) + ", competence " +
           detail::quoted(competence.id);
}

void check_level(const CandidateId& id, const Competence& competence, Level level) {
    if (level.known() && level.worst() > competence.scale.max())
        throw invalid_input{detail::refusal(place(id, competence), std::to_string(level.worst()),
                                            detail::from_to(0, competence.scale.max()),
                                            {.before = "level "})};
}

std::vector<Level> by_position(const CandidateId& id, const Framework& framework,
                               const std::vector<std::pair<std::string, Level>>& levels) {
    std::vector<Level> result(framework.size());
    std::vector<bool> stated(framework.size(), false);
    for (const auto& [name, level] : levels) {
        const std::size_t index = framework.index(name);
        if (stated[index])
            throw invalid_input{Problem{place(id, framework[index]), "stated twice"}};
        stated[index] = true;
        result[index] = level;
    }
    return result;
}

}  // namespace

struct Profile::Data {
    CandidateId id;
    Framework framework;
    std::vector<Level> levels;
    EvidenceByCompetence evidence;

    void check_invariants() const {
        if (levels.size() != framework.size())
            throw invalid_input{
                detail::refusal("profile " + detail::quoted(id.to_string()),
                                std::to_string(levels.size()), std::to_string(framework.size()),
                                {.between = " levels for ", .after = " competences"})};
        for (std::size_t i = 0; i < levels.size(); ++i)
            check_level(id, framework[i], levels[i]);
        for (const auto& [index, pieces] : evidence) {
            if (index >= framework.size())
                throw invalid_input{Problem{.where = "profile " + detail::quoted(id.to_string()),
                                            .what = "evidence for competence " +
                                                    std::to_string(index) + " of " +
                                                    std::to_string(framework.size()),
                                            .value = std::to_string(index),
                                            .allowed = detail::from_to(0, framework.size() - 1)}};
            for (std::size_t i = 0; i < pieces.size(); ++i)
                check(pieces[i],
                      place(id, framework[index]) + ", evidence[" + std::to_string(i) + "]");
        }
    }
};

Profile::Profile(CandidateId id, Framework framework, std::vector<Level> levels,
                 EvidenceByCompetence evidence) {
    std::erase_if(evidence, [](const auto& entry) { return entry.second.empty(); });
    auto data = std::make_shared<Data>(
        Data{std::move(id), std::move(framework), std::move(levels), std::move(evidence)});
    data->check_invariants();
    data_ = std::move(data);
}

Profile::Profile(CandidateId id, Framework framework,
                 const std::vector<std::pair<std::string, Level>>& levels)
    : Profile{id, framework, by_position(id, framework, levels)} {}

const CandidateId& Profile::id() const noexcept {
    return data_->id;
}

const Framework& Profile::framework() const noexcept {
    return data_->framework;
}

std::span<const Level> Profile::levels() const noexcept {
    return data_->levels;
}

Level Profile::operator[](std::string_view id) const {
    return data_->levels[data_->framework.index(id)];
}

std::span<const Evidence> Profile::evidence(std::size_t index) const noexcept {
    const auto found = data_->evidence.find(index);
    if (found == data_->evidence.end())
        return {};
    return found->second;
}

const EvidenceByCompetence& Profile::evidence() const noexcept {
    return data_->evidence;
}

Profile Profile::with(std::string_view id, Level level) const {
    std::vector<Level> levels = data_->levels;
    levels[data_->framework.index(id)] = level;
    return {data_->id, data_->framework, std::move(levels), data_->evidence};
}

bool Profile::operator==(const Profile& other) const {
    return data_ == other.data_ ||
           (data_->id == other.data_->id && data_->framework == other.data_->framework &&
            data_->levels == other.data_->levels && data_->evidence == other.data_->evidence);
}

}  // namespace herne::inline HERNE_ABI

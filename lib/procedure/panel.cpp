// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/panel.hpp>

#include <herne/base/error.hpp>
#include <herne/base/problems.hpp>
#include <herne/record/digest.hpp>
#include <herne/record/procedure_panel.hpp>

#include "base/digest.hpp"
#include "procedure/panel_check.hpp"
#include "procedure/panel_units.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

void sort_ratings(std::vector<Rating>& ratings, const Framework& framework) {
    std::vector<std::pair<std::size_t, Rating>> by_position;
    by_position.reserve(ratings.size());
    for (Rating& rating : ratings) {
        const std::size_t competence = framework.index(rating.competence);
        by_position.emplace_back(competence, std::move(rating));
    }
    std::sort(by_position.begin(), by_position.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second.id, a.first, a.second.date, a.second.rater) <
               std::tie(b.second.id, b.first, b.second.date, b.second.rater);
    });
    std::transform(by_position.begin(), by_position.end(), ratings.begin(),
                   [](auto& rating) { return std::move(rating.second); });
}

std::string panel_digest(const Framework& framework, const std::vector<Rating>& ratings) {
    detail::Digest digest;
    digest.add("herne-panel").add(framework.digest());
    detail::add_value(digest, ratings);
    return digest.hex();
}

void check_optional_day(std::string_view day) {
    if (!day.empty())
        detail::check_day(day, "day");
}

Level level_by(PanelRule rule, const std::vector<const Rating*>& counted) {
    std::vector<int> levels;
    for (const Rating* rating : counted)
        levels.push_back(rating->level.worst());
    std::sort(levels.begin(), levels.end());
    if (levels.empty())
        return Level::unknown();
    switch (rule) {
        case PanelRule::consensus:
            return levels.front() == levels.back() ? Level{levels.front()} : Level::unknown();
        case PanelRule::lower_median:
            return Level{levels[(levels.size() - 1) / 2]};
        case PanelRule::least:
            break;
    }
    return Level{levels.front()};
}

/// Returns "3 (B1)"; one of a label's languages, German if there is one.
std::string named_level(const Rating& rating, const Framework& framework) {
    const int level = rating.level.worst();
    const auto& label = framework[std::string_view{rating.competence}].scale.level(level).label;
    return std::to_string(level) + " (" + label.in("de") + ')';
}

Evidence evidence_of(const Rating& rating, const Framework& framework) {
    return {.what = named_level(rating, framework) +
                    (rating.what.empty() ? std::string{} : ": " + rating.what),
            .source = rating.source,
            .date = rating.date,
            .valid_until = rating.valid_until,
            .status = EvidenceStatus::judged,
            .rater = rating.rater};
}

/// The levels and evidence of one candidate in the making.
struct ProfileParts {
    std::vector<Level> levels;
    EvidenceByCompetence evidence = {};
};

void take_unit(const detail::RatedUnit& unit, PanelRule rule, std::string_view day,
               const Framework& framework, ProfileParts& into) {
    into.levels[unit.competence] = level_by(rule, unit.counted);
    for (const Rating& rating : unit.given)
        if (day.empty() || rating.date <= day)
            into.evidence[unit.competence].push_back(evidence_of(rating, framework));
}

}  // namespace

const char* to_string(PanelRule rule) noexcept {
    return enumerator_name(rule);
}

struct Panel::Data {
    Framework framework;
    std::vector<Rating> ratings;
    std::vector<CandidateId> candidates;
    std::vector<std::string> raters;
    std::string digest;

    static std::shared_ptr<const Data> make(const Framework& framework,
                                            std::vector<Rating> ratings) {
        Problems problems{"panel"};
        detail::report_problems(
            ratings, framework,
            [](std::size_t rating, std::string_view field) {
                return "ratings[" + std::to_string(rating) + "]." + std::string{field};
            },
            [&](Problem problem) { problems.add(std::move(problem)); });
        problems.throw_if_any();
        sort_ratings(ratings, framework);
        std::set<CandidateId> candidates;
        std::set<std::string> raters;
        for (const Rating& rating : ratings) {
            candidates.insert(rating.id);
            raters.insert(rating.rater);
        }
        std::string digest = panel_digest(framework, ratings);
        return std::make_shared<const Data>(Data{framework,
                                                 std::move(ratings),
                                                 {candidates.begin(), candidates.end()},
                                                 {raters.begin(), raters.end()},
                                                 std::move(digest)});
    }
};

Panel::Panel(const Framework& framework, std::vector<Rating> ratings)
    : data_{Data::make(framework, std::move(ratings))} {}

const Framework& Panel::framework() const noexcept {
    return data_->framework;
}

const std::vector<Rating>& Panel::ratings() const noexcept {
    return data_->ratings;
}

const std::vector<CandidateId>& Panel::candidates() const noexcept {
    return data_->candidates;
}

const std::vector<std::string>& Panel::raters() const noexcept {
    return data_->raters;
}

const std::string& Panel::digest() const noexcept {
    return data_->digest;
}

Profile Panel::profile(const CandidateId& id, PanelRule rule, std::string_view day) const {
    check_optional_day(day);
    if (!std::binary_search(candidates().begin(), candidates().end(), id)) {
        std::vector<std::string> known;
        for (const CandidateId& candidate : candidates())
            known.push_back(candidate.to_string());
        throw unknown_id{"candidate", id.to_string(),
                         detail::nearest(id.to_string(), {known.begin(), known.end()})};
    }
    ProfileParts parts{.levels = std::vector<Level>(framework().size())};
    for (const auto& unit : detail::rated_units(*this, day))
        if (*unit.id == id)
            take_unit(unit, rule, day, framework(), parts);
    return {id, framework(), std::move(parts.levels), std::move(parts.evidence)};
}

Pool Panel::pool(PanelRule rule, std::string_view day) const {
    check_optional_day(day);
    const auto units = detail::rated_units(*this, day);
    std::vector<bool> rated(framework().size());
    PoolBuilder builder{framework()};
    auto unit = units.begin();
    for (const CandidateId& id : candidates()) {
        ProfileParts parts{.levels = std::vector<Level>(framework().size())};
        for (; unit != units.end() && *unit->id == id; ++unit) {
            take_unit(*unit, rule, day, framework(), parts);
            rated[unit->competence] = true;
        }
        builder.add(id, parts.levels, std::move(parts.evidence));
    }
    for (std::size_t i = 0; i < rated.size(); ++i)
        if (!rated[i])
            builder.not_provided(i);
    return builder.build();
}

std::vector<Disagreement> Panel::disagreements(std::string_view day) const {
    return report(day).disagreements;
}

}  // namespace herne::inline HERNE_ABI

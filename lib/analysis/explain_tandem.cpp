// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/explain_tandem.hpp>

#include <herne/base/error.hpp>
#include <herne/match/points.hpp>
#include <herne/record/analysis_tandems.hpp>

#include "analysis/tandem_planes.hpp"
#include "job/competences.hpp"
#include "job/job_access.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

OfTwo of_two(bool a, bool b) {
    return a && b ? OfTwo::both : a ? OfTwo::a : b ? OfTwo::b : OfTwo::nobody;
}

/// What two levels come to for one requirement.
class SharedPoints {
public:
    SharedPoints(std::span<const std::int64_t> table, Sharing shared, bool doubled)
        : table_{table}, shared_{shared}, factor_{doubled ? 2 : 1} {}

    [[nodiscard]] std::int64_t alone(int level) const { return factor_ * at(level); }
    [[nodiscard]] std::int64_t together(int a, int b) const {
        return shared_ == Sharing::mean ? at(a) + at(b) : factor_ * at(counted(a, b));
    }
    /// Returns the level that counts; not for the mean.
    [[nodiscard]] int counted(int a, int b) const {
        return shared_ == Sharing::either ? std::max(a, b) : std::min(a, b);
    }
    [[nodiscard]] int shortfall(int a, int b, int required) const {
        const auto missing = [&](int level) { return std::max(0, required - level); };
        return shared_ == Sharing::mean ? missing(a) + missing(b) : missing(counted(a, b));
    }

private:
    [[nodiscard]] std::int64_t at(int level) const {
        return table_[static_cast<std::size_t>(level)];
    }

    std::span<const std::int64_t> table_;
    Sharing shared_;
    std::int64_t factor_;
};

SharedRequirement explain_shared(const JobProfile& job, std::size_t index, Level a, Level b,
                                 bool doubled) {
    const Requirement& requirement = job.requirements()[index];
    const Scale& scale = job.competence(index).scale;
    const auto& facts = detail::JobAccess::facts(job)[index];
    const SharedPoints points{job.points(index), job.shared(index), doubled};
    const auto label = [&](Level level) {
        return level.known() ? scale.level(level.worst()).label : Text{};
    };

    SharedRequirement result;
    result.requirement = facts.id;
    result.competence = facts.competence;
    result.label = job.label(index);
    result.importance = requirement.importance;
    result.shared = job.shared(index);
    result.share = job.share(index);
    result.required_level = requirement.level;
    result.required_label = label(Level{requirement.level});
    result.level_a = a;
    result.label_a = label(a);
    result.level_b = b;
    result.label_b = label(b);
    if (result.shared != Sharing::mean)
        result.level = points.counted(a.worst(), b.worst());
    result.covered_by = of_two(a.worst() >= requirement.level, b.worst() >= requirement.level);
    result.points_a = points.alone(a.worst());
    result.points_b = points.alone(b.worst());
    result.points = points.together(a.worst(), b.worst());
    result.best = points.together(a.best(scale.max()), b.best(scale.max()));
    result.maximum = points.alone(scale.max());
    result.shortfall = points.shortfall(a.worst(), b.worst(), requirement.level);
    return result;
}

std::vector<SharedDay> shared_days(const AvailabilityEntry& a, const AvailabilityEntry& b) {
    std::vector<SharedDay> result;
    if (a.days.empty() || b.days.empty())
        return result;
    const auto names = [](const AvailabilityEntry& entry, Weekday day) {
        return std::find(entry.days.begin(), entry.days.end(), day) != entry.days.end();
    };
    for (int d = 0; d <= static_cast<int>(Weekday::sunday); ++d) {
        const auto day = static_cast<Weekday>(d);
        const OfTwo who = of_two(names(a, day), names(b, day));
        if (day <= Weekday::friday || who != OfTwo::nobody)
            result.push_back({day, who});
    }
    return result;
}

void add_availability(TandemExplanation& result, const Availability& availability) {
    const auto wanted = [&](const CandidateId& id) {
        const AvailabilityEntry* found = availability.find(id);
        return found != nullptr ? std::optional{*found} : std::nullopt;
    };
    result.wanted_a = wanted(result.a);
    result.wanted_b = wanted(result.b);
    if (!result.wanted_a || !result.wanted_b)
        return;
    result.hours_add_up = hours_add_up(*result.wanted_a, *result.wanted_b);
    result.days = shared_days(*result.wanted_a, *result.wanted_b);
}

}  // namespace

TandemExplanation explain_tandem(const Profile& a, const Profile& b, const JobProfile& job,
                                 const TandemExplanationOptions& options) {
    if (a.id() == b.id())
        throw invalid_input{
            Problem{.where = "b",
                    .what = "\"" + b.id().to_string() + "\" is the same person as a",
                    .value = b.id().to_string()}};
    const Scorecard& scorecard = job.scorecard();
    const detail::Positions positions_a{scorecard, a.framework(), "the first profile"};
    const detail::Positions positions_b{scorecard, b.framework(), "the second profile"};
    TandemExplanation result;
    result.provenance = scorecard.provenance();
    result.a = a.id();
    result.b = b.id();
    result.verdict_a = verdict(a, scorecard);
    result.verdict_b = verdict(b, scorecard);
    result.doubled = detail::doubles_points(job);
    result.max_points = detail::max_points_of_two(job);
    result.requirements.reserve(job.requirements().size());
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const std::size_t used = detail::JobAccess::facts(job)[r].used;
        result.requirements.push_back(explain_shared(
            job, r, a.levels()[positions_a[used]], b.levels()[positions_b[used]], result.doubled));
        result.points += result.requirements.back().points;
        result.best += result.requirements.back().best;
    }
    if (options.availability)
        add_availability(result, *options.availability);
    return result;
}

const char* to_string(OfTwo who) noexcept {
    return enumerator_name(who);
}

}  // namespace herne::inline HERNE_ABI

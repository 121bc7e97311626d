// SPDX-License-Identifier: BSL-1.0
#include <herne/job/formula.hpp>
#include <herne/match/points.hpp>

#include "job/competences.hpp"

#include <cstddef>
#include <string_view>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::string_view holder = "the profile";

}  // namespace

std::int64_t points(const Profile& profile, const Scorecard& scorecard,
                    const PointsOptions& options) {
    const detail::Positions positions{scorecard, profile.framework(), holder};
    const auto levels = profile.levels();
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < positions.all().size(); ++c) {
        const auto table = scorecard.points(c);
        const Level level = levels[positions[c]];
        const int top = static_cast<int>(table.size()) - 1;
        sum += table[static_cast<std::size_t>(options.order == UnknownAs::worst ? level.worst()
                                                                                : level.best(top))];
    }
    return sum;
}

std::int64_t points(const Profile& profile, const JobProfile& job, const PointsOptions& options) {
    return points(profile, job.scorecard(), options);
}

double score(const Profile& profile, const Scorecard& scorecard, const PointsOptions& options) {
    return static_cast<double>(points(profile, scorecard, options)) /
           static_cast<double>(scorecard.max_points());
}

double score(const Profile& profile, const JobProfile& job, const PointsOptions& options) {
    return score(profile, job.scorecard(), options);
}

Verdict verdict(const Profile& profile, const Scorecard& scorecard) {
    const detail::Positions positions{scorecard, profile.framework(), holder};
    if (scorecard.formula().empty())
        return Verdict::eligible;
    const auto levels = profile.levels();
    const auto worst = [&](std::size_t c, int required) {
        return levels[positions[c]].worst() >= required;
    };
    // No clause requires more than the scale's top, which an unknown level may be.
    const auto best = [&](std::size_t c, int required) {
        return levels[positions[c]].best(required) >= required;
    };
    return detail::verdict_of([&](UnknownAs unknown) {
        return unknown == UnknownAs::worst ? detail::holds(scorecard.formula(), 0, worst)
                                           : detail::holds(scorecard.formula(), 0, best);
    });
}

Verdict verdict(const Profile& profile, const JobProfile& job) {
    return verdict(profile, job.scorecard());
}

}  // namespace herne::inline HERNE_ABI

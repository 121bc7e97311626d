// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/least_shift.hpp>

#include "analysis/weight_space_data.hpp"
#include "base/int128.hpp"
#include "job/competences.hpp"
#include "job/job_access.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Int128;

/// How far a is ahead in one requirement or group, of how many points.
struct Lead {
    std::int64_t points = 0;      ///< a's less b's, with today's weights
    std::int64_t max_points = 0;  ///< at least 1

    /// Returns whether a leads by more, at equal shares.
    [[nodiscard]] bool operator>(const Lead& other) const {
        return Int128{points} * other.max_points > Int128{other.points} * max_points;
    }
};

/// Returns the points of `profile` by requirement.
std::vector<std::int64_t> points_of(const Profile& profile, const JobProfile& job,
                                    std::string_view holder, UnknownAs order) {
    const detail::Positions positions{job.scorecard(), profile.framework(), holder};
    const auto facts = detail::JobAccess::facts(job);
    std::vector<std::int64_t> result;
    for (std::size_t r = 0; r < facts.size(); ++r) {
        const auto table = job.points(r);
        const Level level = profile.levels()[positions[facts[r].used]];
        result.push_back(order == UnknownAs::best && !level.known()
                             ? table.back()
                             : table[static_cast<std::size_t>(level.worst())]);
    }
    return result;
}

/// What moves: all of the shares of some weights, and a part of one more.
struct Shift {
    std::size_t to = 0;                   ///< where a leads least
    std::vector<std::size_t> whole = {};  ///< weights that lose all of their share
    std::size_t last = 0;                 ///< weight that loses a part of its share, if one does
    Int128 part = 0;                      ///< which part: this of
    Int128 of = 1;                        ///< this, in lowest terms
    bool reaches = false;
};

Shift least(const std::vector<Lead>& leads) {
    std::vector<std::size_t> order(leads.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return leads[a] > leads[b]; });
    Shift result;
    result.to = *std::find_if(order.begin(), order.end(), [&](std::size_t weight) {
        return !(leads[weight] > leads[order.back()]);
    });
    const Lead& to = leads[result.to];
    if (to.points > 0)
        return result;
    result.reaches = true;
    // Counted in points x the greatest points of where the share goes.
    Int128 missing = 0;
    for (const auto& lead : leads)
        missing += Int128{lead.points} * to.max_points;
    for (const std::size_t from : order) {
        if (missing <= 0)
            break;
        const Int128 gain =
            Int128{leads[from].points} * to.max_points - Int128{to.points} * leads[from].max_points;
        if (gain <= missing) {
            result.whole.push_back(from);
        } else {
            const Int128 divisor = boost::multiprecision::gcd(missing, gain);
            result.last = from;
            result.part = missing / divisor;
            result.of = gain / divisor;
        }
        missing -= gain;
    }
    return result;
}

}  // namespace

LeastShift least_shift(const Profile& a, const Profile& b, const JobProfile& job,
                       const LeastShiftOptions& options) {
    const auto a_points = points_of(a, job, "profile a", options.order);
    const auto b_points = points_of(b, job, "profile b", options.order);
    const auto space = WeightSpace::anything(job, options.over);
    const auto weight = detail::weight_of_requirements(job, options.over);
    LeastShift result{
        .provenance = job.scorecard().provenance(),
        .a = a.id(),
        .b = b.id(),
        .over = options.over,
        .order = options.order,
        .a_points = std::accumulate(a_points.begin(), a_points.end(), std::int64_t{0}),
        .b_points = std::accumulate(b_points.begin(), b_points.end(), std::int64_t{0}),
        .max_points = job.scorecard().max_points()};
    std::vector<Lead> leads(space.size());
    for (std::size_t r = 0; r < weight.size(); ++r) {
        leads[weight[r]].points += a_points[r] - b_points[r];
        leads[weight[r]].max_points += job.points(r).back();
    }
    const Shift shift = least(leads);
    result.reachable = shift.reaches;
    if (!shift.reaches || (shift.whole.empty() && shift.part == 0))
        return result;

    // Of the last one this many of `of` x `max_points` move.
    const Int128 common =
        boost::multiprecision::gcd(shift.of, Int128{leads[shift.last].max_points});
    const Int128 of = shift.of / common;
    constexpr auto what = "least_shift: a share";
    if (of > std::numeric_limits<std::int64_t>::max())
        throw points_overflow{std::string{what} + " needs more than 64 bits to be exact"};
    const Int128 part = shift.part * (leads[shift.last].max_points / common);
    Int128 moved = part;
    for (const std::size_t from : shift.whole)
        moved += of * leads[from].max_points;
    const Int128 whole = of * result.max_points;
    result.total_change = detail::narrowed(2 * moved, whole, what);
    std::vector<Fraction> after = space.shares();
    for (const std::size_t from : shift.whole)
        after[from] = {};
    if (shift.part > 0)
        after[shift.last] = detail::narrowed(of * leads[shift.last].max_points - part, whole, what);
    after[shift.to] = detail::narrowed(of * leads[shift.to].max_points + moved, whole, what);
    for (std::size_t k = 0; k < after.size(); ++k)
        if (after[k] != space.shares()[k])
            result.moves.push_back({.id = space.ids()[k],
                                    .label = options.over == WeightsOver::requirements
                                                 ? job.label(k)
                                                 : job.parts().groups[k].label,
                                    .before = space.shares()[k],
                                    .after = after[k]});
    return result;
}

}  // namespace herne::inline HERNE_ABI

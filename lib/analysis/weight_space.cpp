// SPDX-License-Identifier: BSL-1.0
#include "analysis/weight_space_data.hpp"
#include "base/int128.hpp"
#include "base/rational.hpp"
#include "base/wording.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

const Fraction one{1, 1};

/// Returns the job's own share of each weight.
std::vector<Fraction> own_shares(const JobProfile& job, WeightsOver over, std::size_t size) {
    std::vector<std::int64_t> points(size);
    const auto weight = detail::weight_of_requirements(job, over);
    for (std::size_t r = 0; r < weight.size(); ++r)
        points[weight[r]] += job.points(r).back();
    std::vector<Fraction> shares;
    for (const std::int64_t own : points)
        shares.emplace_back(own, job.scorecard().max_points());
    return shares;
}

std::vector<std::string> ids_of(const JobProfile& job, WeightsOver over) {
    std::vector<std::string> ids;
    if (over == WeightsOver::requirements)
        for (const auto& requirement : job.requirements())
            ids.push_back(requirement.id);
    else
        for (const auto& group : job.parts().groups)
            ids.push_back(group.id);
    if (ids.empty())
        ids.emplace_back();
    return ids;
}

/// Returns the rank of each share, the greatest 0; equal ones have the same.
std::vector<std::size_t> ranks_of(const std::vector<Fraction>& shares) {
    std::vector<Fraction> sorted = shares;
    std::sort(sorted.begin(), sorted.end(),
              [](const Fraction& a, const Fraction& b) { return b < a; });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<std::size_t> ranks;
    for (const auto& share : shares)
        ranks.push_back(static_cast<std::size_t>(std::find(sorted.begin(), sorted.end(), share) -
                                                 sorted.begin()));
    return ranks;
}

/// Returns the range that `percent` leaves to a share.
ShareRange range_around(const std::string& id, const Fraction& share, int percent) {
    constexpr std::int64_t total = WeightSpace::default_total;
    const detail::Int128 denominator = detail::Int128{share.denominator()} * 100;
    const detail::Int128 low =
        detail::Int128{share.numerator()} * (100 - percent) * total / denominator;
    const detail::Int128 high =
        (detail::Int128{share.numerator()} * (100 + percent) * total + denominator - 1) /
        denominator;
    return {id,
            {static_cast<std::int64_t>(low), total},
            {std::min(static_cast<std::int64_t>(high), total), total}};
}

void check_range(const ShareRange& range, const std::string& place) {
    for (const auto& [name, end] : {std::pair{"low", range.low}, std::pair{"high", range.high}})
        if (end.numerator() < 0 || one < end)
            throw invalid_input{not_in(place + '.' + name, end.to_string(), "0..1")};
    if (range.high < range.low)
        throw invalid_input{Problem{.where = place,
                                    .what = "the least share " + range.low.to_string() +
                                            " is above the greatest, " + range.high.to_string(),
                                    .value = range.low.to_string()}};
}

}  // namespace

struct WeightSpace::Data {
    Data(JobProfile job_of_all, WeightSpaceParts stated_parts)
        : job{std::move(job_of_all)},
          parts{std::move(stated_parts)},
          ids{ids_of(job, parts.over)},
          shares{own_shares(job, parts.over, ids.size())} {
        take_orders();
        take_bounds();
    }

    JobProfile job;
    WeightSpaceParts parts;
    std::vector<std::string> ids;
    std::vector<Fraction> shares;
    std::vector<std::size_t> ranks = {};
    std::vector<detail::OrderedPair> stated = {};
    detail::OrderGraph graph = {};
    detail::WholeBounds bounds = {};

private:
    [[nodiscard]] std::size_t index(const std::string& id) const {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found == ids.end())
            throw unknown_id{parts.over == WeightsOver::requirements ? "requirement" : "group", id,
                             detail::nearest(id, {ids.begin(), ids.end()})};
        return static_cast<std::size_t>(found - ids.begin());
    }

    void take_orders() {
        if (parts.ranked)
            ranks = ranks_of(shares);
        for (const auto& [more, less] : parts.at_least) {
            stated.push_back({index(more), index(less)});
            if (more == less)
                throw invalid_input{
                    Problem{.where = "at_least",
                            .what = detail::quoted(more) + " is compared with itself",
                            .value = detail::quoted(more)}};
        }
        graph = detail::order_graph(ids.size(), stated, ranks);
    }

    /// All ranges, those by per cent first, and which weight each is for.
    struct Ranges {
        std::vector<ShareRange> all = {};
        std::vector<std::size_t> weights = {};
    };

    [[nodiscard]] Ranges ranges() const {
        Ranges result;
        if (parts.percent) {
            if (*parts.percent < 0 || *parts.percent > 100)
                throw invalid_input{not_in("percent", std::to_string(*parts.percent), "0..100")};
            for (std::size_t i = 0; i < ids.size(); ++i) {
                result.all.push_back(range_around(ids[i], shares[i], *parts.percent));
                result.weights.push_back(i);
            }
        }
        for (const auto& range : parts.between) {
            result.weights.push_back(index(range.id));
            check_range(range, "between[" + detail::quoted(range.id) + ']');
            result.all.push_back(range);
        }
        return result;
    }

    void take_bounds() {
        const Ranges found = ranges();
        detail::Int128 denominator = 1;
        for (const auto& range : found.all)
            for (const Fraction& end : {range.low, range.high}) {
                denominator = lcm(denominator, detail::Int128{end.denominator()});
                if (denominator > max_denominator)
                    throw invalid_input{
                        Problem{"between",
                                "the common denominator of all bounds exceeds 10^15; fractions "
                                "with smaller or fewer denominators avoid it"}};
            }
        bounds.denominator = static_cast<std::int64_t>(denominator);
        bounds.low.assign(graph.nodes, 0);
        bounds.high.assign(graph.nodes, bounds.denominator);
        low_range.assign(graph.nodes, detail::no_origin);
        high_range.assign(graph.nodes, detail::no_origin);
        for (std::size_t i = 0; i < found.all.size(); ++i)
            take_range(found.all[i], found.weights[i], i);
        detail::raise_low(graph, bounds.low, low_range);
        detail::lower_high(graph, bounds.high, high_range);
        refuse_if_empty(found);
    }

    void take_range(const ShareRange& range, std::size_t weight, std::size_t position) {
        const auto whole = [&](const Fraction& end) {
            return end.numerator() * (bounds.denominator / end.denominator());
        };
        if (whole(range.low) > bounds.low[weight]) {
            bounds.low[weight] = whole(range.low);
            low_range[weight] = position;
        }
        if (whole(range.high) < bounds.high[weight]) {
            bounds.high[weight] = whole(range.high);
            high_range[weight] = position;
        }
    }

    /// Returns why the weight at `i` has its bound: the range by its position in `found`.
    [[nodiscard]] std::string reason(const Ranges& found, std::size_t range, std::size_t i) const {
        const bool is_around = parts.percent && range < ids.size();
        std::string text =
            is_around ? "around " + std::to_string(*parts.percent) + " %" : "between";
        if (found.weights[range] != i)
            text += " of " + detail::quoted(ids[found.weights[range]]) + " and " +
                    (parts.at_least.empty() ? "ranked"
                     : parts.ranked         ? "ranked and at least"
                                            : "at least");
        return text;
    }

    [[nodiscard]] std::string bound_text(const Ranges& found, bool low, std::size_t i) const {
        const std::size_t range = (low ? low_range : high_range)[i];
        std::string text =
            Fraction{(low ? bounds.low : bounds.high)[i], bounds.denominator}.to_string();
        if (range != detail::no_origin)
            text += " (" + reason(found, range, i) + ')';
        return text;
    }

    /// A space is not empty if no bounds collide and 1 lies between their sums: the low bounds
    /// satisfy all orders, so do the high ones, and hence all on the way from these to those.
    void refuse_if_empty(const Ranges& found) const {
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (bounds.low[i] > bounds.high[i])
                throw invalid_input{
                    Problem{.where = "weight space",
                            .what = "no weights meet all constraints: " + detail::quoted(ids[i]) +
                                    " is to be at least " + bound_text(found, true, i) +
                                    " and at most " + bound_text(found, false, i),
                            .value = detail::quoted(ids[i])}};
        refuse_sum(found, true);
        refuse_sum(found, false);
    }

    void refuse_sum(const Ranges& found, bool low) const {
        const auto& ends = low ? bounds.low : bounds.high;
        const std::int64_t sum = std::accumulate(
            ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(ids.size()), std::int64_t{0});
        if (low ? sum <= bounds.denominator : sum >= bounds.denominator)
            return;
        constexpr std::size_t named = 5;
        std::string list;
        std::size_t count = 0;
        for (std::size_t i = 0; i < ids.size(); ++i)
            if ((low ? ends[i] > 0 : true) && ++count <= named)
                list += (list.empty() ? "" : ", ") + detail::quoted(ids[i]) + " at " +
                        (low ? "least " : "most ") + bound_text(found, low, i);
        if (count > named)
            list += " and " + std::to_string(count - named) + " more";
        const std::string total = Fraction{sum, bounds.denominator}.to_string();
        throw invalid_input{Problem{.where = "weight space",
                                    .what = std::string{"no weights meet all constraints: the "} +
                                            (low ? "least" : "greatest") + " shares sum to " +
                                            total + ", not to 1: " + list,
                                    .value = total}};
    }

    std::vector<std::size_t> low_range = {};   ///< whose range the bound is, by node
    std::vector<std::size_t> high_range = {};  ///< whose range the bound is, by node
};

WeightSpace::WeightSpace(JobProfile job, WeightSpaceParts parts)
    : data_{std::make_shared<Data>(std::move(job), std::move(parts))} {}

WeightSpace WeightSpace::anything(const JobProfile& job, WeightsOver over) {
    return {job, {.over = over}};
}

WeightSpace WeightSpace::ranked(const JobProfile& job, WeightsOver over) {
    return {job, {.over = over, .ranked = true}};
}

WeightSpace WeightSpace::around(const JobProfile& job, int percent, WeightsOver over) {
    return {job, {.over = over, .percent = percent}};
}

WeightSpace WeightSpace::between(const JobProfile& job, std::vector<ShareRange> ranges,
                                 WeightsOver over) {
    return {job, {.over = over, .between = std::move(ranges)}};
}

WeightSpace WeightSpace::and_ranked() const {
    auto parts = data_->parts;
    parts.ranked = true;
    return {data_->job, std::move(parts)};
}

WeightSpace WeightSpace::and_around(int percent) const {
    auto parts = data_->parts;
    if (percent < 0 || percent > 100 || !parts.percent || percent < *parts.percent)
        parts.percent = percent;
    return {data_->job, std::move(parts)};
}

WeightSpace WeightSpace::and_between(std::vector<ShareRange> ranges) const {
    auto parts = data_->parts;
    parts.between.insert(parts.between.end(), ranges.begin(), ranges.end());
    return {data_->job, std::move(parts)};
}

WeightSpace WeightSpace::and_at_least(std::string_view more, std::string_view less) const {
    auto parts = data_->parts;
    parts.at_least.push_back({std::string{more}, std::string{less}});
    return {data_->job, std::move(parts)};
}

const JobProfile& WeightSpace::job() const noexcept {
    return data_->job;
}

const WeightSpaceParts& WeightSpace::parts() const noexcept {
    return data_->parts;
}

const std::vector<std::string>& WeightSpace::ids() const noexcept {
    return data_->ids;
}

const std::vector<Fraction>& WeightSpace::shares() const noexcept {
    return data_->shares;
}

std::vector<ShareRange> WeightSpace::bounds() const {
    std::vector<ShareRange> result;
    const auto& bounds = data_->bounds;
    for (std::size_t i = 0; i < size(); ++i)
        result.push_back(
            {ids()[i], {bounds.low[i], bounds.denominator}, {bounds.high[i], bounds.denominator}});
    return result;
}

bool WeightSpace::contains(const std::vector<Fraction>& shares) const {
    if (shares.size() != size())
        throw invalid_input{not_in("shares", std::to_string(shares.size()) + " shares",
                                   std::to_string(size()) + ".." + std::to_string(size()))};
    detail::Rational sum = 0;
    for (const auto& share : shares)
        sum += detail::rational(share);
    const auto ranges = bounds();
    bool inside = sum == 1;
    for (std::size_t i = 0; i < size(); ++i)
        inside = inside && !(shares[i] < ranges[i].low) && !(ranges[i].high < shares[i]);
    for (const auto& [more, less] : data_->stated)
        inside = inside && !(shares[more] < shares[less]);
    for (std::size_t i = 0; i < data_->ranks.size(); ++i)
        for (std::size_t j = 0; j < size(); ++j)
            inside = inside && (data_->ranks[i] >= data_->ranks[j] || !(shares[i] < shares[j]));
    return inside;
}

const detail::OrderGraph& detail::WeightSpaceAccess::graph(const WeightSpace& space) noexcept {
    return space.data_->graph;
}

std::span<const detail::OrderedPair> detail::WeightSpaceAccess::stated(
    const WeightSpace& space) noexcept {
    return space.data_->stated;
}

const detail::WholeBounds& detail::WeightSpaceAccess::bounds(const WeightSpace& space) noexcept {
    return space.data_->bounds;
}

std::span<const std::size_t> detail::WeightSpaceAccess::ranks(const WeightSpace& space) noexcept {
    return space.data_->ranks;
}

bool detail::WeightSpaceAccess::bounded(const WeightSpace& space) noexcept {
    const auto& bounds = space.data_->bounds;
    for (std::size_t i = 0; i < space.size(); ++i)
        if (bounds.low[i] > 0 || bounds.high[i] < bounds.denominator)
            return true;
    return false;
}

std::vector<std::size_t> detail::weight_of_requirements(const JobProfile& job, WeightsOver over) {
    std::vector<std::size_t> result(job.requirements().size());
    const auto& groups = job.parts().groups;
    for (std::size_t r = 0; r < result.size(); ++r) {
        if (over == WeightsOver::requirements)
            result[r] = r;
        else
            for (std::size_t g = 0; g < groups.size(); ++g)
                if (groups[g].id == job.requirements()[r].group)
                    result[r] = g;
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI

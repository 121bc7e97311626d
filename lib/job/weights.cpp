// SPDX-License-Identifier: BSL-1.0
#include "base/wording.hpp"
#include "text/decimal.hpp"

#include <herne/base/error.hpp>
#include <herne/job/weights.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr int max_total = 10'000'000;

/// Returns the sum of `values`, the same whatever their order.
double sum_in_any_order(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<double> normalised(std::vector<double> values) {
    const double sum = sum_in_any_order(values);
    for (double& value : values)
        value /= sum;
    return values;
}

/// Returns `value` rounded half up. `value + 0.5` would itself be rounded, and 0.49999999999999994
/// become 1.
int half_up(double value) {
    const double floor = std::floor(value);
    return static_cast<int>(floor) + (value - floor >= 0.5 ? 1 : 0);
}

double rank_weight(std::size_t rank, std::size_t n, RankOrderMethod method) {
    const auto r = static_cast<double>(rank);
    switch (method) {
        case RankOrderMethod::sum:
            return static_cast<double>(n - rank + 1);
        case RankOrderMethod::reciprocal:
            return 1 / r;
        case RankOrderMethod::centroid:
            break;
    }
    double sum = 0;
    for (std::size_t k = n; k >= rank; --k)
        sum += 1 / static_cast<double>(k);
    return sum;
}

/// Throws unless each rank is one more than the number of better ones.
void check_competition_ranks(std::span<const int> ranks) {
    if (ranks.empty())
        throw invalid_input{Problem{"ranks", "there are none; one or more are needed"}};
    std::vector<int> sorted{ranks.begin(), ranks.end()};
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const auto better =
            std::lower_bound(sorted.begin(), sorted.end(), ranks[i]) - sorted.begin();
        if (ranks[i] != better + 1)
            throw invalid_input{
                Problem{.where = "ranks[" + std::to_string(i) + "]",
                        .what = std::to_string(ranks[i]) + " is not a competition rank: " +
                                std::to_string(better) + " stand before it, so it has to be " +
                                std::to_string(better + 1) + " (as in 1, 2, 2, 4)",
                        .value = std::to_string(ranks[i]),
                        .allowed = std::to_string(better + 1)}};
    }
}

}  // namespace

std::vector<int> whole_weights(std::span<const double> weights, int total) {
    if (weights.empty())
        throw invalid_input{Problem{"weights", "there are none; one or more are needed"}};
    if (total < 1 || total > max_total || static_cast<std::size_t>(total) < weights.size())
        throw invalid_input{
            not_in("total", std::to_string(total), detail::from_to(weights.size(), max_total))};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!std::isfinite(weights[i]) || weights[i] <= 0)
            throw invalid_input{is_not("weights[" + std::to_string(i) + "]",
                                       detail::decimal(weights[i]), "a finite number above 0")};
    // A power of two changes no quotient, and keeps sum and product within the range of double.
    const int exponent = std::ilogb(*std::max_element(weights.begin(), weights.end()));
    std::vector<double> scaled;
    for (const double weight : weights)
        scaled.push_back(std::ldexp(weight, -exponent));
    const double sum = sum_in_any_order(scaled);
    std::vector<int> result;
    for (const double weight : scaled)
        result.push_back(std::max(1, half_up(weight * total / sum)));
    return result;
}

std::vector<double> swing_weights(std::span<const double> points) {
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!(points[i] > 0 && points[i] <= 100))
            throw invalid_input{is_not("points[" + std::to_string(i) + "]",
                                       detail::decimal(points[i]), "above 0 and at most 100")};
    if (std::find(points.begin(), points.end(), 100.0) == points.end())
        throw invalid_input{Problem{"points", "none is 100; the most important swing has to be"}};
    return normalised({points.begin(), points.end()});
}

std::vector<double> rank_order_weights(std::span<const int> ranks, RankOrderMethod method) {
    check_competition_ranks(ranks);
    const std::size_t n = ranks.size();
    std::vector<double> weights;
    for (const int rank : ranks) {
        const auto first = static_cast<std::size_t>(rank);
        const auto tied = static_cast<std::size_t>(std::count(ranks.begin(), ranks.end(), rank));
        double sum = 0;
        for (std::size_t r = first; r < first + tied; ++r)
            sum += rank_weight(r, n, method);
        weights.push_back(sum / static_cast<double>(tied));
    }
    return normalised(std::move(weights));
}

}  // namespace herne::inline HERNE_ABI

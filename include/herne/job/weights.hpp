// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/finding.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What weights are given for.
enum class WeightsOver {
    requirements,  ///< one weight a requirement, in the job's order
    groups,  ///< one weight a group, in the job's order, the shares inside it kept; one for all
             ///< requirements where the job has no groups
};

/// Returns whole weights for real ones: each its share of the sum, rounded half up to whole parts
/// of `total`, never below 1; equal weights stay equal, so they may not sum to `total` exactly.
/// Throws `invalid_input` unless every weight is finite and > 0 and `total` is in
/// weights.size()..10,000,000.
[[nodiscard]] HERNE_EXPORT std::vector<int> whole_weights(std::span<const double> weights,
                                                          int total = 10'000);

/// Pairwise comparisons of n elements on Saaty's ratio scale, for the analytic hierarchy process.
class HERNE_EXPORT PairwiseComparisons {
public:
    /// `elements` are ids of requirements or competences, 1..15, each once. Throws `invalid_input`.
    explicit PairwiseComparisons(std::vector<std::string> elements);

    /// States that `a` weighs `ratio` times as much as `b`, 1/9 <= ratio <= 9. Throws `unknown_id`,
    /// or `invalid_input` for a ratio off the scale, an element compared with itself, or a pair
    /// that was stated before.
    void set(std::string_view a, std::string_view b, double ratio);
    /// Returns the elements in order.
    [[nodiscard]] const std::vector<std::string>& elements() const noexcept { return elements_; }
    /// Returns how many times as much the element at `a` weighs as the one at `b`; nothing if the
    /// pair was not stated.
    [[nodiscard]] std::optional<double> ratio(std::size_t a, std::size_t b) const;

private:
    std::vector<std::string> elements_;
    std::vector<double> ratios_;
};

/// Outcome of an analytic hierarchy process.
struct AhpWeights {
    std::vector<double>
        weights;  ///< the principal eigenvector, summing to 1, in the order of the elements
    double lambda_max = 0;            ///< principal eigenvalue
    double consistency_index = 0;     ///< (lambda_max - n) / (n - 1)
    double random_index = 0;          ///< mean consistency index of random matrices of this size
    double consistency_ratio = 0;     ///< consistency_index / random_index, 0 for n <= 2
    std::string random_index_source;  ///< publication that the random index is from
    std::vector<Finding> findings;    ///< `inconsistent_comparisons` where the ratio is above 0.1
};

/// Returns weights by the principal eigenvector of the comparisons (Saaty 1980), computed by Eigen.
/// Throws `invalid_input` that names a pair that was not stated.
[[nodiscard]] HERNE_EXPORT AhpWeights ahp_weights(const PairwiseComparisons& comparisons);

/// Returns weights by swing (von Winterfeldt and Edwards 1986): `points[i]` is worth of the swing
/// of element i from worst to best, the most important 100. The result sums to 1. Throws
/// `invalid_input` unless every entry is in 0 < p <= 100 and one is 100.
[[nodiscard]] HERNE_EXPORT std::vector<double> swing_weights(std::span<const double> points);

/// How a rank order becomes weights.
enum class RankOrderMethod {
    sum,         ///< n - r + 1 over the sum of ranks (Stillwell, Seaver and Edwards 1981)
    reciprocal,  ///< 1 / r over the sum of reciprocals (same source)
    centroid,    ///< rank order centroid, ROC (Barron and Barrett 1996): mean of 1/r..1/n
};

/// Returns weights from ranks, the most important 1, summing to 1. Tied elements share a rank
/// (competition ranks 1, 2, 2, 4) and get the mean of the weights of the ranks they take up. Throws
/// `invalid_input` unless `ranks` are competition ranks.
[[nodiscard]] HERNE_EXPORT std::vector<double> rank_order_weights(std::span<const int> ranks,
                                                                  RankOrderMethod method);

}  // namespace herne::inline HERNE_ABI

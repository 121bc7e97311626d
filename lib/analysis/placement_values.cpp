// SPDX-License-Identifier: BSL-1.0
#include "analysis/placement_values.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns `numerator / denominator` in lowest terms.
std::string exact_text(const Gain& numerator, const Gain& denominator) {
    const Gain divisor = boost::multiprecision::gcd(numerator, denominator);
    const Gain below = denominator / divisor;
    std::string text = Gain{numerator / divisor}.str();
    return below == 1 ? text : text + '/' + below.str();
}

}  // namespace

PlacementValues::PlacementValues(std::span<const Opening> openings) {
    for (const auto& opening : openings)
        denominator_ =
            boost::multiprecision::lcm(denominator_, Gain{opening.job.scorecard().max_points()});
    place_ = 1;
    for (const auto& opening : openings) {
        place_ += denominator_ * opening.weight * opening.places;
        steps_.push_back(denominator_ / opening.job.scorecard().max_points() * opening.weight);
    }
}

Gain PlacementValues::gain(std::size_t opening, std::int64_t points) const {
    return place_ + steps_[opening] * points;
}

AssignmentTotal PlacementValues::total(const Gain& sum) const {
    return {static_cast<std::uint64_t>(sum / place_), exact_text(sum % place_, denominator_)};
}

PlacementLoss PlacementValues::fall(const Gain& sum, const Gain& fall) const {
    const Gain left = sum - fall;
    return {static_cast<std::uint64_t>(sum / place_ - left / place_),
            exact_text(sum % place_ - left % place_, denominator_)};
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "analysis/placement_values.hpp"

#include "base/exact_text.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string text_of(const Gain& numerator, const Gain& denominator) {
    using boost::multiprecision::cpp_int;
    return exact_text(Rational{cpp_int{numerator}, cpp_int{denominator}});
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
    return {static_cast<std::uint64_t>(sum / place_), text_of(sum % place_, denominator_)};
}

PlacementLoss PlacementValues::fall(const Gain& sum, const Gain& fall) const {
    const Gain left = sum - fall;
    return {static_cast<std::uint64_t>(sum / place_ - left / place_),
            text_of(sum % place_ - left % place_, denominator_)};
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "io/whole_weights.hpp"

#include <herne/base/error.hpp>

#include "base/wording.hpp"
#include "text/exact_decimal.hpp"
#include "text/quoted.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using boost::multiprecision::cpp_int;

constexpr std::int64_t max_weight_scale = 1'000'000;

/// Returns the weights times the least number that makes all of them whole.
std::vector<cpp_int> multiples(std::span<const Fraction> weights) {
    cpp_int scale = 1;
    for (const Fraction& weight : weights)
        scale = boost::multiprecision::lcm(scale, cpp_int{weight.denominator()});
    std::vector<cpp_int> result;
    for (const Fraction& weight : weights)
        result.push_back(scale / weight.denominator() * weight.numerator());
    return result;
}

bool fit_all(const std::vector<cpp_int>& weights) {
    return std::all_of(weights.begin(), weights.end(),
                       [](const cpp_int& weight) { return weight <= JobProfile::max_weight; });
}

}  // namespace

Fraction weight_of_decimal(std::string_view written) {
    const auto weight = fraction_of_decimal(written);
    if (!weight || max_weight_scale % weight->denominator() != 0)
        throw invalid_input{is_not({}, detail::quoted(written),
                                   "a number such as 12.5, of at most six digits after the point")};
    if (*weight < Fraction{} || Fraction{JobProfile::max_weight, 1} < *weight)
        throw invalid_input{
            not_in({}, detail::quoted(written), from_to(0, JobProfile::max_weight))};
    return *weight;
}

std::optional<std::vector<int>> whole_weights(std::span<const Fraction> weights) {
    std::vector<cpp_int> whole = multiples(weights);
    if (!fit_all(whole)) {
        cpp_int common = 0;
        for (const cpp_int& weight : whole)
            common = boost::multiprecision::gcd(common, weight);
        for (cpp_int& weight : whole)
            weight /= common;
    }
    if (!fit_all(whole))
        return std::nullopt;
    std::vector<int> result;
    for (const cpp_int& weight : whole)
        result.push_back(static_cast<int>(weight));
    return result;
}

std::optional<std::vector<int>> whole_weights(const JobProfile& job) {
    std::vector<Fraction> weights;
    const bool as_they_are = job.parts().groups.empty() && !job.parts().weight_total;
    for (std::size_t i = 0; i < job.requirements().size(); ++i)
        weights.push_back(as_they_are ? Fraction{job.requirements()[i].weight, 1} : job.share(i));
    return whole_weights(weights);
}

}  // namespace herne::inline HERNE_ABI::detail

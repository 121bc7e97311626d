// SPDX-License-Identifier: BSL-1.0
#include "base/wording.hpp"
#include "text/decimal.hpp"
#include "text/id.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>
#include <herne/job/weights.hpp>

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::size_t max_elements = 15;
constexpr double max_inconsistent = 0.1;

/// Mean consistency index of random reciprocal matrices of size n = 0..15 (Saaty 1980, The Analytic
/// Hierarchy Process).
constexpr std::array<double, max_elements + 1> random_indices = {
    0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};
constexpr const char* random_indices_source =
    "Saaty, T. L. (1980): The Analytic Hierarchy Process. McGraw-Hill, New York";

/// Returns `value` to twelve decimals: what an eigensolver leaves beyond them depends on machine
/// and compiler, and equal elements have to come out equal.
double to_twelve_decimals(double value) {
    constexpr double scale = 1e12;
    return std::round(value * scale) / scale;
}

std::string three_decimals(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, 3)
                         .ptr;
    return {digits.data(), end};
}

std::string with_decimal_comma(std::string number) {
    std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

Eigen::MatrixXd matrix(const PairwiseComparisons& comparisons) {
    const auto& elements = comparisons.elements();
    const auto n = static_cast<Eigen::Index>(elements.size());
    Eigen::MatrixXd result{n, n};
    for (std::size_t a = 0; a < elements.size(); ++a)
        for (std::size_t b = 0; b < elements.size(); ++b) {
            const auto ratio = comparisons.ratio(a, b);
            if (!ratio)
                throw invalid_input{
                    Problem{"comparisons", "'" + elements[a] + "' and '" + elements[b] +
                                               "' were not compared; every pair has to be"}};
            result(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)) = *ratio;
        }
    return result;
}

struct Principal {
    double value = 0;
    std::vector<double> vector;
};

/// Returns the principal eigenvalue and its eigenvector, scaled to sum 1. The matrix is positive,
/// so both are real and positive (Perron).
Principal principal(const Eigen::MatrixXd& matrix) {
    const Eigen::EigenSolver<Eigen::MatrixXd> solver{matrix};
    Eigen::Index at = 0;
    solver.eigenvalues().real().maxCoeff(&at);
    Eigen::VectorXd vector = solver.eigenvectors().col(at).real().cwiseAbs();
    vector /= vector.sum();
    Principal result{to_twelve_decimals(solver.eigenvalues()[at].real()), {}};
    for (const double entry : vector)
        result.vector.push_back(to_twelve_decimals(entry));
    return result;
}

/// Returns the pair whose stated ratio is farthest from that of the weights, by factor.
std::pair<std::size_t, std::size_t> max_striking_pair(const Eigen::MatrixXd& matrix,
                                                      const std::vector<double>& weights) {
    std::pair<std::size_t, std::size_t> result{0, 0};
    double farthest = 0;
    for (std::size_t a = 0; a < weights.size(); ++a)
        for (std::size_t b = a + 1; b < weights.size(); ++b) {
            const double stated =
                matrix(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b));
            const double distance =
                to_twelve_decimals(std::abs(std::log(stated * weights[b] / weights[a])));
            if (distance > farthest) {
                farthest = distance;
                result = {a, b};
            }
        }
    return result;
}

/// Returns whether `text` is the full id of a competence.
bool is_competence_id(std::string_view text) {
    const std::size_t slash = text.find('/');
    return slash != std::string_view::npos && detail::is_id(text.substr(0, slash)) &&
           detail::is_local_id(text.substr(slash + 1));
}

Finding inconsistent(double ratio, const std::string& a, const std::string& b) {
    const std::string number = three_decimals(ratio);
    return {"inconsistent_comparisons", Severity::warning, "comparisons (" + a + ", " + b + ")",
            Text{"Die Paarvergleiche widersprechen sich: Konsistenzverhältnis " +
                     with_decimal_comma(number) +
                     ", über 0,1 sollte neu verglichen werden (Saaty 1980). Am stärksten weicht "
                     "der Vergleich von " +
                     a + " mit " + b + " ab.",
                 "The comparisons contradict each other: consistency ratio " + number +
                     ", above 0.1 they should be made again (Saaty 1980). The comparison of " + a +
                     " with " + b + " departs most."}};
}

}  // namespace

PairwiseComparisons::PairwiseComparisons(std::vector<std::string> elements)
    : elements_{std::move(elements)} {
    const std::size_t n = elements_.size();
    if (n < 1 || n > max_elements)
        throw invalid_input{
            not_in("elements", std::to_string(n), detail::from_to(1, max_elements))};
    for (std::size_t i = 0; i < n; ++i) {
        if (!detail::is_local_id(elements_[i]) && !is_competence_id(elements_[i]))
            throw invalid_input{
                is_not("elements[" + std::to_string(i) + "]", detail::quoted(elements_[i]),
                       "the id of a requirement or a competence (" +
                           std::string{detail::local_id_pattern} +
                           "; in front of a competence's, its framework's and '/')")};
        if (std::find(elements_.begin(), elements_.begin() + static_cast<std::ptrdiff_t>(i),
                      elements_[i]) != elements_.begin() + static_cast<std::ptrdiff_t>(i))
            throw invalid_input{Problem{.where = "elements[" + std::to_string(i) + "]",
                                        .what = "'" + elements_[i] + "' stands there twice",
                                        .value = detail::quoted(elements_[i])}};
    }
    ratios_.assign(n * n, 0);
    for (std::size_t i = 0; i < n; ++i)
        ratios_[i * n + i] = 1;
}

void PairwiseComparisons::set(std::string_view a, std::string_view b, double ratio) {
    const auto position = [&](std::string_view id) {
        const auto at = std::find(elements_.begin(), elements_.end(), id);
        if (at == elements_.end())
            throw unknown_id{"element", std::string{id},
                             detail::nearest(id, {elements_.begin(), elements_.end()})};
        return static_cast<std::size_t>(at - elements_.begin());
    };
    const std::size_t i = position(a);
    const std::size_t j = position(b);
    const std::string pair = "comparison of '" + elements_[i] + "' with '" + elements_[j] + "'";
    if (i == j)
        throw invalid_input{Problem{pair, "an element is not compared with itself"}};
    if (!(ratio >= 1.0 / 9 && ratio <= 9))
        throw invalid_input{not_in(pair, detail::decimal(ratio), "1/9..9")};
    const std::size_t n = elements_.size();
    if (ratios_[i * n + j] > 0)
        throw invalid_input{Problem{pair, "stated before"}};
    ratios_[i * n + j] = ratio;
    ratios_[j * n + i] = 1 / ratio;
}

std::optional<double> PairwiseComparisons::ratio(std::size_t a, std::size_t b) const {
    const double stated = ratios_.at(a * elements_.size() + b);
    return stated > 0 ? std::optional{stated} : std::nullopt;
}

AhpWeights ahp_weights(const PairwiseComparisons& comparisons) {
    const Eigen::MatrixXd stated = matrix(comparisons);
    const std::size_t n = comparisons.elements().size();
    Principal found = principal(stated);
    AhpWeights result{.weights = std::move(found.vector),
                      .lambda_max = found.value,
                      .random_index = random_indices[n],
                      .random_index_source = random_indices_source,
                      .findings = {}};
    if (n <= 2)  // always consistent
        return result;
    const auto size = static_cast<double>(n);
    // Not below n in exact arithmetic; rounding can leave it there.
    result.consistency_index = std::max(0.0, result.lambda_max - size) / (size - 1);
    result.consistency_ratio = result.consistency_index / result.random_index;
    if (result.consistency_ratio > max_inconsistent) {
        const auto [a, b] = max_striking_pair(stated, result.weights);
        result.findings.push_back(inconsistent(result.consistency_ratio, comparisons.elements()[a],
                                               comparisons.elements()[b]));
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/procedure/impact.hpp>

#include "base/wording.hpp"
#include "procedure/impact_rows.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using boost::multiprecision::cpp_int;

/// Returns n over k.
cpp_int binomial(std::uint64_t n, std::uint64_t k) {
    cpp_int result = 1;
    for (std::uint64_t i = 0; i < k; ++i) {
        result *= n - i;
        result /= i + 1;
    }
    return result;
}

/// Returns numerator / denominator, which are positive, as the nearest double: 55 bits of the
/// quotient or one more, and a last one that says whether something is left over.
double rounded(const cpp_int& numerator, const cpp_int& denominator) {
    const std::size_t above = msb(numerator);
    const std::size_t below = msb(denominator);
    const std::size_t shift = below + 55 > above ? below + 55 - above : 0;
    cpp_int rest;
    cpp_int quotient;
    divide_qr(cpp_int{numerator << shift}, denominator, quotient, rest);
    const auto bits = static_cast<std::uint64_t>(quotient << 1U) | (rest == 0 ? 0U : 1U);
    return std::ldexp(static_cast<double>(bits), -static_cast<int>(shift) - 1);
}

/// The tables of two groups with the same margins, by how many of the first are selected: each is
/// C(people a, x) C(people b, selected - x) as probable as any.
class HypergeometricTables {
public:
    HypergeometricTables(std::uint64_t a, std::uint64_t b, std::uint64_t selected)
        : a_{a},
          b_{b},
          selected_{selected},
          first_{selected > b ? selected - b : 0},
          last_{std::min(a, selected)} {}

    /// Calls `see` with each number and the weight of its table.
    template <class See>
    void for_each(const See& see) const {
        cpp_int weight = binomial(a_, first_) * binomial(b_, selected_ - first_);
        for (std::uint64_t x = first_;; ++x) {
            see(x, weight);
            if (x == last_)
                return;
            weight *= a_ - x;
            weight *= selected_ - x;
            weight /= x + 1;
            weight /= b_ - selected_ + x + 1;
        }
    }

private:
    std::uint64_t a_;
    std::uint64_t b_;
    std::uint64_t selected_;
    std::uint64_t first_;
    std::uint64_t last_;
};

void check_selected_of(std::uint64_t selected, std::uint64_t people, const char* where) {
    if (selected > people)
        throw invalid_input{
            not_in(where, std::to_string(selected), detail::from_to(std::uint64_t{0}, people))};
}

}  // namespace

double fisher_exact(std::uint64_t selected_a, std::uint64_t people_a, std::uint64_t selected_b,
                    std::uint64_t people_b) {
    check_selected_of(selected_a, people_a, "selected_a");
    check_selected_of(selected_b, people_b, "selected_b");
    if (people_a > detail::max_tested_people || people_b > detail::max_tested_people - people_a)
        throw invalid_input{Problem{.where = "people_a",
                                    .what = "more than " +
                                            std::to_string(detail::max_tested_people) +
                                            " people in both groups are too many for an exact test",
                                    .value = std::to_string(people_a)}};
    const HypergeometricTables tables{people_a, people_b, selected_a + selected_b};
    cpp_int seen;
    cpp_int total;
    tables.for_each([&](std::uint64_t x, const cpp_int& weight) {
        total += weight;
        if (x == selected_a)
            seen = weight;
    });
    cpp_int rare;
    tables.for_each([&](std::uint64_t /*x*/, const cpp_int& weight) {
        if (weight <= seen)
            rare += weight;
    });
    return rounded(rare, total);
}

}  // namespace herne::inline HERNE_ABI

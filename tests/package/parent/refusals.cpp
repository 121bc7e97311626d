// SPDX-License-Identifier: BSL-1.0
// Compiled with -ffast-math and -fno-rtti, as the whole of its project.
#include <herne/herne.hpp>

#include <bit>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

// By their bits, for the compiler may take it that there are none.
const double not_a_number = std::bit_cast<double>(std::uint64_t{0x7FF8000000000000});
const double infinity = std::bit_cast<double>(std::uint64_t{0x7FF0000000000000});
const double minus_infinity = std::bit_cast<double>(std::uint64_t{0xFFF0000000000000});

bool refused(double weight) {
    const std::vector<double> weights{100, weight};
    int refusals = 0;
    try {
        (void)herne::whole_weights(weights);
    } catch (const herne::invalid_input&) {
        ++refusals;
    }
    try {
        (void)herne::swing_weights(weights);
    } catch (const herne::invalid_input&) {
        ++refusals;
    }
    try {
        herne::PairwiseComparisons comparisons{{"a", "b"}};
        comparisons.set("a", "b", weight);
    } catch (const herne::invalid_input&) {
        ++refusals;
    }
    return refusals == 3;
}

/// Divisions by one number, which fast floating point would multiply by its reciprocal.
bool quotients_are_rounded_once() {
    for (int points = 0; points <= 49; ++points) {
        const herne::Fraction fraction{points, 49};
        const herne::RankingEntry entry{.points = points, .max_points = 49};
        volatile double divisor = 49;
        const double wanted = points / divisor;
        if (fraction.value() != wanted || entry.score() != wanted)
            return false;
    }
    return true;
}

}  // namespace

int main() {
    const bool results[] = {refused(not_a_number), refused(infinity), refused(minus_infinity),
                            quotients_are_rounded_once()};
    for (const bool result : results)
        if (!result) {
            std::printf("%d%d%d%d\n", results[0], results[1], results[2], results[3]);
            return 1;
        }
}

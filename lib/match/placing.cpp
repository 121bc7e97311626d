// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/match/placing.hpp>

#include <array>
#include <charconv>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns `number` in digits, whatever the locale.
std::string written(double number) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

}  // namespace

void check_min_score(double min_score) {
    if (!(min_score >= 0 && min_score <= 1))
        throw invalid_input{not_in("min_score", written(min_score), "0..1")};
}

std::int64_t least_points(std::int64_t max_points, double min_score) noexcept {
    // Scores rise strictly with points.
    std::int64_t least = 0;
    std::int64_t enough = min_score > 0 ? max_points : 0;
    while (least < enough) {
        const std::int64_t middle = least + (enough - least) / 2;
        if (static_cast<double>(middle) / static_cast<double>(max_points) >= min_score)
            enough = middle;
        else
            least = middle + 1;
    }
    return enough;
}

}  // namespace herne::inline HERNE_ABI::detail

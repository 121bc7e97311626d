// SPDX-License-Identifier: BSL-1.0
#include "text/nearest.hpp"

#include <algorithm>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Longer ids are cut before they are compared: a hostile one must not cost quadratic time.
constexpr std::size_t max_compared_bytes = 200;

/// What the edits cost: another case is the least that two letters can differ in.
constexpr std::size_t edit_cost = 4;
constexpr std::size_t case_cost = 1;

char lower_case(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t substitution_cost(char a, char b) noexcept {
    if (a == b)
        return 0;
    return lower_case(a) == lower_case(b) ? case_cost : edit_cost;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j * edit_cost;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i * edit_cost;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + substitution_cost(a[i - 1], b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + edit_cost, row[j - 1] + edit_cost, substituted});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view text, const std::vector<std::string_view>& known) {
    const std::string_view compared = text.substr(0, max_compared_bytes);
    std::string_view best;
    std::size_t least = static_cast<std::size_t>(-1);
    for (const auto candidate : known) {
        const std::size_t distance =
            edit_distance(compared, candidate.substr(0, max_compared_bytes));
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return std::string{best};
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "scan/cap_bound.hpp"

#include "base/int128.hpp"
#include "model/level_code.hpp"

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// What one code takes off the greatest key, and what it costs.
struct Point {
    std::size_t key;
    std::int64_t loss;
};

/// Returns whether `b` lies on or above the line from `a` to `c`, so that a mixture of these costs
/// no more.
bool above(const Point& a, const Point& b, const Point& c) {
    return Int128{b.loss - a.loss} * (c.key - a.key) >= Int128{c.loss - a.loss} * (b.key - a.key);
}

}  // namespace

CapBound::CapBound(const LossTables& losses, std::span<const std::size_t> positions,
                   const Caps& caps, UnknownAs unknown_as) {
    std::vector<bool> used(caps.weights.size());
    const auto columns = losses.columns();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        used[positions[c]] = true;
        add_steps(columns[c].losses, caps.weights[positions[c]], caps.tops[positions[c]],
                  unknown_as);
    }
    // Competences that give no points may be as low as they like.
    std::size_t free = 0;
    for (std::size_t p = 0; p < used.size(); ++p)
        if (!used[p])
            free += std::size_t{caps.weights[p]} * caps.tops[p];
    greatest_ += free;
    if (free > 0)
        steps_.push_back({free, 0});
    std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
        return Int128{a.loss} * b.key < Int128{b.loss} * a.key;
    });
}

/// Adds the steps of the lower hull of one competence's points.
void CapBound::add_steps(const std::array<std::int64_t, 16>& losses, std::size_t weight,
                         std::size_t top, UnknownAs unknown_as) {
    std::vector<Point> points;
    for (std::size_t level = top + 1; level-- > 0;)
        points.push_back({weight * (top - level), losses[level]});
    Point& of_unknown = unknown_as == UnknownAs::worst ? points.back() : points.front();
    of_unknown.loss = std::min(of_unknown.loss, losses[code_for_unknown]);
    // Less of a key may be had for what more of it costs.
    for (std::size_t i = points.size() - 1; i-- > 0;)
        points[i].loss = std::min(points[i].loss, points[i + 1].loss);
    std::vector<Point> hull;
    for (const Point& point : points) {
        while (hull.size() >= 2 && above(hull[hull.size() - 2], hull.back(), point))
            hull.pop_back();
        hull.push_back(point);
    }
    greatest_ += weight * top;
    least_loss_ += hull.front().loss;
    for (std::size_t i = 1; i < hull.size(); ++i)
        steps_.push_back({hull[i].key - hull[i - 1].key, hull[i].loss - hull[i - 1].loss});
}

std::size_t CapBound::least_key(std::int64_t limit) const {
    constexpr std::size_t no_key = std::size_t{1} << 16U;
    if (limit < least_loss_)
        return no_key;
    std::int64_t left = limit - least_loss_;
    std::size_t key = greatest_;
    for (const Step& step : steps_) {
        if (step.loss > left)
            return key - static_cast<std::size_t>(Int128{left} * step.key / step.loss);
        left -= step.loss;
        key -= step.key;
    }
    return 0;
}

}  // namespace herne::inline HERNE_ABI::detail

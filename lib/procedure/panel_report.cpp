// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/panel.hpp>

#include "base/exact_text.hpp"
#include "base/rational.hpp"
#include "procedure/panel_check.hpp"
#include "procedure/panel_units.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::RatedUnit;
using detail::Rational;
using Whole = boost::multiprecision::cpp_int;

constexpr std::size_t max_levels = Level::highest + 1;
using Counts = std::array<std::uint64_t, max_levels>;

/// Ratings of many units by Krippendorff's coincidences: how often each level was given, and in
/// how many pairs within a unit, each weighted by 1 / (ratings of the unit - 1), two levels met.
class Coincidences {
public:
    void add(const RatedUnit& unit) {
        if (unit.counted.size() < 2)
            return;  // a single rating meets no other one
        Counts given{};
        for (const Rating* rating : unit.counted)
            ++given[level_of(*rating)];
        auto& pairs = pairs_[unit.counted.size() - 1];
        for (std::size_t a = 0; a < max_levels; ++a) {
            given_[a] += given[a];
            for (std::size_t b = a + 1; b < max_levels; ++b)
                pairs[a][b] += given[a] * given[b];
        }
        ++units_;
        ratings_ += unit.counted.size();
    }

    /// Returns alpha = 1 - (n - 1) sum o(a, b) d(a, b) / sum n(a) n(b) d(a, b) over levels a < b,
    /// where d is the square of the number of ratings between the two levels.
    [[nodiscard]] Agreement agreement(std::string over) const {
        Agreement result{.over = std::move(over), .units = units_, .ratings = ratings_};
        Rational observed;
        Whole expected;
        for (std::size_t a = 0; a < max_levels; ++a)
            for (std::size_t b = a + 1; b < max_levels; ++b) {
                const Whole square = squared_distance(a, b);
                expected += Whole{given_[a]} * given_[b] * square;
                for (const auto& [others, pairs] : pairs_)
                    observed += Rational{Whole{pairs[a][b]} * square, Whole{others}};
            }
        if (expected == 0)
            return result;
        const Rational alpha = 1 - observed * Whole{ratings_ - 1} / expected;
        result.alpha = detail::exact_text(alpha);
        return result;
    }

private:
    [[nodiscard]] static std::size_t level_of(const Rating& rating) {
        return static_cast<std::size_t>(rating.level.worst());
    }

    /// Returns 4 x (n(a)/2 + n(a+1) + ... + n(b)/2)^2: the factor stands in numerator and
    /// denominator of alpha.
    [[nodiscard]] Whole squared_distance(std::size_t a, std::size_t b) const {
        Whole between = Whole{given_[a]} + given_[b];
        for (std::size_t level = a + 1; level < b; ++level)
            between += Whole{2} * given_[level];
        return between * between;
    }

    Counts given_{};
    std::map<std::size_t, std::array<Counts, max_levels>> pairs_;  ///< by ratings less 1
    std::uint64_t units_ = 0;
    std::uint64_t ratings_ = 0;
};

Disagreement disagreement_of(const RatedUnit& unit) {
    const auto [least, greatest] = std::minmax_element(
        unit.counted.begin(), unit.counted.end(),
        [](const Rating* a, const Rating* b) { return a->level.worst() < b->level.worst(); });
    Disagreement found{.id = *unit.id,
                       .competence = unit.given.front().competence,
                       .distance = (*greatest)->level.worst() - (*least)->level.worst()};
    for (const Rating* rating : unit.counted)
        found.ratings.push_back(
            {.rater = rating->rater, .level = rating->level, .date = rating->date});
    return found;
}

/// Lists the levels on which raters differ; `units` stand by id and competence.
std::vector<Disagreement> disagreements_of(const std::vector<RatedUnit>& units) {
    std::vector<Disagreement> found;
    for (const RatedUnit& unit : units) {
        if (unit.counted.empty())
            continue;
        Disagreement one = disagreement_of(unit);
        if (one.distance > 0)
            found.push_back(std::move(one));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.distance > b.distance; });
    return found;
}

std::vector<Agreement> agreement_by_competence(const std::vector<RatedUnit>& units,
                                               const Framework& framework) {
    std::map<std::size_t, Coincidences> by_competence;
    for (const RatedUnit& unit : units)
        by_competence[unit.competence].add(unit);
    std::vector<Agreement> all;
    for (const auto& [competence, coincidences] : by_competence)
        all.push_back(coincidences.agreement(framework[competence].id));
    return all;
}

std::vector<Agreement> agreement_by_scale(const std::vector<RatedUnit>& units,
                                          const Framework& framework) {
    std::map<std::string, std::set<std::size_t>> sharing;
    std::map<std::string, Coincidences> by_scale;
    for (const RatedUnit& unit : units) {
        const std::string& scale = framework[unit.competence].scale.id();
        sharing[scale].insert(unit.competence);
        by_scale[scale].add(unit);
    }
    std::vector<Agreement> all;
    for (const auto& [scale, coincidences] : by_scale)
        if (sharing[scale].size() > 1)
            all.push_back(coincidences.agreement(scale));
    return all;
}

void compare(const Rating& own, const Rating& other, RaterTendency& into) {
    const int difference = own.level.worst() - other.level.worst();
    ++into.pairs;
    into.higher += difference > 0 ? 1U : 0U;
    into.lower += difference < 0 ? 1U : 0U;
    into.difference += difference;
}

std::vector<RaterTendency> tendencies_of(const std::vector<RatedUnit>& units) {
    std::map<std::string, RaterTendency> by_rater;
    for (const RatedUnit& unit : units)
        for (const Rating* own : unit.counted) {
            RaterTendency& tendency = by_rater[own->rater];
            tendency.rater = own->rater;
            ++tendency.ratings;
            for (const Rating* other : unit.counted)
                if (other != own)
                    compare(*own, *other, tendency);
        }
    std::vector<RaterTendency> all;
    for (auto& [rater, tendency] : by_rater)
        all.push_back(std::move(tendency));
    return all;
}

/// Takes up what counts and what has expired.
void count_units(const std::vector<RatedUnit>& units, std::string_view day, PanelReport& report) {
    std::set<CandidateId> candidates;
    for (const RatedUnit& unit : units) {
        report.ratings += unit.counted.size();
        if (!unit.counted.empty())
            candidates.insert(*unit.id);
        detail::add_expired(unit, day, report.expired);
    }
    report.candidates = candidates.size();
}

}  // namespace

std::optional<double> Agreement::value() const {
    const auto exact = detail::exact_from_text(alpha);
    return exact ? std::optional{exact->convert_to<double>()} : std::nullopt;
}

PanelReport Panel::report(std::string_view day) const {
    if (!day.empty())
        detail::check_day(day, "day");
    const auto units = detail::rated_units(*this, day);
    PanelReport report{.provenance = {.version = std::string{version()},
                                      .panel_digest = digest(),
                                      .frameworks = framework().editions()},
                       .as_of = std::string{day},
                       .disagreements = disagreements_of(units),
                       .agreement = agreement_by_competence(units, framework()),
                       .agreement_by_scale = agreement_by_scale(units, framework()),
                       .raters = tendencies_of(units)};
    count_units(units, day, report);
    return report;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/assign.hpp>
#include <herne/base/error.hpp>
#include <herne/record/analysis_assign.hpp>

#include "analysis/opening_check.hpp"
#include "analysis/placement_values.hpp"
#include "analysis/placements.hpp"
#include "analysis/standing_people.hpp"
#include "pool/id_less.hpp"
#include "scan/formula_masks.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace herne::inline HERNE_ABI {

const char* to_string(UnfilledReason reason) noexcept {
    return enumerator_name(reason);
}

namespace {

/// Those who may be placed somewhere, numbered by id ascending.
class PlaceablePeople {
public:
    PlaceablePeople(const Pool& pool, const std::vector<detail::StandingPeople>& standing) {
        for (const auto& one : standing)
            for (const auto& entry : one.first)
                rows_.push_back(entry.row);
        std::sort(rows_.begin(), rows_.end());
        rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
        std::sort(rows_.begin(), rows_.end(), detail::IdLess{&pool});
        for (std::size_t person = 0; person < rows_.size(); ++person)
            numbers_.emplace(rows_[person], person);
    }

    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
    [[nodiscard]] std::size_t row(std::size_t person) const noexcept { return rows_[person]; }
    [[nodiscard]] std::size_t number(std::size_t row) const { return numbers_.at(row); }

private:
    std::vector<std::size_t> rows_;
    std::unordered_map<std::size_t, std::size_t> numbers_;  ///< by row
};

detail::Placements best_placements(std::span<const Opening> openings,
                                   const std::vector<detail::StandingPeople>& standing,
                                   const PlaceablePeople& people,
                                   const detail::PlacementValues& values) {
    std::vector<detail::PlacesToFill> to_fill;
    for (std::size_t i = 0; i < openings.size(); ++i) {
        const std::int64_t max_points = openings[i].job.scorecard().max_points();
        to_fill.push_back({static_cast<std::size_t>(openings[i].places), {}});
        for (const auto& entry : standing[i].first)
            to_fill.back().choices.push_back(
                {people.number(entry.row), values.gain(i, max_points - entry.loss)});
    }
    detail::Placements placements{std::move(to_fill), people.size()};
    placements.choose_least();
    return placements;
}

/// Puts the result together.
class AssignmentMaker {
public:
    AssignmentMaker(const Pool& pool, std::span<const Opening> openings,
                    std::span<const detail::ScorecardColumns> columns,
                    const std::vector<detail::StandingPeople>& standing,
                    const AssignOptions& options)
        : pool_{pool},
          openings_{openings},
          columns_{columns},
          standing_{standing},
          options_{options},
          people_{pool, standing},
          values_{openings},
          placements_{best_placements(openings, standing, people_, values_)} {}

    [[nodiscard]] Assignment assignment() const {
        const detail::Gain sum = placements_.sum();
        Assignment result{.undecided = options_.undecided,
                          .candidates = pool_.size(),
                          .total = values_.total(sum)};
        if (const auto loss = placements_.loss_of_second())
            result.second = values_.total(sum - *loss);
        for (std::size_t i = 0; i < openings_.size(); ++i) {
            result.openings.push_back(opening(i));
            add_entries(i, sum, result.entries);
        }
        return result;
    }

private:
    [[nodiscard]] std::int64_t max_points(std::size_t i) const {
        return columns_[i].scorecard.max_points();
    }
    /// Returns the place of somebody with `loss` at the opening at `i`, who is one of the first.
    [[nodiscard]] std::uint64_t place(std::size_t i, std::int64_t loss) const {
        const auto& first = standing_[i].first;
        return 1 + static_cast<std::uint64_t>(
                       std::lower_bound(first.begin(), first.end(), loss,
                                        [](const detail::TopEntry& entry, std::int64_t other) {
                                            return entry.loss < other;
                                        }) -
                       first.begin());
    }

    [[nodiscard]] std::uint64_t may_stand(std::size_t i) const {
        const auto& standing = standing_[i];
        return standing.eligible +
               (options_.undecided == UndecidedPeople::marked ? standing.undecided : 0);
    }
    [[nodiscard]] std::optional<UnfilledReason> unfilled(std::size_t i) const {
        if (placements_.placed(i).size() == openings_[i].places)
            return std::nullopt;
        return may_stand(i) == 0                    ? UnfilledReason::nobody_may_stand
               : may_stand(i) < openings_[i].places ? UnfilledReason::too_few
                                                    : UnfilledReason::needed_elsewhere;
    }

    [[nodiscard]] AssignedOpening opening(std::size_t i) const {
        AssignedOpening result{.provenance = columns_[i].scorecard.provenance(),
                               .title = openings_[i].job.title(),
                               .weight = openings_[i].weight,
                               .max_points = max_points(i),
                               .places = openings_[i].places,
                               .filled = placements_.placed(i).size(),
                               .unfilled = unfilled(i),
                               .eligible = standing_[i].eligible,
                               .undecided = standing_[i].undecided,
                               .ineligible = standing_[i].ineligible};
        add_passed_over(i, result);
        return result;
    }
    /// Whoever is before somebody placed is one of the first too.
    void add_passed_over(std::size_t i, AssignedOpening& result) const {
        std::int64_t greatest_loss = -1;
        for (const auto& entry : standing_[i].first)
            if (placements_.opening_of(people_.number(entry.row)) == i)
                greatest_loss = entry.loss;
        for (const auto& entry : standing_[i].first) {
            if (entry.loss >= greatest_loss)
                break;
            const auto placed_at = placements_.opening_of(people_.number(entry.row));
            if (placed_at == i)
                continue;
            ++result.passed_over;
            if (result.passed_over_first.size() < options_.passed_over)
                result.passed_over_first.push_back({pool_.id(entry.row), place(i, entry.loss),
                                                    max_points(i) - entry.loss, placed_at.value()});
        }
    }

    void add_entries(std::size_t i, const detail::Gain& sum,
                     std::vector<Placement>& entries) const {
        const detail::LossColumns worst{columns_[i], UnknownAs::worst};
        const detail::LossColumns best{columns_[i], UnknownAs::best};
        const detail::FormulaMasks formula{columns_[i].scorecard, columns_[i].levels,
                                           columns_[i].positions};
        for (const std::size_t person : placements_.placed(i)) {
            const std::size_t row = people_.row(person);
            entries.push_back({.opening = i,
                               .id = pool_.id(row),
                               .place = place(i, worst.loss(row)),
                               .points = max_points(i) - worst.loss(row),
                               .best = max_points(i) - best.loss(row),
                               .verdict = formula.verdict(row),
                               .loss = values_.fall(sum, placements_.loss(person))});
        }
    }

    const Pool& pool_;
    std::span<const Opening> openings_;
    std::span<const detail::ScorecardColumns> columns_;
    const std::vector<detail::StandingPeople>& standing_;
    const AssignOptions& options_;
    PlaceablePeople people_;
    detail::PlacementValues values_;
    detail::Placements placements_;
};

}  // namespace

Assignment assign(const Pool& pool, std::span<const Opening> openings,
                  const AssignOptions& options) {
    const std::uint64_t places = detail::checked_places(openings);
    std::vector<detail::ScorecardColumns> columns;
    for (const auto& opening : openings)
        columns.emplace_back(pool, opening.job.scorecard());
    const auto applied = detail::rows_of_applied(pool, openings);
    // One more than there are places: for the second best, and for losses.
    const auto standing = detail::standing_people(openings, columns, applied,
                                                  static_cast<std::size_t>(places) + 1, options);
    return AssignmentMaker{pool, openings, columns, standing, options}.assignment();
}

}  // namespace herne::inline HERNE_ABI

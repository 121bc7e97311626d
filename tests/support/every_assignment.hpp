// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assign.hpp>

#include "support/oracle.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// \file
/// The best assignment by looking at every one, straight from the definition.

namespace herne::test {

/// Places filled, and the sum as whole parts of a common denominator.
using OracleTotal = std::pair<std::size_t, Whole>;

/// Looks at every assignment of few people to few openings.
class EveryAssignment {
public:
    EveryAssignment(const Field& field, const std::vector<Opening>& openings,
                    UndecidedPeople undecided)
        : openings_{openings} {
        for (const auto& opening : openings)
            denominator_ = boost::multiprecision::lcm(
                denominator_, oracle_max_points(opening.job.parts(), field.framework));
        for (std::size_t row = 0; row < field.size(); ++row)
            people_.push_back(person(field, row, undecided));
        std::sort(people_.begin(), people_.end(),
                  [](const Person& a, const Person& b) { return a.id < b.id; });
        lists_.resize(openings.size());
        look(0, {0, 0});
    }

    [[nodiscard]] const OracleTotal& best() const { return *best_; }
    [[nodiscard]] const std::optional<OracleTotal>& second() const { return second_; }
    /// Returns the least lists of ids with the best total.
    [[nodiscard]] const std::vector<std::vector<CandidateId>>& lists() const { return best_lists_; }
    /// Returns a sum as it is written.
    [[nodiscard]] std::string text(const Whole& sum) const {
        return Rational{sum, denominator_}.str();
    }

private:
    struct Person {
        CandidateId id;
        std::vector<std::optional<Whole>> parts;  ///< by opening, nothing where they may not stand
    };

    [[nodiscard]] Person person(const Field& field, std::size_t row,
                                UndecidedPeople undecided) const {
        Person result{field.ids[row], {}};
        for (const auto& opening : openings_) {
            const auto& levels = field.levels[row];
            const Verdict verdict =
                oracle_verdict(opening.job.eligibility(), field.framework, levels);
            const bool applied =
                !opening.applied || std::find(opening.applied->begin(), opening.applied->end(),
                                              result.id) != opening.applied->end();
            const bool stands =
                applied && (verdict == Verdict::eligible || (verdict == Verdict::undecided &&
                                                             undecided == UndecidedPeople::marked));
            const Rational part =
                Rational{denominator_} * opening.weight *
                oracle_score(opening.job.parts(), field.framework, levels, UnknownAs::worst);
            result.parts.push_back(
                stands ? std::optional{Whole{boost::multiprecision::numerator(part)}}
                       : std::nullopt);
        }
        return result;
    }

    void look(std::size_t next, OracleTotal total) {
        if (next == people_.size())
            return offer(total);
        look(next + 1, total);
        for (std::size_t i = 0; i < openings_.size(); ++i) {
            const auto& part = people_[next].parts[i];
            if (!part || lists_[i].size() == openings_[i].places)
                continue;
            lists_[i].push_back(people_[next].id);
            look(next + 1, {total.first + 1, Whole{total.second + *part}});
            lists_[i].pop_back();
        }
    }

    void offer(const OracleTotal& total) {
        if (best_ && (total < *best_ || (total == *best_ && !before(lists_, best_lists_)))) {
            second_ = second_ ? std::max(*second_, total) : total;
            return;
        }
        if (best_)
            second_ = best_;
        best_ = total;
        best_lists_ = lists_;
    }

    /// Compares ids place by place, an empty one after every id.
    [[nodiscard]] bool before(const std::vector<std::vector<CandidateId>>& a,
                              const std::vector<std::vector<CandidateId>>& b) const {
        for (std::size_t i = 0; i < openings_.size(); ++i)
            for (std::size_t place = 0; place < openings_[i].places; ++place) {
                const bool a_empty = place >= a[i].size();
                const bool b_empty = place >= b[i].size();
                if (a_empty || b_empty) {
                    if (a_empty != b_empty)
                        return b_empty;
                } else if (a[i][place] != b[i][place]) {
                    return a[i][place] < b[i][place];
                }
            }
        return false;
    }

    const std::vector<Opening>& openings_;
    Whole denominator_ = 1;
    std::vector<Person> people_;
    std::vector<std::vector<CandidateId>> lists_;
    std::optional<OracleTotal> best_;
    std::optional<OracleTotal> second_;
    std::vector<std::vector<CandidateId>> best_lists_;
};

}  // namespace herne::test

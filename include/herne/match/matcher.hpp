// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/job/formula.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/level_source.hpp>
#include <herne/match/points.hpp>
#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What a `Matcher` finds of one person.
struct Match {
    std::int64_t worst = 0;               ///< points if every unknown level is 0
    std::int64_t best = 0;                ///< points if every unknown level is the scale's top
    std::int64_t max_points = 1;          ///< points of somebody who has every top level
    Verdict verdict = Verdict::eligible;  ///< outcome of the eligibility check

    /// Returns the points where unknown levels count as `order` says.
    [[nodiscard]] std::int64_t points(UnknownAs order = UnknownAs::worst) const noexcept {
        return order == UnknownAs::worst ? worst : best;
    }
    /// Returns points / max_points, correctly rounded.
    [[nodiscard]] double score(UnknownAs order = UnknownAs::worst) const noexcept {
        return detail::quotient(points(order), max_points);
    }

    bool operator==(const Match&) const = default;
};

/// Matcher: a scorecard bound once to the order in which a caller's own type keeps its levels, for
/// matching many people where they lie: what is called for each of them is inline. Keeps scorecard
/// and framework alive; const calls may come from any thread. Copies cost memory: pass it by
/// reference. One that was moved from may only be assigned to or destroyed.
class HERNE_EXPORT Matcher {
public:
    /// Binds to the scorecard's own framework.
    explicit Matcher(const Scorecard& scorecard) : Matcher{scorecard, scorecard.framework()} {}
    /// Binds to `framework`, whose positions `herne_level` is then called with; it may hold more
    /// competences than the scorecard uses, in any order. Throws `framework_mismatch` unless it
    /// holds every one of those, on an equal scale.
    Matcher(Scorecard scorecard, Framework framework);

    /// Returns the person's points and verdict, without allocating: O(competences that the
    /// scorecard uses). Throws `invalid_input`, naming the competence, for a level off its scale.
    template <LevelSource Person>
    [[nodiscard]] Match operator()(const Person& person) const {
        return match(person, detail::no_position);
    }
    /// Returns the person's points: 0..`max_points()`. Throws as above.
    template <LevelSource Person>
    [[nodiscard]] std::int64_t points(const Person& person,
                                      const PointsOptions& options = {}) const {
        return (*this)(person).points(options.order);
    }
    /// Returns the correctly rounded quotient points / max points. Throws as above.
    template <LevelSource Person>
    [[nodiscard]] double score(const Person& person, const PointsOptions& options = {}) const {
        return (*this)(person).score(options.order);
    }
    /// Returns the verdict on the person. Throws as above.
    template <LevelSource Person>
    [[nodiscard]] Verdict verdict(const Person& person) const {
        return (*this)(person).verdict;
    }
    /// Returns the points and verdict of the person at `position` of a range, which an error names.
    template <LevelSource Person>
    [[nodiscard]] Match match(const Person& person, std::size_t position) const;

    /// Returns the scorecard.
    [[nodiscard]] const Scorecard& scorecard() const noexcept { return scorecard_; }
    /// Returns the framework whose positions `herne_level` is called with.
    [[nodiscard]] const Framework& framework() const noexcept { return framework_; }
    /// Returns the points of somebody who has every top level.
    [[nodiscard]] std::int64_t max_points() const noexcept { return max_points_; }

private:
    static constexpr std::size_t codes = 16;             ///< of a level: 0..14, and 15 for unknown
    static constexpr std::uint16_t unknown = codes - 1;  ///< the code of an unknown level

    /// One competence, all that it takes side by side.
    struct Row {
        std::array<std::int64_t, codes> points;  ///< by code; the top's for unknown, -1 off scale
        const Competence* competence;            ///< in the framework, which is kept alive
        std::size_t index;                       ///< its position there
    };
    /// One node of the formula, narrower than the scorecard's.
    struct Node {
        Clause::Kind kind;
        std::uint16_t competence;  ///< position in the rows
        std::uint16_t level;
        std::uint16_t n;
        std::uint16_t parts;
        std::uint16_t size;
    };
    /// What is known of somebody while their levels are read.
    struct Reading {
        std::int64_t worst = 0;
        std::int64_t best = 0;
    };

    void add_row(std::size_t c, std::size_t index);

    /// Returns the code of the person's level, and adds its points.
    template <LevelSource Person>
    static std::uint8_t read(const Person& person, const Row& row, std::size_t position,
                             Reading& sums) {
        const Level level = herne_level(person, *row.competence, row.index);
        const std::int64_t points = row.points[level.code()];
        if (points < 0)
            detail::refuse_level(level, *row.competence, position);
        sums.best += points;
        sums.worst += level.known() ? points : 0;
        return level.code();
    }
    template <class Codes>
    [[nodiscard]] bool holds(UnknownAs order, const Codes& read) const {
        const std::span nodes{formula_};
        // No clause requires more than the scale's top, which an unknown level may be; as the worst
        // it is level 0, and no clause requires so little.
        if (order == UnknownAs::best)
            return detail::holds(nodes, 0,
                                 [&](std::size_t c, int level) { return read[c] >= level; });
        return detail::holds(
            nodes, 0, [&](std::size_t c, int level) { return ((read[c] + 1) & unknown) > level; });
    }

    Scorecard scorecard_;
    Framework framework_;
    std::int64_t max_points_ = scorecard_.max_points();
    std::vector<Row> rows_;
    std::size_t formula_rows_ = 0;  ///< the first ones, which the formula names
    std::vector<Node> formula_;
};

template <LevelSource Person>
Match Matcher::match(const Person& person, std::size_t position) const {
    Reading sums;
    std::array<std::uint8_t, Eligibility::max_clauses> codes_read;  // as many as are read
    bool any_unknown = false;
    for (std::size_t i = 0; i < formula_rows_; ++i) {
        codes_read[i] = read(person, rows_[i], position, sums);
        any_unknown |= codes_read[i] == unknown;
    }
    for (std::size_t i = formula_rows_; i < rows_.size(); ++i)
        read(person, rows_[i], position, sums);
    Match result{.worst = sums.worst, .best = sums.best, .max_points = max_points_};
    if (!formula_.empty())
        result.verdict = detail::verdict_of([&](UnknownAs order) {
            return (order == UnknownAs::worst || any_unknown) && holds(order, codes_read);
        });
    return result;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/match/rank.hpp>

#include "support/field.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

/// \file
/// The definition of points, verdicts and places over exact rationals, straight from a job's parts:
/// nothing of the library's compilation, tables or scan is used.

namespace herne::test {

// Without expression templates, so that `auto` never holds a reference to a temporary.
using Rational = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                               boost::multiprecision::et_off>;
using Whole = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                            boost::multiprecision::et_off>;

inline Rational rational(const Fraction& fraction) {
    return {fraction.numerator(), fraction.denominator()};
}

/// Returns group weight / sum of group weights x weight / sum of weights in the group.
inline Rational oracle_share(const JobProfileParts& job, std::size_t requirement) {
    const auto& own = job.requirements[requirement];
    Rational share = own.weight;
    int in_group = 0;
    for (const auto& other : job.requirements)
        in_group += other.group == own.group ? other.weight : 0;
    share /= in_group;
    int all_groups = 0;
    for (const auto& group : job.groups)
        all_groups += group.weight;
    for (const auto& group : job.groups)
        if (group.id == own.group)
            share *= Rational{group.weight, all_groups};
    return share;
}

inline Rational oracle_fit(const Fit& fit, int level, int required, int max) {
    switch (fit.kind()) {
        case Fit::Kind::proportional:
            return level >= required ? Rational{1} : Rational{level, required};
        case Fit::Kind::threshold:
            return level >= required ? 1 : 0;
        case Fit::Kind::full_scale:
            return Rational{level, max};
        case Fit::Kind::table:
            break;
    }
    const Fraction share = fit.shares()[static_cast<std::size_t>(level)];
    return Rational{share.numerator(), share.denominator()};
}

inline int oracle_level(Level level, UnknownAs order, int max) {
    if (level.known())
        return level.code();
    return order == UnknownAs::worst ? 0 : max;
}

/// Returns the score of somebody with `levels`, one a competence of `framework`.
inline Rational oracle_score(const JobProfileParts& job, const Framework& framework,
                             std::span<const Level> levels, UnknownAs order) {
    Rational score = 0;
    for (std::size_t r = 0; r < job.requirements.size(); ++r) {
        const auto& requirement = job.requirements[r];
        const std::size_t index = framework.index(requirement.competence);
        const int max = framework[index].scale.max();
        score += oracle_share(job, r) * oracle_fit(requirement.fit,
                                                   oracle_level(levels[index], order, max),
                                                   requirement.level, max);
    }
    return score;
}

/// Returns the least number of points that makes every requirement's points whole at every level.
inline Whole oracle_max_points(const JobProfileParts& job, const Framework& framework) {
    std::vector<Rational> entries;
    for (std::size_t r = 0; r < job.requirements.size(); ++r) {
        const auto& requirement = job.requirements[r];
        const int max = framework[std::string_view{requirement.competence}].scale.max();
        for (int level = 0; level <= max; ++level)
            entries.push_back(oracle_share(job, r) *
                              oracle_fit(requirement.fit, level, requirement.level, max));
    }
    Whole common = 1;
    for (const auto& entry : entries)
        common = boost::multiprecision::lcm(common, boost::multiprecision::denominator(entry));
    Whole divisor = 0;
    for (const auto& entry : entries)
        divisor = boost::multiprecision::gcd(
            divisor, Whole{boost::multiprecision::numerator(Rational{entry * common})});
    return common / divisor;
}

inline std::int64_t oracle_points(const JobProfileParts& job, const Framework& framework,
                                  std::span<const Level> levels, UnknownAs order) {
    const Rational points =
        oracle_score(job, framework, levels, order) * Rational{oracle_max_points(job, framework)};
    return boost::multiprecision::numerator(points).convert_to<std::int64_t>();
}

inline bool oracle_meets(const Clause& clause, const Framework& framework,
                         std::span<const Level> levels, UnknownAs order) {
    if (clause.kind == Clause::Kind::level) {
        const std::size_t index = framework.index(clause.competence);
        return oracle_level(levels[index], order, framework[index].scale.max()) >= clause.level;
    }
    const auto met = std::count_if(
        clause.clauses.begin(), clause.clauses.end(),
        [&](const Clause& part) { return oracle_meets(part, framework, levels, order); });
    const auto parts = static_cast<std::ptrdiff_t>(clause.clauses.size());
    return met >= (clause.kind == Clause::Kind::all   ? parts
                   : clause.kind == Clause::Kind::any ? 1
                                                      : clause.n);
}

inline Verdict oracle_verdict(const Clause& clause, const Framework& framework,
                              std::span<const Level> levels) {
    if (oracle_meets(clause, framework, levels, UnknownAs::worst))
        return Verdict::eligible;
    return oracle_meets(clause, framework, levels, UnknownAs::best) ? Verdict::undecided
                                                                    : Verdict::ineligible;
}

inline Verdict oracle_verdict(const Eligibility& eligibility, const Framework& framework,
                              std::span<const Level> levels) {
    return eligibility.everybody() ? Verdict::eligible
                                   : oracle_verdict(*eligibility.formula(), framework, levels);
}

/// The ranking of a field by counting, for every candidate, who stands before them.
class RankingOracle {
public:
    RankingOracle(const Field& field, const JobProfile& job, const RankOptions& options)
        : field_{field}, job_{job}, options_{options} {
        const auto max_points =
            oracle_max_points(job.parts(), field.framework).convert_to<std::int64_t>();
        for (std::size_t row = 0; row < field.size(); ++row) {
            const auto& levels = field.levels[row];
            const auto points = [&](UnknownAs order) {
                return oracle_points(job.parts(), field.framework, levels, order);
            };
            scores_.push_back(oracle_score(job.parts(), field.framework, levels, options.order));
            rows_.push_back({0, field.ids[row], points(options.order), max_points,
                             points(UnknownAs::worst), points(UnknownAs::best),
                             oracle_verdict(job.eligibility(), field.framework, levels), false,
                             open_clauses(levels)});
        }
        for (std::size_t row = 0; row < field.size(); ++row)
            give_place(row);
    }

    [[nodiscard]] RankingParts parts() const {
        RankingParts parts;
        parts.provenance = job_.scorecard().provenance();
        parts.order = options_.order;
        parts.top = options_.top;
        parts.min_score = options_.min_score;
        parts.max_points = job_.scorecard().max_points();
        for (const auto& row : rows_)
            if (row.place > 0 && row.score() >= options_.min_score)
                parts.entries.push_back(row);
        std::sort(parts.entries.begin(), parts.entries.end(), before);
        if (parts.entries.size() > options_.top)
            parts.entries.resize(options_.top);
        for (const auto& row : rows_)
            if (std::find(options_.also.begin(), options_.also.end(), row.id) !=
                options_.also.end())
                parts.also.push_back(row);
        std::sort(parts.also.begin(), parts.also.end(), before);
        count(parts);
        leave_out(parts);
        return parts;
    }

private:
    [[nodiscard]] std::vector<std::size_t> open_clauses(std::span<const Level> levels) const {
        std::vector<std::size_t> open;
        const auto& eligibility = job_.eligibility();
        if (oracle_verdict(eligibility, field_.framework, levels) == Verdict::undecided)
            for (std::size_t i = 0; i < eligibility.clauses().size(); ++i)
                if (oracle_verdict(eligibility.clauses()[i], field_.framework, levels) ==
                    Verdict::undecided)
                    open.push_back(i);
        return open;
    }
    static bool before(const RankingEntry& a, const RankingEntry& b) {
        if (a.verdict == Verdict::ineligible || b.verdict == Verdict::ineligible)
            return a.verdict != b.verdict ? b.verdict == Verdict::ineligible : a.id < b.id;
        return a.points != b.points ? a.points > b.points : a.id < b.id;
    }

    void give_place(std::size_t row) {
        if (rows_[row].verdict == Verdict::ineligible)
            return;
        rows_[row].place = 1;
        for (std::size_t other = 0; other < rows_.size(); ++other) {
            if (other == row || rows_[other].verdict == Verdict::ineligible)
                continue;
            rows_[row].place += scores_[other] > scores_[row] ? 1 : 0;
            rows_[row].tied = rows_[row].tied || scores_[other] == scores_[row];
        }
    }

    void count(RankingParts& parts) const {
        auto& counts = parts.counts;
        counts.candidates = rows_.size();
        for (const auto& row : rows_) {
            counts.eligible += row.verdict == Verdict::eligible ? 1 : 0;
            counts.undecided += row.verdict == Verdict::undecided ? 1 : 0;
            counts.ineligible += row.verdict == Verdict::ineligible ? 1 : 0;
            counts.below_min_score += row.place > 0 && row.score() < options_.min_score ? 1 : 0;
            const bool listed =
                std::find(parts.entries.begin(), parts.entries.end(), row) != parts.entries.end();
            counts.ties_at_cut +=
                !parts.entries.empty() && !listed && row.place == parts.entries.back().place ? 1
                                                                                             : 0;
        }
    }

    void leave_out(RankingParts& parts) const {
        for (const auto& clause : job_.eligibility().clauses()) {
            ClauseCount counted{clause.id, clause.label};
            for (const auto& levels : field_.levels) {
                const Verdict verdict = oracle_verdict(clause, field_.framework, levels);
                counted.failing += verdict == Verdict::ineligible ? 1 : 0;
                counted.undecided += verdict == Verdict::undecided ? 1 : 0;
            }
            parts.clauses.push_back(counted);
        }
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (rows_[row].verdict != Verdict::ineligible)
                continue;
            parts.left_out.push_back({rows_[row].id, {}});
            for (std::size_t i = 0; i < parts.clauses.size(); ++i)
                if (oracle_verdict(job_.eligibility().clauses()[i], field_.framework,
                                   field_.levels[row]) == Verdict::ineligible)
                    parts.left_out.back().clauses.push_back(i);
        }
        std::sort(parts.left_out.begin(), parts.left_out.end(),
                  [](const LeftOut& a, const LeftOut& b) { return a.id < b.id; });
    }

    const Field& field_;
    const JobProfile& job_;
    const RankOptions& options_;
    std::vector<Rational> scores_;
    std::vector<RankingEntry> rows_;
};

}  // namespace herne::test

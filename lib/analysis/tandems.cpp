// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/tandems.hpp>

#include <herne/base/error.hpp>
#include <herne/match/placing.hpp>
#include <herne/match/scan.hpp>

#include "analysis/tandem_groups.hpp"
#include "analysis/tandem_people.hpp"
#include "analysis/tandem_planes.hpp"
#include "analysis/tandem_search.hpp"
#include "base/wording.hpp"
#include "job/competences.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace {

void check_top(std::size_t top) {
    if (top != all && (top == 0 || top > max_tandems))
        throw invalid_input{not_in("top", std::to_string(top), detail::from_to(1, max_tandems))};
}

/// Returns how many pairs to list.
std::size_t pairs_to_list(std::size_t top, const TandemCounts& counts) {
    if (top == all && counts.pairs > max_tandems_for_all)
        throw invalid_input{Problem{.where = "top",
                                    .what = "all " + std::to_string(counts.pairs) +
                                            " pairs are asked for, more than " +
                                            std::to_string(max_tandems_for_all),
                                    .value = "all",
                                    .allowed = detail::from_to(1, max_tandems)}};
    return static_cast<std::size_t>(std::min<std::uint64_t>(top, counts.fit));
}

Tandems header_of(const JobProfile& job, const TandemOptions& options,
                  const detail::TandemPlanes& planes, const detail::TandemPeople& people) {
    Tandems result{.provenance = job.scorecard().provenance(),
                   .undecided = options.undecided,
                   .doubled = planes.doubled(),
                   .max_points = planes.max_points(),
                   .counts = people.counts};
    if (options.availability)
        result.availability = options.availability->digest();
    if (options.top != all)
        result.top = options.top;
    return result;
}

/// What somebody lacks of a competence for one plane, unknown levels being the top.
class BestLosses {
public:
    BestLosses(const Pool& pool, const JobProfile& job, std::span<const std::size_t> positions,
               const detail::TandemPlanes& planes)
        : pool_{pool}, job_{job}, positions_{positions}, planes_{planes} {}

    /// Returns the most points that the candidates at two rows can have together.
    [[nodiscard]] std::int64_t points(std::size_t a, std::size_t b) const {
        std::int64_t loss = 0;
        const auto levels = planes_.levels();
        for (std::size_t p = 0; p < levels.size(); ++p)
            loss += levels[p].losses[planes_.level(p, best(a, levels[p]), best(b, levels[p]))];
        for (const auto& plane : planes_.means())
            loss += plane.losses[best(a, plane)] + plane.losses[best(b, plane)];
        return planes_.max_points() - loss;
    }

private:
    [[nodiscard]] std::uint8_t best(std::size_t row, const detail::TandemPlane& plane) const {
        const int top = job_.scorecard().competences()[plane.competence].scale.max();
        const Level level = pool_.level(row, positions_[plane.competence]);
        return static_cast<std::uint8_t>(level.best(top));
    }

    const Pool& pool_;
    const JobProfile& job_;
    std::span<const std::size_t> positions_;
    const detail::TandemPlanes& planes_;
};

void list_found(Tandems& result, const detail::FoundTandems& found, const Pool& pool,
                const detail::TandemPeople& people, const BestLosses& best) {
    result.counts.ties_at_cut = found.ties;
    result.entries.reserve(found.entries.size());
    for (const auto& entry : found.entries) {
        const std::size_t a = people.rows[entry.a];
        const std::size_t b = people.rows[entry.b];
        const bool both =
            people.verdicts[a] == Verdict::eligible && people.verdicts[b] == Verdict::eligible;
        result.entries.push_back({.a = pool.id(a),
                                  .b = pool.id(b),
                                  .points = result.max_points - entry.loss,
                                  .best = best.points(a, b),
                                  .verdict = both ? Verdict::eligible : Verdict::undecided});
    }
    detail::set_standings(result.entries, found.ties);
}

/// Returns where in `people` the candidate at `row` stands. Throws where they do not.
std::uint32_t person_at(std::size_t row, const CandidateId& id, const detail::TandemPeople& people,
                        const TandemOptions& options) {
    const auto found =
        std::find(people.rows.begin(), people.rows.end(), static_cast<std::uint32_t>(row));
    if (found != people.rows.end())
        return static_cast<std::uint32_t>(found - people.rows.begin());
    std::string reason = " did not ask for part time";
    if (!detail::takes_part(people.verdicts[row], options.undecided))
        reason = people.verdicts[row] == Verdict::ineligible
                     ? " is ineligible"
                     : " is undecided, and undecided people are left out";
    throw invalid_input{Problem{
        .where = "id", .what = "\"" + id.to_string() + "\"" + reason, .value = id.to_string()}};
}

/// Losses of everybody together with one person, as points of a job of its own: for each competence
/// what the planes of it take off, given that person's level.
class PartnerTables {
public:
    PartnerTables(const JobProfile& job, const detail::TandemPlanes& planes, const Pool& pool,
                  std::span<const std::size_t> positions, std::size_t row)
        : job_{job}, losses_(job.scorecard().competences().size()) {
        const auto own = [&](const detail::TandemPlane& plane) {
            return pool.level(row, positions[plane.competence]).worst();
        };
        const auto levels = planes.levels();
        for (std::size_t p = 0; p < levels.size(); ++p) {
            const auto level = static_cast<std::uint8_t>(own(levels[p]));
            add(levels[p].competence, [&](std::uint8_t other) {
                return levels[p].losses[planes.level(p, level, other)];
            });
        }
        for (const auto& plane : planes.means()) {
            const std::int64_t fixed = plane.losses[static_cast<std::size_t>(own(plane))];
            add(plane.competence, [&](std::uint8_t other) { return fixed + plane.losses[other]; });
        }
    }

    /// Returns the loss of each candidate of `pool` together with this person, by row.
    [[nodiscard]] std::vector<std::int64_t> losses(const Pool& pool,
                                                   const TandemOptions& options) const {
        std::vector<PointsTable> tables;
        std::int64_t most = 0;
        std::int64_t gain = 0;
        for (std::size_t c = 0; c < losses_.size(); ++c) {
            const Competence& competence = job_.scorecard().competences()[c];
            const auto top = static_cast<std::size_t>(competence.scale.max());
            most += losses_[c].front();
            gain += losses_[c].front() - losses_[c][top];
            PointsTable table{competence.id, {}};
            for (std::size_t level = 0; level <= top; ++level)
                table.points.push_back(losses_[c].front() - losses_[c][level]);
            tables.push_back(std::move(table));
        }
        if (gain == 0)
            return std::vector<std::int64_t>(pool.size(), most);
        const Scorecard scorecard{job_.framework(), std::move(tables)};
        auto losses = points(pool, scorecard,
                             {.threads = options.threads,
                              .executor = options.executor,
                              .progress = options.progress});
        for (auto& loss : losses)
            loss = most - loss;
        return losses;
    }

private:
    template <class Loss>
    void add(std::size_t competence, const Loss& loss) {
        for (std::uint8_t level = 0; level < losses_[competence].size(); ++level)
            losses_[competence][level] += loss(level);
    }

    const JobProfile& job_;
    std::vector<std::array<std::int64_t, 15>> losses_;
};

}  // namespace

Tandems tandems(const Pool& pool, const JobProfile& job, const TandemOptions& options) {
    check_top(options.top);
    const detail::Positions positions{job.scorecard(), pool.framework(), "the pool"};
    const detail::TandemPlanes planes{job};
    const detail::TandemPeople people{pool, job.scorecard(), options};
    Tandems result = header_of(job, options, planes, people);
    const std::size_t k = pairs_to_list(options.top, result.counts);
    if (k == 0)
        return result;
    const ScanOptions quiet{.threads = options.threads, .executor = options.executor};
    const detail::TandemGroups groups{pool, positions.all(), planes, people,
                                      detail::Execution{quiet}};
    const auto found = detail::best_tandems(groups, planes, k, detail::Execution{options});
    list_found(result, found, pool, people, BestLosses{pool, job, positions.all(), planes});
    return result;
}

Tandems partners(const Pool& pool, const JobProfile& job, const CandidateId& id,
                 const TandemOptions& options) {
    check_top(options.top);
    const detail::Positions positions{job.scorecard(), pool.framework(), "the pool"};
    const detail::TandemPlanes planes{job};
    const std::size_t row = pool.row(id);
    const detail::TandemPeople people{pool, job.scorecard(), options};
    const std::uint32_t own = person_at(row, id, people, options);
    Tandems result = header_of(job, options, planes, people);
    result.partner = id;
    const auto fits = [&](std::size_t other) {
        return other != own &&
               detail::TandemHours::fits(people.range_of(own), people.range_of(other));
    };
    result.counts.pairs = people.rows.size() - 1;
    result.counts.fit = 0;
    for (std::size_t other = 0; other < people.rows.size(); ++other)
        result.counts.fit += fits(other) ? 1 : 0;
    result.counts.hours_apart = result.counts.pairs - result.counts.fit;
    const std::size_t k = pairs_to_list(options.top, result.counts);
    if (k == 0)
        return result;
    const auto losses =
        PartnerTables{job, planes, pool, positions.all(), row}.losses(pool, options);
    detail::TandemTop top{k};
    for (std::uint32_t other = 0; other < people.rows.size(); ++other)
        if (fits(other))
            top.offer({losses[people.rows[other]], std::min(own, other), std::max(own, other)});
    list_found(result, detail::merge_tandems({top}, k), pool, people,
               BestLosses{pool, job, positions.all(), planes});
    return result;
}

}  // namespace herne::inline HERNE_ABI

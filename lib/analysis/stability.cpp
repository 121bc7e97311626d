// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/stability.hpp>
#include <herne/base/error.hpp>

#include "analysis/chosen_levels.hpp"
#include "analysis/share_lines.hpp"
#include "packed/points_by_code.hpp"
#include "scan/driver.hpp"
#include "scan/rank_scan.hpp"
#include "scan/superblock_reader.hpp"

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI {
namespace {

using detail::ShareEnvelope;
using detail::ShareLine;
using PointsByCode = std::array<std::int64_t, 16>;

/// A requirement or group whose share moves.
struct Part {
    ShareStability result;
    std::int64_t max_points = 0;
    std::vector<std::size_t> requirements = {};
};

/// The first k of a pool and everybody else, as lines over the share of each part.
struct Cut {
    std::uint64_t k = 1;
    std::int64_t least = 0;  ///< points of the last of the first k, 0 where all are
    std::uint64_t size = 0;  ///< how many the first k are, ties included
    std::vector<ShareEnvelope> first = {};
    std::vector<ShareEnvelope> others = {};

    Cut(std::uint64_t the_k, std::int64_t the_least, std::size_t parts)
        : k{the_k},
          least{the_least},
          first(parts, ShareEnvelope{ShareEnvelope::Side::least}),
          others(parts, ShareEnvelope{ShareEnvelope::Side::greatest}) {}

    void add(const Cut& other) {
        size += other.size;
        for (std::size_t p = 0; p < first.size(); ++p) {
            first[p].add(other.first[p]);
            others[p].add(other.others[p]);
        }
    }
};

std::vector<Part> parts_of(const JobProfile& job) {
    std::vector<Part> parts;
    const auto& requirements = job.requirements();
    for (std::size_t r = 0; r < requirements.size(); ++r)
        // Named types: g++ 12 destroys a member that bare braces made twice if a later one throws.
        parts.push_back({.result = ShareStability{.id = requirements[r].id, .label = job.label(r)},
                         .max_points = job.points(r).back(),
                         .requirements = {r}});
    const auto& groups = job.parts().groups;
    for (std::size_t g = 0; groups.size() > 1 && g < groups.size(); ++g) {
        Part part{.result = ShareStability{.id = groups[g].id, .label = groups[g].label}};
        for (std::size_t r = 0; r < requirements.size(); ++r)
            if (requirements[r].group == groups[g].id) {
                part.requirements.push_back(r);
                part.max_points += job.points(r).back();
            }
        parts.push_back(std::move(part));
    }
    for (auto& part : parts)
        part.result.share = {part.max_points, job.scorecard().max_points()};
    return parts;
}

/// Collects one thread's candidates as lines, and adds them to the cuts.
class LinesVisitor {
public:
    LinesVisitor(const detail::ScorecardColumns& columns, std::span<const std::size_t> positions,
                 std::span<const PointsByCode> tables, std::span<const Part> parts,
                 UnknownAs unknown_as, std::vector<Cut>& cuts)
        : columns_{columns},
          positions_{positions},
          tables_{tables},
          parts_{parts},
          unknown_as_{unknown_as},
          reader_{columns},
          codes_(detail::superblock_candidates),
          of_part_(detail::superblock_candidates),
          cuts_{cuts} {
        for (const auto& cut : cuts)
            own_.emplace_back(cut.k, cut.least, parts.size());
    }

    void operator()(std::size_t superblock) {
        const std::size_t count = columns_.levels.candidates(superblock);
        auto& losses = reader_.losses(unknown_as_);
        losses.sum(superblock);
        standing_.clear();
        const auto& met = reader_.eligible(superblock);
        for (std::size_t i = 0; i < count; ++i)
            if (detail::bit_at(met.best, i))
                standing_.push_back({i, columns_.scorecard.max_points() - losses.loss(i)});
        for (auto& cut : own_)
            for (const auto& one : standing_)
                cut.size += one.points >= cut.least ? 1 : 0;
        for (std::size_t p = 0; p < parts_.size(); ++p)
            add_part(superblock, p, count);
    }

    void finish() {
        for (std::size_t c = 0; c < own_.size(); ++c)
            cuts_[c].add(own_[c]);
    }

private:
    struct Standing {
        std::size_t candidate;
        std::int64_t points;
    };

    void add_part(std::size_t superblock, std::size_t p, std::size_t count) {
        std::fill(of_part_.begin(), of_part_.end(), std::int64_t{0});
        for (const std::size_t r : parts_[p].requirements) {
            columns_.levels.unpack_superblock(superblock, positions_[r],
                                              std::span{codes_}.first(count));
            for (std::size_t i = 0; i < count; ++i)
                of_part_[i] += tables_[r][codes_[i] & 0x0FU];
        }
        for (auto& cut : own_) {
            greatest_.clear();
            for (const auto& one : standing_) {
                const std::int64_t part = of_part_[one.candidate];
                if (one.points >= cut.least)
                    cut.first[p].add({part, one.points});
                else
                    note(part, one.points);
            }
            for (const auto& line : greatest_)
                cut.others[p].add(line);
        }
    }
    /// Keeps the most points for each value of the part; there are few values.
    void note(std::int64_t part, std::int64_t points) {
        if (!greatest_.empty() && greatest_[last_].part == part) {
            greatest_[last_].points = std::max(greatest_[last_].points, points);
            return;
        }
        const auto at = std::lower_bound(
            greatest_.begin(), greatest_.end(), part,
            [](const ShareLine& one, std::int64_t value) { return one.part < value; });
        last_ = static_cast<std::size_t>(at - greatest_.begin());
        if (at != greatest_.end() && at->part == part)
            at->points = std::max(at->points, points);
        else
            greatest_.insert(at, {part, points});
    }

    const detail::ScorecardColumns& columns_;
    std::span<const std::size_t> positions_;
    std::span<const PointsByCode> tables_;
    std::span<const Part> parts_;
    UnknownAs unknown_as_;
    detail::SuperblockReader reader_;
    std::vector<std::uint8_t> codes_;
    std::vector<std::int64_t> of_part_;
    std::vector<Standing> standing_;
    std::vector<ShareLine> greatest_;
    std::size_t last_ = 0;
    std::vector<Cut> own_;
    std::vector<Cut>& cuts_;
};

/// Returns the cuts at place 1 and at `k`, one where these are the same, in one pass.
std::vector<Cut> find_cuts(const detail::ScorecardColumns& columns, UnknownAs unknown_as,
                           std::size_t k, std::size_t parts, const detail::Execution& execution) {
    const std::array requests{detail::RankRequest{.columns = columns,
                                                  .losses = {columns, unknown_as},
                                                  .top = k,
                                                  .left_out = 0,
                                                  .max_loss = columns.scorecard.max_points(),
                                                  .requested = {}}};
    const auto found = detail::scan(requests, execution);
    const auto& entries = found.front().entries;
    const auto cut_at = [&](std::size_t at) {
        const bool fewer_stand = entries.size() < at;
        return Cut{at, fewer_stand ? 0 : columns.scorecard.max_points() - entries[at - 1].loss,
                   parts};
    };
    std::vector<Cut> cuts{cut_at(1)};
    if (k > 1)
        cuts.push_back(cut_at(k));
    return cuts;
}

/// Writes where the order of two candidates stays.
void add_order(std::vector<Part>& parts, const detail::ScorecardColumns& columns,
               std::span<const std::size_t> positions, std::span<const PointsByCode> tables,
               const std::pair<std::size_t, std::size_t>& rows) {
    const auto line_of = [&](const Part& part, std::size_t row) {
        const auto codes = columns.levels.codes(row);
        ShareLine line{0, 0};
        for (std::size_t r = 0; r < tables.size(); ++r)
            line.points += tables[r][codes[positions[r]]];
        for (const std::size_t r : part.requirements)
            line.part += tables[r][codes[positions[r]]];
        return line;
    };
    for (auto& part : parts)
        part.result.between =
            detail::MovingShare{part.max_points, columns.scorecard.max_points()}.same_order(
                line_of(part, rows.first), line_of(part, rows.second));
}

}  // namespace

Stability stability(const Pool& pool, const JobProfile& job, const StabilityOptions& options) {
    if (options.top == 0)
        throw invalid_input{
            Problem{.where = "top", .what = "is 0: there is no first", .value = "0"}};
    if (job.requirements().size() == 1)
        throw invalid_input{
            Problem{"job", "has one requirement, whose share is 1 and cannot move"}};
    const detail::ScorecardColumns columns{pool, job.scorecard()};
    const auto positions = detail::requirement_positions(pool, job);
    std::vector<PointsByCode> tables;
    for (std::size_t r = 0; r < positions.size(); ++r)
        tables.push_back(detail::points_by_code(job.points(r), options.order));
    auto parts = parts_of(job);
    Stability result{
        .provenance = job.scorecard().provenance(), .order = options.order, .top = options.top};
    if (options.between) {
        result.a = options.between->first;
        result.b = options.between->second;
        add_order(parts, columns, positions, tables, {pool.row(*result.a), pool.row(*result.b)});
    }

    if (pool.size() > 0) {
        const detail::Execution execution{options};
        auto cuts = find_cuts(columns, options.order, std::min(options.top, pool.size()),
                              parts.size(), execution);
        detail::visit_superblocks(pool.size(), execution, [&] {
            return LinesVisitor{columns, positions, tables, parts, options.order, cuts};
        });
        for (std::size_t p = 0; p < parts.size(); ++p) {
            const detail::MovingShare share{parts[p].max_points, job.scorecard().max_points()};
            const auto same = [&](const Cut& cut) {
                return share.same_first(cut.first[p], cut.size, cut.others[p], cut.k);
            };
            parts[p].result.first_place = same(cuts.front());
            parts[p].result.first = same(cuts.back());
        }
    }
    for (std::size_t p = 0; p < parts.size(); ++p)
        (p < positions.size() ? result.requirements : result.groups)
            .push_back(std::move(parts[p].result));
    return result;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/shards.hpp>
#include <herne/match/placing.hpp>

#include "io/shards/manifest.hpp"
#include "match/packed_rank.hpp"
#include "match/ranking_access.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::RankCount;

/// Who is asked for by id, and where they stand.
struct RequestedPeople {
    std::vector<std::vector<std::size_t>> rows;     ///< by shard
    std::vector<std::vector<std::int64_t>> losses;  ///< by scorecard, ascending, each once
};

template <class T>
void sort_each_once(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Throws the `unknown_id` of the shard that has the nearest id of all.
[[noreturn]] void refuse_unknown(const Shards& shards, const CandidateId& id) {
    std::vector<std::string> nearest;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        try {
            static_cast<void>(shards.pool(i).row(id));
        } catch (const unknown_id& unknown) {
            nearest.push_back(unknown.nearest());
        }
    }
    const std::string best = detail::nearest(id.to_string(), {nearest.begin(), nearest.end()});
    const auto home = std::find(nearest.begin(), nearest.end(), best);
    static_cast<void>(shards.pool(static_cast<std::size_t>(home - nearest.begin())).row(id));
    throw unknown_id{"candidate", id.to_string(), best};
}

/// Finds ids in the shards, one after the other.
class PeopleFinder {
public:
    explicit PeopleFinder(std::vector<CandidateId> ids) : ids_{std::move(ids)} {
        sort_each_once(ids_);
        homes_.assign(ids_.size(), nobody);
    }

    /// Returns the rows of those who stand in `pool`, the shard at `shard`.
    [[nodiscard]] std::vector<std::size_t> rows_in(const Pool& pool, std::size_t shard) {
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < ids_.size(); ++i)
            if (const auto row = pool.find(ids_[i])) {
                if (homes_[i] != nobody)
                    throw invalid_input{
                        Problem{.what = "candidate " + detail::quoted(ids_[i].to_string()) +
                                        " stands in " + detail::shard_place(homes_[i]) +
                                        " and in " + detail::shard_place(shard),
                                .value = detail::quoted(ids_[i].to_string())}};
                homes_[i] = shard;
                rows.push_back(*row);
            }
        return rows;
    }
    /// Returns an id that was in no shard, null if each was in one.
    [[nodiscard]] const CandidateId* not_found() const {
        const auto home = std::find(homes_.begin(), homes_.end(), nobody);
        return home == homes_.end() ? nullptr
                                    : &ids_[static_cast<std::size_t>(home - homes_.begin())];
    }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    std::vector<CandidateId> ids_;
    std::vector<std::size_t> homes_;
};

RequestedPeople requested_people(const Shards& shards, std::span<const Scorecard> scorecards,
                                 const RankOptions& options) {
    RequestedPeople people{std::vector<std::vector<std::size_t>>(shards.size()),
                           std::vector<std::vector<std::int64_t>>(scorecards.size())};
    if (options.also.empty())
        return people;
    PeopleFinder finder{options.also};
    for (std::size_t i = 0; i < shards.size(); ++i) {
        const Pool pool = shards.pool(i);
        people.rows[i] = finder.rows_in(pool, i);
        if (people.rows[i].empty())
            continue;
        const auto requests = detail::rank_requests(pool, scorecards, options, people.rows[i]);
        for (std::size_t s = 0; s < scorecards.size(); ++s)
            people.losses[s].insert(people.losses[s].end(), requests[s].requested.begin(),
                                    requests[s].requested.end());
    }
    if (const auto* const id = finder.not_found())
        refuse_unknown(shards, *id);
    for (auto& losses : people.losses)
        sort_each_once(losses);
    return people;
}

/// The ranking of the shards so far.
class RankingSoFar {
public:
    void add(detail::PartRanking ranked) {
        also_.insert(also_.end(), std::make_move_iterator(ranked.parts.also.begin()),
                     std::make_move_iterator(ranked.parts.also.end()));
        ranked.parts.also.clear();
        ranks_.resize(ranked.ranks.size());
        for (std::size_t i = 0; i < ranks_.size(); ++i) {
            ranks_[i].better += ranked.ranks[i].better;
            ranks_[i].equal += ranked.ranks[i].equal;
        }
        unmerged_ += ranked.parts.entries.size() + ranked.parts.left_out.size();
        held_.push_back(detail::RankingAccess::made_by([&] { return std::move(ranked.parts); }));
        // Not before they are as many as those merged already, so that each is merged seldom.
        if (unmerged_ > merged_)
            merge_held();
    }
    /// Returns the ranking of the whole; `losses` are those whose ranks were counted.
    [[nodiscard]] Ranking finish(std::span<const std::int64_t> losses) {
        merge_held();
        RankingParts parts = held_.front().parts();
        for (auto& entry : also_) {
            if (entry.verdict == Verdict::ineligible)
                continue;
            const auto loss =
                std::lower_bound(losses.begin(), losses.end(), entry.max_points - entry.points);
            const RankCount& rank = ranks_[static_cast<std::size_t>(loss - losses.begin())];
            entry.place = rank.better + 1;
            entry.tied = rank.equal > 1;
        }
        std::sort(also_.begin(), also_.end(), detail::stands_before_in_also);
        parts.also = std::move(also_);
        return detail::RankingAccess::made_by([&] { return std::move(parts); });
    }

private:
    void merge_held() {
        if (held_.size() > 1) {
            Ranking merged = merge(held_);
            held_.clear();
            held_.push_back(std::move(merged));
        }
        merged_ = held_.front().size() + held_.front().left_out().size();
        unmerged_ = 0;
    }

    std::vector<Ranking> held_ = {};
    std::size_t merged_ = 0;    ///< candidates that the first of `held_` names
    std::size_t unmerged_ = 0;  ///< candidates that the others name
    std::vector<RankingEntry> also_ = {};
    std::vector<RankCount> ranks_ = {};
};

/// Returns the options for a shard that `done` candidates were looked at before.
RankOptions options_for_shard(const RankOptions& options, const Shards& shards, std::size_t done) {
    RankOptions own = options;
    own.also.clear();
    if (options.progress)
        own.progress = [&options, &shards, done](std::size_t of_shard, std::size_t /*total*/) {
            return options.progress(done + of_shard, static_cast<std::size_t>(shards.candidates()));
        };
    return own;
}

}  // namespace

std::vector<Ranking> rank(const Shards& shards, std::span<const Scorecard> scorecards,
                          const RankOptions& options) {
    detail::check_min_score(options.min_score);
    const auto people = requested_people(shards, scorecards, options);
    std::vector<RankingSoFar> so_far(scorecards.size());
    std::size_t done = 0;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        // One without candidates has no say in what there are data for, as in `concat`.
        if (shards.shards()[i].candidates == 0 && shards.candidates() > 0)
            continue;
        const Pool pool = shards.pool(i);
        auto ranked =
            detail::packed_rank_of_part(pool, scorecards, options_for_shard(options, shards, done),
                                        people.rows[i], people.losses);
        for (std::size_t s = 0; s < so_far.size(); ++s)
            so_far[s].add(std::move(ranked[s]));
        done += pool.size();
    }
    std::vector<Ranking> rankings;
    for (std::size_t s = 0; s < so_far.size(); ++s)
        rankings.push_back(so_far[s].finish(people.losses[s]));
    return rankings;
}

Ranking rank(const Shards& shards, const Scorecard& scorecard, const RankOptions& options) {
    return std::move(rank(shards, std::span{&scorecard, 1}, options).front());
}

Ranking rank(const Shards& shards, const JobProfile& job, const RankOptions& options) {
    return rank(shards, job.scorecard(), options);
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/match/placing.hpp>
#include <herne/match/rank.hpp>

#include "match/ranking_check.hpp"
#include "match/warnings.hpp"
#include "scan/rank_scan.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::string part_name(std::size_t part) {
    return "rankings[" + std::to_string(part) + "]";
}

void check_alike(std::span<const Ranking> rankings) {
    if (rankings.empty())
        throw invalid_input{Problem{"rankings", "there is none to merge"}};
    const auto& first = rankings.front().parts();
    const auto same_clause = [](const ClauseCount& a, const ClauseCount& b) {
        return a.id == b.id && a.label == b.label;
    };
    for (std::size_t i = 1; i < rankings.size(); ++i) {
        const auto& other = rankings[i].parts();
        const auto require = [&](bool equal, const char* what) {
            if (!equal)
                throw invalid_input{
                    Problem{part_name(i) + "." + what, "differs from that of " + part_name(0)}};
        };
        require(other.provenance == first.provenance, "provenance");
        require(other.order == first.order, "order");
        require(other.min_score == first.min_score, "min_score");
        require(other.max_points == first.max_points, "max_points");
        const bool same_clauses =
            std::equal(other.clauses.begin(), other.clauses.end(), first.clauses.begin(),
                       first.clauses.end(), same_clause);
        require(same_clauses, "clauses");
    }
}

/// An id and the part that names it.
struct Named {
    const CandidateId* id;
    std::size_t part;
};

/// Throws if a candidate is named in two parts, or ids are of two kinds.
void check_apart(std::span<const Ranking> rankings) {
    std::vector<Named> named;
    for (std::size_t i = 0; i < rankings.size(); ++i) {
        for (const auto& entry : rankings[i].entries())
            named.push_back({&entry.id, i});
        for (const auto& entry : rankings[i].also())
            named.push_back({&entry.id, i});
        for (const auto& left_out : rankings[i].left_out())
            named.push_back({&left_out.id, i});
    }
    std::sort(named.begin(), named.end(), [](const Named& a, const Named& b) {
        return *a.id < *b.id || (*a.id == *b.id && a.part < b.part);
    });
    for (std::size_t i = 1; i < named.size(); ++i)
        if (*named[i - 1].id == *named[i].id && named[i - 1].part != named[i].part)
            throw invalid_input{Problem{
                .what = "candidate " + detail::quoted(named[i].id->to_string()) + " stands in " +
                        part_name(named[i - 1].part) + " and in " + part_name(named[i].part),
                .value = detail::quoted(named[i].id->to_string())}};
    if (!named.empty() && named.front().id->is_number() != named.back().id->is_number())
        throw invalid_input{"ids are numbers in " + part_name(named.front().part) +
                            " and strings in " + part_name(named.back().part)};
}

void add(std::uint64_t& sum, std::uint64_t more) {
    if (more > std::numeric_limits<std::uint64_t>::max() - sum)
        throw invalid_input{Problem{"counts", "the sum over all rankings exceeds 2^64 - 1"}};
    sum += more;
}

void add_counts(RankingParts& whole, const RankingParts& part) {
    add(whole.counts.candidates, part.counts.candidates);
    // None of these exceeds the number of candidates.
    whole.counts.eligible += part.counts.eligible;
    whole.counts.undecided += part.counts.undecided;
    whole.counts.ineligible += part.counts.ineligible;
    whole.counts.below_min_score += part.counts.below_min_score;
    for (std::size_t i = 0; i < whole.clauses.size(); ++i) {
        whole.clauses[i].failing += part.clauses[i].failing;
        whole.clauses[i].undecided += part.clauses[i].undecided;
    }
}

using detail::RankCount;

/// What one part says about where points stand among its candidates.
class PartView {
public:
    explicit PartView(const RankingParts& parts)
        : parts_{&parts}, groups_{detail::known_groups(parts)} {}

    /// Returns how candidates of this part stand to `points`, nothing if what the part names leaves
    /// it open. `equal` is what is known of them: all, where these are the points of a listed
    /// candidate.
    [[nodiscard]] std::optional<RankCount> rank_count(std::int64_t points) const {
        const auto more = [](const detail::KnownGroup& group, std::int64_t value) {
            return group.points > value;
        };
        const auto next = std::lower_bound(groups_.begin(), groups_.end(), points, more);
        if (next != groups_.end() && next->points == points)
            return RankCount{next->place - 1, next->size};
        const std::uint64_t at_least = std::max(
            next == groups_.begin() ? 0 : std::prev(next)->place - 1 + std::prev(next)->size,
            reaches_min_score(points) ? 0 : with_min_score());
        const std::uint64_t at_most =
            std::min(next == groups_.end() ? with_place() : next->place - 1,
                     reaches_min_score(points) ? with_min_score() : with_place());
        if (at_least != at_most)
            return std::nullopt;
        return RankCount{at_least, 0};
    }

private:
    [[nodiscard]] std::uint64_t with_place() const {
        return parts_->counts.eligible + parts_->counts.undecided;
    }
    [[nodiscard]] std::uint64_t with_min_score() const {
        return with_place() - parts_->counts.below_min_score;
    }
    [[nodiscard]] bool reaches_min_score(std::int64_t points) const {
        return static_cast<double>(points) / static_cast<double>(parts_->max_points) >=
               parts_->min_score;
    }

    const RankingParts* parts_;
    std::vector<detail::KnownGroup> groups_;
};

/// Returns how many who are not listed have the points of the last one who is. Every part lists at
/// least `top` candidates or all that it has, so nobody above the cut is missing.
std::uint64_t ties_at_cut(const std::vector<RankingEntry>& entries,
                          const std::vector<PartView>& views) {
    const std::int64_t points = entries.back().points;
    std::uint64_t ties = 0;
    for (const auto& view : views)
        ties += view.rank_count(points).value().equal;
    for (auto last = entries.rbegin(); last != entries.rend() && last->points == points; ++last)
        --ties;
    return ties;
}

void list(RankingParts& whole, std::span<const Ranking> rankings,
          const std::vector<PartView>& views) {
    auto& entries = whole.entries;
    for (const auto& ranking : rankings)
        entries.insert(entries.end(), ranking.begin(), ranking.end());
    std::sort(entries.begin(), entries.end(), detail::stands_before);
    if (entries.size() > whole.top)
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(whole.top), entries.end());
    if (!entries.empty())
        whole.counts.ties_at_cut = ties_at_cut(entries, views);
    detail::set_standings(entries, whole.counts.ties_at_cut);
}

[[noreturn]] void refuse_place(const CandidateId& id, std::size_t part) {
    throw invalid_input{Problem{
        "candidate " + detail::quoted(id.to_string()),
        "its place cannot be known, since " + part_name(part) +
            " does not list everybody with as many points; rank that part with a greater top"}};
}

/// Gives a candidate of `also` its place in the whole; `home` is the part it stands in.
void place(RankingEntry& entry, std::size_t home, const std::vector<PartView>& views) {
    std::uint64_t better = 0;
    for (std::size_t part = 0; part < views.size(); ++part) {
        const auto count = views[part].rank_count(entry.points);
        if (!count)
            refuse_place(entry.id, part);
        better += count->better;
        entry.tied = entry.tied || (part != home && count->equal > 0);
    }
    entry.place = better + 1;
}

void list_also(RankingParts& whole, std::span<const Ranking> rankings,
               const std::vector<PartView>& views) {
    for (std::size_t part = 0; part < rankings.size(); ++part)
        for (RankingEntry entry : rankings[part].also()) {
            if (entry.place > 0)
                place(entry, part, views);
            whole.also.push_back(std::move(entry));
        }
    std::sort(whole.also.begin(), whole.also.end(), detail::stands_before_in_also);
}

void list_left_out(RankingParts& whole, std::span<const Ranking> rankings) {
    for (const auto& ranking : rankings)
        whole.left_out.insert(whole.left_out.end(), ranking.left_out().begin(),
                              ranking.left_out().end());
    std::sort(whole.left_out.begin(), whole.left_out.end(),
              [](const LeftOut& a, const LeftOut& b) { return a.id < b.id; });
    if (whole.left_out.size() > max_left_out)
        whole.left_out.resize(max_left_out);
}

}  // namespace

Ranking merge(std::span<const Ranking> rankings) {
    check_alike(rankings);
    check_apart(rankings);
    RankingParts whole;
    const auto& first = rankings.front().parts();
    whole.provenance = first.provenance;
    whole.order = first.order;
    whole.min_score = first.min_score;
    whole.max_points = first.max_points;
    for (const auto& clause : first.clauses)
        whole.clauses.push_back({clause.id, clause.label, 0, 0});
    std::vector<PartView> views;
    for (const auto& ranking : rankings) {
        whole.top = std::min(whole.top, ranking.parts().top);
        add_counts(whole, ranking.parts());
        views.emplace_back(ranking.parts());
    }
    list(whole, rankings, views);
    list_also(whole, rankings, views);
    list_left_out(whole, rankings);
    whole.warnings = detail::common_warnings(rankings);
    return Ranking{std::move(whole)};
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/complete.hpp>
#include <herne/match/ranking.hpp>

#include "analysis/team_members.hpp"
#include "job/competences.hpp"
#include "job/job_access.hpp"
#include "scan/formula_masks.hpp"
#include "scan/rank_scan.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns the members' greatest known levels, one a competence of the scorecard.
std::vector<std::size_t> greatest_levels(std::span<const Profile> members,
                                         const Scorecard& scorecard) {
    std::vector<std::size_t> greatest(scorecard.competences().size());
    for (const auto& member : members) {
        const std::string holder = detail::holder_of(member);
        const detail::Positions positions{scorecard, member.framework(), holder};
        for (std::size_t c = 0; c < greatest.size(); ++c)
            greatest[c] = std::max(greatest[c],
                                   static_cast<std::size_t>(member.levels()[positions[c]].worst()));
    }
    return greatest;
}

/// What levels add to what the members of a team have.
class GainTables {
public:
    GainTables(const Scorecard& scorecard, std::span<const std::size_t> own) {
        for (std::size_t c = 0; c < own.size(); ++c) {
            const auto points = scorecard.points(c);
            auto& gains = tables_.emplace_back();
            for (const std::int64_t total : points)
                gains.push_back(std::max<std::int64_t>(total - points[own[c]], 0));
            most_ += gains.back();
        }
        // Where nobody adds anything all are alike: a table that gives everybody the same point.
        if (most_ == 0) {
            std::fill(tables_.front().begin(), tables_.front().end(), 1);
            most_ = 1;
        }
    }

    [[nodiscard]] detail::LossTables losses() const { return {tables_, most_, UnknownAs::worst}; }

private:
    std::vector<std::vector<std::int64_t>> tables_;
    std::int64_t most_ = 0;
};

/// Says of candidates what they add, requirement by requirement.
class Additions {
public:
    Additions(const detail::ScorecardColumns& columns, const JobProfile& job,
              std::span<const std::size_t> own)
        : columns_{columns},
          job_{job},
          formula_{columns.scorecard, columns.levels, columns.positions} {
        for (const auto& facts : detail::JobAccess::facts(job)) {
            used_.push_back(facts.used);
            own_.push_back(own[facts.used]);
        }
    }

    /// Returns what the members have of the requirement at `r`.
    [[nodiscard]] HeldRequirement held(std::size_t r) const {
        const auto& requirement = job_.requirements()[r];
        return {.requirement = requirement.id,
                .competence = job_.competence(r).id,
                .label = job_.label(r),
                .level = static_cast<int>(own_[r]),
                .required = requirement.level,
                .points = job_.points(r)[own_[r]],
                .max_points = job_.points(r).back()};
    }
    [[nodiscard]] CompletingCandidate of(std::size_t row) const {
        CompletingCandidate found;
        found.id = columns_.pool.id(row);
        found.verdict = verdict(row);
        for (std::size_t r = 0; r < used_.size(); ++r) {
            auto added = addition(r, columns_.pool.level(row, columns_.positions[used_[r]]));
            found.gain += added.gain;
            found.best_gain += added.best_gain;
            if (added.best_gain > 0)
                found.adds.push_back(std::move(added));
        }
        return found;
    }
    [[nodiscard]] Verdict verdict(std::size_t row) const { return formula_.verdict(row); }

private:
    [[nodiscard]] AddedPoints addition(std::size_t r, Level level) const {
        const auto points = job_.points(r);
        const auto gain = [&](std::size_t to) {
            return std::max<std::int64_t>(points[to] - points[own_[r]], 0);
        };
        const auto least = static_cast<std::size_t>(level.worst());
        return {.requirement = job_.requirements()[r].id,
                .level = level,
                .gain = gain(least),
                .best_gain = gain(level.known() ? least : points.size() - 1)};
    }

    const detail::ScorecardColumns& columns_;
    const JobProfile& job_;
    detail::FormulaMasks formula_;
    std::vector<std::size_t> used_;  ///< competence of the scorecard, by requirement
    std::vector<std::size_t> own_;   ///< the members' level, by requirement
};

/// Somebody on the team who was scanned too.
struct ScannedMember {
    std::size_t row;
    std::int64_t loss;
    Verdict verdict;
    bool placed;  ///< whether they were looked at as candidates are
};

/// What a scan has found of others than the members.
class OthersFound {
public:
    /// `members` stand by row.
    OthersFound(detail::ScanResult found, std::span<const ScannedMember> members, std::size_t top)
        : found_{std::move(found)}, members_{members} {
        auto& entries = found_.entries;
        if (!entries.empty())
            tied_loss_ = entries.back().loss;
        scanned_ties_ = found_.ties;
        for (const auto& member : members_)
            if (member.placed && member.loss == tied_loss_)
                ++members_tied_;
        std::erase_if(entries, [&](const detail::TopEntry& entry) { return takes_out(entry); });
        listed_ = std::min(top, entries.size());
    }

    [[nodiscard]] std::span<const detail::TopEntry> listed() const noexcept {
        return std::span{found_.entries}.first(listed_);
    }
    [[nodiscard]] CompletionCounts counts() const {
        CompletionCounts counts{.candidates = found_.counts.candidates - members_.size(),
                                .eligible = found_.counts.eligible,
                                .undecided = found_.counts.undecided,
                                .ineligible = found_.counts.ineligible,
                                .ties_at_cut = ties()};
        for (const auto& member : members_)
            --(member.verdict == Verdict::eligible    ? counts.eligible
               : member.verdict == Verdict::undecided ? counts.undecided
                                                      : counts.ineligible);
        return counts;
    }

private:
    bool takes_out(const detail::TopEntry& entry) {
        const auto at = std::lower_bound(
            members_.begin(), members_.end(), entry.row,
            [](const ScannedMember& member, std::size_t row) { return member.row < row; });
        const bool is_member = at != members_.end() && at->row == entry.row;
        if (is_member && entry.loss == tied_loss_)
            --members_tied_;
        return is_member;
    }
    /// Returns how many others have the loss of the last one listed and are not listed.
    [[nodiscard]] std::uint64_t ties() const {
        if (listed_ == 0)
            return 0;
        const auto& entries = found_.entries;
        const std::int64_t loss = entries[listed_ - 1].loss;
        std::uint64_t ties = loss == tied_loss_ ? scanned_ties_ - members_tied_ : 0;
        for (std::size_t i = listed_; i < entries.size(); ++i)
            ties += entries[i].loss == loss ? 1 : 0;
        return ties;
    }

    detail::ScanResult found_;
    std::span<const ScannedMember> members_;
    std::int64_t tied_loss_ = -1;     ///< loss of the last one found, members included
    std::uint64_t scanned_ties_ = 0;  ///< who have it and were not found, members included
    std::uint64_t members_tied_ = 0;  ///< of these, members
    std::size_t listed_ = 0;
};

void set_places(std::vector<CompletingCandidate>& entries, std::uint64_t ties_at_cut) {
    for (std::size_t first = 0, end = 0; first < entries.size(); first = end) {
        while (end < entries.size() && entries[end].gain == entries[first].gain)
            ++end;
        const bool others = end - first > 1 || (end == entries.size() && ties_at_cut > 0);
        for (std::size_t i = first; i < end; ++i) {
            entries[i].place = first + 1;
            entries[i].tied = others;
        }
    }
}

/// Returns the members who stand in the pool, by row.
std::vector<ScannedMember> scanned_members(std::span<const Profile> members, const Pool& pool,
                                           const detail::LossColumns& losses,
                                           const Additions& additions, UndecidedPeople undecided) {
    std::vector<ScannedMember> scanned;
    for (const auto& member : members)
        if (const auto row = pool.find(member.id())) {
            const Verdict verdict = additions.verdict(*row);
            scanned.push_back(
                {*row, losses.loss(*row), verdict,
                 verdict == Verdict::eligible ||
                     (verdict == Verdict::undecided && undecided == UndecidedPeople::marked)});
        }
    std::sort(scanned.begin(), scanned.end(),
              [](const ScannedMember& a, const ScannedMember& b) { return a.row < b.row; });
    return scanned;
}

/// Returns how many entries a scan has to find so that `top` are left without `members`.
std::size_t top_with(std::size_t members, std::size_t top, std::size_t candidates) {
    return top < candidates - members ? top + members : candidates;
}

}  // namespace

TeamCompletion complete(const Pool& pool, const JobProfile& job, std::span<const Profile> members,
                        const CompleteOptions& options) {
    const Scorecard& scorecard = job.scorecard();
    const detail::ScorecardColumns columns{pool, scorecard};
    const auto team = detail::sorted_members(members);
    const auto own = greatest_levels(team, scorecard);
    const GainTables gains{scorecard, own};
    const detail::LossTables tables = gains.losses();
    const Additions additions{columns, job, own};
    const detail::LossColumns losses{columns, tables};
    const auto scanned = scanned_members(team, pool, losses, additions, options.undecided);
    const detail::RankRequest request{
        .columns = columns,
        .losses = losses,
        .top = top_with(scanned.size(), options.top, pool.size()),
        .left_out = 0,
        .max_loss = tables.max_points(),
        .requested = {},
        .eligible_alone = options.undecided == UndecidedPeople::left_out};
    const OthersFound found{
        std::move(detail::scan(std::span{&request, 1}, detail::Execution{options}).front()),
        scanned, options.top};

    TeamCompletion result{.provenance = scorecard.provenance(),
                          .undecided = options.undecided,
                          .members = detail::ids_of_members(team),
                          .max_points = scorecard.max_points(),
                          .counts = found.counts()};
    result.top = options.top == all ? std::nullopt : std::optional<std::uint64_t>{options.top};
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        result.requirements.push_back(additions.held(r));
        result.points += result.requirements.back().points;
    }
    for (const auto& entry : found.listed())
        result.entries.push_back(additions.of(entry.row));
    set_places(result.entries, result.counts.ties_at_cut);
    return result;
}

TeamCompletion complete(const Pool& pool, const JobProfile& job,
                        std::span<const CandidateId> members, const CompleteOptions& options) {
    std::vector<Profile> profiles;
    profiles.reserve(members.size());
    for (const auto& id : members)
        profiles.push_back(pool[id]);
    return complete(pool, job, profiles, options);
}

}  // namespace herne::inline HERNE_ABI

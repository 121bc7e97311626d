// SPDX-License-Identifier: BSL-1.0
#include <herne/job/formula.hpp>
#include <herne/match/rank_jobs.hpp>

#include "base/int128.hpp"
#include "match/job_set_data.hpp"

#include <algorithm>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

/// One person among many jobs.
class PersonAtJobs {
public:
    PersonAtJobs(const Profile& profile, const JobSet& jobs, UnknownAs order)
        : profile_{profile},
          jobs_{jobs},
          positions_{jobs, profile.framework(), "the profile"},
          worst_levels_{detail::levels_of(profile, jobs, positions_.all(), UnknownAs::worst)},
          best_levels_{detail::levels_of(profile, jobs, positions_.all(), UnknownAs::best)},
          worst_(jobs.size()),
          best_(jobs.size()),
          points_{order == UnknownAs::worst ? worst_ : best_} {
        detail::write_points(jobs, worst_levels_, worst_);
        detail::write_points(jobs, best_levels_, best_);
    }

    [[nodiscard]] Verdict verdict(std::size_t job) const {
        const auto formula = jobs_.scorecards()[job].formula();
        if (formula.empty())
            return Verdict::eligible;
        const auto& columns = detail::JobSetAccess::data(jobs_).columns[job];
        return detail::verdict_of([&](UnknownAs unknown) {
            const auto& levels = unknown == UnknownAs::worst ? worst_levels_ : best_levels_;
            return detail::holds(formula, 0, [&](std::size_t c, int required) {
                return int{levels[columns[c]]} >= required;
            });
        });
    }
    /// Returns less than 0, 0 or more than 0 as the share of max points of `a` is greater than that
    /// of `b`, equal or less.
    [[nodiscard]] int compare(std::size_t a, std::size_t b) const {
        const detail::Int128 left = detail::Int128{points_[a]} * max_points(b);
        const detail::Int128 right = detail::Int128{points_[b]} * max_points(a);
        return left > right ? -1 : left < right ? 1 : 0;
    }
    /// Returns whether `a` stands before `b`.
    [[nodiscard]] bool before(std::size_t a, std::size_t b) const {
        if (const int order = compare(a, b); order != 0)
            return order < 0;
        const int order = reference(a).compare(reference(b));
        return order != 0 ? order < 0 : a < b;
    }
    [[nodiscard]] JobEntry entry(std::size_t job, Verdict verdict) const {
        JobEntry entry{.position = job,
                       .provenance = jobs_.scorecards()[job].provenance(),
                       .points = points_[job],
                       .max_points = max_points(job),
                       .worst = worst_[job],
                       .best = best_[job],
                       .verdict = verdict};
        if (verdict != Verdict::eligible)
            entry.reasons = reasons(profile_, jobs_.scorecards()[job].eligibility());
        if (!jobs_.jobs().empty()) {
            entry.title = jobs_.jobs()[job].title();
            entry.missing = missing(job);
        }
        return entry;
    }

private:
    [[nodiscard]] std::int64_t max_points(std::size_t job) const {
        return jobs_.scorecards()[job].max_points();
    }
    [[nodiscard]] const std::string& reference(std::size_t job) const {
        return jobs_.scorecards()[job].provenance().job;
    }
    [[nodiscard]] std::vector<MissingLevel> missing(std::size_t job) const {
        const JobProfile& of = jobs_.jobs()[job];
        std::vector<MissingLevel> result;
        for (std::size_t r = 0; r < of.requirements().size(); ++r) {
            const Requirement& requirement = of.requirements()[r];
            const Level level =
                profile_.levels()[profile_.framework().index(requirement.competence)];
            if (level.worst() >= requirement.level)
                continue;
            const auto table = of.points(r);
            result.push_back({.requirement = requirement.id,
                              .competence = requirement.competence,
                              .label = of.label(r),
                              .level = level,
                              .required_level = requirement.level,
                              .points = table[static_cast<std::size_t>(requirement.level)] -
                                        table[static_cast<std::size_t>(level.worst())]});
        }
        std::stable_sort(
            result.begin(), result.end(),
            [](const MissingLevel& a, const MissingLevel& b) { return a.points > b.points; });
        return result;
    }

    const Profile& profile_;
    const JobSet& jobs_;
    detail::JobSetPositions positions_;
    std::vector<std::uint8_t> worst_levels_;
    std::vector<std::uint8_t> best_levels_;
    std::vector<std::int64_t> worst_;
    std::vector<std::int64_t> best_;
    const std::vector<std::int64_t>& points_;
};

/// Lists the first of `standing`, which stand in order at least up to there.
void list_standing(JobRanking& ranking, const PersonAtJobs& person,
                   const std::vector<std::size_t>& standing, const std::vector<Verdict>& verdicts,
                   std::size_t listed) {
    const auto same = [&](std::size_t a, std::size_t b) {
        return person.compare(standing[a], standing[b]) == 0;
    };
    for (std::size_t i = 0; i < listed; ++i) {
        JobEntry entry = person.entry(standing[i], verdicts[standing[i]]);
        const bool with_last = i > 0 && same(i - 1, i);
        entry.place = with_last ? ranking.entries.back().place : i + 1;
        entry.tied = with_last || (i + 1 < listed && same(i, i + 1));
        ranking.entries.push_back(std::move(entry));
    }
    if (listed == 0)
        return;
    for (std::size_t i = listed; i < standing.size(); ++i)
        ranking.counts.ties_at_cut += same(listed - 1, i) ? 1 : 0;
    if (ranking.counts.ties_at_cut > 0)
        ranking.entries.back().tied = true;
}

}  // namespace

JobRanking rank_jobs(const Profile& profile, const JobSet& jobs, const RankJobsOptions& options) {
    const PersonAtJobs person{profile, jobs, options.order};
    JobRanking ranking{.id = profile.id(), .order = options.order, .counts = {.jobs = jobs.size()}};
    if (options.top != all)
        ranking.top = options.top;
    std::vector<Verdict> verdicts;
    std::vector<std::size_t> standing;
    for (std::size_t job = 0; job < jobs.size(); ++job) {
        verdicts.push_back(person.verdict(job));
        ranking.counts.eligible += verdicts[job] == Verdict::eligible ? 1 : 0;
        ranking.counts.undecided += verdicts[job] == Verdict::undecided ? 1 : 0;
        if (verdicts[job] != Verdict::ineligible)
            standing.push_back(job);
        else if (ranking.counts.ineligible++ < max_left_out)
            ranking.left_out.push_back(person.entry(job, Verdict::ineligible));
    }
    const std::size_t listed = std::min(options.top, standing.size());
    std::partial_sort(standing.begin(), standing.begin() + static_cast<std::ptrdiff_t>(listed),
                      standing.end(),
                      [&](std::size_t a, std::size_t b) { return person.before(a, b); });
    list_standing(ranking, person, standing, verdicts, listed);
    return ranking;
}

JobRanking rank_jobs(const Profile& profile, std::span<const JobProfile> jobs,
                     const RankJobsOptions& options) {
    return rank_jobs(profile, JobSet{jobs}, options);
}

}  // namespace herne::inline HERNE_ABI

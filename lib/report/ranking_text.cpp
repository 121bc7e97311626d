// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank.hpp>
#include <herne/pool/pool.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/phrases.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::size_t max_listed_ids = 20;

/// The places in a whole pool of those who are listed, if only what should be known by the first
/// stage counts.
struct FirstStage {
    std::string label;
    std::map<CandidateId, std::string> places;
};

/// Returns nothing unless the first stage knows some of the job and not all of it.
std::optional<FirstStage> first_stage_of(const Ranking& ranking, const Pool& pool,
                                         const JobProfile& job, const detail::Language& say) {
    const auto& stages = job.parts().stages;
    const auto& requirements = job.requirements();
    if (stages.empty())
        return std::nullopt;
    const auto known =
        std::count_if(requirements.begin(), requirements.end(),
                      [&](const Requirement& one) { return one.stage == stages.front().id; });
    if (known == 0 || static_cast<std::size_t>(known) == requirements.size())
        return std::nullopt;
    const std::string& label = say(stages.front().label);
    FirstStage result{label.empty() ? stages.front().id : label, {}};
    std::vector<CandidateId> ids;
    for (const auto entries : {ranking.entries(), ranking.also()})
        for (const RankingEntry& entry : entries)
            ids.push_back(entry.id);
    const Ranking staged =
        rank(pool, job.at_stage(stages.front().id), {.top = 0, .also = std::move(ids)});
    for (const RankingEntry& entry : staged.also())
        result.places[entry.id] = detail::place_name(entry);
    return result;
}

/// Writes a ranking; pool and job may be missing, then there is less to say.
class RankingReport {
public:
    RankingReport(const Ranking& ranking, const Pool* pool, const JobProfile* job,
                  const ReportOptions& options)
        : ranking_{ranking}, pool_{pool}, job_{job}, page_{options} {
        if (pool != nullptr && job != nullptr && options.first_stage)
            stage_ = first_stage_of(ranking, *pool, *job, page_.say);
    }

    [[nodiscard]] std::string text() && {
        head();
        if (ranking_.size() > 0)
            entries(ranking_.entries());
        else
            page_.paragraph(say("nobody"));
        not_listed();
        if (!ranking_.also().empty()) {
            page_.blank();
            page_.paragraph(say("also") + ":");
            entries(ranking_.also());
        }
        if (has_open_clauses())
            open_clauses();
        if (ranking_.counts().ineligible > 0)
            left_out();
        return page_.text();
    }

private:
    void head() {
        page_.heading(job_ != nullptr ? detail::job_title("ranking", *job_, say) : plain_title());
        page_.paragraph(say("proposal"));
        page_.paragraph(detail::counts_text(ranking_.counts(), say));
        const bool worst = ranking_.order() == UnknownAs::worst;
        page_.paragraph((worst ? say("worst_order") : say("best_order")) + " " + say("tie_note"));
        if (stage_)
            page_.paragraph(say("stage_note", stage_->label));
        for (const RankingWarning& warning : ranking_.warnings())
            page_.paragraph(say(warning.text));
        page_.blank();
    }

    [[nodiscard]] std::string plain_title() const {
        const std::string& job = ranking_.provenance().job;
        return job.empty() ? say("ranking") : say("ranking") + ": " + job;
    }

    void not_listed() {
        if (ranking_.ties_at_cut() > 0)
            page_.paragraph(say("more_at_cut", ranking_.ties_at_cut()));
        const RankingCounts& counts = ranking_.counts();
        const std::uint64_t standing = counts.eligible + counts.undecided;
        const std::uint64_t told = ranking_.size() + ranking_.ties_at_cut();
        if (standing > told)
            page_.paragraph(say("not_listed", standing - told));
    }

    void entries(std::span<const RankingEntry> entries) {
        std::vector<TextColumn> columns{
            {.title = say("place"), .right = true},
            {.title = say("id")},
            {.title = say("points") + " " + say("of") + " " + std::to_string(ranking_.max_points()),
             .right = true},
            {.title = say("score"), .right = true, .drop = 2},
            {.title = say("worst_to_best"), .right = true, .drop = 1}};
        if (pool_ != nullptr)
            columns.push_back({.title = say("open"), .right = true, .drop = 3});
        columns.push_back({.title = say("conditions")});
        if (stage_)
            columns.push_back({.title = stage_->label, .right = true, .drop = 4});
        TextTable table{std::move(columns)};
        for (const RankingEntry& entry : entries)
            table.add(cells_of(entry));
        page_.table(table);
    }

    [[nodiscard]] std::vector<std::string> cells_of(const RankingEntry& entry) const {
        const bool settled = entry.worst == entry.best;
        std::vector<std::string> cells{
            detail::place_name(entry), entry.id.to_string(), std::to_string(entry.points),
            say.percent(entry.points, entry.max_points),
            settled ? ""
                    : detail::range_text(entry) + "  (" +
                          say.percent(entry.best, entry.max_points) + ")"};
        if (pool_ != nullptr)
            cells.push_back(settled ? "" : open_requirements(entry.id));
        cells.push_back(detail::verdict_name(entry, say));
        if (stage_)
            cells.push_back(stage_->places.at(entry.id));
        return cells;
    }

    [[nodiscard]] std::string open_requirements(const CandidateId& id) const {
        const Profile profile = (*pool_)[id];
        const auto& all = job_->requirements();
        return std::to_string(std::count_if(all.begin(), all.end(), [&](const Requirement& one) {
            return !profile[one.competence].known();
        }));
    }

    [[nodiscard]] std::string clause_name(std::size_t number) const {
        const ClauseCount& count = ranking_.clauses()[number];
        std::string name =
            job_ != nullptr ? detail::clause_name(job_->eligibility().clauses()[number], *job_, say)
                            : say(count.label);
        return name.empty() ? count.id : name;
    }

    void clause_line(std::size_t number, std::uint64_t count) {
        const std::string shown = std::to_string(number + 1);
        const std::string lead = std::string(shown.size() < 3 ? 3 - shown.size() : 0, ' ') + shown;
        page_.paragraph(clause_name(number) + ": " + std::to_string(count),
                        {.indent = 4, .lead = lead});
    }

    [[nodiscard]] bool has_open_clauses() const {
        return std::any_of(ranking_.clauses().begin(), ranking_.clauses().end(),
                           [](const ClauseCount& one) { return one.undecided > 0; });
    }

    void open_clauses() {
        page_.blank();
        page_.paragraph(say.title("undecided") + ":");
        for (std::size_t c = 0; c < ranking_.clauses().size(); ++c)
            if (ranking_.clauses()[c].undecided > 0)
                clause_line(c, ranking_.clauses()[c].undecided);
    }

    void left_out() {
        page_.blank();
        page_.heading(say("left_out") + ": " + std::to_string(ranking_.counts().ineligible));
        page_.paragraph(say("left_out_note"));
        for (std::size_t c = 0; c < ranking_.clauses().size(); ++c) {
            const std::uint64_t failing = ranking_.clauses()[c].failing;
            if (failing == 0)
                continue;
            clause_line(c, failing);
            page_.paragraph(ids_failing(c, failing), {.indent = 4});
        }
    }

    [[nodiscard]] std::string ids_failing(std::size_t clause, std::uint64_t failing) const {
        std::vector<std::string> ids;
        for (const LeftOut& one : ranking_.left_out())
            if (ids.size() < max_listed_ids &&
                std::find(one.clauses.begin(), one.clauses.end(), clause) != one.clauses.end())
                ids.push_back(one.id.to_string());
        std::string text = detail::joined_with(ids, ", ");
        if (failing > ids.size())
            text += " " + say("and_more", failing - ids.size());
        return text;
    }

    const Ranking& ranking_;
    const Pool* pool_;
    const JobProfile* job_;
    detail::Page page_;
    const detail::Language& say = page_.say;
    std::optional<FirstStage> stage_;
};

}  // namespace

std::string report_text(const Ranking& ranking, const ReportOptions& options) {
    return RankingReport{ranking, nullptr, nullptr, options}.text();
}

std::string report_text(const Ranking& ranking, const Pool& pool, const JobProfile& job,
                        const ReportOptions& options) {
    detail::check_job(ranking, job);
    return RankingReport{ranking, &pool, &job, options}.text();
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/describe.hpp>

#include <herne/base/error.hpp>

#include "analysis/chosen_levels.hpp"
#include "analysis/code_counts.hpp"
#include "analysis/spread.hpp"
#include "base/wording.hpp"
#include "model/level_code.hpp"
#include "packed/points_by_code.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace herne::inline HERNE_ABI {
namespace {

/// Whose figures they are.
enum class Whose { everybody, a_group };

/// The competences of a job's requirements, each once.
struct Columns {
    explicit Columns(const std::vector<std::size_t>& by_requirement) {
        for (const std::size_t position : by_requirement) {
            const auto found = std::find(positions.begin(), positions.end(), position);
            column.push_back(static_cast<std::size_t>(found - positions.begin()));
            if (found == positions.end())
                positions.push_back(position);
        }
    }

    std::vector<std::size_t> positions;  ///< in the pool
    std::vector<std::size_t> column;     ///< for each requirement, in `positions`
};

/// Sets the figures that are made from the known levels, of which there is one at least.
void summarise_known(const JobProfile& job, std::size_t index, const detail::CodeCounts& counts,
                     RequirementSummary& summary) {
    const auto table = job.points(index);
    const auto known = static_cast<double>(summary.known);
    std::vector<std::int64_t> levels(table.size());
    std::iota(levels.begin(), levels.end(), 0);
    std::uint64_t sum = 0;
    for (std::size_t level = 0; level < table.size(); ++level) {
        sum += level * counts[level];
        summary.full_points += table[level] == table.back() ? counts[level] : 0;
    }
    summary.at_top = counts[table.size() - 1];
    summary.shortfalls = detail::count_of(counts, static_cast<std::size_t>(summary.required_level));
    summary.mean_level = static_cast<double>(sum) / known;
    summary.spread = detail::spread(counts, levels);
    summary.ceiling = static_cast<double>(summary.full_points) / known;
}

RequirementSummary summarise(const JobProfile& job, std::size_t index,
                             const detail::CodeCounts& counts, Whose whose) {
    const Requirement& requirement = job.requirements()[index];
    const std::size_t levels = job.points(index).size();
    RequirementSummary summary;
    summary.requirement = requirement.id;
    summary.competence = requirement.competence;
    summary.required_level = requirement.level;
    summary.share = job.share(index);
    summary.known = detail::count_of(counts, levels);
    summary.unknown = counts[detail::code_for_unknown];
    summary.withheld = whose == Whose::a_group && summary.known > 0 && summary.known < fewest_shown;
    if (summary.withheld)
        return summary;
    summary.levels.assign(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(levels));
    if (summary.known > 0)
        summarise_known(job, index, counts, summary);
    return summary;
}

/// Returns the standard deviation of the points of the requirement at `index`, times the number of
/// candidates. Points are share x score x max points, so this is what the weights are made of.
double spread_of_points(const JobProfile& job, std::size_t index, const detail::CodeCounts& counts,
                        UnknownAs order) {
    return detail::spread_times_count(counts, detail::points_by_code(job.points(index), order));
}

/// Returns the summaries of all requirements from the counts of `columns`.
std::vector<RequirementSummary> summaries(const JobProfile& job, const Columns& columns,
                                          std::span<const detail::CodeCounts> counts,
                                          UnknownAs order, Whose whose) {
    std::vector<RequirementSummary> result;
    std::vector<double> spreads;
    for (std::size_t r = 0; r < columns.column.size(); ++r) {
        const auto& own = counts[columns.column[r]];
        result.push_back(summarise(job, r, own, whose));
        spreads.push_back(spread_of_points(job, r, own, order));
    }
    const double sum = std::accumulate(spreads.begin(), spreads.end(), 0.0);
    const bool withheld = std::any_of(result.begin(), result.end(),
                                      [](const RequirementSummary& s) { return s.withheld; });
    if (sum > 0 && !withheld)
        for (std::size_t r = 0; r < result.size(); ++r)
            result[r].effective_weight = spreads[r] / sum;
    return result;
}

/// Throws `invalid_input` unless there is a group or none for each of `candidates`.
void check(const Groups& groups, std::size_t candidates) {
    if (groups.positions.size() != candidates)
        throw invalid_input{detail::refusal(
            "groups", std::to_string(groups.positions.size()), std::to_string(candidates),
            {.between = " positions for ", .after = " candidates"})};
    for (std::size_t i = 0; i < groups.positions.size(); ++i)
        if (groups.positions[i] != Groups::none && groups.positions[i] >= groups.labels.size())
            throw invalid_input{Problem{.where = "groups: positions[" + std::to_string(i) + "]",
                                        .what = std::to_string(groups.positions[i]) +
                                                " names none of " +
                                                std::to_string(groups.labels.size()) + " groups",
                                        .value = std::to_string(groups.positions[i])}};
}

/// The groups that are shown, in order, and for each candidate which of these.
struct Shown {
    detail::CountedGroups counted() const { return {result.groups.size(), positions}; }

    GroupedDescription result = {};
    std::vector<std::uint32_t> positions = {};
};

Shown show(const Groups& groups) {
    Shown shown;
    std::vector<std::uint64_t> sizes(groups.labels.size());
    for (const std::uint32_t position : groups.positions)
        if (position == Groups::none)
            ++shown.result.ungrouped;
        else
            ++sizes[position];
    std::vector<std::uint32_t> place(sizes.size(), Groups::none);
    for (std::size_t g = 0; g < sizes.size(); ++g) {
        if (sizes[g] >= fewest_shown) {
            place[g] = static_cast<std::uint32_t>(shown.result.groups.size());
            shown.result.groups.push_back({groups.labels[g], sizes[g]});
        } else if (sizes[g] > 0) {
            ++shown.result.suppressed_groups;
            shown.result.suppressed_candidates += sizes[g];
        }
    }
    const auto nowhere = static_cast<std::uint32_t>(shown.result.groups.size());
    for (const std::uint32_t position : groups.positions) {
        const bool placed = position != Groups::none && place[position] != Groups::none;
        shown.positions.push_back(placed ? place[position] : nowhere);
    }
    return shown;
}

}  // namespace

Description describe(const Pool& pool, const JobProfile& job, const AnalysisOptions& options) {
    const Columns columns{detail::requirement_positions(pool, job)};
    const detail::ChosenLevels levels{pool, options};
    const auto counts = detail::count_codes(levels, columns.positions, detail::Execution{options});
    return {job.scorecard().provenance(), options.order, levels.size(),
            summaries(job, columns, counts, options.order, Whose::everybody)};
}

Groups groups_by(std::span<const std::string> labels) {
    Groups groups;
    groups.labels.assign(labels.begin(), labels.end());
    std::erase(groups.labels, std::string{});
    std::sort(groups.labels.begin(), groups.labels.end());
    groups.labels.erase(std::unique(groups.labels.begin(), groups.labels.end()),
                        groups.labels.end());
    groups.positions.reserve(labels.size());
    for (const auto& label : labels) {
        const auto found = std::lower_bound(groups.labels.begin(), groups.labels.end(), label);
        groups.positions.push_back(label.empty()
                                       ? Groups::none
                                       : static_cast<std::uint32_t>(found - groups.labels.begin()));
    }
    return groups;
}

GroupedDescription describe(const Pool& pool, const JobProfile& job, const Groups& groups,
                            const AnalysisOptions& options) {
    const Columns columns{detail::requirement_positions(pool, job)};
    const detail::ChosenLevels levels{pool, options};
    check(groups, levels.size());
    Shown shown = show(groups);
    auto& result = shown.result;
    if (result.groups.size() > max_groups)
        throw invalid_input{Problem{
            .where = "groups",
            .what = std::to_string(result.groups.size()) + " of " + std::to_string(fewest_shown) +
                    " people or more are more than " + std::to_string(max_groups),
            .value = std::to_string(result.groups.size())}};
    const auto counts =
        detail::count_codes(levels, columns.positions, detail::Execution{options}, shown.counted());
    const std::size_t width = columns.positions.size();
    for (std::size_t g = 0; g < result.groups.size(); ++g)
        result.groups[g].requirements =
            summaries(job, columns, std::span{counts}.subspan(g * width, width), options.order,
                      Whose::a_group);
    result.provenance = job.scorecard().provenance();
    result.order = options.order;
    return std::move(shown.result);
}

}  // namespace herne::inline HERNE_ABI

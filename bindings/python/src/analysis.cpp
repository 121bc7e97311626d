// SPDX-License-Identifier: BSL-1.0
#include "arrays.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace herne::python {
namespace {

using Rows = std::vector<std::size_t>;
using RowArray = py::array_t<std::uint64_t, py::array::c_style | py::array::forcecast>;

std::optional<Rows> rows_from(const std::optional<RowArray>& rows) {
    if (!rows)
        return std::nullopt;
    return Rows(rows->data(), rows->data() + rows->size());
}

/// Throws `IndexError` for a row that the pool does not have.
void check_rows(const Pool& pool, std::span<const std::size_t> rows) {
    for (const std::size_t row : rows)
        if (row >= pool.size())
            throw py::index_error{"row " + std::to_string(row) + " (counted from 0) of a pool of " +
                                  std::to_string(pool.size()) + " candidates"};
}

AnalysisOptions analysis_options(const std::optional<RowArray>& rows, UnknownAs order,
                                 Threads threads, InterruptibleScan& scan) {
    return {.rows = rows_from(rows),
            .order = order,
            .threads = threads.count,
            .executor = scan.executor(threads.count),
            .progress = scan.progress()};
}

py::array_t<std::uint64_t> row_array(const Rows& rows) {
    auto array = empty_array<std::uint64_t>(rows.size());
    std::copy(rows.begin(), rows.end(), array.mutable_data());
    return array;
}

/// Returns columns one after another as an array of candidates x columns, without a copy.
template <class T>
py::array_t<T> matrix(std::vector<T> values, std::size_t rows, std::size_t columns) {
    const auto height = static_cast<py::ssize_t>(rows);
    const auto width = static_cast<py::ssize_t>(columns);
    const auto size = static_cast<py::ssize_t>(sizeof(T));
    const auto flat = as_array(std::move(values));
    return py::array_t<T>{
        {height, width}, {size, std::max(height, py::ssize_t{1}) * size}, flat.data(), flat};
}

py::array_t<std::int64_t> all_contributions(const Pool& pool, const JobProfile& job,
                                            const std::optional<RowArray>& rows, UnknownAs order,
                                            Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = analysis_options(rows, order, threads, scan);
    Contributions result;
    {
        const py::gil_scoped_release released;
        result = contributions(pool, job, options);
    }
    return matrix(std::move(result.points), result.candidates, result.requirements);
}

py::array_t<std::uint8_t> all_gaps(const Pool& pool, const JobProfile& job,
                                   const std::optional<RowArray>& rows, Threads threads,
                                   py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = analysis_options(rows, UnknownAs::worst, threads, scan);
    Gaps result;
    {
        const py::gil_scoped_release released;
        result = gaps(pool, job, options);
    }
    return matrix(std::move(result.missing), result.candidates, result.requirements);
}

/// Levels of candidates x requirements, 15 for unknown.
py::array_t<std::uint8_t> requirement_levels(const Pool& pool, const JobProfile& job,
                                             const std::optional<RowArray>& rows) {
    const auto chosen = rows_from(rows);
    if (chosen)
        check_rows(pool, *chosen);
    const std::size_t height = chosen ? chosen->size() : pool.size();
    const std::size_t width = job.requirements().size();
    std::vector<std::uint8_t> codes(height * width);
    {
        const py::gil_scoped_release released;
        for (std::size_t r = 0; r < width; ++r) {
            const std::size_t competence = pool.framework().index(job.requirements()[r].competence);
            const std::span column{codes.data() + r * height, height};
            if (!chosen)
                pool.unpack(competence, 0, column);
            else
                for (std::size_t i = 0; i < height; ++i)
                    column[i] = pool.level((*chosen)[i], competence).code();
        }
    }
    return matrix(std::move(codes), height, width);
}

/// One requirement's summary, of everybody or of a group.
struct SummaryRow {
    std::size_t group;
    std::uint64_t candidates;
    const RequirementSummary* summary;
};

template <class T, class Get>
py::array_t<T> column(const std::vector<SummaryRow>& rows, const Get& get) {
    auto array = empty_array<T>(rows.size());
    auto* out = array.mutable_data();
    for (std::size_t i = 0; i < rows.size(); ++i)
        out[i] = static_cast<T>(get(*rows[i].summary));
    return array;
}

double or_nan(const std::optional<double>& value) {
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

/// Returns summaries as columns by name; NaN where there is no figure.
py::dict columns(const std::vector<SummaryRow>& rows) {
    using S = const RequirementSummary&;
    py::dict result;
    auto group = empty_array<std::int32_t>(rows.size());
    auto candidates = empty_array<std::int64_t>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        group.mutable_data()[i] = static_cast<std::int32_t>(rows[i].group);
        candidates.mutable_data()[i] = static_cast<std::int64_t>(rows[i].candidates);
    }
    result["group"] = group;
    result["candidates"] = candidates;
    result["unknown"] = column<std::int64_t>(rows, [](S s) { return s.unknown; });
    result["mean_level"] = column<double>(rows, [](S s) { return or_nan(s.mean_level); });
    result["spread"] = column<double>(rows, [](S s) { return or_nan(s.spread); });
    result["at_top"] = column<std::int64_t>(rows, [](S s) { return s.at_top; });
    result["full_points"] = column<std::int64_t>(rows, [](S s) { return s.full_points; });
    result["ceiling"] = column<double>(rows, [](S s) { return or_nan(s.ceiling); });
    result["shortfalls"] = column<std::int64_t>(rows, [](S s) { return s.shortfalls; });
    result["share"] = column<double>(rows, [](S s) { return s.share.value(); });
    result["effective_weight"] =
        column<double>(rows, [](S s) { return or_nan(s.effective_weight); });
    result["withheld"] = column<bool>(rows, [](S s) { return s.withheld; });
    return result;
}

py::tuple described(const Pool& pool, const JobProfile& job, const std::optional<RowArray>& rows,
                    UnknownAs order, Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = analysis_options(rows, order, threads, scan);
    Description result;
    {
        const py::gil_scoped_release released;
        result = describe(pool, job, options);
    }
    std::vector<SummaryRow> summaries;
    for (const auto& summary : result.requirements)
        summaries.push_back({0, result.candidates, &summary});
    return py::make_tuple(columns(summaries), result.candidates);
}

py::tuple described_by_group(const Pool& pool, const JobProfile& job,
                             std::vector<std::string> labels,
                             const py::array_t<std::uint32_t>& positions,
                             const std::optional<RowArray>& rows, UnknownAs order, Threads threads,
                             py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = analysis_options(rows, order, threads, scan);
    const Groups groups{std::move(labels), {positions.data(), positions.data() + positions.size()}};
    GroupedDescription result;
    {
        const py::gil_scoped_release released;
        result = describe(pool, job, groups, options);
    }
    std::vector<SummaryRow> summaries;
    std::vector<std::string> shown;
    for (const auto& group : result.groups) {
        for (const auto& summary : group.requirements)
            summaries.push_back({shown.size(), group.candidates, &summary});
        shown.push_back(group.label);
    }
    return py::make_tuple(columns(summaries), shown, result.suppressed_groups,
                          result.suppressed_candidates, result.ungrouped);
}

std::vector<Finding> uneven(const Pool& pool, const JobProfile& job,
                            const std::optional<RowArray>& rows, Threads threads,
                            py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = analysis_options(rows, UnknownAs::worst, threads, scan);
    const py::gil_scoped_release released;
    return uneven_criteria(pool, job, options);
}

void register_rows(py::module_& module) {
    module.def(
        "rows_of",
        [](const Pool& pool, const std::vector<CandidateId>& ids) {
            return row_array(rows_of(pool, ids));
        },
        "pool"_a, "ids"_a);
    module.def(
        "rows_of_ranking",
        [](const Pool& pool, const Ranking& ranking) { return row_array(rows_of(pool, ranking)); },
        "pool"_a, "ranking"_a);
    module.def(
        "ids_of_rows",
        [](const Pool& pool, const RowArray& array) {
            const Rows rows = *rows_from(array);
            check_rows(pool, rows);
            return id_column(rows.size(), [&](std::size_t i) { return pool.id(rows[i]); });
        },
        "pool"_a, "rows"_a);
}

}  // namespace

void register_analysis(py::module_& module) {
    register_rows(module);
    module.def("contributions", &all_contributions, "pool"_a, "job"_a, "rows"_a, "order"_a,
               "threads"_a, "progress"_a);
    module.def("gaps", &all_gaps, "pool"_a, "job"_a, "rows"_a, "threads"_a, "progress"_a);
    module.def("requirement_levels", &requirement_levels, "pool"_a, "job"_a, "rows"_a);
    module.def("describe", &described, "pool"_a, "job"_a, "rows"_a, "order"_a, "threads"_a,
               "progress"_a);
    module.def("describe_groups", &described_by_group, "pool"_a, "job"_a, "labels"_a, "positions"_a,
               "rows"_a, "order"_a, "threads"_a, "progress"_a);
    module.def("uneven_criteria", &uneven, "pool"_a, "job"_a, "rows"_a, "threads"_a, "progress"_a);
}

}  // namespace herne::python

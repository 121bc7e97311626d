// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "arguments.hpp"
#include "arrays.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/match/points_matrix.hpp>
#include <herne/match/rank_jobs.hpp>
#include <herne/record/analysis.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {
namespace {

JobSet job_set_from(const std::vector<py::object>& jobs) {
    std::vector<JobProfile> profiles;
    std::vector<Scorecard> scorecards;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        if (py::isinstance<JobProfile>(jobs[j]))
            profiles.push_back(jobs[j].cast<const JobProfile&>());
        else if (!py::isinstance<Scorecard>(jobs[j]))
            throw py::type_error{"jobs[" + std::to_string(j) +
                                 "]: a JobProfile or Scorecard is needed, not " +
                                 std::string{py::str(py::type::of(jobs[j]).attr("__name__"))}};
        scorecards.push_back(*jobs[j].cast<ScorecardArgument>().value);
    }
    return profiles.size() == scorecards.size() ? JobSet{profiles} : JobSet{scorecards};
}

/// Returns what the set was made of.
std::vector<py::object> members_of(const JobSet& set) {
    std::vector<py::object> members;
    for (std::size_t j = 0; j < set.size(); ++j)
        members.push_back(set.jobs().empty() ? py::cast(set.scorecards()[j])
                                             : py::cast(set.jobs()[j]));
    return members;
}

template <class Number>
void fill_matrix(const Pool& pool, const JobSet& jobs, py::array_t<Number>& out,
                 const ScanOptions& options) {
    // Of an axis with one entry or none the stride means nothing.
    const auto stride = [&](int axis) {
        return out.shape(axis) > 1 ? static_cast<std::size_t>(out.strides(axis)) / sizeof(Number)
                                   : std::size_t{1};
    };
    const std::size_t candidate_stride = stride(0);
    const std::size_t job_stride = stride(1);
    const std::size_t size = pool.size() == 0 ? 0
                                              : (pool.size() - 1) * candidate_stride +
                                                    (jobs.size() - 1) * job_stride + 1;
    const PointsView<Number> view{{out.mutable_data(), size}, candidate_stride, job_stride};
    const py::gil_scoped_release released;
    points(pool, jobs, view, options);
}

/// Throws unless `out` has the shape of the matrix, and each entry a place of its own.
void check_matrix(const py::array& out, std::size_t candidates, std::size_t jobs) {
    const auto refuse = [](const std::string& what) { throw invalid_input{Problem{"out", what}}; };
    const std::string wanted = std::to_string(candidates) + " x " + std::to_string(jobs);
    if (out.ndim() != 2 || static_cast<std::size_t>(out.shape(0)) != candidates ||
        static_cast<std::size_t>(out.shape(1)) != jobs)
        refuse("an array of shape " + wanted + " is needed");
    if (!out.writeable())
        refuse("a writeable array is needed");
    for (int axis = 0; candidates > 0 && axis < 2; ++axis)
        if (out.shape(axis) > 1 &&
            (out.strides(axis) <= 0 || out.strides(axis) % out.itemsize() != 0))
            refuse("an array whose strides are positive and whole numbers of entries is needed");
}

template <class Number>
bool matrix_filled(const Pool& pool, const JobSet& jobs, const py::object& out,
                   const ScanOptions& options) {
    using Array = py::array_t<Number>;
    if (!py::isinstance<Array>(out))
        return false;
    auto array = py::reinterpret_borrow<Array>(out);
    check_matrix(array, pool.size(), jobs.size());
    fill_matrix(pool, jobs, array, options);
    return true;
}

py::array matrix_of(const Pool& pool, const JobSet& jobs, UnknownAs order, Threads threads,
                    py::object progress, const py::object& out) {
    InterruptibleScan scan{std::move(progress)};
    const ScanOptions options{.order = order,
                              .threads = threads.count,
                              .executor = scan.executor(threads.count),
                              .progress = scan.progress()};
    if (out.is_none()) {
        py::array_t<std::int64_t> array{
            {static_cast<py::ssize_t>(pool.size()), static_cast<py::ssize_t>(jobs.size())}};
        fill_matrix(pool, jobs, array, options);
        return array;
    }
    if (!matrix_filled<std::int64_t>(pool, jobs, out, options) &&
        !matrix_filled<std::int32_t>(pool, jobs, out, options))
        throw py::type_error{"out: an array of int64 or int32 is needed"};
    return py::reinterpret_borrow<py::array>(out);
}

py::array_t<std::int64_t> points_of_person(const Profile& profile, const JobSet& jobs,
                                           UnknownAs order) {
    auto array = empty_array<std::int64_t>(jobs.size());
    points(profile, jobs, {array.mutable_data(), jobs.size()}, {.order = order});
    return array;
}

JobRanking ranked_jobs(const Profile& profile, const JobSet& jobs, std::optional<std::size_t> top,
                       UnknownAs order) {
    const py::gil_scoped_release released;
    return rank_jobs(profile, jobs, {.top = top.value_or(all), .order = order});
}

void register_job_set(py::module_& module) {
    py::class_<JobSet> set{module, "JobSet", R"(Many jobs over one framework, prepared once.

For many people or pools; 1 to 10,000 jobs (JobProfile or Scorecard), which may each use other
competences. The same job may stand several times.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> jobs = herne.JobSet([job, job.at_stage("documents")])
>>> len(jobs), jobs[1].stage
(2, 'documents')
)"};
    set.def(py::init(&job_set_from), "jobs"_a)
        .def_property_readonly(
            "framework", &JobSet::framework,
            "The frameworks of all jobs, merged in the order in which they come.")
        .def_property_readonly("scorecards", &JobSet::scorecards, "The scorecards in order.")
        .def_property_readonly("jobs", &members_of, "What the set was made of, in order.")
        .def("__len__", &JobSet::size)
        .def(
            "__getitem__",
            [](const JobSet& self, py::ssize_t index) {
                const auto size = static_cast<py::ssize_t>(self.size());
                if (index < -size || index >= size)
                    throw py::index_error{"job " + std::to_string(index) + " of " +
                                          std::to_string(size)};
                return members_of(self)[static_cast<std::size_t>(index < 0 ? index + size : index)];
            },
            "index"_a)
        .def(
            "__iter__",
            [](const JobSet& self) -> py::iterator { return py::iter(py::cast(members_of(self))); })
        .def("__hash__",
             [](const JobSet& self) { return py::hash(py::tuple(py::cast(members_of(self)))); })
        .def("__eq__",
             [](const JobSet& self, const py::object& other) -> py::object {
                 if (!py::isinstance<JobSet>(other))
                     return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 const auto& others = other.cast<const JobSet&>();
                 return py::bool_{self.jobs() == others.jobs() &&
                                  self.scorecards() == others.scorecards()};
             })
        .def("__repr__",
             [](const JobSet& self) {
                 return "<JobSet of " + std::to_string(self.size()) +
                        (self.size() == 1 ? " job>" : " jobs>");
             })
        .def(py::pickle(
            [](const JobSet& self) -> py::tuple { return py::tuple(py::cast(members_of(self))); },
            [](const py::tuple& jobs) {
                return job_set_from(jobs.cast<std::vector<py::object>>());
            }));
    def_copy(set);
}

void register_job_ranking(py::module_& module) {
    Record<MissingLevel>{module, "MissingLevel"};
    Record<JobEntry> entry{module, "JobEntry"};
    entry.type()
        .def_property_readonly("score", &JobEntry::score, "Points / max_points, correctly rounded.")
        .def_property_readonly("fraction", &JobEntry::fraction, "Points / max_points, exactly.");
    Record<JobCounts>{module, "JobCounts"};
    Record<JobRanking> ranking{module, "JobRanking", R"(

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> ranking = herne.rank_jobs(pool["B-005"], [job])
>>> ranking.entries[0].place, ranking.entries[0].fraction
(1, Fraction(81, 100))
)"};
    def_result(ranking, "jobs", "of_job_ranking",
               "Return a table of place, position, job, title, points, max_points, score, worst, "
               "best, verdict, tied and missing; those for which the person is ineligible follow, "
               "without place.");
    ranking.type().def("__repr__", [](const JobRanking& self) {
        return "<JobRanking of " + std::string{py::repr(to_python(self.id))} + ": " +
               std::to_string(self.entries.size()) + " of " + std::to_string(self.counts.jobs) +
               " jobs>";
    });
}

}  // namespace

void register_many_jobs(py::module_& module) {
    register_job_set(module);
    register_job_ranking(module);
    module.def("points_matrix", &matrix_of, "pool"_a, "jobs"_a, "order"_a, "threads"_a,
               "progress"_a, "out"_a);
    module.def("profile_points_of_jobs", &points_of_person, "profile"_a, "jobs"_a, "order"_a);
    module.def("rank_jobs", &ranked_jobs, "profile"_a, "jobs"_a, "top"_a, "order"_a);
}

}  // namespace herne::python

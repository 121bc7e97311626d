// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "arrays.hpp"
#include "interruptible_scan.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

namespace herne::python {
namespace {

/// None is everybody, and so is every number past the largest.
std::size_t top_from(const py::object& top) {
    if (top.is_none())
        return all;
    const py::object number = py::reinterpret_steal<py::object>(PyNumber_Index(top.ptr()));
    if (!number || PyBool_Check(top.ptr())) {
        PyErr_Clear();
        throw py::type_error{"top: a whole number or None is needed, not " +
                             std::string{py::str(py::type::of(top).attr("__name__"))}};
    }
    const int negative = PyObject_RichCompareBool(number.ptr(), py::int_{0}.ptr(), Py_LT);
    if (negative == 1)
        throw invalid_input{Problem{.where = "top",
                                    .what = std::string{py::str(number)} + " is negative",
                                    .value = py::str(number)}};
    const std::size_t value = PyLong_AsSize_t(number.ptr());
    if (PyErr_Occurred() != nullptr) {
        PyErr_Clear();
        return all;
    }
    return value;
}

RankOptions rank_options(const py::object& top, UnknownAs order, std::vector<CandidateId> also,
                         double min_score, Threads threads, InterruptibleScan& scan) {
    return {.top = top_from(top),
            .order = order,
            .also = std::move(also),
            .min_score = min_score,
            .threads = threads.count,
            .executor = scan.executor(threads.count),
            .progress = scan.progress()};
}

ScanOptions scan_options(UnknownAs order, Threads threads, InterruptibleScan& scan) {
    return {.order = order,
            .threads = threads.count,
            .executor = scan.executor(threads.count),
            .progress = scan.progress()};
}

/// `People` is a pool, or shards of one.
template <class People>
Ranking rank_one(const People& people, const ScorecardArgument& job, const py::object& top,
                 UnknownAs order, std::vector<CandidateId> also, double min_score, Threads threads,
                 py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = rank_options(top, order, std::move(also), min_score, threads, scan);
    const py::gil_scoped_release released;
    return rank(people, *job.value, options);
}

template <class People>
std::vector<Ranking> rank_all(const People& people, const std::vector<ScorecardArgument>& jobs,
                              const py::object& top, UnknownAs order, std::vector<CandidateId> also,
                              double min_score, Threads threads, py::object progress) {
    std::vector<Scorecard> scorecards;
    for (const auto& job : jobs)
        scorecards.push_back(*job.value);
    InterruptibleScan scan{std::move(progress)};
    const auto options = rank_options(top, order, std::move(also), min_score, threads, scan);
    const py::gil_scoped_release released;
    return rank(people, std::span<const Scorecard>{scorecards}, options);
}

template <class T>
void fill(const Pool& pool, const Scorecard& scorecard, py::array_t<T>& out,
          const ScanOptions& options) {
    const std::span<T> entries{out.mutable_data(), static_cast<std::size_t>(out.size())};
    const py::gil_scoped_release released;
    points(pool, scorecard, entries, options);
}

template <class T>
bool filled(const Pool& pool, const Scorecard& scorecard, const py::object& out,
            const ScanOptions& options) {
    using Array = py::array_t<T>;
    if (!py::isinstance<Array>(out))
        return false;
    auto array = py::reinterpret_borrow<Array>(out);
    if (array.ndim() != 1 || (array.flags() & py::array::c_style) == 0 || !array.writeable())
        throw invalid_input{
            Problem{"out", "a writeable one-dimensional array in one piece is needed"}};
    fill(pool, scorecard, array, options);
    return true;
}

py::array all_points(const Pool& pool, const ScorecardArgument& job, UnknownAs order,
                     Threads threads, py::object progress, const py::object& out) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = scan_options(order, threads, scan);
    if (out.is_none()) {
        auto array = empty_array<std::int64_t>(pool.size());
        fill(pool, *job.value, array, options);
        return array;
    }
    if (!filled<std::int64_t>(pool, *job.value, out, options) &&
        !filled<std::int32_t>(pool, *job.value, out, options))
        throw py::type_error{"out: an array of int64 or int32 is needed"};
    return py::reinterpret_borrow<py::array>(out);
}

py::array_t<double> all_scores(const Pool& pool, const ScorecardArgument& job, UnknownAs order,
                               Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = scan_options(order, threads, scan);
    std::vector<double> result;
    {
        const py::gil_scoped_release released;
        result = scores(pool, *job.value, options);
    }
    return as_array(std::move(result));
}

py::array_t<std::uint8_t> all_verdicts(const Pool& pool, const ScorecardArgument& job,
                                       Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = scan_options(UnknownAs::worst, threads, scan);
    auto array = empty_array<std::uint8_t>(pool.size());
    auto* out = array.mutable_data();
    {
        const py::gil_scoped_release released;
        for (const Verdict verdict : verdicts(pool, *job.value, options))
            *out++ = static_cast<std::uint8_t>(verdict);
    }
    return array;
}

std::int64_t profile_points(const Profile& profile, const ScorecardArgument& job, UnknownAs order) {
    return points(profile, *job.value, {.order = order});
}

double profile_score(const Profile& profile, const ScorecardArgument& job, UnknownAs order) {
    return score(profile, *job.value, {.order = order});
}

Verdict profile_verdict(const Profile& profile, const ScorecardArgument& job) {
    return verdict(profile, *job.value);
}

Histogram distribution(const Pool& pool, const ScorecardArgument& job, const py::object& bin,
                       UnknownAs order, Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = scan_options(order, threads, scan);
    const std::int64_t points = integer_from(bin, "bin");
    const py::gil_scoped_release released;
    return histogram(pool, *job.value, points, options);
}

Ranking merged(const std::vector<const Ranking*>& rankings) {
    std::vector<Ranking> parts;
    for (const auto* ranking : rankings) {
        if (ranking == nullptr)
            throw py::type_error{"rankings: a Ranking is needed, not None"};
        parts.push_back(*ranking);
    }
    const py::gil_scoped_release released;
    return merge(parts);
}

void register_histogram(py::module_& module) {
    py::class_<Histogram> histogram{
        module, "Histogram", "Distribution of points over the candidates who are not ineligible."};
    histogram.def_readonly("bin", &Histogram::bin, "Points of one bin.")
        .def_property_readonly(
            "counts", [](const Histogram& self) { return as_array(std::vector{self.counts}); },
            "Array of uint64; bin i counts i * bin <= points < (i + 1) * bin.")
        .def_readonly("ineligible", &Histogram::ineligible, "Candidates who are in no bin.")
        .def("__len__", [](const Histogram& self) { return self.counts.size(); })
        .def("__hash__",
             [](const Histogram& self) {
                 return py::hash(py::make_tuple(self.bin, self.ineligible, self.counts.size()));
             })
        .def("__repr__",
             [](const Histogram& self) {
                 return "<Histogram: " + std::to_string(self.counts.size()) + " bins of " +
                        std::to_string(self.bin) + " points>";
             })
        .def(py::pickle(
            [](const Histogram& self) {
                return py::make_tuple(self.bin, self.counts, self.ineligible);
            },
            [](const py::tuple& state) {
                return Histogram{.bin = state[0].cast<std::int64_t>(),
                                 .counts = state[1].cast<std::vector<std::uint64_t>>(),
                                 .ineligible = state[2].cast<std::uint64_t>()};
            }));
    histogram.def("__str__", text_by("histogram"));
    def_frames(histogram, "of_histogram",
               "Return a table of the bins: `points_from`, `points_to` (both inclusive) and "
               "`candidates`.");
    histogram.def(
        "__array__",
        [](const Histogram& self, const py::object& dtype, const py::object& /*copy*/) {
            const py::object counts = as_array(std::vector{self.counts});
            return dtype.is_none() ? counts : py::object{counts.attr("astype")(dtype)};
        },
        "dtype"_a = py::none(), "copy"_a = py::none());
    def_equality(histogram);
    def_copy(histogram);
}

}  // namespace

void register_scan(py::module_& module) {
    register_histogram(module);
    Record<ScanInfo>{module, "ScanInfo"};
    module.def("scan_info", &scan_info);
    module.def("force_scan_kernel", &force_scan_kernel, "name"_a);
    module.def("rank", &rank_one<Pool>, "pool"_a, "job"_a, "top"_a, "order"_a, "also"_a,
               "min_score"_a, "threads"_a, "progress"_a);
    module.def("rank_shards", &rank_one<Shards>, "shards"_a, "job"_a, "top"_a, "order"_a, "also"_a,
               "min_score"_a, "threads"_a, "progress"_a);
    module.def("rank_all_shards", &rank_all<Shards>, "shards"_a, "jobs"_a, "top"_a, "order"_a,
               "also"_a, "min_score"_a, "threads"_a, "progress"_a);
    module.def("rank_all", &rank_all<Pool>, "pool"_a, "jobs"_a, "top"_a, "order"_a, "also"_a,
               "min_score"_a, "threads"_a, "progress"_a);
    module.def("points", &all_points, "pool"_a, "job"_a, "order"_a, "threads"_a, "progress"_a,
               "out"_a);
    module.def("scores", &all_scores, "pool"_a, "job"_a, "order"_a, "threads"_a, "progress"_a);
    module.def("verdicts", &all_verdicts, "pool"_a, "job"_a, "threads"_a, "progress"_a);
    module.def("histogram", &distribution, "pool"_a, "job"_a, "bin"_a, "order"_a, "threads"_a,
               "progress"_a);
    module.def("profile_points", &profile_points, "profile"_a, "job"_a, "order"_a);
    module.def("profile_score", &profile_score, "profile"_a, "job"_a, "order"_a);
    module.def("profile_verdict", &profile_verdict, "profile"_a, "job"_a);
    module.def("merge", &merged, "rankings"_a);
}

}  // namespace herne::python

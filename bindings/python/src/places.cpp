// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/open_questions.hpp>
#include <herne/analysis/place_intervals.hpp>
#include <herne/record/analysis.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace herne::python {
namespace {

PlaceIntervals all_place_intervals(const Pool& pool, const JobProfile& job,
                                   std::optional<std::size_t> top, std::optional<std::size_t> limit,
                                   Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const PlaceOptions options{.top = top.value_or(all),
                               .limit = limit.value_or(all),
                               .threads = threads.count,
                               .executor = scan.executor(threads.count),
                               .progress = scan.progress()};
    const py::gil_scoped_release released;
    return place_intervals(pool, job, options);
}

OpenQuestions all_open_questions(const Pool& pool, const JobProfile& job, std::size_t top,
                                 const std::string& stage, std::optional<std::size_t> limit,
                                 Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const QuestionOptions options{.top = top,
                                  .stage = stage,
                                  .limit = limit.value_or(all),
                                  .threads = threads.count,
                                  .executor = scan.executor(threads.count),
                                  .progress = scan.progress()};
    const py::gil_scoped_release released;
    return open_questions(pool, job, options);
}

void register_place_intervals(py::module_& module) {
    Record<PlaceInterval>{module, "PlaceInterval"};
    Record<PlaceCounts>{module, "PlaceCounts"};
    Record<PlaceIntervals> intervals{module, "PlaceIntervals", R"(

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> places = herne.place_intervals(pool, job, top=5)
>>> places.counts.certain + places.counts.possible == len(places.entries)
True
)"};
    def_result(intervals, "places", "of_place_intervals",
               "Return a table of id, best_place, worst_place (missing beyond the cut), "
               "may_drop_out, standing, least and best.");
    intervals.type().def("__repr__", [](const PlaceIntervals& self) {
        return "<PlaceIntervals of " + std::to_string(self.entries.size()) + " candidates" +
               (self.top ? ", cut at " + std::to_string(*self.top) : "") + ">";
    });
}

void register_open_questions(py::module_& module) {
    Record<OpenLevel>{module, "OpenLevel"};
    Record<OpenQuestion>{module, "OpenQuestion"};
    Record<OpenQuestions> questions{module, "OpenQuestions"};
    def_result(questions, "questions", "of_open_questions",
               "Return a table of competence, label, proof, stage, asked, open, values, in and "
               "out.");
    questions.type().def("__repr__", [](const OpenQuestions& self) {
        return "<OpenQuestions: " + std::to_string(self.questions.size()) + " at a cut at " +
               std::to_string(self.top) + ">";
    });
}

}  // namespace

void register_places(py::module_& module) {
    register_place_intervals(module);
    register_open_questions(module);
    module.def("place_intervals", &all_place_intervals, "pool"_a, "job"_a, "top"_a, "limit"_a,
               "threads"_a, "progress"_a);
    module.def("open_questions", &all_open_questions, "pool"_a, "job"_a, "top"_a, "stage"_a,
               "limit"_a, "threads"_a, "progress"_a);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/least_shift.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/record/analysis.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace herne::python {
namespace {

Stability all_stability(const Pool& pool, const JobProfile& job, std::size_t top, UnknownAs order,
                        std::optional<std::pair<CandidateId, CandidateId>> between, Threads threads,
                        py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const StabilityOptions options{.top = top,
                                   .order = order,
                                   .between = std::move(between),
                                   .threads = threads.count,
                                   .executor = scan.executor(threads.count),
                                   .progress = scan.progress()};
    const py::gil_scoped_release released;
    return stability(pool, job, options);
}

}  // namespace

void register_stability(py::module_& module) {
    Record<ShareInterval>{module, "ShareInterval"}.def(
        "__contains__",
        [](const ShareInterval& self, const Fraction& share) { return self.contains(share); },
        "share"_a);
    Record<ShareStability>{module, "ShareStability"};
    Record<Stability> stability{module, "Stability", R"(

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> stability = herne.stability(pool, job, top=5)
>>> all(part.share in part.first for part in stability.requirements)
True
)"};
    def_result(stability, "stability", "of_stability",
               "Return a table of kind (requirement or group), id, label, share, and the ends of "
               "the intervals as nearest numbers.");
    stability.type().def("__repr__", [](const Stability& self) {
        return "<Stability of the first " + std::to_string(self.top) + " over " +
               std::to_string(self.requirements.size()) + " requirements>";
    });
    module.def("stability", &all_stability, "pool"_a, "job"_a, "top"_a, "order"_a, "between"_a,
               "threads"_a, "progress"_a);
    Record<ShareMove>{module, "ShareMove"};
    Record<LeastShift> shift{module, "LeastShift"};
    def_result(shift, "least shift", "of_least_shift",
               "Return a table of id, label, and the shares before and after as nearest numbers.");
    shift.type().def("__repr__", [](const LeastShift& self) {
        return "<LeastShift for " + std::string{py::repr(to_python(self.b))} + " to reach " +
               std::string{py::repr(to_python(self.a))} + ": " +
               (self.reachable ? self.total_change.to_string() : "not reachable") + ">";
    });
    module.def(
        "least_shift",
        [](const Profile& a, const Profile& b, const JobProfile& job, WeightsOver over,
           UnknownAs order) { return least_shift(a, b, job, {.over = over, .order = order}); },
        "a"_a, "b"_a, "job"_a, "over"_a, "order"_a);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

namespace herne::python {

void register_lint(py::module_& module) {
    Record<Finding>{module, "Finding"}.def("__str__", text_by("finding"));
    module.def(
        "lint",
        [](const JobProfile& job, const Fraction& least_share, std::vector<std::string> only,
           std::vector<std::string> without, Employer employer) {
            return lint(job, {.least_share = least_share,
                              .only = std::move(only),
                              .without = std::move(without),
                              .employer = employer});
        },
        "job"_a, "least_share"_a, "only"_a, "without"_a, "employer"_a);
    module.def("lint_rules", [] {
        return std::vector<std::string>{lint_rules().begin(), lint_rules().end()};
    });
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "register.hpp"

#include <herne/version.hpp>

PYBIND11_MODULE(_core, module) {
    using namespace herne::python;  // NOLINT(google-build-using-namespace): a list of its names
    module.doc() = "The compiled half of herne; use the names of `herne` instead.";
    module.attr("__version__") = herne::version();
    register_errors(module);
    register_text(module);
    register_scale(module);
    register_framework(module);
    register_profile(module);
    register_requirement(module);
    register_reasons(module);
    register_eligibility(module);
    register_scorecard(module);
    register_job_profile(module);
    register_lint(module);
    register_weights(module);
    register_pool(module);
    register_pool_file(module);
    register_live_pool(module);
    register_pool_builder(module);
    register_ranking(module);
    register_scan(module);
    register_explanation(module);
    register_comparison(module);
    register_analysis(module);
    register_many_jobs(module);
    register_places(module);
    register_stability(module);
    register_raises(module);
    register_teams(module);
    register_tandems(module);
    register_weight_space(module);
    register_assign(module);
    register_linear(module);
    register_panel(module);
    register_selection_record(module);
    register_roster(module);
    register_selection(module);
    register_report(module);
    register_formats(module);
    register_successfactors(module);
    register_hr_open(module);
    register_esco(module);
    register_case(module);
    register_onet(module);
    register_arrow_export(module);
    register_arrow_import(module);
    register_arrow_text(module);
    register_schemas(module);
    register_dataclasses(module);
    guard_calls(module);
}

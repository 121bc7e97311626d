// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pybind11/pybind11.h>

namespace herne::python {

/// Each adds one concept to the module; they stand in the order in which they need one another.
void register_errors(pybind11::module_& module);
void register_text(pybind11::module_& module);
void register_scale(pybind11::module_& module);
void register_framework(pybind11::module_& module);
void register_profile(pybind11::module_& module);
void register_requirement(pybind11::module_& module);
void register_reasons(pybind11::module_& module);
void register_eligibility(pybind11::module_& module);
void register_scorecard(pybind11::module_& module);
void register_job_profile(pybind11::module_& module);
void register_lint(pybind11::module_& module);
void register_weights(pybind11::module_& module);
void register_pool(pybind11::module_& module);
void register_pool_file(pybind11::module_& module);
void register_live_pool(pybind11::module_& module);
void register_pool_builder(pybind11::module_& module);
void register_ranking(pybind11::module_& module);
void register_scan(pybind11::module_& module);
void register_explanation(pybind11::module_& module);
void register_comparison(pybind11::module_& module);
void register_analysis(pybind11::module_& module);
void register_many_jobs(pybind11::module_& module);
void register_places(pybind11::module_& module);
void register_stability(pybind11::module_& module);
void register_raises(pybind11::module_& module);
void register_teams(pybind11::module_& module);
void register_tandems(pybind11::module_& module);
void register_weight_space(pybind11::module_& module);
void register_assign(pybind11::module_& module);
void register_linear(pybind11::module_& module);
void register_panel(pybind11::module_& module);
void register_selection_record(pybind11::module_& module);
void register_roster(pybind11::module_& module);
void register_selection(pybind11::module_& module);
void register_report(pybind11::module_& module);
void register_formats(pybind11::module_& module);
void register_successfactors(pybind11::module_& module);
void register_hr_open(pybind11::module_& module);
void register_esco(pybind11::module_& module);
void register_case(pybind11::module_& module);
void register_onet(pybind11::module_& module);
void register_arrow_export(pybind11::module_& module);
void register_arrow_import(pybind11::module_& module);
void register_arrow_text(pybind11::module_& module);
void register_schemas(pybind11::module_& module);

/// Lets Python's `dataclasses`, and the libraries that look for their fields, see those of each
/// record of the module: a list of records then becomes a frame by pandas' or polars' constructor.
void register_dataclasses(const pybind11::module_& module);

/// Lets all that the module holds refuse wrong calls in words, pickle by any protocol, and refuse
/// objects whose `__init__` never ran. To be called last.
void guard_calls(const pybind11::module_& module);

}  // namespace herne::python

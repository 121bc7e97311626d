// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "arguments.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/procedure/panel.hpp>
#include <herne/record/procedure_panel.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {
namespace {

using PanelDay = std::optional<std::string>;

void register_panel_report(py::module_& module) {
    Record<ExpiredLevel>{module, "ExpiredLevel"};
    Record<RatedLevel>{module, "RatedLevel"};
    Record<Disagreement>{module, "Disagreement"};
    Record<Agreement> agreement{module, "Agreement"};
    agreement.property("value", &Agreement::value,
                       "Alpha as the nearest float, None where it is not defined.");
    Record<RaterTendency>{module, "RaterTendency"};
    Record<PanelProvenance>{module, "PanelProvenance"};
    Record<PanelReport> report{module, "PanelReport"};
    def_json(report.type());
    def_reading(report.type(), "panel report");
    def_report(report.type());
    report.def("__repr__", [](const PanelReport& self) {
        return "<PanelReport of " + std::to_string(self.ratings) + " ratings of " +
               std::to_string(self.candidates) + " candidates by " +
               std::to_string(self.raters.size()) +
               " raters: " + std::to_string(self.disagreements.size()) + " disagreements>";
    });
}

void def_panel_reading(py::class_<Panel>& panel) {
    panel
        .def_static(
            "_load",
            [](const std::filesystem::path& path, const FrameworkArgument& framework) {
                return run_interruptibly(
                    [path, over = *framework.value] { return load_panel(path, over); });
            },
            "path"_a, "framework"_a)
        .def_static(
            "_from_json",
            [](const std::string& text, const FrameworkArgument& framework,
               const std::string& name) {
                check_json_text(text, name, "Panel");
                return panel_from_json(text, *framework.value, name);
            },
            "text"_a, "framework"_a, "name"_a)
        .def_static(
            "_from_dict",
            [](const py::dict& value, const FrameworkArgument& framework, const std::string& name) {
                return panel_from_json(written(value, name), *framework.value, name);
            },
            "value"_a, "framework"_a, "name"_a)
        .def_static(
            "_load_csv",
            [](const std::filesystem::path& path, const FrameworkArgument& framework,
               const CsvPoolOptions& options) {
                return run_interruptibly([path, over = *framework.value, options] {
                    return load_panel_csv(path, over, options);
                });
            },
            "path"_a, "framework"_a, "options"_a)
        .def_static(
            "_from_csv",
            [](std::string text, const FrameworkArgument& framework, const std::string& name,
               const CsvPoolOptions& options) {
                return run_interruptibly(
                    [text = std::move(text), over = *framework.value, name, options] {
                        return panel_from_csv(text, over, options, name);
                    });
            },
            "text"_a, "framework"_a, "name"_a, "options"_a);
}

void def_panel_outcomes(py::class_<Panel>& panel) {
    panel
        .def(
            "profile",
            [](const Panel& self, const CandidateId& id, PanelRule rule, const PanelDay& as_of) {
                return self.profile(id, rule, as_of.value_or(""));
            },
            "id"_a, "rule"_a, py::kw_only(), "as_of"_a = py::none(),
            "Return a candidate's profile by a rule that was named in advance: 'consensus' (the "
            "level that all gave), 'lower_median' or 'least'. Unknown where no rating counts or "
            "the rule gives no level; all ratings stay as evidence. KeyError for an id that is "
            "none, ValueError for no day.")
        .def(
            "_pool",
            [](const Panel& self, PanelRule rule, const PanelDay& as_of) {
                const py::gil_scoped_release released;
                return self.pool(rule, as_of.value_or(""));
            },
            "rule"_a, "as_of"_a)
        .def(
            "report",
            [](const Panel& self, const PanelDay& as_of) {
                const py::gil_scoped_release released;
                return self.report(as_of.value_or(""));
            },
            py::kw_only(), "as_of"_a = py::none(),
            "Return what the ratings say of themselves: disagreements, agreement, raters, and what "
            "has expired. ValueError for no day.")
        .def(
            "disagreements",
            [](const Panel& self, const PanelDay& as_of) {
                const py::gil_scoped_release released;
                return self.disagreements(as_of.value_or(""));
            },
            py::kw_only(), "as_of"_a = py::none(),
            "Return the ratings of one level that are not all the same, the farthest apart first. "
            "ValueError for no day.");
}

}  // namespace

void register_panel(py::module_& module) {
    Record<Rating>{module, "Rating", R"(

Examples
--------
>>> herne.Rating("ada", "german", 5, "chair", "2026-03-01", what="interview").rater
'chair'
)"}
        .constructor();
    register_panel_report(module);
    py::class_<Panel> panel{module, "Panel"};
    panel
        .def(py::init([](const FrameworkArgument& framework, std::vector<Rating> ratings) {
                 return Panel{*framework.value, std::move(ratings)};
             }),
             "framework"_a, "ratings"_a)
        .def(py::init<const Panel&>(), "panel"_a)
        .def_property_readonly("framework", &Panel::framework,
                               "The framework that the levels are stated over.")
        .def_property_readonly("ratings", &Panel::ratings,
                               "All ratings by id, the framework's order, date and rater.")
        .def_property_readonly("candidates", &Panel::candidates,
                               "Ids of those who were rated, ascending.")
        .def_property_readonly("raters", &Panel::raters, "Who rated, ascending.")
        .def_property_readonly("digest", &Panel::digest, "SHA-256 over framework and ratings.")
        .def("__len__", [](const Panel& self) { return self.ratings().size(); })
        .def("__bool__", [](const Panel&) { return true; })
        .def("__hash__", [](const Panel& self) { return py::hash(py::str{self.digest()}); })
        .def("__repr__",
             [](const Panel& self) {
                 return "<Panel of " + std::to_string(self.raters().size()) +
                        " raters: " + std::to_string(self.ratings().size()) + " ratings of " +
                        std::to_string(self.candidates().size()) + " candidates>";
             })
        .def(
            "to_csv",
            [](const Panel& self, const std::string& separator, SpreadsheetCells cells) {
                return to_csv(self, {.separator = separator.empty() ? '\0' : separator.front(),
                                     .cells = cells});
            },
            py::kw_only(), "separator"_a = ",", "cells"_a = SpreadsheetCells::verbatim,
            "Return it as CSV in long form, one row a rating.");
    def_panel_reading(panel);
    def_panel_outcomes(panel);
    def_json(panel);
    def_equality(panel);
    def_copy(panel);
    panel.def(py::pickle(
        [](const Panel& self) { return py::make_tuple(self.framework(), self.ratings()); },
        [](const py::tuple& state) {
            return Panel{state[0].cast<Framework>(), state[1].cast<std::vector<Rating>>()};
        }));
    module.def(
        "_as_of",
        [](const Pool& pool, const std::string& day) {
            const py::gil_scoped_release released;
            PoolAsOf result = as_of(pool, day);
            return std::pair{std::move(result.pool), std::move(result.expired)};
        },
        "pool"_a, "day"_a);
}

}  // namespace herne::python

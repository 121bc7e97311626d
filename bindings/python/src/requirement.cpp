// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

std::string fit_repr(const Fit& fit) {
    if (fit.kind() != Fit::Kind::table)
        return "Fit." + std::string{to_string(fit.kind())} + "()";
    std::string shares;
    for (const auto& share : fit.shares())
        shares += (shares.empty() ? "'" : ", '") + share.to_string() + "'";
    return "Fit.table([" + shares + "])";
}

void register_fit(py::module_& module) {
    py::class_<Fit> fit{module, "Fit",
                        R"(How much of a requirement a level fulfils (Erfüllungsgrad).

An exact share in [0, 1]: 0 at level 0, never falling, 1 at the scale's top.

Examples
--------
>>> herne.Fit.proportional().share(2, required=3, max=4)
Fraction(2, 3)
>>> herne.Fit.table([0, "1/4", 1])
Fit.table(['0', '1/4', '1'])
)"};
    fit.def_static("proportional", &Fit::proportional, "Return min(level / required, 1).")
        .def_static("threshold", &Fit::threshold, "Return 1 from the required level on, else 0.")
        .def_static("full_scale", &Fit::full_scale, "Return level / max.")
        .def_static("table", &Fit::table, "shares"_a,
                    "Return the fit that gives `shares[c]` at level c. ValueError unless it starts "
                    "with 0, never falls and ends with 1.")
        .def_property_readonly("kind", &Fit::kind, "The shape.")
        .def_property_readonly("shares", &Fit::shares,
                               "The shares of a table; empty for the other shapes.")
        .def("share", &Fit::share, "level"_a, py::kw_only(), "required"_a, "max"_a,
             "Return the exact share at `level` where `required` is required on a scale 0..`max`.")
        .def("__hash__", [](const Fit& self) { return py::hash(py::str{fit_repr(self)}); })
        .def("__repr__", &fit_repr);
    def_equality(fit);
    def_pickle(fit);
    def_copy(fit);
}

}  // namespace

void register_requirement(py::module_& module) {
    register_fit(module);
    Record<Requirement>{module, "Requirement",
                        R"(

Examples
--------
>>> herne.Requirement("german", "cefr/german", 5, weight=3, importance="expected")
Requirement(id='german', competence='cefr/german', level=5, weight=3, fit=Fit.proportional(), importance='expected')
)"}
        .constructor();
    Record<RequirementGroup>{module, "RequirementGroup"}.constructor();
}

}  // namespace herne::python

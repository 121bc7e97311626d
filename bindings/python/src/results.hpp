// SPDX-License-Identifier: BSL-1.0
#pragma once

// Results as tables of any data-frame library and as short text, which the typed layer makes, and
// as HTML.

#include "arrays.hpp"
#include "typed_layer.hpp"

#include <herne/report/html.hpp>

#include <string>

namespace herne::python {

/// Returns a method that gives the text which `herne._text` has for this kind of object.
[[nodiscard]] inline auto text_by(const char* kind) {
    return [kind](const py::object& self) -> py::str {
        return typed_layer("_text", "text_of")(kind, self);
    };
}

/// Gives a type its report as HTML.
template <class T, class... Options>
void def_html(py::class_<T, Options...>& type) {
    type.def(
        "_repr_html_", [](const T& self) { return report_html(self, {.language = "both"}); },
        "Return an accessible HTML table, in English and German.");
}

/// Returns an `__array__` that refuses, and names the ways out.
[[nodiscard]] inline auto refuse_array(const char* ways) {
    return [ways](const py::object& self, const py::object& /*dtype*/,
                  const py::object& /*copy*/) -> py::object {
        throw py::type_error{"a " + std::string{py::str(py::type::of(self).attr("__name__"))} +
                             " is no array: " + ways};
    };
}

/// Gives a result `table`, frames of it, and Arrow's stream.
template <class T, class... Options>
void def_frames(py::class_<T, Options...>& type, const char* maker, const char* doc) {
    const auto made = [maker](const py::object& self) -> py::object {
        return typed_layer("_result_tables", maker)(self);
    };
    type.def(
            "table", [made](const py::object& self) -> TableObject { return made(self); }, doc)
        .def(
            "to_pandas",
            [made](const py::object& self) -> PandasFrame {
                return made(self).attr("to_pandas")();
            },
            "Return `table()` as pandas.DataFrame.")
        .def(
            "to_polars",
            [made](const py::object& self) -> PolarsFrame {
                return made(self).attr("to_polars")();
            },
            "Return `table()` as polars.DataFrame.")
        .def(
            "to_arrow",
            [made](const py::object& self) -> ArrowTable { return made(self).attr("to_arrow")(); },
            "Return `table()` as pyarrow.Table.")
        .def(
            "__arrow_c_stream__",
            [made](const py::object& self, const py::object& schema) {
                return made(self).attr("__arrow_c_stream__")(schema);
            },
            "requested_schema"_a = py::none());
    if (!py::hasattr(type, "__len__"))
        type.def("__array__", refuse_array("to_pandas() makes a frame of it"),
                 "dtype"_a = py::none(), "copy"_a = py::none());
}

}  // namespace herne::python

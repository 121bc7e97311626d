// SPDX-License-Identifier: BSL-1.0
#pragma once

// The JSON form of a value as text and as a dict.

#include "casters.hpp"

#include <pybind11/typing.h>

#include <string>

namespace herne::python {

/// Returns json.dumps(value); NaN and infinity are refused with `ValueError`.
[[nodiscard]] inline std::string written(const py::dict& value) {
    return py::module_::import("json")
        .attr("dumps")(value, "ensure_ascii"_a = false, "allow_nan"_a = false)
        .cast<std::string>();
}

/// Gives a type to_json and to_dict.
template <class T, class... Options>
void def_json(py::class_<T, Options...>& type) {
    type.def(
        "to_json", [](const T& self) { return to_json(self); },
        "Return it as JSON: the same value, the same text.");
    type.def(
        "to_dict",
        [](const T& self) -> py::typing::Dict<py::str, py::object> {
            return py::typing::Dict<py::str, py::object>(
                py::module_::import("json").attr("loads")(to_json(self)));
        },
        "Return what `to_json` writes, as a dict.");
}

}  // namespace herne::python

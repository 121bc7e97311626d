// SPDX-License-Identifier: BSL-1.0
#pragma once

// The JSON form of a value as text and as a dict.

#include "casters.hpp"

#include <pybind11/typing.h>

#include <optional>
#include <string>

namespace herne::python {

/// Returns json.dumps(value); NaN and infinity are refused with `ValueError`.
[[nodiscard]] inline std::string written(const py::dict& value) {
    return py::module_::import("json")
        .attr("dumps")(value, "ensure_ascii"_a = false, "allow_nan"_a = false)
        .cast<std::string>();
}

/// What the arguments `language` and `compact` of to_json say.
[[nodiscard]] inline JsonWriteOptions json_options(const std::optional<std::string>& language,
                                                   bool compact) {
    return {.language = language.value_or(""),
            .layout = compact ? JsonLayout::compact : JsonLayout::indented};
}

/// Gives a type to_json and to_dict.
template <class T, class... Options>
void def_json(py::class_<T, Options...>& type) {
    type.def(
        "to_json",
        [](const T& self, const std::optional<std::string>& language, bool compact) {
            return to_json(self, json_options(language, compact));
        },
        py::kw_only(), "language"_a = py::none(), "compact"_a = false,
        "Return it as JSON: the same value, the same text. With a language ('de', 'en') every text "
        "is one string; compact JSON is one line without spaces.");
    type.def(
        "to_dict",
        [](const T& self,
           const std::optional<std::string>& language) -> py::typing::Dict<py::str, py::object> {
            return py::typing::Dict<py::str, py::object>(py::module_::import("json").attr("loads")(
                to_json(self, json_options(language, true))));
        },
        py::kw_only(), "language"_a = py::none(), "Return what `to_json` writes, as a dict.");
}

}  // namespace herne::python

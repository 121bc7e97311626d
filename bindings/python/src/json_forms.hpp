// SPDX-License-Identifier: BSL-1.0
#pragma once

// The JSON form of a value as text and as a dict.

#include "casters.hpp"
#include "typed_layer.hpp"

#include <pybind11/typing.h>

#include <optional>
#include <string>

namespace herne::python {

/// Returns a dict as JSON; numbers of other libraries, tuples, days and texts are written as what
/// they stand for. `name` and the place stand in the errors: `ValueError` for NaN and infinity,
/// `TypeError` for what JSON has no word for.
[[nodiscard]] inline std::string written(const py::dict& value, const std::string& name) {
    return typed_layer("_plain", "json_of")(value, name).cast<std::string>();
}

/// Returns the dict that JSON text holds.
[[nodiscard]] inline py::typing::Dict<py::str, py::object> read_dict(const std::string& text) {
    return py::typing::Dict<py::str, py::object>(py::module_::import("json").attr("loads")(text));
}

/// Throws `invalid_input` if what should be JSON text looks like the path of a file.
inline void check_json_text(const std::string& text, const std::string& name,
                            const std::string& type) {
    if (text.size() < 4096 && text.ends_with(".json") &&
        text.find_first_of("{[\n") == std::string::npos)
        throw invalid_input{Problem{.where = name,
                                    .what = "'" + text + "' looks like a path; " + type +
                                            ".load reads files, from_json reads JSON text",
                                    .value = "'" + text + "'"}};
}

/// Gives a type to_json with the arguments `language` and `compact`; `write(self, options)` returns
/// the text.
template <class T, class... Options, class Write>
void def_to_json(py::class_<T, Options...>& type, Write write, const char* doc) {
    type.def(
        "to_json",
        [write](const T& self, const std::optional<std::string>& language, bool compact) {
            return write(self, JsonWriteOptions{
                                   .language = language.value_or(""),
                                   .layout = compact ? JsonLayout::compact : JsonLayout::indented});
        },
        py::kw_only(), "language"_a = py::none(), "compact"_a = false, doc);
}

/// Gives a type to_json.
template <class T, class... Options>
void def_json_text(py::class_<T, Options...>& type) {
    def_to_json(
        type, [](const T& self, const JsonWriteOptions& options) { return to_json(self, options); },
        "Return it as JSON: the same value, the same text. With a language ('de', 'en') every text "
        "is one string; compact JSON is one line without spaces.");
}

/// Gives a type to_dict; `complete(self, dict)` adds what the JSON form leaves out.
template <class T, class... Options, class Complete>
void def_to_dict(py::class_<T, Options...>& type, Complete complete, const char* doc) {
    type.def(
        "to_dict",
        [complete](const T& self, const std::optional<std::string>& language)
            -> py::typing::Dict<py::str, py::object> {
            auto dict = read_dict(
                to_json(self, {.language = language.value_or(""), .layout = JsonLayout::compact}));
            complete(self, dict);
            return dict;
        },
        py::kw_only(), "language"_a = py::none(), doc);
}

/// Gives a type to_json and to_dict.
template <class T, class... Options>
void def_json(py::class_<T, Options...>& type) {
    def_json_text(type);
    def_to_dict(
        type, [](const T&, const py::dict&) {}, "Return what `to_json` writes, as a dict.");
}

}  // namespace herne::python

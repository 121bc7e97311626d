// SPDX-License-Identifier: BSL-1.0
#pragma once

// What every result of an analysis has: JSON, text, HTML and a table.

#include "json_forms.hpp"
#include "record.hpp"
#include "results.hpp"

#include <herne/io/json.hpp>
#include <herne/io/record_json.hpp>
#include <herne/report/text.hpp>

#include <string>

namespace herne::python {

/// Gives the result called `name` JSON both ways, `str`, HTML, and the table that
/// `herne._result_tables.maker` makes.
template <herne::Record T>
void def_result(Record<T>& record, const std::string& name, const char* maker, const char* doc) {
    auto& type = record.type();
    type.def_static(
            "from_json",
            [name](const std::string& text) {
                check_json_text(text, name, name);
                return record_from_json<T>(text, name);
            },
            "text"_a, "Return the result that JSON text holds.")
        .def_static(
            "from_dict",
            [name](const py::dict& value) {
                return record_from_json<T>(written(value, name), name);
            },
            "value"_a, "Return the result of a dict as `to_dict` writes it.")
        .def("__str__", [](const T& self) { return report_text(self, {.language = "en"}); });
    def_html(type);
    def_json(type);
    def_frames(type, maker, doc);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#pragma once

// What every result of an analysis has: JSON, a table and, where there is a report, text and HTML.

#include "json_forms.hpp"
#include "record.hpp"
#include "results.hpp"

#include <herne/io/json.hpp>
#include <herne/io/record_json.hpp>
#include <herne/report/html.hpp>
#include <herne/report/text.hpp>

#include <filesystem>
#include <string>

namespace herne::python {

/// Gives a record `from_json` and `from_dict`, and one that is a document `load`; `name` stands for
/// the file in errors.
template <class T>
void def_reading(py::class_<T>& type, const char* name) {
    type.def_static(
            "from_json",
            [](const std::string& text, const std::string& place) {
                check_json_text(text, place, "the result");
                return record_from_json<T>(text, place);
            },
            "text"_a, "name"_a = name, "Return what JSON text holds.")
        .def_static(
            "from_dict",
            [](const py::dict& value, const std::string& place) {
                return record_from_json<T>(written(value, place), place);
            },
            "value"_a, "name"_a = name, "Return what a dict as `to_dict` writes it holds.");
    if constexpr (AnalysisResult<T>)
        type.def_static(
            "load", [](const std::filesystem::path& path) { return load_result<T>(path); },
            "path"_a, "Return what a JSON file holds.");
}

/// Gives a result its report as text and HTML, where there is one.
template <class T>
void def_report(py::class_<T>& type) {
    if constexpr (requires(const T& self) { report_text(self, ReportOptions{}); })
        type.def("__str__", [](const T& self) { return report_text(self, {.language = "en"}); });
    if constexpr (requires(const T& self) { report_html(self, ReportOptions{}); })
        def_html(type);
}

/// Gives a result that lists entries what a sequence of them has, and truth whatever it lists.
template <class T>
requires requires(const T& self) {
    self.entries;
}
void def_entries(py::class_<T>& type) {
    using Entry = typename decltype(T::entries)::value_type;
    type.def("__len__", [](const T& self) { return self.entries.size(); })
        .def("__bool__", [](const T&) { return true; })
        .def(
            "__getitem__",
            [](const T& self, py::ssize_t index) -> Entry {
                const auto size = static_cast<py::ssize_t>(self.entries.size());
                if (index < -size || index >= size)
                    throw py::index_error{"entry " + std::to_string(index) + " of " +
                                          std::to_string(size)};
                return self.entries[static_cast<std::size_t>(index < 0 ? index + size : index)];
            },
            "index"_a)
        .def(
            "__getitem__",
            [](const py::object& self, const py::slice& index) -> py::typing::List<Entry> {
                return py::typing::List<Entry>(self.attr("entries")[index]);
            },
            "index"_a)
        .def("__iter__", [](const py::object& self) -> py::typing::Iterator<Entry> {
            return py::reinterpret_steal<py::typing::Iterator<Entry>>(PySeqIter_New(self.ptr()));
        });
}

/// Gives a result JSON both ways, the table that `herne._result_tables.maker` makes, and its report
/// as text and HTML; `name` stands for the file in errors.
template <herne::DescribedRecord T>
void def_result(Record<T>& record, const char* name, const char* maker, const char* doc) {
    auto& type = record.type();
    def_json(type);
    def_reading(type, name);
    def_report(type);
    if constexpr (requires(const T& self) { self.entries; })
        def_entries(type);
    def_frames(type, maker, doc);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "record.hpp"

#include <herne/io/json_schema.hpp>

#include "register.hpp"
#include "typed_layer.hpp"

namespace herne::python {

std::string repr_of_fields(const py::object& self) {
    const auto type = py::type::of(self);
    std::string text = py::str(type.attr("__name__"));
    text += '(';
    bool first = true;
    for (const auto name : type.attr("_fields")) {
        const py::object value = py::getattr(self, name);
        const bool text_or_list = py::isinstance<py::str>(value) ||
                                  py::isinstance<py::list>(value) || py::isinstance<Text>(value);
        if (value.is_none() || (text_or_list && py::len(value) == 0))
            continue;
        if (!first)
            text += ", ";
        first = false;
        text += std::string{py::str(name)} + "=" + std::string{py::repr(value)};
    }
    return text + ")";
}

std::string python_name(std::string_view field) {
    const py::str name{field.data(), field.size()};
    const bool is_word = py::module_::import("keyword").attr("iskeyword")(name).cast<bool>();
    return is_word ? std::string{field} + '_' : std::string{field};
}

void register_schemas(py::module_& module) {
    module.def("json_documents", &json_documents);
    module.def("json_schema", &json_schema, "document"_a);
}

void register_dataclasses(const py::module_& module) {
    const auto attributes = typed_layer("_records", "dataclass_attributes");
    for (const auto type : py::list{module.attr("__dict__").attr("values")()}) {
        if (!PyType_Check(type.ptr()) || !py::hasattr(type, "_fields"))
            continue;
        const py::dict found = attributes(type.attr("__name__"), type.attr("_fields"));
        for (const auto [name, value] : found)
            py::setattr(type, name, value);
    }
}

}  // namespace herne::python

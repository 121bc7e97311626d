// SPDX-License-Identifier: BSL-1.0
#include "casters.hpp"
#include "register.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>

// What pybind11 says where a call fits no signature is a dump of signatures. Each of its functions
// comes in through one pointer, its `ml_meth`; this file puts another function there, which says
// the same in one sentence. A call that succeeds passes through it and no more.

namespace herne::python {
namespace {

using Fast = PyObject* (*)(PyObject*, PyObject* const*, Py_ssize_t, PyObject*);
using Slow = PyObject* (*)(PyObject*, PyObject*, PyObject*);

Fast fast_dispatcher = nullptr;
Slow slow_dispatcher = nullptr;

/// Whether the error that is set is one of pybind11's own about arguments.
bool is_dump(const std::string& message) {
    constexpr const char* parts[] = {"(): incompatible ", "Unable to cast ", "Unable to convert ",
                                     "invalid or missing `self`", "No constructor defined"};
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](const char* part) { return message.find(part) != std::string::npos; });
}

/// Puts a sentence in the place of an error that is a dump of signatures, and leaves others.
void reword(const py::object& args, const py::object& keywords) {
    if (PyErr_ExceptionMatches(PyExc_TypeError) == 0 &&
        PyErr_ExceptionMatches(PyExc_RuntimeError) == 0)
        return;
    py::error_already_set error;
    try {
        const auto message = utf8(py::str(error.value()));
        if (!message || !is_dump(*message)) {
            error.restore();
            return;
        }
        const py::object sentence =
            py::module_::import("herne._refusals").attr("sentence")(*message, args, keywords);
        PyErr_SetObject(PyExc_TypeError, sentence.ptr());
    } catch (py::error_already_set& another) {
        another.restore();
    }
}

PyObject* dispatch_fast(PyObject* self, PyObject* const* args, Py_ssize_t flagged,
                        PyObject* names) {
    PyObject* result = fast_dispatcher(self, args, flagged, names);
    if (result != nullptr)
        return result;
    const Py_ssize_t size = PyVectorcall_NARGS(static_cast<std::size_t>(flagged));
    py::tuple positional{static_cast<std::size_t>(size)};
    for (Py_ssize_t i = 0; i < size; ++i)
        positional[static_cast<std::size_t>(i)] = py::reinterpret_borrow<py::object>(args[i]);
    py::dict keywords;
    for (Py_ssize_t i = 0; names != nullptr && i < PyTuple_GET_SIZE(names); ++i)
        keywords[py::handle{PyTuple_GET_ITEM(names, i)}] = py::handle{args[size + i]};
    reword(positional, keywords);
    return nullptr;
}

PyObject* dispatch_slow(PyObject* self, PyObject* args, PyObject* keywords) {
    PyObject* result = slow_dispatcher(self, args, keywords);
    if (result == nullptr)
        reword(py::reinterpret_borrow<py::object>(args),
               keywords == nullptr ? py::object{py::dict{}}
                                   : py::reinterpret_borrow<py::object>(keywords));
    return result;
}

template <class Function>
PyCFunction as_method(Function function) {
    return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function));
}

template <class Function>
Function as(PyCFunction method) {
    return reinterpret_cast<Function>(reinterpret_cast<void (*)()>(method));
}

/// Whether a function is one of pybind11's.
bool is_bound(PyObject* function) {
    const PyObject* self = PyCFunction_GET_SELF(function);
    return self != nullptr && std::strstr(Py_TYPE(self)->tp_name, "function_record") != nullptr;
}

void guard_function(PyObject* function) {
    if (PyInstanceMethod_Check(function))
        function = PyInstanceMethod_GET_FUNCTION(function);
    if (PyCFunction_Check(function) == 0 || !is_bound(function))
        return;
    PyMethodDef* method = reinterpret_cast<PyCFunctionObject*>(function)->m_ml;
    if (method->ml_flags == (METH_FASTCALL | METH_KEYWORDS) &&
        method->ml_meth != as_method(&dispatch_fast)) {
        fast_dispatcher = as<Fast>(method->ml_meth);
        method->ml_meth = as_method(&dispatch_fast);
    } else if (method->ml_flags == (METH_VARARGS | METH_KEYWORDS) &&
               method->ml_meth != as_method(&dispatch_slow)) {
        slow_dispatcher = as<Slow>(method->ml_meth);
        method->ml_meth = as_method(&dispatch_slow);
    }
}

/// The functions behind a member of a class: a method, a static one, a property's.
void guard_member(const py::object& member) {
    guard_function(member.ptr());
    for (const char* part : {"__func__", "fget", "fset", "fdel"}) {
        const bool of_property = PyObject_TypeCheck(member.ptr(), &PyProperty_Type) != 0;
        const bool of_static = PyObject_TypeCheck(member.ptr(), &PyStaticMethod_Type) != 0;
        if ((of_property && part[0] == 'f') || (of_static && part[0] == '_'))
            guard_function(py::getattr(member, part).ptr());
    }
}

/// What pybind11 would allocate for an object whose `__init__` never ran is memory that nothing has
/// been constructed in.
void* refuse_unmade(std::size_t /*size*/) {
    throw py::type_error{
        "an object that was never initialised: __new__ alone makes none; call the class, or one of "
        "its from_... and load methods"};
}

/// Gives a class without a constructor one that says where its objects come from.
void def_refusing_constructor(const py::object& type, const std::string& name) {
    const py::cpp_function refuse{
        [name](py::detail::value_and_holder& /*self*/, const py::args& /*args*/,
               const py::kwargs& /*keywords*/) {
            throw py::type_error{name + " is not made by hand: the functions of herne return it" +
                                 ", and from_json reads it where there is one"};
        },
        py::name("__init__"), py::is_method(type), py::detail::is_new_style_constructor()};
    type.attr("__init__") = refuse;
}

/// Pickles by `__getstate__` and `__setstate__` in every protocol; TypeError where there is none.
void def_reduce(const py::object& type) {
    const py::cpp_function reduce{
        [](const py::object& self, const py::object& /*protocol*/) -> py::object {
            const py::object kind = py::type::of(self);
            if (!py::hasattr(kind, "__setstate__"))
                throw py::type_error{"a " + std::string{py::str(kind.attr("__name__"))} +
                                     " cannot be pickled or copied"};
            return py::make_tuple(py::module_::import("copyreg").attr("__newobj__"),
                                  py::make_tuple(kind), self.attr("__getstate__")());
        },
        py::name("__reduce_ex__"), py::is_method(type), py::arg("protocol")};
    type.attr("__reduce_ex__") = reduce;
    type.attr("__reduce__") = py::cpp_function{
        [](const py::object& self) -> py::object { return self.attr("__reduce_ex__")(2); },
        py::name("__reduce__"), py::is_method(type)};
}

void guard_class(const py::object& type) {
    auto* info = py::detail::get_type_info(reinterpret_cast<PyTypeObject*>(type.ptr()));
    if (info == nullptr)
        return;
    info->operator_new = &refuse_unmade;
    const std::string name = py::str(type.attr("__name__"));
    type.attr("__name__") = name;  // Python's own messages then leave the module out
    const py::object members = type.attr("__dict__");
    const py::object constructor = members["__init__"];  // pybind11's own, or a function of ours
    if (PyInstanceMethod_Check(constructor.ptr()) == 0)
        def_refusing_constructor(type, name);
    def_reduce(type);
    for (const auto member : members.attr("values")())
        if (PyType_Check(member.ptr()) != 0)
            guard_class(py::reinterpret_borrow<py::object>(member));
        else
            guard_member(py::reinterpret_borrow<py::object>(member));
}

}  // namespace

void guard_calls(const py::module_& module) {
    for (const auto member : py::list{module.attr("__dict__").attr("values")()}) {
        const auto object = py::reinterpret_borrow<py::object>(member);
        if (PyType_Check(object.ptr()) != 0)
            guard_class(object);
        else
            guard_function(object.ptr());
    }
}

}  // namespace herne::python

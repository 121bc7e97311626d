// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "casters.hpp"

#include <herne/io/serialization.hpp>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>

#include <sstream>
#include <string>
#include <utility>

namespace herne::python {

/// Returns `name(field=value, ...)` of an object whose type lists its fields in `_fields`; empty
/// ones are left out.
[[nodiscard]] std::string repr_of_fields(const py::object& self);

/// Returns the archive of `value`. Equal values have equal archives.
template <class T>
[[nodiscard]] std::string archived(const T& value) {
    std::ostringstream out;
    boost::archive::text_oarchive archive{out};
    archive << boost::make_nvp("value", value);
    return out.str();
}

/// Returns the value that `archived` wrote.
template <class T>
[[nodiscard]] T from_archived(const std::string& bytes) {
    std::istringstream in{bytes};
    boost::archive::text_iarchive archive{in};
    return from_archive<T>(archive);
}

/// Gives an immutable type `copy` and `deepcopy`, which return the object itself.
template <class Class>
void def_copy(Class& type) {
    type.def("__copy__", [](py::object self) { return self; });
    type.def(
        "__deepcopy__", [](py::object self, const py::dict& /*memo*/) { return self; }, "memo"_a);
}

/// Gives a type pickling by Boost.Serialization.
template <class T, class... Options>
void def_pickle(py::class_<T, Options...>& type) {
    type.def(py::pickle(
        [](const T& value) { return py::bytes{archived(value)}; },
        [](const py::bytes& state) { return from_archived<T>(static_cast<std::string>(state)); }));
}

/// Gives a type `==`, which says no to other types, and a hash that agrees with it.
template <class T, class... Options>
void def_equality(py::class_<T, Options...>& type) {
    type.def("__eq__", [](const T& self, const py::object& other) -> py::object {
        if (!py::isinstance<T>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_{self == other.cast<const T&>()};
    });
}

template <class T, class... Options>
void def_archive_hash(py::class_<T, Options...>& type) {
    type.def("__hash__", [](const T& self) { return py::hash(py::bytes{archived(self)}); });
}

/// Binds a struct of values: read-only fields, equality, hash, repr, pickling, copy.
template <class T>
class Record {
public:
    Record(py::module_& module, const char* name, const char* doc) : type_{module, name, doc} {
        def_equality(type_);
        def_archive_hash(type_);
        def_pickle(type_);
        def_copy(type_);
    }
    /// A type without a repr of its own gets one of its fields.
    ~Record() {
        type_.attr("_fields") = py::tuple{names_};
        if (!type_.attr("__dict__").contains("__repr__"))
            type_.def("__repr__", &repr_of_fields);
    }
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;

    template <class Member>
    Record& field(const char* name, Member T::*member, const char* doc) {
        type_.def_readonly(name, member, doc);
        names_.append(name);
        return *this;
    }
    template <class... Arguments>
    Record& def(Arguments&&... arguments) {
        type_.def(std::forward<Arguments>(arguments)...);
        return *this;
    }
    template <class Getter>
    Record& property(const char* name, Getter getter, const char* doc) {
        type_.def_property_readonly(name, getter, doc);
        return *this;
    }
    [[nodiscard]] py::class_<T>& type() { return type_; }

private:
    py::class_<T> type_;
    py::list names_;
};

}  // namespace herne::python

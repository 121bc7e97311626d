// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arguments.hpp"
#include "casters.hpp"

#include <herne/io/archive.hpp>
#include <herne/record/hash.hpp>
#include <herne/record/match.hpp>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
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

/// Gives a type `==`, which says no to other types.
template <class T, class... Options>
void def_equality(py::class_<T, Options...>& type) {
    type.def("__eq__", [](const T& self, const py::object& other) -> py::object {
        if (!py::isinstance<T>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_{self == other.cast<const T&>()};
    });
}

/// Gives a type a hash that agrees with `==`.
template <class T, class... Options>
void def_hash(py::class_<T, Options...>& type) {
    type.def("__hash__",
             [](const T& self) { return static_cast<py::ssize_t>(detail::hash_of(self) >> 1U); });
}

/// What Python gives for a field of this type.
template <class Member>
struct ArgumentOf {
    using type = Member;
    static Member taken(Member&& argument) { return std::move(argument); }
    static Member offered(const Member& value) { return value; }
};
template <>
struct ArgumentOf<Text> {
    using type = TextArgument;
    static Text taken(TextArgument&& argument) { return std::move(argument.value); }
    static TextArgument offered(const Text& value) { return {value}; }
};

/// The field of `T` at a position of its description.
template <class T, std::size_t I>
inline constexpr auto field_at = std::get<I>(record_fields<T>.fields);
template <class T, std::size_t I>
using FieldArgument = ArgumentOf<typename std::remove_cv_t<decltype(field_at<T, I>)>::type>;

/// Returns the name that a field has in Python: with an underscore where it is a word of the
/// language, such as `from_`.
[[nodiscard]] std::string python_name(std::string_view field);

/// Returns the argument for the field at a position; one that need not be given has the value of
/// the struct.
template <class T, std::size_t I>
[[nodiscard]] auto argument_at() {
    const std::string name = python_name(field_at<T, I>.name);
    // Python keeps the names of arguments for ever.
    const char* const kept = PyUnicode_AsUTF8(interned(name).release().ptr());
    if constexpr (I < record_fields<T>.mandatory) {
        return py::arg{kept};
    } else {
        const T unsaid{};
        return py::arg{kept} = FieldArgument<T, I>::offered(unsaid.*field_at<T, I>.member);
    }
}

/// Puts arguments into the fields at these positions.
template <class T, std::size_t... I>
void fill(T& record, std::index_sequence<I...> /*positions*/,
          typename FieldArgument<T, I>::type&&... arguments) {
    ((record.*field_at<T, I>.member = FieldArgument<T, I>::taken(std::move(arguments))), ...);
}

template <std::size_t First, std::size_t... I>
[[nodiscard]] constexpr auto shifted(std::index_sequence<I...> /*positions*/) {
    return std::index_sequence<First + I...>{};
}

/// Binds a struct of values as its description says: read-only fields, equality, hash, repr,
/// pickling, copy.
template <herne::DescribedRecord T>
class Record {
public:
    /// `more` follows the sentence of the description.
    Record(py::module_& module, const char* name, const std::string& more = {})
        : type_{module, name, (std::string{record_fields<T>.doc} + more).c_str()} {
        detail::for_each_field<T>([&](const auto& field) {
            const std::string attribute = python_name(field.name);
            type_.def_readonly(attribute.c_str(), field.member, std::string{field.doc}.c_str());
            names_.append(attribute);
        });
        type_.attr("_fields") = py::tuple{names_};
        def_equality(type_);
        type_.def("__hash__",
                  [](const T& self) { return static_cast<py::ssize_t>(record_hash(self) >> 1U); });
        def_pickle(type_);
        def_copy(type_);
    }
    /// A type without a repr of its own gets one of its fields.
    ~Record() {
        if (!type_.attr("__dict__").contains("__repr__"))
            type_.def("__repr__", &repr_of_fields);
    }
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;

    /// Gives the class a constructor of all fields: some by position, the others by name, as the
    /// description says. `check` may refuse what came out.
    template <class Check>
    Record& constructor(Check check) {
        constexpr std::size_t positional = record_fields<T>.positional;
        constexpr std::size_t named = record_fields<T>.size - positional;
        def_constructor(check, std::make_index_sequence<positional>{},
                        shifted<positional>(std::make_index_sequence<named>{}));
        return *this;
    }
    Record& constructor() {
        return constructor([](const T&) {});
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
    template <class Check, std::size_t... Positional, std::size_t... Named>
    void def_constructor(Check check, std::index_sequence<Positional...> /*by position*/,
                         std::index_sequence<Named...> /*by name*/) {
        auto make = [check](typename FieldArgument<T, Positional>::type... by_position,
                            typename FieldArgument<T, Named>::type... by_name) {
            T record{};
            fill<T>(record, std::index_sequence<Positional..., Named...>{},
                    std::move(by_position)..., std::move(by_name)...);
            check(record);
            return record;
        };
        if constexpr (sizeof...(Named) == 0)
            type_.def(py::init(make), argument_at<T, Positional>()...);
        else
            type_.def(py::init(make), argument_at<T, Positional>()..., py::kw_only(),
                      argument_at<T, Named>()...);
    }

    py::class_<T> type_;
    py::list names_;
};

}  // namespace herne::python

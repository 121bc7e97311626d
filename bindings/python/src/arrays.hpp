// SPDX-License-Identifier: BSL-1.0
#pragma once

// numpy arrays over memory that C++ made.

#include "casters.hpp"

#include <pybind11/numpy.h>

#include <memory>
#include <utility>
#include <vector>

namespace herne::python {

/// Returns `values` as an array without a copy.
template <class T>
[[nodiscard]] py::array_t<T> as_array(std::vector<T> values) {
    auto kept = std::make_unique<std::vector<T>>(std::move(values));
    auto* data = kept->data();
    const auto size = static_cast<py::ssize_t>(kept->size());
    const py::capsule owner{kept.release(),
                            [](void* memory) { delete static_cast<std::vector<T>*>(memory); }};
    return py::array_t<T>{size, data, owner};
}

/// Returns an array of `size` entries that are not set yet.
template <class T>
[[nodiscard]] py::array_t<T> empty_array(std::size_t size) {
    return py::array_t<T>{static_cast<py::ssize_t>(size)};
}

/// Objects of libraries that need not be there, for signatures.
class PandasFrame : public py::object {
    PYBIND11_OBJECT_DEFAULT(PandasFrame, py::object, PyObject_Type)
};
class PolarsFrame : public py::object {
    PYBIND11_OBJECT_DEFAULT(PolarsFrame, py::object, PyObject_Type)
};
class ArrowTable : public py::object {
    PYBIND11_OBJECT_DEFAULT(ArrowTable, py::object, PyObject_Type)
};
class TableObject : public py::object {
    PYBIND11_OBJECT_DEFAULT(TableObject, py::object, PyObject_Type)
};

/// Many strings in one piece of memory, as Arrow's large_utf8 keeps them.
struct Strings {
    std::vector<std::int64_t> offsets = {0};
    std::vector<std::uint8_t> bytes = {};

    void add(std::string_view text) {
        bytes.insert(bytes.end(), text.begin(), text.end());
        offsets.push_back(static_cast<std::int64_t>(bytes.size()));
    }
    /// Returns (offsets, bytes) as arrays.
    [[nodiscard]] py::tuple arrays() && {
        return py::make_tuple(as_array(std::move(offsets)), as_array(std::move(bytes)));
    }
};

/// Returns ids as an array of uint64, or as (offsets, bytes) where they are strings. `id_at(i)` is
/// called once for each of `size`.
template <class IdAt>
[[nodiscard]] py::object id_column(std::size_t size, const IdAt& id_at) {
    if (size > 0 && !CandidateId{id_at(std::size_t{0})}.is_number()) {
        Strings strings;
        {
            const py::gil_scoped_release released;
            for (std::size_t i = 0; i < size; ++i)
                strings.add(CandidateId{id_at(i)}.text());
        }
        return std::move(strings).arrays();
    }
    auto numbers = empty_array<std::uint64_t>(size);
    auto* out = numbers.mutable_data();
    {
        const py::gil_scoped_release released;
        for (std::size_t i = 0; i < size; ++i)
            out[i] = CandidateId{id_at(i)}.number();
    }
    return numbers;
}

}  // namespace herne::python

namespace pybind11::detail {

template <>
struct handle_type_name<herne::python::PandasFrame> {
    static constexpr auto name = const_name("pandas.DataFrame");
};
template <>
struct handle_type_name<herne::python::PolarsFrame> {
    static constexpr auto name = const_name("polars.DataFrame");
};
template <>
struct handle_type_name<herne::python::ArrowTable> {
    static constexpr auto name = const_name("pyarrow.Table");
};
template <>
struct handle_type_name<herne::python::TableObject> {
    static constexpr auto name = const_name("herne._table.Table");
};

}  // namespace pybind11::detail

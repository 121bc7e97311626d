// SPDX-License-Identifier: BSL-1.0
#pragma once

// The one way in which classes of this module get bodies that are written in Python: the method is
// defined here, with its signature and documentation, and its body is a function of the typed
// layer.

#include <herne/pool/pool.hpp>

#include <pybind11/pybind11.h>

#include <string>

namespace herne::python {

/// Returns the function `name` of the typed layer's `module`, such as `_table`, which is imported
/// by the first call that needs it. Throws Python's error if there is none.
[[nodiscard]] inline pybind11::object typed_layer(const char* module, const char* name) {
    return pybind11::module_::import((std::string{"herne."} + module).c_str()).attr(name);
}

/// A pool as the typed layer has it.
class PoolObject : public pybind11::object {
public:
    explicit PoolObject(const Pool& pool) : object{typed_layer("_pool", "Pool")(pool)} {}
};

}  // namespace herne::python

template <>
struct pybind11::detail::handle_type_name<herne::python::PoolObject> {
    static constexpr auto name = const_name("herne._pool.Pool");
};

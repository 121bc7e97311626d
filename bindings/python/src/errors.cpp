// SPDX-License-Identifier: BSL-1.0
#include "register.hpp"

#include <herne/base/error.hpp>

#include <exception>
#include <string>

namespace herne::python {
namespace {

namespace py = pybind11;

/// Sets an error of `herne._errors`, whose types add fields to Python's own.
template <class... Arguments>
void set_error(const char* type, Arguments&&... arguments) {
    const auto error = py::module_::import("herne._errors").attr(type);
    const py::object value = error(std::forward<Arguments>(arguments)...);
    PyErr_SetObject(error.ptr(), value.ptr());
}

/// Returns text as a str; bytes that are no UTF-8 show as escapes.
py::object readable(std::string_view text) {
    auto result = py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(
        text.data(), static_cast<Py_ssize_t>(text.size()), "backslashreplace"));
    if (!result)
        throw py::error_already_set{};
    return result;
}

py::tuple pairs(const std::vector<Problem>& problems) {
    py::list result;
    for (const auto& problem : problems)
        result.append(py::make_tuple(readable(problem.where), readable(problem.what)));
    return py::tuple{result};
}

py::object as_python(const Problem& problem) {
    return py::module_::import("herne._errors")
        .attr("Problem")(readable(problem.where), readable(problem.what), readable(problem.value),
                         readable(problem.allowed));
}

void set_file_error(const file_error& error) {
    // OSError picks FileNotFoundError and its kin by the number, and writes the path itself.
    const auto type = py::reinterpret_borrow<py::object>(PyExc_OSError);
    const py::object value =
        type(error.code().value(), readable(error.reason()), readable(error.path()));
    PyErr_SetObject(py::type::handle_of(value).ptr(), value.ptr());
}

void translate(std::exception_ptr thrown) {
    try {
        if (thrown)
            std::rethrow_exception(thrown);
    } catch (const invalid_file& error) {
        set_error("InvalidFile", readable(error.what()), readable(error.name()),
                  pairs(error.problems()), as_python(error.problem()), error.count());
    } catch (const framework_mismatch& error) {
        set_error("FrameworkMismatch", as_python(error.problem()));
    } catch (const invalid_input& error) {
        set_error("InvalidInput", as_python(error.problem()));
    } catch (const unknown_id& error) {
        set_error("UnknownId", readable(error.what()), readable(error.id()),
                  readable(error.nearest()), readable(error.kind()));
    } catch (const points_overflow& error) {
        set_error("PointsOverflow", readable(error.what()));
    } catch (const cancelled& error) {
        set_error("Cancelled", readable(error.what()));
    } catch (const file_error& error) {
        set_file_error(error);
    }
}

}  // namespace

void register_errors(py::module_& /*module*/) {
    py::register_exception_translator(&translate);
}

}  // namespace herne::python

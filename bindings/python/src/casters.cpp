// SPDX-License-Identifier: BSL-1.0
#include "casters.hpp"

#include <limits>

namespace herne::python {
namespace {

/// Whether a value is a truth value, of Python or of numpy.
bool is_truth_value(py::handle source) {
    return PyBool_Check(source.ptr()) != 0 ||
           std::string_view{Py_TYPE(source.ptr())->tp_name}.starts_with("numpy.bool");
}

/// Returns operator.index(source), nothing for truth values and for anything else.
py::object index_or_nothing(py::handle source) {
    if (PyLong_CheckExact(source.ptr()) != 0)
        return py::reinterpret_borrow<py::object>(source);
    if (is_truth_value(source))
        return {};
    auto number = py::reinterpret_steal<py::object>(PyNumber_Index(source.ptr()));
    PyErr_Clear();
    return number;
}

/// Returns what a value that is not as it should be looks like: a number itself, else its type.
std::string shown(py::handle source) {
    const py::object name = py::type::handle_of(source).attr("__name__");
    if (PyFloat_Check(source.ptr()) != 0)
        return py::str(source);
    return py::str(name);
}

/// Returns operator.index(source). Throws `TypeError`, for truth values too.
py::object index_of(py::handle source, const char* what, const char* allowed) {
    if (auto number = index_or_nothing(source))
        return number;
    throw py::type_error{std::string{what} + ": " + allowed + " is needed, not " + shown(source)};
}

/// Returns a str. Throws `ValueError` for one that has no bytes in UTF-8.
std::string text_of(py::handle source, const char* what) {
    if (auto text = utf8(source))
        return *std::move(text);
    throw invalid_input{Problem{.where = what,
                                .what = std::string{py::repr(source)} + " has no bytes in UTF-8",
                                .value = py::repr(source)}};
}

/// Returns "; did you mean ...?", nothing where no word is near.
std::string nearest_word(const std::string& given, std::span<const std::string_view> words) {
    py::list known;
    for (const auto word : words)
        known.append(py::str{word.data(), word.size()});
    const py::list near =
        py::module_::import("difflib").attr("get_close_matches")(given, known, 1, 0.5);
    return near.empty() ? "" : "; the nearest is '" + std::string{py::str(near[0])} + "'";
}

}  // namespace

py::object integer_or_nothing(py::handle source) {
    if (auto index = index_or_nothing(source))
        return index;
    if (is_truth_value(source) || PyUnicode_Check(source.ptr()) != 0 ||
        !py::isinstance(source, py::module_::import("numbers").attr("Number")))
        return {};
    auto number = py::reinterpret_steal<py::object>(PyNumber_Long(source.ptr()));
    if (number && PyObject_RichCompareBool(number.ptr(), source.ptr(), Py_EQ) != 1)
        number = {};
    PyErr_Clear();
    return number;
}

std::optional<std::string> utf8(py::handle source) {
    if (PyUnicode_Check(source.ptr()) == 0)
        return std::nullopt;
    Py_ssize_t length = 0;
    const char* text = PyUnicode_AsUTF8AndSize(source.ptr(), &length);
    PyErr_Clear();
    if (text == nullptr)
        return std::nullopt;
    return std::string{text, static_cast<std::size_t>(length)};
}

long long integer_from(py::handle source, const char* what) {
    const py::object integer = integer_or_nothing(source);
    const py::object number = integer ? integer : index_of(source, what, "a whole number");
    const long long value = PyLong_AsLongLong(number.ptr());
    if (value == -1 && PyErr_Occurred() != nullptr) {
        PyErr_Format(PyExc_OverflowError, "%s: %S does not fit in 64 bits", what, number.ptr());
        throw py::error_already_set{};
    }
    return value;
}

Threads threads_from(py::handle source) {
    const py::object number = index_of(source, "threads", "a whole number");
    int beyond = 0;
    const long long value = PyLong_AsLongLongAndOverflow(number.ptr(), &beyond);
    if (beyond != 0 || value < 0 || value > std::numeric_limits<unsigned>::max())
        throw invalid_input{
            Problem{.where = "threads",
                    .what = std::string{py::str(number)} +
                            " is not a number of threads; 0 stands for as many as there are",
                    .value = py::str(number)}};
    return {static_cast<unsigned>(value)};
}

CandidateId id_from(py::handle source) {
    if (PyUnicode_Check(source.ptr())) {
        Py_ssize_t length = 0;
        const char* text = PyUnicode_AsUTF8AndSize(source.ptr(), &length);
        if (text == nullptr)
            throw py::error_already_set{};
        return std::string_view{text, static_cast<std::size_t>(length)};
    }
    const py::object number = index_of(source, "candidate id", "a whole number or a string");
    const std::uint64_t value = PyLong_AsUnsignedLongLong(number.ptr());
    if (PyErr_Occurred() != nullptr) {
        PyErr_Clear();
        throw invalid_input{not_in("candidate id", py::str(number), "0..18446744073709551615")};
    }
    return value;
}

py::object to_python(const CandidateId& id) {
    if (id.is_number())
        return py::int_{id.number()};
    const auto text = py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(
        id.text().data(), static_cast<Py_ssize_t>(id.text().size()), "surrogateescape"));
    if (!text)
        throw py::error_already_set{};
    return text;
}

Fraction fraction_from(py::handle source) {
    if (PyUnicode_Check(source.ptr()))
        return Fraction::parse(text_of(source, "fraction"));
    if (PyFloat_Check(source.ptr()))
        throw py::type_error{
            "fraction: a float is not exact; write a fractions.Fraction, a whole number or text "
            "such as '3/4'"};
    if (py::hasattr(source, "numerator") && py::hasattr(source, "denominator"))
        return {integer_from(source.attr("numerator"), "numerator"),
                integer_from(source.attr("denominator"), "denominator")};
    return {integer_from(source, "fraction"), 1};
}

py::object to_python(const Fraction& fraction) {
    PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> type;
    const auto& make = type.call_once_and_store_result([]() -> py::object {
                               return py::module_::import("fractions").attr("Fraction");
                           })
                           .get_stored();
    return make(fraction.numerator(), fraction.denominator());
}

std::size_t word_from(py::handle source, const char* what,
                      std::span<const std::string_view> words) {
    if (!PyUnicode_Check(source.ptr()))
        throw py::type_error{std::string{what} + ": a string is needed, not " +
                             std::string{py::str(py::type::handle_of(source).attr("__name__"))}};
    const std::string given = text_of(source, what);
    std::string known;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == given)
            return i;
        known += (known.empty() ? "'" : ", '") + std::string{words[i]} + "'";
    }
    throw invalid_input{
        Problem{.where = what,
                .what = "'" + given + "' is not one of " + known + nearest_word(given, words),
                .value = "'" + given + "'",
                .allowed = known}};
}

py::object interned(std::string_view word) {
    return py::reinterpret_steal<py::object>(PyUnicode_InternFromString(word.data()));
}

}  // namespace herne::python

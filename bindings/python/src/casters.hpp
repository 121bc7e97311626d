// SPDX-License-Identifier: BSL-1.0
#pragma once

// How values of one word become Python's own: levels, ids, fractions and enumerations. Every source
// file that binds anything includes this first, so that all agree.

#include <herne/herne.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace herne::python {

namespace py = pybind11;
using namespace pybind11::literals;  // NOLINT(google-build-using-namespace): "name"_a

/// Returns an integer that Python code gave for `what`. Throws `TypeError` for anything else,
/// truth values included, and `OverflowError` past 64 bits.
[[nodiscard]] long long integer_from(py::handle source, const char* what);
/// Returns operator.index(source), or the integer that a float, Decimal or fraction is;
/// nothing for anything else, truth values included, and for what is no integer.
[[nodiscard]] py::object integer_or_nothing(py::handle source);
/// Returns a str in UTF-8; nothing for what is no str, or has no bytes in UTF-8.
[[nodiscard]] std::optional<std::string> utf8(py::handle source);
/// A number of threads; 0 stands for as many as the machine has.
struct Threads {
    unsigned count = 1;
};
/// Returns a number of threads. Throws `TypeError` for what is no integer, `ValueError` for
/// one that no machine has.
[[nodiscard]] Threads threads_from(py::handle source);
/// Returns an id. Throws `TypeError` unless it is an integer or a string, `OverflowError` or
/// `ValueError` for a number that is not in 0..2^64-1.
[[nodiscard]] CandidateId id_from(py::handle source);
/// Returns an id as Python's int or str.
[[nodiscard]] py::object to_python(const CandidateId& id);
/// Returns a fraction from fractions.Fraction, int or text such as "3/4". Throws `TypeError`.
[[nodiscard]] Fraction fraction_from(py::handle source);
/// Returns a fraction as fractions.Fraction.
[[nodiscard]] py::object to_python(const Fraction& fraction);
/// Returns the position of the word `source` among `words`. Throws `ValueError` that lists them,
/// `TypeError` for no string at all.
[[nodiscard]] std::size_t word_from(py::handle source, const char* what,
                                    std::span<const std::string_view> words);
/// Returns `word` as a str of which Python keeps one.
[[nodiscard]] py::object interned(std::string_view word);

/// The words of an enumeration, in the order of its values.
template <class Enumeration>
struct Words;

}  // namespace herne::python

namespace pybind11::detail {

/// Integers of any type of Python's, numpy's or a data frame's; nothing is cut off.
template <class T>
struct integer_caster {
    PYBIND11_TYPE_CASTER(T, io_name("typing.SupportsInt | typing.SupportsIndex", "int"));
    bool load(handle source, bool convert) {
        if (!convert && !PyIndex_Check(source.ptr()))
            return false;
        const object number = herne::python::integer_or_nothing(source);
        if (!number)
            return false;
        if constexpr (std::is_signed_v<T>) {
            const long long wide = PyLong_AsLongLong(number.ptr());
            value = static_cast<T>(wide);
            return no_overflow() && wide == static_cast<long long>(value);
        } else {
            const unsigned long long wide = PyLong_AsUnsignedLongLong(number.ptr());
            value = static_cast<T>(wide);
            return no_overflow() && wide == static_cast<unsigned long long>(value);
        }
    }
    static handle cast(T source, return_value_policy /*policy*/, handle /*parent*/) {
        if constexpr (std::is_signed_v<T>)
            return PyLong_FromLongLong(source);
        else
            return PyLong_FromUnsignedLongLong(source);
    }

private:
    /// Returns whether Python converted the number, and forgets its error.
    static bool no_overflow() {
        const bool failed = PyErr_Occurred() != nullptr;
        PyErr_Clear();
        return !failed;
    }
};
template <>
struct type_caster<int> : integer_caster<int> {};
template <>
struct type_caster<long> : integer_caster<long> {};
template <>
struct type_caster<unsigned long> : integer_caster<unsigned long> {};

/// A level is an int, unknown is None.
template <>
struct type_caster<herne::Level> {
    PYBIND11_TYPE_CASTER(herne::Level, const_name("int | None"));
    bool load(handle source, bool /*convert*/) {
        value = is_unknown(source) ? herne::Level::unknown() : level_from(source);
        return true;
    }
    static handle cast(herne::Level level, return_value_policy /*policy*/, handle /*parent*/) {
        return level.known() ? int_{level.worst()}.release() : none{}.release();
    }

private:
    /// None, a NaN of any kind of float, or pandas.NA.
    static bool is_unknown(handle source) {
        if (source.is_none())
            return true;
        if (PyFloat_Check(source.ptr()))
            return PyFloat_AS_DOUBLE(source.ptr()) != PyFloat_AS_DOUBLE(source.ptr());
        return std::string_view{Py_TYPE(source.ptr())->tp_name}.ends_with("NAType");
    }
    static herne::Level level_from(handle source) {
        const long long number = herne::python::integer_from(source, "level");
        if (number < 0 || number > herne::Level::highest)
            throw herne::invalid_input{"level: " + std::to_string(number) +
                                       " is not in 0..14, nor None for unknown"};
        return static_cast<int>(number);
    }
};

template <>
struct type_caster<herne::python::Threads> {
    PYBIND11_TYPE_CASTER(herne::python::Threads, const_name("typing.SupportsIndex"));
    bool load(handle source, bool /*convert*/) {
        value = herne::python::threads_from(source);
        return true;
    }
};

/// Shared content is what it holds.
template <class T>
struct type_caster<herne::Shared<T>> {
    using Plain = make_caster<T>;
    PYBIND11_TYPE_CASTER(herne::Shared<T>, Plain::name);
    bool load(handle source, bool convert) {
        Plain plain;
        if (!plain.load(source, convert))
            return false;
        value = cast_op<T&&>(std::move(plain));
        return true;
    }
    static handle cast(const herne::Shared<T>& shared, return_value_policy policy, handle parent) {
        return Plain::cast(shared.get(), policy, parent);
    }
};

template <>
struct type_caster<herne::CandidateId> {
    PYBIND11_TYPE_CASTER(herne::CandidateId, const_name("int | str"));
    bool load(handle source, bool /*convert*/) {
        value = herne::python::id_from(source);
        return true;
    }
    static handle cast(const herne::CandidateId& id, return_value_policy /*policy*/,
                       handle /*parent*/) {
        return herne::python::to_python(id).release();
    }
};

template <>
struct type_caster<herne::Fraction> {
    PYBIND11_TYPE_CASTER(herne::Fraction,
                         io_name("fractions.Fraction | int | str", "fractions.Fraction"));
    bool load(handle source, bool /*convert*/) {
        value = herne::python::fraction_from(source);
        return true;
    }
    static handle cast(const herne::Fraction& fraction, return_value_policy /*policy*/,
                       handle /*parent*/) {
        return herne::python::to_python(fraction).release();
    }
};

}  // namespace pybind11::detail

// An enumeration is one of a few words. NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define HERNE_WORDS(Enumeration, what, literal, ...)                                             \
    template <>                                                                                  \
    struct herne::python::Words<Enumeration> {                                                   \
        static constexpr auto all = std::to_array<std::string_view>({__VA_ARGS__});              \
    };                                                                                           \
    template <>                                                                                  \
    struct pybind11::detail::type_caster<Enumeration> {                                          \
        PYBIND11_TYPE_CASTER(Enumeration, const_name("typing.Literal[" literal "]"));            \
        bool load(handle source, bool) {                                                         \
            value = static_cast<Enumeration>(                                                    \
                herne::python::word_from(source, what, herne::python::Words<Enumeration>::all)); \
            return true;                                                                         \
        }                                                                                        \
        static handle cast(Enumeration word, return_value_policy, handle) {                      \
            const auto index = static_cast<std::size_t>(word);                                   \
            return herne::python::interned(herne::python::Words<Enumeration>::all.at(index))     \
                .release();                                                                      \
        }                                                                                        \
    }

HERNE_WORDS(herne::Proof, "proof", "'document', 'judgement'", "document", "judgement");
HERNE_WORDS(herne::EvidenceStatus, "status", "'claimed', 'documented', 'verified', 'judged'",
            "claimed", "documented", "verified", "judged");
HERNE_WORDS(herne::Employer, "employer", "'public_service', 'private_sector'", "public_service",
            "private_sector");
HERNE_WORDS(herne::LevelsAs, "levels_as", "'automatic', 'number', 'label', 'code'", "automatic",
            "number", "label", "code");
HERNE_WORDS(herne::Fit::Kind, "fit", "'proportional', 'threshold', 'full_scale', 'table'",
            "proportional", "threshold", "full_scale", "table");
HERNE_WORDS(herne::Importance, "importance", "'must', 'expected', 'wish'", "must", "expected",
            "wish");
HERNE_WORDS(herne::Verdict, "verdict", "'eligible', 'undecided', 'ineligible'", "eligible",
            "undecided", "ineligible");
HERNE_WORDS(herne::Clause::Kind, "kind", "'level', 'all', 'any', 'at_least'", "level", "all", "any",
            "at_least");
HERNE_WORDS(herne::Severity, "severity", "'information', 'warning', 'error'", "information",
            "warning", "error");
HERNE_WORDS(herne::RankOrderMethod, "method", "'sum', 'reciprocal', 'centroid'", "sum",
            "reciprocal", "centroid");
HERNE_WORDS(herne::UnknownAs, "order", "'worst', 'best'", "worst", "best");
HERNE_WORDS(herne::CsvLayout, "layout", "'automatic', 'wide', 'long'", "automatic", "wide", "long");
HERNE_WORDS(herne::OtherColumns, "other_columns", "'left_aside', 'by_head'", "left_aside",
            "by_head");
HERNE_WORDS(herne::CsvEncoding, "encoding", "'automatic', 'windows-1252'", "automatic",
            "windows-1252");
HERNE_WORDS(herne::IdKind, "ids", "'text', 'number'", "text", "number");
HERNE_WORDS(herne::SpreadsheetCells, "cells", "'verbatim', 'escaped'", "verbatim", "escaped");

// SPDX-License-Identifier: BSL-1.0
#pragma once

// How values of one word become Python's own: levels, ids, fractions and enumerations. Every source
// file that binds anything includes this first, so that all agree.

#include <herne/herne.hpp>
#include <herne/record/analysis.hpp>
#include <herne/record/io.hpp>
#include <herne/record/match.hpp>
#include <herne/record/procedure_comparison.hpp>
#include <herne/record/procedure_impact.hpp>
#include <herne/record/procedure_invitations.hpp>
#include <herne/record/procedure_panel.hpp>
#include <herne/record/procedure_record.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
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

/// What an argument of an enumeration is called in messages.
template <class Enum>
struct ArgumentName {
    const char* name;
};
inline constexpr auto argument_names = std::tuple{
    ArgumentName<Proof>{"proof"},
    ArgumentName<EvidenceStatus>{"status"},
    ArgumentName<Employer>{"employer"},
    ArgumentName<LevelsAs>{"levels_as"},
    ArgumentName<Fit::Kind>{"fit"},
    ArgumentName<Importance>{"importance"},
    ArgumentName<Sharing>{"shared"},
    ArgumentName<Verdict>{"verdict"},
    ArgumentName<Clause::Kind>{"kind"},
    ArgumentName<Severity>{"severity"},
    ArgumentName<RankOrderMethod>{"method"},
    ArgumentName<UnknownAs>{"order"},
    ArgumentName<Arrangement>{"arrange"},
    ArgumentName<VerifyPages>{"verify"},
    ArgumentName<BinningRule>{"rule"},
    ArgumentName<LoadFile>{"load"},
    ArgumentName<KernelChoice>{"choice"},
    ArgumentName<WeightsOver>{"over"},
    ArgumentName<SampledLevels>{"unknown"},
    ArgumentName<RaiseUnknown>{"unknown"},
    ArgumentName<GoalKind>{"kind"},
    ArgumentName<CutStanding>{"standing"},
    ArgumentName<SamplingMethod>{"method"},
    ArgumentName<UndecidedPeople>{"undecided"},
    ArgumentName<UnfilledReason>{"unfilled"},
    ArgumentName<CoverageState>{"state"},
    ArgumentName<CsvLayout>{"layout"},
    ArgumentName<OtherColumns>{"other_columns"},
    ArgumentName<CsvEncoding>{"encoding"},
    ArgumentName<IdKind>{"ids"},
    ArgumentName<SpreadsheetCells>{"cells"},
    ArgumentName<PanelRule>{"rule"},
    ArgumentName<RecordKind>{"kind"},
    ArgumentName<RecordAccess>{"access"},
    ArgumentName<ReplayState>{"state"},
    ArgumentName<DueState>{"state"},
    ArgumentName<RecordedSex>{"sex"},
    ArgumentName<DisabilityStatus>{"disability"},
    ArgumentName<RosterAttribute>{"attribute"},
    ArgumentName<Preference>{"preference"},
};
/// Returns what an argument of this enumeration is called, "value" where it has no name.
template <Enumeration Enum>
[[nodiscard]] constexpr const char* argument_name() {
    const char* found = "value";
    const auto look = [&]<class Other>(ArgumentName<Other> one) {
        if (std::is_same_v<Enum, Other>)
            found = one.name;
    };
    std::apply([&](const auto&... one) { (look(one), ...); }, argument_names);
    return found;
}

/// The words of an enumeration, in the order of its values.
template <Enumeration Enum>
inline constexpr auto words = [] {
    std::array<std::string_view, enumerators<Enum>.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = enumerators<Enum>[i].name;
    return names;
}();

/// The words of an enumeration as type checkers read them: `'a', 'b'`.
template <Enumeration Enum>
inline constexpr auto quoted_words = [] {
    constexpr std::size_t size = [] {
        std::size_t count = 1;
        for (const auto word : words<Enum>)
            count += word.size() + 4;
        return count - 2;
    }();
    struct {
        char text[size] = {};
    } quoted;
    std::size_t at = 0;
    const auto put = [&](std::string_view part) {
        for (const char c : part)
            quoted.text[at++] = c;
    };
    for (const auto word : words<Enum>) {
        put(at == 0 ? "'" : ", '");
        put(word);
        put("'");
    }
    return quoted;
}();

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

/// pybind11's own caster of enumerations stands back.
template <herne::Enumeration Enum>
struct type_caster_enum_type_enabled<Enum> : std::false_type {};

/// An enumeration is one of a few words.
template <herne::Enumeration Enum>
struct type_caster<Enum> {
    PYBIND11_TYPE_CASTER(Enum, const_name("typing.Literal[") +
                                   const_name(herne::python::quoted_words<Enum>.text) +
                                   const_name("]"));
    bool load(handle source, bool /*convert*/) {
        value = static_cast<Enum>(herne::python::word_from(
            source, herne::python::argument_name<Enum>(), herne::python::words<Enum>));
        return true;
    }
    static handle cast(Enum word, return_value_policy /*policy*/, handle /*parent*/) {
        const auto index = static_cast<std::size_t>(word);
        return herne::python::interned(herne::python::words<Enum>.at(index)).release();
    }
};

}  // namespace pybind11::detail

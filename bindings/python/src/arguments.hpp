// SPDX-License-Identifier: BSL-1.0
#pragma once

// Arguments that Python may give in several forms.

#include "casters.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace herne::python {

/// A text as str, as dict from language to words, or as Text.
struct TextArgument {
    Text value = {};
};

/// One framework, or several to merge.
struct FrameworkArgument {
    std::optional<Framework> value = {};
};

/// A job, or the scorecard itself.
struct ScorecardArgument {
    const Scorecard* value = nullptr;
};

/// One level as Python gives it.
struct ScaleLevelArgument {
    ScaleLevel value = {};
};

}  // namespace herne::python

namespace pybind11::detail {

template <>
struct type_caster<herne::python::TextArgument> {
    PYBIND11_TYPE_CASTER(herne::python::TextArgument,
                         const_name("Text | str | collections.abc.Mapping[str, str]"));
    bool load(handle source, bool /*convert*/) {
        if (PyUnicode_Check(source.ptr())) {
            const auto words = herne::python::utf8(source);
            value.value = herne::Text{words.value_or("")};
            return words.has_value();
        }
        if (isinstance<herne::Text>(source)) {
            value.value = source.cast<const herne::Text&>();
            return true;
        }
        make_caster<std::map<std::string, std::string>> words;
        if (!words.load(source, true))
            return false;
        value.value = herne::Text{cast_op<std::map<std::string, std::string>>(std::move(words))};
        return true;
    }
    /// For default arguments, which are texts without words.
    static handle cast(const herne::python::TextArgument& /*text*/, return_value_policy /*policy*/,
                       handle /*parent*/) {
        return str{}.release();
    }
};

template <>
struct type_caster<herne::python::FrameworkArgument> {
    PYBIND11_TYPE_CASTER(herne::python::FrameworkArgument,
                         const_name("Framework | collections.abc.Iterable[Framework]"));
    bool load(handle source, bool /*convert*/) {
        if (isinstance<herne::Framework>(source)) {
            value.value = source.cast<const herne::Framework&>();
            return true;
        }
        if (!isinstance<list>(source) && !isinstance<tuple>(source))
            return false;
        std::vector<herne::Framework> parts;
        for (const auto part : reinterpret_borrow<object>(source)) {
            if (!isinstance<herne::Framework>(part))
                return false;
            parts.push_back(part.cast<const herne::Framework&>());
        }
        value.value = herne::Framework::merge(parts);
        return true;
    }
};

template <>
struct type_caster<herne::python::ScorecardArgument> {
    PYBIND11_TYPE_CASTER(herne::python::ScorecardArgument, const_name("JobProfile | Scorecard"));
    bool load(handle source, bool convert) {
        make_caster<herne::JobProfile> job;
        if (job.load(source, convert) && !source.is_none()) {
            value.value = &static_cast<const herne::JobProfile&>(job).scorecard();
            return true;
        }
        make_caster<herne::Scorecard> scorecard;
        if (!scorecard.load(source, convert) || source.is_none())
            return false;
        value.value = &static_cast<const herne::Scorecard&>(scorecard);
        return true;
    }
};

template <>
struct type_caster<herne::python::ScaleLevelArgument> {
    PYBIND11_TYPE_CASTER(herne::python::ScaleLevelArgument,
                         const_name("ScaleLevel | Text | str | collections.abc.Mapping[str, str]"));
    bool load(handle source, bool convert) {
        if (isinstance<herne::ScaleLevel>(source)) {
            value.value = source.cast<const herne::ScaleLevel&>();
            return true;
        }
        make_caster<herne::python::TextArgument> label;
        if (!label.load(source, convert))
            return false;
        value.value.label = static_cast<herne::python::TextArgument&>(label).value;
        return true;
    }
};

}  // namespace pybind11::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/record/analysis.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail::json {

/// What a document of each result says of itself.
template <class T>
inline constexpr std::string_view format_of{};
template <>
inline constexpr std::string_view format_of<PlaceIntervals>{"herne-place-intervals"};
template <>
inline constexpr std::string_view format_of<OpenQuestions>{"herne-open-questions"};
template <>
inline constexpr std::string_view format_of<WeightSamples>{"herne-weight-samples"};
template <>
inline constexpr std::string_view format_of<Acceptability>{"herne-acceptability"};
template <>
inline constexpr std::string_view format_of<RobustOrder>{"herne-robust-order"};
template <>
inline constexpr std::string_view format_of<Stability>{"herne-stability"};
template <>
inline constexpr std::string_view format_of<LeastShift>{"herne-least-shift"};
template <>
inline constexpr std::string_view format_of<RaisePlan>{"herne-raise-plan"};
template <>
inline constexpr std::string_view format_of<Nearest>{"herne-nearest"};
template <>
inline constexpr std::string_view format_of<WhatIf>{"herne-what-if"};

/// Notes a problem: where (a place inside the result) and what.
using Complain = std::function<void(const std::string& where, const std::string& what)>;

/// Complain of each thing in a result that contradicts another one.
void check_result(const PlaceIntervals& read, const Complain& complain);
void check_result(const OpenQuestions& read, const Complain& complain);
void check_result(const WeightSamples& read, const Complain& complain);
void check_result(const Acceptability& read, const Complain& complain);
void check_result(const RobustOrder& read, const Complain& complain);
void check_result(const Stability& read, const Complain& complain);
void check_result(const LeastShift& read, const Complain& complain);
void check_result(const RaisePlan& read, const Complain& complain);
void check_result(const Nearest& read, const Complain& complain);
void check_result(const WhatIf& read, const Complain& complain);

}  // namespace herne::inline HERNE_ABI::detail::json

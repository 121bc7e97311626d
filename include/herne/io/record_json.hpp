// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/json.hpp>
#include <herne/record/read.hpp>
#include <herne/record/visitor.hpp>
#include <herne/record/write.hpp>
#include <herne/version.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// \file
/// JSON of described records, one's own included: an opt-in header. Fields may be truth values,
/// numbers, strings, `Text`, `Level`, `CandidateId`, `Fraction`, described enumerations and
/// records, and `std::optional`, `std::vector` and `Shared` of these.

namespace herne::inline HERNE_ABI {

/// \cond
namespace detail {
/// Returns the JSON that `write` writes.
[[nodiscard]] HERNE_EXPORT std::string json_by(const std::function<void(RecordSink&)>& write,
                                               const JsonWriteOptions& options);
/// Calls `read` with the document `text`; throws `invalid_file` if a problem was noted.
HERNE_EXPORT void read_json_by(std::string_view text, const std::string& name,
                               const std::function<void(const RecordSource&)>& read);
}  // namespace detail
/// \endcond

/// Returns the record as a JSON object; what is optional and at its default is left out. Throws
/// `invalid_input` for text that is not UTF-8 and numbers that are not finite.
template <DescribedRecord T>
requires(!AnalysisResult<T>) [[nodiscard]] std::string
    to_json(const T& record, const JsonWriteOptions& options = {}) {
    return detail::json_by([&](RecordSink& sink) { detail::write_record(sink, record); }, options);
}

/// Returns the record that the JSON object `text` holds; `name` stands for the file in errors.
/// Throws `invalid_file` that lists what is wrong by place: text that is no JSON, fields that are
/// missing, unknown, of another type or out of range. Results of analysis/ are documents, here too.
template <DescribedRecord T>
[[nodiscard]] T record_from_json(std::string_view text, const std::string& name = "record") {
    if constexpr (AnalysisResult<T>)
        return result_from_json<T>(text, name);
    std::optional<T> record;
    detail::read_json_by(
        text, name, [&](const RecordSource& source) { record = detail::read_record<T>(source); });
    return *std::move(record);
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"
#include "io/json/parts.hpp"

#include "io/file/file.hpp"
#include "io/file/path.hpp"

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>

#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::json;

template <AnalysisResult T>
T read_analysis(const Node& root) {
    auto read = read_result<T>(root);
    if (root.problems().empty())
        check_result(read, [&](const std::string& where, const std::string& what) {
            root.problems().add(where, what);
        });
    root.problems().throw_if_any();
    return read;
}

}  // namespace

template <AnalysisResult T>
T result_from_json(std::string_view text, const std::string& name) {
    return read_document(text, name, format_of<T>(), read_analysis<T>);
}

template <AnalysisResult T>
T load_result(const std::filesystem::path& path) {
    return result_from_json<T>(detail::read_file(path), detail::path_text(path));
}

template <AnalysisResult T>
std::string to_json(const T& result, const JsonWriteOptions& options) {
    Writer writer{options};
    writer.begin_object();
    write_result_head(writer, format_of<T>());
    write_fields(writer, result);
    writer.end_object();
    return writer.take();
}

#define HERNE_RESULT(Type)                                                                   \
    template HERNE_EXPORT Type result_from_json<Type>(std::string_view, const std::string&); \
    template HERNE_EXPORT Type load_result<Type>(const std::filesystem::path&);              \
    template HERNE_EXPORT std::string to_json<Type>(const Type&, const JsonWriteOptions&);
HERNE_RESULT(PlaceIntervals)
HERNE_RESULT(OpenQuestions)
HERNE_RESULT(WeightSamples)
HERNE_RESULT(Acceptability)
HERNE_RESULT(RobustOrder)
HERNE_RESULT(Stability)
HERNE_RESULT(LeastShift)
HERNE_RESULT(RaisePlan)
HERNE_RESULT(Nearest)
HERNE_RESULT(WhatIf)
HERNE_RESULT(JobRanking)
HERNE_RESULT(Assignment)
HERNE_RESULT(Tandems)
HERNE_RESULT(TandemExplanation)
HERNE_RESULT(TeamCompletion)
HERNE_RESULT(TeamCoverage)
HERNE_RESULT(SmallestTeam)
HERNE_RESULT(PanelReport)
HERNE_RESULT(RecordVerification)
HERNE_RESULT(RecordReplay)
HERNE_RESULT(RecordDue)
HERNE_RESULT(InvitationList)
HERNE_RESULT(InvitationGrounds)
HERNE_RESULT(ComparisonSheet)
HERNE_RESULT(EqualityFinding)
HERNE_RESULT(ImpactTable)
#undef HERNE_RESULT

}  // namespace herne::inline HERNE_ABI

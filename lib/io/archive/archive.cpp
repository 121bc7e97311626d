// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive/values.hpp>

#include "base/wording.hpp"

#include "text/quoted.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// The digits that archives write bytes with.
constexpr std::string_view hex_digits_of_archives = "0123456789abcdef";

bool needs_escape(char c, TextForm form) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || c == '\\')
        return true;
    // Boost's wide archives of XML write an apostrophe as what they cannot read.
    return form == TextForm::ascii && (byte > 0x7F || c == '\'');
}

const Scale& some_scale() {
    static const Scale scale{"placeholder", {{.label = "placeholder"}}};
    return scale;
}

const Framework& some_framework() {
    static const Framework framework{FrameworkParts{
        .id = "placeholder",
        .edition = "1",
        .competences = {{.id = "placeholder", .label = "placeholder", .scale = some_scale()}}}};
    return framework;
}

const JobProfile& some_job() {
    static const JobProfile job{
        JobProfileParts{.reference = "placeholder",
                        .title = "placeholder",
                        .frameworks = {{"placeholder", "1"}},
                        .weights_source = "placeholder",
                        .requirements = {{.id = "placeholder", .competence = "placeholder"}}},
        some_framework()};
    return job;
}

}  // namespace

std::string escaped_for_archive(const std::string& text, TextForm form) {
    std::string out;
    for (const char c : text) {
        if (!needs_escape(c, form)) {
            out += c;
            continue;
        }
        out += "\\x";
        out += hex_digits_of_archives[static_cast<unsigned char>(c) >> 4U];
        out += hex_digits_of_archives[static_cast<unsigned char>(c) & 15U];
    }
    return out;
}

std::string unescaped_from_archive(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        unsigned byte = 0;
        const std::string_view escape = std::string_view{text}.substr(i, 4);
        const auto [end, error] =
            std::from_chars(escape.data() + std::min<std::size_t>(escape.size(), 2),
                            escape.data() + escape.size(), byte, 16);
        if (escape.size() != 4 || escape[1] != 'x' || error != std::errc{} ||
            end != escape.data() + 4)
            throw invalid_input{refusal("archive", detail::quoted(escape),
                                        "backslash, 'x' and two hex digits",
                                        {.between = " is no "})};
        out += static_cast<char>(static_cast<unsigned char>(byte));
        i += 3;
    }
    return out;
}

void check_archive_version(unsigned version, int newest) {
    if (version < 1 || version > static_cast<unsigned>(newest))
        throw invalid_input{refusal("archive", std::to_string(version), from_to(1, newest),
                                    {.before = "version ",
                                     .between = " of a type is not in ",
                                     .after = ", those that are known"})};
}

void check_archive_depth(int depth) {
    if (depth > max_archive_depth)
        throw invalid_input{Problem{
            "archive", "parts are nested deeper than " + std::to_string(max_archive_depth)}};
}

void check_archived_enum(const char* name, int value, int last) {
    if (value < 0 || value > last)
        throw invalid_input{
            not_in("archive: " + std::string{name}, std::to_string(value), from_to(0, last))};
}

std::uint64_t scale_position(std::vector<Scale>& scales, const Scale& scale) {
    const auto found = std::find(scales.begin(), scales.end(), scale);
    const auto position = static_cast<std::uint64_t>(found - scales.begin());
    if (found == scales.end())
        scales.push_back(scale);
    return position;
}

void take_scales(FrameworkParts& parts, const std::vector<Scale>& scales,
                 const std::vector<std::uint64_t>& positions, std::uint64_t stated) {
    if (positions.size() != parts.competences.size() || stated > scales.size())
        throw invalid_input{
            Problem{"archive", "the scales of a framework do not fit its competences"}};
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (positions[i] >= scales.size())
            throw invalid_input{refusal("archive", std::to_string(positions[i]),
                                        from_to(0, scales.size()), {.before = "scale "})};
        parts.competences[i].scale = scales[static_cast<std::size_t>(positions[i])];
    }
    parts.scales.assign(scales.begin(), scales.begin() + static_cast<std::ptrdiff_t>(stated));
}

Fit make_fit(Fit::Kind kind, std::vector<Fraction> shares) {
    switch (kind) {
        case Fit::Kind::proportional:
            return Fit::proportional();
        case Fit::Kind::threshold:
            return Fit::threshold();
        case Fit::Kind::full_scale:
            return Fit::full_scale();
        case Fit::Kind::table:
            break;
    }
    return Fit::table(std::move(shares));
}

std::vector<PointsTable> tables_of(const Scorecard& scorecard) {
    std::vector<PointsTable> tables;
    for (std::size_t i = 0; i < scorecard.competences().size(); ++i)
        tables.push_back({scorecard.competences()[i].id,
                          {scorecard.points(i).begin(), scorecard.points(i).end()}});
    return tables;
}

JobProfile make_job(JobProfileParts parts, const Framework& framework, const std::string& stage) {
    // They are filled in anew: a later herne may take them over more than this one does.
    for (auto& edition : parts.frameworks)
        edition.digest.clear();
    const JobProfile complete{std::move(parts), framework};
    return stage.empty() ? complete : complete.at_stage(stage);
}

template <>
Scale placeholder<Scale>() {
    return some_scale();
}

template <>
Competence placeholder<Competence>() {
    return some_framework()[0];
}

template <>
Framework placeholder<Framework>() {
    return some_framework();
}

template <>
Profile placeholder<Profile>() {
    return {CandidateId{}, some_framework(), std::vector<Level>(1)};
}

template <>
JobProfile placeholder<JobProfile>() {
    return some_job();
}

template <>
Scorecard placeholder<Scorecard>() {
    return some_job().scorecard();
}

template <>
Pool placeholder<Pool>() {
    return Pool{some_framework()};
}

template <>
Ranking placeholder<Ranking>() {
    return Ranking{RankingParts{}};
}

}  // namespace herne::inline HERNE_ABI::detail

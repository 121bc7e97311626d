// SPDX-License-Identifier: BSL-1.0
#include "base/wording.hpp"
#include "io/archive/fields.hpp"

#include "text/quoted.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

bool needs_escape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
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

std::string escaped_for_archive(const std::string& text) {
    if (std::none_of(text.begin(), text.end(), needs_escape))
        return text;
    std::string out;
    for (const char c : text) {
        if (!needs_escape(c)) {
            out += c;
            continue;
        }
        out += "\\x";
        out += archived_hex_digits[static_cast<unsigned char>(c) >> 4U];
        out += archived_hex_digits[static_cast<unsigned char>(c) & 15U];
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

void check_archive_version(unsigned version) {
    if (version < 1 || version > static_cast<unsigned>(archive_version))
        throw invalid_input{refusal("archive", std::to_string(version), from_to(1, archive_version),
                                    {.before = "version ",
                                     .between = " of a type is not in ",
                                     .after = ", those that are known"})};
}

void check_archived_enum(const char* name, int value, int last) {
    if (value < 0 || value > last)
        throw invalid_input{
            not_in("archive: " + std::string{name}, std::to_string(value), from_to(0, last))};
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

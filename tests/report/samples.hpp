// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/match/rank.hpp>
#include <herne/pool/pool.hpp>

#include <string>
#include <vector>

namespace herne::test {

/// Texts that would do harm where they were taken for markup or sent to a terminal as they are, or
/// that are hard to lay out.
inline std::vector<std::string> hostile_texts() {
    return {"<script>alert('x')</script>",
            "\"><img src=x onerror=alert(1)>",
            "a & b &lt;",
            "\x1B[2J\x07tab\tline\nend\r",
            std::string(300, 'w'),
            "\xE2\x80\xAEgnp.exe",
            "שָׁלוֹם עולם",
            "e\xCC\x81\xCC\xA3 日本語"};
}

/// Returns a job over f/german (B2, C1) and f/work (0..4) that calls everything by `label`: who
/// lacks C1 is left out.
inline JobProfile job_called(const std::string& label) {
    const Scale german{"german", {{.label = "B2"}, {.label = "C1"}}};
    const Scale work{
        "work",
        {{.label = "some"}, {.label = "good"}, {.label = "very " + label}, {.label = "top"}}};
    const Framework framework{
        FrameworkParts{.id = "f",
                       .edition = "1",
                       .competences = {{.id = "german", .label = label, .scale = german},
                                       {.id = "work", .label = label, .scale = work}}}};
    JobProfileParts parts;
    parts.reference = "7/1";
    parts.title = label;
    parts.frameworks = {{"f", "1"}};
    parts.stages = {{.id = "papers", .label = label}, {.id = "talk", .label = "talk"}};
    parts.groups = {{.id = "g", .label = label}};
    parts.eligibility = Eligibility{
        Clause{.competence = "german", .level = 2, .label = label, .source_line = label}};
    parts.requirements = {
        {.id = "german",
         .competence = "german",
         .level = 2,
         .group = "g",
         .stage = "papers",
         .label = label},
        {.id = "work", .competence = "work", .level = 2, .group = "g", .stage = "talk"}};
    return {parts, framework};
}

/// Returns ada and bea, who are tied, cem, for whom German is unknown, and dan, who is left out;
/// `suffix` ends each id.
inline Pool pool_for(const JobProfile& job, const std::string& suffix = "") {
    PoolBuilder builder{job.framework()};
    const auto add = [&](const char* id, std::vector<Level> levels) {
        builder.add(CandidateId{id + suffix}, levels);
    };
    add("ada", {Level{2}, Level{3}});
    add("bea", {Level{2}, Level{3}});
    add("cem", {Level::unknown(), Level{4}});
    add("dan", {Level{1}, Level{4}});
    return builder.build();
}

}  // namespace herne::test

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/worked_example.hpp"

#include <herne/io/record.hpp>
#include <herne/match/rank.hpp>
#include <herne/pool/pool.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// \file
/// A small procedure over the worked example, and its record.

namespace herne::test {

/// Four people over the worked example: D is ineligible nowhere, C has unknown levels.
inline Pool record_pool(const std::vector<std::string>& without = {}) {
    PoolBuilder builder{worked_example().framework()};
    const auto add = [&](const std::string& id, std::vector<Level> levels) {
        for (const std::string& one : without)
            if (one == id)
                return;
        builder.add(id, levels);
    };
    add("A", {3, 3, 1});
    add("B", {4, 2, 2});
    add("C", {Level::unknown(), 1, 2});
    add("D", {1, 1, 1});
    return builder.build();
}

/// Salts that are the same in each run.
inline std::function<std::string()> counted_salts() {
    auto next = std::make_shared<unsigned>(0);
    return [next] {
        std::string digits = std::to_string((*next)++);
        return std::string(32 - digits.size(), '0') + digits;
    };
}

/// Returns the draft with its time and role; `day` is of March 2026.
inline RecordDraft at(int day, RecordDraft draft, std::string role = "human resources") {
    draft.time = "2026-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T09:00:00Z";
    draft.role = std::move(role);
    return draft;
}

inline RecordDraft entry(RecordKind kind, std::string content = "{}",
                         std::vector<PersonalPart> personal = {}) {
    return {.kind = kind, .content = std::move(content), .personal = std::move(personal)};
}

/// Returns the entries of a procedure that ends with an appointment, in order.
inline std::vector<RecordDraft> sample_drafts() {
    const JobProfile job = worked_example();
    const Pool pool = record_pool();
    return {at(1, job_published(job, "agreed by the panel on 2026-02-20")),
            at(1, entry(RecordKind::opened)),
            at(2, entry(RecordKind::participation,
                        R"({"body":"Personalrat","outcome":"no objection"})")),
            at(3, ranking_computed(rank(pool, job, {.top = 3, .also = {CandidateId{"D"}}}), pool)),
            at(4, entry(RecordKind::invited, "{}",
                        {{"A", R"({"ground":"place"})"}, {"B", R"({"ground":"place"})"}})),
            at(5, entry(RecordKind::selection, R"({"reasons":"contents compared"})",
                        {{"B", R"({"selected":true})"}})),
            at(6, entry(RecordKind::notices_sent, "{}",
                        {{"A", R"({"date":"2026-03-07"})"}, {"C", "{}"}, {"D", "{}"}})),
            at(6, entry(RecordKind::waiting_period, R"({"until":"2026-03-20"})")),
            at(21, entry(RecordKind::appointed, "{}", {{"B", "{}"}}))};
}

}  // namespace herne::test

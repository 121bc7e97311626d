// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/serialization_samples.hpp"

#include <herne/match/rank.hpp>

#include <utility>

namespace herne::test {

template <>
inline Finding sample<Finding>() {
    return {.code = "small_share",
            .severity = Severity::error,
            .place = "requirements[3]",
            .reason = sample<Text>()};
}

template <>
inline Provenance sample<Provenance>() {
    return {.version = "0.1.0",
            .job = "16/0107",
            .stage = "documents",
            .job_digest = "aa",
            .scorecard_digest = "bb",
            .frameworks = {sample<Edition>()}};
}

template <>
inline PointsTable sample<PointsTable>() {
    return {.competence = "left/first", .points = {0, 1, 2, 9007199254740992}};
}

template <>
inline Scorecard sample<Scorecard>() {
    return {sample<Framework>(),
            {{"left/first", {0, 1, 2, 4}}, {"right/third", {0, 0, 7}}},
            sample<Eligibility>(),
            {.job = "by hand"}};
}

template <>
inline Reason sample<Reason>() {
    return {.kind = Clause::Kind::any,
            .competence = "left/first",
            .level = 2,
            .actual = 1,
            .n = 1,
            .verdict = Verdict::ineligible,
            .id = "c1",
            .label = sample<Text>(),
            .source_line = "must 1",
            .parts = {{.competence = "left/first", .level = 3}}};
}

template <>
inline Raise sample<Raise>() {
    return {.competence = "left/first", .from = 1, .to = 2};
}

template <>
inline Ways sample<Ways>() {
    return {.sets = {{sample<Raise>()}, {sample<Raise>(), {"left/second", {}, 1}}, {}},
            .more = true};
}

template <>
inline Pool sample<Pool>() {
    PoolBuilder builder{sample<Framework>()};
    builder.add("B", std::vector<Level>{3, {}, 2, 3, 1, {}});
    builder.add(sample<CandidateId>(), std::vector<Level>{0, {}, 2, 0, 0, {}},
                {{2, {sample<Evidence>(), Evidence{}}}, {5, {sample<Evidence>()}}});
    builder.add("A", std::vector<Level>{2, {}, 2, 3, 1, {}});
    builder.not_provided(1);
    return builder.build();
}

template <>
inline RankingEntry sample<RankingEntry>() {
    return {
        .place = 2,
        .id = sample<CandidateId>(),
        .points = 3,
        .max_points = 9007199254740992,
        .worst = 3,
        .best = 4,
        .verdict = Verdict::undecided,
        .tied = true,
        .open = sampled_version < 2 ? std::vector<std::size_t>{} : std::vector<std::size_t>{0, 2}};
}

template <>
inline LeftOut sample<LeftOut>() {
    return {.id = 18446744073709551615U, .clauses = {0, 2}};
}

template <>
inline OpenCandidate sample<OpenCandidate>() {
    return {.id = sample<CandidateId>(), .clauses = {0, 2}};
}

template <>
inline ClauseCount sample<ClauseCount>() {
    return {.id = "c1", .label = sample<Text>(), .failing = 5, .undecided = 6};
}

template <>
inline RankingWarning sample<RankingWarning>() {
    return {.code = "careful", .competences = {"left/first", "b/c"}, .text = sample<Text>()};
}

template <>
inline RankingCounts sample<RankingCounts>() {
    return {.candidates = 10,
            .eligible = 4,
            .undecided = 3,
            .ineligible = 3,
            .below_min_score = 2,
            .ties_at_cut = 1};
}

template <>
inline RankingParts sample<RankingParts>() {
    return {.provenance = sample<Provenance>(),
            .order = UnknownAs::best,
            .top = 7,
            .min_score = 0.1,
            .max_points = 12,
            .counts = sample<RankingCounts>(),
            .clauses = {sample<ClauseCount>()},
            .entries = {sample<RankingEntry>()},
            .also = {sample<RankingEntry>(), sample<RankingEntry>()},
            .left_out = {sample<LeftOut>()},
            .warnings = {sampled_version < 2 ? RankingWarning{.text = nasty("careful")}
                                             : sample<RankingWarning>()}};
}

template <>
inline Ranking sample<Ranking>() {
    const std::vector<CandidateId> also = {"A", sample<CandidateId>()};
    RankingParts parts = rank(sample<Pool>(), sample<Scorecard>(),
                              {.top = 1, .order = UnknownAs::best, .also = also, .min_score = 0.01})
                             .parts();
    parts.provenance = sample<Provenance>();
    if (sampled_version < 2) {
        for (auto& warning : parts.warnings)
            warning = {.text = warning.text.in("en")};
        for (auto* list : {&parts.entries, &parts.also})
            for (auto& entry : *list)
                entry.open.clear();
    }
    return Ranking{std::move(parts)};
}

template <>
inline ExplainedRequirement sample<ExplainedRequirement>() {
    return {.requirement = "r1",
            .competence = "left/first",
            .label = sample<Text>(),
            .level_label = "some",
            .required_label = "much",
            .importance = Importance::expected,
            .proof = Proof::document,
            .stage = "documents",
            .source_line = "must 2",
            .level = 1,
            .required_level = 2,
            .share = sample<Fraction>(),
            .table = {0, 1, 2, 3},
            .points = 1,
            .best = 2,
            .maximum = 3,
            .shortfall = 1,
            .evidence = {sample<Evidence>()},
            .evidence_expired = true,
            .level_rule = sampled_version < 4 ? Text{} : sample<Text>()};
}

template <>
inline Step sample<Step>() {
    return {.competence = "left/first", .label = sample<Text>(), .from = 1, .to = 2, .gain = 4};
}

template <>
inline Explanation sample<Explanation>() {
    return {.provenance = sample<Provenance>(),
            .id = sample<CandidateId>(),
            .requirements = {sample<ExplainedRequirement>()},
            .points = 1,
            .best = 2,
            .max_points = 3,
            .verdict = Verdict::ineligible,
            .reasons = {sample<Reason>()},
            .ways = sample<Ways>(),
            .steps = {sample<Step>()}};
}

template <>
inline ComparedPoints sample<ComparedPoints>() {
    return {.worst = 1, .best = 2};
}

template <>
inline ComparedRequirement sample<ComparedRequirement>() {
    return {.requirement = "r1",
            .competence = "left/first",
            .label = sample<Text>(),
            .required_level = 2,
            .maximum = 4,
            .level_a = 2,
            .level_b = 1,
            .a = {3, 4},
            .b = {1, 2},
            .difference = 2};
}

template <>
inline Comparison sample<Comparison>() {
    return {.provenance = sample<Provenance>(),
            .id_a = sample<CandidateId>(),
            .id_b = 7,
            .requirements = {sample<ComparedRequirement>()},
            .a = {3, 4},
            .b = {1, 2},
            .max_points = 4,
            .verdict_a = Verdict::undecided,
            .verdict_b = Verdict::ineligible,
            .difference = 2,
            .least_difference = 1,
            .greatest_difference = 3};
}

}  // namespace herne::test

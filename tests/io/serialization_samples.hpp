// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/archive.hpp>

#include <optional>
#include <string>
#include <vector>

namespace herne::test {

/// The version of archives that samples are of: fields that came later stay at their default.
inline int sampled_version = detail::archive_version;

/// Returns a value of the type with no member at its default, the same at every call: the kept
/// archives were written from it.
template <class T>
T sample();

inline std::string nasty(const std::string& text) {
    return text + " \"<&>' \\x41 \xC3\xBC\t\r\n\x01 ";
}

template <>
inline Text sample<Text>() {
    return {nasty("deutsch"), nasty("english")};
}

template <>
inline Level sample<Level>() {
    return 3;
}

template <>
inline ScaleLevel sample<ScaleLevel>() {
    return {.label = {"etwas", "some"}, .anchor = sample<Text>(), .code = "S"};
}

template <>
inline Scale sample<Scale>() {
    return {"three",
            {sample<ScaleLevel>(), {.label = "much", .code = "M"}, {.label = "all"}},
            sample<Text>()};
}

template <>
inline Area sample<Area>() {
    return {.id = "area", .label = sample<Text>(), .description = "an area"};
}

/// Cut points for the scale above.
template <>
inline Binning sample<Binning>() {
    return {.quantity = sample<Text>(),
            .rule = BinningRule::at_most,
            .cut_points = {{4, 1}, {5, 2}, {1, 3}},
            .least = Fraction{1, 7},
            .greatest = Fraction{6, 1},
            .as_of = {}};
}

template <>
inline Competence sample<Competence>() {
    return {.id = "first",
            .label = sample<Text>(),
            .scale = sample<Scale>(),
            .area = "area",
            .proof = Proof::document,
            .description = sample<Text>(),
            .binning = sampled_version < 4 ? std::nullopt : std::optional{sample<Binning>()}};
}

template <>
inline Edition sample<Edition>() {
    return {.id = "left", .edition = "2020", .digest = "00ff"};
}

template <>
inline FrameworkParts sample<FrameworkParts>() {
    const Scale two{"two", {{.label = "some"}, {.label = "much"}}};
    return {.id = "left",
            .edition = "2020",
            .title = sample<Text>(),
            .source = "somewhere",
            .licence = "CC-BY-4.0",
            .note = "a note",
            .areas = {sample<Area>()},
            .scales = {Scale{"unused", {{.label = "one"}}}, two},
            .competences = {sample<Competence>(),
                            {.id = "second", .label = "Second", .scale = two},
                            {.id = "third", .label = "Third", .scale = two}}};
}

template <>
inline Framework sample<Framework>() {
    FrameworkParts right = sample<FrameworkParts>();
    right.id = "right";
    const std::vector<Framework> both = {Framework{sample<FrameworkParts>()}, Framework{right}};
    return Framework::merge(both);
}

template <>
inline CandidateId sample<CandidateId>() {
    return nasty("B-001");
}

template <>
inline Evidence sample<Evidence>() {
    return {.what = nasty("certificate"),
            .source = "upload",
            .date = "2024-05-01",
            .valid_until = "2026-05-01",
            .status = EvidenceStatus::judged,
            .rater = "panel"};
}

template <>
inline Profile sample<Profile>() {
    return {sample<CandidateId>(), sample<Framework>(), std::vector<Level>{0, {}, 2, 3, 1, {}},
            EvidenceByCompetence{{2, {sample<Evidence>(), Evidence{}}}, {5, {Evidence{}}}}};
}

template <>
inline Fraction sample<Fraction>() {
    return {3, 9007199254740993};
}

template <>
inline Fit sample<Fit>() {
    return Fit::table({{0, 1}, {1, 3}, {1, 2}, {1, 1}});
}

template <>
inline Requirement sample<Requirement>() {
    return {.id = "r1",
            .competence = "left/first",
            .level = 2,
            .weight = 3,
            .group = "g1",
            .fit = sample<Fit>(),
            .importance = Importance::wish,
            .proof = Proof::document,
            .stage = "documents",
            .source_line = "must 2",
            .tasks = {"t1", "t2"},
            .label = sample<Text>(),
            .shared = sampled_version < 3 ? std::nullopt : std::optional{Sharing::mean}};
}

template <>
inline RequirementGroup sample<RequirementGroup>() {
    return {.id = "g1", .label = sample<Text>(), .weight = 60};
}

template <>
inline Clause sample<Clause>() {
    Clause first = Clause::at("left/first", 2);
    first.id = "c1";
    first.label = sample<Text>();
    first.source_line = "must 1";
    first.posted_level = 2;
    if (sampled_version >= 2)
        first.stage = "documents";
    if (sampled_version >= 5)
        first.reason = sample<Text>();
    return Clause::any_of(
        {first, Clause::all_of({Clause::at("left/second", 1), Clause::at("right/first", 3)}),
         Clause::at_least(2, {Clause::at("left/third", 1), Clause::at("left/third", 2),
                              Clause::at("left/first", 1)})});
}

template <>
inline Eligibility sample<Eligibility>() {
    return Eligibility{sample<Clause>()};
}

template <>
inline Task sample<Task>() {
    return {.id = "t1", .label = sample<Text>()};
}

template <>
inline Stage sample<Stage>() {
    return {.id = "documents", .label = sample<Text>()};
}

template <>
inline Pay sample<Pay>() {
    return {.status_group = "employee",
            .grade = "E 11",
            .weekly_hours = 39,
            .note = sample<Text>(),
            .track = sampled_version < 5 ? Eligibility{} : sample<Eligibility>()};
}

template <>
inline Terms sample<Terms>() {
    return {.pay = {sample<Pay>(), {.status_group = "civil_servant", .grade = "A 11"}},
            .permanent = true,
            .full_time = false,
            .job_sharing = true,
            .start = "soon",
            .closing_date = "2026-05-03",
            .published_on = "2026-04-01",
            .notes = {"one", sample<Text>()}};
}

template <>
inline JobProfileParts sample<JobProfileParts>() {
    return {.reference = "16/0107",
            .title = sample<Text>(),
            .employer = "a town",
            .unit = "a unit",
            .source = "a posting",
            .note = "a note",
            .frameworks = {{"left", "2020"}, {"right", "2020"}},
            .terms = sample<Terms>(),
            .weights_source = "ours",
            .weight_total = 1000,
            .stages = {sample<Stage>(), {.id = "interview", .label = "interview"}},
            .tasks = {sample<Task>(), {.id = "t2", .label = "another"}},
            .eligibility = sample<Eligibility>(),
            .groups = {sample<RequirementGroup>(), {.id = "g2", .label = "two", .weight = 40}},
            .requirements = {sample<Requirement>(),
                             {.id = "r2",
                              .competence = "right/second",
                              .group = "g2",
                              .fit = Fit::full_scale(),
                              .stage = "interview",
                              .label = "r2"},
                             {.id = "r3",
                              .competence = "left/third",
                              .weight = 6,
                              .group = "g1",
                              .fit = Fit::threshold(),
                              .stage = "documents",
                              .label = "r3"}}};
}

template <>
inline RoundedShare sample<RoundedShare>() {
    return {.requirement = "r1", .exact = {1, 3}, .rounded = {333, 1000}};
}

/// Cut at a stage, so that the archive has to keep that too.
template <>
inline JobProfile sample<JobProfile>() {
    return JobProfile{sample<JobProfileParts>(), sample<Framework>()}.at_stage("documents");
}

}  // namespace herne::test

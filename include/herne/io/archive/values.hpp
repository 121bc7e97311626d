// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/io/archive/fields.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/record/match.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// \cond
// What archives hold of the values that are no records, and of records that archives hold in a form
// of their own. `describe` writes a value's record, or reads it and rebuilds the value.
namespace herne::inline HERNE_ABI::detail {

#define HERNE_DECLARE_PLACEHOLDER(T) \
    template <>                      \
    HERNE_EXPORT T placeholder<T>();
HERNE_DECLARE_PLACEHOLDER(Scale)
HERNE_DECLARE_PLACEHOLDER(Competence)
HERNE_DECLARE_PLACEHOLDER(Framework)
HERNE_DECLARE_PLACEHOLDER(Profile)
HERNE_DECLARE_PLACEHOLDER(JobProfile)
HERNE_DECLARE_PLACEHOLDER(Scorecard)
HERNE_DECLARE_PLACEHOLDER(Pool)
HERNE_DECLARE_PLACEHOLDER(Ranking)
#undef HERNE_DECLARE_PLACEHOLDER

/// Returns the position of `scale` in `scales`, where it is added if it is not there.
[[nodiscard]] HERNE_EXPORT std::uint64_t scale_position(std::vector<Scale>& scales,
                                                        const Scale& scale);
/// Gives competences their scales: the first `stated` ones are the framework's own. Throws
/// `invalid_input` for positions that do not fit.
HERNE_EXPORT void take_scales(FrameworkParts& parts, const std::vector<Scale>& scales,
                              const std::vector<std::uint64_t>& positions, std::uint64_t stated);
/// Returns the fit of this shape. Throws `invalid_input`.
[[nodiscard]] HERNE_EXPORT Fit make_fit(Fit::Kind kind, std::vector<Fraction> shares);
/// Returns the tables of a scorecard.
[[nodiscard]] HERNE_EXPORT std::vector<PointsTable> tables_of(const Scorecard& scorecard);
/// Returns the job that was cut at `stage`, or is whole. Throws `invalid_input`.
[[nodiscard]] HERNE_EXPORT JobProfile make_job(JobProfileParts parts, const Framework& framework,
                                               const std::string& stage);

/// A pool as plain data.
struct PoolRecord {
    std::vector<std::uint64_t> numbers = {};  ///< ids, if they are numbers
    std::vector<std::string> strings = {};    ///< ids, if they are strings
    /// one string a competence, one hex digit a candidate; `f` is unknown
    std::vector<std::string> levels = {};
    std::vector<std::pair<std::uint64_t, EvidenceByCompetence>> evidence = {};  ///< by row
    /// competences that the pool's input does not speak of
    std::vector<std::uint64_t> not_provided = {};
};
/// Returns the pool's data.
[[nodiscard]] HERNE_EXPORT PoolRecord record_of(const Pool& pool);
/// Returns the pool that the data makes. Throws `invalid_input`.
[[nodiscard]] HERNE_EXPORT Pool pool_of(const Framework& framework, const PoolRecord& record);

template <class F>
void describe(F& field, Text& text) {
    std::vector<std::pair<std::string, std::string>> words{text.by_language().begin(),
                                                           text.by_language().end()};
    field.list("words", words, [](auto& fields, auto& entry) {
        fields("language", entry.first);
        fields("text", entry.second);
    });
    if (F::loading)
        text = Text{std::map<std::string, std::string>{words.begin(), words.end()}};
}

template <class F>
void describe(F& field, Level& level) {
    int number = level.value_or(-1);
    field("number", number);
    level = number == -1 ? Level::unknown() : Level{number};
}

template <class F>
void describe(F& field, Fraction& fraction) {
    std::int64_t numerator = fraction.numerator();
    std::int64_t denominator = fraction.denominator();
    field("numerator", numerator);
    field("denominator", denominator);
    if (F::loading)
        fraction = Fraction{numerator, denominator};
}

template <class F>
void describe(F& field, CandidateId& id) {
    bool is_number = id.is_number();
    std::uint64_t number = is_number ? id.number() : 0;
    std::string text = is_number ? std::string{} : id.text();
    field("is_number", is_number);
    if (is_number)
        field("number", number);
    else
        field("text", text);
    if (F::loading)
        id = is_number ? CandidateId{number} : CandidateId{std::move(text)};
}

template <class F>
void describe(F& field, Scale& scale) {
    std::string id = scale.id();
    Text label = scale.label();
    std::vector<ScaleLevel> levels = scale.levels();
    field("id", id);
    field("label", label);
    field("levels", levels);
    if (F::loading)
        scale = Scale{std::move(id), std::move(levels), std::move(label)};
}

template <class F>
void describe_but_scale(F& fields, Competence& competence) {
    for_each_field<Competence>([&]<class Member>(const Field<Competence, Member>& field) {
        if constexpr (!std::is_same_v<Member, Scale>)
            describe_field(fields, competence, field);
    });
}

template <class F>
void describe(F& fields, Competence& competence) {
    describe_but_scale(fields, competence);
    fields("scale", competence.scale);
}

/// Competences mostly share scales: each scale is written once.
template <class F>
void describe_competences(F& field, FrameworkParts& parts) {
    std::vector<Scale> scales = parts.scales;
    std::vector<std::uint64_t> positions;
    if (!F::loading)
        for (const auto& competence : parts.competences)
            positions.push_back(scale_position(scales, competence.scale));
    std::uint64_t stated = parts.scales.size();
    field("stated_scales", stated);
    field("scales", scales);
    field("scale_of_competence", positions);
    field.list("competences", parts.competences, [](auto& fields, Competence& competence) {
        fields.part("item", [&](auto& nested) { describe_but_scale(nested, competence); });
    });
    if (F::loading)
        take_scales(parts, scales, positions, stated);
}

template <class F>
void describe(F& fields, FrameworkParts& parts) {
    for_each_field<FrameworkParts>([&]<class Member>(const Field<FrameworkParts, Member>& field) {
        if constexpr (std::is_same_v<Member, std::vector<Scale>>)
            describe_competences(fields, parts);
        else if constexpr (!std::is_same_v<Member, std::vector<Competence>>)
            describe_field(fields, parts, field);
    });
}

template <class F>
void describe(F& field, Framework& framework) {
    std::vector<FrameworkParts> parts = framework.parts();
    field("parts", parts);
    if (!F::loading)
        return;
    std::vector<Framework> frameworks;
    for (auto& part : parts)
        frameworks.emplace_back(std::move(part));
    framework = Framework::merge(frameworks);
}

template <class F>
void describe(F& field, EvidenceByCompetence& evidence) {
    std::vector<std::pair<std::uint64_t, std::vector<Evidence>>> entries{evidence.begin(),
                                                                         evidence.end()};
    field.list("entries", entries, [](auto& fields, auto& entry) {
        fields("competence", entry.first);
        fields("evidence", entry.second);
    });
    if (F::loading)
        evidence = EvidenceByCompetence{entries.begin(), entries.end()};
}

template <class F>
void describe(F& field, Profile& profile) {
    CandidateId id = profile.id();
    Framework framework = profile.framework();
    std::vector<Level> levels{profile.levels().begin(), profile.levels().end()};
    EvidenceByCompetence evidence = profile.evidence();
    field("id", id);
    field("framework", framework);
    field("levels", levels);
    field("evidence", evidence);
    if (F::loading)
        profile =
            Profile{std::move(id), std::move(framework), std::move(levels), std::move(evidence)};
}

template <class F>
void describe(F& field, Fit& fit) {
    Fit::Kind kind = fit.kind();
    std::vector<Fraction> shares = fit.shares();
    field("kind", kind);
    field("shares", shares);
    if (F::loading)
        fit = make_fit(kind, std::move(shares));
}

template <class F>
void describe(F& field, Eligibility& eligibility) {
    std::optional<Clause> formula = eligibility.formula();
    field("formula", formula);
    if (F::loading)
        eligibility = formula ? Eligibility{std::move(*formula)} : Eligibility{};
}

template <class F>
void describe(F& field, JobProfile& job) {
    JobProfileParts parts = job.parts();
    Framework framework = job.framework();
    std::string stage = job.stage();
    field("parts", parts);
    field("framework", framework);
    field("stage", stage);
    if (F::loading)
        job = make_job(std::move(parts), framework, stage);
}

template <class F>
void describe(F& field, Scorecard& scorecard) {
    Framework framework = scorecard.framework();
    std::vector<PointsTable> tables = tables_of(scorecard);
    Eligibility eligibility = scorecard.eligibility();
    Provenance provenance = scorecard.provenance();
    field("framework", framework);
    field("tables", tables);
    field("eligibility", eligibility);
    field("provenance", provenance);
    if (F::loading)
        scorecard = Scorecard{std::move(framework), std::move(tables), std::move(eligibility),
                              std::move(provenance)};
}

template <class F>
void describe(F& field, Pool& pool) {
    Framework framework = pool.framework();
    PoolRecord record;
    if (!F::loading)
        record = record_of(pool);
    field("framework", framework);
    field("numbers", record.numbers);
    field("strings", record.strings);
    field("levels", record.levels);
    field.list("evidence", record.evidence, [](auto& fields, auto& entry) {
        fields("row", entry.first);
        fields("evidence", entry.second);
    });
    field("not_provided", record.not_provided);
    if (F::loading)
        pool = pool_of(framework, record);
}

/// Reads warnings from when they were sentences.
template <class F>
void read_plain_warnings(F& field, std::vector<RankingWarning>& warnings) {
    std::vector<std::string> sentences;
    field("warnings", sentences);
    warnings.clear();
    for (auto& sentence : sentences)
        warnings.push_back({.text = std::move(sentence)});
}

template <class F>
void describe(F& fields, RankingParts& parts) {
    for_each_field<RankingParts>([&]<class Member>(const Field<RankingParts, Member>& field) {
        if constexpr (std::is_same_v<Member, std::vector<RankingWarning>>)
            if (fields.version() < 2)
                return read_plain_warnings(fields, parts.warnings);
        describe_field(fields, parts, field);
    });
}

template <class F>
void describe(F& field, Ranking& ranking) {
    RankingParts parts = ranking.parts();
    field("parts", parts);
    if (F::loading)
        ranking = Ranking{std::move(parts)};
}

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

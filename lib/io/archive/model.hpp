// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/wording.hpp"
#include "io/archive/fields.hpp"

#include <algorithm>
#include <map>

// What archives hold of model/. `describe` writes a value's record, or reads it and rebuilds the
// value.

namespace herne::inline HERNE_ABI::detail {

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
void describe(F& field, ScaleLevel& level) {
    field("label", level.label);
    field("anchor", level.anchor);
    field("code", level.code);
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
void describe(F& field, Area& area) {
    field("id", area.id);
    field("label", area.label);
    field("description", area.description);
}

template <class F>
void describe_but_scale(F& field, Competence& competence) {
    field("id", competence.id);
    field("label", competence.label);
    field("area", competence.area);
    field("proof", competence.proof);
    field("description", competence.description);
}

template <class F>
void describe(F& field, Competence& competence) {
    describe_but_scale(field, competence);
    field("scale", competence.scale);
}

template <class F>
void describe(F& field, Edition& edition) {
    field("id", edition.id);
    field("edition", edition.edition);
    field("digest", edition.digest);
}

/// Returns the position of `scale` in `scales`, where it is added if it is not there.
inline std::uint64_t scale_position(std::vector<Scale>& scales, const Scale& scale) {
    const auto found = std::find(scales.begin(), scales.end(), scale);
    const auto position = static_cast<std::uint64_t>(found - scales.begin());
    if (found == scales.end())
        scales.push_back(scale);
    return position;
}

/// Returns the scale at `position`. Throws `invalid_input`.
inline const Scale& scale_at(const std::vector<Scale>& scales, std::uint64_t position) {
    if (position >= scales.size())
        throw invalid_input{refusal("archive", std::to_string(position), from_to(0, scales.size()),
                                    {.before = "scale "})};
    return scales[static_cast<std::size_t>(position)];
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
    if (!F::loading)
        return;
    if (positions.size() != parts.competences.size() || stated > scales.size())
        throw invalid_input{
            Problem{"archive", "the scales of a framework do not fit its competences"}};
    for (std::size_t i = 0; i < positions.size(); ++i)
        parts.competences[i].scale = scale_at(scales, positions[i]);
    parts.scales.assign(scales.begin(), scales.begin() + static_cast<std::ptrdiff_t>(stated));
}

template <class F>
void describe(F& field, FrameworkParts& parts) {
    field("id", parts.id);
    field("edition", parts.edition);
    field("title", parts.title);
    field("source", parts.source);
    field("licence", parts.licence);
    field("note", parts.note);
    field("areas", parts.areas);
    describe_competences(field, parts);
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
void describe(F& field, Evidence& evidence) {
    field("what", evidence.what);
    field("source", evidence.source);
    field("date", evidence.date);
    field("valid_until", evidence.valid_until);
    field("status", evidence.status);
    field("rater", evidence.rater);
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
void describe(F& field, Fraction& fraction) {
    std::int64_t numerator = fraction.numerator();
    std::int64_t denominator = fraction.denominator();
    field("numerator", numerator);
    field("denominator", denominator);
    if (F::loading)
        fraction = Fraction{numerator, denominator};
}

}  // namespace herne::inline HERNE_ABI::detail

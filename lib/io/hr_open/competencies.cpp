// SPDX-License-Identifier: BSL-1.0
#include "io/hr_open/competencies.hpp"

#include <herne/base/error.hpp>

#include "io/level_rules.hpp"
#include "io/local_ids.hpp"
#include "io/whole_weights.hpp"
#include "text/exact_decimal.hpp"
#include "text/quoted.hpp"

#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using json::Node;

/// Returns the value of the first identifier (IdentifierType) of a list, "" if there is none.
std::string first_id(const Node& node, std::string_view key, FormatNotes& notes) {
    std::string first;
    bool is_first = true;
    json::each_of(node, key, [&](const Node& identifier) {
        json::note_other_fields(identifier, "identifier", {"value", "schemeId", "schemeVersionId"},
                                notes);
        std::string value =
            identifier.required("value", [](const Node& id) { return id.string(); });
        if (!std::exchange(is_first, false))
            return notes.add(identifier.place(), "further ids than the first are not kept");
        first = std::move(value);
    });
    return first;
}

/// Returns the written value of a score, "" and a problem if it has none.
std::string score_value(const Node& score) {
    return score.required("value", [](const Node& value) {
        if (const std::string* const number = value.as_number())
            return *number;
        return value.string();
    });
}

/// Checks that a stated greatest value is that of the rule.
void check_maximum(const Node& score, const LevelRule& rule) {
    score.field("maximum", false, [&](const Node& maximum) {
        const std::string* const number = maximum.as_number();
        const auto value = number == nullptr ? std::nullopt : fraction_of_decimal(*number);
        if (!value)
            return maximum.refuse_as_not("a number");
        const Fraction expected = rule.binning && rule.binning->greatest
                                      ? *rule.binning->greatest
                                      : Fraction{rule.scale.max(), 1};
        const bool is_open = rule.binning && !rule.binning->greatest;
        if (!is_open && !(*value == expected))
            maximum.refuse(*number + " is the greatest score, but that of the scale " +
                           detail::quoted(rule.scale.id()) + " is " + decimal_text(expected, '.') +
                           "; a binning has to say which score gives which level");
    });
}

/// Returns a day of the first ten characters of a date or time; "" if it is neither.
std::string hr_open_day(const Node& node, std::string_view key, FormatNotes& notes) {
    constexpr std::size_t day_size = 10;
    const std::string written = json::string_of(node, key);
    std::string day = written.substr(0, day_size);
    if (is_date(day) && (written.size() == day_size || written[day_size] == 'T')) {
        note_if(written.size() > day_size, notes, node.place_of(key), "times of day are not kept");
        return day;
    }
    if (!written.empty())
        notes.add(node.place_of(key), "a date that is no whole day is not kept");
    return {};
}

}  // namespace

HrOpenCompetencies::HrOpenCompetencies(const HrOpenOptions& options, FormatNotes& notes)
    : options_{options}, notes_{notes} {
    if (!options.framework)
        return;
    names_.emplace(*options.framework);
    const LocalIds ids{*options.framework};
    for (const Competence& competence : *options.framework)
        known_.push_back({.local_id = ids.of(competence.id),
                          .stated_id = competence.id,
                          .name = {},
                          .description = {},
                          .rule = {competence.scale, competence.binning},
                          .by_experience = false});
    for (const std::string& id : options.by_experience)
        known_[options.framework->index(id)].by_experience = true;
}

std::optional<std::size_t> HrOpenCompetencies::find(const Node& competency) {
    const std::string id = first_id(competency, "competencyIds", notes_);
    const std::string name = json::string_of(competency, "competencyName");
    if (!names_)
        return take(competency, id, name);
    try {
        if (!id.empty())
            if (const auto found = names_->find(id))
                return found;
        return names_->index(id.empty() || !name.empty() ? name : id);
    } catch (const unknown_id& unknown) {
        competency.refuse(unknown.what());
    } catch (const invalid_input& refused) {
        competency.refuse(refused);
    }
    return std::nullopt;
}

/// Takes up a competence of a framework that is made of the file.
std::optional<std::size_t> HrOpenCompetencies::take(const Node& competency, const std::string& id,
                                                    const std::string& name) {
    if (id.empty()) {
        competency.refuse("has no id in competencyIds, which a framework is made of");
        return std::nullopt;
    }
    const std::string local = local_id_of(id);
    note_if(local != id, notes_, competency.place(),
            "an id has a hyphen for each character that ids do not have");
    const auto [found, is_new] = positions_.emplace(local, known_.size());
    if (!is_new) {
        if (known_[found->second].stated_id != id)
            competency.refuse("the id " + detail::quoted(id) + " cannot be told from " +
                              detail::quoted(known_[found->second].stated_id));
        return found->second;
    }
    known_.push_back({.local_id = local,
                      .stated_id = id,
                      .name = name.empty() ? id : name,
                      .description = json::string_of(competency, "description"),
                      .rule = rule_of(options_.levels_of, local, options_.level),
                      .by_experience = options_.by_experience.count(local) > 0});
    return found->second;
}

Framework HrOpenCompetencies::framework() const {
    if (options_.framework)
        return *options_.framework;
    FrameworkParts parts{.id = options_.id, .edition = options_.edition};
    parts.source = "HR Open";
    for (const Known& one : known_)
        parts.competences.push_back({.id = one.local_id,
                                     .label = one.name,
                                     .scale = one.rule.scale,
                                     .description = one.description,
                                     .binning = one.rule.binning});
    return Framework{std::move(parts)};
}

std::optional<Level> hr_open_level(const Node& score, const LevelRule& rule,
                                   Level (*read)(const LevelRule&, std::string_view),
                                   FormatNotes& notes) {
    json::note_other_fields(score, "score", {"scoresNumeric", "scoresText"}, notes);
    std::optional<Level> level;
    bool is_first = true;
    const auto take = [&](const Node& one) {
        const std::string written = score_value(one);
        if (!std::exchange(is_first, false))
            return notes.add(one.place(), "further scores than the first are not kept");
        json::note_other_fields(
            one, "score", {"value", "minimum", "maximum", "scoreCode", "scoreTextCode"}, notes);
        // Where a binning stands between scores and levels, this tells levels from scores.
        const bool is_level = json::string_of(one, "scoreTextCode") == hr_open_level_code;
        if (!is_level)
            check_maximum(one, rule);
        try {
            if (!written.empty())
                level = is_level ? rule.scale.parse(written) : read(rule, written);
        } catch (const invalid_input& refused) {
            one.refuse(refused);
        }
    };
    json::each_of(score, "scoresNumeric", take);
    json::each_of(score, "scoresText", take);
    return level;
}

std::optional<Fraction> hr_open_years(const Node& measure) {
    constexpr std::int64_t months = 12;
    const std::string unit = json::string_of(measure, "unitCode");
    const std::string written = score_value(measure);
    const auto value = fraction_of_decimal(written);
    const bool in_months = unit == "month" || unit == "months";
    if (!value || value->denominator() > 1'000'000 || *value < Fraction{}) {
        measure.refuse(detail::quoted(written) +
                       " is not a number of years or months, of at most six digits after the "
                       "point");
        return std::nullopt;
    }
    if (!in_months && !unit.empty() && unit != "year" && unit != "years") {
        measure.refuse(detail::quoted(unit) + " is not 'year' or 'month'");
        return std::nullopt;
    }
    return in_months ? Fraction{value->numerator(), value->denominator() * months} : *value;
}

std::optional<Fraction> hr_open_weight(const Node& competency, const std::string& field) {
    std::optional<Fraction> weight;
    json::each_of(competency, field, [&](const Node& one) {
        std::string written;
        if (const std::string* const number = one.as_number()) {
            written = *number;
        } else if (std::holds_alternative<json::Object>(one.value().data)) {
            written = score_value(one);
        } else {
            return one.refuse_as_not("a number, or an object with a value");
        }
        try {
            if (weight)
                one.refuse("a second weight; there can be one");
            weight = weight_of_decimal(written);
        } catch (const invalid_input& refused) {
            one.refuse(refused);
        }
    });
    return weight;
}

Evidence hr_open_evidence(const Node& evidence, FormatNotes& notes) {
    json::note_other_fields(evidence, "CompetencyEvidence",
                            {"ids", "evidenceTypeCode", "evidenceName", "effectivePeriod",
                             "verificationDate", "verificationSourceName"},
                            notes);
    Evidence piece{.what = json::string_of(evidence, "evidenceName"),
                   .source = first_id(evidence, "ids", notes),
                   .rater = json::string_of(evidence, "verificationSourceName")};
    const std::string verified = hr_open_day(evidence, "verificationDate", notes);
    evidence.field("effectivePeriod", false, [&](const Node& period) {
        json::note_other_fields(period, "period", {"validFrom", "validTo"}, notes);
        piece.date = hr_open_day(period, "validFrom", notes);
        piece.valid_until = hr_open_day(period, "validTo", notes);
    });
    const std::string code = json::string_of(evidence, "evidenceTypeCode");
    const auto status = evidence_status(code);
    piece.status =
        status.value_or(verified.empty() ? EvidenceStatus::claimed : EvidenceStatus::verified);
    if (!status && !code.empty())
        piece.what += piece.what.empty() ? code : " (" + code + ")";
    if (piece.date.empty())
        piece.date = verified;
    try {
        check(piece, evidence.place());
    } catch (const invalid_input& refused) {
        evidence.problems().add(refused.problem());
    }
    return piece;
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "io/json/parts.hpp"
#include "base/wording.hpp"

#include "text/decimal.hpp"
#include "text/nearest.hpp"
#include "text/numeral.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

void write_provenance(Writer& writer, const Provenance& provenance) {
    writer.key("provenance").begin_object();
    writer.field_unless_empty("version", provenance.version);
    writer.field_unless_empty("job", provenance.job);
    writer.field_unless_empty("stage", provenance.stage);
    writer.field_unless_empty("job_digest", provenance.job_digest);
    writer.field_unless_empty("scorecard_digest", provenance.scorecard_digest);
    writer.list("frameworks", provenance.frameworks, [&](const Edition& edition) {
        writer.begin_object(Layout::line);
        writer.field("id", edition.id);
        writer.field("edition", edition.edition);
        writer.field_unless_empty("digest", edition.digest);
        writer.end_object();
    });
    writer.end_object();
}

/// Returns `text` as a level: a numeral in a file is a string there only if it stands in quotes.
Level parsed(const Node& node, const Scale& scale, LevelsAs levels_as) {
    if (const std::string* text = node.as_string())
        return scale.parse(*text, levels_as);
    const std::string* number = node.as_number();
    if (number != nullptr)
        if (const auto integer = integer_of<long long>(*number))
            return scale.parse(*integer, levels_as);
    throw invalid_input{refusal(
        {}, described(node.value()), "a level " + from_to(0, scale.max()),
        {.between = " is not ",
         .after = " of the scale " + detail::quoted(scale.id()) + ", as a number, label or code"})};
}

}  // namespace

void write_head(Writer& writer, std::string_view format) {
    writer.field("format", format);
    writer.field("version", 1);
}

void write_result_head(Writer& writer, std::string_view format, const Provenance& provenance) {
    write_head(writer, format);
    writer.field("proposal", true);
    write_provenance(writer, provenance);
}

void check_proposal(const Fields& fields) {
    fields.visit("proposal", [](const Node& node) {
        const bool* stated = std::get_if<bool>(&node.value().data);
        if (stated == nullptr || !*stated)
            node.refuse_as_not("true: a result is a proposal, a person decides");
    });
}

Edition read_reference(const Node& node) {
    const Fields fields{node, {"id", "edition"}};
    return {fields.id("id"), fields.string("edition")};
}

Edition read_edition(const Node& node) {
    const Fields fields{node, {"id", "edition", "digest"}};
    return {fields.string("id"), fields.string("edition"), fields.optional_string("digest")};
}

void write_reference(Writer& writer, const Edition& edition) {
    writer.begin_object(Layout::line);
    writer.field("id", edition.id);
    writer.field("edition", edition.edition);
    writer.end_object();
}

Provenance read_provenance(const Node& node) {
    const Fields fields{
        node, {"version", "job", "stage", "job_digest", "scorecard_digest", "frameworks"}};
    return {.version = fields.optional_string("version"),
            .job = fields.optional_string("job"),
            .stage = fields.optional_string("stage"),
            .job_digest = fields.optional_string("job_digest"),
            .scorecard_digest = fields.optional_string("scorecard_digest"),
            .frameworks = fields.required(
                "frameworks", [](const Node& list) { return list.list(read_edition); })};
}

Evidence read_evidence(const Node& node) {
    const Fields fields{node, {"what", "source", "date", "valid_until", "status", "rater"}};
    Evidence evidence{.what = fields.optional_string("what"),
                      .source = fields.optional_string("source"),
                      .date = fields.optional_date("date"),
                      .valid_until = fields.optional_date("valid_until"),
                      .status = fields.optional_one_of(
                          "status", {EvidenceStatus::claimed, EvidenceStatus::documented,
                                     EvidenceStatus::verified, EvidenceStatus::judged}),
                      .rater = fields.optional_string("rater")};
    if (!evidence.date.empty() && !evidence.valid_until.empty() &&
        evidence.valid_until < evidence.date)
        node.problems().add({.where = node.place_of("valid_until"),
                             .what = evidence.valid_until + " is before the date " + evidence.date,
                             .value = evidence.valid_until});
    return evidence;
}

void write_evidence(Writer& writer, const Evidence& evidence) {
    writer.begin_object(Layout::line);
    writer.field_unless_empty("what", evidence.what);
    writer.field_unless_empty("source", evidence.source);
    writer.field_unless_empty("date", evidence.date);
    writer.field_unless_empty("valid_until", evidence.valid_until);
    writer.field("status", to_string(evidence.status));
    writer.field_unless_empty("rater", evidence.rater);
    writer.end_object();
}

LevelsAs read_levels_as(const Fields& fields) {
    constexpr LevelsAs values[] = {LevelsAs::number, LevelsAs::label, LevelsAs::code};
    if (!fields.has("levels_as"))
        return LevelsAs::automatic;
    return values[fields.optional("levels_as", [](const Node& node) {
        return node.choice({"number", "label", "code"});
    })];
}

bool has_misleading_numerals(const Framework& framework) noexcept {
    return std::any_of(framework.begin(), framework.end(), [](const Competence& competence) {
        return competence.scale.has_misleading_numerals();
    });
}

Level read_level(const Node& node, const Scale& scale, LevelsAs levels_as) {
    try {
        return parsed(node, scale, levels_as);
    } catch (const invalid_input& refused) {
        node.refuse(refused);
        return Level::unknown();
    }
}

Level read_plain_level(const Node& node) {
    if (node.is_null())
        return Level::unknown();
    const std::string* written = node.as_number();
    if (written != nullptr)
        if (const auto level = integer_of<int>(*written);
            level && *level >= 0 && *level <= Level::highest)
            return *level;
    node.refuse_as_not("a level 0..14, nor null for unknown");
    return Level::unknown();
}

std::optional<std::size_t> find_competence(const Framework& framework, const std::string& name,
                                           const Node& node) {
    if (framework.contains(name))
        return framework.index(name);
    if (!node.problems().lists_next()) {
        node.problems().count_one();
        return std::nullopt;
    }
    try {
        return framework.index(name);
    } catch (const unknown_id& unknown) {
        node.refuse(Problem{.what = "unknown competence " + detail::quoted(name) +
                                    "; the nearest is " + detail::quoted(unknown.nearest()),
                            .value = detail::quoted(name)});
    } catch (const invalid_input& ambiguous) {
        node.refuse(ambiguous);
    }
    return std::nullopt;
}

Fraction read_fraction(const Node& node) {
    if (const std::string* text = node.as_string()) {
        try {
            return Fraction::parse(*text);
        } catch (const invalid_input& refused) {
            node.refuse(refused);
            return {};
        }
    }
    node.refuse_as_not("a fraction written as a string, such as \"3/4\"");
    return {};
}

Verdict read_verdict(const Fields& fields, std::string_view key) {
    return fields.one_of(key, {Verdict::eligible, Verdict::undecided, Verdict::ineligible});
}

void write_score(Writer& writer, std::int64_t points, std::int64_t max_points) {
    writer.field("score", static_cast<double>(points) / static_cast<double>(max_points));
    writer.field("fraction", Fraction{points, max_points}.to_string());
}

void check_score(const Fields& fields, std::int64_t points, std::int64_t max_points) {
    if (max_points < 1)
        return;
    const double score = static_cast<double>(points) / static_cast<double>(max_points);
    fields.if_there("score", [&](const Node& node) {
        if (node.as_number() == nullptr || node.real() != score)
            node.refuse_as_not(decimal(score) + ", which is " + std::to_string(points) + " / " +
                               std::to_string(max_points));
    });
    fields.if_there("fraction", [&](const Node& node) {
        const Fraction exact{points, max_points};
        if (node.as_string() == nullptr || *node.as_string() != exact.to_string())
            node.refuse_as_not("'" + exact.to_string() + "', which is " + std::to_string(points) +
                               " / " + std::to_string(max_points));
    });
}

void check_equal(const Fields& fields, std::string_view key, std::int64_t stated,
                 std::int64_t derived, std::string_view meaning) {
    if (fields.has(key) && stated != derived)
        fields.node().problems().add(
            refusal(fields.node().place_of(key), std::to_string(stated), std::to_string(derived),
                    {.between = " is not ", .after = ", " + std::string{meaning}}));
}

}  // namespace herne::inline HERNE_ABI::detail::json

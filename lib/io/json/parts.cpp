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

[[noreturn]] void refuse_as_level(const Node& node, const Scale& scale) {
    throw invalid_input{refusal(
        {}, described(node.value()), "a level " + from_to(0, scale.max()),
        {.between = " is not ",
         .after = " of the scale " + detail::quoted(scale.id()) + ", as a number, label or code"})};
}

/// Returns what is written as a level: a numeral in a file is a string there only if it stands in
/// quotes.
Level parsed(const Node& node, const Scale& scale, LevelsAs levels_as) {
    if (const std::string* text = node.as_string())
        return scale.parse(*text, levels_as);
    const std::string* number = node.as_number();
    if (number != nullptr)
        if (const auto integer = integer_of<long long>(*number))
            return scale.parse(*integer, levels_as);
    refuse_as_level(node, scale);
}

/// Returns the same where values give levels: they may have a fraction.
Level parsed(const Node& node, const Competence& competence, LevelsAs levels_as) {
    const std::string* number = node.as_number();
    if (!competence.binning || (number == nullptr && node.as_string() == nullptr))
        return parsed(node, competence.scale, levels_as);
    if (number == nullptr)
        return competence.parse(*node.as_string(), levels_as);
    const auto integer = integer_of<long long>(*number);
    return integer ? competence.parse(*integer, levels_as) : competence.parse(*number, levels_as);
}

/// Returns the level that `what` says; unknown and a problem at `node` if it says none.
template <class What>
Level level_at(const Node& node, const What& what, LevelsAs levels_as) {
    try {
        return parsed(node, what, levels_as);
    } catch (const invalid_input& refused) {
        node.refuse(refused);
        return Level::unknown();
    }
}

}  // namespace

void write_head(Writer& writer, std::string_view format) {
    writer.field("format", format);
    writer.field("version", 1);
}

void write_result_head(Writer& writer, std::string_view format) {
    write_head(writer, format);
    writer.field("proposal", true);
}

void check_proposal(const Node& root) {
    root.field("proposal", true, [](const Node& node) {
        const bool* stated = std::get_if<bool>(&node.value().data);
        if (stated == nullptr || !*stated)
            node.refuse_as_not("true: a result is a proposal, a person decides");
    });
}

Edition read_reference(const Node& node) {
    return read_record<Edition>(
        node, value_by(&Edition::id, [](const Node& id) { return id.string(StringForm::id); }),
        absent(&Edition::digest));
}

void write_reference(Writer& writer, const Edition& edition) {
    write_record(writer, edition, absent(&Edition::digest));
}

void write_references(Writer& writer, const std::vector<Edition>& editions) {
    writer.begin_list();
    for (const Edition& edition : editions)
        write_reference(writer, edition);
    writer.end_list();
}

Evidence read_evidence(const Node& node) {
    auto evidence = read_record<Evidence>(node);
    if (!evidence.date.empty() && !evidence.valid_until.empty() &&
        evidence.valid_until < evidence.date)
        node.problems().add({.where = node.place_of("valid_until"),
                             .what = evidence.valid_until + " is before the date " + evidence.date,
                             .value = evidence.valid_until});
    return evidence;
}

std::vector<std::string_view> names_of_levels_as(LevelsOf whose) {
    std::vector<std::string_view> names;
    for (const auto& one : enumerators<LevelsAs>)
        if (one.value != LevelsAs::automatic &&
            (one.value != LevelsAs::value || whose == LevelsOf::people))
            names.emplace_back(one.name);
    return names;
}

LevelsAs read_levels_as(const Node& node, LevelsOf whose) {
    LevelsAs levels_as = LevelsAs::automatic;
    node.field("levels_as", false, [&](const Node& word) {
        const std::string* const said = word.as_string();
        if (whose == LevelsOf::requirements && said != nullptr &&
            *said == enumerator_name(LevelsAs::value))
            return word.refuse(
                "'value' is for what people have; what is required is a level: say the level that "
                "the value gives");
        const auto names = names_of_levels_as(whose);
        levels_as = *enumerator_of<LevelsAs>(names[word.choice(names)]);
    });
    return levels_as;
}

bool has_misleading_numerals(const Framework& framework) noexcept {
    return std::any_of(framework.begin(), framework.end(), [](const Competence& competence) {
        return competence.scale.has_misleading_numerals();
    });
}

bool has_misleading_numbers_of_people(const Framework& framework) noexcept {
    return has_misleading_numerals(framework) ||
           std::any_of(framework.begin(), framework.end(),
                       [](const Competence& competence) { return competence.binning.has_value(); });
}

Level read_level(const Node& node, const Scale& scale, LevelsAs levels_as) {
    return level_at(node, scale, levels_as);
}

Level read_level(const Node& node, const Competence& competence, LevelsAs levels_as) {
    return level_at(node, competence, levels_as);
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

void write_score(Writer& writer, std::int64_t points, std::int64_t max_points) {
    writer.field("score", static_cast<double>(points) / static_cast<double>(max_points));
    writer.field("fraction", Fraction{points, max_points}.to_string());
}

void check_score(const Node& object, std::int64_t points, std::int64_t max_points) {
    if (max_points < 1)
        return;
    const double score = static_cast<double>(points) / static_cast<double>(max_points);
    object.field("score", false, [&](const Node& node) {
        if (node.as_number() == nullptr || node.real() != score)
            node.refuse_as_not(decimal(score) + ", which is " + std::to_string(points) + " / " +
                               std::to_string(max_points));
    });
    object.field("fraction", false, [&](const Node& node) {
        const Fraction exact{points, max_points};
        if (node.as_string() == nullptr || *node.as_string() != exact.to_string())
            node.refuse_as_not("'" + exact.to_string() + "', which is " + std::to_string(points) +
                               " / " + std::to_string(max_points));
    });
}

void check_equal(const Node& node, std::string_view key, std::int64_t stated, std::int64_t derived,
                 std::string_view meaning) {
    if (node.has(key) && stated != derived)
        node.problems().add(refusal(node.place_of(key), std::to_string(stated),
                                    std::to_string(derived),
                                    {.between = " is not ", .after = ", " + std::string{meaning}}));
}

}  // namespace herne::inline HERNE_ABI::detail::json

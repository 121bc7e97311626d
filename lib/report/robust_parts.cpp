// SPDX-License-Identifier: BSL-1.0
#include "report/weight_parts.hpp"

#include "report/order_layers.hpp"
#include "report/phrases.hpp"
#include "report/weight_phrases.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t max_named_people = 10;

std::vector<std::string> names_of(const RobustOrder& order,
                                  std::span<const std::size_t> positions) {
    std::vector<std::string> names;
    for (const std::size_t position : positions)
        names.push_back(order.ids.at(position).to_string());
    return names;
}

/// Returns the verdicts on the members, once where they are the same.
std::string verdicts_of(const RobustOrder& order, const OrderClass& people, const Language& say) {
    std::vector<std::string> verdicts;
    for (const std::size_t member : people.members)
        if (member < order.verdicts.size())
            verdicts.push_back(say(word_of(order.verdicts[member])));
    if (std::equal(verdicts.begin() + (verdicts.empty() ? 0 : 1), verdicts.end(), verdicts.begin()))
        verdicts.resize(std::min<std::size_t>(verdicts.size(), 1));
    return first_words(verdicts, max_named_people, say);
}

std::string name_of(const RobustOrder& order, const OrderClass& people, const Language& say) {
    const auto names = names_of(order, people.members);
    const std::size_t shown = std::min(names.size(), max_named_people);
    const std::string text = joined_with(std::span{names}.first(shown), " = ");
    return shown == names.size() ? text : text + " " + say("and_more", names.size() - shown);
}

}  // namespace

ResultParts parts_of(const RobustOrder& result, const Language& say, const PartRoom& room) {
    const auto classes = layered_classes(result);
    const PairCounts counts = pair_counts(result);
    ResultParts parts{
        .title = "robust_order",
        .of = result.provenance.job,
        .notes = {say("robust_note"), space_words(result.space, say),
                  unknown_words(result.order, say), say("robust_conditions"),
                  say("robust_counts", counts.pairs, counts.ordered, counts.equal, counts.open)}};
    PartTable table{.columns = {{.title = say("id")},
                                {.title = say("layer"), .right = true},
                                {.title = say("conditions"), .drop = 2},
                                {.title = say("next_after")},
                                {.title = say("not_comparable"), .drop = 1}},
                    .total = classes.size(),
                    .nothing = say("nobody"),
                    .notes = {say("layer_note")}};
    for (std::size_t i = 0; i < std::min(classes.size(), room.rows); ++i) {
        const OrderClass& people = classes[i];
        table.rows.push_back(
            {name_of(result, people, say), std::to_string(people.layer),
             verdicts_of(result, people, say),
             first_words(names_of(result, people.next_after), max_named_people, say),
             first_words(names_of(result, people.not_comparable), max_named_people, say)});
    }
    if (counts.equal > 0)
        table.notes.push_back(say("robust_equal"));
    if (result.edges.empty())
        table.notes.push_back(say("robust_none"));
    parts.tables.push_back(std::move(table));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail

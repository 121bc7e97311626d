// SPDX-License-Identifier: BSL-1.0
#include "report/weight_parts.hpp"

#include "report/phrases.hpp"
#include "report/weight_phrases.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Columns of a line that a share takes, with the space before it.
constexpr std::size_t share_width = 10;

std::string share_of_samples(std::uint64_t count, const Acceptability& result,
                             const Language& say) {
    return say.percent(static_cast<std::int64_t>(count), static_cast<std::int64_t>(result.samples));
}

/// Returns how many columns of shares there is room for beside the ids of the first entries.
std::size_t share_columns(const Acceptability& result, std::size_t people, std::size_t taken,
                          std::size_t width) {
    std::size_t widest = 0;
    for (std::size_t i = 0; i < people; ++i)
        widest = std::max(widest, text_width(result.entries[i].id.to_string()));
    const std::size_t used = taken + std::min(widest, width / 3);
    return std::max<std::size_t>(width > used ? (width - used) / share_width : 0, 1);
}

std::string central_words(const Acceptability& result, const AcceptabilityEntry& entry,
                          const Language& say) {
    std::vector<std::string> shares;
    for (std::size_t k = 0; k < std::min(entry.weight_sums.size(), result.weights.size()); ++k)
        shares.push_back(weight_name(result.weights[k], say) + " " +
                         mean_share(entry.weight_sums[k], entry.places.at(0), result.total, say));
    return entry.id.to_string() + ": " + joined_with(shares, "; ");
}

PartTable places_table(const Acceptability& result, const Language& say, const PartRoom& room) {
    const std::size_t people = std::min(result.entries.size(), room.rows);
    const std::size_t places = std::min<std::size_t>(static_cast<std::size_t>(result.places),
                                                     share_columns(result, people, 0, room.width));
    PartTable table{.columns = {{.title = say("id")}},
                    .total = result.entries.size(),
                    .nothing = say("nobody")};
    for (std::size_t place = 1; place <= places; ++place)
        table.columns.push_back({.title = say("place") + " " + std::to_string(place),
                                 .right = true,
                                 .drop = static_cast<int>(place) - 1});
    for (std::size_t i = 0; i < people; ++i) {
        const AcceptabilityEntry& entry = result.entries[i];
        std::vector<std::string> row{entry.id.to_string()};
        for (std::size_t place = 0; place < places; ++place)
            row.push_back(share_of_samples(entry.places.at(place), result, say));
        table.rows.push_back(std::move(row));
    }
    if (people > 0 && places < result.places)
        table.notes.push_back(say("places_shown", places, result.places));
    for (std::size_t i = 0; i < people; ++i) {
        if (result.entries[i].weight_sums.empty())
            continue;
        if (i == 0)
            table.notes.push_back(say("central_weights"));
        table.notes.push_back(central_words(result, result.entries[i], say));
    }
    return table;
}

PartTable pairs_table(const Acceptability& result, const Language& say, const PartRoom& room) {
    const std::size_t paired =
        std::min(result.entries.size(), static_cast<std::size_t>(result.paired));
    const std::size_t people = std::min(paired, room.rows);
    const std::size_t columns =
        std::min(people, share_columns(result, people, share_width, room.width));
    PartTable table{.title = say("pairwise"),
                    .columns = {{.title = say("id")}, {.title = say("number"), .right = true}},
                    .total = paired,
                    .notes = {say("pairwise_note")}};
    for (std::size_t b = 1; b <= columns; ++b)
        table.columns.push_back(
            {.title = std::to_string(b), .right = true, .drop = static_cast<int>(b) - 1});
    for (std::size_t a = 0; a < people; ++a) {
        std::vector<std::string> row{result.entries[a].id.to_string(), std::to_string(a + 1)};
        for (std::size_t b = 0; b < columns; ++b)
            row.push_back(a == b ? "–" : share_of_samples(result.wins_of(a, b), result, say));
        table.rows.push_back(std::move(row));
    }
    if (columns < paired)
        table.notes.push_back(say("pairs_shown", columns, paired));
    return table;
}

}  // namespace

ResultParts parts_of(const Acceptability& result, const Language& say, const PartRoom& room) {
    ResultParts parts{
        .title = "acceptability",
        .of = result.provenance.job,
        .notes = {say("samples_note"), space_words(result.space, say),
                  unknown_words(result.unknown, say), sampling_words(result, say),
                  say("sampled_people", result.candidates, result.places, result.entries.size())},
        .tables = {places_table(result, say, room)}};
    if (result.paired > 1 && room.rows > 1)
        parts.tables.push_back(pairs_table(result, say, room));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "report/place_phrases.hpp"

#include "report/phrases.hpp"

#include <herne/record/analysis.hpp>

namespace herne::inline HERNE_ABI::detail {

std::string cut_counts(const PlaceCounts& counts, std::uint64_t top, const Language& say) {
    return say("cut_counts", top, counts.certain, counts.possible, counts.out, counts.ineligible);
}

std::string worst_place(const PlaceInterval& entry, const std::optional<std::uint64_t>& top,
                        const Language& say) {
    if (entry.worst_place)
        return std::to_string(*entry.worst_place);
    return say("beyond", top.value_or(0));
}

std::string points_range(const PlaceInterval& entry) {
    const std::string least = std::to_string(entry.least);
    return entry.least == entry.best ? least : least + "–" + std::to_string(entry.best);
}

std::string standing_name(const PlaceInterval& entry, const Language& say) {
    std::string name = entry.standing ? say(word_of(*entry.standing)) : std::string{};
    if (!entry.may_drop_out)
        return name;
    return name.empty() ? say("may_drop_out") : name + ", " + say("may_drop_out");
}

std::string question_name(const OpenQuestion& question, const std::string& label) {
    if (!label.empty())
        return label;
    std::string ids;
    for (const auto& id : question.competences)
        ids += (ids.empty() ? "" : ", ") + id;
    return ids;
}

}  // namespace herne::inline HERNE_ABI::detail

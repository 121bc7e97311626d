// SPDX-License-Identifier: BSL-1.0
#include "report/ways.hpp"

#include "report/phrases.hpp"
#include "text/terminal.hpp"

namespace herne::inline HERNE_ABI::detail {

std::string raise_name(const Raise& raise, const JobProfile& job, const Language& say) {
    const Competence& competence = job.framework()[raise.competence];
    return say(competence.label) + ": " + label_of_level(competence.scale, Level{raise.to}, say);
}

std::string way_text(std::span<const Raise> raises, const JobProfile& job, const Language& say) {
    std::vector<std::string> texts;
    for (const Raise& raise : raises) {
        const Scale& scale = job.framework()[raise.competence].scale;
        texts.push_back(raise_name(raise, job, say) + " (" + say("now") + " " +
                        label_of_level(scale, raise.from, say) + ")");
    }
    return joined_with(texts, " " + say("also_needed") + " ");
}

void add_ways(Page& page, const Ways& ways, const JobProfile& job, std::size_t indent) {
    const Language& say = page.say;
    const bool only = ways.sets.size() == 1;
    if (only && ways.sets.front().empty())
        return;
    std::size_t number = 0;
    for (const auto& raises : ways.sets) {
        const std::string lead =
            std::string(indent, ' ') +
            (only ? say("only_way") : say("way") + " " + std::to_string(++number)) + ": ";
        page.paragraph(way_text(raises, job, say), {.indent = columns_of(lead), .lead = lead});
    }
    if (ways.more)
        page.paragraph(say("more_ways"), {.indent = indent});
}

}  // namespace herne::inline HERNE_ABI::detail

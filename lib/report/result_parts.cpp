// SPDX-License-Identifier: BSL-1.0
#include "report/result_parts.hpp"

namespace herne::inline HERNE_ABI::detail {

std::string result_title(Word what, const std::string& job, const Language& say) {
    return job.empty() ? say(what) : say(what) + ": " + job;
}

void add_parts(Page& page, const ResultParts& parts) {
    const Language& say = page.say;
    page.heading(parts.title);
    page.paragraph(say("proposal"));
    for (const std::string& note : parts.notes)
        page.paragraph(note);
    for (const PartTable& part : parts.tables) {
        page.blank();
        if (!part.title.empty())
            page.paragraph(part.title + ":");
        TextTable table{part.columns};
        for (const auto& row : part.rows)
            table.add(row);
        if (part.total == 0)
            page.paragraph(part.nothing);
        else if (!part.rows.empty())
            page.table(table);
        if (part.rows.size() < part.total)
            page.paragraph(say("not_shown", part.total - part.rows.size()));
        for (const std::string& note : part.notes)
            page.paragraph(note);
    }
}

}  // namespace herne::inline HERNE_ABI::detail

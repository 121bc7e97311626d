// SPDX-License-Identifier: BSL-1.0
#include <herne/job/finding.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/phrases.hpp"

namespace herne::inline HERNE_ABI {

std::string report_text(std::span<const Finding> findings, const ReportOptions& options) {
    detail::Page page{options};
    for (const Finding& finding : findings) {
        page.paragraph(page.say(detail::word_of(finding.severity)) + ": " + finding.code + ", " +
                       finding.place);
        page.paragraph(page.say(finding.reason), {.indent = 2});
    }
    return page.text();
}

std::string report_text(const Provenance& provenance, const ReportOptions& options) {
    detail::Page page{options};
    const detail::Language& say = page.say;
    TextTable table{
        {{.title = say("recorded")}, {.title = say("edition")}, {.title = say("digest")}}};
    if (!provenance.job_digest.empty())
        table.add({say("job_profile"), provenance.job, provenance.job_digest});
    table.add({say("scorecard"), provenance.job, provenance.scorecard_digest});
    for (const Edition& edition : provenance.frameworks)
        table.add({edition.id, edition.edition, edition.digest});
    page.table(table);
    return page.text();
}

}  // namespace herne::inline HERNE_ABI

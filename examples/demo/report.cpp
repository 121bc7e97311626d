// SPDX-License-Identifier: BSL-1.0
#include "demo/report.hpp"

#include "demo/layout.hpp"
#include "demo/words.hpp"

namespace demo {
namespace {

std::string title(const Report& report) {
    const Language& say = report.language;
    std::string result = "herne " + std::string{herne::version()} + ": " + say(words::proposal);
    if (report.generated)
        result += "; " + say(words::generated);
    if (report.our_weights)
        result += "; " + say(words::our_weights);
    return result;
}

void print_recorded(std::ostream& out, const Report& report) {
    const Language& say = report.language;
    const herne::Provenance& provenance = report.job.scorecard().provenance();
    Table table{{{say(words::recorded)}, {say(words::edition)}, {say(words::digest)}}};
    table.add({say(words::job_profile), provenance.job, provenance.job_digest});
    table.add({say(words::scorecard), provenance.job, provenance.scorecard_digest});
    for (const herne::Edition& edition : provenance.frameworks)
        table.add({edition.id, edition.edition, edition.digest});
    table.print(out);
}

}  // namespace

std::string level_name(const herne::Scale& scale, herne::Level level, const Language& language) {
    if (!level.known())
        return language(words::unknown);
    return std::to_string(level.worst()) + " " + language(scale.level(level.worst()).label);
}

std::string verdict_name(herne::Verdict verdict, const Language& language) {
    switch (verdict) {
        case herne::Verdict::eligible:
            return language(words::eligible);
        case herne::Verdict::undecided:
            return language(words::undecided);
        case herne::Verdict::ineligible:
            break;
    }
    return language(words::ineligible);
}

std::string status_name(herne::EvidenceStatus status, const Language& language) {
    switch (status) {
        case herne::EvidenceStatus::claimed:
            return language(words::claimed);
        case herne::EvidenceStatus::documented:
            return language(words::documented);
        case herne::EvidenceStatus::verified:
            return language(words::verified);
        case herne::EvidenceStatus::judged:
            break;
    }
    return language(words::judged);
}

std::string raise_name(const herne::Raise& raise, const Report& report) {
    const herne::Competence& competence = report.job.framework()[raise.competence];
    return report.language(competence.label) + ": " +
           report.language(competence.scale.level(raise.to).label);
}

void print(std::ostream& out, const Report& report) {
    const herne::Ranking ranking = herne::rank(report.pool, report.job);
    out << title(report) << '\n' << std::string(page_width, '=') << '\n';
    print_paragraph(out, report.language(words::decision));
    out << '\n';
    print_recorded(out, report);
    print_job(out, report);
    print_findings(out, report);
    print_ranking(out, report, ranking);
    print_left_out(out, report, ranking);
    print_requests(out, report, ranking);
    print_explanations(out, report, ranking);
    print_comparison(out, report, ranking);
}

}  // namespace demo

// SPDX-License-Identifier: BSL-1.0
#include "demo/report.hpp"

#include <optional>
#include <vector>

namespace demo {
namespace {

constexpr std::size_t page_width = 100;

const herne::Text proposal{"Vorschlag", "proposal"};
const herne::Text generated{"erzeugte Bewerbungen", "generated applicants"};
const herne::Text law{"Öffentlicher Dienst: Art. 33 Abs. 2 GG, § 7 LGG NRW.",
                      "Public service: Art. 33(2) GG, § 7 LGG NRW."};
const herne::Text our_weights{"Gewichte von uns", "weights are ours"};

std::string title(const Report& report) {
    std::string result =
        "herne " + std::string{herne::version()} + ": " + proposal.in(report.language);
    if (report.generated)
        result += "; " + generated.in(report.language);
    if (report.our_weights)
        result += "; " + our_weights.in(report.language);
    return result;
}

void print_lines(std::ostream& out, const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        out << line << '\n';
}

/// Returns the candidate left out with the most points, the first of several.
std::optional<herne::CandidateId> strongest_left_out(const Report& report,
                                                     const herne::Ranking& ranking) {
    const auto points = herne::points(report.pool, report.job);
    std::optional<herne::CandidateId> strongest;
    std::int64_t max_points = -1;
    for (const herne::LeftOut& left_out : ranking.left_out()) {
        const std::int64_t own = points[report.pool.row(left_out.id)];
        if (own > max_points) {
            max_points = own;
            strongest = left_out.id;
        }
    }
    return strongest;
}

/// Returns the first and the middle entry of the ranking, and the strongest candidate left out.
std::vector<herne::RankingEntry> worth_explaining(const Report& report,
                                                  const herne::Ranking& ranking) {
    std::vector<herne::RankingEntry> entries;
    if (ranking.size() > 0)
        entries.push_back(ranking[0]);
    if (ranking.size() > 2)
        entries.push_back(ranking[ranking.size() / 2]);
    if (const auto id = strongest_left_out(report, ranking))
        entries.push_back({.id = *id});
    return entries;
}

void print_ranking(std::ostream& out, const Report& report, const herne::ReportOptions& options) {
    const auto shown = herne::rank(report.pool, report.job, {.top = report.top});
    herne::ReportOptions with_stage = options;
    with_stage.first_stage = true;
    out << '\n' << herne::report_text(shown, report.pool, report.job, with_stage) << '\n';
}

}  // namespace

void print(std::ostream& out, const Report& report) {
    const herne::JobProfile& job = report.job;
    const herne::ReportOptions options{
        .language = report.language, .width = page_width, .max_rows = report.top};
    const auto& words = herne::report_words();
    const auto heading = [&](const char* name) {
        out << '\n';
        print_lines(out, herne::text_heading(words.at(name).in(report.language), page_width));
        out << '\n';
    };
    out << title(report) << '\n' << std::string(page_width, '=') << '\n';
    print_lines(out, herne::text_paragraph(words.at("decision").in(report.language), page_width));
    out << '\n' << herne::report_text(job.scorecard().provenance(), options) << '\n';
    out << '\n' << herne::report_text(job, options) << '\n';
    heading("findings");
    const auto findings = herne::lint(job);
    out << (findings.empty() ? words.at("no_findings").in(report.language)
                             : herne::report_text(findings, options))
        << '\n';

    const herne::Ranking ranking = herne::rank(report.pool, job);
    print_ranking(out, report, options);
    out << '\n' << herne::left_out_text(ranking, report.pool, job, options) << '\n';
    out << '\n' << herne::requests_text(ranking, report.pool, job, options) << '\n';
    for (const herne::RankingEntry& entry : worth_explaining(report, ranking))
        out << '\n'
            << herne::report_text(herne::explain(report.pool[entry.id], job), entry, job, options)
            << '\n';
    if (ranking.size() >= 2)
        out << '\n'
            << herne::report_text(
                   herne::compare(report.pool[ranking[0].id], report.pool[ranking[1].id], job), job,
                   options)
            << '\n'
            << law.in(report.language) << '\n';
}

}  // namespace demo

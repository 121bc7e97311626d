// SPDX-License-Identifier: BSL-1.0
#include "demo/layout.hpp"
#include "demo/report.hpp"
#include "demo/words.hpp"

namespace demo {
namespace {

std::string signed_number(std::int64_t number) {
    return (number > 0 ? "+" : "") + std::to_string(number);
}

std::string points_text(const herne::ComparedPoints& points) {
    return std::to_string(points.worst) +
           (points.worst == points.best ? "" : "–" + std::to_string(points.best));
}

std::string verdict_text(herne::Verdict verdict, const Language& say) {
    return say(words::verdict) + " " + verdict_name(verdict, say);
}

Table comparison_table(const Report& report, const herne::Comparison& comparison) {
    const Language& say = report.language;
    const std::string a = comparison.id_a.to_string();
    const std::string b = comparison.id_b.to_string();
    return Table{{{say(words::requirement)},
                  {a},
                  {b},
                  {say(words::points), Align::right},
                  {say(words::difference), Align::right}}};
}

}  // namespace

void print_comparison(std::ostream& out, const Report& report, const herne::Ranking& ranking) {
    if (ranking.size() < 2)
        return;
    const Language& say = report.language;
    const herne::Comparison comparison =
        herne::compare(report.pool[ranking[0].id], report.pool[ranking[1].id], report.job);
    print_heading(out, say(words::comparison) + ": " + say(words::place) + " " +
                           std::to_string(ranking[0].place) + " (" + comparison.id_a.to_string() +
                           "), " + say(words::place) + " " + std::to_string(ranking[1].place) +
                           " (" + comparison.id_b.to_string() + ")");
    print_paragraph(out, say(words::comparison_note));
    out << '\n';
    Table table = comparison_table(report, comparison);
    std::string alike;
    for (std::size_t r = 0; r < comparison.requirements.size(); ++r) {
        const herne::ComparedRequirement& part = comparison.requirements[r];
        const herne::Scale& scale = report.job.competence(r).scale;
        if (part.level_a == part.level_b && !part.open()) {
            alike += (alike.empty() ? "" : ", ") + say(part.label);
            continue;
        }
        table.add({say(part.label), level_name(scale, part.level_a, say),
                   level_name(scale, part.level_b, say),
                   points_text(part.a) + " : " + points_text(part.b),
                   signed_number(part.difference)});
    }
    table.add({say(words::total), verdict_text(comparison.verdict_a, say),
               verdict_text(comparison.verdict_b, say),
               points_text(comparison.a) + " : " + points_text(comparison.b),
               signed_number(comparison.difference)});
    table.print(out);
    if (!alike.empty())
        print_paragraph(out, say(words::alike) + alike + ".", 2);
    if (comparison.least_difference != comparison.greatest_difference)
        print_paragraph(out,
                        say(words::range) + signed_number(comparison.least_difference) +
                            say(words::range_and) + signed_number(comparison.greatest_difference) +
                            ".",
                        2);
}

}  // namespace demo

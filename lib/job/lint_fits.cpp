// SPDX-License-Identifier: BSL-1.0
#include "job/lint.hpp"

#include <cstdint>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns whether the requirement at `index` has all its points at the required level, a level
/// above would be there, nothing else in the job gives credit for it, and the share decides
/// something.
bool lacks_credit(const JobProfile& job, std::size_t index, const Fraction& least_share) {
    const Requirement& requirement = job.requirements()[index];
    const int level = requirement.level;
    if (level >= job.competence(index).scale.max() || job.share(index) < least_share)
        return false;
    const auto at = static_cast<std::size_t>(level);
    const auto points = job.scorecard().points(requirement.competence);
    return points[at] == points.back() && job.points(index)[at] == job.points(index).back();
}

/// Returns a table that gives four fifths at the required level and the rest above it.
std::string middle_way(int level, int max) {
    std::string table;
    for (int c = 0; c <= max; ++c) {
        const Fraction share = c <= level
                                   ? Fraction{4 * c, 5 * level}
                                   : Fraction{4 * (max - level) + c - level, 5 * (max - level)};
        table += (c == 0 ? "\"" : ", \"") + share.to_string() + '"';
    }
    return "{\"table\": [" + table + "]}";
}

Text reason(const JobProfile& job, std::size_t index, std::size_t count, Employer employer) {
    const Requirement& requirement = job.requirements()[index];
    const Scale& scale = job.competence(index).scale;
    const std::string table = middle_way(requirement.level, scale.max());
    const auto above = [&](const char* language) {
        return scale.level(requirement.level + 1).label.in(language);
    };
    const std::string number = std::to_string(count);
    const std::string de =
        (count == 1
             ? "Schon die verlangte Stufe gibt alle Punkte"
             : "Bei " + number + " Anforderungen gibt schon die verlangte Stufe alle Punkte") +
        ("; „" + above("de") + "“ bringt bei „" + job.label(index).in("de") + "“ nicht mehr. ");
    const std::string en =
        (count == 1
             ? "The required level already gives all points"
             : "In " + number + " requirements the required level already gives all points") +
        ("; “" + above("en") + "” adds nothing in “" + job.label(index).in("en") + "”. ");
    const std::string way_de =
        " Mit „full_scale“ zählt zwar mehr, doch zieht dann gleich, wer auf der einen Seite alles "
        "und auf der anderen nichts kann; der Mittelweg ist eine Tabelle, etwa " +
        table + ".";
    const std::string way_en =
        " With \"full_scale\" more counts, but then somebody with everything on one side and "
        "nothing on the other ties; the middle way is a table, such as " +
        table + ".";
    return by_law(employer,
                  {de +
                       "Die Bestenauslese fragt auch oberhalb der Anforderung, wer besser ist "
                       "(Art. 33 Abs. 2 GG)." +
                       way_de,
                   en +
                       "Selection of the best also asks who is better above the requirement (Art. "
                       "33(2) GG)." +
                       way_en},
                  {de + "Wer mehr kann und wer gerade genügt, steht gleich." + way_de,
                   en + "Whoever can do more and whoever just suffices stand alike." + way_en});
}

}  // namespace

void lint_fits(const JobProfile& job, const LintOptions& options, std::vector<Noticed>& noticed) {
    std::vector<std::size_t> found;
    std::string places;
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        if (lacks_credit(job, r, options.least_share)) {
            places += (found.empty() ? "" : ", ") + requirement_place(job, r);
            found.push_back(r);
        }
    if (!found.empty())
        noticed.push_back({Section::requirements,
                           found.front(),
                           {"no_credit_above_required", Severity::warning, places,
                            reason(job, found.front(), found.size(), options.employer)}});
}

}  // namespace herne::inline HERNE_ABI::detail

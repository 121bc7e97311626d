// SPDX-License-Identifier: BSL-1.0
#include "job/lint.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns `share` in percent to one decimal, rounded half up; shares have numerators below 2^53.
std::string percent(const Fraction& share, char point) {
    const std::int64_t tenths =
        (share.numerator() * 1000 + share.denominator() / 2) / share.denominator();
    return std::to_string(tenths / 10) + point + std::to_string(tenths % 10);
}

std::string percent_de(const Fraction& share) {
    return percent(share, ',') + " %";
}

std::string percent_en(const Fraction& share) {
    return percent(share, '.') + "%";
}

/// Returns whether a clause asks for the competence of the requirement at `index`, or stands for
/// the same line of the posting.
bool in_formula(const JobProfile& job, std::size_t index) {
    const Requirement& requirement = job.requirements()[index];
    const auto clauses = placed_clauses(job);
    return std::any_of(clauses.begin(), clauses.end(), [&](const PlacedClause& p) {
        const bool same_line =
            !requirement.source_line.empty() && p.clause->source_line == requirement.source_line;
        return same_line || (p.clause->kind == Clause::Kind::level &&
                             p.clause->competence == requirement.competence);
    });
}

Finding only_weighs(const JobProfile& job, std::size_t index) {
    return {"must_only_weighs", Severity::information, requirement_place(job, index),
            Text{"Als Muss ausgeschrieben und durch Unterlagen belegbar, schließt aber niemanden "
                 "aus: Es zählt nur in der Bewertung. Zu prüfen, ob das so gewollt ist.",
                 "Posted as a must and provable on paper, but it knocks nobody out: it is only "
                 "weighed. Check whether that is meant."}};
}

Finding small(const JobProfile& job, std::size_t index, const Fraction& least) {
    const Fraction share = job.share(index);
    return {"small_share", Severity::warning, requirement_place(job, index),
            Text{"Der Anteil von " + percent_de(share) + " liegt unter " + percent_de(least) +
                     ": So wenig entscheidet kaum etwas und kostet doch einen Nachweis.",
                 "The share of " + percent_en(share) + " is below " + percent_en(least) +
                     ": so little decides next to nothing and still costs a proof."}};
}

Finding heavier(const JobProfile& job, std::size_t heavy, std::size_t light) {
    const auto& requirements = job.requirements();
    const auto de = [&](std::size_t r) { return "„" + job.label(r).in("de") + "“"; };
    const auto en = [&](std::size_t r) { return "“" + job.label(r).in("en") + "”"; };
    const std::string weights = std::to_string(requirements[heavy].weight) + " > " +
                                std::to_string(requirements[light].weight);
    const std::string shares_de =
        percent_de(job.share(heavy)) + " < " + percent_de(job.share(light));
    const std::string shares_en =
        percent_en(job.share(heavy)) + " < " + percent_en(job.share(light));
    return {"heavier_weight_smaller_share", Severity::warning,
            requirement_place(job, heavy) + ", " + requirement_place(job, light),
            Text{de(heavy) + " hat ein größeres Gewicht als " + de(light) + " (" + weights +
                     "), aber einen kleineren Anteil (" + shares_de +
                     "): Gewichte zählen nur innerhalb ihrer Gruppe.",
                 en(heavy) + " has a heavier weight than " + en(light) + " (" + weights +
                     ") but a smaller share (" + shares_en +
                     "): weights count within their group only."}};
}

/// For one pair of groups the two requirements whose weights differ most while their shares stand
/// the other way round.
struct Contradiction {
    std::string group;
    std::string other_group;
    std::size_t heavy;
    std::size_t light;
    int difference;
};

void note(std::vector<Contradiction>& noted, Contradiction found) {
    const auto same = std::find_if(noted.begin(), noted.end(), [&](const Contradiction& c) {
        return c.group == found.group && c.other_group == found.other_group;
    });
    if (same == noted.end())
        noted.push_back(std::move(found));
    else if (same->difference < found.difference)
        *same = std::move(found);
}

std::vector<Contradiction> contradictions(const JobProfile& job) {
    const auto& requirements = job.requirements();
    std::vector<Contradiction> noted;
    for (std::size_t a = 0; a < requirements.size(); ++a)
        for (std::size_t b = 0; b < requirements.size(); ++b) {
            const int difference = requirements[a].weight - requirements[b].weight;
            if (requirements[a].group != requirements[b].group && difference > 0 &&
                job.share(a) < job.share(b))
                note(noted,
                     {std::min(requirements[a].group, requirements[b].group),
                      std::max(requirements[a].group, requirements[b].group), a, b, difference});
        }
    return noted;
}

}  // namespace

void lint_weights(const JobProfile& job, const LintOptions& options,
                  std::vector<Noticed>& noticed) {
    const auto& requirements = job.requirements();
    for (std::size_t r = 0; r < requirements.size(); ++r) {
        const auto add = [&](Finding finding) {
            noticed.push_back({Section::requirements, r, std::move(finding)});
        };
        if (requirements[r].importance == Importance::must && job.proof(r) == Proof::document &&
            !in_formula(job, r))
            add(only_weighs(job, r));
        if (job.share(r) < options.least_share)
            add(small(job, r, options.least_share));
    }
    for (const Contradiction& c : contradictions(job))
        noticed.push_back({Section::requirements, c.heavy, heavier(job, c.heavy, c.light)});
}

}  // namespace herne::inline HERNE_ABI::detail

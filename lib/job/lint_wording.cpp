// SPDX-License-Identifier: BSL-1.0
#include "job/lint.hpp"
#include "job/protected.hpp"
#include "text/quoted.hpp"

#include <map>
#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// What is said of an attribute: what is named, and the law of the two kinds of employers.
struct Attribute {
    const char* de;
    const char* en;
    const char* public_de;
    const char* public_en;
    const char* private_de;
    const char* private_en;
};

constexpr const char* merit_de =
    "Es zählen nur Eignung, Befähigung und fachliche Leistung (Art. 33 Abs. 2 GG).";
constexpr const char* merit_en =
    "Only suitability, ability and professional performance count (Art. 33(2) GG).";

Attribute about(ProtectedAttribute attribute) {
    switch (attribute) {
        case ProtectedAttribute::age:
            return {"nennt das Alter. ",
                    "names age. ",
                    merit_de,
                    merit_en,
                    "Das Alter darf nur zählen, wo es ein rechtmäßiges Ziel verlangt (§§ 1, 7, 10 "
                    "AGG).",
                    "Age may count only where a legitimate aim requires it (§§ 1, 7, 10 AGG)."};
        case ProtectedAttribute::sex:
            return {
                "nennt das Geschlecht oder die sexuelle Identität. ",
                "names sex, gender or sexual identity. ",
                merit_de,
                merit_en,
                "Sie dürfen nur zählen, wo die Tätigkeit es zwingend verlangt (§§ 1, 7, 8 AGG).",
                "They may count only where the work strictly requires it (§§ 1, 7, 8 AGG)."};
        case ProtectedAttribute::disability:
            return {"nennt eine Behinderung oder die Gesundheit. ",
                    "names disability or health. ",
                    "Sie darf nicht zum Nachteil zählen (Art. 3 Abs. 3, Art. 33 Abs. 2 GG, § 164 "
                    "Abs. 2 SGB IX); ob jemand dem Dienst gewachsen ist, klärt erst die ärztliche "
                    "Untersuchung.",
                    "It must not count against anybody (Art. 3(3), 33(2) GG, § 164(2) SGB IX); "
                    "whether somebody is fit for the service is for the medical examination "
                    "later on.",
                    "Sie darf nicht zum Nachteil zählen (§§ 1, 7 AGG, § 164 Abs. 2 SGB IX).",
                    "It must not count against anybody (§§ 1, 7 AGG, § 164(2) SGB IX)."};
        case ProtectedAttribute::religion:
            return {"nennt die Religion oder Weltanschauung. ",
                    "names religion or belief. ",
                    "Der Zugang zu öffentlichen Ämtern ist davon unabhängig (Art. 33 Abs. 2 und 3 "
                    "GG).",
                    "Access to public office does not depend on it (Art. 33(2) and (3) GG).",
                    "Sie darf nicht zählen (§§ 1, 7 AGG), bei Religionsgemeinschaften nur, wo die "
                    "Tätigkeit es rechtfertigt (§ 9 AGG).",
                    "It must not count (§§ 1, 7 AGG), in religious bodies only where the work "
                    "justifies it (§ 9 AGG)."};
        case ProtectedAttribute::origin:
            return {
                "nennt Herkunft oder Staatsangehörigkeit. ",
                "names origin or citizenship. ",
                "Sie darf nicht zählen (Art. 3 Abs. 3, Art. 33 Abs. 2 GG); was das "
                "Beamtenrecht an Staatsangehörigkeit voraussetzt (§ 7 BeamtStG), betrifft die "
                "Ernennung, nicht die Wertung.",
                "It must not count (Art. 3(3), 33(2) GG); the citizenship that the law of "
                "civil servants presupposes (§ 7 BeamtStG) concerns appointment, not "
                "assessment.",
                "Die ethnische Herkunft darf nicht zählen, und die Staatsangehörigkeit trifft "
                "sie mittelbar (§§ 1, 3 Abs. 2, 7 AGG); eine Arbeitserlaubnis wird erst bei der "
                "Einstellung geprüft.",
                "Ethnic origin must not count, and citizenship affects it indirectly (§§ 1, "
                "3(2), 7 AGG); a work permit is checked on hiring only."};
        case ProtectedAttribute::family_status:
            return {"nennt den Familienstand, die Familie oder eine Schwangerschaft. ",
                    "names family status, family or pregnancy. ",
                    "Sie darf nicht zum Nachteil zählen (Art. 33 Abs. 2 GG, § 10 LGG NRW).",
                    "It must not count against anybody (Art. 33(2) GG, § 10 LGG NRW).",
                    "Sie darf nicht zum Nachteil zählen: Es träfe vor allem Frauen (§ 3 Abs. 1 und "
                    "2 AGG).",
                    "It must not count against anybody: it would fall on women above all (§ 3(1) "
                    "and (2) AGG)."};
        case ProtectedAttribute::mother_tongue:
            return {"nennt die Muttersprache, also die Herkunft. ",
                    "names the mother tongue, that is, origin. ",
                    "Verlangt werden kann ein Sprachniveau, wie auch immer es erworben ist (Art. "
                    "33 Abs. 2 GG).",
                    "What may be demanded is a level of the language, however acquired (Art. 33(2) "
                    "GG).",
                    "Verlangt werden kann ein Sprachniveau, wie auch immer es erworben ist (§§ 1, "
                    "3 Abs. 2 AGG).",
                    "What may be demanded is a level of the language, however acquired (§§ 1, 3(2) "
                    "AGG)."};
        case ProtectedAttribute::years_of_service:
            break;
    }
    return {"zählt Jahre. ",
            "counts years. ",
            "Unterbrechungen und Teilzeit dürfen nicht zum Nachteil zählen (§ 10 LGG NRW); gefragt "
            "ist, was jemand kann.",
            "Breaks and part-time must not count against anybody (§ 10 LGG NRW); what counts is "
            "what somebody can do.",
            "Jahre treffen Jüngere und alle, die unterbrochen oder in Teilzeit gearbeitet haben (§ "
            "3 Abs. 2, § 10 AGG); gefragt ist, was jemand kann.",
            "Years fall on the young and on all who took breaks or worked part-time (§ 3(2), § 10 "
            "AGG); what counts is what somebody can do."};
}

/// Looks at the texts of a job, at each only once.
class WordingCheck {
public:
    WordingCheck(const JobProfile& job, Employer employer, std::vector<Noticed>& noticed)
        : job_{job}, employer_{employer}, noticed_{noticed} {}

    void run() {
        const auto clauses = placed_clauses(job_);
        for (std::size_t i = 0; i < clauses.size(); ++i)
            note(Section::eligibility, i, clauses[i].place, of_clause(*clauses[i].clause));
        for (std::size_t r = 0; r < job_.requirements().size(); ++r)
            note(Section::requirements, r, requirement_place(job_, r), of_requirement(r));
    }

private:
    struct Found {
        ProtectedAttribute attribute;
        std::string words;
    };
    using Finding = std::optional<Found>;

    void note(Section section, std::size_t index, const std::string& place, const Finding& found) {
        if (!found)
            return;
        const Attribute why = about(found->attribute);
        const std::string words = detail::quoted(found->words) + " ";
        noticed_.push_back(
            {section,
             index,
             {"protected_criterion", Severity::error, place,
              by_law(employer_, {words + why.de + why.public_de, words + why.en + why.public_en},
                     {words + why.de + why.private_de, words + why.en + why.private_en})}});
    }

    Finding of_clause(const Clause& clause) {
        if (auto found = first({clause.id, clause.source_line}, {&clause.label}))
            return found;
        return clause.kind == Clause::Kind::level
                   ? of_competence(job_.framework()[clause.competence], clause.label)
                   : std::nullopt;
    }

    Finding of_requirement(std::size_t index) {
        const Requirement& requirement = job_.requirements()[index];
        if (auto found = first({requirement.id, requirement.source_line}, {&requirement.label}))
            return found;
        return of_competence(job_.competence(index), requirement.label);
    }

    Finding of_competence(const Competence& competence, const Text& label) {
        if (auto found = first({competence.id}, {&competence.label, &competence.description}))
            return found;
        for (int level = 1; level <= competence.scale.max(); ++level) {
            const ScaleLevel& named = competence.scale.level(level);
            if (auto found = first({}, {&named.label, &named.anchor}))
                return found;
            for (const Text* heading : {&label, &competence.label})
                if (auto found = under(*heading, named.label))
                    return found;
        }
        return std::nullopt;
    }

    /// Years may stand in the label of a level, and of what in the heading.
    Finding under(const Text& heading, const Text& level) {
        constexpr std::size_t longest_label = 40;
        for (const auto& [language, words] : level.by_language()) {
            if (words.size() > longest_label)
                continue;
            const std::string both = heading.in(language) + ": " + words;
            if (look(both, language) == ProtectedAttribute::years_of_service)
                return Found{ProtectedAttribute::years_of_service, both};
        }
        return std::nullopt;
    }

    Finding first(const std::vector<std::string>& plain, const std::vector<const Text*>& texts) {
        for (const std::string& words : plain)
            if (const auto attribute = look(words, ""))
                return Found{*attribute, words};
        for (const Text* text : texts)
            for (const auto& [language, words] : text->by_language())
                if (const auto attribute = look(words, language))
                    return Found{*attribute, words};
        return std::nullopt;
    }

    std::optional<ProtectedAttribute> look(const std::string& words, const std::string& language) {
        const auto [known, added] = seen_.try_emplace({words, language});
        if (added)
            known->second = protected_attribute(words, language);
        return known->second;
    }

    const JobProfile& job_;
    Employer employer_;
    std::vector<Noticed>& noticed_;
    std::map<std::pair<std::string, std::string>, std::optional<ProtectedAttribute>> seen_;
};

}  // namespace

void lint_wording(const JobProfile& job, const LintOptions& options,
                  std::vector<Noticed>& noticed) {
    WordingCheck{job, options.employer, noticed}.run();
}

}  // namespace herne::inline HERNE_ABI::detail

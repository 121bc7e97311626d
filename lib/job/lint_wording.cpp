// SPDX-License-Identifier: BSL-1.0
#include "detail/ids.hpp"
#include "detail/lint.hpp"
#include "detail/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// How a single word is compared.
enum class Match { whole, prefix, suffix };

/// One or more words in a row, folded as `folded_words` does; the last one is compared as `match`
/// says.
struct Pattern {
    ProtectedAttribute attribute;
    std::string_view words;
    Match match = Match::whole;
    std::string_view language = {};  ///< only in this language; empty: in any
};

constexpr auto age = ProtectedAttribute::age;
constexpr auto family = ProtectedAttribute::family_status;
constexpr auto tongue = ProtectedAttribute::mother_tongue;
constexpr auto service = ProtectedAttribute::years_of_service;

/// "alter" is a verb in English.
constexpr std::array patterns = {
    Pattern{service, "dienstalter", Match::suffix},
    Pattern{service, "dienstalters", Match::suffix},
    Pattern{service, "dienstaltersstufe", Match::prefix},
    Pattern{service, "dienstjahr", Match::prefix},
    Pattern{service, "dienstzeit", Match::prefix},
    Pattern{service, "berufsjahr", Match::prefix},
    Pattern{service, "erfahrungsjahr", Match::prefix},
    Pattern{service, "betriebszugehoerigkeit", Match::prefix},
    Pattern{service, "dienstzugehoerigkeit", Match::prefix},
    Pattern{service, "seniority"},
    Pattern{service, "length of service"},
    Pattern{age, "alter", Match::whole, "de"},
    Pattern{age, "alters", Match::whole, "de"},
    Pattern{age, "hoechstalter", Match::prefix},
    Pattern{age, "mindestalter", Match::prefix},
    Pattern{age, "lebensalter", Match::prefix},
    Pattern{age, "eintrittsalter", Match::prefix},
    Pattern{age, "einstiegsalter", Match::prefix},
    Pattern{age, "altersgrenze", Match::prefix},
    Pattern{age, "altershoechstgrenze", Match::prefix},
    Pattern{age, "altersgruppe", Match::prefix},
    Pattern{age, "lebensjahr", Match::prefix},
    Pattern{age, "geburtsjahr", Match::prefix},
    Pattern{age, "geburtsdatum", Match::prefix},
    Pattern{age, "jahre alt"},
    Pattern{age, "jahren alt"},
    Pattern{age, "nicht aelter als"},
    Pattern{age, "junges team"},
    Pattern{age, "jungen team"},
    Pattern{age, "age"},
    Pattern{age, "aged"},
    Pattern{age, "years old"},
    Pattern{age, "year old"},
    Pattern{age, "not older than"},
    Pattern{age, "no older than"},
    Pattern{age, "date of birth"},
    Pattern{age, "year of birth"},
    Pattern{age, "young team"},
    Pattern{age, "digital native"},
    Pattern{age, "digital natives"},
    Pattern{family, "familienstand", Match::prefix},
    Pattern{family, "familienplanung"},
    Pattern{family, "verheiratet", Match::prefix},
    Pattern{family, "unverheiratet", Match::prefix},
    Pattern{family, "ledig"},
    Pattern{family, "kinderlos", Match::prefix},
    Pattern{family, "alleinstehend", Match::prefix},
    Pattern{family, "family status"},
    Pattern{family, "marital status"},
    Pattern{family, "civil status"},
    Pattern{family, "married"},
    Pattern{family, "unmarried"},
    Pattern{family, "childless"},
    Pattern{tongue, "muttersprach", Match::prefix},
    Pattern{tongue, "akzentfrei", Match::prefix},
    Pattern{tongue, "mother tongue"},
    Pattern{tongue, "mother tongues"},
    Pattern{tongue, "native tongue"},
    Pattern{tongue, "native language"},
    Pattern{tongue, "native speaker"},
    Pattern{tongue, "native speakers"},
    Pattern{tongue, "native level"},
    Pattern{tongue, "native german"},
    Pattern{tongue, "native english"},
};

/// "the digital age" speaks of nobody's age.
constexpr std::array<std::string_view, 4> eras = {"digital", "information", "industrial", "modern"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool matches(std::string_view word, std::string_view wanted, Match match) {
    switch (match) {
        case Match::prefix:
            return word.substr(0, wanted.size()) == wanted;
        case Match::suffix:
            return word.size() >= wanted.size() &&
                   word.substr(word.size() - wanted.size()) == wanted;
        case Match::whole:
            break;
    }
    return word == wanted;
}

bool stands_at(const std::vector<std::string>& words, std::size_t at, const Pattern& pattern) {
    std::string_view rest = pattern.words;
    for (;; ++at) {
        if (at >= words.size())
            return false;
        const std::size_t space = rest.find(' ');
        if (space == std::string_view::npos)
            return matches(words[at], rest, pattern.match);
        if (words[at] != rest.substr(0, space))
            return false;
        rest.remove_prefix(space + 1);
    }
}

/// Returns whether words like "years of relevant experience" or "mehrjährige einschlägige
/// Berufserfahrung" start at `at`.
bool counts_years(const std::vector<std::string>& words, std::size_t at) {
    static constexpr std::array<std::string_view, 6> years = {"year",  "years",  "jahr",
                                                              "jahre", "jahren", "jahres"};
    static constexpr std::array<std::string_view, 10> of_what = {
        "experience",      "service",          "practice", "erfahrung",    "erfahrungen",
        "berufserfahrung", "projekterfahrung", "praxis",   "berufspraxis", "dienst"};
    const bool adjective = words[at].find("jaehrige") != std::string::npos;
    const std::size_t words_between = adjective ? 1 : 3;
    if (!adjective && !is_one_of(words[at], years))
        return false;
    const std::size_t last = std::min(words.size(), at + words_between + 2);
    for (std::size_t next = at + 1; next < last; ++next)
        if (is_one_of(words[next], of_what))
            return true;
    return false;
}

struct Attribute {
    const char* de;
    const char* en;
};

Attribute reason(ProtectedAttribute attribute) {
    switch (attribute) {
        case ProtectedAttribute::age:
            return {
                "nennt das Alter. Es zählen nur Eignung, Befähigung und fachliche Leistung (Art. "
                "33 Abs. 2 GG).",
                "names age. Only suitability, ability and professional performance count (Art. "
                "33(2) GG)."};
        case ProtectedAttribute::family_status:
            return {
                "nennt den Familienstand oder die Familie. Sie darf nicht zum Nachteil zählen "
                "(Art. 33 Abs. 2 GG, § 10 LGG NRW).",
                "names family status. It must not count against anybody (Art. 33(2) GG, § 10 LGG "
                "NRW)."};
        case ProtectedAttribute::mother_tongue:
            return {
                "nennt die Muttersprache, also die Herkunft. Verlangt werden kann ein "
                "Sprachniveau, wie auch immer es erworben ist (Art. 33 Abs. 2 GG).",
                "names the mother tongue, that is, origin. What may be demanded is a level of the "
                "language, however acquired (Art. 33(2) GG)."};
        case ProtectedAttribute::years_of_service:
            break;
    }
    return {
        "zählt Jahre. Unterbrechungen und Teilzeit dürfen nicht zum Nachteil zählen (§ 10 LGG "
        "NRW); gefragt ist, was jemand kann.",
        "counts years. Breaks and part-time must not count against anybody (§ 10 LGG NRW); what "
        "counts is what somebody can do."};
}

Finding finding(ProtectedAttribute attribute, const std::string& place, const std::string& words) {
    const Attribute why = reason(attribute);
    return {"protected_criterion", Severity::error, place,
            Text{detail::quoted(words) + " " + why.de, detail::quoted(words) + " " + why.en}};
}

/// Returns the first finding on ids or texts, which stand at `place`.
std::optional<Finding> first_finding(const std::vector<std::string>& ids,
                                     const std::vector<const Text*>& texts,
                                     const std::string& place) {
    for (const std::string& id : ids)
        if (const auto attribute = protected_attribute(id, ""))
            return finding(*attribute, place, id);
    for (const Text* text : texts)
        for (const auto& [language, words] : text->by_language())
            if (const auto attribute = protected_attribute(words, language))
                return finding(*attribute, place, words);
    return std::nullopt;
}

}  // namespace

std::optional<ProtectedAttribute> protected_attribute(std::string_view text,
                                                      std::string_view language) {
    const auto words = folded_words(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == "age" && at > 0 && is_one_of(words[at - 1], eras))
            continue;
        if (counts_years(words, at))
            return ProtectedAttribute::years_of_service;
        for (const Pattern& pattern : patterns) {
            const bool spoken = pattern.language.empty() || language.empty() ||
                                language.substr(0, 2) == pattern.language;
            if (spoken && stands_at(words, at, pattern))
                return pattern.attribute;
        }
    }
    return std::nullopt;
}

void lint_wording(const JobProfile& job, std::vector<Noticed>& noticed) {
    const auto clauses = placed_clauses(job);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = *clauses[i].clause;
        std::vector<std::string> ids{clause.id};
        std::vector<const Text*> texts{&clause.label};
        if (clause.kind == Clause::Kind::level) {
            const Competence& competence = job.framework()[clause.competence];
            ids.push_back(competence.id);
            texts.insert(texts.end(), {&competence.label, &competence.description});
        }
        if (auto found = first_finding(ids, texts, clauses[i].place))
            noticed.push_back({Section::eligibility, i, std::move(*found)});
    }
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const Requirement& requirement = job.requirements()[r];
        const Competence& competence = job.competence(r);
        if (auto found =
                first_finding({requirement.id, competence.id},
                              {&requirement.label, &competence.label, &competence.description},
                              requirement_place(job, r)))
            noticed.push_back({Section::requirements, r, std::move(*found)});
    }
}

}  // namespace herne::inline HERNE_ABI::detail

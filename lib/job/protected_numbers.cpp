// SPDX-License-Identifier: BSL-1.0
#include "job/protected_words.hpp"

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view years = "jahr|jahre|jahren|year|years|yr|yrs|jahrzehnt*|decade|decades";
constexpr std::string_view months = "monat|monate|monaten|month|months";
constexpr std::string_view many =
    "#|mehrere|mehreren|mehrerer|einige|einigen|viele|vielen|several|many|some|multiple";

/// What is done for years, after the years.
constexpr std::string_view done_for_years =
    "*erfahrung|*erfahrungen|experience|experienced|*praxis|practice|service|dienst|"
    "*schuldienst|*staatsdienst|*taetigkeit|*taetigkeiten|stellung|*fuehrungsstellung|"
    "*leitungsstellung|position|positionen|*fuehrungsposition*|*leitungsposition*|"
    "*verantwortung|*leitung|funktion|*fuehrungsfunktion|*leitungsfunktion|beschaeftigung|"
    "anstellung|employment|*zugehoerigkeit|role|roles|worked|working|gearbeitet|taetig|"
    "beschaeftigt|employed|leadership|management|beruf|berufsleben|industry|job|exp|profession";
/// What is done for years, before the years.
constexpr std::string_view done_before =
    "*erfahrung|*erfahrungen|experience|*praxis|practice|*taetigkeit|employment|"
    "beschaeftigung|*zugehoerigkeit|gearbeitet|worked|working|taetig|beschaeftigt|*"
    "fuehrungsverantwortung|"
    "*personalverantwortung|*projektleitung|*teamleitung|*fuehrungsposition|*leitungsposition|"
    "stellung|employed";
/// What parts years from what is done: the years are those of something else.
constexpr std::string_view something_else =
    "*ausbildung*|*studium*|lehre|*lehrgang*|degree|training|course|apprenticeship|*garantie*|"
    "warranty|*vertrag*|*vertraege*|contract|contracts|*laufzeit*|gueltig*|valid|*budget*|"
    "*zertifikat*|*zeugnis*|*nachweis*|certificate|certificates|letzten|vergangenen|last|past|"
    "innerhalb|within|aelter|older|alle|every|*plan|*plaene*|plans|planning|*planung*|projekte|"
    "*fristen|forecast*";
/// Things that have an age of their own.
constexpr std::string_view things =
    "*zertifikat*|*zeugnis*|*nachweis*|*bescheinigung*|*urkunde*|*dokument*|*attest*|certificat*|"
    "proof|document*|evidence|record|records|*vertrag*|*vertraege*|contract*|*laufzeit*|term|terms|"
    "*garantie*|warranty|*aufbewahrung*|retention|*frist|*fristen|*akten|*daten|data|*fahrzeug*|"
    "vehicle*|*gebaeude*|building*|*anlage|*anlagen|*system*|*software*|*hardware*|*geraet*|"
    "equipment|*bruecken|*nutzungsdauer*|*lizenz*|licence*|license*|*foto|*fotos|photo*|*schulung|"
    "training|course*|*kurs|*kurse|*lehrgang*|*fassung|version*|*gutachten|*abschluss|*ausbildung|"
    "degree*|*mietdauer|*kredit*|loan*|*bestehen|tradition|history|*geschichte|assessment*|test|"
    "tests|report|reports|*bericht*|screening|*unterlagen|bank|statement*|referenz*|reference*";

bool is_one_of(const Words& words, std::size_t at, std::string_view alternatives) {
    return stands_at(words, at, alternatives);
}

/// Returns whether a word of `wanted` comes within the next `reach` words after `at`, and nothing
/// between that the years belong to.
bool follows(const Words& words, std::size_t at, std::string_view wanted, std::size_t reach) {
    const std::size_t end = std::min(words.size(), at + 1 + reach);
    for (std::size_t next = at + 1; next < end; ++next) {
        if (is_one_of(words, next, something_else))
            return false;
        if (is_one_of(words, next, wanted))
            return true;
    }
    return false;
}

bool stands_for_years(const Words& words, std::size_t at) {
    return is_one_of(words, at, years) ||
           (is_one_of(words, at, months) && at > 0 && number_of(words[at - 1]));
}

/// Returns whether years are counted from `at` on: "5 Jahre einschlägige Berufserfahrung".
bool counts_forward(const Words& words, std::size_t at) {
    for (std::size_t before = at - std::min<std::size_t>(at, 3); before < at; ++before)
        if (is_one_of(words, before, something_else))
            return false;
    if (is_one_of(words, at, "*jaehrige*") || is_one_of(words, at, "*jaehrig"))
        return follows(words, at, done_for_years, 4);
    if (!stands_for_years(words, at))
        return false;
    const bool counted = at > 0 && is_one_of(words, at - 1, many);
    return follows(words, at, done_for_years, 4) ||
           (counted && stands_at(words, at + 1, "als|as|in leitender|fuehrender|gehobener|a"));
}

/// Returns whether years come after what they count: "Berufserfahrung von mindestens 5 Jahren".
bool counts_backward(const Words& words, std::size_t at) {
    if (!is_one_of(words, at, done_before))
        return false;
    const std::size_t end = std::min(words.size(), at + 9);
    for (std::size_t next = at + 1; next < end; ++next) {
        if (is_one_of(words, next, something_else) ||
            stands_at(words, next, "projekte|projekten|projects of|over|von|ueber"))
            return false;
        if (stands_for_years(words, next) && is_one_of(words, next - 1, many))
            return true;
    }
    return false;
}

bool speaks_of_things(const Words& words) {
    return stands_in(words, things);
}

/// Limits of age that name no person, which a thing in the same text may have as well.
constexpr std::array<std::string_view, 18> limits = {
    "juenger|aelter als #a",
    "younger|older than #a",
    "unter|bis|zu|hoechstens|maximal|max|nicht #a jahre|jahren|j",
    "ueber|ab|mindestens #a jahre|jahren|j $",
    "nicht ueber #a jahre|jahren|j",
    "hoechstens|maximal|max|unter|nur|bis #a $",
    "zwischen #a und #a jahre|jahren",
    "#a bis|und #a jahre|jahren|jaehrige*",
    "#a #a jahre|jahren|jaehrige*",
    "under|below #a $",
    "under|below|over|above|to|most|least|maximum|minimum|max|min #a years|yrs $",
    "under|below|over|above|to|most|least|maximum|minimum|max|min #a years of age",
    "between #a and #a years",
    "aged #a",
    "#a years|year old",
    "jahre|jahren alt",
    "keine*|kein ~ ueber|unter #a $",
    "^ over|above #a $",
};

/// Returns whether "older than" and its kin at `at` speak of a limit without an age in numbers.
bool is_plain_limit(const Words& words, std::size_t at) {
    if (!stands_at(words, at, "nicht aelter als") && !stands_at(words, at, "not|no older than"))
        return false;
    return at + 3 >= words.size() || !number_of(words[at + 3]);
}

bool counts_other_units(const Words& words, std::size_t at) {
    static constexpr std::string_view units =
        "monat|monate|monaten|month|months|woche|wochen|week|weeks|tag|tage|tagen|day|days|stunde|"
        "stunden|hours|minuten|minutes|prozent|percent|euro|eur|kg|km|mal|x|times|punkte|points|"
        "personen|people|mitarbeitende|mitarbeitenden|staff|employees|projekte|projects|seiten";
    for (std::size_t next = at + 1; next < std::min(words.size(), at + 6); ++next)
        if (number_of(words[next]) && is_one_of(words, next + 1, units))
            return true;
    return false;
}

}  // namespace

bool counts_years(const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (counts_forward(words, at) || counts_backward(words, at))
            return true;
    return false;
}

bool limits_age(const Words& words) {
    bool found = false;
    for (std::size_t at = 0; at < words.size() && !found; ++at)
        found = is_plain_limit(words, at) ||
                (!counts_other_units(words, at) &&
                 std::any_of(limits.begin(), limits.end(),
                             [&](std::string_view limit) { return stands_at(words, at, limit); }));
    return found && !speaks_of_things(words);
}

}  // namespace herne::inline HERNE_ABI::detail

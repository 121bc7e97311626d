// SPDX-License-Identifier: BSL-1.0
#include "job/protected.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

namespace {

using herne::detail::protected_attribute;
using herne::detail::ProtectedAttribute;
using enum ProtectedAttribute;

struct Phrase {
    ProtectedAttribute attribute;
    std::string_view words;
};

constexpr std::array german = {
    Phrase{age, "Höchstalter 35"},
    Phrase{age, "Altersobergrenze: 40"},
    Phrase{age, "Altersgrenzen beachten"},
    Phrase{age, "höchstens 35 Jahre"},
    Phrase{age, "nicht älter als 40"},
    Phrase{age, "nicht älter als 35 Jahre"},
    Phrase{age, "nicht älter als der Durchschnitt"},
    Phrase{age, "zwischen 25 und 35 Jahren"},
    Phrase{age, "jünger als vierzig"},
    Phrase{age, "unter 30 Jahren"},
    Phrase{age, "25-35 Jahre"},
    Phrase{age, "18- bis 30-jährige Person"},
    Phrase{age, "Jahrgang 1990 oder später"},
    Phrase{age, "geboren nach 1990"},
    Phrase{age, "junge, dynamische Persönlichkeit"},
    Phrase{age, "Mitarbeit in jungem Team"},
    Phrase{age, "Alter"},
    Phrase{sex, "Geschlecht: weiblich"},
    Phrase{sex, "männlich"},
    Phrase{sex, "nur Frauen"},
    Phrase{sex, "Mann bevorzugt"},
    Phrase{sex, "weibliche Bewerberin bevorzugt"},
    Phrase{sex, "Sexuelle Orientierung"},
    Phrase{disability, "Schwerbehinderung"},
    Phrase{disability, "Grad der Behinderung"},
    Phrase{disability, "keine Behinderung"},
    Phrase{disability, "nichtbehindert"},
    Phrase{disability, "körperlich und geistig gesund"},
    Phrase{disability, "guter Gesundheitszustand"},
    Phrase{disability, "keine chronischen Erkrankungen"},
    Phrase{disability, "wenige Fehltage"},
    Phrase{religion, "Kirchenzugehörigkeit"},
    Phrase{religion, "Mitglied einer christlichen Kirche"},
    Phrase{religion, "Zugehörigkeit zur evangelischen Kirche"},
    Phrase{religion, "Religionszugehörigkeit"},
    Phrase{religion, "Konfession"},
    Phrase{religion, "katholisch"},
    Phrase{religion, "christliches Menschenbild"},
    Phrase{origin, "deutsche Staatsangehörigkeit"},
    Phrase{origin, "EU-Staatsangehörige"},
    Phrase{origin, "Staatsbürgerschaft"},
    Phrase{origin, "ethnische Herkunft"},
    Phrase{origin, "Herkunft"},
    Phrase{origin, "gebürtige Hernerin"},
    Phrase{origin, "Migrationshintergrund"},
    Phrase{origin, "Nationalität"},
    Phrase{family_status, "schwanger"},
    Phrase{family_status, "keine Schwangerschaft"},
    Phrase{family_status, "Schwangerschaften"},
    Phrase{family_status, "ohne Kinder"},
    Phrase{family_status, "Anzahl der Kinder"},
    Phrase{family_status, "familiär ungebunden"},
    Phrase{family_status, "Kinderwunsch"},
    Phrase{family_status, "alleinerziehend"},
    Phrase{family_status, "keine Elternzeit geplant"},
    Phrase{mother_tongue, "Deutsch als Muttersprache"},
    Phrase{mother_tongue, "akzentfreies Deutsch"},
    Phrase{years_of_service, "Dienstjahre"},
    Phrase{years_of_service, "mindestens 5 Jahre Berufserfahrung"},
    Phrase{years_of_service, "Berufserfahrung von mindestens fünf Jahren"},
    Phrase{years_of_service, "Berufserfahrung: mind. 5 Jahre"},
    Phrase{years_of_service, "Erfahrung im Projektmanagement (mindestens 3 Jahre)"},
    Phrase{years_of_service, "5 Jahre in leitender Stellung"},
    Phrase{years_of_service, "drei Jahre Führungsverantwortung"},
    Phrase{years_of_service, "seit mindestens zehn Jahren tätig"},
    Phrase{years_of_service, "5 Jahre als Teamleitung"},
    Phrase{years_of_service, "mehrjährige, einschlägige Projekterfahrung"},
    Phrase{years_of_service, "langjährige Tätigkeit im öffentlichen Dienst"},
    Phrase{years_of_service, "36 Monate Berufserfahrung"},
    Phrase{years_of_service, "jahrzehntelange Erfahrung"},
    Phrase{years_of_service, "Dauer der Betriebszugehörigkeit"},
    Phrase{years_of_service, "10-jährige Berufspraxis"},
    Phrase{years_of_service, "lückenloser Lebenslauf"},
    Phrase{years_of_service, "Berufserfahrung in Jahren"},
    Phrase{years_of_service, "Verwaltungspraxis von 3 Jahren"},
    Phrase{origin, "Deutsche*r im Sinne des Art. 116 GG"},
    Phrase{religion, "gehört einer christlichen Kirche an"},
    Phrase{age, "Wir suchen junge Leute"},
    Phrase{age, "keine Bewerber über 50"},
};

constexpr std::array english = {
    Phrase{age, "maximum age 35"},
    Phrase{age, "age limit"},
    Phrase{age, "under 35"},
    Phrase{age, "aged 25 to 35"},
    Phrase{age, "not older than 40"},
    Phrase{age, "no older than 35 years"},
    Phrase{age, "younger than thirty"},
    Phrase{age, "between 25 and 35 years old"},
    Phrase{age, "maximum 35 years"},
    Phrase{age, "born after 1990"},
    Phrase{age, "a young, dynamic team"},
    Phrase{age, "date of birth"},
    Phrase{sex, "gender"},
    Phrase{sex, "female"},
    Phrase{sex, "men only"},
    Phrase{sex, "women preferred"},
    Phrase{sex, "sexual orientation"},
    Phrase{disability, "disability"},
    Phrase{disability, "no disabilities"},
    Phrase{disability, "able-bodied"},
    Phrase{disability, "good health"},
    Phrase{disability, "free from chronic illness"},
    Phrase{religion, "church membership"},
    Phrase{religion, "member of a Christian church"},
    Phrase{religion, "religious affiliation"},
    Phrase{religion, "practising Catholic"},
    Phrase{religion, "Christian faith"},
    Phrase{origin, "nationality"},
    Phrase{origin, "German citizenship"},
    Phrase{origin, "must be an EU citizen"},
    Phrase{origin, "ethnic origin"},
    Phrase{origin, "place of birth"},
    Phrase{origin, "German passport"},
    Phrase{family_status, "pregnancy"},
    Phrase{family_status, "not pregnant"},
    Phrase{family_status, "no children"},
    Phrase{family_status, "marital status"},
    Phrase{family_status, "without family commitments"},
    Phrase{mother_tongue, "native speaker"},
    Phrase{years_of_service, "years of service"},
    Phrase{years_of_service, "at least 5 years' experience"},
    Phrase{years_of_service, "5+ years of relevant professional experience"},
    Phrase{years_of_service, "experience in project management for at least five years"},
    Phrase{years_of_service, "experience (5+ years)"},
    Phrase{years_of_service, "worked in IT for 3 years"},
    Phrase{years_of_service, "several years in a management position"},
    Phrase{years_of_service, "3 years as a team leader"},
    Phrase{years_of_service, "a decade of leadership experience"},
    Phrase{years_of_service, "36 months' experience"},
    Phrase{years_of_service, "length of service"},
};

constexpr std::array<std::string_view, 72> harmless_german = {
    "Zertifikat, nicht älter als fünf Jahre",
    "Führungszeugnis nicht älter als drei Monate",
    "nicht älter als 24 Monate",
    "nicht älter als zwei Jahre",
    "Nachweis höchstens 20 Jahre alt",
    "Menschen mit Behinderung sind willkommen",
    "Bewerbungen von Frauen sind ausdrücklich erwünscht",
    "Schwerbehinderte werden bei gleicher Eignung bevorzugt",
    "unabhängig von Geschlecht, Alter, Religion und Herkunft",
    "Menschen jeden Alters",
    "Menschen mit und ohne Behinderung",
    "Kirchenrecht",
    "Staatskirchenrecht",
    "Altersvorsorge",
    "Altersversorgung und Altersteilzeit",
    "Altenpflege",
    "Mittelalterliche Geschichte",
    "im digitalen Zeitalter",
    "Behindertenhilfe",
    "Schwerbehindertenrecht",
    "Kenntnisse im Schwerbehindertenrecht",
    "Schwerbehindertenvertretung",
    "Arbeit mit Menschen mit Behinderung",
    "Beratung von Schwangeren",
    "Schwangerschaftskonfliktberatung",
    "Elternzeitvertretung",
    "Mutterschutzgesetz",
    "Staatsangehörigkeitsrecht",
    "Religionspädagogik",
    "Religionswissenschaft",
    "Erfahrung in der Betreuung von Kindern",
    "Kinder- und Jugendhilfe",
    "Familienrecht",
    "Frauenförderung",
    "Gleichstellungsrecht",
    "geschlechtergerechte Sprache",
    "Gender Mainstreaming",
    "Gläubigerschutz",
    "Jahresabschluss",
    "Fünfjahresplan",
    "dreijährige Ausbildung",
    "dreijährige Ausbildung mit Praxis",
    "Erfahrung mit Verträgen über fünf Jahre",
    "Erfahrung in Projekten",
    "Berufserfahrung",
    "alle zwei Jahre Schulung",
    "Laufzeit bis 30 Jahre",
    "Aufbewahrung über 30 Jahre",
    "unter 35 Stunden",
    "Team von 20 bis 30 Personen",
    "Schichtdienst, auch zu ungewöhnlichen Dienstzeiten",
    "Herkunftsnachweise für Strom",
    "Single Sign-on",
    "Ledigenheim",
    "Christlicher Verein, Buchhaltung",
    "ortsungebunden",
    "Berufseinsteiger*innen willkommen",
    "Barrierefreiheit",
    "rollstuhlgerechte Planung",
    "Kirchenmusik",
    "Gesundheitsmanagement",
    "Eingliederungshilfe für Menschen mit Behinderung",
    "Mannschaftsführung",
    "Betriebsrente",
    "Generationenmanagement",
    "Personenstandswesen",
    "Kundenbeziehungen über 20 Jahre pflegen",
    "Ausbildung von 3 Jahren mit Berufserfahrung",
    "Systeme, die 30 Jahre alt sind",
    "Herkunft der Daten prüfen",
    "katholische Theologie (Abschluss)",
    "Abgeschlossenes Studium (3 Jahre) und Erfahrung",
};

constexpr std::array<std::string_view, 60> harmless_english = {
    "a certificate not older than five years",
    "proof no older than 3 months",
    "documents not older than 20 years",
    "people with disabilities welcome",
    "applications by women are encouraged",
    "regardless of gender, age, religion or disability",
    "women preferred at equal qualification",
    "all genders",
    "any nationality",
    "canon law and church law",
    "knowledge of disability law",
    "work with people with disabilities",
    "support for pregnant women",
    "pregnancy counselling",
    "care of old-age pensions",
    "gender equality",
    "gender mainstreaming",
    "sex education",
    "digital citizenship",
    "engaging in citizenship through digital technologies",
    "citizenship law",
    "parental leave cover",
    "the digital age",
    "age-appropriate communication",
    "working with all age groups",
    "a three-year degree",
    "a three-year apprenticeship with practice",
    "experience with contracts over five years",
    "experience in planning the financial year",
    "experience with multi-year budgets",
    "experience",
    "yearly reports",
    "five-year plan",
    "a warranty of five years",
    "service level agreements",
    "every two years",
    "training every 3 years",
    "under 35 hours",
    "over 50 projects",
    "teams between 20 and 30 people",
    "a company with over 20 years of tradition",
    "single sign-on",
    "single point of contact",
    "race condition",
    "cloud native",
    "native apps",
    "male and female clients",
    "country of origin labelling",
    "page layout",
    "language",
    "stage management",
    "religious studies",
    "theology",
    "public health",
    "occupational health and safety",
    "disabled features",
    "experience leading projects of several years",
    "legacy systems over 20 years old",
    "religious education",
    "EU citizens' rights",
};

std::string described(std::string_view words, std::optional<ProtectedAttribute> found) {
    return std::string{words} + ": " + (found ? std::to_string(static_cast<int>(*found)) : "none");
}

template <class Phrases>
void check_named(const Phrases& phrases, std::string_view language) {
    for (const Phrase& phrase : phrases) {
        const auto found = protected_attribute(phrase.words, language);
        BOOST_TEST((found == phrase.attribute), described(phrase.words, found));
    }
}

template <class Phrases>
void check_harmless(const Phrases& phrases, std::string_view language) {
    for (const std::string_view words : phrases)
        for (const std::string_view spoken : {language, std::string_view{}}) {
            const auto found = protected_attribute(words, spoken);
            BOOST_TEST(!found.has_value(), described(words, found));
        }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(protected_words)

BOOST_AUTO_TEST_CASE(german_criteria_are_seen_for_what_they_are) {
    check_named(german, "de");
}

BOOST_AUTO_TEST_CASE(english_criteria_are_seen_for_what_they_are) {
    check_named(english, "en");
}

BOOST_AUTO_TEST_CASE(welcomes_things_and_fields_of_work_are_left_alone_in_german) {
    check_harmless(harmless_german, "de");
}

BOOST_AUTO_TEST_CASE(welcomes_things_and_fields_of_work_are_left_alone_in_english) {
    check_harmless(harmless_english, "en");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

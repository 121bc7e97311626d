// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "people.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The two files about the sample applicants: levels (wide) and evidence (long).

namespace applicants {

constexpr std::string_view closing_date = "2026-05-03";
constexpr std::string_view office = "Personalverwaltung";

inline std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == text.npos)
        return std::string{text};
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string(2, c) : std::string(1, c);
    return quoted + '"';
}

inline std::string written_level(const Applicant& person, std::size_t i) {
    constexpr std::array<std::string_view, 7> cefr{"0", "A1", "A2", "B1", "B2", "C1", "C2"};
    if (person.levels[i] == unknown)
        return {};
    if (columns[i].id.starts_with("cefr/"))
        return std::string{cefr[static_cast<std::size_t>(person.levels[i])]};
    return std::to_string(person.levels[i]);
}

inline std::string wide_csv(const std::vector<Applicant>& people) {
    std::string csv = "applicant";
    for (const Column& c : columns)
        csv += ',' + std::string{c.id};
    for (const Applicant& person : people) {
        csv += '\n' + person.id;
        for (std::size_t i = 0; i < columns.size(); ++i)
            csv += ',' + written_level(person, i);
    }
    return csv + '\n';
}

struct Proof {
    std::string what;
    std::string_view rater = {};
    std::string_view source = {};
    std::string date = {};
    std::string valid_until = {};
    std::string_view status = "documented";
};

/// Collects evidence as rows of the long file.
class EvidenceFile {
public:
    void add(const Applicant& person, std::string_view competence, const Proof& proof) {
        const std::size_t i = column(competence);
        csv_ += person.id + ',' + std::string{columns[i].id} + ',' + written_level(person, i);
        for (const std::string_view text :
             {std::string_view{proof.what}, proof.rater, proof.source, std::string_view{proof.date},
              std::string_view{proof.valid_until}, proof.status})
            csv_ += ',' + cell(text);
        csv_ += '\n';
        expired_ += !proof.valid_until.empty() && proof.valid_until < closing_date ? 1 : 0;
    }
    [[nodiscard]] const std::string& csv() const { return csv_; }
    [[nodiscard]] int expired() const { return expired_; }

private:
    std::string csv_ = "candidate,competence,level,what,rater,source,date,valid_until,status\n";
    int expired_ = 0;
};

inline void add_qualification(EvidenceFile& file, const Applicant& person, Dice& dice) {
    constexpr std::array<std::string_view, 6> named{
        "Bachelor Wirtschaftsinformatik", "Master Informatik",
        "Bachelor Betriebswirtschaft",    "Diplom (FH) Informatik",
        "Master Projektmanagement",       "Bachelor Organisationsmanagement"};
    constexpr std::array<std::string_view, 4> similar{
        "Master Data Science", "Bachelor Medieninformatik", "Bachelor Wirtschaftsingenieurwesen",
        "Master Verwaltungswissenschaft"};
    const std::string subject{person.stratum.way == Way::comparable ? dice.pick(similar)
                                                                    : dice.pick(named)};
    const std::string_view status = dice(3) == 0 ? "documented" : "verified";
    const std::string_view checked_by = status == "verified" ? office : "";
    switch (person.stratum.way) {
        case Way::none:
            return;
        case Way::degree_and_laufbahn:
            file.add(person, "laufbahnbefaehigung",
                     {"Laufbahnprüfung", checked_by, "Dienstherr", {}, {}, status});
            [[fallthrough]];
        case Way::degree:
            return file.add(person, "relevant-degree",
                            {subject, checked_by, "Hochschule", {}, {}, status});
        case Way::laufbahn:
            return file.add(person, "laufbahnbefaehigung",
                            {"Laufbahnprüfung", checked_by, "Dienstherr", {}, {}, status});
        case Way::lehrgang:
            return file.add(person, "verwaltungslehrgang-2",
                            {"Prüfungszeugnis Verwaltungslehrgang II",
                             checked_by,
                             "Studieninstitut",
                             {},
                             {},
                             status});
        case Way::comparable:
            return file.add(person, "relevant-degree",
                            {subject + ", Vergleichbarkeit zu bestätigen", {}, "Hochschule"});
        case Way::foreign:
            return file.add(
                person, "relevant-degree",
                {subject + " (Ausland), Zeugnisbewertung steht aus", {}, "Hochschule im Ausland"});
        case Way::degree_pending:
            return file.add(
                person, "relevant-degree",
                {subject + ", Abschluss steht aus", {}, "Immatrikulationsbescheinigung"});
        case Way::lehrgang_pending:
            return file.add(
                person, "verwaltungslehrgang-2",
                {"Teilnahme am Verwaltungslehrgang II, Prüfung steht aus", {}, "Studieninstitut"});
    }
}

inline void add_german(EvidenceFile& file, const Applicant& person, Dice& dice) {
    constexpr std::array<std::string_view, 3> without_test{"Schulabschluss in deutscher Sprache",
                                                           "Studium in deutscher Sprache",
                                                           "Ausbildung in deutscher Sprache"};
    const std::string_view schooling = dice.pick(without_test);
    const std::string day = dice.day(2021, 2025);
    if (person.level("german") == unknown)
        return;
    if (person.level("german") == 6)
        return file.add(person, "german", {std::string{schooling}, {}, "Zeugnis"});
    file.add(
        person, "german",
        {"Sprachzertifikat " + written_level(person, column("german")), {}, "Sprachprüfung", day});
}

inline void add_ai(EvidenceFile& file, const Applicant& person, Dice& dice) {
    constexpr std::array<std::string_view, 5> courses{
        "Zertifikatskurs Maschinelles Lernen",
        "Teilnahmebescheinigung Generative KI in der Verwaltung", "Zertifikat Deep Learning",
        "Weiterbildung KI-Projekte, Zertifikat", "Teilnahmebescheinigung Sprachverarbeitung"};
    const Proof course{
        std::string{dice.pick(courses)}, {}, "Weiterbildungsträger", dice.day(2021, 2025)};
    if (person.stratum.certificate == Certificate::announced)
        file.add(person, "ai-certificate",
                 {"Teilnahmebescheinigung angekündigt", {}, "Anschreiben", {}, {}, "claimed"});
    if (person.stratum.certificate == Certificate::presented) {
        file.add(person, "ai-certificate", course);
        file.add(person, "ai-knowledge", course);
    }
}

inline std::string years_later(const std::string& day, int years) {
    return std::to_string(std::stoi(day.substr(0, 4)) + years) + day.substr(4);
}

inline void add_certificates(EvidenceFile& file, const Applicant& person, Dice& dice) {
    constexpr std::array<std::string_view, 3> foundation{"PRINCE2 Foundation", "IPMA Level D",
                                                         "PSM I"};
    constexpr std::array<std::string_view, 3> advanced{"PRINCE2 Practitioner", "IPMA Level C",
                                                       "PSM II"};
    const int level = person.level("pm-certificate");
    const std::string what{level == 2 ? dice.pick(advanced) : dice.pick(foundation)};
    const std::string day = dice.day(2020, 2025);
    const int years = what.starts_with("PRINCE2") ? 3 : what.starts_with("IPMA") ? 5 : 0;
    if (level > 0)
        file.add(
            person, "pm-certificate",
            {what, {}, "Zertifizierungsstelle", day, years == 0 ? "" : years_later(day, years)});
    const std::string itil_day = dice.day(2021, 2025);
    if (person.level("itil-foundation") > 0)
        file.add(
            person, "itil-foundation",
            {"ITIL 4 Foundation", {}, "Zertifizierungsstelle", itil_day, years_later(itil_day, 3)});
}

inline void add_experience(EvidenceFile& file, const Applicant& person) {
    for (const std::string_view competence : {"ai-strategy", "ai-evaluation", "ai-implementation",
                                              "digitalisation-projects", "project-lead"}) {
        const int level = person.level(competence);
        if (level == unknown)
            file.add(person, competence,
                     {"Arbeitszeugnis angefordert", {}, "Anschreiben", {}, {}, "claimed"});
        else if (level > 1)
            file.add(person, competence, {"Arbeitszeugnis", {}, "Arbeitgeber"});
        else if (level == 1)
            file.add(person, competence,
                     {"Projektbeschreibung", {}, "Lebenslauf", {}, {}, "claimed"});
    }
}

inline void add_interview(EvidenceFile& file, const Applicant& person, Dice& dice) {
    const std::string day = "2026-05-" + std::to_string(18 + dice(5));
    for (const Column& c : columns)
        if (c.kind == Kind::interview && (person.interviewed || person.strong_interview))
            file.add(person, bare_name(c),
                     {"Strukturiertes Interview, gemeinsame Bewertung",
                      "Auswahlkommission",
                      "Vorstellungsgespräch",
                      day,
                      {},
                      "judged"});
}

inline EvidenceFile make_evidence(const std::vector<Applicant>& people, Dice& dice) {
    EvidenceFile file;
    for (const Applicant& person : people) {
        add_qualification(file, person, dice);
        add_german(file, person, dice);
        add_ai(file, person, dice);
        add_certificates(file, person, dice);
        add_experience(file, person);
        add_interview(file, person, dice);
    }
    return file;
}

/// Both files, and the people they are about.
struct Files {
    std::vector<Applicant> people;
    std::string levels;    ///< `applicants.csv`
    std::string evidence;  ///< `applicants-evidence.csv`
    int expired = 0;       ///< how many pieces of evidence were no longer valid on the closing date
};

/// Returns the sample applicants' files, the same at every call.
inline Files make_files() {
    Dice dice;
    Files files{make_people(dice), {}, {}, 0};
    files.levels = wide_csv(files.people);
    const EvidenceFile evidence = make_evidence(files.people, dice);
    files.evidence = evidence.csv();
    files.expired = evidence.expired();
    return files;
}

}  // namespace applicants

// SPDX-License-Identifier: BSL-1.0

/// \file
/// Writes the sample applicants for the post 16/0107 into a folder, or checks that the files there
/// are what it would write. Without arguments it prints what is in them.

#include "applicants/files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace applicants;

constexpr std::string_view usage =
    "usage: generate_applicants FOLDER          writes applicants.csv and applicants-evidence.csv\n"
    "       generate_applicants --check FOLDER  compares them with what would be written\n";

template <typename Predicate>
void print_count(const Files& files, std::string_view what, Predicate predicate) {
    const auto count = std::count_if(files.people.begin(), files.people.end(), predicate);
    std::cout << (count < 10 ? "  " : " ") << count << "  " << what << '\n';
}

void print_outcomes(const Files& files) {
    const auto outcome = [](Outcome wanted) {
        return [wanted](const Applicant& person) { return person.stratum.outcome == wanted; };
    };
    print_count(files, "applicants", [](const Applicant&) { return true; });
    print_count(files, "meet the formula", outcome(Outcome::eligible));
    print_count(files, "are undecided", outcome(Outcome::undecided));
    print_count(files, "do not meet it", outcome(Outcome::ineligible));
}

void print_ways(const Files& files) {
    const auto way = [](Way wanted) {
        return [wanted](const Applicant& person) { return person.stratum.way == wanted; };
    };
    print_count(files, "have a named degree", way(Way::degree));
    print_count(files, "have a named degree and Laufbahnbefähigung", way(Way::degree_and_laufbahn));
    print_count(files, "have Laufbahnbefähigung", way(Way::laufbahn));
    print_count(files, "have Verwaltungslehrgang II", way(Way::lehrgang));
    print_count(files, "have a comparable degree to confirm", way(Way::comparable));
    print_count(files, "have a foreign degree to confirm", way(Way::foreign));
    print_count(files, "are about to complete a degree", way(Way::degree_pending));
    print_count(files, "are about to complete Verwaltungslehrgang II", way(Way::lehrgang_pending));
    print_count(files, "have none of these", way(Way::none));
}

void print_proofs(const Files& files) {
    const auto level = [](std::string_view competence, int wanted) {
        return [competence, wanted](const Applicant& person) {
            return person.level(competence) == wanted;
        };
    };
    print_count(files, "have no AI certificate", level("ai-certificate", 0));
    print_count(files, "have announced an AI certificate", level("ai-certificate", unknown));
    print_count(files, "have not proven their German", level("german", unknown));
    print_count(files, "have German below C1", [](const Applicant& person) {
        return person.level("german") != unknown && person.level("german") < 5;
    });
    print_count(files, "have been interviewed",
                [](const Applicant& person) { return person.level("teamwork") != unknown; });
    print_count(files, "are strong there and do not meet the formula",
                [](const Applicant& person) { return person.strong_interview; });
    print_count(files, "are career starters",
                [](const Applicant& person) { return person.starter; });
    print_count(files, "wait for references", level("project-lead", unknown));
}

bool same(const std::filesystem::path& path, const std::string& expected) {
    std::ifstream file{path, std::ios::binary};
    const std::string found{std::istreambuf_iterator<char>{file}, {}};
    if (!file || found != expected)
        std::cerr << path.string() << ": not what the generator writes\n";
    return file && found == expected;
}

bool write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file{path, std::ios::binary};
    file << text;
    file.close();
    if (!file)
        std::cerr << path.string() << ": cannot be written\n";
    return static_cast<bool>(file);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool check = arguments.size() == 2 && arguments[0] == "--check";
    if (arguments.size() > 1 && !check) {
        std::cerr << usage;
        return 2;
    }
    const Files files = make_files();
    if (arguments.empty()) {
        std::cout << usage << '\n';
        print_outcomes(files);
        print_ways(files);
        print_proofs(files);
        std::cout << ' ' << (files.expired < 10 ? " " : "") << files.expired
                  << "  certificates had expired by the closing date\n";
        return 0;
    }
    const std::filesystem::path folder = arguments.back();
    const auto treat = check ? same : write;
    const bool levels = treat(folder / "applicants.csv", files.levels);
    const bool evidence = treat(folder / "applicants-evidence.csv", files.evidence);
    return levels && evidence ? 0 : 1;
}

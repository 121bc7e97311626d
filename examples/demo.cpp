// SPDX-License-Identifier: BSL-1.0

/// \file
/// Matches applicants against a job and prints a report: the job, the ranking, who is left out and
/// why, proofs to request, explanations, a comparison. Without arguments it takes the shipped job
/// 16/0107 and generated applicants.

#include "demo/report.hpp"

#include <charconv>
#include <exception>
#include <filesystem>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage =
    "usage: demo [--lang de|en] [--job FILE] [--framework FILE]... [--applicants FILE]\n"
    "            [--evidence FILE] [--top N]\n"
    "\n"
    "  --lang        language of the report; de unless given\n"
    "  --job         job profile (JSON)\n"
    "  --framework   framework (JSON); others are looked for beside the job and in ../frameworks\n"
    "  --applicants  applicants (CSV, wide or long)\n"
    "  --evidence    evidence for their levels (CSV, long)\n"
    "  --top         most entries of each list\n"
    "\n"
    "What is not given is the shipped job 16/0107 and generated applicants.\n";

class usage_error : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Arguments {
    std::string language = "de";
    fs::path job;
    std::vector<fs::path> frameworks;
    fs::path applicants;
    fs::path evidence;
    std::size_t top = herne::all;
    bool help = false;
};

std::size_t integer_from(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number == 0)
        throw usage_error{"--top: '" + std::string{text} + "' is not a whole number from 1 on"};
    return number;
}

void take(Arguments& arguments, const std::string& option, const std::string& value) {
    if (option == "--lang") {
        if (value != "de" && value != "en")
            throw usage_error{"--lang: '" + value + "' is neither de nor en"};
        arguments.language = value;
    } else if (option == "--job")
        arguments.job = value;
    else if (option == "--framework")
        arguments.frameworks.emplace_back(value);
    else if (option == "--applicants")
        arguments.applicants = value;
    else if (option == "--evidence")
        arguments.evidence = value;
    else if (option == "--top")
        arguments.top = integer_from(value);
    else
        throw usage_error{"unknown argument '" + option + "'"};
}

Arguments parsed(std::span<char* const> given) {
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string option = given[i];
        if (option == "--help" || option == "-h") {
            arguments.help = true;
            return arguments;
        }
        // `--framework A B` is taken as `--framework A --framework B`.
        std::size_t values = 0;
        do {
            if (i + 1 >= given.size() && values == 0)
                throw usage_error{option + ": its value is missing"};
            take(arguments, option, given[++i]);
            ++values;
        } while (option == "--framework" && i + 1 < given.size() && given[i + 1][0] != '-');
    }
    return arguments;
}

/// Returns the folder of the shipped data: under the current folder, or where herne was built from.
fs::path data_folder() {
    const fs::path here = "examples/data";
    return fs::exists(here / "jobs/16-0107.json") ? here
                                                  : fs::path{HERNE_SOURCE_DIR} / "examples/data";
}

demo::Report loaded(const Arguments& arguments) {
    const fs::path data = data_folder();
    const bool shipped_job = arguments.job.empty();
    const bool shipped_applicants = arguments.applicants.empty();
    herne::JobProfileSources sources;
    for (const fs::path& path : arguments.frameworks)
        sources.frameworks.push_back(herne::load_framework(path));
    const auto job =
        herne::load_job_profile(shipped_job ? data / "jobs/16-0107.json" : arguments.job, sources);
    auto pool = herne::load_pool_csv(
        shipped_applicants ? data / "applicants.csv" : arguments.applicants, job.framework());
    if (!arguments.evidence.empty())
        pool = herne::load_evidence_csv(arguments.evidence, pool);
    else if (shipped_applicants)
        pool = herne::load_evidence_csv(data / "applicants-evidence.csv", pool);
    return {.job = job,
            .pool = pool,
            .language = arguments.language,
            .top = arguments.top,
            .generated = shipped_applicants,
            .our_weights = shipped_job};
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const Arguments arguments =
            parsed(std::span<char* const>{argv, static_cast<std::size_t>(argc)}.subspan(1));
        if (arguments.help)
            std::cout << usage;
        else
            demo::print(std::cout, loaded(arguments));
        std::cout.flush();
        return std::cout.good() ? 0 : 1;
    } catch (const usage_error& error) {
        std::cerr << "demo: " << error.what() << "\n\n" << usage;
        return 2;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

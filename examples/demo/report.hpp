// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "demo/language.hpp"

#include <herne/herne.hpp>

#include <cstddef>
#include <ostream>
#include <string>

namespace demo {

/// What a report is about.
struct Report {
    herne::JobProfile job;
    herne::Pool pool;
    Language language;
    std::size_t top = herne::all;  ///< maximum number of candidates in a list
    bool generated = false;        ///< whether the applicants are the shipped ones
    bool our_weights = false;      ///< whether the job is the shipped one
};

/// Writes the report: heading, job, findings, ranking, who is left out, proofs to request,
/// explanations, comparison.
void print(std::ostream& out, const Report& report);

void print_job(std::ostream& out, const Report& report);
void print_findings(std::ostream& out, const Report& report);
void print_ranking(std::ostream& out, const Report& report, const herne::Ranking& ranking);
void print_left_out(std::ostream& out, const Report& report, const herne::Ranking& ranking);
void print_requests(std::ostream& out, const Report& report, const herne::Ranking& ranking);
void print_explanations(std::ostream& out, const Report& report, const herne::Ranking& ranking);
void print_comparison(std::ostream& out, const Report& report, const herne::Ranking& ranking);

/// Returns `3 fundiert`, or that the level is unknown.
[[nodiscard]] std::string level_name(const herne::Scale& scale, herne::Level level,
                                     const Language& language);
/// Returns what a verdict is called.
[[nodiscard]] std::string verdict_name(herne::Verdict verdict, const Language& language);
/// Returns how far evidence is established.
[[nodiscard]] std::string status_name(herne::EvidenceStatus status, const Language& language);
/// Returns what the level to reach is called, and from where it has to be reached.
[[nodiscard]] std::string raise_name(const herne::Raise& raise, const Report& report);
}  // namespace demo

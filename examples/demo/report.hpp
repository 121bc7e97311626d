// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/herne.hpp>

#include <cstddef>
#include <ostream>
#include <string>

namespace demo {

/// What a report is about.
struct Report {
    herne::JobProfile job;
    herne::Pool pool;
    std::string language;          ///< "de" or "en"
    std::size_t top = herne::all;  ///< maximum number of candidates in a list
    bool generated = false;        ///< whether the applicants are the shipped ones
    bool our_weights = false;      ///< whether the job is the shipped one
};

/// Writes the report: heading, job, findings, ranking, who is left out, proofs to request,
/// explanations, comparison.
void print(std::ostream& out, const Report& report);

}  // namespace demo

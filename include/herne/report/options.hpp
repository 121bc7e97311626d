// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <string>

namespace herne::inline HERNE_ABI {

/// Fewest columns of a report as text.
inline constexpr std::size_t min_report_width = 40;
/// Most columns of a report as text.
inline constexpr std::size_t max_report_width = 10'000;

/// How a report is written. Functions that take it throw `invalid_input` for another language or
/// width.
struct ReportOptions {
    /// "de" or "en"; HTML also in "both", which is English with German under it
    std::string language = "de";
    /// columns of a terminal, from `min_report_width` to `max_report_width`; not used by HTML
    std::size_t width = 80;
    /// most rows of tables in HTML and summaries, and of lists of people who are left out or whose
    /// proofs are missing; what is not shown is counted
    std::size_t max_rows = 60;
    /// whether a ranking says which place everybody has by the job's first stage alone, which takes
    /// one more scan of the pool
    bool first_stage = false;

    bool operator==(const ReportOptions&) const = default;
};

}  // namespace herne::inline HERNE_ABI

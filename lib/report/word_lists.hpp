// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/analysis_words.hpp"
#include "report/assign_words.hpp"
#include "report/job_ranking_words.hpp"
#include "report/page_words.hpp"
#include "report/record_words.hpp"
#include "report/report_words.hpp"
#include "report/roster_words.hpp"
#include "report/tandem_words.hpp"
#include "report/team_words.hpp"

#include <array>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// The words of reports, in the lists in which they stand; those of pictures stand alone.
inline constexpr std::array word_lists{
    std::span<const WordEntry>{report_word_entries},
    std::span<const WordEntry>{analysis_word_entries},
    std::span<const WordEntry>{job_ranking_word_entries},
    std::span<const WordEntry>{assign_word_entries},
    std::span<const WordEntry>{tandem_word_entries},
    std::span<const WordEntry>{team_word_entries},
    std::span<const WordEntry>{page_word_entries},
    std::span<const WordEntry>{roster_word_entries},
    std::span<const WordEntry>{record_word_entries},
};

}  // namespace herne::inline HERNE_ABI::detail

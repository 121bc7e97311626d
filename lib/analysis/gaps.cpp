// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/gaps.hpp>

#include "analysis/chosen_levels.hpp"

#include <array>

namespace herne::inline HERNE_ABI {
namespace {

/// Missing levels by code 0..15, that of unknown included.
using MissingByCode = std::array<std::uint8_t, 16>;

MissingByCode missing_to(int required) {
    MissingByCode result{};
    for (int level = 0; level < required; ++level)
        result[static_cast<std::size_t>(level)] = static_cast<std::uint8_t>(required - level);
    result[Level::unknown().code()] = Gaps::unknown;
    return result;
}

}  // namespace

Gaps gaps(const Pool& pool, const JobProfile& job, const AnalysisOptions& options) {
    const auto positions = detail::requirement_positions(pool, job);
    const detail::ChosenLevels levels{pool, options};
    std::vector<MissingByCode> tables;
    for (const auto& requirement : job.requirements())
        tables.push_back(missing_to(requirement.level));

    Gaps result{job.scorecard().provenance(), levels.size(), positions.size()};
    result.missing.resize(result.candidates * result.requirements);
    levels.for_pieces([&] {
        return [&](std::size_t first, std::size_t last) {
            for (std::size_t r = 0; r < positions.size(); ++r) {
                const std::span out{result.missing.data() + r * result.candidates + first,
                                    last - first};
                levels.codes(positions[r], first, out);
                for (std::uint8_t& code : out)
                    code = tables[r][code & 0x0FU];
            }
        };
    });
    return result;
}

std::vector<OpenGap> open_gaps(const Pool& pool, const JobProfile& job,
                               const AnalysisOptions& options) {
    const Gaps all_gaps = gaps(pool, job, options);
    std::vector<OpenGap> result;
    for (std::size_t candidate = 0; candidate < all_gaps.candidates; ++candidate)
        for (std::size_t r = 0; r < all_gaps.requirements; ++r) {
            const auto missing = all_gaps.at(candidate, r);
            if (missing == 0)
                continue;
            const Level level =
                missing ? Level{job.requirements()[r].level - *missing} : Level::unknown();
            result.push_back(
                {options.rows ? (*options.rows)[candidate] : candidate, r, level, missing});
        }
    return result;
}

}  // namespace herne::inline HERNE_ABI

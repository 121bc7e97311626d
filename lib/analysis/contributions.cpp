// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/contributions.hpp>

#include "analysis/chosen_levels.hpp"

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI {
namespace {

/// Points by code 0..15, that of unknown included.
using PointsByCode = std::array<std::int64_t, 16>;

PointsByCode by_code(std::span<const std::int64_t> table, UnknownAs order) {
    PointsByCode result{};
    std::copy(table.begin(), table.end(), result.begin());
    result[Level::unknown().code()] = order == UnknownAs::worst ? 0 : table.back();
    return result;
}

}  // namespace

Contributions contributions(const Pool& pool, const JobProfile& job,
                            const AnalysisOptions& options) {
    const auto positions = detail::requirement_positions(pool, job);
    const detail::ChosenLevels levels{pool, options};
    std::vector<PointsByCode> tables;
    for (std::size_t r = 0; r < positions.size(); ++r)
        tables.push_back(by_code(job.points(r), options.order));

    Contributions result{job.scorecard().provenance(), options.order, levels.size(),
                         positions.size()};
    result.points.resize(result.candidates * result.requirements);
    levels.for_pieces([&] {
        return [&, codes = std::vector<std::uint8_t>(detail::piece_candidates)](
                   std::size_t first, std::size_t last) mutable {
            for (std::size_t r = 0; r < positions.size(); ++r) {
                levels.codes(positions[r], first, {codes.data(), last - first});
                std::int64_t* out = result.points.data() + r * result.candidates + first;
                for (std::size_t i = 0; i < last - first; ++i)
                    out[i] = tables[r][codes[i] & 0x0FU];
            }
        };
    });
    return result;
}

}  // namespace herne::inline HERNE_ABI

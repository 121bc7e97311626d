// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/contributions.hpp>

#include "analysis/chosen_levels.hpp"
#include "packed/points_by_code.hpp"
#include "scan/driver.hpp"

#include <array>

namespace herne::inline HERNE_ABI {
namespace {

/// Points by code 0..15, that of unknown included.
using PointsByCode = std::array<std::int64_t, 16>;

/// Writes the contributions of one thread's superblocks.
class ContributionVisitor {
public:
    ContributionVisitor(const detail::ChosenLevels& levels, std::span<const std::size_t> positions,
                        std::span<const PointsByCode> tables, Contributions& out)
        : levels_{levels},
          positions_{positions},
          tables_{tables},
          out_{out},
          codes_(detail::superblock_candidates) {}

    void operator()(std::size_t superblock) {
        const std::span codes{codes_.data(), levels_.candidates(superblock)};
        for (std::size_t r = 0; r < positions_.size(); ++r) {
            levels_.codes(superblock, positions_[r], codes);
            std::int64_t* to = out_.points.data() + r * out_.candidates +
                               superblock * detail::superblock_candidates;
            for (std::size_t i = 0; i < codes.size(); ++i)
                to[i] = tables_[r][codes[i] & 0x0FU];
        }
    }

private:
    const detail::ChosenLevels& levels_;
    std::span<const std::size_t> positions_;
    std::span<const PointsByCode> tables_;
    Contributions& out_;
    std::vector<std::uint8_t> codes_;
};

}  // namespace

Contributions contributions(const Pool& pool, const JobProfile& job,
                            const AnalysisOptions& options) {
    const auto positions = detail::requirement_positions(pool, job);
    const detail::ChosenLevels levels{pool, options};
    std::vector<PointsByCode> tables;
    for (std::size_t r = 0; r < positions.size(); ++r)
        tables.push_back(detail::points_by_code(job.points(r), options.order));

    Contributions result{job.scorecard().provenance(), options.order, levels.size(),
                         positions.size()};
    result.points.resize(result.candidates * result.requirements);
    detail::visit_superblocks(levels.size(), detail::Execution{options}, [&] {
        return ContributionVisitor{levels, positions, tables, result};
    });
    return result;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/gaps.hpp>

#include "analysis/chosen_levels.hpp"
#include "model/level_code.hpp"
#include "scan/driver.hpp"

#include <array>

namespace herne::inline HERNE_ABI {
namespace {

/// Missing levels by code 0..15, that of unknown included.
using MissingByCode = std::array<std::uint8_t, 16>;

MissingByCode missing_to(int required) {
    MissingByCode result{};
    for (int level = 0; level < required; ++level)
        result[static_cast<std::size_t>(level)] = static_cast<std::uint8_t>(required - level);
    result[detail::code_for_unknown] = Gaps::unknown;
    return result;
}

/// Writes the missing levels of one thread's superblocks.
class GapVisitor {
public:
    GapVisitor(const detail::ChosenLevels& levels, std::span<const std::size_t> positions,
               std::span<const MissingByCode> tables, Gaps& out)
        : levels_{levels}, positions_{positions}, tables_{tables}, out_{out} {}

    void operator()(std::size_t superblock) {
        for (std::size_t r = 0; r < positions_.size(); ++r) {
            const std::span to{out_.missing.data() + r * out_.candidates +
                                   superblock * detail::superblock_candidates,
                               levels_.candidates(superblock)};
            levels_.codes(superblock, positions_[r], to);
            for (std::uint8_t& code : to)
                code = tables_[r][code & 0x0FU];
        }
    }

private:
    const detail::ChosenLevels& levels_;
    std::span<const std::size_t> positions_;
    std::span<const MissingByCode> tables_;
    Gaps& out_;
};

}  // namespace

Gaps gaps(const Pool& pool, const JobProfile& job, const AnalysisOptions& options) {
    const auto positions = detail::requirement_positions(pool, job);
    const detail::ChosenLevels levels{pool, options};
    std::vector<MissingByCode> tables;
    for (const auto& requirement : job.requirements())
        tables.push_back(missing_to(requirement.level));

    Gaps result{job.scorecard().provenance(), levels.size(), positions.size()};
    result.missing.resize(result.candidates * result.requirements);
    detail::visit_superblocks(levels.size(), detail::Execution{options}, [&] {
        return GapVisitor{levels, positions, tables, result};
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

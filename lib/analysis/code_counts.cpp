// SPDX-License-Identifier: BSL-1.0
#include "analysis/code_counts.hpp"

#include "model/level_code.hpp"
#include "scan/driver.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

void add(CodeCounts& sum, const CodeCounts& counts) {
    for (std::size_t code = 0; code < sum.size(); ++code)
        sum[code] += counts[code];
}

/// Four sets of counters, so that equal codes in a row do not wait for one another.
void count(std::span<const std::uint8_t> codes, CodeCounts& sum) {
    std::array<CodeCounts, 4> counts{};
    std::size_t i = 0;
    for (; i + 4 <= codes.size(); i += 4)
        for (std::size_t k = 0; k < 4; ++k)
            ++counts[k][codes[i + k] & 0x0FU];
    for (; i < codes.size(); ++i)
        ++counts[0][codes[i] & 0x0FU];
    for (const auto& part : counts)
        add(sum, part);
}

/// Counts one thread's superblocks, and adds its counts to a sum.
class CodeCountVisitor {
public:
    CodeCountVisitor(const ChosenLevels& levels, std::span<const std::size_t> competences,
                     const CountedGroups& groups, std::vector<CodeCounts>& sum)
        : levels_{levels},
          competences_{competences},
          groups_{groups},
          // One group more, for those who are in none.
          counts_((groups.count + 1) * competences.size()),
          codes_(superblock_candidates),
          sum_{sum} {}

    void operator()(std::size_t superblock) {
        const std::size_t candidates = levels_.candidates(superblock);
        for (std::size_t c = 0; c < competences_.size(); ++c) {
            if (groups_.positions.empty() && levels_.all_unknown(superblock, competences_[c])) {
                counts_[c][code_for_unknown] += candidates;
                continue;
            }
            const std::span codes{codes_.data(), candidates};
            if (groups_.positions.empty()) {
                levels_.codes_in_any_order(superblock, competences_[c], codes);
                count(codes, counts_[c]);
                continue;
            }
            levels_.codes(superblock, competences_[c], codes);
            count_groups(codes,
                         groups_.positions.subspan(superblock * superblock_candidates, candidates),
                         c);
        }
    }

    void finish() {
        for (std::size_t i = 0; i < sum_.size(); ++i)
            add(sum_[i], counts_[i]);
    }

private:
    void count_groups(std::span<const std::uint8_t> codes, std::span<const std::uint32_t> positions,
                      std::size_t competence) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            ++counts_[positions[i] * competences_.size() + competence][codes[i] & 0x0FU];
    }

    const ChosenLevels& levels_;
    std::span<const std::size_t> competences_;
    CountedGroups groups_;
    std::vector<CodeCounts> counts_;
    std::vector<std::uint8_t> codes_;
    std::vector<CodeCounts>& sum_;
};

}  // namespace

std::vector<CodeCounts> count_codes(const ChosenLevels& levels,
                                    std::span<const std::size_t> competences,
                                    const Execution& execution, const CountedGroups& groups) {
    std::vector<CodeCounts> sum(groups.count * competences.size());
    visit_superblocks(levels.size(), execution, [&] {
        return CodeCountVisitor{levels, competences, groups, sum};
    });
    return sum;
}

}  // namespace herne::inline HERNE_ABI::detail

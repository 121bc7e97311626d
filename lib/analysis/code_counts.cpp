// SPDX-License-Identifier: BSL-1.0
#include "analysis/code_counts.hpp"

#include <mutex>

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

/// Counts pieces for itself.
class Counter {
public:
    Counter(const ChosenLevels& levels, std::span<const std::size_t> competences,
            const CountedGroups& groups)
        : levels_{&levels},
          competences_{competences},
          groups_{groups},
          // One group more, for those who are in none.
          counts_((groups.count + 1) * competences.size()),
          codes_(piece_candidates) {}

    void operator()(std::size_t first, std::size_t last) {
        for (std::size_t c = 0; c < competences_.size(); ++c) {
            if (groups_.positions.empty() && levels_->all_unknown(competences_[c], first)) {
                counts_[c][Level::unknown().code()] += last - first;
                continue;
            }
            const std::span codes{codes_.data(), last - first};
            levels_->codes(competences_[c], first, codes);
            if (groups_.positions.empty())
                count(codes, counts_[c]);
            else
                count_groups(codes, groups_.positions.subspan(first, last - first), c);
        }
    }

    void add_to(std::vector<CodeCounts>& sum) const {
        for (std::size_t i = 0; i < sum.size(); ++i)
            add(sum[i], counts_[i]);
    }

private:
    void count_groups(std::span<const std::uint8_t> codes, std::span<const std::uint32_t> positions,
                      std::size_t competence) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            ++counts_[positions[i] * competences_.size() + competence][codes[i] & 0x0FU];
    }

    const ChosenLevels* levels_;
    std::span<const std::size_t> competences_;
    CountedGroups groups_;
    std::vector<CodeCounts> counts_;
    std::vector<std::uint8_t> codes_;
};

}  // namespace

std::vector<CodeCounts> count_codes(const ChosenLevels& levels,
                                    std::span<const std::size_t> competences,
                                    const CountedGroups& groups) {
    std::vector<CodeCounts> sum(groups.count * competences.size());
    std::mutex adding;
    levels.for_pieces(
        [&] {
            return Counter{levels, competences, groups};
        },
        [&](const Counter& counter) {
            const std::lock_guard lock{adding};
            counter.add_to(sum);
        });
    return sum;
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "analysis/sampled_scan.hpp"

#include "model/level_code.hpp"

#include <herne/job/formula.hpp>

#include <algorithm>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::uint64_t key_of(std::string_view text) {
    std::uint64_t key = text.size();
    for (const char letter : text)
        key = mixed(key ^ static_cast<unsigned char>(letter));
    return key;
}

}  // namespace

CompletedLevels::CompletedLevels(const SampledPoints& points)
    : columns_{points.columns()}, seed_{points.options().seed}, levels_(columns_.positions.size()) {
    for (const auto& competence : columns_.scorecard.competences())
        competence_keys_.push_back(key_of(competence.id));
}

std::uint64_t CompletedLevels::key(std::size_t row) const {
    const CandidateId id = columns_.pool.id(row);
    return id.is_number() ? mixed(id.number()) : key_of(id.text());
}

std::int64_t CompletedLevels::loss(std::size_t row, std::uint64_t key, std::size_t sample,
                                   const LossTables& losses) {
    const auto codes = columns_.levels.codes(row);
    const std::uint64_t own = mixed(mixed(mixed(seed_) ^ sample) ^ key);
    for (std::size_t c = 0; c < levels_.size(); ++c) {
        levels_[c] = codes[columns_.positions[c]];
        if (levels_[c] != code_for_unknown)
            continue;
        const auto count =
            static_cast<std::uint64_t>(columns_.scorecard.competences()[c].scale.max()) + 1;
        // Of 32 bits, each level gets as many numbers as any other, but for one.
        levels_[c] =
            static_cast<std::uint8_t>((mixed(own ^ competence_keys_[c]) >> 32U) * count >> 32U);
    }
    const auto reaches = [this](std::size_t c, int level) { return levels_[c] >= level; };
    const auto formula = columns_.scorecard.formula();
    if (!formula.empty() && !holds(formula, 0, reaches))
        return -1;
    std::int64_t sum = 0;
    for (const auto& column : losses.columns())
        sum += column.losses[levels_[column.competence]];
    return sum;
}

void tally_completed_places(const SampledPoints& points, SampleQueue& queue,
                            const Execution& execution, PlaceTally& tally) {
    const Pool& pool = points.columns().pool;
    Ticker ticker{execution.progress, pool.size() * points.options().samples};
    std::vector<std::uint64_t> keys(pool.size());
    const CompletedLevels for_keys{points};
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = for_keys.key(row);
    std::mutex counting;
    for_threads(points.options().samples, execution, [&] {
        CompletedLevels completed{points};
        std::vector<TopEntry> standing;
        for (auto batch = queue.next(1); batch.count > 0; batch = queue.next(1)) {
            const LossTables losses = points.losses(batch.of(0));
            standing.clear();
            for (std::size_t row = 0; row < pool.size(); ++row) {
                const std::int64_t loss = completed.loss(row, keys[row], batch.first, losses);
                if (loss >= 0)
                    standing.push_back({loss, row});
            }
            std::sort(standing.begin(), standing.end(), [](const TopEntry& a, const TopEntry& b) {
                return a.loss != b.loss ? a.loss < b.loss : a.row < b.row;
            });
            {
                const std::lock_guard lock{counting};
                tally.count(standing, batch.of(0));
            }
            ticker.tick(pool.size());
        }
    });
}

}  // namespace herne::inline HERNE_ABI::detail

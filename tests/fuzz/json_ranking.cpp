// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

#include <herne/io/csv.hpp>
#include <herne/match/rank.hpp>

using namespace herne;

namespace {

void use(const Ranking& ranking) {
    for (const RankingEntry& entry : ranking)
        fuzz::require(entry.score() >= 0 && entry.score() <= 1 && entry.place > 0);
    fuzz::require(!to_csv(ranking).empty());
    fuzz::require(ranking_from_json(to_json(ranking)) == ranking);
    try {
        static_cast<void>(merge(std::vector<Ranking>{ranking}));
    } catch (const invalid_input&) {
    }
}

}  // namespace

/// Reads the bytes as a ranking; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        use(ranking_from_json(fuzz::text(data, size)));
    } catch (const invalid_file&) {
    }
    return 0;
}

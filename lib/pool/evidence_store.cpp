// SPDX-License-Identifier: BSL-1.0
#include "pool/evidence_store.hpp"

#include "base/wipe.hpp"

#include <string>

namespace herne::inline HERNE_ABI::detail {

void wipe(Evidence& piece) noexcept {
    for (std::string* text :
         {&piece.what, &piece.source, &piece.date, &piece.valid_until, &piece.rater})
        wipe(*text);
}

void wipe(EvidenceByCompetence& evidence) noexcept {
    for (auto& [competence, pieces] : evidence)
        for (auto& piece : pieces)
            wipe(piece);
}

EvidenceMap::~EvidenceMap() {
    for (auto& [row, evidence] : by_row_)
        wipe(evidence);
}

}  // namespace herne::inline HERNE_ABI::detail

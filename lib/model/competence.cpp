// SPDX-License-Identifier: BSL-1.0
#include <herne/model/competence.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(Proof proof) noexcept {
    return proof == Proof::document ? "document" : "judgement";
}

}  // namespace herne::inline HERNE_ABI

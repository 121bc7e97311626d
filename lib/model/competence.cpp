// SPDX-License-Identifier: BSL-1.0
#include <herne/model/competence.hpp>

namespace herne {

const char* to_string(Proof proof) noexcept {
    return proof == Proof::document ? "document" : "judgement";
}

}  // namespace herne

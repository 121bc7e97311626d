// SPDX-License-Identifier: BSL-1.0
#include <herne/model/competence.hpp>

#include <herne/record/model.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(Proof proof) noexcept {
    return enumerator_name(proof);
}

}  // namespace herne::inline HERNE_ABI

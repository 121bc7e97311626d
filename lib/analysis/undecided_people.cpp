// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/undecided_people.hpp>

#include <herne/record/analysis_undecided.hpp>

namespace herne::inline HERNE_ABI {

const char* to_string(UndecidedPeople undecided) noexcept {
    return enumerator_name(undecided);
}

}  // namespace herne::inline HERNE_ABI

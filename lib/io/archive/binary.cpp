// SPDX-License-Identifier: BSL-1.0
#include "io/archive/instances.hpp"

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>

#define HERNE_OUTPUT boost::archive::binary_oarchive
#define HERNE_INPUT boost::archive::binary_iarchive

namespace herne::inline HERNE_ABI {

HERNE_ARCHIVED_TYPES(HERNE_INSTANTIATE_SERIALIZE)

}  // namespace herne::inline HERNE_ABI

#undef HERNE_OUTPUT
#undef HERNE_INPUT

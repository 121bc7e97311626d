// SPDX-License-Identifier: BSL-1.0
#include "io/archive/instances.hpp"

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>

#define HERNE_OUTPUT boost::archive::text_oarchive
#define HERNE_INPUT boost::archive::text_iarchive

namespace herne::inline HERNE_ABI {

HERNE_ARCHIVED_TYPES(HERNE_INSTANTIATE_SERIALIZE)

}  // namespace herne::inline HERNE_ABI

#undef HERNE_OUTPUT
#undef HERNE_INPUT

// SPDX-License-Identifier: BSL-1.0
#include "io/archive/instances.hpp"

#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>

template <>
inline constexpr bool herne::detail::escapes_text<boost::archive::xml_oarchive> = true;
template <>
inline constexpr bool herne::detail::escapes_text<boost::archive::xml_iarchive> = true;

#define HERNE_OUTPUT boost::archive::xml_oarchive
#define HERNE_INPUT boost::archive::xml_iarchive

namespace herne::inline HERNE_ABI {

HERNE_ARCHIVED_TYPES(HERNE_INSTANTIATE_SERIALIZE)

}  // namespace herne::inline HERNE_ABI

#undef HERNE_OUTPUT
#undef HERNE_INPUT

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/archive/job.hpp"
#include "io/archive/match.hpp"
#include "io/archive/model.hpp"
#include "io/archive/pool.hpp"

namespace herne::inline HERNE_ABI {

#define HERNE_DEFINE_SERIALIZE(T)                                      \
    template <class Archive>                                           \
    void serialize(Archive& archive, T& value, unsigned int version) { \
        detail::serialize_whole(archive, value, version);              \
    }
HERNE_ARCHIVED_TYPES(HERNE_DEFINE_SERIALIZE)
#undef HERNE_DEFINE_SERIALIZE

}  // namespace herne::inline HERNE_ABI

/// Compiles the serialization of one type for the archives `HERNE_OUTPUT` and `HERNE_INPUT`.
#define HERNE_INSTANTIATE_SERIALIZE(T)                        \
    template void serialize(HERNE_OUTPUT&, T&, unsigned int); \
    template void serialize(HERNE_INPUT&, T&, unsigned int);

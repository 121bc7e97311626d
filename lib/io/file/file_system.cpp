// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_system.hpp"

namespace herne::inline HERNE_ABI::detail {

FileSystem::~FileSystem() = default;

}  // namespace herne::inline HERNE_ABI::detail

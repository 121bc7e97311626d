// SPDX-License-Identifier: BSL-1.0
#include <herne/herne.hpp>

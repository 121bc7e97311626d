// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Where `base/export.hpp` stood before version 0.2; will go with 0.3.

#include <herne/base/export.hpp>

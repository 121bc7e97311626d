// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Where `io/archive.hpp` stood before version 0.2; will go with 0.3.

#include <herne/io/archive.hpp>

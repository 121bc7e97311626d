// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// All of the weighted vectors: jobs, weights and people as vectors and matrices of Eigen. Opt-in:
/// link `herne::linear`.

#include <herne/linear/fit_matrix.hpp>
#include <herne/linear/increments.hpp>
#include <herne/linear/linear_points.hpp>
#include <herne/linear/matrix.hpp>
#include <herne/linear/thermometer.hpp>
#include <herne/linear/weight_map.hpp>
#include <herne/linear/weights.hpp>

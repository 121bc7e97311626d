// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// All of herne but the opt-in headers `io/archive.hpp` (Boost.Serialization) and
/// those of `linear/` (Eigen).

#include <herne/analysis/candidates.hpp>
#include <herne/analysis/contributions.hpp>
#include <herne/analysis/describe.hpp>
#include <herne/analysis/gaps.hpp>
#include <herne/analysis/uneven.hpp>
#include <herne/base/error.hpp>
#include <herne/base/execution.hpp>
#include <herne/base/file_path.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/problems.hpp>
#include <herne/base/shared.hpp>
#include <herne/base/text.hpp>
#include <herne/fwd.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/json.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/finding.hpp>
#include <herne/job/fit.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/lint.hpp>
#include <herne/job/reasons.hpp>
#include <herne/job/requirement.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/job/weights.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/level_source.hpp>
#include <herne/match/matcher.hpp>
#include <herne/match/people.hpp>
#include <herne/match/points.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/rank_people.hpp>
#include <herne/match/ranking.hpp>
#include <herne/match/scan.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/competence.hpp>
#include <herne/model/competence_names.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/level.hpp>
#include <herne/model/profile.hpp>
#include <herne/model/scale.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/pool/pool.hpp>
#include <herne/pool/select.hpp>
#include <herne/report/html.hpp>
#include <herne/report/options.hpp>
#include <herne/report/text.hpp>
#include <herne/report/text_layout.hpp>
#include <herne/report/words.hpp>
#include <herne/version.hpp>

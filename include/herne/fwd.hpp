// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Names every public type without including anything of the standard library that its definition
/// needs: for headers that only pass herne's types on by reference or pointer.

#include <herne/version.hpp>

/// \cond
namespace herne::inline HERNE_ABI {

class HERNE_EXPORT cancelled;
class HERNE_EXPORT file_error;
class HERNE_EXPORT framework_mismatch;
class HERNE_EXPORT invalid_file;
class HERNE_EXPORT invalid_input;
class HERNE_EXPORT points_overflow;
struct Problem;
class HERNE_EXPORT unknown_id;

struct Area;
class HERNE_EXPORT CandidateId;
struct Competence;
struct Edition;
struct Evidence;
enum class EvidenceStatus;
class HERNE_EXPORT Fraction;
class HERNE_EXPORT Framework;
struct FrameworkParts;
class HERNE_EXPORT Level;
enum class LevelsAs;
class HERNE_EXPORT Profile;
enum class Proof;
class HERNE_EXPORT Scale;
struct ScaleLevel;
class HERNE_EXPORT Text;

struct AhpWeights;
struct Clause;
class HERNE_EXPORT Eligibility;
struct Finding;
class HERNE_EXPORT Fit;
enum class Importance;
class HERNE_EXPORT JobProfile;
struct JobProfileParts;
struct LintOptions;
class HERNE_EXPORT PairwiseComparisons;
struct Pay;
struct PointsTable;
struct Provenance;
struct Raise;
enum class RankOrderMethod;
struct Reason;
struct Requirement;
struct RequirementGroup;
struct RoundedShare;
class HERNE_EXPORT Scorecard;
enum class Severity;
struct Stage;
struct Task;
struct Terms;
enum class Verdict;
struct Ways;

struct LevelColumns;
struct LevelMatrix;
enum class MatrixLayout;
class HERNE_EXPORT Pool;
class HERNE_EXPORT PoolBuilder;

struct ClauseCount;
struct ComparedPoints;
struct ComparedRequirement;
struct Comparison;
class Executor;
struct ExplainedRequirement;
struct Explanation;
struct Histogram;
struct LeftOut;
enum class Order;
class HERNE_EXPORT Ranking;
struct RankingCounts;
struct RankingEntry;
struct RankingParts;
struct RankOptions;
struct ScanOptions;
struct Step;

struct AnalysisOptions;
struct Contributions;
struct Description;
struct Gaps;
struct GroupDescription;
struct GroupedDescription;
struct Groups;
struct OpenGap;
struct RequirementSummary;

enum class CsvLayout;
struct CsvPoolOptions;
struct CsvWriteOptions;
enum class IdKind;
struct JobProfileSources;
enum class SpreadsheetCells;

}  // namespace herne::inline HERNE_ABI
/// \endcond

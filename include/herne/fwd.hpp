// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Names every public type without including anything of the standard library that its definition
/// needs: for headers that only pass herne's types on by reference or pointer.

#include <herne/version.hpp>

/// \cond
namespace herne::inline HERNE_ABI {

class cancelled;
class file_error;
class FilePath;
class framework_mismatch;
class invalid_file;
class invalid_input;
class points_overflow;
struct Problem;
class Problems;
class unknown_id;

class DigestSink;
template <class Enum>
struct Enumerator;
template <class Owner, class Member>
struct Field;
enum class Presence;
template <class... Fields>
struct RecordDescription;
class RecordSink;
class RecordSource;
enum class StringForm;

struct Area;
struct Binning;
enum class BinningRule;
class CandidateId;
struct Competence;
class CompetenceNames;
struct Edition;
struct Evidence;
enum class EvidenceStatus;
class Fraction;
class Framework;
struct FrameworkParts;
class Level;
enum class LevelsAs;
class Profile;
enum class Proof;
class Scale;
struct ScaleLevel;
template <class T>
class Shared;
class Text;
enum class UnknownAs;

struct AhpWeights;
struct Clause;
class Eligibility;
enum class Employer;
struct Finding;
class Fit;
enum class Importance;
class JobProfile;
struct JobProfileParts;
struct LintOptions;
class PairwiseComparisons;
struct Pay;
struct PointsTable;
struct Provenance;
struct Raise;
enum class RankOrderMethod;
struct Reason;
struct Requirement;
struct RequirementGroup;
struct RoundedShare;
class Scorecard;
enum class Severity;
enum class Sharing;
struct Stage;
struct Task;
struct Terms;
enum class Verdict;
struct Ways;

struct LevelColumns;
enum class Arrangement;
struct LevelMatrix;
enum class MatrixLayout;
class Pool;
class PoolBuilder;
struct PoolOptions;

struct ClauseCount;
struct ComparedPoints;
struct ComparedRequirement;
struct Comparison;
class Executor;
struct ExplainedRequirement;
struct Explanation;
struct Histogram;
struct JobCounts;
struct JobEntry;
struct JobRanking;
class JobSet;
enum class KernelChoice;
struct LeftOut;
struct Match;
class Matcher;
struct MissingLevel;
struct OpenCandidate;
struct PointsMatrix;
struct PointsOptions;
template <class Number>
struct PointsView;
class Ranking;
struct RankingCounts;
struct RankingEntry;
template <class Id>
struct RankingEntryOf;
template <class Id>
struct RankingOf;
struct RankingParts;
struct RankingWarning;
struct RankJobsOptions;
struct RankOptions;
struct RankPeopleOptions;
struct ScanInfo;
struct ScanOptions;
struct Step;

struct Acceptability;
struct AcceptabilityEntry;
struct AcceptabilityOptions;
struct AddedPoints;
struct AnalysisOptions;
struct AssignedOpening;
struct Assignment;
struct AssignmentTotal;
struct AssignOptions;
class Availability;
struct AvailabilityEntry;
struct CertainEdge;
struct CompleteOptions;
struct CompletingCandidate;
struct CompletionCounts;
struct Contributions;
enum class CoverageState;
struct CoveredRequirement;
struct CriticalMember;
enum class CutStanding;
struct Description;
struct Gaps;
enum class GoalKind;
struct GroupDescription;
struct GroupedDescription;
struct Groups;
struct HeldRequirement;
struct LeastShift;
struct LeastShiftOptions;
struct Nearest;
struct NearestOptions;
enum class OfTwo;
struct OpenGap;
struct Opening;
struct OpenLevel;
struct OpenQuestion;
struct OpenQuestions;
struct PassedOver;
struct PlaceCounts;
struct PlaceInterval;
struct PlaceIntervals;
struct Placement;
struct PlacementLoss;
struct PlaceOptions;
struct PlannedRaise;
struct QuestionOptions;
class RaiseGoal;
struct RaiseOptions;
struct RaisePlan;
enum class RaiseUnknown;
struct RequirementSummary;
struct RobustOrder;
struct RobustOrderOptions;
enum class SampledLevels;
enum class SamplingMethod;
struct SamplingPlan;
struct SharedDay;
struct SharedRequirement;
struct ShareInterval;
struct ShareMove;
struct ShareOrder;
struct ShareRange;
struct ShareStability;
struct SmallestTeam;
struct SmallestTeamOptions;
struct Stability;
struct StabilityOptions;
struct StatedGoal;
struct StepCosts;
struct Tandem;
struct TandemCounts;
struct TandemExplanation;
struct TandemExplanationOptions;
struct TandemOptions;
struct Tandems;
struct TeamCompletion;
struct TeamCoverage;
class TeamProfile;
struct TeamProfileParts;
struct TeamProvenance;
struct TeamRequirement;
enum class UndecidedPeople;
enum class UnfilledReason;
struct UnreachableRequirement;
enum class Weekday;
struct WeightSampleOptions;
struct WeightSamples;
class WeightSpace;
struct WeightSpaceParts;
struct WhatIf;

struct Appraisal;
struct AttributeCounts;
struct ComparedCriterion;
struct ComparedLevel;
struct ComparedPerson;
struct ComparisonSheet;
struct ComparisonSheetOptions;
struct CriterionFinding;
enum class DisabilityStatus;
struct EqualityFinding;
struct GroupCount;
struct ImpactCost;
struct ImpactCostRow;
struct ImpactOptions;
struct ImpactRow;
struct ImpactTable;
struct InvitationGrounds;
enum class InvitationGround;
struct InvitationList;
struct InvitationRules;
struct Invitations;
struct InvitedPerson;
struct NamedRole;
struct NotInvitedPerson;
enum class NotInvitedReason;
enum class Preference;
enum class RecordedSex;
class Roster;
enum class RosterAttribute;
struct RosterCounts;
struct RosterEntry;
struct Selection;
enum class SelectionKind;
struct SelectionWithout;
struct TermsVerdict;
struct UnderRepresentation;
struct UnsuitabilityFinding;

struct LinearOptions;
struct ParagraphStart;
struct ReportOptions;
struct TextColumn;
struct TextLines;
class TextTable;
struct WeightMap;
enum class WeightsOver;

enum class CsvEncoding;
enum class CsvLayout;
struct CsvPoolOptions;
struct CsvWriteOptions;
struct Damage;
struct ErasedBytes;
struct ErasureReport;
struct FormatNote;
enum class IdKind;
struct JobProfileSources;
enum class JsonLayout;
struct JsonWriteOptions;
class LivePool;
struct LivePoolOptions;
enum class LoadFile;
struct OnetData;
struct OnetFile;
struct OnetOptions;
enum class OtherColumns;
struct PoolFileInfo;
struct PoolOpenOptions;
struct RosterCsvOptions;
struct ShardInfo;
class Shards;
class ShardWriter;
enum class SpreadsheetCells;
enum class VerifyPages;

}  // namespace herne::inline HERNE_ABI
/// \endcond

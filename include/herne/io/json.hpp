// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>
#include <herne/procedure/panel.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// JSON files. Every reader throws `invalid_file`, which lists up to 20 problems by place, and
/// `file_error` where the file cannot be read. Readers take hostile bytes: UTF-8 with or without
/// BOM, at most 80 levels of nesting, at most 1 GiB, no key twice, no unknown field; `$comment` and
/// `$schema` may stand in any object that has fields, and are ignored. Every writer
/// gives UTF-8, fields in a fixed order, two spaces of indentation and a newline at the end: the
/// same value, the same bytes. What is written reads back equal; texts that are not UTF-8 are
/// refused with `invalid_input`. Results say of themselves that they are proposals. The schemas lie
/// in `lib/io/schema`.
///
/// Written in one language (`JsonWriteOptions::language`) a document is as valid and is read by the
/// same functions, but the other languages are gone: each text reads back as the same words for
/// every language. So a framework or job read back has another digest, and is no longer equal; what
/// decides (competences, levels, weights, formula, points, places, verdicts, ids) is unchanged.

namespace herne::inline HERNE_ABI {

struct Acceptability;
struct Assignment;
struct ComparisonSheet;
struct EqualityFinding;
struct ImpactTable;
struct InvitationGrounds;
struct InvitationList;
struct JobRanking;
struct LeastShift;
struct Nearest;
struct OpenQuestions;
struct PanelReport;
struct PlaceIntervals;
struct RaisePlan;
struct RecordDue;
struct RecordReplay;
struct RecordVerification;
struct RobustOrder;
struct SmallestTeam;
struct Stability;
struct TandemExplanation;
struct Tandems;
struct TeamCompletion;
struct TeamCoverage;
struct WeightSamples;
struct WhatIf;

/// Returns the framework that the file at `path` holds.
[[nodiscard]] HERNE_EXPORT Framework load_framework(const std::filesystem::path& path);
/// Returns the merged framework of several files, in argument order. Throws `invalid_input` also
/// for two editions of one framework.
[[nodiscard]] HERNE_EXPORT Framework load_frameworks(std::span<const std::filesystem::path> paths);
/// Returns the merged framework of several files, in argument order.
[[nodiscard]] HERNE_EXPORT Framework
load_frameworks(std::initializer_list<std::filesystem::path> paths);

/// Where a job file's frameworks come from. Those in `frameworks` come first; others are looked up
/// by id in `folders`, as `id.json` or any other `*.json` there that bears the id.
struct JobProfileSources {
    std::vector<Framework> frameworks = {};  ///< frameworks at hand
    /// folders to look in; empty: the job file's own and `../frameworks` from there
    std::vector<std::filesystem::path> folders = {};
};

/// Returns the job profile that the file at `path` holds. A framework that is not found, or is
/// there in another edition, is a problem of the file, and so are weights whose exact points exceed
/// 2^53.
[[nodiscard]] HERNE_EXPORT JobProfile load_job_profile(const std::filesystem::path& path,
                                                       const JobProfileSources& sources = {});
/// Returns the team profile that the file at `path` holds; its frameworks are looked up as those of
/// a job file.
[[nodiscard]] HERNE_EXPORT TeamProfile load_team_profile(const std::filesystem::path& path,
                                                         const JobProfileSources& sources = {});
/// Returns the profiles that the file at `path` holds, over `framework`, which must hold the
/// frameworks that the file names in the same editions. Levels are read by `Competence::parse`.
[[nodiscard]] HERNE_EXPORT std::vector<Profile> load_profiles(const std::filesystem::path& path,
                                                              const Framework& framework);
/// Returns the panel that the file at `path` holds, over `framework`, which must hold the
/// frameworks that the file names in the same editions. Levels are read by `Competence::parse`.
[[nodiscard]] HERNE_EXPORT Panel load_panel(const std::filesystem::path& path,
                                            const Framework& framework);
/// Returns the ranking that the file at `path` holds.
[[nodiscard]] HERNE_EXPORT Ranking load_ranking(const std::filesystem::path& path);
/// Returns the explanation that the file at `path` holds.
[[nodiscard]] HERNE_EXPORT Explanation load_explanation(const std::filesystem::path& path);
/// Returns the comparison that the file at `path` holds.
[[nodiscard]] HERNE_EXPORT Comparison load_comparison(const std::filesystem::path& path);

/// Returns the framework that `text` holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Framework framework_from_json(std::string_view text,
                                                         const std::string& name = "framework");
/// Returns the job profile that `text` holds, over the frameworks given; `name` stands for the file
/// in errors.
[[nodiscard]] HERNE_EXPORT JobProfile
job_profile_from_json(std::string_view text, const JobProfileSources& sources,
                      const std::string& name = "job profile");
/// Returns the team profile that `text` holds, over the frameworks given; `name` stands for the
/// file in errors.
[[nodiscard]] HERNE_EXPORT TeamProfile
team_profile_from_json(std::string_view text, const JobProfileSources& sources,
                       const std::string& name = "team profile");
/// Returns the profiles that `text` holds, over `framework`; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT std::vector<Profile> profiles_from_json(
    std::string_view text, const Framework& framework, const std::string& name = "profiles");
/// Returns the panel that `text` holds, over `framework`; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Panel panel_from_json(std::string_view text, const Framework& framework,
                                                 const std::string& name = "panel");
/// Returns the ranking that `text` holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Ranking ranking_from_json(std::string_view text,
                                                     const std::string& name = "ranking");
/// Returns the explanation that `text` holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Explanation
explanation_from_json(std::string_view text, const std::string& name = "explanation");
/// Returns the comparison that `text` holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Comparison comparison_from_json(std::string_view text,
                                                           const std::string& name = "comparison");

/// The results of analyses and procedures that are documents of their own.
template <class T>
concept AnalysisResult = std::same_as<T, PlaceIntervals> || std::same_as<T, OpenQuestions> ||
    std::same_as<T, WeightSamples> || std::same_as<T, Acceptability> ||
    std::same_as<T, RobustOrder> || std::same_as<T, Stability> || std::same_as<T, LeastShift> ||
    std::same_as<T, RaisePlan> || std::same_as<T, Nearest> || std::same_as<T, WhatIf> ||
    std::same_as<T, JobRanking> || std::same_as<T, Assignment> || std::same_as<T, Tandems> ||
    std::same_as<T, TandemExplanation> || std::same_as<T, TeamCompletion> ||
    std::same_as<T, TeamCoverage> || std::same_as<T, SmallestTeam> ||
    std::same_as<T, PanelReport> || std::same_as<T, RecordVerification> ||
    std::same_as<T, RecordReplay> || std::same_as<T, RecordDue> ||
    std::same_as<T, InvitationList> || std::same_as<T, InvitationGrounds> ||
    std::same_as<T, ComparisonSheet> || std::same_as<T, EqualityFinding> ||
    std::same_as<T, ImpactTable>;

/// Returns the result of an analysis that the file at `path` holds; what contradicts itself is
/// refused.
template <AnalysisResult T>
[[nodiscard]] T load_result(const std::filesystem::path& path);
/// Returns the result of an analysis that `text` holds; `name` stands for the file in errors.
template <AnalysisResult T>
[[nodiscard]] T result_from_json(std::string_view text, const std::string& name = "result");

/// How lines are broken.
enum class JsonLayout {
    indented,  ///< two spaces of indentation and a newline at the end
    compact,   ///< one line without spaces between values, no newline at the end
};

/// How JSON is written.
struct JsonWriteOptions {
    /// language of all texts, such as "de", each written as one string, in another language where
    /// it has no words in this one (`Text::in`); "": every language
    std::string language = {};
    JsonLayout layout = JsonLayout::indented;  ///< how lines are broken
};

/// Returns the framework as JSON. Throws `invalid_input` for a merged one: write its parts one by
/// one.
[[nodiscard]] HERNE_EXPORT std::string to_json(const Framework& framework,
                                               const JsonWriteOptions& options = {});
/// Returns the job profile as JSON. A job that was cut at a stage is written as the job it is and
/// says so (`at_stage`); it reads back equal, its `stage()` too.
[[nodiscard]] HERNE_EXPORT std::string to_json(const JobProfile& job,
                                               const JsonWriteOptions& options = {});
/// Returns the team profile as JSON.
[[nodiscard]] HERNE_EXPORT std::string to_json(const TeamProfile& team,
                                               const JsonWriteOptions& options = {});
/// Returns the profiles as JSON. Throws `invalid_input` if there are none, they are over different
/// frameworks or an id stands twice.
[[nodiscard]] HERNE_EXPORT std::string to_json(std::span<const Profile> profiles,
                                               const JsonWriteOptions& options = {});
/// Returns the panel as JSON.
[[nodiscard]] HERNE_EXPORT std::string to_json(const Panel& panel,
                                               const JsonWriteOptions& options = {});
/// Returns the ranking as JSON.
[[nodiscard]] HERNE_EXPORT std::string to_json(const Ranking& ranking,
                                               const JsonWriteOptions& options = {});
/// Returns the explanation as JSON.
[[nodiscard]] HERNE_EXPORT std::string to_json(const Explanation& explanation,
                                               const JsonWriteOptions& options = {});
/// Returns the comparison as JSON.
[[nodiscard]] HERNE_EXPORT std::string to_json(const Comparison& comparison,
                                               const JsonWriteOptions& options = {});

/// Returns the result of an analysis as JSON.
template <AnalysisResult T>
[[nodiscard]] std::string to_json(const T& result, const JsonWriteOptions& options = {});

}  // namespace herne::inline HERNE_ABI

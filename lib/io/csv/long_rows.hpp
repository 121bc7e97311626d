// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/csv/columns.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// What one row of the long form says.
struct LongRow {
    CsvPlace place = {};  ///< where it stands
    CandidateId id = {};  ///< the candidate
    /// position of the competence; nothing if the row only names its candidate or its
    /// competence is ignored
    std::optional<std::size_t> competence = {};
    /// the level stated; nothing for an empty cell, which states none
    std::optional<Level> level = {};
    std::optional<Evidence> evidence = {};  ///< the evidence, if any of its cells is not empty
};

/// Whether a file of the long form has to state levels.
enum class LevelColumn { required, optional };

/// Reads the rows of a file in long form.
class LongRows {
public:
    /// Looks at the header. What `options` says of kinds of id does not count, `ids` does. All
    /// arguments must outlive the object.
    LongRows(CsvReader& reader, Problems& problems, const Framework& framework,
             const CsvPoolOptions& options, IdKind ids, LevelColumn level);

    /// Reads the next row without problems into `row`; returns whether there is one.
    [[nodiscard]] bool next(LongRow& row);
    /// Returns whether a row named a competence, but all that did were ignored.
    [[nodiscard]] bool all_ignored() const noexcept { return any_ignored_ && !any_read_; }
    /// Returns the place of the candidate in the row that was read last.
    [[nodiscard]] std::string candidate_place() const;
    /// Returns the place of the level in the row that was read last.
    [[nodiscard]] std::string level_place() const;

private:
    /// Positions of what, source, date, valid_until, status, rater.
    using EvidenceColumns = std::array<std::optional<std::size_t>, 6>;

    void find_columns(const CsvPoolOptions& options, LevelColumn level);
    void find_candidates(const CsvPoolOptions& options);
    void take(std::size_t position, std::string_view meaning);
    void require(std::optional<std::size_t> column, std::string_view name);
    void refuse_column(std::size_t position, std::string_view meaning);
    [[nodiscard]] bool read(LongRow& row);
    [[nodiscard]] bool read_candidate(LongRow& row);
    [[nodiscard]] bool read_competence(LongRow& row);
    [[nodiscard]] bool read_level(LongRow& row);
    [[nodiscard]] bool read_evidence(LongRow& row);
    [[nodiscard]] bool check_evidence(const Evidence& evidence);
    [[nodiscard]] bool only_names_candidate() const;
    [[nodiscard]] std::string_view cell(std::optional<std::size_t> column) const;
    void add_problem(std::size_t column, std::string what);

    CsvReader& reader_;
    Problems& problems_;
    const Framework& framework_;
    IdKind ids_;
    CompetenceFinder competences_;
    LevelReader levels_;
    IgnoreList ignored_;
    RowCount count_;
    std::optional<std::size_t> candidate_;
    std::optional<std::size_t> competence_;
    std::optional<std::size_t> level_;
    EvidenceColumns evidence_;
    CsvRow raw_;
    bool any_ignored_ = false;
    bool any_read_ = false;
};

}  // namespace herne::inline HERNE_ABI::detail

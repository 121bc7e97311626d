// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/csv_problems.hpp"
#include "io/csv_reader.hpp"

#include <herne/io/csv.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Finds competences by what files write: a full id or an unambiguous bare name.
class CompetenceFinder {
public:
    /// `problems` must outlive the finder.
    CompetenceFinder(const Framework& framework, ProblemList& problems)
        : framework_{framework}, problems_{problems} {}

    /// Returns the position of the competence called `name`; otherwise nothing, and adds a problem
    /// at `where`.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name, const std::string& where);

private:
    void refuse(std::string_view name, const std::string& where);

    Framework framework_;
    ProblemList& problems_;
    std::map<std::string, std::size_t, std::less<>> known_;
};

/// Reads levels as files write them.
class LevelReader {
public:
    /// `options` must outlive the reader.
    LevelReader(const Framework& framework, const CsvPoolOptions& options);

    /// Returns whether `text` is one of the further words for unknown.
    [[nodiscard]] bool is_unknown_word(std::string_view text) const;
    /// Returns the level of the competence at `competence` that `text` names; an empty text and
    /// words for unknown name the unknown one. Throws `invalid_input`.
    [[nodiscard]] Level read(std::size_t competence, std::string_view text);

private:
    Framework framework_;
    const CsvPoolOptions& options_;
    std::vector<std::map<std::string, Level, std::less<>>> known_;
};

/// Returns the id that `text` writes. Throws `invalid_input` if it is empty, or no number where
/// numbers are asked for.
[[nodiscard]] CandidateId read_candidate_id(std::string_view text, IdKind kind);

/// Hash of an id, for look-ups only: nothing depends on its order.
struct CandidateIdHash {
    [[nodiscard]] std::size_t operator()(const CandidateId& id) const;
};

/// Columns or competences that are left aside, each of which has to occur.
class IgnoreList {
public:
    explicit IgnoreList(const std::vector<std::string>& names);

    /// Returns whether `name` is left aside, and notes that it occurred.
    [[nodiscard]] bool contains(std::string_view name);
    /// Adds a problem for each entry that never occurred; `known` is what there is.
    void report_unused(ProblemList& problems, const std::vector<std::string>& known) const;

private:
    std::map<std::string, bool, std::less<>> occurred_;
};

}  // namespace herne::inline HERNE_ABI::detail

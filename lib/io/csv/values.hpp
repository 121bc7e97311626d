// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>
#include "io/csv/reader.hpp"

#include <herne/io/csv.hpp>
#include <herne/model/competence_names.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Finds competences by what files write, and remembers what it found.
class CompetenceFinder {
public:
    /// `problems` must outlive the finder.
    CompetenceFinder(const Framework& framework, Problems& problems)
        : names_{framework}, problems_{problems} {}

    /// Returns whether `name` names a competence.
    [[nodiscard]] bool knows(std::string_view name) const { return names_.find(name).has_value(); }

    /// Returns the position of the competence called `name`; otherwise nothing, and adds a problem
    /// at `where`.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name, const std::string& where);

private:
    void refuse(std::string_view name, const std::string& where);

    CompetenceNames names_;
    Problems& problems_;
    std::map<std::string, std::size_t, std::less<>> known_;
};

/// Reads levels as files write them.
class LevelReader {
public:
    LevelReader(const Framework& framework, const CsvPoolOptions& options);

    /// Returns the level of the competence at `competence` that `text` names; a text without
    /// anything to see and words for unknown name the unknown one. Throws `invalid_input`.
    [[nodiscard]] Level read(std::size_t competence, std::string_view text);

private:
    Framework framework_;
    LevelsAs levels_as_;
    std::vector<std::string> unknown_;
    std::vector<std::map<std::string, Level, std::less<>>> known_;
};

/// Returns the id that `text` writes. Throws `invalid_input` if it is empty, or no number where
/// numbers are requested.
[[nodiscard]] CandidateId read_candidate_id(std::string_view text, IdKind kind);

/// Hash of an id, for look-ups only: nothing depends on its order.
struct CandidateIdHash {
    [[nodiscard]] std::size_t operator()(const CandidateId& id) const;
};

/// Returns the id `text` as a reader sees it: `text` itself if it is ASCII.
[[nodiscard]] std::string seen_id(std::string_view text);

/// Finds ids that look alike though their characters differ.
class LookAlikes {
public:
    /// Takes up the id `text`, which is new. Returns the id that was taken up before and looks like
    /// it, "" if there is none; `is_known` says whether an id was taken up before.
    template <class IsKnown>
    [[nodiscard]] std::string add(std::string_view text, const IsKnown& is_known) {
        std::string seen = seen_id(text);
        if (const auto found = special_.find(seen); found != special_.end())
            return found->second;
        if (seen == text)
            return {};
        if (is_known(seen))
            return seen;
        special_.emplace(std::move(seen), text);
        return {};
    }

private:
    std::map<std::string, std::string, std::less<>> special_;  ///< those not written as seen
};

/// Returns what is wrong with an id that looks like `other`.
[[nodiscard]] std::string look_alike(std::string_view id, std::string_view other);

/// Columns or competences that are ignored, each of which has to occur.
class IgnoreList {
public:
    explicit IgnoreList(const std::vector<std::string>& names);

    /// Returns whether `name` is ignored, and notes that it occurred.
    [[nodiscard]] bool contains(std::string_view name);
    /// Adds a problem for each entry that never occurred; `known` is what there is.
    void report_unused(Problems& problems, const std::vector<std::string>& known) const;

private:
    std::map<std::string, bool, std::less<>> occurred_;
};

}  // namespace herne::inline HERNE_ABI::detail

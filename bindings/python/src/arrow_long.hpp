// SPDX-License-Identifier: BSL-1.0
#pragma once

// Long frames: a row a level, with the candidate and the competence beside it.

#include "arrow_columns.hpp"
#include "arrow_stream.hpp"

#include <herne/model/competence_names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herne::python {

/// Keys by the position at which each was first seen. What came after a key is expected after it
/// again: so input in any order is mostly found without a hash.
template <class Key>
class FirstSeen {
public:
    /// Returns the position of `key`.
    template <class Seen>
    [[nodiscard]] std::uint32_t find(const Seen& key) {
        if (last_ != none) {
            if (keys_[last_] == key)
                return last_;
            const std::uint32_t expected = next_[last_];
            if (expected != none && keys_[expected] == key)
                return last_ = expected;
        }
        auto found = positions_.find(key);
        if (found == positions_.end()) {
            found = positions_.emplace(key, static_cast<std::uint32_t>(keys_.size())).first;
            keys_.emplace_back(key);
            next_.push_back(none);
        }
        if (last_ != none)
            next_[last_] = found->second;
        return last_ = found->second;
    }
    [[nodiscard]] const std::vector<Key>& keys() const noexcept { return keys_; }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::unordered_map<Key, std::uint32_t, KeyHash, std::equal_to<>> positions_;
    std::vector<Key> keys_;
    std::vector<std::uint32_t> next_;
    std::uint32_t last_ = none;
};

/// The candidates of a long frame, in the order in which they were first seen.
class LongCandidates {
public:
    /// Starts with a batch.
    void begin(const IdCells& cells);
    /// Returns the position of the candidate of row `i`, nothing if its id is none.
    [[nodiscard]] std::optional<std::uint32_t> find(const IdCells& cells, std::size_t i);
    [[nodiscard]] std::size_t size() const noexcept {
        return strings_ ? texts_.keys().size() : numbers_.keys().size();
    }
    /// Returns all ids.
    [[nodiscard]] Ids ids() const;

private:
    [[nodiscard]] std::optional<std::uint32_t> look_up(const IdCells& cells, std::size_t i);

    static constexpr std::uint32_t unread = std::numeric_limits<std::uint32_t>::max();

    bool strings_ = false;
    FirstSeen<std::string> texts_;
    FirstSeen<std::uint64_t> numbers_;
    std::vector<std::uint32_t> dictionary_;  ///< candidates of a batch's words, where looked up
};

/// The column of a long frame that names competences.
class CompetenceColumn {
public:
    /// What stands for no competence: an empty cell, or one that is left aside, or an unknown name.
    enum Special : std::uint32_t { left_aside = 1U << 31, missing, wrong };

    /// `names` says which competence is meant by a name. Throws `invalid_input` for a type that
    /// names nothing.
    CompetenceColumn(std::string name, const ArrowSchema& schema, const Framework& framework,
                     std::map<std::string, std::string> names, std::vector<std::string> ignore);

    void begin(const ArrowArray& array, std::int64_t offset);
    /// Returns the position of the competence of row `i`, or a `Special`.
    [[nodiscard]] std::uint32_t find(std::size_t i);
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns why the competence of row `i` is wrong.
    [[nodiscard]] std::string fault_at(std::size_t i) const;

private:
    static constexpr std::uint32_t unread = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::uint32_t found(std::string_view text);
    [[nodiscard]] const std::string& meant(const std::string& text) const;
    [[nodiscard]] std::uint32_t look_up(const std::string& text) const;
    [[nodiscard]] std::string_view text(std::size_t i) const;

    std::string name_;
    std::string format_;
    std::string dictionary_format_;
    CompetenceNames known_;
    std::map<std::string, std::string> names_;
    std::vector<std::string> ignore_;
    std::optional<ArrowCells> cells_;
    std::optional<ArrowCells> words_;
    std::vector<std::uint32_t> dictionary_;
    FirstSeen<std::string> texts_;
    std::vector<std::uint32_t> competences_;  ///< of the texts
};

/// Columns of evidence: what, source, date, valid_until, status, rater.
class EvidenceColumns {
public:
    static constexpr std::size_t count = 6;
    using Positions = std::array<std::optional<std::size_t>, count>;

    /// Throws `invalid_input` for a type that holds none.
    EvidenceColumns(const ArrowStream& stream, const Positions& positions);

    void begin(const ArrowArray& batch);
    /// Returns whether row `i` has any.
    [[nodiscard]] bool any(std::size_t i) const { return some_ && stands_in(i); }
    /// Returns the evidence of row `i`, nothing if something is wrong with it, which is added to
    /// `problems` as row `row`.
    [[nodiscard]] std::optional<Evidence> read(std::size_t i, std::size_t row,
                                               FrameProblems& problems) const;

private:
    struct Column {
        std::string name;
        std::string format;
        std::string dictionary_format;
        std::size_t position;
        std::optional<ArrowCells> cells = {};
        std::optional<ArrowCells> words = {};
        bool empty = true;  ///< in this batch
    };
    [[nodiscard]] std::string text(const std::optional<Column>& column, std::size_t i) const;
    [[nodiscard]] bool stands_in(std::size_t i) const;

    std::array<std::optional<Column>, count> columns_;
    bool some_ = false;  ///< in this batch
};

/// A stream of a long frame on its way into a pool.
class LongReader {
public:
    /// Where the columns stand.
    struct Columns {
        std::size_t candidate = 0;
        std::size_t competence = 0;
        std::size_t level = 0;
        EvidenceColumns::Positions evidence = {};
    };

    explicit LongReader(const py::object& capsule) : stream_{capsule} {}

    [[nodiscard]] std::vector<std::string> names() const { return stream_.names(); }
    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    /// Says what is read, and how.
    void choose(const Framework& framework, const Columns& columns, FrameOptions options,
                std::map<std::string, std::string> names, std::vector<std::string> ignore);
    /// Reads the next batch; returns whether there was one. Throws `invalid_file` when there are
    /// too many problems, or some at the end.
    [[nodiscard]] bool read_next();
    /// Adds everybody to a pool. Returns the positions of the competences that no row names.
    [[nodiscard]] std::vector<std::size_t> finish(Builder& builder);

private:
    void read(const ArrowArray& batch);
    void read_row(std::size_t i, std::uint32_t candidate);
    void take_level(std::size_t i, std::uint32_t candidate, std::uint32_t competence);
    [[nodiscard]] bool states_level(std::size_t i) const;
    [[nodiscard]] LevelColumn& level_of(std::uint32_t competence);
    void add_one(Builder& builder, std::uint32_t candidate, const Ids& ids);

    ArrowStream stream_;
    std::optional<Framework> framework_;
    FrameOptions options_;
    Columns columns_;
    std::optional<IdColumn> id_;
    std::optional<CompetenceColumn> competence_;
    std::optional<EvidenceColumns> evidence_;
    std::vector<std::optional<LevelColumn>> levels_;  ///< by competence, where one is named
    std::vector<bool> begun_;                         ///< which of these know the batch
    const ArrowArray* batch_ = nullptr;
    std::optional<ArrowCells> level_cells_;
    LongCandidates candidates_;
    std::vector<std::uint8_t> matrix_;                           ///< candidates x competences
    std::map<std::uint32_t, EvidenceByCompetence> evidence_of_;  ///< by candidate
    std::size_t rows_ = 0;
    std::vector<bool> seen_;  ///< which competences a row names
    FrameProblems problems_;
};

}  // namespace herne::python

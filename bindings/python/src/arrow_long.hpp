// SPDX-License-Identifier: BSL-1.0
#pragma once

// Long frames: a row a level, with its candidate and its competence.

#include "arrow_columns.hpp"
#include "arrow_stream.hpp"
#include "arrow_text.hpp"

#include <herne/model/competence_names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <map>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace herne::python {

/// Returns whether two texts of one size begin and end with the same `Word`.
template <class Word>
[[nodiscard]] inline bool same_ends(const char* a, const char* b, std::size_t size) noexcept {
    std::array<Word, 4> ends{};
    std::memcpy(&ends[0], a, sizeof(Word));
    std::memcpy(&ends[1], b, sizeof(Word));
    std::memcpy(&ends[2], a + size - sizeof(Word), sizeof(Word));
    std::memcpy(&ends[3], b + size - sizeof(Word), sizeof(Word));
    return ends[0] == ends[1] && ends[2] == ends[3];
}

/// Returns whether two texts are equal; short ones, as ids mostly are, without a call.
[[nodiscard]] inline bool same_key(std::string_view a, std::string_view b) noexcept {
    const std::size_t size = a.size();
    if (size != b.size())
        return false;
    if (size >= 2 && size <= 4)
        return same_ends<std::uint16_t>(a.data(), b.data(), size);
    if (size >= 4 && size <= 8)
        return same_ends<std::uint32_t>(a.data(), b.data(), size);
    if (size >= 8 && size <= 16)
        return same_ends<std::uint64_t>(a.data(), b.data(), size);
    return a == b;
}
[[nodiscard]] inline bool same_key(std::uint64_t a, std::uint64_t b) noexcept {
    return a == b;
}

/// Keys by the position at which each was first seen. After a key the same is expected, or the one
/// that was first seen next, or that which came after it the last time: so input in any order is
/// mostly found without a hash.
template <class Key>
class FirstSeen {
public:
    FirstSeen() = default;
    FirstSeen(const FirstSeen&) = delete;
    FirstSeen& operator=(const FirstSeen&) = delete;

    /// Returns the position of `key`.
    template <class Seen>
    [[nodiscard]] std::uint32_t find(const Seen& key) {
        // In the usual order no step waits for what the one before has read.
        if (advances_ && is_at(last_ + 1, key))
            return ++last_;
        return last_ = find_elsewhere(key);
    }
    [[nodiscard]] const std::vector<Key>& keys() const noexcept { return keys_; }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    template <class Seen>
    [[nodiscard]] bool is_at(std::uint32_t position, const Seen& key) const noexcept {
        return position < keys_.size() && same_key(keys_[position], key);
    }
    template <class Seen>
    [[nodiscard]] std::uint32_t find_elsewhere(const Seen& key) {
        if (last_ == none)
            return look_up(key);
        advances_ = !is_at(last_, key);
        if (!advances_)
            return last_;
        if (is_at(last_ + 1, key))
            return last_ + 1;
        return is_at(next_[last_], key) ? next_[last_] : look_up(key);
    }
    template <class Seen>
    [[nodiscard]] std::uint32_t look_up(const Seen& key) {
        auto found = positions_.find(key);
        if (found == positions_.end()) {
            keys_.emplace_back(key);
            next_.push_back(none);
            found = positions_.insert(static_cast<std::uint32_t>(keys_.size() - 1)).first;
        }
        if (last_ != none)
            next_[last_] = *found;
        return *found;
    }

    /// Positions, by their keys.
    struct Hash {
        using is_transparent = void;
        const std::vector<Key>* keys;
        std::size_t operator()(std::uint32_t position) const {
            return KeyHash{}((*keys)[position]);
        }
        template <class Seen>
        std::size_t operator()(const Seen& key) const {
            return KeyHash{}(key);
        }
    };
    struct Equal {
        using is_transparent = void;
        const std::vector<Key>* keys;
        bool operator()(std::uint32_t a, std::uint32_t b) const { return a == b; }
        template <class Seen>
        bool operator()(const Seen& key, std::uint32_t position) const {
            return same_key((*keys)[position], key);
        }
        template <class Seen>
        bool operator()(std::uint32_t position, const Seen& key) const {
            return same_key((*keys)[position], key);
        }
    };

    std::vector<Key> keys_;
    std::pmr::monotonic_buffer_resource memory_;  ///< never given back piece by piece
    std::pmr::unordered_set<std::uint32_t, Hash, Equal> positions_{16, Hash{&keys_}, Equal{&keys_},
                                                                   &memory_};
    std::vector<std::uint32_t> next_;
    std::uint32_t last_ = none;
    bool advances_ = true;
};

/// The candidates of a long frame, in the order in which they were first seen.
class LongCandidates {
public:
    /// Starts with a batch.
    void begin(const IdCells& cells);
    /// What stands for no candidate: its id is missing, or none.
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
    /// Writes the positions of the candidates of the rows from `first` on, or `nobody`.
    void find(const IdCells& cells, std::size_t first, std::span<std::uint32_t> out);
    [[nodiscard]] std::size_t size() const noexcept {
        return strings_ ? texts_.keys().size() : numbers_.keys().size();
    }
    /// Returns all ids.
    [[nodiscard]] Ids ids() const;

private:
    [[nodiscard]] std::uint32_t find_word(const IdCells& cells, std::size_t i);
    [[nodiscard]] std::uint32_t find_text(std::string_view text) {
        return text.empty() ? nobody : texts_.find(text);
    }
    [[nodiscard]] std::uint32_t find_number(std::optional<std::uint64_t> number) {
        return number ? numbers_.find(*number) : nobody;
    }

    static constexpr std::uint32_t unread = nobody - 1;

    bool strings_ = false;
    FirstSeen<std::string> texts_;
    FirstSeen<std::uint64_t> numbers_;
    std::vector<std::uint32_t> dictionary_;  ///< candidates of a batch's words, where looked up
};

/// The column of a long frame that names competences.
class CompetenceColumn {
public:
    /// What stands for no competence: an empty cell, or one that is ignored, or an unknown name.
    enum Special : std::uint32_t { ignored = 1U << 31, missing, wrong };

    /// `names` says which competence is meant by a name. Throws `invalid_input` for a type that
    /// names nothing.
    CompetenceColumn(std::string name, const ArrowSchema& schema, const Framework& framework,
                     std::map<std::string, std::string> names, std::vector<std::string> ignore);

    void begin(const ArrowArray& array, std::int64_t offset);
    /// Writes the positions of the competences of the rows from `first` on, or a `Special`.
    void find(std::size_t first, std::span<std::uint32_t> out);
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Returns why the competence of row `i` is wrong; the problem has no place.
    [[nodiscard]] Problem fault_at(std::size_t i) const;

private:
    static constexpr std::uint32_t unread = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::uint32_t found(std::string_view text);
    [[nodiscard]] std::uint32_t found_word(std::size_t i);
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
                                               Problems& problems) const;

private:
    [[nodiscard]] bool stands_in(std::size_t i) const;

    std::array<std::optional<TextColumn>, count> columns_;
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
    void choose(const Framework& framework, const Columns& columns, const FrameOptions& options,
                std::map<std::string, std::string> names, std::vector<std::string> ignore);
    /// Reads the next batch; returns whether there was one. Throws `invalid_file` when there are
    /// too many problems, or some at the end.
    [[nodiscard]] bool read_next();
    /// Adds everybody to a pool. Returns the positions of the competences that no row names.
    [[nodiscard]] std::vector<std::size_t> finish(Builder& builder);

private:
    /// Rows that are read at once, one column after another: so each is read in one go.
    static constexpr std::size_t block_rows = 1024;

    void read(const ArrowArray& batch);
    void read_block(const IdCells& ids, std::size_t first, std::size_t size);
    /// Reads rows of a block, of a batch's rows from `first` on, whose levels are read alike, or
    /// that name no competence.
    void read_run(const IdCells& ids, std::size_t first, std::size_t begin, std::size_t end);
    void refuse_competence(std::size_t i, std::uint32_t which);
    /// Puts `code` in the place of the candidate's level.
    void take_level(std::size_t i, std::uint32_t competence, std::uint8_t code,
                    std::uint8_t& level);
    void take_evidence(std::size_t i, std::uint32_t candidate, std::uint32_t competence);
    [[nodiscard]] bool states_level(std::size_t i) const;
    /// Returns the position of the scale of what a row names, that of none for a `Special`.
    [[nodiscard]] std::size_t scale_of(std::uint32_t which) const {
        return which < scale_of_.size() ? scale_of_[which] : levels_.size();
    }
    void add_one(Builder& builder, std::uint32_t candidate, const Ids& ids);

    ArrowStream stream_;
    std::optional<Framework> framework_;
    Columns columns_;
    std::optional<IdColumn> id_;
    std::optional<CompetenceColumn> competence_;
    std::optional<EvidenceColumns> evidence_;
    std::vector<LevelColumn> levels_;    ///< the same column, read by each scale and binning
    std::vector<std::size_t> scale_of_;  ///< by competence: its position in these
    const ArrowArray* batch_ = nullptr;
    std::optional<ArrowCells> level_cells_;
    std::array<std::uint32_t, block_rows> who_{};    ///< candidates of a block
    std::array<std::uint32_t, block_rows> which_{};  ///< competences of a block, or `Special`
    std::array<std::uint8_t, block_rows> codes_{};   ///< their levels
    LongCandidates candidates_;
    std::vector<std::uint8_t> matrix_;                           ///< candidates x competences
    std::map<std::uint32_t, EvidenceByCompetence> evidence_of_;  ///< by candidate
    std::size_t rows_ = 0;
    std::vector<bool> seen_;  ///< which competences a row names
    Problems problems_ = frame_problems();
};

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared_data.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
struct PoolAccess;
}

namespace herne::inline HERNE_ABI {

/// In which order candidates lie in memory. Rows are counted as they were added whatever it is, and
/// no result depends on it: it changes what is read.
enum class Arrangement {
    as_added,  ///< as they were added
    /// inside windows of some superblocks of 8,192 candidates by the sum of their levels, all
    /// scales counting alike, the greatest first: a ranking need not read those who cannot get in.
    /// Takes 4 bytes more a candidate, 8 where a window is longer than 8 superblocks
    by_level_sum,
};

/// Returns "as_added" or "by_level_sum".
[[nodiscard]] HERNE_EXPORT const char* to_string(Arrangement arrangement) noexcept;

/// How a pool is made.
struct PoolOptions {
    std::uint64_t first_id = 0;  ///< id of the first candidate where ids are row numbers; give
                                 ///< shards different ones
    Arrangement arrange = Arrangement::as_added;  ///< in which order candidates lie in memory
    std::size_t window = 8;  ///< superblocks that candidates are arranged in together: 1, 2, 4, 8,
                             ///< 16, 32 or 64
};

/// Pool (Bewerbendenfeld): many profiles over one framework, laid out for scanning. A cheap handle
/// on immutable data, which stays as it was when it is moved from; candidates have their rows in
/// the order in which they were added. Of a pool that `open_pool` opened whatever reads ids, levels
/// or evidence throws `invalid_file` where the file is damaged.
class HERNE_EXPORT Pool {
public:
    /// A pool without candidates. `PoolBuilder` makes others.
    explicit Pool(Framework framework);

    /// Returns the framework that the levels are stated over.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns the number of candidates.
    [[nodiscard]] std::size_t size() const noexcept;
    /// Returns the id of the candidate at `row`, which must be below `size()`.
    [[nodiscard]] CandidateId id(std::size_t row) const;
    /// Returns whether the id of the candidate at row `a` comes before that of the candidate at row
    /// `b`: numbers by value, strings by bytes. Both must be in range.
    [[nodiscard]] bool id_less(std::size_t a, std::size_t b) const;
    /// Returns the row of the candidate called `id`, nothing if there is none. O(log candidates).
    [[nodiscard]] std::optional<std::size_t> find(const CandidateId& id) const;
    /// Returns the row of the candidate called `id`. Throws `unknown_id` with the nearest of the
    /// 10,000 ids that stand around it in order.
    [[nodiscard]] std::size_t row(const CandidateId& id) const;
    /// Returns the level of the competence at `competence` of the candidate at `row`; both must be
    /// in range.
    [[nodiscard]] Level level(std::size_t row, std::size_t competence) const;
    /// Returns the profile of the candidate at `row`, evidence included. Throws
    /// `std::out_of_range`.
    [[nodiscard]] Profile profile(std::size_t row) const;
    /// Returns the profile of the candidate called `id`, evidence included. Throws `unknown_id`.
    [[nodiscard]] Profile operator[](const CandidateId& id) const;
    /// Returns in which order candidates lie in memory.
    [[nodiscard]] Arrangement arrangement() const noexcept;
    /// Returns the superblocks of 8,192 candidates that they are arranged in together, 0 if they
    /// lie as they were added.
    [[nodiscard]] std::size_t window() const noexcept;
    /// Returns the bytes of memory that the levels take up: half a byte a level and 2 bytes a page
    /// of 8,192 candidates and one competence, besides rounding and what an arrangement takes.
    [[nodiscard]] std::size_t level_bytes() const noexcept;
    /// Returns the evidence for one level, empty if there is none; both positions must be in range.
    [[nodiscard]] std::span<const Evidence> evidence(std::size_t row, std::size_t competence) const;
    /// Returns which version of a `LivePool` this is, counted from 1; 0 if it is none.
    [[nodiscard]] std::uint64_t version() const noexcept;
    /// Returns whether the input that the pool was made from speaks of the competence at
    /// `competence` at all. Where it does not, every level of it is unknown and a ranking that uses
    /// it says so.
    [[nodiscard]] bool provided(std::size_t competence) const noexcept;
    /// Returns the levels of the competence at `competence`, by row: 0..14, or 15 for unknown.
    [[nodiscard]] std::vector<std::uint8_t> codes(std::size_t competence) const;
    /// Writes the levels of the competence at `competence` from `first_row` on, as many as `codes`
    /// has room for: 0..14, or 15 for unknown. Throws `std::out_of_range` if there are not as many.
    void unpack(std::size_t competence, std::size_t first_row, std::span<std::uint8_t> codes) const;

private:
    friend class PoolBuilder;
    friend struct detail::PoolAccess;
    struct Data;
    explicit Pool(std::shared_ptr<const Data> data) noexcept;

    detail::SharedData<Data> data_;
};

/// How the levels of many candidates stand in memory.
enum class MatrixLayout {
    row_major,     ///< all levels of the first candidate, then of the second, ...
    column_major,  ///< all candidates' levels of the first competence, then of the second, ...
};

/// Many candidates' levels, one byte each, in the framework's order of competences.
struct LevelMatrix {
    std::span<const std::uint8_t> levels;           ///< candidates x competences
    MatrixLayout layout = MatrixLayout::row_major;  ///< which index runs fastest
    std::optional<std::uint8_t> unknown = 255;      ///< the byte that stands for unknown
};

/// Levels of many candidates, one byte each, in a column of its own for each competence of the
/// pool's framework.
struct LevelColumns {
    std::span<const std::span<const std::uint8_t>> columns;  ///< competences x candidates
    std::optional<std::uint8_t> unknown = 255;               ///< the byte that stands for unknown
};

namespace detail {
class LevelInput;
}

/// Makes a pool. The first candidates decide the kind of id: row numbers, numbers or strings. Rows
/// are counted from 0, over all calls of `add`. After a throw the builder is as it was before the
/// call. A builder that was moved from may only be assigned to or destroyed; `size()` is 0, all
/// else throws `invalid_input`.
class HERNE_EXPORT PoolBuilder {
public:
    /// `first_id` is the id of the first candidate where ids are row numbers; give shards different
    /// ones.
    explicit PoolBuilder(Framework framework, std::uint64_t first_id = 0);
    /// Throws `invalid_input` for a window that is not one of those that `PoolOptions` names.
    PoolBuilder(Framework framework, const PoolOptions& options);
    ~PoolBuilder();
    /// Takes over another builder.
    PoolBuilder(PoolBuilder&& other) noexcept;
    /// Takes over another builder.
    PoolBuilder& operator=(PoolBuilder&& other) noexcept;

    /// Adds one candidate with evidence. The profile's framework must hold every competence of the
    /// pool's on an equal scale, others are left aside. Throws `framework_mismatch`, or
    /// `invalid_input` for a second kind of id.
    void add(const Profile& profile);
    /// Adds one candidate, one level a competence. Throws `invalid_input` naming row and competence
    /// of a level off its scale or of evidence with a malformed date, or for a wrong number of
    /// levels, evidence for no competence or a second kind of id.
    void add(const CandidateId& id, std::span<const Level> levels,
             EvidenceByCompetence evidence = {});
    /// Adds many candidates whose ids are their row numbers, counted from `first_id`. Throws
    /// `invalid_input` as above, or if the number of bytes is no multiple of the competences or an
    /// id would exceed 2^64 - 1.
    void add(const LevelMatrix& matrix);
    /// Adds many candidates, ids beside. Throws `invalid_input` as above, or if the numbers of ids
    /// and candidates differ.
    void add(const LevelMatrix& matrix, std::span<const std::uint64_t> ids);
    /// Adds many candidates, ids beside, which may not be empty. Throws `invalid_input` as above,
    /// or if the numbers of ids and candidates differ.
    void add(const LevelMatrix& matrix, std::span<const std::string> ids);
    /// As for a matrix, from columns. Throws `invalid_input` as above, or unless there is one
    /// column a competence, all of one length.
    void add(const LevelColumns& columns);
    /// As for a matrix, from columns, ids beside.
    void add(const LevelColumns& columns, std::span<const std::uint64_t> ids);
    /// As for a matrix, from columns, ids beside, which may not be empty.
    void add(const LevelColumns& columns, std::span<const std::string> ids);
    /// Notes that the input does not speak of the competence at `competence`; without effect where
    /// some candidate's level is known. Throws `invalid_input` for a position out of range.
    void not_provided(std::size_t competence);
    /// Returns how many candidates fill a block of packed levels: input that does not lie in memory
    /// as a whole is best added so many at a time.
    [[nodiscard]] static std::size_t block_size() noexcept;
    /// Returns how many candidates there are so far.
    [[nodiscard]] std::size_t size() const noexcept;
    /// Returns the pool and leaves the builder as it was constructed. Throws `invalid_input` if an
    /// id stands twice, naming it and both rows. O(n log n) where the ids do not ascend; arranging
    /// is linear.
    [[nodiscard]] Pool build();

private:
    struct State;
    [[nodiscard]] State& state() const;
    void add_levels(const detail::LevelInput& levels);
    void add_levels(const detail::LevelInput& levels, std::span<const std::uint64_t> ids);
    void add_levels(const detail::LevelInput& levels, std::span<const std::string> ids);

    std::unique_ptr<State> state_;
};

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/level.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Pools that change: candidates come, change and go, and readers keep what they have.

namespace herne::inline HERNE_ABI::detail {
struct LivePoolAccess;
}

namespace herne::inline HERNE_ABI {

/// How a `LivePool` works.
struct LivePoolOptions {
    /// operations that are written to the journal and synced together; 0 for as many as there are
    /// between two calls of `sync`
    std::size_t group = 1;
    /// in which order checkpoints let candidates lie; nothing for as they do in the pool that it
    /// began with
    std::optional<Arrangement> arrange = {};
    /// superblocks that they are arranged in together, as in `PoolOptions`; nothing for as many as
    /// in the pool that it began with, 8 if none
    std::optional<std::size_t> window = {};
};

/// Bytes of a file that held candidates that were erased.
struct ErasedBytes {
    std::string file = {};     ///< path of the file, which has that name no more
    std::uint64_t offset = 0;  ///< where they begin
    std::uint64_t bytes = 0;   ///< how many they are
    bool pending = false;      ///< whether they are still to be overwritten
    std::string why = {};      ///< why they are, empty if they are not

    bool operator==(const ErasedBytes&) const = default;
};

/// What became of candidates that were erased. It names none of them.
struct HERNE_EXPORT ErasureReport {
    std::size_t candidates = 0;           ///< how many were erased
    std::vector<ErasedBytes> files = {};  ///< what held them before, overwritten or pending
    /// versions of the pool from before that somebody still holds; their memory is overwritten when
    /// the last copy goes. 0 stands for a pool that the living one began with
    std::vector<std::uint64_t> versions_held = {};

    bool operator==(const ErasureReport&) const = default;

    /// Returns whether nothing is pending and nobody holds a version from before.
    [[nodiscard]] bool done() const noexcept;
    /// Returns what no erasure of files and memory can promise, in sentences.
    [[nodiscard]] static const char* not_promised() noexcept;
};

/// Living pool: a pool that changes, in memory or in a file with a journal beside it. `publish`
/// makes an immutable `Pool` of what there is; those who have one keep it and never wait.
///
/// All functions may be called from any threads; those that change something take turns. Whatever
/// throws has changed nothing, unless it says so. Of a living pool that was moved from all
/// functions throw `invalid_input`.
///
/// Rows belong to a version: an insertion adds the last one, an erasure moves the last one to where
/// the erased candidate was. Ids that are row numbers become numbers with the first id that is not
/// the next one, and with the first erasure but of the last one.
///
/// In a file, an operation is in the journal once its group is written; where that fails, the
/// operation that was to write it throws `file_error`, it and the others of the group are in memory
/// alone, and all further ones throw until a checkpoint has succeeded. After a crash at any point
/// the pool that is opened has all operations up to some number, which is at least what `durable`
/// has returned: nothing in part, and nothing in another order.
///
/// Time: an update of a level takes a few lookups, and the first one in a superblock of 8,192
/// candidates after a publication copies its levels. The first erasure in memory copies all that
/// still lies in the pool that it began with.
class HERNE_EXPORT LivePool {
public:
    /// A pool in memory without candidates. Throws `invalid_input` for a window that `PoolOptions`
    /// does not name.
    explicit LivePool(Framework framework, const LivePoolOptions& options = {});
    /// A pool in memory that begins with the candidates of `pool`, which is not copied.
    explicit LivePool(Pool pool, const LivePoolOptions& options = {});
    /// Makes a pool file of `pool` at `path`, where none may be yet, with a journal beside it
    /// (`path` and ".journal"). Throws `file_error`.
    [[nodiscard]] static LivePool create(const FilePath& path, const Pool& pool,
                                         const LivePoolOptions& options = {});
    /// Opens the pool file at `path`, which `create` or `save` made, where it lies, does what its
    /// journal holds, and publishes that, if anything. Overwrites replaced files that a process
    /// before left. Throws `file_error`, also if another living pool has it open, and
    /// `invalid_file` if file or journal is damaged or the journal is another file's. What was
    /// being written to the journal when a process or the machine stopped is cut off.
    [[nodiscard]] static LivePool open(const FilePath& path, const LivePoolOptions& options = {});
    /// Tries to `sync`; whether it could nobody hears.
    ~LivePool();
    /// Takes over another one.
    LivePool(LivePool&& other) noexcept;
    /// Takes over another one.
    LivePool& operator=(LivePool&& other) noexcept;

    /// Returns the framework that the levels are stated over.
    [[nodiscard]] const Framework& framework() const;
    /// Returns how many candidates there are, published or not.
    [[nodiscard]] std::size_t size() const;
    /// Returns whether there is a candidate called `id`, published or not.
    [[nodiscard]] bool contains(const CandidateId& id) const;

    /// Adds a candidate, one level a competence. Throws `invalid_input` if there is one called so,
    /// for a second kind of id, a level off its scale, a wrong number of levels, evidence for no
    /// competence or with a malformed date.
    void insert(const CandidateId& id, std::span<const Level> levels,
                EvidenceByCompetence evidence = {});
    /// Adds a candidate. The profile's framework must hold every competence of the pool's on an
    /// equal scale. Throws `framework_mismatch`, or `invalid_input` as above.
    void insert(const Profile& profile);
    /// Replaces all levels of a candidate and leaves its evidence. Throws `unknown_id`, or
    /// `invalid_input` for a level off its scale or a wrong number of levels.
    void update(const CandidateId& id, std::span<const Level> levels);
    /// Replaces all levels and all evidence of a candidate. Throws as above and as `insert`.
    void update(const CandidateId& id, std::span<const Level> levels,
                EvidenceByCompetence evidence);
    /// Replaces all levels and all evidence of the candidate with the profile's id. Throws as above
    /// and as `insert`.
    void update(const Profile& profile);
    /// Replaces the level of the competence at `competence`. Throws as above, also for a position
    /// out of range.
    void update(const CandidateId& id, std::size_t competence, Level level);
    /// Replaces the level of the competence called `competence`. Throws as above, `unknown_id` also
    /// for a competence.
    void update(const CandidateId& id, std::string_view competence, Level level);
    /// Replaces the evidence for one level; none takes it away. Throws as above.
    void set_evidence(const CandidateId& id, std::size_t competence,
                      std::vector<Evidence> evidence);
    /// Replaces the evidence for the level of the competence called `competence`. Throws as above,
    /// `unknown_id` also for a competence.
    void set_evidence(const CandidateId& id, std::string_view competence,
                      std::vector<Evidence> evidence);

    /// Takes a candidate out and overwrites its levels, id and evidence in memory, except where
    /// somebody holds a version from before: there, when the last copy of it goes. Publishes a
    /// version without it. In a file this is a checkpoint: pool file and journal are written anew,
    /// and what they were before is overwritten once nobody reads it any more. Throws `unknown_id`,
    /// and what `checkpoint` throws. In a file they may be out even so, where something fails once
    /// it is written: `contains` says whether, and `finish_erasures` returns the report.
    ErasureReport erase(const CandidateId& id);
    /// Takes candidates out together, at the price of one. Throws `unknown_id`, or `invalid_input`
    /// if one stands twice, and takes out nobody then.
    ErasureReport erase(std::span<const CandidateId> ids);

    /// Makes a version of what there is now, which becomes the current one, and returns it.
    Pool publish();
    /// Returns the version that was published last. Never waits for a change.
    [[nodiscard]] Pool current() const;

    /// Writes what waits for its group to be full to the journal, and returns once it is on the
    /// device. Throws `file_error`. Without effect in memory.
    void sync();
    /// Returns how many operations were done since the pool began, without erasures; in a file this
    /// goes on when it is opened again.
    [[nodiscard]] std::uint64_t operations() const;
    /// Returns how many of them are on the device, the first ones; 0 in memory.
    [[nodiscard]] std::uint64_t durable() const;
    /// Publishes, writes the pool file anew, arranged if it is to be, begins a new journal, and
    /// overwrites the old ones unless somebody still reads them. Takes time by the size. Throws
    /// `file_error`, `invalid_input` in memory. A crash meanwhile loses nothing.
    void checkpoint();
    /// Overwrites replaced files that were still read before, and returns what is left of all
    /// erasures so far. Checkpoints and erasures do so, too.
    ErasureReport finish_erasures();

private:
    friend struct detail::LivePoolAccess;
    struct State;
    explicit LivePool(std::unique_ptr<State> state) noexcept;
    [[nodiscard]] State& state() const;

    std::unique_ptr<State> state_;
};

}  // namespace herne::inline HERNE_ABI

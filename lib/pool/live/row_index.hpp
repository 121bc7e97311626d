// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/candidate_id.hpp>

#include "base/wipe.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the hash by which an id is found.
[[nodiscard]] std::uint64_t hash_of(std::uint64_t id) noexcept;
/// \copydoc hash_of(std::uint64_t)
[[nodiscard]] std::uint64_t hash_of(std::string_view id) noexcept;
/// \copydoc hash_of(std::uint64_t)
[[nodiscard]] inline std::uint64_t hash_of(const CandidateId& id) noexcept {
    return id.is_number() ? hash_of(id.number()) : hash_of(std::string_view{id.text()});
}

/// Rows by the hash of their ids, in buckets that versions of a pool share until they change:
/// extendible hashing (Fagin, Nievergelt, Pippenger and Strong 1979), so that no insertion takes
/// longer than copying one bucket and, now and then, the list of them. It knows no ids: who asks
/// compares them.
class RowIndex {
public:
    /// What versions keep.
    class Snapshot {
    public:
        /// Returns the first row with this hash for which `is_it(row)`.
        template <class IsIt>
        [[nodiscard]] std::optional<std::size_t> find(std::uint64_t hash, const IsIt& is_it) const {
            return buckets_.empty() ? std::nullopt
                                    : buckets_[hash & (buckets_.size() - 1)]->find(hash, is_it);
        }

    private:
        friend class RowIndex;
        struct Slot {
            std::uint64_t hash = 0;
            std::uint64_t row_plus_1 = 0;  ///< 0 for a free one
        };
        struct Bucket {
            template <class IsIt>
            [[nodiscard]] std::optional<std::size_t> find(std::uint64_t hash,
                                                          const IsIt& is_it) const {
                for (std::size_t i = home(hash); slots[i].row_plus_1 != 0; i = next(i))
                    if (slots[i].hash == hash &&
                        is_it(static_cast<std::size_t>(slots[i].row_plus_1 - 1)))
                        return static_cast<std::size_t>(slots[i].row_plus_1 - 1);
                return std::nullopt;
            }
            /// Bits from above, since those below choose the bucket.
            [[nodiscard]] std::size_t home(std::uint64_t hash) const noexcept {
                return static_cast<std::size_t>(hash >> 32U) & (slots.size() - 1);
            }
            [[nodiscard]] std::size_t next(std::size_t i) const noexcept {
                return (i + 1) & (slots.size() - 1);
            }
            [[nodiscard]] std::size_t position(std::uint64_t hash, std::size_t row) const noexcept;
            void put(const Slot& slot) noexcept;
            void take(std::size_t position) noexcept;

            std::uint64_t made = 0;  ///< see `LivePart`
            unsigned depth = 0;      ///< how many bits of their hashes are the same in all
            std::size_t used = 0;
            WipedVector<Slot> slots = {};  ///< a power of two, with room
        };

        std::vector<std::shared_ptr<Bucket>> buckets_ = {};  ///< by the last bits of hashes
    };

    /// Makes sure that nothing below throws for an id with this hash.
    void prepare(std::uint64_t hash);
    /// Adds a row; must be prepared.
    void insert(std::uint64_t hash, std::size_t row) noexcept;
    /// Lets what is at `row` be at `new_row`, if it is there; must be prepared.
    void move(std::uint64_t hash, std::size_t row, std::size_t new_row) noexcept;
    /// Takes a row out if it is there; must be prepared.
    void erase(std::uint64_t hash, std::size_t row) noexcept;
    /// Returns the row with this hash for which `is_it(row)`.
    template <class IsIt>
    [[nodiscard]] std::optional<std::size_t> find(std::uint64_t hash, const IsIt& is_it) const {
        return now_.find(hash, is_it);
    }
    /// Returns whether `row` is there.
    [[nodiscard]] bool contains(std::uint64_t hash, std::size_t row) const {
        return now_.find(hash, [row](std::size_t other) { return other == row; }).has_value();
    }
    /// Returns what is there now, for a version that is published.
    [[nodiscard]] std::shared_ptr<const Snapshot> publish();

private:
    using Bucket = Snapshot::Bucket;
    using Slot = Snapshot::Slot;

    [[nodiscard]] std::shared_ptr<Bucket>& bucket_of(std::uint64_t hash) noexcept {
        return now_.buckets_[hash & (now_.buckets_.size() - 1)];
    }
    [[nodiscard]] std::shared_ptr<Bucket> make_bucket(unsigned depth, std::size_t slots) const;
    void replace(const std::shared_ptr<Bucket>& old, const std::shared_ptr<Bucket>& bucket,
                 std::uint64_t hash) noexcept;
    void split(std::uint64_t hash);
    void widen(std::uint64_t hash);

    Snapshot now_ = {};
    std::uint64_t publications_ = 0;
    std::size_t size_ = 0;
    std::shared_ptr<const Snapshot> published_ = {};  ///< null where something has changed since
};

}  // namespace herne::inline HERNE_ABI::detail

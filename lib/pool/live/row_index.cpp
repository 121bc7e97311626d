// SPDX-License-Identifier: BSL-1.0
#include "pool/live/row_index.hpp"

#include <functional>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t bucket_slots = 2048;
/// A list of more buckets than this and their fair share is not doubled for the sake of one that is
/// full: then many hashes are alike, and that one grows.
constexpr std::size_t few_buckets = 16;

bool is_full(std::size_t used, std::size_t slots) {
    return used >= slots / 4 * 3;
}

}  // namespace

std::uint64_t hash_of(std::uint64_t id) noexcept {
    // The finalizer of MurmurHash3.
    id = (id ^ id >> 33U) * 0xff51'afd7'ed55'8ccdU;
    id = (id ^ id >> 33U) * 0xc4ce'b9fe'1a85'ec53U;
    return id ^ id >> 33U;
}

std::uint64_t hash_of(std::string_view id) noexcept {
    return hash_of(std::uint64_t{std::hash<std::string_view>{}(id)});
}

/// Returns where a row is, the number of slots if it is not there.
std::size_t RowIndex::Snapshot::Bucket::position(std::uint64_t hash,
                                                 std::size_t row) const noexcept {
    for (std::size_t i = home(hash); slots[i].row_plus_1 != 0; i = next(i))
        if (slots[i].row_plus_1 == row + 1)
            return i;
    return slots.size();
}

void RowIndex::Snapshot::Bucket::put(const Slot& slot) noexcept {
    std::size_t i = home(slot.hash);
    while (slots[i].row_plus_1 != 0)
        i = next(i);
    slots[i] = slot;
    ++used;
}

/// Takes a slot out and closes the gap, so that no search ends too early.
void RowIndex::Snapshot::Bucket::take(std::size_t position) noexcept {
    std::size_t gap = position;
    for (std::size_t i = next(gap); slots[i].row_plus_1 != 0; i = next(i)) {
        const std::size_t mask = slots.size() - 1;
        const std::size_t from_home = (i - home(slots[i].hash)) & mask;
        if (from_home >= ((i - gap) & mask)) {
            slots[gap] = slots[i];
            gap = i;
        }
    }
    slots[gap] = {};
    --used;
}

std::shared_ptr<RowIndex::Bucket> RowIndex::make_bucket(unsigned depth, std::size_t slots) const {
    auto bucket = std::make_shared<Bucket>();
    bucket->made = publications_;
    bucket->depth = depth;
    bucket->slots.resize(slots);
    return bucket;
}

/// Puts `bucket` wherever the list has `old`, one of whose hashes this is.
void RowIndex::replace(const std::shared_ptr<Bucket>& old, const std::shared_ptr<Bucket>& bucket,
                       std::uint64_t hash) noexcept {
    const std::size_t step = std::size_t{1} << old->depth;
    for (std::size_t i = static_cast<std::size_t>(hash) & (step - 1); i < now_.buckets_.size();
         i += step)
        now_.buckets_[i] = bucket;
}

/// Puts what is in a full bucket into two, by the next bit of their hashes.
void RowIndex::split(std::uint64_t hash) {
    const std::shared_ptr<Bucket> old = bucket_of(hash);
    const unsigned depth = old->depth + 1;
    const auto zeros = make_bucket(depth, old->slots.size());
    const auto ones = make_bucket(depth, old->slots.size());
    if (std::size_t{1} << old->depth == now_.buckets_.size()) {
        auto doubled = now_.buckets_;
        doubled.insert(doubled.end(), now_.buckets_.begin(), now_.buckets_.end());
        now_.buckets_.swap(doubled);
    }
    const std::uint64_t bit = std::uint64_t{1} << old->depth;
    for (const Slot& slot : old->slots)
        if (slot.row_plus_1 != 0)
            ((slot.hash & bit) != 0 ? ones : zeros)->put(slot);
    const std::size_t step = std::size_t{1} << old->depth;
    for (std::size_t i = static_cast<std::size_t>(hash) & (step - 1); i < now_.buckets_.size();
         i += step)
        now_.buckets_[i] = (i & bit) != 0 ? ones : zeros;
}

/// Gives a bucket twice as much room.
void RowIndex::widen(std::uint64_t hash) {
    const std::shared_ptr<Bucket> old = bucket_of(hash);
    const auto wide = make_bucket(old->depth, 2 * old->slots.size());
    for (const Slot& slot : old->slots)
        if (slot.row_plus_1 != 0)
            wide->put(slot);
    replace(old, wide, hash);
}

void RowIndex::prepare(std::uint64_t hash) {
    if (now_.buckets_.empty())
        now_.buckets_.push_back(make_bucket(0, bucket_slots));
    while (is_full(bucket_of(hash)->used, bucket_of(hash)->slots.size())) {
        const Bucket& full = *bucket_of(hash);
        const bool must_double = std::size_t{1} << full.depth == now_.buckets_.size();
        if (must_double && now_.buckets_.size() > few_buckets + 4 * size_ / bucket_slots)
            widen(hash);
        else
            split(hash);
    }
    auto& bucket = bucket_of(hash);
    if (bucket->made != publications_) {
        auto own = std::make_shared<Bucket>(*bucket);
        own->made = publications_;
        const std::shared_ptr<Bucket> old = bucket;
        replace(old, own, hash);
    }
    published_ = nullptr;
}

void RowIndex::insert(std::uint64_t hash, std::size_t row) noexcept {
    bucket_of(hash)->put({hash, row + 1});
    ++size_;
}

void RowIndex::move(std::uint64_t hash, std::size_t row, std::size_t new_row) noexcept {
    Bucket& bucket = *bucket_of(hash);
    const std::size_t position = bucket.position(hash, row);
    if (position != bucket.slots.size())
        bucket.slots[position].row_plus_1 = new_row + 1;
}

void RowIndex::erase(std::uint64_t hash, std::size_t row) noexcept {
    Bucket& bucket = *bucket_of(hash);
    const std::size_t position = bucket.position(hash, row);
    if (position == bucket.slots.size())
        return;
    bucket.take(position);
    --size_;
}

std::shared_ptr<const RowIndex::Snapshot> RowIndex::publish() {
    if (!published_) {
        published_ = std::make_shared<const Snapshot>(now_);
        ++publications_;
    }
    return published_;
}

}  // namespace herne::inline HERNE_ABI::detail

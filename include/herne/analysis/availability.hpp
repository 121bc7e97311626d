// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/shared_data.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <memory>
#include <span>
#include <string>
#include <vector>

/// \file
/// Who asked for part time, and how much of it: a table of its own that only tandems take. It never
/// gives points, and who does not stand in it asked for no part time.

namespace herne::inline HERNE_ABI {

/// Day of the week.
enum class Weekday {
    monday,     ///< Montag
    tuesday,    ///< Dienstag
    wednesday,  ///< Mittwoch
    thursday,   ///< Donnerstag
    friday,     ///< Freitag
    saturday,   ///< Samstag
    sunday,     ///< Sonntag
};

/// Returns "monday" to "sunday".
[[nodiscard]] HERNE_EXPORT const char* to_string(Weekday day) noexcept;

/// Part time that one person asked for: a range of the share of full time. Fractions, since the
/// hours of full time differ by status.
struct AvailabilityEntry {
    CandidateId id = {};     ///< who asked for it
    Fraction low = {1, 2};   ///< least share of full time wanted, above 0
    Fraction high = {1, 2};  ///< greatest share wanted, at least `low` and at most 1
    /// days on which they can work; none: not stated. Days are told, and exclude nobody.
    std::vector<Weekday> days = {};

    bool operator==(const AvailabilityEntry&) const = default;
};

/// Returns whether two people can fill one post between them: `a.low + b.low <= 1 <= a.high +
/// b.high`, exactly.
[[nodiscard]] HERNE_EXPORT bool hours_add_up(const AvailabilityEntry& a,
                                             const AvailabilityEntry& b);

/// Availability: who asked for part time. A cheap handle on immutable data, which stays as it was
/// when it is moved from.
class HERNE_EXPORT Availability {
public:
    /// Nobody asked for part time.
    Availability();
    /// Throws `invalid_input`, naming the entry, for a share that is not in 0..1 or is 0, for `low`
    /// above `high`, for somebody or a day named twice, and for two kinds of ids.
    explicit Availability(std::vector<AvailabilityEntry> entries);

    /// Returns the entries, ids ascending, days from Monday on.
    [[nodiscard]] std::span<const AvailabilityEntry> entries() const noexcept;
    /// Returns what `id` asked for, null if nothing. O(log entries).
    [[nodiscard]] const AvailabilityEntry* find(const CandidateId& id) const noexcept;
    /// Returns SHA-256 over all entries in lower-case hex: what results record of it.
    [[nodiscard]] const std::string& digest() const noexcept;

    /// Two are equal if their digests are.
    bool operator==(const Availability& other) const noexcept { return digest() == other.digest(); }

private:
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

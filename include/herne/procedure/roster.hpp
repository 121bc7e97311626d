// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

namespace detail {
struct RosterAccess;
}

/// Sex as it is recorded for sections 7 and 9 LGG NRW, which speak of women and men.
enum class RecordedSex {
    female,   ///< recorded as a woman
    male,     ///< recorded as a man
    diverse,  ///< recorded as neither
};

/// What section 165 SGB IX asks of somebody's disability.
enum class DisabilityStatus {
    none,          ///< neither of the two
    severe,        ///< severely disabled (schwerbehindert, section 2(2) SGB IX)
    equal_status,  ///< of equal status (gleichgestellt, section 2(3) SGB IX)
};

/// What one person's entry in a roster says.
struct RosterEntry {
    CandidateId id = {};                              ///< the candidate
    std::optional<RecordedSex> sex = {};              ///< nothing: not recorded
    std::optional<DisabilityStatus> disability = {};  ///< nothing: not recorded
    /// the status group as terms of a job write it, such as "civil_servant"; "" not recorded
    std::string status_group = {};

    bool operator==(const RosterEntry&) const = default;
};

/// By what the people of a roster are told apart.
enum class RosterAttribute {
    sex,           ///< sex as recorded
    disability,    ///< severe disability and equal status
    status_group,  ///< status group
};

/// How many people a group has, or several together: where a group is small, it is put together
/// with others, so that no published number, nor any difference of published numbers, says what it
/// has by itself.
struct GroupCount {
    /// the group's name, or the names of those put together; none where all are, so that nothing is
    /// said of any
    std::vector<std::string> groups = {};
    std::uint64_t people = 0;  ///< their people

    bool operator==(const GroupCount&) const = default;
};

/// The groups of one attribute.
struct AttributeCounts {
    RosterAttribute attribute = RosterAttribute::sex;  ///< by what people are told apart
    std::vector<GroupCount> rows = {};  ///< groups that somebody is in, in a fixed order

    bool operator==(const AttributeCounts&) const = default;
};

/// What may be said of a roster: counts, small groups put together.
struct RosterCounts {
    std::uint64_t people = 0;                      ///< people in the roster
    std::vector<AttributeCounts> attributes = {};  ///< one entry an attribute

    bool operator==(const RosterCounts&) const = default;
};

/// Roster: what the law needs to know of people and the scorer must not. Only `invitations` and
/// `impact` take one; nothing of match/ or analysis/ does, and there is no way from here to a
/// result or a file but counts. It keeps its entries by id, whatever order they came in.
class HERNE_EXPORT Roster {
public:
    /// The least number of people that is published of any group.
    static constexpr std::uint64_t least_published = 5;

    /// Throws `invalid_input` for an id that stands twice, or ids of two kinds.
    explicit Roster(std::vector<RosterEntry> entries);

    /// Returns how many people it has.
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
    /// Returns whether it has somebody called `id`. O(log people).
    [[nodiscard]] bool contains(const CandidateId& id) const;
    /// Returns how many people the groups have, small ones put together with others.
    [[nodiscard]] RosterCounts counts() const;

    bool operator==(const Roster&) const = default;

private:
    friend struct detail::RosterAccess;

    std::vector<RosterEntry> entries_;  ///< by id, ascending
};

/// Returns "female", "male" or "diverse".
[[nodiscard]] HERNE_EXPORT const char* to_string(RecordedSex sex) noexcept;
/// Returns "none", "severe" or "equal_status".
[[nodiscard]] HERNE_EXPORT const char* to_string(DisabilityStatus status) noexcept;
/// Returns "sex", "disability" or "status_group".
[[nodiscard]] HERNE_EXPORT const char* to_string(RosterAttribute attribute) noexcept;

}  // namespace herne::inline HERNE_ABI

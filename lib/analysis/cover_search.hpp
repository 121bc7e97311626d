// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Most requirements that a search takes.
inline constexpr std::size_t max_cover_requirements = 64;

/// A set of requirements: bit r for the requirement at r.
using RequirementSet = std::uint64_t;

/// How many people each requirement still needs.
class CoverNeeds {
public:
    [[nodiscard]] std::uint32_t operator[](std::size_t r) const noexcept { return people_[r]; }
    void set(std::size_t r, std::uint32_t people) noexcept;
    /// Returns the requirements that need somebody.
    [[nodiscard]] RequirementSet open() const noexcept { return open_; }
    /// Returns the greatest need among the requirements in `some`, of which one is open.
    [[nodiscard]] std::uint32_t greatest(RequirementSet some) const noexcept;
    /// Notes that `people` join who have all of `has`.
    void join(RequirementSet has, std::uint32_t people) noexcept;

private:
    std::array<std::uint32_t, max_cover_requirements> people_{};
    RequirementSet open_ = 0;
};

/// People who have the same of what is needed.
struct CoverKind {
    RequirementSet has;
    std::uint64_t people;
};

/// What a search has found out.
enum class CoverAnswer { yes, no, cut };

/// Returns a number of people that is needed at least to cover `needs`; `kinds` have only what is
/// open, the broadest first.
[[nodiscard]] std::uint64_t least_people(const CoverNeeds& needs,
                                         const std::vector<CoverKind>& kinds);

/// Returns what matters of `kinds` for a least number of people to cover `needs`: reduced to what
/// is open, those alike put together, without those whom enough others make superfluous; the
/// broadest first. Adds to `steps` how many looks it took.
[[nodiscard]] std::vector<CoverKind> what_matters(std::vector<CoverKind> kinds,
                                                  const CoverNeeds& needs, std::uint64_t& steps);

/// Decides whether so many people cover what is needed. Cut after a number of steps over all its
/// calls.
class CoverSearch {
public:
    explicit CoverSearch(std::uint64_t max_steps) : max_steps_{max_steps} {}

    /// Returns whether at most `people` of `kinds` cover `needs`.
    [[nodiscard]] CoverAnswer covers(const CoverNeeds& needs, std::vector<CoverKind> kinds,
                                     std::uint64_t people);
    /// Returns who cover it, after a yes, in the order in which they join: how many people, and
    /// what they have of what is open just before.
    [[nodiscard]] std::vector<CoverKind> chosen() const { return {found_.rbegin(), found_.rend()}; }

private:
    [[nodiscard]] CoverAnswer look(const CoverNeeds& needs, std::vector<CoverKind> kinds,
                                   std::uint64_t people, std::size_t depth);
    [[nodiscard]] CoverAnswer branch(const CoverNeeds& needs, std::vector<CoverKind>& kinds,
                                     std::uint64_t people, std::size_t depth);
    [[nodiscard]] CoverAnswer take(const CoverNeeds& needs, std::vector<CoverKind>& kinds,
                                   std::size_t kind, std::uint64_t least, std::uint64_t people,
                                   std::size_t depth);

    std::uint64_t max_steps_;
    std::uint64_t steps_ = 0;
    std::vector<CoverKind> found_;  ///< the last ones who join first
};

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/shared_data.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/weights.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

namespace detail {
struct WeightSpaceAccess;
}

/// Between which shares of the job one requirement or group lies.
struct ShareRange {
    std::string id;       ///< of the requirement or group
    Fraction low = {};    ///< the least share, 0..1
    Fraction high{1, 1};  ///< the greatest share, low..1

    bool operator==(const ShareRange&) const = default;
};

/// That one requirement or group has at least the share of another.
struct ShareOrder {
    std::string more;  ///< id of the one with at least as much
    std::string less;  ///< id of the other

    bool operator==(const ShareOrder&) const = default;
};

/// What a weight space is made of; `WeightSpace` checks it.
struct WeightSpaceParts {
    WeightsOver over = WeightsOver::requirements;  ///< what has weights
    /// whether whoever has a greater share in the job has at least as great a one
    bool ranked = false;
    /// if set, how many per cent of its share in the job each may move, 0..100
    std::optional<int> percent = {};
    std::vector<ShareRange> between = {};   ///< ranges, all of which hold
    std::vector<ShareOrder> at_least = {};  ///< orders, all of which hold

    bool operator==(const WeightSpaceParts&) const = default;
};

/// Set of weightings of a job, given by bounds and orders: vectors of shares >= 0 that sum to 1,
/// one share a requirement, or one a group whose share is distributed inside it in the job's own
/// proportions. Never empty. A cheap handle on immutable data.
class HERNE_EXPORT WeightSpace {
public:
    /// Whole parts of 1 to which bounds by per cent are rounded outwards, and of which samples are
    /// made unless another total is asked for.
    static constexpr std::int64_t default_total = 1'000'000;
    /// Greatest common denominator that all bounds together may have.
    static constexpr std::int64_t max_denominator = 1'000'000'000'000'000;

    /// The weightings of `job` that `parts` allow. Throws `unknown_id`; `invalid_input` for a per
    /// cent off 0..100, a range off 0..1 or whose ends are in the wrong order, something that is
    /// to have at least its own share, a common denominator above 10^15, and for constraints that
    /// no weighting meets, with those that collide.
    WeightSpace(JobProfile job, WeightSpaceParts parts);

    /// Returns all weightings.
    [[nodiscard]] static WeightSpace anything(const JobProfile& job,
                                              WeightsOver over = WeightsOver::requirements);
    /// Returns those in the order of the job's own shares; equal ones are not ordered among
    /// themselves.
    [[nodiscard]] static WeightSpace ranked(const JobProfile& job,
                                            WeightsOver over = WeightsOver::requirements);
    /// Returns those in which no share is further than `percent` per cent of itself from the job's
    /// own: share x (1 -+ percent / 100), cut at 1, and rounded outwards to whole parts of
    /// `default_total`. Throws `invalid_input` for a per cent off 0..100.
    [[nodiscard]] static WeightSpace around(const JobProfile& job, int percent,
                                            WeightsOver over = WeightsOver::requirements);
    /// Returns those in which each share named lies in its range, ends included. Throws as the
    /// constructor.
    [[nodiscard]] static WeightSpace between(const JobProfile& job, std::vector<ShareRange> ranges,
                                             WeightsOver over = WeightsOver::requirements);

    /// Returns the weightings of this space in the order of the job's own shares. All four throw
    /// as the constructor, also where nothing is left.
    [[nodiscard]] WeightSpace and_ranked() const;
    /// Returns the weightings of this space that `around` allows as well.
    [[nodiscard]] WeightSpace and_around(int percent) const;
    /// Returns the weightings of this space that `between` allows as well.
    [[nodiscard]] WeightSpace and_between(std::vector<ShareRange> ranges) const;
    /// Returns the weightings of this space in which `more` has at least the share of `less`.
    [[nodiscard]] WeightSpace and_at_least(std::string_view more, std::string_view less) const;

    /// Returns the job.
    [[nodiscard]] const JobProfile& job() const noexcept;
    /// Returns what the space is made of.
    [[nodiscard]] const WeightSpaceParts& parts() const noexcept;
    /// Returns what has weights.
    [[nodiscard]] WeightsOver over() const noexcept { return parts().over; }
    /// Returns the number of weights.
    [[nodiscard]] std::size_t size() const noexcept { return ids().size(); }
    /// Returns the ids of what has weights, in the job's order; of the one group of all
    /// requirements "" where the job has no groups.
    [[nodiscard]] const std::vector<std::string>& ids() const noexcept;
    /// Returns the job's own shares.
    [[nodiscard]] const std::vector<Fraction>& shares() const noexcept;
    /// Returns the bounds that the constraints state or imply by their orders, one a weight; that
    /// all shares sum to 1 may narrow them further.
    [[nodiscard]] std::vector<ShareRange> bounds() const;
    /// Returns whether the shares, in the order of `ids`, are >= 0, sum to 1, and meet all
    /// constraints. Throws `invalid_input` for another number of shares.
    [[nodiscard]] bool contains(const std::vector<Fraction>& shares) const;

    /// Two spaces are equal if they say the same of equal jobs.
    bool operator==(const WeightSpace& other) const noexcept {
        return parts() == other.parts() && job() == other.job();
    }

private:
    friend struct detail::WeightSpaceAccess;
    struct Data;
    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

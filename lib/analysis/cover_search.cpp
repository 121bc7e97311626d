// SPDX-License-Identifier: BSL-1.0
#include "analysis/cover_search.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// People joining at once count as one level; deeper searches are cut.
constexpr std::size_t max_cover_depth = 256;
/// Up to so many kinds it is looked whether others make them superfluous.
constexpr std::size_t max_compared_kinds = 1024;

std::uint64_t size_of(RequirementSet some) noexcept {
    return static_cast<std::uint64_t>(std::popcount(some));
}

/// Calls `visit(r)` for each requirement in `some`.
template <class Visit>
void for_requirements(RequirementSet some, const Visit& visit) {
    for (; some != 0; some &= some - 1)
        visit(static_cast<std::size_t>(std::countr_zero(some)));
}

bool is_broader(const CoverKind& a, const CoverKind& b) noexcept {
    return size_of(a.has) != size_of(b.has) ? size_of(a.has) > size_of(b.has) : a.has > b.has;
}

/// What the kinds are for each requirement.
struct Supply {
    explicit Supply(const std::vector<CoverKind>& of) {
        for (const auto& kind : of)
            for_requirements(kind.has, [&](std::size_t r) {
                people[r] += kind.people;
                ++kinds[r];
                broadest[r] = std::max(broadest[r], size_of(kind.has));
            });
    }

    std::array<std::uint64_t, max_cover_requirements> people{};
    std::array<std::uint64_t, max_cover_requirements> kinds{};
    std::array<std::uint64_t, max_cover_requirements> broadest{};  ///< most that one of them has
};

std::uint64_t sum_of(const CoverNeeds& needs) {
    std::uint64_t sum = 0;
    for_requirements(needs.open(), [&](std::size_t r) { sum += needs[r]; });
    return sum;
}

/// Returns whether so many people are too few even if each had as much as the broadest one.
bool are_too_few(std::uint64_t people, const CoverNeeds& needs,
                 const std::vector<CoverKind>& kinds) {
    std::uint64_t broadest = 0;
    for (const auto& kind : kinds)
        if (kind.people > 0)
            broadest = std::max(broadest, size_of(kind.has & needs.open()));
    return broadest * people < sum_of(needs);
}

/// Returns the sum of need / (most that somebody has who has it), rounded up.
std::uint64_t by_breadth(const CoverNeeds& needs, const Supply& supply) {
    constexpr std::uint64_t unit = std::uint64_t{1} << 32U;
    std::uint64_t sum = 0;
    for_requirements(needs.open(), [&](std::size_t r) {
        if (supply.broadest[r] > 0)
            sum += needs[r] * (unit / supply.broadest[r]);
    });
    return (sum + unit - 1) / unit;
}

/// Returns how many of the broadest people have as much as is needed in all.
std::uint64_t by_sizes(const CoverNeeds& needs, const std::vector<CoverKind>& kinds) {
    std::uint64_t missing = sum_of(needs);
    std::uint64_t people = 0;
    for (const auto& kind : kinds) {
        const std::uint64_t size = size_of(kind.has);
        if (size == 0)
            break;
        const std::uint64_t wanted = (missing + size - 1) / size;
        if (wanted <= kind.people)
            return people + wanted;
        people += kind.people;
        missing -= kind.people * size;
    }
    return people;
}

/// Returns the sum of the needs of requirements of which nobody has two, rare ones first.
std::uint64_t by_strangers(const CoverNeeds& needs, const std::vector<CoverKind>& kinds,
                           const Supply& supply) {
    std::vector<std::size_t> order;
    for_requirements(needs.open(), [&](std::size_t r) { order.push_back(r); });
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return supply.kinds[a] < supply.kinds[b];
    });
    std::uint64_t sum = 0;
    RequirementSet met = 0;
    for (const std::size_t r : order) {
        const RequirementSet own = RequirementSet{1} << r;
        if ((met & own) != 0)
            continue;
        sum += needs[r];
        for (const auto& kind : kinds)
            if ((kind.has & own) != 0)
                met |= kind.has;
    }
    return sum;
}

/// Returns the requirement with the fewest kinds.
std::size_t rarest(const CoverNeeds& needs, const Supply& supply) {
    std::size_t rarest = max_cover_requirements;
    for_requirements(needs.open(), [&](std::size_t r) {
        if (rarest == max_cover_requirements || supply.kinds[r] < supply.kinds[rarest])
            rarest = r;
    });
    return rarest;
}

bool is_enough(const Supply& supply, const CoverNeeds& needs) {
    bool enough = true;
    for_requirements(needs.open(),
                     [&](std::size_t r) { enough = enough && supply.people[r] >= needs[r]; });
    return enough;
}

/// Leaves of each kind as many people as a least team can need, see README: "Whom a least team does
/// without".
void drop_superfluous(std::vector<CoverKind>& kinds, const CoverNeeds& needs,
                      std::uint64_t& steps) {
    const bool compares = kinds.size() <= max_compared_kinds;
    std::size_t kept = 0;
    for (const CoverKind& kind : kinds) {
        const std::uint64_t enough = needs.greatest(kind.has);
        std::uint64_t others = 0;
        for (std::size_t i = 0; compares && i < kept && others < enough; ++i, ++steps)
            if ((kind.has & ~kinds[i].has) == 0)
                others += kinds[i].people;
        if (others < enough)
            kinds[kept++] = {kind.has, std::min(kind.people, enough - others)};
    }
    kinds.resize(kept);
}

}  // namespace

void CoverNeeds::set(std::size_t r, std::uint32_t people) noexcept {
    people_[r] = people;
    const RequirementSet own = RequirementSet{1} << r;
    open_ = people > 0 ? open_ | own : open_ & ~own;
}

std::uint32_t CoverNeeds::greatest(RequirementSet some) const noexcept {
    std::uint32_t greatest = 0;
    for_requirements(some & open_,
                     [&](std::size_t r) { greatest = std::max(greatest, people_[r]); });
    return greatest;
}

void CoverNeeds::join(RequirementSet has, std::uint32_t people) noexcept {
    for_requirements(has & open_,
                     [&](std::size_t r) { set(r, people_[r] - std::min(people_[r], people)); });
}

std::uint64_t least_people(const CoverNeeds& needs, const std::vector<CoverKind>& kinds) {
    if (needs.open() == 0)
        return 0;
    const Supply supply{kinds};
    return std::max({std::uint64_t{needs.greatest(needs.open())}, by_breadth(needs, supply),
                     by_sizes(needs, kinds), by_strangers(needs, kinds, supply)});
}

std::vector<CoverKind> what_matters(std::vector<CoverKind> kinds, const CoverNeeds& needs,
                                    std::uint64_t& steps) {
    // Putting them in order looks at each about as often as its number has digits.
    steps += kinds.size() * static_cast<std::uint64_t>(std::bit_width(kinds.size()));
    for (auto& kind : kinds)
        kind.has &= needs.open();
    std::erase_if(kinds, [](const CoverKind& kind) { return kind.has == 0 || kind.people == 0; });
    std::sort(kinds.begin(), kinds.end(), is_broader);
    std::size_t last = 0;
    for (std::size_t i = 1; i < kinds.size(); ++i)
        if (kinds[i].has == kinds[last].has)
            kinds[last].people += kinds[i].people;
        else
            kinds[++last] = kinds[i];
    if (!kinds.empty())
        kinds.resize(last + 1);
    drop_superfluous(kinds, needs, steps);
    return kinds;
}

CoverAnswer CoverSearch::covers(const CoverNeeds& needs, std::vector<CoverKind> kinds,
                                std::uint64_t people) {
    found_.clear();
    return look(needs, std::move(kinds), people, 0);
}

CoverAnswer CoverSearch::look(const CoverNeeds& needs, std::vector<CoverKind> kinds,
                              std::uint64_t people, std::size_t depth) {
    if (needs.open() == 0)
        return CoverAnswer::yes;
    if (people == 0)
        return CoverAnswer::no;
    steps_ += kinds.size();
    if (are_too_few(people, needs, kinds))
        return CoverAnswer::no;
    kinds = what_matters(std::move(kinds), needs, steps_);
    if (steps_ > max_steps_ || depth >= max_cover_depth)
        return CoverAnswer::cut;
    if (least_people(needs, kinds) > people)
        return CoverAnswer::no;
    return branch(needs, kinds, people, depth);
}

/// Somebody has to have the rarest requirement: the first kind of which people join for it is tried
/// in turn, and none of the kinds before it.
CoverAnswer CoverSearch::branch(const CoverNeeds& needs, std::vector<CoverKind>& kinds,
                                std::uint64_t people, std::size_t depth) {
    const Supply supply{kinds};
    if (!is_enough(supply, needs))
        return CoverAnswer::no;
    const std::size_t r = rarest(needs, supply);
    std::uint64_t left = supply.people[r];
    for (std::size_t i = 0; i < kinds.size() && left >= needs[r]; ++i) {
        if ((kinds[i].has >> r & 1U) == 0 || kinds[i].people == 0)
            continue;
        left -= kinds[i].people;
        const std::uint64_t least = left >= needs[r] ? 1 : needs[r] - left;
        const CoverAnswer answer = take(needs, kinds, i, least, people, depth);
        if (answer != CoverAnswer::no)
            return answer;
        kinds[i].people = 0;
    }
    return CoverAnswer::no;
}

/// Tries how many of a kind join, most first, and none later on.
CoverAnswer CoverSearch::take(const CoverNeeds& needs, std::vector<CoverKind>& kinds,
                              std::size_t kind, std::uint64_t least, std::uint64_t people,
                              std::size_t depth) {
    const CoverKind taken = kinds[kind];
    kinds[kind].people = 0;
    const std::uint64_t most = std::min(taken.people, people);
    for (std::uint64_t joining = most; joining >= least && joining > 0; --joining) {
        CoverNeeds then = needs;
        then.join(taken.has, static_cast<std::uint32_t>(joining));
        const CoverAnswer answer = look(then, kinds, people - joining, depth + 1);
        if (answer == CoverAnswer::yes)
            found_.push_back({taken.has, joining});
        if (answer != CoverAnswer::no)
            return answer;
    }
    return CoverAnswer::no;
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include "analysis/cover_people.hpp"

#include "model/level_code.hpp"
#include "packed/geometry.hpp"
#include "pool/id_less.hpp"
#include "scan/driver.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Up to so many kinds are kept to see whom they make superfluous.
constexpr std::size_t max_earlier_kinds = 1024;

/// The first rows by id of each kind, no more than may be needed.
class FirstOfKinds {
public:
    FirstOfKinds(const Pool& pool, const CoverNeeds& needs) : pool_{pool}, needs_{needs} {}

    void offer(RequirementSet has, std::size_t row) {
        auto& rows = rows_[has];
        rows.push_back(row);
        const std::size_t enough = needs_.greatest(has);
        if (rows.size() >= 2 * enough + 16)
            shorten(rows, enough);
    }
    void add(const FirstOfKinds& other) {
        for (const auto& [has, rows] : other.rows_)
            for (const std::size_t row : rows)
                offer(has, row);
    }
    [[nodiscard]] std::vector<CoverPerson> people() {
        std::vector<CoverPerson> people;
        for (auto& [has, rows] : rows_) {
            shorten(rows, needs_.greatest(has));
            for (const std::size_t row : rows)
                people.push_back({row, has});
        }
        std::sort(people.begin(), people.end(), [&](const CoverPerson& a, const CoverPerson& b) {
            return pool_.id_less(a.row, b.row);
        });
        return people;
    }

private:
    void shorten(std::vector<std::size_t>& rows, std::size_t enough) const {
        if (rows.size() <= enough)
            return;
        const auto cut = rows.begin() + static_cast<std::ptrdiff_t>(enough);
        std::nth_element(rows.begin(), cut, rows.end(), IdLess{&pool_});
        rows.erase(cut, rows.end());
    }

    const Pool& pool_;
    const CoverNeeds& needs_;
    std::unordered_map<RequirementSet, std::vector<std::size_t>> rows_;
};

/// The requirements that are about one competence.
struct AskedCompetence {
    std::size_t position;
    std::vector<std::pair<std::size_t, int>> levels;  ///< requirement and level
};

std::vector<AskedCompetence> asked_competences(const TeamProfile& team,
                                               std::span<const std::size_t> positions,
                                               const CoverNeeds& needs) {
    std::vector<AskedCompetence> asked;
    for (std::size_t r = 0; r < positions.size(); ++r) {
        if (needs[r] == 0)
            continue;
        auto own = std::find_if(asked.begin(), asked.end(), [&](const AskedCompetence& other) {
            return other.position == positions[r];
        });
        if (own == asked.end())
            own = asked.insert(asked.end(), {positions[r], {}});
        own->levels.emplace_back(r, team.requirements()[r].level);
    }
    return asked;
}

/// Finds out what people have in one thread's superblocks.
class CoverVisitor {
public:
    CoverVisitor(const Pool& pool, const std::vector<AskedCompetence>& asked,
                 const CoverNeeds& needs, std::span<const std::size_t> members, FirstOfKinds& sum,
                 std::array<std::uint64_t, max_cover_requirements>& there)
        : pool_{pool},
          asked_{asked},
          members_{members},
          own_{pool, needs},
          sum_{sum},
          sum_there_{there} {}

    void operator()(std::size_t superblock) {
        const std::size_t first = superblock * superblock_candidates;
        const std::size_t size = candidates_in(superblock, pool_.size());
        codes_.resize(size);
        has_.assign(size, 0);
        for (const auto& competence : asked_)
            read(competence, first);
        const auto begin = std::lower_bound(members_.begin(), members_.end(), first);
        for (auto member = begin; member != members_.end() && *member < first + size; ++member)
            has_[*member - first] = 0;
        for (std::size_t i = 0; i < size; ++i)
            if (has_[i] != 0)
                take(has_[i], first + i);
    }

    void finish() {
        sum_.add(own_);
        for (std::size_t r = 0; r < there_.size(); ++r)
            sum_there_[r] += there_[r];
    }

private:
    void read(const AskedCompetence& competence, std::size_t first) {
        pool_.unpack(competence.position, first, codes_);
        std::array<RequirementSet, 16> by_code{};
        for (const auto& [requirement, level] : competence.levels)
            for (auto code = static_cast<std::size_t>(level); code < code_for_unknown; ++code)
                by_code[code] |= RequirementSet{1} << requirement;
        for (std::size_t i = 0; i < codes_.size(); ++i)
            has_[i] |= by_code[codes_[i]];
    }
    void take(RequirementSet has, std::size_t row) {
        for (std::size_t r = 0; r < there_.size(); ++r)
            there_[r] += has >> r & 1U;
        own_.offer(has, row);
    }

    const Pool& pool_;
    const std::vector<AskedCompetence>& asked_;
    std::span<const std::size_t> members_;
    FirstOfKinds own_;
    FirstOfKinds& sum_;
    std::array<std::uint64_t, max_cover_requirements> there_{};
    std::array<std::uint64_t, max_cover_requirements>& sum_there_;
    std::vector<std::uint8_t> codes_;
    std::vector<RequirementSet> has_;
};

}  // namespace

CoverPeople people_who_cover(const Pool& pool, const TeamProfile& team,
                             std::span<const std::size_t> positions, const CoverNeeds& needs,
                             std::span<const std::size_t> members, const Execution& execution) {
    CoverPeople result;
    const auto asked = asked_competences(team, positions, needs);
    FirstOfKinds first{pool, needs};
    visit_superblocks(pool.size(), execution, [&] {
        return CoverVisitor{pool, asked, needs, members, first, result.there};
    });
    result.people = first.people();
    return result;
}

void drop_who_come_later(std::vector<CoverPerson>& people, const CoverNeeds& needs) {
    std::vector<CoverKind> earlier;
    std::erase_if(people, [&](const CoverPerson& person) {
        const std::uint64_t enough = needs.greatest(person.has);
        std::uint64_t others = 0;
        for (const auto& kind : earlier)
            if ((person.has & ~kind.has) == 0 && (others += kind.people) >= enough)
                return true;
        const auto own = std::find_if(earlier.begin(), earlier.end(), [&](const CoverKind& kind) {
            return kind.has == person.has;
        });
        if (own != earlier.end())
            ++own->people;
        else if (earlier.size() < max_earlier_kinds)
            earlier.push_back({person.has, 1});
        return false;
    });
}

std::vector<CoverKind> kinds_of(std::span<const CoverPerson> people) {
    std::vector<CoverKind> kinds;
    kinds.reserve(people.size());
    for (const auto& person : people)
        kinds.push_back({person.has, 1});
    return kinds;
}

}  // namespace herne::inline HERNE_ABI::detail

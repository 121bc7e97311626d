// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_groups.hpp"

#include "packed/geometry.hpp"
#include "scan/driver.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::uint32_t no_person = std::numeric_limits<std::uint32_t>::max();

/// Levels and means of people, in their order.
struct LevelsOfPeople {
    std::vector<std::uint8_t> levels;  ///< person by person, one a plane
    std::vector<std::int64_t> means;
};

/// Reads the levels of one thread's superblocks.
class LevelsVisitor {
public:
    LevelsVisitor(const Pool& pool, std::span<const std::size_t> positions,
                  const TandemPlanes& planes, std::span<const std::uint32_t> person_of_row,
                  LevelsOfPeople& out)
        : pool_{pool},
          positions_{positions},
          planes_{planes},
          person_of_row_{person_of_row},
          out_{out},
          codes_(superblock_candidates) {}

    void operator()(std::size_t superblock) {
        const std::size_t first = superblock * superblock_candidates;
        const auto people = person_of_row_.subspan(first, candidates_in(superblock, pool_.size()));
        if (std::all_of(people.begin(), people.end(),
                        [](std::uint32_t person) { return person == no_person; }))
            return;
        const auto levels = planes_.levels();
        for (std::size_t p = 0; p < levels.size(); ++p)
            for_codes(first, people, levels[p], [&](std::size_t person, std::uint8_t code) {
                out_.levels[person * levels.size() + p] = levels[p].level_of_code[code];
            });
        for (const TandemPlane& plane : planes_.means())
            for_codes(first, people, plane, [&](std::size_t person, std::uint8_t code) {
                out_.means[person] += plane.losses[code];
            });
    }

private:
    template <class Visit>
    void for_codes(std::size_t first, std::span<const std::uint32_t> people,
                   const TandemPlane& plane, const Visit& visit) {
        pool_.unpack(positions_[plane.competence], first, std::span{codes_}.first(people.size()));
        for (std::size_t i = 0; i < people.size(); ++i)
            if (people[i] != no_person)
                visit(people[i], codes_[i]);
    }

    const Pool& pool_;
    std::span<const std::size_t> positions_;
    const TandemPlanes& planes_;
    std::span<const std::uint32_t> person_of_row_;
    LevelsOfPeople& out_;
    std::vector<std::uint8_t> codes_;
};

LevelsOfPeople levels_of(const Pool& pool, std::span<const std::size_t> positions,
                         const TandemPlanes& planes, const TandemPeople& people,
                         const Execution& execution) {
    std::vector<std::uint32_t> person_of_row(pool.size(), no_person);
    for (std::size_t person = 0; person < people.rows.size(); ++person)
        person_of_row[people.rows[person]] = static_cast<std::uint32_t>(person);
    LevelsOfPeople result{std::vector<std::uint8_t>(people.rows.size() * planes.levels().size()),
                          std::vector<std::int64_t>(people.rows.size())};
    visit_superblocks(pool.size(), execution, [&] {
        return LevelsVisitor{pool, positions, planes, person_of_row, result};
    });
    return result;
}

/// What groups people: equal keys have equal hashes, and equal hashes are looked at.
class GroupKeys {
public:
    struct Key {
        std::uint64_t hash;
        std::uint32_t person;
    };

    GroupKeys(const LevelsOfPeople& levels, std::size_t planes, const TandemPeople& people)
        : levels_{levels}, planes_{planes}, people_{people} {}

    /// Returns everybody, alike ones next to each other and ascending.
    [[nodiscard]] std::vector<Key> sorted() const {
        std::vector<Key> keys(people_.rows.size());
        for (std::size_t i = 0; i < keys.size(); ++i)
            keys[i] = {hash(i), static_cast<std::uint32_t>(i)};
        std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
            if (a.hash != b.hash)
                return a.hash < b.hash;
            const int order = compare(a.person, b.person);
            return order != 0 ? order < 0 : a.person < b.person;
        });
        return keys;
    }
    [[nodiscard]] bool alike(const Key& a, const Key& b) const {
        return a.hash == b.hash && compare(a.person, b.person) == 0;
    }

private:
    [[nodiscard]] std::uint32_t range(std::size_t person) const {
        return people_.range.empty() ? 0 : people_.range[person];
    }
    [[nodiscard]] std::uint64_t hash(std::size_t person) const {
        constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
        const auto mix = [](std::uint64_t h) { return (h ^ h >> 29U) * odd; };
        std::uint64_t h = mix(static_cast<std::uint64_t>(levels_.means[person]) + range(person));
        const std::uint8_t* levels = levels_.levels.data() + person * planes_;
        for (std::size_t p = 0; p < planes_; p += sizeof h) {
            std::uint64_t some = 0;
            std::memcpy(&some, levels + p, std::min(sizeof some, planes_ - p));
            h = mix(h ^ some);
        }
        return h ^ h >> 32U;
    }
    [[nodiscard]] int compare(std::size_t a, std::size_t b) const {
        if (levels_.means[a] != levels_.means[b])
            return levels_.means[a] < levels_.means[b] ? -1 : 1;
        if (range(a) != range(b))
            return range(a) < range(b) ? -1 : 1;
        const std::uint8_t* levels = levels_.levels.data();
        return planes_ == 0 ? 0 : std::memcmp(levels + a * planes_, levels + b * planes_, planes_);
    }

    const LevelsOfPeople& levels_;
    std::size_t planes_;
    const TandemPeople& people_;
};

}  // namespace

TandemGroups::TandemGroups(const Pool& pool, std::span<const std::size_t> positions,
                           const TandemPlanes& planes, const TandemPeople& people,
                           const Execution& execution)
    : people_{&people}, planes_{planes.levels().size()} {
    const LevelsOfPeople levels = levels_of(pool, positions, planes, people, execution);
    const GroupKeys keys{levels, planes_, people};
    const auto sorted = keys.sorted();
    members_.reserve(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const std::uint32_t person = sorted[i].person;
        if (i == 0 || !keys.alike(sorted[i - 1], sorted[i])) {
            starts_.push_back(static_cast<std::uint32_t>(i));
            means_.push_back(levels.means[person]);
            const auto* own = levels.levels.data() + person * planes_;
            levels_.insert(levels_.end(), own, own + planes_);
        }
        members_.push_back(person);
    }
    starts_.push_back(static_cast<std::uint32_t>(sorted.size()));
}

}  // namespace herne::inline HERNE_ABI::detail

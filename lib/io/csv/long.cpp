// SPDX-License-Identifier: BSL-1.0
#include "io/csv/columns.hpp"
#include "io/csv/long_rows.hpp"
#include "io/csv/pool.hpp"

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

struct Stated {
    Level level;
    CsvPlace place;
};

struct Candidate {
    CandidateId id;
    std::map<std::size_t, Stated> levels = {};
    EvidenceByCompetence evidence = {};
};

class Candidates {
public:
    explicit Candidates(const Framework& framework)
        : framework_{framework}, mentioned_(framework.size()) {}

    void add(LongRow& row, const LongRows& rows, Problems& problems) {
        if (const std::string other = like(row.id); !other.empty())
            return problems.add(rows.candidate_place(), look_alike(row.id.text(), other));
        Candidate& candidate = find(row.id);
        if (!row.competence)
            return;
        mentioned_[*row.competence] = true;
        if (row.evidence)
            candidate.evidence[*row.competence].push_back(std::move(*row.evidence));
        if (!row.level)
            return;
        const auto [same, added] =
            candidate.levels.emplace(*row.competence, Stated{*row.level, row.place});
        if (!added && same->second.level != *row.level)
            problems.add(rows.level_place(), "states the level " + name(*row.level) + " of " +
                                                 framework_[*row.competence].id + ", but " +
                                                 same->second.place.to_string() + " states " +
                                                 name(same->second.level));
    }

    [[nodiscard]] Pool build() {
        PoolBuilder builder{framework_};
        std::vector<Level> levels;
        for (auto& candidate : candidates_) {
            levels.assign(framework_.size(), Level::unknown());
            for (const auto& [competence, stated] : candidate.levels)
                levels[competence] = stated.level;
            builder.add(candidate.id, levels, std::move(candidate.evidence));
        }
        for (std::size_t i = 0; i < mentioned_.size(); ++i)
            if (!mentioned_[i])
                builder.not_provided(i);
        return builder.build();
    }

private:
    /// Returns the id of a candidate above that looks like a new one, "" if there is none.
    [[nodiscard]] std::string like(const CandidateId& id) {
        if (id.is_number() || positions_.contains(id))
            return {};
        return look_alikes_.add(
            id.text(), [this](const std::string& other) { return positions_.contains(other); });
    }

    [[nodiscard]] Candidate& find(const CandidateId& id) {
        const auto [found, added] = positions_.emplace(id, candidates_.size());
        return added ? candidates_.emplace_back(Candidate{.id = id}) : candidates_[found->second];
    }

    [[nodiscard]] static std::string name(Level level) {
        return level.known() ? std::to_string(level.worst()) : "unknown";
    }

    const Framework& framework_;
    std::vector<bool> mentioned_;
    std::vector<Candidate> candidates_;
    std::unordered_map<CandidateId, std::size_t, CandidateIdHash> positions_;
    LookAlikes look_alikes_;
};

}  // namespace

bool is_long_form(const CsvReader& reader, const CsvPoolOptions& options) {
    const CsvColumns columns{reader, options};
    const bool has_candidate =
        columns.position_of("candidate") || (!options.id.empty() && reader.column(options.id));
    return has_candidate && columns.position_of("competence") && columns.position_of("level");
}

Pool read_long(CsvReader& reader, Problems& problems, const Framework& framework,
               const CsvPoolOptions& options) {
    LongRows rows{reader, problems, framework, options, options.ids, LevelColumn::required};
    Candidates candidates{framework};
    for (LongRow row; rows.next(row);)
        candidates.add(row, rows, problems);
    if (problems.empty() && rows.all_ignored())
        problems.add("ignore", "leaves all competences of the file aside");
    problems.throw_if_any();
    return candidates.build();
}

}  // namespace herne::inline HERNE_ABI::detail

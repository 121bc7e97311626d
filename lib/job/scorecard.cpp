// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/competence_positions.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/version.hpp>

#include "base/wording.hpp"
#include "job/clauses.hpp"
#include "job/held_positions.hpp"
#include "job/job_digest.hpp"
#include "job/scorecard_access.hpp"
#include "model/model_digest.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

void check_table(const Competence& competence, const std::vector<std::int64_t>& points) {
    const std::string place = "scorecard, table of " + detail::quoted(competence.id);
    if (points.size() != static_cast<std::size_t>(competence.scale.max()) + 1)
        throw invalid_input{Problem{.where = place,
                                    .what = std::to_string(points.size()) +
                                            " entries, but the scale has the levels 0.." +
                                            std::to_string(competence.scale.max()),
                                    .value = std::to_string(points.size()),
                                    .allowed = std::to_string(competence.scale.max() + 1)}};
    if (points.front() != 0)
        throw invalid_input{detail::refusal(place, std::to_string(points.front()), "0",
                                            {.between = " points at level 0 are not "})};
    for (std::size_t level = 1; level < points.size(); ++level)
        if (points[level] < points[level - 1])
            throw invalid_input{
                Problem{.where = place,
                        .what = std::to_string(points[level]) + " points at level " +
                                std::to_string(level) + " are less than " +
                                std::to_string(points[level - 1]) + " one level below",
                        .value = std::to_string(points[level])}};
    if (points.back() > Scorecard::points_limit)
        throw points_overflow{place + ": " + std::to_string(points.back()) + " points exceed 2^53"};
}

using Tables = std::map<std::size_t, std::vector<std::int64_t>>;

/// Notes the competences that a formula names, so that each gets a table, of zeros where it has no
/// points.
void note_competences(const Framework& framework, const Clause& clause, const std::string& place,
                      Tables& tables) {
    for (std::size_t i = 0; i < clause.clauses.size(); ++i)
        note_competences(framework, clause.clauses[i], detail::part_place(place, clause, i),
                         tables);
    if (clause.kind != Clause::Kind::level)
        return;
    const std::size_t index = framework.index(clause.competence);
    const int max = framework[index].scale.max();
    if (clause.level > max)
        throw invalid_input{
            detail::refusal(place + ".level", std::to_string(clause.level), detail::from_to(1, max),
                            {.after = " of " + detail::quoted(framework[index].id)})};
    tables.try_emplace(index, static_cast<std::size_t>(max) + 1, 0);
}

std::size_t add_nodes(const Framework& framework, const Clause& clause,
                      const std::map<std::size_t, std::size_t>& positions,
                      std::vector<Scorecard::Node>& nodes) {
    const std::size_t at = nodes.size();
    nodes.push_back(
        {.kind = clause.kind, .n = detail::needed(clause), .parts = clause.clauses.size()});
    if (clause.kind == Clause::Kind::level) {
        nodes[at].competence = positions.at(framework.index(clause.competence));
        nodes[at].level = clause.level;
    }
    std::size_t size = 1;
    for (const auto& part : clause.clauses)
        size += add_nodes(framework, part, positions, nodes);
    nodes[at].size = size;
    return size;
}

}  // namespace

struct Scorecard::Data {
    /// Losses in one order, for scans.
    struct Prepared {
        std::once_flag once;
        std::optional<detail::LossTables> losses;
    };

    Data(Framework framework_of_all, Eligibility formula_of_all, Provenance origin)
        : framework{std::move(framework_of_all)},
          eligibility{std::move(formula_of_all)},
          provenance{std::move(origin)} {}

    Framework framework;
    Eligibility eligibility;
    Provenance provenance;
    std::vector<Competence> competences = {};
    detail::HeldPositions positions = {};       ///< in the framework
    mutable detail::KnownPositions known = {};  ///< in others
    std::vector<Shared<std::string>> ids = {};
    std::vector<std::vector<std::int64_t>> tables = {};
    std::int64_t max_points = 0;
    std::vector<Node> formula = {};
    std::vector<std::size_t> clause_starts = {};
    mutable std::array<Prepared, 2> prepared = {};  ///< by order

    void take_tables(std::vector<PointsTable> stated) {
        Tables by_index;
        for (auto& table : stated) {
            const std::size_t index = framework.index(table.competence);
            check_table(framework[index], table.points);
            if (!by_index.emplace(index, std::move(table.points)).second)
                throw invalid_input{Problem{
                    .where = "scorecard",
                    .what = "the table of " + detail::quoted(framework[index].id) + " stands twice",
                    .value = detail::quoted(framework[index].id)}};
        }
        if (!eligibility.everybody())
            note_competences(framework, *eligibility.formula(), "eligibility", by_index);
        std::map<std::size_t, std::size_t> by_position;
        for (auto& [index, points] : by_index) {
            by_position.emplace(index, competences.size());
            competences.push_back(framework[index]);
            positions.all.push_back(index);
            if (points.back() > 0)
                positions.scoring.push_back(index);
            ids.emplace_back(framework[index].id);
            max_points += points.back();
            if (max_points > points_limit)
                throw points_overflow{"scorecard: the points of all tables exceed 2^53"};
            tables.push_back(std::move(points));
        }
        if (max_points == 0)
            throw invalid_input{Problem{"scorecard", "no table gives any points"}};
        compile_formula(by_position);
    }

    void compile_formula(const std::map<std::size_t, std::size_t>& by_position) {
        if (eligibility.everybody())
            return;
        const Clause& root = *eligibility.formula();
        add_nodes(framework, root, by_position, formula);
        if (root.kind != Clause::Kind::all) {
            clause_starts = {0};
            return;
        }
        for (std::size_t at = 1; at < formula.size(); at += formula[at].size)
            clause_starts.push_back(at);
    }

    void complete_provenance() {
        detail::Digest digest;
        digest.add("herne-scorecard").add(static_cast<std::int64_t>(competences.size()));
        for (std::size_t i = 0; i < competences.size(); ++i) {
            detail::add_record(digest, competences[i]);
            for (const auto points : tables[i])
                digest.add(points);
        }
        detail::add(digest, eligibility);
        provenance.scorecard_digest = digest.hex();
        provenance.version = std::string{version()};
        provenance.frameworks = framework.editions();
    }
};

Scorecard::Scorecard(Framework framework, std::vector<PointsTable> tables, Eligibility eligibility,
                     Provenance provenance) {
    auto data =
        std::make_shared<Data>(std::move(framework), std::move(eligibility), std::move(provenance));
    data->take_tables(std::move(tables));
    data->complete_provenance();
    data_ = std::move(data);
}

const Framework& Scorecard::framework() const noexcept {
    return data_->framework;
}

const std::vector<Competence>& Scorecard::competences() const noexcept {
    return data_->competences;
}

std::span<const std::int64_t> Scorecard::points(std::size_t index) const noexcept {
    return data_->tables[index];
}

std::span<const std::int64_t> Scorecard::points(std::string_view id) const {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < data_->competences.size(); ++i) {
        const std::string& full = data_->competences[i].id;
        if (full == id || (data_->framework.contains(id) && data_->framework[id].id == full))
            return data_->tables[i];
        known.push_back(full);
    }
    throw unknown_id{"competence of the scorecard", std::string{id}, detail::nearest(id, known)};
}

std::int64_t Scorecard::max_points() const noexcept {
    return data_->max_points;
}

const Eligibility& Scorecard::eligibility() const noexcept {
    return data_->eligibility;
}

std::span<const Scorecard::Node> Scorecard::formula() const noexcept {
    return data_->formula;
}

std::span<const std::size_t> Scorecard::clause_starts() const noexcept {
    return data_->clause_starts;
}

const std::string& Scorecard::digest() const noexcept {
    return data_->provenance.scorecard_digest;
}

const Provenance& Scorecard::provenance() const noexcept {
    return data_->provenance;
}

const detail::LossTables& detail::ScorecardAccess::losses(const Scorecard& scorecard,
                                                          UnknownAs order) {
    const auto& data = *scorecard.data_;
    auto& prepared = data.prepared[order == UnknownAs::worst ? 0 : 1];
    std::call_once(prepared.once,
                   [&] { prepared.losses.emplace(data.tables, data.max_points, order); });
    return *prepared.losses;
}

std::span<const std::size_t> detail::ScorecardAccess::positions(
    const Scorecard& scorecard) noexcept {
    return scorecard.data_->positions.all;
}

std::shared_ptr<const detail::HeldPositions> detail::ScorecardAccess::positions_in(
    const Scorecard& scorecard, const Framework& held) {
    const auto& data = *scorecard.data_;
    if (held == data.framework)
        return borrowed(&data.positions);
    if (const auto* known = data.known.find(held))
        return borrowed(known);
    HeldPositions found{.all = detail::positions(data.competences, held, "the pool"),
                        .scoring = {}};
    for (std::size_t c = 0; c < found.all.size(); ++c)
        if (data.tables[c].back() > 0)
            found.scoring.push_back(found.all[c]);
    return data.known.add(held, std::move(found));
}

std::span<const Shared<std::string>> detail::ScorecardAccess::ids(
    const Scorecard& scorecard) noexcept {
    return scorecard.data_->ids;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/open_questions.hpp>
#include <herne/base/error.hpp>
#include <herne/job/formula.hpp>

#include "analysis/named_levels.hpp"
#include "analysis/place_cut.hpp"
#include "model/level_code.hpp"
#include "scan/driver.hpp"
#include "scan/superblock_reader.hpp"
#include "text/nearest.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <string_view>

namespace herne::inline HERNE_ABI {
namespace {

/// A question and the positions of its competences in the scorecard.
struct Asked {
    OpenQuestion question;
    std::vector<std::size_t> competences;
};

/// Returns the stage of the first clause below `clause` that names `competence`, nothing if none
/// does.
std::optional<std::string> stage_in_formula(const Clause& clause, const std::string& competence,
                                            const std::string& inherited) {
    const std::string& stage = clause.stage.empty() ? inherited : clause.stage;
    if (clause.kind == Clause::Kind::level)
        return clause.competence == competence ? std::optional{stage} : std::nullopt;
    for (const auto& part : clause.clauses)
        if (auto found = stage_in_formula(part, competence, stage))
            return found;
    return std::nullopt;
}

OpenQuestion question_about(const JobProfile& job, const Competence& competence) {
    OpenQuestion question{
        .competences = {competence.id}, .label = competence.label, .proof = competence.proof};
    const auto& requirements = job.requirements();
    for (std::size_t r = 0; r < requirements.size(); ++r)
        if (requirements[r].competence == competence.id) {
            question.label = job.label(r);
            question.proof = job.proof(r);
            question.stage = requirements[r].stage;
            return question;
        }
    if (const auto& formula = job.eligibility().formula())
        question.stage = stage_in_formula(*formula, competence.id, "").value_or("");
    return question;
}

std::vector<Asked> one_by_one(const JobProfile& job) {
    std::vector<Asked> asked;
    const auto& competences = job.scorecard().competences();
    for (std::size_t c = 0; c < competences.size(); ++c)
        asked.push_back({question_about(job, competences[c]), {c}});
    return asked;
}

std::vector<Asked> about_stage(const JobProfile& job, const std::string& id) {
    const auto& stages = job.parts().stages;
    const auto stage =
        std::find_if(stages.begin(), stages.end(), [&](const Stage& one) { return one.id == id; });
    if (stage == stages.end()) {
        std::vector<std::string_view> ids;
        for (const auto& one : stages)
            ids.push_back(one.id);
        throw unknown_id{"stage", id, std::string{detail::nearest(id, ids)}};
    }
    Asked asked{{.label = stage->label, .stage = id}, {}};
    bool both = false;
    for (auto& one : one_by_one(job)) {
        if (one.question.stage != id)
            continue;
        both = both || (!asked.competences.empty() && asked.question.proof != one.question.proof);
        asked.question.proof = one.question.proof;
        asked.question.competences.push_back(std::move(one.question.competences.front()));
        asked.competences.push_back(one.competences.front());
    }
    if (both)
        asked.question.proof.reset();
    return {std::move(asked)};
}

/// Counts whom each question has to be asked, in one thread's superblocks.
class AskedVisitor {
public:
    AskedVisitor(const detail::ScorecardColumns& columns, std::vector<Asked>& sum)
        : columns_{columns},
          reader_{columns},
          own_(sum.size()),
          codes_(detail::superblock_candidates),
          unknown_(detail::superblock_candidates),
          sum_{sum} {}

    void operator()(std::size_t superblock) {
        const std::size_t count = columns_.levels.candidates(superblock);
        const auto& met = reader_.eligible(superblock);
        for (std::size_t q = 0; q < own_.size(); ++q) {
            std::fill(unknown_.begin(), unknown_.end(), std::uint8_t{0});
            for (const std::size_t c : sum_[q].competences)
                add_unknown(superblock, columns_.positions[c], count);
            for (std::size_t i = 0; i < count; ++i)
                own_[q] += unknown_[i] != 0 && detail::bit_at(met.best, i) ? 1 : 0;
        }
    }

    void finish() {
        for (std::size_t q = 0; q < own_.size(); ++q)
            sum_[q].question.asked += own_[q];
    }

private:
    void add_unknown(std::size_t superblock, std::size_t position, std::size_t count) {
        constexpr unsigned unknown_occurs = 1U << detail::code_for_unknown;
        if ((columns_.levels.present(superblock, position) & unknown_occurs) == 0)
            return;
        columns_.levels.unpack_superblock(superblock, position, std::span{codes_}.first(count));
        for (std::size_t i = 0; i < count; ++i)
            if (codes_[i] == detail::code_for_unknown)
                unknown_[i] = 1;
    }

    const detail::ScorecardColumns& columns_;
    detail::SuperblockReader reader_;
    std::vector<std::uint64_t> own_;
    std::vector<std::uint8_t> codes_;
    std::vector<std::uint8_t> unknown_;
    std::vector<Asked>& sum_;
};

/// What answers would settle for one candidate after another.
class Answers {
public:
    Answers(const detail::ScorecardColumns& columns, const detail::BothLosses& losses,
            const detail::PlaceCut& cut)
        : columns_{columns},
          losses_{losses},
          cut_{cut},
          codes_(columns.positions.size()),
          thresholds_{detail::named_levels(columns.scorecard)} {}

    /// Goes to a candidate who may be among the first.
    void start(const detail::TopEntry& found) {
        row_ = found.row;
        const auto codes = columns_.levels.codes(row_);
        for (std::size_t c = 0; c < codes_.size(); ++c)
            codes_[c] = codes[columns_.positions[c]];
        best_ = columns_.scorecard.max_points() - found.loss;
        worst_ = columns_.scorecard.max_points() - losses_.worst.loss(row_);
    }
    /// Returns whether the place of the candidate among the first is open.
    [[nodiscard]] bool is_open() const {
        return verdict() != Verdict::eligible || !cut_.worst_place(worst_, best_);
    }
    /// Returns what the answer to a question would settle, with no values if the candidate's levels
    /// are known.
    [[nodiscard]] OpenLevel settled_by(std::span<const std::size_t> competences) {
        OpenLevel level{.id = columns_.pool.id(row_)};
        in_formula_.clear();
        PointCounts counts{{0, 1}};
        std::int64_t most = 0;
        level.values = 1;
        std::size_t classes = 1;
        for (const std::size_t c : competences) {
            if (codes_[c] != detail::code_for_unknown)
                continue;
            const auto points = columns_.scorecard.points(c);
            most += points.back();
            level.values *= points.size();
            if (thresholds_[c].empty()) {
                counts = with(counts, points);
            } else {
                in_formula_.push_back(c);
                classes *= thresholds_[c].size() + 1;
            }
            if (level.values > max_answers || classes > max_formula_choices)
                refuse();
        }
        if (level.values == 1)
            level.values = 0;
        else
            try_classes(0, counts, most, level);
        return level;
    }

private:
    /// How many answers bring so many points.
    using PointCounts = std::map<std::int64_t, std::uint64_t>;

    /// Returns the counts with one more competence, whose level is one of these.
    static PointCounts with(const PointCounts& counts, std::span<const std::int64_t> levels) {
        PointCounts sum;
        for (const auto& [points, count] : counts)
            for (const std::int64_t more : levels)
                sum[points + more] += count;
        return sum;
    }

    [[noreturn]] void refuse() const {
        throw invalid_input{
            Problem{.where = "stage",
                    .what = "leaves candidate " + columns_.pool.id(row_).to_string() +
                            " too many answers: ask for its competences one by one"}};
    }

    /// Goes through what answers may mean for the formula: of each competence that it names, which
    /// of the named levels are reached. The verdict is then the same for all of them, and what they
    /// settle depends on their points alone.
    void try_classes(std::size_t first, const PointCounts& counts, std::int64_t most,
                     OpenLevel& level) {
        if (first == in_formula_.size()) {
            count_settled(counts, most, level);
            return;
        }
        const std::size_t c = in_formula_[first];
        const auto points = columns_.scorecard.points(c);
        for (std::size_t t = 0; t <= thresholds_[c].size(); ++t) {
            const auto from = t == 0 ? 0 : static_cast<std::size_t>(thresholds_[c][t - 1]);
            const auto to = t == thresholds_[c].size()
                                ? points.size()
                                : static_cast<std::size_t>(thresholds_[c][t]);
            codes_[c] = static_cast<std::uint8_t>(from);
            try_classes(first + 1, with(counts, points.subspan(from, to - from)), most, level);
        }
        codes_[c] = detail::code_for_unknown;
    }

    /// Counts answers, of which the greatest would bring `most` points.
    void count_settled(const PointCounts& counts, std::int64_t most, OpenLevel& level) const {
        const Verdict now = verdict();
        for (const auto& [points, count] : counts)
            if (now == Verdict::eligible && cut_.worst_place(worst_ + points, best_))
                level.in += count;
            else if (now == Verdict::ineligible || !cut_.is_possible(best_ - most + points))
                level.out += count;
    }

    [[nodiscard]] Verdict verdict() const {
        return detail::verdict_of([this](UnknownAs unknown_as) {
            const auto reaches = [&](std::size_t c, int level) {
                return codes_[c] == detail::code_for_unknown ? unknown_as == UnknownAs::best
                                                             : codes_[c] >= level;
            };
            const auto formula = columns_.scorecard.formula();
            return formula.empty() || detail::holds(formula, 0, reaches);
        });
    }

    const detail::ScorecardColumns& columns_;
    const detail::BothLosses& losses_;
    const detail::PlaceCut& cut_;
    std::size_t row_ = 0;
    std::vector<std::uint8_t> codes_;  ///< by competence of the scorecard
    std::int64_t worst_ = 0;
    std::int64_t best_ = 0;
    std::vector<std::vector<int>> thresholds_;  ///< levels that the formula names, by competence
    std::vector<std::size_t> in_formula_;       ///< what is asked for and named there
};

void add(OpenQuestion& question, OpenLevel level, std::size_t limit) {
    if (level.values == 0)
        return;
    ++question.open;
    question.values += level.values;
    question.in += level.in;
    question.out += level.out;
    if (question.candidates.size() < limit)
        question.candidates.push_back(std::move(level));
}

bool is_judged(const OpenQuestion& question) {
    return question.proof != Proof::document;
}

/// Returns whether `a` comes before `b`: see `OpenQuestions::questions`.
bool is_asked_before(const OpenQuestion& a, const OpenQuestion& b) {
    if (is_judged(a) != is_judged(b))
        return is_judged(b);
    // One competence has as many answers for everybody, so this is how many places are settled.
    const auto settled = [](const OpenQuestion& question, const OpenQuestion& other) {
        return boost::multiprecision::uint256_t{question.in + question.out} * question.open *
               other.values;
    };
    const auto of_a = settled(a, b);
    const auto of_b = settled(b, a);
    if (of_a != of_b)
        return of_a > of_b;
    return a.asked < b.asked;
}

}  // namespace

OpenQuestions open_questions(const Pool& pool, const JobProfile& job,
                             const QuestionOptions& options) {
    if (options.top == 0 || options.top == all)
        throw invalid_input{Problem{.where = "top", .what = "has to be given, at least 1"}};
    const detail::ScorecardColumns columns{pool, job.scorecard()};
    OpenQuestions result{.provenance = job.scorecard().provenance(),
                         .top = options.top,
                         .asked_stage = options.stage};
    auto asked = options.stage.empty() ? one_by_one(job) : about_stage(job, options.stage);
    if (pool.size() == 0)
        return result;

    const detail::Execution execution{options};
    const detail::BothLosses losses{columns};
    const auto cut =
        detail::place_cut(columns, losses, std::min(options.top, pool.size()), execution);
    const auto found = detail::possible_candidates(columns, losses, cut, all, execution);
    result.counts = detail::place_counts(cut, found);
    detail::visit_superblocks(pool.size(), execution, [&] { return AskedVisitor{columns, asked}; });
    Answers answers{columns, losses, cut};
    for (const auto& one : found.entries) {
        answers.start(one);
        if (answers.is_open())
            for (auto& each : asked)
                add(each.question, answers.settled_by(each.competences), options.limit);
    }
    for (auto& one : asked)
        if (one.question.open > 0)
            result.questions.push_back(std::move(one.question));
    std::stable_sort(result.questions.begin(), result.questions.end(), is_asked_before);
    return result;
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "io/pool/evidence.hpp"

#include <herne/base/error.hpp>
#include <herne/io/record_json.hpp>
#include <herne/record/model.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace detail {

/// Evidence for one level.
struct StoredEvidence {
    std::uint64_t competence = 0;  ///< its position
    std::vector<Evidence> evidence = {};

    bool operator==(const StoredEvidence&) const = default;
};

/// All that one candidate has.
struct StoredCandidate {
    std::vector<StoredEvidence> levels = {};

    bool operator==(const StoredCandidate&) const = default;
};

}  // namespace detail

template <>
inline constexpr auto record_fields<detail::StoredEvidence> =
    record("Evidence for one level.",
           field("competence", &detail::StoredEvidence::competence, "Position of the competence.")
               .required(),
           field("evidence", &detail::StoredEvidence::evidence, "Its pieces.").required());

template <>
inline constexpr auto record_fields<detail::StoredCandidate> =
    record("Evidence of one candidate.",
           field("levels", &detail::StoredCandidate::levels, "By competence.").required());

namespace detail {

std::string evidence_text(const EvidenceByCompetence& evidence) {
    StoredCandidate stored;
    for (const auto& [competence, pieces] : evidence)
        stored.levels.push_back({competence, pieces});
    return to_json(stored, {.layout = JsonLayout::compact});
}

EvidenceByCompetence evidence_from_text(std::string_view text, const Framework& framework,
                                        const std::string& name) {
    auto stored = record_from_json<StoredCandidate>(text, name);
    EvidenceByCompetence evidence;
    for (auto& [competence, pieces] : stored.levels) {
        if (competence >= framework.size() || pieces.empty() ||
            !evidence.emplace(static_cast<std::size_t>(competence), std::move(pieces)).second)
            throw invalid_file{name,
                               {Problem{.where = "section evidence",
                                        .what = "competence " + std::to_string(competence) +
                                                " is unknown, stands twice or has none"}}};
    }
    for (const auto& [competence, pieces] : evidence)
        for (const auto& piece : pieces)
            check(piece, "section evidence, competence \"" + framework[competence].id + '"');
    return evidence;
}

FileEvidence::FileEvidence(Column<std::uint64_t> rows, Column<std::uint64_t> ends,
                           std::span<const char> text, const PageGuard* guard, Framework framework,
                           const std::string& name)
    : rows_{std::move(rows)},
      ends_{std::move(ends)},
      text_{text},
      guard_{guard},
      framework_{std::move(framework)},
      name_{name} {}

/// Returns where `row` stands among the rows that have evidence, by bisection.
std::optional<std::size_t> FileEvidence::index_of(std::size_t row) const {
    std::size_t first = 0;
    std::size_t last = rows_.size();
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (rows_[middle] < row)
            first = middle + 1;
        else
            last = middle;
    }
    return first < rows_.size() && rows_[first] == row ? std::optional{first} : std::nullopt;
}

EvidenceByCompetence FileEvidence::read(std::size_t index) const {
    const auto end_of = [&](std::size_t i) {
        return static_cast<std::size_t>(std::min<std::uint64_t>(ends_[i], text_.size()));
    };
    const std::size_t start = index == 0 ? 0 : end_of(index - 1);
    const std::size_t end = std::max(start, end_of(index));
    if (guard_ != nullptr)
        guard_->touch(text_.data() + start, end - start);
    return evidence_from_text({text_.data() + start, end - start}, framework_, name_);
}

const EvidenceByCompetence* FileEvidence::find(std::size_t row) const {
    const auto index = index_of(row);
    if (!index)
        return nullptr;
    const std::lock_guard lock{mutex_};
    auto found = read_.find(row);
    if (found == read_.end())
        found = read_.emplace(row, read(*index)).first;
    return &found->second;
}

void FileEvidence::for_each(
    const std::function<void(std::size_t, const EvidenceByCompetence&)>& visit) const {
    for (std::size_t index = 0; index < rows_.size(); ++index)
        visit(static_cast<std::size_t>(rows_[index]), read(index));
}

}  // namespace detail
}  // namespace herne::inline HERNE_ABI

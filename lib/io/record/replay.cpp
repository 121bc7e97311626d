// SPDX-License-Identifier: BSL-1.0
#include "io/record/replay.hpp"

#include <herne/base/error.hpp>
#include <herne/io/record.hpp>
#include <herne/match/rank.hpp>
#include <herne/record/model.hpp>

#include "io/json/reader.hpp"
#include "io/record/job_in_record.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail::record_lines {
namespace {

/// Parts by person; nothing stands for everybody.
using PartsById = std::map<std::optional<CandidateId>, std::string>;

PartsById parts_of(const RecordEntry& entry) {
    PartsById parts;
    for (const PersonalPart& part : entry.personal)
        parts.emplace(part.id, part.content);
    return parts;
}

bool says_yes(const json::Value& content, std::string_view key) {
    const json::Value* value = value_at(content, key);
    const auto* truth = value == nullptr ? nullptr : std::get_if<bool>(&value->data);
    return truth != nullptr && *truth;
}

/// Returns the options that a ranking was computed with; `also` holds whoever `is_requested` says.
template <class IsRequested>
RankOptions options_of(const KeptEntry& entry, const IsRequested& is_requested) {
    RankOptions options;
    Problems problems{"entry " + std::to_string(entry.line.number)};
    const json::Node root{entry.line.content, problems};
    if (text_at(entry.line.content, "order") == enumerator_name(UnknownAs::best))
        options.order = UnknownAs::best;
    root.field("top", false, [&](const json::Node& node) {
        options.top = static_cast<std::size_t>(node.count());
    });
    root.field("min_score", false,
               [&](const json::Node& node) { options.min_score = node.real(); });
    problems.throw_if_any();
    for (const auto& part : entry.parts)
        if (part && part->line.id && is_requested(part->line.content))
            options.also.push_back(*part->line.id);
    return options;
}

/// Returns what is recorded of a ranking, computed again; the version of herne is that of then,
/// which decides nothing.
RecordDraft computed_again(const KeptEntry& entry, const JobProfile& published, const Pool& pool,
                           const RankOptions& options) {
    const json::Value* provenance = value_at(entry.line.content, "provenance");
    const std::string stage = provenance == nullptr ? "" : text_at(*provenance, "stage");
    const JobProfile job = stage.empty() ? published : published.at_stage(stage);
    RankingParts parts = rank(pool, job, options).parts();
    parts.provenance.version = provenance == nullptr ? "" : text_at(*provenance, "version");
    return ranking_computed(Ranking{std::move(parts)}, pool);
}

/// Returns the text at `key` of the object `content`.
std::string part_at(const std::string& content, std::string_view key) {
    const json::Value object = object_from(content, "part");
    const json::Value* value = value_at(object, key);
    return value == nullptr ? std::string{} : compact(*value);
}

/// Returns what a part says of a person alone: all of the entry but place and tie, which others
/// make.
std::string own_outcome(const std::string& content) {
    json::Value object = object_from(content, "part");
    const json::Value* entry = value_at(object, "entry");
    if (entry == nullptr)
        return {};
    json::Object kept = std::get<json::Object>(entry->data);
    std::erase_if(kept, [](const json::Member& member) {
        return member.key == "place" || member.key == "tied";
    });
    return compact({std::move(kept)});
}

/// Holds what was recorded against what was computed again.
class OutcomeCheck {
public:
    OutcomeCheck(const KeptEntry& entry, ReplayedOutcome& outcome)
        : recorded_{shown(entry)}, parts_{parts_of(recorded_)}, outcome_{outcome} {}

    /// Of a record from which nobody was erased.
    void compare_all(const RecordDraft& again) {
        PartsById found;
        for (const PersonalPart& part : again.personal)
            found.emplace(part.id, part.content);
        compare_everybody(found);
        if (recorded_.content != again.content)
            differ("what went into the ranking is not the same");
        for (const auto& [id, content] : parts_) {
            const auto other = found.find(id);
            if (other == found.end() || other->second != content)
                differ("the outcome of " + name_of(id) + " is not the same");
        }
        if (found.size() != parts_.size())
            differ("the ranking names other people");
        outcome_.people = found.empty() ? 0 : found.size() - 1;
    }

    /// Of a record from which somebody was erased: each remaining person's own points.
    void compare_remaining(const RecordDraft& again) {
        std::map<CandidateId, std::string> found;
        for (const PersonalPart& part : again.personal)
            if (part.id)
                found.emplace(*part.id, own_outcome(part.content));
        for (const auto& [id, content] : parts_) {
            const std::string own = own_outcome(content);
            if (!id || own.empty())
                continue;
            ++outcome_.people;
            if (found[*id] != own)
                differ("the points of " + name_of(id) + " are not the same");
        }
        if (outcome_.state != ReplayState::differs)
            outcome_.state = ReplayState::remaining_same;
    }

    void differ(const std::string& what) {
        if (outcome_.state != ReplayState::differs)
            outcome_.what = what;
        outcome_.state = ReplayState::differs;
    }

private:
    [[nodiscard]] static std::string name_of(const std::optional<CandidateId>& id) {
        return id ? detail::quoted(id->to_string()) : std::string{"everybody"};
    }

    /// Says that the pool is another one rather than whose outcome is.
    void compare_everybody(const PartsById& found) {
        const auto recorded = parts_.find(std::nullopt);
        const auto again = found.find(std::nullopt);
        if (recorded == parts_.end() || again == found.end())
            return differ("the record does not say which pool was ranked");
        if (part_at(recorded->second, "pool_digest") != part_at(again->second, "pool_digest"))
            differ("the pool is not the one that was ranked");
    }

    RecordEntry recorded_;
    PartsById parts_;
    ReplayedOutcome& outcome_;
};

ReplayedOutcome replay_one(const RecordContents& contents, std::size_t position, const Pool& pool) {
    const KeptEntry& entry = contents.entries[position];
    const json::Value* provenance = value_at(entry.line.content, "provenance");
    ReplayedOutcome outcome{
        .entry = entry.line.number,
        .recorded_version = provenance == nullptr ? "" : text_at(*provenance, "version")};
    OutcomeCheck comparison{entry, outcome};
    const KeptEntry* published = last_before(contents.entries, position, RecordKind::job_published);
    if (published == nullptr) {
        comparison.differ("no job was published before it");
        return outcome;
    }
    const JobProfile job = job_of(*published);
    try {
        if (entry.erased() == 0) {
            const auto requested = [](const json::Value& part) {
                return says_yes(part, "requested");
            };
            comparison.compare_all(computed_again(entry, job, pool, options_of(entry, requested)));
        } else {
            const auto has_points = [](const json::Value& part) {
                return value_at(part, "entry") != nullptr;
            };
            comparison.compare_remaining(
                computed_again(entry, job, pool, options_of(entry, has_points)));
        }
    } catch (const std::logic_error& refused) {
        comparison.differ(refused.what());  // the pool lacks somebody, or is of another framework
    }
    return outcome;
}

}  // namespace

RecordReplay replayed(const RecordContents& contents, const Pool& pool) {
    RecordReplay replay{.version = std::string{version()}, .head = contents.head()};
    for (std::size_t i = 0; i < contents.entries.size(); ++i)
        if (contents.entries[i].line.kind == RecordKind::ranking_computed)
            replay.outcomes.push_back(replay_one(contents, i, pool));
    return replay;
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What an entry of the record says has happened. What `content` needs is in brackets. `opened`,
/// `ratings_in` and `interviewed` may say who sits on the panel: `panel`, with `members` and
/// `women` as whole numbers, and `reasons` where less than half are women (section 9 LGG NRW).
enum class RecordKind {
    job_published,     ///< the job, its frameworks, where its weights are from [as `job_published`]
    opened,            ///< the procedure was opened
    ratings_in,        ///< ratings came in
    ranking_computed,  ///< a ranking was computed [as `ranking_computed`]
    invited,           ///< people were invited
    interviewed,       ///< people were interviewed
    equality_found,    ///< named roles found equal qualification [`reasons`]
    deviation,         ///< somebody deviated from a proposal [`reasons`]
    selection,         ///< somebody was selected [`reasons`]
    notices_sent,      ///< people were told that they were not selected [a personal part each]
    waiting_period,    ///< how long nobody is appointed [`until`, a day]
    objection,         ///< somebody objected or claimed [a personal part each]
    court_proceedings,  ///< proceedings began or ended [`state`: `pending` or `ended`]
    hold,               ///< erasure was stopped or set free [`state`: `set` or `lifted`, `reason`]
    appointed,          ///< somebody was appointed [a personal part]
    ended_without_selection,  ///< the procedure was broken off [`reason`]
    participation,  ///< Personalrat, Gleichstellungsbeauftragte, Schwerbehindertenvertretung took
                    ///< part [`body`, `outcome`]
    erased,         ///< personal parts were erased; written by `Record::erase` alone
};

/// Returns the kind's name, as in "job_published".
[[nodiscard]] HERNE_EXPORT const char* to_string(RecordKind kind) noexcept;

/// What an entry says of a person, or of everybody together. The journal keeps a salted digest of
/// it, so that it can be erased.
struct PersonalPart {
    std::optional<CandidateId> id = {};  ///< who; nothing: everybody, erased with the first of them
    std::string content = {};            ///< a JSON object

    bool operator==(const PersonalPart&) const = default;
};

/// An entry to be appended. Nothing about a person may stand anywhere but in `personal`.
struct RecordDraft {
    std::string time = {};  ///< UTC, `YYYY-MM-DDThh:mm:ssZ`, not before the last entry's
    std::string role = {};  ///< who says so, by role, not empty
    RecordKind kind = RecordKind::opened;     ///< what has happened
    std::string content = "{}";               ///< a JSON object
    std::vector<PersonalPart> personal = {};  ///< what is said of people

    bool operator==(const RecordDraft&) const = default;
};

/// An entry of the record.
struct RecordEntry {
    std::uint64_t number = 0;              ///< counted from 1
    std::string time = {};                 ///< UTC, `YYYY-MM-DDThh:mm:ssZ`
    std::string role = {};                 ///< who said so
    RecordKind kind = RecordKind::opened;  ///< what had happened
    std::string content = {};              ///< a JSON object on one line
    /// what it says of people; without those that were erased
    std::vector<PersonalPart> personal = {};
    std::uint64_t erased = 0;  ///< how many personal parts were erased
    std::string digest = {};   ///< SHA-256 of the line in lower-case hex

    bool operator==(const RecordEntry&) const = default;
};

}  // namespace herne::inline HERNE_ABI

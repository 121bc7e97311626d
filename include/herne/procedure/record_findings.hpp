// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// The first place at which a record's files are not what was written.
struct RecordFault {
    std::uint64_t entry = 0;   ///< number of the entry, counted from 1
    std::string file = {};     ///< "journal" or "personal"
    std::uint64_t offset = 0;  ///< where its line begins in the file, in bytes
    std::string what = {};     ///< what does not fit

    bool operator==(const RecordFault&) const = default;
};

/// Something in a whole record that a reviewer will ask about.
struct RecordFinding {
    std::uint64_t entry = 0;  ///< number of the entry, counted from 1
    std::string code = {};    ///< stable short name, such as `appointed_in_waiting_period`
    Text text = {};           ///< what there is to know, in German and English

    bool operator==(const RecordFinding&) const = default;
};

/// What the files of a record say of themselves.
struct RecordVerification {
    std::uint64_t entries = 0;  ///< whole entries that fit, from the first one on
    std::string head = {};      ///< digest of the last of them, empty if there is none
    std::uint64_t erased = 0;   ///< personal parts of these that were erased
    /// bytes after the last whole line: of an entry that was being written and was never
    /// acknowledged, or of a last line that was damaged
    std::uint64_t unfinished = 0;
    std::optional<RecordFault> fault = {};     ///< what does not fit first, if anything
    std::vector<RecordFinding> findings = {};  ///< by entry

    /// Returns whether everything fits and nothing is unfinished; findings aside.
    [[nodiscard]] bool whole() const noexcept { return !fault && unfinished == 0; }

    bool operator==(const RecordVerification&) const = default;
};

/// What came of computing an outcome again.
enum class ReplayState {
    same,            ///< the same to the byte
    remaining_same,  ///< somebody was erased: the points of all others are the same; places and the
                     ///< digest of the pool are not replayable
    differs,         ///< something is not what was recorded
};

/// One outcome of a record, computed again.
struct ReplayedOutcome {
    std::uint64_t entry = 0;                ///< number of the entry
    ReplayState state = ReplayState::same;  ///< what came of it
    std::uint64_t people = 0;               ///< people whose outcome was compared
    std::string recorded_version = {};      ///< version of herne then
    std::string what = {};                  ///< what differs first, empty if nothing does

    bool operator==(const ReplayedOutcome&) const = default;
};

/// All outcomes of a record, computed again.
struct RecordReplay {
    std::string version = {};                    ///< version of herne now
    std::string head = {};                       ///< digest of the record's last entry
    std::vector<ReplayedOutcome> outcomes = {};  ///< in the record's order

    /// Returns whether nothing differs.
    [[nodiscard]] bool same() const noexcept;

    bool operator==(const RecordReplay&) const = default;
};

/// How long what is said of people is kept. The defaults are the periods as we know them, not legal
/// advice: section 15(4) AGG (two months from when the rejection arrives, to claim) and section
/// 61b(1) ArbGG (three months from the claim, to sue). A period that ends on a Saturday or Sunday
/// ends on the Monday after (section 193 BGB); public holidays are not known here: see `margin`.
struct RetentionRules {
    int months_to_claim = 2;  ///< from the notice on, 1..120
    int months_to_sue = 3;    ///< from an objection on, 1..120
    int margin = 14;          ///< further days, for the post and for holidays, 0..3650

    bool operator==(const RetentionRules&) const = default;
};

/// Whether what is said of a person is due for erasure.
enum class DueState {
    due,           ///< the periods are over
    running,       ///< a period runs until `until`
    not_notified,  ///< no notice was sent to them, so that no period runs
    appointed,     ///< they were appointed: their record goes on elsewhere
    held,          ///< a hold or pending court proceedings block erasure
};

/// One person of a record, and whether erasure is due.
struct DueCandidate {
    CandidateId id = {};                      ///< who
    DueState state = DueState::due;           ///< whether it is due
    std::string until = {};                   ///< last day of the last period, empty if none runs
    std::vector<std::uint64_t> because = {};  ///< numbers of the entries that say so

    bool operator==(const DueCandidate&) const = default;
};

/// What is due for erasure on a day.
struct RecordDue {
    std::string day = {};                       ///< the day
    std::string head = {};                      ///< digest of the record's last entry
    RetentionRules rules = {};                  ///< how long things are kept
    std::vector<DueCandidate> candidates = {};  ///< everybody of whom something is kept, by id

    bool operator==(const RecordDue&) const = default;
};

}  // namespace herne::inline HERNE_ABI

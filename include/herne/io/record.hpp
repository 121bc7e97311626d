// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/io/live_pool.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/match/ranking.hpp>
#include <herne/pool/pool.hpp>
#include <herne/procedure/record_entry.hpp>
#include <herne/procedure/record_findings.hpp>
#include <herne/report/options.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The record of a selection (Auswahlvermerk): a journal of JSON lines that is only ever appended
/// to, and beside it a file of what is said of people (the journal's path and ".personal").
///
/// A line of the journal ends with its digest, SHA-256 of all of the line before `,"digest":`, and
/// holds the digest of the line before (`before`, zeros in the first line) and those of its
/// personal parts: a changed, missing or moved byte is found. That the last lines were taken away
/// is found by whoever keeps the digest of the last one (`head`) elsewhere. A line of the personal
/// file has a salt of 128 random bits, so that its digest tells nothing once it is erased. The
/// formats are the schemas `record-entry` and `record-part`; `examples/verify_record.py` verifies a
/// record without herne.
///
/// What is written is a proposal and its history; people decide.

namespace herne::inline HERNE_ABI::detail {
struct RecordAccessor;
}

namespace herne::inline HERNE_ABI {

/// Returns an entry that holds the published job with its frameworks, and where its weights are
/// from, such as "agreed by the panel on 2026-02-01". Time and role are left to be filled in.
/// Throws `invalid_input` if `weights_source` is empty, or for a job cut at a stage.
[[nodiscard]] HERNE_EXPORT RecordDraft job_published(const JobProfile& job,
                                                     const std::string& weights_source);
/// Returns an entry that holds a ranking: what went into it, and as personal parts what it says of
/// each person listed, requested or left out, and of everybody (digests of pool and ranking,
/// counts). Throws `invalid_input` if the ranking is of a bare scorecard.
[[nodiscard]] HERNE_EXPORT RecordDraft ranking_computed(const Ranking& ranking, const Pool& pool);
/// Returns SHA-256 over framework, ids and levels of a pool, in lower-case hex, whatever the order
/// of its rows. Evidence does not enter. O(candidates x competences).
[[nodiscard]] HERNE_EXPORT std::string pool_digest(const Pool& pool);

/// What a record is opened for.
enum class RecordAccess {
    append,  ///< to be read and written; one such `Record` has the files at a time
    read,    ///< to be read only
};

/// How a `Record` works.
struct RecordOptions {
    RecordAccess access = RecordAccess::append;  ///< what it is opened for
    /// gives 32 hex digits, fresh and random each time; nothing: the system's random numbers
    std::function<std::string()> salt = {};
};

/// How a person is erased.
struct RecordErasure {
    std::string time = {};      ///< UTC, as in `RecordDraft`; its day is the one that counts
    std::string role = {};      ///< who erases, by role, not empty
    std::string reason = {};    ///< why, not empty, without naming the person
    RetentionRules rules = {};  ///< how long things are kept
    /// why the person is erased before erasure is due, such as "the person asks for it"; a hold
    /// blocks it all the same
    std::string before_due = {};
};

/// Record of a selection (Auswahlvermerk) in files. Functions that change something take turns;
/// whatever throws has appended nothing that was acknowledged, see `append`.
class HERNE_EXPORT Record {
public:
    /// Makes an empty record at `path`, where none may be yet. Throws `file_error`.
    [[nodiscard]] static Record create(const FilePath& path, const RecordOptions& options = {});
    /// Opens the record at `path`. To append, what was being written when a process or the machine
    /// stopped is cut off, `cut_off()` says how much that was, and an erasure that was stopped is
    /// completed. Throws `file_error`, also if another has it open to append, and `invalid_file` if
    /// it does not fit: `verify_record` says where.
    [[nodiscard]] static Record open(const FilePath& path, const RecordOptions& options = {});
    ~Record();
    /// Takes over another one.
    Record(Record&& other) noexcept;
    /// Takes over another one.
    Record& operator=(Record&& other) noexcept;

    /// Returns all entries.
    [[nodiscard]] const std::vector<RecordEntry>& entries() const;
    /// Returns the digest of the last entry, empty if there is none. Keep it elsewhere.
    [[nodiscard]] std::string head() const;
    /// Returns how many bytes of an entry that was never acknowledged were cut off when the record
    /// was opened.
    [[nodiscard]] std::uint64_t cut_off() const;

    /// Appends an entry, and returns its number once it is on the device. Throws `invalid_input`
    /// that names what an entry of its kind lacks, if the time is before the last entry's, or for
    /// `RecordKind::erased`; `file_error` where it cannot be written: then it may be there whole or
    /// not at all when the record is opened again, and nothing more is taken until then.
    std::uint64_t append(const RecordDraft& draft);

    /// Returns what the files say of themselves.
    [[nodiscard]] RecordVerification verify() const;
    /// Returns what comes of computing every ranking again from the record's own jobs over `pool`.
    /// Once people were erased, `pool` holds the others. Throws `invalid_file` if a job in the
    /// record cannot be read.
    [[nodiscard]] RecordReplay replay(const Pool& pool) const;
    /// Returns who is due for erasure on `day` (`YYYY-MM-DD`).
    [[nodiscard]] RecordDue due(std::string_view day, const RetentionRules& rules = {}) const;
    /// Erases what the record says of a person and, with it, of everybody together: an entry of
    /// kind `erased` is appended, and the parts are overwritten. Throws `unknown_id` if nothing is
    /// said of the person, `invalid_input` where a hold or pending proceedings block it, or it is
    /// not due and `before_due` gives no reason; `file_error`.
    ErasureReport erase(const CandidateId& id, const RecordErasure& erasure);

private:
    friend struct detail::RecordAccessor;
    struct State;
    explicit Record(std::unique_ptr<State> state) noexcept;
    [[nodiscard]] State& state() const;

    std::unique_ptr<State> state_;
};

/// Returns the record as a list of its entries, and what a reviewer will ask; of people only whom
/// an entry concerns. See `herne/report/text.hpp` and `herne/report/html.hpp`.
[[nodiscard]] HERNE_EXPORT std::string report_text(const Record& record,
                                                   const ReportOptions& options = {});
/// Returns the same as a fragment of HTML.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Record& record,
                                                   const ReportOptions& options = {});

/// Returns what the files of the record at `path` say of themselves; of any bytes. `head` is the
/// digest of the last entry as it was kept elsewhere, empty if it was not: a record that does not
/// hold it has a fault. Throws `file_error`.
[[nodiscard]] HERNE_EXPORT RecordVerification verify_record(const FilePath& path,
                                                            std::string_view head = {});
/// Returns what the bytes of a journal and of its personal file say of themselves.
[[nodiscard]] HERNE_EXPORT RecordVerification verify_record_bytes(std::string_view journal,
                                                                  std::string_view personal,
                                                                  std::string_view head = {});

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "io/record/files.hpp"
#include "io/record/job_in_record.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail::record_lines {
namespace {

Text in_both(std::string german, std::string english) {
    return Text{std::move(german), std::move(english)};
}

/// Goes through the entries once and notes what a reviewer will ask about.
class FindingSearch {
public:
    explicit FindingSearch(const std::vector<KeptEntry>& entries) : entries_{entries} {}

    std::vector<RecordFinding> run() {
        for (std::size_t i = 0; i < entries_.size(); ++i)
            look_at(entries_[i].line);
        return std::move(found_);
    }

private:
    void note(const JournalLine& line, std::string code, Text text) {
        found_.push_back({.entry = line.number, .code = std::move(code), .text = std::move(text)});
    }

    void look_at(const JournalLine& line) {
        switch (line.kind) {
            case RecordKind::job_published:
                return look_at_job(line);
            case RecordKind::ranking_computed:
                return look_at_ranking(line);
            case RecordKind::opened:
            case RecordKind::ratings_in:
            case RecordKind::interviewed:
                return look_at_panel(line);
            case RecordKind::selection:
                selected_ = true;
                break;
            case RecordKind::notices_sent:
                notified_ = true;
                break;
            case RecordKind::waiting_period:
                waits_until_ = std::max(waits_until_, text_at(line.content, "until"));
                break;
            case RecordKind::court_proceedings:
                pending_ = text_at(line.content, "state") == "pending";
                break;
            case RecordKind::appointed:
                return look_at_appointment(line);
            default:
                break;
        }
    }

    void look_at_job(const JournalLine& line) {
        const std::string digest = text_at(line.content, "job_digest");
        if (!published_) {
            published_ = &line;
            check_job(line, digest);
            return;
        }
        if (digest != text_at(published_->content, "job_digest"))
            note(line, "job_changed",
                 in_both("Die Stelle ist nicht mehr die ausgeschriebene (Eintrag " +
                             std::to_string(published_->number) + ").",
                         "The job is no longer the published one (entry " +
                             std::to_string(published_->number) + ")."));
    }

    /// Reads the published job once, and checks that it is what its digest says.
    void check_job(const JournalLine& line, const std::string& digest) {
        try {
            job_ = job_of(entries_[static_cast<std::size_t>(line.number - 1)]);
        } catch (const std::logic_error& error) {
            return note(line, "job_unreadable",
                        in_both("Die Stelle ist nicht lesbar: " + std::string{error.what()},
                                "The job cannot be read: " + std::string{error.what()}));
        }
        if (job_->digest() != digest)
            note(line, "job_digest_differs",
                 in_both("Die Prüfsumme der Stelle ist nicht die der Stelle im Vermerk.",
                         "The job's digest is not that of the job in the record."));
    }

    void look_at_ranking(const JournalLine& line) {
        if (!published_)
            return note(line, "ranking_before_publication",
                        in_both("Es wurde gerechnet, bevor die Stelle im Vermerk stand.",
                                "A ranking was computed before the job was in the record."));
        const json::Value* provenance = value_at(line.content, "provenance");
        if (provenance == nullptr || !job_)
            return;
        if (text_at(*provenance, "job_digest") != digest_at(text_at(*provenance, "stage")))
            note(line, "ranking_of_another_job",
                 in_both("Die Rangfolge beruht nicht auf der ausgeschriebenen Stelle (Eintrag " +
                             std::to_string(published_->number) + ").",
                         "The ranking is not of the published job (entry " +
                             std::to_string(published_->number) + ")."));
    }

    /// Returns the digest of the published job as of a stage, empty if it has no such stage.
    [[nodiscard]] std::string digest_at(const std::string& stage) const {
        try {
            return stage.empty() ? job_->digest() : job_->at_stage(stage).digest();
        } catch (const std::logic_error&) {
            return {};
        }
    }

    void look_at_panel(const JournalLine& line) {
        const json::Value* panel = value_at(line.content, "panel");
        if (panel == nullptr)
            return;
        const std::uint64_t members = number_at(*panel, "members");
        const std::uint64_t women = number_at(*panel, "women");
        if (women < members - women && text_at(*panel, "reasons").empty())
            note(
                line, "panel_below_half_women",
                in_both("In der Kommission sind " + std::to_string(women) + " von " +
                            std::to_string(members) +
                            " Frauen, weniger als die Hälfte, ohne dass Gründe festgehalten sind "
                            "(§ 9 LGG NRW).",
                        "On the panel " + std::to_string(women) + " of " + std::to_string(members) +
                            " are women, less than half, and no reasons are recorded (section 9 "
                            "LGG NRW)."));
    }

    void look_at_appointment(const JournalLine& line) {
        if (!selected_)
            note(line, "appointed_without_selection",
                 in_both("Ernannt oder eingestellt ohne eine Auswahlentscheidung im Vermerk.",
                         "Appointed without a selection in the record."));
        if (!notified_)
            note(line, "appointed_without_notices",
                 in_both("Ernannt oder eingestellt, ohne dass die anderen benachrichtigt waren.",
                         "Appointed before the others were told."));
        if (waits_until_.empty())
            note(line, "appointed_without_waiting_period",
                 in_both("Ernannt oder eingestellt ohne Wartefrist.",
                         "Appointed without a waiting period."));
        else if (line.time.substr(0, 10) <= waits_until_)
            note(line, "appointed_in_waiting_period",
                 in_both("Ernannt oder eingestellt, bevor die Wartefrist am " + waits_until_ +
                             " abgelaufen war.",
                         "Appointed before the waiting period ended on " + waits_until_ + "."));
        if (pending_)
            note(line, "appointed_during_proceedings",
                 in_both("Ernannt oder eingestellt, während ein Gerichtsverfahren anhängig war.",
                         "Appointed while court proceedings were pending."));
    }

    const std::vector<KeptEntry>& entries_;
    std::vector<RecordFinding> found_;
    const JournalLine* published_ = nullptr;
    std::optional<JobProfile> job_;
    bool selected_ = false;
    bool notified_ = false;
    std::string waits_until_;
    bool pending_ = false;
};

/// Notes erasures that were stopped before they were done.
void add_unfinished_erasures(const RecordContents& contents, std::vector<RecordFinding>& findings) {
    if (contents.still_to_overwrite.empty())
        return;
    findings.push_back({.entry = contents.entries.size(),
                        .code = "erasure_not_completed",
                        .text = in_both("Eine Löschung wurde unterbrochen; wer den Vermerk zum "
                                        "Schreiben öffnet, schließt sie ab.",
                                        "An erasure was stopped; opening the record to append "
                                        "completes it.")});
}

bool holds_head(const RecordContents& contents, std::string_view head) {
    return std::any_of(contents.entries.begin(), contents.entries.end(),
                       [&](const KeptEntry& entry) { return entry.line.digest == head; });
}

}  // namespace

RecordVerification verified(const RecordContents& contents, std::uint64_t journal_bytes,
                            std::string_view head) {
    RecordVerification result{.entries = contents.entries.size(),
                              .head = contents.head(),
                              .fault = contents.fault,
                              .findings = FindingSearch{contents.entries}.run()};
    for (const KeptEntry& entry : contents.entries)
        result.erased += entry.erased();
    if (!result.fault)
        result.unfinished = journal_bytes - contents.journal_end;
    if (!result.fault && !head.empty() && !holds_head(contents, head))
        result.fault = RecordFault{.entry = contents.entries.size() + 1,
                                   .file = "journal",
                                   .offset = contents.journal_end,
                                   .what = "the entry with the digest that was kept is missing"};
    add_unfinished_erasures(contents, result.findings);
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/record.hpp>
#include <herne/record/procedure_record.hpp>

#include "io/file/path.hpp"
#include "io/record/due.hpp"
#include "io/record/files.hpp"
#include "io/record/record_accessor.hpp"
#include "io/record/replay.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <random>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using namespace detail::record_lines;
namespace json = detail::json;

/// Returns 128 bits of the system's random numbers as hex digits.
std::string random_salt() {
    std::random_device random;
    std::string salt;
    for (int i = 0; i < 32; ++i)
        salt += "0123456789abcdef"[random() % 16U];
    return salt;
}

void check_filled(const std::string& text, const char* where, const char* what) {
    if (text.empty())
        throw invalid_input{Problem{where, what}};
}

void check_head_of(const RecordDraft& draft, const RecordContents& contents) {
    if (!is_time(draft.time))
        throw invalid_input{is_not("time", detail::quoted(draft.time),
                                   "a time in UTC written YYYY-MM-DDThh:mm:ssZ")};
    if (!contents.entries.empty() && draft.time < contents.entries.back().line.time)
        throw invalid_input{Problem{"time", draft.time + " is before the last entry's, " +
                                                contents.entries.back().line.time}};
    check_filled(draft.role, "role", "is empty: say who says so, by role");
}

JournalLine line_of(const RecordDraft& draft, const RecordContents& contents) {
    check_head_of(draft, contents);
    JournalLine line{.number = contents.entries.size() + 1,
                     .time = draft.time,
                     .role = draft.role,
                     .kind = draft.kind,
                     .content = object_from(draft.content, "content"),
                     .before = contents.entries.empty() ? std::string{no_digest} : contents.head()};
    check_content(line.kind, line.content, draft.personal.size(), "content");
    return line;
}

std::vector<PartLine> parts_of(const RecordDraft& draft, std::uint64_t entry,
                               const std::function<std::string()>& salt) {
    std::vector<PartLine> parts;
    for (std::size_t i = 0; i < draft.personal.size(); ++i)
        parts.push_back({.entry = entry,
                         .part = i,
                         .id = draft.personal[i].id,
                         .salt = salt ? salt() : random_salt(),
                         .content = object_from(draft.personal[i].content,
                                                "personal[" + std::to_string(i) + "].content")});
    return parts;
}

/// Returns what an erasure takes away: the parts of one person, and all those of everybody, since a
/// pool has its digest from whoever is not listed, too.
std::vector<ErasedPart> lines_of(const CandidateId& id, const RecordContents& contents) {
    std::vector<ErasedPart> found;
    for (const KeptEntry& entry : contents.entries)
        for (const auto& part : entry.parts)
            if (part && (!part->line.id || *part->line.id == id))
                found.push_back({part->line.entry, part->line.part, part->range});
    return found;
}

/// Returns what `entries` gives of an entry that is to be written; its digest is not known yet.
RecordEntry to_be_shown(const JournalLine& line, const std::vector<PartLine>& parts) {
    RecordEntry entry{.number = line.number,
                      .time = line.time,
                      .role = line.role,
                      .kind = line.kind,
                      .content = compact(line.content),
                      .digest = std::string{no_digest}};
    for (const PartLine& part : parts)
        entry.personal.push_back({part.id, compact(part.content)});
    return entry;
}

json::Value number_value(std::uint64_t number) {
    return {json::Number{std::to_string(number)}};
}

std::string erasure_content(const RecordErasure& erasure, const std::vector<ErasedPart>& parts) {
    json::Array list;
    for (const ErasedPart& part : parts)
        list.push_back({json::Object{{"entry", number_value(part.entry)},
                                     {"part", number_value(part.part)},
                                     {"offset", number_value(part.range.offset)},
                                     {"bytes", number_value(part.range.bytes)}}});
    json::Object content{{"reason", {erasure.reason}}};
    if (!erasure.before_due.empty())
        content.push_back({"before_due", {erasure.before_due}});
    content.push_back({"parts", {std::move(list)}});
    return compact({std::move(content)});
}

std::string entries_named(const std::vector<std::uint64_t>& numbers) {
    std::string text;
    for (const std::uint64_t number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

/// Throws unless the person may be erased on the day.
void check_may_be_erased(const DueCandidate& person, const RecordErasure& erasure) {
    if (person.state == DueState::held)
        throw invalid_input{Problem{
            "erasure",
            "a hold or pending proceedings block it, see entry " + entries_named(person.because)}};
    if (person.state == DueState::due || !erasure.before_due.empty())
        return;
    const std::string why =
        person.state == DueState::running     ? "a period runs until " + person.until
        : person.state == DueState::appointed ? "the person was appointed"
                                              : "no notice was sent to the person";
    throw invalid_input{
        Problem{"erasure", "is not due: " + why + "; 'before_due' has to say why it is done now"}};
}

const DueCandidate& person_in(const RecordDue& due, const CandidateId& id) {
    for (const DueCandidate& person : due.candidates)
        if (person.id == id)
            return person;
    std::vector<std::string> names;
    for (const DueCandidate& person : due.candidates)
        names.push_back(person.id.to_string());
    throw unknown_id{"candidate", id.to_string(),
                     detail::nearest(id.to_string(), {names.begin(), names.end()})};
}

}  // namespace

const char* to_string(RecordKind kind) noexcept {
    return enumerator_name(kind);
}

bool RecordReplay::same() const noexcept {
    return std::none_of(outcomes.begin(), outcomes.end(), [](const ReplayedOutcome& outcome) {
        return outcome.state == ReplayState::differs;
    });
}

struct Record::State {
    std::mutex mutex;
    RecordOptions options;
    detail::FileSystem* files = nullptr;
    std::filesystem::path path;
    std::optional<RecordFiles> writer;  ///< nothing if opened to be read
    RecordContents read;                ///< of one that is read only
    std::vector<RecordEntry> entries;

    [[nodiscard]] const RecordContents& contents() const {
        return writer ? writer->contents() : read;
    }
    void show() {
        entries.clear();
        for (const KeptEntry& entry : contents().entries)
            entries.push_back(shown(entry));
    }
    void check_writable() const {
        if (!writer)
            throw invalid_input{Problem{"record", "is open to be read only"}};
    }
    std::uint64_t append(const RecordDraft& draft) {
        JournalLine line = line_of(draft, contents());
        auto parts = ::herne::parts_of(draft, line.number, options.salt);
        RecordEntry entry = to_be_shown(line, parts);
        entries.reserve(entries.size() + 1);  // nothing may fail once it is written
        writer->append(std::move(line), std::move(parts));
        entry.digest.assign(contents().entries.back().line.digest);
        entries.push_back(std::move(entry));
        return entries.size();
    }
};

Record::Record(std::unique_ptr<State> state) noexcept : state_{std::move(state)} {}
Record::~Record() = default;
Record::Record(Record&& other) noexcept = default;
Record& Record::operator=(Record&& other) noexcept = default;

Record::State& Record::state() const {
    if (!state_)
        throw invalid_input{Problem{"record", "was moved from"}};
    return *state_;
}

Record detail::RecordAccessor::create(FileSystem& files, const std::filesystem::path& path,
                                      const RecordOptions& options) {
    auto state = std::make_unique<Record::State>();
    state->options = options;
    state->files = &files;
    state->path = path;
    state->writer = RecordFiles::create(files, path);
    return Record{std::move(state)};
}

Record detail::RecordAccessor::open(FileSystem& files, const std::filesystem::path& path,
                                    const RecordOptions& options) {
    auto state = std::make_unique<Record::State>();
    state->options = options;
    state->files = &files;
    state->path = path;
    if (options.access == RecordAccess::append)
        state->writer = RecordFiles::open(files, path);
    else
        state->read = RecordFiles::read(files, path);
    state->show();
    return Record{std::move(state)};
}

Record Record::create(const FilePath& path, const RecordOptions& options) {
    return detail::RecordAccessor::create(detail::system_files(), detail::path_of(path), options);
}

Record Record::open(const FilePath& path, const RecordOptions& options) {
    return detail::RecordAccessor::open(detail::system_files(), detail::path_of(path), options);
}

const std::vector<RecordEntry>& Record::entries() const {
    return state().entries;
}

std::string Record::head() const {
    return state().contents().head();
}

std::uint64_t Record::cut_off() const {
    return state().writer ? state().writer->cut_off() : 0;
}

std::uint64_t Record::append(const RecordDraft& draft) {
    State& mine = state();
    const std::lock_guard lock{mine.mutex};
    mine.check_writable();
    if (draft.kind == RecordKind::erased)
        throw invalid_input{Problem{"kind", "'erased' is written by 'erase' alone"}};
    return mine.append(draft);
}

RecordVerification Record::verify() const {
    State& mine = state();
    const std::lock_guard lock{mine.mutex};
    return RecordFiles::verify(*mine.files, mine.path, {});
}

RecordReplay Record::replay(const Pool& pool) const {
    return replayed(state().contents(), pool);
}

RecordDue Record::due(std::string_view day, const RetentionRules& rules) const {
    return due_on(state().contents(), day, rules);
}

ErasureReport Record::erase(const CandidateId& id, const RecordErasure& erasure) {
    State& mine = state();
    const std::lock_guard lock{mine.mutex};
    mine.check_writable();
    check_filled(erasure.reason, "reason", "is empty: say why, without naming the person");
    if (!is_time(erasure.time))
        throw invalid_input{is_not("time", detail::quoted(erasure.time),
                                   "a time in UTC written YYYY-MM-DDThh:mm:ssZ")};
    const RecordDue due = due_on(mine.contents(), erasure.time.substr(0, 10), erasure.rules);
    check_may_be_erased(person_in(due, id), erasure);
    const std::vector<ErasedPart> parts = lines_of(id, mine.contents());
    mine.append({.time = erasure.time,
                 .role = erasure.role,
                 .kind = RecordKind::erased,
                 .content = erasure_content(erasure, parts)});
    mine.writer->overwrite_erased();
    mine.show();
    ErasureReport report{.candidates = 1};
    for (const ErasedPart& part : parts)
        report.files.push_back({.file = detail::path_text(personal_path(mine.path)),
                                .offset = part.range.offset,
                                .bytes = part.range.bytes});
    return report;
}

RecordVerification verify_record(const FilePath& path, std::string_view head) {
    return RecordFiles::verify(detail::system_files(), detail::path_of(path), head);
}

RecordVerification verify_record_bytes(std::string_view journal, std::string_view personal,
                                       std::string_view head) {
    return verified(read_contents(journal, personal), journal.size(), head);
}

}  // namespace herne::inline HERNE_ABI

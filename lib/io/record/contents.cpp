// SPDX-License-Identifier: BSL-1.0
#include "io/record/contents.hpp"

#include "io/json/reader.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI::detail::record_lines {
namespace {

RecordFault fault_in(std::string_view file, std::uint64_t entry, std::uint64_t offset,
                     std::string what) {
    return {.entry = entry, .file = std::string{file}, .offset = offset, .what = std::move(what)};
}

/// Returns the bytes of a line, which lies in the file.
std::string_view bytes_at(std::string_view file, const LineRange& range) {
    return file.substr(static_cast<std::size_t>(range.offset),
                       static_cast<std::size_t>(range.bytes));
}

/// Returns what is wrong first, with its place.
std::string first_of(const invalid_file& refused) {
    const Problem& problem = refused.problems().front();
    return problem.where.empty() ? problem.what : problem.where + ": " + problem.what;
}

std::uint64_t number_at(const json::Node& object, std::string_view key) {
    return object.optional(key, [](const json::Node& node) { return node.count(); });
}

/// Appends the parts that an entry of kind `erased` names.
void add_erased(const JournalLine& line, std::vector<ErasedPart>& erased) {
    Problems unheard{"erased"};
    const json::Node root{line.content, unheard};
    root.field("parts", false, [&](const json::Node& list) {
        list.elements([&](const json::Node& node) {
            erased.push_back({.entry = number_at(node, "entry"),
                              .part = number_at(node, "part"),
                              .range = {number_at(node, "offset"), number_at(node, "bytes")}});
        });
    });
}

/// Reads the journal alone, line by line.
class JournalReader {
public:
    JournalReader(std::string_view journal, RecordContents& into)
        : journal_{journal}, into_{into} {}

    void read() {
        while (!into_.fault && into_.journal_end < journal_.size()) {
            const auto rest = journal_.substr(static_cast<std::size_t>(into_.journal_end));
            const std::size_t end = rest.find('\n');
            const std::size_t bytes = whole_line(rest);
            if (bytes == 0 && (end == std::string_view::npos || end + 1 == rest.size()) &&
                is_unfinished(rest))
                return;
            if (bytes == 0)
                return refuse("its digest is not that of the line");
            if (bytes != end)
                return end_without_newline(rest, bytes);
            take(rest.substr(0, bytes));
        }
    }

private:
    void refuse(std::string what) {
        into_.fault =
            fault_in("journal", into_.entries.size() + 1, into_.journal_end, std::move(what));
    }

    void end_without_newline(std::string_view rest, std::size_t bytes) {
        if (!is_unfinished(rest.substr(bytes)))
            return refuse("it does not end where its line does");
        into_.lost_newline = into_.journal_end + bytes;
    }

    void take(std::string_view text) {
        try {
            JournalLine line = decode_journal(text, "journal");
            check_content(line.kind, line.content, line.personal.size(), "content");
            if (line.number != into_.entries.size() + 1)
                return refuse("it has the number " + std::to_string(line.number));
            if (line.before != (into_.entries.empty() ? std::string{no_digest} : into_.head()))
                return refuse("the digest of the line before is another one");
            if (!into_.entries.empty() && line.time < into_.entries.back().line.time)
                return refuse("its time is before that of the entry before");
            if (line.kind == RecordKind::erased)
                add_erased(line, into_.erased);
            into_.entries.push_back(
                {.line = std::move(line), .range = {into_.journal_end, text.size()}});
            into_.journal_end += text.size() + 1;
        } catch (const invalid_file& refused) {
            refuse(first_of(refused));
        }
    }

    std::string_view journal_;
    RecordContents& into_;
};

/// Gives entries their personal parts.
class PartsReader {
public:
    /// `later_is_lost`: entries that may have erased something could not be read.
    PartsReader(std::string_view personal, bool later_is_lost, RecordContents& into)
        : personal_{personal}, later_is_lost_{later_is_lost}, into_{into} {
        for (const ErasedPart& part : into.erased)
            erased_.emplace(std::pair{part.entry, part.part}, part.range);
        find_lines();
    }

    void read() {
        for (std::size_t i = 0; i < into_.entries.size(); ++i)
            if (!take(into_.entries[i])) {
                into_.journal_end = into_.entries[i].range.offset;
                into_.entries.resize(i);
                return;
            }
        find_strangers();
    }

private:
    void find_lines() {
        for (std::size_t offset = 0; offset < personal_.size();) {
            const std::size_t end = personal_.find('\n', offset);
            if (end == std::string_view::npos)
                return;
            const auto line = personal_.substr(offset, end - offset);
            has_blank_lines_ =
                has_blank_lines_ || line.find_first_not_of(' ') == std::string_view::npos;
            lines_.emplace(sha256_hex(line), LineRange{offset, line.size()});
            offset = end + 1;
        }
    }

    [[nodiscard]] bool take(KeptEntry& entry) {
        for (std::size_t part = 0; part < entry.line.personal.size(); ++part)
            if (!take_part(entry, part))
                return false;
        return true;
    }

    [[nodiscard]] bool take_part(KeptEntry& entry, std::size_t part) {
        if (const auto found = erased_.find({entry.line.number, part}); found != erased_.end()) {
            entry.parts.emplace_back();
            return take_erased(entry, found->second);
        }
        const auto found = lines_.find(entry.line.personal[part]);
        if (found == lines_.end() && later_is_lost_ && has_blank_lines_) {
            entry.parts.emplace_back();
            return true;
        }
        if (found == lines_.end())
            return refuse(entry, "its personal part " + std::to_string(part + 1) +
                                     " is missing, or not what was written");
        const LineRange range = found->second;
        try {
            PartLine line = decode_part(bytes_at(personal_, range), "personal");
            if (line.entry != entry.line.number || line.part != part)
                return refuse(entry, "a personal part is that of another entry");
            use(range);
            entry.parts.push_back(KeptPart{.line = std::move(line), .range = range});
            return true;
        } catch (const invalid_file& refused) {
            return refuse(entry, "a personal part: " + first_of(refused));
        }
    }

    [[nodiscard]] bool take_erased(const KeptEntry& entry, const LineRange& range) {
        if (range.offset > personal_.size() || range.bytes >= personal_.size() - range.offset ||
            personal_[static_cast<std::size_t>(range.offset + range.bytes)] != '\n')
            return refuse(entry, "an erased personal part does not lie where the erasure says");
        const auto left = bytes_at(personal_, range);
        if (left.find_first_not_of(' ') != std::string_view::npos)
            into_.still_to_overwrite.push_back(range);
        use(range);
        return true;
    }

    void use(const LineRange& range) {
        used_.insert(range);
        into_.personal_end = std::max(into_.personal_end, range.offset + range.bytes + 1);
    }

    /// Looks for bytes between the parts that no entry names.
    void find_strangers() {
        if (later_is_lost_)
            return;
        std::uint64_t offset = 0;
        for (const LineRange& range : used_) {
            if (range.offset != offset) {
                into_.fault = fault_in("personal", into_.entries.size() + 1, offset,
                                       "no entry names what stands here");
                return;
            }
            offset = range.offset + range.bytes + 1;
        }
    }

    bool refuse(const KeptEntry& entry, std::string what) {
        into_.fault = fault_in("personal", entry.line.number, entry.range.offset, std::move(what));
        return false;
    }

    std::string_view personal_;
    bool later_is_lost_;
    bool has_blank_lines_ = false;
    RecordContents& into_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, LineRange> erased_;
    std::map<std::string, LineRange> lines_;  ///< by digest
    std::set<LineRange> used_;
};

bool can_be_in_a_line(std::string_view text) {
    constexpr unsigned char first_visible = 0x20;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= first_visible; });
}

/// Returns whether `text` is JSON, whatever it says.
bool is_json(std::string_view text) {
    try {
        Problems problems{"line"};
        static_cast<void>(json::parse(text, problems));
        return true;
    } catch (const invalid_file&) {
        return false;
    }
}

}  // namespace

std::uint64_t KeptEntry::erased() const noexcept {
    return static_cast<std::uint64_t>(
        std::count_if(parts.begin(), parts.end(), [](const auto& part) { return !part; }));
}

std::string RecordContents::head() const {
    return entries.empty() ? std::string{} : entries.back().line.digest;
}

bool is_unfinished(std::string_view tail) {
    constexpr std::string_view start = "{\"herne-record\":";
    for (std::size_t at = tail.find(start); at != std::string_view::npos;
         at = tail.find(start, at + 1))
        if (whole_line(tail.substr(at)) > 0)
            return false;
    const bool is_line = tail.ends_with('\n') && can_be_in_a_line(tail.substr(0, tail.size() - 1));
    return !is_line || !is_json(tail.substr(0, tail.size() - 1));
}

RecordContents read_contents(std::string_view journal, std::string_view personal) {
    RecordContents contents;
    JournalReader{journal, contents}.read();
    const auto of_journal = std::exchange(contents.fault, std::nullopt);
    PartsReader{personal, of_journal.has_value(), contents}.read();
    // A part that does not fit belongs to an entry before the line that does not.
    if (!contents.fault)
        contents.fault = of_journal;
    return contents;
}

RecordEntry shown(const KeptEntry& entry) {
    RecordEntry result{.number = entry.line.number,
                       .time = entry.line.time,
                       .role = entry.line.role,
                       .kind = entry.line.kind,
                       .content = compact(entry.line.content),
                       .erased = entry.erased(),
                       .digest = entry.line.digest};
    for (const auto& part : entry.parts)
        if (part)
            result.personal.push_back({part->line.id, compact(part->line.content)});
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines

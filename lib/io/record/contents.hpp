// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/record_findings.hpp>

#include "io/record/line.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail::record_lines {

/// Where a line lies in its file, without its newline.
struct LineRange {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;

    auto operator<=>(const LineRange&) const = default;
};

/// A personal part that is there.
struct KeptPart {
    PartLine line = {};
    LineRange range = {};
};

/// One entry with what is left of its personal parts.
struct KeptEntry {
    JournalLine line = {};
    LineRange range = {};
    std::vector<std::optional<KeptPart>> parts = {};  ///< nothing for one that was erased

    [[nodiscard]] std::uint64_t erased() const noexcept;
};

/// A personal part that an entry says is erased.
struct ErasedPart {
    std::uint64_t entry = 0;
    std::uint64_t part = 0;
    LineRange range = {};
};

/// All that the files of a record hold, up to what does not fit first.
struct RecordContents {
    std::vector<KeptEntry> entries = {};
    std::optional<RecordFault> fault = {};
    std::uint64_t journal_end = 0;   ///< bytes of the journal that fit
    std::uint64_t personal_end = 0;  ///< end of the last part that an entry names, newline included
    /// where a newline is missing behind the last line, which is whole but for it
    std::optional<std::uint64_t> lost_newline = {};
    std::vector<ErasedPart> erased = {};             ///< as entries say
    std::vector<LineRange> still_to_overwrite = {};  ///< those of `erased` that are still there

    /// Returns the digest of the last entry, empty if there is none.
    [[nodiscard]] std::string head() const;
};

/// Reads a record. A last line that is not whole is not taken up, and `journal_end` tells.
[[nodiscard]] RecordContents read_contents(std::string_view journal, std::string_view personal);

/// Returns whether the bytes after `journal_end` can be of an entry that was being written when the
/// machine stopped: no whole line is in there, and they are no line that only lost its digest.
[[nodiscard]] bool is_unfinished(std::string_view tail);

/// Returns what the public functions give of an entry.
[[nodiscard]] RecordEntry shown(const KeptEntry& entry);

}  // namespace herne::inline HERNE_ABI::detail::record_lines

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/format_note.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Collects what a format does not take up, each kind once, with its first place and how often.
class FormatNotes {
public:
    /// Takes up one of the kind `what`.
    void add(const std::string& where, const std::string& what) {
        const auto [found, added] = positions_.emplace(what, notes_.size());
        if (added)
            notes_.push_back({.where = where, .what = what});
        else
            ++notes_[found->second].count;
    }
    /// Returns the notes in the order of their first places.
    [[nodiscard]] std::vector<FormatNote> take() { return std::move(notes_); }

private:
    std::map<std::string, std::size_t> positions_;
    std::vector<FormatNote> notes_;
};

/// Notes `what` at `where` if it is there at all.
inline void note_if(bool is_there, FormatNotes& notes, const std::string& where,
                    const std::string& what) {
    if (is_there)
        notes.add(where, what);
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include <herne/report/words.hpp>

#include "report/analysis_words.hpp"
#include "report/picture_words.hpp"
#include "report/report_words.hpp"
#include "report/team_words.hpp"

#include <span>

namespace herne::inline HERNE_ABI {
namespace {

using WordMap = std::map<std::string, Text, std::less<>>;

void add_words(WordMap& words, std::span<const detail::WordEntry> entries) {
    for (const detail::WordEntry& entry : entries)
        words.try_emplace(std::string{entry.name}, std::string{entry.german},
                          std::string{entry.english});
}

}  // namespace

const std::map<std::string, Text, std::less<>>& report_words() {
    static const WordMap words = [] {
        WordMap all_words;
        add_words(all_words, detail::report_word_entries);
        add_words(all_words, detail::analysis_word_entries);
        add_words(all_words, detail::team_word_entries);
        add_words(all_words, detail::picture_word_entries);
        return all_words;
    }();
    return words;
}

}  // namespace herne::inline HERNE_ABI

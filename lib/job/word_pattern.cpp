// SPDX-License-Identifier: BSL-1.0
#include "job/word_pattern.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

using Number = std::pair<std::string_view, int>;

constexpr std::array number_words = {
    Number{"ein", 1},       Number{"eine", 1},      Number{"einem", 1},
    Number{"zwei", 2},      Number{"drei", 3},      Number{"vier", 4},
    Number{"fuenf", 5},     Number{"sechs", 6},     Number{"sieben", 7},
    Number{"acht", 8},      Number{"neun", 9},      Number{"zehn", 10},
    Number{"elf", 11},      Number{"zwoelf", 12},   Number{"fuenfzehn", 15},
    Number{"zwanzig", 20},  Number{"dreissig", 30}, Number{"vierzig", 40},
    Number{"fuenfzig", 50}, Number{"sechzig", 60},  Number{"one", 1},
    Number{"two", 2},       Number{"three", 3},     Number{"four", 4},
    Number{"five", 5},      Number{"six", 6},       Number{"seven", 7},
    Number{"eight", 8},     Number{"nine", 9},      Number{"ten", 10},
    Number{"eleven", 11},   Number{"twelve", 12},   Number{"fifteen", 15},
    Number{"twenty", 20},   Number{"thirty", 30},   Number{"forty", 40},
    Number{"fifty", 50},    Number{"sixty", 60},    Number{"fuenfunddreissig", 35},
};

/// What a compound of a protected word may end in without making it a criterion: fields of work
/// and knowledge.
constexpr std::array<std::string_view, 30> fields_of_work = {
    "recht",        "rechts",           "gesetz",      "gesetze",      "beratung",
    "hilfe",        "foerderung",       "politik",     "forschung",    "statistik",
    "wissenschaft", "paedagogik",       "vertretung",  "schutz",       "behoerde",
    "behoerden",    "angelegenheiten",  "beauftragte", "beauftragter", "beauftragten",
    "pflege",       "gerecht",          "gerechte",    "gerechten",    "assistenz",
    "konflikt",     "konfliktberatung", "verfahren",   "einrichtung",  "einrichtungen"};

bool ends_in(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

bool names_a_field(std::string_view word, std::string_view stem) {
    return std::any_of(fields_of_work.begin(), fields_of_work.end(), [&](std::string_view end) {
        return word.size() >= stem.size() + end.size() && ends_in(word, end);
    });
}

bool is_number_in(std::string_view word, int min, int max) {
    const auto number = number_of(word);
    return number && *number >= min && *number <= max;
}

/// Returns whether the word is what one alternative of a pattern says.
bool is(std::string_view word, std::string_view wanted) {
    if (wanted == "#")
        return number_of(word).has_value();
    if (wanted == "#a")
        return is_number_in(word, least_age, greatest_age);
    if (wanted == "#y")
        return is_number_in(word, 1900, 2100);
    const bool open_before = wanted.front() == '*';
    const bool open_after = wanted.back() == '*';
    const std::string_view stem = wanted.substr(
        open_before ? 1 : 0, wanted.size() - (open_before ? 1 : 0) - (open_after ? 1 : 0));
    if (open_before && open_after)
        return word.find(stem) != std::string_view::npos;
    if (open_before)
        return ends_in(word, stem);
    if (open_after)
        return word.substr(0, stem.size()) == stem && !names_a_field(word, stem);
    return word == stem;
}

bool is_one_of(std::string_view word, std::string_view alternatives) {
    for (;;) {
        const std::size_t bar = alternatives.find('|');
        if (is(word, alternatives.substr(0, bar)))
            return true;
        if (bar == std::string_view::npos)
            return false;
        alternatives.remove_prefix(bar + 1);
    }
}

}  // namespace

std::optional<int> number_of(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc{} && end == word.data() + word.size())
        return number;
    const auto known = std::find_if(number_words.begin(), number_words.end(),
                                    [&](const Number& one) { return one.first == word; });
    return known == number_words.end() ? std::nullopt : std::optional{known->second};
}

bool stands_at(const Words& words, std::size_t at, std::string_view pattern) {
    constexpr std::size_t widest_gap = 3;
    while (!pattern.empty()) {
        const std::size_t blank = pattern.find(' ');
        const std::string_view element = pattern.substr(0, blank);
        pattern = blank == std::string_view::npos ? std::string_view{} : pattern.substr(blank + 1);
        if (element == "~") {
            for (std::size_t gap = 0; gap <= widest_gap; ++gap)
                if (stands_at(words, at + gap, pattern))
                    return true;
            return false;
        }
        if (element == "^" || element == "$") {
            if (at != (element == "^" ? 0 : words.size()))
                return false;
            continue;
        }
        if (at >= words.size() || !is_one_of(words[at], element))
            return false;
        ++at;
    }
    return true;
}

bool stands_in(const Words& words, std::string_view pattern) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (stands_at(words, at, pattern))
            return true;
    return false;
}

}  // namespace herne::inline HERNE_ABI::detail

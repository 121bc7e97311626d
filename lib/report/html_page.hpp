// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/model/level.hpp>
#include <herne/report/options.hpp>

#include "report/html.hpp"
#include "report/language.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A column of a table.
struct HtmlColumn {
    Html title;
    bool right = false;  ///< whether it holds numbers
};

/// A table with what stands over and under it.
struct HtmlTable {
    Html caption;
    std::vector<HtmlColumn> columns;
    std::vector<std::vector<Html>> rows;  ///< the first cell of a row is its heading
    std::size_t total = 0;                ///< number of rows, those that are not shown included
    std::vector<Html> notes = {};
};

/// Says things as HTML in one language, or in English with German under it.
class HtmlLanguage {
public:
    /// Throws `invalid_input` unless `options.language` is "de", "en" or "both".
    explicit HtmlLanguage(const ReportOptions& options);

    /// Returns German and English words one under the other, once where they are the same.
    [[nodiscard]] Html words(std::string_view german, std::string_view english) const;
    /// Returns words of our own.
    template <class... Values>
    [[nodiscard]] Html operator()(Word word, const Values&... values) const {
        return words(german_(word, values...), english_(word, values...));
    }
    /// Returns a text, or `instead` where it is empty.
    [[nodiscard]] Html text(const Text& text, std::string_view instead = {}) const;
    /// Returns words of our own in one line, beginning with capital letters.
    [[nodiscard]] Html inline_words(Word word) const;
    /// Returns a level with its label, or that it is unknown.
    [[nodiscard]] Html level(const Text& label, Level level) const;
    [[nodiscard]] Html percent(std::int64_t part, std::int64_t total) const;
    [[nodiscard]] Html percent(const Fraction& share) const {
        return percent(share.numerator(), share.denominator());
    }
    /// Returns what a result is, and of which job.
    [[nodiscard]] Html result_title(Word what, std::string_view job) const;

    /// Returns what `tell` says of `Language` in both languages, or in the one.
    template <class Tell>
    [[nodiscard]] Html told(const Tell& tell) const {
        return words(tell(german_), tell(english_));
    }

    /// Returns what is a number in both languages, once.
    [[nodiscard]] Html number(std::string_view german, std::string_view english) const {
        return Html::text(shown_ == Shown::german ? german : english);
    }

    /// Returns the table as a fragment of its own.
    [[nodiscard]] std::string written(const HtmlTable& table) const {
        return written(std::span{&table, 1});
    }
    /// Returns tables, each with its notes, as one fragment.
    [[nodiscard]] std::string written(std::span<const HtmlTable> tables) const;

    [[nodiscard]] std::size_t max_rows() const noexcept { return max_rows_; }

private:
    enum class Shown { german, english, both };

    /// Returns a table and its notes.
    [[nodiscard]] Html table_html(const HtmlTable& table) const;

    Language german_;
    Language english_;
    Shown shown_;
    std::size_t max_rows_;
};

/// Returns text that holds the number.
[[nodiscard]] Html number_html(std::integral auto number) {
    return Html::text(std::to_string(number));
}

}  // namespace herne::inline HERNE_ABI::detail

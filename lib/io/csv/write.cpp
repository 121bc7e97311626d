// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/csv.hpp>

#include "base/wording.hpp"
#include "io/csv/reader.hpp"
#include "text/quoted.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace {

class CsvWriter {
public:
    explicit CsvWriter(const CsvWriteOptions& options) : options_{options} {
        if (options.separator != ',' && options.separator != ';')
            throw invalid_input{detail::refusal("separator",
                                                detail::quoted(std::string(1, options.separator)),
                                                "',' nor ';'", {.between = " is neither "})};
    }

    void cell(std::string_view text) {
        if (!std::exchange(starts_row_, false))
            out_ += options_.separator;
        const bool runs = !text.empty() &&
                          std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
        const std::string content = runs && options_.cells == SpreadsheetCells::escaped
                                        ? "'" + std::string{text}
                                        : verbatim(text);
        if (detail::first_invalid_utf8(content) != std::string_view::npos ||
            content.find('\0') != std::string::npos)
            throw invalid_input{
                Problem{.what = detail::quoted(content) +
                                " cannot be written as CSV: it is not UTF-8 without NUL bytes",
                        .value = detail::quoted(content)}};
        const std::array special = {'"', '\r', '\n', ',', ';'};
        const bool plain = std::find_first_of(content.begin(), content.end(), special.begin(),
                                              special.end()) == content.end();
        if (plain)
            out_ += content;
        else
            quote(content);
    }

    template <typename Number>
    requires std::integral<Number> || std::floating_point<Number>
    void cell(Number number) {
        std::array<char, 64> digits;
        const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        cell(std::string_view{digits.data(), static_cast<std::size_t>(result.ptr - digits.data())});
    }

    void cell(Level level) { level.known() ? cell(level.worst()) : cell(""); }

    void end_row() {
        out_ += "\r\n";
        starts_row_ = true;
    }

    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    /// Returns `text`, wrapped as a spreadsheet's text once more if it is wrapped that way, so that
    /// it reads back as it is.
    [[nodiscard]] static std::string verbatim(std::string_view text) {
        if (!detail::text_formula(text))
            return std::string{text};
        std::string wrapped = "=\"";
        for (const char c : text)
            wrapped += c == '"' ? std::string{"\"\""} : std::string(1, c);
        return wrapped + '"';
    }

    void quote(std::string_view content) {
        out_ += '"';
        for (const char c : content) {
            if (c == '"')
                out_ += '"';
            out_ += c;
        }
        out_ += '"';
    }

    CsvWriteOptions options_;
    std::string out_;
    bool starts_row_ = true;
};

void write_row(CsvWriter& out, std::initializer_list<std::string_view> cells) {
    for (const auto cell : cells)
        out.cell(cell);
    out.end_row();
}

bool any_known(const Pool& pool, std::size_t competence) {
    const auto codes = pool.codes(competence);
    return std::any_of(codes.begin(), codes.end(),
                       [](std::uint8_t code) { return code != Level{}.code(); });
}

void write_evidence(CsvWriter& out, const Evidence& evidence) {
    for (const std::string_view text :
         {std::string_view{evidence.what}, std::string_view{evidence.rater},
          std::string_view{evidence.source}, std::string_view{evidence.date},
          std::string_view{evidence.valid_until}, std::string_view{to_string(evidence.status)}})
        out.cell(text);
    out.end_row();
}

bool any_evidence(const Pool& pool, std::size_t competence) {
    for (std::size_t row = 0; row < pool.size(); ++row)
        if (!pool.evidence(row, competence).empty())
            return true;
    return false;
}

/// What becomes of an unknown level without evidence.
enum class UnknownLevel { skipped, written };

/// Writes the rows of one level and returns whether there are any. An unknown one without evidence
/// needs none, unless the file would not speak of its competence otherwise.
bool write_level(CsvWriter& out, const Pool& pool, std::size_t row, std::size_t competence,
                 UnknownLevel unknown) {
    const Level level = pool.level(row, competence);
    const auto evidence = pool.evidence(row, competence);
    if (evidence.empty() && !level.known() && unknown == UnknownLevel::skipped)
        return false;
    const std::string id = pool.id(row).to_string();
    const auto start = [&] {
        out.cell(id);
        out.cell(pool.framework()[competence].id);
        out.cell(level);
    };
    for (const auto& piece : evidence) {
        start();
        write_evidence(out, piece);
    }
    if (evidence.empty()) {
        start();
        for (int i = 0; i < 6; ++i)
            out.cell("");
        out.end_row();
    }
    return true;
}

/// Where in a ranking an entry stands.
enum class EntryOf { list, others };

void write_entry(CsvWriter& out, const Ranking& ranking, const RankingEntry& entry, EntryOf part) {
    if (entry.place > 0)
        out.cell(entry.place);
    else
        out.cell("");
    out.cell(entry.id.to_string());
    out.cell(entry.points);
    out.cell(entry.max_points);
    out.cell(entry.score());
    out.cell(entry.worst);
    out.cell(entry.best);
    out.cell(to_string(entry.verdict));
    out.cell(entry.tied ? "true" : "false");
    out.cell(ranking.clause_names(entry.open));
    out.cell(part == EntryOf::list ? "true" : "false");
    out.end_row();
}

}  // namespace

std::string to_csv(const Ranking& ranking, const CsvWriteOptions& options) {
    CsvWriter out{options};
    write_row(out, {"place", "id", "points", "max_points", "score", "worst", "best", "verdict",
                    "tied", "open", "listed"});
    for (const auto& entry : ranking)
        write_entry(out, ranking, entry, EntryOf::list);
    for (const auto& entry : ranking.not_listed())
        write_entry(out, ranking, entry, EntryOf::others);
    return std::move(out).text();
}

std::string to_csv(const Pool& pool, const CsvWriteOptions& options) {
    CsvWriter out{options};
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < pool.framework().size(); ++i)
        if (pool.provided(i) || any_known(pool, i))
            columns.push_back(i);
    out.cell("candidate");
    for (const auto column : columns)
        out.cell(pool.framework()[column].id);
    out.end_row();
    for (std::size_t row = 0; row < pool.size(); ++row) {
        out.cell(pool.id(row).to_string());
        for (const auto column : columns)
            out.cell(pool.level(row, column));
        out.end_row();
    }
    return std::move(out).text();
}

std::string to_long_csv(const Pool& pool, const CsvWriteOptions& options) {
    CsvWriter out{options};
    write_row(out, {"candidate", "competence", "level", "what", "rater", "source", "date",
                    "valid_until", "status"});
    const std::size_t size = pool.framework().size();
    std::vector<UnknownLevel> unknown(size, UnknownLevel::written);
    for (std::size_t i = 0; i < size; ++i)
        if (!pool.provided(i) || any_known(pool, i) || any_evidence(pool, i))
            unknown[i] = UnknownLevel::skipped;
    for (std::size_t row = 0; row < pool.size(); ++row) {
        bool written = false;
        for (std::size_t i = 0; i < size; ++i)
            if (write_level(out, pool, row, i, unknown[i])) {
                written = true;
                unknown[i] = UnknownLevel::skipped;
            }
        if (!written)
            write_row(out, {pool.id(row).to_string(), "", "", "", "", "", "", "", ""});
    }
    return std::move(out).text();
}

std::string to_csv(const Panel& panel, const CsvWriteOptions& options) {
    CsvWriter out{options};
    write_row(out, {"candidate", "competence", "level", "what", "rater", "source", "date",
                    "valid_until"});
    for (const Rating& rating : panel.ratings()) {
        out.cell(rating.id.to_string());
        out.cell(rating.competence);
        out.cell(rating.level);
        write_row(out, {rating.what, rating.rater, rating.source, rating.date, rating.valid_until});
    }
    return std::move(out).text();
}

}  // namespace herne::inline HERNE_ABI

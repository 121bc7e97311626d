// SPDX-License-Identifier: BSL-1.0
#include <herne/io/csv.hpp>

#include "io/csv/writer.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {
namespace {

bool any_known(const Pool& pool, std::size_t competence) {
    const auto codes = pool.codes(competence);
    return std::any_of(codes.begin(), codes.end(),
                       [](std::uint8_t code) { return code != Level{}.code(); });
}

void write_evidence(detail::CsvWriter& out, const Evidence& evidence) {
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
bool write_level(detail::CsvWriter& out, const Pool& pool, std::size_t row, std::size_t competence,
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

void write_entry(detail::CsvWriter& out, const Ranking& ranking, const RankingEntry& entry,
                 EntryOf part) {
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
    detail::CsvWriter out{options};
    out.row({"place", "id", "points", "max_points", "score", "worst", "best", "verdict", "tied",
             "open", "listed"});
    for (const auto& entry : ranking)
        write_entry(out, ranking, entry, EntryOf::list);
    for (const auto& entry : ranking.not_listed())
        write_entry(out, ranking, entry, EntryOf::others);
    return std::move(out).text();
}

std::string to_csv(const Pool& pool, const CsvWriteOptions& options) {
    detail::CsvWriter out{options};
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
    detail::CsvWriter out{options};
    out.row({"candidate", "competence", "level", "what", "rater", "source", "date", "valid_until",
             "status"});
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
            out.row({pool.id(row).to_string(), "", "", "", "", "", "", "", ""});
    }
    return std::move(out).text();
}

std::string to_csv(const Panel& panel, const CsvWriteOptions& options) {
    detail::CsvWriter out{options};
    out.row({"candidate", "competence", "level", "what", "rater", "source", "date", "valid_until"});
    for (const Rating& rating : panel.ratings()) {
        out.cell(rating.id.to_string());
        out.cell(rating.competence);
        out.cell(rating.level);
        out.row({rating.what, rating.rater, rating.source, rating.date, rating.valid_until});
    }
    return std::move(out).text();
}

}  // namespace herne::inline HERNE_ABI

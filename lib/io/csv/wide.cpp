// SPDX-License-Identifier: BSL-1.0
#include "io/csv/columns.hpp"
#include "io/csv/pool.hpp"

#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

struct LevelColumn {
    std::size_t position;    ///< in the rows
    std::size_t competence;  ///< in the framework
};

class WideReader {
public:
    WideReader(CsvReader& reader, Problems& problems, const Framework& framework,
               const CsvPoolOptions& options)
        : reader_{reader},
          problems_{problems},
          framework_{framework},
          options_{options},
          ignored_{options.ignore},
          competences_{framework, problems},
          count_{reader, problems, ignored_, options},
          levels_{framework, options},
          builder_{framework} {}

    [[nodiscard]] Pool read() {
        find_id_column();
        find_columns();
        CsvRow row;
        while (id_column_ && reader_.next(row))
            read_row(row);
        problems_.throw_if_any();
        note_missing_columns();
        return builder_.build();
    }

private:
    void find_id_column() {
        if (reader_.header().empty())
            return;
        if (options_.id.empty())
            return take_first_for_ids();
        id_column_ = reader_.column(options_.id);
        if (id_column_)
            return;
        const std::vector<std::string_view> names{reader_.header().begin(), reader_.header().end()};
        problems_.add("row 1", "there is no column " + detail::quoted(options_.id) +
                                   " for the ids; the nearest is " +
                                   detail::quoted(nearest(options_.id, names)));
    }

    /// Takes the first column that has a head, unless it stands for a competence.
    void take_first_for_ids() {
        const std::size_t first = count_.is_there() ? 1 : 0;
        const std::string& head = reader_.header()[first];
        const bool chosen = CsvColumns{reader_, options_}.is_named(first);
        if (!chosen && (head == "candidate" || !competences_.knows(head))) {
            id_column_ = first;
            return;
        }
        problems_.add(
            "row 1, column " + std::to_string(first + 1),
            detail::quoted(head) +
                " stands for a competence, where the ids of the candidates should stand; say "
                "by 'id' which column holds them" +
                (count_.is_there() ? ", or write a head over the first one" : ""));
    }

    void find_columns() {
        if (reader_.header().empty())
            return;
        const CsvColumns meanings{reader_, options_};
        std::vector<std::optional<std::size_t>> taken(framework_.size());
        for (std::size_t i = 0; i < reader_.header().size(); ++i) {
            const bool holds_ids = i == id_column_;
            const bool ignored = !holds_ids && ignored_.contains(reader_.header()[i]);
            const auto meaning = meanings.meaning(i);
            if ((holds_ids && !meanings.is_named(i)) || (i == 0 && count_.is_there()) || ignored ||
                !meaning)
                continue;
            const std::string place = "row 1, column " + std::to_string(i + 1);
            if (const auto found = competences_.find(*meaning, place))
                take(i, *found, place, taken[*found]);
        }
        meanings.report_missing(problems_);
        ignored_.report_unused(problems_, reader_.header());
        refuse_without_competences();
    }

    void refuse_without_competences() {
        if (columns_.empty() && problems_.empty())
            problems_.add("row 1", "no column names a competence; there are " +
                                       list_of_heads(reader_) + ", and allowed are ids such as " +
                                       detail::quoted(framework_[0].id) +
                                       " and labels; if they stand there, look at what separates "
                                       "the cells");
    }

    void take(std::size_t position, std::size_t competence, const std::string& place,
              std::optional<std::size_t>& taken) {
        if (taken)
            return problems_.add(place, detail::quoted(reader_.header()[position]) +
                                            " names the competence " + framework_[competence].id +
                                            ", which column " + std::to_string(*taken + 1) +
                                            " names already");
        taken = position;
        columns_.push_back({position, competence});
    }

    void read_row(const CsvRow& row) {
        count_.check(row);
        const auto id = read_id(row);
        std::vector<Level> levels(framework_.size());
        for (const auto& column : columns_)
            levels[column.competence] = read_level(row, column);
        if (id && problems_.empty())
            builder_.add(*id, levels);
    }

    [[nodiscard]] std::optional<CandidateId> read_id(const CsvRow& row) {
        const std::string place = row.cell({}, reader_.header()[*id_column_]);
        try {
            const CandidateId id = read_candidate_id(row.cells[*id_column_], options_.ids);
            const auto [same, added] = rows_.emplace(id, row.place);
            if (!added)
                problems_.add(place, "the id " + detail::quoted(id.to_string()) + " stands in " +
                                         same->second.to_string() + " already");
            else if (const std::string other = like(id); !other.empty())
                problems_.add(place, look_alike(id.text(), other));
            else
                return id;
        } catch (const invalid_input& error) {
            problems_.add(place, error);
        }
        return std::nullopt;
    }

    /// Returns the id of a row above that looks like this one, "" if there is none.
    [[nodiscard]] std::string like(const CandidateId& id) {
        if (id.is_number())
            return {};
        return look_alikes_.add(id.text(),
                                [this](const std::string& other) { return rows_.contains(other); });
    }

    [[nodiscard]] Level read_level(const CsvRow& row, const LevelColumn& column) {
        try {
            return levels_.read(column.competence, row.cells[column.position]);
        } catch (const invalid_input& error) {
            problems_.add(row.cell(row.cells[*id_column_], reader_.header()[column.position]),
                          error);
            return {};
        }
    }

    void note_missing_columns() {
        std::vector<bool> provided(framework_.size());
        for (const auto& column : columns_)
            provided[column.competence] = true;
        for (std::size_t i = 0; i < provided.size(); ++i)
            if (!provided[i])
                builder_.not_provided(i);
    }

    CsvReader& reader_;
    Problems& problems_;
    const Framework& framework_;
    const CsvPoolOptions& options_;
    IgnoreList ignored_;
    CompetenceFinder competences_;
    RowCount count_;
    LevelReader levels_;
    PoolBuilder builder_;
    std::optional<std::size_t> id_column_;
    std::vector<LevelColumn> columns_;
    std::unordered_map<CandidateId, CsvPlace, CandidateIdHash> rows_;
    LookAlikes look_alikes_;
};

}  // namespace

Pool read_wide(CsvReader& reader, Problems& problems, const Framework& framework,
               const CsvPoolOptions& options) {
    return WideReader{reader, problems, framework, options}.read();
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/roster.hpp>

#include <herne/base/error.hpp>

#include "io/csv/text.hpp"
#include "io/csv/values.hpp"
#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

template <class Enum>
struct RosterWord {
    std::string_view word;
    Enum value;
};

constexpr auto sex_words = std::to_array<RosterWord<RecordedSex>>({
    {"female", RecordedSex::female},
    {"f", RecordedSex::female},
    {"weiblich", RecordedSex::female},
    {"w", RecordedSex::female},
    {"male", RecordedSex::male},
    {"männlich", RecordedSex::male},
    {"m", RecordedSex::male},
    {"diverse", RecordedSex::diverse},
    {"divers", RecordedSex::diverse},
    {"d", RecordedSex::diverse},
});
constexpr auto disability_words = std::to_array<RosterWord<DisabilityStatus>>({
    {"none", DisabilityStatus::none},
    {"no", DisabilityStatus::none},
    {"keine", DisabilityStatus::none},
    {"nein", DisabilityStatus::none},
    {"severe", DisabilityStatus::severe},
    {"schwerbehindert", DisabilityStatus::severe},
    {"equal_status", DisabilityStatus::equal_status},
    {"gleichgestellt", DisabilityStatus::equal_status},
});
constexpr auto roster_heads = std::to_array<RosterWord<RosterAttribute>>({
    {"sex", RosterAttribute::sex},
    {"geschlecht", RosterAttribute::sex},
    {"disability", RosterAttribute::disability},
    {"schwerbehinderung", RosterAttribute::disability},
    {"status_group", RosterAttribute::status_group},
    {"statusgruppe", RosterAttribute::status_group},
});

template <class Words>
auto value_of(const Words& words, std::string_view text) {
    const std::string seen = detail::folded(text);
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.word == seen; });
    return found == words.end() ? std::nullopt : std::optional{found->value};
}

template <class Words>
std::string list_of_words(const Words& words) {
    std::string list;
    for (const auto& one : words)
        list += (list.empty() ? "'" : ", '") + std::string{one.word} + "'";
    return list;
}

/// Reads one roster.
class RosterReader {
public:
    RosterReader(detail::CsvReader& reader, Problems& problems, const RosterCsvOptions& options)
        : reader_{reader}, problems_{problems}, options_{options}, ignored_{options.ignore} {}

    [[nodiscard]] Roster read() {
        find_ids();
        find_columns();
        detail::CsvRow row;
        std::vector<RosterEntry> entries;
        while (id_ && reader_.next(row))
            if (auto entry = read_entry(row))
                entries.push_back(*std::move(entry));
        problems_.throw_if_any();
        return Roster{std::move(entries)};
    }

private:
    [[nodiscard]] const std::string& head(std::size_t column) const {
        return reader_.header()[column];
    }

    void find_ids() {
        if (reader_.header().empty())
            return;
        if (options_.id.empty()) {
            id_ = reader_.column("candidate").value_or(0);
            return;
        }
        id_ = reader_.column(options_.id);
        const std::vector<std::string_view> heads{reader_.header().begin(), reader_.header().end()};
        if (!id_)
            problems_.add("row 1", "there is no column " + detail::quoted(options_.id) +
                                       " for the ids; the nearest is " +
                                       detail::quoted(detail::nearest(options_.id, heads)));
    }

    void find_columns() {
        for (std::size_t i = 0; i < reader_.header().size(); ++i)
            if (i != id_ && !ignored_.contains(head(i)))
                take(i);
        ignored_.report_unused(problems_, reader_.header());
        if (id_ && problems_.empty() && columns_ == Columns{})
            problems_.add("row 1", "no column is one of " + list_of_words(roster_heads));
    }

    void take(std::size_t column) {
        const std::string place = "row 1, column " + std::to_string(column + 1);
        const auto attribute = value_of(roster_heads, head(column));
        if (!attribute)
            return problems_.add({.where = place,
                                  .what = detail::quoted(head(column)) + " is not one of " +
                                          list_of_words(roster_heads) +
                                          "; what is to be left aside has to stand in 'ignore'",
                                  .value = detail::quoted(head(column)),
                                  .allowed = list_of_words(roster_heads)});
        auto& taken = columns_[static_cast<std::size_t>(*attribute)];
        if (taken)
            return problems_.add(place, detail::quoted(head(column)) + " says the same as column " +
                                            std::to_string(*taken + 1));
        taken = column;
    }

    [[nodiscard]] std::optional<RosterEntry> read_entry(const detail::CsvRow& row) {
        const std::string place = row.cell({}, head(*id_));
        try {
            RosterEntry entry{.id = detail::read_candidate_id(row.cells[*id_], options_.ids)};
            if (!ids_.insert(entry.id).second) {
                const std::string id = detail::quoted(entry.id.to_string());
                problems_.add(
                    {.where = place, .what = "the id " + id + " stands twice", .value = id});
                return std::nullopt;
            }
            entry.sex = read_word(row, RosterAttribute::sex, sex_words);
            entry.disability = read_word(row, RosterAttribute::disability, disability_words);
            entry.status_group = detail::visible(cell(row, RosterAttribute::status_group));
            return entry;
        } catch (const invalid_input& error) {
            problems_.add(place, error);
            return std::nullopt;
        }
    }

    [[nodiscard]] std::string_view cell(const detail::CsvRow& row,
                                        RosterAttribute attribute) const {
        const auto column = columns_[static_cast<std::size_t>(attribute)];
        return column ? row.cells[*column] : std::string_view{};
    }

    template <class Enum, std::size_t Size>
    [[nodiscard]] std::optional<Enum> read_word(const detail::CsvRow& row,
                                                RosterAttribute attribute,
                                                const std::array<RosterWord<Enum>, Size>& words) {
        const std::string_view text = cell(row, attribute);
        const std::optional<Enum> value = value_of(words, text);
        if (!value && !detail::visible(text).empty())
            problems_.add(not_in(
                row.cell(row.cells[*id_], head(*columns_[static_cast<std::size_t>(attribute)])),
                detail::quoted(text), list_of_words(words)));
        return value;
    }

    using Columns = std::array<std::optional<std::size_t>, 3>;  ///< by attribute

    detail::CsvReader& reader_;
    Problems& problems_;
    const RosterCsvOptions& options_;
    detail::IgnoreList ignored_;
    std::optional<std::size_t> id_;
    Columns columns_;
    std::set<CandidateId> ids_;
};

}  // namespace

Roster roster_from_csv(std::string_view text, const RosterCsvOptions& options,
                       const std::string& name) {
    Problems problems{name};
    const detail::CsvText table{text, options.encoding, name};
    detail::CsvReader reader{table.text(), problems};
    return RosterReader{reader, problems, options}.read();
}

Roster load_roster_csv(const std::filesystem::path& path, const RosterCsvOptions& options) {
    return roster_from_csv(detail::read_file(path), options, detail::path_text(path));
}

}  // namespace herne::inline HERNE_ABI

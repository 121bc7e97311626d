// SPDX-License-Identifier: BSL-1.0
#include "io/esco/concepts.hpp"

#include "text/quoted.hpp"

namespace herne::inline HERNE_ABI::detail {

struct EscoConcepts::Columns {
    std::optional<std::size_t> uri;
    std::optional<std::size_t> label;
    std::optional<std::size_t> code;
    std::optional<std::size_t> kind;
    std::optional<std::size_t> status;
    std::optional<std::size_t> description;

    Columns(CsvTable& table, bool are_occupations)
        : uri{table.required("conceptUri")},
          label{table.required("preferredLabel")},
          code{are_occupations ? table.required("code") : std::nullopt},
          kind{are_occupations ? std::nullopt : table.column("skillType")},
          status{table.column("status")},
          description{table.column("description")} {}
};

void EscoConcepts::read(CsvTable& table, const std::string& language, bool are_occupations) {
    const Columns columns{table, are_occupations};
    table.note_other_columns();
    if (!columns.uri || !columns.label || (are_occupations && !columns.code))
        return;
    while (table.next())
        read_row(table, columns, language);
}

void EscoConcepts::read_row(const CsvTable& table, const Columns& columns,
                            const std::string& language) {
    const std::string_view status = table.cell(columns.status);
    if (!status.empty() && status != "released")
        return notes_.add(table.place(), "a concept that is not released is left out");
    const std::string uri{table.cell(columns.uri)};
    const std::string label{table.cell(columns.label)};
    if (last_part(uri).empty())
        return problems_.add(table.place(*columns.uri),
                             detail::quoted(uri) + " is no URI with a part after its last slash");
    if (label.empty())
        return problems_.add(table.place(*columns.label), "the label is missing");
    const auto [found, is_new] = positions_.emplace(uri, concepts_.size());
    if (is_new)
        concepts_.push_back({.uri = uri,
                             .place = table.place(),
                             .kind = std::string{table.cell(columns.kind)},
                             .code = std::string{table.cell(columns.code)}});
    EscoConcept& one = concepts_[found->second];
    if (!one.label.emplace(language, label).second)
        return problems_.add(
            table.place(*columns.uri),
            detail::quoted(uri) + " stands twice in one language, first in " + one.place);
    one.description.emplace(language, table.cell(columns.description));
}

std::optional<std::size_t> EscoConcepts::find(std::string_view uri) const {
    const auto found = positions_.find(uri);
    return found == positions_.end() ? std::nullopt : std::optional{found->second};
}

std::string_view last_part(std::string_view uri) {
    return uri.substr(uri.rfind('/') + 1);
}

}  // namespace herne::inline HERNE_ABI::detail

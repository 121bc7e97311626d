// SPDX-License-Identifier: BSL-1.0
#include "io/csv/panel.hpp"

#include "io/csv/long_rows.hpp"
#include "procedure/panel_check.hpp"
#include "text/quoted.hpp"

#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// The ratings of a file, and where each stands.
struct RatingRows {
    std::vector<Rating> ratings = {};
    std::vector<CsvPlace> places = {};
};

/// Takes up what a row rates; one without a level is of somebody who did not judge.
void take_rating(LongRow& row, const Framework& framework, Problems& problems, RatingRows& into) {
    if (!row.competence || !row.level || !row.level->known())
        return;
    Evidence evidence = std::move(row.evidence).value_or(Evidence{});
    if (evidence.status == EvidenceStatus::documented ||
        evidence.status == EvidenceStatus::verified)
        return problems.add(row.place.to_string() + ", column 'status'",
                            detail::quoted(to_string(evidence.status)) +
                                " is not the status of a rating, which is judged");
    into.ratings.push_back({.id = std::move(row.id),
                            .competence = framework[*row.competence].id,
                            .level = *row.level,
                            .rater = std::move(evidence.rater),
                            .date = std::move(evidence.date),
                            .what = std::move(evidence.what),
                            .source = std::move(evidence.source),
                            .valid_until = std::move(evidence.valid_until)});
    into.places.push_back(row.place);
}

}  // namespace

Panel read_panel(CsvReader& reader, Problems& problems, const Framework& framework,
                 const CsvPoolOptions& options) {
    LongRows rows{reader, problems, framework, options, options.ids, LevelColumn::required};
    RatingRows read;
    for (LongRow row; rows.next(row);)
        take_rating(row, framework, problems, read);
    if (problems.empty() && rows.all_ignored())
        problems.add("ignore", "leaves all competences of the file aside");
    report_problems(
        read.ratings, framework,
        [&](std::size_t rating, std::string_view field) {
            return read.places[rating].to_string() + ", column " + detail::quoted(field);
        },
        [&](Problem problem) { problems.add(std::move(problem)); });
    problems.throw_if_any();
    return {framework, std::move(read.ratings)};
}

}  // namespace herne::inline HERNE_ABI::detail

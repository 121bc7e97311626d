// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "arrays.hpp"
#include "json_forms.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

#include <variant>

namespace herne::python {
namespace {

void register_entries(py::module_& module) {
    Record<RankingEntry>{module, "RankingEntry"}
        .property(
            "score", [](const RankingEntry& self) { return self.score(); },
            "points / max_points, correctly rounded.")
        .property(
            "fraction", [](const RankingEntry& self) { return self.fraction(); },
            "points / max_points, exactly.");
    Record<LeftOut>{module, "LeftOut"};
    Record<OpenCandidate>{module, "OpenCandidate"};
    Record<ClauseCount>{module, "ClauseCount"};
    Record<RankingWarning>{module, "RankingWarning",
                           R"(

`str(warning)` is English.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.from_csv("applicant,german\n1,C1\n", job.framework)
>>> warning = herne.rank(pool, job).warnings[0]
>>> warning.code, warning.competences[0]
('competences_without_data', 'herne/digital')
>>> warning.text.in_("de")[:11]
'keine Daten'
)"}
        .def("__str__", [](const RankingWarning& self) { return self.text.in("en"); });
    Record<RankingCounts>{module, "RankingCounts"};
}

std::size_t position(const Ranking& ranking, py::ssize_t given) {
    const auto size = static_cast<py::ssize_t>(ranking.size());
    const py::ssize_t index = given < 0 ? given + size : given;
    if (index < 0 || index >= size)
        throw py::index_error{"entry " + std::to_string(given) + " of a ranking of " +
                              std::to_string(size)};
    return static_cast<std::size_t>(index);
}

std::vector<RankingEntry> slice(const Ranking& ranking, const py::slice& wanted) {
    std::size_t start = 0, stop = 0, step = 0, length = 0;
    if (!wanted.compute(ranking.size(), &start, &stop, &step, &length))
        throw py::error_already_set{};
    std::vector<RankingEntry> entries;
    for (std::size_t i = 0; i < length; ++i, start += step)
        entries.push_back(ranking[start]);
    return entries;
}

/// The rows of a ranking's table: who is listed, then who else was requested.
class Rows {
public:
    explicit Rows(const Ranking& ranking)
        : listed_{ranking.entries()}, others_{ranking.not_listed()} {}

    [[nodiscard]] std::size_t size() const noexcept { return listed_.size() + others_.size(); }
    [[nodiscard]] bool is_listed(std::size_t row) const noexcept { return row < listed_.size(); }
    [[nodiscard]] const RankingEntry& operator[](std::size_t row) const noexcept {
        return is_listed(row) ? listed_[row] : others_[row - listed_.size()];
    }

private:
    std::span<const RankingEntry> listed_;
    std::vector<RankingEntry> others_;
};

/// Returns one field of all rows as an array.
template <class T, class Get>
py::array_t<T> column(const Rows& rows, const Get& get) {
    auto array = empty_array<T>(rows.size());
    auto* out = array.mutable_data();
    for (std::size_t i = 0; i < rows.size(); ++i)
        out[i] = static_cast<T>(get(rows[i]));
    return array;
}

/// Returns the names of what is open, as (offsets, bytes).
py::tuple open_column(const Ranking& ranking, const Rows& rows) {
    Strings names;
    for (std::size_t i = 0; i < rows.size(); ++i)
        names.add(ranking.clause_names(rows[i].open));
    return std::move(names).arrays();
}

/// The rows as columns, in the order of a ranking's table.
py::dict columns(const Ranking& ranking) {
    const Rows entries{ranking};
    using E = const RankingEntry&;
    py::dict result;
    result["place"] = column<std::uint64_t>(entries, [](E e) { return e.place; });
    result["id"] = id_column(entries.size(), [&](std::size_t i) { return entries[i].id; });
    result["points"] = column<std::int64_t>(entries, [](E e) { return e.points; });
    result["max_points"] = column<std::int64_t>(entries, [](E e) { return e.max_points; });
    result["score"] = column<double>(entries, [](E e) { return e.score(); });
    result["worst"] = column<std::int64_t>(entries, [](E e) { return e.worst; });
    result["best"] = column<std::int64_t>(entries, [](E e) { return e.best; });
    result["verdict"] = column<std::int8_t>(entries, [](E e) { return e.verdict; });
    result["tied"] = column<bool>(entries, [](E e) { return e.tied; });
    result["open"] = open_column(ranking, entries);
    auto listed = empty_array<bool>(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        listed.mutable_data()[i] = entries.is_listed(i);
    result["listed"] = std::move(listed);
    return result;
}

template <class T>
std::vector<T> listed(std::span<const T> values) {
    return {values.begin(), values.end()};
}

std::string ranking_repr(const Ranking& ranking) {
    const auto& counts = ranking.counts();
    std::string text = "<Ranking: " + std::to_string(ranking.size()) + " of " +
                       std::to_string(counts.candidates) + " candidates";
    if (counts.undecided > 0)
        text += ", " + std::to_string(counts.undecided) + " undecided";
    if (counts.ineligible > 0)
        text += ", " + std::to_string(counts.ineligible) + " ineligible";
    if (counts.ties_at_cut > 0)
        text += ", " + std::to_string(counts.ties_at_cut) + " more tied at the cut";
    return text + ">";
}

void def_parts(py::class_<Ranking>& ranking) {
    ranking
        .def_property_readonly(
            "also", [](const Ranking& self) { return listed(self.also()); },
            "The candidates requested by id, whatever their place.")
        .def_property_readonly(
            "left_out", [](const Ranking& self) { return listed(self.left_out()); },
            "The first 1,000 ineligible candidates by id; counts are complete.")
        .def_property_readonly(
            "open", [](const Ranking& self) { return self.open(); },
            "The undecided ones among the listed candidates and those requested by id, and what "
            "is open for each.")
        .def_property_readonly("counts", &Ranking::counts, "Counts over the whole pool.")
        .def_property_readonly(
            "clauses", [](const Ranking& self) { return listed(self.clauses()); },
            "One entry a top-level clause of the eligibility formula.")
        .def_property_readonly("ties_at_cut", &Ranking::ties_at_cut,
                               "How many more candidates stand at the last listed place.")
        .def_property_readonly("max_points", &Ranking::max_points,
                               "Points of somebody who has every top level.")
        .def_property_readonly("order", &Ranking::order, "What unknown levels count as.")
        .def_property_readonly(
            "top",
            [](const Ranking& self) {
                return self.parts().top == all ? std::nullopt : std::optional{self.parts().top};
            },
            "Where the list was cut, None if it was not.")
        .def_property_readonly(
            "min_score", [](const Ranking& self) { return self.parts().min_score; },
            "Score below which candidates are only counted.")
        .def_property_readonly("provenance", &Ranking::provenance, "What went into the ranking.")
        .def_property_readonly("warnings", &Ranking::warnings, "What a reader has to know.");
}

/// Returns the typed layer's table of the ranking; `left_out` is its argument of that name.
TableObject table_of(const py::object& self, const py::bool_& left_out) {
    return typed_layer("_result_tables", "of_ranking")(self, "left_out"_a = left_out);
}

void def_tables(py::class_<Ranking>& ranking) {
    ranking.def("_columns", &columns)
        .def(
            "table",
            [](const py::object& self, bool left_out) -> TableObject {
                return table_of(self, py::bool_{left_out});
            },
            py::kw_only(), "left_out"_a = false,
            "Return a table of place, id, points, max_points, score, worst, best, verdict, tied, "
            "open and listed.\n\nThe listed candidates come first; whoever else was requested by "
            "id "
            "follows in the order of `also`, with False as `listed`. `open` names the clauses that "
            "are open for an undecided candidate, joined by '; '. With `left_out` the ineligible "
            "candidates of `left_out` follow, marked by their verdict and without place and "
            "points.")
        .def(
            "to_pandas",
            [](const py::object& self, bool left_out) -> PandasFrame {
                return table_of(self, py::bool_{left_out}).attr("to_pandas")();
            },
            py::kw_only(), "left_out"_a = false,
            "Return `table()` as pandas.DataFrame; the verdict is an ordered categorical.")
        .def(
            "to_polars",
            [](const py::object& self, bool left_out) -> PolarsFrame {
                return table_of(self, py::bool_{left_out}).attr("to_polars")();
            },
            py::kw_only(), "left_out"_a = false, "Return `table()` as polars.DataFrame.")
        .def(
            "to_arrow",
            [](const py::object& self, bool left_out) -> ArrowTable {
                return table_of(self, py::bool_{left_out}).attr("to_arrow")();
            },
            py::kw_only(), "left_out"_a = false, "Return `table()` as pyarrow.Table.")
        .def(
            "__arrow_c_stream__",
            [](const py::object& self, const py::object& schema) {
                return table_of(self, py::bool_{false}).attr("__arrow_c_stream__")(schema);
            },
            "requested_schema"_a = py::none())
        .def(
            "to_csv",
            [](const Ranking& self, const std::string& separator, SpreadsheetCells cells) {
                if (separator.size() != 1)
                    throw invalid_input{
                        Problem{.where = "separator",
                                .what = "'" + separator + "' is neither ',' nor ';'",
                                .value = "'" + separator + "'",
                                .allowed = "',' nor ';'"}};
                return to_csv(self, {.separator = separator.front(), .cells = cells});
            },
            py::kw_only(), "separator"_a = ",", "cells"_a = SpreadsheetCells::verbatim,
            "Return `table()` as CSV.");
}

}  // namespace

void register_ranking(py::module_& module) {
    register_entries(module);
    py::class_<Ranking> ranking{module, "Ranking",
                                R"(Places, points, ties, and who was left out and why (Rangfolge).

A sequence of `RankingEntry`, best first; it keeps no pool alive.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> ranking = herne.rank(pool, job, top=3)
>>> [(entry.place, entry.id, entry.score) for entry in ranking]
[(1, 'B-005', 0.81), (2, 'B-018', 0.744), (3, 'B-006', 0.6775)]
>>> ranking[0].fraction, ranking[0].verdict
(Fraction(81, 100), 'eligible')
)"};
    ranking
        .def_static(
            "load",
            [](const std::filesystem::path& path) {
                const py::gil_scoped_release released;
                return load_ranking(path);
            },
            "path"_a, "Return the ranking of a JSON file.")
        .def_static(
            "from_json",
            [](const std::string& text, const std::string& name) {
                check_json_text(text, name, "Ranking");
                return ranking_from_json(text, name);
            },
            "text"_a, "name"_a = "ranking", "Return the ranking that JSON text holds.")
        .def_static(
            "from_dict",
            [](const py::dict& value, const std::string& name) {
                return ranking_from_json(written(value, name), name);
            },
            "value"_a, "name"_a = "ranking", "Return the ranking of a dict as `to_dict` writes it.")
        .def("__str__", text_by("ranking"))
        .def("__len__", &Ranking::size)
        .def("__bool__", [](const Ranking&) { return true; })
        .def(
            "__getitem__",
            [](const Ranking& self, py::ssize_t index) { return self[position(self, index)]; },
            "index"_a)
        .def("__getitem__", &slice, "index"_a)
        .def("__iter__",
             [](const py::object& self) -> py::typing::Iterator<RankingEntry> {
                 return py::reinterpret_steal<py::typing::Iterator<RankingEntry>>(
                     PySeqIter_New(self.ptr()));
             })
        .def("__hash__", [](const Ranking& self) { return py::hash(py::str{to_json(self)}); })
        .def("__repr__", &ranking_repr);
    def_parts(ranking);
    def_tables(ranking);
    def_html(ranking);
    def_json(ranking);
    def_equality(ranking);
    def_pickle(ranking);
    def_copy(ranking);
}

}  // namespace herne::python

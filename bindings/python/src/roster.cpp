// SPDX-License-Identifier: BSL-1.0
#include "interruptible_scan.hpp"
#include "record.hpp"
#include "register.hpp"

#include <herne/io/roster.hpp>
#include <herne/procedure/roster.hpp>
#include <herne/record/procedure_roster.hpp>

namespace herne::python {
namespace {

RosterCsvOptions csv_options(std::string id, IdKind ids, std::vector<std::string> ignore,
                             CsvEncoding encoding) {
    return {.id = std::move(id), .ids = ids, .ignore = std::move(ignore), .encoding = encoding};
}

/// Returns the roster of mappings with the arguments of `RosterEntry`.
Roster roster_from_records(const py::iterable& records) {
    std::vector<RosterEntry> entries;
    const py::object type = py::type::of<RosterEntry>();
    for (const py::handle record : records)
        entries.push_back(type(**py::dict(py::reinterpret_borrow<py::object>(record)))
                              .cast<const RosterEntry&>());
    return Roster{std::move(entries)};
}

void register_entry(py::module_& module) {
    py::class_<RosterEntry> type{module, "RosterEntry", R"(What one person's entry in a roster says.

Only a `Roster` takes entries, and gives none back; they have no JSON, and cannot be pickled.

Parameters
----------
id : int or str
    The candidate.
sex : {'female', 'male', 'diverse'}, optional
    As recorded; None: not recorded.
disability : {'none', 'severe', 'equal_status'}, optional
    Severe disability or equal status (section 2(2) and (3) SGB IX); None: not recorded.
status_group : str
    As the terms of a job write it, such as "civil_servant"; "" not recorded.

Examples
--------
>>> herne.RosterEntry("A-1", sex="female", disability="severe")
<RosterEntry>
)"};
    type.def(py::init([](CandidateId id, std::optional<RecordedSex> sex,
                         std::optional<DisabilityStatus> disability, std::string status_group) {
                 return RosterEntry{.id = std::move(id),
                                    .sex = sex,
                                    .disability = disability,
                                    .status_group = std::move(status_group)};
             }),
             "id"_a, py::kw_only(), "sex"_a = py::none(), "disability"_a = py::none(),
             "status_group"_a = "")
        .def("__repr__", [](const RosterEntry&) { return "<RosterEntry>"; });
    type.attr("__hash__") = py::none();
    def_equality(type);
}

void def_readers(py::class_<Roster>& type) {
    type.def_static(
            "load_csv",
            [](const std::filesystem::path& path, std::string id, IdKind ids,
               std::vector<std::string> ignore, CsvEncoding encoding) {
                return run_interruptibly(
                    [=] { return load_roster_csv(path, csv_options(id, ids, ignore, encoding)); });
            },
            "path"_a, py::kw_only(), "id"_a = "", "ids"_a = IdKind::text,
            "ignore"_a = std::vector<std::string>{}, "encoding"_a = CsvEncoding::automatic,
            R"(Return the roster that a CSV file holds, one row a person.

Parameters
----------
path
    Has a column of ids, and any of `sex`, `disability` and `status_group`, or `Geschlecht`,
    `Schwerbehinderung` and `Statusgruppe`; an empty cell is not recorded.
id
    Column of the ids; "": `candidate`, else the first one.
ids
    How ids are read: "text" or "number".
ignore
    Columns to ignore; any other column is a problem.
encoding
    "automatic", or "windows_1252".

Returns
-------
Roster

Raises
------
ValueError
    If the file is malformed; up to 20 problems are listed by row and column.
OSError
    If it cannot be read.

Examples
--------
>>> import pathlib, tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     path = pathlib.Path(folder) / "roster.csv"
...     _ = path.write_text("candidate,sex,disability\nA-1,female,severe\nA-2,m,\n")
...     herne.Roster.load_csv(path)
<Roster of 2 people>
)")
        .def_static(
            "from_csv",
            [](const std::string& text, std::string id, IdKind ids, std::vector<std::string> ignore,
               const std::string& name) {
                return roster_from_csv(
                    text,
                    csv_options(std::move(id), ids, std::move(ignore), CsvEncoding::automatic),
                    name);
            },
            "text"_a, py::kw_only(), "id"_a = "", "ids"_a = IdKind::text,
            "ignore"_a = std::vector<std::string>{}, "name"_a = "roster",
            "Return the roster that CSV text holds; `name` stands for the file in errors.")
        .def_static("from_records", &roster_from_records, "records"_a,
                    "Return the roster of mappings that have the arguments of `RosterEntry`.");
}

}  // namespace

void register_roster(py::module_& module) {
    register_entry(module);
    Record<GroupCount>{module, "GroupCount"};
    Record<AttributeCounts>{module, "AttributeCounts"};
    Record<RosterCounts>{module, "RosterCounts"};
    py::class_<Roster> type{module, "Roster",
                            R"(What the law needs to know of people and the scorer must not.

Only `invitations` and `impact` take one. It gives back no entry, has no JSON, and cannot be
pickled; `counts` puts small groups together with others.

Parameters
----------
entries : sequence of RosterEntry
    In any order.

Raises
------
ValueError
    For an id that stands twice, and for ids of two kinds.

Examples
--------
>>> roster = herne.Roster([herne.RosterEntry(i, sex="female" if i < 7 else "male") for i in range(15)])
>>> roster
<Roster of 15 people>
>>> [(row.groups, row.people) for row in roster.counts().attributes[0].rows]
[(['male'], 8), (['female'], 7)]
)"};
    type.def(py::init<std::vector<RosterEntry>>(), "entries"_a)
        .def("counts", &Roster::counts,
             "Return how many people the groups have, small ones put together with others.")
        .def("__len__", &Roster::size)
        .def("__contains__", &Roster::contains)
        .def("__repr__", [](const Roster& self) {
            return "<Roster of " + std::to_string(self.size()) + " people>";
        });
    def_readers(type);
    type.attr("__hash__") = py::none();
    def_equality(type);
}

}  // namespace herne::python

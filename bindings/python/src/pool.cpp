// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "arrays.hpp"
#include "interruptible_scan.hpp"
#include "record.hpp"
#include "register.hpp"

#include <boost/archive/binary_iarchive.hpp>

#include <algorithm>

namespace herne::python {
namespace {

using Path = std::filesystem::path;

constexpr std::uint8_t code_for_unknown = 15;
constexpr std::uint8_t byte_for_unknown = 255;

/// What of a CSV file stands for what, as Python says it.
using Columns = std::map<std::string, std::string>;

CsvPoolOptions csv_options(CsvLayout layout, std::string id, IdKind ids,
                           std::vector<std::string> unknown, std::vector<std::string> ignore,
                           LevelsAs levels_as, Columns columns, OtherColumns other_columns,
                           CsvEncoding encoding) {
    return {.layout = layout,
            .id = std::move(id),
            .ids = ids,
            .unknown = std::move(unknown),
            .ignore = std::move(ignore),
            .levels_as = levels_as,
            .columns = std::move(columns),
            .other_columns = other_columns,
            .encoding = encoding};
}

Pool load_csv(const Path& path, const FrameworkArgument& framework, const CsvPoolOptions& options) {
    return run_interruptibly(
        [path, over = *framework.value, options] { return load_pool_csv(path, over, options); });
}

Pool from_csv(std::string text, const FrameworkArgument& framework, const std::string& name,
              const CsvPoolOptions& options) {
    return run_interruptibly([text = std::move(text), over = *framework.value, options, name] {
        return pool_from_csv(text, over, options, name);
    });
}

CsvWriteOptions write_options(const std::string& separator, SpreadsheetCells cells) {
    if (separator.size() != 1)
        throw invalid_input{Problem{.where = "separator",
                                    .what = "'" + separator + "' is neither ',' nor ';'",
                                    .value = "'" + separator + "'",
                                    .allowed = "',' nor ';'"}};
    return {.separator = separator.front(), .cells = cells};
}

/// A row that Python counts from the front or, if negative, from the end.
std::size_t row_at(const Pool& pool, py::ssize_t given) {
    const auto size = static_cast<py::ssize_t>(pool.size());
    const py::ssize_t row = given < 0 ? given + size : given;
    if (row < 0 || row >= size)
        throw py::index_error{"row " + std::to_string(given) + " (counted from 0) of a pool of " +
                              std::to_string(size) + " candidates"};
    return static_cast<std::size_t>(row);
}

void unpack(const Pool& pool, std::size_t competence, std::span<std::uint8_t> out) {
    pool.unpack(competence, 0, out);
    std::replace(out.begin(), out.end(), code_for_unknown, byte_for_unknown);
}

/// All levels as candidates x competences, columns in one piece, 255 for unknown.
py::array_t<std::uint8_t> levels(const Pool& pool, const std::vector<std::size_t>& competences) {
    const auto rows = static_cast<py::ssize_t>(pool.size());
    const auto columns = static_cast<py::ssize_t>(competences.size());
    py::array_t<std::uint8_t> matrix{{rows, columns},
                                     {py::ssize_t{1}, std::max(rows, py::ssize_t{1})}};
    auto* data = matrix.mutable_data();
    const py::gil_scoped_release released;
    for (std::size_t c = 0; c < competences.size(); ++c)
        unpack(pool, competences[c], {data + c * pool.size(), pool.size()});
    return matrix;
}

bool equal_levels(const Pool& a, const Pool& b) {
    for (std::size_t c = 0; c < a.framework().size(); ++c)
        if (a.provided(c) != b.provided(c) || a.codes(c) != b.codes(c))
            return false;
    return true;
}

bool equal_people(const Pool& a, const Pool& b) {
    for (std::size_t row = 0; row < a.size(); ++row) {
        if (a.id(row) != b.id(row))
            return false;
        for (std::size_t c = 0; c < a.framework().size(); ++c)
            if (!std::ranges::equal(a.evidence(row, c), b.evidence(row, c)))
                return false;
    }
    return true;
}

bool equal(const Pool& a, const Pool& b) {
    return a.framework() == b.framework() && a.size() == b.size() && equal_levels(a, b) &&
           equal_people(a, b);
}

py::bytes pickled(const Pool& pool) {
    std::string bytes;
    {
        const py::gil_scoped_release released;
        bytes = pool_bytes(pool);
    }
    return py::bytes{bytes};
}

/// Before there were pool files a pickle held an archive.
Pool unpickled(const py::bytes& state) {
    const auto bytes = static_cast<std::string_view>(state);
    const py::gil_scoped_release released;
    if (is_pool_file(bytes))
        return pool_from_bytes(bytes, "pickle");
    std::istringstream in{std::string{bytes}};
    boost::archive::binary_iarchive archive{in};
    return from_archive<Pool>(archive);
}

Pool selected(const Pool& pool, const py::array_t<std::uint64_t>& rows) {
    return run_interruptibly(
        [pool, chosen = std::vector<std::size_t>(rows.data(), rows.data() + rows.size())] {
            return select(pool, chosen);
        });
}

Pool joined(const std::vector<const Pool*>& pools) {
    std::vector<Pool> parts;
    for (const auto* pool : pools) {
        if (pool == nullptr)
            throw py::type_error{"pools: a Pool is needed, not None"};
        parts.push_back(*pool);
    }
    return run_interruptibly([parts] { return concat(parts); });
}

void def_files(py::class_<Pool>& pool) {
    py::class_<CsvPoolOptions>{pool, "_CsvOptions"}.def(
        py::init(&csv_options), "layout"_a, "id"_a, "ids"_a, "unknown"_a, "ignore"_a, "levels_as"_a,
        "columns"_a, "other_columns"_a, "encoding"_a);
    pool.def_static("_load_csv", &load_csv, "path"_a, "framework"_a, "options"_a)
        .def_static("_from_csv", &from_csv, "text"_a, "framework"_a, "name"_a, "options"_a)
        .def(
            "_with_evidence",
            [](const Pool& self, const Path& path, const CsvPoolOptions& options) {
                const py::gil_scoped_release released;
                return load_evidence_csv(path, self, options);
            },
            "path"_a, "options"_a)
        .def(
            "to_csv",
            [](const Pool& self, CsvLayout layout, const std::string& separator,
               SpreadsheetCells cells) {
                const auto options = write_options(separator, cells);
                const py::gil_scoped_release released;
                return layout == CsvLayout::long_form ? to_long_csv(self, options)
                                                      : to_csv(self, options);
            },
            py::kw_only(), "layout"_a = CsvLayout::wide, "separator"_a = ",",
            "cells"_a = SpreadsheetCells::verbatim,
            "Return the pool as CSV: wide (one row a candidate, without evidence) or long (one row "
            "a level or piece of evidence).");
}

}  // namespace

void register_pool(py::module_& module) {
    py::class_<Pool> pool{module, "Pool"};
    pool.def(py::init<Framework>(), "framework"_a)
        .def(py::init<const Pool&>(), "pool"_a)
        .def_property_readonly("framework", &Pool::framework,
                               "The framework that the levels are stated over.")
        .def_property_readonly("version", &Pool::version,
                               "Which version of a living pool it is; 0 of any other.")
        .def_property_readonly("arrangement", &Pool::arrangement,
                               "In which order candidates lie in memory: \"as_added\" or "
                               "\"by_level_sum\".")
        .def_property_readonly(
            "window", &Pool::window,
            "Superblocks of 8,192 candidates that are arranged together; 0 where "
            "they lie as they were added.")
        .def_property_readonly("level_bytes", &Pool::level_bytes,
                               "Bytes of memory that the levels take up.")
        .def("__len__", &Pool::size)
        .def("__bool__", [](const Pool&) { return true; })
        .def(
            "__contains__",
            [](const Pool& self, const CandidateId& id) { return self.find(id).has_value(); },
            "id"_a)
        .def(
            "__getitem__", [](const Pool& self, const CandidateId& id) { return self[id]; }, "id"_a,
            "Return the profile of the candidate called `id`. KeyError with the nearest id.")
        .def(
            "profile",
            [](const Pool& self, py::ssize_t row) { return self.profile(row_at(self, row)); },
            "row"_a, "Return the profile at `row`, counted from 0. IndexError.")
        .def(
            "row", [](const Pool& self, const CandidateId& id) { return self.row(id); }, "id"_a,
            "Return the row of the candidate called `id`. KeyError with the nearest id.")
        .def(
            "id", [](const Pool& self, py::ssize_t row) { return self.id(row_at(self, row)); },
            "row"_a, "Return the id of the candidate at `row`. IndexError.")
        .def(
            "provided",
            [](const Pool& self, const std::string& id) {
                return self.provided(self.framework().index(id));
            },
            "competence"_a,
            "Return whether the input that the pool was made from speaks of a competence at all.")
        .def("_id_column",
             [](const Pool& self) {
                 return id_column(self.size(), [&](std::size_t row) { return self.id(row); });
             })
        .def("_levels", &levels, "competences"_a)
        .def("__eq__",
             [](const Pool& self, const py::object& other) -> py::object {
                 if (!py::isinstance<Pool>(other))
                     return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 const auto& another = other.cast<const Pool&>();
                 bool same = false;
                 {
                     const py::gil_scoped_release released;
                     same = equal(self, another);
                 }
                 return py::bool_{same};
             })
        .def("__hash__",
             [](const Pool& self) {
                 return py::hash(py::make_tuple(self.framework().digest(), self.size()));
             })
        .def("__repr__",
             [](const Pool& self) {
                 return "<Pool of " + std::to_string(self.size()) + " candidates over " +
                        self.framework().id() + ": " + std::to_string(self.framework().size()) +
                        " competences>";
             })
        .def(py::pickle(&pickled, &unpickled));
    def_copy(pool);
    def_files(pool);
    module.def("select_rows", &selected, "pool"_a, "rows"_a);
    module.def("concat", &joined, "pools"_a);
    module.def(
        "arranged",
        [](const Pool& from, Arrangement arrange, std::size_t window) {
            return run_interruptibly([=] { return arranged(from, arrange, window); });
        },
        "pool"_a, "arrange"_a, "window"_a = PoolOptions{}.window);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "arrays.hpp"
#include "builder.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <algorithm>

namespace herne::python {
namespace {

using Matrix = py::array_t<std::uint8_t>;

MatrixLayout layout_of(const Matrix& matrix) {
    return (matrix.flags() & py::array::c_style) != 0 ? MatrixLayout::row_major
                                                      : MatrixLayout::column_major;
}

bool is_contiguous(const Matrix& matrix) {
    return (matrix.flags() & (py::array::c_style | py::array::f_style)) != 0;
}

/// Adds a matrix of any strides, a block of it at a time.
void add_pieces(Builder& builder, const std::uint8_t* data, std::array<py::ssize_t, 2> shape,
                std::array<py::ssize_t, 2> strides, std::optional<std::uint8_t> unknown,
                const Ids& ids) {
    std::vector<std::uint8_t> piece;
    const auto rows = static_cast<std::size_t>(shape[0]);
    const auto columns = static_cast<std::size_t>(shape[1]);
    const std::size_t block = PoolBuilder::block_size();
    for (std::size_t first = 0; first < rows; first += block) {
        const std::size_t size = std::min(block, rows - first);
        piece.resize(size * columns);
        for (std::size_t c = 0; c < columns; ++c) {
            const std::uint8_t* column = data + static_cast<py::ssize_t>(c) * strides[1];
            for (std::size_t row = 0; row < size; ++row)
                piece[c * size + row] = column[static_cast<py::ssize_t>(first + row) * strides[0]];
        }
        builder.add({.levels = piece, .layout = MatrixLayout::column_major, .unknown = unknown},
                    ids, first);
    }
}

void add_levels(Builder& builder, const Matrix& matrix, std::optional<std::uint8_t> unknown,
                const py::object& ids) {
    if (matrix.ndim() != 2 ||
        static_cast<std::size_t>(matrix.shape(1)) != builder.framework().size())
        throw invalid_input{Problem{"levels", "an array of (candidates, " +
                                                  std::to_string(builder.framework().size()) +
                                                  " competences) is needed"}};
    const Ids given = ids_from(ids, static_cast<std::size_t>(matrix.shape(0)));
    const std::span<const std::uint8_t> all{matrix.data(), static_cast<std::size_t>(matrix.size())};
    const auto layout = layout_of(matrix);
    const bool contiguous = is_contiguous(matrix);
    const std::array shape{matrix.shape(0), matrix.shape(1)};
    const std::array strides{matrix.strides(0), matrix.strides(1)};
    const py::gil_scoped_release released;
    const Builder::Use use{builder};
    if (contiguous)
        builder.add({.levels = all, .layout = layout, .unknown = unknown}, given, 0);
    else
        add_pieces(builder, matrix.data(), shape, strides, unknown, given);
}

/// Sorting the ids of a large pool takes seconds.
Pool build(Builder& builder) {
    constexpr std::size_t large = 1'000'000;
    const Builder::Use use{builder};
    if (builder.builder().size() < large) {
        const py::gil_scoped_release released;
        return builder.builder().build();
    }
    auto kept = std::make_shared<PoolBuilder>(builder.give_up());
    return run_interruptibly([kept] { return kept->build(); });
}

}  // namespace

Ids ids_from(const py::object& ids, std::size_t rows) {
    Ids result;
    if (ids.is_none())
        return result;
    if (py::isinstance<py::array_t<std::uint64_t>>(ids)) {
        const auto numbers = ids.cast<py::array_t<std::uint64_t, py::array::c_style>>();
        result.kind = Ids::Kind::numbers;
        result.numbers.assign(numbers.data(), numbers.data() + numbers.size());
    } else {
        result.kind = Ids::Kind::strings;
        py::detail::make_caster<std::vector<std::string>> strings;
        if (!strings.load(ids, true))
            throw py::type_error{"ids: None, an array of uint64 or a list of str is needed"};
        result.strings = py::detail::cast_op<std::vector<std::string>>(std::move(strings));
    }
    const std::size_t size =
        result.kind == Ids::Kind::numbers ? result.numbers.size() : result.strings.size();
    if (size != rows)
        throw invalid_input{Problem{
            .where = "ids",
            .what = std::to_string(size) + " ids for " + std::to_string(rows) + " candidates",
            .value = std::to_string(size),
            .allowed = std::to_string(rows)}};
    return result;
}

void Builder::add(const LevelMatrix& matrix, const Ids& ids, std::size_t first) {
    const std::size_t rows = matrix.levels.size() / framework_.size();
    if (ids.kind == Ids::Kind::numbers)
        builder_.add(matrix, std::span{ids.numbers}.subspan(first, rows));
    else if (ids.kind == Ids::Kind::strings)
        builder_.add(matrix, std::span{ids.strings}.subspan(first, rows));
    else
        builder_.add(matrix);
}

void Builder::add(const LevelColumns& columns, const Ids& ids) {
    if (ids.kind == Ids::Kind::numbers)
        builder_.add(columns, ids.numbers);
    else if (ids.kind == Ids::Kind::strings)
        builder_.add(columns, ids.strings);
    else
        builder_.add(columns);
}

Builder::Use::Use(Builder& builder) : builder_{builder} {
    if (builder_.busy_.exchange(true))
        throw std::runtime_error{"the pool builder is at work in another thread"};
}

void register_pool_builder(py::module_& module) {
    py::class_<Builder> builder{module, "PoolBuilder",
                                R"(Makes a pool, candidate by candidate or matrix by matrix.

The first candidates decide the kind of id: row numbers counted from `first_id`, numbers or strings.

Examples
--------
>>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> builder = herne.PoolBuilder(cefr)
>>> builder.add(herne.Profile("ada", cefr, {"german": "C1"}))
>>> len(builder.build())
1
)"};
    builder
        .def(py::init([](const FrameworkArgument& framework, std::uint64_t first_id,
                         Arrangement arrange, std::size_t window) {
                 return std::make_unique<Builder>(
                     *framework.value,
                     PoolOptions{.first_id = first_id, .arrange = arrange, .window = window});
             }),
             "framework"_a, py::kw_only(), "first_id"_a = 0, "arrange"_a = Arrangement::as_added,
             "window"_a = PoolOptions{}.window)
        .def(
            "add",
            [](Builder& self, const Profile& profile) {
                const Builder::Use use{self};
                self.builder().add(profile);
            },
            "profile"_a,
            "Add one candidate with evidence. ValueError unless the profile holds every competence "
            "on an equal scale.")
        .def("add_levels", &add_levels, py::arg("levels").noconvert(), py::kw_only(),
             "unknown"_a = std::optional<std::uint8_t>{255}, "ids"_a = py::none(),
             "Add many candidates from a uint8 array (candidates, competences) of any strides; "
             "`ids` is None for row numbers, an array of uint64 or a list of str.")
        .def(
            "not_provided",
            [](Builder& self, std::size_t competence) {
                const Builder::Use use{self};
                self.builder().not_provided(competence);
            },
            "competence"_a, "Note that the input does not speak of the competence at a position.")
        .def("__len__", [](const Builder& self) { return self.size(); })
        .def(
            "build", [](Builder& self) { return build(self); },
            "Return the pool, and start anew. ValueError if an id stands twice.");
}

}  // namespace herne::python

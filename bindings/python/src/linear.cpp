// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "arrays.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/linear/linear.hpp>

namespace herne::python {
namespace {

using Steps = Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>;
template <class Scalar>
using Dense = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
/// The entries of an array where they lie, whatever its strides.
template <class Matrix>
using View = Eigen::Map<Matrix, Eigen::Unaligned, Steps>;

/// Returns an array of one dimension as a column, of two as a matrix, without a copy.
template <class Matrix, class Scalar>
View<Matrix> view_of(Scalar* data, const py::array& array) {
    const auto step = [&](py::ssize_t axis) {
        const py::ssize_t bytes = array.strides(axis);
        const auto size = static_cast<py::ssize_t>(sizeof(Scalar));
        if (bytes % size != 0 || (array.size() > 0 && array.shape(axis) > 1 && bytes <= 0))
            throw invalid_input{Problem{.where = "array",
                                        .what = "strides of " + std::to_string(bytes) +
                                                " bytes do not go forwards by whole entries",
                                        .value = std::to_string(bytes)}};
        return std::max(bytes / size, py::ssize_t{0});
    };
    const bool vector = array.ndim() == 1;
    return {data, array.shape(0), vector ? 1 : array.shape(1),
            Steps{vector ? array.shape(0) : step(1), step(0)}};
}

/// Returns a new array that holds `values`, columns in one piece each.
template <class Derived>
py::array_t<typename Derived::Scalar> vector_array(const Eigen::MatrixBase<Derived>& values) {
    using Scalar = typename Derived::Scalar;
    auto array = empty_array<Scalar>(static_cast<std::size_t>(values.size()));
    Eigen::Map<Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>{array.mutable_data(), values.size()} =
        values;
    return array;
}

py::array_t<std::int64_t> matrix_array(const WholeMatrix& values) {
    constexpr auto size = static_cast<py::ssize_t>(sizeof(std::int64_t));
    py::array_t<std::int64_t> array{{values.rows(), values.cols()},
                                    {size, size * std::max<py::ssize_t>(values.rows(), 1)}};
    Eigen::Map<WholeMatrix>{array.mutable_data(), values.rows(), values.cols()} = values;
    return array;
}

/// Calls `fill(view)` with `out` as a matrix of the first of `Scalars` that is its dtype, and
/// returns whether there is one.
template <class... Scalars, class Fill>
bool filled(py::array& out, const Fill& fill) {
    return (
        (py::isinstance<py::array_t<Scalars>>(out) &&
         (fill(view_of<Dense<Scalars>>(static_cast<Scalars*>(out.mutable_data()), out)), true)) ||
        ...);
}

/// Calls `write(view, options)` for an array of any dtype that is taken, without the GIL.
template <class Write>
void fill(py::array& out, std::size_t first_row, std::size_t rows, UnknownAs order,
          py::object progress, const Write& write) {
    InterruptibleScan scan{std::move(progress)};
    const LinearOptions options{
        .order = order, .first_row = first_row, .rows = rows, .progress = scan.progress()};
    const bool done =
        filled<double, float, std::int64_t, std::int32_t, std::uint8_t>(out, [&](auto view) {
            const py::gil_scoped_release released;
            write(view, options);
        });
    if (!done)
        throw py::type_error{
            "out: an array of float64, float32, int64, int32 or uint8 is needed, not " +
            std::string{py::str(out.dtype())}};
}

void fill_thermometers(const Pool& pool, const ScorecardArgument& job, UnknownAs order,
                       std::size_t first_row, std::size_t rows, py::array out,
                       py::object progress) {
    fill(out, first_row, rows, order, std::move(progress), [&](auto& view, const auto& options) {
        thermometer_matrix(pool, *job.value, view, options);
    });
}

void fill_levels(const Pool& pool, const ScorecardArgument& job, UnknownAs order,
                 std::size_t first_row, std::size_t rows, py::array out, py::object progress) {
    fill(out, first_row, rows, order, std::move(progress),
         [&](auto& view, const auto& options) { level_matrix(pool, *job.value, view, options); });
}

void fill_fits(const Pool& pool, const JobProfile& job, WeightsOver over, UnknownAs order,
               std::size_t first_row, std::size_t rows, py::array out, py::object progress) {
    fill(out, first_row, rows, order, std::move(progress), [&](auto& view, const auto& options) {
        fit_matrix(pool, weight_map(job, over), view, options);
    });
}

/// Writes the points of `base`, a scorecard or a weight map, with factors of int64 or float64.
template <class Base>
void fill_points(const Pool& pool, const Base& base, const py::array& factors, UnknownAs order,
                 std::size_t first_row, std::size_t rows, py::array& out, py::object progress) {
    if (py::isinstance<py::array_t<std::int64_t>>(factors)) {
        const auto whole =
            view_of<const WholeMatrix>(static_cast<const std::int64_t*>(factors.data()), factors);
        fill(out, first_row, rows, order, std::move(progress),
             [&](auto& view, const auto& options) {
                 linear_points(pool, base, whole, view, options);
             });
        return;
    }
    if (!py::isinstance<py::array_t<double>>(out))
        throw py::type_error{"out: an array of float64 is needed for factors of float64, not " +
                             std::string{py::str(out.dtype())}};
    const auto real =
        view_of<const Eigen::MatrixXd>(static_cast<const double*>(factors.data()), factors);
    auto view = view_of<Eigen::MatrixXd>(static_cast<double*>(out.mutable_data()), out);
    InterruptibleScan scan{std::move(progress)};
    const LinearOptions options{
        .order = order, .first_row = first_row, .rows = rows, .progress = scan.progress()};
    const py::gil_scoped_release released;
    linear_points(pool, base, real, view, options);
}

void points_by_increments(const Pool& pool, const ScorecardArgument& job,
                          const py::array& increments, UnknownAs order, std::size_t first_row,
                          std::size_t rows, py::array out, py::object progress) {
    fill_points(pool, *job.value, increments, order, first_row, rows, out, std::move(progress));
}

void points_by_weights(const Pool& pool, const JobProfile& job, WeightsOver over,
                       const py::array& weights, UnknownAs order, std::size_t first_row,
                       std::size_t rows, py::array out, py::object progress) {
    fill_points(pool, weight_map(job, over), weights, order, first_row, rows, out,
                std::move(progress));
}

py::tuple map_of(const JobProfile& job, WeightsOver over) {
    const WeightMap map = weight_map(job, over);
    return py::make_tuple(matrix_array(map.matrix), map.denominator);
}

void register_vectors(py::module_& module) {
    module.def(
        "increments",
        [](const ScorecardArgument& job) { return vector_array(increments(*job.value)); }, "job"_a);
    module.def(
        "increments_over",
        [](const JobProfile& job, WeightsOver over) { return matrix_array(increments(job, over)); },
        "job"_a, "over"_a);
    module.def(
        "thermometer",
        [](const Profile& profile, const ScorecardArgument& job, UnknownAs order) {
            return vector_array(thermometer(profile, *job.value, order));
        },
        "profile"_a, "job"_a, "order"_a);
    module.def(
        "share_vector",
        [](const JobProfile& job, WeightsOver over) {
            return vector_array(share_vector(job, over));
        },
        "job"_a, "over"_a);
    module.def(
        "weight_vector",
        [](const JobProfile& job, WeightsOver over) {
            return vector_array(weight_vector(job, over));
        },
        "job"_a, "over"_a);
    module.def(
        "max_points_vector",
        [](const JobProfile& job, WeightsOver over) {
            return vector_array(max_points_vector(job, over));
        },
        "job"_a, "over"_a);
    module.def(
        "required_levels", [](const JobProfile& job) { return vector_array(required_levels(job)); },
        "job"_a);
    module.def(
        "levels_by_requirement",
        [](const Profile& profile, const JobProfile& job, UnknownAs order) {
            return vector_array(levels_by_requirement(profile, job, order));
        },
        "profile"_a, "job"_a, "order"_a);
    module.def("weight_map", &map_of, "job"_a, "over"_a);
}

}  // namespace

void register_linear(py::module_& module) {
    register_vectors(module);
    module.def("thermometer_matrix", &fill_thermometers, "pool"_a, "job"_a, "order"_a,
               "first_row"_a, "rows"_a, "out"_a, "progress"_a);
    module.def("level_matrix", &fill_levels, "pool"_a, "job"_a, "order"_a, "first_row"_a, "rows"_a,
               "out"_a, "progress"_a);
    module.def("fit_matrix", &fill_fits, "pool"_a, "job"_a, "over"_a, "order"_a, "first_row"_a,
               "rows"_a, "out"_a, "progress"_a);
    module.def("points_by_increments", &points_by_increments, "pool"_a, "job"_a, "increments"_a,
               "order"_a, "first_row"_a, "rows"_a, "out"_a, "progress"_a);
    module.def("points_by_weights", &points_by_weights, "pool"_a, "job"_a, "over"_a, "weights"_a,
               "order"_a, "first_row"_a, "rows"_a, "out"_a, "progress"_a);
}

}  // namespace herne::python

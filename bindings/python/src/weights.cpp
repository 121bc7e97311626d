// SPDX-License-Identifier: BSL-1.0
#include "record.hpp"
#include "register.hpp"

namespace herne::python {

void register_weights(py::module_& module) {
    py::class_<PairwiseComparisons> comparisons{
        module, "PairwiseComparisons",
        R"(Pairwise comparisons on Saaty's ratio scale, for the analytic hierarchy process.

Examples
--------
>>> pairs = herne.PairwiseComparisons(["a", "b"])
>>> pairs.set("a", "b", 3)
>>> [round(weight, 3) for weight in herne.ahp_weights(pairs).weights]
[0.75, 0.25]
)"};
    comparisons.def(py::init<std::vector<std::string>>(), "elements"_a)
        .def(
            "set",
            [](PairwiseComparisons& self, const std::string& a, const std::string& b,
               double ratio) { self.set(a, b, ratio); },
            "a"_a, "b"_a, "ratio"_a,
            "State that `a` weighs `ratio` times as much as `b`, 1/9 <= ratio <= 9. KeyError for "
            "an unknown element, ValueError for a ratio off the scale or a pair stated before.")
        .def_property_readonly("elements", &PairwiseComparisons::elements, "The elements in order.")
        .def(
            "ratio",
            [](const PairwiseComparisons& self, std::size_t a, std::size_t b) {
                if (a >= self.elements().size() || b >= self.elements().size())
                    throw py::index_error{"there are " + std::to_string(self.elements().size()) +
                                          " elements"};
                return self.ratio(a, b);
            },
            "a"_a, "b"_a, "Return how many times as much element a weighs as b, or None.")
        .def("__len__", [](const PairwiseComparisons& self) { return self.elements().size(); })
        .def("__repr__", [](const PairwiseComparisons& self) {
            return "PairwiseComparisons(" + std::string{py::repr(py::cast(self.elements()))} + ")";
        });

    py::class_<AhpWeights>{module, "AhpWeights", "Outcome of an analytic hierarchy process."}
        .def_readonly("weights", &AhpWeights::weights, "The principal eigenvector, summing to 1.")
        .def_readonly("lambda_max", &AhpWeights::lambda_max, "Principal eigenvalue.")
        .def_readonly("consistency_index", &AhpWeights::consistency_index,
                      "(lambda_max - n) / (n - 1).")
        .def_readonly("random_index", &AhpWeights::random_index,
                      "Mean consistency index of random matrices of this size.")
        .def_readonly("consistency_ratio", &AhpWeights::consistency_ratio,
                      "consistency_index / random_index, 0 for n <= 2.")
        .def_readonly("random_index_source", &AhpWeights::random_index_source,
                      "Publication that the random index is from.")
        .def_readonly("findings", &AhpWeights::findings,
                      "`inconsistent_comparisons` where the ratio is above 0.1.")
        .def("__repr__", [](const AhpWeights& self) {
            return "AhpWeights(weights=" + std::string{py::repr(py::cast(self.weights))} +
                   ", consistency_ratio=" +
                   std::string{py::repr(py::float_{self.consistency_ratio})} + ")";
        });

    module.def(
        "whole_weights",
        [](const std::vector<double>& weights, int total) { return whole_weights(weights, total); },
        "weights"_a, "total"_a = 10'000);
    module.def("ahp_weights", &ahp_weights, "comparisons"_a);
    module.def(
        "swing_weights", [](const std::vector<double>& points) { return swing_weights(points); },
        "points"_a);
    module.def(
        "rank_order_weights",
        [](const std::vector<int>& ranks, RankOrderMethod method) {
            return rank_order_weights(ranks, method);
        },
        "ranks"_a, "method"_a);
}

}  // namespace herne::python

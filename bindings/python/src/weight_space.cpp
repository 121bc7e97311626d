// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "arrays.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/robust_order.hpp>
#include <herne/analysis/weight_samples.hpp>
#include <herne/analysis/weight_space.hpp>
#include <herne/record/analysis.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {
namespace {

/// Ranges as Python has them: (low, high) by id.
using Ranges = std::map<std::string, std::pair<Fraction, Fraction>>;

std::vector<ShareRange> ranges_from(const Ranges& ranges) {
    std::vector<ShareRange> result;
    for (const auto& [id, ends] : ranges)
        result.push_back({id, ends.first, ends.second});
    return result;
}

Ranges bounds_of(const WeightSpace& space) {
    Ranges result;
    for (const auto& range : space.bounds())
        result.emplace(range.id, std::pair{range.low, range.high});
    return result;
}

py::array_t<std::int64_t> samples_of(const WeightSpace& space, std::size_t samples,
                                     std::uint64_t seed, std::int64_t total) {
    WeightSamples result;
    {
        const py::gil_scoped_release released;
        result = sample_weights(space, {.samples = samples, .seed = seed, .total = total});
    }
    py::array_t<std::int64_t> array{
        {static_cast<py::ssize_t>(result.samples), static_cast<py::ssize_t>(result.weights)}};
    std::copy(result.parts.begin(), result.parts.end(), array.mutable_data());
    return array;
}

void register_space(py::module_& module) {
    Record<ShareRange>{module, "ShareRange"};
    Record<ShareOrder>{module, "ShareOrder"};
    Record<WeightSpaceParts> parts{module, "WeightSpaceParts"};
    def_json(parts.type());
    def_reading(parts.type(), "space");
    Record<SamplingPlan>{module, "SamplingPlan"};

    py::class_<WeightSpace> space{
        module, "WeightSpace",
        R"(Set of weightings of a job: shares that sum to 1, within bounds and orders.

One share a requirement, or one a group whose share is distributed inside it in the job's own
proportions. A space that nothing meets is refused with the constraints that collide.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> herne.WeightSpace.around(job, 20).contains(job_shares := herne.WeightSpace.anything(job).shares)
True
>>> sum(job_shares)
Fraction(1, 1)
)"};
    constexpr auto requirements = WeightsOver::requirements;
    space
        .def(py::init([](JobProfile job, WeightSpaceParts of) {
                 return WeightSpace{std::move(job), std::move(of)};
             }),
             "job"_a, "parts"_a)
        .def_static("anything", &WeightSpace::anything, "job"_a, py::kw_only(),
                    "over"_a = requirements, "Return all weightings.")
        .def_static("ranked", &WeightSpace::ranked, "job"_a, py::kw_only(), "over"_a = requirements,
                    "Return those in the order of the job's own shares; equal ones are not ordered "
                    "among themselves.")
        .def_static("around", &WeightSpace::around, "job"_a, "percent"_a, py::kw_only(),
                    "over"_a = requirements,
                    "Return those in which no share is further than 0..100 per cent of itself from "
                    "the job's own, rounded outwards to millionths.")
        .def_static(
            "between",
            [](const JobProfile& job, const Ranges& ranges, WeightsOver over) {
                return WeightSpace::between(job, ranges_from(ranges), over);
            },
            "job"_a, "ranges"_a, py::kw_only(), "over"_a = requirements,
            "Return those in which each share named lies in its range (low, high), fractions, ends "
            "included.")
        .def("and_ranked", &WeightSpace::and_ranked,
             "Return the weightings of this space in the order of the job's own shares.")
        .def("and_around", &WeightSpace::and_around, "percent"_a,
             "Return the weightings of this space that `around` allows as well.")
        .def(
            "and_between",
            [](const WeightSpace& self, const Ranges& ranges) {
                return self.and_between(ranges_from(ranges));
            },
            "ranges"_a, "Return the weightings of this space that `between` allows as well.")
        .def(
            "and_at_least", &WeightSpace::and_at_least, "more"_a, "less"_a,
            "Return the weightings of this space in which `more` has at least the share of `less`.")
        .def("contains", &WeightSpace::contains, "shares"_a,
             "Return whether shares, fractions in the order of `ids`, lie in the space.")
        .def(
            "sample", &samples_of, "samples"_a = 10'000, py::kw_only(), "seed"_a = 1,
            "total"_a = WeightSpace::default_total,
            "Return weights sampled uniformly, int64 of samples x weights, whole parts of `total`: "
            "the same for one seed on every machine.")
        .def_property_readonly("job", &WeightSpace::job, "The job.")
        .def_property_readonly("parts", &WeightSpace::parts, "What the space is made of.")
        .def_property_readonly("over", &WeightSpace::over, "What has weights.")
        .def_property_readonly("ids", &WeightSpace::ids, "Ids of what has weights.")
        .def_property_readonly("shares", &WeightSpace::shares, "The job's own shares, fractions.")
        .def_property_readonly("bounds", &bounds_of,
                               "Least and greatest share by id, as stated or implied by orders.")
        .def("__len__", &WeightSpace::size)
        .def("__hash__",
             [](const WeightSpace& self) {
                 return static_cast<py::ssize_t>(record_hash(self.parts()) >> 1U);
             })
        .def("__repr__",
             [](const WeightSpace& self) {
                 return "<WeightSpace of " + self.job().reference() + ": " +
                        to_json(self.parts(), {.layout = JsonLayout::compact}) + '>';
             })
        .def(py::pickle(
            [](const WeightSpace& self) { return py::make_tuple(self.job(), self.parts()); },
            [](const py::tuple& state) {
                return WeightSpace{state[0].cast<JobProfile>(), state[1].cast<WeightSpaceParts>()};
            }));
    def_equality(space);
    def_copy(space);
}

void register_robust_order(py::module_& module) {
    Record<CertainEdge>{module, "CertainEdge"};
    Record<RobustOrder> result{module, "RobustOrder", " Positions are those of `ids`."};
    const auto check = [](const RobustOrder& self, std::size_t a, std::size_t b) {
        if (a >= self.ids.size() || b >= self.ids.size())
            throw py::index_error{"position " + std::to_string(std::max(a, b)) + " of " +
                                  std::to_string(self.ids.size()) + " people"};
    };
    result.type()
        .def(
            "certainly_at_least",
            [check](const RobustOrder& self, std::size_t a, std::size_t b) {
                check(self, a, b);
                return self.certainly_at_least(a, b);
            },
            "a"_a, "b"_a, "Return whether a has at least the points of b under all weights.")
        .def(
            "certainly_before",
            [check](const RobustOrder& self, std::size_t a, std::size_t b) {
                check(self, a, b);
                return self.certainly_before(a, b);
            },
            "a"_a, "b"_a, "Return whether that is so, and a has more under some.")
        .def(
            "possibly_before",
            [check](const RobustOrder& self, std::size_t a, std::size_t b) {
                check(self, a, b);
                return self.possibly_before(a, b);
            },
            "a"_a, "b"_a, "Return whether a has more points than b under some weights.")
        .def("__len__", [](const RobustOrder& self) { return self.ids.size(); });
    def_result(result, "robust order", "of_robust_order",
               "Return a table of every two people: a, b, and whether a is certainly at least, "
               "certainly before, possibly before b.");
    module.def(
        "robust_order",
        [](const Pool& pool, const JobProfile& job, const WeightSpace& space,
           const std::vector<CandidateId>& ids, UnknownAs order, Threads threads,
           py::object progress) {
            InterruptibleScan scan{std::move(progress)};
            const RobustOrderOptions options{.order = order,
                                             .threads = threads.count,
                                             .executor = scan.executor(threads.count),
                                             .progress = scan.progress()};
            const py::gil_scoped_release released;
            return robust_order(pool, job, space, ids, options);
        },
        "pool"_a, "job"_a, "space"_a, "ids"_a, "order"_a, "threads"_a, "progress"_a);
}

void register_acceptability(py::module_& module) {
    Record<AcceptabilityEntry>{module, "AcceptabilityEntry"};
    Record<Acceptability> result{module, "Acceptability"};
    result.type()
        .def(
            "central_weights",
            [](const Acceptability& self, std::size_t index) {
                if (index >= self.entries.size())
                    throw py::index_error{"entry " + std::to_string(index) + " of " +
                                          std::to_string(self.entries.size())};
                return self.central_weights(index);
            },
            "index"_a,
            "Return the mean weights of the samples in which the entry at `index` stands first, "
            "summing to 1; empty if there is none.")
        .def(
            "wins_of",
            [](const Acceptability& self, std::size_t a, std::size_t b) {
                if (a >= self.paired || b >= self.paired)
                    throw py::index_error{"position " + std::to_string(std::max(a, b)) + " of " +
                                          std::to_string(self.paired) + " compared in pairs"};
                return self.wins_of(a, b);
            },
            "a"_a, "b"_a,
            "Return the samples in which the entry at `a` stands before that at `b`.");
    def_result(result, "acceptability", "of_acceptability",
               "Return a table of id, samples at each place (`place_1`, ...), and mean weights of "
               "the samples at the first (`weight_` and the id, missing without any).");
    module.def(
        "acceptability",
        [](const Pool& pool, const JobProfile& job, const WeightSpace& space, std::size_t samples,
           std::size_t places, std::uint64_t seed, std::int64_t total, std::size_t paired,
           SampledLevels unknown, Threads threads, py::object progress) {
            InterruptibleScan scan{std::move(progress)};
            const AcceptabilityOptions options{.samples = samples,
                                               .places = places,
                                               .seed = seed,
                                               .total = total,
                                               .paired = paired,
                                               .unknown = unknown,
                                               .threads = threads.count,
                                               .executor = scan.executor(threads.count),
                                               .progress = scan.progress()};
            const py::gil_scoped_release released;
            return acceptability(pool, job, space, options);
        },
        "pool"_a, "job"_a, "space"_a, "samples"_a, "places"_a, "seed"_a, "total"_a, "paired"_a,
        "unknown"_a, "threads"_a, "progress"_a);
}

}  // namespace

void register_weight_space(py::module_& module) {
    register_space(module);
    register_robust_order(module);
    register_acceptability(module);
}

}  // namespace herne::python

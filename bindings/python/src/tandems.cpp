// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/availability.hpp>
#include <herne/analysis/explain_tandem.hpp>
#include <herne/analysis/tandems.hpp>
#include <herne/base/error.hpp>
#include <herne/record/analysis.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {
namespace {

/// What people want as Python has it: (low, high) by id, and days by id.
using Wanted = std::map<CandidateId, std::pair<Fraction, Fraction>>;
using Days = std::map<CandidateId, std::vector<Weekday>>;

Availability availability_from(const Wanted& wanted, const std::optional<Days>& days) {
    std::vector<AvailabilityEntry> entries;
    for (const auto& [id, share] : wanted)
        entries.push_back({.id = id, .low = share.first, .high = share.second});
    if (!days)
        return Availability{std::move(entries)};
    for (const auto& [id, of_them] : *days) {
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const auto& one) { return one.id == id; });
        if (entry == entries.end())
            throw invalid_input{
                Problem{.where = "days",
                        .what = "names \"" + id.to_string() + "\", who has no share in 'wanted'",
                        .value = id.to_string()}};
        entry->days = of_them;
    }
    return Availability{std::move(entries)};
}

TandemOptions tandem_options(std::optional<std::size_t> top, UndecidedPeople undecided,
                             std::optional<Availability> availability, Threads threads,
                             InterruptibleScan& scan) {
    return {.top = top.value_or(all),
            .undecided = undecided,
            .availability = std::move(availability),
            .threads = threads.count,
            .executor = scan.executor(threads.count),
            .progress = scan.progress()};
}

Tandems best_pairs(const Pool& pool, const JobProfile& job, std::optional<std::size_t> top,
                   UndecidedPeople undecided, std::optional<Availability> availability,
                   Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = tandem_options(top, undecided, std::move(availability), threads, scan);
    const py::gil_scoped_release released;
    return tandems(pool, job, options);
}

Tandems best_partners(const Pool& pool, const JobProfile& job, const CandidateId& id,
                      std::optional<std::size_t> top, UndecidedPeople undecided,
                      std::optional<Availability> availability, Threads threads,
                      py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const auto options = tandem_options(top, undecided, std::move(availability), threads, scan);
    const py::gil_scoped_release released;
    return partners(pool, job, id, options);
}

void register_availability(py::module_& module) {
    Record<AvailabilityEntry>{module, "AvailabilityEntry"};
    py::class_<Availability> type{module, "Availability", R"(Who asked for part time, and how much.

A table of its own that only `tandems`, `partners` and `explain_tandem` take: it never gives points.

Parameters
----------
wanted : mapping of int or str to (low, high)
    The range of the share of full time that each wants, as fractions, whole numbers or text such as
    "1/2": above 0 and at most 1.
days : mapping of int or str to sequence of str, optional
    Days on which they can work, "monday" to "sunday". Days are told, and exclude nobody.

Raises
------
ValueError
    For a share that is 0 or not in 0..1, for low above high, a day named twice, days of somebody
    without a share, and two kinds of ids.

Examples
--------
>>> part_time = herne.Availability({"B-005": ("1/2", "3/4"), "B-018": ("1/4", "1/2")})
>>> part_time
<Availability of 2 people>
>>> part_time["B-005"].high
Fraction(3, 4)
)"};
    type.def(py::init(&availability_from), "wanted"_a, py::kw_only(), "days"_a = py::none())
        .def_static(
            "from_frame",
            [](const py::object& frame, const std::string& id, const std::string& low,
               const std::string& high, const std::optional<std::string>& days) -> Availability {
                return typed_layer("_tandems", "availability_from_frame")(frame, id, low, high,
                                                                          days)
                    .cast<Availability>();
            },
            "frame"_a, py::kw_only(), "id"_a = "id", "low"_a = "low", "high"_a = "high",
            "days"_a = py::none(),
            "Return what a frame says, one row a person: shares as numbers or text, such as 0.5 or "
            "1/2; days as text, parted by spaces or commas.")
        .def_property_readonly(
            "entries",
            [](const Availability& self) {
                return std::vector<AvailabilityEntry>{self.entries().begin(), self.entries().end()};
            },
            "What each asked for, by id.")
        .def_property_readonly("digest", &Availability::digest, "SHA-256 over all entries.")
        .def("__len__", [](const Availability& self) { return self.entries().size(); })
        .def("__contains__", [](const Availability& self,
                                const CandidateId& id) { return self.find(id) != nullptr; })
        .def(
            "__getitem__",
            [](const Availability& self, const CandidateId& id) {
                if (const auto* entry = self.find(id))
                    return *entry;
                throw unknown_id{"person of the availability", id.to_string(), ""};
            },
            "id"_a)
        .def("__hash__",
             [](const Availability& self) {
                 return static_cast<py::ssize_t>(std::hash<std::string>{}(self.digest()) >> 1U);
             })
        .def("__repr__",
             [](const Availability& self) {
                 return "<Availability of " + std::to_string(self.entries().size()) + " people>";
             })
        .def(py::pickle(
            [](const Availability& self) {
                return py::make_tuple(
                    std::vector<AvailabilityEntry>{self.entries().begin(), self.entries().end()});
            },
            [](const py::tuple& state) {
                return Availability{state[0].cast<std::vector<AvailabilityEntry>>()};
            }));
    def_equality(type);
    def_copy(type);
}

}  // namespace

void register_tandems(py::module_& module) {
    register_availability(module);
    Record<Tandem>{module, "Tandem"};
    Record<TandemCounts>{module, "TandemCounts"};
    Record<Tandems> pairs{module, "Tandems"};
    def_result(pairs, "tandems", "of_tandems",
               "Return a table of place, a, b, points, best, verdict and tied.");
    pairs.type().def("__repr__", [](const Tandems& self) {
        return "<Tandems: " + std::to_string(self.entries.size()) + " of " +
               std::to_string(self.counts.fit) + " pairs>";
    });
    Record<SharedRequirement>{module, "SharedRequirement"};
    Record<SharedDay>{module, "SharedDay"};
    Record<TandemExplanation> explanation{module, "TandemExplanation"};
    def_result(explanation, "tandem", "of_tandem_explanation",
               "Return a table of requirement, label, shared, required_level, level_a, level_b, "
               "covered_by, points_a, points_b, points, best, maximum and shortfall.");
    explanation.type().def("__repr__", [](const TandemExplanation& self) {
        return "<TandemExplanation of " + std::string{py::repr(to_python(self.a))} + " and " +
               std::string{py::repr(to_python(self.b))} + ": " + std::to_string(self.points) +
               " of " + std::to_string(self.max_points) + " points>";
    });
    module.def("tandems", &best_pairs, "pool"_a, "job"_a, "top"_a, "undecided"_a, "availability"_a,
               "threads"_a, "progress"_a);
    module.def("partners", &best_partners, "pool"_a, "job"_a, "id"_a, "top"_a, "undecided"_a,
               "availability"_a, "threads"_a, "progress"_a);
    module.def(
        "explain_tandem",
        [](const Profile& a, const Profile& b, const JobProfile& job,
           std::optional<Availability> availability) {
            return explain_tandem(a, b, job, {.availability = std::move(availability)});
        },
        "a"_a, "b"_a, "job"_a, "availability"_a);
}

}  // namespace herne::python

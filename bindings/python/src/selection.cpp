// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/procedure/comparison_sheet.hpp>
#include <herne/procedure/equality_finding.hpp>
#include <herne/procedure/impact.hpp>
#include <herne/procedure/invitations.hpp>
#include <herne/record/procedure_comparison.hpp>
#include <herne/record/procedure_impact.hpp>
#include <herne/record/procedure_invitations.hpp>

namespace herne::python {
namespace {

void register_selections(py::module_& module) {
    Record<SelectionWithout>{module, "SelectionWithout"};
    Record<Selection> selection{module, "Selection"};
    selection.def("__repr__", [](const Selection& self) {
        return "<Selection of " + std::to_string(self.selected.size()) + " of " +
               std::to_string(self.considered.size()) + ">";
    });
    module.def(
        "selection_by_conditions",
        [](const Pool& pool, const JobProfile& job) {
            return run_interruptibly([=] { return selection_by_conditions(pool, job); });
        },
        "pool"_a, "job"_a);
    module.def(
        "selection_by_clause",
        [](const Pool& pool, const JobProfile& job, std::size_t clause) {
            return run_interruptibly([=] { return selection_by_clause(pool, job, clause); });
        },
        "pool"_a, "job"_a, "clause"_a);
    module.def(
        "selection_by_requirement",
        [](const Pool& pool, const JobProfile& job, const std::string& requirement) {
            return run_interruptibly(
                [=] { return selection_by_requirement(pool, job, requirement); });
        },
        "pool"_a, "job"_a, "requirement"_a);
    module.def(
        "selection_by_place",
        [](const Pool& pool, const JobProfile& job, std::size_t places) {
            return run_interruptibly([=] { return selection_by_place(pool, job, places); });
        },
        "pool"_a, "job"_a, "places"_a);
    module.def(
        "stated_selection",
        [](std::vector<CandidateId> considered, std::vector<CandidateId> selected,
           TextArgument label) {
            return stated_selection(std::move(considered), std::move(selected),
                                    std::move(label.value));
        },
        "considered"_a, "selected"_a, py::kw_only(), "label"_a = TextArgument{});
}

void register_impact(py::module_& module) {
    Record<ImpactRow>{module, "ImpactRow"};
    Record<ImpactCostRow>{module, "ImpactCostRow"};
    Record<ImpactCost>{module, "ImpactCost"};
    Record<ImpactTable> table{module, "ImpactTable"};
    def_result(
        table, "impact", "of_impact_table",
        "Return a table of groups, people, selected, rate, ratio, below_four_fifths and p_value.");
    table.def("__repr__", [](const ImpactTable& self) {
        return "<ImpactTable by " + std::string{to_string(self.attribute)} + ": " +
               std::to_string(self.selected) + " of " + std::to_string(self.people) + ">";
    });
    module.def(
        "impact",
        [](const std::vector<Selection>& selections, const Roster& roster,
           RosterAttribute attribute) {
            return impact(selections, roster, {.attribute = attribute});
        },
        "selections"_a, "roster"_a, "attribute"_a);
    module.def("fisher_exact", &fisher_exact, "selected_a"_a, "people_a"_a, "selected_b"_a,
               "people_b"_a);
    module.def("below_four_fifths", &below_four_fifths, "selected"_a, "people"_a,
               "selected_highest"_a, "people_highest"_a);
}

void register_invitations(py::module_& module) {
    Record<UnsuitabilityFinding>{module, "UnsuitabilityFinding"}.constructor();
    Record<UnderRepresentation>{module, "UnderRepresentation"}.constructor();
    Record<InvitationRules> rules{module, "InvitationRules"};
    rules.constructor();
    def_json(rules.type());
    def_reading(rules.type(), "invitation rules");
    Record<TermsVerdict>{module, "TermsVerdict"};
    Record<InvitedPerson>{module, "InvitedPerson"};
    Record<NotInvitedPerson>{module, "NotInvitedPerson"};
    Record<InvitationList> list{module, "InvitationList"};
    def_result(list, "invitations", "of_invitation_list", "Return a table of ids.");
    list.def("__repr__", [](const InvitationList& self) {
        return "<InvitationList of " + std::to_string(self.invited.size()) + ">";
    });
    Record<InvitationGrounds> grounds{module, "InvitationGrounds"};
    def_result(grounds, "invitation grounds", "of_invitation_grounds",
               "Return a table of id, invited, reason and place.");
    grounds.def("__repr__", [](const InvitationGrounds&) { return "<InvitationGrounds>"; });
    grounds.def("without_person", &without_person, "id"_a,
                "Return the grounds without anything about somebody.");
    py::class_<Invitations> both{module, "Invitations",
                                 "Whom to invite, and why: a proposal. The grounds are apart from "
                                 "the list, so that nobody hands them on with it."};
    both.def_readonly("list", &Invitations::list, "For the panel: ids alone.")
        .def_readonly("grounds", &Invitations::grounds,
                      "Restricted: they tell who is severely disabled.")
        .def("__repr__", [](const Invitations& self) {
            return "<Invitations of " + std::to_string(self.list.invited.size()) + ">";
        });
    both.attr("__hash__") = py::none();
    def_equality(both);
    module.def(
        "invitations",
        py::overload_cast<const Ranking&, const Roster&, const InvitationRules&>(&invitations),
        "ranking"_a, "roster"_a, "rules"_a);
    module.def("invitations",
               py::overload_cast<const Ranking&, const Pool&, const JobProfile&, const Roster&,
                                 const InvitationRules&>(&invitations),
               "ranking"_a, "pool"_a, "job"_a, "roster"_a, "rules"_a);
    module.def("terms_verdicts", &terms_verdicts, "profile"_a, "job"_a);
}

void register_comparison_sheets(py::module_& module) {
    Record<Appraisal>{module, "Appraisal"}.constructor();
    Record<ComparedPerson>{module, "ComparedPerson"};
    Record<ComparedLevel>{module, "ComparedLevel"};
    Record<ComparedCriterion>{module, "ComparedCriterion"};
    Record<ComparisonSheet> sheet{module, "ComparisonSheet"};
    def_result(sheet, "comparison sheet", "of_comparison_sheet",
               "Return a table of requirement, id, required_level, level and evidence.");
    sheet.def("__repr__", [](const ComparisonSheet& self) {
        return "<ComparisonSheet of " + std::to_string(self.people.size()) + " people>";
    });
    module.def(
        "comparison_sheet",
        [](const Ranking& ranking, const Pool& pool, const JobProfile& job,
           const std::vector<CandidateId>& ids, std::vector<Appraisal> appraisals,
           std::vector<CandidateId> civil_servants) {
            return comparison_sheet(
                ranking, pool, job, ids,
                {.appraisals = std::move(appraisals), .civil_servants = std::move(civil_servants)});
        },
        "ranking"_a, "pool"_a, "job"_a, "ids"_a, "appraisals"_a, "civil_servants"_a);
}

void register_equality_finding(py::module_& module) {
    Record<NamedRole>{module, "NamedRole"}.constructor();
    Record<CriterionFinding>{module, "CriterionFinding"}.constructor();
    Record<EqualityFinding> finding{module, "EqualityFinding", R"( No function returns one.

Raises
------
ValueError
    Unless it is whole: two people, a reason on one criterion, reasons, somebody named with a role,
    a day; and unless a preference that was applied or set aside rests on equal qualification.

Examples
--------
>>> finding = herne.EqualityFinding(
...     people=["A-1", "A-2"],
...     equally_qualified=True,
...     criteria=[herne.CriterionFinding("projects", "both led projects of the same size")],
...     reasons="no difference of contents that matters for the post",
...     preference="applied",
...     preference_reason="women are under-represented in E 11",
...     found_by=[herne.NamedRole("chair of the panel", "M. Muster")],
...     date="2026-05-20",
... )
>>> finding.preference
'applied'
)"};
    finding.constructor([](const EqualityFinding& made) { check(made); });
    def_json(finding.type());
    def_reading(finding.type(), "finding");
}

}  // namespace

void register_selection(py::module_& module) {
    register_selections(module);
    register_impact(module);
    register_invitations(module);
    register_comparison_sheets(module);
    register_equality_finding(module);
}

}  // namespace herne::python

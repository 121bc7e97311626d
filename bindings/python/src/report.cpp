// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

#include <herne/herne.hpp>

#include <type_traits>

namespace herne::python {
namespace {

/// Adds the HTML of a result, alone and as a part of a page.
template <class Result>
void def_report_html(py::module_& module, const char* name, const char* doc) {
    module.def(
        "html_part",
        [](const Result& result, std::string language, std::size_t max_rows) {
            return report::html_part(result,
                                     {.language = std::move(language), .max_rows = max_rows});
        },
        py::arg(name), py::kw_only(), "language"_a = "de", "max_rows"_a = 60,
        "Return a result as a part of a page.");
    module.def(
        "html_inputs",
        [](const Result& result, std::string language) {
            return report::html_inputs(result, {.language = std::move(language)});
        },
        py::arg(name), py::kw_only(), "language"_a = "de",
        "Return what went into a result as a part of a page.");
    module.def(
        "report_html",
        [](const Result& result, std::string language, std::size_t max_rows) {
            return report_html(result, {.language = std::move(language), .max_rows = max_rows});
        },
        py::arg(name), py::kw_only(), "language"_a = "de", "max_rows"_a = 60, doc);
}

/// Adds a function that takes a result, what belongs to it, and the options of reports.
template <class... Parts, class... Names>
void def_text(py::module_& module, const char* name,
              std::type_identity_t<std::string (*)(Parts..., const ReportOptions&)> write,
              const char* doc, const Names&... names) {
    module.def(
        name,
        [write](Parts... parts, std::string language, std::size_t width, std::size_t max_rows,
                bool first_stage) {
            return write(parts..., {.language = std::move(language),
                                    .width = width,
                                    .max_rows = max_rows,
                                    .first_stage = first_stage});
        },
        doc, names..., py::kw_only(), "language"_a = "de", "width"_a = 80, "max_rows"_a = 60,
        "first_stage"_a = false);
}

void register_text_reports(py::module_& module) {
    def_text<const JobProfile&>(module, "report_text", &report_text,
                                "Return what a job is, what has to be met, and what is weighed.",
                                "job"_a);
    def_text<const Ranking&>(module, "report_text", &report_text,
                             "Return a ranking as far as it says of itself.", "ranking"_a);
    def_text<const Ranking&, const Pool&, const JobProfile&>(
        module, "report_text", &report_text,
        "Return a ranking, with the job's words, and what is open for each candidate.", "ranking"_a,
        "pool"_a, "job"_a);
    def_text<const Explanation&, const JobProfile&>(module, "report_text", &report_text,
                                                    "Return where a candidate's points come from.",
                                                    "explanation"_a, "job"_a);
    def_text<const Explanation&, const RankingEntry&, const JobProfile&>(
        module, "report_text", &report_text,
        "Return where a candidate's points come from, and the place.", "explanation"_a, "entry"_a,
        "job"_a);
    def_text<const Comparison&, const JobProfile&>(
        module, "report_text", &report_text, "Return two candidates requirement by requirement.",
        "comparison"_a, "job"_a);
    def_text<const JobRanking&>(module, "report_text", &report_text,
                                "Return one person's best posts with what is missing.", "jobs"_a);
    def_text<const PlaceIntervals&>(module, "report_text", &report_text,
                                    "Return the places that candidates may have.", "intervals"_a);
    def_text<const OpenQuestions&>(module, "report_text", &report_text, "Return what to ask next.",
                                   "questions"_a);
    def_text<const Stability&>(module, "report_text", &report_text,
                               "Return how far each share may move before something changes.",
                               "stability"_a);
    def_text<const LeastShift&>(
        module, "report_text", &report_text,
        "Return the smallest change of shares with which one reaches another.", "shift"_a);
    def_text<const Acceptability&>(
        module, "report_text", &report_text,
        "Return how often who stands at which place under sampled weights, as many places and "
        "pairs as there is room for.",
        "acceptability"_a);
    def_text<const RobustOrder&>(module, "report_text", &report_text,
                                 "Return who is certainly before whom under all weights.",
                                 "order"_a);
    module.def(
        "space_text",
        [](const WeightSpaceParts& space, std::string language) {
            return space_text(space, {.language = std::move(language)});
        },
        "Return which weights a space holds, as one line.", "space"_a, py::kw_only(),
        "language"_a = "de");
    def_text<const RaisePlan&>(
        module, "report_text", &report_text,
        "Return the least raises that reach a goal, and why nothing less does.", "plan"_a);
    def_text<const Nearest&>(module, "report_text", &report_text,
                             "Return who needs least to reach a goal.", "nearest"_a);
    def_text<const WhatIf&>(module, "report_text", &report_text,
                            "Return one candidate before and after some raises.", "what_if"_a);
    def_text<const Assignment&>(
        module, "report_text", &report_text,
        "Return who is placed at which opening, why places are empty and who is passed over.",
        "assignment"_a);
    def_text<const TeamCoverage&>(
        module, "report_text", &report_text,
        "Return what a team has of what it needs, and without whom something is missing.",
        "coverage"_a);
    def_text<const SmallestTeam&>(
        module, "report_text", &report_text,
        "Return the smallest team, whether that is proven, and what it covers.", "team"_a);
    def_text<const TeamCompletion&>(module, "report_text", &report_text,
                                    "Return who completes a team best.", "completion"_a);
    def_text<const Tandems&>(module, "report_text", &report_text,
                             "Return the best pairs for one post.", "tandems"_a);
    def_text<const TandemExplanation&>(module, "report_text", &report_text,
                                       "Return what two people bring to one post.", "tandem"_a);
    def_text<const InvitationList&>(module, "report_text", &report_text,
                                    "Return whom to invite, ids alone.", "invited"_a);
    def_text<const InvitationGrounds&>(
        module, "report_text", &report_text,
        "Return on what grounds people are invited, and who is not and why.", "grounds"_a);
    def_text<const ComparisonSheet&>(module, "report_text", &report_text,
                                     "Return people considered close, criterion by criterion.",
                                     "sheet"_a);
    def_text<const PanelReport&>(module, "report_text", &report_text,
                                 "Return where a panel's ratings differ, and how far they agree.",
                                 "panel"_a);
    def_text<const RecordVerification&>(
        module, "report_text", &report_text,
        "Return whether a record's digests fit, and what a reviewer will ask.", "verification"_a);
    def_text<const RecordReplay&>(module, "report_text", &report_text,
                                  "Return what came of computing a record's outcomes again.",
                                  "replay"_a);
    def_text<const RecordDue&>(module, "report_text", &report_text,
                               "Return who is due for erasure, and until when periods run.",
                               "due"_a);
    def_text<const ImpactTable&>(module, "report_text", &report_text,
                                 "Return how groups fared in a selection.", "table"_a);
    def_text<const Provenance&>(module, "report_text", &report_text,
                                "Return editions and digests of what went into a result.",
                                "provenance"_a);
    module.def(
        "report_text",
        [](const std::vector<Finding>& findings, std::string language, std::size_t width) {
            return report_text(findings, {.language = std::move(language), .width = width});
        },
        "Return what `lint` found, each with its code, its place and its reason.", "findings"_a,
        py::kw_only(), "language"_a = "de", "width"_a = 80);
    def_text<const Ranking&, const Pool&, const JobProfile&>(
        module, "left_out_text", &left_out_text,
        R"(Return who is left out, those with the same unmet conditions and the same ways to meet
them together, at most `max_rows` such groups.)",
        "ranking"_a, "pool"_a, "job"_a);
    def_text<const Ranking&, const Pool&, const JobProfile&>(
        module, "requests_text", &requests_text,
        R"(Return which proofs to request of the undecided candidates listed, and what they have
handed in, for at most `max_rows` of them.)",
        "ranking"_a, "pool"_a, "job"_a);
}

using Columns = std::vector<std::tuple<std::string, bool, int>>;

std::vector<TextColumn> columns_from(const Columns& columns) {
    std::vector<TextColumn> result;
    for (const auto& [title, right, drop] : columns)
        result.push_back({.title = title, .right = right, .drop = drop});
    return result;
}

void register_html_reports(py::module_& module) {
    module.def(
        "table_html",
        [](const std::string& caption, const Columns& columns,
           const std::vector<std::vector<std::string>>& rows, std::size_t total,
           std::string language, std::size_t max_rows) {
            return table_html(caption, columns_from(columns), rows, total,
                              {.language = std::move(language), .max_rows = max_rows});
        },
        "caption"_a, "columns"_a, "rows"_a, "total"_a, py::kw_only(), "language"_a = "de",
        "max_rows"_a = 60, "Return a table of any cells, which are text, as HTML.");
    module.def(
        "html_page",
        [](const std::vector<std::string>& parts, const Text& title, std::string language) {
            return report::html_page(parts, {.language = std::move(language)}, title);
        },
        "parts"_a, "title"_a, py::kw_only(), "language"_a = "de", "Return a page of parts.");
    def_report_html<Framework>(module, "framework", "Return a framework's competences as HTML.");
    def_report_html<JobProfile>(module, "job", "Return what a job weighs as HTML.");
    def_report_html<Ranking>(module, "ranking", "Return a ranking as HTML.");
    def_report_html<Explanation>(module, "explanation", "Return a candidate's points as HTML.");
    def_report_html<Comparison>(module, "comparison", "Return two candidates as HTML.");
    def_report_html<JobRanking>(module, "jobs", "Return one person's best posts as HTML.");
    def_report_html<PlaceIntervals>(module, "intervals", "Return places as HTML.");
    def_report_html<OpenQuestions>(module, "questions", "Return what to ask next as HTML.");
    def_report_html<Stability>(module, "stability", "Return how far shares may move as HTML.");
    def_report_html<LeastShift>(module, "shift", "Return the smallest change of shares as HTML.");
    def_report_html<Acceptability>(module, "acceptability",
                                   "Return places under sampled weights as HTML.");
    def_report_html<RobustOrder>(module, "order", "Return the order under all weights as HTML.");
    def_report_html<RaisePlan>(module, "plan", "Return the least raises to a goal as HTML.");
    def_report_html<Nearest>(module, "nearest", "Return who needs least as HTML.");
    def_report_html<WhatIf>(module, "what_if",
                            "Return a candidate before and after some raises as HTML.");
    def_report_html<Assignment>(module, "assignment", "Return who is placed where as HTML.");
    def_report_html<TeamCoverage>(module, "coverage", "Return what a team covers as HTML.");
    def_report_html<SmallestTeam>(module, "team", "Return the smallest team as HTML.");
    def_report_html<TeamCompletion>(module, "completion",
                                    "Return who completes a team best as HTML.");
    def_report_html<Tandems>(module, "tandems", "Return the best pairs for one post as HTML.");
    def_report_html<TandemExplanation>(module, "tandem",
                                       "Return what two people bring to one post as HTML.");
    def_report_html<InvitationList>(module, "invited", "Return whom to invite as HTML.");
    def_report_html<InvitationGrounds>(module, "grounds",
                                       "Return on what grounds people are invited as HTML.");
    def_report_html<ComparisonSheet>(module, "sheet", "Return people considered close as HTML.");
    def_report_html<PanelReport>(module, "panel", "Return what a panel's ratings say as HTML.");
    def_report_html<RecordVerification>(module, "verification",
                                        "Return whether a record fits as HTML.");
    def_report_html<RecordReplay>(module, "replay", "Return what came of a replay as HTML.");
    def_report_html<RecordDue>(module, "due", "Return who is due for erasure as HTML.");
    def_report_html<ImpactTable>(module, "table", "Return how groups fared as HTML.");
    def_report_html<std::vector<Finding>>(module, "findings", "Return what `lint` found as HTML.");
}

void register_layout(py::module_& module) {
    module.def("report_words", &report_words,
               "Return what reports and pictures say in words of their own, by a short name.");
    module.def("text_width", &text_width, "text"_a,
               "Return how many columns of a terminal a text takes.");
    module.def("printable_text", &printable_text, "text"_a,
               "Return a text in one line that cannot steer a terminal.");
    module.def(
        "text_paragraph",
        [](const std::string& text, std::size_t width, std::size_t indent,
           const std::string& lead) {
            return text_paragraph(text, width, {.indent = indent, .lead = lead});
        },
        "text"_a, "width"_a, py::kw_only(), "indent"_a = 0, "lead"_a = "",
        "Return the lines of a paragraph.");
    module.def("text_heading", &text_heading, "text"_a, "width"_a,
               "Return a text with a line under it.");
    module.def(
        "text_table",
        [](const Columns& columns, std::vector<std::vector<std::string>> rows, std::size_t width) {
            TextTable table{columns_from(columns)};
            for (auto& row : rows)
                table.add(std::move(row));
            TextLines laid_out = table.lines(width);
            return std::pair{std::move(laid_out.lines), std::move(laid_out.gone)};
        },
        "columns"_a, "rows"_a, "width"_a,
        "Return the lines of a table, and the titles of the columns that there was no room for.");
}

}  // namespace

void register_report(py::module_& module) {
    register_text_reports(module);
    register_html_reports(module);
    register_layout(module);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "register.hpp"

#include <herne/io/record.hpp>
#include <herne/record/procedure_record.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {
namespace {

/// A record of a selection for Python, which may be closed while other threads use it: the last of
/// them lets it go.
class OpenRecord {
public:
    explicit OpenRecord(herne::Record record)
        : record_{std::make_shared<herne::Record>(std::move(record))} {}

    [[nodiscard]] bool closed() const noexcept { return record_ == nullptr; }
    void close() noexcept { record_ = nullptr; }
    /// Returns what `work` returns for the record; it has no GIL meanwhile.
    template <class Work>
    auto with(Work work) const {
        const auto record = record_;
        if (!record)
            throw invalid_input{Problem{"record", "is closed"}};
        const py::gil_scoped_release released;
        return work(*record);
    }

private:
    std::shared_ptr<herne::Record> record_;
};

void register_record_results(py::module_& module) {
    Record<RecordFault>{module, "RecordFault"};
    Record<RecordFinding>{module, "RecordFinding"};
    Record<RecordVerification> verification{module, "RecordVerification"};
    def_json(verification.type());
    def_report(verification.type());
    def_reading(verification.type(), "record verification");
    verification.property("whole", &RecordVerification::whole,
                          "Whether everything fits and nothing is unfinished; findings aside.");
    Record<ReplayedOutcome>{module, "ReplayedOutcome"};
    Record<RecordReplay> replay{module, "RecordReplay"};
    def_json(replay.type());
    def_report(replay.type());
    def_reading(replay.type(), "record replay");
    replay.property("same", &RecordReplay::same, "Whether nothing differs.");
    Record<RetentionRules>{module, "RetentionRules", R"(

The defaults are the periods as we know them, not legal advice: two months from when the rejection
arrives, to claim (section 15(4) AGG), and three months from the claim, to sue (section 61b(1)
ArbGG). A period that ends on a Saturday or Sunday ends on the Monday after; public holidays are
not known here, see `margin`.

Examples
--------
>>> herne.RetentionRules(margin=0).months_to_claim
2
)"}
        .constructor();
    Record<DueCandidate>{module, "DueCandidate"};
    Record<RecordDue> due{module, "RecordDue"};
    def_json(due.type());
    def_report(due.type());
    def_reading(due.type(), "record due");
}

void register_drafts(py::module_& module) {
    Record<PersonalPart>{module, "PersonalPart", R"(

The journal keeps a salted digest of it, so that it can be erased.

Examples
--------
>>> herne.PersonalPart("ada", '{"ground": "place"}').id
'ada'
)"}
        .constructor();
    Record<RecordDraft>{module, "RecordDraft"};
    Record<RecordEntry>{module, "RecordEntry"}.property(
        "data", [](const RecordEntry& self) { return read_dict(self.content); },
        "What `content` holds, as a dict.");
    module.def("job_published", &job_published, "job"_a, "weights_source"_a,
               R"(Return an entry for a record that holds the published job with its frameworks.

Parameters
----------
job : JobProfile
    Not cut at a stage.
weights_source
    Where the weights are from, such as "agreed by the panel on 2026-02-01".

Returns
-------
RecordDraft
    For `Record.append`.

Raises
------
ValueError
    If `weights_source` is empty, or the job is cut at a stage.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> herne.job_published(job, "agreed by the panel on 2026-02-01").kind
'job_published'
)");
    module.def(
        "ranking_computed",
        [](const Ranking& ranking, const Pool& pool) {
            const py::gil_scoped_release released;
            return ranking_computed(ranking, pool);
        },
        "ranking"_a, "pool"_a,
        R"(Return an entry for a record that holds a ranking.

What went into it stands in the journal; what it says of each person listed, requested or left out,
and of everybody (digests of pool and ranking, counts), in parts that can be erased.

Parameters
----------
ranking : Ranking
pool : Pool
    What was ranked.

Returns
-------
RecordDraft
    For `Record.append`.

Raises
------
ValueError
    If the ranking is of a bare scorecard.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> len(herne.ranking_computed(herne.rank(pool, job, top=3), pool).personal) > 3
True
)");
    module.def(
        "pool_digest",
        [](const Pool& pool) {
            const py::gil_scoped_release released;
            return pool_digest(pool);
        },
        "pool"_a,
        R"(Return SHA-256 over framework, ids and levels of a pool, whatever the order of its rows.

Parameters
----------
pool : Pool

Returns
-------
str
    64 hexadecimal digits.

Examples
--------
>>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> len(herne.pool_digest(herne.Pool(cefr)))
64
)");
}

RecordDraft draft_of(RecordKind kind, std::string content, std::vector<PersonalPart> personal) {
    return {.kind = kind, .content = std::move(content), .personal = std::move(personal)};
}

std::uint64_t append_entry(const OpenRecord& self, RecordDraft draft, std::string role,
                           std::string time) {
    draft.role = std::move(role);
    draft.time = std::move(time);
    return self.with([&](herne::Record& record) { return record.append(draft); });
}

ErasureReport erase_person(const OpenRecord& self, const CandidateId& id, std::string role,
                           std::string reason, std::string time, const RetentionRules& rules,
                           std::string before_due) {
    const RecordErasure erasure{.time = std::move(time),
                                .role = std::move(role),
                                .reason = std::move(reason),
                                .rules = rules,
                                .before_due = std::move(before_due)};
    return self.with([&](herne::Record& record) { return record.erase(id, erasure); });
}

void def_record_files(py::class_<OpenRecord>& record) {
    record
        .def_static(
            "_create",
            [](const std::filesystem::path& path) {
                const py::gil_scoped_release released;
                return OpenRecord{herne::Record::create(path)};
            },
            "path"_a)
        .def_static(
            "_open",
            [](const std::filesystem::path& path, RecordAccess access) {
                const py::gil_scoped_release released;
                return OpenRecord{herne::Record::open(path, {.access = access})};
            },
            "path"_a, "access"_a)
        .def_property_readonly("closed", &OpenRecord::closed, "Whether it was closed.")
        .def("close", &OpenRecord::close,
             "Let the files go. What was appended is on the device already. Twice is once.");
}

void def_record_contents(py::class_<OpenRecord>& record) {
    record
        .def_property_readonly(
            "entries",
            [](const OpenRecord& self) {
                return self.with([](const herne::Record& open) { return open.entries(); });
            },
            "All entries.")
        .def_property_readonly(
            "head",
            [](const OpenRecord& self) {
                return self.with([](const herne::Record& open) { return open.head(); });
            },
            "Digest of the last entry, empty if there is none. Keep it elsewhere.")
        .def_property_readonly(
            "cut_off",
            [](const OpenRecord& self) {
                return self.with([](const herne::Record& open) { return open.cut_off(); });
            },
            "How many bytes of an entry that was never acknowledged were cut off when it was "
            "opened.")
        .def("__len__",
             [](const OpenRecord& self) {
                 return self.with([](const herne::Record& open) { return open.entries().size(); });
             })
        .def("__bool__", [](const OpenRecord&) { return true; });
}

/// Adds what reports say of a record.
void register_record_reports(py::module_& module) {
    module.def(
        "report_text",
        [](const OpenRecord& record, std::string language, std::size_t width,
           std::size_t max_rows) {
            const ReportOptions options{
                .language = std::move(language), .width = width, .max_rows = max_rows};
            return record.with(
                [&](const herne::Record& open) { return report_text(open, options); });
        },
        "record"_a, py::kw_only(), "language"_a = "de", "width"_a = 80, "max_rows"_a = 60,
        "Return the entries of a record, and what a reviewer will ask.");
    const auto html = [](const OpenRecord& record, std::string language, std::size_t max_rows) {
        const ReportOptions options{.language = std::move(language), .max_rows = max_rows};
        return record.with([&](const herne::Record& open) { return report_html(open, options); });
    };
    module.def("report_html", html, "record"_a, py::kw_only(), "language"_a = "de",
               "max_rows"_a = 60, "Return the entries of a record as HTML.");
    module.def("html_part", html, "record"_a, py::kw_only(), "language"_a = "de", "max_rows"_a = 60,
               "Return a record as a part of a page.");
    module.def(
        "html_inputs",
        [](const OpenRecord& /*record*/, const std::string& /*language*/) { return ""; },
        "record"_a, py::kw_only(), "language"_a = "de", "Return nothing: a record says it itself.");
}

void def_record_answers(py::class_<OpenRecord>& record) {
    record
        .def(
            "verify",
            [](const OpenRecord& self) {
                return self.with([](const herne::Record& open) { return open.verify(); });
            },
            "Return what the files say of themselves, as a `RecordVerification`. OSError.")
        .def(
            "replay",
            [](const OpenRecord& self, const Pool& pool) {
                return self.with([&](const herne::Record& open) { return open.replay(pool); });
            },
            "pool"_a,
            "Return what comes of computing every ranking again from the record's own jobs over "
            "`pool`, as a `RecordReplay`. Once people were erased, `pool` holds the others. "
            "ValueError if a job in the record cannot be read.")
        .def(
            "_due",
            [](const OpenRecord& self, const std::string& day, const RetentionRules& rules) {
                return self.with([&](const herne::Record& open) { return open.due(day, rules); });
            },
            "day"_a, "rules"_a)
        .def("_append", &append_entry, "draft"_a, "role"_a, "time"_a)
        .def("_erase", &erase_person, "id"_a, "role"_a, "reason"_a, "time"_a, "rules"_a,
             "before_due"_a)
        .def_static("_draft", &draft_of, "kind"_a, "content"_a, "personal"_a);
}

}  // namespace

void register_selection_record(py::module_& module) {
    register_record_results(module);
    register_drafts(module);
    py::class_<OpenRecord> record{module, "Record"};
    record.def(py::init<const OpenRecord&>(), "record"_a);
    def_record_files(record);
    def_record_contents(record);
    def_record_answers(record);
    register_record_reports(module);
    module.def(
        "verify_record",
        [](const std::filesystem::path& path, const std::optional<std::string>& head) {
            const py::gil_scoped_release released;
            return verify_record(path, head.value_or(""));
        },
        "path"_a, py::kw_only(), "head"_a = py::none(),
        R"(Return what the files of a record say of themselves, whatever is in them.

Parameters
----------
path : str or path
    The journal; its personal file lies beside it.
head
    Digest of the last entry as it was kept elsewhere: a record that does not hold it has a fault.

Returns
-------
RecordVerification
    `whole` says whether everything fits, `fault` names the first entry that does not, and
    `findings` what a reviewer will ask about.

Raises
------
OSError
    If the files cannot be read.

Examples
--------
>>> import pathlib, tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     path = pathlib.Path(folder) / "record.jsonl"
...     with herne.Record.create(path) as record:
...         record.append("opened", role="human resources", time="2026-03-01T09:00:00Z")
...     herne.verify_record(path).whole
1
True
)");
}

}  // namespace herne::python

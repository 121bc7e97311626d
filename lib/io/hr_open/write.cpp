// SPDX-License-Identifier: BSL-1.0
#include <herne/io/hr_open.hpp>

#include "io/hr_open/competencies.hpp"
#include "io/job_notes.hpp"
#include "io/json/writer.hpp"
#include "io/local_ids.hpp"
#include "io/whole_weights.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::json::Layout;
using detail::json::Writer;

/// Least levels by competence.
using LeastLevelsById = std::map<std::string, int>;

/// Returns the least levels that a job's formula is made of, nothing if it says more than levels of
/// required competences that are not above what is required.
std::optional<LeastLevelsById> least_levels_of(const JobProfile& job) {
    LeastLevelsById levels;
    if (job.eligibility().everybody())
        return levels;
    const auto clauses = job.eligibility().clauses();
    const Clause& formula = *job.eligibility().formula();
    if (formula.kind != Clause::Kind::level &&
        !(formula == Clause::all_of({clauses.begin(), clauses.end()})))
        return std::nullopt;
    for (const Clause& clause : clauses) {
        const auto required = std::find_if(
            job.requirements().begin(), job.requirements().end(),
            [&](const Requirement& one) { return one.competence == clause.competence; });
        if (!(clause == Clause::at(clause.competence, clause.level)) ||
            required == job.requirements().end() || required->level < clause.level ||
            !levels.emplace(clause.competence, clause.level).second)
            return std::nullopt;
    }
    return levels;
}

/// Writes positions and candidates.
class HrOpenWriter {
public:
    HrOpenWriter(const Framework& framework, const Pool& pool)
        : framework_{framework}, pool_{pool} {}

    FormatExport write(std::span<const JobProfile> jobs) {
        FormatExport result;
        result.files.push_back({.name = "positions.json", .text = positions(jobs)});
        result.files.push_back({.name = "candidates.json", .text = candidates()});
        for (const Competence& competence : framework_)
            note_competence(competence);
        result.dropped = notes_.take();
        return result;
    }

private:
    [[nodiscard]] std::string positions(std::span<const JobProfile> jobs) {
        Writer writer{JsonWriteOptions{}};
        writer.begin_list();
        for (const JobProfile& job : jobs) {
            if (const auto weights = detail::whole_weights(job))
                write_job(writer, job, *weights);
            else
                notes_.add("job " + job.reference(),
                           "a job whose weights need whole numbers above 10,000 is left out");
        }
        writer.end_list();
        return writer.take();
    }
    void write_job(Writer& writer, const JobProfile& job, const std::vector<int>& weights) {
        const std::string where = "job " + job.reference();
        detail::note_job(notes_, job);
        const auto least = least_levels_of(job);
        detail::note_if(!least, notes_, where,
                        "a formula of eligibility beside least levels of what is required is not "
                        "kept");
        writer.begin_object();
        write_id(writer, "documentId", job.reference());
        writer.field("positionTitle", words(job.title(), where));
        writer.key("positionCompetencies").begin_list();
        std::map<std::string, bool> written;
        for (std::size_t i = 0; i < job.requirements().size(); ++i) {
            const Requirement& requirement = job.requirements()[i];
            if (written.emplace(requirement.competence, true).second)
                write_requirement(writer, job, requirement, weights[i],
                                  least.value_or(LeastLevelsById{}));
            else
                notes_.add(where + ", requirement " + requirement.id,
                           "a second requirement of a competence is left out");
        }
        writer.end_list();
        writer.end_object();
    }
    void write_requirement(Writer& writer, const JobProfile& job, const Requirement& requirement,
                           int weight, const LeastLevelsById& least) {
        detail::note_requirement(notes_, job, requirement);
        detail::note_if(requirement.importance != Importance::must, notes_,
                        "job " + job.reference() + ", requirement " + requirement.id,
                        "how a posting words a requirement (importance) is not kept");
        const Competence& competence = framework_[requirement.competence];
        writer.begin_object();
        write_competence(writer, competence);
        const auto found = least.find(requirement.competence);
        if (found != least.end())
            write_level(writer, "requiredProficiencyLevel", competence, found->second);
        write_level(writer, "desiredProficiencyLevel", competence, requirement.level);
        writer.key("competencyWeights").begin_list(Layout::line);
        writer.begin_object();
        writer.field("value", weight);
        writer.end_object();
        writer.end_list();
        writer.end_object();
    }

    [[nodiscard]] std::string candidates() {
        Writer writer{JsonWriteOptions{}};
        writer.begin_list();
        for (std::size_t row = 0; row < pool_.size(); ++row) {
            writer.begin_object();
            write_id(writer, "documentId", pool_.id(row).to_string());
            writer.key("profiles").begin_list();
            writer.begin_object();
            writer.key("qualifications").begin_list();
            for (std::size_t i = 0; i < framework_.size(); ++i)
                write_had(writer, row, i);
            writer.end_list();
            writer.end_object();
            writer.end_list();
            writer.end_object();
        }
        writer.end_list();
        return writer.take();
    }
    void write_had(Writer& writer, std::size_t row, std::size_t position) {
        const Level level = pool_.level(row, position);
        const auto evidence = pool_.evidence(row, position);
        if (!level.known() && evidence.empty())
            return;
        const Competence& competence = framework_[position];
        writer.begin_object();
        write_competence(writer, competence);
        if (level.known())
            write_level(writer, "proficiencyLevel", competence, level.worst());
        if (!evidence.empty())
            writer.list("competencyEvidence", evidence,
                        [&](const Evidence& piece) { write_evidence(writer, piece); });
        writer.end_object();
    }
    static void write_evidence(Writer& writer, const Evidence& evidence) {
        writer.begin_object();
        if (!evidence.source.empty()) {
            writer.key("ids").begin_list(Layout::line);
            writer.begin_object();
            writer.field("value", evidence.source);
            writer.end_object();
            writer.end_list();
        }
        writer.field("evidenceTypeCode", to_string(evidence.status));
        writer.field_unless_empty("evidenceName", evidence.what);
        if (!evidence.date.empty() || !evidence.valid_until.empty()) {
            writer.key("effectivePeriod").begin_object(Layout::line);
            writer.field_unless_empty("validFrom", evidence.date);
            writer.field_unless_empty("validTo", evidence.valid_until);
            writer.end_object();
        }
        writer.field_unless_empty("verificationSourceName", evidence.rater);
        writer.end_object();
    }

    void write_competence(Writer& writer, const Competence& competence) {
        const auto& parts = framework_.parts();
        const std::size_t slash = competence.id.find('/');
        const std::string owner = competence.id.substr(0, slash);
        const auto part = std::find_if(parts.begin(), parts.end(),
                                       [&](const FrameworkParts& one) { return one.id == owner; });
        writer.key("competencyIds").begin_list(Layout::line);
        writer.begin_object();
        writer.field("value", parts.size() == 1 ? competence.id.substr(slash + 1) : competence.id);
        writer.field("schemeId", part->id);
        writer.field("schemeVersionId", part->edition);
        writer.end_object();
        writer.end_list();
        writer.field("competencyName", competence.label.in("en"));
    }
    static void write_level(Writer& writer, std::string_view key, const Competence& competence,
                            int level) {
        writer.key(key).begin_object(Layout::line);
        writer.key(competence.binning ? "scoresText" : "scoresNumeric").begin_list(Layout::line);
        writer.begin_object();
        if (competence.binning) {
            writer.field("value", std::to_string(level));
            writer.field("scoreTextCode", detail::hr_open_level_code);
        } else {
            writer.field("value", level);
            writer.field("minimum", 0);
            writer.field("maximum", competence.scale.max());
        }
        writer.end_object();
        writer.end_list();
        writer.end_object();
    }
    static void write_id(Writer& writer, std::string_view key, const std::string& id) {
        writer.key(key).begin_object(Layout::line);
        writer.field("value", id);
        writer.end_object();
    }
    /// Returns the words in English.
    const std::string& words(const Text& text, const std::string& where) {
        detail::note_if(text.by_language().size() > 1, notes_, where,
                        "words in other languages than English are not kept");
        return text.in("en");
    }
    void note_competence(const Competence& competence) {
        static_cast<void>(words(competence.label, competence.id));
        notes_.add(competence.id,
                   "scales, areas, descriptions and binnings of competences are not kept");
    }

    const Framework& framework_;
    const Pool& pool_;
    detail::FormatNotes notes_;
};

}  // namespace

FormatExport to_hr_open(const Framework& framework, std::span<const JobProfile> jobs,
                        const Pool& pool) {
    detail::check_same_competences(framework, jobs, pool);
    return HrOpenWriter{framework, pool}.write(jobs);
}

}  // namespace herne::inline HERNE_ABI

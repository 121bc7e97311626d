// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/successfactors.hpp>

#include "io/csv/writer.hpp"
#include "io/job_notes.hpp"
#include "io/local_ids.hpp"
#include "io/successfactors/tables.hpp"
#include "io/whole_weights.hpp"
#include "text/exact_decimal.hpp"
#include "text/quoted.hpp"

#include <array>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

struct SfLanguage {
    std::string_view tag;
    std::string_view locale;
};

/// Languages that are written, and the columns that they have.
constexpr std::array<SfLanguage, 3> sf_languages = {
    {{"", "defaultValue"}, {"de", "de_DE"}, {"en", "en_US"}}};

void add_heads(std::vector<std::string>& heads, const std::string& prefix) {
    for (const SfLanguage& language : sf_languages)
        heads.push_back(prefix + "." + std::string{language.locale});
}

/// Writes one file after the other.
class SfWriter {
public:
    SfWriter(const Framework& framework, const Pool& pool, const CsvWriteOptions& options)
        : framework_{framework}, pool_{pool}, options_{options}, ids_{framework} {}

    FormatExport write(std::span<const JobProfile> jobs) {
        note_framework();
        take_jobs(jobs);
        FormatExport result;
        const auto add = [&](std::string_view name, std::string text) {
            result.files.push_back({.name = std::string{name}, .text = std::move(text)});
        };
        add(detail::sf_competencies_file, competencies());
        add(detail::sf_roles_file, roles());
        add(detail::sf_mappings_file, mappings());
        add(detail::sf_ratings_file, ratings());
        result.dropped = notes_.take();
        return result;
    }

private:
    void note_framework() {
        const std::string where = "framework " + framework_.id();
        detail::note_if(framework_.parts().size() > 1, notes_, where,
                        "that frameworks are merged is not kept: their ids stand before those of "
                        "competences, with a point");
        for (const FrameworkParts& parts : framework_.parts()) {
            detail::note_if(!parts.title.empty() || !parts.note.empty() || !parts.licence.empty(),
                            notes_, where, "title, licence and note of a framework are not kept");
            for (const Area& area : parts.areas)
                detail::note_if(!area.description.empty(), notes_, "area " + area.id,
                                "descriptions of areas are not kept");
        }
    }

    [[nodiscard]] std::string competencies() {
        detail::CsvWriter out{options_};
        std::vector<std::string> heads{"externalCode"};
        for (const std::string prefix : {"name", "description", "category"})
            add_heads(heads, prefix);
        heads.emplace_back("status");
        write_row(out, heads);
        for (const Competence& competence : framework_) {
            out.cell(ids_.of(competence.id));
            words(out, competence.label, competence.id);
            words(out, competence.description, competence.id);
            words(out, competence.area.empty() ? Text{} : framework_.area(competence.area).label,
                  competence.id);
            out.cell("A");
            out.end_row();
            detail::note_if(competence.binning.has_value(), notes_, competence.id,
                            "a binning is not kept: ratings are levels");
            detail::note_if(competence.proof != Proof::judgement, notes_, competence.id,
                            "how a competence is established is not kept");
            notes_.add(competence.id, "scales are not kept: ratings are their levels' numbers");
        }
        return std::move(out).text();
    }

    [[nodiscard]] std::string roles() {
        detail::CsvWriter out{options_};
        std::vector<std::string> heads{"externalCode"};
        add_heads(heads, "name");
        heads.emplace_back("status");
        write_row(out, heads);
        for (const auto& [job, weights] : jobs_) {
            out.cell(job->reference());
            words(out, job->title(), "job " + job->reference());
            out.cell("A");
            out.end_row();
        }
        return std::move(out).text();
    }

    /// Keeps the jobs that can be written.
    void take_jobs(std::span<const JobProfile> jobs) {
        std::set<std::string> references;
        for (const JobProfile& job : jobs) {
            auto weights = detail::whole_weights(job);
            const std::string where = "job " + job.reference();
            if (!weights)
                notes_.add(where,
                           "a job whose weights need whole numbers above 10,000 is left out");
            else if (!references.insert(job.reference()).second)
                notes_.add(where, "a second job of the same reference is left out");
            else
                jobs_.emplace_back(&job, *std::move(weights));
        }
    }
    [[nodiscard]] std::string mappings() {
        detail::CsvWriter out{options_};
        out.row({"externalCode", "roleCompetencyMappings.competency.externalCode",
                 "roleCompetencyMappings.weight.defaultValue",
                 "roleCompetencyMappings.rating.defaultValue", "roleCompetencyMappings.status"});
        for (const auto& [job, weights] : jobs_)
            write_job(out, *job, weights);
        return std::move(out).text();
    }
    void write_job(detail::CsvWriter& out, const JobProfile& job, const std::vector<int>& weights) {
        detail::note_job(notes_, job);
        detail::note_if(!job.eligibility().everybody(), notes_, "job " + job.reference(),
                        "who can be considered (eligibility) is not kept");
        std::set<std::string> written;
        for (std::size_t i = 0; i < job.requirements().size(); ++i) {
            const Requirement& requirement = job.requirements()[i];
            const std::string where = "job " + job.reference() + ", requirement " + requirement.id;
            if (!written.insert(requirement.competence).second) {
                notes_.add(where, "a second requirement of a competence is left out");
                continue;
            }
            detail::note_requirement(notes_, job, requirement);
            detail::note_if(requirement.importance != Importance::must, notes_, where,
                            "how a posting words a requirement (importance) is not kept");
            out.row({job.reference(), ids_.of(requirement.competence), std::to_string(weights[i]),
                     std::to_string(requirement.level), "A"});
        }
    }

    [[nodiscard]] std::string ratings() {
        detail::CsvWriter out{options_};
        out.row({"userId", "competency.externalCode", "rating", "date", "rater", "comment"});
        for (std::size_t row = 0; row < pool_.size(); ++row)
            if (!write_person(out, row))
                notes_.add("candidate " + pool_.id(row).to_string(),
                           "a candidate of whom nothing is known is left out");
        return std::move(out).text();
    }
    /// Returns whether anything is known of the candidate.
    bool write_person(detail::CsvWriter& out, std::size_t row) {
        bool any = false;
        const std::string id = pool_.id(row).to_string();
        for (std::size_t i = 0; i < framework_.size(); ++i) {
            const Level level = pool_.level(row, i);
            const auto evidence = pool_.evidence(row, i);
            const std::string rating = level.known() ? std::to_string(level.worst()) : "";
            any = any || level.known() || !evidence.empty();
            for (const Evidence& piece : evidence) {
                detail::note_evidence(notes_, "candidate " + id, piece, detail::sf_source);
                out.row(
                    {id, ids_.of(framework_[i].id), rating, piece.date, piece.rater, piece.what});
            }
            if (evidence.empty() && level.known())
                out.row({id, ids_.of(framework_[i].id), rating, "", "", ""});
        }
        return any;
    }

    static void write_row(detail::CsvWriter& out, const std::vector<std::string>& cells) {
        for (const std::string& cell : cells)
            out.cell(cell);
        out.end_row();
    }
    /// Writes a text's words, one cell a language.
    void words(detail::CsvWriter& out, const Text& text, const std::string& where) {
        const auto& by_language = text.by_language();
        for (const SfLanguage& language : sf_languages) {
            const auto found = by_language.find(std::string{language.tag});
            out.cell(found == by_language.end() ? std::string_view{} : found->second);
        }
        for (const auto& [tag, said] : by_language)
            detail::note_if(!tag.empty() && tag != "de" && tag != "en", notes_, where,
                            "words in other languages than German and English are not kept");
    }

    const Framework& framework_;
    const Pool& pool_;
    const CsvWriteOptions& options_;
    detail::LocalIds ids_;
    std::vector<std::pair<const JobProfile*, std::vector<int>>> jobs_;  ///< with their weights
    detail::FormatNotes notes_;
};

}  // namespace

FormatExport to_successfactors(const Framework& framework, std::span<const JobProfile> jobs,
                               const Pool& pool, const CsvWriteOptions& options) {
    detail::check_same_competences(framework, jobs, pool);
    return SfWriter{framework, pool, options}.write(jobs);
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/io/record.hpp>
#include <herne/record/digest.hpp>
#include <herne/record/job.hpp>
#include <herne/record/match.hpp>

#include "base/digest.hpp"
#include "io/json/parts.hpp"
#include "io/json/writer.hpp"
#include "io/record/line.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::json::Writer;
using detail::record_lines::compact;
using detail::record_lines::object_from;

const JsonWriteOptions on_one_line{.layout = JsonLayout::compact};

/// What a ranking says of one person.
struct RankedPerson {
    const RankingEntry* entry = nullptr;
    const LeftOut* left_out = nullptr;
    bool is_listed = false;
    bool is_requested = false;
};

std::map<CandidateId, RankedPerson> people_of(const Ranking& ranking) {
    std::map<CandidateId, RankedPerson> people;
    for (const LeftOut& person : ranking.parts().left_out)
        people[person.id].left_out = &person;
    for (const RankingEntry& entry : ranking.parts().also) {
        people[entry.id].entry = &entry;
        people[entry.id].is_requested = true;
    }
    for (const RankingEntry& entry : ranking.parts().entries) {
        people[entry.id].entry = &entry;
        people[entry.id].is_listed = true;
    }
    return people;
}

void write_ranked_entry(Writer& writer, const RankingEntry& entry) {
    writer.key("entry").begin_object();
    writer.field("place", entry.place);
    writer.field("tied", entry.tied);
    writer.field("points", entry.points);
    writer.field("max_points", entry.max_points);
    writer.field("worst", entry.worst);
    writer.field("best", entry.best);
    writer.field("verdict", to_string(entry.verdict));
    writer.values("open", entry.open);
    writer.end_object();
}

std::string content_of(const RankedPerson& person) {
    Writer writer{on_one_line};
    writer.begin_object();
    writer.field("listed", person.is_listed);
    writer.field("requested", person.is_requested);
    if (person.entry != nullptr)
        write_ranked_entry(writer, *person.entry);
    if (person.left_out != nullptr)
        writer.values("left_out", person.left_out->clauses);
    writer.end_object();
    return writer.take();
}

/// What a ranking says of everybody: it is gone with the first person who is erased.
std::string content_of_everybody(const Ranking& ranking, const Pool& pool) {
    const RankingCounts& counts = ranking.counts();
    Writer writer{on_one_line};
    writer.begin_object();
    writer.field("pool_digest", pool_digest(pool));
    writer.field("ranking_digest", detail::record_lines::sha256_hex(to_json(ranking, on_one_line)));
    writer.field("candidates", counts.candidates);
    writer.field("eligible", counts.eligible);
    writer.field("undecided", counts.undecided);
    writer.field("ineligible", counts.ineligible);
    writer.field("below_min_score", counts.below_min_score);
    writer.field("ties_at_cut", counts.ties_at_cut);
    writer.end_object();
    return writer.take();
}

std::string content_of_ranking(const Ranking& ranking) {
    const RankingParts& parts = ranking.parts();
    Writer writer{on_one_line};
    writer.begin_object();
    writer.field("outcome", "ranking");
    writer.field("proposal", true);
    writer.key("provenance");
    detail::write_record(writer, parts.provenance);
    writer.field("order", enumerator_name(parts.order));
    if (parts.top != all)
        writer.field("top", parts.top);
    if (parts.min_score > 0)
        writer.field("min_score", parts.min_score);
    writer.field("max_points", parts.max_points);
    writer.end_object();
    return writer.take();
}

}  // namespace

std::string pool_digest(const Pool& pool) {
    detail::Digest digest;
    digest.add("herne-pool").add(pool.framework().digest());
    digest.add(static_cast<std::int64_t>(pool.size()));
    std::vector<std::size_t> rows(pool.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return pool.id_less(a, b); });
    std::string codes(pool.framework().size(), '\0');
    for (const std::size_t row : rows) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            codes[i] = static_cast<char>(pool.level(row, i).code());
        detail::add_id(digest, pool.id(row));
        digest.add(codes);
    }
    return digest.hex();
}

RecordDraft job_published(const JobProfile& job, const std::string& weights_source) {
    if (!job.stage().empty())
        throw invalid_input{Problem{"job", "is cut at the stage '" + job.stage() +
                                               "': publish the job that it was cut from"}};
    if (weights_source.empty())
        throw invalid_input{Problem{"weights_source", "is empty: say where the weights are from"}};
    Writer writer{on_one_line};
    writer.begin_object();
    writer.field("job_digest", job.digest());
    writer.field("weights_source", weights_source);
    writer.field("version", version());
    writer.key("frameworks").begin_list();
    for (const FrameworkParts& parts : job.framework().parts())
        writer.value(object_from(to_json(Framework{parts}, on_one_line), "framework"));
    writer.end_list();
    writer.key("job").value(object_from(to_json(job, on_one_line), "job"));
    writer.end_object();
    return {.kind = RecordKind::job_published, .content = writer.take()};
}

RecordDraft ranking_computed(const Ranking& ranking, const Pool& pool) {
    if (ranking.provenance().job_digest.empty())
        throw invalid_input{
            Problem{"ranking", "is of a scorecard alone: rank by the job that was published"}};
    RecordDraft draft{.kind = RecordKind::ranking_computed, .content = content_of_ranking(ranking)};
    draft.personal.push_back({.content = content_of_everybody(ranking, pool)});
    for (const auto& [id, person] : people_of(ranking))
        draft.personal.push_back({.id = id, .content = content_of(person)});
    return draft;
}

}  // namespace herne::inline HERNE_ABI

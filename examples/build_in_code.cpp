// SPDX-License-Identifier: BSL-1.0

/// \file
/// Framework, job and pool made in code, without any file: the worked example of the exact points.

#include <herne/herne.hpp>

#include <iostream>

namespace {

herne::Framework skills() {
    const herne::Scale four{"four", {{"basic"}, {"working"}, {"sound"}, {"extensive"}}};
    const herne::Scale three{"three", {{"basic"}, {"working"}, {"sound"}}};
    const herne::Scale papers{"papers", {{"begun"}, {"completed"}}};
    return herne::Framework{
        {.id = "skills",
         .edition = "2026",
         .competences = {{.id = "analysis", .label = {"Analyse", "analysis"}, .scale = four},
                         {.id = "writing", .label = {"Schreiben", "writing"}, .scale = three},
                         {.id = "degree",
                          .label = {"Abschluss", "degree"},
                          .scale = papers,
                          .proof = herne::Proof::document}}}};
}

herne::JobProfile analyst() {
    herne::Clause degree = herne::Clause::at("degree", 1);
    degree.source_line = "must 1";
    return herne::JobProfile{
        {.reference = "example",
         .title = {"Analyst*in", "analyst"},
         .frameworks = {{"skills", "2026"}},
         .eligibility = herne::Eligibility{degree},
         .groups = {{"knowledge", "knowledge", 60}, {"papers", "papers", 40}},
         .requirements =
             {{.id = "x", .competence = "analysis", .level = 4, .weight = 2, .group = "knowledge"},
              {.id = "y", .competence = "writing", .level = 3, .weight = 1, .group = "knowledge"},
              {.id = "z",
               .competence = "degree",
               .level = 2,
               .weight = 1,
               .group = "papers",
               .fit = herne::Fit::threshold()}}},
        skills()};
}

herne::Pool applicants(const herne::Framework& framework) {
    const herne::Level unknown;
    herne::PoolBuilder builder{framework};
    builder.add("anna", std::vector<herne::Level>{3, 3, 1});
    builder.add("bela", std::vector<herne::Level>{4, 1, 2});
    builder.add("cleo", std::vector<herne::Level>{2, 3, unknown});
    builder.add("dana", std::vector<herne::Level>{4, 3, 0});
    return builder.build();
}

}  // namespace

int main() {
    const herne::JobProfile job = analyst();
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        std::cout << job.requirements()[r].id << ": share " << job.share(r) << ", points";
        for (const auto points : job.points(r))
            std::cout << ' ' << points;
        std::cout << '\n';
    }
    const herne::Pool pool = applicants(job.framework());
    const herne::Ranking ranking = herne::rank(pool, job);
    for (const auto& entry : ranking)
        std::cout << entry.place << ". " << entry.id << ": " << entry.points << " of "
                  << entry.max_points << " points (at best " << entry.best << "), "
                  << to_string(entry.verdict) << '\n';
    for (const auto& left_out : ranking.left_out())
        for (const auto& way : herne::ways(pool[left_out.id], job.eligibility()).sets)
            for (const auto& raise : way)
                std::cout << left_out.id << ": left out unless " << raise.competence
                          << " is at least " << raise.to << ", now " << raise.from << '\n';
}

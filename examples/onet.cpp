// SPDX-License-Identifier: BSL-1.0
// Which occupations are nearest to one? Reads a folder of O*NET's text files (the shipped twenty
// occupations by default), and ranks all of them for the job profile of one. Writes framework, job
// profiles and the pool of occupations into the folder OUT, as `herne rank` reads them.
//
//     onet [FOLDER [CODE [OUT]]]
#include <herne/herne.hpp>

#include <exception>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>

namespace {

void print_nearest(const herne::FormatData& data, const std::string& code) {
    std::map<std::string, const herne::JobProfile*> jobs;
    for (const herne::JobProfile& job : data.jobs)
        jobs.emplace(job.reference(), &job);
    const auto wanted = jobs.find(code);
    if (wanted == jobs.end())
        throw herne::unknown_id{"occupation", code, jobs.begin()->first};
    std::cout << "nearest to " << wanted->second->title().in("en") << ":\n";
    constexpr std::size_t shown = 8;
    for (const auto& entry : herne::rank(data.pool, *wanted->second, {.top = shown}))
        std::cout << entry.place << ' ' << entry.id << ' ' << entry.score() << " to "
                  << herne::Fraction{entry.best, entry.max_points}.value() << ' '
                  << jobs.at(entry.id.text())->title().in("en") << '\n';
}

void write(const herne::FormatData& data, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    herne::FormatExport out{.files = {{"framework.json", to_json(data.framework)}}, .dropped = {}};
    for (const herne::JobProfile& job : data.jobs)
        out.files.push_back({job.reference() + ".json", to_json(job)});
    out.save(folder);
    herne::save(data.pool, folder / "occupations.herne");
    const herne::Pool read = herne::open_pool(folder / "occupations.herne");
    std::cout << "written: a framework, " << data.jobs.size() << " job profiles and a pool of "
              << read.size() << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    const std::string folder = count > 1 ? arguments[1] : "examples/data/onet";
    const std::string code = count > 2 ? arguments[2] : "15-1299.09";
    try {
        const herne::FormatData data = herne::load_onet(folder);
        std::cout << data.framework.size() << " competences, " << data.jobs.size()
                  << " job profiles, " << data.pool.size() << " occupations\n"
                  << data.framework[0].binning->sentence().in("en") << '\n';
        for (const herne::FormatNote& note : data.dropped)
            std::cout << note.count << " times: " << note.what << '\n';
        print_nearest(data, code);
        if (count > 3)
            write(data, arguments[3]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

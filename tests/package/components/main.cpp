// SPDX-License-Identifier: BSL-1.0
#include <herne/herne.hpp>
#include <herne/io/archive.hpp>
#include <herne/linear/linear.hpp>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>

#include <iostream>
#include <sstream>

int main() {
    const auto job = herne::load_job_profile("examples/data/jobs/16-0107.json");
    std::cout << herne::required_levels(job).size() << " requirements, "
              << herne::increments(job).sum() << " points\n";

    std::stringstream kept;
    boost::archive::text_oarchive{kept} << job;
    boost::archive::text_iarchive archive{kept};
    std::cout << std::boolalpha << (herne::from_archive<herne::JobProfile>(archive) == job) << '\n';
}

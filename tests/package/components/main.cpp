// SPDX-License-Identifier: BSL-1.0
#include <herne/version.hpp>

#include <Eigen/Core>
#include <boost/archive/text_oarchive.hpp>

#include <iostream>

int main() {
    const Eigen::Vector2i numbers{1, 2};
    boost::archive::text_oarchive archive{std::cout};
    archive << numbers[1];
    std::cout << '\n' << herne::version() << '\n';
}

// SPDX-License-Identifier: BSL-1.0
#include <herne/version.hpp>
#include <iostream>
int main() {
    std::cout << herne::version() << '\n';
}

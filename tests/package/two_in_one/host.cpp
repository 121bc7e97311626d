// SPDX-License-Identifier: BSL-1.0
#include <dlfcn.h>

#include <cstdio>

/// Loads the libraries that it is called with, the symbols of each visible to those that follow,
/// then calls `try_herne` of each, the last one first.
int main(int count, char** paths) {
    int failures = 0;
    void* libraries[8] = {};
    for (int i = 1; i < count; ++i) {
        libraries[i] = dlopen(paths[i], RTLD_NOW | RTLD_GLOBAL);
        if (libraries[i] == nullptr) {
            std::printf("%s\n", dlerror());
            return 1;
        }
    }
    for (int i = count - 1; i >= 1; --i)
        failures += reinterpret_cast<int (*)()>(dlsym(libraries[i], "try_herne"))();
    return failures;
}

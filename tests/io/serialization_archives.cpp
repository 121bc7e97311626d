// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive.hpp>

#include "io/serialization_check.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

// tests/io/archives/VERSION holds one archive of each type and format as this version of herne
// wrote it. They are never written again: a type or version that is new gets its files by running
// this suite with HERNE_WRITE_ARCHIVES=1, which fails as long as it writes.

using namespace herne;
using test::sample;

namespace {

std::filesystem::path archive_path(int version, const std::string& type,
                                   const std::string& ending) {
    const std::string name = type.substr(type.rfind(':') + 1);
    return std::filesystem::path{HERNE_SOURCE_DIR} / "tests/io/archives" / std::to_string(version) /
           (name + ending);
}

/// The version of archives in which a type came.
template <class T>
constexpr int first_version = 1;
template <>
constexpr int first_version<RankingWarning> = 2;
template <>
constexpr int first_version<OpenCandidate> = 2;

/// Makes samples those of a version, for a while.
class SampledVersion {
public:
    explicit SampledVersion(int version) { test::sampled_version = version; }
    ~SampledVersion() { test::sampled_version = detail::archive_version; }
    SampledVersion(const SampledVersion&) = delete;
    SampledVersion& operator=(const SampledVersion&) = delete;
};

bool may_write() {
    const char* wish = std::getenv("HERNE_WRITE_ARCHIVES");
    return wish != nullptr && std::string{wish} == "1";
}

template <class Archives, class T>
void write_archive(const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream stream{path, std::ios::binary};
    test::write<Archives>(stream, sample<T>());
    BOOST_ERROR("wrote " << path << "; look at it, keep it, and run the test again");
}

template <class Archives, class T>
void check_archive(const std::string& type, const std::string& ending) {
    for (int version = first_version<T>; version <= detail::archive_version; ++version) {
        const SampledVersion sampled{version};
        const auto path = archive_path(version, type, ending);
        if (!std::filesystem::exists(path) && version == detail::archive_version && may_write()) {
            write_archive<Archives, T>(path);
            continue;
        }
        std::ifstream stream{path, std::ios::binary};
        BOOST_TEST_CONTEXT(path) {
            BOOST_REQUIRE(stream.good());
            BOOST_TEST((test::same(test::read<Archives, T>(stream), sample<T>())));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(serialization_archives)

BOOST_AUTO_TEST_CASE(kept_text_archives_are_read) {
    test::for_each_archived_type([]<class T>(std::type_identity<T>) {
        check_archive<test::TextArchives, T>(test::type_name<T>(), ".txt");
    });
}

BOOST_AUTO_TEST_CASE(kept_xml_archives_are_read) {
    test::for_each_archived_type([]<class T>(std::type_identity<T>) {
        check_archive<test::XmlArchives, T>(test::type_name<T>(), ".xml");
    });
}

// Binary archives belong to one kind of machine.
#if defined(__x86_64__) && defined(__linux__)
BOOST_AUTO_TEST_CASE(kept_binary_archives_are_read) {
    test::for_each_archived_type([]<class T>(std::type_identity<T>) {
        check_archive<test::BinaryArchives, T>(test::type_name<T>(), ".bin");
    });
}
#endif

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive.hpp>
#include <herne/io/json.hpp>
#include <herne/record/analysis.hpp>
#include <herne/record/procedure_panel.hpp>
#include <herne/record/procedure_record.hpp>

#include "support/analysis_results.hpp"

#include <boost/archive/polymorphic_binary_iarchive.hpp>
#include <boost/archive/polymorphic_binary_oarchive.hpp>
#include <boost/archive/polymorphic_text_iarchive.hpp>
#include <boost/archive/polymorphic_text_oarchive.hpp>
#include <boost/archive/polymorphic_xml_iarchive.hpp>
#include <boost/archive/polymorphic_xml_oarchive.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

// tests/io/archives/VERSION holds one archive of each result and format, and the same result as
// JSON, by the version in which the result came. They are never written again: a result that is new
// gets its files by running this suite with HERNE_WRITE_ARCHIVES=1, which fails as long as it
// writes.

namespace {

using namespace herne;
using Output = boost::archive::polymorphic_oarchive;
using Input = boost::archive::polymorphic_iarchive;

struct TextArchives {
    static constexpr const char* ending = ".txt";
    using Out = boost::archive::polymorphic_text_oarchive;
    using In = boost::archive::polymorphic_text_iarchive;
};
struct XmlArchives {
    static constexpr const char* ending = ".xml";
    using Out = boost::archive::polymorphic_xml_oarchive;
    using In = boost::archive::polymorphic_xml_iarchive;
};
struct BinaryArchives {
    static constexpr const char* ending = ".bin";
    using Out = boost::archive::polymorphic_binary_oarchive;
    using In = boost::archive::polymorphic_binary_iarchive;
};

template <class T>
void write_to(Output& archive, const T& value) {
    archive << boost::make_nvp("value", value);
}

template <class T>
T read_from(Input& archive) {
    return from_archive<T>(archive);
}

template <class Archives, class T>
std::string archived(const T& value) {
    std::ostringstream stream;
    {
        typename Archives::Out archive{stream};
        write_to(archive, value);
    }
    return stream.str();
}

template <class T, class Archives>
T read_back(std::istream& stream) {
    typename Archives::In archive{stream};
    return read_from<T>(archive);
}

std::filesystem::path kept(const std::string& name, const std::string& ending) {
    const auto in_version = [&](int version) {
        return std::filesystem::path{HERNE_SOURCE_DIR} / "tests/io/archives" /
               std::to_string(version) / (name + ending);
    };
    int version = 1;
    while (version < detail::archive_version && !std::filesystem::exists(in_version(version)))
        ++version;
    return in_version(version);
}

/// Writes a file that is not there yet, if that is wished for.
void keep(const std::filesystem::path& path, const std::string& bytes) {
    const char* wish = std::getenv("HERNE_WRITE_ARCHIVES");
    if (std::filesystem::exists(path) || wish == nullptr || std::string{wish} != "1")
        return;
    std::ofstream{path, std::ios::binary} << bytes;
    BOOST_ERROR("wrote " << path << "; look at it, keep it, and run the test again");
}

template <class Archives>
void check_all() {
    test::for_each_analysis_result([]<class T>(const T& result) {
        BOOST_TEST_CONTEXT(test::document_of<T> << Archives::ending) {
            std::istringstream stream{archived<Archives>(result)};
            BOOST_TEST((read_back<T, Archives>(stream) == result));

            keep(kept(test::document_of<T>, ".json"), herne::to_json(result));
            keep(kept(test::document_of<T>, Archives::ending), archived<Archives>(result));
            std::ifstream file{kept(test::document_of<T>, Archives::ending), std::ios::binary};
            BOOST_TEST_REQUIRE(file.good());
            BOOST_TEST((read_back<T, Archives>(file) ==
                        load_result<T>(kept(test::document_of<T>, ".json"))));
        }
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(archives_analysis)

BOOST_AUTO_TEST_CASE(text_archives_of_results_are_read) {
    check_all<TextArchives>();
}

BOOST_AUTO_TEST_CASE(xml_archives_of_results_are_read) {
    check_all<XmlArchives>();
}

// Binary archives belong to one kind of machine.
#if defined(__x86_64__) && defined(__linux__)
BOOST_AUTO_TEST_CASE(binary_archives_of_results_are_read) {
    check_all<BinaryArchives>();
}
#endif

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

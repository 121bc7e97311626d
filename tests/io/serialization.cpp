// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive.hpp>

#include "io/serialization_check.hpp"

#include <herne/base/error.hpp>

#include <rapidcheck.h>
#include <boost/serialization/vector.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

using namespace herne;
using test::sample;

namespace {

template <class Archives, class T>
T round_trip(const T& value) {
    std::stringstream stream;
    test::write<Archives>(stream, value);
    return test::read<Archives, T>(stream);
}

template <class T>
void check_round_trips(const T& value, const std::string& name) {
    BOOST_TEST_CONTEXT(name) {
        BOOST_TEST(test::same(round_trip<test::TextArchives>(value), value));
        BOOST_TEST(test::same(round_trip<test::XmlArchives>(value), value));
        BOOST_TEST(test::same(round_trip<test::BinaryArchives>(value), value));
    }
}

template <class T>
std::string as_text(const T& value) {
    std::ostringstream stream;
    test::write<test::TextArchives>(stream, value);
    return stream.str();
}

/// Replaces the only occurrence of `from`.
std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_REQUIRE(text.find(from, at + 1) == std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(serialization)

BOOST_AUTO_TEST_CASE(every_type_reads_back_the_same) {
    test::for_each_archived_type([]<class T>(std::type_identity<T>) {
        check_round_trips(sample<T>(), test::type_name<T>());
    });
}

BOOST_AUTO_TEST_CASE(empty_values_read_back_the_same) {
    test::for_each_archived_type([]<class T>(std::type_identity<T>) {
        check_round_trips(detail::placeholder<T>(), test::type_name<T>());
    });
}

BOOST_AUTO_TEST_CASE(samples_differ_from_empty_values) {
    test::for_each_archived_type([]<class T>(std::type_identity<T>) {
        BOOST_TEST(!test::same(sample<T>(), detail::placeholder<T>()), test::type_name<T>());
    });
}

BOOST_AUTO_TEST_CASE(whole_job_and_plain_pools_read_back_the_same) {
    check_round_trips(JobProfile{sample<JobProfileParts>(), sample<Framework>()}, "whole job");
    PoolBuilder builder{sample<Framework>(), 40};
    const std::vector<std::uint8_t> levels = {3, 255, 2, 0, 255, 0, 0, 1, 1, 1, 1, 1};
    builder.add(LevelMatrix{.levels = levels});
    check_round_trips(builder.build(), "row numbers");
    PoolBuilder strings{sample<Framework>()};
    strings.add(LevelMatrix{.levels = levels}, std::vector<std::string>{"b", "a"});
    check_round_trips(strings.build(), "strings");
    check_round_trips(CandidateId{18446744073709551615U}, "largest id");
    check_round_trips(Level::unknown(), "unknown");
    check_round_trips(
        Scorecard{sample<Framework>(), {{"left/first", {0, 0, 0, 0}}, {"left/second", {0, 1, 2}}}},
        "table of zeros");
}

BOOST_AUTO_TEST_CASE(several_values_share_one_archive) {
    std::stringstream stream;
    {
        boost::archive::xml_oarchive archive{stream};
        const Pool pool = sample<Pool>();
        const JobProfile job = sample<JobProfile>();
        archive << boost::make_nvp("pool", pool) << boost::make_nvp("job", job);
    }
    boost::archive::xml_iarchive archive{stream};
    BOOST_TEST(test::same(from_archive<Pool>(archive, "pool"), sample<Pool>()));
    BOOST_TEST(test::same(from_archive<JobProfile>(archive, "job"), sample<JobProfile>()));
}

BOOST_AUTO_TEST_CASE(value_at_hand_is_overwritten) {
    std::stringstream stream;
    test::write<test::TextArchives>(stream, sample<Framework>());
    Framework framework{sample<FrameworkParts>()};
    boost::archive::text_iarchive archive{stream};
    archive >> framework;
    BOOST_TEST((framework == sample<Framework>()));
}

BOOST_AUTO_TEST_CASE(vectors_and_pointers_of_handles_are_read) {
    std::stringstream stream;
    {
        boost::archive::text_oarchive archive{stream};
        const std::vector<Profile> profiles(3, sample<Profile>());
        const JobProfile job = sample<JobProfile>();
        const JobProfile* const pointer = &job;
        archive << profiles << pointer;
    }
    boost::archive::text_iarchive archive{stream};
    std::vector<Profile> profiles;
    JobProfile* pointer = nullptr;
    archive >> profiles >> pointer;
    const std::unique_ptr<JobProfile> job{pointer};
    BOOST_TEST((profiles == std::vector<Profile>(3, sample<Profile>())));
    BOOST_TEST((*job == sample<JobProfile>()));
}

BOOST_AUTO_TEST_CASE(any_bytes_in_strings_read_back_the_same) {
    BOOST_TEST(rc::check([](const std::string& bytes) {
        const Evidence evidence{.what = bytes};
        RC_ASSERT(round_trip<test::TextArchives>(evidence) == evidence);
        RC_ASSERT(round_trip<test::XmlArchives>(evidence) == evidence);
        RC_ASSERT(round_trip<test::BinaryArchives>(evidence) == evidence);
    }));
    std::string all_bytes;
    for (int i = 0; i < 256; ++i)
        all_bytes += static_cast<char>(static_cast<unsigned char>(i));
    for (const auto& text : {all_bytes, std::string{}, std::string{" "}, std::string{"  a  "},
                             std::string{"\n"}, std::string{"</what>"}})
        check_round_trips(Evidence{.what = text}, "bytes");
}

BOOST_AUTO_TEST_CASE(what_makes_no_valid_value_is_refused_and_changes_nothing) {
    Fraction fraction{1, 2};
    std::istringstream stream{replaced(as_text(Fraction{1234, 987654321}), "987654321", "0")};
    boost::archive::text_iarchive archive{stream};
    BOOST_CHECK_THROW(archive >> fraction, invalid_input);
    BOOST_TEST(fraction == (Fraction{1, 2}));
    std::istringstream id{
        replaced(as_text(Framework{sample<FrameworkParts>()}), "4 left", "4 l/ft")};
    BOOST_CHECK_THROW((test::read<test::TextArchives, Framework>(id)), invalid_input);
}

BOOST_AUTO_TEST_CASE(enumerator_that_does_not_exist_is_refused) {
    const std::string text =
        as_text(Evidence{.status = EvidenceStatus::judged, .rater = "somebody"});
    std::istringstream stream{replaced(text, "3 8 somebody", "4 8 somebody")};
    BOOST_CHECK_THROW((test::read<test::TextArchives, Evidence>(stream)), invalid_input);
}

BOOST_AUTO_TEST_CASE(damaged_escape_is_refused) {
    std::ostringstream out;
    test::write<test::XmlArchives>(out, Evidence{.what = "\x01"});
    std::istringstream stream{replaced(out.str(), "\\x01", "\\x0")};
    BOOST_CHECK_THROW((test::read<test::XmlArchives, Evidence>(stream)), invalid_input);
}

BOOST_AUTO_TEST_CASE(truncated_archive_is_refused) {
    const std::string text = as_text(sample<Pool>());
    for (const std::size_t length : {text.size() / 4, text.size() / 2, text.size() - 12}) {
        std::istringstream stream{text.substr(0, length)};
        BOOST_CHECK_THROW((test::read<test::TextArchives, Pool>(stream)), std::exception);
    }
}

BOOST_AUTO_TEST_CASE(archive_of_another_version_is_refused) {
    const std::string text = as_text(Level{2});
    const int newest = herne::detail::archive_version;
    BOOST_REQUIRE(text.ends_with(" 0 " + std::to_string(newest) + " 2\n"));
    // Boost writes tracking and version of a class before its first object.
    for (const std::string& version : {std::string{"0"}, std::to_string(newest + 1)}) {
        std::istringstream stream{text.substr(0, text.size() - 4) + version + " 2\n"};
        BOOST_CHECK_THROW((test::read<test::TextArchives, Level>(stream)), invalid_input);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive.hpp>

#include "io/serialization_check.hpp"
#include "support/cases.hpp"
#include "support/damage.hpp"

#include <herne/base/error.hpp>

#include <boost/archive/polymorphic_binary_iarchive.hpp>
#include <boost/archive/polymorphic_text_iarchive.hpp>
#include <boost/archive/text_wiarchive.hpp>
#include <boost/archive/text_woarchive.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <utility>

using namespace herne;
using boost::archive::polymorphic_iarchive;
using test::sample;

namespace {

/// The archives begin with the value: their own head is read by Boost.
constexpr unsigned flags = boost::archive::no_header;

template <class Archives, class T>
std::string archived(const T& value) {
    std::ostringstream stream;
    {
        typename Archives::Output archive{stream, flags};
        archive << boost::make_nvp("value", value);
    }
    return stream.str();
}

/// Returns what reading the bytes throws that it must not, empty if it reads a value or refuses.
template <class Input, class T>
std::string wrong(const std::string& bytes) {
    std::istringstream stream{bytes};
    try {
        Input archive{stream, flags};
        static_cast<void>(from_archive<T>(archive));
    } catch (const invalid_input&) {
    } catch (const points_overflow&) {
    } catch (const std::exception& other) {
        return other.what();
    }
    return "";
}

template <class Archives, class T>
void check_damaged() {
    using Input = typename Archives::Input;
    const std::string name = test::type_name<T>();
    const std::string bytes = archived<Archives>(sample<T>());
    BOOST_TEST((wrong<Input, T>(bytes) == ""), name);
    for (const std::size_t length : test::positions_below(bytes.size(), test::cases(100)))
        BOOST_TEST((wrong<Input, T>(bytes.substr(0, length)) == ""), name << " cut at " << length);
    for (const std::size_t bit : test::positions_below(8 * bytes.size(), test::cases(400))) {
        const std::string flipped = test::with_flipped(bytes, bit);
        BOOST_TEST((wrong<Input, T>(flipped) == ""), name << ", bit " << bit << " flipped");
    }
    std::mt19937_64 random{7};
    for (std::size_t i = 0; i < test::cases(200); ++i) {
        std::string changed = bytes;
        changed[random() % changed.size()] = "0123456789 -x\\"[random() % 14];
        BOOST_TEST((wrong<Input, T>(changed) == ""), name << " as " << changed);
    }
}

template <class Archives>
void check_all_damaged() {
    test::for_each_archived_type(
        []<class T>(std::type_identity<T>) { check_damaged<Archives, T>(); });
}

/// A string whose length is said to be far beyond what follows.
constexpr std::size_t absurd = std::numeric_limits<std::size_t>::max() / 4;

std::string with_absurd_length() {
    const std::string text = archived<test::TextArchives>(Evidence{.what = "certificate"});
    const std::string length = "11 certificate";
    const std::size_t at = text.find(length);
    BOOST_REQUIRE(at != std::string::npos);
    return std::string{text}.replace(at, 2, std::to_string(absurd));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(archive_damaged)

BOOST_AUTO_TEST_CASE(damaged_text_is_read_or_refused) {
    check_all_damaged<test::TextArchives>();
}

BOOST_AUTO_TEST_CASE(damaged_xml_is_read_or_refused) {
    check_all_damaged<test::XmlArchives>();
}

BOOST_AUTO_TEST_CASE(damaged_bytes_are_read_or_refused) {
    check_all_damaged<test::BinaryArchives>();
}

BOOST_AUTO_TEST_CASE(length_beyond_the_archive_is_refused) {
    std::istringstream stream{with_absurd_length()};
    boost::archive::text_iarchive archive{stream, flags};
    BOOST_CHECK_THROW(static_cast<void>(from_archive<Evidence>(archive)), invalid_input);
    std::istringstream again{with_absurd_length()};
    boost::archive::polymorphic_text_iarchive route{again, flags};
    BOOST_CHECK_THROW(
        static_cast<void>(from_archive<Evidence>(static_cast<polymorphic_iarchive&>(route))),
        invalid_input);
    const std::string narrow = with_absurd_length();
    std::wistringstream wide{std::wstring{narrow.begin(), narrow.end()}};
    boost::archive::text_wiarchive wide_archive{wide, flags};
    BOOST_CHECK_THROW(static_cast<void>(from_archive<Evidence>(wide_archive)), invalid_input);
}

BOOST_AUTO_TEST_CASE(length_beyond_the_bytes_is_refused) {
    std::string bytes = archived<test::BinaryArchives>(Evidence{.what = "certificate"});
    const std::size_t at = bytes.find("certificate") - sizeof(absurd);
    bytes.replace(at, sizeof(absurd), reinterpret_cast<const char*>(&absurd), sizeof(absurd));
    std::istringstream stream{bytes};
    boost::archive::binary_iarchive archive{stream, flags};
    BOOST_CHECK_THROW(static_cast<void>(from_archive<Evidence>(archive)), invalid_input);
    std::istringstream again{bytes};
    boost::archive::polymorphic_binary_iarchive route{again, flags};
    BOOST_CHECK_THROW(
        static_cast<void>(from_archive<Evidence>(static_cast<polymorphic_iarchive&>(route))),
        invalid_input);
}

BOOST_AUTO_TEST_CASE(strings_longer_than_a_piece_read_back_the_same) {
    for (const std::size_t length : {herne::detail::archive_piece - 1, herne::detail::archive_piece,
                                     3 * herne::detail::archive_piece + 5}) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i)
            text += static_cast<char>('a' + i % 23);
        const Evidence evidence{.what = text};
        const auto check = [&]<class Archives>(Archives) {
            std::istringstream stream{archived<Archives>(evidence)};
            typename Archives::Input archive{stream, flags};
            BOOST_TEST((from_archive<Evidence>(archive) == evidence));
        };
        check(test::TextArchives{});
        check(test::XmlArchives{});
        check(test::BinaryArchives{});
        std::wstringstream wide;
        {
            boost::archive::text_woarchive archive{wide, flags};
            archive << boost::make_nvp("value", evidence);
        }
        boost::archive::text_wiarchive archive{wide, flags};
        BOOST_TEST((from_archive<Evidence>(archive) == evidence));
    }
}

BOOST_AUTO_TEST_CASE(parts_nested_without_end_are_refused) {
    Clause clause = Clause::at("left/first", 1);
    for (int depth = 0; depth < 1'000; ++depth) {
        Clause outer;
        outer.kind = Clause::Kind::all;
        outer.clauses.push_back(std::move(clause));
        clause = std::move(outer);
    }
    // Even writing it ends there.
    std::ostringstream stream;
    boost::archive::text_oarchive archive{stream, flags};
    BOOST_CHECK_THROW(archive << clause, invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

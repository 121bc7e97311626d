// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive.hpp>

#include <herne/base/error.hpp>

#include "faults/every_failure.hpp"
#include "io/serialization_check.hpp"
#include "memory/counted_new.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <new>
#include <optional>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

using namespace herne;
using namespace herne::test;

namespace {

// An archive and its stream stand before anything fails: what these take is Boost's and the
// standard library's own affair, and a stream keeps to itself that it had no memory. Without a
// locale of its own an archive finds what numbers are written with.
constexpr unsigned flags = boost::archive::no_codecvt;

/// Takes what is written without allocating.
class Room : public std::streambuf {
public:
    Room() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }
    [[nodiscard]] std::string written() const { return {pbase(), pptr()}; }

private:
    std::vector<char> bytes_ = std::vector<char>(1U << 16U);
};

template <class Archive>
struct Writing {
    Room room = {};
    std::ostream stream{&room};
    Archive archive{stream, flags};
};
template <class Archive>
struct Reading {
    explicit Reading(const std::string& text) : stream{text} {}
    std::istringstream stream;
    Archive archive{stream, flags};
};

template <class Archives, class T>
void check_writing(const std::string& name, const T& value, const std::string& expected) {
    std::optional<Writing<typename Archives::Output>> writing;
    check_every_failure(
        name + ", written",
        {.prepare = [&] { writing.emplace(); },
         .attempt = [&] { writing->archive << boost::make_nvp("value", value); },
         .wrong = [&](bool failed) -> std::string {
             // An archive ends with what Boost writes when it is closed.
             return failed || expected.starts_with(writing->room.written()) ? "" : "differs";
         },
         .finish = [&] { writing.reset(); }});
}

template <class Archives, class T>
void check_reading(const std::string& name, const T& value, const std::string& text) {
    std::optional<Reading<typename Archives::Input>> reading;
    std::optional<T> result;
    check_every_failure(
        name + ", read",
        {.prepare = [&] { reading.emplace(text); },
         .attempt =
             [&] {
                 try {
                     result.emplace(from_archive<T>(reading->archive));
                 } catch (const invalid_input& refused) {
                     // To read a floating-point number the stream itself takes memory, and keeps to
                     // itself that it had none.
                     if (std::string_view{refused.what()} != "archive: input stream error")
                         throw;
                     throw std::bad_alloc{};
                 }
             },
         .wrong = [&](bool failed) -> std::string {
             return failed || same(*result, value) ? "" : "differs";
         },
         .finish =
             [&] {
                 result.reset();
                 reading.reset();
             }});
}

template <class Archives, class T>
void check_archives_of(const std::string& name) {
    const T value = sample<T>();
    std::ostringstream stream;
    write<Archives>(stream, value);
    check_writing<Archives>(name, value, stream.str());
    check_reading<Archives>(name, value, stream.str());
}

template <class T>
void check_archives() {
    const std::string name = type_name<T>();
    check_archives_of<TextArchives, T>(name + " as text");
    check_archives_of<XmlArchives, T>(name + " as XML");
    check_archives_of<BinaryArchives, T>(name + " in bytes");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(archive)

BOOST_AUTO_TEST_CASE(values_are_written_and_read) {
    check_archives<Framework>();
    check_archives<Profile>();
    check_archives<Pool>();
    check_archives<JobProfile>();
    check_archives<Scorecard>();
    check_archives<Ranking>();
    check_archives<Explanation>();
    check_archives<Comparison>();
}

BOOST_AUTO_TEST_CASE(length_that_is_not_there_takes_little) {
    std::ostringstream stream;
    write<TextArchives>(stream, Evidence{.what = "certificate"});
    std::string text = stream.str();
    text.replace(text.find("11 certificate"), 2, "100000000");
    Reading<boost::archive::text_iarchive> reading{text};
    const std::size_t before = live;
    peak = before;
    BOOST_CHECK_THROW(static_cast<void>(from_archive<Evidence>(reading.archive)), invalid_input);
    BOOST_TEST(peak - before < 1U << 20U);
}

BOOST_AUTO_TEST_CASE(value_at_hand_stays_as_it_was) {
    std::ostringstream stream;
    write<TextArchives>(stream, sample<JobProfile>());
    const auto before = herne::detail::placeholder<JobProfile>();
    std::optional<Reading<boost::archive::text_iarchive>> reading;
    std::optional<JobProfile> job;
    check_every_failure("a job", {.prepare =
                                      [&] {
                                          reading.emplace(stream.str());
                                          job = before;
                                      },
                                  .attempt = [&] { reading->archive >> *job; },
                                  .wrong = [&](bool failed) -> std::string {
                                      const bool right =
                                          failed ? *job == before : *job == sample<JobProfile>();
                                      return right ? "" : "is half-changed";
                                  },
                                  .finish =
                                      [&] {
                                          job.reset();
                                          reading.reset();
                                      }});
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/archive.hpp>

#include "io/serialization_check.hpp"

#include <herne/base/error.hpp>

#include <boost/archive/detail/common_iarchive.hpp>
#include <boost/archive/detail/common_oarchive.hpp>
#include <boost/archive/polymorphic_binary_iarchive.hpp>
#include <boost/archive/polymorphic_binary_oarchive.hpp>
#include <boost/archive/polymorphic_text_iarchive.hpp>
#include <boost/archive/polymorphic_text_oarchive.hpp>
#include <boost/archive/polymorphic_xml_iarchive.hpp>
#include <boost/archive/polymorphic_xml_oarchive.hpp>
#include <boost/archive/text_wiarchive.hpp>
#include <boost/archive/text_woarchive.hpp>
#include <boost/archive/xml_wiarchive.hpp>
#include <boost/archive/xml_woarchive.hpp>
#include <boost/serialization/map.hpp>
#include <boost/serialization/unique_ptr.hpp>
#include <boost/serialization/vector.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

using namespace herne;
using test::sample;

namespace {

/// Types that hold values of all others.
using Roots =
    std::tuple<Framework, Profile, Pool, JobProfile, Scorecard, Ranking, Explanation, Comparison>;

template <class Check>
void for_each_root(const Check& check) {
    [&]<class... T>(const std::tuple<T...>*) {
        (check(std::type_identity<T>{}), ...);
    }(static_cast<const Roots*>(nullptr));
}

/// A class of somebody's own that holds values of herne's.
class Application {
public:
    Application() = default;
    explicit Application(const Profile& profile)
        : profiles_{{"first", profile}, {"second", profile}},
          pool_{std::make_shared<Pool>(sample<Pool>())},
          again_{pool_},
          job_{std::make_unique<JobProfile>(sample<JobProfile>())} {}

    bool operator==(const Application& other) const {
        return profiles_ == other.profiles_ && test::same(*pool_, *other.pool_) &&
               *job_ == *other.job_ && evidence_ == other.evidence_;
    }
    [[nodiscard]] bool shares_its_pool() const { return pool_ == again_; }
    [[nodiscard]] bool has_no_other_pool() const { return other_pool_ == nullptr; }
    void watch_its_pool() { other_pool_ = pool_; }
    [[nodiscard]] bool watches_its_pool() const { return other_pool_ == pool_; }

private:
    friend class boost::serialization::access;
    template <class Archive>
    void serialize(Archive& archive, unsigned int /*version*/) {
        archive& boost::make_nvp("profiles", profiles_) & boost::make_nvp("pool", pool_) &
            boost::make_nvp("again", again_) & boost::make_nvp("other", other_pool_) &
            boost::make_nvp("job", job_) & boost::make_nvp("evidence", evidence_);
    }

    std::map<std::string, Profile> profiles_;
    std::shared_ptr<Pool> pool_;
    std::shared_ptr<Pool> again_;
    std::shared_ptr<const Pool> other_pool_;
    std::unique_ptr<JobProfile> job_;
    std::vector<Evidence> evidence_{{.what = "paper"}};
};

enum class Colour { red, green };

/// A record of somebody's own.
struct Badge {
    std::string name;
    Colour colour = Colour::red;
    std::optional<Level> level = {};
    std::vector<CandidateId> owners = {};
    std::vector<Clause> clauses = {};
    bool operator==(const Badge&) const = default;
};
/// What it became later.
struct LaterBadge {
    std::string name;
    Colour colour = Colour::red;
    std::optional<Level> level = {};
    std::vector<CandidateId> owners = {};
    std::vector<Clause> clauses = {};
    int number = 7;
};

/// An archive of somebody's own, that counts what it is given.
class Counter : public boost::archive::detail::common_oarchive<Counter> {
    friend class boost::archive::save_access;
    template <class T>
    void save(const T& /*value*/) {
        ++values;
    }

public:
    Counter() : boost::archive::detail::common_oarchive<Counter>{0} {}
    void save_binary(const void* /*address*/, std::size_t /*size*/) {}
    std::size_t values = 0;
};

/// What is written to and read from, and the plain archives of the same kind.
template <class Character, class Out, class In, class PlainOut = Out, class PlainIn = In>
struct Archives {
    using Stream = std::basic_stringstream<Character>;
    using Output = Out;
    using Input = In;
    using PlainOutput = PlainOut;
    using PlainInput = PlainIn;
};
using WideText = Archives<wchar_t, boost::archive::text_woarchive, boost::archive::text_wiarchive>;
using WideXml = Archives<wchar_t, boost::archive::xml_woarchive, boost::archive::xml_wiarchive>;
using PolymorphicText = Archives<char, boost::archive::polymorphic_text_oarchive,
                                 boost::archive::polymorphic_text_iarchive,
                                 boost::archive::text_oarchive, boost::archive::text_iarchive>;
using PolymorphicXml = Archives<char, boost::archive::polymorphic_xml_oarchive,
                                boost::archive::polymorphic_xml_iarchive,
                                boost::archive::xml_oarchive, boost::archive::xml_iarchive>;
using PolymorphicBinary =
    Archives<char, boost::archive::polymorphic_binary_oarchive,
             boost::archive::polymorphic_binary_iarchive, boost::archive::binary_oarchive,
             boost::archive::binary_iarchive>;

/// Writes through the interface of `Interface` to an archive of `Output`.
template <class Interface, class Output, class Stream, class T>
void write_by(Stream& stream, const T& value) {
    Output output{stream};
    Interface& archive = output;
    archive << boost::make_nvp("value", value);
}
template <class T, class Interface, class Input, class Stream>
T read_by(Stream& stream) {
    Input input{stream};
    Interface& archive = input;
    return from_archive<T>(archive);
}

template <class Kind>
void check_every_root() {
    for_each_root([]<class T>(std::type_identity<T>) {
        using Output = typename Kind::Output;
        using Input = typename Kind::Input;
        typename Kind::Stream stream;
        write_by<Output, Output>(stream, sample<T>());
        BOOST_TEST((test::same(read_by<T, Input, Input>(stream), sample<T>())),
                   test::type_name<T>());
    });
}

template <class Kind, class T>
std::string plain_archive_of(const T& value) {
    typename Kind::Stream stream;
    write_by<typename Kind::PlainOutput, typename Kind::PlainOutput>(stream, value);
    return stream.str();
}

template <class Kind>
void check_polymorphic() {
    using boost::archive::polymorphic_iarchive;
    using boost::archive::polymorphic_oarchive;
    using Plain = typename Kind::PlainOutput;
    for_each_root([]<class T>(std::type_identity<T>) {
        typename Kind::Stream stream;
        write_by<polymorphic_oarchive, typename Kind::Output>(stream, sample<T>());
        BOOST_TEST(stream.str() == plain_archive_of<Kind>(sample<T>()), test::type_name<T>());
        typename Kind::Stream plain;
        write_by<Plain, Plain>(plain, sample<T>());
        BOOST_TEST((test::same(read_by<T, polymorphic_iarchive, typename Kind::Input>(stream),
                               sample<T>())),
                   test::type_name<T>());
        BOOST_TEST((test::same(read_by<T, polymorphic_iarchive, typename Kind::Input>(plain),
                               sample<T>())),
                   test::type_name<T>());
    });
}

std::string every_byte() {
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(static_cast<unsigned char>(i));
    return bytes + "\\x41 \\ ä";
}

template <class Interface, class InputInterface, class Kind>
void check_bytes() {
    const Evidence evidence{.what = every_byte()};
    typename Kind::Stream stream;
    write_by<Interface, typename Kind::Output>(stream, evidence);
    BOOST_TEST((read_by<Evidence, InputInterface, typename Kind::Input>(stream) == evidence));
}

template <class T>
std::string text_of(const T& value) {
    std::ostringstream stream;
    test::write<test::TextArchives>(stream, value);
    return stream.str();
}

}  // namespace

template <>
inline constexpr auto herne::enumerators<Colour> =
    herne::enumeration<Colour>({{Colour::red, "red"}, {Colour::green, "green"}});
template <>
inline constexpr auto herne::record_fields<Badge> = herne::record(
    "Badge.", herne::field("name", &Badge::name, ""), herne::field("colour", &Badge::colour, ""),
    herne::field("level", &Badge::level, ""), herne::field("owners", &Badge::owners, ""),
    herne::field("clauses", &Badge::clauses, ""));
template <>
inline constexpr auto herne::record_fields<LaterBadge> = herne::record(
    "Badge.", herne::field("name", &LaterBadge::name, ""),
    herne::field("colour", &LaterBadge::colour, ""), herne::field("level", &LaterBadge::level, ""),
    herne::field("owners", &LaterBadge::owners, ""),
    herne::field("clauses", &LaterBadge::clauses, ""),
    herne::field("number", &LaterBadge::number, "").since(2));

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(archive)

BOOST_AUTO_TEST_CASE(wide_archives_read_back_the_same) {
    check_every_root<WideText>();
    check_every_root<WideXml>();
}

BOOST_AUTO_TEST_CASE(polymorphic_archives_read_what_plain_ones_and_they_wrote) {
    check_polymorphic<PolymorphicText>();
    check_polymorphic<PolymorphicXml>();
    check_polymorphic<PolymorphicBinary>();
}

BOOST_AUTO_TEST_CASE(strings_of_any_bytes_read_back_the_same) {
    using boost::archive::polymorphic_iarchive;
    using boost::archive::polymorphic_oarchive;
    check_bytes<WideText::Output, WideText::Input, WideText>();
    check_bytes<WideXml::Output, WideXml::Input, WideXml>();
    check_bytes<polymorphic_oarchive, polymorphic_iarchive, PolymorphicText>();
    check_bytes<polymorphic_oarchive, polymorphic_iarchive, PolymorphicXml>();
    check_bytes<polymorphic_oarchive, polymorphic_iarchive, PolymorphicBinary>();
}

BOOST_AUTO_TEST_CASE(archive_of_ones_own_is_written_to) {
    Counter counter;
    const Evidence evidence = sample<Evidence>();
    counter << boost::make_nvp("evidence", evidence);
    BOOST_TEST(counter.values >= 6U);
}

BOOST_AUTO_TEST_CASE(class_of_ones_own_holds_values_in_maps_and_pointers) {
    Application application{sample<Profile>()};
    std::stringstream plain;
    {
        boost::archive::binary_oarchive archive{plain};
        archive << static_cast<const Application&>(application);
    }
    boost::archive::binary_iarchive plain_archive{plain};
    Application unwatched;
    plain_archive >> unwatched;
    BOOST_TEST(unwatched.has_no_other_pool());
    application.watch_its_pool();
    std::stringstream stream;
    {
        boost::archive::xml_oarchive archive{stream};
        archive << boost::make_nvp("application", static_cast<const Application&>(application));
    }
    Application read;
    boost::archive::xml_iarchive archive{stream};
    archive >> boost::make_nvp("application", read);
    BOOST_TEST((read == application));
    BOOST_TEST(read.shares_its_pool());
    BOOST_TEST(read.watches_its_pool());
}

BOOST_AUTO_TEST_CASE(pointer_that_stands_before_earlier_ones_is_refused) {
    const std::string text = text_of(std::make_shared<Evidence>(Evidence{.what = "paper"}));
    std::string skipping = text;
    // The pointer's number stands before the class of the value, its version and its text.
    const std::size_t number = skipping.rfind(" 1 ", skipping.find("paper"));
    BOOST_REQUIRE(number != std::string::npos);
    const auto read = [](const std::string& archived) {
        std::istringstream stream{archived};
        boost::archive::text_iarchive archive{stream};
        std::shared_ptr<Evidence> pointer;
        archive >> pointer;
        return pointer;
    };
    BOOST_TEST(read(text)->what == "paper");
    BOOST_CHECK_THROW(read(skipping.replace(number + 1, 1, "3")), invalid_input);
}

BOOST_AUTO_TEST_CASE(record_of_ones_own_needs_its_description_alone) {
    const Badge badge{.name = "B",
                      .colour = Colour::green,
                      .level = Level{2},
                      .owners = {CandidateId{1U}, CandidateId{2U}},
                      .clauses = {{.competence = "c", .stage = "later than the record"}}};
    std::stringstream stream;
    test::write<test::TextArchives>(stream, badge);
    const auto read = test::read<test::TextArchives, Badge>(stream);
    BOOST_TEST(read.name == badge.name);
    BOOST_TEST((read.colour == badge.colour));
    BOOST_TEST((read.level == badge.level));
    BOOST_TEST((read.owners == badge.owners));
    BOOST_TEST((read.clauses == badge.clauses));
}

BOOST_AUTO_TEST_CASE(earlier_archive_leaves_a_later_field_as_it_is) {
    std::stringstream stream;
    test::write<test::TextArchives>(stream, Badge{.name = "B", .colour = Colour::green});
    const auto badge = test::read<test::TextArchives, LaterBadge>(stream);
    BOOST_TEST(badge.name == "B");
    BOOST_TEST((badge.colour == Colour::green));
    BOOST_TEST(badge.number == 7);
    std::stringstream later;
    test::write<test::TextArchives>(later, LaterBadge{.name = "B", .number = 8});
    BOOST_TEST((test::read<test::TextArchives, LaterBadge>(later).number == 8));
    std::stringstream newest;
    test::write<test::TextArchives>(newest, LaterBadge{.name = "B"});
    BOOST_CHECK_THROW((test::read<test::TextArchives, Badge>(newest)), invalid_input);
}

BOOST_AUTO_TEST_CASE(value_at_hand_stays_as_it_was_where_its_archive_is_cut) {
    const std::string text = text_of(sample<JobProfile>());
    std::istringstream stream{text.substr(0, text.size() / 2)};
    boost::archive::text_iarchive archive{stream};
    auto job = detail::placeholder<JobProfile>();
    const JobProfile before = job;
    BOOST_CHECK_THROW(archive >> job, invalid_input);
    BOOST_TEST((job == before));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

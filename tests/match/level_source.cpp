// SPDX-License-Identifier: BSL-1.0
#include <herne/match/level_source.hpp>

#include <herne/base/error.hpp>
#include <herne/match/matcher.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"
#include "support/own_people.hpp"

#include <boost/test/unit_test.hpp>

#include <list>
#include <vector>

namespace {

/// Levels as plain numbers, which cannot say that one is unknown.
struct Numbers {};
[[maybe_unused]] int herne_level(const Numbers& /*person*/, const herne::Competence& /*competence*/,
                                 std::size_t /*index*/) {
    return 0;
}

/// Levels without an id.
struct Nobody {};
[[maybe_unused]] herne::Level herne_level(const Nobody& /*person*/,
                                          const herne::Competence& /*competence*/,
                                          std::size_t /*index*/) {
    return 1;
}

/// An id that has no order.
struct Colour {
    int rgb;
    bool operator==(const Colour&) const = default;
};
struct Painted : Nobody {};
[[maybe_unused]] Colour herne_id(const Painted& /*person*/) {
    return {};
}

/// An id that has an order and no text.
struct Key {
    int value;
    auto operator<=>(const Key&) const = default;
};
struct Keyed : Nobody {};
[[maybe_unused]] Key herne_id(const Keyed& /*person*/) {
    return {};
}

using herne::Profile;

static_assert(herne::LevelSource<own::Applicant> && herne::Candidate<own::Applicant>);
static_assert(herne::NamedCandidate<own::Applicant> && !herne::EvidenceSource<own::Applicant>);
static_assert(std::same_as<herne::IdOf<own::Applicant>, own::Uuid>);
static_assert(herne::NamedCandidate<own::Clerk> && herne::EvidenceSource<own::Clerk>);
static_assert(herne::NamedCandidate<Profile> && herne::EvidenceSource<Profile>);
static_assert(std::same_as<herne::IdOf<Profile>, herne::CandidateId>);

static_assert(!herne::LevelSource<int> && !herne::Candidate<int>);
static_assert(!herne::LevelSource<herne::Level> && !herne::LevelSource<herne::Pool>);
static_assert(!herne::LevelSource<Numbers>);
static_assert(herne::LevelSource<Nobody> && !herne::Candidate<Nobody>);
static_assert(!herne::Candidate<Painted>);
static_assert(herne::Candidate<Keyed> && !herne::NamedCandidate<Keyed>);

static_assert(herne::CandidateRange<std::vector<own::Applicant>>);
static_assert(herne::CandidateRange<const std::list<own::Clerk>>);
static_assert(herne::CandidateRange<own::Applicant[3]>);
static_assert(!herne::CandidateRange<std::vector<int>>);
static_assert(!herne::CandidateRange<std::vector<Nobody>>);
static_assert(!herne::CandidateRange<own::Applicant>);
static_assert(!herne::CandidateRange<herne::Pool>);

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(level_source)

BOOST_AUTO_TEST_CASE(profile_is_read_whatever_its_order) {
    const auto profile = herne::test::profile_of(herne::test::letters({4, 3, 2}), {1, -1, 2});
    auto parts = herne::test::letters({4, 3, 2}).parts().front();
    std::swap(parts.competences[0], parts.competences[2]);
    const herne::Framework turned{parts};
    BOOST_TEST((herne_level(profile, profile.framework()[0], 0) == herne::Level{1}));
    BOOST_TEST((herne_level(profile, turned[0], 0) == herne::Level{2}));
    BOOST_TEST((herne_level(profile, turned[1], 1) == herne::Level::unknown()));
    BOOST_TEST((herne_level(profile, turned[2], 2) == herne::Level{1}));
    BOOST_TEST((herne_id(profile) == herne::CandidateId{1}));
}

BOOST_AUTO_TEST_CASE(profile_over_another_scale_is_refused) {
    const auto profile = herne::test::profile_of(herne::test::letters({4}), {1});
    const auto longer = herne::test::letters({5, 1});
    BOOST_CHECK_THROW((void)herne_level(profile, longer[0], 0), herne::framework_mismatch);
    BOOST_CHECK_THROW((void)herne_level(profile, longer[1], 1), herne::framework_mismatch);
    BOOST_CHECK_THROW((void)herne_evidence(profile, longer[1], 1), herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(profile_has_its_evidence) {
    const auto framework = herne::test::letters({4, 3});
    const Profile profile{1, framework, {1, 2}, {{1, {{.what = "diploma"}}}}};
    BOOST_TEST(herne_evidence(profile, framework[0], 0).empty());
    BOOST_TEST((herne_evidence(profile, framework[1], 1) ==
                std::vector<herne::Evidence>{{.what = "diploma"}}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

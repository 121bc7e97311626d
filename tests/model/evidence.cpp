// SPDX-License-Identifier: BSL-1.0
#include <herne/model/evidence.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

using herne::Evidence;
using herne::EvidenceStatus;

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(evidence)

BOOST_AUTO_TEST_CASE(dates_are_days_of_the_calendar) {
    for (const char* day : {"2024-02-29", "2026-05-03", "0001-01-01", "9999-12-31"})
        BOOST_TEST(herne::is_date(day), day);
    for (const char* other :
         {"", "2023-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "03.05.2026",
          "2026-05-03T00", "2026/05/03", "+026-05-03"})
        BOOST_TEST(!herne::is_date(other), other);
}

BOOST_AUTO_TEST_CASE(expires_after_its_last_day) {
    const Evidence evidence{.valid_until = "2026-05-03"};
    BOOST_TEST(!evidence.expired_on("2026-05-03"));
    BOOST_TEST(evidence.expired_on("2026-05-04"));
    BOOST_TEST(!evidence.expired_on(""));
    BOOST_TEST(!Evidence{}.expired_on("2026-05-04"));
}

BOOST_AUTO_TEST_CASE(bad_dates_are_refused_by_place) {
    BOOST_TEST(herne::test::message_of<herne::invalid_input>([] {
                   herne::check({.date = "yesterday"}, "row 3");
               }) == "row 3.date: 'yesterday' is not a day written YYYY-MM-DD");
    BOOST_TEST(herne::test::message_of<herne::invalid_input>([] {
                   herne::check({.date = "2026-01-02", .valid_until = "2026-01-01"}, "row 3");
               }) == "row 3.valid_until: 2026-01-01 is before the date 2026-01-02");
    BOOST_CHECK_NO_THROW(herne::check({}, "row 3"));
}

BOOST_AUTO_TEST_CASE(status_is_read_as_it_is_written) {
    for (const auto status : {EvidenceStatus::claimed, EvidenceStatus::documented,
                              EvidenceStatus::verified, EvidenceStatus::judged})
        BOOST_TEST((herne::evidence_status(herne::to_string(status)) == status));
    BOOST_TEST(!herne::evidence_status("Verified").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

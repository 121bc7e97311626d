// SPDX-License-Identifier: BSL-1.0
#include <herne/match/scan_info.hpp>

#include <herne/base/error.hpp>

#include "packed/kernels/kernels.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using herne::force_scan_kernel;
using herne::invalid_input;
using herne::KernelChoice;
using herne::scan_info;
using herne::test::message_of;

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
// The function has the name that the suite would have.
BOOST_AUTO_TEST_SUITE(scan_info)

BOOST_AUTO_TEST_CASE(it_says_what_is_in_use) {
    const auto info = ::scan_info();
    BOOST_TEST(info.instruction_set == herne::detail::kernels::target_name());
    BOOST_TEST(info.kernels.size() == herne::detail::kernels::byte_loops);
    BOOST_TEST((info.choice != KernelChoice::forced));
}

BOOST_AUTO_TEST_CASE(it_says_what_was_forced) {
    for (const auto& name : ::scan_info().kernels) {
        force_scan_kernel(name);
        const auto info = ::scan_info();
        BOOST_TEST(info.kernel == name);
        BOOST_TEST((info.choice == KernelChoice::forced));
        BOOST_TEST(std::string{to_string(info.choice)} == "forced");
    }
    force_scan_kernel("");
    const auto info = ::scan_info();
    BOOST_TEST(info.kernel == info.kernels.front());
    BOOST_TEST((info.choice == KernelChoice::by_default));
    BOOST_TEST(std::string{to_string(info.choice)} == "default");
}

BOOST_AUTO_TEST_CASE(a_name_of_no_kernel_is_refused_with_the_known_ones) {
    force_scan_kernel("two_pages");
    BOOST_TEST(message_of<invalid_input>([] { force_scan_kernel("fastest"); }) ==
               "name: there is no scan kernel called \"fastest\"; known are four_pages, "
               "two_pages, two_pages_far");
    BOOST_TEST(::scan_info().kernel == "two_pages");
    force_scan_kernel("");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

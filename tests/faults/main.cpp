// SPDX-License-Identifier: BSL-1.0
// What becomes of every operation of the library where memory or threads fail.
#define BOOST_TEST_MODULE faults
#include <boost/test/unit_test.hpp>

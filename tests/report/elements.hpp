// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <vector>

namespace herne::test {

/// Returns what each `<` of a fragment begins, up to the first blank or `>`, and fails where
/// elements are not closed in turn.
inline std::set<std::string> elements_of(const std::string& html) {
    std::set<std::string> names;
    std::vector<std::string> open;
    for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        const auto end = html.find('>', at);
        const auto name = html.substr(at + 1, html.find_first_of(" >", at) - at - 1);
        BOOST_TEST_REQUIRE(end != html.npos);
        BOOST_TEST_REQUIRE(html.find('<', at + 1) > end);
        if (name[0] == '/') {
            BOOST_TEST_REQUIRE(!open.empty());
            BOOST_TEST(open.back() == name.substr(1));
            open.pop_back();
        } else {
            names.insert(name);
            if (name != "br")
                open.push_back(name);
        }
    }
    BOOST_TEST(open.empty());
    return names;
}

/// Returns the elements that reports are made of.
inline const std::set<std::string>& our_elements() {
    static const std::set<std::string> elements{"div",  "table", "caption", "thead", "tbody",
                                                "tr",   "th",    "td",      "ul",    "li",
                                                "span", "small", "br",      "em",    "code"};
    return elements;
}

}  // namespace herne::test

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/case_json.hpp>

#include "support/damage.hpp"
#include "support/format_notes.hpp"
#include "support/message.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace herne;
using test::noted;

namespace {

const std::string package = R"({"CFDocument": {"identifier": "d", "uri": "https://case/d",
  "title": "Mathematics", "version": "2.1", "language": "en-US", "description": "For schools",
  "licenseURI": {"title": "CC BY 4.0", "identifier": "l", "uri": "https://l"}},
 "CFItems": [
  {"identifier": "top", "fullStatement": "Numbers"},
  {"identifier": "area", "fullStatement": "Counting", "abbreviatedStatement": "Count"},
  {"identifier": "a", "fullStatement": "Counts to ten", "humanCodingScheme": "M.1"},
  {"identifier": "b", "fullStatement": "Zählt bis hundert", "language": "de",
   "abbreviatedStatement": "Hundert"},
  {"identifier": "c", "fullStatement": "Is alone"}],
 "CFAssociations": [
  {"identifier": "x1", "associationType": "isChildOf", "originNodeURI": {"identifier": "top"},
   "destinationNodeURI": {"identifier": "d"}},
  {"identifier": "x2", "associationType": "isChildOf", "originNodeURI": {"identifier": "area"},
   "destinationNodeURI": {"identifier": "top"}},
  {"identifier": "x3", "associationType": "isChildOf", "originNodeURI": {"identifier": "a"},
   "destinationNodeURI": {"identifier": "area"}},
  {"identifier": "x4", "associationType": "isChildOf", "originNodeURI": {"identifier": "b"},
   "destinationNodeURI": {"identifier": "area"}},
  {"identifier": "x5", "associationType": "precedes", "originNodeURI": {"identifier": "a"},
   "destinationNodeURI": {"identifier": "b"}}]})";

std::string changed(const std::string& from, const std::string& to) {
    std::string text = package;
    const std::size_t at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct Malformed {
    std::string text;
    std::string message;  ///< without "case: "
};

void check_refused(const std::vector<Malformed>& cases) {
    for (const Malformed& wrong : cases)
        BOOST_TEST(test::message_of<invalid_file>([&] {
                       static_cast<void>(case_from_json(wrong.text));
                   }) == "case: " + wrong.message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(case_json)

BOOST_AUTO_TEST_CASE(items_without_children_are_competences_in_the_areas_of_their_parents) {
    const FormatData data = case_from_json(package);
    const Framework& framework = data.framework;
    BOOST_TEST(framework.id() == "case");
    BOOST_TEST(framework.edition() == "2.1");
    BOOST_TEST(framework.parts()[0].title.in("en") == "Mathematics");
    BOOST_TEST(framework.parts()[0].licence == "CC BY 4.0");
    BOOST_TEST(framework.parts()[0].source == "https://case/d");
    BOOST_REQUIRE(framework.size() == 3U);
    BOOST_TEST(framework[0].id == "case/a");
    BOOST_TEST(framework[0].label.in("en") == "Counts to ten");
    BOOST_TEST(framework.area(framework[0].area).label.in("en") == "Count");
    BOOST_TEST(framework.area(framework[0].area).description.in("en") == "Counting");
    BOOST_TEST(framework[1].label.by_language().at("de") == "Hundert");
    BOOST_TEST(framework[1].description.in("de") == "Zählt bis hundert");
    BOOST_TEST(framework[2].area.empty());
    BOOST_TEST(framework[0].scale.level(1).label.in("de") == "erreicht");
    BOOST_TEST(data.jobs.empty());
    BOOST_TEST(data.pool.size() == 0U);
    BOOST_TEST(noted(data.dropped, "what an area is a part of") == 1U);
    BOOST_TEST(noted(data.dropped, "of the type 'precedes'") == 1U);
    BOOST_TEST(noted(data.dropped, "the field 'humanCodingScheme'") == 1U);
}

BOOST_AUTO_TEST_CASE(the_package_may_be_a_field) {
    const FormatData data = case_from_json("{\"CFPackage\": " + package + ", \"more\": 1}");
    BOOST_TEST((data.framework == case_from_json(package).framework));
    BOOST_TEST(noted(data.dropped, "the field 'more'") == 1U);
}

BOOST_AUTO_TEST_CASE(id_edition_and_levels_may_be_ones_own) {
    const CaseOptions options{
        .id = "maths", .edition = "x", .level = {Scale{"s", {{.label = "a"}, {.label = "b"}}}}};
    const Framework framework = case_from_json(package, options).framework;
    BOOST_TEST(framework.id() == "maths");
    BOOST_TEST(framework.edition() == "x");
    BOOST_TEST(framework[0].scale.max() == 2);
    BOOST_CHECK_THROW(static_cast<void>(case_from_json(package, {.id = "No id"})), invalid_input);
    const Binning one{.quantity = "marks", .cut_points = {{1, 1}, {2, 1}}};
    BOOST_CHECK_THROW(static_cast<void>(case_from_json(package, {.level = {case_scale(), one}})),
                      invalid_input);
}

BOOST_AUTO_TEST_CASE(further_parents_and_strangers_are_noted) {
    const std::string more =
        R"("CFAssociations": [{"associationType": "isChildOf", "originNodeURI":
        {"identifier": "c"}, "destinationNodeURI": {"identifier": "area"}},
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "c"},
         "destinationNodeURI": {"identifier": "top"}},
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "none"},
         "destinationNodeURI": {"identifier": "top"}}, )";
    const FormatData data = case_from_json(changed(R"("CFAssociations": [)", more));
    BOOST_TEST(noted(data.dropped, "further parents") == 1U);
    BOOST_TEST(noted(data.dropped, "no item here") == 1U);
}

BOOST_AUTO_TEST_CASE(malformed_packages_are_refused) {
    for (const std::string text : {"", "{", "[", "\xFF", "%PDF-1.7", "PK\x03\x04", "nul",
                                   "{\"CFItems\": [], \"CFItems\": []}"})
        BOOST_CHECK_THROW(static_cast<void>(case_from_json(text)), invalid_file);
    const std::string none = "has no item without children, and so no competence";
    check_refused({
        {"7", "7 is not an object"},
        {"{}", "CFDocument: is missing\ncase: CFItems: is missing"},
        {R"({"CFPackage": 7})", "CFPackage: 7 is not an object"},
        {R"({"CFDocument": {}, "CFItems": []})", none},
        {R"({"CFDocument": 7, "CFItems": []})", "CFDocument: 7 is not an object"},
        {R"({"CFDocument": {}, "CFItems": 7})", "CFItems: 7 is not a list"},
        {R"({"CFDocument": {}, "CFItems": [7]})", "CFItems[0]: 7 is not an object"},
        {changed(R"("version": "2.1")", R"("version": 2.1)"),
         "CFDocument.version: 2.1 is not a string"},
        {changed(R"("title": "Mathematics")", R"("title": [])"),
         "CFDocument.title: a list is not a string"},
        {changed(R"({"title": "CC BY 4.0")", R"({"title": 4)"),
         "CFDocument.licenseURI.title: 4 is not a string"},
        {changed(R"("identifier": "a", )", ""), "CFItems[2].identifier: is missing"},
        {changed(R"("identifier": "a", )", R"("identifier": "", )"),
         "CFItems[2].identifier: is empty; allowed is any other string"},
        {changed(R"("identifier": "a", )", R"("identifier": 7, )"),
         "CFItems[2].identifier: 7 is not a string"},
        {changed(R"("identifier": "a", )", R"("identifier": "b", )"),
         "CFItems[3]: the item 'b' stands twice, first as CFItems[2]"},
        {changed(R"("fullStatement": "Numbers")", R"("fullStatement": "")"),
         "CFItems[0].fullStatement: is empty; allowed is any other string"},
        {changed(R"(, "fullStatement": "Numbers")", ""), "CFItems[0].fullStatement: is missing"},
        {changed(R"("abbreviatedStatement": "Count")", R"("abbreviatedStatement": {})"),
         "CFItems[1].abbreviatedStatement: an object is not a string"},
        {changed(R"("language": "de")", R"("language": true)"),
         "CFItems[3].language: true is not a string"},
        {changed(R"("associationType": "precedes", )", ""),
         "CFAssociations[4].associationType: is missing"},
        {changed(R"("associationType": "precedes", )", R"("associationType": 1, )"),
         "CFAssociations[4].associationType: 1 is not a string"},
        {changed(R"("originNodeURI": {"identifier": "top"})", R"("originNodeURI": {})"),
         "CFAssociations[0].originNodeURI.identifier: is missing"},
        {changed(R"("originNodeURI": {"identifier": "top"})", R"("originNodeURI": "top")"),
         "CFAssociations[0].originNodeURI: 'top' is not an object"},
        {changed(R"("destinationNodeURI": {"identifier": "d"})", R"("destination": 1)"),
         "CFAssociations[0].destinationNodeURI: is missing"},
        {changed(R"("CFAssociations": [)", R"("CFAssociations": 1, "x": [)"),
         "CFAssociations: 1 is not a list"},
        {changed(R"("CFAssociations": [)", R"("CFAssociations": [null, )"),
         "CFAssociations[0]: null is not an object"},
        {R"({"CFDocument": {}, "CFItems": [{"identifier": "a", "fullStatement": "A"}],
             "CFAssociations": [{"associationType": "isChildOf", "originNodeURI":
             {"identifier": "a"}, "destinationNodeURI": {"identifier": "a"}}]})",
         none},
    });
}

BOOST_AUTO_TEST_CASE(more_items_than_a_framework_holds_are_refused) {
    std::string items;
    for (int i = 0; i < 4'097; ++i)
        items += (i == 0 ? "" : ",") + std::string{R"({"identifier": "i)"} + std::to_string(i) +
                 R"(", "fullStatement": "x"})";
    check_refused({{R"({"CFDocument": {}, "CFItems": [)" + items + "]}",
                    "has 4097 items without children, and a framework holds 4096 competences"}});
}

BOOST_AUTO_TEST_CASE(damaged_texts_are_refused_or_read) {
    for (std::size_t bit = 0; bit < 8 * package.size(); ++bit)
        try {
            BOOST_TEST(case_from_json(test::with_flipped(package, bit)).framework.size() > 0U);
        } catch (const invalid_file& refused) {
            BOOST_TEST(!refused.problems().empty());
        }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0
#include <herne/model/competence_names.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::Competence;
using herne::CompetenceNames;
using herne::Framework;
using herne::FrameworkParts;
using herne::Scale;
using herne::Text;
using herne::test::message_of;

Framework office() {
    const Scale scale{"s", {{.label = "some"}, {.label = "good"}}};
    return Framework{FrameworkParts{
        .id = "office",
        .edition = "1",
        .competences = {{.id = "law",
                         .label = Text{{{"de", "Rechtskenntnisse"}, {"en", "Law"}}},
                         .scale = scale},
                        {.id = "speech", .label = "M\xC3\xBCndlicher  Ausdruck", .scale = scale},
                        {.id = "written", .label = "Ausdruck", .scale = scale},
                        {.id = "drawn", .label = "ausdruck", .scale = scale},
                        {.id = "sql", .label = "Datenbanken", .scale = scale},
                        {.id = "tables", .label = "SQL", .scale = scale}}}};
}

std::size_t at(std::string_view name) {
    return CompetenceNames{office()}.index(name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(competence_names)

BOOST_AUTO_TEST_CASE(id_full_or_bare_names_its_competence) {
    BOOST_TEST(at("office/law") == 0U);
    BOOST_TEST(at("law") == 0U);
    BOOST_TEST(at(" law\xC2\xA0") == 0U);
}

BOOST_AUTO_TEST_CASE(label_of_any_language_names_its_competence_whatever_its_case) {
    BOOST_TEST(at("Rechtskenntnisse") == 0U);
    BOOST_TEST(at("LAW") == 0U);
    BOOST_TEST(at("M\xC3\x9CNDLICHER AUSDRUCK") == 1U);
}

BOOST_AUTO_TEST_CASE(label_is_read_as_people_see_it) {
    BOOST_TEST(at("Mu\xCC\x88ndlicher Ausdruck") == 1U);
    BOOST_TEST(at("Rechts\xC2\xADkenntnisse\xE2\x80\x8B") == 0U);
    BOOST_TEST(at("\xEF\xBB\xBFM\xC3\xBCndlicher\nAusdruck ") == 1U);
}

BOOST_AUTO_TEST_CASE(label_of_several_is_refused_and_names_them) {
    BOOST_TEST(message_of<herne::invalid_input>([] { (void)at("Ausdruck"); }) ==
               "competence 'Ausdruck' may mean any of office/written, office/drawn: write the full "
               "id");
    BOOST_TEST(!CompetenceNames{office()}.find("Ausdruck"));
}

BOOST_AUTO_TEST_CASE(label_that_is_the_id_of_another_but_for_case_is_refused) {
    BOOST_TEST(at("sql") == 4U);
    BOOST_TEST(message_of<herne::invalid_input>([] { (void)at("SQL"); }) ==
               "competence 'SQL' may mean any of office/sql, office/tables: write the full id");
}

BOOST_AUTO_TEST_CASE(unknown_name_names_the_nearest_id_by_label_too) {
    BOOST_TEST(message_of<herne::unknown_id>([] { (void)at("Rechtskentnisse"); }) ==
               "unknown competence 'Rechtskentnisse'; the nearest known one is 'office/law'");
    BOOST_TEST(message_of<herne::unknown_id>([] { (void)at("office/speach"); }) ==
               "unknown competence 'office/speach'; the nearest known one is 'office/speech'");
    BOOST_CHECK_THROW((void)at(""), herne::unknown_id);
}

BOOST_AUTO_TEST_CASE(bare_id_of_several_is_refused) {
    const Scale scale{"s", {{.label = "some"}}};
    const auto one = [&](const std::string& id) {
        return Framework{FrameworkParts{
            .id = id, .edition = "1", .competences = {{.id = "law", .label = id, .scale = scale}}}};
    };
    const std::vector<Framework> both{one("a"), one("b")};
    const CompetenceNames names{Framework::merge(both)};
    BOOST_TEST(message_of<herne::invalid_input>([&] { (void)names.index("law"); }) ==
               "competence 'law' may mean any of a/law, b/law: write the full id");
    BOOST_TEST(names.index("b") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

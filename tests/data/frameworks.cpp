// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace {

using herne::Framework;
using herne::Text;

constexpr std::array names{"cefr", "digcomp3", "dqr", "herne", "herne-16-0107"};

std::filesystem::path folder() {
    return std::filesystem::path{HERNE_SOURCE_DIR} / "examples/data/frameworks";
}

Framework shipped(const std::string& name) {
    return herne::load_framework(folder() / (name + ".json"));
}

bool bilingual(const Text& text) {
    return text.by_language().contains("de") && text.by_language().contains("en");
}

std::vector<Text> texts(const Framework& framework) {
    const herne::FrameworkParts& parts = framework.parts().front();
    std::vector<Text> all{parts.title, parts.note};
    for (const herne::Area& area : parts.areas)
        all.insert(all.end(), {area.label, area.description});
    for (const herne::Competence& competence : framework) {
        all.insert(all.end(), {competence.label, competence.description});
        for (const herne::ScaleLevel& level : competence.scale.levels())
            all.insert(all.end(), {level.label, level.anchor});
    }
    std::erase_if(all, [](const Text& text) { return text.empty(); });
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(data)
BOOST_AUTO_TEST_SUITE(frameworks)

BOOST_AUTO_TEST_CASE(every_file_in_the_folder_is_a_framework_of_that_name) {
    std::vector<std::string> found;
    for (const auto& file : std::filesystem::directory_iterator{folder()}) {
        found.push_back(herne::load_framework(file.path()).id());
        BOOST_TEST(found.back() + ".json" == file.path().filename().string());
    }
    std::sort(found.begin(), found.end());
    BOOST_TEST(found == std::vector<std::string>(names.begin(), names.end()),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(source_licence_and_note_are_stated) {
    for (const std::string name : names) {
        const herne::FrameworkParts parts = shipped(name).parts().front();
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(!parts.source.empty());
            BOOST_TEST(parts.licence == (name == "digcomp3" ? "CC-BY-4.0" : "BSL-1.0"));
            BOOST_TEST(bilingual(parts.title));
            BOOST_TEST(bilingual(parts.note));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_level_has_an_anchor) {
    for (const std::string name : names)
        for (const herne::Competence& competence : shipped(name))
            for (const herne::ScaleLevel& level : competence.scale.levels())
                BOOST_TEST(!level.anchor.empty(), competence.id);
}

BOOST_AUTO_TEST_CASE(own_texts_are_german_and_english) {
    for (const std::string name : names) {
        if (name == "digcomp3")
            continue;
        for (const Text& text : texts(shipped(name))) {
            const bool same_everywhere = text.by_language().contains("");
            BOOST_TEST((bilingual(text) || (name == "cefr" && same_everywhere)), text.in("en"));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_city_s_four_competences_are_judged) {
    const Framework herne_ = shipped("herne");
    const std::array<std::string_view, 4> ids{"herne/digital", "herne/communication",
                                              "herne/cognitive", "herne/self-management"};
    const std::array<std::string_view, 4> labels{"Digitale Kompetenz", "Kommunikationskompetenz",
                                                 "Kognitive Kompetenz", "Selbststeuerung"};
    BOOST_REQUIRE_EQUAL(herne_.size(), ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        BOOST_TEST(herne_[i].id == ids[i]);
        BOOST_TEST(herne_[i].label.in("de") == labels[i]);
        BOOST_TEST((herne_[i].proof == herne::Proof::judgement));
    }
    BOOST_TEST(herne_.parts().front().note.in("de").find("nicht enthalten") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(language_levels_run_from_a1_to_c2) {
    const herne::Competence german = shipped("cefr")["german"];
    constexpr std::array codes{"A1", "A2", "B1", "B2", "C1", "C2"};
    BOOST_REQUIRE_EQUAL(german.scale.max(), 6);
    for (int level = 1; level <= 6; ++level)
        BOOST_TEST(german.scale.parse(codes[static_cast<std::size_t>(level - 1)]) == level);
    BOOST_TEST((german.proof == herne::Proof::document));
}

BOOST_AUTO_TEST_CASE(qualification_levels_say_their_number_and_the_european_one) {
    const herne::Scale scale = shipped("dqr")["qualification"].scale;
    BOOST_REQUIRE_EQUAL(scale.max(), 8);
    for (int level = 1; level <= 8; ++level) {
        const std::string number = std::to_string(level);
        BOOST_TEST(scale.level(level).code == number);
        BOOST_TEST(scale.level(level).label.in("de") == "DQR " + number + " / EQR " + number);
        BOOST_TEST(scale.level(level).label.in("en") == "DQR " + number + " / EQF " + number);
    }
    BOOST_TEST(!scale.has_misleading_numerals());
    BOOST_TEST(scale.level(6).anchor.in("de").find("Bachelor") != std::string::npos);
    BOOST_TEST(scale.level(8).anchor.in("de").find("Promotion") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(digcomp_has_21_competences_in_5_areas_and_its_attribution) {
    const Framework digcomp = shipped("digcomp3");
    const herne::FrameworkParts& parts = digcomp.parts().front();
    BOOST_REQUIRE_EQUAL(digcomp.size(), 21U);
    BOOST_REQUIRE_EQUAL(parts.areas.size(), 5U);
    constexpr std::array competences_by_area{3, 6, 4, 4, 4};
    std::size_t next = 0;
    for (std::size_t area = 0; area < competences_by_area.size(); ++area)
        for (int n = 1; n <= competences_by_area[area]; ++n, ++next) {
            const std::string number = std::to_string(area + 1) + '.' + std::to_string(n) + '-';
            BOOST_TEST(digcomp[next].id.starts_with("digcomp3/" + number), digcomp[next].id);
            BOOST_TEST(digcomp[next].area == parts.areas[area].id);
            BOOST_TEST(digcomp[next].scale.max() == 8);
            BOOST_TEST(!digcomp[next].description.empty());
        }
    for (const std::string_view said : {"European Union", "CC BY 4.0", "Changes:"})
        BOOST_TEST(parts.note.in("en").find(said) != std::string::npos, said);
    BOOST_TEST(parts.source.find("Joint Research Centre") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(levels_of_the_posting_never_count_years) {
    for (const herne::Competence& competence : shipped("herne-16-0107"))
        for (const herne::ScaleLevel& level : competence.scale.levels())
            for (const Text& text : {level.label, level.anchor}) {
                BOOST_TEST(text.in("de").find("Jahr") == std::string::npos, text.in("de"));
                BOOST_TEST(text.in("en").find("year") == std::string::npos, text.in("en"));
            }
}

BOOST_AUTO_TEST_CASE(all_merge_into_one) {
    std::vector<Framework> all;
    std::size_t competences = 0;
    for (const std::string name : names) {
        all.push_back(shipped(name));
        competences += all.back().size();
    }
    const Framework merged = Framework::merge(all);
    BOOST_TEST(merged.size() == competences);
    BOOST_TEST(merged.contains("dqr/qualification"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

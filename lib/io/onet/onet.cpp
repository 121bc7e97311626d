// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/onet.hpp>

#include "io/file/file.hpp"
#include "io/file/path.hpp"
#include "io/format_files.hpp"
#include "io/onet/ratings.hpp"
#include "io/with_name.hpp"
#include "text/exact_decimal.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::string_view occupations_file = "Occupation Data.txt";
/// Files of ratings on the scales IM and LV, in the order of the content model.
constexpr std::array<std::string_view, 4> ratings_files = {"Abilities.txt", "Skills.txt",
                                                           "Knowledge.txt", "Work Activities.txt"};

struct OnetArea {
    std::string_view id;
    std::string_view name;
};

/// Areas of the content model by the first three parts of an element's id.
constexpr std::array<OnetArea, 25> onet_areas = {{{"1.A.1", "Cognitive Abilities"},
                                                  {"1.A.2", "Psychomotor Abilities"},
                                                  {"1.A.3", "Physical Abilities"},
                                                  {"1.A.4", "Sensory Abilities"},
                                                  {"2.A.1", "Content"},
                                                  {"2.A.2", "Process"},
                                                  {"2.B.1", "Social Skills"},
                                                  {"2.B.2", "Complex Problem Solving Skills"},
                                                  {"2.B.3", "Technical Skills"},
                                                  {"2.B.4", "Systems Skills"},
                                                  {"2.B.5", "Resource Management Skills"},
                                                  {"2.C.1", "Business and Management"},
                                                  {"2.C.2", "Manufacturing and Production"},
                                                  {"2.C.3", "Engineering and Technology"},
                                                  {"2.C.4", "Mathematics and Science"},
                                                  {"2.C.5", "Health Services"},
                                                  {"2.C.6", "Education and Training"},
                                                  {"2.C.7", "Arts and Humanities"},
                                                  {"2.C.8", "Law and Public Safety"},
                                                  {"2.C.9", "Communications"},
                                                  {"2.C.10", "Transportation"},
                                                  {"4.A.1", "Information Input"},
                                                  {"4.A.2", "Mental Processes"},
                                                  {"4.A.3", "Work Output"},
                                                  {"4.A.4", "Interacting With Others"}}};

/// Returns the area that an element lies in, nullptr if none is known.
const OnetArea* area_of_element(const std::string& id) {
    const auto found =
        std::find_if(onet_areas.begin(), onet_areas.end(), [&](const OnetArea& area) {
            return id == area.id || id.starts_with(std::string{area.id} + ".");
        });
    return found == onet_areas.end() ? nullptr : &*found;
}

std::string onet_source(const OnetOptions& options) {
    return "O*NET " + options.edition +
           " Database by the U.S. Department of Labor, Employment and Training Administration; "
           "modified";
}

Framework onet_framework(const detail::OnetRatings& ratings, const OnetOptions& options) {
    FrameworkParts parts{.id = "onet", .edition = options.edition};
    parts.title = {"Inhaltsmodell von O*NET", "O*NET content model"};
    parts.source = onet_source(options);
    parts.licence = "CC BY 4.0";
    const Scale scale = options.binning.scale("onet-level");
    for (const auto& element : ratings.elements()) {
        const OnetArea* const area = area_of_element(element.id);
        const std::string area_id{area == nullptr ? "" : area->id};
        const auto is_it = [&](const Area& one) { return one.id == area_id; };
        if (area != nullptr && std::none_of(parts.areas.begin(), parts.areas.end(), is_it))
            parts.areas.push_back({.id = area_id, .label = std::string{area->name}});
        parts.competences.push_back({.id = element.id,
                                     .label = element.name,
                                     .scale = scale,
                                     .area = area_id,
                                     .binning = options.binning});
    }
    return Framework{std::move(parts)};
}

std::string values_text(const detail::OnetValue& value) {
    std::string text = "LV " + detail::decimal_text(value.value, '.');
    if (value.lower)
        text += " (95 %: " + detail::decimal_text(*value.lower, '.') + " to " +
                detail::decimal_text(*value.upper, '.') + ")";
    if (!value.n.empty())
        text += ", N " + value.n;
    if (value.suppressed)
        text += ", to be suppressed";
    return value.not_relevant ? text + ", not relevant to most" : text;
}

/// Makes candidates and jobs of what was read.
class OnetBuilder {
public:
    OnetBuilder(const detail::OnetRatings& ratings, const OnetOptions& options,
                detail::FormatNotes& notes)
        : ratings_{ratings},
          options_{options},
          notes_{notes},
          framework_{onet_framework(ratings, options)},
          pool_{framework_} {}

    FormatData build() {
        for (const auto& occupation : ratings_.occupations()) {
            if (occupation.ratings.empty()) {
                notes_.add(occupation.code, "an occupation without ratings is left out");
                continue;
            }
            add_candidate(occupation);
            add_job(occupation);
        }
        return {.framework = framework_,
                .jobs = std::move(jobs_),
                .pool = pool_.build(),
                .dropped = notes_.take()};
    }

private:
    void add_candidate(const detail::OnetOccupation& occupation) {
        std::vector<Level> levels(framework_.size());
        EvidenceByCompetence evidence;
        for (const auto& [position, rating] : occupation.ratings)
            if (rating.level) {
                levels[position] = level_of(*rating.level);
                evidence[position].push_back(evidence_of(*rating.level));
            }
        pool_.add(CandidateId{occupation.code}, levels, std::move(evidence));
    }
    [[nodiscard]] Level level_of(const detail::OnetValue& value) {
        if (value.suppressed) {
            notes_.add(value.place, "a level that O*NET recommends to suppress is unknown");
            return Level::unknown();
        }
        if (!value.lower) {
            notes_.add(value.place, "a level has no bounds; it is that of the value alone");
            return options_.binning.level_of(value.value);
        }
        const Level level = options_.binning.level_between(*value.lower, *value.upper);
        if (!level.known())
            notes_.add(value.place, "a level with a cut point between its bounds is unknown");
        return level;
    }
    [[nodiscard]] Evidence evidence_of(const detail::OnetValue& value) const {
        return {
            .what = values_text(value),
            .source = "O*NET " + options_.edition + (value.date.empty() ? "" : ", " + value.date),
            .status = EvidenceStatus::judged,
            .rater = value.source};
    }

    void add_job(const detail::OnetOccupation& occupation) {
        JobProfileParts parts;
        parts.reference = occupation.code;
        parts.title = occupation.title.empty() ? occupation.code : occupation.title;
        parts.source = onet_source(options_);
        parts.note = Text{occupation.description};
        parts.frameworks = {{.id = "onet", .edition = options_.edition}};
        parts.weights_source = {"Wichtigkeit (IM) in O*NET: (IM - 1) mal 100",
                                "importance (IM) in O*NET: (IM - 1) times 100"};
        for (const auto& [position, rating] : occupation.ratings)
            if (const int weight = weight_of(rating); weight > 0)
                add_requirement(parts, position, *rating.level, weight);
        if (parts.requirements.empty())
            return notes_.add(occupation.code, "an occupation without requirements has no job");
        jobs_.emplace_back(std::move(parts), framework_);
    }
    /// Returns the weight, 0 where there can be no requirement.
    [[nodiscard]] int weight_of(const detail::OnetRating& rating) {
        const auto& level = rating.level;
        const auto& importance = rating.importance;
        if (!level || !importance) {
            notes_.add(level ? level->place : importance->place,
                       "a rating on one of the scales IM and LV only is no requirement");
            return 0;
        }
        if (level->suppressed || importance->suppressed) {
            notes_.add(level->place,
                       "a rating that O*NET recommends to suppress is no requirement");
            return 0;
        }
        // Half of a hundredth up. At most 15 digits times 200 are below 2^63.
        const Fraction& value = importance->value;
        detail::note_if(value == Fraction{1, 1}, notes_, importance->place,
                        "a rating of the least importance weighs nothing and is no requirement");
        const std::int64_t twice = 200 * (value.numerator() - value.denominator());
        return static_cast<int>((twice + value.denominator()) / (2 * value.denominator()));
    }
    void add_requirement(JobProfileParts& parts, std::size_t position,
                         const detail::OnetValue& value, int weight) {
        const Level level = options_.binning.level_of(value.value);
        if (level.worst() == 0)
            return notes_.add(value.place, "a rating of level 0 is no requirement");
        parts.requirements.push_back({.id = ratings_.elements()[position].id,
                                      .competence = framework_[position].id,
                                      .level = level.worst(),
                                      .weight = weight,
                                      .source_line = values_text(value)});
    }

    const detail::OnetRatings& ratings_;
    const OnetOptions& options_;
    detail::FormatNotes& notes_;
    Framework framework_;
    PoolBuilder pool_;
    std::vector<JobProfile> jobs_;
};

void check_onet_binning(const Binning& binning) {
    check(binning, static_cast<int>(std::min<std::size_t>(binning.cut_points.size(), 15)),
          "binning");
    const bool takes_all = !(binning.least && Fraction{} < *binning.least) &&
                           !(binning.greatest && *binning.greatest < Fraction{7, 1});
    if (binning.rule != BinningRule::at_least || binning.cut_points.empty() || !takes_all)
        throw invalid_input{
            Problem{"binning",
                    "has to take values from 0 to 7, more being better, by a cut point "
                    "at least"}};
}

}  // namespace

Binning onet_binning() {
    return {.quantity = {"Niveau in O*NET (LV)", "level in O*NET (LV)"},
            .cut_points = {{3, 2}, {7, 2}, {11, 2}},
            .least = Fraction{},
            .greatest = Fraction{7, 1}};
}

FormatData onet_from_text(std::span<const FormatFile> files, const OnetOptions& options,
                          const std::string& name) {
    check_onet_binning(options.binning);
    Problems problems{name};
    detail::FormatNotes notes;
    detail::OnetRatings ratings{problems, notes};
    bool is_rated = false;
    for (const FormatFile& file : files) {
        const std::string_view text = detail::check_encoding(file.text, file.name);
        if (file.name == occupations_file) {
            ratings.read_occupations(text, file.name);
            continue;
        }
        is_rated = true;
        ratings.read_ratings(text, file.name);
    }
    if (!is_rated)
        problems.add("", "there is no file of ratings, such as Skills.txt");
    else if (ratings.elements().empty() && problems.empty())
        problems.add("", "there are no ratings on the scales IM and LV");
    problems.throw_if_any();
    return detail::with_name(name, [&] { return OnetBuilder{ratings, options, notes}.build(); });
}

FormatData load_onet(const FilePath& folder, const OnetOptions& options) {
    const std::filesystem::path path = detail::path_of(folder);
    std::vector<std::string_view> names{occupations_file};
    names.insert(names.end(), ratings_files.begin(), ratings_files.end());
    const std::vector<FormatFile> files = detail::files_there(path, names);
    return onet_from_text(files, options, detail::path_text(path));
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#include "report/weight_phrases.hpp"

#include "base/rational.hpp"
#include "report/phrases.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns a share >= 0 in tenths of a per cent, rounded half up.
std::int64_t rounded_tenths(const Rational& share) {
    const Rational rounded = share * 1000 + Rational{1, 2};
    return static_cast<std::int64_t>(numerator(rounded) / denominator(rounded));
}

/// Shares that are equally close to an end.
struct Closest {
    std::optional<Rational> distance = {};
    std::vector<std::string> names = {};

    void add(const Rational& other, const std::string& name) {
        if (distance && *distance < other)
            return;
        if (distance != other)
            names.clear();
        distance = other;
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
};

void add_ends(Closest& closest, const ShareStability& part, const ShareInterval& interval,
              const Language& say) {
    const auto add = [&](const Fraction& end) {
        closest.add(abs(Rational{rational(end) - rational(part.share)}),
                    say("closest_share", label_or_id(part.label, part.id, say),
                        say.percent(part.share), say.percent(end)));
    };
    if (interval.low_open || Fraction{} < interval.low)
        add(interval.low);
    if (interval.high_open || interval.high < Fraction{1, 1})
        add(interval.high);
}

std::string method_words(const SamplingPlan& plan, const Language& say) {
    switch (plan.method) {
        case SamplingMethod::spacings:
            return say("by_spacings");
        case SamplingMethod::sorted:
            return say("by_sorted");
        case SamplingMethod::box:
            return say("by_box");
        case SamplingMethod::gibbs:
            break;
    }
    return say("by_gibbs", plan.burn_in, plan.thinning);
}

}  // namespace

std::string label_or_id(const Text& label, const std::string& id, const Language& say) {
    return say(label).empty() ? id : say(label);
}

std::string first_words(std::span<const std::string> words, std::size_t most, const Language& say) {
    const std::size_t shown = std::min(words.size(), most);
    const std::string text = joined_with(words.first(shown), ", ");
    return shown == words.size() ? text : text + " " + say("and_more", words.size() - shown);
}

std::string unknown_words(UnknownAs unknown_as, const Language& say) {
    return unknown_as == UnknownAs::best ? say("unknown_best") : say("unknown_worst");
}

std::string unknown_words(SampledLevels levels, const Language& say) {
    if (levels == SampledLevels::sampled)
        return say("unknown_sampled");
    return levels == SampledLevels::best ? say("unknown_best") : say("unknown_worst");
}

std::string space_words(const WeightSpaceParts& space, const Language& say) {
    std::vector<std::string> parts;
    if (space.ranked)
        parts.push_back(say("space_ranked"));
    if (space.percent)
        parts.push_back(say("space_percent", *space.percent));
    for (const ShareRange& range : space.between)
        parts.push_back(say("space_between", weight_name(range.id, say), say.percent(range.low),
                            say.percent(range.high)));
    for (const ShareOrder& order : space.at_least)
        parts.push_back(
            say("space_at_least", weight_name(order.more, say), weight_name(order.less, say)));
    if (parts.empty())
        parts.push_back(say("space_any"));
    const std::string of =
        space.over == WeightsOver::groups ? say("space_groups") : say("space_requirements");
    return say("space", of, joined_with(parts, "; "));
}

std::string sampling_words(const Acceptability& result, const Language& say) {
    return say("sampling", result.samples, result.seed, result.total,
               method_words(result.plan, say));
}

std::string mean_share(std::int64_t sum, std::uint64_t samples, std::int64_t total,
                       const Language& say) {
    const Rational all = Rational{samples} * total;
    return say.percent(all == 0 ? 0 : rounded_tenths(Rational{sum} / all), 1000);
}

std::string weight_name(const std::string& id, const Language& say) {
    return id.empty() ? say("all_requirements") : id;
}

std::string interval_words(const ShareInterval& interval, const Language& say) {
    if (interval == ShareInterval{})
        return say("any_share");
    return (interval.low_open ? "(" : "[") + percentage_points(interval.low, say) + "; " +
           say.percent(interval.high) + (interval.high_open ? ")" : "]");
}

std::string percentage_points(const Fraction& sum, const Language& say) {
    return say.tenths(rounded_tenths(rational(sum)));
}

std::string difference_words(const Fraction& before, const Fraction& after, const Language& say) {
    const Rational change = rational(after) - rational(before);
    const std::int64_t tenths = rounded_tenths(abs(change));
    return change < 0 ? say.tenths(-tenths) : "+" + say.tenths(tenths);
}

std::string closest_words(const Stability& result, const Language& say) {
    Closest closest;
    for (const auto* parts : {&result.requirements, &result.groups})
        for (const ShareStability& part : *parts) {
            add_ends(closest, part, part.first_place, say);
            add_ends(closest, part, part.first, say);
            if (part.between)
                add_ends(closest, part, *part.between, say);
        }
    if (closest.names.empty())
        return say("no_change");
    return say("closest_change", first_words(closest.names, 3, say));
}

}  // namespace herne::inline HERNE_ABI::detail

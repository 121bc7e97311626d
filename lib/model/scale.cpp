// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/scale.hpp>

#include "base/interned.hpp"
#include "base/wording.hpp"
#include "model/model_digest.hpp"
#include "text/id.hpp"
#include "text/numeral.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

const ScaleLevel& none_shown() {
    static const ScaleLevel level{.label = {"nicht gezeigt", "none shown"}};
    return level;
}

/// Returns the integer that `text` writes, be it with a fraction of zeros (`3.0`, `3,0`).
std::optional<long long> as_number(std::string_view text) {
    const std::string_view digits = detail::without_zero_fraction(text);
    long long number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return number;
}

/// A scale knows of no values, so that they are read as all else.
bool is_automatic(LevelsAs levels_as) {
    return levels_as == LevelsAs::automatic || levels_as == LevelsAs::value;
}

bool misleads(std::string_view written, int level) {
    const auto number = as_number(written);
    return number && *number != level;
}

bool any_misleads(const std::vector<ScaleLevel>& levels) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const int level = static_cast<int>(i) + 1;
        if (misleads(levels[i].code, level))
            return true;
        for (const auto& [language, words] : levels[i].label.by_language())
            if (misleads(words, level))
                return true;
    }
    return false;
}

void add_name(std::map<std::string, int, std::less<>>& names, const std::string& name, int level,
              const std::string& scale) {
    if (name.empty())
        return;
    const auto [found, added] = names.emplace(name, level);
    if (!added && found->second != level)
        throw invalid_input{Problem{.where = "scale " + detail::quoted(scale),
                                    .what = detail::quoted(name) + " stands for the levels " +
                                            std::to_string(found->second) + " and " +
                                            std::to_string(level),
                                    .value = detail::quoted(name)}};
}

}  // namespace

struct Scale::Data {
    std::string id;
    Text label;
    std::vector<ScaleLevel> levels;
    bool misleading_numerals = false;
    std::map<std::string, int, std::less<>> labels;
    std::map<std::string, int, std::less<>> codes;

    /// Returns the level that `text` names by code or label, 0 if it names none.
    [[nodiscard]] int named(std::string_view text, LevelsAs levels_as) const {
        if (levels_as != LevelsAs::label)
            if (const auto found = codes.find(text); found != codes.end())
                return found->second;
        if (levels_as != LevelsAs::code)
            if (const auto found = labels.find(text); found != labels.end())
                return found->second;
        return 0;
    }
    /// Returns the level whose code or label looks like `text` to a reader, 0 if none or several
    /// do.
    [[nodiscard]] int looking_like(std::string_view text, LevelsAs levels_as) const {
        const std::string seen = detail::visible(text);
        std::set<int> found;
        const auto collect = [&](const auto& names) {
            for (const auto& [name, level] : names)
                if (detail::visible(name) == seen)
                    found.insert(level);
        };
        if (levels_as != LevelsAs::label)
            collect(codes);
        if (levels_as != LevelsAs::code)
            collect(labels);
        return found.size() == 1 ? *found.begin() : 0;
    }

    [[nodiscard]] std::string allowed() const {
        std::string text = "a level 0.." + std::to_string(levels.size());
        std::string named;
        for (const auto& level : levels)
            named += (named.empty() ? "" : ", ") +
                     (level.code.empty() ? level.label.in("en") : level.code);
        return text + " (" + named + ")";
    }

    /// Returns the data of a scale that is equal, if there is one: scales that two loads made are
    /// then compared without a look at their words.
    static std::shared_ptr<const Data> shared(std::unique_ptr<const Data> fresh) {
        static auto& known = *new detail::Interned<Data>;  // scales may end after all statics
        detail::Digest digest;
        detail::add(digest, fresh->id, fresh->label, fresh->levels);
        return known.take(digest.hex(), std::move(fresh));
    }
};

Scale::Scale(std::string id, std::vector<ScaleLevel> levels, Text label) {
    if (!detail::is_local_id(id))
        throw invalid_input{detail::refusal("scale", detail::quoted(id),
                                            std::string{detail::local_id_pattern},
                                            {.between = " is not an id: "})};
    if (levels.empty() || levels.size() > static_cast<std::size_t>(Level::highest))
        throw invalid_input{detail::refusal("scale " + detail::quoted(id),
                                            std::to_string(levels.size()), "1..14",
                                            {.between = " named levels are not in "})};
    auto data = std::make_unique<Data>();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const int level = static_cast<int>(i) + 1;
        if (levels[i].label.empty())
            throw invalid_input{Problem{"scale " + detail::quoted(id),
                                        "level " + std::to_string(level) + " has no label"}};
        for (const auto& [language, words] : levels[i].label.by_language())
            add_name(data->labels, words, level, id);
        add_name(data->codes, levels[i].code, level, id);
    }
    for (const auto& [code, level] : data->codes) {
        const auto same = data->labels.find(code);
        if (same != data->labels.end() && same->second != level)
            throw invalid_input{Problem{.where = "scale " + detail::quoted(id),
                                        .what = detail::quoted(code) + " is the code of level " +
                                                std::to_string(level) + " and the label of level " +
                                                std::to_string(same->second),
                                        .value = detail::quoted(code)}};
    }
    data->misleading_numerals = any_misleads(levels);
    data->id = std::move(id);
    data->label = std::move(label);
    data->levels = std::move(levels);
    data_ = Data::shared(std::move(data));
}

const std::string& Scale::id() const noexcept {
    return data_->id;
}

const Text& Scale::label() const noexcept {
    return data_->label;
}

int Scale::max() const noexcept {
    return static_cast<int>(data_->levels.size());
}

const ScaleLevel& Scale::level(int level) const {
    if (level < 0 || level > max())
        throw invalid_input{detail::refusal("level", std::to_string(level),
                                            detail::from_to(0, max()),
                                            {.after = " of the scale " + detail::quoted(id())})};
    return level == 0 ? none_shown() : data_->levels[static_cast<std::size_t>(level) - 1];
}

const std::vector<ScaleLevel>& Scale::levels() const noexcept {
    return data_->levels;
}

bool Scale::has_misleading_numerals() const noexcept {
    return data_->misleading_numerals;
}

Level Scale::parse(std::string_view text, LevelsAs levels_as) const {
    const bool by_number = is_automatic(levels_as) || levels_as == LevelsAs::number;
    const bool by_name = levels_as != LevelsAs::number;
    const auto number = as_number(detail::visible(text));
    if (number && by_number)
        return parse(*number, levels_as);
    if (by_name)
        if (const int level = data_->named(text, levels_as); level != 0)
            return level;
    if (by_name && number)
        if (const int level = data_->named(std::to_string(*number), levels_as); level != 0)
            return level;
    if (by_name)
        if (const int level = data_->looking_like(text, levels_as); level != 0)
            return level;
    throw invalid_input{
        detail::refusal({}, detail::quoted(text), data_->allowed(),
                        {.between = " is not ", .after = " of the scale " + detail::quoted(id())})};
}

Level Scale::parse(long long number, LevelsAs levels_as) const {
    if (levels_as == LevelsAs::label || levels_as == LevelsAs::code)
        return parse(std::to_string(number), levels_as);
    if (is_automatic(levels_as) && has_misleading_numerals())
        throw invalid_input{Problem{
            .what = std::to_string(number) + " may be a level, a label or a code of the scale " +
                    detail::quoted(id()) +
                    ", whose numerals differ from its levels: say which by levels_as",
            .value = std::to_string(number)}};
    if (number < 0 || number > max())
        throw invalid_input{detail::refusal(
            {}, std::to_string(number), data_->allowed(),
            {.between = " is not ", .after = " of the scale " + detail::quoted(id())})};
    return static_cast<int>(number);
}

bool Scale::operator==(const Scale& other) const noexcept {
    return data_ == other.data_ ||
           (data_->id == other.data_->id && data_->label == other.data_->label &&
            data_->levels == other.data_->levels);
}

}  // namespace herne::inline HERNE_ABI

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/herne.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace demo {

/// The same words in German and English.
struct Words {
    std::string_view de;
    std::string_view en;
};

/// The language of a report.
class Language {
public:
    /// `tag` is "de" or "en".
    explicit Language(std::string tag) : tag_{std::move(tag)} {}

    [[nodiscard]] std::string operator()(const Words& words) const {
        return std::string{is_german() ? words.de : words.en};
    }
    [[nodiscard]] const std::string& operator()(const herne::Text& text) const {
        return text.in(tag_);
    }
    /// Returns `part / total` in percent to one decimal, rounded half up; both are below 2^53.
    [[nodiscard]] std::string percent(std::int64_t part, std::int64_t total) const {
        const std::int64_t tenths = (part * 1000 + total / 2) / total;
        return std::to_string(tenths / 10) + (is_german() ? "," : ".") +
               std::to_string(tenths % 10) + (is_german() ? " %" : "%");
    }
    [[nodiscard]] std::string percent(const herne::Fraction& share) const {
        return percent(share.numerator(), share.denominator());
    }

private:
    [[nodiscard]] bool is_german() const { return tag_ == "de"; }

    std::string tag_;
};

}  // namespace demo

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Words of a program, known when it is compiled: names of elements and values of attributes. No
/// text that comes from data can become one.
class Literal {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is as good as its words
    consteval Literal(const char* words) : words_{words} {
        for (const char c : words_)
            if (c == '"' || c == '<' || c == '>' || c == '&')
                throw "no literal holds what HTML takes for markup";
    }
    [[nodiscard]] constexpr std::string_view words() const noexcept { return words_; }

private:
    std::string_view words_;
};

/// The value of an attribute: a literal or a number. No text that comes
/// from data can become one.
class HtmlValue {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is as good as its words
    consteval HtmlValue(const char* words) : words_{words} {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    constexpr HtmlValue(Literal words) : words_{words} {}
    constexpr explicit HtmlValue(std::size_t number) : number_{number}, shape_{Shape::whole} {}
    /// Returns thousandths as percent, such as `33.4%`.
    [[nodiscard]] static constexpr HtmlValue per_mille(std::size_t part) {
        HtmlValue value{part};
        value.shape_ = Shape::per_mille;
        return value;
    }
    [[nodiscard]] std::string written() const;

private:
    enum class Shape { words, whole, per_mille };

    Literal words_{""};
    std::size_t number_ = 0;
    Shape shape_ = Shape::words;
};

/// An attribute of an element.
struct HtmlAttribute {
    Literal name;
    HtmlValue value;
};

/// A fragment of HTML. There are two ways to one: text, which is escaped, and elements around
/// fragments, whose names and attributes are literals; so nothing that comes from data is markup.
class Html {
public:
    /// Nothing.
    Html() = default;
    /// Returns `text` escaped; controls and changes of direction as U+FFFD.
    [[nodiscard]] static Html text(std::string_view text);
    /// Returns an element around `content`.
    [[nodiscard]] static Html element(Literal name, std::initializer_list<HtmlAttribute> attributes,
                                      const Html& content);
    /// Returns an element without attributes.
    [[nodiscard]] static Html element(Literal name, const Html& content) {
        return element(name, {}, content);
    }
    /// Returns an end of a line.
    [[nodiscard]] static Html line_break();
    /// Returns fragments with `between` between them.
    [[nodiscard]] static Html joined_with(std::span<const Html> parts, const Html& between);

    [[nodiscard]] bool empty() const noexcept { return html_.empty(); }
    [[nodiscard]] const std::string& written() const noexcept { return html_; }

    Html& operator+=(const Html& other) {
        html_ += other.html_;
        return *this;
    }
    friend Html operator+(Html a, const Html& b) { return std::move(a += b); }

private:
    std::string html_;
};

static_assert(!std::constructible_from<Html, std::string>);
static_assert(!std::constructible_from<Html, const char*>);
static_assert(!std::constructible_from<Literal, std::string>);
static_assert(!std::constructible_from<HtmlValue, std::string>);

}  // namespace herne::inline HERNE_ABI::detail

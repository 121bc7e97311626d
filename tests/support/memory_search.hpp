// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace herne::test {

/// A text that this program's memory does not hold: each character stands there changed.
class HiddenText {
public:
    /// `changed` is the text with each character one higher.
    explicit constexpr HiddenText(std::string_view changed) : changed_{changed} {}

    /// Calls `use` with the text, and overwrites it afterwards.
    template <class Use>
    void reveal(const Use& use) const {
        char text[64] = {};
        decode(text);
        use(std::string_view{text, changed_.size()});
        forget(text, sizeof text);
    }
    /// Returns how often `bytes` hold it.
    [[nodiscard]] std::size_t count_in(std::string_view bytes) const;
    /// Returns how often the memory of this process holds it, as another process finds it; nothing
    /// where it may not look, and under AddressSanitizer, which keeps what is freed and has
    /// terabytes of its own.
    [[nodiscard]] std::optional<std::size_t> count_in_memory() const;

private:
    void decode(char* text) const;
    static void forget(char* text, std::size_t size);

    std::string_view changed_;
};

}  // namespace herne::test

// SPDX-License-Identifier: BSL-1.0
#include <herne/model/text.hpp>

#include <utility>

namespace herne::inline HERNE_ABI {

Text::Text(std::string words) {
    if (!words.empty())
        by_language_.emplace("", std::move(words));
}

Text::Text(const char* words) : Text{std::string{words}} {}

Text::Text(std::map<std::string, std::string> by_language) : by_language_{std::move(by_language)} {
    std::erase_if(by_language_, [](const auto& entry) { return entry.second.empty(); });
}

Text::Text(std::string german, std::string english)
    : Text{std::map<std::string, std::string>{{"de", std::move(german)},
                                              {"en", std::move(english)}}} {}

const std::string& Text::in(std::string_view language) const {
    static const std::string nothing;
    if (by_language_.empty())
        return nothing;
    for (const auto& wanted :
         {std::string{language}, std::string{}, std::string{"en"}, std::string{"de"}})
        if (const auto found = by_language_.find(wanted); found != by_language_.end())
            return found->second;
    return by_language_.begin()->second;
}

}  // namespace herne::inline HERNE_ABI

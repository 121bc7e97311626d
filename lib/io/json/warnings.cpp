// SPDX-License-Identifier: BSL-1.0
#include "io/json/warnings.hpp"

namespace herne::inline HERNE_ABI::detail::json {

RankingWarning read_warning(const Node& node) {
    if (const std::string* text = node.as_string())
        return {.text = *text};
    return read_record<RankingWarning>(node);
}

namespace {

void write_warning(Writer& writer, const RankingWarning& warning) {
    const auto& words = warning.text.by_language();
    const bool plain = words.empty() || (words.size() == 1 && words.begin()->first.empty());
    if (warning.code.empty() && warning.competences.empty() && plain) {
        writer.value(warning.text);
        return;
    }
    write_record(writer, warning);
}

}  // namespace

void write_warnings(Writer& writer, const std::vector<RankingWarning>& warnings) {
    writer.begin_list();
    for (const RankingWarning& warning : warnings)
        write_warning(writer, warning);
    writer.end_list();
}

}  // namespace herne::inline HERNE_ABI::detail::json

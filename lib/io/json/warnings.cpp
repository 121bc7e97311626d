// SPDX-License-Identifier: BSL-1.0
#include "io/json/warnings.hpp"

namespace herne::inline HERNE_ABI::detail::json {

RankingWarning read_warning(const Node& node) {
    if (const std::string* text = node.as_string())
        return {.text = *text};
    const Fields fields{node, {"code", "competences", "text"}};
    return {.code = fields.optional_string("code"),
            .competences = fields.required("competences",
                                           [](const Node& list) {
                                               return list.list([](const Node& competence) {
                                                   return competence.string();
                                               });
                                           }),
            .text = fields.text("text")};
}

void write_warning(Writer& writer, const RankingWarning& warning) {
    const auto& words = warning.text.by_language();
    const bool plain = words.empty() || (words.size() == 1 && words.begin()->first.empty());
    if (warning.code.empty() && warning.competences.empty() && plain) {
        writer.value(warning.text);
        return;
    }
    writer.begin_object(Layout::line);
    writer.field("code", warning.code);
    writer.values("competences", warning.competences);
    writer.field("text", warning.text);
    writer.end_object();
}

}  // namespace herne::inline HERNE_ABI::detail::json

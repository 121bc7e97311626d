// SPDX-License-Identifier: BSL-1.0
#include "io/record/job_in_record.hpp"

#include <herne/io/json.hpp>

#include <charconv>
#include <variant>

namespace herne::inline HERNE_ABI::detail::record_lines {

const json::Value* value_at(const json::Value& object, std::string_view key) {
    if (const auto* members = std::get_if<json::Object>(&object.data))
        for (const json::Member& member : *members)
            if (member.key == key)
                return &member.value;
    return nullptr;
}

std::string text_at(const json::Value& object, std::string_view key) {
    const json::Value* value = value_at(object, key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    return text == nullptr ? std::string{} : *text;
}

std::uint64_t number_at(const json::Value& object, std::string_view key) {
    const json::Value* value = value_at(object, key);
    const auto* number = value == nullptr ? nullptr : std::get_if<json::Number>(&value->data);
    std::uint64_t whole = 0;
    if (number != nullptr)
        std::from_chars(number->written.data(), number->written.data() + number->written.size(),
                        whole);
    return whole;
}

JobProfile job_of(const KeptEntry& entry) {
    const std::string name = "entry " + std::to_string(entry.line.number);
    JobProfileSources sources;
    if (const json::Value* list = value_at(entry.line.content, "frameworks"))
        if (const auto* frameworks = std::get_if<json::Array>(&list->data))
            for (const json::Value& framework : *frameworks)
                sources.frameworks.push_back(
                    framework_from_json(compact(framework), name + ", frameworks"));
    const json::Value* job = value_at(entry.line.content, "job");
    return job_profile_from_json(job == nullptr ? std::string{} : compact(*job), sources,
                                 name + ", job");
}

const KeptEntry* last_before(const std::vector<KeptEntry>& entries, std::size_t before,
                             RecordKind kind) {
    for (std::size_t i = before; i-- > 0;)
        if (entries[i].line.kind == kind)
            return &entries[i];
    return nullptr;
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines

// SPDX-License-Identifier: BSL-1.0
#include "io/record/line.hpp"

#include "base/digest.hpp"
#include "base/sha256.hpp"
#include "io/json/reader.hpp"
#include "io/json/writer.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>
#include <herne/model/evidence.hpp>
#include <herne/record/procedure_record.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI::detail::record_lines {
namespace {

using json::Node;
using json::Value;
using json::Writer;

constexpr std::string_view version_key = "herne-record";
constexpr std::string_view digest_mark = ",\"digest\":\"";
constexpr std::string_view line_end = "\"}";
constexpr std::size_t digest_characters = 64;
constexpr std::size_t salt_characters = 32;
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

bool is_hex(std::string_view text, std::size_t characters) {
    return text.size() == characters &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string hex_string(const Node& node, std::size_t characters) {
    std::string text = node.string();
    if (!is_hex(text, characters))
        node.refuse(detail::quoted(text) + " is not " + std::to_string(characters) +
                    " hexadecimal digits in lower case");
    return text;
}

Value object_value(const Node& node) {
    if (!std::holds_alternative<json::Object>(node.value().data))
        node.refuse_as_not("an object");
    return node.value();
}

std::uint64_t natural(const Node& node, std::int64_t least) {
    return static_cast<std::uint64_t>(node.integer(least, most));
}

std::string digest_of_body(std::string_view body) {
    return sha256_hex(body);
}

void write_personal(Writer& writer, const std::vector<std::string>& digests) {
    writer.key("personal").begin_list();
    for (const std::string& digest : digests)
        writer.value(digest);
    writer.end_list();
}

JournalLine read_journal(const Node& root) {
    root.only(
        {version_key, "entry", "time", "role", "kind", "content", "personal", "before", "digest"});
    root.field(version_key, true, [](const Node& node) { static_cast<void>(node.integer(1, 1)); });
    JournalLine line;
    line.number = root.required("entry", [](const Node& node) { return natural(node, 1); });
    line.time = root.required("time", [](const Node& node) {
        std::string time = node.string();
        if (!is_time(time))
            node.refuse(detail::quoted(time) + " is not a time written YYYY-MM-DDThh:mm:ssZ");
        return time;
    });
    line.role =
        root.required("role", [](const Node& node) { return node.string(StringForm::filled); });
    line.kind = root.required("kind", [](const Node& node) {
        std::vector<std::string_view> names;
        for (const auto& one : enumerators<RecordKind>)
            names.emplace_back(one.name);
        return static_cast<RecordKind>(node.choice(names));
    });
    line.content = root.required("content", object_value);
    line.personal = root.required("personal", [](const Node& list) {
        return list.list([](const Node& node) { return hex_string(node, digest_characters); });
    });
    line.before = root.required(
        "before", [](const Node& node) { return hex_string(node, digest_characters); });
    line.digest = root.required(
        "digest", [](const Node& node) { return hex_string(node, digest_characters); });
    return line;
}

PartLine read_part(const Node& root) {
    root.only({"entry", "part", "id", "salt", "content"});
    PartLine line;
    line.entry = root.required("entry", [](const Node& node) { return natural(node, 1); });
    line.part = root.required("part", [](const Node& node) { return natural(node, 0); });
    line.id = root.required("id", [](const Node& node) -> std::optional<CandidateId> {
        if (node.is_null())
            return std::nullopt;
        return node.candidate_id();
    });
    line.salt =
        root.required("salt", [](const Node& node) { return hex_string(node, salt_characters); });
    line.content = root.required("content", object_value);
    return line;
}

template <class Read>
auto decoded_line(std::string_view line, const std::string& name, Read read) {
    Problems problems{name};
    const Value value = json::parse(line, problems);
    const Node root{value, problems};
    auto result = read(root);
    problems.throw_if_any();
    return result;
}

/// Checks the fields that the content of a kind needs.
class ContentCheck {
public:
    explicit ContentCheck(const Node& root) : root_{root} {}

    void filled(std::string_view key) const {
        root_.field(key, true,
                    [](const Node& node) { static_cast<void>(node.string(StringForm::filled)); });
    }
    void one_of(std::string_view key, const std::vector<std::string_view>& names) const {
        root_.field(key, true, [&](const Node& node) { static_cast<void>(node.choice(names)); });
    }
    void day(std::string_view key) const {
        root_.field(key, true, [](const Node& node) {
            if (const std::string text = node.string(); !is_date(text))
                node.refuse(detail::quoted(text) + " is not a day written YYYY-MM-DD");
        });
    }
    void object(std::string_view key) const {
        root_.field(key, true, [](const Node& node) { static_cast<void>(object_value(node)); });
    }
    void list(std::string_view key) const {
        root_.field(key, true, [](const Node& node) { node.elements([](const Node&) {}); });
    }
    void somebody(std::size_t personal) const {
        if (personal == 0)
            root_.problems().add("personal", "is empty: an entry of this kind says of whom it is");
    }

private:
    const Node& root_;
};

void check_job_published(const ContentCheck& content) {
    content.filled("job_digest");
    content.filled("weights_source");
    content.filled("version");
    content.list("frameworks");
    content.object("job");
}

void check_erased(const ContentCheck& content, const Node& root) {
    content.filled("reason");
    root.field("parts", true, [](const Node& list) {
        list.elements([](const Node& node) {
            node.only({"entry", "part", "offset", "bytes"});
            for (const char* key : {"entry", "part", "offset", "bytes"})
                node.field(key, true,
                           [](const Node& number) { static_cast<void>(natural(number, 0)); });
        });
    });
}

/// Checks who sits on the panel, where that is said.
void check_panel(const Node& root) {
    root.field("panel", false, [](const Node& panel) {
        panel.only({"members", "women", "reasons"});
        const auto members =
            panel.required("members", [](const Node& node) { return natural(node, 1); });
        panel.field("women", true, [&](const Node& node) {
            if (const auto women = natural(node, 0); members > 0 && women > members)
                node.refuse(std::to_string(women) + " of " + std::to_string(members) +
                            " members are women");
        });
        panel.field("reasons", false,
                    [](const Node& node) { static_cast<void>(node.string(StringForm::filled)); });
    });
}

void check_kind(RecordKind kind, const Node& root, std::size_t personal) {
    const ContentCheck content{root};
    switch (kind) {
        case RecordKind::job_published:
            return check_job_published(content);
        case RecordKind::ranking_computed:
            return content.object("provenance");
        case RecordKind::equality_found:
        case RecordKind::deviation:
        case RecordKind::selection:
            return content.filled("reasons");
        case RecordKind::notices_sent:
        case RecordKind::objection:
        case RecordKind::appointed:
            return content.somebody(personal);
        case RecordKind::waiting_period:
            return content.day("until");
        case RecordKind::court_proceedings:
            return content.one_of("state", {"pending", "ended"});
        case RecordKind::hold:
            content.one_of("state", {"set", "lifted"});
            return content.filled("reason");
        case RecordKind::ended_without_selection:
            return content.filled("reason");
        case RecordKind::participation:
            content.filled("body");
            return content.filled("outcome");
        case RecordKind::erased:
            return check_erased(content, root);
        case RecordKind::opened:
        case RecordKind::ratings_in:
        case RecordKind::interviewed:
            return check_panel(root);
        case RecordKind::invited:
            break;
    }
}

bool is_number_below(std::string_view text, int limit) {
    return text.find_first_not_of("0123456789") == std::string_view::npos &&
           (text[0] - '0') * 10 + (text[1] - '0') < limit;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.update(std::as_bytes(std::span{bytes}));
    return hex_of(hash.finish());
}

std::string compact(const Value& value) {
    Writer writer{{.layout = JsonLayout::compact}};
    writer.value(value);
    return writer.take();
}

Value object_from(std::string_view text, const std::string& name) {
    return decoded_line(text, name, object_value);
}

std::string encode(JournalLine& line) {
    Writer writer{{.layout = JsonLayout::compact}};
    writer.begin_object();
    writer.field(version_key, 1);
    writer.field("entry", line.number);
    writer.field("time", line.time);
    writer.field("role", line.role);
    writer.field("kind", enumerator_name(line.kind));
    writer.key("content").value(line.content);
    write_personal(writer, line.personal);
    writer.field("before", line.before);
    writer.end_object();
    std::string text = writer.take();
    text.pop_back();  // the bracket, which stands behind the digest
    line.digest = digest_of_body(text);
    return text.append(digest_mark).append(line.digest).append(line_end);
}

std::string encode(const PartLine& line) {
    Writer writer{{.layout = JsonLayout::compact}};
    writer.begin_object();
    writer.field("entry", line.entry);
    writer.field("part", line.part);
    writer.key("id");
    if (line.id)
        writer.value(*line.id);
    else
        writer.null();
    writer.field("salt", line.salt);
    writer.key("content").value(line.content);
    writer.end_object();
    return writer.take();
}

std::size_t whole_line(std::string_view bytes) {
    constexpr std::size_t tail = digest_characters + line_end.size();
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    if (!line.starts_with("{\"herne-record\":"))
        return 0;
    const std::size_t mark = line.rfind(digest_mark);  // what the content has may be called so, too
    if (mark == std::string_view::npos || line.size() - mark - digest_mark.size() < tail)
        return 0;
    const std::string_view digest = line.substr(mark + digest_mark.size(), digest_characters);
    const std::size_t end = mark + digest_mark.size() + tail;
    const bool fits =
        line.substr(0, end).ends_with(line_end) && digest_of_body(line.substr(0, mark)) == digest;
    return fits ? end : 0;
}

JournalLine decode_journal(std::string_view line, const std::string& name) {
    return decoded_line(line, name, read_journal);
}

PartLine decode_part(std::string_view line, const std::string& name) {
    return decoded_line(line, name, read_part);
}

bool is_time(std::string_view text) {
    constexpr std::string_view shape = "YYYY-MM-DDThh:mm:ssZ";
    return text.size() == shape.size() && is_date(text.substr(0, 10)) && text[10] == 'T' &&
           is_number_below(text.substr(11, 2), 24) && text[13] == ':' &&
           is_number_below(text.substr(14, 2), 60) && text[16] == ':' &&
           is_number_below(text.substr(17, 2), 60) && text[19] == 'Z';
}

void check_content(RecordKind kind, const Value& content, std::size_t personal,
                   const std::string& name) {
    Problems problems{name};
    const Node root{content, problems};
    check_kind(kind, root, personal);
    problems.throw_if_any();
}

}  // namespace herne::inline HERNE_ABI::detail::record_lines

// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record_json.hpp>

#include "io/json/reader.hpp"
#include "io/json/writer.hpp"

namespace herne::inline HERNE_ABI {

RecordSink::~RecordSink() = default;
RecordSource::~RecordSource() = default;

namespace detail {
namespace {

using json::Node;
using json::Writer;

/// Writes to a document.
class JsonSink final : public RecordSink {
public:
    explicit JsonSink(Writer& writer) noexcept : writer_{writer} {}

    void begin_object(bool on_one_line) override { writer_.begin_object(on_one_line); }
    void end_object() override { writer_.end_object(); }
    void begin_list(bool on_one_line) override { writer_.begin_list(on_one_line); }
    void end_list() override { writer_.end_list(); }
    void key(std::string_view name) override { writer_.key(name); }
    void null() override { writer_.null(); }
    void value(std::string_view text) override { writer_.value(text); }
    void value(const Text& text) override { writer_.value(text); }
    void value(const CandidateId& id) override { writer_.value(id); }
    void value(Level level) override { writer_.value(level); }
    void value(double number) override { writer_.value(number); }

protected:
    void boolean(bool truth) override { writer_.value(truth); }
    void integer(std::int64_t number) override { writer_.value(number); }
    void count(std::uint64_t number) override { writer_.value(number); }

private:
    Writer& writer_;
};

/// Reads a value of a document.
class JsonSource final : public RecordSource {
public:
    explicit JsonSource(const Node& node) noexcept : node_{node} {}

    [[nodiscard]] std::string string(StringForm form) const override { return node_.string(form); }
    [[nodiscard]] Text text(StringForm form) const override { return node_.text(form); }
    [[nodiscard]] bool boolean() const override { return node_.boolean(); }
    [[nodiscard]] std::int64_t integer(std::int64_t least, std::int64_t greatest) const override {
        return node_.integer(least, greatest);
    }
    [[nodiscard]] std::uint64_t count() const override { return node_.count(); }
    [[nodiscard]] double real() const override { return node_.real(); }
    [[nodiscard]] Level level() const override { return node_.level(); }
    [[nodiscard]] CandidateId candidate_id() const override { return node_.candidate_id(); }
    [[nodiscard]] Fraction fraction() const override { return node_.fraction(); }
    [[nodiscard]] std::size_t choice(const std::vector<std::string_view>& names) const override {
        return node_.choice(names);
    }
    void elements(const std::function<void(const RecordSource&)>& read) const override {
        node_.elements([&](const Node& element) { read(JsonSource{element}); });
    }
    void only(const std::vector<std::string_view>& names) const override { node_.only(names); }
    void field(std::string_view name, bool required,
               const std::function<void(const RecordSource&)>& read) const override {
        node_.field(name, required, [&](const Node& field) { read(JsonSource{field}); });
    }
    void quietly(const std::function<void(const RecordSource&)>& read) const override {
        node_.quietly([&](const Node& quiet) { read(JsonSource{quiet}); });
    }

private:
    const Node& node_;
};

}  // namespace

std::string json_by(const std::function<void(RecordSink&)>& write,
                    const JsonWriteOptions& options) {
    Writer writer{options};
    JsonSink sink{writer};
    write(sink);
    return writer.take();
}

void read_json_by(std::string_view text, const std::string& name,
                  const std::function<void(const RecordSource&)>& read) {
    Problems problems{name};
    const json::Value value = json::parse(text, problems);
    read(JsonSource{Node{value, problems}});
    problems.throw_if_any();
}

}  // namespace detail
}  // namespace herne::inline HERNE_ABI

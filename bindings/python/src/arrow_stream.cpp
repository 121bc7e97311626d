// SPDX-License-Identifier: BSL-1.0
#include "arrow_stream.hpp"

#include <string_view>
#include <utility>

namespace herne::python {

ArrowStream::ArrowStream(const py::object& capsule) {
    if (PyCapsule_CheckExact(capsule.ptr()) == 0)
        throw py::type_error{"frame: __arrow_c_stream__ gave no capsule"};
    auto* stream =
        static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), arrow_stream_name));
    if (stream == nullptr)
        throw py::error_already_set{};
    if (stream->release == nullptr)
        throw invalid_input{Problem{"frame", "the Arrow stream was read before"}};
    std::swap(stream_, *stream);
    const py::gil_scoped_release released;
    try {
        check(stream_.get_schema(&stream_, &schema_), "give its schema");
        if (std::string_view{schema_.format} != "+s")
            throw invalid_input{Problem{"frame", "an Arrow stream of columns is needed"}};
    } catch (...) {
        if (schema_.release != nullptr)
            schema_.release(&schema_);
        stream_.release(&stream_);
        throw;
    }
}

ArrowStream::~ArrowStream() {
    if (schema_.release != nullptr)
        schema_.release(&schema_);
    if (stream_.release != nullptr)
        stream_.release(&stream_);
}

void ArrowStream::check(int outcome, const char* doing) {
    if (outcome == 0)
        return;
    const char* reason = stream_.get_last_error(&stream_);
    throw std::runtime_error{std::string{"frame: the Arrow stream cannot "} + doing + ": " +
                             (reason != nullptr ? reason : std::to_string(outcome))};
}

std::vector<std::string> ArrowStream::names() const {
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < schema_.n_children; ++i)
        names.emplace_back(schema_.children[i]->name != nullptr ? schema_.children[i]->name : "");
    return names;
}

bool ArrowStream::next(ArrowBatch& batch) {
    check(stream_.get_next(&stream_, &batch.array), "go on");
    return batch.array.release != nullptr;
}

}  // namespace herne::python

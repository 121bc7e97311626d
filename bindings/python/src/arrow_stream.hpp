// SPDX-License-Identifier: BSL-1.0
#pragma once

// A stream of Arrow batches: its schema, then batch by batch.

#include "arrow.hpp"
#include "casters.hpp"

#include <string>
#include <vector>

namespace herne::python {

/// One batch of a stream, released at the end.
class ArrowBatch {
public:
    ArrowBatch() = default;
    ~ArrowBatch() {
        if (array.release != nullptr)
            array.release(&array);
    }
    ArrowBatch(const ArrowBatch&) = delete;
    ArrowBatch& operator=(const ArrowBatch&) = delete;

    ArrowArray array = {};
};

/// A stream that Python gave in a capsule, which is empty afterwards.
class ArrowStream {
public:
    /// Throws `invalid_input` if the stream was read before or has no columns, and what Python says
    /// of an object that is no capsule of a stream.
    explicit ArrowStream(const py::object& capsule);
    ~ArrowStream();
    ArrowStream(const ArrowStream&) = delete;
    ArrowStream& operator=(const ArrowStream&) = delete;

    /// Returns the names of the columns.
    [[nodiscard]] std::vector<std::string> names() const;
    /// Returns the schema of one column.
    [[nodiscard]] const ArrowSchema& column(std::size_t position) const {
        return *schema_.children[position];
    }
    /// Reads the next batch; returns whether there was one. Throws what the stream says.
    [[nodiscard]] bool next(ArrowBatch& batch);

private:
    void check(int outcome, const char* doing);

    ArrowArrayStream stream_ = {};
    ArrowSchema schema_ = {};
};

}  // namespace herne::python

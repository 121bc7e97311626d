// SPDX-License-Identifier: BSL-1.0
#pragma once

// The Arrow C data and C stream interfaces, after
// https://arrow.apache.org/docs/format/CDataInterface.html: plain structures, no library.

#include <cstdint>

extern "C" {

struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    std::int64_t flags;
    std::int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;
    void (*release)(struct ArrowSchema*);
    void* private_data;
};

struct ArrowArray {
    std::int64_t length;
    std::int64_t null_count;
    std::int64_t offset;
    std::int64_t n_buffers;
    std::int64_t n_children;
    const void** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;
    void (*release)(struct ArrowArray*);
    void* private_data;
};

struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
    const char* (*get_last_error)(struct ArrowArrayStream*);
    void (*release)(struct ArrowArrayStream*);
    void* private_data;
};

}  // extern "C"

namespace herne::python {

inline constexpr const char* arrow_stream_name = "arrow_array_stream";
inline constexpr std::int64_t arrow_flag_ordered = 1;
inline constexpr std::int64_t arrow_flag_nullable = 2;

}  // namespace herne::python

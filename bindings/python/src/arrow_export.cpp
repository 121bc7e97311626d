// SPDX-License-Identifier: BSL-1.0
#include "arrays.hpp"
#include "arrow.hpp"
#include "register.hpp"

#include <memory>
#include <string>
#include <vector>

namespace herne::python {
namespace {

/// A column as Python describes it, and what its Arrow structures point at.
struct ExportedColumn {
    std::string name = {};
    std::string format = {};
    std::int64_t length = 0;
    std::int64_t nulls = 0;
    std::vector<py::array> kept = {};
    std::vector<const void*> buffers = {};
    std::shared_ptr<const ExportedColumn> dictionary = {};
};

/// All columns of a table; whoever releases the last structure lets go of the arrays.
struct ExportedTable {
    std::vector<std::shared_ptr<const ExportedColumn>> columns = {};
    std::int64_t length = 0;
    bool read = false;
};

using Shared = std::shared_ptr<ExportedTable>;

std::shared_ptr<const ExportedColumn> column_from(const py::dict& description) {
    auto column = std::make_shared<ExportedColumn>();
    column->name = description["name"].cast<std::string>();
    column->format = description["format"].cast<std::string>();
    column->length = description["length"].cast<std::int64_t>();
    column->nulls = description["nulls"].cast<std::int64_t>();
    for (const auto buffer : description["buffers"]) {
        if (buffer.is_none()) {
            column->buffers.push_back(nullptr);
            continue;
        }
        column->kept.push_back(buffer.cast<py::array>());
        column->buffers.push_back(column->kept.back().data());
    }
    if (!description["dictionary"].is_none())
        column->dictionary = column_from(description["dictionary"].cast<py::dict>());
    return column;
}

/// Lets go of Python objects from whatever thread the consumer releases on.
void drop(std::shared_ptr<void>& owner) {
    if (Py_IsInitialized() == 0) {
        // The interpreter is gone, and the memory goes with the process.
        static_cast<void>(new std::shared_ptr<void>{std::move(owner)});
        return;
    }
    const py::gil_scoped_acquire acquired;
    owner.reset();
}

/// What a structure owns besides the arrays: its children, and the pointers to them.
template <class Structure>
struct Owned {
    std::shared_ptr<void> table = {};
    std::vector<Structure> children = {};
    std::vector<Structure*> pointers = {};
    std::unique_ptr<Structure> dictionary = {};
};

template <class Structure>
void release(Structure* structure) {
    auto* owned = static_cast<Owned<Structure>*>(structure->private_data);
    for (auto& child : owned->children)
        if (child.release != nullptr)
            child.release(&child);
    if (owned->dictionary && owned->dictionary->release != nullptr)
        owned->dictionary->release(owned->dictionary.get());
    drop(owned->table);
    delete owned;
    structure->release = nullptr;
}

/// Fills in what schemas and arrays have in common. `make(child, column)` makes one child.
template <class Structure, class Make>
void adopt(Structure& out, std::unique_ptr<Owned<Structure>> owned,
           const std::vector<std::shared_ptr<const ExportedColumn>>& columns,
           const ExportedColumn* dictionary, const Make& make) {
    owned->children.resize(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        make(owned->children[i], *columns[i]);
        owned->pointers.push_back(&owned->children[i]);
    }
    if (dictionary != nullptr) {
        owned->dictionary = std::make_unique<Structure>();
        make(*owned->dictionary, *dictionary);
    }
    out.n_children = static_cast<std::int64_t>(columns.size());
    out.children = owned->pointers.data();
    out.dictionary = owned->dictionary.get();
    out.release = &release<Structure>;
    out.private_data = owned.release();
}

void make_schema(ArrowSchema& out, const ExportedColumn& column, const Shared& table) {
    out = {};
    out.format = column.format.c_str();
    out.name = column.name.c_str();
    out.flags = arrow_flag_nullable | (column.dictionary ? arrow_flag_ordered : 0);
    auto owned = std::make_unique<Owned<ArrowSchema>>();
    owned->table = table;
    adopt(out, std::move(owned), {}, column.dictionary.get(),
          [&](ArrowSchema& child, const ExportedColumn& part) { make_schema(child, part, table); });
}

void make_array(ArrowArray& out, const ExportedColumn& column, const Shared& table) {
    out = {};
    out.length = column.length;
    out.null_count = column.nulls;
    out.n_buffers = static_cast<std::int64_t>(column.buffers.size());
    out.buffers = const_cast<const void**>(column.buffers.data());
    auto owned = std::make_unique<Owned<ArrowArray>>();
    owned->table = table;
    adopt(out, std::move(owned), {}, column.dictionary.get(),
          [&](ArrowArray& child, const ExportedColumn& part) { make_array(child, part, table); });
}

const Shared& table_of(ArrowArrayStream* stream) {
    return *static_cast<Shared*>(stream->private_data);
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    const Shared& table = table_of(stream);
    *out = {};
    out->format = "+s";
    out->name = "";
    auto owned = std::make_unique<Owned<ArrowSchema>>();
    owned->table = table;
    adopt(*out, std::move(owned), table->columns, nullptr,
          [&](ArrowSchema& child, const ExportedColumn& part) { make_schema(child, part, table); });
    return 0;
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
    const Shared& table = table_of(stream);
    *out = {};
    if (std::exchange(table->read, true))
        return 0;
    static const void* no_validity[1] = {nullptr};
    out->length = table->length;
    out->n_buffers = 1;
    out->buffers = no_validity;
    auto owned = std::make_unique<Owned<ArrowArray>>();
    owned->table = table;
    adopt(*out, std::move(owned), table->columns, nullptr,
          [&](ArrowArray& child, const ExportedColumn& part) { make_array(child, part, table); });
    return 0;
}

const char* get_last_error(ArrowArrayStream* /*stream*/) {
    return nullptr;
}

void release_stream(ArrowArrayStream* stream) {
    auto* shared = static_cast<Shared*>(stream->private_data);
    std::shared_ptr<void> owner = std::move(*shared);
    delete shared;
    drop(owner);
    stream->release = nullptr;
}

void destroy_capsule(PyObject* capsule) {
    auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, arrow_stream_name));
    if (stream->release != nullptr)
        stream->release(stream);
    delete stream;
}

py::object arrow_stream(const py::list& columns, std::int64_t length) {
    auto table = std::make_shared<ExportedTable>();
    table->length = length;
    for (const auto column : columns)
        table->columns.push_back(column_from(column.cast<py::dict>()));
    auto stream = std::make_unique<ArrowArrayStream>();
    stream->get_schema = &get_schema;
    stream->get_next = &get_next;
    stream->get_last_error = &get_last_error;
    stream->release = &release_stream;
    stream->private_data = new Shared{std::move(table)};
    auto capsule = py::reinterpret_steal<py::object>(
        PyCapsule_New(stream.get(), arrow_stream_name, &destroy_capsule));
    if (!capsule)
        throw py::error_already_set{};
    static_cast<void>(stream.release());
    return capsule;
}

}  // namespace

void register_arrow_export(py::module_& module) {
    module.def("arrow_stream", &arrow_stream, "columns"_a, "length"_a);
}

}  // namespace herne::python

// SPDX-License-Identifier: BSL-1.0
#include "interruptible_scan.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

using Path = std::filesystem::path;

Pool opened(const Path& path, VerifyPages verify, LoadFile load) {
    return run_interruptibly([=] { return open_pool(path, {.verify = verify, .load = load}); });
}

std::vector<Damage> damages(const Path& path) {
    return run_interruptibly([path] { return verify(path); });
}

Shards opened_shards(const Path& folder, VerifyPages verify, LoadFile load) {
    return run_interruptibly([=] { return open_shards(folder, {.verify = verify, .load = load}); });
}

/// An index that Python counts from the front or, if negative, from the end.
std::size_t shard_at(const Shards& shards, py::ssize_t given) {
    const auto size = static_cast<py::ssize_t>(shards.size());
    const py::ssize_t index = given < 0 ? given + size : given;
    if (index < 0 || index >= size)
        throw py::index_error{"shard " + std::to_string(given) + " (counted from 0) of " +
                              std::to_string(size)};
    return static_cast<std::size_t>(index);
}

void register_shards(py::module_& module) {
    Record<ShardInfo>{module, "ShardInfo"};
    py::class_<Shards> shards{module, "Shards"};
    shards.def(py::init<const Shards&>(), "shards"_a)
        .def("__len__", &Shards::size)
        .def("__bool__", [](const Shards&) { return true; })
        .def_property_readonly("candidates", &Shards::candidates,
                               "How many there are in all shards.")
        .def_property_readonly("framework", &Shards::framework,
                               "The framework that all levels are stated over.")
        .def_property_readonly("folder", &Shards::folder, "The folder, as it was given.")
        .def_property_readonly(
            "shards",
            [](const Shards& self) {
                return std::vector<ShardInfo>{self.shards().begin(), self.shards().end()};
            },
            "What the folder says of each shard, in their order.")
        .def(
            "_pool",
            [](const Shards& self, py::ssize_t index) {
                return run_interruptibly(
                    [self, at = shard_at(self, index)] { return self.pool(at); });
            },
            "index"_a)
        .def("__repr__", [](const Shards& self) {
            return "<Shards: " + std::to_string(self.candidates()) + " candidates in " +
                   std::to_string(self.size()) + " files over " + self.framework().id() + ">";
        });
    def_copy(shards);
    module.def("open_shards", &opened_shards, "folder"_a, "verify"_a, "load"_a);

    py::class_<ShardWriter>{module, "ShardWriter"}
        .def(py::init([](const Path& folder, const Framework& framework) {
                 return std::make_unique<ShardWriter>(folder, framework);
             }),
             "folder"_a, "framework"_a)
        .def("add", &ShardWriter::add, "pool"_a, py::call_guard<py::gil_scoped_release>())
        .def("finish", &ShardWriter::finish, py::call_guard<py::gil_scoped_release>());
}

}  // namespace

void register_pool_file(py::module_& module) {
    Record<Damage>{module, "Damage"}.def("__str__",
                                         [](const Damage& self) { return to_string(self); });
    Record<PoolFileInfo>{module, "PoolFileInfo"};
    // Ctrl-C waits until the file is whole: what goes on behind its back would replace it later.
    module.def(
        "save_pool", [](const Pool& pool, const Path& path) { save(pool, path); }, "pool"_a,
        "path"_a, py::call_guard<py::gil_scoped_release>());
    module.def("open_pool", &opened, "path"_a, "verify"_a, "load"_a);
    module.def("verify", &damages, "path"_a);
    module.def(
        "pool_file_info", [](const Path& path) { return pool_file_info(path); }, "path"_a);
    module.def(
        "is_pool_file",
        [](const py::bytes& bytes) { return is_pool_file(static_cast<std::string_view>(bytes)); },
        "bytes"_a);
    register_shards(module);
}

}  // namespace herne::python

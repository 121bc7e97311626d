// SPDX-License-Identifier: BSL-1.0
#include "levels.hpp"
#include "record.hpp"
#include "register.hpp"

#include <memory>
#include <utility>

namespace herne::python {
namespace {

/// A living pool for Python, which may be closed while other threads use it: the last of them lets
/// it go.
class Live {
public:
    explicit Live(LivePool pool) : pool_{std::make_shared<LivePool>(std::move(pool))} {}

    [[nodiscard]] bool closed() const noexcept { return pool_ == nullptr; }
    /// Throws what `sync` throws, and is closed all the same.
    void close() {
        const auto last = std::exchange(pool_, nullptr);
        if (!last)
            return;
        const py::gil_scoped_release released;
        last->sync();
    }
    /// Returns what `work` returns for the pool; it has no GIL meanwhile, since others may hold the
    /// pool for as long as a checkpoint takes.
    template <class Work>
    auto with(Work work) const {
        if (!pool_)
            throw invalid_input{"the living pool is closed"};
        const std::shared_ptr<LivePool> kept = pool_;
        const py::gil_scoped_release released;
        return work(*kept);
    }
    /// Returns the framework, which never changes.
    [[nodiscard]] Framework framework() const {
        return with([](const LivePool& pool) { return pool.framework(); });
    }

private:
    std::shared_ptr<LivePool> pool_;
};

LivePoolOptions options_of(std::size_t group, std::optional<Arrangement> arrange,
                           std::optional<std::size_t> window) {
    return {.group = group, .arrange = arrange, .window = window};
}

void insert(const Live& self, const CandidateId& id, const py::object& levels,
            const EvidenceById& evidence) {
    const Framework over = self.framework();
    auto given = by_position(over, evidence);
    self.with([&, all = levels_from(over, levels)](LivePool& pool) {
        pool.insert(id, all, std::move(given));
    });
}

void update_all(const Live& self, const CandidateId& id, const py::object& levels,
                const std::optional<EvidenceById>& evidence) {
    const Framework over = self.framework();
    const auto all = levels_from(over, levels);
    if (!evidence) {
        self.with([&](LivePool& pool) { pool.update(id, all); });
        return;
    }
    auto given = by_position(over, *evidence);
    self.with([&](LivePool& pool) { pool.update(id, all, std::move(given)); });
}

void update_one(const Live& self, const CandidateId& id, const std::string& competence,
                const py::object& level) {
    const Framework over = self.framework();
    const std::size_t position = over.index(competence);
    self.with([&, given = level_from(over[position], level)](LivePool& pool) {
        pool.update(id, position, given);
    });
}

std::string live_repr(const Live& self) {
    if (self.closed())
        return "<LivePool, closed>";
    return self.with([](const LivePool& pool) {
        return "<LivePool of " + std::to_string(pool.size()) + " candidates over " +
               pool.framework().id() + ", version " + std::to_string(pool.current().version()) +
               ">";
    });
}

void register_erasure(py::module_& module) {
    Record<ErasedBytes>{module, "ErasedBytes"};
    Record<ErasureReport> report{module, "ErasureReport"};
    report.property("done", &ErasureReport::done,
                    "Whether nothing is pending and nobody holds a version from before.");
    report.type().def_static(
        "not_promised", [] { return ErasureReport::not_promised(); },
        "Return what no erasure of files and memory can promise, in sentences.");
}

}  // namespace

void register_live_pool(py::module_& module) {
    register_erasure(module);
    py::class_<Live> live{module, "LivePool"};
    live.def(py::init([](const py::object& begins, std::optional<Arrangement> arrange,
                         std::optional<std::size_t> window) {
                 const auto options = options_of(1, arrange, window);
                 return py::isinstance<Pool>(begins)
                            ? Live{LivePool{begins.cast<const Pool&>(), options}}
                            : Live{LivePool{begins.cast<const Framework&>(), options}};
             }),
             "begins"_a, "arrange"_a, "window"_a)
        .def(py::init<const Live&>(), "live"_a)
        .def_static(
            "_create",
            [](const std::filesystem::path& path, const Pool& pool, std::size_t group,
               std::optional<Arrangement> arrange, std::optional<std::size_t> window) {
                const py::gil_scoped_release released;
                return Live{LivePool::create(path, pool, options_of(group, arrange, window))};
            },
            "path"_a, "pool"_a, "group"_a, "arrange"_a, "window"_a)
        .def_static(
            "_open",
            [](const std::filesystem::path& path, std::size_t group,
               std::optional<Arrangement> arrange, std::optional<std::size_t> window) {
                const py::gil_scoped_release released;
                return Live{LivePool::open(path, options_of(group, arrange, window))};
            },
            "path"_a, "group"_a, "arrange"_a, "window"_a)
        .def_property_readonly("framework", &Live::framework,
                               "The framework that the levels are stated over.")
        .def_property_readonly("closed", &Live::closed, "Whether it was closed.")
        .def_property_readonly(
            "operations",
            [](const Live& self) {
                return self.with([](const LivePool& pool) { return pool.operations(); });
            },
            "How many operations were done since the pool began, without erasures; in a file this "
            "goes on when it is opened again.")
        .def_property_readonly(
            "durable",
            [](const Live& self) {
                return self.with([](const LivePool& pool) { return pool.durable(); });
            },
            "How many of them are on the device, the first ones; 0 in memory.")
        .def("__len__",
             [](const Live& self) {
                 return self.with([](const LivePool& pool) { return pool.size(); });
             })
        .def("__bool__", [](const Live&) { return true; })
        .def(
            "__contains__",
            [](const Live& self, const CandidateId& id) {
                return self.with([&](const LivePool& pool) { return pool.contains(id); });
            },
            "id"_a)
        .def("__repr__", &live_repr)
        .def("_insert", &insert, "id"_a, "levels"_a, "evidence"_a)
        .def(
            "_insert_profile",
            [](const Live& self, const Profile& profile) {
                self.with([&](LivePool& pool) { pool.insert(profile); });
            },
            "profile"_a)
        .def("_update", &update_all, "id"_a, "levels"_a, "evidence"_a)
        .def(
            "_update_profile",
            [](const Live& self, const Profile& profile) {
                self.with([&](LivePool& pool) { pool.update(profile); });
            },
            "profile"_a)
        .def("_update_level", &update_one, "id"_a, "competence"_a, "level"_a)
        .def(
            "set_evidence",
            [](const Live& self, const CandidateId& id, const std::string& competence,
               std::vector<Evidence> evidence) {
                self.with([&](LivePool& pool) {
                    pool.set_evidence(id, competence, std::move(evidence));
                });
            },
            "id"_a, "competence"_a, "evidence"_a,
            "Replace the evidence for one level; an empty list takes it away. KeyError for an id "
            "that is none, ValueError for a malformed date.")
        .def(
            "_erase",
            [](const Live& self, const std::vector<CandidateId>& ids) {
                return self.with([&](LivePool& pool) { return pool.erase(std::span{ids}); });
            },
            "ids"_a)
        .def("_publish",
             [](const Live& self) {
                 return self.with([](LivePool& pool) { return pool.publish(); });
             })
        .def("_current",
             [](const Live& self) {
                 return self.with([](const LivePool& pool) { return pool.current(); });
             })
        .def(
            "sync", [](const Live& self) { self.with([](LivePool& pool) { pool.sync(); }); },
            "Write what waits for its group to be full to the journal, and return once it is on "
            "the device. OSError. Without effect in memory.")
        .def(
            "checkpoint",
            [](const Live& self) { self.with([](LivePool& pool) { pool.checkpoint(); }); },
            "Publish, write the pool file anew, arranged if it is to be, begin a new journal, and "
            "overwrite the old ones unless somebody still reads them. OSError; ValueError in "
            "memory. A crash meanwhile loses nothing.")
        .def(
            "finish_erasures",
            [](const Live& self) {
                return self.with([](LivePool& pool) { return pool.finish_erasures(); });
            },
            "Overwrite replaced files that were still read before, and return what is left of all "
            "erasures so far, as an `ErasureReport`. Checkpoints and erasures do so, too.")
        .def("close", &Live::close,
             "Sync, and let files and memory go; pools that it published stay. OSError if it "
             "cannot sync; it is closed all the same. Twice is once.");
}

}  // namespace herne::python

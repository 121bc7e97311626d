// SPDX-License-Identifier: BSL-1.0
#include "arrow_columns.hpp"
#include "arrow_long.hpp"
#include "arrow_stream.hpp"
#include "register.hpp"

#include <algorithm>
#include <cstring>
#include <exception>

namespace herne::python {
namespace {

/// A stream of batches on its way into a pool: names first, then batch by batch.
class FrameReader {
public:
    explicit FrameReader(const py::object& capsule) : stream_{capsule} {}

    [[nodiscard]] std::vector<std::string> names() const { return stream_.names(); }
    void choose(const Framework& framework, const std::vector<std::optional<std::size_t>>& columns,
                std::optional<std::size_t> id, FrameOptions options);
    [[nodiscard]] bool add_next(Builder& builder);
    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }

private:
    void add(Builder& builder, const ArrowArray& batch);
    void add_piece(Builder& builder, const ArrowArray& batch, std::size_t first, std::size_t size);
    void find_levels(std::size_t first, std::size_t size);
    [[nodiscard]] std::uint8_t* room_for(std::size_t column);

    ArrowStream stream_;
    std::vector<std::optional<LevelColumn>> columns_;
    std::vector<std::optional<std::size_t>> positions_;
    std::optional<IdColumn> id_;
    std::size_t id_position_ = 0;
    std::size_t rows_ = 0;
    Problems problems_ = frame_problems();
    bool columns_unknown_ = false;       ///< whether 255 stands for unknown in the frame
    std::vector<std::uint8_t> written_;  ///< levels that do not lie in the frame as such
    std::vector<std::span<const std::uint8_t>> levels_;  ///< of a piece, by competence
    std::optional<std::uint8_t> unknown_;                ///< byte that stands for it in these
};

void FrameReader::choose(const Framework& framework,
                         const std::vector<std::optional<std::size_t>>& columns,
                         std::optional<std::size_t> id, FrameOptions options) {
    const auto known = names();
    positions_ = columns;
    columns_unknown_ = options.unknown == unknown_byte;
    for (std::size_t c = 0; c < framework.size(); ++c) {
        auto& column = columns_.emplace_back();
        if (const auto position = columns.at(c))
            column.emplace(framework[c], known.at(*position), stream_.column(*position), options)
                .check_type();
    }
    if (id) {
        id_.emplace(known.at(*id), stream_.column(*id));
        id_position_ = *id;
    }
}

bool FrameReader::add_next(Builder& builder) {
    const py::gil_scoped_release released;
    const Builder::Use use{builder};
    ArrowBatch batch;
    if (!stream_.next(batch)) {
        problems_.throw_if_any();
        return false;
    }
    add(builder, batch.array);
    if (problems_.full())
        problems_.throw_if_any();
    rows_ += static_cast<std::size_t>(batch.array.length);
    return true;
}

void FrameReader::add(Builder& builder, const ArrowArray& batch) {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (columns_[c])
            columns_[c]->begin(*batch.children[*positions_[c]], batch.offset);
    const auto length = static_cast<std::size_t>(batch.length);
    // Pieces end where blocks do.
    const std::size_t block = PoolBuilder::block_size();
    for (std::size_t first = 0, size = 0; first < length; first += size) {
        size = std::min(block - (rows_ + first) % block, length - first);
        add_piece(builder, batch, first, size);
    }
}

void FrameReader::add_piece(Builder& builder, const ArrowArray& batch, std::size_t first,
                            std::size_t size) {
    const auto read_ids = [&] {
        return id_ ? id_->read(*batch.children[id_position_], batch.offset, first, size, rows_,
                               problems_)
                   : Ids{};
    };
    std::exception_ptr refusal;
    if (problems_.empty()) {
        find_levels(first, size);
        const Ids ids = read_ids();
        try {
            if (problems_.empty())
                return builder.add({levels_, unknown_}, ids);
        } catch (const invalid_input&) {
            refusal = std::current_exception();
        }
        problems_ = frame_problems();
    }
    // All that is wrong, column by column.
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (columns_[c])
            columns_[c]->fill(first, size, rows_, room_for(c), problems_);
    static_cast<void>(read_ids());
    if (refusal && problems_.empty())
        std::rethrow_exception(refusal);
}

std::uint8_t* FrameReader::room_for(std::size_t column) {
    written_.resize(PoolBuilder::block_size() * columns_.size());
    return written_.data() + column * PoolBuilder::block_size();
}

void FrameReader::find_levels(std::size_t first, std::size_t size) {
    levels_.clear();
    bool all_in_place = true;
    for (auto& column : columns_) {
        const auto* in_place = column ? column->in_place(first) : nullptr;
        levels_.emplace_back(in_place, in_place != nullptr ? size : 0);
        all_in_place = all_in_place && in_place != nullptr;
    }
    const bool strict = !columns_unknown_;
    unknown_ = strict && all_in_place ? std::optional<std::uint8_t>{} : unknown_byte;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        // What is written has 255 for unknown; then it must not stand in other columns.
        const bool usable =
            !levels_[c].empty() && (!strict || all_in_place ||
                                    std::memchr(levels_[c].data(), unknown_byte, size) == nullptr);
        if (usable)
            continue;
        std::uint8_t* const room = room_for(c);
        if (columns_[c])
            columns_[c]->fill(first, size, rows_, room, problems_);
        else
            std::fill_n(room, size, unknown_byte);
        levels_[c] = {room, size};
    }
}

void register_long_reader(py::module_& module) {
    py::class_<LongReader>{module, "LongReader",
                           "A stream of Arrow batches in long form on its way into a pool."}
        .def(py::init<const py::object&>(), "capsule"_a)
        .def_property_readonly("names", &LongReader::names)
        .def_property_readonly("rows", &LongReader::rows)
        .def(
            "choose",
            [](LongReader& self, const Framework& framework, std::size_t candidate,
               std::size_t competence, std::size_t level,
               const EvidenceColumns::Positions& evidence, LevelsAs levels_as,
               std::optional<std::int64_t> unknown, std::vector<std::string> words,
               std::map<std::string, std::string> names, std::vector<std::string> ignore) {
                self.choose(framework, {candidate, competence, level, evidence},
                            {levels_as, unknown, std::move(words)}, std::move(names),
                            std::move(ignore));
            },
            "framework"_a, "candidate"_a, "competence"_a, "level"_a, "evidence"_a, "levels_as"_a,
            "unknown"_a, "unknown_words"_a, "names"_a, "ignore"_a)
        .def("read_next", &LongReader::read_next)
        .def("finish", &LongReader::finish, "builder"_a);
}

}  // namespace

void register_arrow_import(py::module_& module) {
    py::class_<FrameReader> reader{module, "FrameReader",
                                   "A stream of Arrow batches on its way into a pool."};
    reader.def(py::init<const py::object&>(), "capsule"_a)
        .def_property_readonly("names", &FrameReader::names)
        .def_property_readonly("rows", &FrameReader::rows)
        .def(
            "choose",
            [](FrameReader& self, const Framework& framework,
               const std::vector<std::optional<std::size_t>>& columns,
               std::optional<std::size_t> id, LevelsAs levels_as,
               std::optional<std::int64_t> unknown, std::vector<std::string> words) {
                self.choose(framework, columns, id, {levels_as, unknown, std::move(words)});
            },
            "framework"_a, "columns"_a, "id"_a, "levels_as"_a, "unknown"_a, "unknown_words"_a)
        .def("add_next", &FrameReader::add_next, "builder"_a);
    register_long_reader(module);
}

}  // namespace herne::python

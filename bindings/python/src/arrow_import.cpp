// SPDX-License-Identifier: BSL-1.0
#include "arrow_columns.hpp"
#include "register.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>

namespace herne::python {
namespace {

constexpr std::size_t superblock = 8192;
constexpr std::uint8_t unknown_byte = 255;

/// One batch of a stream, released at the end.
class Batch {
public:
    Batch() = default;
    ~Batch() {
        if (array.release != nullptr)
            array.release(&array);
    }
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    ArrowArray array = {};
};

/// A stream of batches on its way into a pool: names first, then batch by batch.
class FrameReader {
public:
    explicit FrameReader(const py::capsule& capsule);
    ~FrameReader();
    FrameReader(const FrameReader&) = delete;
    FrameReader& operator=(const FrameReader&) = delete;

    [[nodiscard]] std::vector<std::string> names() const;
    void choose(const Framework& framework, const std::vector<std::optional<std::size_t>>& columns,
                std::optional<std::size_t> id, FrameOptions options);
    [[nodiscard]] bool add_next(Builder& builder);
    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }

private:
    void check(int outcome, const char* doing);
    void add(Builder& builder, const ArrowArray& batch);
    void add_piece(Builder& builder, const ArrowArray& batch, std::size_t first, std::size_t size);
    void find_levels(std::size_t first, std::size_t size);
    [[nodiscard]] std::uint8_t* room_for(std::size_t column);

    ArrowArrayStream stream_ = {};
    ArrowSchema schema_ = {};
    std::vector<std::optional<LevelColumn>> columns_;
    std::vector<std::optional<std::size_t>> positions_;
    std::optional<IdColumn> id_;
    std::size_t id_position_ = 0;
    std::size_t rows_ = 0;
    FrameProblems problems_;
    bool columns_unknown_ = false;       ///< whether 255 stands for unknown in the frame
    std::vector<std::uint8_t> written_;  ///< levels that do not lie in the frame as such
    std::vector<std::span<const std::uint8_t>> levels_;  ///< of a piece, by competence
    std::optional<std::uint8_t> unknown_;                ///< byte that stands for it in these
};

FrameReader::FrameReader(const py::capsule& capsule) {
    auto* stream =
        static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), arrow_stream_name));
    if (stream == nullptr)
        throw py::error_already_set{};
    if (stream->release == nullptr)
        throw invalid_input{"frame: the Arrow stream was read before"};
    std::swap(stream_, *stream);
    const py::gil_scoped_release released;
    try {
        check(stream_.get_schema(&stream_, &schema_), "give its schema");
        if (std::string_view{schema_.format} != "+s")
            throw invalid_input{"frame: an Arrow stream of columns is needed"};
    } catch (...) {
        if (schema_.release != nullptr)
            schema_.release(&schema_);
        stream_.release(&stream_);
        throw;
    }
}

FrameReader::~FrameReader() {
    if (schema_.release != nullptr)
        schema_.release(&schema_);
    if (stream_.release != nullptr)
        stream_.release(&stream_);
}

void FrameReader::check(int outcome, const char* doing) {
    if (outcome == 0)
        return;
    const char* reason = stream_.get_last_error(&stream_);
    throw std::runtime_error{std::string{"frame: the Arrow stream cannot "} + doing + ": " +
                             (reason != nullptr ? reason : std::to_string(outcome))};
}

std::vector<std::string> FrameReader::names() const {
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < schema_.n_children; ++i)
        names.emplace_back(schema_.children[i]->name != nullptr ? schema_.children[i]->name : "");
    return names;
}

void FrameReader::choose(const Framework& framework,
                         const std::vector<std::optional<std::size_t>>& columns,
                         std::optional<std::size_t> id, FrameOptions options) {
    const auto known = names();
    positions_ = columns;
    columns_unknown_ = options.unknown == unknown_byte;
    for (std::size_t c = 0; c < framework.size(); ++c) {
        auto& column = columns_.emplace_back();
        if (const auto position = columns.at(c))
            column.emplace(framework[c], known.at(*position), *schema_.children[*position],
                           options);
    }
    if (id) {
        id_.emplace(known.at(*id), *schema_.children[*id]);
        id_position_ = *id;
    }
}

bool FrameReader::add_next(Builder& builder) {
    const py::gil_scoped_release released;
    const Builder::Use use{builder};
    Batch batch;
    check(stream_.get_next(&stream_, &batch.array), "go on");
    if (batch.array.release == nullptr) {
        problems_.report();
        return false;
    }
    add(builder, batch.array);
    if (problems_.full())
        problems_.report();
    rows_ += static_cast<std::size_t>(batch.array.length);
    return true;
}

void FrameReader::add(Builder& builder, const ArrowArray& batch) {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (columns_[c])
            columns_[c]->begin(*batch.children[*positions_[c]], batch.offset);
    const auto length = static_cast<std::size_t>(batch.length);
    // Pieces end where superblocks do.
    for (std::size_t first = 0, size = 0; first < length; first += size) {
        size = std::min(superblock - (rows_ + first) % superblock, length - first);
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
    if (!problems_.any()) {
        find_levels(first, size);
        const Ids ids = read_ids();
        try {
            if (!problems_.any())
                return builder.add({levels_, unknown_}, ids);
        } catch (const invalid_input&) {
            refusal = std::current_exception();
        }
        problems_ = {};
    }
    // All that is wrong, column by column.
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (columns_[c])
            columns_[c]->fill(first, size, rows_, room_for(c), problems_);
    static_cast<void>(read_ids());
    if (refusal && !problems_.any())
        std::rethrow_exception(refusal);
}

std::uint8_t* FrameReader::room_for(std::size_t column) {
    written_.resize(superblock * columns_.size());
    return written_.data() + column * superblock;
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
        // What is written has 255 for unknown; then it must not stand in columns beside it.
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

}  // namespace

void register_arrow_import(py::module_& module) {
    py::class_<FrameReader> reader{module, "FrameReader",
                                   "A stream of Arrow batches on its way into a pool."};
    reader
        .def(py::init([](const py::object& capsule) {
                 if (PyCapsule_CheckExact(capsule.ptr()) == 0)
                     throw py::type_error{"frame: __arrow_c_stream__ gave no capsule"};
                 return std::make_unique<FrameReader>(py::reinterpret_borrow<py::capsule>(capsule));
             }),
             "capsule"_a)
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
}

}  // namespace herne::python

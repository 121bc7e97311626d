// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/base/shared_data.hpp>
#include <herne/model/competence.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Which edition of a framework: its id, its edition and, where known, the digest of its content.
struct Edition {
    std::string id;       ///< the framework's id
    std::string edition;  ///< the edition as its publisher writes it
    /// SHA-256 of the content in lower-case hex, empty where only a reference was given
    std::string digest = {};

    bool operator==(const Edition&) const = default;
};

/// What a framework is made of; `Framework` checks it.
struct FrameworkParts {
    std::string id;                ///< lower-case id without `/`
    std::string edition;           ///< the edition as its publisher writes it, not empty
    Text title = {};               ///< what people call the framework
    std::string source = {};       ///< where its content comes from
    std::string licence = {};      ///< the terms its content is under
    Text note = {};                ///< what a reader should know of it
    std::vector<Area> areas = {};  ///< its areas in order, may be empty
    /// its scales in order; those that only competences name are added
    std::vector<Scale> scales = {};
    std::vector<Competence> competences = {};  ///< its competences in order, at least one

    bool operator==(const FrameworkParts&) const = default;
};

/// Framework (Kompetenzmodell): an immutable, validated, ordered set of competences. A cheap handle
/// on immutable data, which frameworks of equal content share as long as one of them lives; it
/// stays as it was when it is moved from.
class HERNE_EXPORT Framework {
public:
    /// Maximum number of competences that a framework, merged or not, may have.
    static constexpr std::size_t max_competences = 4096;

    /// Throws `invalid_input` if an id is malformed or stands twice (be it in another case), an
    /// edition is missing, a competence names an unknown area, two scales share an id and differ,
    /// or there are no competences or more than 4,096.
    explicit Framework(FrameworkParts parts);
    /// Returns the framework that the JSON file at `path` holds; the same as
    /// `load_framework(path)`.
    [[nodiscard]] static Framework load(const FilePath& path);
    /// Returns one framework of all competences, in argument order, then file order. The same
    /// framework twice counts once. Throws `invalid_input` if two editions of one framework meet,
    /// or if `frameworks` is empty.
    [[nodiscard]] static Framework merge(std::span<const Framework> frameworks);

    /// Returns the id; of a merged framework all ids, joined by `+`.
    [[nodiscard]] const std::string& id() const noexcept;
    /// Returns the edition; of a merged framework all editions, joined by `+`.
    [[nodiscard]] const std::string& edition() const noexcept;
    /// Returns id, edition and digest of each framework that was merged into this one, in order; of
    /// an unmerged one just its own.
    [[nodiscard]] const std::vector<Edition>& editions() const noexcept;
    /// Returns the parts that were merged, in order; of an unmerged one just its own.
    [[nodiscard]] const std::vector<FrameworkParts>& parts() const noexcept;
    /// Returns SHA-256 over the whole content in lower-case hex: equal content, equal digest, on
    /// every machine.
    [[nodiscard]] const std::string& digest() const noexcept;

    /// Returns the number of competences.
    [[nodiscard]] std::size_t size() const noexcept { return competences().size(); }
    /// Returns all competences in order.
    [[nodiscard]] const std::vector<Competence>& competences() const noexcept;
    /// Returns the competence at `index`, which must be below `size()`.
    [[nodiscard]] const Competence& operator[](std::size_t index) const noexcept {
        return competences()[index];
    }
    /// Returns the competence called `id`, a full id or a bare name that is unambiguous. Throws
    /// `unknown_id` with the nearest id, `invalid_input` if several bear the name.
    [[nodiscard]] const Competence& operator[](std::string_view id) const {
        return competences()[index(id)];
    }
    /// Returns the position of the competence called `id`; throws as `operator[]` does.
    [[nodiscard]] std::size_t index(std::string_view id) const;
    /// Returns whether `id` names exactly one competence, by full id or bare name.
    [[nodiscard]] bool contains(std::string_view id) const noexcept;
    /// Returns the area called `id` (full id). Throws `unknown_id`.
    [[nodiscard]] const Area& area(std::string_view id) const;
    /// Returns the first competence, for range-for.
    [[nodiscard]] auto begin() const noexcept { return competences().begin(); }
    /// Returns the end of the competences, for range-for.
    [[nodiscard]] auto end() const noexcept { return competences().end(); }

    /// Two frameworks are equal if their digests are.
    bool operator==(const Framework& other) const noexcept {
        return data_ == other.data_ || digest() == other.digest();
    }

private:
    struct Data;
    explicit Framework(std::shared_ptr<const Data> data) noexcept;

    detail::SharedData<Data> data_;
};

}  // namespace herne::inline HERNE_ABI

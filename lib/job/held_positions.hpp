// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Where a framework has what a scorecard reads.
struct HeldPositions {
    std::vector<std::size_t> all;      ///< of its competences
    std::vector<std::size_t> scoring;  ///< of those that give points
};

/// The positions in frameworks that were met first, for any number of threads at once. It holds on
/// to these frameworks: none can be taken for another one that came to lie where it lay.
class KnownPositions {
public:
    KnownPositions() noexcept = default;
    KnownPositions(const KnownPositions&) = delete;
    KnownPositions& operator=(const KnownPositions&) = delete;
    ~KnownPositions();

    /// Returns the positions in a framework equal to `held`, valid as long as this object; null
    /// where they are not known.
    [[nodiscard]] const HeldPositions* find(const Framework& held) const noexcept;
    /// Notes the positions in `held`, unless there are as many frameworks as it holds on to.
    /// Returns them: they belong to this object if they were noted.
    [[nodiscard]] std::shared_ptr<const HeldPositions> add(const Framework& held,
                                                           HeldPositions positions);

private:
    /// One framework and those met before it.
    struct Known {
        Framework framework;
        HeldPositions positions;
        const Known* before;
        std::size_t count;  ///< of frameworks, up to this one
    };
    static constexpr std::size_t max_known = 8;

    std::atomic<const Known*> last_ = nullptr;
};

/// Returns what is known for longer than anybody looks at it as a pointer to share, which counts
/// nothing.
[[nodiscard]] inline std::shared_ptr<const HeldPositions> borrowed(
    const HeldPositions* positions) noexcept {
    return {std::shared_ptr<const HeldPositions>{}, positions};
}

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Immutable data of equal content, kept once as long as somebody holds it. May be used from any
/// threads. A table must outlive all that it handed out: it is made once and never destroyed.
template <class Data>
class Interned {
public:
    /// Returns what is known by `digest`, a SHA-256 over all content; `fresh` if that is nothing.
    [[nodiscard]] std::shared_ptr<const Data> take(const std::string& digest,
                                                   std::unique_ptr<const Data> fresh) {
        Forget forget{this, digest};
        // Whatever is not taken ends after the lock, which its end takes, too.
        std::shared_ptr<const Data> taken{fresh.release(), std::move(forget)};
        const std::lock_guard lock{changing_};
        std::weak_ptr<const Data>& known = known_[digest];
        if (auto same = known.lock())
            return same;
        // Whoever let go of earlier content may not have forgotten it yet.
        known = taken;
        return taken;
    }

    /// Returns how many are known.
    [[nodiscard]] std::size_t size() const {
        const std::lock_guard lock{changing_};
        return known_.size();
    }

private:
    /// Ends data that nobody holds any more.
    struct Forget {
        Interned* table;
        std::string digest;

        void operator()(const Data* data) const noexcept {
            table->forget(digest);
            delete data;
        }
    };

    void forget(const std::string& digest) noexcept {
        const std::lock_guard lock{changing_};
        const auto found = known_.find(digest);
        // Meanwhile somebody may have brought the same content anew.
        if (found != known_.end() && found->second.expired())
            known_.erase(found);
    }

    mutable std::mutex changing_;
    std::map<std::string, std::weak_ptr<const Data>> known_;
};

}  // namespace herne::inline HERNE_ABI::detail

// SPDX-License-Identifier: BSL-1.0
#include <herne/record/digest.hpp>

#include "base/digest.hpp"

namespace herne::inline HERNE_ABI {

DigestSink::~DigestSink() = default;

namespace detail {
namespace {

/// Digests by SHA-256.
class Sha256Sink final : public DigestSink {
public:
    void add(std::string_view field) override { digest_.add(field); }
    void add(std::int64_t number) override { digest_.add(number); }
    [[nodiscard]] std::string hex() { return digest_.hex(); }

private:
    Digest digest_;
};

}  // namespace

std::string digest_by(const std::function<void(DigestSink&)>& add) {
    Sha256Sink sink;
    add(sink);
    return sink.hex();
}

}  // namespace detail
}  // namespace herne::inline HERNE_ABI

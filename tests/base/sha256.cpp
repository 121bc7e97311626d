// SPDX-License-Identifier: BSL-1.0
#include "base/sha256.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using herne::detail::Sha256;

namespace {

std::string hex(const Sha256::Value& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : digest) {
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }
    return text;
}

Sha256::Value digest_of(std::span<const std::byte> message) {
    Sha256 hash;
    hash.update(message);
    return hash.finish();
}

std::string hex_of(std::string_view message) {
    return hex(digest_of(std::as_bytes(std::span{message})));
}

/// Returns bytes that go through all values.
std::vector<std::byte> message_of(std::size_t size) {
    std::vector<std::byte> message(size);
    for (std::size_t i = 0; i < size; ++i)
        message[i] = static_cast<std::byte>((7 * i + 3) % 256);
    return message;
}

/// Returns the digest of `message`, handed over `piece` bytes at a time.
Sha256::Value digest_in_pieces(std::span<const std::byte> message, std::size_t piece) {
    Sha256 hash;
    while (!message.empty()) {
        const std::size_t taken = std::min(piece, message.size());
        hash.update(message.first(taken));
        message = message.subspan(taken);
    }
    return hash.finish();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(sha256)

// The examples that NIST publishes for FIPS 180-4.
BOOST_AUTO_TEST_CASE(published_digests_come_out) {
    BOOST_TEST(hex_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(hex_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(hex_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    BOOST_TEST(hex_of("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                      "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
               "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}

BOOST_AUTO_TEST_CASE(published_digest_of_a_million_letters_comes_out) {
    BOOST_TEST(hex_of(std::string(1'000'000, 'a')) ==
               "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// Made with Python: m = bytes((7 * i + 3) % 256 for i in range(130)), and the SHA-256 of
// sha256(m[:0]).digest() + ... + sha256(m[:130]).digest().
BOOST_AUTO_TEST_CASE(every_length_is_padded_as_elsewhere) {
    const auto message = message_of(130);
    Sha256 all;
    for (std::size_t size = 0; size <= message.size(); ++size) {
        const auto digest = digest_of(std::span{message}.first(size));
        all.update(std::as_bytes(std::span{digest}));
    }
    BOOST_TEST(hex(all.finish()) ==
               "b3d31aa6b4f0810cff11dc15fd1017d7ba047ad10e757b0e36ed68897e6d1851");
}

BOOST_AUTO_TEST_CASE(pieces_make_no_difference) {
    for (const std::size_t size : {1U, 63U, 64U, 65U, 300U}) {
        const auto message = message_of(size);
        const auto whole = digest_of(message);
        for (std::size_t piece = 1; piece <= size; ++piece)
            BOOST_TEST((digest_in_pieces(message, piece) == whole));
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

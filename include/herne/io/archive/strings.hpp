// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/io/archive/text_form.hpp>
#include <herne/version.hpp>

#include <boost/archive/text_iarchive.hpp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/traits.hpp>

#include <algorithm>
#include <cstddef>
#include <istream>
#include <string>
#include <type_traits>

/// \cond
// Boost makes a string as long as an archive says, and only then looks whether the archive has as
// many bytes. These read the same archives a piece at a time: a length that is not there takes no
// more memory than what is.
namespace herne::inline HERNE_ABI::detail {

/// Bytes of a string that are read at once; a multiple of what a wide character takes.
inline constexpr std::size_t archive_piece = std::size_t{1} << 16U;

/// Makes `text` `length` long, as far as `read(bytes, count)` gets, which throws or returns false
/// where there is no more.
template <class Read>
bool read_in_pieces(std::string& text, std::size_t length, const Read& read) {
    text.clear();
    while (text.size() < length) {
        const std::size_t before = text.size();
        const std::size_t more = std::min(length - before, archive_piece);
        text.resize(before + more);
        if (!read(text.data() + before, more))
            return false;
    }
    return true;
}

/// A string that stands in an archive of text as its length, a blank and its bytes. To Boost it is
/// something that is read from the archive's stream, as numbers are.
class CountedString
    : public boost::serialization::traits<CountedString, boost::serialization::primitive_type,
                                          boost::serialization::track_never> {
public:
    explicit CountedString(std::string& text) : text_{text} {}

    template <class Character>
    friend std::basic_istream<Character>& operator>>(std::basic_istream<Character>& stream,
                                                     CountedString& counted) {
        std::size_t length = 0;
        stream >> length;
        stream.get();
        const bool complete =
            stream && read_in_pieces(counted.text_, length, [&](char* bytes, std::size_t count) {
                if constexpr (std::is_same_v<Character, char>)
                    stream.read(bytes, static_cast<std::streamsize>(count));
                else
                    for (std::size_t i = 0; stream && i < count; ++i)
                        bytes[i] = stream.narrow(static_cast<Character>(stream.get()), '\0');
                return static_cast<bool>(stream);
            });
        if (!complete)
            stream.setstate(std::ios_base::failbit);
        return stream;
    }

private:
    std::string& text_;
};

/// Reads a string from an archive that holds values as the machine does.
template <class Archive>
void load_from_bytes(Archive& archive, std::string& text) {
    std::size_t length = 0;
    archive >> boost::make_nvp("length", length);
    read_in_pieces(text, length, [&](char* bytes, std::size_t count) {
        archive.load_binary(bytes, count);
        return true;
    });
}

/// Reads a string that stands there under a name. Archives of somebody's own, and those of wide
/// text behind Boost's polymorphic interface, read it themselves.
template <class Archive>
void load_string(Archive& archive, const char* name, std::string& text) {
    using boost::archive::text_iarchive_impl;
    using boost::archive::text_wiarchive_impl;
    if constexpr (is_archive_of<text_iarchive_impl, Archive> ||
                  is_archive_of<text_wiarchive_impl, Archive>) {
        CountedString counted{text};
        archive >> boost::make_nvp(name, counted);
    } else {
        if constexpr (std::is_same_v<Archive, boost::archive::polymorphic_iarchive>)
            if (auto* const plain = dynamic_cast<boost::archive::text_iarchive*>(&archive))
                return load_string(*plain, name, text);
        if constexpr (may_hold_bytes<Archive>)
            if (holds_bytes(archive))
                return load_from_bytes(archive, text);
        archive >> boost::make_nvp(name, text);
    }
}

/// Reads a truth value that stands there under a name. Throws `invalid_input` for a byte that is
/// none, which Boost would take for one.
template <class Archive>
void load_bool(Archive& archive, const char* name, bool& value) {
    if constexpr (may_hold_bytes<Archive>)
        if (holds_bytes(archive)) {
            static_assert(sizeof(bool) == 1);
            unsigned char byte = 0;
            archive >> boost::make_nvp(name, byte);
            if (byte > 1)
                throw invalid_input{Problem{"archive", "a byte is neither true nor false"}};
            value = byte == 1;
            return;
        }
    archive >> boost::make_nvp(name, value);
}

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

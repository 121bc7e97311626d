// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/io/archive.hpp>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace herne::fuzz {

/// Archives without their own head, which Boost reads before herne is asked.
template <class T>
T value_of(const std::string& text) {
    std::istringstream stream{text};
    boost::archive::text_iarchive archive{stream, boost::archive::no_header};
    return from_archive<T>(archive);
}
template <class T>
std::string archive_of(const T& value) {
    std::ostringstream stream;
    {
        boost::archive::text_oarchive archive{stream, boost::archive::no_header};
        archive << boost::make_nvp("value", value);
    }
    return stream.str();
}

/// Archives are for trusted input only; malformed ones must not end the process all the same.
template <class T>
void read_archive(const std::uint8_t* data, std::size_t size) {
    try {
        const T value = value_of<T>({reinterpret_cast<const char*>(data), size});
        const std::string text = archive_of(value);
        if (archive_of(value_of<T>(text)) != text)
            std::abort();
    } catch (const invalid_input&) {
    } catch (const points_overflow&) {
    }
}

}  // namespace herne::fuzz

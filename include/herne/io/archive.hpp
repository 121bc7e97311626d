// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/archive/fields.hpp>
#include <herne/io/archive/pointers.hpp>
#include <herne/io/archive/values.hpp>
#include <herne/version.hpp>

#include <boost/archive/archive_exception.hpp>
#include <boost/mpl/int.hpp>
#include <boost/mpl/integral_c_tag.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#include <ios>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

/// \file
/// Boost.Serialization of every model type and of described records, one's own included: an opt-in
/// header; link `herne::serialization`. All of it is inline, so that any archive works: text, XML
/// and binary ones, wide and polymorphic ones, and archives of one's own.
///
/// Text and XML archives are the same on every machine; binary ones belong to one kind of machine.
/// Archives are for **trusted input only**: Boost.Serialization does not defend itself against
/// hostile bytes. Read what strangers sent as JSON or CSV. A damaged archive of text, XML or bytes
/// is refused all the same, and a length that it does not hold takes no memory; but for the
/// archive's own head, which Boost reads, and for archives of one's own and of wide text behind the
/// polymorphic interface.
///
/// `archive << value` and `archive >> value` work as ever, with `boost::make_nvp` for XML, also of
/// values in classes, containers, maps and pointers of one's own; `std::shared_ptr`s to one value
/// are to one value again. A value is read as plain records and rebuilt through its constructor, so
/// that it is never half valid: what the constructor refuses, and what is no archive, throws
/// `invalid_input`, and the value that was to be read stays as it was. Types without default
/// constructor are read into a value at hand, or by `from_archive`. Only what Boost reads before a
/// value, the archive's own head and that of a class, throws what Boost throws; `from_archive` says
/// `invalid_input` there, too.
///
/// An archive behind Boost's polymorphic interface holds strings as the plain archive of its kind
/// does. Wide archives of text hold bytes beyond ASCII as `\xC3` and the like.

namespace herne::inline HERNE_ABI {

/// \cond
namespace detail {

/// Returns what `read` returns; what Boost throws of an archive that is none becomes
/// `invalid_input`.
template <class Read>
auto refusing(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const boost::archive::archive_exception& refused) {
        throw invalid_input{Problem{"archive", refused.what()}};
    } catch (const unknown_id& refused) {
        throw invalid_input{Problem{"archive", refused.what()}};
    } catch (const std::ios_base::failure& refused) {
        throw invalid_input{Problem{"archive", refused.what()}};
    } catch (const std::length_error&) {
        throw invalid_input{Problem{"archive", "a length is beyond all bounds"}};
    }
}

/// Writes `value`, or reads another one in its place, which is left alone if that fails.
template <class Archive, Archived T>
void serialize_whole(Archive& archive, T& value, unsigned version) {
    constexpr bool apart = !is_type_of<T, ArchivedTypes>;
    if constexpr (Archive::is_loading::value) {
        check_archive_version(version, newest_version<T>());
        T fresh = placeholder<T>();
        refusing([&] {
            Fields<Archive> fields{archive, static_cast<int>(version), apart};
            describe(fields, fresh);
        });
        value = std::move(fresh);
    } else {
        Fields<Archive> fields{archive, newest_version<T>(), apart};
        describe(fields, value);
    }
}

}  // namespace detail
/// \endcond

/// Returns the value that the archive holds next, called `name` in XML. Throws `invalid_input` if
/// the archive's records make no valid value, or are none.
template <class T, class Archive>
[[nodiscard]] T from_archive(Archive& archive, const char* name = "value") {
    T value = detail::placeholder<T>();
    detail::refusing([&] { archive >> boost::make_nvp(name, value); });
    return value;
}

}  // namespace herne::inline HERNE_ABI

/// \cond
namespace boost::serialization {

template <herne::detail::Archived T>
struct version<T> {
    using type = mpl::int_<herne::detail::newest_version<T>()>;
    using tag = mpl::integral_c_tag;
    static constexpr int value = type::value;
};

template <herne::detail::Archived T>
struct tracking_level<T> {
    using type = mpl::int_<track_never>;
    using tag = mpl::integral_c_tag;
    static constexpr int value = type::value;
};

template <class Archive, herne::detail::Archived T>
void serialize(Archive& archive, T& value, const unsigned int version) {
    herne::detail::serialize_whole(archive, value, version);
}

// Where Boost makes a value before it reads it.
template <class Archive, herne::detail::Archived T>
void load_construct_data(Archive& /*archive*/, T* place, const unsigned int /*version*/) {
    ::new (static_cast<void*>(place)) T{herne::detail::placeholder<T>()};
}
template <class Archive, class Key, herne::detail::Archived T>
requires(!std::is_default_constructible_v<T>) void load_construct_data(
    Archive& /*archive*/, std::pair<Key, T>* place, const unsigned int /*version*/) {
    ::new (static_cast<void*>(place))
        std::pair<Key, T>{std::remove_const_t<Key>{}, herne::detail::placeholder<T>()};
}

}  // namespace boost::serialization
/// \endcond

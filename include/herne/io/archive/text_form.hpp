// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <typeinfo>

/// \cond
namespace boost::archive {
template <class Archive>
class basic_xml_oarchive;
template <class Archive>
class basic_xml_iarchive;
template <class Archive>
class text_iarchive_impl;
template <class Archive, class Elem, class Tr>
class binary_iarchive_impl;
template <class Archive>
class text_woarchive_impl;
template <class Archive>
class text_wiarchive_impl;
template <class Archive>
class xml_woarchive_impl;
template <class Archive>
class xml_wiarchive_impl;
class polymorphic_oarchive;
class polymorphic_iarchive;
}  // namespace boost::archive

namespace herne::inline HERNE_ABI::detail {

/// How an archive holds strings.
enum class TextForm {
    plain,      ///< byte by byte
    printable,  ///< without control characters, which XML cannot hold
    ascii,      ///< without bytes beyond ASCII either, which Boost's wide archives would lose
};

/// Returns `text` with the bytes that `form` cannot hold, and backslashes, as backslash, `x` and
/// two hex digits.
[[nodiscard]] HERNE_EXPORT std::string escaped_for_archive(const std::string& text, TextForm form);
/// Returns what `escaped_for_archive` was given. Throws `invalid_input` for anything else.
[[nodiscard]] HERNE_EXPORT std::string unescaped_from_archive(const std::string& text);

template <template <class> class Base, class Archive>
inline constexpr bool is_archive_of = std::is_base_of_v<Base<Archive>, Archive>;

/// Returns how an archive of this type name, which a compiler gives it, holds strings.
[[nodiscard]] inline TextForm text_form_named(std::string_view type) {
    const auto is_of = [&](std::string_view part) { return type.find(part) != type.npos; };
    if (is_of("_woarchive") || is_of("_wiarchive"))
        return is_of("binary") ? TextForm::plain : TextForm::ascii;
    return is_of("xml_") ? TextForm::printable : TextForm::plain;
}

/// Returns how `archive` holds strings. One behind Boost's polymorphic interface is asked for its
/// type, so that it holds what the plain archive of its kind does.
template <class Archive>
[[nodiscard]] TextForm text_form(const Archive& archive) {
    using boost::archive::basic_xml_iarchive;
    using boost::archive::basic_xml_oarchive;
    using boost::archive::text_wiarchive_impl;
    using boost::archive::text_woarchive_impl;
    using boost::archive::xml_wiarchive_impl;
    using boost::archive::xml_woarchive_impl;
    if constexpr (std::is_same_v<Archive, boost::archive::polymorphic_oarchive> ||
                  std::is_same_v<Archive, boost::archive::polymorphic_iarchive>)
        return text_form_named(typeid(archive).name());
    else if constexpr (is_archive_of<text_woarchive_impl, Archive> ||
                       is_archive_of<text_wiarchive_impl, Archive> ||
                       is_archive_of<xml_woarchive_impl, Archive> ||
                       is_archive_of<xml_wiarchive_impl, Archive>)
        return TextForm::ascii;
    else if constexpr (is_archive_of<basic_xml_oarchive, Archive> ||
                       is_archive_of<basic_xml_iarchive, Archive>)
        return TextForm::printable;
    else
        return TextForm::plain;
}

template <class Archive, class Character>
inline constexpr bool is_in_bytes_of = std::is_base_of_v<
    boost::archive::binary_iarchive_impl<Archive, Character, std::char_traits<Character>>, Archive>;

/// Whether archives of this type read values as the machine holds them, or may do so.
template <class Archive>
inline constexpr bool may_hold_bytes =
    is_in_bytes_of<Archive, char> || is_in_bytes_of<Archive, wchar_t> ||
    std::is_same_v<Archive, boost::archive::polymorphic_iarchive>;

/// Returns whether `archive`, which may do so, reads values as the machine holds them.
template <class Archive>
[[nodiscard]] bool holds_bytes(const Archive& archive) {
    if constexpr (std::is_same_v<Archive, boost::archive::polymorphic_iarchive>)
        return std::string_view{typeid(archive).name()}.find("binary") != std::string_view::npos;
    else
        return may_hold_bytes<Archive>;
}

}  // namespace herne::inline HERNE_ABI::detail
/// \endcond

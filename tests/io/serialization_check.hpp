// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/serialization_result_samples.hpp"

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/core/demangle.hpp>

#include <istream>
#include <ostream>
#include <string>
#include <tuple>
#include <type_traits>
#include <typeinfo>

namespace herne::test {

struct TextArchives {
    using Output = boost::archive::text_oarchive;
    using Input = boost::archive::text_iarchive;
};

struct XmlArchives {
    using Output = boost::archive::xml_oarchive;
    using Input = boost::archive::xml_iarchive;
};

struct BinaryArchives {
    using Output = boost::archive::binary_oarchive;
    using Input = boost::archive::binary_iarchive;
};

template <class Archives, class T>
void write(std::ostream& stream, const T& value) {
    typename Archives::Output archive{stream};
    archive << boost::make_nvp("value", value);
}

template <class Archives, class T>
T read(std::istream& stream) {
    typename Archives::Input archive{stream};
    return from_archive<T>(archive);
}

/// Returns the name of a type without its namespaces.
template <class T>
std::string type_name() {
    const std::string name = boost::core::demangle(typeid(T).name());
    return name.substr(name.rfind(':') + 1);
}

/// Calls `check` with `std::type_identity<T>` of each type that can be archived.
template <class Check>
void for_each_archived_type(const Check& check) {
    [&]<class... T>(const std::tuple<T...>*) {
        (check(std::type_identity<T>{}), ...);
    }(static_cast<const detail::ArchivedTypes*>(nullptr));
}

template <class T>
bool same(const T& a, const T& b) {
    return a == b;
}

inline bool same(const JobProfile& a, const JobProfile& b) {
    return a == b && a.parts() == b.parts() && a.stage() == b.stage() &&
           a.framework() == b.framework();
}

inline bool same(const Scorecard& a, const Scorecard& b) {
    return a == b && a.provenance() == b.provenance() && a.framework() == b.framework();
}

inline bool same(const Pool& a, const Pool& b) {
    if (a.size() != b.size() || !(a.framework() == b.framework()))
        return false;
    for (std::size_t i = 0; i < a.framework().size(); ++i)
        if (a.provided(i) != b.provided(i))
            return false;
    for (std::size_t row = 0; row < a.size(); ++row)
        if (!(a.profile(row) == b.profile(row)))
            return false;
    return true;
}

}  // namespace herne::test

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/level.hpp>
#include <herne/record/field.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// \file
/// What stands between records and the formats that hold them: a record is written to a
/// `RecordSink` and read from a `RecordSource`, which know nothing of records.

namespace herne::inline HERNE_ABI {

/// What records are written to, value by value.
class HERNE_EXPORT RecordSink {
public:
    virtual ~RecordSink();

    /// Starts an object, all of it on one line or not.
    virtual void begin_object(bool on_one_line) = 0;
    /// Ends the object that was started last.
    virtual void end_object() = 0;
    /// Starts a list, all of it on one line or not.
    virtual void begin_list(bool on_one_line) = 0;
    /// Ends the list that was started last.
    virtual void end_list() = 0;
    /// Names the value that follows, within an object.
    virtual void key(std::string_view name) = 0;

    /// Writes that there is no value.
    virtual void null() = 0;
    /// Writes UTF-8. Throws `invalid_input` for what is none.
    virtual void value(std::string_view text) = 0;
    /// Writes text in all languages, or in one.
    virtual void value(const Text& text) = 0;
    /// Writes an id.
    virtual void value(const CandidateId& id) = 0;
    /// Writes a level, or that it is unknown.
    virtual void value(Level level) = 0;
    /// Writes a floating-point number. Throws `invalid_input` for one that is not finite.
    virtual void value(double number) = 0;
    /// Writes a truth value.
    void value(bool truth) { boolean(truth); }
    /// Writes an integer.
    template <std::integral Number>
    void value(Number number) {
        if constexpr (std::is_signed_v<Number>)
            integer(number);
        else
            count(number);
    }

protected:
    /// Writes a truth value.
    virtual void boolean(bool truth) = 0;
    /// Writes an integer.
    virtual void integer(std::int64_t number) = 0;
    /// Writes an integer that is not negative.
    virtual void count(std::uint64_t number) = 0;
};

/// One value of a document that records are read from. What cannot be read becomes a problem of
/// the document, noted with its place, and a harmless value stands in, so that reading goes on.
class HERNE_EXPORT RecordSource {
public:
    virtual ~RecordSource();

    /// Returns a string of this form.
    [[nodiscard]] virtual std::string string(StringForm form) const = 0;
    /// Returns text; it has words if `form` is `filled`.
    [[nodiscard]] virtual Text text(StringForm form) const = 0;
    /// Returns a truth value.
    [[nodiscard]] virtual bool boolean() const = 0;
    /// Returns an integer in `least`..`greatest`.
    [[nodiscard]] virtual std::int64_t integer(std::int64_t least, std::int64_t greatest) const = 0;
    /// Returns an integer that is not negative.
    [[nodiscard]] virtual std::uint64_t count() const = 0;
    /// Returns a number.
    [[nodiscard]] virtual double real() const = 0;
    /// Returns a level in 0..14, or unknown.
    [[nodiscard]] virtual Level level() const = 0;
    /// Returns an id.
    [[nodiscard]] virtual CandidateId candidate_id() const = 0;
    /// Returns a fraction.
    [[nodiscard]] virtual Fraction fraction() const = 0;
    /// Returns which of `names` it is.
    [[nodiscard]] virtual std::size_t choice(const std::vector<std::string_view>& names) const = 0;

    /// Calls `read` with each element of a list.
    virtual void elements(const std::function<void(const RecordSource&)>& read) const = 0;
    /// Notes every field of an object that is none of `names`.
    virtual void only(const std::vector<std::string_view>& names) const = 0;
    /// Calls `read` with the field `name` of an object if it is there; if not, that is a problem
    /// where it is required.
    virtual void field(std::string_view name, bool required,
                       const std::function<void(const RecordSource&)>& read) const = 0;
    /// Calls `read` with this value, without noting problems.
    virtual void quietly(const std::function<void(const RecordSource&)>& read) const = 0;
};

}  // namespace herne::inline HERNE_ABI

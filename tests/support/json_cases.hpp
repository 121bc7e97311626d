// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/model/framework.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace herne_test {

/// A valid document and how it is read.
struct Document {
    std::string kind;  ///< name of its schema, e.g. `job_profile`
    std::string text;
    std::function<void(const std::string& text, const std::string& name)> read;
};

/// Whether a JSON Schema can refuse a malformed document too.
enum class Schema {
    refuses,
    cannot_tell,
};

/// A field of a valid document.
struct Field {
    std::string place;    ///< e.g. `requirements[0].weight`
    std::string written;  ///< as it stands in the document, e.g. `"weight": 2`; the first
                          ///< occurrence is meant
    std::string allowed;  ///< what is said of other types, e.g. `a whole number in 1..10000`
    std::string types =
        {};  ///< what is not wrong: n(ull), b(oolean), f(raction), s(tring), l(ist), o(bject)
    enum class Need { required, optional } need = Need::required;
};

/// Returns `text` with the first `from` replaced by `to`; the test fails if there is none.
[[nodiscard]] std::string replaced(const std::string& text, std::string_view from,
                                   std::string_view to);

/// Returns the problems that reading `text` reports, and checks that their message names them all.
[[nodiscard]] std::vector<herne::Problem> problems_of(const Document& document,
                                                      const std::string& text);

/// Checks that reading `text` reports a problem at `where` whose words contain `what`.
void check_problem(const Document& document, const std::string& text, const std::string& where,
                   const std::string& what, Schema schema = Schema::cannot_tell);

/// Checks that each field may neither be missing, unless it is optional, nor be misspelt, nor hold
/// another type of value.
void check_fields(const Document& document, const std::vector<Field>& fields);

/// Writes `text` to the folder of samples, if there is one, for the schemas to be tried on.
/// `verdict` is `accepted` or `rejected`.
void keep_sample(const std::string& verdict, const std::string& kind, const std::string& text);

/// Returns a path in a fresh folder that is removed when the program ends.
[[nodiscard]] std::string temporary_path(const std::string& name);

/// Returns a small framework: `languages/german` and `languages/english` on A1..C2,
/// `languages/grade` on school grades whose code 1 is the top level 6.
[[nodiscard]] const herne::Framework& languages();
[[nodiscard]] std::string framework_text();
[[nodiscard]] std::string job_text();
[[nodiscard]] std::string profiles_text();
[[nodiscard]] std::string team_text();

}  // namespace herne_test

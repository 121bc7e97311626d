// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

std::string text_repr(const Text& text) {
    const auto& words = text.by_language();
    if (words.empty())
        return "''";
    if (words.size() == 1 && words.begin()->first.empty())
        return py::repr(py::str{words.begin()->second});
    return py::repr(py::cast(words));
}

}  // namespace

void register_text(py::module_& module) {
    py::class_<Text> text{module, "Text",
                          R"(Words in several languages; equal to a str that holds the same words
in every language. `str(text)` gives English, else German, else the first.

Examples
--------
>>> text = herne.Text({"de": "Deutsch", "en": "German"})
>>> str(text), text.in_("de"), text.in_("fr")
('German', 'Deutsch', 'German')
)"};
    text.def(py::init([](TextArgument words) { return std::move(words.value); }),
             "words"_a = TextArgument{})
        .def(
            "in_", [](const Text& self, const std::string& language) { return self.in(language); },
            "language"_a,
            "Return the words in `language`, else those for every language, else English, else "
            "German, else the first; empty if there are none.")
        .def_property_readonly(
            "by_language", [](const Text& self) { return self.by_language(); },
            "All words by language tag; the tag '' stands for every language.")
        .def("__str__", [](const Text& self) { return self.in("en"); })
        .def("__repr__", &text_repr)
        .def("__bool__", [](const Text& self) { return !self.empty(); })
        .def("__len__", [](const Text& self) { return self.by_language().size(); })
        .def("__hash__",
             [](const Text& self) -> py::ssize_t {
                 const auto& words = self.by_language();
                 if (words.empty() || (words.size() == 1 && words.begin()->first.empty()))
                     return py::hash(py::str{self.in("")});
                 return py::hash(py::tuple{py::cast(words).attr("items")()});
             })
        .def("__eq__", [](const Text& self, const py::object& other) -> py::object {
            if (py::isinstance<py::str>(other))
                return py::bool_{utf8(other) && self == Text{*utf8(other)}};
            if (!py::isinstance<Text>(other))
                return py::reinterpret_borrow<py::object>(Py_NotImplemented);
            return py::bool_{self == other.cast<const Text&>()};
        });
    def_pickle(text);
    def_copy(text);
}

}  // namespace herne::python

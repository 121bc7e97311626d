// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/reasons.hpp>

#include "base/wording.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <cstddef>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns whether `reason` is met as soon as one of several parts is.
bool one_suffices(const Reason& reason) {
    return reason.n <= 1 && reason.parts.size() > 1;
}

bool each_is_needed(const Reason& reason) {
    return static_cast<std::size_t>(std::max(reason.n, 1)) >= reason.parts.size();
}

bool is_open(const Reason& reason) {
    return reason.verdict != Verdict::ineligible;
}

/// Writes reasons in one language, with the labels of a framework where there is one.
class Sentence {
public:
    Sentence(std::string_view language, const Framework* framework)
        : german_{language == "de"}, framework_{framework} {}

    [[nodiscard]] std::string of(const Reason& reason) const {
        std::string text = named(reason);
        if (text.empty())
            text = words("Eine Bedingung", "A condition");
        if (!reason.source_line.empty())
            text += " [" + reason.source_line + "]";
        text += is_open(reason) ? words(" ist zu klären: ", " is to be settled: ")
                                : words(" ist nicht erfüllt: ", " is not met: ");
        text += reason.kind == Clause::Kind::level ? of_level(reason) : of_parts(reason);
        return text + ".";
    }

private:
    [[nodiscard]] std::string words(const char* german, const char* english) const {
        return german_ ? german : english;
    }

    [[nodiscard]] std::string quoted(const std::string& name) const {
        return german_ ? "„" + name + "“" : "“" + name + "”";
    }

    [[nodiscard]] std::string in_language(const Text& text) const {
        return text.in(german_ ? "de" : "en");
    }

    [[nodiscard]] const Competence* competence(const Reason& reason) const {
        if (framework_ == nullptr || reason.competence.empty() ||
            !framework_->contains(reason.competence))
            return nullptr;
        return &(*framework_)[std::string_view{reason.competence}];
    }

    /// Returns what people call the clause, in quotes, "" if it has no name.
    [[nodiscard]] std::string named(const Reason& reason) const {
        std::string name = in_language(reason.label);
        if (const Competence* known = competence(reason); name.empty() && known != nullptr)
            name = in_language(known->label);
        if (name.empty())
            name = reason.id.empty() ? reason.competence : reason.id;
        return name.empty() ? name : quoted(name);
    }

    /// Returns `„fundiert“ (Stufe 3)`, or `Stufe 3` where there is no label.
    [[nodiscard]] std::string level(const Reason& reason, int level) const {
        const std::string number = words("Stufe ", "level ") + std::to_string(level);
        const Competence* known = competence(reason);
        if (known == nullptr || level < 0 || level > known->scale.max())
            return number;
        const std::string label = in_language(known->scale.level(level).label);
        return label.empty() ? number : quoted(label) + " (" + number + ")";
    }

    [[nodiscard]] std::string of_level(const Reason& reason) const {
        const std::string demanded =
            words("verlangt ist ", "required is ") + level(reason, reason.level);
        if (!reason.actual.known())
            return demanded +
                   words(", die Ausprägung ist noch unbekannt", ", the level is still unknown");
        return demanded + words(", vorhanden ist ", ", there is ") +
               level(reason, reason.actual.worst());
    }

    [[nodiscard]] std::string listed(const std::vector<Reason>& parts) const {
        std::string text;
        for (const Reason& part : parts)
            text += (text.empty() ? "" : "; ") + as_part(part);
        return text;
    }

    /// Returns those of `parts` with this verdict, after a heading; "" if there are none.
    [[nodiscard]] std::string listed(const std::vector<Reason>& parts, Verdict verdict,
                                     const std::string& heading) const {
        std::vector<Reason> chosen;
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(chosen),
                     [&](const Reason& part) { return part.verdict == verdict; });
        return chosen.empty() ? std::string{} : heading + listed(chosen);
    }

    /// Returns `„Deutsch“ (verlangt ist Stufe 5, vorhanden ist Stufe 3)`.
    [[nodiscard]] std::string as_part(const Reason& part) const {
        const std::string name = named(part);
        const std::string content =
            "(" + (part.kind == Clause::Kind::level ? of_level(part) : of_parts(part)) + ")";
        return name.empty() ? content : name + " " + content;
    }

    /// Says of a combination how many of its parts are missing, and which are open.
    [[nodiscard]] std::string of_parts(const Reason& reason) const {
        if (reason.parts.empty())
            return words("es fehlt ein Nachweis", "a proof is missing");
        if (each_is_needed(reason))
            return of_all(reason);
        if (one_suffices(reason))
            return (is_open(reason)
                        ? words("eines davon genügt – ", "one of these is enough – ")
                        : words("nichts davon ist erfüllt – ", "none of these is met – ")) +
                   listed(reason.parts);
        return is_open(reason) ? of_some_open(reason) : of_some_failing(reason);
    }

    [[nodiscard]] std::string of_all(const Reason& reason) const {
        const std::string failing =
            listed(reason.parts, Verdict::ineligible, words("nicht erfüllt – ", "not met – "));
        const std::string open =
            listed(reason.parts, Verdict::undecided, words("offen – ", "open – "));
        return failing + (failing.empty() || open.empty() ? "" : "; ") + open;
    }

    [[nodiscard]] std::string of_some_open(const Reason& reason) const {
        return std::to_string(reason.n) +
               words(" davon fehlen noch – ", " of these are still missing – ") +
               listed(reason.parts);
    }

    [[nodiscard]] std::string of_some_failing(const Reason& reason) const {
        const auto possible =
            std::count_if(reason.parts.begin(), reason.parts.end(),
                          [](const Reason& part) { return part.verdict == Verdict::undecided; });
        return std::to_string(reason.n) +
               words(" davon fehlen, höchstens ", " of these are missing, at most ") +
               std::to_string(possible) +
               words(" können noch dazukommen – ", " can still be met – ") + listed(reason.parts);
    }

    bool german_;
    const Framework* framework_;
};

std::string written(const Reason& reason, std::string_view language, const Framework* framework) {
    if (language != "de" && language != "en")
        throw invalid_input{detail::refusal("language", detail::quoted(language), "'de' nor 'en'",
                                            {.between = " is neither "})};
    return Sentence{language, framework}.of(reason);
}

}  // namespace

std::string reason_text(const Reason& reason, std::string_view language) {
    return written(reason, language, nullptr);
}

std::string reason_text(const Reason& reason, std::string_view language,
                        const Framework& framework) {
    return written(reason, language, &framework);
}

}  // namespace herne::inline HERNE_ABI

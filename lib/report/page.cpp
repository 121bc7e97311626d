// SPDX-License-Identifier: BSL-1.0
#include "report/page.hpp"

#include <herne/base/error.hpp>

#include "base/wording.hpp"
#include "report/phrases.hpp"

#include <iterator>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::size_t checked_width(std::size_t width) {
    if (width < min_report_width || width > max_report_width)
        throw invalid_input{
            not_in("width", std::to_string(width), from_to(min_report_width, max_report_width))};
    return width;
}

}  // namespace

Page::Page(const ReportOptions& options)
    : say{options.language}, width_{checked_width(options.width)} {}

void Page::append(std::vector<std::string> lines) {
    lines_.insert(lines_.end(), std::make_move_iterator(lines.begin()),
                  std::make_move_iterator(lines.end()));
}

void Page::paragraph(std::string_view text, const ParagraphStart& start) {
    append(text_paragraph(text, width_, start));
}

void Page::heading(std::string_view text) {
    append(text_heading(text, width_));
    blank();
}

void Page::table(const TextTable& table) {
    TextLines laid_out = table.lines(width_);
    append(std::move(laid_out.lines));
    if (!laid_out.gone.empty())
        paragraph(say("too_narrow", joined_with(laid_out.gone, ", ")));
}

std::string Page::text() const {
    return joined_with(lines_, "\n");
}

}  // namespace herne::inline HERNE_ABI::detail

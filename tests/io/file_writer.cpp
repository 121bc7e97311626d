// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_writer.hpp"

#include "support/contents.hpp"
#include "support/recorded_files.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <string>

namespace {

using namespace herne::test;

using herne::detail::FileHandle;
using herne::detail::FileWriter;
using herne::detail::OpenAs;

/// Returns what a file holds that `write` writes.
std::string written(const std::function<void(FileWriter&)>& write) {
    RecordedFiles files{"/folder"};
    {
        FileHandle file{files, "/folder/file", OpenAs::create};
        FileWriter writer{file};
        write(writer);
        writer.flush();
    }
    return *content_of(files, "/folder/file");
}

/// Returns text in which each place is told from those about it.
std::string text_of_size(std::size_t size) {
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i)
        text += std::to_string(i) + ",";
    text.resize(size);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(file_writer)

BOOST_AUTO_TEST_CASE(nothing_written_is_an_empty_file) {
    BOOST_TEST(written([](FileWriter& writer) { BOOST_TEST(writer.offset() == 0U); }).empty());
}

BOOST_AUTO_TEST_CASE(parts_of_all_sizes_follow_each_other) {
    const std::string text = text_of_size(1'500'000);
    const auto content = written([&](FileWriter& writer) {
        std::size_t at = 0;
        for (const std::size_t size :
             {1U, 262'143U, 1U, 262'144U, 600'000U, 0U, 7U, 262'145U, 100'000U}) {
            writer.write(bytes_of(text).subspan(at, size));
            at += size;
            BOOST_TEST(writer.offset() == at);
        }
        writer.write(bytes_of(text).subspan(at));
    });
    BOOST_TEST((content == text));
}

BOOST_AUTO_TEST_CASE(padding_is_zeros_up_to_a_multiple) {
    const auto content = written([](FileWriter& writer) {
        writer.pad_to(4096);
        BOOST_TEST(writer.offset() == 0U);
        writer.write(bytes_of("abc"));
        writer.pad_to(8);
        BOOST_TEST(writer.offset() == 8U);
        writer.pad_to(8);
        BOOST_TEST(writer.offset() == 8U);
        writer.pad_to(10'000);
        writer.write(bytes_of("end"));
    });
    BOOST_TEST((content == "abc" + std::string(9997, '\0') + "end"));
}

BOOST_AUTO_TEST_CASE(what_was_written_is_rewritten_in_the_buffer_and_before_it) {
    const std::string text = text_of_size(300'000);
    const auto content = written([&](FileWriter& writer) {
        writer.write(bytes_of("????"));
        writer.write(bytes_of(text));
        writer.rewrite(0, bytes_of("head"));
        writer.write(bytes_of("tail"));
        writer.rewrite(writer.offset() - 4, bytes_of("T"));
    });
    BOOST_TEST((content == "head" + text + "Tail"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

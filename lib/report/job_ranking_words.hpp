// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What reports of one person's best posts say in words of their own.
inline constexpr auto job_ranking_word_entries = std::to_array<WordEntry>({
    {"job_ranking", "Stellen nach Erfüllung", "Posts by score"},
    {"job_ranking_note",
     "Stellen werden nach dem Anteil an den Höchstpunkten der jeweiligen Stelle geordnet, genau "
     "verglichen. Punkte verschiedener Stellen messen Verschiedenes; über jede Stelle wird unter "
     "denen entschieden, die sich auf sie bewerben.",
     "Posts are ordered by the share of each post's own maximum of points, compared exactly. "
     "Points of different posts measure different things; each post is decided among those who "
     "apply for it."},
    {"job_counts", "{} Stellen: {} erfüllt, {} zu klären, {} nicht erfüllt.",
     "{} posts: {} met, {} to be settled, {} not met."},
    {"points_of_posts", "Punkte nach Stellen", "Points by post"},
    {"max_points_of", "{}: höchstens {} Punkte", "{}: at most {} points"},
    {"post", "Stelle", "post"},
    {"missing_at_post", "fehlt", "missing"},
    {"missing_level", "{} ({} statt {})", "{} ({} instead of {})"},
    {"no_posts", "Keine Stelle.", "No post."},
    {"posts_left_out", "Bedingungen nicht erfüllt", "Conditions not met"},
    {"post_ties_at_cut", "{} weitere Stellen stehen auf dem letzten Platz.",
     "{} further posts stand at the last place."},
});

}  // namespace herne::inline HERNE_ABI::detail

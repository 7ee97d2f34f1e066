// What is written of a paper's publication: venue, keywords, addresses of code.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "kgbuild/entry.hpp"
#include "parsers/fields/status_words.hpp"

namespace kgbuild::parsing {

/// A venue as plain text of at most 300 bytes; empty for `n/a` and the like.
std::string clean_venue(std::string_view raw);

/// Adds the keywords of a text, each once: parted by line breaks, `;`, `|` and their wide forms; in a text that is not
/// `one_of_several` also by commas. Without marks (`*`, `#`, brackets, quotes). `known` has the keys (fold_name) of
/// those that were added.
void add_keywords(Entry& entry, std::string_view text, bool one_of_several, std::unordered_set<std::string>& known);

/// The address in `text` of a repository or a page with code, without `.git` and `/` at its end; `https://` is added
/// to the name of a host of repositories. Empty for none.
std::string find_code_address(std::string_view text);

/// True for the address of a repository at GitHub, GitLab and the like: `https://github.com/owner/name`.
bool is_repository(std::string_view url);

/// Adds to `code` those of `links` that are repositories, at most 64.
void add_repositories(Entry& entry);

/// What is written of where a paper was published.
struct Publication {
  std::string_view venue;
  std::string_view status;  ///< says how far the paper came, and nothing else
  std::string_view remark;  ///< may say it: a type of publication, what is in brackets
};

/// Sets venue and status. What `status` says counts first, then what the venue says; a remark says that a paper is
/// published only if there is a venue.
void set_publication(Entry& entry, const Publication& publication, const StatusWords& words);

}  // namespace kgbuild::parsing

// The functions of the table of dialects. Each `resembles_` looks at the head of a text; each `write_` returns Markdown
// with as many lines.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

bool resembles_arxiv_listing(std::string_view head);
std::string write_arxiv_listing(std::string_view text);

bool resembles_repec(std::string_view head);
std::string write_repec(std::string_view text);

bool resembles_org(std::string_view head);
std::string write_org(std::string_view text);

bool resembles_restructured(std::string_view head);
std::string write_restructured(std::string_view text);

bool resembles_asciidoc(std::string_view head);
std::string write_asciidoc(std::string_view text);

bool resembles_dokuwiki(std::string_view head);
std::string write_dokuwiki(std::string_view text);

bool resembles_wiki(std::string_view head);
std::string write_wiki(std::string_view text);

/// With a colon or a dash after the names; the others are read so only if nothing else reads them.
bool resembles_name_list(std::string_view head);
bool resembles_stopped_name_list(std::string_view head);
std::string write_name_list(std::string_view text);

bool resembles_chat(std::string_view head);
std::string write_chat(std::string_view text);

bool resembles_weeks(std::string_view head);
std::string write_weeks(std::string_view text);

bool resembles_latex(std::string_view head);
std::string write_latex(std::string_view text);

}  // namespace kgbuild::parsing

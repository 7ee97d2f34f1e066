// The functions of the table of input formats.
#pragma once

#include <memory>

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

bool resembles_markdown(std::string_view head);
void read_markdown(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_feeds(std::string_view head);
void read_feeds(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_html(std::string_view head);
void read_html(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_json(std::string_view head);
/// Whether the first lines, all but one at most, are objects.
bool resembles_json_lines(std::string_view head);
void read_json(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);
std::unique_ptr<PieceCutter> cut_json_lines(std::string_view head, const RuleSet& rules);

bool resembles_yaml(std::string_view head);
void read_yaml_list(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_records(std::string_view head);
void read_records(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);
std::unique_ptr<PieceCutter> cut_records(std::string_view head, const RuleSet& rules);

bool resembles_bibtex(std::string_view head);
/// Whether a line begins an entry with a key. Linear.
bool holds_bibtex(std::string_view text);
void read_bibtex(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);
std::unique_ptr<PieceCutter> cut_bibtex(std::string_view head, const RuleSet& rules);

bool resembles_tagged(std::string_view head);
void read_tagged(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_csv(std::string_view head);
void read_csv(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);
std::unique_ptr<PieceCutter> cut_csv(std::string_view head, const RuleSet& rules);

bool resembles_toml(std::string_view head);
void read_toml(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_notebook(std::string_view head);
void read_notebook(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_mail(std::string_view head);
void read_mail(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

bool resembles_opml(std::string_view head);
void read_opml(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing

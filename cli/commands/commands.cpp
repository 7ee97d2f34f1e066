#include "cli/commands/commands.hpp"

#include <algorithm>

namespace kgbuild::cli {
namespace {

constexpr Command table[] = {
    {.name = "",
     .synopsis = "PATH... [OPTIONS]",
     .summary = "Builds a knowledge graph from digests of AI papers and exports it to other programs.",
     .examples =
         "  kgbuild digests/                               writes digests.graphml, for Gephi and others\n"
         "  kgbuild digests/ -o graph.graphml              names the file\n"
         "  kgbuild digests/ --view coauthors -o people/   into a folder: people/digests.graphml\n"
         "  kgbuild digests/ --export neo4j,csv -o out/    several formats: out/digests.neo4j/, out/digests.csv/\n"
         "  kgbuild digests/ --corrections fixes.tsv       with manual corrections\n"
         "  kgbuild extract digests/ | kgbuild - -o -      through records, to standard output\n"
         "  kgbuild ./extract                              a file or folder named like a command\n",
     .setup = setup_build},
    {.name = "extract",
     .synopsis = "extract PATH... [OPTIONS]",
     .summary = "Prints what was found in each paper, one JSON record per line.",
     .examples = "  kgbuild extract digests/ > records.jsonl\n"
                 "  kgbuild extract digests/2024/ -o records.jsonl\n"
                 "  kgbuild records.jsonl --export graphml         builds the graph from these records\n",
     .setup = setup_extract},
    {.name = "explain",
     .synopsis = "explain PAPER_ID PATH... | FILE:LINE [PATH...]",
     .summary = "Shows the text of a paper, what was found in it, and the rules that found it.",
     .examples = "  kgbuild explain 2412.16145 digests/            the paper with this arXiv number\n"
                 "  kgbuild explain digests/2024/12/23.md:72       the paper on this line\n"
                 "  kgbuild explain 2024/12/23.md:72 digests/      a position as written in graphs and records\n",
     .setup = setup_explain},
    {.name = "duplicates",
     .synopsis = "duplicates PATH... [OPTIONS]",
     .summary = "Lists pairs of papers, people and names that may be one, as a table for --corrections.",
     .examples =
         "  kgbuild duplicates digests/ -o pairs.tsv       writes the pairs, each with its reason, commented out\n"
         "  kgbuild digests/ --corrections pairs.tsv       applies the rows whose \"# \" was deleted\n",
     .setup = setup_duplicates},
    {.name = "rules",
     .synopsis = "rules list [--kind KIND] | check [FILE...] | explain TEXT | candidates PATH...",
     .summary = "Lists the rules, checks rule packs against their examples, or shows what rules find in a text.",
     .examples = "  kgbuild rules list --kind benchmark            benchmarks known by name\n"
                 "  kgbuild rules check my-rules.json              checks your own pack\n"
                 "  kgbuild rules explain \"We propose OREO, which reaches 52.5% on MATH.\"\n",
     .setup = setup_rules},
    {.name = "layouts",
     .synopsis = "layouts list | try FILE",
     .summary = "Lists the layouts of digests, or shows how each of them reads a file.",
     .examples = "  kgbuild layouts list\n"
                 "  kgbuild layouts try digests/2024/12/23.md\n",
     .setup = setup_layouts},
    {.name = "formats",
     .synopsis = "formats",
     .summary = "Lists input formats, export formats, views and analysis passes.",
     .examples = "  kgbuild formats\n",
     .setup = setup_formats},
    {.name = "help",
     .synopsis = "help [COMMAND]",
     .summary = "Shows the help of a command.",
     .examples = "  kgbuild help extract\n",
     .setup = setup_help},
};

constexpr std::size_t text_column = 34;

/// `  names            description`, with the description on a line of its own after long names.
std::string format_row(std::string names, std::string_view description) {
  names.insert(0, "  ");
  if (names.size() + 2 > text_column) {
    names += '\n';
    names.append(text_column, ' ');
  } else {
    names.append(text_column - names.size(), ' ');
  }
  return names.append(description) + "\n";
}

std::string format_options(const Command& command) {
  OptionParser parser;
  command.setup(parser);
  std::string text;
  for (const OptionText& option : parser.list()) {
    text += format_row(option.value.empty() ? option.names : option.names + " " + option.value, option.description);
  }
  return text;
}

std::string format_commands() {
  std::string text;
  for (const Command& command : table) {
    if (!command.name.empty()) text += format_row(std::string(command.name), command.summary);
  }
  return text;
}

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Command::name);
  return row == std::end(table) ? nullptr : row;
}

std::string format_help(const Command& command) {
  std::string text = std::string(command.summary) + "\n\nUsage: kgbuild " + std::string(command.synopsis) + "\n";
  if (command.name.empty()) {
    text += "       kgbuild COMMAND ...\n\nCommands (kgbuild COMMAND --help for details):\n" + format_commands();
  }
  text += "\nOptions:\n" + format_options(command);
  return text.append("\nExamples:\n").append(command.examples);
}

}  // namespace kgbuild::cli

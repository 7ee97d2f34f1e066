#include <algorithm>

#include "cli/command.hpp"

namespace kgbuild::cli {
namespace {

constexpr Command table[] = {
    {.name = "",
     .synopsis = "PATH... [OPTIONS]",
     .summary = "Builds a knowledge graph from digests of AI papers and writes it for other programs.",
     .examples = "  kgbuild digests/                               digests.graphml, for Gephi and many others\n"
                 "  kgbuild digests/ -o graph.graphml              says where\n"
                 "  kgbuild digests/ --view coauthors -o people/   a folder: people/digests.graphml\n"
                 "  kgbuild digests/ --export neo4j,csv -o out/    several formats, here folders: out/digests.neo4j/\n"
                 "  kgbuild digests/ --corrections fixes.tsv       what no rule gets right\n"
                 "  kgbuild extract digests/ | kgbuild - -o -      by way of records, on standard output\n"
                 "  kgbuild ./extract                              a file or folder called like a command\n",
     .setup = setup_build},
    {.name = "extract",
     .synopsis = "extract PATH... [OPTIONS]",
     .summary = "Prints what is found in each paper, one JSON record a line.",
     .examples = "  kgbuild extract digests/ > records.jsonl\n"
                 "  kgbuild extract digests/2024/ -o records.jsonl\n"
                 "  kgbuild records.jsonl --export graphml         the graph of these records\n",
     .setup = setup_extract},
    {.name = "explain",
     .synopsis = "explain PAPER_ID PATH... | FILE:LINE [PATH...]",
     .summary = "Shows the text of a paper with all that is found in it, and the rules that found it.",
     .examples = "  kgbuild explain 2412.16145 digests/            the paper of this arXiv number\n"
                 "  kgbuild explain digests/2024/12/23.md:72       the paper that this line belongs to\n"
                 "  kgbuild explain 2024/12/23.md:72 digests/      a place as the graph and the records write it\n",
     .setup = setup_explain},
    {.name = "rules",
     .synopsis = "rules list [--kind KIND] | check [FILE...] | explain TEXT",
     .summary = "Lists the rules, proves rule packs by their examples, or shows what rules find in a text.",
     .examples = "  kgbuild rules list --kind benchmark            the benchmarks that are known by name\n"
                 "  kgbuild rules check my-rules.json              a pack of your own\n"
                 "  kgbuild rules explain \"We propose OREO, which reaches 52.5% on MATH.\"\n",
     .setup = setup_rules},
    {.name = "layouts",
     .synopsis = "layouts list | try FILE",
     .summary = "Lists the layouts of digests, or shows how a file fits each of them.",
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

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Command::name);
  return row == std::end(table) ? nullptr : row;
}

}  // namespace kgbuild::cli

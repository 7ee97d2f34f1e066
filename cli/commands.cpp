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

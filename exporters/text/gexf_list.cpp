#include "exporters/text/gexf_list.hpp"

#include "exporters/text/xml_text.hpp"

namespace kgbuild::exporting {

void write_gexf_item(std::string_view text, bool is_first, TextBuffer& out) {
  out.write(is_first ? "&quot;" : ", &quot;");
  for (std::size_t special = text.find_first_of("\"\\"); special != std::string_view::npos;
       special = text.find_first_of("\"\\")) {
    write_xml_attribute(text.substr(0, special), out);
    out.write(text[special] == '"' ? "\\&quot;" : "\\\\");
    text.remove_prefix(special + 1);
  }
  write_xml_attribute(text, out);
  out.write("&quot;");
}

}  // namespace kgbuild::exporting

#include <doctest/doctest.h>

#include "parsers/references/tagged_syntax.hpp"

using namespace kgbuild::parsing;

namespace {

/// `tag=value|tag=value;` for each record; line breaks as `/`.
std::string records_of(const std::string& text) {
  const TaggedDialect* const dialect = find_tagged_dialect(text);
  if (!dialect) return "none";
  std::string shown(dialect->name);
  TaggedReader reader(text, *dialect);
  for (TaggedRecord record; reader.next(record);) {
    shown += ":";
    for (const TaggedField& field : record.fields) {
      std::string value = field.value;
      for (char& c : value)
        if (c == '\n') c = '/';
      shown.append(" ").append(field.tag).append("=").append(value);
    }
  }
  return shown;
}

}  // namespace

TEST_CASE("tagged files: RIS") {
  CHECK(records_of("TY  - JOUR\nTI  - Tides\nAU  - Ode, An\nAU  - Lind, Bo\nER  - \n") ==
        "ris: TY=JOUR TI=Tides AU=Ode, An AU=Lind, Bo");
  CHECK(
      records_of("Provider: X\nContent: text\n\nTY  - JOUR\nAB  - One\ntwo - three\n\nfour\nAI - based\nER  -\nnote\n\n"
                 "TY  - CONF\nTI  - B\nER  - ") == "ris: TY=JOUR AB=One/two - three//four/AI - based: TY=CONF TI=B");
  CHECK(records_of("TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\n") == "ris: TY=JOUR TI=A: TY=JOUR TI=B");
  CHECK(records_of("TY - JOUR\nT1 - A\nER -\n") == "ris: TY=JOUR T1=A");
  CHECK(records_of("TY  - JOUR\nER  - \nTI  - Lone\nER  - \n") == "ris: TY=JOUR: TI=Lone");
  CHECK(records_of("TY  - JOUR\nTI  -\nAU  - \nER  -") == "ris: TY=JOUR TI= AU=");
}

TEST_CASE("tagged files: Web of Science") {
  CHECK(records_of("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Ode, A\n   Lind, B\nTI Slow tides of\n   "
                   "glass\nPY 2024\nER\n\nPT J\nTI B\nER\n\nEF") ==
        "web-of-science: PT=J AU=Ode, A/Lind, B TI=Slow tides of/glass PY=2024: PT=J TI=B");
  CHECK(records_of("PT C\nTI A\nEF\n") == "web-of-science: PT=C TI=A");
  CHECK(records_of("PT people\nTI A\n") == "none");
  CHECK(records_of("PT J\nAU A\nPT J\nAU B\nER\n") == "web-of-science: PT=J AU=A: PT=J AU=B");
  CHECK(records_of("VR 1.0\nPT S\nAB One\n   IT two\nER") == "web-of-science: PT=S AB=One/IT two");
}

TEST_CASE("tagged files: MEDLINE") {
  CHECK(records_of("PMID- 12345678\nOWN - NLM\nTI  - Slow tides\n      of glass.\nFAU - Ode, An\nAU  - Ode A\n\nPMID- "
                   "2\nTI  - B.\n") ==
        "medline: PMID=12345678 OWN=NLM TI=Slow tides/of glass. FAU=Ode, An AU=Ode A/: PMID=2 TI=B.");
  CHECK(records_of("\nPMID - 1\nTI - A\n") == "medline: PMID=1 TI=A");
  CHECK(records_of("PMID- none\nTI  - A\n") == "none");
  CHECK(records_of("PMID- 1\nAB  - BERT - a model\n      COVID-19\n") == "medline: PMID=1 AB=BERT - a model/COVID-19");
  CHECK(records_of("PMID- 1\nLID - 10.1/x [doi]\nLID - 7 [pii]") == "medline: PMID=1 LID=10.1/x [doi] LID=7 [pii]");
}

TEST_CASE("tagged files: EndNote") {
  CHECK(records_of("%0 Journal Article\n%A Ode, An\n%A Lind, Bo\n%T Tides\n%X One\ntwo\n\n%0 Book\n%T B\n") ==
        "endnote: %0=Journal Article %A=Ode, An %A=Lind, Bo %T=Tides %X=One/two/: %0=Book %T=B");
  CHECK(records_of("%0 Generic\n%@ 1234\n%! x\n%9 y") == "endnote: %0=Generic %@=1234 %!=x %9=y");
  CHECK(records_of("%0 Generic\n%T 5\n% of all\n%10 of it") == "endnote: %0=Generic %T=5/% of all/%10 of it");
  CHECK(records_of("%0\n%T A") == "none");
  CHECK(records_of("100 %0 Generic") == "none");
}

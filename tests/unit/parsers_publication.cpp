// Venue, status, keywords and addresses of code, in every format.
#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "parsers/fields/publication.hpp"
#include "parsers/fields/status_words.hpp"
#include "parsers/rules/rule_data.hpp"
#include "parsers_papers.hpp"

using namespace kgbuild;

namespace {

/// `venue | status | keyword; keyword | code code`, without what is empty at the end.
std::string publication(const Entry& entry) {
  std::string text = concat(
      {entry.venue, " | ", to_string(entry.status), " | ", join(entry.keywords, "; "), " | ", join(entry.code, " ")});
  while (text.ends_with(" | ")) text.erase(text.size() - 3);
  return text;
}

std::string read(const char* format, std::string text, const char* name = "papers") {
  const Papers papers(format, std::move(text), name);
  CHECK(papers.sum_holds());
  for (const Diagnostic& said : papers.diagnostics) CHECK(said.text == "");
  std::string lines;
  for (const Entry& entry : papers.result.entries) lines += concat({lines.empty() ? "" : "\n", publication(entry)});
  return lines;
}

/// One object of JSON with a title and an author and `members`.
std::string json(const std::string& members) {
  return read("json",
              concat({R"j([{"title": "Tidal Gates for Slow Rivers", "authors": ["Ada Moss"], )j", members, "}]"}));
}

std::string bib(const std::string& type, const std::string& fields) {
  return read("bibtex", concat({"@", type, "{k, title={Tidal Gates}, author={Moss, Ada}, ", fields, "}"}));
}

std::string ris(const std::string& type, const std::string& lines) {
  return read("tagged", concat({"TY  - ", type, "\nTI  - Tidal Gates\nAU  - Moss, Ada\n", lines, "ER  - \n"}));
}

/// The columns and the cells of a table in Markdown.
std::string table(const std::string& columns, const std::string& cells) {
  return read("markdown",
              concat({"| Title | ", columns, " |\n|---|",
                      std::string(static_cast<std::size_t>(std::ranges::count(columns, '|')) + 1, '-').append("|"),
                      "\n| [Tidal Gates for Slow Rivers](https://arxiv.org/abs/2403.00011) | ", cells, " |\n"}),
              "papers.md");
}

std::string bullet(const std::string& line) { return read("markdown", line + "\n", "papers.md"); }

}  // namespace

TEST_CASE("JSON of services: venue and status") {
  // Semantic Scholar
  CHECK(json(R"j("venue": "Neural Information Processing Systems", "publicationVenue": {"name": "NeurIPS"})j") ==
        "Neural Information Processing Systems");
  CHECK(json(R"j("venue": "", "publicationVenue": {"id": "x1", "name": "Rivers and Dams", "type": "journal"})j") ==
        "Rivers and Dams");
  CHECK(json(R"j("venue": "arXiv.org", "journal": {"name": "ArXiv", "volume": "abs/2403.00011"},
    "publicationTypes": ["JournalArticle"])j") == "arXiv.org | preprint");
  CHECK(
      json(R"j("journal": {"name": "Trans. Water Syst.", "pages": "1-9"}, "publicationTypes": ["JournalArticle"])j") ==
      "Trans. Water Syst. | published");
  // OpenAlex
  CHECK(json(R"j("type": "article", "primary_location": {"version": "publishedVersion", "source":
    {"display_name": "River Letters", "type": "journal"}})j") == "River Letters | published");
  CHECK(
      json(R"j("type": "preprint", "primary_location": {"source": {"display_name": "arXiv (Cornell University)"}})j") ==
      "arXiv (Cornell University) | preprint");
  // Crossref
  CHECK(json(R"j("type": "journal-article", "container-title": ["Hydro", "Hydro B"], "status": "ok")j") ==
        "Hydro | published");
  CHECK(json(R"j("type": "posted-content", "container-title": [])j") == " | preprint");
  CHECK(json(R"j("type": "proceedings-article", "event": {"name": "Water Days 2023", "location": "Oslo"})j") ==
        "Water Days 2023 | published");
  // CSL
  CHECK(json(R"j("type": "paper-conference", "container-title": "Proc. Tides")j") == "Proc. Tides | published");
  // Without a venue a type says little.
  CHECK(json(R"j("type": "journal-article")j").empty());
}

TEST_CASE("OpenReview: what became of a submission") {
  const auto note = [](const std::string& content) {
    return read("json", concat({R"j({"notes": [{"id": "r1", "content": {"title": {"value": "Tidal Gates"},
      "authors": {"value": ["Ada Moss"]}, )j",
                                content, "}}]}"}));
  };
  CHECK(note(R"j("venue": {"value": "ICLR 2024 poster"}, "venueid": {"value": "ICLR.cc/2024/Conference"})j") ==
        "ICLR 2024 | published");
  CHECK(note(R"j("venue": {"value": "Submitted to ICLR 2025"})j") == "ICLR 2025 | submitted");
  CHECK(note(R"j("venue": {"value": "Submitted to ICLR 2024"},
    "venueid": {"value": "ICLR.cc/2024/Conference/Rejected_Submission"})j") == "ICLR 2024 | rejected");
  CHECK(note(R"j("venue": {"value": "ICLR 2024 Conference Withdrawn Submission"})j") ==
        "ICLR 2024 Conference Withdrawn Submission | withdrawn");
  CHECK(note(R"j("venue": {"value": "ICLR 2024 Conference Desk Rejected Submission"})j") ==
        "ICLR 2024 Conference Desk Rejected Submission | rejected");
  CHECK(note(R"j("venue": {"value": "NeurIPS 2023"}, "decision": {"value": "Reject"}, "keywords": {"value": ["rivers",
    "slow gates"]})j") == "NeurIPS 2023 | rejected | rivers; slow gates");
  CHECK(note(R"j("decision": {"value": "Accept (spotlight)"
})j") == " | published");
}

TEST_CASE("JSON: keywords and code") {
  CHECK(json(R"j("keywords": [{"id": "k1", "display_name": "Gate (water)"}, {"display_name": "Tide"}])j") ==
        " |  | Gate (water); Tide");
  CHECK(json(R"j("keywords": "tides, gates,  slow rivers")j") == " |  | tides; gates; slow rivers");
  CHECK(json(R"j("keywords": ["tides; gates", "Tides", "A, B and C"])j") == " |  | tides; gates; A, B and C");
  CHECK(json(R"j("tags": [{"tag": "tides"}, {"tag": "gates"}])j") == " |  | tides; gates");
  CHECK(json(R"j("subject": ["Hydrology", "General Engineering"])j") == " |  | Hydrology; General Engineering");
  CHECK(json(R"j("categories": "cs.LG cs.CL")j").empty());
  CHECK(json(R"j("code_links": [{"title": "moss/gates", "url": "https://github.com/moss/gates.git"}])j") ==
        " |  |  | https://github.com/moss/gates");
  CHECK(json(R"j("repo_url": "github.com/moss/gates/")j") == " |  |  | https://github.com/moss/gates");
  CHECK(json(R"j("code": 200, "repository": "arXiv")j").empty());
  CHECK(json(R"j("links": {"code": "https://gitlab.com/moss/gates", "project": "https://gates.example/"})j") ==
        " |  |  | https://gitlab.com/moss/gates");
  // Hugging Face
  const Papers daily("json",
                     R"j([{"paper": {"id": "2403.00011", "title": "Tidal Gates", "authors": [{"name": "Ada Moss"}],
    "ai_keywords": ["tide", "gate"], "githubRepo": "https://github.com/moss/gates", "projectPage":
    "https://moss.example/gates"}, "title": "Tidal Gates", "publishedAt": "2024-03-01T00:00:00.000Z"}])j");
  REQUIRE(daily.count() == 1);
  CHECK(publication(daily.result.entries[0]) == " |  | tide; gate | https://github.com/moss/gates");
  CHECK(join(daily.result.entries[0].links, " ") == "https://github.com/moss/gates https://moss.example/gates");
}

TEST_CASE("BibTeX and BibLaTeX") {
  CHECK(bib("article", "journal={River {L}etters}, keywords={tides, gates}") == "River Letters |  | tides; gates");
  CHECK(bib("inproceedings", "booktitle={Proc.\\ of Water \\& Tides}") == "Proc. of Water & Tides | published");
  CHECK(bib("article", "journal={arXiv preprint arXiv:2403.00011}") == "arXiv preprint | preprint");
  CHECK(bib("article", "journaltitle={Hydro}, pubstate={inpress}") == "Hydro | published");
  CHECK(bib("unpublished", "note={draft}, code={https://github.com/moss/gates}") ==
        " | preprint |  | https://github.com/moss/gates");
  const Papers volume("bibtex",
                      "@inproceedings{a, title={Gates}, author={Moss, Ada}, crossref={p}}\n"
                      "@proceedings{p, title={Proc. Tides}, year={2021}, keywords={volume}}\n");
  REQUIRE(volume.count() == 1);
  CHECK(publication(volume.result.entries[0]) == "Proc. Tides | published");
}

TEST_CASE("RIS, Web of Science, MEDLINE, EndNote") {
  CHECK(ris("JOUR", "JO  - Hydro\nKW  - tides\nKW  - gates, slow\n") == "Hydro | published | tides; gates, slow");
  CHECK(ris("CONF", "T2  - Water Days\nKW  - tides; gates\n") == "Water Days | published | tides; gates");
  CHECK(ris("CPAPER", "BT  - Proc. Tides\n") == "Proc. Tides | published");
  CHECK(ris("UNPB", "KW  - tides, gates\n") == " | preprint | tides; gates");
  CHECK(ris("JOUR", "JF  - arXiv\nT2  - arXiv\n") == "arXiv | preprint");
  CHECK(read("tagged",
             "FN Clarivate\nVR 1.0\nPT J\nTI Tidal Gates\nAF Moss, Ada\nSO RIVER\n   LETTERS\nDE tides; slow\n"
             "   gates\nID WATER; TIDES\nDT Proceedings Paper\nER\n\nEF\n") ==
        "RIVER LETTERS | published | tides; slow gates; WATER");
  CHECK(read("tagged",
             "PMID- 1\nTI  - Tidal gates.\nFAU - Moss, Ada\nJT  - Journal of tides\nTA  - J Tides\nMH  - *Rivers\n"
             "MH  - Neural Networks, Computer\nOT  - gate\nPT  - Journal Article\nPT  - Retracted Publication\n") ==
        "Journal of tides | retracted | Rivers; Neural Networks, Computer; gate");
  CHECK(read("tagged", "%0 Conference Paper\n%T Tidal Gates\n%A Moss, Ada\n%B Water Days\n%K tides\n%K gates\n") ==
        "Water Days | published | tides; gates");
}

TEST_CASE("tables of Scopus, Web of Science, Zotero, PubMed, IEEE, pandas") {
  CHECK(read("csv",
             "Authors,Title,Year,Source title,Author Keywords,Index Keywords,Document Type\n"
             "\"Moss, Ada; Holm, Per\",Tidal Gates,2021,River Letters,\"tides; gates\",\"Tides; Water\",Article\n") ==
        "River Letters |  | tides; gates; Water");
  CHECK(read("csv",
             "Item Type,Author,Title,Publication Title,Manual Tags,Url\n"
             "conferencePaper,\"Moss, Ada; Holm, Per\",Tidal Gates,Proc. Tides,tides; gates,https://x.example/1\n") ==
        "Proc. Tides | published | tides; gates");
  CHECK(read("csv", "PMID,Title,Authors,Journal/Book,DOI\n1,Tidal gates.,Ada Moss,Hydro,10.5555/x\n") == "Hydro");
  CHECK(
      read("csv", "title,authors,venue,decision,code\nTidal Gates,Ada Moss,ICLR 2024,Reject,github.com/moss/gates\n") ==
      "ICLR 2024 | rejected |  | https://github.com/moss/gates");
  CHECK(read("csv", "title,authors,keywords,venue\nTidal Gates,Ada Moss,\"['tides', 'a, b']\",nan\n") ==
        " |  | tides; a, b");
}

TEST_CASE("feeds: Atom of arXiv, DBLP, Dublin Core, EndNote XML, RSS with PRISM") {
  CHECK(read("feeds",
             "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='http://arxiv.org/schemas/atom'><entry>"
             "<id>http://arxiv.org/abs/2403.00011v1</id><title>Tidal Gates</title><author><name>Ada Moss</name>"
             "</author><arxiv:journal_ref>River Letters 7 (2024)</arxiv:journal_ref>"
             "<category term='cs.LG'/></entry></feed>") == "River Letters");
  CHECK(read("feeds",
             "<dblp><article><author>Ada Moss</author><title>Tidal Gates.</title><journal>CoRR</journal>"
             "<volume>abs/2403.00011</volume></article></dblp>") == "CoRR | preprint");
  CHECK(read("feeds",
             "<dblp><inproceedings><author>Ada Moss</author><title>Tidal Gates.</title>"
             "<booktitle>WATER</booktitle></inproceedings></dblp>") == "WATER");
  CHECK(read("feeds",
             "<OAI-PMH><record><metadata><dc><title>Tidal Gates</title><creator>Moss, Ada</creator>"
             "<subject>Tides</subject><subject>Gates, slow</subject></dc></metadata></record></OAI-PMH>") ==
        " |  | Tides; Gates, slow");
  CHECK(read("feeds",
             "<xml><records><record><titles><title>Tidal Gates</title><secondary-title>Hydro</secondary-title>"
             "</titles><contributors><authors><author>Moss, Ada</author></authors></contributors><keywords>"
             "<keyword>tides</keyword><keyword>gates</keyword></keywords></record></records></xml>") ==
        "Hydro |  | tides; gates");
  CHECK(read("feeds",
             "<rss><channel><item><title>Tidal Gates</title><link>https://x.example/1</link>"
             "<dc:creator xmlns:dc='d'>Ada Moss</dc:creator><prism:publicationName xmlns:prism='p'>Hydro"
             "</prism:publicationName></item></channel></rss>") == "Hydro");
}

TEST_CASE("pages about a paper") {
  const auto page = [](const std::string& metas) {
    return read("html",
                concat({"<html><head><title>x</title><meta name='citation_title' content='Tidal Gates'>"
                        "<meta name='citation_author' content='Moss, Ada'>",
                        metas, "</head><body><p>text</p></body></html>"}),
                "page.html");
  };
  CHECK(page("<meta name='citation_journal_title' content='River Letters'>") == "River Letters");
  CHECK(page("<meta name='citation_conference_title' content='Water Days 2021'>") == "Water Days 2021");
  CHECK(page("<meta name='citation_keywords' content='tides; gates'>") == " |  | tides; gates");
  CHECK(page("<meta name='citation_keywords' content='tides'><meta name='citation_keywords' content='gates, slow'>") ==
        " |  | tides; gates; slow");
  CHECK(page("<meta name='citation_inbook_title' content='Handbook of Tides'>") == "Handbook of Tides");
}

TEST_CASE("lists in Markdown: columns") {
  CHECK(table("Venue", "NeurIPS 2024") == "NeurIPS 2024");
  CHECK(table("Venue | Code", "*ICML'23* | [link](https://github.com/moss/gates)") ==
        "ICML'23 |  |  | https://github.com/moss/gates");
  CHECK(table("Conference | Status", "ICLR 2024 | Rejected") == "ICLR 2024 | rejected");
  CHECK(table("Venue | Keywords", "Submitted to ICLR 2025 | `tides`, `gates`") ==
        "ICLR 2025 | submitted | tides; gates");
  CHECK(table("GitHub", "[![Stars](https://img.shields.io/github/stars/moss/gates)](https://github.com/moss/gates)") ==
        " |  |  | https://github.com/moss/gates");
  CHECK(table("Code", "[link](https://code.example/gates)") == " |  |  | https://code.example/gates");
  CHECK(table("Venue", "-").empty());
}

TEST_CASE("lists in Markdown: bullets") {
  const std::string link = "[Tidal Gates for Slow Rivers](https://arxiv.org/abs/2403.00011)";
  CHECK(bullet("- " + link + " (NeurIPS 2024)") == "NeurIPS 2024");
  CHECK(bullet("- " + link + ", Ada Moss, Per Holm, ICML 2023. [[code](https://github.com/moss/gates)]") ==
        "ICML 2023 |  |  | https://github.com/moss/gates");
  CHECK(bullet("- [CVPR 2022] " + link) == "CVPR 2022");
  CHECK(bullet("- (MIDL 2021) " + link) == "MIDL 2021");
  CHECK(bullet("- " + link + " (Accepted at ICLR 2025)") == "ICLR 2025 | published");
  CHECK(bullet("- " + link + " [2023]").empty());
  CHECK(bullet("- " + link +
               "\n  - Authors: Ada Moss, Per Holm\n  - Venue: Water Days\n  - Keywords: tides, gates\n"
               "  - Code: https://github.com/moss/gates") ==
        "Water Days |  | tides; gates | https://github.com/moss/gates");
  CHECK(bullet("- " + link + " - ICLR 2024 (withdrawn)") == "ICLR 2024 | withdrawn");
}

TEST_CASE("words of a status") {
  const parsing::StatusWords& words = RuleSet::builtin().data().item_fields.statuses();
  CHECK(words.find("Under review at TMLR") == PaperStatus::submitted);
  CHECK(words.find("accept: oral") == PaperStatus::published);
  CHECK(words.find("Desk-rejected") == PaperStatus::rejected);
  CHECK(words.find("NeurIPS 2024, arXiv:2403.00011") == PaperStatus::none);
  CHECK(words.find("Conf. on Tides") == PaperStatus::none);
  CHECK(words.find("Journal Article;Preprint") == PaperStatus::preprint);
  CHECK(words.find("Unacceptable") == PaperStatus::none);
  CHECK(words.find(std::string(1000000, 'x')) == PaperStatus::none);
  CHECK(words.find_venue("Published as a conference paper at ICLR 2024") == "ICLR 2024");
  CHECK(words.find_venue("To appear in the Journal of Tides") == "Journal of Tides");
  CHECK(words.find_venue("Rejected").empty());
  CHECK(words.find_venue("ICLR 2024 poster") == "ICLR 2024 poster");
  CHECK(words.find_venue("Accepted").empty());
}

TEST_CASE("hostile values") {
  std::string keywords, codes;
  for (int i = 0; i < 20000; ++i) keywords += concat({"\"k", std::to_string(i), "\","});
  for (int i = 0; i < 100; ++i) codes += concat({"\"https://code.example/", std::to_string(i), "\","});
  const Papers papers(
      "json", concat({R"j([{"title": "Tidal Gates", "authors": ["Ada Moss"], "venue": ")j", std::string(5000, 'v'),
                      R"j(", "keywords": [)j", keywords, "\"x\"], \"code\": [", codes, "null]}]"}));
  REQUIRE(papers.count() == 1);
  const Entry& entry = papers.result.entries[0];
  CHECK(entry.keywords.size() == 20001);
  CHECK(entry.code.size() == 64);
  CHECK(entry.venue.size() == 300);
  CHECK(papers.text_of("cut-list") == "1: 1 paper has more than 64 addresses of code or pages; 36 were left out");
}

namespace {

/// `author: affiliation` of each note, joined by ` / `.
std::string affiliations(const char* format, std::string text) {
  const Papers papers(format, std::move(text));
  if (papers.count() != 1) return "not one paper";
  std::string found;
  for (const AuthorNote& note : papers.result.entries[0].author_notes)
    found += concat({found.empty() ? "" : " / ", note.author, ": ", note.affiliation});
  return found;
}

std::string affiliations_in_json(const std::string& members) {
  return affiliations("json", concat({R"j([{"title": "Tidal Gates for Slow Rivers", )j", members, "}]"}));
}

}  // namespace

TEST_CASE("affiliations belong to authors: JSON of services") {
  // Semantic Scholar
  CHECK(affiliations_in_json(R"j("authors": [{"name": "Ada Moss", "affiliations": ["Quarry Lab", "Tide Institute"]},
    {"name": "Per Holm", "affiliations": []}, {"name": "Ivo Lark", "affiliations": ["Quarry Lab"]}])j") ==
        "Ada Moss: Quarry Lab / Ada Moss: Tide Institute / Ivo Lark: Quarry Lab");
  // OpenAlex
  CHECK(affiliations_in_json(R"j("authorships": [{"author_position": "first", "author": {"display_name": "Ada Moss"},
    "institutions": [{"id": "I1", "display_name": "Quarry University", "country_code": "NO"}], "raw_affiliation_strings":
    ["Dept. of Water, Quarry University"]}, {"author": {"display_name": "Per Holm"}, "institutions": []}])j") ==
        "Ada Moss: Quarry University");
  CHECK(
      Papers("json", R"j([{"title": "Tidal Gates", "authors": [{"name": "Ada Moss", "ids": ["1", "2"]}]}])j").paper() ==
      "Tidal Gates | Ada Moss");
  // Crossref
  CHECK(affiliations_in_json(
            R"j("author": [{"given": "Ada", "family": "Moss", "affiliation": [{"name": "Tide Institute"}]},
    {"given": "Per", "family": "Holm", "affiliation": []}])j") == "Ada Moss: Tide Institute");
  CHECK(affiliations_in_json(R"j("authors": [{"name": "Ada Moss", "org": "Quarry Lab"}])j") == "Ada Moss: Quarry Lab");
  CHECK(affiliations_in_json(
            R"j("authors": [{"first_name": "Ada", "last_name": "Moss", "institution": {"name": "Q Lab"}}])j") ==
        "Ada Moss: Q Lab");
  CHECK(affiliations_in_json(R"j("authors": ["Ada Moss"], "institution": "Quarry Lab")j").empty());
}

TEST_CASE("affiliations belong to authors: pages, feeds, tagged files") {
  CHECK(affiliations("html",
                     "<html><head><meta name='citation_title' content='Tidal Gates'><meta name='citation_author' "
                     "content='Moss, Ada'><meta name='citation_author_institution' content='Quarry Lab'><meta "
                     "name='citation_author' content='Holm, Per'><meta name='citation_author_institution' "
                     "content='Tide Institute'></head><body></body></html>") ==
        "Ada Moss: Quarry Lab / Per Holm: Tide Institute");
  CHECK(affiliations("feeds",
                     "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='http://arxiv.org/schemas/atom'><entry>"
                     "<id>http://arxiv.org/abs/2403.00011v1</id><title>Tidal Gates</title><author><name>Ada Moss"
                     "</name><arxiv:affiliation>Quarry Lab</arxiv:affiliation></author><author><name>Per Holm"
                     "</name></author></entry></feed>") == "Ada Moss: Quarry Lab");
  CHECK(affiliations("tagged",
                     "PMID- 1\nTI  - Tidal gates.\nFAU - Moss, Ada\nAU  - Moss A\nAD  - Quarry Lab, Oslo, Norway.\n"
                     "FAU - Holm, Per\nAU  - Holm P\nAD  - Tide Institute.\n") ==
        "Ada Moss: Quarry Lab, Oslo, Norway. / Per Holm: Tide Institute.");
  CHECK(affiliations("tagged",
                     "FN X\nVR 1.0\nPT J\nAU Moss, A\n   Holm, P\nAF Moss, Ada\n   Holm, Per\nTI Tidal Gates\n"
                     "C1 [Moss, Ada; Holm, Per] Quarry Univ, Dept Water, Oslo, Norway.\n   [Holm, Per] Tide Inst,\n"
                     "   Bergen, Norway.\nER\n\nEF\n") ==
        "Ada Moss: Quarry Univ / Per Holm: Quarry Univ / Per Holm: Tide Inst");
  CHECK(affiliations("tagged", "TY  - JOUR\nTI  - Tidal Gates\nAU  - Moss, Ada\nAD  - Quarry Lab\nER  - \n").empty());
}

// Lists of papers in XML by the elements of libraries, publishers and archives.
#include <doctest/doctest.h>

#include "tests/unit/parsers_papers.hpp"

namespace {

void check_moss(const std::string& xml) {
  CAPTURE(xml);
  const Papers got("feeds", xml, "list.xml");
  REQUIRE(got.count() == 1);
  CHECK(got.paper().starts_with("Moss on Glass | Ona Reyes; Tim Falk | 2022"));
  CHECK(got.result.entries[0].doi == "10.5555/moss.1");
  CHECK(got.sum_holds());
}

}  // namespace

TEST_CASE("XML: MODS") {
  check_moss(
      "<mods><titleInfo><title>Moss on Glass</title></titleInfo><name type='personal'><namePart>Ona Reyes</namePart>"
      "</name><name type='personal'><namePart>Falk, Tim</namePart></name><originInfo><dateIssued>2022</dateIssued>"
      "</originInfo><identifier type='doi'>10.5555/moss.1</identifier></mods>");
  check_moss(
      "<m:modsCollection xmlns:m='http://www.loc.gov/mods/v3'><m:mods><m:titleInfo type='abbreviated'><m:title>M. G."
      "</m:title></m:titleInfo><m:titleInfo><m:title>Moss on Glass</m:title></m:titleInfo><m:name type='personal'>"
      "<m:namePart type='given'>Ona</m:namePart><m:namePart type='family'>Reyes</m:namePart><m:role><m:roleTerm>aut"
      "</m:roleTerm></m:role></m:name><m:name><m:namePart type='family'>Falk</m:namePart><m:namePart type='given'>Tim"
      "</m:namePart><m:namePart type='date'>1980-</m:namePart></m:name><m:name><m:namePart>An Editor</m:namePart>"
      "<m:role><m:roleTerm type='code'>edt</m:roleTerm></m:role></m:name><m:originInfo><m:dateIssued>2022-07-09"
      "</m:dateIssued></m:originInfo><m:identifier type='doi'>10.5555/moss.1</m:identifier></m:mods>"
      "</m:modsCollection>");
}

TEST_CASE("XML: of MODS the host gives the venue, and the parts of a title are one") {
  const Papers got(
      "feeds",
      "<mods><titleInfo><nonSort>The</nonSort><title>Moss</title><subTitle>A Field Guide</subTitle>"
      "</titleInfo><name><namePart type='given'>Ona</namePart><namePart type='given'>K.</namePart>"
      "<namePart type='family'>Reyes</namePart></name><relatedItem type='host'><titleInfo><title>Annals of "
      "Moss</title></titleInfo><name><namePart>Host Person</namePart></name></relatedItem><relatedItem "
      "type='references'><titleInfo><title>Cited</title></titleInfo></relatedItem></mods>",
      "list.xml");
  CHECK(got.paper() == "The Moss: A Field Guide | Ona K. Reyes");
  CHECK(got.result.entries[0].venue == "Annals of Moss");
}

TEST_CASE("XML: PubMed") {
  check_moss(
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>77</PMID><DateRevised><Year>2023</Year></DateRevised>"
      "<Article><Journal><Title>Annals of Moss</Title><JournalIssue><PubDate><Year>2022</Year><Month>Jul</Month>"
      "<Day>9</Day></PubDate></JournalIssue></Journal><ArticleTitle>Moss on <i>Glass</i></ArticleTitle><AuthorList>"
      "<Author><LastName>Reyes</LastName><ForeName>Ona</ForeName><Initials>O</Initials></Author><Author><LastName>Falk"
      "</LastName><ForeName>Tim</ForeName></Author></AuthorList><ELocationID EIdType='doi'>10.5555/moss.1</ELocationID>"
      "</Article></MedlineCitation><PubmedData><History><PubMedPubDate><Year>2021</Year></PubMedPubDate></History>"
      "<ReferenceList><Reference><ArticleIdList><ArticleId IdType='doi'>10.9/cited</ArticleId></ArticleIdList>"
      "</Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>");
}

TEST_CASE("XML: parts of an abstract are lines, affiliations those of their authors") {
  const Papers got(
      "feeds",
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>Moss on Glass.</ArticleTitle>"
      "<Abstract><AbstractText Label='A'>It grows.</AbstractText><AbstractText Label='B'>It stays."
      "</AbstractText></Abstract><AuthorList><Author><LastName>Reyes</LastName><ForeName>Ona</ForeName>"
      "<AffiliationInfo><Affiliation>Lake Lab</Affiliation></AffiliationInfo></Author><Author>"
      "<CollectiveName>The Moss Group</CollectiveName></Author></AuthorList></Article></MedlineCitation>"
      "</PubmedArticle></PubmedArticleSet>",
      "list.xml");
  CHECK(got.paper() == "Moss on Glass | Ona Reyes; The Moss Group");
  CHECK(got.result.entries[0].body == "It grows.\nIt stays.");
  REQUIRE(got.result.entries[0].author_notes.size() == 1);
  CHECK(got.result.entries[0].author_notes[0].affiliation == "Lake Lab");
}

TEST_CASE("XML: JATS") {
  check_moss(
      "<article xmlns:xlink='x' article-type='research-article'><front><journal-meta><journal-title>Annals of Moss"
      "</journal-title></journal-meta><article-meta><article-id pub-id-type='doi'>10.5555/moss.1</article-id>"
      "<title-group><article-title>Moss on <italic>Glass</italic></article-title><alt-title>Short</alt-title>"
      "</title-group><contrib-group><contrib contrib-type='author'><name><surname>Reyes</surname><given-names>Ona"
      "</given-names></name><xref>1</xref></contrib><contrib contrib-type='author'><name-alternatives><name><surname>"
      "Falk</surname><given-names>Tim</given-names></name><string-name>Tim F.</string-name></name-alternatives>"
      "</contrib><contrib contrib-type='editor'><name><surname>Ed</surname><given-names>An</given-names></name>"
      "</contrib></contrib-group><pub-date><day>9</day><month>7</month><year>2022</year></pub-date></article-meta>"
      "</front><body><sec><title>Introduction</title></sec></"
      "body><back><ref-list><ref><element-citation><name><surname>"
      "Cited</surname></name><article-title>Cited</article-title></element-citation></ref></ref-list></back></"
      "article>");
}

TEST_CASE("XML: DataCite, Crossref, Word, Dublin Core, Zotero") {
  check_moss(
      "<resource xmlns='http://datacite.org/schema/kernel-4'><identifier identifierType='DOI'>10.5555/moss.1"
      "</identifier><creators><creator><creatorName>Reyes, Ona</creatorName></creator><creator><creatorName>Falk, Tim"
      "</creatorName></creator></creators><titles><title>Moss on Glass</title></titles><publicationYear>2022"
      "</publicationYear><contributors><contributor><contributorName>Ed, An</contributorName></contributor>"
      "</contributors><relatedIdentifiers><relatedIdentifier>10.9/cited</relatedIdentifier></relatedIdentifiers>"
      "</resource>");
  check_moss(
      "<doi_batch><body><journal><journal_metadata><full_title>Annals of Moss</full_title><doi_data><doi>10.5555/annals"
      "</doi><resource>https://example.org/annals</resource></doi_data></journal_metadata><journal_article><titles>"
      "<title>Moss on Glass</title></titles><contributors><person_name contributor_role='author'><given_name>Ona"
      "</given_name><surname>Reyes</surname></person_name><person_name contributor_role='author'><given_name>Tim"
      "</given_name><surname>Falk</surname></person_name><person_name contributor_role='editor'><surname>Ed</surname>"
      "</person_name></contributors><publication_date><month>7</month><year>2022</year></publication_date><doi_data>"
      "<doi>10.5555/moss.1</doi></doi_data></journal_article></journal></body></doi_batch>");
  check_moss(
      "<b:Sources xmlns:b='w'><b:Source><b:Title>Moss on Glass</b:Title><b:Year>2022</b:Year><b:Author><b:Author>"
      "<b:NameList><b:Person><b:Last>Reyes</b:Last><b:First>Ona</b:First></b:Person><b:Person><b:Last>Falk</b:Last>"
      "<b:First>Tim</b:First></b:Person></b:NameList></b:Author></b:Author><b:DOI>10.5555/moss.1</b:DOI></b:Source>"
      "</b:Sources>");
  check_moss(
      "<rdf:RDF xmlns:dc='http://purl.org/dc/elements/1.1/'><rdf:Description "
      "rdf:about='https://doi.org/10.5555/moss.1'>"
      "<dc:title>Moss on Glass</dc:title><dc:creator>Ona Reyes</dc:creator><dc:creator>Tim Falk</dc:creator><dc:date>"
      "2022</dc:date></rdf:Description></rdf:RDF>");
  check_moss(
      "<rdf:RDF xmlns:bib='b'><bib:Article rdf:about='https://doi.org/10.5555/moss.1'><dcterms:isPartOf><bib:Journal>"
      "<dc:title>Annals of Moss</dc:title></bib:Journal></dcterms:isPartOf><bib:authors><rdf:Seq><rdf:li><foaf:Person>"
      "<foaf:surname>Reyes</foaf:surname><foaf:givenName>Ona</foaf:givenName></foaf:Person></rdf:li><rdf:li>"
      "<foaf:Person><foaf:surname>Falk</foaf:surname><foaf:givenName>Tim</foaf:givenName></foaf:Person></rdf:li>"
      "</rdf:Seq></bib:authors><dc:title>Moss on "
      "Glass</dc:title><dc:date>2022-07-09</dc:date></bib:Article></rdf:RDF>");
}

TEST_CASE("XML: papers of a volume have its venue and year") {
  const Papers got("feeds",
                   "<collection><volume><meta><booktitle>First Moss Workshop</booktitle><year>2021</year></meta>"
                   "<paper><title>Moss</title><author><first>Ona</first><last>Reyes</last></author></paper></volume>"
                   "<volume><meta><booktitle>Second Moss Workshop</booktitle></meta><paper><title>Fern</title><author>"
                   "<first>Tim</first><last>Falk</last></author></paper></volume></collection>",
                   "acl.xml");
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0) == "Moss | Ona Reyes | 2021");
  CHECK(got.result.entries[0].venue == "First Moss Workshop");
  CHECK(got.paper(1) == "Fern | Tim Falk");
  CHECK(got.result.entries[1].venue == "Second Moss Workshop");
}

TEST_CASE("XML: values may be in elements of style") {
  const Papers got(
      "feeds",
      "<xml><records><record><titles><title><style>Moss on Glass</style></title></titles><contributors>"
      "<authors><author><style>Reyes, Ona</style></author></authors></contributors><dates><year><style>2022"
      "</style></year></dates><electronic-resource-num><style>10.5555/moss.1</style>"
      "</electronic-resource-num></record></records></xml>",
      "list.xml");
  CHECK(got.paper() == "Moss on Glass | Ona Reyes | 2022 |  | 10.5555/moss.1");
}

TEST_CASE("XML: theses and chapters of DBLP are papers, pages and volumes are not") {
  const Papers got("feeds",
                   "<dblp><phdthesis><author>Ona Reyes</author><title>Moss.</title><year>2020</year></phdthesis>"
                   "<incollection><author>Tim Falk</author><title>Fern.</title></incollection><www><author>Ona Reyes"
                   "</author><title>Home Page</title></www><proceedings><editor>An Ed</editor><title>All Moss</title>"
                   "</proceedings></dblp>",
                   "dblp.xml");
  CHECK(got.count() == 2);
  CHECK(got.paper() == "Moss | Ona Reyes | 2020");
  CHECK(got.sum_holds());
}

TEST_CASE("MODS: a work that states no issue has the date of its creation") {
  const auto dated = [](const std::string& dates) {
    const Papers papers("feeds",
                        "<mods xmlns='http://www.loc.gov/mods/v3'><titleInfo><title>Moss on Slate</title>"
                        "</titleInfo><name><namePart>Ona Reyes</namePart></name><originInfo>" +
                            dates + "</originInfo></mods>");
    return papers.paper();
  };
  CHECK(dated("<dateCreated>2011-03-22</dateCreated>") == "Moss on Slate | Ona Reyes | 2011-03-22");
  CHECK(dated("<dateCreated encoding='w3cdtf' keyDate='yes'>2009</dateCreated>") == "Moss on Slate | Ona Reyes | 2009");
  CHECK(dated("<dateCreated>1957-03-22</dateCreated>") == "Moss on Slate | Ona Reyes | 1957");
  CHECK(dated("<dateCreated>2008</dateCreated><dateIssued>2010-05</dateIssued>") ==
        "Moss on Slate | Ona Reyes | 2010-05");
  CHECK(dated("<dateIssued>2012</dateIssued><dateCreated>2008-01-02</dateCreated>") ==
        "Moss on Slate | Ona Reyes | 2012");
  CHECK(dated("<dateModified>2013-01-01</dateModified>") == "Moss on Slate | Ona Reyes");
}

TEST_CASE("XML: BibTeXML") {
  const auto read = [](const std::string& entries) {
    return Papers("feeds", "<bibtex:file xmlns:bibtex='http://bibtexml.sf.net/'>" + entries + "</bibtex:file>",
                  "a.xml");
  };
  CHECK(read("<bibtex:entry id='r'><bibtex:article><bibtex:author>Reyes, Ona and Tim Falk</bibtex:author><bibtex:title>"
             "Moss on Glass</bibtex:title><bibtex:journal>Moss Letters</bibtex:journal><bibtex:year>2022</bibtex:year>"
             "<bibtex:month>July</bibtex:month><bibtex:doi>10.5555/moss.1</bibtex:doi></bibtex:article></bibtex:entry>")
            .paper() == "Moss on Glass | Ona Reyes; Tim Falk | 2022-07 |  | 10.5555/moss.1");
  CHECK(read("<bibtex:entry id='r'><bibtex:misc><bibtex:author><bibtex:person><bibtex:first>Ona</bibtex:first>"
             "<bibtex:middle>B.</bibtex:middle><bibtex:last>Reyes</bibtex:last></bibtex:person><bibtex:person>"
             "<bibtex:first>Tim</bibtex:first><bibtex:prelast>van</bibtex:prelast><bibtex:last>Falk</bibtex:last>"
             "<bibtex:lineage>Jr.</bibtex:lineage></bibtex:person></bibtex:author><bibtex:title>Moss</bibtex:title>"
             "<bibtex:howpublished>arXiv:2207.01234</bibtex:howpublished><bibtex:year>2022</bibtex:year></bibtex:misc>"
             "</bibtex:entry>")
            .paper() == "Moss | Ona B. Reyes; Tim van Falk Jr. | 2022 | 2207.01234");
  CHECK(Papers("feeds",
               "<file xmlns='http://bibtexml.sf.net/'><entry id='r'><phdthesis><author>Ona Reyes</author>"
               "<title>Moss</title><subtitle>A Study</subtitle><year>2022</year><month>jun</month>"
               "<eprint>2206.01234</eprint></phdthesis></entry></file>")
            .paper() == "Moss: A Study | Ona Reyes | 2022-06 | 2206.01234");
}

TEST_CASE("XML: EndNote states day and month apart from the year") {
  const auto date_of = [](const std::string& dates) {
    return Papers("feeds",
                  "<xml><records><record><contributors><authors><author>Reyes, Ona</author></authors>"
                  "</contributors><titles><title>Moss on Glass</title></titles><dates>" +
                      dates + "</dates></record></records></xml>")
        .paper();
  };
  const std::string moss = "Moss on Glass | Ona Reyes | ";
  const std::string styled =
      "<year><style face='normal'>2015</style></year><pub-dates><date><style>Mar 3</style>"
      "</date></pub-dates>";
  CHECK(date_of(styled) == moss + "2015-03-03");
  CHECK(date_of("<year>2016</year><pub-dates><date>April</date></pub-dates>") == moss + "2016-04");
  CHECK(date_of("<pub-dates><date>12 May</date></pub-dates><year>2017</year>") == moss + "2017-05-12");
  CHECK(date_of("<year>2018</year><pub-dates><date>2018/07/09</date></pub-dates>") == moss + "2018-07-09");
  CHECK(date_of("<year>2019</year><pub-dates><date>Spring</date></pub-dates>") == moss + "2019");
}

TEST_CASE("feeds: books of BibTeXML have titles, too") {
  const Papers read(
      "feeds",
      "<file xmlns='http://bibtexml.sf.net/'><entry id='a'><book><author>Tao Reed</author>"
      "<title>Looms of Noisy Glass</title><publisher>Fen Press</publisher><year>2020</year></book></entry>"
      "<entry id='b'><article><author>Ann Moss and Bo Ek</author><title>Slow Rivers</title>"
      "<journal>J Fen</journal><year>2021</year></article></entry></file>");
  REQUIRE(read.count() == 2);
  CHECK(read.paper(0) == "Looms of Noisy Glass | Tao Reed | 2020");
  CHECK(read.paper(1) == "Slow Rivers | Ann Moss; Bo Ek | 2021");
}

// Feeds and other XML. Every document presents the same papers.
#include <doctest/doctest.h>

#include "kgbuild/reader.hpp"
#include "tests/unit/said.hpp"

using namespace kgbuild;
using namespace kgbuild::test;

namespace {

struct Read {
  ReadResult result;
  Diagnostics diagnostics;
};

Read read(const std::string& text, const std::string& name = "list.xml") {
  static const RuleSet rules = RuleSet::builtin();
  Read read;
  const Source source = Source::from_bytes(name, text, read.diagnostics);
  read.result = read_source(source, *find_input_format("feeds"), rules, read.diagnostics);
  CHECK(read.result.seen == read.result.entries.size() + read.result.left_out);
  return read;
}

/// `title | authors | date | id | body`
std::string list_entries(const Read& read) {
  std::string text;
  for (const Entry& entry : read.result.entries) {
    text += entry.title + " | ";
    for (const std::string& author : entry.authors) text += author + "; ";
    text +=
        "| " + entry.date + " | " + (entry.arxiv_id.empty() ? entry.doi : entry.arxiv_id) + " | " + entry.body + "\n";
  }
  return text;
}

const std::string expected =
    "Pebble: Small Steps | Ona Reyes; Tim Falk; | 2024-05-06 | 2405.80001 | We take small steps.\n"
    "Moss & Stone | Ivy Chan; | 2024-05-07 | 2405.80002 | It grows.\n";

void check_feed(const std::string& text) {
  CAPTURE(text);
  const Read got = read(text);
  CAPTURE(list_diagnostics(got.diagnostics));
  CHECK(list_entries(got) == expected);
}

}  // namespace

TEST_CASE("feeds: Atom") {
  check_feed(
      "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='x'>"
      "<title>Query: small</title><updated>2024-09-09T00:00:00Z</updated>"
      "<entry><id>http://arxiv.org/abs/2405.80001v2</id><updated>2024-06-01T00:00:00Z</updated>"
      "<published>2024-05-06T10:00:00Z</published><title>Pebble:\n  Small Steps</title>"
      "<summary>  We take small steps.\n</summary><author><name>Ona Reyes</name><arxiv:affiliation>Lake Lab"
      "</arxiv:affiliation></author><author><name>Tim Falk</name></author>"
      "<link href='http://arxiv.org/abs/2405.80001v2' rel='alternate'/>"
      "<link title='pdf' href='http://arxiv.org/pdf/2405.80001v2' rel='related'/>"
      "<category term='cs.CL'/></entry>"
      "<entry><id>http://arxiv.org/abs/2405.80002v1</id><published>2024-05-07T10:00:00Z</published>"
      "<title>Moss &amp; Stone</title><summary>It grows.</summary><author><name>Ivy Chan</name></author></entry>"
      "</feed>");
  check_feed(
      "<feed><entry><title type='html'>Pebble: &lt;i&gt;Small&lt;/i&gt; Steps</title><link "
      "href='https://arxiv.org/abs/2405.80001'/><published>2024-05-06</published><author><name>Reyes, Ona</name>"
      "<email>o@x.example</email></author><author><name>Falk, Tim</name></author>"
      "<content type='xhtml'><div><p>We take <b>small</b> steps.</p></div></content></entry>"
      "<entry><title>Moss &#38; Stone</title><link href='https://arxiv.org/abs/2405.80002'/>"
      "<source><title>Another Feed</title><id>x</id></source><published>2024-05-07</published>"
      "<author><name>Chan, Ivy</name></author><summary>It grows.</summary></entry></feed>");
}

TEST_CASE("feeds: RSS") {
  check_feed(
      "<rss version='2.0' xmlns:dc='x'><channel><title>cs.CL updates</title><link>https://a.example</link>"
      "<pubDate>Mon, 06 May 2024 00:00:00 -0400</pubDate>"
      "<item><title>Pebble: Small Steps</title><link>https://arxiv.org/abs/2405.80001</link>"
      "<description>arXiv:2405.80001v1 Announce Type: new \nAbstract: We take small steps.</description>"
      "<guid isPermaLink='false'>oai:arXiv.org:2405.80001v1</guid><pubDate>Mon, 06 May 2024 00:00:00 -0400</pubDate>"
      "<dc:creator>Ona Reyes, Tim Falk</dc:creator></item>"
      "<item><title>Moss &amp; Stone</title><link>https://arxiv.org/abs/2405.80002</link>"
      "<description><![CDATA[<p>It grows.</p>]]></description><pubDate>Tue, 07 May 2024 00:00:00 GMT</pubDate>"
      "<dc:creator>Ivy Chan</dc:creator></item></channel></rss>");
  check_feed(
      "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel><items><rdf:Seq><rdf:li "
      "rdf:resource='u'/></rdf:Seq></items></channel>"
      "<item rdf:about='u'><title>Pebble: Small Steps. (arXiv:2405.80001v1 [cs.CL])</title><link>https://x.example/1"
      "</link><description rdf:parseType='Literal'>&lt;p&gt;We take small steps.&lt;/p&gt;</description>"
      "<dc:creator>&lt;a href=\"http://x.example/a\"&gt;Ona Reyes&lt;/a&gt;, &lt;a href=\"http://x.example/b\"&gt;Tim "
      "Falk&lt;/a&gt;</dc:creator><dc:date>2024-05-06T01:00:00Z</dc:date></item>"
      "<item><title>Moss &amp; Stone. (arXiv:2405.80002v3 [cs.LG] UPDATED)</title><description>It grows."
      "</description><dc:creator>Ivy Chan</dc:creator><dc:date>2024-05-07</dc:date></item></rdf:RDF>");
  check_feed(
      "<rss><channel><item><title>Pebble: Small Steps</title><author>mail@x.example (Ona Reyes, Tim Falk)</author>"
      "<guid>http://arxiv.org/abs/2405.80001</guid><pubDate>06 May 2024</pubDate>"
      "<description>We take small steps.</description></item>"
      "<item><title>Moss & Stone</title><author>Ivy Chan</author><guid>http://arxiv.org/abs/2405.80002</guid>"
      "<pubDate>07 May 2024</pubDate><description>It grows.</description></item></channel></rss>");
}

TEST_CASE("feeds: OAI-PMH") {
  const std::string head = "<OAI-PMH xmlns='o'><responseDate>2024-09-09</responseDate><ListRecords>";
  check_feed(head +
             "<record><header><identifier>oai:arXiv.org:2405.80001</identifier><datestamp>2024-08-01</datestamp>"
             "</header><metadata><oai_dc:dc><dc:title>Pebble: Small Steps</dc:title><dc:creator>Reyes, Ona"
             "</dc:creator><dc:creator>Falk, Tim</dc:creator><dc:subject>CL</dc:subject><dc:description>We take small "
             "steps.</dc:description><dc:description>Comment: 9 pages</dc:description><dc:date>2024-05-06</dc:date>"
             "<dc:date>2024-08-01</dc:date><dc:identifier>http://arxiv.org/abs/2405.80001</dc:identifier></oai_dc:dc>"
             "</metadata></record>"
             "<record><header><identifier>oai:arXiv.org:2405.80002</identifier></header><metadata><oai_dc:dc>"
             "<dc:title>Moss &amp; Stone</dc:title><dc:creator>Chan, Ivy</dc:creator><dc:description>It grows."
             "</dc:description><dc:date>2024-05-07</dc:date></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>");
  const Read got = read(
      head +
      "<record><header status='deleted'><identifier>oai:arXiv.org:2405.80009</identifier></header></record>"
      "<record><header><identifier>oai:arXiv.org:2405.80001</identifier></header><metadata><arXiv><id>2405.80001</id>"
      "<created>2024-05-06</created><updated>2024-05-30</updated><authors><author><keyname>Reyes</keyname><forenames>"
      "Ona</forenames><affiliation>Lake Lab</affiliation></author><author><keyname>Falk</keyname><forenames>Tim"
      "</forenames><suffix>Jr</suffix></author></authors><title>Pebble: Small Steps</title><abstract>We take small "
      "steps.</abstract></arXiv></metadata></record></ListRecords></OAI-PMH>");
  CHECK(list_entries(got) ==
        "Pebble: Small Steps | Ona Reyes; Tim Falk Jr; | 2024-05-06 | 2405.80001 | We take small steps.\n");
  CHECK(got.result.left_out == 1);
  CHECK(holds(list_diagnostics(got.diagnostics), "is deleted"));
}

TEST_CASE("feeds: libraries and anthologies") {
  check_feed(
      "<xml><records><record><contributors><authors><author><style face='normal'>Reyes, Ona</style></author><author>"
      "<style>Falk, Tim</style></author></authors><secondary-authors><author>Editor, Some</author></secondary-authors>"
      "</contributors><titles><title><style>Pebble: </style><style face='italic'>Small</style><style> Steps</style>"
      "</title><secondary-title>Journal</secondary-title></titles><dates><year>2024</year><pub-dates><date>2024-05-06"
      "</date></pub-dates></dates><abstract><style>We take small steps.</style></abstract><urls><related-urls><url>"
      "https://arxiv.org/abs/2405.80001</url></related-urls></urls></record><record><contributors><authors><author>"
      "Chan, Ivy</author></authors></contributors><titles><title>Moss &amp; Stone</title></titles><dates><pub-dates>"
      "<date>2024-05-07</date></pub-dates></dates><abstract>It grows.</abstract><urls><pdf-urls><url>"
      "https://arxiv.org/pdf/2405.80002</url></pdf-urls></urls></record></records></xml>");
  CHECK(list_entries(read("<collection id='2024.x'><volume><meta><booktitle>Proceedings</booktitle></meta>"
                          "<paper id='1'><title>Pebble: <fixed-case>S</fixed-case>mall Steps</title><author><first>Ona"
                          "</first><last>Reyes</last></author><author><first>Tim</first><last>Falk</last></author>"
                          "<abstract>We take small steps.</abstract><url hash='1'>2024.x-1.1</url><doi>10.1234/x.1"
                          "</doi></paper></volume></collection>")) ==
        "Pebble: Small Steps | Ona Reyes; Tim Falk; |  | 10.1234/x.1 | We take small steps.\n");
  CHECK(list_entries(
            read("<dblp><article key='a'><author>Ona Reyes</author><author>Tim Falk 0001</author><title>Pebble:"
                 " Small Steps.</title><year>2024</year><ee>https://doi.org/10.1234/x.1</ee></article></dblp>")) ==
        "Pebble: Small Steps | Ona Reyes; Tim Falk 0001; | 2024 | 10.1234/x.1 | \n");
}

TEST_CASE("feeds: items that are digests") {
  const auto feed = [](const std::string& before, const std::string& list, const std::string& after) {
    return "<rss><channel><item><title>Papers of the week</title><link>https://letter.example/7</link><pubDate>Mon, 06 "
           "May 2024</pubDate>\n" +
           before + list + after + "</item></channel></rss>";
  };
  const auto link = [](const std::string& id, const std::string& title) {
    return "<a href=\"https://arxiv.org/abs/" + id + "\">" + title + "</a>";
  };
  const std::string one = link("2405.80001", "Pebble: Small Steps"), two = link("2405.80002", "A Book of Moss");
  for (const std::string& list :
       {"<ul><li>" + one + " Ona Reyes, Tim Falk</li><li>" + two + " Ivy Chan, Bo Lund</li></ul>",
        "<h3>" + one + "</h3><p>Ona Reyes, Tim Falk</p><p>We take small steps.</p><h3>" + two +
            "</h3><p>Ivy Chan, "
            "Bo Lund</p>",
        "<p><b>" + one + "</b><br>Ona Reyes, Tim Falk</p><p><b>" + two + "</b><br>Ivy Chan, Bo Lund</p>",
        "<table><tr><th>Title</th><th>Authors</th></tr><tr><td>" + one +
            "</td><td>Ona Reyes, Tim Falk</td></tr><tr>"
            "<td>" +
            two + "</td><td>Ivy Chan, Bo Lund</td></tr></table>",
        "<ol><li><strong>" + one + "</strong> by Ona Reyes, Tim Falk</li><li><strong>" + two +
            "</strong> by Ivy "
            "Chan, Bo Lund</li></ol>"}) {
    CAPTURE(list);
    const Read got = read(feed("<description><![CDATA[", list, "]]></description>"));
    REQUIRE(got.result.entries.size() == 2);
    CHECK(got.result.entries[0].title == "Pebble: Small Steps");
    CHECK(got.result.entries[1].arxiv_id == "2405.80002");
    CHECK(got.result.entries[0].date == "2024-05-06");
    CHECK(got.result.entries[1].line == 1);
  }
  // A paper that cites others is a paper.
  const Read paper =
      read(feed("<dc:creator>Ona Reyes</dc:creator><guid>https://arxiv.org/abs/2405.80009</guid>"
                "<description><![CDATA[",
                "<p>See " + one + " and " + two + ".</p>", "]]></description>"));
  REQUIRE(paper.result.entries.size() == 1);
  CHECK(paper.result.entries[0].arxiv_id == "2405.80009");
}

TEST_CASE("feeds: broken documents lose what is broken, and say it") {
  const std::string entry =
      "<entry><title>Pebble: Small Steps</title><link href='https://arxiv.org/abs/2405.80001'/><author><name>Ona Reyes"
      "</name></author></entry>\n";
  const Read cut = read("<feed>\n" + entry + entry + "<entry><title>Cut Off Here</title><author><name>Iv");
  CHECK(cut.result.entries.size() == 2);
  CHECK(cut.result.left_out == 1);
  CHECK(holds(list_diagnostics(cut.diagnostics), "malformed-xml 4:"));
  CHECK(holds(list_diagnostics(cut.diagnostics), "cut off"));

  const Read crossed = read("<feed>\n" + entry + "<entry><title>Bad <summary>x</title></entry>\n" + entry + "</feed>");
  CHECK(crossed.result.entries.size() == 2);
  CHECK(crossed.result.left_out == 1);
  CHECK(holds(list_diagnostics(crossed.diagnostics), "malformed-xml 3:"));

  CHECK(read("<feed>" + entry +
             "<entry><title>a < b & c &nbsp; &unknown;</title><author><name>Ona Reyes</name></author>"
             "</entry></feed>")
            .result.entries.at(1)
            .title == "a < b & c &unknown;");
}

TEST_CASE("feeds: hostile documents") {
  std::string laughs = "<!DOCTYPE feed [<!ENTITY a 'ha'>";
  for (char c = 'b'; c < 'l'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " '";
    for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(c - 1) + ";";
    laughs += "'>";
  }
  laughs +=
      "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><feed><entry><title>Laughs &k; &x;</title><author><name>Ona Reyes"
      "</name></author></entry></feed>";
  const Read got = read(laughs);
  REQUIRE(got.result.entries.size() == 1);
  CHECK(got.result.entries[0].title == "Laughs &k; &x;");

  std::string deep = "<feed><entry><title>Pebble: Small Steps</title><author><name>Ona Reyes</name></author></entry>";
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  const Read stopped = read(deep);
  CHECK(stopped.result.entries.size() == 1);
  CHECK(holds(list_diagnostics(stopped.diagnostics), "malformed-xml"));

  std::string wide = "<feed><entry ";
  for (int i = 0; i < 100000; ++i) wide += "a" + std::to_string(i) + "='>' ";
  CHECK(read(wide + "></entry><entry><title>Pebble: Small Steps</title><author><name>Ona Reyes</name></author></entry>"
                    "</feed>")
            .result.entries.size() == 1);
}

TEST_CASE("feeds: titles and texts in Base64") {
  const auto title_of = [](const std::string& title) {
    const Read feed = read("<feed><entry>" + title + "<author><name>Ona Reyes</name></author></entry></feed>");
    return feed.result.entries.empty() ? std::string("none") : feed.result.entries[0].title;
  };
  CHECK(title_of("<title mode='base64' type='text/html'>UGViYmxlOiA8Yj5TbWFsbDwvYj4gU3RlcHM=</title>") ==
        "Pebble: Small Steps");
  CHECK(title_of("<title type='application/octet-stream'>\n  UGViYmxlIOKA\n  lCBTbWFsbCBTdGVwcw==</title>") ==
        "Pebble — Small Steps");
  CHECK(title_of("<title encoding='base64'>UGViYmxl</title>") == "Pebble");
  CHECK(title_of("<title type='application/octet-stream'>Pebble: Small Steps</title>") == "Pebble: Small Steps");
  CHECK(title_of("<title type='application/octet-stream'>Pebble</title>") == "Pebble");
  CHECK(title_of("<title type='text'>UGViYmxl</title>") == "UGViYmxl");
  const Read feed = read(
      "<feed><entry><title>Pebble</title><author><name>Ona Reyes</name></author><content type='text/html' "
      "mode='base64'>PHA+V2Ugc3RlcC48L3A+</content></entry></feed>");
  CHECK(feed.result.entries.at(0).body == "We step.");
}

TEST_CASE("feeds: which documents are feeds") {
  Diagnostics diagnostics;
  const auto guess = [&](const std::string& name, const std::string& text) {
    const InputFormat* format = guess_input_format(Source::from_bytes(name, text, diagnostics));
    return format ? std::string(format->name) : "none";
  };
  CHECK(guess("-", "<?xml version='1.0'?>\n<!-- x -->\n<feed xmlns='a'>") == "feeds");
  CHECK(guess("-", "<rss version='2.0'><channel>") == "feeds");
  CHECK(guess("-", "<?xml version='1.0'?><OAI-PMH xmlns='a'>") == "feeds");
  CHECK(guess("-", "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>") == "feeds");
  CHECK(guess("a.xml", "<anything/>") == "feeds");
  CHECK(guess("-", "<rdf:RDF xmlns='http://example.org/'>") == "none");
  CHECK(guess("-", "<?xml version='1.0'?><gexf>") == "none");
  CHECK(guess("-", "<graphml xmlns='x'>") == "none");
  CHECK(guess("a.xhtml", "<?xml version='1.0'?><html>") == "html");
  CHECK(list_diagnostics(read("<gexf><graph><nodes><node id='1' label='x'/></nodes></graph></gexf>").diagnostics) ==
        "no-digest 0: no paper found in it\n");
}

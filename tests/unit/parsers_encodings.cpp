#include <doctest/doctest.h>

#include "parsers_papers.hpp"

namespace {

struct Case {
  std::string bytes;
  const char *encoding, *title, *authors;
};

}  // namespace

TEST_CASE("encodings: a table in each") {
  const Case cases[] = {
      {std::string("title,authors,url\012\042\264\300\270\260 \306\304\265\265\277\315 \274\322\261\335 "
                   "\260\341\301\244\042,\042\261\350\271\316\274\366, "
                   "\300\314\277\265\310\361\042,https://arxiv.org/abs/2403.01234\012",
                   92),
       "CP949", "느린 파도와 소금 결정", "김민수; 이영희"},
      {std::string(
           "title,authors,"
           "url\012\042\222x\202\242\224g\202\306\203K\203\211\203X\202\314\202\275\202\337\202\314\212w\217K\042,"
           "\042\216R\223c\221\276\230Y, \227\351\226\330\211\324\216q\042,https://arxiv.org/abs/2403.01234\012",
           101),
       "CP932", "遅い波とガラスのための学習", "山田太郎; 鈴木花子"},
      {std::string("title,authors,"
                   "url\012\042\303\331\244\244\307\310\244\310\245\254\245\351\245\271\244\316\244\277\244\341\244\316"
                   "\263\330\275\254\042,\042\273\263\305\304\302\300\317\272, "
                   "\316\353\314\332\262\326\273\322\042,https://arxiv.org/abs/2403.01234\012",
                   101),
       "EUC-JP", "遅い波とガラスのための学習", "山田太郎; 鈴木花子"},
      {std::string("title,authors,"
                   "url\012\042\273\272\302\375\265\304\262\250\300\313\323\353\262\243\301\247\304\243\320\315\265\304"
                   "\321\320\276\277\042,\042\315\365\320\241\303\367, "
                   "\300\356\264\363\272\243\042,https://arxiv.org/abs/2403.01234\012",
                   97),
       "GB18030", "缓慢的波浪与玻璃模型的研究", "王小明; 李大海"},
      {std::string("title,authors,"
                   "url\012\042\275w\272C\252\272\252i\256\366\273P\254\301\274\376\274\322\253\254\252\272\254\343\250"
                   "s\042,\042\244\375\244p\251\372, \263\257\244j\244\345\042,https://arxiv.org/abs/2403.01234\012",
                   97),
       "BIG5", "緩慢的波浪與玻璃模型的研究", "王小明; 陳大文"},
      {std::string("title,authors,url\012\042\334ber die Gr\366\337e tr\344ger Gl\344ser\042,\042J\366rg M\374ller, "
                   "Zo\353 Lindstr\366m\042,https://arxiv.org/abs/2403.01234\012",
                   111),
       "CP1252", "Über die Größe träger Gläser", "Jörg Müller; Zoë Lindström"},
      {std::string("t\000i\000t\000l\000e\000,\000a\000u\000t\000h\000o\000r\000s\000,"
                   "\000u\000r\000l\000\012\000\042\000\220\262\260\271 \000\014\323\304\263@\306 \000\214\301\010\256 "
                   "\000\260\254\025\310\042\000,\000\042\000@\256\374\273\030\302,\000 "
                   "\000t\307\001\306l\327\042\000,\000h\000t\000t\000p\000s\000:\000/\000/"
                   "\000a\000r\000x\000i\000v\000.\000o\000r\000g\000/\000a\000b\000s\000/"
                   "\0002\0004\0000\0003\000.\0000\0001\0002\0003\0004\000\012\000",
                   154),
       "UTF-16LE", "느린 파도와 소금 결정", "김민수; 이영희"},
      {std::string("\000t\000i\000t\000l\000e\000,\000a\000u\000t\000h\000o\000r\000s\000,"
                   "\000u\000r\000l\000\012\000\042\177\023abv\204l\342mjN\016s\273t\203j!"
                   "W\213v\204x\024zv\000\042\000,\000\042s\213\134\017f\016\000,\000 "
                   "gNY'mw\000\042\000,\000h\000t\000t\000p\000s\000:\000/\000/"
                   "\000a\000r\000x\000i\000v\000.\000o\000r\000g\000/\000a\000b\000s\000/"
                   "\0002\0004\0000\0003\000.\0000\0001\0002\0003\0004\000\012",
                   156),
       "UTF-16BE", "缓慢的波浪与玻璃模型的研究", "王小明; 李大海"},
      {std::string("\377\376t\000i\000t\000l\000e\000,\000a\000u\000t\000h\000o\000r\000s\000,"
                   "\000u\000r\000l\000\012\000\042\000E\220D0\342lh0\2540\3510\2710n0_0\2010n0f[\322\177\042\000,"
                   "\000\042\000q\1340u*Y\316\220,\000 "
                   "\0004\222(g\261\202P[\042\000,\000h\000t\000t\000p\000s\000:\000/\000/"
                   "\000a\000r\000x\000i\000v\000.\000o\000r\000g\000/\000a\000b\000s\000/"
                   "\0002\0004\0000\0003\000.\0000\0001\0002\0003\0004\000\012\000",
                   162),
       "UTF-16LE", "遅い波とガラスのための学習", "山田太郎; 鈴木花子"},
      {std::string("t\000i\000t\000l\000e\000,\000a\000u\000t\000h\000o\000r\000s\000,"
                   "\000u\000r\000l\000\012\000\042\000\334\000b\000e\000r\000 \000d\000i\000e\000 "
                   "\000G\000r\000\366\000\337\000e\000 \000t\000r\000\344\000g\000e\000r\000 "
                   "\000G\000l\000\344\000s\000e\000r\000\042\000,\000\042\000J\000\366\000r\000g\000 "
                   "\000M\000\374\000l\000l\000e\000r\000,\000 \000Z\000o\000\353\000 "
                   "\000L\000i\000n\000d\000s\000t\000r\000\366\000m\000\042\000,\000h\000t\000t\000p\000s\000:\000/"
                   "\000/\000a\000r\000x\000i\000v\000.\000o\000r\000g\000/\000a\000b\000s\000/"
                   "\0002\0004\0000\0003\000.\0000\0001\0002\0003\0004\000\012\000",
                   222),
       "UTF-16LE", "Über die Größe träger Gläser", "Jörg Müller; Zoë Lindström"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.encoding));
    const Papers papers("csv", c.bytes);
    CHECK(papers.paper() ==
          std::string(c.title) + " | " + c.authors + " |  | 2403.01234 |  | https://arxiv.org/abs/2403.01234");
    CHECK(papers.text_of("decoded") == std::string("0: is ") + c.encoding + ", not UTF-8; it was read as such");
    CHECK(papers.diagnostics.size() == 1);
  }
}

TEST_CASE("encodings: pages and feeds declare theirs") {
  const Papers page(
      "html",
      "<html><head><meta charset=\042euc-kr\042><meta name=\042citation_title\042 content=\042\264\300\270\260 "
      "\306\304\265\265\277\315 \274\322\261\335 \260\341\301\244\042><meta name=\042citation_author\042 "
      "content=\042\261\350\271\316\274\366\042></head><body></body></html>");
  CHECK(page.paper() == "느린 파도와 소금 결정 | 김민수");
  CHECK(page.said("decoded") == 1);
  const Papers feed("feeds",
                    "<?xml version=\0421.0\042 encoding=\042EUC-KR\042?><feed "
                    "xmlns=\042http://www.w3.org/2005/Atom\042><entry><title>\264\300\270\260 \306\304\265\265\277\315 "
                    "\274\322\261\335 "
                    "\260\341\301\244</title><author><name>\261\350\271\316\274\366</name></author><id>http://"
                    "arxiv.org/abs/2403.01234</id></entry></feed>");
  CHECK(feed.paper() == "느린 파도와 소금 결정 | 김민수 |  | 2403.01234 |  | http://arxiv.org/abs/2403.01234");
}

TEST_CASE("encodings: offsets do not hold, and what is not certain stays") {
  kgbuild::Diagnostics diagnostics;
  CHECK_FALSE(kgbuild::Source::from_bytes("a", "Fr\xF6hlich and Caf\xE9\n", diagnostics).verbatim());
  CHECK(diagnostics.front().code == "decoded");
  diagnostics.clear();
  // Mostly UTF-8: the bad byte is replaced.
  CHECK(kgbuild::Source::from_bytes("a", "\u00E9\u00E9 a longer text x\xFFy", diagnostics).text() ==
        "\u00E9\u00E9 a longer text x\uFFFDy");
  CHECK(diagnostics.front().code == "invalid-utf8");
  diagnostics.clear();
  CHECK(kgbuild::Source::from_bytes("a", "a\x80 a text of many words b\xFF, which are Latin", diagnostics)
            .text()
            .starts_with("a\uFFFD"));
  std::string noise;
  for (unsigned i = 0; i < 20000; ++i) noise += static_cast<char>((i * 2654435761U) >> 13U);
  diagnostics.clear();
  CHECK(kgbuild::Source::from_bytes("a", noise, diagnostics).text().empty());
  CHECK(diagnostics.front().code == "binary-file");
}

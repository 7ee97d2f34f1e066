// Mails: parts, transfer encodings, mailboxes.
#include <doctest/doctest.h>

#include "tests/unit/parsers_papers.hpp"

using namespace kgbuild;

namespace {

const std::string head =
    "From: News <news@example.org>\nSubject: Moss\nDate: Tue, 03 May 2022 08:00:00 +0000\nMIME-Version: 1.0\n";
const std::string plain =
    "1. Moss on Glass\nOna Reyes, Tim Falk\nhttps://arxiv.org/abs/2205.80001\n\n"
    "2. Fern on Stone\nIvy Chan, Tim Falk\nhttps://arxiv.org/abs/2205.80002\n";

void check_mail(const std::string& mail) {
  CAPTURE(mail);
  Diagnostics diagnostics;
  const InputFormat* const format = guess_input_format(Source::from_bytes("news", mail, diagnostics));
  REQUIRE(format != nullptr);
  CHECK(format->name == "mail");
  const Papers got("mail", mail, "news.eml");
  REQUIRE(got.count() == 2);
  CHECK(got.paper(0) ==
        "Moss on Glass | Ona Reyes; Tim Falk | 2022-05-03 | 2205.80001 |  | https://arxiv.org/abs/2205.80001");
  CHECK(got.paper(1) ==
        "Fern on Stone | Ivy Chan; Tim Falk | 2022-05-03 | 2205.80002 |  | https://arxiv.org/abs/2205.80002");
  CHECK(got.sum_holds());
}

}  // namespace

TEST_CASE("mail: plain text, with line ends of either kind") {
  check_mail(head + "\n" + plain);
  check_mail("Received: from x\n by y\n" + head + "Content-Type: text/plain;\n charset=\"us-ascii\"\n\n" + plain);
  std::string dos = head + "\n" + plain;
  for (std::size_t at = 0; (at = dos.find('\n', at)) != std::string::npos; at += 2) dos.insert(at, "\r");
  check_mail(dos);
}

TEST_CASE("mail: quoted-printable HTML counts more than the plain text next to it") {
  check_mail(head +
             "Content-Type: multipart/alternative; boundary=\"=_b1\"\n\nOnly for old programs.\n--=_b1\n"
             "Content-Type: text/plain\n\nSee https://arxiv.org/abs/2205.80009\n--=_b1\n"
             "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
             "<ul><li><a href=3D\"https://arxiv.org/ab=\ns/2205.80001\">Moss on Glass</a><br>Ona Reyes, Tim Falk</li>\n"
             "<li><a href=3D\"https://arxiv.org/abs/2205.80002\">Fern=20on Stone</a><br>Ivy Chan, Tim Falk</li></ul>\n"
             "--=_b1--\n");
}

TEST_CASE("mail: base64, in a part of a part") {
  check_mail(head +
             "Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n"
             "--b2\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
             "MS4gTW9zcyBvbiBHbGFzcwpPbmEgUmV5ZXMsIFRpbSBGYWxrCmh0dHBzOi8vYXJ4aXYub3JnL2Fi\n"
             "cy8yMjA1LjgwMDAxCgoyLiBGZXJuIG9uIFN0b25lCkl2eSBDaGFuLCBUaW0gRmFsawpodHRwczov\n"
             "L2FyeGl2Lm9yZy9hYnMvMjIwNS44MDAwMgo=\n--b2--\n--b1\nContent-Type: application/pdf\n"
             "Content-Transfer-Encoding: base64\n\nMS4gTW9zcyBvbiBHbGFzcwo=\n--b1--\n");
}

TEST_CASE("mail: one that is passed on") {
  check_mail("From: Me\nMIME-Version: 1.0\nContent-Type: message/rfc822\nDate: Tue, 03 May 2022 08:00:00 +0000\n\n" +
             head + "\n" + plain);
}

TEST_CASE("mail: a mailbox has many, each with its day") {
  const std::string later =
      "From: News\nDate: Wed, 4 May 2022 08:00:00 +0000\n\n1. Lichen at Sea\nTim Falk, Ona Reyes\n"
      "https://arxiv.org/abs/2205.80003\n";
  const Papers got(
      "mail",
      "From a@b Tue May  3 08:00:00 2022\n" + head + "\n" + plain + "\nFrom a@b Wed May  4 08:00:00 2022\n" + later,
      "list.mbox");
  REQUIRE(got.count() == 3);
  CHECK(got.paper(0).starts_with("Moss on Glass | Ona Reyes; Tim Falk | 2022-05-03"));
  CHECK(got.result.entries[0].line == 7);
  CHECK(got.paper(2).starts_with("Lichen at Sea | Tim Falk; Ona Reyes | 2022-05-04"));
  CHECK(got.result.entries[2].line == 19);
}

TEST_CASE("mail: a listing of arXiv") {
  const Papers got(
      "mail", head +
                  "\n---------\n\\\\\narXiv:2205.80001\nDate: Mon, 2 May 2022 10:00:00 GMT   (100kb)\n\nTitle: Moss on "
                  "Glass\nAuthors: Ona Reyes and Tim Falk\nCategories: cs.CL\n\\\\\n  It grows.\n\\\\ ( "
                  "https://arxiv.org/abs/2205.80001 ,  100kb)\n---------\n");
  CHECK(got.paper().starts_with("Moss on Glass | Ona Reyes; Tim Falk | 2022-05-02 | 2205.80001"));
}

TEST_CASE("mail: what is cut off, nested without end or empty does no harm") {
  std::string deep;
  for (int i = 0; i < 100; ++i)
    deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  for (const std::string& text :
       {head, head + "\n", head + deep, head + "Content-Type: multipart/mixed; boundary=\n\n--\n",
        head + "Content-Type: multipart/mixed", head + "Content-Transfer-Encoding: base64\n\n====A",
        head + "Content-Transfer-Encoding: quoted-printable\n\n=\n=4\n=",
        std::string("From x\n\nFrom y\n\nFrom z\n")}) {
    CAPTURE(text);
    const Papers got("mail", text);
    CHECK(got.count() == 0);
    CHECK(got.said("no-digest") == 1);
  }
}

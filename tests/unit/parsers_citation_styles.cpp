// Formatted references in the styles of journals and countries.
#include <doctest/doctest.h>

#include "parsers_reference_lists.hpp"

TEST_CASE("references: ACS, RSC and physics, with abbreviated journals") {
  check({"Lind, B.; Ode, A. K. Slow Tides of Glass. J. Patient Comput. 2024, 12, 34-56.",
         "van der Berg, A.; Ortega, C. Can Small Networks Count Pebbles? Trans. Tidal Learn. 2022, 8, 7-19.",
         "Quill, Marta; Hale, Tom P. Weaving Graphs with Looms. Nat. Mach. Intell. 2023, 5, 1201-1210."},
        {"Slow Tides of Glass | B. Lind; A. K. Ode | 2024",
         "Can Small Networks Count Pebbles? | A. van der Berg; C. Ortega | 2022",
         "Weaving Graphs with Looms | Marta Quill; Tom P. Hale | 2023"});
  check({"B. Lind and A. K. Ode, Slow tides of glass, J. Patient Comput., 2024, 12, 34-56.",
         "M. Quill, I. Fenwick and S. Tarr, Graph weaving with sparse looms, Nat. Mach. Intell., 2023, 5, 1201."},
        {"Slow tides of glass | B. Lind; A. K. Ode | 2024",
         "Graph weaving with sparse looms | M. Quill; I. Fenwick; S. Tarr | 2023"});
  check({"B. Lind and A. Ode, Slow tides of glass, Phys. Rev. Lett. 132, 034101 (2024).",
         "J. Moor, Depth of quiet optimizers, J. Mach. Learn. Res. 23, 1 (2022)."},
        {"Slow tides of glass | B. Lind; A. Ode | 2024", "Depth of quiet optimizers | J. Moor | 2022"});
}

TEST_CASE("references: numbers of issues are no days, and DOIs may have brackets") {
  check({"Lind, Bo, and An Ode. \"Slow Tides of Glass.\" Journal of Tides 8, no. 2 (May 2023): 1-27.",
         "Moor, Cy. \"Depth of Quiet Optimizers.\" Journal of Moss 9, no. 11 (March 2022): 4-7.",
         "Hale, Tom, and Marta Quill. \"Weaving Graphs with Looms.\" Journal of Looms 3, no. 4 (2 June 2021): 8-9."},
        {"Slow Tides of Glass | Bo Lind; An Ode | 2023-05", "Depth of Quiet Optimizers | Cy Moor | 2022-03",
         "Weaving Graphs with Looms | Tom Hale; Marta Quill | 2021-06-02"});
  check({"Lind B, Ode AK. Slow tides of glass. J Patience. 2024;12(3):1-9. doi:10.1000/S2589-7500(21)00106-0",
         "Moor C, Wu X. Depth of quiet optimizers. J Patience. 2023;11(8):4-7 (doi:10.1000/j.tid.2021.4)."},
        {"Slow tides of glass | B Lind; A K Ode | 2024 |  | 10.1000/s2589-7500(21)00106-0",
         "Depth of quiet optimizers | C Moor; X Wu | 2023 |  | 10.1000/j.tid.2021.4"});
}

TEST_CASE("references without titles are left out") {
  const Papers read("markdown",
                    "[1] Lind, B.; Ode, A. Chem. Sci. 2024, 146, 34-56.\n"
                    "[2] Quill, M.; Tarr, S. Graph weaving with looms. Nat. Commun. 2023, 14, 1201.\n"
                    "[3] Moor, C.; Wu, X. Quiet retrieval in marshes. Angew. Chem. Int. Ed. 2021, 60, 77-80.\n");
  CHECK(read.sum_holds());
  REQUIRE(read.count() == 2);
  CHECK(read.paper(0) == "Graph weaving with looms | M. Quill; S. Tarr | 2023");
  CHECK(read.result.left_out == 1);
}

TEST_CASE("references: AMA, Vancouver and groups of people") {
  check({"van der Berg A, de la Fen C, Ode AK. Slow tides of glass. J Patience. 2024;12(3):1-9. doi:10.1000/x.1",
         "Lind B, Moor C; Tidal Study Group. Graph weaving for patients. Lancet Digit Health. 2023;5:12-20.",
         "Tidal Study Group. Outcomes of quiet optimizers. BMJ. 2022;33:301-12.",
         "Quill MJ, O'Hara JR Jr, Tarr S, et al; GLASS Investigators. Early retrieval in marshes. JAMA. 2021 "
         "Mar;181(2):88-95.",
         "Wu X, Li H. Can small networks count pebbles? Trans Tidal Learn. 2020;8:7-19."},
        {"Slow tides of glass | A van der Berg; C de la Fen; A K Ode | 2024 |  | 10.1000/x.1",
         "Graph weaving for patients | B Lind; C Moor; Tidal Study Group | 2023",
         "Outcomes of quiet optimizers | Tidal Study Group | 2022",
         "Early retrieval in marshes | M J Quill; J R O'Hara Jr; S Tarr; GLASS Investigators; + | 2021-03",
         "Can small networks count pebbles? | X Wu; H Li | 2020"});
}

TEST_CASE("references: Harvard, AAAI and others whose year has no sign before it") {
  check({"Lind B & Ode AK 2024, 'Slow tides of glass', Journal of Patience, vol. 12, no. 3, pp. 34-56.",
         "Quill M, Fenwick I & Tarr S 2023, 'Can small networks count pebbles?', Tidal Learning, vol. 8, pp. 7-19."},
        {"Slow tides of glass | B Lind; A K Ode | 2024",
         "Can small networks count pebbles? | M Quill; I Fenwick; S Tarr | 2023"});
  check({"Lind, B.; Ode, A. K.; and Moor, C. 2024. Slow Tides of Glass. Journal of Patience, 12(3): 34-56.",
         "Quill, M.; and Tarr, S. 2023a. Graph Weaving with Looms. arXiv:2303.90001."},
        {"Slow Tides of Glass | B. Lind; A. K. Ode; C. Moor | 2024",
         "Graph Weaving with Looms | M. Quill; S. Tarr | 2023 | 2303.90001"});
  check({"Bo Lind and An Ode. 2024. Quiet tides. In Proceedings of the 41st Conference on Tides (TIDE '24). ACM, New "
         "York, "
         "NY, USA, 12 pages. https://doi.org/10.1145/111.222",
         "An Ode, Ivo Fenwick, and Su Tarr. 2023. Weaving Graphs at Scale. ACM Trans. Tides 5, 2, Article 14 (March "
         "2023), "
         "31 pages. https://doi.org/10.1145/333.444"},
        {"Quiet tides | Bo Lind; An Ode | 2024 |  | 10.1145/111.222 | https://doi.org/10.1145/111.222",
         "Weaving Graphs at Scale | An Ode; Ivo Fenwick; Su Tarr | 2023 |  | 10.1145/333.444 | "
         "https://doi.org/10.1145/333.444"});
}

TEST_CASE("references: family names in capitals") {
  check({"LIND B, ODE A, MOOR C, et al. Slow tides of glass[J]. Journal of Patience, 2024, 12(3): 1-9.",
         "VAN DER BERG S, ODE AK. Graph weaving[C]//Proceedings of the Tidal Conference. 2023: 12-20.",
         "WU X M. On quiet optimizers[D]. Bergen: University of Bergen, 2022."},
        {"Slow tides of glass | B Lind; A Ode; C Moor; + | 2024", "Graph weaving | S van der Berg; AK Ode | 2023",
         "On quiet optimizers | X M Wu | 2022"});
  check({"LIND, Bo; ODE, An K.: Slow tides of glass. In: Journal of Patience 12 (2024), Nr. 3, S. 34-56",
         "MÜLLER, Johann und TARR, Su: Can small networks count pebbles? In: Tidal Learning 8 (2022), Nr. 1, S. 7-19"},
        {"Slow tides of glass | Bo Lind; An K. Ode | 2024",
         "Can small networks count pebbles? | Johann Müller; Su Tarr | 2022"});
  check({"LIND, B.; ODE, A. K. Marés lentas de vidro. Revista de Paciência, v. 12, n. 3, p. 34-56, 2024.",
         "SOUZA, J. P.; LIMA, M. da S. Tecendo grafos com teares. Porto Alegre: Vidro, 2023.",
         "SILVA, Maria Clara da; SOUZA, João. Otimizadores silenciosos. São Paulo: Vidro, 2022."},
        {"Marés lentas de vidro | B. Lind; A. K. Ode | 2024",
         "Tecendo grafos com teares | J. P. Souza; M. da S. Lima | 2023",
         "Otimizadores silenciosos | Maria Clara da Silva; João Souza | 2022"});
}

TEST_CASE("references: Japanese and Korean") {
  check({"山田太郎, 鈴木花子. 静かな学習の理論. 情報処理学会論文誌. 2024, vol. 12, no. 3, p. 1-10.",
         "中村直樹. 少量データによる分類. 電子情報通信学会論文誌. 2022, vol. 105, no. 5, p. 301-312."},
        {"静かな学習の理論 | 山田太郎; 鈴木花子 | 2024", "少量データによる分類 | 中村直樹 | 2022"});
  check({"山田太郎・鈴木花子「静かな学習の理論」『情報処理学会論文誌』12巻3号、2024年、1-10頁。",
         "佐藤一郎「潮汐グラフの表現」『人工知能学会論文誌』38巻2号、2023年、15-27頁。"},
        {"静かな学習の理論 | 山田太郎; 鈴木花子 | 2024", "潮汐グラフの表現 | 佐藤一郎 | 2023"});
  check({"山田太郎，鈴木花子：静かな学習の理論，情報処理学会論文誌，Vol.12，No.3，pp.1-10（2024）．",
         "佐藤一郎，高橋次郎：潮汐グラフの表現，人工知能学会論文誌，Vol.38，No.2，pp.15-27（2023）．"},
        {"静かな学習の理論 | 山田太郎; 鈴木花子 | 2024", "潮汐グラフの表現 | 佐藤一郎; 高橋次郎 | 2023"});
  check({"山田太郎・鈴木花子（2024）「静かな学習の理論」『人工知能学会論文誌』39(2), 1-10.",
         "ジョン・スミス、中村直樹（2022）『少量データの本』岩波書店"},
        {"静かな学習の理論 | 山田太郎; 鈴木花子 | 2024", "少量データの本 | ジョン・スミス; 中村直樹 | 2022"});
  check({"[김철수, 이영희] 조용한 학습의 이론. 정보과학회논문지 51(3), 2024.",
         "[박민수, 최지우, 정하늘] 희소 그래프 짜기. 한국컴퓨터정보학회논문지 28(2), 2023."},
        {"조용한 학습의 이론 | 김철수; 이영희 | 2024", "희소 그래프 짜기 | 박민수; 최지우; 정하늘 | 2023"});
}

TEST_CASE("references: Korean people who are counted") {
  check({"박민수 외 3인 (2023). 희소 그래프 짜기. 한국지능시스템학회 논문지, 33(2), 15-27.",
         "한서연 등 (2022). 소량 데이터의 평가. 인지과학, 33(4), 301-312.",
         "김철수, 이영희 외 2명 (2021). 조용한 학습의 이론. 정보과학회지, 42(3), 1-10."},
        {"희소 그래프 짜기 | 박민수; + | 2023", "소량 데이터의 평가 | 한서연; + | 2022",
         "조용한 학습의 이론 | 김철수; 이영희; + | 2021"});
}

TEST_CASE("references: Cyrillic, and people after a stroke") {
  check({"Иванов И. И., Петров П. П. Тихое обучение моделей // Вестник информатики. 2024. Т. 12. № 3. С. 1–10.",
         "Сидорова А.В. Плетение разреженных графов // Труды конференции. М.: Наука, 2023. С. 15–27.",
         "Lind B., Ode A. Slow tides of glass // Journal of Patience. 2022. Vol. 12. P. 1–9."},
        {"Тихое обучение моделей | И. И. Иванов; П. П. Петров | 2024",
         "Плетение разреженных графов | А.В. Сидорова | 2023", "Slow tides of glass | B. Lind; A. Ode | 2022"});
  check({"Иванов, И. И. Тихое обучение моделей / И. И. Иванов, П. П. Петров // Вестник. – 2024. – Т. 12. – С. 1–10.",
         "Lind, B. Slow tides of glass / B. Lind, A. K. Ode // Journal of Patience. – 2022. – Vol. 12. – P. 1–9."},
        {"Тихое обучение моделей | И. И. Иванов; П. П. Петров | 2024",
         "Slow tides of glass | B. Lind; A. K. Ode | 2022"});
  check({"И. И. Иванов, П. П. Петров. Тихое обучение моделей. Вестник информатики, 2024, т. 12, с. 1–10.",
         "Д. Е. Кузнецов, М. С. Орлова и Н. А. Волков. Оценка моделей. Искусственный интеллект, 2022, т. 33, с. 3–12."},
        {"Тихое обучение моделей | И. И. Иванов; П. П. Петров | 2024",
         "Оценка моделей | Д. Е. Кузнецов; М. С. Орлова; Н. А. Волков | 2022"});
}

TEST_CASE("references: others that are counted, brackets after titles, letters after years") {
  check(
      {"Bo Lind, An Ode, and 12 others. Slow tides of glass. Journal of Patience, 2024.",
       "Marta Quill, Su Tarr and 3 more authors. Graph weaving with looms. Tidal Learning, 2023."},
      {"Slow tides of glass | Bo Lind; An Ode; + | 2024", "Graph weaving with looms | Marta Quill; Su Tarr; + | 2023"});
  check({"Lind, B., Ode, A., ... & Moor, C. (2024b). Slow tides of glass. Journal of Patience, 12(3), 1-9.",
         "Müller, J. (1999). Über die Tiefe [On depth]. Zeitschrift für Informatik, 3, 4-9.",
         "Quill, M. J. (in press). On quiet optimizers. Neural Computation. https://doi.org/10.1000/x.1",
         "Tarr, S. (2021). Weaving without looms [Doctoral dissertation, University of Bergen]. https://example.org/9"},
        {"Slow tides of glass | B. Lind; A. Ode; C. Moor; + | 2024", "Über die Tiefe | J. Müller | 1999",
         "On quiet optimizers | M. J. Quill |  |  | 10.1000/x.1 | https://doi.org/10.1000/x.1",
         "Weaving without looms | S. Tarr | 2021"});
}

TEST_CASE("references: lines of a paragraph that look like items or other references") {
  const Papers read(
      "markdown",
      "Müller J., Ode A. On the depth of quiet optimizers // Neural Computation.\n2021. Vol. 33. P. 401-433.\n\n"
      "Lind, B. Slow tides of glass / B.\nLind, A. K. Ode // Journal. – 2022. – Vol. 12, no. 1.\n– P. 7-19.\n\n"
      "van der Berg, A.; Ortega, C. Can Networks Count? Trans.\nTidal Learn. 2023, 33\n(2), 401-433.\n");
  REQUIRE(read.count() == 3);
  CHECK(read.paper(0) == "On the depth of quiet optimizers | J. Müller; A. Ode | 2021");
  CHECK(read.paper(1) == "Slow tides of glass | B. Lind; A. K. Ode | 2022");
  CHECK(read.paper(2) == "Can Networks Count? | A. van der Berg; C. Ortega | 2023");
}

TEST_CASE("names that only look like people in references") {
  for (const char* const text :
       {"GAN, VAE and Flow: a comparison of models, 2024", "An Overview, Trees and Tides, 2024",
        "Tides and An Ode. 2024", "США, НАТО: обзор. 2024"}) {
    CAPTURE(text);
    CHECK(Papers("markdown", std::string("- ") + text + "\n").count() == 0);
  }
}

TEST_CASE("pages of DBLP, of people, and of Google Scholar") {
  const Papers dblp(
      "html",
      "<html><body><h1>Bo Lind</h1><ul><li class=year>2024</li><li class='entry article'><div class=nr>[j2]</div>"
      "<cite class=data><span itemprop=author><span itemprop=name>An K. Ode</span></span>, <span itemprop=author><span "
      "class=this-person>Bo Lind</span></span>:<br> <span class=title>Slow tides of glass.</span> <a "
      "href='x'><span>J. Patience</span></a> <span>12</span>(<span>3</span>): 34-56 (<span>2024</span>)</cite></li>"
      "<li class=year>2023</li><li class=entry><div class=nr>[c1]</div><cite class=data><span "
      "itemprop=author>Bo Lind</span>, <span itemprop=author>Su Tarr 0001</span>: <span class=title>Graph "
      "weaving.</span> <span>ICML</span> <span>2023</span>: 12-20</cite></li></ul></body></html>");
  CHECK(dblp.sum_holds());
  CHECK(dblp.result.left_out == 0);
  REQUIRE(dblp.count() == 2);
  CHECK(dblp.paper(0).starts_with("Slow tides of glass | An K. Ode; Bo Lind | 2024"));
  CHECK(dblp.paper(1).starts_with("Graph weaving | Bo Lind; Su Tarr 0001 | 2023"));
  const Papers person("html",
                      "<html><body><ul><li>An Ode, <b>Bo Lind</b>. <i>Slow Tides of Glass.</i> ICML 2024. [<a "
                      "href='a.pdf'>pdf</a>]</li><li><b>Bo Lind</b>, Su Tarr. <i>Graph Weaving.</i> NeurIPS 2023. [<a "
                      "href='b.pdf'>pdf</a>]</li></ul></body></html>");
  REQUIRE(person.count() == 2);
  CHECK(person.paper(0).starts_with("Slow Tides of Glass | An Ode; Bo Lind | 2024"));
  CHECK(person.paper(1).starts_with("Graph Weaving | Bo Lind; Su Tarr | 2023"));
  const Papers found(
      "html",
      "<html><body><div><div><a href='https://arxiv.org/pdf/2403.90001'><span>[PDF]</span> "
      "arxiv.org</a></div><div><h3><a "
      "href='https://arxiv.org/abs/2403.90001'>Slow tides of glass</a></h3><div>B Lind, A Ode - arXiv preprint "
      "arXiv:2403.90001, 2024 - arxiv.org</div><div>We show tides.</div></div></div><div><h3><span>[HTML]</span> <a "
      "href='https://n.example/1'>Graph weaving with looms</a></h3><div>M Quill, S Tarr… - Nature Machine …, 2023 - "
      "nature.example</div><div>We weave.</div></div><div><h3>[CITATION] Can small networks count?</h3><div>S Tarr, C "
      "Moor - 2022 - Glass Press</div></div></body></html>");
  REQUIRE(found.count() == 3);
  CHECK(found.paper(0).starts_with("Slow tides of glass | B Lind; A Ode | 2024 | 2403.90001"));
  CHECK(found.paper(1).starts_with("Graph weaving with looms | M Quill; S Tarr; + | 2023"));
  CHECK(found.paper(2).starts_with("Can small networks count? | S Tarr; C Moor | 2022"));
}

TEST_CASE("alerts of Google Scholar as text") {
  const Papers mail(
      "markdown",
      "[PDF] Slow tides of glass\nB Lind, A Ode - arXiv preprint arXiv:2403.90001, 2024\nWe show tides ...\n\n"
      "Graph weaving with looms\nM Quill, I Fenwick, S Tarr... - Nature Machine ..., 2023\nWe weave ...\n\n"
      "Can small networks count?\nS Tarr, C Moor - 2022 - Glass Press\nCounting is hard. ...\n");
  REQUIRE(mail.count() == 3);
  CHECK(mail.paper(0).starts_with("Slow tides of glass | B Lind; A Ode | 2024 | 2403.90001"));
  CHECK(mail.paper(1) == "Graph weaving with looms | M Quill; I Fenwick; S Tarr; + | 2023");
  CHECK(mail.paper(2) == "Can small networks count? | S Tarr; C Moor | 2022");
}

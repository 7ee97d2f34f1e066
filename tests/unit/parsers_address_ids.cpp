// Identifiers that addresses determine.
#include <doctest/doctest.h>

#include "parsers/fields/paper_ids.hpp"

using namespace kgbuild::parsing;

TEST_CASE("addresses of publishers: the DOI without what follows it") {
  struct Row {
    const char *address, *doi;
  };
  for (const Row& row : {
           Row{"https://dl.acm.org/doi/10.1145/3292500.3330701", "10.1145/3292500.3330701"},
           {"https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true", "10.1145/3292500.3330701"},
           {"https://link.springer.com/article/10.1007/s11263-015-0816-y", "10.1007/s11263-015-0816-y"},
           {"https://link.springer.com/article/10.1007/s11263-015-0816-y/fulltext.html", "10.1007/s11263-015-0816-y"},
           {"http://link.springer.com/chapter/10.1007/978-3-319-24574-4_28#Sec1", "10.1007/978-3-319-24574-4_28"},
           {"https://link.springer.com/content/pdf/10.1007%2F978-3-319-24574-4_28.pdf", "10.1007/978-3-319-24574-4_28"},
           {"https://onlinelibrary.wiley.com/doi/full/10.1002/rob.21918", "10.1002/rob.21918"},
           {"https://onlinelibrary.wiley.com/doi/10.1111/cgf.14505/abstract", "10.1111/cgf.14505"},
           {"https://www.biorxiv.org/content/10.1101/2022.07.20.500902v1", "10.1101/2022.07.20.500902"},
           {"https://www.biorxiv.org/content/10.1101/622803v4.full.pdf+html", "10.1101/622803"},
           {"https://www.medrxiv.org/content/10.1101/2020.03.19.20039131v2.full-text", "10.1101/2020.03.19.20039131"},
           {"https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full", "10.3389/fnins.2020.00001"},
           {"https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0130140",
            "10.1371/journal.pone.0130140"},
           {"https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0130140&type=printable",
            "10.1371/journal.pone.0130140"},
           {"https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00343/96482/A-Title", "10.1162/tacl_a_00343"},
           {"https://academic.oup.com/bioinformatics/article/doi/10.1093/bioinformatics/btz682/5566506",
            "10.1093/bioinformatics/btz682"},
           {"https://iopscience.iop.org/article/10.1088/1742-6596/1085/4/042001/meta",
            "10.1088/1742-6596/1085/4/042001"},
           {"https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.120.024102", "10.1103/physrevlett.120.024102"},
           {"https://www.science.org/doi/abs/10.1126/science.aaa8415", "10.1126/science.aaa8415"},
           {"https://www.nature.com/articles/s41586-021-03819-2", "10.1038/s41586-021-03819-2"},
           {"https://www.nature.com/articles/nature14539.pdf", "10.1038/nature14539"},
           {"https://nature.com/articles/s41467-020-17419-7/figures/1", "10.1038/s41467-020-17419-7"},
           {"https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4389797", "10.2139/ssrn.4389797"},
           {"https://ssrn.com/abstract=4389797", "10.2139/ssrn.4389797"},
           {"https://zenodo.org/records/5297715", "10.5281/zenodo.5297715"},
           {"https://zenodo.org/record/5297715/files/a.pdf", "10.5281/zenodo.5297715"},
           {"https://doi.org/10.1145/3292500.3330701", "10.1145/3292500.3330701"},
       }) {
    CAPTURE(row.address);
    CHECK(find_doi(row.address) == row.doi);
  }
}

TEST_CASE("addresses of the ACL Anthology: DOIs of the volumes that have them") {
  struct Row {
    const char *address, *doi;
  };
  for (const Row& row : {
           Row{"https://aclanthology.org/2020.acl-main.1", "10.18653/v1/2020.acl-main.1"},
           {"https://aclanthology.org/2020.acl-main.703.pdf", "10.18653/v1/2020.acl-main.703"},
           {"https://aclanthology.org/2023.findings-emnlp.12v2.pdf", "10.18653/v1/2023.findings-emnlp.12"},
           {"https://aclanthology.org/2022.acl-long.26/", "10.18653/v1/2022.acl-long.26"},
           {"https://www.aclweb.org/anthology/2020.emnlp-main.550.pdf", "10.18653/v1/2020.emnlp-main.550"},
           {"http://aclweb.org/anthology/P18-1031", "10.18653/v1/p18-1031"},
           {"https://aclanthology.org/N19-1423", "10.18653/v1/n19-1423"},
           {"https://aclanthology.org/D19-5601.bib", "10.18653/v1/d19-5601"},
           {"https://www.aclweb.org/anthology/papers/K/K18/K18-2020/", "10.18653/v1/k18-2020"},
           {"https://aclanthology.org/S17-2001", "10.18653/v1/s17-2001"},
       }) {
    CAPTURE(row.address);
    CHECK(find_doi(row.address) == row.doi);
  }
  for (const char* other :
       {"https://aclanthology.org/W17-0201", "https://aclanthology.org/C18-1001", "https://aclanthology.org/P02-1040",
        "https://aclanthology.org/E17-1001", "https://aclanthology.org/2020.lrec-1.1",
        "https://aclanthology.org/2020.acl-main.0", "https://aclanthology.org/2020.coling-main.1",
        "https://aclanthology.org/P19-1000", "https://aclanthology.org/volumes/2020.acl-main/",
        "https://aclanthology.org/2019.acl-main.1", "https://aclanthology.org/2020.tacl-1.1",
        "https://aclanthology.org/P19-1", "https://myaclanthology.org/P19-1001", "https://a.example/P19-1001"}) {
    CAPTURE(other);
    CHECK(find_doi(other).empty());
  }
}

TEST_CASE("addresses that determine no DOI") {
  for (const char* other :
       {"https://www.nature.com/collections/abc", "https://www.nature.com/articles/",
        "https://communities.springernature.com/articles/s41586", "https://zenodo.org/communities/1",
        "https://ssrn.com/author=123", "https://link.springer.com/journal/11263", "https://dl.acm.org/profile/1234",
        "https://www.biorxiv.org/content/early/2018/01/01/1234", "https://", "http:/", "https://aclanthology.org",
        ""}) {
    CAPTURE(other);
    CHECK(find_doi(other).empty());
  }
}

TEST_CASE("addresses of sites that show papers of arXiv") {
  for (const char* address :
       {"https://www.alphaxiv.org/abs/2401.00007", "https://www.alphaxiv.org/overview/2401.00007v2",
        "https://ar5iv.org/abs/2401.00007", "https://ar5iv.labs.arxiv.org/html/2401.00007",
        "https://huggingface.co/papers/2401.00007", "https://papers.cool/arxiv/2401.00007",
        "https://arxiv.org/src/2401.00007", "https://arxiv.org/e-print/2401.00007v1",
        "https://scirate.com/arxiv/2401.00007", "https://ui.adsabs.harvard.edu/abs/2024arXiv240100007L/abstract",
        "https://doi.org/10.48550/arXiv.2401.00007"}) {
    CAPTURE(address);
    CHECK(find_arxiv_id(address) == "2401.00007");
  }
  CHECK(find_arxiv_id("https://arxiv.org/src/hep-th/9901001") == "hep-th/9901001");
  for (const char* other : {"https://arxiv.org/list/cs.CL/2401", "https://a.example/x/2401.00007",
                            "https://ui.adsabs.harvard.edu/abs/2024ApJ...900...1L", "https://alphaxiv.org/explore"}) {
    CAPTURE(other);
    CHECK(find_arxiv_id(other).empty());
  }
}

TEST_CASE("addresses of RePEc: papers of arXiv") {
  for (const char* const address : {"https://d.repec.org/n?u=RePEc:arx:papers:2402.01234&r=&r=ain",
                                    "https://econpapers.repec.org/RePEc:arx:papers:2402.01234",
                                    "https://ideas.repec.org/p/arx/papers/2402.01234.html"})
    CHECK(find_arxiv_id(address) == "2402.01234");
  CHECK(find_arxiv_id("https://d.repec.org/n?u=RePEc:tid:papers:2402.01234&r=ain").empty());
}

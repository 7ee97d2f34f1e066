// Lists in Chinese and Japanese, with full-width punctuation.
#include <doctest/doctest.h>

#include "parsers_listed.hpp"

TEST_CASE("full-width punctuation between the fields of bullets") {
  CHECK(listed("# 阅读清单\n"
               "- **面向稀疏网络的安静梯度**，作者：王小明、李雷，2024年3月\n"
               "- **大规模记忆的深井**，作者：陈静、赵磊、孙丽，2024年2月\n"
               "- **视觉语言的慢潮**，作者：刘洋，2023年12月\n") ==
        std::vector<std::string>{"面向稀疏网络的安静梯度 | 王小明; 李雷 | 2024-03",
                                 "大规模记忆的深井 | 陈静; 赵磊; 孙丽 | 2024-02", "视觉语言的慢潮 | 刘洋 | 2023-12"});
  CHECK(listed("1. 面向稀疏网络的安静梯度。王小明，李雷。NeurIPS 2024。\n"
               "2. 大规模记忆的深井。陈静，赵磊，孙丽。ICML 2023。\n"
               "3. 视觉语言的慢潮。刘洋，马超。CVPR 2022。\n") ==
        std::vector<std::string>{"面向稀疏网络的安静梯度 | 王小明; 李雷 | 2024",
                                 "大规模记忆的深井 | 陈静; 赵磊; 孙丽 | 2023", "视觉语言的慢潮 | 刘洋; 马超 | 2022"});
  CHECK(listed("- 《Sparse Lanterns for Language Models》，作者：Mira Solberg、Tao Fei，发表于：2024年3月5日\n"
               "- 《Deep Wells of Memory at Scale》，作者：Jan Peeters，发表于：2024年3月6日\n"
               "- 《Slow Tides in Vision Models》，作者：Rosa Klein、Jan Peeters，发表于：2024年3月7日\n") ==
        std::vector<std::string>{"Sparse Lanterns for Language Models | Mira Solberg; Tao Fei | 2024-03-05",
                                 "Deep Wells of Memory at Scale | Jan Peeters | 2024-03-06",
                                 "Slow Tides in Vision Models | Rosa Klein; Jan Peeters | 2024-03-07"});
  CHECK(listed("- **疎なネットワークのための静かな勾配**、著者：山田太郎、佐藤花子、2024年3月\n"
               "- **大規模記憶の深い井戸**、著者：鈴木一郎、2024年2月\n"
               "- **視覚言語の遅い潮**、著者：高橋美咲、田中健、2023年11月\n") ==
        std::vector<std::string>{"疎なネットワークのための静かな勾配 | 山田太郎; 佐藤花子 | 2024-03",
                                 "大規模記憶の深い井戸 | 鈴木一郎 | 2024-02",
                                 "視覚言語の遅い潮 | 高橋美咲; 田中健 | 2023-11"});
  CHECK(
      listed(
          "- [Sparse Lanterns for Language Models](https://arxiv.org/abs/2403.10001)，Mira Solberg，Tao Fei，ICML "
          "2024\n"
          "- [Deep Wells of Memory at Scale](https://arxiv.org/abs/2403.10002)，Jan Peeters，Rosa Klein，ACL 2023\n"
          "- [Slow Tides in Vision Models](https://arxiv.org/abs/2403.10003)，Rosa Klein，Mira Solberg，CVPR 2022\n") ==
      std::vector<std::string>{"Sparse Lanterns for Language Models | Mira Solberg; Tao Fei | 2024",
                               "Deep Wells of Memory at Scale | Jan Peeters; Rosa Klein | 2023",
                               "Slow Tides in Vision Models | Rosa Klein; Mira Solberg | 2022"});
  CHECK(listed("- **Sparse Lanterns for Language Models**（王小明，李雷，2024年3月）\n"
               "- **Deep Wells of Memory at Scale**（陈静，赵磊，2024年4月）\n"
               "- **Slow Tides in Vision Models**（刘洋，马超，2024年5月）\n") ==
        std::vector<std::string>{"Sparse Lanterns for Language Models | 王小明; 李雷 | 2024-03",
                                 "Deep Wells of Memory at Scale | 陈静; 赵磊 | 2024-04",
                                 "Slow Tides in Vision Models | 刘洋; 马超 | 2024-05"});
  CHECK(listed("- 王小明，李雷。《面向稀疏网络的安静梯度》。NeurIPS，2024。\n"
               "- 陈静，赵磊。《大规模记忆的深井》。ICML，2023。\n"
               "- 刘洋。《视觉语言的慢潮》。CVPR，2022。\n") ==
        std::vector<std::string>{"面向稀疏网络的安静梯度 | 王小明; 李雷 | 2024", "大规模记忆的深井 | 陈静; 赵磊 | 2023",
                                 "视觉语言的慢潮 | 刘洋 | 2022"});
  CHECK(listed("- **静默扩散：一种新方法**，作者：张伟、李娜等，2024年3月，[论文](https://arxiv.org/abs/2403.10001)\n"
               "- **深度检索的极限**，作者：王芳，2023年，[论文](https://arxiv.org/abs/2403.10002)\n"
               "- **小模型的大梦想**，作者：赵磊、孙丽，2022年12月5日，[论文](https://arxiv.org/abs/2403.10003)\n") ==
        std::vector<std::string>{"静默扩散：一种新方法 | 张伟; 李娜; + | 2024-03", "深度检索的极限 | 王芳 | 2023",
                                 "小模型的大梦想 | 赵磊; 孙丽 | 2022-12-05"});
  CHECK(listed("- 論文：静かな勾配の学習／著者：山田太郎、佐藤花子／発行日：2024年3月5日\n"
               "- 論文：深い井戸の記憶／著者：鈴木一郎／発行日：2024年3月6日\n"
               "- 論文：遅い潮の視覚／著者：高橋美咲／発行日：2024年3月7日\n") ==
        std::vector<std::string>{"静かな勾配の学習 | 山田太郎; 佐藤花子 | 2024-03-05",
                                 "深い井戸の記憶 | 鈴木一郎 | 2024-03-06", "遅い潮の視覚 | 高橋美咲 | 2024-03-07"});
  CHECK(listed("- 「静かな勾配の学習」山田太郎、佐藤花子（2024年3月）\n"
               "- 「深い井戸の記憶」鈴木一郎（2024年2月）\n"
               "- 「遅い潮の視覚」高橋美咲、田中健（2023年1月）\n") ==
        std::vector<std::string>{"静かな勾配の学習 | 山田太郎; 佐藤花子 | 2024-03",
                                 "深い井戸の記憶 | 鈴木一郎 | 2024-02", "遅い潮の視覚 | 高橋美咲; 田中健 | 2023-01"});
  CHECK(listed("* 《静默扩散》——张伟，李娜（清华大学），2024\n"
               "* 《深度检索的极限》——王芳（北京大学），2023\n"
               "* 《小模型的大梦想》——赵磊，孙丽，2022\n") ==
        std::vector<std::string>{"静默扩散 | 张伟; 李娜 | 2024", "深度检索的极限 | 王芳 | 2023",
                                 "小模型的大梦想 | 赵磊; 孙丽 | 2022"});
  CHECK(listed("1、面向稀疏网络的安静梯度，王小明、李雷，ICML 2024\n"
               "2、大规模记忆的深井，陈静、赵磊，ACL 2023\n"
               "3、视觉语言的慢潮，刘洋、马超，CVPR 2022\n") ==
        std::vector<std::string>{"面向稀疏网络的安静梯度 | 王小明; 李雷 | 2024", "大规模记忆的深井 | 陈静; 赵磊 | 2023",
                                 "视觉语言的慢潮 | 刘洋; 马超 | 2022"});
}

// Programs of conferences: papers after the time at which they are presented.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "parsers_listed.hpp"

using namespace kgbuild;
using Lines = std::vector<std::string>;

namespace {
const Lines two{"Measuring Drift in Tide Models | Hanna Solberg; Asha Rao; Ji Tan",
                "Learning from Quiet Sensors | Moses Oduya; Petra Lindqvist"};
const std::string t1 = "Measuring Drift in Tide Models", a1 = "Hanna Solberg, Asha Rao, Ji Tan",
                  t2 = "Learning from Quiet Sensors", a2 = "Moses Oduya, Petra Lindqvist";
}  // namespace

TEST_CASE("a time before each title, the people below it") {
  CHECK(listed("11:00-11:15  " + t1 + "\n             " + a1 + "\n11:15-11:30  " + t2 + "\n             " + a2 +
               "\n") == two);
  CHECK(listed("11:00-11:15 " + t1 + "\n" + a1 + "\n\n11:15-11:30 " + t2 + "\n" + a2 + "\n") == two);
  CHECK(listed("09.00 – 09.20 " + t1 + "\n    " + a1 + "\n09.20 – 09.40 " + t2 + "\n    " + a2 + "\n") == two);
  CHECK(listed("9:00 am - 9:20 am: " + t1 + "\n  " + a1 + "\n9:20 am - 9:40 am: " + t2 + "\n  " + a2 + "\n") == two);
  CHECK(listed("14h00 " + t1 + "\n      " + a1 + "\n14h20 " + t2 + "\n      " + a2 + "\n") == two);
}

TEST_CASE("a time in bold before each title") {
  CHECK(listed("**10:30–10:50** *" + t1 + "*\n" + a1 + "\n\n**10:50–11:10** *" + t2 + "*\n" + a2 + "\n") == two);
  CHECK(listed("**10:30** " + t1 + "\n*" + a1 + "*\n\n**10:50** " + t2 + "\n*" + a2 + "*\n") == two);
  CHECK(listed("**9:00-9:10** Opening Remarks\n\n**10:00-10:30** Coffee break\n\n**10:30-10:50** *" + t1 + "*\n" + a1 +
               "\n\n**10:50-11:10** *" + t2 + "*\n" + a2 + "\n\n**12:00-13:30** Lunch\n") == two);
}

TEST_CASE("a time before the title and the people on one line") {
  CHECK(listed("- 10:30 " + t1 + ". " + a1 + "\n- 10:50 " + t2 + ". " + a2 + "\n") == two);
  CHECK(listed("- 10:30–10:50: " + t1 + " (" + a1 + ")\n- 10:50–11:10: " + t2 + " (" + a2 + ")\n") == two);
  CHECK(listed("* **10:30** " + t1 + " — " + a1 + "\n* **10:50** " + t2 + " — " + a2 + "\n") == two);
  CHECK(listed("10:00 Opening\n10:15 *" + t1 + "*, " + a1 + "\n10:35 *" + t2 + "*, " + a2 + "\n") == two);
  CHECK(listed("### Monday, Jan 15\n- 10:30-10:45 [" + t1 + "](https://arxiv.org/abs/2401.00011), " + a1 +
               "\n- 10:45-11:00 [" + t2 + "](https://arxiv.org/abs/2401.00012), " + a2 + "\n")
            .size() == 2);
}

TEST_CASE("times of a day that present no papers") {
  CHECK(listed("9:00 Breakfast with the team\n10:00 Meeting with Ann Lee, Bo Kim\n12:00 Lunch\n").empty());
  CHECK(listed("[10:30] ann: did you see the new build?\n[10:31] bo: yes, it is green\n").empty());
  CHECK(listed("10:30 ann: did you see the new build?\n10:31 bo: yes, it is green\n10:35 ann: good\n").empty());
}

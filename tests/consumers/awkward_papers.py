"""Papers that are awkward to write and to read: titles, people, years, DOIs and abstracts, in all combinations that 60
papers allow. They are invented."""
import dataclasses

TITLES = (
    "Slow Tides: A View of Glass", "Étude über Größe and Ñandú Flows", "Łódź Nets: Śledź, Żuraw and Þórr",
    "Is Attention, After All, What We Need?", 'The "Quoted" Looms of Night', "Don't Stop: Bob's Models Aren't Done",
    "Looms & Rivers: R&D at Scale", "100% Recall with 5% of the Tokens", "What $50 and $60 Buy in Training",
    "Item #7: Hash Signs in Nature", "snake_case Names in Code Models", "C++ and C# Programs, Compared",
    "Q*: Planning with Stars", "Learning in O(n^2) Time, Not O(n)", "A/B Tests and/or Bandits",
    "Agents; or, The Modern Prometheus", "Salt | Water: A Study of Bars", "<think> Tokens Help Reasoning",
    "If a < b and c > d: Inequalities for Nets", "Sets {a, b} and Their Unions", "[Re] Reproducing the Glass Result",
    "Tides (Extended Version)", "深層学習によるガラスの研究", "한국어 거대 언어 모델의 평가", "大语言模型综述：方法与数据",
    "Глубокие сети для льда", "Δεδομένα και Μοντέλα", "نماذج اللغة الكبيرة", "Emoji 🌊 in Titles 🎉 Matter",
    "Cafe\u0301 Models with Combining Accents", "Dash — En – Hyphen - Minus − Signs", "“Curly” Quotes and ‘Single’ Ones",
    "Non\u00a0Breaking Spaces in Names", "3D Glass from 2D Tides", "007: Licence to Prompt", "1984",
    "GPT-4.5 vs. LLaMA-3.1: v2.0 Results", "α-Divergence and β-VAE, Revisited", "H₂O and CO₂ Forecasts at 1.5 °C",
    "x² + y² = z² as a Language Task", "Is 0.1 + 0.2 = 0.3? Numbers in Models", "No", "Tides of the Tides of the Tides",
    "A Title of Some Length that Goes On and On, with Commas, Colons: and More, until It Ends after Two Lines of Any Page "
    "that Would Print It, if Pages Still Did, which Few People Believe", "Ends with a Question Mark?", "Ends with Stop.",
    "Ellipsis... and More", "ALL CAPITALS FOR THE WIN", "all lower case for the loss", "iOS Apps and eBay Bids",
    "Null", "None of the Above", "True or False: NaN Is a Number", "Year 2020: A Retrospective",
    "Doi: What Is in a Name", "Author, Author! Plays for Models", "Abstract Nonsense: Categories for All",
    "The and Of: Stop Words", "http or https: A Protocol Study", "E=mc^2: Physics by Heart",
)
# (given, family); a group has no given name and is one name.
PEOPLE = (
    ("José", "García"), ("Jürgen", "Müller"), ("Łukasz", "Żuraw"), ("François-Xavier", "Lefèvre"), ("Aoife", "O'Neill"),
    ("Anna", "van der Berg"), ("Luis", "de la Cruz"), ("Søren", "Åkesson"), ("J. K.", "Row"), ("Ana María", "López-García"),
    ("Ngọc Ánh", "Nguyễn"), ("Şükrü", "Öztürk"), ("Anand", "Bland"), ("Sandy", "Andersson"), ("Bo", "Lin"), ("Yi", "Li"),
    ("Zoë", "Strauß"), ("Dvořák", "Černý"), ("Ivan", "Петров"), ("Mary Ann", "Smith"), ("X.", "Yu"), ("Þór", "Jónsson"),
)
GROUPS = ("Glass Tide Team",)


@dataclasses.dataclass
class Paper:
    key: str
    title: str
    people: tuple
    year: int | None
    doi: str | None
    abstract: str | None

    def names(self, form="{given} {family}"):
        return [form.format(given=given, family=family) if given else family for given, family in self.people]

    def fields(self, **renamed):
        """Title, year, doi and abstract, without what is missing."""
        found = {name: getattr(self, name) for name in ("title", "year", "doi", "abstract")}
        return {renamed.get(name, name): value for name, value in found.items() if value is not None}


def make_abstract(number):
    line = f'We study case {number}: "quotes", commas, semicolons; and 50% of <tags> & more.'
    return (None, line, line + "\nA second line follows.\n\nAnd a paragraph.", " ".join([line] * 60))[number % 4]


def make_papers():
    papers = []
    for number, title in enumerate(TITLES):
        people = tuple(PEOPLE[(number * 3 + step * 5) % len(PEOPLE)] for step in range(1 + number % 5))
        if number % 19 == 7:
            people += (("", GROUPS[0]),)
        year = None if number % 11 == 5 else 1991 + number % 34
        doi = None if number % 3 == 2 else f"10.{1000 + number}/Ab.c({number})_x-{number:02}"
        papers.append(Paper(f"key{number}", title, people, year, doi, make_abstract(number)))
    return papers

"""Money and hours as people write them in English, French, Italian, Dutch, Finnish, and some German and Spanish.

A text is cut into numbers, words and signs, all without accents and capitals; small readers then go from one place
in that row to the next. Words are looked up, not matched by patterns, so time grows only with the length of a text.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

from obmva.errors import InvalidValueError, Problem

WEEKS_A_MONTH: Final = 52 / 12
MONTHS_A_YEAR: Final = 12
WORKDAYS_A_WEEK: Final = 5
HOURS_A_DAY: Final = 8
MOST_HOURS_A_MONTH: Final = 100 * WEEKS_A_MONTH
MOST_MONEY: Final = 10_000_000

Currency: TypeAlias = Literal["EUR", "USD", "GBP"]
_PeriodName: TypeAlias = Literal["hour", "day", "week", "fortnight", "month", "quarter", "year"]
_Unit: TypeAlias = Literal["minute", "quarter", "half-hour", "hour", "half-day", "day"]
_Name = TypeVar("_Name", bound=str)


@dataclass(frozen=True)
class Money:
    """A sum a month (or of an hour, where an hour's worth was asked). `firm`: not a cent more."""

    amount: float
    currency: Currency | None
    firm: bool


@dataclass(frozen=True)
class Hours:
    """Hours a month; the three are equal when one number was said."""

    low: float
    typical: float
    high: float


@dataclass(frozen=True)
class Quote:
    """A price that was offered: `amount` for an hour, or for a month of `for_hours` hours."""

    amount: float
    currency: Currency | None
    unit: Literal["hour", "month"]
    for_hours: float | None


# Words, without accents and capitals


def _by_word(groups: Mapping[_Name, str]) -> dict[str, _Name]:
    return {word: name for name, words in groups.items() for word in words.split()}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(phrases: str) -> frozenset[str]:
    return frozenset(phrases.split("|"))


_UNITS: Final[Mapping[str, _Unit]] = _by_word({
    "minute": "min mins minute minutes minuto minuti minuut minuten minuutje minuutjes minuuttia minuutti minuutin mn "
              "minutos",
    "quarter": "kwartier kwartiertje vartti varttia vartin viertelstunde",
    "half-hour": "halfuur halfuurtje mezzora puolituntia",
    "hour": "h hr hrs hour hours heure heures ora ore oretta orette uur uren u uurtje uurtjes tunti tuntia tunnin t std "
            "stunde stunden hora horas",
    "half-day": "dagdeel dagdelen halbtag halbtage",
    "day": "day days d jour jours journee journees j giorno giorni giornata giornate gg dag dagen dagje dagjes paiva paivaa "
           "paivan pv tag tage tagen dia dias jornada jornadas",
})  # fmt: skip
_HOURS_OF: Final[Mapping[_Unit, float]] = {
    "minute": 1 / 60, "quarter": 0.25, "half-hour": 0.5, "hour": 1, "half-day": HOURS_A_DAY / 2, "day": HOURS_A_DAY,
}  # fmt: skip
_UNITS_WITHOUT_ARTICLE: Final = _set(
    "tunti tunnin paiva paivan vartti vartin uurtje halfuur halfuurtje kwartiertje oretta mezzora dagdeel"
)
_UNITS_AFTER_A: Final = _set("hour hr minute day couple half quarter full whole")

_NUMBERS: Final[Mapping[str, float]] = {
    word: value
    for value, words in {
        1: "one uno yksi eins",
        1.5: "anderhalf anderhalve puolitoista anderthalb eineinhalb",
        2: "two deux due twee kaksi kaks zwei dos couple paio paar pari",
        2.5: "tweeenhalf tweeenhalve zweieinhalb",
        3: "three trois tre drie kolme drei tres",
        3.5: "drieenhalf drieenhalve dreieinhalb",
        4: "four quatre quattro vier nelja cuatro",
        5: "five cinq cinque vijf viisi funf cinco",
        6: "six sei zes kuusi sechs seis",
        7: "seven sept sette zeven seitseman sieben siete",
        8: "eight huit otto acht kahdeksan ocho",
        9: "nine neuf nove negen yhdeksan neun nueve",
        10: "ten dix dieci tien kymmenen zehn diez",
        12: "twelve douze dodici twaalf kaksitoista zwolf doce",
        15: "fifteen quinze quindici vijftien viisitoista funfzehn quince",
        20: "twenty vingt venti twintig kaksikymmenta zwanzig veinte",
        30: "thirty trente trenta dertig kolmekymmenta treinta",
        40: "forty quarante quaranta veertig neljakymmenta vierzig cuarenta",
    }.items()
    for word in words.split()
}  # fmt: skip
_ARTICLES: Final = _set("a an un une una een ein eine einen einem einer")
_PAIRS: Final = _set("couple paio paar par")
_PARTS: Final[Mapping[str, float]] = {
    **dict.fromkeys(_set("half halve demi demie demis demies mezz mezza mezzo mezze mezzi puoli halber halbe halben"), 0.5),
    **dict.fromkeys(_set("quarter quarters quart quarts quarto quarti"), 0.25),
}
_SPANISH_HALVES: Final = _phrases("media hora|media jornada|medio dia")
_SIGNS_OF_PARTS: Final[Mapping[str, float]] = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_WRITTEN_PARTS: Final[Mapping[tuple[str, str], float]] = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75}
_AMOUNT_WORDS: Final = _ARTICLES.union(_NUMBERS, _PARTS, _SIGNS_OF_PARTS, _UNITS_WITHOUT_ARTICLE, ("media", "medio"))
_LONGEST_AMOUNT: Final = 12  # "three and a half to four and a half"
_WHOLE: Final = _set("full whole entire working work hele volle volledige ganzer ganze ganzen koko")
_ANDS: Final = _set("and et e en ja und y &")
_RANGES: Final = _set("- to a bis tot or ou o of tai oder")
_BETWEEN: Final = _set("between entre tra fra tussen zwischen from da van von de")
_WORK: Final = _phrases("of work|work|de travail|di lavoro|werk|tyota|arbeit|de trabajo")

_PERIODS: Final[Mapping[str, _PeriodName]] = _by_word({
    "hour": "hour hr h heure ora uur u tunti t stunde std hora",
    "day": "day days d jour jours j giorno giorni dag dagen paiva pv tag tage dia dias workday weekday werkdag",
    "week": "week weeks wk wks w semaine semaines sem settimana settimane sett set weken viikko viikkoa vko vk woche "
            "wochen wo semana semanas",
    "fortnight": "fortnight quinzaine",
    "month": "month months mth mo m mois mese mesi maand maanden mnd kk kuukausi monat monate mes meses",
    "quarter": "quarter trimestre trimester kwartaal quartal kvartaali",
    "year": "year years yr y an annee anno jaar jr vuosi jahr ano annum",
})  # fmt: skip
_TIMES_OF_DAY: Final[Mapping[str, _PeriodName]] = _by_word({
    "day": "morning matin matins mattina mattine ochtend aamu evening soir soirs sera sere avond ilta afternoon",
})  # fmt: skip
_ADVERBS: Final[Mapping[str, _PeriodName]] = _by_word({
    "hour": "hourly tunnissa tunnilta",
    "day": "daily quotidien quotidienne quotidiens quotidiennes quotidiennement giornaliero giornaliera quotidiano "
           "quotidiana dagelijks dagelijkse paivassa paivittain paivittainen paivittaiset taglich tagliche diario",
    "week": "weekly hebdo hebdos hebdomadaire hebdomadaires settimanale settimanali settimanalmente wekelijks wekelijkse "
            "viikossa viikoittain viikottain viikoittainen wochentlich wochentliche semanal",
    "fortnight": "fortnightly",
    "month": "monthly mensuel mensuelle mensuels mensuelles mensile mensili mensilmente maandelijks maandelijkse kuussa "
             "kuukaudessa kuukausittain kuukausittainen monatlich monatliche mensual",
    "quarter": "quarterly",
    "year": "yearly annually annuel annuelle annuale jaarlijks vuodessa vuosittain jahrlich anual",
})  # fmt: skip
_SHORT_ADVERBS: Final[Mapping[str, _PeriodName]] = _by_word({
    "day": "pd pv", "week": "pw pwk vko vk wk wks sem sett", "month": "pm pcm kk mth mnd", "year": "pa",
})  # fmt: skip
_STRONG: Final = _set(
    "/ per par pro p je each every chaque toutes tous tutti todos ogni elke elk iedere ieder joka jede jeden jeder cada "
    "por al alla all"
)
_WEAK: Final = _set("a an in la le il l de die den der im am the het un une una een en op")
_JOINTS: Final = _set("' . les i los alle de")
_EVERY_SECOND: Final = _set("other second toinen zweite zweiten tweede andere")
_FORTNIGHTS: Final = _phrases(
    "om de week|une semaine sur deux|1 semaine sur 2|joka toinen viikko|alle zwei wochen|alle 2 wochen"
)
_ONCE: Final[Mapping[str, int]] = {
    "once": 1, "twice": 2, "kerran": 1, "kahdesti": 2, "eenmaal": 1, "tweemaal": 2, "einmal": 1, "zweimal": 2,
}  # fmt: skip
_TIMES: Final = _set("times time x fois volta volte keer kertaa mal vez veces")

_ABOUT: Final = _phrases(
    "about|around|approx|approx .|approximately|roughly|some|maybe|perhaps|nearly|almost|ca|ca .|c .|circa|env|"
    "env .|environ|ongeveer|noin|n .|suunnilleen|etwa|ungefahr|~|≈|±|<|>|=|unos|unas|quasi|soit|up to|at least|"
    "at most|au moins|au plus|jusqu ' a|fino a|bis zu|in|almeno|minstens|hooguit|vahintaan|enintaan|max|max .|"
    "maximum|min|min .|minimum|for|pendant|takes|prend|about a|around a|quelque|zo ' n|a peu pres|"
    "piu o meno|minimaal|maximaal"
)
_AFTER_ALL: Final = _phrases(
    "+|plus|max|max .|maximum|min .|minimum|circa|ca|ca .|environ|env|env .|approx|approx .|approximately|"
    "ongeveer|noin|or so|about|in total|total|au total|in totale|in totaal|yhteensa|"
    "( max )|( env )|( env . )|( environ )|( ca )|( ca . )|( circa )|"
    "( approx )|( about )|( noin )|( ongeveer )"
)

_DEADLINES: Final = _set("within sous entro binnen innerhalb dans")
_DEADLINES_UNLESS_SAID: Final = _set("under unter less moins meno minder menos alle")
_DEADLINE_ENDS: Final = _set("sisalla kuluessa valein")
_BETWEEN_DEADLINE_AND_NUMBER: Final = _set(
    "de les le l the von van of di about circa ca max maximum a an une un een than dan como ' ~ ."
)
_REPEATS: Final = _set("every per chaque toutes ogni elke iedere joka alle / par pro")
_CLOCKS: Final = _set("at before after until till by since alle dalle dopo om vanaf na tot klo um ab vers avant apres des @")
_LATER: Final = _set(
    "ago later ahead away early late notice before after prior avant apres prima dopo ennen jalkeen vorher vor van sur su"
)
_TURNAROUNDS: Final = frozenset({24.0, 48.0, 72.0})
_NO_ARTICLE_AFTER: Final = _set(
    "€ $ £ % times time once twice x fois volta volte keer kertaa mal eur euro euros usd gbp dollars pounds k"
)

_CURRENCIES: Final[Mapping[str, Currency]] = _by_word({
    "EUR": "€ eur eurs euro euros euroa euron eurolla eurot e",
    "USD": "$ usd dollar dollars dollaro dollari dollaria bucks",
    "GBP": "£ gbp pound pounds livre livres sterling sterlina sterline pond ponden punta puntaa pfund libra libras quid",
})  # fmt: skip
_OTHER_CURRENCIES: Final = _set(
    "chf sek nok dkk isk jpy cny rmb inr php cad aud nzd brl mxn pln czk huf ron bgn zar try rub uah sgd hkd thb krw ils "
    "aed sar myr idr vnd btc eth franc francs franken kr kronor kroner kruunua yen yuan zl zloty rupee rupees peso pesos "
    "real reais rand rubles"
)
_DOLLARS_OF: Final[Mapping[str, str]] = {
    "r": "BRL", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "s": "SGD", "hk": "HKD", "nz": "NZD", "mx": "MXN",
}  # fmt: skip
_THOUSANDS: Final = _set("k thousand grand mila mille duizend tuhatta tausend mil")
_FIRM: Final = _phrases(
    "firm|fixed|not a cent more|not more|no more|no more than|at most|up to|maximum|maximal|max|max .|ferme|"
    "au plus|au maximum|pas plus|fixe|jusqu ' a|massimo|al massimo|fisso|non di piu|fino a|rigido|vast|maximaal|"
    "hooguit|tot|enintaan|korkeintaan|kiintea|hochstens|fest|bis zu|maximo"
)
_MONEY_FILLERS: Final = _phrases(
    "about|around|approx|approximately|roughly|ca|circa|env|environ|ongeveer|noin|n|etwa|ungefahr|~|≈|.|(|)|,|"
    "budget|, -|, - -|d '|us|!"
)

_MOST_WORDS: Final = 4  # of the phrases above
_LONGEST_SUM: Final = 200

# Accents and odd spaces, dashes and apostrophes, each for one plain character so that places stay the same.
_FOLDED: Final = str.maketrans(
    "àáâãäåèéêëìíîïòóôõöøùúûüýÿñçÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝÑÇİ’‘ʼ`´‐‑‒–—−×\u00a0\u202f\u2009\u2007\u2002\u2003\t\n\r",
    "aaaaaaeeeeiiiioooooouuuuyyncAAAAAAEEEEIIIIOOOOOOUUUUYNCI'''''------x         ",
)
_PIECE: Final = r"(?<![\w.])\.[0-9]+|[0-9]+(?:[.,:][0-9]+)*|(?<![a-z])[hu](?=p[wmd]\b)|[a-z]+|\S"
_MONEY_NUMBER: Final = (
    r"(?<![\w.])\.[0-9]+|[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]+(?:[.,][0-9]+)*"
)
_DANGLING: Final = " ,;:-–—~=|/\t\u00a0\u202f"
_LEADING_OF: Final = r"(?i)\A(?:(?:of|de|di|van|von)\s+|d['’]\s*)"


# The row of words


@dataclass(frozen=True)
class _Row:
    """A text cut into numbers, words and signs, with the place of each in the text; outside of the row words are empty."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """Return the word at a place."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def original(self, at: int) -> str:
        """Return the word at a place as it was written."""
        return self.text[slice(*self.spans[at])] if 0 <= at < len(self.words) else ""

    def touches(self, at: int) -> bool:
        """Whether the word follows the one before it without a space."""
        return 0 < at < len(self.words) and self.spans[at - 1][1] == self.spans[at][0]

    def after(self, phrases: frozenset[str], at: int) -> int | None:
        """Return the place after the longest of the phrases that begins here, None if none does."""
        ends = range(min(at + _MOST_WORDS, len(self.words)), at, -1)
        return next((end for end in ends if " ".join(self.words[at:end]) in phrases), None)

    def before(self, phrases: frozenset[str], end: int) -> int | None:
        """Return the place where the longest of the phrases that end here begins, None if none does."""
        starts = range(max(end - _MOST_WORDS, 0), end)
        return next((at for at in starts if " ".join(self.words[at:end]) in phrases), None)


def _row(text: str) -> _Row:
    normal = unicodedata.normalize("NFC", text)
    found = tuple(re.finditer(_PIECE, _fold(normal)))
    return _Row(normal, tuple(piece[0] for piece in found), tuple(piece.span() for piece in found))


def _fold(text: str) -> str:
    """Return the text without accents and capitals, each character in its place."""
    return text.translate(_FOLDED).lower()


# Numbers and periods


class _Amount(NamedTuple):
    """A number before a unit, and the place after it; "bare" is one that was not said ("tunti päivässä")."""

    value: float
    end: int
    manner: Literal["digits", "word", "article", "bare"]

    @property
    def is_counted(self) -> bool:
        """Whether a number was said, more than "a"."""
        return self.manner in {"digits", "word"}


class _Period(NamedTuple):
    """A stretch of time: how often in it, the place after it, and whether "a", "the" alone makes it one."""

    name: _PeriodName
    times: float
    end: int
    weak: bool = False


def _number(row: _Row, at: int) -> _Amount | None:
    word = row.word(at)
    if _is_number(word):
        return _digits(row, at)
    if word in _SIGNS_OF_PARTS:
        return _Amount(_SIGNS_OF_PARTS[word], at + 1, "digits")
    if word in _ARTICLES:
        end = at + 2 if row.word(at + 1) == "'" else at + 1
        if row.word(end) in _PAIRS:
            return _Amount(2, _after_of(row, end + 1), "word")
        is_article = word not in {"a", "an"} or (row.word(end) in _UNITS_AFTER_A and row.original(at) != "à")
        return _Amount(1, end, "article") if is_article else None
    if word in _NUMBERS:
        return _Amount(_NUMBERS[word], _after_of(row, at + 1), "word")
    return _Amount(1, at, "bare") if word in _UNITS_WITHOUT_ARTICLE else None


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() or (word[:1] == "." and word[1:].isdecimal())


def _after_of(row: _Row, at: int) -> int:
    """Return the place after "of", "di" or "d'", as in "a couple of"."""
    if row.word(at) in {"d", "di", "de", "of"}:
        return at + 2 if row.word(at + 1) == "'" else at + 1
    return at


def _digits(row: _Row, at: int) -> _Amount | None:
    """Read "8", "1.5", "1,5", "1:30", "1/2", "2½"; three digits after a comma are thousands, after a point they are not."""
    word = row.word(at)
    parts = re.split("[.,:]", word)
    if len(parts) > 2:  # noqa: PLR2004
        return None
    written = (word, row.word(at + 2)) if row.word(at + 1) == "/" else ("", "")
    if written in _WRITTEN_PARTS:
        return _Amount(_WRITTEN_PARTS[written], at + 3, "digits")
    if row.word(at + 1) in _SIGNS_OF_PARTS and word.isdecimal():
        return _Amount(float(word) + _SIGNS_OF_PARTS[row.word(at + 1)], at + 2, "digits")
    if ":" in word:
        return _Amount(float(parts[0]) + float(parts[1]) / 60, at + 1, "digits") if len(parts[1]) == len("30") else None
    thousands = "," in word and len(parts[1]) == len("000")
    return _Amount(float("".join(parts) if thousands else ".".join(parts)), at + 1, "digits")


def _amount(row: _Row, at: int) -> _Amount | None:
    """Read a number, "half a", "three quarters of an", "two and a half"."""
    number = _number(row, at)
    end = number.end if number else at
    if number and number.manner != "bare":
        half = _and_part(row, end)
        if half:
            return _Amount(number.value + half.value, half.end, "word")
        if row.word(end) in _TIMES and (each := _number(row, end + 1)) is not None and each.manner == "digits":
            return each._replace(value=number.value * each.value)
        end += row.word(end) == "-" and row.word(end + 1) in _PARTS
    part = 0.5 if row.after(_SPANISH_HALVES, end) else _PARTS.get(row.word(end))
    if part is None:
        return number
    end += 1
    while row.word(end) in _ARTICLES or row.word(end) in {"'", "-", "of", "d"}:
        end += 1
    return _Amount((number.value if number else 1) * part, end, "word")


def _and_part(row: _Row, at: int) -> _Amount | None:
    """Read "and a half", "et demie", "e mezza", "ja puoli"."""
    if row.word(at) not in _ANDS:
        return None
    at += 2 if row.word(at + 1) in _ARTICLES else 1
    part = 0.5 if row.word(at) == "media" else _PARTS.get(row.word(at))
    return _Amount(part, at + 1, "word") if part else None


def _period(row: _Row, at: int) -> _Period | None:
    """Read "a week", "/month", "al mese", "p/w", "viikossa", "every two weeks", "twice a week"."""
    fortnight = row.after(_FORTNIGHTS, at)
    if fortnight:
        return _Period("fortnight", 1, fortnight)
    times, at = _times(row, at)
    word = row.word(at)
    adverb = _ADVERBS.get(word) or _SHORT_ADVERBS.get(word)
    if adverb:
        return _Period(adverb, times, at + 1)
    strong, end = _connection(row, at)
    if end == at:
        return None
    every, end = _every(row, end) if strong else (1.0, end)
    word = row.word(end)
    name = _PERIODS.get(word) or _ADVERBS.get(word) or (_TIMES_OF_DAY.get(word) if strong else None)
    if name is None or not every or not (strong or len(word) > 1):
        return None
    return _Period(name, times / every, end + 1, weak=not strong)


def _times(row: _Row, at: int) -> tuple[float, int]:
    """Read "once", "3 times", "2x" before a period; without them it is once."""
    if row.word(at) in _ONCE:
        return _ONCE[row.word(at)], at + 1
    number = _number(row, at)
    if number and row.word(number.end) in _TIMES:
        return number.value, number.end + 1
    return 1, at


def _connection(row: _Row, at: int) -> tuple[bool, int]:
    """Read the words before the name of a period; tells whether one of them can mean nothing else."""
    strong, end = False, at
    while end < at + 4:
        word = row.word(end)
        connects = word in _STRONG or word in _WEAK or (end > at and word in _JOINTS)
        if not connects or (strong and word in _PERIODS):  # "par an": the year, no article
            break
        strong, end = strong or word in _STRONG, end + 1
    return strong, end


def _every(row: _Row, at: int) -> tuple[float, int]:
    """Read the two of "every two weeks" and of "every other week"."""
    if row.word(at) in _EVERY_SECOND:
        return 2, at + 1
    number = _number(row, at)
    return (number.value, number.end) if number and number.is_counted else (1, at)


def _a_month(value: float, period: _Period) -> float:
    """Return what a value of each period, a day or longer, comes to in a month."""
    value *= period.times
    if period.name == "day":
        return value * WORKDAYS_A_WEEK * WEEKS_A_MONTH
    if period.name == "week":
        return value * WEEKS_A_MONTH
    months = {"fortnight": 2 / WEEKS_A_MONTH, "month": 1, "quarter": 3, "year": MONTHS_A_YEAR}
    return value / months[period.name]


# Hours


class _Span(NamedTuple):
    """An amount of time in hours: its unit, how it was said, and the place after it."""

    hours: float
    unit: _Unit
    end: int
    manner: Literal["digits", "word", "article", "bare"]
    hyphened: bool


class _Workload(NamedTuple):
    """Hours of each period, between two places of a row; without a period it was not said how often."""

    low: float
    high: float
    span: _Span
    start: int
    end: int
    period: _Period | None


def parse_hours(text: str, field: str) -> Hours:
    """Read a text that is hours and nothing else ("5h/week", "20h/month"; "8" is hours a week); returns hours a month.

    Raises `InvalidValueError` naming `field` when it cannot be read, is not above 0, or is more than anyone can work.
    """
    row = _row(text)
    found = _whole(row)
    if found is None:
        raise InvalidValueError(Problem("hours_unreadable", {"given": text}, field=field))
    return _hours(found, text.strip(), field)


def find_hours(text: str) -> tuple[str, Hours | None]:
    """Take the hours out of a line; returns the line without them, and hours a month (None where none are said).

    Raises `InvalidValueError` for hours that are not above 0, or more than anyone can work.
    """
    row = _row(text)
    found = list(_workloads(row))
    if not found:
        return text.strip(), None
    chosen = next((workload for workload in reversed(found) if workload.period), found[-1])
    start, end = row.spans[chosen.start][0], row.spans[chosen.end - 1][1]
    if chosen.period is None:
        chosen = chosen._replace(period=_period_before(row, chosen.start) or _period_elsewhere(row, chosen))
    hours = _hours(chosen, row.text[start:end], None)
    return _without(row.text, start, end), hours


def hours_text(hours: Hours) -> str:
    """Write hours so that `parse_hours` reads the same again ("5h/week", "20h/month", "2-3h/week").

    `typical` is not written: where low and high differ, it is read as the middle.
    """
    for period, factor in (("week", WEEKS_A_MONTH), ("month", 1.0)):
        low, high = (float(f"{value / factor:.4g}") for value in (hours.low, hours.high))
        if (low * factor, high * factor) == (hours.low, hours.high):
            return f"{_between(low, high)}h/{period}"
    return f"{_between(hours.low, hours.high)}h/month"


def _between(low: float, high: float) -> str:
    return _plain(low) if low == high else f"{_plain(low)}-{_plain(high)}"


def _plain(value: float) -> str:
    """Write a number in full, without an exponent and without needless zeros."""
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _hours(found: _Workload, given: str, field: str | None) -> Hours:
    """Return hours a month; a workload without a period is a week's. Raises `InvalidValueError` for what cannot be."""
    period = found.period or _Period("week", 1, 0)
    low, high = _a_month(found.low, period), _a_month(found.high, period)
    sentence = None
    if low < 0:
        sentence = "hours_negative"
    elif high == 0:
        sentence = "hours_zero"
    elif not high <= MOST_HOURS_A_MONTH * (1 + 1e-9):
        sentence = "hours_too_many"
    if sentence:
        raise InvalidValueError(Problem(sentence, {"given": given}, field=field))
    return Hours(low, low if low == high else (low + high) / 2, high)


def _whole(row: _Row) -> _Workload | None:
    """Read the whole row as one workload."""
    at = 0
    while (after := row.after(_ABOUT, at)) is not None:
        at = after
    at += row.word(at) in _BETWEEN
    negative = row.word(at) == "-"
    at += negative
    readings = (_workload(row, at), _without_unit(row, at), _after_period(row, at))
    found = next((reading for reading in readings if reading and _is_complete(row, reading)), None)
    if found and negative:
        return found._replace(low=-found.high, high=-found.low)
    return found


def _is_complete(row: _Row, found: _Workload) -> bool:
    """Whether nothing but full stops follows; "a day" and a bare "tunti" need a period."""
    counted = found.span.manner in {"digits", "word"} or (found.span.manner == "article" and found.span.unit == "hour")
    said = found.period is not None or counted
    return said and all(word in {".", ",", ";", "!"} for word in row.words[found.end :])


def _after_period(row: _Row, at: int) -> _Workload | None:
    """Read a period with the hours after it: "every day 30 min"."""
    period = _period(row, at)
    if period is None or period.times > 1 or period.name == "hour":
        return None
    found = _workload(row, period.end + (row.word(period.end) in {",", ":"}))
    return found._replace(period=period) if found and found.period is None else None


def _without_unit(row: _Row, at: int) -> _Workload | None:
    """Read a bare number, which is hours: "8", "8-10", "20/month"."""
    low = _number(row, at)
    if low is None or not low.is_counted:
        return None
    high = _number(row, low.end + 1) if row.word(low.end) in _RANGES | _ANDS else None
    last = high if high and high.is_counted else low
    end = row.after(_AFTER_ALL, last.end) or last.end
    period = _period(row, end)
    span = _Span(last.value, "hour", last.end, last.manner, hyphened=False)
    if low.value > last.value or (period and period.name == "hour"):
        return None
    return _Workload(low.value, last.value, span, at, period.end if period else end, period)


def _workloads(row: _Row) -> Iterator[_Workload]:
    """Find the workloads of a line, from left to right."""
    end = 0
    for at in _beginnings(row):
        found = _workload(row, at) if at >= end else None
        if found is None:
            continue
        end = found.end
        if not _is_other_time(row, found):
            yield _with_lead(row, found)


def _beginnings(row: _Row) -> Iterator[int]:
    """Return the places where an amount may begin: soon before a unit, and not within a word ("mp3")."""
    units = (at for at, word in enumerate(row.words) if word in _UNITS)
    near = sorted({at for unit in units for at in range(max(unit - _LONGEST_AMOUNT, 0), unit + 1)})
    for at in near:
        word, start = row.words[at], row.spans[at][0]
        if (word in _AMOUNT_WORDS or _is_number(word)) and not row.text[max(start - 1, 0) : start].isalnum():
            yield at


def _workload(row: _Row, at: int) -> _Workload | None:
    """Read a workload that begins at this place."""
    between = row.word(at - 1) in _BETWEEN
    low = _span(row, at)
    if low is not None:
        high = _upper(row, low.end, between=between) or low
        return _with_period(row, at, low.hours, high) if low.hours <= high.hours else None
    number = _number(row, at)
    if number is None or not number.is_counted:
        return None
    upper = _upper(row, number.end, between=between)
    if upper is None or upper.manner in {"article", "bare"}:
        return None
    least = number.value * _HOURS_OF[upper.unit]
    return _with_period(row, at, least, upper) if least <= upper.hours else None


def _upper(row: _Row, at: int, *, between: bool) -> _Span | None:
    """Read the end of a range: "-3h", "to 3 h", and "and 3 h" where "between" stands before."""
    at += row.word(at) == "+"
    if row.word(at) in _RANGES or (between and row.word(at) in _ANDS):
        return _span(row, at + 1)
    return None


def _span(row: _Row, at: int) -> _Span | None:
    amount = _amount(row, at)
    if amount is None:
        return None
    end = amount.end
    hyphened = row.word(end) == "-" and amount.manner == "digits"
    end += hyphened or row.word(end) == "+"
    end += row.word(end) in _WHOLE
    word = row.word(end)
    unit = _UNITS.get(word)
    if unit is None or (len(word) == 1 and amount.manner in {"article", "bare"}):
        return None
    if word == "t" and _period(row, end + 1) is None:  # tonnes, unless "2t viikossa"
        return None
    more, end = _and_more(row, end + 1, unit)
    return _Span(amount.value * _HOURS_OF[unit] + more, unit, end, amount.manner, hyphened)


def _and_more(row: _Row, at: int, unit: _Unit) -> tuple[float, int]:
    """Read what follows a unit: "1h30", "1 h 30 min", "une heure et demie"; returns hours and the place after it."""
    at += row.word(at) == "." and row.touches(at)
    part = _and_part(row, at)
    if part:
        return _HOURS_OF[unit] * part.value, part.end
    minutes = at + 1 if row.word(at) in _ANDS else at
    word = row.word(minutes)
    if unit != "hour" or not word.isdecimal() or len(word) > len("59"):
        return 0, at
    if row.word(minutes + 1) == "m" or _UNITS.get(row.word(minutes + 1)) == "minute":
        return int(word) / 60, minutes + 2
    last = len(word) == len("30") and (minutes + 1 == len(row) or _period(row, minutes + 1) is not None)
    return (int(word) / 60, at + 1) if minutes == at and (row.touches(at) or last) else (0, at)


def _with_period(row: _Row, at: int, low: float, high: _Span) -> _Workload | None:
    """Add the period that follows; time of each hour ("5 min/h") is no workload."""
    end = _after_all(row, high.end)
    period = _period(row, end)
    if period is None and row.word(end) == "(":
        period = _period(row, end + 1)
        period = period._replace(end=period.end + 1) if period and row.word(period.end) == ")" else None
    elif period is None and row.word(end) in {",", "-"} and row.word(end + 1) in _ADVERBS:
        period = _period(row, end + 1)
    if period and period.name == "hour":
        return None
    return _Workload(low, high.hours, high, at, _after_all(row, period.end) if period else end, period)


def _after_all(row: _Row, at: int) -> int:
    """Return the place after "+", "max", "or so", "of work"."""
    while (after := row.after(_AFTER_ALL, at) or row.after(_WORK, at)) is not None:
        at = after
    return at


def _is_other_time(row: _Row, found: _Workload) -> bool:
    """Tell work from a deadline ("within 24 hours"), a time of day ("at 3 h"), opening hours, and the price of an hour."""
    before, after = _word_before(row, found.start), row.word(found.end)
    end = row.spans[found.end - 1][1]
    if before in _DEADLINES or after in _DEADLINE_ENDS or row.text[end : end + 1].isalnum():
        return True
    if found.span.manner == "article" and (before in _NO_ARTICLE_AFTER or before[:1].isdecimal()):
        return True
    if found.period is None:
        return _is_other_time_without_period(row, found, before)
    length = (found.high, found.span.unit, found.period.name)
    return length in {(24, "hour", "day"), (7 * HOURS_A_DAY, "day", "week")}


def _is_other_time_without_period(row: _Row, found: _Workload, before: str) -> bool:
    span, after = found.span, row.word(found.end)
    if span.manner == "bare" or span.hyphened or (span.unit in {"day", "half-day"} and not _can_be_days(row, found)):
        return True
    if before in _DEADLINES_UNLESS_SAID | _REPEATS | _CLOCKS or after in _LATER or row.original(found.start - 1) == "à":
        return True
    if after == "/" and row.word(found.end + 1)[:1].isdecimal():
        return True
    return (span.manner == "article" and span.unit != "hour") or found.high in _TURNAROUNDS


def _can_be_days(row: _Row, found: _Workload) -> bool:
    """Whether days without a period of their own are work: only where one stands right before ("every month 2 days")."""
    return found.span.manner != "article" and _period_before(row, found.start) is not None


def _word_before(row: _Row, at: int) -> str:
    at -= 1
    while row.word(at) in _BETWEEN_DEADLINE_AND_NUMBER:
        at -= 1
    return row.word(at)


def _with_lead(row: _Row, found: _Workload) -> _Workload:
    """Take in the words before that belong to the hours: a minus, "about", "between"."""
    start = found.start
    if row.original(start - 1) in {"-", "−"} and row.touches(start) and not row.touches(start - 1):
        return found._replace(low=-found.high, high=-found.low, start=start - 1)
    if found.low < found.high and row.word(start - 1) in _BETWEEN:
        start -= 1
    while (before := row.before(_ABOUT, start)) is not None:
        start = before
    return found._replace(start=start)


def _period_before(row: _Row, at: int) -> _Period | None:
    """Return the period that ends right before a place ("every day 30 min"), unless it says how many times."""
    ends = {at, at - 1} if row.word(at - 1) in {",", ":", "-"} else {at}
    found = (_period(row, start) for start in range(max(at - 6, 0), at))
    return next((period for period in found if period and period.end in ends and _can_be_elsewhere(period)), None)


def _period_elsewhere(row: _Row, found: _Workload) -> _Period | None:
    """Return the period that the rest of the line speaks of ("monthly report 3h"), if it is one and clear."""
    places = itertools.chain(range(found.start), range(found.end, len(row)))
    periods = [
        period
        for at in places
        if row.word(at) not in _SHORT_ADVERBS and (period := _period(row, at)) and _can_be_elsewhere(period)
    ]
    clear = {(period.name, period.times): period for period in periods if not (period.weak and period.name == "day")}
    return next(iter(clear.values())) if len(clear) == 1 else None


def _can_be_elsewhere(period: _Period) -> bool:
    return period.times <= 1 and period.name in {"day", "week", "fortnight", "month"}


def _without(text: str, start: int, end: int) -> str:
    """Cut a piece out of a text, and what would dangle then."""
    left, right = text[:start].rstrip(), text[end:].lstrip()
    separated = left[-1:] in {",", ";"} or right[:1] in {",", ";"}
    left, right = left.rstrip(_DANGLING), right.lstrip(_DANGLING + ".")
    while left[-1:] in {"(", "["} and right[:1] in {"", ")", "]"}:
        left, right = left[:-1].rstrip(_DANGLING), right[1:].lstrip(_DANGLING)
    if not left.strip("([ "):
        left, right = "", re.sub(_LEADING_OF, "", right, count=1)
    joint = ", " if separated else " "
    if not left or left[-1] in "([" or right[:1] in {"", ".", "!", "?", ")", "]"}:
        joint = ""
    rest = " ".join(f"{left}{joint}{right}".split())
    return rest if any(character.isalnum() for character in rest) else ""


# Money


class _UnreadableError(Exception):
    """The text is no sum."""


class _Sum(NamedTuple):
    """A sum as it was said: words about it, or all of it."""

    amount: float = 0
    negative: bool = False
    currency: Currency | None = None
    firm: bool = False
    period: _Period | None = None


def parse_money(text: str, field: str) -> Money:
    """Read a sum ("1500 EUR", "€1.500", "2,5k €", "18000 EUR/year"); those of a week or a year become a month's.

    With `field` "owner-rate" the sum is what an hour is worth. Raises `InvalidValueError` naming `field`.
    """
    said = _readable_sum(text, "money_unreadable", field)
    if said.period and (said.period.name == "hour") != (field == "owner-rate"):
        raise InvalidValueError(Problem("money_unreadable", {"given": text}, field=field))
    amount = said.amount
    if said.period and said.period.name != "hour":
        amount = _a_month(amount, said.period)
    if said.negative or amount <= 0:
        raise InvalidValueError(Problem("money_not_positive", {"given": text}, field=field))
    if amount > MOST_MONEY:
        raise InvalidValueError(Problem("money_too_large", {"given": text}, field=field))
    return Money(amount, said.currency, said.firm)


def money_text(money: Money) -> str:
    """Write a sum so that `parse_money` reads the same again ("1500 EUR", "1500 EUR firm")."""
    amount = _plain(money.amount)
    if len(amount.partition(".")[2]) == len("000"):
        amount += "0"  # three digits after one point would be thousands
    return " ".join(filter(None, (amount, money.currency, "firm" if money.firm else "")))


def parse_quote(text: str, field: str) -> Quote:
    """Read a price that was offered: of an hour ("75", "75 EUR/h"), or of a month with its hours ("1200/month:40h").

    Raises `InvalidValueError` naming `field`.
    """
    price, colon, hours = text.partition(":")
    said = _readable_sum(price, "quote_unreadable", field, text)
    name = said.period.name if said.period else "hour"
    for_hours = _bundle(hours) if colon else None
    wrong = said.negative or said.firm or not 0 < said.amount <= MOST_MONEY or bool(said.period and said.period.times != 1)
    if name == "hour" and not colon and not wrong:
        return Quote(said.amount, said.currency, "hour", None)
    if name == "month" and for_hours and not wrong:
        return Quote(said.amount, said.currency, "month", for_hours)
    raise InvalidValueError(Problem("quote_unreadable", {"given": text}, field=field))


def _bundle(text: str) -> float | None:
    """Read the hours that a month's price buys: "40h", "40 hours a month"; None where it is not that."""
    row = _row(text)
    number = _number(row, 0)
    if number is None or not number.is_counted or not 0 < number.value <= MOST_HOURS_A_MONTH:
        return None
    end = number.end + (_UNITS.get(row.word(number.end)) == "hour")
    period = _period(row, end)
    end = period.end if period and period.name == "month" else end
    return number.value if end == len(row) else None


def _readable_sum(price: str, sentence: str, field: str, given: str | None = None) -> _Sum:
    """Read a sum; raises `InvalidValueError` with the sentence, or for a currency without prices."""
    given = price if given is None else given
    other = _other_currency(_row(price[:_LONGEST_SUM]))
    if other:
        raise InvalidValueError(Problem("currency_unknown", {"given": given, "currency": other}, field=field))
    try:
        return _sum(_fold(unicodedata.normalize("NFC", price)))
    except _UnreadableError:
        raise InvalidValueError(Problem(sentence, {"given": given}, field=field)) from None


def _other_currency(row: _Row) -> str | None:
    """Return the first currency that there are no prices in."""
    for at, word in enumerate(row.words):
        if word in _OTHER_CURRENCIES or (word not in _CURRENCIES and unicodedata.category(word[0]) == "Sc"):
            return row.original(at).upper()
        if row.word(at + 1) == "$" and row.touches(at + 1) and word in _DOLLARS_OF:
            return _DOLLARS_OF[word]
    return None


def _sum(folded: str) -> _Sum:
    numbers = list(itertools.islice(re.finditer(_MONEY_NUMBER, folded), 2))
    if len(numbers) != 1 or len(folded) > _LONGEST_SUM:
        raise _UnreadableError
    number = numbers[0]
    after = _row(folded[number.end() :])
    thousand = after.word(0) in _THOUSANDS
    said = _words_of_sum(_row(folded[: number.start()]), 0, _Sum(), before=True)
    said = _words_of_sum(after, int(thousand), said, before=False)
    return said._replace(amount=_money_number(number[0], thousand=thousand) * (1000 if thousand else 1))


def _words_of_sum(row: _Row, at: int, said: _Sum, *, before: bool) -> _Sum:
    """Read all words on one side of the number; raises `_UnreadableError` at the first that says nothing about money."""
    while at < len(row):
        currency = _CURRENCIES.get(row.word(at))
        if before and row.word(at) == "-":
            said, at = said._replace(negative=True), at + 1
        elif (end := row.after(_FIRM, at)) is not None:
            said, at = said._replace(firm=True), end
        elif currency and said.currency in {None, currency}:
            said, at = said._replace(currency=currency), at + 1
        elif said.period is None and (period := _period(row, at)) is not None:
            said, at = said._replace(period=period), period.end
        elif (end := row.after(_MONEY_FILLERS, at)) is not None:
            at = end
        else:
            raise _UnreadableError
    return said


def _money_number(written: str, *, thousand: bool) -> float:
    """Read digits; three digits after a single separator are thousands, unless 0 stands before it or "k" behind."""
    digits = re.sub("[ ']", "", written)
    separators = re.findall("[.,]", digits)
    if not separators:
        return float(digits)
    whole, _, end = digits.rpartition(separators[-1])
    if _is_grouped(digits) and (len(separators) > 1 or (whole != "0" and not thousand)):
        return float(re.sub("[.,]", "", digits))
    if len(separators) > 1 and (separators[-1] in whole or not _is_grouped(whole)):
        raise _UnreadableError
    return float(f"{re.sub('[.,]', '', whole)}.{end}")


def _is_grouped(digits: str) -> bool:
    """Whether the digits stand in threes with the same sign between them."""
    return re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+", digits) is not None

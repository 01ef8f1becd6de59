"""Money and hours as people write them in English, French, Italian, Dutch, Finnish, and some German and Spanish."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias

from obmva.errors import InvalidValueError, Problem

MONTHS_A_YEAR: Final = 12
WEEKS_A_MONTH: Final = 52 / MONTHS_A_YEAR
WORKDAYS_A_WEEK: Final = 5
HOURS_A_DAY: Final = 8
MOST_HOURS_A_WEEK: Final = 100
MOST_MONEY: Final = 10_000_000

Currency: TypeAlias = Literal["EUR", "USD", "GBP"]
Period: TypeAlias = Literal["hour", "day", "week", "month", "quarter", "year"]
Unit: TypeAlias = Literal["minute", "quarter", "hour", "half-day", "day"]


@dataclass(frozen=True)
class Money:
    """A sum a month (of an hour, where an hour's worth was asked); `firm`: not a cent more."""

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


class _Token(NamedTuple):
    """A number, a word or a sign; `text` without accents and capitals, `start` and `end` in the text it came from."""

    text: str
    start: int
    end: int


class _Period(NamedTuple):
    """A stretch of time: how many times in it, and where the words of it end."""

    name: Period
    times: float
    end: int


class _Amount(NamedTuple):
    """A number before a unit; `article`: said only by "a", or not at all."""

    value: float
    end: int
    article: bool


class _Span(NamedTuple):
    """An amount with its unit, in hours."""

    hours: float
    unit: Unit
    end: int
    article: bool
    hyphened: bool


class _Workload(NamedTuple):
    """Hours a month found between two places of a text; `said`: with a period of its own."""

    low: float
    high: float
    start: int
    end: int
    said: bool


def _by_word(groups: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in words.split()}


_FOLDED: Final = str.maketrans(
    "àáâãäåèéêëìíîïòóôõöøùúûüýÿñçÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝÑÇİ’‘ʼ`´‐‑‒–—−\u00a0\u202f\u2009\u2007\u2002\u2003\t\n\r",
    "aaaaaaeeeeiiiioooooouuuuyyncAAAAAAEEEEIIIIOOOOOOUUUUYNCI'''''------         ",
)
_TOKEN: Final = r"[0-9]+(?:[.,:][0-9]+)*|[a-z]+|\S"

_UNITS: Final = _by_word({
    "minute": "min mins minute minutes minuto minuti minuut minuten minuutje minuutjes minuuttia minuutti minuutin mn "
              "minutos",
    "quarter": "kwartier kwartiertje vartti varttia vartin",
    "hour": "h hr hrs hour hours heure heures ora ore oretta orette uur uren u uurtje uurtjes tunti tuntia tunnin std "
            "stunde stunden hora horas",
    "half-day": "dagdeel dagdelen halbtag halbtage",
    "day": "day days jour jours journee journees giorno giorni giornata giornate dag dagen paiva paivaa paivan tag tage "
           "tagen dia dias jornada jornadas j pv",
})  # fmt: skip
_GLUED: Final = {
    "hpw": ("hour", "week"), "hpm": ("hour", "month"), "hpd": ("hour", "day"), "upw": ("hour", "week"),
    "halfuur": ("half-hour", ""), "halfuurtje": ("half-hour", ""),
}  # fmt: skip
_HOURS_OF: Final = {"minute": 1 / 60, "quarter": 0.25, "hour": 1.0, "half-day": HOURS_A_DAY / 2, "day": HOURS_A_DAY}
_BARE: Final = frozenset("tunti tunnin paiva paivan vartti vartin kwartiertje oretta uurtje".split())

_NUMBERS: Final = {
    word: value
    for value, words in {
        1: "one uno yksi eins",
        1.5: "anderhalf anderhalve puolitoista anderthalb eineinhalb",
        2: "two deux due twee kaksi kaks zwei dos pari couple paio",
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
        30: "thirty trente trenta dertig kolmekymmenta dreissig treinta",
        40: "forty quarante quaranta veertig neljakymmenta vierzig cuarenta",
        45: "quarantacinque vijfenveertig",
    }.items()
    for word in words.split()
}  # fmt: skip
_ARTICLES: Final = frozenset("a an un une una een ein eine einen einem einer".split())
_HALVES: Final = frozenset("half halve demi demie demis demies mezz mezza mezzo mezze mezzi puoli halber halbe halben "
                           "halbes".split())  # fmt: skip
_SPANISH_HALVES: Final = {"media": frozenset({"hora", "jornada"}), "medio": frozenset({"dia"})}
_QUARTERS: Final = frozenset("quarter quarters quart quarts quarto quarti".split())
_ANDS: Final = frozenset("and et e en ja und y &".split())
_RANGES: Final = frozenset("- to a bis tot or ou o of tai oder hasta jusqu".split())
_BETWEEN: Final = frozenset("between entre tra fra tussen zwischen from da van von de".split())

_PERIODS: Final = _by_word({
    "hour": "hour hr h heure ora uur u tunti stunde std hora",
    "day": "day d jour jours j giorno dag paiva pv tag dia jr",
    "week": "week weeks wk wks w semaine semaines sem settimana settimane sett set viikko viikkoa vko vk woche wochen wo "
            "semana semanas",
    "month": "month months mth mo m mois mese mesi maand maanden mnd kk kuukausi monat monate mes meses",
    "quarter": "trimestre trimester kwartaal quartal kvartaali",
    "year": "year years yr y an annee anno jaar vuosi jahr ano",
})  # fmt: skip
_PERIOD_WORDS: Final = _by_word({
    "hour": "hourly tunnissa tunnilta",
    "day": "daily quotidien quotidienne quotidiens quotidiennes quotidiennement giornaliero giornaliera quotidiano "
           "quotidiana dagelijks dagelijkse paivassa paivittain paivittainen paivittaiset taglich tagliche diario pd",
    "week": "weekly hebdo hebdos hebdomadaire hebdomadaires settimanale settimanali settimanalmente wekelijks wekelijkse "
            "viikossa viikoittain viikottain viikoittainen wochentlich wochentliche semanal pw pwk",
    "month": "monthly mensuel mensuelle mensuels mensuelles mensile mensili mensilmente maandelijks maandelijkse kuussa "
             "kuukaudessa kuukausittain kuukausittainen monatlich monatliche mensual pm kk",
    "quarter": "quarterly",
    "year": "yearly annually annuel annuelle annuale jaarlijks vuodessa vuosittain jahrlich anual",
})  # fmt: skip
_STRONG: Final = frozenset("/ per par pro p je each every chaque ogni elke elk iedere ieder joka jede jeden jeder cada "
                           "por al alla all".split())  # fmt: skip
_WEAK: Final = frozenset("a an in la le il l de die den der im am the het un une una een en to op".split())
_ONCE: Final = {"once": 1, "twice": 2, "kerran": 1, "kahdesti": 2, "eenmaal": 1, "tweemaal": 2, "einmal": 1, "zweimal": 2}
_TIMES: Final = frozenset("times time fois volta volte keer kertaa mal x vez veces".split())

_APPROXIMATE: Final = frozenset(
    "about around approx approximately roughly some maybe nearly almost ca circa env environ ongeveer noin n suunnilleen "
    "etwa ungefahr ~ ≈ ± unos unas quasi soit for pendant takes max maximum maxi min minimum least "
    "plus + almeno minstens vahintaan enintaan".split()
)  # fmt: skip
_AFTERWARDS: Final = frozenset("+ max maxi maximum min minimum circa ca environ env approx approximately ongeveer noin "
                               "about".split())  # fmt: skip
_WORK: Final = frozenset("work working travail lavoro werk tyota arbeit trabajo".split())

_DEADLINES: Final = frozenset("within sous entro binnen innerhalb dans under".split())
_DEADLINE_FILLERS: Final = frozenset("de les le the von van of di about circa max maximum a une un una een l' an".split())
_DEADLINE_ENDS: Final = frozenset("sisalla kuluessa".split())
_REPEATS: Final = frozenset("every each per chaque ogni elke iedere joka alle toutes / par pro".split())
_CLOCKS: Final = frozenset("at before after until till by since alle dalle dopo om vanaf na tot klo um ab vers avant apres "
                           "des".split())  # fmt: skip
_LATER: Final = frozenset("ago later ahead away early late notice old before after prior avant apres prima dopo ennen "
                          "jalkeen vorher vor sur su".split())  # fmt: skip
_TURNAROUNDS: Final = frozenset({24.0, 48.0, 72.0})

_CURRENCIES: Final = _by_word({
    "EUR": "€ eur eurs euro euros euroa euron eurolla eurot e",
    "USD": "$ usd dollar dollars dollaro dollari dollaria bucks",
    "GBP": "£ gbp pound pounds livre livres sterling sterlina sterline pond ponden punta puntaa pfund libra libras quid",
})  # fmt: skip
_OTHER_CURRENCIES: Final = frozenset(
    "chf sek nok dkk isk jpy cny rmb inr php cad aud nzd brl mxn pln czk huf ron bgn zar try rub uah sgd hkd thb krw ils "
    "aed sar myr idr vnd btc eth franc francs franken kr kronor kroner kruunua yen yuan zl zloty rupee rupees peso pesos "
    "real reais rand rubles".split()
)  # fmt: skip
_DOLLAR_PREFIXES: Final = {"r": "BRL", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "s": "SGD", "hk": "HKD",
                           "nz": "NZD", "mx": "MXN"}  # fmt: skip
_THOUSANDS: Final = frozenset("k thousand mila mille duizend tuhatta tausend mil".split())
_FIRM: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "not a cent more", "not more", "no more", "no more than", "at most", "firm", "fixed", "maximum", "maximal", "max",
        "ferme", "au plus", "au maximum", "pas plus", "fixe", "massimo", "al massimo", "fisso", "rigido", "vast",
        "maximaal", "hooguit", "enintaan", "korkeintaan", "kiintea", "hochstens", "fest", "maximo", "up to",
    )
)  # fmt: skip
_MONEY_FILLERS: Final = frozenset(
    "about around approx approximately roughly ca circa env environ ongeveer noin n etwa ungefahr ~ ≈ . ( ) , "
    "budget my is of d'".split()
)  # fmt: skip
_MONEY_NUMBER: Final = r"[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]+(?:[.,][0-9]+)*"


def _fold(text: str) -> str:
    """Return the text without accents and capitals, each character in its place."""
    return text.translate(_FOLDED).lower()


def _tokens(folded: str) -> tuple[_Token, ...]:
    return tuple(_Token(found[0], found.start(), found.end()) for found in re.finditer(_TOKEN, folded))


def _word(tokens: tuple[_Token, ...], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _touches(tokens: tuple[_Token, ...], at: int) -> bool:
    """Whether the token follows the one before without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


# Hours


def parse_hours(text: str, field: str) -> Hours:
    """Read a text that is hours and nothing else ("5h/week", "20h/month"; "8" is hours a week); returns hours a month.

    Raises `InvalidValueError` naming `field` when it cannot be read, is not above 0 or is more than anyone can work.
    """
    normal = unicodedata.normalize("NFC", text)
    tokens = _tokens(_fold(normal))
    found = _whole_workload(tokens)
    if found is None:
        raise InvalidValueError(Problem("hours_unreadable", {"given": text}, field=field))
    return _checked(found, text.strip(), field)


def find_hours(text: str) -> tuple[str, Hours | None]:
    """Take the hours out of a line: returns the line without them, and hours a month (None where none are said).

    Raises `InvalidValueError` for hours that are not above 0 or more than anyone can work.
    """
    normal = unicodedata.normalize("NFC", text)
    tokens = _tokens(_fold(normal))
    workloads = list(_workloads(tokens, normal))
    if not workloads:
        return text.strip(), None
    chosen = next((workload for workload in reversed(workloads) if workload.said), workloads[-1])
    start, end = tokens[chosen.start].start, tokens[chosen.end - 1].end
    hours = _checked(chosen, normal[start:end], None)
    return _without(normal, start, end), hours


def hours_text(hours: Hours) -> str:
    """Write hours so that `parse_hours` reads the same again ("5h/week", "20h/month", "2-3h/week")."""
    for period, factor in (("week", WEEKS_A_MONTH), ("month", 1.0)):
        low, high = (float(f"{value / factor:.6g}") for value in (hours.low, hours.high))
        if (low * factor, high * factor) == (hours.low, hours.high):
            return f"{_range_text(low, high)}h/{period}"
    return f"{_range_text(hours.low, hours.high)}h/month"


def _range_text(low: float, high: float) -> str:
    return _plain(low) if low == high else f"{_plain(low)}-{_plain(high)}"


def _plain(value: float) -> str:
    """Write a number with a point, without an exponent and without a needless end."""
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _checked(found: _Workload, given: str, field: str | None) -> Hours:
    sentence = None
    if found.low < 0:
        sentence = "hours_negative"
    elif found.low == 0:
        sentence = "hours_zero"
    elif found.high > MOST_HOURS_A_WEEK * WEEKS_A_MONTH * (1 + 1e-9):
        sentence = "hours_too_many"
    if sentence:
        raise InvalidValueError(Problem(sentence, {"given": given}, field=field))
    return Hours(found.low, found.low if found.low == found.high else (found.low + found.high) / 2, found.high)


def _whole_workload(tokens: tuple[_Token, ...]) -> _Workload | None:
    """Read all tokens as one workload; a bare number is hours a week."""
    first = 0
    while _word(tokens, first) in _APPROXIMATE or _word(tokens, first) in _BETWEEN or _word(tokens, first) in {".", "'"}:
        first += 1
    sign = -1 if _word(tokens, first) == "-" else 1
    first += sign < 0
    found = _workload(tokens, first) or _bare_number(tokens, first)
    if found is None:
        return _period_first(tokens)
    if found.end < len(tokens) and any(token.text != "." for token in tokens[found.end:]):
        return None
    low, high = sorted((sign * found.low, sign * found.high))
    return found._replace(low=low, high=high)


def _period_first(tokens: tuple[_Token, ...]) -> _Workload | None:
    period = _period(tokens, 0)
    if period is None:
        return None
    found = _workload(tokens, period.end)
    if found is None or found.said or found.end < len(tokens):
        return None
    factor = _a_month(period) / WEEKS_A_MONTH
    return found._replace(low=found.low * factor, high=found.high * factor, said=True)


def _bare_number(tokens: tuple[_Token, ...], at: int) -> _Workload | None:
    low = _number(tokens, at)
    if low is None or low.article:
        return None
    high = _number(tokens, low.end + 1) if _word(tokens, low.end) in _RANGES else None
    last = high or low
    period = _period(tokens, last.end)
    factor = _a_month(period) if period else WEEKS_A_MONTH
    end = period.end if period else last.end
    return _Workload(low.value * factor, last.value * factor, at, end, said=period is not None)


def _workloads(tokens: tuple[_Token, ...], text: str) -> Iterator[_Workload]:
    """Find the workloads of a line, from left to right."""
    at = 0
    elsewhere: list[_Workload] = []
    while at < len(tokens):
        found = None if _inside_word(tokens, at, text) else _workload(tokens, at)
        if found is None:
            at += 1
            continue
        if _is_workload(tokens, found, text):
            elsewhere.append(_with_lead(tokens, found, text))
        at = found.end
    yield from elsewhere


def _inside_word(tokens: tuple[_Token, ...], at: int, text: str) -> bool:
    start = tokens[at].start
    return start > 0 and text[start - 1].isalnum()


def _is_workload(tokens: tuple[_Token, ...], found: _Workload, text: str) -> bool:
    """Tell hours of work from deadlines ("within 24 hours"), times of day ("at 3 h") and opening hours."""
    before = _word_before(tokens, found.start)
    after = _word(tokens, found.end)
    if before in _DEADLINES or after in _DEADLINE_ENDS:
        return False
    if _word(tokens, found.start - 1) in _REPEATS:
        return False
    end = tokens[found.end - 1].end
    if end < len(text) and text[end].isalnum():
        return False
    if found.said:
        return True
    if before in _CLOCKS or after in _LATER or text[tokens[found.start - 1].start] == "à" and found.start > 0:
        return False
    return not (after == "/" and _word(tokens, found.end + 1)[:1].isdigit())


def _word_before(tokens: tuple[_Token, ...], at: int) -> str:
    at -= 1
    while at > 0 and _word(tokens, at) in _DEADLINE_FILLERS | {"'"}:
        at -= 1
    return _word(tokens, at)


def _with_lead(tokens: tuple[_Token, ...], found: _Workload, text: str) -> _Workload:
    """Take in the words before that belong to the hours: a minus, "about", "between"."""
    start = found.start
    if start and _word(tokens, start - 1) == "-" and text[tokens[start - 1].start] in "-−":
        spaced = start == 1 or not _touches(tokens, start - 1)
        if spaced and _touches(tokens, start):
            return found._replace(low=-found.high, high=-found.low, start=start - 1)
    while start and (_word(tokens, start - 1) in _APPROXIMATE or (
        _word(tokens, start - 1) == "." and _word(tokens, start - 2) in _APPROXIMATE
    )):  # fmt: skip
        start -= 1
    if found.low < found.high and _word(tokens, start - 1) in _BETWEEN and start:
        start -= 1
    return found._replace(start=start)


def _workload(tokens: tuple[_Token, ...], at: int) -> _Workload | None:
    """Read a workload that begins at this token, as hours a month; without a period it is a week's."""
    low = _span(tokens, at)
    high = None
    if low is None:
        first = _number(tokens, at)
        if first is None or first.article:
            return None
        between = _range_end(tokens, first.end)
        high = _span(tokens, between) if between else None
        if high is None:
            return None
        low = high._replace(hours=first.value * _HOURS_OF[high.unit])
    else:
        between = _range_end(tokens, low.end)
        high = _span(tokens, between) if between else None
        high = high or low
    if low.hours > high.hours:
        return None
    return _with_period(tokens, at, low, high)


def _range_end(tokens: tuple[_Token, ...], at: int) -> int | None:
    if _word(tokens, at) == "+":
        at += 1
    if _word(tokens, at) in _RANGES or _word(tokens, at) in _ANDS:
        return at + 1
    return None


def _with_period(tokens: tuple[_Token, ...], at: int, low: _Span, high: _Span) -> _Workload | None:
    end = high.end
    while _word(tokens, end) in _AFTERWARDS:
        end += 1
    period = _period(tokens, end) or (_period(tokens, end + 1) if _word(tokens, end) in {"(", ".", "of"} else None)
    if period is None and (low.unit == "day" or low.article and low.unit != "hour"):
        return None
    if period and period.end < len(tokens) and _word(tokens, end) == "(" and _word(tokens, period.end) == ")":
        period = period._replace(end=period.end + 1)
    factor = _a_month(period) if period else WEEKS_A_MONTH
    return _Workload(low.hours * factor, high.hours * factor, at, period.end if period else end, said=period is not None)


def _span(tokens: tuple[_Token, ...], at: int) -> _Span | None:
    amount = _amount(tokens, at)
    if amount is None:
        return None
    end = amount.end
    hyphened = _word(tokens, end) == "-"
    while _word(tokens, end) in {"-", "+", "'", "d", "of"} and end <= amount.end + 1:
        end += 1
    unit = _UNITS.get(_word(tokens, end))
    if unit is None:
        return None
    hours, end = _and_more(tokens, end + 1, unit)
    return _Span(amount.value * _HOURS_OF[unit] + hours, unit, end, amount.article, hyphened)  # type: ignore[arg-type]


def _and_more(tokens: tuple[_Token, ...], at: int, unit: str) -> tuple[float, int]:
    """Read what follows a unit: "1h30", "1 h 30 min", "une heure et demie"."""
    if _word(tokens, at) == "." and _touches(tokens, at) and _word(tokens, at - 1) in {"std", "hrs", "hr", "min", "h"}:
        at += 1
    word = _word(tokens, at)
    if unit == "hour" and word.isdigit() and int(word[:4]) < 60:
        if _UNITS.get(_word(tokens, at + 1)) == "minute":
            return int(word) / 60, at + 2
        if _touches(tokens, at):
            return int(word) / 60, at + 1
    if word in _ANDS:
        after = at + 2 if _word(tokens, at + 1) in _ARTICLES else at + 1
        if _word(tokens, after) in _HALVES or _word(tokens, after) == "media":
            return _HOURS_OF[unit] / 2, after + 1
    return 0.0, at


def _amount(tokens: tuple[_Token, ...], at: int) -> _Amount | None:
    """Read a number, "half a", "a quarter of an", "two and a half"."""
    number = _number(tokens, at)
    end = number.end if number else at
    if number and _word(tokens, end) in _ANDS:
        half = end + 2 if _word(tokens, end + 1) in _ARTICLES else end + 1
        if _word(tokens, half) in _HALVES:
            return _Amount(number.value + 0.5, half + 1, article=False)
    if number and _word(tokens, end) == "-" and _word(tokens, end + 1) in _HALVES | _QUARTERS:
        end += 1
    part = _part(tokens, end)
    if part:
        end += 1
        while _word(tokens, end) in _ARTICLES or _word(tokens, end) in {"'", "-", "of", "d"}:
            end += 1
        return _Amount((number.value if number else 1) * part, end, article=False)
    return number


def _part(tokens: tuple[_Token, ...], at: int) -> float | None:
    word = _word(tokens, at)
    if word in _HALVES or _word(tokens, at + 1) in _SPANISH_HALVES.get(word, ()):
        return 0.5
    return 0.25 if word in _QUARTERS else None


def _number(tokens: tuple[_Token, ...], at: int) -> _Amount | None:
    word = _word(tokens, at)
    if word[:1].isdigit():
        return _digits(tokens, at)
    if word in {"½", "¼", "¾"}:
        return _Amount(unicodedata.numeric(word), at + 1, article=False)
    if word in _ARTICLES:
        end = at + 2 if _word(tokens, at + 1) == "'" else at + 1
        if _word(tokens, end) in {"couple", "paio", "paar", "par"}:
            end += 1
            return _Amount(2, end + (_word(tokens, end) in {"of", "di", "de", "d"}), article=False)
        return _Amount(1, end, article=True)
    if word in _NUMBERS:
        return _Amount(_NUMBERS[word], at + 1, article=False)
    if word in _BARE:
        return _Amount(1, at, article=True)
    return None


def _digits(tokens: tuple[_Token, ...], at: int) -> _Amount | None:
    word = _word(tokens, at)
    if ":" in word:
        hours, _, minutes = word.partition(":")
        if not (hours.isdigit() and minutes.isdigit() and len(minutes) == 2):
            return None
        return _Amount(float(hours) + int(minutes) / 60, at + 1, article=False)
    parts = re.split("[.,]", word)
    if len(parts) > 2:
        return None
    value = float(".".join(parts))
    if "," in word and len(parts[1]) == 3:
        value *= 1000
    if _word(tokens, at + 1) == "/" and _word(tokens, at + 2) in {"2", "4"} and word in {"1", "3"}:
        return _Amount(value / int(_word(tokens, at + 2)), at + 3, article=False)
    if _word(tokens, at + 1) in {"½", "¼", "¾"}:
        return _Amount(value + unicodedata.numeric(_word(tokens, at + 1)), at + 2, article=False)
    return _Amount(value, at + 1, article=False)


def _period(tokens: tuple[_Token, ...], at: int) -> _Period | None:
    """Read "a week", "/month", "al mese", "p/w", "viikossa", "every two weeks"."""
    word = _word(tokens, at)
    if word in _PERIOD_WORDS:
        return _Period(_PERIOD_WORDS[word], 1, at + 1)  # type: ignore[arg-type]
    end, joined = at, False
    while end < at + 4 and (_word(tokens, end) in _STRONG or _word(tokens, end) in _WEAK
                            or joined and _word(tokens, end) in {"'", ".", "les", "alle"}):  # fmt: skip
        joined, end = True, end + 1
    if not joined:
        return None
    divisor = 1.0
    count = _number(tokens, end)
    if count and not count.article:
        divisor, end = count.value, count.end
    word = _word(tokens, end)
    name = _PERIODS.get(word) or _PERIOD_WORDS.get(word)
    if name is None or divisor <= 0:
        return None
    return _Period(name, 1 / divisor, end + 1)  # type: ignore[arg-type]


def _a_month(period: _Period) -> float:
    """Return how often the period comes in a month."""
    a_month = {
        "hour": WORKDAYS_A_WEEK * HOURS_A_DAY * WEEKS_A_MONTH, "day": WORKDAYS_A_WEEK * WEEKS_A_MONTH,
        "week": WEEKS_A_MONTH, "month": 1.0, "quarter": 1 / 3, "year": 1 / MONTHS_A_YEAR,
    }  # fmt: skip
    return a_month[period.name] * period.times


def _without(text: str, start: int, end: int) -> str:
    """Cut a piece out of a text, and the signs that would dangle."""
    left, right = text[:start].rstrip(" ,;:-–—~=|/"), text[end:].lstrip(" ,;:-–—.=|/")
    while left[-1:] in {"(", "["} and (not right or right[0] in ")]"):
        left, right = left[:-1].rstrip(" ,;:-–—"), right[1:].lstrip(" ,;:-–—")
    if not left.strip("()[]"):
        return right.strip(" ,;:-–—")
    joint = "" if not right or right[0] in ".!?)]" or left[-1] in "([" else " "
    return " ".join(f"{left}{joint}{right}".split())


# Money


class _Sum(NamedTuple):
    """A sum as it was said."""

    amount: float
    currency: Currency | None
    firm: bool
    period: _Period | None


class _UnreadableError(Exception):
    """The text is no sum."""


def parse_money(text: str, field: str) -> Money:
    """Read a sum ("1500 EUR", "€1.500", "2,5k €", "18000 EUR/year"); sums of a week or a year become a month's.

    With `field` "owner-rate" the sum is what an hour is worth. Raises `InvalidValueError` naming `field`.
    """
    try:
        said = _sum(text, field)
    except _UnreadableError:
        raise InvalidValueError(Problem("money_unreadable", {"given": text}, field=field)) from None
    if said.period and (said.period.name == "hour") != (field == "owner-rate"):
        raise InvalidValueError(Problem("money_unreadable", {"given": text}, field=field))
    amount = said.amount
    if said.period and said.period.name not in {"hour", "month"}:
        amount *= _a_month(said.period)
    if amount <= 0:
        raise InvalidValueError(Problem("money_not_positive", {"given": text}, field=field))
    if amount > MOST_MONEY:
        raise InvalidValueError(Problem("money_too_large", {"given": text}, field=field))
    return Money(amount, said.currency, said.firm)


def money_text(money: Money) -> str:
    """Write a sum so that `parse_money` reads the same again ("1500 EUR", "1500 EUR firm")."""
    amount = _plain(money.amount)
    if len(amount.partition(".")[2]) == 3:
        amount += "0"  # three digits after one point would be thousands
    return " ".join(filter(None, (amount, money.currency, "firm" if money.firm else "")))


def parse_quote(text: str, field: str) -> Quote:
    """Read a price that was offered: "75", "75 EUR/h", or a month's with its hours, "1200/month:40h".

    Raises `InvalidValueError` naming `field`.
    """
    price, colon, hours = text.partition(":")
    unreadable = InvalidValueError(Problem("quote_unreadable", {"given": text}, field=field))
    try:
        said = _sum(price, field)
    except _UnreadableError:
        raise unreadable from None
    monthly = said.period is not None and said.period.name == "month"
    if said.firm or not 0 < said.amount <= MOST_MONEY or bool(colon) != monthly:
        raise unreadable
    if not monthly:
        if said.period and said.period.name != "hour":
            raise unreadable
        return Quote(said.amount, said.currency, "hour", None)
    for_hours = _bundle(hours)
    if for_hours is None:
        raise unreadable
    return Quote(said.amount, said.currency, "month", for_hours)


def _bundle(text: str) -> float | None:
    """Read the hours that a month's price buys."""
    tokens = _tokens(_fold(text))
    number = _number(tokens, 0)
    if number is None or not 0 < number.value <= MOST_HOURS_A_WEEK * WEEKS_A_MONTH:
        return None
    end = number.end + (_UNITS.get(_word(tokens, number.end)) == "hour")
    period = _period(tokens, end)
    if period and period.name == "month":
        end = period.end
    return number.value if end == len(tokens) else None


def _sum(text: str, field: str) -> _Sum:
    folded = _fold(unicodedata.normalize("NFC", text)).strip()
    numbers = list(re.finditer(_MONEY_NUMBER, folded))
    if len(numbers) != 1:
        raise _UnreadableError
    number = numbers[0]
    before, after = _tokens(folded[: number.start()]), _tokens(folded[number.end() :])
    thousand = _word(after, 0) in _THOUSANDS
    currencies, firm, period = set(), False, None
    sign = 1
    for tokens, first in ((before, 0), (after, int(thousand))):
        at = first
        while at < len(tokens):
            word = _word(tokens, at)
            _refuse_other_currency(tokens, at, text, field)
            if word == "-" and tokens is before:
                sign, at = -1, at + 1
            elif (phrase := _firm(tokens, at)) is not None:
                firm, at = True, phrase
            elif word == "us" and _word(tokens, at + 1) == "$":
                at += 1
            elif word in _CURRENCIES:
                currencies.add(_CURRENCIES[word])
                at += 1
            elif (found := _period(tokens, at)) is not None and period is None:
                period, at = found, found.end
            elif word in _MONEY_FILLERS or word in {"-", "—"} and at == len(tokens) - 1:
                at += 1
            else:
                raise _UnreadableError
    if len(currencies) > 1:
        raise _UnreadableError
    value = sign * _money_number(number[0], thousand)
    currency: Currency | None = currencies.pop() if currencies else None  # type: ignore[assignment]
    return _Sum(value, currency, firm, period)


def _refuse_other_currency(tokens: tuple[_Token, ...], at: int, text: str, field: str) -> None:
    word = _word(tokens, at)
    other = None
    if word in _OTHER_CURRENCIES or len(word) == 1 and word not in _CURRENCIES and unicodedata.category(word) == "Sc":
        other = word.upper()
    elif _word(tokens, at + 1) == "$" and word in _DOLLAR_PREFIXES:
        other = _DOLLAR_PREFIXES[word]
    if other:
        raise InvalidValueError(Problem("currency_unknown", {"given": text, "currency": other}, field=field))


def _firm(tokens: tuple[_Token, ...], at: int) -> int | None:
    """Return where the words for "not a cent more" end, if they begin here; the longest phrase counts."""
    ends = [
        at + len(phrase)
        for phrase in _FIRM
        if all(_word(tokens, at + place) == word for place, word in enumerate(phrase))
    ]
    return max(ends, default=None)


def _money_number(written: str, thousand: bool) -> float:
    """Read digits; three digits after a single separator are thousands, unless a "k" follows."""
    digits = re.sub("[ ']", "", written)
    separators = re.findall("[.,]", digits)
    if not separators:
        return float(digits) * (1000 if thousand else 1)
    whole, _, end = digits.rpartition(separators[-1])
    if len(set(separators)) == 1 and (len(separators) > 1 or len(end) == 3 and whole != "0" and not thousand):
        value = float(re.sub("[.,]", "", digits))
    else:
        value = float(f"{re.sub('[.,]', '', whole)}.{end}")
    return value * (1000 if thousand else 1)

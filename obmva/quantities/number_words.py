"""The words that numbers are written with, in five languages and some German and Spanish.

Every word stands as a row has it (`obmva.quantities.row`): no accents, no capitals, signs apart
from letters.
"""

from collections.abc import Mapping
from typing import Final

from obmva.quantities.tables import by_word

# Tables of words are read by line; one word a line would hide their order.
# fmt: off

NUMBERS: Final[Mapping[str, float]] = by_word({
    1: ("one", "uno", "yksi", "eins"),
    1.5: ("anderhalf", "anderhalve", "puolitoista", "anderthalb", "eineinhalb"),
    2: ("two", "deux", "due", "twee", "kaksi", "kaks", "zwei", "dos", "couple", "paio", "paar", "pari"),
    2.5: ("tweeenhalf", "tweeenhalve", "zweieinhalb"),
    3: ("three", "trois", "tre", "drie", "kolme", "drei", "tres"),
    3.5: ("drieenhalf", "drieenhalve", "dreieinhalb"),
    4: ("four", "quatre", "quattro", "vier", "nelja", "cuatro"),
    5: ("five", "cinq", "cinque", "vijf", "viisi", "funf", "cinco"),
    6: ("six", "sei", "zes", "kuusi", "sechs", "seis"),
    7: ("seven", "sept", "sette", "zeven", "seitseman", "sieben", "siete"),
    8: ("eight", "huit", "otto", "acht", "kahdeksan", "ocho"),
    9: ("nine", "neuf", "nove", "negen", "yhdeksan", "neun", "nueve"),
    10: ("ten", "dix", "dieci", "tien", "kymmenen", "zehn", "diez"),
    12: ("twelve", "douze", "dodici", "twaalf", "kaksitoista", "zwolf", "doce"),
    15: ("fifteen", "quinze", "quindici", "vijftien", "viisitoista", "funfzehn", "quince"),
    20: ("twenty", "vingt", "venti", "twintig", "kaksikymmenta", "zwanzig", "veinte"),
    30: ("thirty", "trente", "trenta", "dertig", "kolmekymmenta", "treinta"),
    40: ("forty", "quarante", "quaranta", "veertig", "neljakymmenta", "vierzig", "cuarenta"),
})
# Numbers that nobody counted, from the least to the most that is usually meant; an article may stand before them.
UNCOUNTED: Final[Mapping[str, tuple[float, float]]] = {
    word: range_
    for range_, words in {
        (2.0, 4.0): (
            "few", "some", "quelques", "qualche", "alcune", "alcuni", "enkele", "muutama", "muutaman", "muutamia", "parisen",
            "einige", "algunas", "algunos", "unas", "unos",
        ),
        (3.0, 6.0): (
            "several", "plusieurs", "diverse", "parecchie", "verschillende", "meerdere", "useita", "useampi", "useamman",
            "mehrere", "varias", "varios",
        ),
    }.items()
    for word in words
}
# Behind an article these are two.
PAIRS: Final = frozenset({"couple", "paio", "paar", "par"})
ARTICLES: Final = frozenset({"a", "an", "un", "une", "una", "een", "ein", "eine", "einen", "einem", "einer"})
ENGLISH_ARTICLES: Final = frozenset({"a", "an"})
# An English article is a number only before one of these.
UNITS_AFTER_A: Final = frozenset({"hour", "hr", "minute", "day", "couple", "half", "quarter", "full", "whole"})
# Units that are one of their own without any number before them.
UNITS_WITHOUT_ARTICLE: Final = frozenset({
    "tunti", "tunnin", "paiva", "paivan", "vartti", "vartin", "uurtje", "halfuur", "halfuurtje", "kwartiertje", "oretta",
    "mezzora", "dagdeel",
})

PARTS: Final[Mapping[str, float]] = by_word({
    0.5: (
        "half", "halve", "demi", "demie", "demis", "demies", "mezz", "mezza", "mezzo", "mezze", "mezzi", "puoli", "halber",
        "halbe", "halben",
    ),
    0.25: ("quarter", "quarters", "quart", "quarts", "quarto", "quarti"),
})
# "media" alone is also what is social; "medio" is also a middle.
SPANISH_HALVES: Final = frozenset({"media hora", "media jornada", "medio dia"})
SPANISH_HALVES_BEGIN: Final = frozenset({"media", "medio"})
SIGNS_OF_PARTS: Final[Mapping[str, float]] = {"½": 0.5, "¼": 0.25, "¾": 0.75}
WRITTEN_PARTS: Final[Mapping[tuple[str, str], float]] = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75}
AFTER_PARTS: Final = ARTICLES | {"'", "-", "of", "d"}
OF: Final = frozenset({"d", "di", "de", "of"})

ANDS: Final = frozenset({"and", "et", "e", "en", "ja", "und", "y", "&"})
# Between the two ends of a range, and before both of them.
RANGES: Final = frozenset({"-", "to", "a", "bis", "tot", "or", "ou", "o", "of", "tai", "oder"})
BETWEEN: Final = frozenset({"between", "entre", "tra", "fra", "tussen", "zwischen", "from", "da", "van", "von", "de"})
# Both a multiplication and how often in a period.
TIMES: Final = frozenset({"times", "time", "x", "fois", "volta", "volte", "keer", "kertaa", "mal", "vez", "veces"})

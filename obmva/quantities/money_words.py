"""The words for currencies and for what else is said about sums, in five languages and some German
and Spanish.

Every word stands as a row has it (`obmva.quantities.row`): no accents, no capitals, signs apart
from letters.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from obmva.quantities.tables import by_word

Currency: TypeAlias = Literal["EUR", "USD", "GBP"]

# Tables of words are read by line; one word a line would hide their order.
# fmt: off

CURRENCIES: Final[Mapping[str, Currency]] = by_word({
    "EUR": ("€", "eur", "eurs", "euro", "euros", "euroa", "euron", "eurolla", "eurot", "e"),
    "USD": ("$", "usd", "dollar", "dollars", "dollaro", "dollari", "dollaria", "bucks"),
    "GBP": (
        "£", "gbp", "pound", "pounds", "livre", "livres", "sterling", "sterlina", "sterline", "pond", "ponden", "punta",
        "puntaa", "pfund", "libra", "libras", "quid",
    ),
})
# Currencies that there are no prices in, so that a mistake can name them.
OTHER_CURRENCIES: Final = frozenset({
    "chf", "sek", "nok", "dkk", "isk", "jpy", "cny", "rmb", "inr", "php", "cad", "aud", "nzd", "brl", "mxn", "pln", "czk",
    "huf", "ron", "bgn", "zar", "try", "rub", "uah", "sgd", "hkd", "thb", "krw", "ils", "aed", "sar", "myr", "idr", "vnd",
    "btc", "eth", "franc", "francs", "franken", "kr", "kronor", "kroner", "kruunua", "yen", "yuan", "zl", "zloty", "rupee",
    "rupees", "peso", "pesos", "real", "reais", "rand", "rubles",
})
# Letters that touch a dollar sign: dollars of another country.
DOLLARS_OF: Final[Mapping[str, str]] = {
    "r": "BRL", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "s": "SGD", "hk": "HKD", "nz": "NZD", "mx": "MXN",
}
THOUSANDS: Final = frozenset({"k", "thousand", "grand", "mila", "mille", "duizend", "tuhatta", "tausend", "mil"})
# Not a cent more.
FIRMLY: Final = frozenset({
    "firm", "fixed", "not a cent more", "not more", "no more", "no more than", "at most", "up to", "maximum", "maximal",
    "max", "max .", "ferme", "au plus", "au maximum", "pas plus", "fixe", "jusqu ' a", "massimo", "al massimo", "fisso",
    "non di piu", "fino a", "rigido", "vast", "maximaal", "hooguit", "tot", "enintaan", "korkeintaan", "kiintea",
    "hochstens", "fest", "bis zu", "maximo",
})
# Beside a sum these say nothing more.
MONEY_FILLERS: Final = frozenset({
    "about", "around", "approx", "approximately", "roughly", "ca", "circa", "env", "environ", "ongeveer", "noin", "n",
    "etwa", "ungefahr", "~", "≈", ".", "(", ")", ",", "budget", ", -", ", - -", "d '", "us", "!",
})

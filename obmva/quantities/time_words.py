"""The words for units of time, periods, and what else is said about hours, in five languages and
some German and Spanish.

Every word stands as a row has it (`obmva.quantities.row`): no accents, no capitals, signs apart
from letters.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from obmva.quantities.tables import by_word

Unit: TypeAlias = Literal["minute", "quarter", "half-hour", "hour", "half-day", "day"]
PeriodName: TypeAlias = Literal["hour", "day", "week", "fortnight", "month", "quarter", "year"]

# Tables of words are read by line; one word a line would hide their order.
# fmt: off

UNITS: Final[Mapping[str, Unit]] = by_word({
    "minute": (
        "min", "mins", "minute", "minutes", "minuto", "minuti", "minuut", "minuten", "minuutje", "minuutjes", "minuuttia",
        "minuutti", "minuutin", "mn", "minutos",
    ),
    "quarter": ("kwartier", "kwartiertje", "vartti", "varttia", "vartin", "viertelstunde"),
    "half-hour": ("halfuur", "halfuurtje", "mezzora", "puolituntia"),
    "hour": (
        "h", "hr", "hrs", "hour", "hours", "heure", "heures", "ora", "ore", "oretta", "orette", "uur", "uren", "u",
        "uurtje", "uurtjes", "tunti", "tuntia", "tunnin", "t", "std", "stunde", "stunden", "hora", "horas",
    ),
    "half-day": ("dagdeel", "dagdelen", "halbtag", "halbtage"),
    "day": (
        "day", "days", "d", "jour", "jours", "journee", "journees", "j", "giorno", "giorni", "giornata", "giornate", "gg",
        "dag", "dagen", "dagje", "dagjes", "paiva", "paivaa", "paivan", "pv", "tag", "tage", "tagen", "dia", "dias",
        "jornada", "jornadas",
    ),
})
# Before a unit these say nothing more.
WHOLE_BEFORE_UNITS: Final = frozenset({
    "full", "whole", "entire", "working", "work", "hele", "volle", "volledige", "ganzer", "ganze", "ganzen", "koko",
})
# Behind hours these say nothing more.
OF_WORK: Final = frozenset({"of work", "work", "de travail", "di lavoro", "werk", "tyota", "arbeit", "de trabajo"})

PERIODS: Final[Mapping[str, PeriodName]] = by_word({
    "hour": ("hour", "hr", "h", "heure", "ora", "uur", "u", "tunti", "t", "stunde", "std", "hora"),
    "day": (
        "day", "days", "d", "jour", "jours", "j", "giorno", "giorni", "dag", "dagen", "paiva", "pv", "tag", "tage", "dia",
        "dias", "workday", "weekday", "werkdag",
    ),
    "week": (
        "week", "weeks", "wk", "wks", "w", "semaine", "semaines", "sem", "settimana", "settimane", "sett", "set", "weken",
        "viikko", "viikkoa", "vko", "vk", "woche", "wochen", "wo", "semana", "semanas",
    ),
    "fortnight": ("fortnight", "quinzaine"),
    "month": (
        "month", "months", "mth", "mo", "m", "mois", "mese", "mesi", "maand", "maanden", "mnd", "kk", "kuukausi", "monat",
        "monate", "mes", "meses",
    ),
    "quarter": ("quarter", "trimestre", "trimester", "kwartaal", "quartal", "kvartaali"),
    "year": ("year", "years", "yr", "y", "an", "annee", "anno", "jaar", "jr", "vuosi", "jahr", "ano", "annum"),
})
# With these a day is meant, behind a word that can mean nothing else than a period.
TIMES_OF_DAY: Final[Mapping[str, PeriodName]] = by_word({
    "day": (
        "morning", "matin", "matins", "mattina", "mattine", "ochtend", "aamu", "evening", "soir", "soirs", "sera", "sere",
        "avond", "ilta", "afternoon",
    ),
})
ADVERBS: Final[Mapping[str, PeriodName]] = by_word({
    "hour": ("hourly", "tunnissa", "tunnilta"),
    "day": (
        "daily", "quotidien", "quotidienne", "quotidiens", "quotidiennes", "quotidiennement", "giornaliero", "giornaliera",
        "quotidiano", "quotidiana", "dagelijks", "dagelijkse", "paivassa", "paivittain", "paivittainen", "paivittaiset",
        "taglich", "tagliche", "diario",
    ),
    "week": (
        "weekly", "hebdo", "hebdos", "hebdomadaire", "hebdomadaires", "settimanale", "settimanali", "settimanalmente",
        "wekelijks", "wekelijkse", "viikossa", "viikoittain", "viikottain", "viikoittainen", "wochentlich", "wochentliche",
        "semanal",
    ),
    "fortnight": ("fortnightly",),
    "month": (
        "monthly", "mensuel", "mensuelle", "mensuels", "mensuelles", "mensile", "mensili", "mensilmente", "maandelijks",
        "maandelijkse", "kuussa", "kuukaudessa", "kuukausittain", "kuukausittainen", "monatlich", "monatliche", "mensual",
    ),
    "quarter": ("quarterly",),
    "year": (
        "yearly", "annually", "annuel", "annuelle", "annuale", "jaarlijks", "vuodessa", "vuosittain", "jahrlich", "anual",
    ),
})
SHORT_ADVERBS: Final[Mapping[str, PeriodName]] = by_word({
    "day": ("pd", "pv"),
    "week": ("pw", "pwk", "vko", "vk", "wk", "wks", "sem", "sett"),
    "month": ("pm", "pcm", "kk", "mth", "mnd"),
    "year": ("pa",),
})

# Before a period ("per week") these can mean nothing else.
CONNECTIONS: Final = frozenset({
    "/", "per", "par", "pro", "p", "je", "each", "every", "chaque", "toutes", "tous", "tutti", "todos", "ogni", "elke",
    "elk", "iedere", "ieder", "joka", "jede", "jeden", "jeder", "cada", "por", "al", "alla", "all",
})
# These also mean other things.
CONNECTIONS_OR_NOT: Final = frozenset({
    "a", "an", "in", "la", "le", "il", "l", "de", "die", "den", "der", "im", "am", "the", "het", "un", "une", "una", "een",
    "en", "op",
})
# These stand only between others.
CONNECTIONS_WITHIN: Final = frozenset({"'", ".", "les", "i", "los", "alle", "de"})
EVERY_SECOND: Final = frozenset({"other", "second", "toinen", "zweite", "zweiten", "tweede", "andere"})
FORTNIGHTS: Final = frozenset({
    "om de week", "une semaine sur deux", "1 semaine sur 2", "joka toinen viikko", "alle zwei wochen", "alle 2 wochen",
})
ONCE: Final[Mapping[str, int]] = {
    "once": 1, "twice": 2, "kerran": 1, "kahdesti": 2, "eenmaal": 1, "tweemaal": 2, "einmal": 1, "zweimal": 2,
}

# Before and behind hours these say how sure they are, which is not kept.
ABOUT: Final = frozenset({
    "about", "around", "approx", "approx .", "approximately", "roughly", "some", "maybe", "perhaps", "nearly", "almost",
    "ca", "ca .", "c .", "circa", "env", "env .", "environ", "ongeveer", "noin", "n .", "suunnilleen", "etwa", "ungefahr",
    "~", "≈", "±", "<", ">", "=", "unos", "unas", "quasi", "soit", "up to", "at least", "at most", "au moins", "au plus",
    "jusqu ' a", "fino a", "bis zu", "in", "almeno", "minstens", "hooguit", "vahintaan", "enintaan", "max", "max .",
    "maximum", "min", "min .", "minimum", "for", "pendant", "takes", "prend", "about a", "around a", "quelque", "zo ' n",
    "a peu pres", "piu o meno", "minimaal", "maximaal",
})
AFTER_HOURS: Final = frozenset({
    "+", "plus", "max", "max .", "maximum", "min .", "minimum", "circa", "ca", "ca .", "environ", "env", "env .", "approx",
    "approx .", "approximately", "ongeveer", "noin", "or so", "about", "in total", "total", "au total", "in totale",
    "in totaal", "yhteensa", "( max )", "( env )", "( env . )", "( environ )", "( ca )", "( ca . )", "( circa )",
    "( approx )", "( about )", "( noin )", "( ongeveer )",
})

# A time with one of these beside it is no work but a deadline, a pause, a time of day.
DEADLINES: Final = frozenset({"within", "sous", "entro", "binnen", "innerhalb", "dans"})
# With a period behind the hours these are work after all.
POSSIBLE_DEADLINES: Final = frozenset({"under", "unter", "less", "moins", "meno", "minder", "menos", "alle"})
DEADLINE_ENDS: Final = frozenset({"sisalla", "kuluessa", "valein"})
BETWEEN_DEADLINE_AND_NUMBER: Final = frozenset({
    "de", "les", "le", "l", "the", "von", "van", "of", "di", "about", "circa", "ca", "max", "maximum", "a", "an", "une",
    "un", "een", "than", "dan", "como", "'", "~", ".",
})
REPEATS: Final = frozenset({"every", "per", "chaque", "toutes", "ogni", "elke", "iedere", "joka", "alle", "/", "par", "pro"})
CLOCKS: Final = frozenset({
    "at", "before", "after", "until", "till", "by", "since", "alle", "dalle", "dopo", "om", "vanaf", "na", "tot", "klo",
    "um", "ab", "vers", "avant", "apres", "des", "@",
})
LATER: Final = frozenset({
    "ago", "later", "ahead", "away", "early", "late", "notice", "before", "after", "prior", "avant", "apres", "prima",
    "dopo", "ennen", "jalkeen", "vorher", "vor", "van", "sur", "su",
})
# Behind these "an hour" is a period ("$50 an hour"), no amount.
NO_ARTICLE_AFTER: Final = frozenset({
    "€", "$", "£", "%", "times", "time", "once", "twice", "x", "fois", "volta", "volte", "keer", "kertaa", "mal", "eur",
    "euro", "euros", "usd", "gbp", "dollars", "pounds", "k",
})

"""Money and hours as people write them in English, French, Italian, Dutch, Finnish, and some German
and Spanish.

A text is cut into a row of numbers, words and signs; small readers then go from one place in the
row to the next, and each says where it ended. Words are looked up, not matched by patterns, so time
grows only with the length of a text.
"""

from obmva.quantities.hours import (
    FULL_TIME,
    MOST_HOURS_A_MONTH,
    Found,
    Hours,
    find_hours,
    hours_text,
    parse_hours,
    share_text,
)
from obmva.quantities.lists import Piece, part_of, pieces_of, without_total
from obmva.quantities.money import (
    MOST_MONEY,
    Money,
    Worth,
    budget_text,
    money_text,
    parse_budget,
    parse_money,
    parse_worth,
    worth_text,
)
from obmva.quantities.offers import Offer, parse_offer
from obmva.quantities.rates import WEEKS_A_MONTH

__all__ = [
    "FULL_TIME",
    "MOST_HOURS_A_MONTH",
    "MOST_MONEY",
    "WEEKS_A_MONTH",
    "Found",
    "Hours",
    "Money",
    "Offer",
    "Piece",
    "Worth",
    "budget_text",
    "find_hours",
    "hours_text",
    "money_text",
    "parse_budget",
    "parse_hours",
    "parse_money",
    "parse_offer",
    "parse_worth",
    "part_of",
    "pieces_of",
    "share_text",
    "without_total",
    "worth_text",
]

"""What is said about a quote in hand."""

from obmva.analysis.quoted_prices import QuotedPrice
from obmva.report.context import Context
from obmva.report.results import Sentence
from obmva.text.say import Money, Say


def quote_sentence(quote: QuotedPrice, context: Context) -> Sentence:
    """Say whether a quote is low, usual or high for its market."""
    market = quote.market
    usual = market and Money(context.currency, market.low, market.high, rounded="unit")
    year = Say("plan.quote-undated")
    if market and market.year:
        year = Say("plan.quote-year", year=market.year)
    said = Say(
        f"plan.quote-{quote.height}",
        hourly=Money(context.currency, quote.hourly, rounded="cent"),
        role=context.catalog.roles[quote.role],
        usual=usual,
        year=year,
    )
    return context.sentence(f"quote-{quote.role}", said, market.sources if market else ())

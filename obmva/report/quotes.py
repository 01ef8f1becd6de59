"""What is said about a quote in hand."""

from obmva.analysis.quoted_prices import QuotedPrice
from obmva.catalog import Catalog
from obmva.models import Currency
from obmva.report.results import Sentence
from obmva.text.say import Money, Say
from obmva.text.speaker import Speaker


def quote_sentence(
    quote: QuotedPrice, currency: Currency, catalog: Catalog, speak: Speaker
) -> Sentence:
    """Say whether a quote is low, usual or high for its market."""
    market = quote.market
    usual = market and Money(currency, market.low, market.high, rounded="unit")
    year = Say("plan.quote-undated")
    if market and market.year:
        year = Say("plan.quote-year", year=market.year)
    said = Say(
        f"plan.quote-{quote.height}",
        hourly=Money(currency, quote.hourly, rounded="cent"),
        role=catalog.roles[quote.role],
        usual=usual,
        year=year,
    )
    return Sentence(f"quote-{quote.role}", speak(said), market.sources if market else ())

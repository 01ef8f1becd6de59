"""What is said about a quote in hand."""

from obmva.analysis.quoted_prices import QuotedPrice
from obmva.report.advice_results import QuoteView
from obmva.report.context import Context
from obmva.text.say import Money, Say


def quote_view(quote: QuotedPrice, context: Context) -> QuoteView:
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
    low, high, dated = (market.low, market.high, market.year) if market else (None, None, None)
    return QuoteView(
        id=f"quote-{quote.role}",
        text=context.speak(said),
        sources=market.sources if market else (),
        role=quote.role,
        hourly=quote.hourly,
        low=low,
        high=high,
        year=dated,
        height=quote.height,
    )

"""What is said about a quote in hand."""

from obmva.analysis.alternatives import Price
from obmva.analysis.quoted_prices import QuotedPrice
from obmva.catalog import Catalog
from obmva.models import Currency
from obmva.report.naming import with_article
from obmva.report.results import Sentence
from obmva.report.wording import hourly
from obmva.text import Text


def quote_sentence(
    quote: QuotedPrice, currency: Currency, catalog: Catalog, text: Text
) -> Sentence:
    """Say whether a quote is low, usual or high for its market."""
    say = text.plan
    words = {
        "low": say.quote_low,
        "usual": say.quote_usual,
        "high": say.quote_high,
        "unknown": say.quote_unknown,
    }[quote.height]
    values = {
        "hourly": _cents(quote.hourly, currency),
        "a_role": with_article(catalog.roles[quote.role]),
    }
    sentence = words.format(**values, **_range(quote.market, currency, text))
    return Sentence(f"quote-{quote.role}", sentence, quote.market.sources if quote.market else ())


def _range(market: Price | None, currency: Currency, text: Text) -> dict[str, str]:
    if market is None:
        return {}
    year = text.plan.quote_year.format(year=market.year) if market.year else text.plan.quote_undated
    return {"low": hourly(market.low, currency), "high": f"{market.high:,.0f}", "year": year}


def _cents(amount: float, currency: Currency) -> str:
    whole = abs(amount - round(amount)) < 0.005  # noqa: PLR2004  half a cent
    return hourly(amount, currency) if whole else f"{currency} {amount:,.2f}"

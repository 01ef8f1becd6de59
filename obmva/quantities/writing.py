"""Numbers in digits, as `obmva.quantities` reads them."""

from decimal import Decimal


def in_digits(value: float) -> str:
    """Write a number in full, without an exponent and without needless zeros."""
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text

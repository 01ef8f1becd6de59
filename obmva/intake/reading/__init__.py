"""Reads what an owner types: a line of work, a list in any shape, a table."""

from obmva.intake.reading.listing import Unread
from obmva.intake.reading.reader import Reading, TextReader

__all__ = ["Reading", "TextReader", "Unread"]

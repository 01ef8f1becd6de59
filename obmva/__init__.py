"""Whom to hire to take work off your hands: a neutral, sourced decision helper."""

__version__ = "0.1.0"

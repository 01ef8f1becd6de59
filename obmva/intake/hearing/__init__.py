"""Hears, in what an owner types, what is no work and what answers a question."""

"""What is said about a decision: frozen view models that every renderer reads, and the builders
that fill them.
"""

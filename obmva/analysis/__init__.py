"""Pure decision maths: no files, no text, no printing. Hours are hours a month, money is a month's,
values lie in 0..1.
"""

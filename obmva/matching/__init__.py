"""From the owner's own words to a kind of work, and from a typed name to a role. Nothing leaves the
machine.
"""

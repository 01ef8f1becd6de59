"""What the whole suite shares: quick, and the same on every run."""

import gc

from hypothesis import settings

settings.register_profile("suite", max_examples=40, deadline=None, derandomize=True)
settings.load_profile("suite")
# Catalogs and worlds are made by the thousand; the usual threshold costs a quarter of the time.
gc.set_threshold(100_000, 20, 20)

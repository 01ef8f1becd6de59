"""Hours that were said for several pieces of work together."""

import math
from collections.abc import Iterator

from obmva.intake import Intake
from obmva.report.results import Assumption
from obmva.report.wording import hours, listed
from obmva.text import Text


def shared_hours(intake: Intake, text: Text) -> Iterator[Assumption]:
    """Yield that a total of hours was shared equally, where one was."""
    sharing = [
        work for work in intake.work if work.item.active and work.hours and work.entry.hours_shared
    ]
    if sharing:
        total = math.fsum(work.hours.typical for work in sharing if work.hours)
        words = text.assumed.shared_hours.format(
            work=listed([work.text for work in sharing], "and"), hours=hours(total)
        )
        yield Assumption("work", text.screen.work, words, text.assumed.shared_hours_reason)

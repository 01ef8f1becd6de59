"""Hours that were said for several pieces of work together."""

import math
from collections.abc import Iterator

from obmva.intake import Intake
from obmva.report.results import Assumption
from obmva.text.say import All, Hours, Say
from obmva.text.speaker import Speaker


def shared_hours(intake: Intake, speak: Speaker) -> Iterator[Assumption]:
    """Yield that a total of hours was shared equally, where one was."""
    sharing = [
        work for work in intake.work if work.item.active and work.hours and work.entry.hours_shared
    ]
    if sharing:
        total = math.fsum(work.hours.typical for work in sharing if work.hours)
        names = All(tuple(work.text for work in sharing))
        yield Assumption(
            "work",
            speak(Say("screen.work")),
            speak(Say("assumed.shared-hours", work=names, hours=Hours(total))),
            speak(Say("assumed.shared-hours-reason")),
        )

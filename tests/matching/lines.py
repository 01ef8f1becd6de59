"""Lines of work as owners type them, labelled by hand from the line alone.

`lines/<language>.yaml` holds them by the host of the page nearest in topic. Every line is in our own words and cites no page:
hosts only keep together what one writer had in mind at once, so that a fit is judged on other topics than it learnt from;
`desk` is for lines without any. Under a host, lines stand by their kind of work, by a level and family where no kind fits,
by a kind with a level and family where they are not the kind's own; apart by semicolons. Behind a bar stand other kinds that
a reader might take the line for. "?" behind a line says that another reader might well label it otherwise, "??" that most
might, "@" that someone must be in the room though its kind does not say so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from obmva.catalog import read_document
from obmva.models import Family, Level, Task, TaskId

FOLDER = Path(__file__).with_name("lines")
SURE = {"": 0.85, "?": 0.6, "??": 0.4}
JUDGED_FROM = 0.5


@dataclass(frozen=True)
class Line:
    """One line: its labels, how sure they are (0..1), and the host it stands under."""

    text: str
    lang: str
    level: Level
    family: Family
    kind: TaskId | None
    also: tuple[TaskId, ...]
    on_site: bool
    sure: float
    host: str

    @property
    def is_kept_out(self) -> bool:
        """Whether the line belongs to the third of the hosts that judges a fit, and is kept out of it."""
        return crc32(self.host.encode()) % 3 == 0

    @property
    def is_judge(self) -> bool:
        """Whether the line judges a fit: it is kept out and its labels are fairly sure."""
        return self.is_kept_out and self.sure >= JUDGED_FROM


def read_lines(tasks: dict[TaskId, Task]) -> tuple[Line, ...]:
    """Read the lines of all languages; a kind of work that there is not is a KeyError."""
    return tuple(
        line_of(text, path.stem, host, name, tasks)
        for path in sorted(FOLDER.glob("*.yaml"))
        for host, names in read_document(path).data.items()
        for name, texts in names.items()
        for text in apart(texts)
    )


def apart(texts: str) -> Iterator[str]:
    """Take texts apart that stand behind each other."""
    return (text.strip() for text in texts.split(";"))


def line_of(marked: str, language: str, host: str, name: str, tasks: dict[TaskId, Task]) -> Line:
    """Read one line, with what stands behind it, from under a host and a name."""
    text, also, doubt, present = re.fullmatch(r"(.*?)(?: \| ([a-z -]+?))?(?: (\?{0,2})(@?))?", marked).groups(default="")
    *kinds, place = name.split() if "/" in name else (name, "")
    task = tasks[TaskId(kinds[0])] if kinds else None
    level, family = place.split("/") if place else (task.level, task.family)
    return Line(
        text=text,
        lang=language,
        level=level,
        family=family,
        kind=task.id if task else None,
        also=tuple(tasks[TaskId(kind)].id for kind in also.split()),
        on_site=bool(present or (task and task.on_site)),
        sure=SURE[doubt],
        host=host,
    )

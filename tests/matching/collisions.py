"""Lists the phrases on which two kinds of work collide: run `python tests/matching/collisions.py` after adding phrases."""

from dataclasses import dataclass

from obmva.catalog import Catalog
from obmva.matching.matcher import Matcher
from obmva.models import TaskId

ALIKE = 0.9


@dataclass(frozen=True)
class Collision:
    """Two phrases of different kinds of work that the matcher can hardly tell apart (likeness 0..1)."""

    language: str
    phrase: str
    task: TaskId
    other_phrase: str
    other_task: TaskId
    likeness: float


def collisions(matcher: Matcher, least: float = ALIKE) -> tuple[Collision, ...]:
    """List all pairs at least that much alike, the most alike first; each pair once. Takes some seconds."""
    found: dict[tuple[int, int], float] = {}
    kinds = matcher.vocabulary.kinds
    for line, phrase in enumerate(matcher.vocabulary.phrases):
        for likeness, other in matcher.collector.collect(phrase, without=line).phrases:
            if likeness < least:
                break
            if kinds[other] != kinds[line]:
                pair = (min(line, other), max(line, other))
                found[pair] = max(likeness, found.get(pair, 0.0))
    ordered = sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))
    return tuple(_collision(matcher, line, other, likeness) for (line, other), likeness in ordered)


def _collision(matcher: Matcher, line: int, other: int, likeness: float) -> Collision:
    vocabulary = matcher.vocabulary
    return Collision(
        language=vocabulary.languages[vocabulary.languages_of_lines[line]],
        phrase=vocabulary.phrases[line],
        task=matcher.task_of(line),
        other_phrase=vocabulary.phrases[other],
        other_task=matcher.task_of(other),
        likeness=round(min(likeness, 1.0), 4),
    )


def main() -> None:
    catalog = Catalog()
    for one in collisions(Matcher(tuple(catalog.tasks.values()), catalog.words, catalog.cues)):
        print(f"{one.likeness:.2f} {one.language} {one.task}: {one.phrase} | {one.other_task}: {one.other_phrase}")


if __name__ == "__main__":
    main()

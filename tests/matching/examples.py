"""What the model learns from: phrases, lines of work, cue words, texts that are no work, other languages."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.lines import Line, apart
from obmva.catalog import Catalog, read_document
from obmva.matching.classes import PLACES
from obmva.matching.folding import fold

FOLDER = Path(__file__).parent
OTHER = "other"
LINE, CUE, NO_WORK, GENERAL, LETTERS = 2.0, 0.3, 1.0, 0.5, 0.5
"""How much an example of each kind weighs beside one phrase."""
FEWEST = 0.7
"""Lines that a kind of work counts as having beside those it has, as a share of the mean."""


@dataclass(frozen=True)
class Example:
    """A text, the numbers of the classes that it may be, its language (None for none), and how much it weighs."""

    text: str
    classes: tuple[int, ...]
    language: str | None
    weight: float


class Numbers:
    """Numbers the classes: the kinds of work, the rest of each level and family, no work."""

    def __init__(self, catalog: Catalog) -> None:
        tasks = catalog.tasks.values()
        self.kinds = [task.id for task in tasks]
        self.places = [(task.level, task.family) for task in tasks] + list(PLACES) + [None]
        self.none = len(self.places) - 1
        self.names = [*self.kinds, *map("/".join, PLACES), "none"]

    def of_line(self, line: Line) -> tuple[int, ...]:
        if line.kind is not None:
            return (self.kinds.index(line.kind),)
        return tuple(number for number, place in enumerate(self.places) if place == (line.level, line.family))

    def of_name(self, name: str) -> tuple[int, ...]:
        """The classes of a level or of a family."""
        return tuple(number for number, place in enumerate(self.places) if place and name in place)


def all_examples(catalog: Catalog, lines: Sequence[Line]) -> list[Example]:
    """Collect the examples of a fit that learns these lines."""
    numbers, cues = Numbers(catalog), read_cues()
    return [
        *_phrases(catalog, numbers, lines),
        *(_line(line, numbers) for line in lines),
        *_cues(cues, numbers),
        *_no_work(numbers),
        *(Example(text, (numbers.none,), None, LETTERS) for text in _letters(words_of(catalog))),
    ]


def read_cues() -> Mapping[str, Mapping]:
    """Read by language the words that hint at a level or a family, those of any work, and those that mean nothing."""
    return {path.stem: read_document(path).data for path in sorted((FOLDER / "cues").glob("*.yaml"))}


def cue_words(group: str) -> list[str]:
    """All words of a group of cues, folded: `stop` for those that mean nothing, `general` for those of any work."""
    return sorted({word for groups in read_cues().values() for word in folded(groups[group])})


def folded(words: str) -> list[str]:
    return fold("\n".join(words.split())).split()


def _line(line: Line, numbers: Numbers) -> Example:
    return Example(line.text, numbers.of_line(line), line.lang, LINE * line.sure)


def words_of(catalog: Catalog) -> list[str]:
    """All words of all phrases, in their order, folded."""
    text = "\n".join(block for blocks in catalog.words.values() for block in blocks.values())
    return list(dict.fromkeys(fold(text).split()))


def _phrases(catalog: Catalog, numbers: Numbers, lines: Sequence[Line]) -> Iterator[Example]:
    """Weigh each phrase so that the kinds count as much as owners hand them over, by the lines."""
    phrases = [
        (text.strip(), kind, language)
        for language, blocks in catalog.words.items()
        for kind, block in blocks.items()
        for text in block.strip("\n").split("\n")
    ]
    listed = Counter(kind for _, kind, _ in phrases)
    met = Counter(line.kind for line in lines if line.kind is not None)
    usual = FEWEST * sum(met.values()) / len(numbers.kinds)
    share = {kind: (met[kind] + usual) / listed[kind] for kind in numbers.kinds}
    mean = sum(share[kind] for _, kind, _ in phrases) / len(phrases)
    for text, kind, language in phrases:
        number = numbers.kinds.index(kind)
        yield Example(text, (number,), language, share[kind] / mean)


def _cues(cues: Mapping[str, Mapping], numbers: Numbers) -> Iterator[Example]:
    for language, groups in cues.items():
        for name, words in {**groups["verbs"], **groups["objects"]}.items():
            yield from (Example(word, numbers.of_name(name), language, CUE) for word in words.split() if name != "open")
        for word in groups["general"].split():
            yield Example(word, (numbers.none,), language, GENERAL)


def _no_work(numbers: Numbers) -> Iterator[Example]:
    for language, texts in read_document(FOLDER / "no_work.yaml").data.items():
        yield from (Example(text, (numbers.none,), language, NO_WORK) for text in apart(texts))
    for texts in read_document(FOLDER / "unknown_languages.yaml").data.values():
        yield from (Example(text, (numbers.none,), OTHER, NO_WORK) for text in apart(texts))


def _letters(known: Sequence[str], count: int = 400, seed: int = 3) -> Iterator[str]:
    """Words that look like those of a language and are none: letters drawn by the two before them, so that the model sees
    that parts of words alone say little.
    """
    chance, follow = random.Random(seed), {}
    for word in known:
        for place in range(len(word) + 1):
            follow.setdefault(f"  {word}"[place : place + 2], []).append(f"{word} "[place])
    for _ in range(count):
        yield " ".join(_drawn(follow, chance) for _ in range(chance.randint(1, 3)))


def _drawn(follow: Mapping[str, Sequence[str]], chance: random.Random) -> str:
    word = ""
    while len(word) < 10 and not word.endswith(" "):
        word += chance.choice(follow[f"  {word}"[-2:]])
    return word.strip()

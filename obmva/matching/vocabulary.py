"""All phrases and cue words of all languages, as one index from words to the phrases
they stand in.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from obmva.matching.folding import fold
from obmva.models import TaskId

Cues: TypeAlias = Mapping[str, "str | Mapping[str, str]"]
"""Cue words of one language by kind, between spaces; verbs by level and objects by
family are one mapping deeper.
"""

STOP = "stop"
GENERAL = "general"


class Vocabulary:
    """What is known, by word.

    `lines` holds each phrase folded, `phrases` as written, `kinds` the index of its kind of work,
    `languages_of_lines` the index of its language; `postings` leads from a word to its lines,
    `cues` from a word to (cue name, index of the language), `stops` from a word without meaning to
    the languages in which it has none. `general` holds words that are any work ("tasks", "aide").
    """

    def __init__(
        self,
        tasks: Sequence[TaskId],
        words: Mapping[str, Mapping[TaskId, str]],
        cues: Mapping[str, Cues],
    ) -> None:
        self.languages = tuple(sorted({*words, *cues}))
        self.lines: list[str] = []
        self.phrases: list[str] = []
        self.kinds: list[int] = []
        self.languages_of_lines: list[int] = []
        indexes = {task: index for index, task in enumerate(tasks)}
        for number, language in enumerate(self.languages):
            self._read_phrases(number, indexes, words.get(language, {}))
        self.postings = self._index_lines()
        self.cues = self._index_cues(cues)
        self.stops = _languages_of_stops(self.cues)
        self.general = frozenset(
            word
            for word, entries in self.cues.items()
            if any(name == GENERAL for name, _ in entries)
        )

    def _read_phrases(
        self, language: int, indexes: Mapping[TaskId, int], blocks: Mapping[TaskId, str]
    ) -> None:
        phrases: list[str] = []
        for task, block in blocks.items():
            if task in indexes:
                found = block.strip("\n").split("\n")
                phrases += found
                self.kinds += [indexes[task]] * len(found)
        self.phrases += phrases
        self.lines += fold("\n".join(phrases)).split("\n") if phrases else []
        self.languages_of_lines += [language] * len(phrases)

    def _index_lines(self) -> dict[str, list[int]]:
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines):
            for word in line.split():
                postings[word].append(number)
        return dict(postings)

    def _index_cues(self, cues: Mapping[str, Cues]) -> dict[str, list[tuple[str, int]]]:
        index: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for language, groups in cues.items():
            number = self.languages.index(language)
            for name, listed in _named_lists(groups):
                for entry in fold("\n".join(listed.split())).split("\n"):
                    # An elided stop word ("qu'il", "i'm") is met as its parts, a cue such as
                    # "roll-out" in one piece.
                    for word in entry.split() if name == STOP else [entry.replace(" ", "")]:
                        index[word].append((name, number))
        return dict(index)


def _named_lists(groups: Cues) -> Iterator[tuple[str, str]]:
    for group, content in groups.items():
        if isinstance(content, Mapping):
            for name, listed in content.items():
                yield f"{group}:{name}", listed
        else:
            yield group, content


def _languages_of_stops(cues: Mapping[str, Sequence[tuple[str, int]]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for word, entries in cues.items():
        for name, language in entries:
            if name == STOP:
                found.setdefault(word, set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}

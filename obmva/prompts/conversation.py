"""What every prompt shares: the words that always work, mistakes told in place, and where the
interview stands.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from obmva.catalog import Catalog
from obmva.errors import ObmvaError
from obmva.intake import Intake, WorkReader, task_name
from obmva.interview import Interview
from obmva.models import Answers, QuestionId, TaskId, WorkEntry
from obmva.prompts.keeping import Keeping
from obmva.prompts.replies import (
    Meaning,
    Signal,
    language_named,
    meant,
    name_of_language,
    option_meanings,
    signal_meanings,
)
from obmva.prompts.terminal import Terminal
from obmva.report.recommendation_results import ContradictionView, Recommendation
from obmva.text.languages import spoken
from obmva.text.say import All, Say, Words
from obmva.text.speaker import Speaker

T = TypeVar("T")


class RefusedError(Exception):
    """What was typed is no answer; the arguments are the sentences that say why and what would be
    one.
    """


class AskAgainError(Exception):
    """Another language was asked for: what was asked is to be asked in it."""


class Advising(Protocol):
    """What the interview asks of an adviser."""

    @property
    def catalog(self) -> Catalog: ...  # noqa: D102  says itself

    @property
    def reader(self) -> WorkReader: ...  # noqa: D102

    @property
    def speak(self) -> Speaker: ...  # noqa: D102

    def speak_in(self, language: str) -> None: ...  # noqa: D102

    def language_of(self, text: str) -> str | None: ...  # noqa: D102

    def understand(self, answers: Answers) -> Intake: ...  # noqa: D102

    def recommend(self, answers: Answers) -> Recommendation: ...  # noqa: D102

    def contradictions(self, answers: Answers) -> Sequence[ContradictionView]: ...  # noqa: D102
    def telling_lines(self, answers: Answers) -> Sequence[int]: ...  # noqa: D102

    def priorities(self, answers: Answers) -> Sequence[tuple[str, str]]: ...  # noqa: D102

    def cannot_matter(  # noqa: D102
        self, answers: Answers, questions: Sequence[QuestionId]
    ) -> tuple[QuestionId, ...]: ...


class Conversation:
    """An interview on a terminal. `state` is where it stands at any moment, even when it is broken
    off; it is kept whenever the program waits for a line. It follows the language of what is typed
    until one is `chosen`.
    """

    def __init__(
        self,
        adviser: Advising,
        terminal: Terminal,
        state: Interview,
        keeping: Keeping,
        *,
        chosen: bool = False,
    ) -> None:
        self.adviser = adviser
        self.terminal = terminal
        self.state = state
        self.keeping = keeping
        self._chosen = chosen

    @property
    def speak(self) -> Speaker:
        """Who says it."""
        return self.adviser.speak

    @property
    def signals(self) -> tuple[Meaning[Signal], ...]:
        """The words that work at every prompt."""
        return signal_meanings(self.adviser.catalog.asides, self.speak.language)

    def follow(self, typed: str) -> None:
        """Go on in the language in which work was typed, where that is clear, and say so; once, so
        that whoever mixes languages is answered in one.
        """
        offered = spoken(os.environ)
        if self._chosen or len(offered) == 1:
            return
        language, before = self.adviser.language_of(typed), self.speak.language
        if language in offered:
            self._chosen = True
        if language in offered and language != before:
            self.adviser.speak_in(language)
            word = name_of_language(before, self.adviser.catalog.asides)
            self.say(Say("prompts.language-followed", word=word))

    def say(self, words: Words, indent: str = "", first: str = "") -> None:
        """Print a paragraph that begins with `first` and stands in by `indent`."""
        self.terminal.say(self.speak(words), indent, first)

    def confirm(self, words: Words) -> None:
        """Print what was understood of the last line typed."""
        self.say(words, "  ", "= ")

    def list_options(self, options: Iterable[Words]) -> None:
        """Print options with their numbers."""
        for number, words in enumerate(options, start=1):
            self.say(words, "  ", f"{number}. ")

    def name(self, entry: WorkEntry) -> str:
        """Return a line of work in the owner's words, else the name of its kind."""
        return entry.text or (self.task_name(entry.task) if entry.task else "")

    def task_name(self, task: TaskId) -> str:
        """Return the name of a kind of work."""
        return task_name(self.adviser.catalog, task, self.speak.language)

    def hear(
        self,
        read: Callable[[str], T | Signal],
        why: Words,
        more_help: Words = "",
        empty: T | Signal = Signal.UNKNOWN,
    ) -> T | Signal:
        """Ask until something is said that moves on, and return what `read` made of it, or back,
        unknown or stop. An `empty` line stands for something too. Raises `AskAgainError` where
        another language is asked for.

        What `read` refuses, by `RefusedError` or an `ObmvaError`, is told and asked again.
        """
        while True:
            try:
                heard = self._read(read, self._next_line(), empty)
            except RefusedError as refused:
                self.refuse(refused.args)
                continue
            except ObmvaError as error:
                self.refuse(self.sentences(error))
                continue
            match heard:
                case Signal.WHY:
                    self.say(why)
                case Signal.SHOW:
                    headline = All(self._headline(), "sentences")
                    self.say(Say("prompts.so-far", headline=headline))
                case Signal.HELP:
                    self.say(All((Say("prompts.help"), more_help), "sentences"))
                case _:
                    return heard

    def _next_line(self) -> str | None:
        """Return the next line; before the program waits for one, the answers are kept."""
        if not self.terminal.typed_ahead:
            self.keeping.keep(self.state.answers)
        return self.terminal.ask()

    def _read(
        self, read: Callable[[str], T | Signal], typed: str | None, empty: T | Signal
    ) -> T | Signal:
        if typed is None:
            raise RefusedError(Say("prompts.not-text"))
        language = language_named(typed, self.adviser.catalog.asides) if typed else None
        if language is not None:
            self._change_language(language, typed)
        return read(typed) if typed else empty

    def _change_language(self, language: str, typed: str) -> None:
        """Speak a language that was asked for, in which the question is to be asked again."""
        offered = spoken(os.environ)
        if language not in offered:
            asides = self.adviser.catalog.asides
            known = All(tuple(name_of_language(one, asides) for one in offered), "comma")
            raise RefusedError(Say("problems.language-unknown", given=typed, known=known))
        self._chosen = True
        self.adviser.speak_in(language)
        raise AskAgainError

    def _headline(self) -> tuple[str, ...]:
        return self.adviser.recommend(self.state.answers).headline

    def refuse(self, sentences: Iterable[Words]) -> None:
        """Print what is wrong with what was typed."""
        for sentence in sentences:
            self.say(sentence, "  ")

    def sentences(self, error: ObmvaError) -> list[Say]:
        """Return what an error says, a sentence for each mistake."""
        return [Say(f"problems.{problem.sentence}", **problem.values) for problem in error.problems]

    def meant(self, typed: str, options: Sequence[tuple[str, str]]) -> tuple[str | Signal, ...]:
        """Return the options (id, words) and signals that were meant."""
        meanings: list[Meaning[str | Signal]] = [*self.signals, *option_meanings(options)]
        return meant(typed, meanings)

    def pick(self, typed: str, options: Sequence[tuple[str, str]]) -> str | Signal:
        """Return the option (id, words) that was typed, or the signal; raises `RefusedError` for
        neither or several.
        """
        found = self.meant(typed, options)
        if len(found) == 1:
            return found[0]
        key = "prompts.option-several" if found else "prompts.option-unknown"
        raise RefusedError(Say(key, given=typed, count=len(options)))

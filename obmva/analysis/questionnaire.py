"""How the analysis reads the questions: who reads an answer, and which answers hang together."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import get_args

from obmva.models import Criterion, Prior, Question, QuestionId, Reader

TEAM = QuestionId("team")  # the one answer for which the kind of work speaks
WORK_FACTS = frozenset({"level", "family", "one-off", "presence"})
"""What priors read from the work instead of from another answer."""


class Questionnaire:
    """The questions by id, in the order of the file, and how their answers are read."""

    def __init__(self, questions: Mapping[QuestionId, Question]) -> None:
        self.questions = questions

    @cached_property
    def priors(self) -> Mapping[QuestionId, Prior]:
        """The prior of each question that has one: the choices and the amounts."""
        return {id_: one.prior for id_, one in self.questions.items() if one.prior is not None}

    @cached_property
    def choices(self) -> tuple[QuestionId, ...]:
        """The questions that are answered with one of their options."""
        return tuple(id_ for id_ in self.priors if self.questions[id_].kind == "choice")

    @cached_property
    def amounts(self) -> tuple[QuestionId, ...]:
        """The questions that are answered with a number."""
        return tuple(id_ for id_ in self.priors if self.questions[id_].kind != "choice")

    def of_kind(self, kind: str) -> tuple[QuestionId, ...]:
        """Return the questions of a kind."""
        return tuple(id_ for id_, one in self.questions.items() if one.kind == kind)

    def read_by(self, reader: Reader) -> tuple[QuestionId, ...]:
        """Return the choices that a criterion or the limits read."""
        return tuple(id_ for id_ in self.choices if reader in self.questions[id_].read_by)

    @cached_property
    def linked(self) -> tuple[QuestionId, ...]:
        """The choices whose answers speak for one another, each after the one that it depends on:
        the team, and every choice that depends on another one or has one depend on it.
        """
        given = {id_: self.priors[id_].given for id_ in self.choices}
        depending = {id_ for id_, other in given.items() if other in given}
        waiting = [id_ for id_ in given if id_ == TEAM or id_ in depending | set(given.values())]
        found: list[QuestionId] = []
        while waiting:
            following = next(id_ for id_ in waiting if given[id_] not in waiting)
            waiting.remove(following)
            found.append(following)
        return tuple(found)

    @cached_property
    def touched(self) -> Mapping[str, frozenset[Criterion]]:
        """The criteria that the answer to each choice can change while the work is named: those
        that read it, and those that read anything that it speaks for.
        """
        dependent = [id_ for id_, prior in self.priors.items() if prior.given in self.linked]
        together = self._readers((*self.linked, *dependent))
        return {
            id_: together if id_ in self.linked else self._readers((id_,)) for id_ in self.choices
        }

    def _readers(self, questions: Iterable[QuestionId]) -> frozenset[Criterion]:
        readers = {reader for id_ in questions for reader in self.questions[id_].read_by}
        return frozenset(criterion for criterion in get_args(Criterion) if criterion in readers)

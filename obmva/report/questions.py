"""Questions as they are asked: all of them in a list, and the one that is worth asking next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from obmva.models import Question, SourceId
from obmva.report.recommendation_results import NextQuestion
from obmva.report.results import Document, OptionView, QuestionView
from obmva.text.speaker import Speaker


@dataclass(frozen=True)
class PriorView:
    """What is assumed of a question while its answer is open, by what it hangs on."""

    given: str | None
    table: Mapping[str, Mapping[str, float]]
    because: str
    sources: tuple[SourceId, ...]


@dataclass(frozen=True)
class QuestionEntry(QuestionView):
    """A question, and what is assumed while its answer is open."""

    prior: PriorView | None


@dataclass(frozen=True, kw_only=True)
class QuestionList(Document):
    """Questions in the order in which they are asked."""

    command: Literal["questions"] = "questions"
    questions: tuple[QuestionEntry, ...]


def question_list(questions: Iterable[Question], speak: Speaker) -> QuestionList:
    """List questions."""
    return QuestionList(questions=tuple(_entry(question, speak) for question in questions))


def _entry(question: Question, speak: Speaker) -> QuestionEntry:
    prior, told = question.prior, None
    if prior is not None:
        told = PriorView(prior.given, prior.table, speak(prior.because), prior.sources)
    return QuestionEntry(**_asked(question, speak), prior=told)


def next_question(question: Question, worth: float | None, speak: Speaker) -> NextQuestion:
    """Return a question as it is asked, with its worth (0..1) where it was computed."""
    return NextQuestion(**_asked(question, speak), worth=worth)


def _asked(question: Question, speak: Speaker) -> dict[str, Any]:
    options = tuple(OptionView(option.id, speak(option)) for option in question.options)
    ask, why = speak(question.ask), speak(question.why)
    return vars(QuestionView(question.id, question.topic, ask, why, options))

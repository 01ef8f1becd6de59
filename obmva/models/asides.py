"""What is typed beside work: words and phrases between commas, by language."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import Field

from obmva.models.base import Closed, Line, RoleId

Control: TypeAlias = Literal[
    "back",
    "unknown",
    "why",
    "show",
    "stop",
    "help",
    "end",
    "yes",
    "all",
    "none",
    "delete",
    "change",
    "line",
    "and",
]

MenuWord: TypeAlias = Literal["why", "plan", "brief", "prioritise", "sources", "details", "save"]


class Replies(Closed):
    """What is said to words that are no work, in the language in which they were typed."""

    greeting: Line
    control: Line
    question: Line


class AsideWords(Closed):
    """What one language says that is no work; `language` are words that ask for it, its own name
    first, `titles` names of roles beside those in their files. `dropping` are beginnings, `keeping`
    ends of lines of work that is not handed over.
    """

    language: Line
    controls: Mapping[Control, Line]
    menu: Mapping[MenuWord, Line]
    greetings: Line
    courtesy: Line
    questions: Line
    asking: Line
    wishes: Line
    anybody: Line
    dropping: Line
    keeping: Line
    common: Line
    replies: Replies
    titles: Mapping[RoleId, Line] = Field(default_factory=dict)


class UnknownLanguage(Closed):
    """What tells a language that is not known: common words, and letters of its own."""

    words: Line
    letters: str = ""


class UnknownLanguages(Closed):
    """The languages that are told as not known, and scripts, by the names to say."""

    scripts: Mapping[str, Line]
    languages: Mapping[str, UnknownLanguage]

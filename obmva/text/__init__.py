"""Every sentence that the program says, as data: a catalogue a language, and who says it.

`Text` gives sentences by attribute, for modules that still fill in their values themselves.
"""

from obmva.text.catalogue import catalogue
from obmva.text.speaker import Speaker, speaker


class Words:
    """The sentences under one heading of a catalogue, by attribute."""

    def __init__(self, language: str, heading: str) -> None:
        self._language = language
        self._heading = heading.replace("_", "-")

    def __getattr__(self, name: str) -> str:
        return catalogue(self._language)[f"{self._heading}.{name.replace('_', '-')}"]


Text = Speaker
ENGLISH = speaker("en")

"""The answers of interviews, kept in the user's own folder, readable by the user alone."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from obmva.catalog.answers import answers_text
from obmva.catalog.writing import write_file
from obmva.errors import InvalidFileError, Problem
from obmva.models import Answers

_OF_PROGRAM = "obmva"
_KEPT, _STAGED = "answers-*.yaml", ".obmva-*.part"


def state_folder(environment: Mapping[str, str]) -> Path:
    """Return where this system keeps the states of programs for this user: `XDG_STATE_HOME`, or
    `LOCALAPPDATA` on Windows, else `~/.local/state`.

    Raises `InvalidFileError` where the user has no home.
    """
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        if os.path.isabs(environment.get(name, "")):  # noqa: PTH117  Path("") is this folder
            return Path(environment[name], _OF_PROGRAM)
    try:
        return Path.home() / ".local" / "state" / _OF_PROGRAM
    except RuntimeError:
        raise InvalidFileError(Problem("state-homeless", file="~")) from None


class Keeper:
    """Keeps the answers of one interview in a file of its own in the folder of an environment, made
    where there is none. `file` is None while there is no such file.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.file: Path | None = None

    @property
    def _folder(self) -> Path:
        return state_folder(self._environment)

    def keep(self, answers: Answers) -> Path:
        """Write the answers over those kept before, and return the file; raises `InvalidFileError`.
        At any moment the file holds all of the one or all of the other.
        """
        text = answers_text(answers)
        if self.file is not None:
            write_file(self.file, text, force=True, private=True)
            return self.file
        folder = self._folder
        _make(folder)
        self.file = _in_new_file(folder, text)
        return self.file

    def drop(self) -> None:
        """Delete what was kept of this interview."""
        if self.file is not None:
            with contextlib.suppress(OSError):
                self.file.unlink()
            self.file = None

    @property
    def is_last(self) -> bool:
        """Whether no other interview was answered since."""
        return self.file is not None and last_kept(self._folder) == self.file


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = {"reason": error.strerror or ""}
        raise InvalidFileError(Problem("file-unwritable", reason, file=str(folder))) from None


def _in_new_file(folder: Path, text: str) -> Path:
    """Write to the first name that is free, though another interview may ask for it too."""
    for name in _names():
        try:
            write_file(folder / name, text, force=False, private=True)
        except InvalidFileError as error:
            if error.problems[0].sentence != "file-exists":
                raise
        else:
            return folder / name
    raise AssertionError  # there is always another name


def _names() -> Iterator[str]:
    moment = f"answers-{datetime.now():%Y-%m-%d-%H%M%S}"  # noqa: DTZ005  the owner's own clock
    return chain([f"{moment}.yaml"], (f"{moment}-{number}.yaml" for number in count(2)))


def last_kept(folder: Path) -> Path:
    """Return the file of the interview that was answered last; raises `InvalidFileError` where
    there is none.
    """
    files = sorted(_found(folder, _KEPT), key=lambda file: (file.stat().st_mtime_ns, file.name))
    if not files:
        raise InvalidFileError(Problem("nothing-kept", file=str(folder)))
    return files[-1]


def forget(folder: Path) -> int:
    """Delete all answers that were kept, and return of how many interviews; raises
    `InvalidFileError` where a file cannot be deleted.
    """
    files = _found(folder, _KEPT)
    for file in (*files, *_found(folder, _STAGED)):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            reason = {"reason": error.strerror or ""}
            raise InvalidFileError(Problem("file-undeletable", reason, file=str(file))) from None
    return len(files)


def _found(folder: Path, pattern: str) -> list[Path]:
    try:
        return [file for file in folder.glob(pattern) if file.is_file()]
    except OSError as error:
        reason = {"reason": error.strerror or ""}
        raise InvalidFileError(Problem("folder-unreadable", reason, file=str(folder))) from None

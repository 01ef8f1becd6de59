"""Writes files whole or not at all, and over another one only where that was asked for."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from obmva.errors import InvalidFileError, Problem

_FOR_ALL, _FOR_THE_OWNER = 0o666, 0o600  # what is taken off of it is the user's own choice


class FileToWrite:
    """A text file to be written at the end of a run; whether it can be is found out at once.

    `stage` puts the text beside the place of the file, `put` makes it the file, at one stroke: at
    any moment there is the whole file, or what was there before. A file that is there already is
    replaced only with `force`, also where it came in the meantime; a link keeps leading to it, and
    who may read it stays as it was. `private`: a new file is for its owner alone.

    Raises `InvalidFileError` when it exists already, is no ordinary file, or cannot be written.
    """

    def __init__(self, path: Path, *, force: bool, private: bool = False) -> None:
        self._path, self._force = path, force
        self._mode = _FOR_THE_OWNER if private else _FOR_ALL
        self._staged: Path | None = None
        _check_free(path, force=force)
        with self._told():
            _check_name(path)
            self._target = Path(os.path.realpath(path))
        self.stage("")
        self.drop()

    @property
    def is_json(self) -> bool:
        """Whether its name says that it holds JSON."""
        return self._path.suffix == ".json"

    def stage(self, text: str) -> None:
        """Write the text beside the place of the file."""
        self.drop()
        with self._told():
            mode = self._target.stat().st_mode & 0o777 if self._target.exists() else self._mode
            staged = self._target.with_name(f".obmva-{secrets.token_hex(4)}.part")
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with os.fdopen(os.open(staged, flags, mode), "w", encoding="utf-8") as stream:
                self._staged = staged
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            if self._target.exists():  # it may be for more than a new file is
                staged.chmod(mode)

    def put(self) -> None:
        """Make what was staged the file."""
        staged = self._staged
        if staged is None:
            return
        with self._told():
            if self._force:
                os.replace(staged, self._target)  # noqa: PTH105  names the intent: at one stroke
            else:
                _put_exclusively(staged, self._target)
        self._force = True  # from now on the file is this one's own
        self.drop()

    def drop(self) -> None:
        """Take away what was staged and has not become the file."""
        if self._staged is not None:
            with contextlib.suppress(OSError):
                self._staged.unlink()
            self._staged = None

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what fails of this file, and leave nothing behind."""
        try:
            yield
        except BaseException as error:
            self.drop()
            if isinstance(error, FileExistsError):
                raise InvalidFileError(Problem("file-exists", file=str(self._path))) from None
            if isinstance(error, OSError):
                reason = {"reason": error.strerror or ""}
                raise InvalidFileError(
                    Problem("file-unwritable", reason, file=str(self._path))
                ) from None
            raise


def write_file(path: Path, text: str, *, force: bool, private: bool = False) -> None:
    """Write a text file; raises `InvalidFileError` as `FileToWrite` does."""
    file = FileToWrite(path, force=force, private=private)
    file.stage(text)
    file.put()


def _check_free(path: Path, *, force: bool) -> None:
    """Raise `InvalidFileError` where no file may be written: a file that is there needs `force`,
    what is no file stays.
    """
    # os.path rather than Path, whose methods raise where a folder may not be looked into
    if os.path.isdir(path):  # noqa: PTH112
        raise InvalidFileError(Problem("file-is-directory", file=str(path)))
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
        raise InvalidFileError(Problem("file-not-ordinary", file=str(path)))
    if not force and os.path.lexists(path):
        raise InvalidFileError(Problem("file-exists", file=str(path)))


def _check_name(path: Path) -> None:
    """Raise `OSError` for a name that no file can have, such as one that is too long."""
    with contextlib.suppress(FileNotFoundError):
        path.stat()


def _put_exclusively(staged: Path, target: Path) -> None:
    """Give a file its name; raises `FileExistsError` where another has it."""
    try:
        os.link(staged, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # not every place for files knows links
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        os.replace(staged, target)  # noqa: PTH105

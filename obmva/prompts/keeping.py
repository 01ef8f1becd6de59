"""Keeps the answers of an interview while it goes on, however it ends."""

import contextlib
import signal
import threading
from collections.abc import Iterator

from obmva.catalog import Keeper
from obmva.errors import InvalidFileError
from obmva.models import Answers

_ENDINGS = ("SIGINT", "SIGHUP", "SIGTERM")  # not every system has each
_CODE_OF_SIGNALS = 128


class Keeping:
    """Keeps what was answered beyond what was `given`; without a `keeper` nothing."""

    def __init__(self, keeper: Keeper | None, given: Answers) -> None:
        self.keeper = keeper
        self._given = self._kept = given
        self.failed: InvalidFileError | None = None

    def keep(self, answers: Answers) -> None:
        """Keep the answers as they are now; what stands in the way is told at the end."""
        if self.keeper is None or answers == self._kept:
            return
        if answers == self._given:
            self.keeper.drop()
        else:
            try:
                self.keeper.keep(answers)
            except InvalidFileError as error:
                self.failed = error
                return
        self._kept, self.failed = answers, None


@contextlib.contextmanager
def ending_alike() -> Iterator[None]:
    """Let a closed terminal and a request to end the program work as Ctrl-C does, once: by then
    nothing more is heard. What the program was told to ignore it goes on to ignore. The
    `KeyboardInterrupt` says which of them it was by its exit code, as shells count.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = {name: signal.getsignal(name) for name in _signals()}
    heard = [name for name, handler in usual.items() if handler != signal.SIG_IGN]

    def end(number: int, _: object) -> None:
        for name in heard:
            signal.signal(name, signal.SIG_IGN)
        raise KeyboardInterrupt(_CODE_OF_SIGNALS + number)

    for name in heard:
        signal.signal(name, end)
    try:
        yield
    finally:
        for name in heard:
            signal.signal(name, usual[name])


def _signals() -> list[signal.Signals]:
    return [signal.Signals[name] for name in _ENDINGS if name in signal.Signals.__members__]

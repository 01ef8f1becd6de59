"""Someone at a real terminal, for tests of the interview."""

import io
import os
from pathlib import Path

import pexpect

import obmva


class Owner:
    """Someone at a terminal who types a line whenever the program waits for one."""

    def __init__(self, folder, command, columns, terminal):
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("OBMVA", "COV"))}
        environment |= {
            "PYTHONPATH": str(Path(obmva.__file__).parents[1]),
            "TERM": terminal,
            "PYTHONIOENCODING": "utf-8",
        }
        environment.pop("COLUMNS", None)
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            cwd=str(folder),
            env=environment,
            dimensions=(40, columns),
            encoding="utf-8",
            codec_errors="replace",
            timeout=30,
        )
        self.child.delaybeforesend = None
        self.child.logfile_read = self._log = io.StringIO()

    @property
    def screen(self):
        return self._log.getvalue()

    def type(self, *lines):
        for line in lines:
            self.child.expect_exact("\r\n> ")
            self.child.sendline(line)
        return self

    def paste(self, *lines):
        self.child.expect_exact("\r\n> ")
        self.child.send("".join(f"{line}\n" for line in lines))
        return self

    def type_bytes(self, line):
        self.child.expect_exact("\r\n> ")
        os.write(self.child.child_fd, line + b"\n")
        return self

    def interrupt(self):
        self.child.expect_exact("\r\n> ")
        self.child.sendintr()
        return self

    def end_input(self):
        self.child.expect_exact("\r\n> ")
        self.child.sendeof()
        return self

    def wait(self):
        """Return the exit code, when the program has ended."""
        self.child.expect(pexpect.EOF)
        self.child.wait()
        return self.child.exitstatus

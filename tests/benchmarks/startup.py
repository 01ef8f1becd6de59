"""How long a command takes next to a hello-world Typer program: `python tests/benchmarks/startup.py [PAIRS]`.

Each command is run right after the hello-world, many times; a ratio is the median over those pairs, so that a busy machine
slows both; that of processor time hardly feels other programs. Targets of the ratios are in `COMMANDS`. Modules are compiled
before the first pair, as an installer does it: a checkout that may not keep them would be compiled anew on every run.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HELLO = """import typer

app = typer.Typer()


@app.command()
def main(name: str = "world") -> None:
    print(f"Hello {name}")


if __name__ == "__main__":
    app()
"""
ANSWERS = """schema_version: 1
work:
  - {text: answer customer mail, hours: 6h/week}
  - {text: keep the diary, hours: 3h/week}
  - {text: send invoices, hours: 2h/week}
answers: {budget: 900 EUR, market: fr, team: none, hand-over: tasks, on-site: "no", employment: refuse}
"""
COMMANDS = {
    ("--version",): 0.7,
    ("--help",): 1.3,
    ("compare", "obm", "va", "--json"): 1.5,
    ("recommend", "--answers", "FILE", "--json"): 1.8,
    ("recommend", "--answers", "FILE"): 2.2,
    ("compare", "obm", "va"): None,
}


@dataclass(frozen=True)
class Run:
    """Seconds that a run took: by the clock, and of the processor."""

    clock: float
    processor: float


def timed(command: Sequence[str]) -> Run:
    before, start = processor_seconds(), time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return Run(time.perf_counter() - start, processor_seconds() - before)


def processor_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def row(hello: Sequence[str], command: Sequence[str], pairs: int) -> tuple[float, float, float, float]:
    """Median milliseconds of the hello-world and of the command, and the medians of their ratios by clock and processor."""
    timed(hello), timed(command)
    runs = [(timed(hello), timed(command)) for _ in range(pairs)]
    return (
        1000 * statistics.median(theirs.clock for theirs, _ in runs),
        1000 * statistics.median(ours.clock for _, ours in runs),
        statistics.median(ours.clock / theirs.clock for theirs, ours in runs),
        statistics.median(ours.processor / theirs.processor for theirs, ours in runs),
    )


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        hello, answers = Path(folder) / "hello.py", Path(folder) / "answers.yaml"
        hello.write_text(HELLO)
        answers.write_text(ANSWERS)
        sys.stdout.write(f"{'milliseconds, medians':34}{'hello':>8}{'obmva':>8}{'ratio':>8}{'of CPU':>8}{'target':>8}\n")
        for arguments, target in COMMANDS.items():
            given = [str(answers) if argument == "FILE" else argument for argument in arguments]
            theirs, ours, ratio, cpu = row([sys.executable, str(hello)], [sys.executable, "-m", "obmva", *given], pairs)
            wanted = "" if target is None else f"{target:.1f}"
            sys.stdout.write(f"{' '.join(arguments):34}{theirs:8.0f}{ours:8.0f}{ratio:8.2f}{cpu:8.2f}{wanted:>8}\n")


if __name__ == "__main__":
    main()

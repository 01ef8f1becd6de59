"""How long a command takes next to a hello-world Typer program: `python tests/benchmarks/startup.py [PAIRS]`.

Each command is run right after the hello-world, many times; a ratio is the median over those pairs, so that a busy machine
slows both. Targets of the ratios are in `COMMANDS`.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
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


def seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return time.perf_counter() - start


def paired(hello: Sequence[str], command: Sequence[str], pairs: int) -> tuple[float, float, float]:
    """Median milliseconds of the hello-world and of the command, and the median of their ratio."""
    seconds(hello), seconds(command)
    runs = [(seconds(hello), seconds(command)) for _ in range(pairs)]
    first, second = (1000 * statistics.median(column) for column in zip(*runs, strict=True))
    return first, second, statistics.median(ours / theirs for theirs, ours in runs)


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        hello, answers = Path(folder) / "hello.py", Path(folder) / "answers.yaml"
        hello.write_text(HELLO)
        answers.write_text(ANSWERS)
        sys.stdout.write(f"{'milliseconds, median':34}{'hello':>8}{'obmva':>8}{'ratio':>8}{'target':>8}\n")
        for arguments, target in COMMANDS.items():
            given = [str(answers) if argument == "FILE" else argument for argument in arguments]
            first, second, ratio = paired([sys.executable, str(hello)], [sys.executable, "-m", "obmva", *given], pairs)
            wanted = "" if target is None else f"{target:.1f}"
            sys.stdout.write(f"{' '.join(arguments):34}{first:8.0f}{second:8.0f}{ratio:8.2f}{wanted:>8}\n")


if __name__ == "__main__":
    main()

"""Print one of the README's two set-up commands: `run` or `tests`. What .ci/run ends with."""

import re
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def commands(text: str) -> dict[str, str]:
    """Return the commands of the table under "Install": by name, the one for stock pip."""
    return {
        name: " ".join(command.split())
        for name, command in re.findall(r"<!-- (run|tests) -->\n```sh\n(.+?)\n```", text, re.DOTALL)
    }


if __name__ == "__main__":
    sys.stdout.write(commands(README.read_text(encoding="utf-8"))[sys.argv[1]] + "\n")

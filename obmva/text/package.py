"""Where the program's own files are: in a folder, or in an archive that it is run from."""

from __future__ import annotations

from pathlib import Path
from typing import cast


def package_folder() -> Path:
    """Return the folder of the package; in an archive a stand-in for it, which reads alike."""
    folder = Path(__file__).parents[1]
    if folder.is_dir():
        return folder
    from importlib.resources import files  # noqa: PLC0415  slow, and seldom needed

    return cast("Path", files(__name__.partition(".")[0]))

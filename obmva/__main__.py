"""Entry point: `obmva` and `python -m obmva`."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program was still being loaded
        return 130


def _run(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]) and _version_shown():
        return 0
    import gc
    import os

    # a command lives for a moment and frees next to nothing; collecting costs a fifth of it
    gc.disable()
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # looking for them reads every package installed
    from obmva.cli import run

    try:
        return run(arguments)
    finally:
        gc.freeze()  # what is left need not be collected on the way out


def _version_shown() -> bool:
    """Show the version without loading anything; False where it cannot be written, which the
    command line can tell of.
    """
    from obmva import __version__

    try:
        print(f"obmva {__version__}", flush=True)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

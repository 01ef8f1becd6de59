"""Entry point: `obmva` and `python -m obmva`."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from obmva import __version__

        print(f"obmva {__version__}")
        return 0
    import gc

    from obmva.cli import run

    gc.disable()  # a command lives for a moment and frees next to nothing; collecting costs a fifth of it
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

"""The commands for files: check, schema, and forget for those kept of interviews."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from obmva.cli import options
from obmva.cli.completion import schemas
from obmva.cli.output import show, write
from obmva.errors import Problem, UsageError

if TYPE_CHECKING:
    from obmva.checking import Checked
    from obmva.report.mistakes import CheckedFile
    from obmva.text.speaker import Speaker


def check(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            readable=False,
            help="Role files and answers files; - is standard input.",
        ),
    ],
    format: options.OutputFormat = "table",
    json: options.Json = False,
    lang: options.Lang = "",
    roles: options.RoleFolders = None,
) -> int:
    """Validate role files and answers files; every mistake at once."""
    from obmva.checking import STANDARD_INPUT, check_files
    from obmva.cli.inputs import read_standard_input
    from obmva.report.mistakes import CheckReport
    from obmva.text.speaker import speaker

    given = b""
    if Path(STANDARD_INPUT) in files:
        given = read_standard_input("file-not-given")
    speak = speaker(lang)
    results = check_files(files, roles or (), given)
    report = CheckReport(files=tuple(_checked(result, speak) for result in results))
    show(report, "json" if json else format, speak)
    return 0 if all(result.ok for result in results) else 3


def _checked(result: "Checked", speak: "Speaker") -> "CheckedFile":
    from obmva.report.mistakes import CheckedFile, Lacking, Mistake
    from obmva.text.problems import sentence, told

    return CheckedFile(
        file=result.file,
        kind=result.kind,
        ok=result.ok,
        errors=tuple(Mistake(one.line, one.field, sentence(one, speak)) for one in result.problems),
        lacks=tuple(Lacking(language, texts) for language, texts in result.lacks.items()),
        old=tuple(Mistake(one.line, one.field, sentence(one, speak)) for one in result.old),
        told=tuple(told(result.problems or result.old, speak)),
    )


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="role or answers (files), error, or a command that prints JSON: recommend, "
            "compare, plan, why, brief, title, review, roles, tasks, questions, check.",
            autocompletion=schemas,
        ),
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="A schema is always json.")
    ] = "json",
    json: options.Json = False,  # noqa: ARG001  a schema is JSON anyway
    lang: options.Lang = "",  # noqa: ARG001  of what is wrong
) -> None:
    """JSON Schema of a role file, an answers file or a result.

    For editors and scripts.
    """
    from obmva.render.schemas import schema_of

    if format != "json":
        raise UsageError(Problem("schema-is-json", field="--format"))
    write(schema_of(name))


def forget(lang: options.Lang = "") -> None:
    """Delete the answers that interviews have kept."""
    import os

    from obmva.catalog import forget, state_folder
    from obmva.text.say import Say
    from obmva.text.speaker import speaker

    count = forget(state_folder(os.environ))
    write(f"{speaker(lang)(Say('kept.deleted', count=count))}\n")

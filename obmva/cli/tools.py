"""The commands for those who write files: check and schema."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from obmva.cli import options
from obmva.cli.output import write


def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Role files and answers files.")
    ],
    format: options.OutputFormat = "table",
    json: options.Json = False,
    roles: Annotated[
        list[Path] | None,
        typer.Option(
            "--roles",
            metavar="DIR",
            envvar="OBMVA_ROLES",
            help="A folder with roles that the files may name. Repeatable.",
        ),
    ] = None,
) -> int:
    """Validate role files and answers files; every mistake at once."""
    from obmva.checking import check_files
    from obmva.cli.failures import sentence, told

    results = check_files(files, roles or ())
    if json or format == "json":
        from obmva.render.documents import check_document, to_json

        write(to_json(check_document(results, sentence)))
    else:
        from obmva.render.lists import check_page
        from obmva.text.speaker import speaker

        write(check_page(results, told, speaker("en")))
    return 0 if all(result.ok for result in results) else 3


def schema(
    kind: Annotated[
        Literal["role", "answers", "result"], typer.Argument(help="What the schema describes.")
    ],
) -> None:
    """JSON Schema of a role file, an answers file or a result.

    For editors and scripts.
    """
    from obmva.render.schemas import schema_of

    write(schema_of(kind))

"""The options that several commands share, each with its help; few imports, so that --help is
quick.
"""

import os
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, TypeVar

import typer

from obmva.cli.completion import formats, languages, markets, role_ids, settings
from obmva.cli.languages import known_language
from obmva.cli.output import PAGER_OF_ENVIRONMENT, PLAIN_OF_ENVIRONMENT, Color
from obmva.errors import InvalidFileError, InvalidValueError, Problem, UsageError
from obmva.render import WRITERS

FORMAT_OF_ENVIRONMENT = "OBMVA_FORMAT"
Ask: TypeAlias = Literal["useful", "all", "none"]

Some = TypeVar("Some", str | None, list[str], list[str] | None)


def whole_text(value: Some) -> Some:
    """Return words of a line; raises `InvalidValueError` for bytes that the terminal could make no
    text of, which Python hands on as halves of letters.
    """
    texts = [value] if isinstance(value, str) else value or []
    broken = [text for text in texts if any("\ud800" <= char <= "\udfff" for char in text)]
    if broken:
        raise InvalidValueError(*(Problem("text-broken", {"given": text}) for text in broken))
    return value


Texts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TEXT...]",
        callback=whole_text,
        help="Your own words: work with its hours, a list, a whole paragraph; "
        "- reads them from standard input.",
    ),
]
Tasks = Annotated[
    list[str] | None,
    typer.Option(
        "--task",
        "-t",
        metavar="TEXT",
        help="Work to hand over, in your own words, with hours a week: "
        '"answer customer mail 5h, diary 2h". Repeatable.',
    ),
]
Budget = Annotated[
    str | None,
    typer.Option(
        "--budget",
        "-b",
        metavar="MONEY",
        help='What you can spend a month: "1500 EUR", "$2k". Up to 10 % more counts as within it; '
        'not with "1500 EUR firm".',
    ),
]
MarketCode = Annotated[
    str | None,
    typer.Option(
        "--market",
        metavar="COUNTRY",
        help="Where you would hire, by name or code (obmva questions market lists them). "
        "Else the answers file's, else OBMVA_MARKET.",
        autocompletion=markets,
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="ID=VALUE",
        help="Answer a question by its id; unknown is an answer too. Repeatable.",
        autocompletion=settings,
    ),
]
Prioritise = Annotated[
    str | None,
    typer.Option(
        "--prioritise",
        metavar="IDS",
        help="What matters most, in order (cost,coverage) or in points (cost=3,coverage=2).",
    ),
]
Rates = Annotated[
    list[str] | None,
    typer.Option(
        "--rate",
        metavar="ROLE=PRICE",
        help='A price that you were given, as price lists say it: obm=75, "va=1200/month for 40h". '
        "Repeatable; of two for a role the last counts.",
    ),
]
Offers = Annotated[
    list[str] | None,
    typer.Option(
        "--offer",
        metavar="NAME:ROLE=PRICE",
        help="An offer as it is sold; two for one role are compared: "
        '"A: va=1200/month for 40h, 35 for each further hour". Repeatable.',
    ),
]
Have = Annotated[
    list[str] | None,
    typer.Option(
        "--have",
        metavar="ROLE=HOURS",
        help="Someone who helps you already: va=5h/week or va=20h/month. Repeatable.",
    ),
]
AnswersFile = Annotated[
    str | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help="Answers in YAML or JSON; - reads them from standard input; "
        "a text that begins with { is the answers themselves.",
    ),
]
BatchFile = Annotated[
    str | None,
    typer.Option(
        "--batch",
        metavar="FILE",
        help="Advise many owners, one a row: a table with the columns id, work, and questions by "
        "id, or lines of JSON; - is standard input. Writes csv, or json, a row or line each.",
    ),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", metavar="N", min=0, max=256, help="In so many processes; 0: all processors."
    ),
]
Last = Annotated[bool, typer.Option("--last", help="Go on from the answers of the last interview.")]
NoKeep = Annotated[
    bool,
    typer.Option(
        "--no-keep", help="Keep none of the answers typed here; obmva forget deletes those kept."
    ),
]
SaveFile = Annotated[
    Path | None,
    typer.Option(
        "--save",
        metavar="FILE",
        readable=False,
        help="Write your answers to a file, for next time.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Let --save replace a file.")]
AskWhich = Annotated[Ask, typer.Option("--ask", help="Which questions to ask on a terminal.")]


def _known_format(context: typer.Context, parameter: typer.CallbackParam, value: str) -> str:
    """Return a format that there is; raises `UsageError` that says where another came from."""
    if value not in WRITERS:
        source = context.get_parameter_source(parameter.name or "")
        of_environment = source is not None and source.name == "ENVIRONMENT"
        raise UsageError(
            Problem(
                "format-unknown",
                {"given": value, "known": ", ".join(WRITERS)},
                field=FORMAT_OF_ENVIRONMENT if of_environment else "--format",
            )
        )
    return value


OutputFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        envvar=FORMAT_OF_ENVIRONMENT,
        help=f"How to print the answer: {', '.join(WRITERS)}.",
        callback=_known_format,
        autocompletion=formats,
    ),
]
Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="The language to speak. Else OBMVA_LANG, else that of the system; "
        "json and csv are in English unless this is given.",
        callback=known_language,
        autocompletion=languages,
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Details = Annotated[
    bool,
    typer.Option(
        "--details", help="Show how the result comes about, all assumptions and all sources."
    ),
]
Plain = Annotated[
    bool,
    typer.Option(
        "--plain",
        help=f"A list, one fact a line, as screen readers like it. Else {PLAIN_OF_ENVIRONMENT}.",
    ),
]
NoPager = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        help=f"Print long pages at once. Else {PAGER_OF_ENVIRONMENT} or PAGER shows them.",
    ),
]
ColorWhen = Annotated[
    Color | None,
    typer.Option("--color", help="Whether to use colour; else NO_COLOR and FORCE_COLOR say."),
]
ROLES_OF_ENVIRONMENT = "OBMVA_ROLES"


def _role_folders(value: list[Path] | None) -> list[Path] | None:
    """Return the folders of an option, else those of the environment, of which each must be
    there.
    """
    if value:
        return value
    named = os.environ.get(ROLES_OF_ENVIRONMENT, "").split(os.pathsep)
    folders = [Path(folder) for folder in named if folder]
    for folder in folders:
        try:
            os.scandir(folder).close()
        except OSError as error:
            reason = {"reason": error.strerror or ""}
            problem = Problem("folder-unreadable", reason, str(folder), field=ROLES_OF_ENVIRONMENT)
            raise InvalidFileError(problem) from None
    return folders or None


RoleFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--roles",
        metavar="DIR",
        callback=_role_folders,
        readable=False,
        help="A folder with roles of your own; they win over the built-in ones. Repeatable. "
        f"Else {ROLES_OF_ENVIRONMENT}.",
    ),
]
WithoutSources = Annotated[
    list[str] | None,
    typer.Option(
        "--without-source",
        metavar="ID",
        help="Leave out what this one publication alone supports, or what sellers alone say of the "
        "role that they sell (sellers). Repeatable.",
    ),
]
RoleNames = Annotated[
    list[str],
    typer.Argument(
        metavar="ROLE...",
        callback=whole_text,
        help="Roles by id, title or abbreviation, in any of seven languages.",
        autocompletion=role_ids,
    ),
]

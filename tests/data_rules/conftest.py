"""The rules that the data keeps: each takes all the data and yields what is wrong, nothing when all is well."""

import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import pytest

from obmva.analysis.decision import Decision, Knowledge, decide
from obmva.catalog import (
    Catalog,
    built_in_roles,
    data_file,
    parse_document,
    read_document,
    read_role,
    role_files,
    validate,
)
from obmva.consistency import cited_sources, folded_name
from obmva.intake import WorkReader, read_intake
from obmva.intake.places import market_names
from obmva.matching.folding import fold
from obmva.models import (
    Answers,
    Between,
    Criterion,
    Family,
    Language,
    Level,
    ManagementTask,
    MarketDefinition,
    Method,
    Question,
    Rate,
    Role,
    RowDefinition,
    Source,
    Task,
)

LANGUAGES: tuple[str, ...] = get_args(Language)
LEVELS: tuple[str, ...] = get_args(Level)
FAMILIES: tuple[str, ...] = get_args(Family)
CASES = Path(__file__).parents[1] / "data" / "cases.yaml"
SEEDS = ("fr-obm-av", "it-obm-non-av", "fi-pa-va", "it-vea", "nl-vbm")
LIST_FILES = {
    "profile.yaml": RowDefinition,
    "tasks.yaml": Task,
    "questions.yaml": Question,
    "markets.yaml": MarketDefinition,
    "between.yaml": Between,
}
FIELDS = {
    "profile.yaml": "rows",
    "tasks.yaml": "tasks",
    "questions.yaml": "questions",
    "markets.yaml": "markets",
    "between.yaml": "between",
    "beside.yaml": "beside",
    "method.yaml": "method",
    "sources.yaml": "sources",
}


@dataclass(frozen=True)
class World:
    """All the data as it stands in the files: lists stay lists, so that an id that stands twice is seen.

    `cases` maps the id of each situation that is tried in the tests to the source that it rests on.
    """

    roles: Mapping[str, Role]
    words: Mapping[str, Mapping[str, str]]
    rows: tuple[RowDefinition, ...]
    tasks: tuple[Task, ...]
    questions: tuple[Question, ...]
    markets: tuple[MarketDefinition, ...]
    between: tuple[Between, ...]
    beside: Mapping[str, Any]
    method: Method
    sources: Mapping[str, Source]
    cases: Mapping[str, str]

    def question(self, id_: str) -> Question | None:
        return next((question for question in self.questions if question.id == id_), None)


def read_data(path: Path) -> Any:
    """Read one of the program's own files into what a World holds of it."""
    document = parse_document(path.read_text(encoding="utf-8"), path.name)
    if path.name in LIST_FILES:
        return tuple(validate(LIST_FILES[path.name], document, part, (at,)) for at, part in enumerate(document.data))
    if path.name == "sources.yaml":
        return {id_: validate(Source, document, part, (id_,)) for id_, part in document.data.items()}
    return validate(Method, document) if path.name == "method.yaml" else document.data


# ---------------------------------------------------------------- rules over roles


def named_in_seven_languages(world: World) -> Iterator[str]:
    for role in world.roles.values():
        yield from (f"{role.id}: no name in {language}" for language in LANGUAGES if language not in role.names)


def no_title_for_two(world: World) -> Iterator[str]:
    owners: dict[str, set[str]] = {}
    for owner, _, title in titles_of(world):
        owners.setdefault(fold(title).replace(" ", ""), set()).add(owner)
    yield from (f"{name}: names {', '.join(sorted(roles))}" for name, roles in owners.items() if len(roles) > 1)


def titles_of(world: World) -> Iterator[tuple[str, str, str]]:
    """Every title of the roles and of the jobs between them: whose it is, its language, the title."""
    for role in world.roles.values():
        for language, names in role.names.items():
            yield from ((role.id, language, title) for title in (names.name, names.plural, *names.aliases))
    for job in world.between:
        for language, titles in job.names.items():
            yield from ((job.id, language, title) for title in titles)


def jobs_between_known_roles(world: World) -> Iterator[str]:
    for job in world.between:
        yield from (f"{job.id}: there is no role {role}" for role in job.nearest if role not in world.roles)
        yield from (f"{job.id}: no title in {language}" for language in LANGUAGES if not job.names.get(language))


def prose_without_digits(world: World) -> Iterator[str]:
    for role in world.roles.values():
        cells = [(f"profile.{row}", cell) for row, cell in role.profile.items()]
        cells += [(f"profile.{row}.disagree", cell.disagree) for row, cell in role.profile.items() if cell.disagree]
        for field, prose in [("summary", role.summary), *cells]:
            texts = [getattr(prose, language) or "" for language in LANGUAGES]
            yield from (f"{role.id}: {field}" for text in texts if re.search(r"\d", text))


def eighteen_rows(world: World) -> Iterator[str]:
    for role in world.roles.values():
        if len(role.profile) < 18:
            yield f"{role.id}: {len(role.profile)} rows"


def every_number_has_a_source(world: World) -> Iterator[str]:
    for role in world.roles.values():
        yield from (f"{role.id}: {field}" for field in _blocks_without_source(role.model_dump(by_alias=True), ""))


def _blocks_without_source(part: Any, field: str) -> Iterator[str]:
    if isinstance(part, Mapping):
        if "basis" in part and part["basis"] != "fitted" and not part["sources"]:
            yield field
        for name, below in part.items():
            yield from _blocks_without_source(below, f"{field}.{name}".lstrip("."))
    elif isinstance(part, (list, tuple)):
        for index, below in enumerate(part):
            yield from _blocks_without_source(below, f"{field}[{index}]")


def one_rate_per_market(world: World) -> Iterator[str]:
    for role in world.roles.values():
        markets = Counter(rate.market for rate in role.rates)
        yield from (f"{role.id}: {count} rates for {market}" for market, count in markets.items() if count > 1)


def ratios_stand_in_their_note(world: World) -> Iterator[str]:
    for role, rate in _rates(world):
        ends = [] if rate.estimate is None else [rate.estimate.low, rate.estimate.typical, rate.estimate.high]
        for end in ends:
            if not _made_of(end, rate.note or ""):
                yield f"{role.id}: {rate.market}: no two figures of the note give {end:g}"


def _made_of(ratio: float, note: str) -> bool:
    """Whether a ratio is one figure of the note over another, or the middle of two ratios that it names."""
    figures = [float(text.replace(",", "")) for text in re.findall(r"\d[\d,]*(?:\.\d+)?", note)]
    quotients = (under / over for under, over in itertools.permutations(figures, 2) if over)
    named = [figure for figure in figures if 1 < figure < 3 and figure != int(figure)]
    middles = ((one + other) / 2 for one, other in itertools.combinations(named, 2) if "middle" in note)
    return any(math.isclose(made, ratio, abs_tol=0.0051) for made in (*quotients, *middles))


def estimates_are_wider_than_their_base(world: World) -> Iterator[str]:
    for role, rate in _rates(world):
        if rate.estimate and not rate.estimate.low < rate.estimate.typical < rate.estimate.high:
            yield f"{role.id}: {rate.market}: no wider than the price of {rate.estimate.role}"


def services_are_within_their_rate(world: World) -> Iterator[str]:
    for role, rate in _rates(world):
        for one in (one for one in rate.services if one.service != "retainer"):
            if not (rate.low and rate.high and rate.low <= one.low and one.high <= rate.high):
                yield f"{role.id}: {rate.market}: {one.service} is beside the rate"


def ratios_rest_on_a_price(world: World) -> Iterator[str]:
    for role, rate in _rates(world):
        bases = world.roles[rate.estimate.role].rates if rate.estimate else ()
        if rate.estimate and not any(base.market == rate.market and base.estimate is None for base in bases):
            yield f"{role.id}: {rate.market}: {rate.estimate.role} has no price of its own there"


def _rates(world: World) -> Iterator[tuple[Role, Rate]]:
    for role in world.roles.values():
        yield from ((role, rate) for rate in role.rates)


def salaries_by_month_or_year(world: World) -> Iterator[str]:
    for role, rate in _rates(world):
        if role.setting.contract == "employee" and rate.unit == "hour" and not rate.note:
            yield f"{role.id}: {rate.market}: paid by the hour, and no note says why"


def packages_say_their_hours(world: World) -> Iterator[str]:
    for role, rate in _rates(world):
        if role.setting.contract == "contractor" and rate.unit != "hour" and rate.for_hours is None:
            yield f"{role.id}: {rate.market}: a price by the {rate.unit} for how many hours?"


def twins_in_two_settings(world: World) -> Iterator[str]:
    for role in world.roles.values():
        twin = world.roles[role.twin] if role.twin else None
        if twin and twin.twin != role.id:
            yield f"{role.id}: {twin.id} is not its twin in turn"
        elif twin and twin.setting.on_site == role.setting.on_site:
            yield f"{role.id}: works where its twin {twin.id} works"


def rows_agree_with_fields(world: World) -> Iterator[str]:
    steps = {
        "none": 0,
        "small": 1,
        "own-craft": 1,
        "one-project": 2,
        "day-to-day": 2,
        "direction": 3,
    }
    contracts = {"self-employed": "contractor", "employee": "employee"}
    places = {"remote": (True, False), "in-the-room": (False, True), "either": (True, True)}
    for role in world.roles.values():
        said = {row: cell.value for row, cell in role.profile.items()}
        if steps[said["decisions"]] != role.authority:
            yield f"{role.id}: decisions says {said['decisions']}, authority {role.authority}"
        if contracts[said["contract"]] != role.setting.contract:
            yield f"{role.id}: contract says {said['contract']}, setting {role.setting.contract}"
        if places[said["place"]] != (role.setting.remote, role.setting.on_site):
            yield f"{role.id}: place says {said['place']}, setting something else"


def all_work_is_owned_or_nobodys(world: World) -> Iterator[str]:
    for level, family in itertools.product(LEVELS, FAMILIES):
        owners = [role.id for role in world.roles.values() if family in getattr(role.scope, level).owns]
        nobody = family in dict(world.method.nobody_owns).get(level, ())
        if not owners and not nobody:
            yield f"{level} {family}: owned by no role and not listed as nobody's"
        if owners and nobody:
            yield f"{level} {family}: listed as nobody's, owned by {', '.join(owners)}"


# ---------------------------------------------------------------- rules over kinds of work and their words


def ids_once(world: World) -> Iterator[str]:
    for name in ("rows", "tasks", "questions", "markets", "between"):
        counts = Counter(entry.id for entry in getattr(world, name))
        yield from (f"{name}: {id_} stands {count} times" for id_, count in counts.items() if count > 1)


def hundred_kinds_of_work(world: World) -> Iterator[str]:
    if len(world.tasks) < 100:
        yield f"only {len(world.tasks)} kinds of work"


def managers_tasks_for_managers_work(world: World) -> Iterator[str]:
    for task in world.tasks:
        if task.management and task.level not in {"coordinate", "lead"}:
            yield f"{task.id}: {task.level} work is no manager's task"
    missing = set(get_args(ManagementTask)) - {task.management for task in world.tasks}
    if missing:
        yield f"no kind of work for: {', '.join(sorted(missing))}"


def parts_of_whole_kinds(world: World) -> Iterator[str]:
    whole = {task.id for task in world.tasks if task.part_of is None}
    for task in world.tasks:
        if task.part_of is not None and task.part_of not in whole:
            yield f"{task.id}: part of {task.part_of}, which is no kind of work or a part itself"


def kinds_named_in_seven_languages(world: World) -> Iterator[str]:
    for language, task in itertools.product(LANGUAGES, world.tasks):
        if not _lines(world.words.get(language, {}).get(task.id, "")):
            yield f"{language}: {task.id} has no name"


def four_phrases_per_language(world: World) -> Iterator[str]:
    for language, blocks in world.words.items():
        few = {task: len(_lines(block)) - 1 for task, block in blocks.items() if len(_lines(block)) < 5}
        yield from (f"{language}: {task} has {count} phrases" for task, count in few.items())


def phrases_of_one_kind(world: World) -> Iterator[str]:
    for language, blocks in world.words.items():
        kinds: dict[str, list[str]] = {}
        for task, block in blocks.items():
            for phrase in dict.fromkeys(" ".join(fold(line).split()) for line in _lines(block)):
                kinds.setdefault(phrase, []).append(task)
        yield from (f"{language}: {phrase}: {', '.join(tasks)}" for phrase, tasks in kinds.items() if len(tasks) > 1)


def words_of_known_kinds(world: World) -> Iterator[str]:
    known = {task.id for task in world.tasks}
    for language, blocks in world.words.items():
        yield from (f"{language}: {task} is no kind of work" for task in blocks if task not in known)


def _lines(block: str) -> list[str]:
    return [line for line in block.split("\n") if line.strip()]


# ---------------------------------------------------------------- rules over questions


def every_choice_has_options(world: World) -> Iterator[str]:
    for question in world.questions:
        options = [option.id for option in question.options]
        if (question.kind == "choice") != (len(options) > 1):
            yield f"{question.id}: {question.kind} with {len(options)} options"
        yield from (f"{question.id}: {id_} stands twice" for id_, count in Counter(options).items() if count > 1)


KNOWN_BY_ID = {
    "limit": {"work", "budget", "on-site", "employment", "owner-hours"},
    "coverage": {"work", "on-site", "written-down"},
    "authority": {"hand-over"},
    "cost": {"work", "market", "vat", "on-site", "written-down", "owner-rate"},
}


def readers_know_what_they_read(world: World) -> Iterator[str]:
    """What has no table in the roles is read by its id, so a question more would be asked for nothing."""
    for reader, known in KNOWN_BY_ID.items():
        read = {question.id for question in world.questions if reader in question.read_by}
        yield from (f"{id_}: {reader} does not know it" for id_ in sorted(read - known))
        yield from (f"{id_}: {reader} reads it" for id_ in sorted(known - read))


def every_question_has_a_prior(world: World) -> Iterator[str]:
    for question in world.questions:
        if (question.prior is None) != (question.kind in {"work", "market"} or question.id == "vat"):
            yield f"{question.id}: {'no' if question.prior is None else 'a needless'} prior"


def priors_depend_on_known_answers(world: World) -> Iterator[str]:
    for question in world.questions:
        given = question.prior.given if question.prior else None
        known = given in {None, "level", "family", "one-off", "presence"} or world.question(given or "") is not None
        if not known or given == question.id:
            yield f"{question.id}: depends on {given}"


def priors_are_complete(world: World) -> Iterator[str]:
    for question in world.questions:
        if question.prior is None:
            continue
        table, needed = question.prior.table, _rows_needed(world, question.prior.given)
        yield from (f"{question.id}: no row {row}" for row in sorted(needed - set(table)))
        yield from (f"{question.id}: needless row {row}" for row in table if row not in needed and not _work(row))
        for row, shares in table.items():
            yield from (f"{question.id}: {row}: {wrong}" for wrong in _wrong_outcomes(question, shares))


def _rows_needed(world: World, given: str | None) -> set[str]:
    known = {
        None: {"any"},
        "level": set(LEVELS),
        "one-off": {"yes", "no"},
        "presence": {"elsewhere", "in-the-room"},
        "family": {"other"},
    }
    question = world.question(given or "")
    return known[given] if given in known else {option.id for option in question.options} if question else set()


def _work(row: str) -> bool:
    level, _, family = row.rpartition("/")
    return family in FAMILIES and (not level or level in LEVELS)


def _wrong_outcomes(question: Question, shares: Mapping[str, float]) -> Iterator[str]:
    if question.kind == "choice":
        options = {option.id for option in question.options}
        yield from (f"no share for {option}" for option in sorted(options - set(shares)))
        yield from (f"{option} is no option" for option in sorted(set(shares) - options))
    else:
        yield from (f"{amount} is no amount" for amount in shares if not re.fullmatch(r"[1-9]\d*(\.\d+)?", amount))


# ---------------------------------------------------------------- rules over the method


def criteria_known_once(world: World) -> Iterator[str]:
    counts = Counter(criterion.id for criterion in world.method.criteria)
    yield from (f"{id_}: {counts[id_]} times" for id_ in get_args(Criterion) if counts[id_] != 1)


def better_is_never_worth_less(world: World) -> Iterator[str]:
    for criterion in world.method.criteria:
        values = [value for _, value in criterion.points]
        best = values.index(max(values))
        falling_before = values[: best + 1] != sorted(values[: best + 1])
        rising_after = values[best:] != sorted(values[best:], reverse=True)
        at_its_place = {"authority": criterion.points[best][0] == 0, "cost": best == 0}.get(
            criterion.id, best == len(values) - 1
        )
        if falling_before or rising_after or not at_its_place:
            yield f"{criterion.id}: {values}"


def shares_of_work_add_up(world: World) -> Iterator[str]:
    method = world.method
    tables = {"unstated_hours": method.unstated_hours}
    tables |= {f"kinds_of_work.{kind}.levels": work.levels for kind, work in method.kinds_of_work.items()}
    tables |= {f"families_of_kinds.{level}": families for level, families in method.families_of_kinds.items()}
    for team in {team for work in method.kinds_of_work.values() for team in work.by_team}:
        tables[f"by_team.{team}"] = {kind: work.by_team.get(team, 0) for kind, work in method.kinds_of_work.items()}
    yield from (f"{name}: {math.fsum(row.values()):g}" for name, row in tables.items() if not _adds_up(row))


def _adds_up(shares: Mapping[Any, float]) -> bool:
    return math.isclose(math.fsum(shares.values()), 1)


def tables_have_all_options(world: World) -> Iterator[str]:
    method = world.method
    tables: list[tuple[str, str, Mapping[str, float]]] = [
        ("written-down", "written_factor", method.written_factor),
        ("hand-over", "hand_over_steps", method.hand_over_steps),
    ]
    tables += [("team", f"kinds_of_work.{kind}", work.by_team) for kind, work in method.kinds_of_work.items()]
    for id_, name, table in tables:
        question = world.question(id_)
        if question is None or {option.id for option in question.options} != set(table):
            yield f"{name}: not the options of {id_}"
    drawn = {level for work in method.kinds_of_work.values() for level in work.levels}
    yield from (f"families_of_kinds: no {level}" for level in sorted(drawn - set(method.families_of_kinds)))


def enough_worlds(world: World) -> Iterator[str]:
    worlds = world.method.worlds
    if (error := math.sqrt(0.25 / worlds.count)) > 0.02:
        yield f"the standard error of a share is {error:.3f}"
    if not worlds.hours_low <= 1 <= worlds.hours_high:
        yield f"hours from {worlds.hours_low:g} to {worlds.hours_high:g} times the estimate leave the estimate out"


# ---------------------------------------------------------------- rules over markets and sources


def markets_are_known(world: World) -> Iterator[str]:
    markets = {market.id for market in world.markets}
    named = {"assumed": [world.method.assumed_market], "areas": [market.area for market in world.markets if market.area]}
    places = {"briefs.yaml": "places", "hearing/any.yaml": "places"}
    named |= {file: [*read_document(data_file(file)).data[field]] for file, field in places.items()}
    named["beside.yaml"] = [world.beside["software"]["market"]]
    yield from (f"{place}: {area} is no market" for place, areas in named.items() for area in areas if area not in markets)


def areas_share_a_currency(world: World) -> Iterator[str]:
    currencies = {market.id: market.currency for market in world.markets}
    for market in world.markets:
        if market.area and currencies.get(market.area) != market.currency:
            yield f"{market.id}: {market.currency} is not the currency of {market.area}"


def no_name_for_two_markets(world: World) -> Iterator[str]:
    names = [(folded_name(name), market.id) for market in world.markets for name in market_names(market)]
    markets: dict[str, set[str]] = {}
    for name, id_ in names:
        markets.setdefault(name, set()).add(id_)
    yield from (f"{name}: {', '.join(sorted(ids))}" for name, ids in markets.items() if len(ids) > 1)


def employment_has_its_price(world: World) -> Iterator[str]:
    for market in world.markets:
        if not 100 < market.full_time.hours <= 40 * 52 / 12:
            yield f"{market.id}: {market.full_time.hours:g} hours are no full month"
        blocks = {"on_cost": market.on_cost, "full_time": market.full_time}
        yield from (f"{market.id}: {name} has no source" for name, block in blocks.items() if not block.sources)


def sources_are_known(world: World) -> Iterator[str]:
    yield from (f"{place}: {source}" for place, source in _citations(world) if source not in world.sources)


def every_source_is_used(world: World) -> Iterator[str]:
    used = {source for _, source in _citations(world)}
    yield from (f"{source}: never cited" for source in world.sources if source not in used)


def seeds_are_seeds(world: World) -> Iterator[str]:
    seeds = {id_ for id_, source in world.sources.items() if source.seed}
    yield from (f"{id_}: a seed in one place only" for id_ in sorted(seeds ^ set(SEEDS)))


def publishers_are_known(world: World) -> Iterator[str]:
    """What its publisher sells, or who it is otherwise, so that it can be weighed."""
    for id_, source in world.sources.items():
        if (source.sells is None) == (source.by is None):
            yield f"{id_}: says either what its publisher sells or who it is"
        if source.sells is not None and source.sells not in world.roles:
            yield f"{id_}: {source.sells} is no role"


def _citations(world: World) -> Iterator[tuple[str, str]]:
    yield from ((f"case {id_}", source) for id_, source in world.cases.items())
    yield from ((f"beside: {field}", source) for field, source in cited_sources(world.beside))
    for entry in (*world.roles.values(), *world.rows, *world.questions, *world.markets, *world.between):
        yield from ((f"{entry.id}: {field}", source) for field, source in cited_sources(entry.model_dump(by_alias=True)))


RULES: tuple[Callable[[World], Iterator[str]], ...] = (
    named_in_seven_languages,
    no_title_for_two,
    jobs_between_known_roles,
    prose_without_digits,
    eighteen_rows,
    every_number_has_a_source,
    one_rate_per_market,
    ratios_stand_in_their_note,
    ratios_rest_on_a_price,
    services_are_within_their_rate,
    estimates_are_wider_than_their_base,
    salaries_by_month_or_year,
    packages_say_their_hours,
    twins_in_two_settings,
    rows_agree_with_fields,
    all_work_is_owned_or_nobodys,
    ids_once,
    hundred_kinds_of_work,
    managers_tasks_for_managers_work,
    parts_of_whole_kinds,
    kinds_named_in_seven_languages,
    four_phrases_per_language,
    phrases_of_one_kind,
    words_of_known_kinds,
    every_choice_has_options,
    readers_know_what_they_read,
    every_question_has_a_prior,
    priors_depend_on_known_answers,
    priors_are_complete,
    criteria_known_once,
    better_is_never_worth_less,
    shares_of_work_add_up,
    tables_have_all_options,
    enough_worlds,
    markets_are_known,
    areas_share_a_currency,
    no_name_for_two_markets,
    employment_has_its_price,
    sources_are_known,
    every_source_is_used,
    seeds_are_seeds,
    publishers_are_known,
)


# ---------------------------------------------------------------- fixtures


@pytest.fixture(scope="session")
def rules() -> Mapping[str, Callable[[World], Iterator[str]]]:
    """Every rule by its name."""
    return {rule.__name__: rule for rule in RULES}


@pytest.fixture(scope="session")
def world() -> World:
    """All the data as it is shipped."""
    roles = {path.stem: read_role(path) for path in role_files(built_in_roles())}
    words = {path.stem: read_data(path) for path in sorted(data_file("words").glob("*.yaml"))}
    cases = {case["id"]: case["source"] for case in read_document(CASES, strict=False).data if "source" in case}
    return World(
        roles,
        words,
        cases=cases,
        **{field: read_data(data_file(name)) for name, field in FIELDS.items()},
    )


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """Make a copy of a file (roles/va.yaml, tasks.yaml, words/fi.yaml) with one change: the first match of a pattern."""

    def change(file: str, pattern: str, by: str) -> Path:
        original = built_in_roles().parent / file if file.startswith("roles/") else data_file(file)
        text, count = re.subn(pattern, by, original.read_text(encoding="utf-8"), count=1)
        assert count == 1, f"{pattern} does not stand in {file}"
        copy = tmp_path / file
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(text, encoding="utf-8")
        return copy

    return change


@pytest.fixture
def world_with(world: World) -> Callable[[Path], World]:
    """Put a changed copy of a file in the place of the shipped one."""

    def put(path: Path) -> World:
        if path.parent.name == "roles":
            return replace(world, roles={**world.roles, path.stem: read_role(path)})
        if path.parent.name == "words":
            return replace(world, words={**world.words, path.stem: read_data(path)})
        return replace(world, **{FIELDS[path.name]: read_data(path)})

    return put


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The roles and vocabularies as they are shipped, each read once."""
    return Catalog()


@pytest.fixture
def decided(catalog: Catalog) -> Callable[..., Decision]:
    """Decide for an owner with these kinds of work (their hours by id) and answers, with the roles of further folders."""

    def decide_for(work: Mapping[str, str], answers: Mapping[str, str], *folders: Path) -> Decision:
        used = Catalog(folders) if folders else catalog
        owner = Answers(
            work=tuple({"task": task, "hours": hours} for task, hours in work.items()),
            answers=answers,
        )
        knowledge = Knowledge(used.roles, used.markets, used.questions, used.method)
        return decide(read_intake(owner, used, WorkReader(used)).situation, knowledge)

    return decide_for


@pytest.fixture
def line_of() -> Callable[[Path, int | None], str | None]:
    """Tell what stands in a line (from 1) of a file."""
    return lambda path, line: None if line is None else path.read_text(encoding="utf-8").splitlines()[line - 1].strip()

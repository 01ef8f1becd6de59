"""What the whole suite shares: quick, and the same on every run."""

import functools
import gc
import itertools
import os
import shlex
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from obmva.advice import Adviser
from obmva.catalog import documents
from owners import Owner

settings.register_profile("suite", max_examples=40, deadline=None, derandomize=True)
settings.load_profile("suite")
# Catalogs and worlds are made by the thousand; the usual threshold costs a quarter of the time.
gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def compiled(tmp_path_factory):
    """The processes that tests start share compiled modules, though the checkout may not keep any: each starts in half the time."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(Path(shared, "compiled")))
        yield


@pytest.fixture(scope="session", autouse=True)
def parsed_once():
    """The same text is parsed once: the vocabularies are read for every command that runs in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(documents, "parse_document", functools.lru_cache(maxsize=100)(documents.parse_document))
        yield


@pytest.fixture(scope="session", autouse=True)
def in_english():
    """The language is that of the suite, whatever the system speaks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LC_ALL", "C.UTF-8")
        yield


@pytest.fixture(scope="session")
def states(tmp_path_factory):
    """Folders that are not there, one after the other: to make and remove one for each test takes a tenth of the time."""
    base = tmp_path_factory.mktemp("states")
    return (base / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def state(states, monkeypatch):
    """Where the answers of interviews are kept: a folder of this test's own, made by what keeps any."""
    folder = next(states)
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder / "obmva"


@pytest.fixture(scope="module")
def worked_out_once():
    """The same answers are worked out once for tests that look at what is shown of them: in every width and every format."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("recommend", "plan", "brief", "why", "next_question", "contradictions", "cannot_matter"):
            patch.setattr(Adviser, name, once(getattr(Adviser, name)))
        yield


def once(work_out):
    """What a method of an adviser returns, worked out once for the same arguments of an adviser of the same roles and language."""
    known = {}

    def looked_up(adviser, *given):
        told = [one for one in given if not callable(one)]
        key = (adviser.speak.language, tuple(adviser.catalog.files.values()), repr(told))
        if key not in known:
            known[key] = work_out(adviser, *given)
        return known[key]

    return looked_up


@pytest.fixture
def sit_down(tmp_path):
    """Starts an interview at a real terminal: `sit_down("--ask", "all")`."""
    owners = []

    def start(*arguments, columns=80, terminal="xterm", shell=None, command="recommend"):
        program = [sys.executable, "-m", "obmva", command, *arguments]
        started = program if shell is None else ["/bin/sh", "-c", f"{shlex.join(program)} {shell}"]
        owners.append(Owner(tmp_path, started, columns, terminal))
        return owners[-1]

    yield start
    for owner in owners:
        owner.child.close(force=True)

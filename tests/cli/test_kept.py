"""The answers of an interview are never lost: however it ends they are kept, for their owner alone."""

import os
import signal
import stat
import threading
from pathlib import Path

import pytest

from obmva.catalog import FileToWrite, Keeper, last_kept, read_answers, state_folder
from obmva.cli.failures import CLOSED, ENDED, INTERRUPTED
from obmva.errors import InvalidFileError
from obmva.models import Answers

WORK = "answer customer mail 5h"
ANSWERED = Answers(work=({"text": WORK},), answers={"budget": "900 EUR"})


@pytest.fixture
def keep(state):
    """Keeps answers as an interview does, and returns their file."""
    return lambda answers=ANSWERED: Keeper({"XDG_STATE_HOME": str(state.parent)}).keep(answers)


# ---------------------------------------------------------------- at a terminal


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize(("name", "code"), [("SIGHUP", CLOSED), ("SIGTERM", ENDED), ("SIGINT", INTERRUPTED)])
def test_whatever_ends_an_interview_its_answers_are_kept_and_the_way_on_is_said(sit_down, state, name, code):
    owner = sit_down().type(WORK, "", "900 EUR")
    owner.child.expect_exact("\r\n> ")
    owner.child.kill(signal.Signals[name])
    assert owner.wait() == code
    assert "obmva recommend --last" in owner.screen
    assert read_answers(last_kept(state)) == ANSWERED


def test_when_the_terminal_is_closed_the_answers_are_kept(sit_down, state):
    owner = sit_down().type(WORK, "", "900 EUR")
    owner.child.expect_exact("\r\n> ")
    owner.child.close(force=False)
    assert read_answers(last_kept(state)) == ANSWERED


def test_when_the_process_is_killed_what_was_answered_is_there(sit_down, state):
    owner = sit_down().type(WORK, "", "900 EUR")
    owner.child.expect_exact("\r\n> ")
    owner.child.kill(signal.SIGKILL)
    owner.wait()
    assert read_answers(last_kept(state)) == ANSWERED


def test_two_interviews_at_once_keep_a_file_each(sit_down, state):
    first, second = sit_down().type(WORK), sit_down().type("pay bills 2h")
    assert (second.interrupt().wait(), first.interrupt().wait()) == (130, 130)
    assert {read_answers(file).work[0].text for file in state.iterdir()} == {WORK, "pay bills 2h"}
    assert ("--last" in second.screen, "recommend --answers /" in first.screen) == (True, True)


def test_what_was_given_is_shown_and_back_leads_to_it(sit_down, keep):
    keep()
    owner = sit_down("--last").type("", "back", "", "back", "950 EUR").interrupt()
    assert owner.wait() == 130
    assert "budget a month: EUR 900 a month" in owner.screen
    assert owner.screen.count("Your answer so far: EUR 900 a month. Enter keeps it.") == 2
    assert "= EUR 950 a month" in owner.screen


def test_a_file_that_cannot_be_written_is_told_before_the_first_question(sit_down):
    owner = sit_down("--save", "no-folder/mine.yaml")
    assert owner.wait() == 3
    assert "Error: no-folder/mine.yaml: the file cannot be written" in owner.screen
    assert "Question" not in owner.screen


def test_a_file_that_cannot_be_written_in_the_end_costs_no_advice(sit_down, state, tmp_path):
    (tmp_path / "mine").mkdir()
    owner = sit_down("--save", "mine/answers.yaml").type(WORK)
    (tmp_path / "mine").rmdir()
    owner.type("stop", "quit")
    assert owner.wait() == 3
    assert "Hire a" in owner.screen
    assert "Error: mine/answers.yaml" in owner.screen
    assert read_answers(last_kept(state)).work[0].text == WORK


@pytest.mark.parametrize("last_line", ["stop", "\x04"], ids=["at its end", "broken off"])
def test_nothing_is_kept_of_who_wants_nothing_kept(sit_down, state, last_line):
    owner = sit_down("--no-keep").type(WORK)
    owner.child.expect_exact("\r\n> ")
    owner.child.send(last_line if last_line == "\x04" else f"{last_line}\nquit\n")
    owner.wait()
    assert not state.exists()
    assert ("nothing is kept" in owner.screen) == (last_line == "\x04")


def test_a_plan_asks_too(sit_down, state):
    owner = sit_down(command="plan").type(WORK).interrupt()
    assert owner.wait() == 130
    assert "obmva plan --last" in owner.screen
    assert read_answers(last_kept(state)).work[0].text == WORK


# ---------------------------------------------------------------- the folder


def test_what_is_kept_is_for_its_owner_alone(keep):
    file = keep()
    assert (stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(file.parent.stat().st_mode)) == (0o600, 0o700)


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        pytest.param({"XDG_STATE_HOME": "/var/mine"}, Path("/var/mine/obmva"), id="as the system says"),
        pytest.param({"LOCALAPPDATA": "/apps"}, Path("/apps/obmva"), id="as Windows says"),
        pytest.param({"XDG_STATE_HOME": "mine"}, Path.home() / ".local/state/obmva", id="a folder that moves is none"),
        pytest.param({}, Path.home() / ".local/state/obmva", id="else under the home of the user"),
    ],
)
def test_where_answers_are_kept(environment, folder):
    assert state_folder(environment) == folder


def test_the_last_answers_are_taken_again(obmva, keep):
    keep(Answers(work=({"text": "pay bills 2h"},)))
    keep()
    assert [one["text"] for one in obmva("recommend", "--last", "--json").document["work"]] == ["answer customer mail"]
    assert obmva("compare", "obm", "va", "--last", "--json").document["ranking"]
    assert obmva("plan", "--last", "--json").document["plans"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param((), 3, "no answers of an interview are kept", id="nothing is kept"),
        pytest.param(("--answers", "mine.yaml"), 2, "give one of the two", id="beside another file"),
    ],
)
def test_where_there_is_no_last_interview(obmva, arguments, code, said):
    outcome = obmva("recommend", "--last", *arguments)
    assert (outcome.code, said in outcome.err) == (code, True)


def test_one_command_deletes_what_is_kept(obmva, keep, state):
    keep(), keep()
    (state / ".obmva-0000.part").write_text("half an answer")
    (state / "notes.txt").write_text("mine")
    assert obmva("forget").out == "Deleted the answers of 2 interviews.\n"
    assert [file.name for file in state.iterdir()] == ["notes.txt"]
    assert obmva("forget").out == "Deleted the answers of 0 interviews.\n"


# ---------------------------------------------------------------- the file of --save


def test_of_two_who_save_to_one_name_one_succeeds(tmp_path):
    files = [FileToWrite(tmp_path / "answers.yaml", force=False) for _ in range(8)]
    saved = []

    def save(number):
        files[number].stage(f"answers of {number}")
        try:
            files[number].put()
        except InvalidFileError:
            return
        saved.append(number)

    threads = [threading.Thread(target=save, args=(number,)) for number in range(len(files))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [f"answers of {number}" for number in saved] == [(tmp_path / "answers.yaml").read_text()]
    assert [file.name for file in tmp_path.iterdir()] == ["answers.yaml"]


def test_where_there_are_no_links_a_file_is_still_not_replaced(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "link")
    monkeypatch.setattr(os, "link", refuse, raising=False)
    first, second = (FileToWrite(tmp_path / "answers.yaml", force=False) for _ in range(2))
    first.stage("first"), second.stage("second")
    first.put()
    with pytest.raises(InvalidFileError):
        second.put()
    assert (tmp_path / "answers.yaml").read_text() == "first"


def refuse(*_):
    raise PermissionError


def test_standard_output_is_no_place_to_save(obmva, folder):
    outcome = obmva("recommend", "-t", WORK, "--save", "-")
    assert (outcome.code, "./-" in outcome.err, list(folder.iterdir())) == (2, True, [])


@pytest.mark.parametrize("command", ["recommend", "plan"])
def test_a_run_whose_answer_cannot_be_written_leaves_the_file_as_it_was(start, finish, tmp_path, command):
    file = tmp_path / "answers.yaml"
    file.write_text("mine")
    with Path("/dev/full").open("wb") as full:
        outcome = finish(start(command, "-t", WORK, "--save", file, "--force", stdout=full))
    assert (outcome.code, file.read_text(), len(list(tmp_path.iterdir()))) == (3, "mine", 1)


def test_an_answer_that_cannot_be_leaves_the_file_it_came_from(obmva, tmp_path):
    file = tmp_path / "good.yaml"
    file.write_text("answers: {team: few}")
    assert obmva("recommend", "--answers", file, "--set", "team=zzz", "--save", file, "--force").code == 3
    assert file.read_text() == "answers: {team: few}"

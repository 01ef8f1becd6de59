"""Help is as wide as the screen, and says every command's purpose in full."""

import pytest

COMMANDS = ("recommend", "compare", "plan", "why", "brief", "roles", "tasks", "questions", "check", "schema", "forget")


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 120])
@pytest.mark.parametrize("command", [(), *((command, "--help") for command in COMMANDS)], ids=" ".join)
def test_no_line_of_help_is_wider_than_the_screen(obmva, command, columns):
    assert max(map(len, obmva(*command, COLUMNS=str(columns)).out.splitlines())) <= columns


@pytest.mark.parametrize("columns", [40, 80])
def test_no_purpose_is_cut_short(obmva, columns):
    assert "..." not in obmva(COLUMNS=str(columns)).out.partition("Commands:")[2]


def test_a_purpose_is_one_line_on_a_usual_screen(obmva):
    lines = obmva(COLUMNS="80").out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines[: len(COMMANDS)]] == list(COMMANDS)


def test_on_a_narrow_screen_an_explanation_stands_under_its_option(obmva):
    assert "  --force\n      Let --save replace a file.\n" in obmva("plan", "--help", COLUMNS="40").out

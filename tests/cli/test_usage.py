"""What is wrong with a command line is said in the language of the owner, with Typer's own words for none of it."""

import pytest

WRONG = {
    "no such option": (("compare", "--zzz"), "there is no option --zzz", "il n'y a pas d'option --zzz"),
    "nearly an option": (("recommend", "--budge", "5"), "did you mean --budget?", "vouliez-vous dire --budget ?"),
    "no value": (("recommend", "--budget"), "--budget needs a value", "--budget attend une valeur"),
    "a value too many": (("recommend", "--json=1"), "--json takes no value", "--json se passe de valeur"),
    "not among the values": (
        ("recommend", "--ask", "x"),
        "--ask takes one of: useful, all, none",
        "--ask attend l'une de ces valeurs : useful, all, none",
    ),
    "a word too many": (("roles", "obm", "va"), '"va" is one word too many', "« va » est de trop ici"),
    "no name": (("schema",), "NAME is missing", "il manque NAME"),
    "no such command": (("zzzzz",), 'there is no command "zzzzz"; there are: recommend', "il n'y a pas de commande « zzzzz »"),
    "nearly a command": (("comprae",), "did you mean compare?", "vouliez-vous dire compare ?"),
}


@pytest.mark.parametrize("case", WRONG)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_usage_error_is_in_the_language_of_the_owner(obmva, case, language):
    arguments, english, french = WRONG[case]
    outcome = obmva(*arguments, OBMVA_LANG=language)
    assert outcome.code == 2
    assert (english if language == "en" else french) in " ".join(outcome.err.split())
    assert "Traceback" not in outcome.err

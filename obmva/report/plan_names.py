"""The people of a plan by name, and hours that come in steps."""

from obmva.analysis.candidates import Candidate
from obmva.report.naming import name_of
from obmva.text import Text


def person_name(one: Candidate, text: Text) -> str:
    """Return the name of a role, with the families that somebody of it serves where that is not
    all.
    """
    if not one.families:
        return name_of(one.alternative.role)
    families = ", ".join(
        getattr(text.families, family.replace("-", "_")) for family in sorted(one.families)
    )
    return text.plan.specialised.format(name=name_of(one.alternative.role), families=families)


def person_in_words(name: str, hours: float, text: Text, *, more: bool) -> str:
    """Return `a virtual assistant (42.5 h a month)`; `more` hours of somebody who is there without
    an article.
    """
    if more:
        return text.plan.more_person.format(role=name, hours=hours_exactly(hours))
    return text.plan.person.format(a_role=article(name), hours=hours_exactly(hours))


def article(name: str) -> str:
    """Return a name with its article."""
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def hours_exactly(amount: float) -> str:
    """Write hours that come in steps: 42.5, 20."""
    return f"{round(amount, 1):g}"

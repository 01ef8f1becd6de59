"""What is said of answers that do not go together."""

from obmva.analysis.contradictions import Contradicting, KindAndItem, contradictions
from obmva.analysis.decision import Knowledge
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.report.recommendation_results import ContradictionView
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker


def contradicting(
    intake: Intake, catalog: Catalog, knowledge: Knowledge
) -> tuple[Contradicting, ...]:
    """Return the rules that the answers break."""
    work = [KindAndItem(one.task, one.item) for one in intake.work]
    return contradictions(catalog.contradictions, intake.situation, work, knowledge)


def contradiction_views(
    intake: Intake, catalog: Catalog, knowledge: Knowledge, speak: Speaker
) -> tuple[ContradictionView, ...]:
    """Say each of them, with the question to look at again."""
    return tuple(
        ContradictionView(one.rule.id, one.rule.ask, speak(contradiction_said(one, intake)))
        for one in contradicting(intake, catalog, knowledge)
    )


def contradiction_said(one: Contradicting, intake: Intake) -> Say:
    """Say one of them, with the work that it is about in the owner's words."""
    if not one.lines:
        return Say("contradictions.said", text=one.rule.text)
    names = tuple(intake.work[line].text for line in one.lines)
    return Say("contradictions.said-of", text=one.rule.text, work=All(names, "comma"))

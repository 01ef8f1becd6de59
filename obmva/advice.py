"""The use cases: answers in, reports out. What the command line and the public functions call.

Each use case imports what it needs when it is called, so that no command pays for another.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from obmva.catalog import Catalog, answers_from, built_in_catalog, holds_answers
from obmva.catalog.names import Meant, find_role, find_roles, meant_id, unknown_question
from obmva.errors import InvalidFileError, InvalidValueError, Problem, UnknownNameError, UsageError
from obmva.models import Answers, QuestionId, RoleId, SourceId
from obmva.text.speaker import Speaker, speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from os import PathLike

    from obmva.analysis.decision import Decision, Knowledge
    from obmva.analysis.inquiry import Inquiry
    from obmva.analysis.proposal import Proposal
    from obmva.intake import Intake
    from obmva.intake.work import WorkReader
    from obmva.models import Area, Between
    from obmva.report.brief_results import Brief
    from obmva.report.comparison_results import Comparison
    from obmva.report.context import Context, PlanContext
    from obmva.report.lists import MatchEntry, RoleList, TaskList
    from obmva.report.plan_results import PlanReport
    from obmva.report.questions import QuestionList
    from obmva.report.recommendation_results import ContradictionView, Recommendation, TeamHint
    from obmva.report.review_results import Review
    from obmva.report.title_results import TitleReport
    from obmva.report.why_results import Why
    from obmva.text.say import Say

_FEWEST, _MOST = 2, 9
_LEAST_OF_A_LIST, _LEAST_ANYWHERE = 0.5, 0.8
"""How sure it must be that words of an advert are work: in a list of it, and anywhere else."""
_SELLERS = "sellers"
_ASKED_FIRST = (QuestionId("budget"), QuestionId("market"))


Given: TypeAlias = "Answers | Mapping[str, Any]"
"""What an owner said: in the shape of an answers file, read already or not."""


def _as_answers(given: Given) -> Answers:
    return given if isinstance(given, Answers) else answers_from(given)


class Adviser:
    """Advises from one set of roles: the built-in ones and those of further `folders`, which win,
    or those of a `catalog`.

    Reports are said in a `language` (an ISO 639-1 code that has a catalogue). `without` names
    sources; what one of them alone supports is left out of recommendations. Keep one for many
    owners: what it has read it reads once. Answers are said in the shape of an answers file.

    >>> adviser = Adviser()
    >>> for owner in owners: adviser.recommend(owner).to_dict()
    """

    def __init__(
        self,
        folders: str | PathLike[str] | Sequence[str | PathLike[str]] = (),
        language: str = "en",
        without: Sequence[str] = (),
        catalog: Catalog | None = None,
    ) -> None:
        own = catalog or (Catalog(folders, language=language) if folders else None)
        self.catalog = own or built_in_catalog(language)
        self._without = without
        self.speak: Speaker = speaker(language)

    def speak_in(self, language: str) -> None:
        """Say everything in another language from here on; what was understood stays."""
        _ = self.reader  # it reads every language alike
        self.catalog = self.catalog.in_language(language)
        self.__dict__.pop("knowledge", None)
        self.speak = speaker(language)

    def language_of(self, text: str) -> str | None:
        """Return the code of the language of an owner's words, None where they do not tell."""
        return self.reader.matcher.language_of(text)

    @cached_property
    def reader(self) -> WorkReader:
        """What understands lines of work."""
        from obmva.intake.work import WorkReader

        return WorkReader(self.catalog)

    @cached_property
    def knowledge(self) -> Knowledge:
        """Everything that a decision reads beside the owner's answers."""
        from obmva.analysis.decision import Knowledge
        from obmva.analysis.neutrality import without_sellers, without_source

        roles = self.catalog.roles
        for source in self._without:
            if source == _SELLERS:
                roles = without_sellers(roles, self.catalog.sources)
                continue
            if source not in self.catalog.sources:
                raise UnknownNameError(
                    Problem("source-unknown", {"given": source}, field="--without-source")
                )
            roles = without_source(roles, SourceId(source))
        return Knowledge(roles, self.catalog.markets, self.catalog.questions, self.catalog.method)

    def understand(self, answers: Given) -> Intake:
        """Read answers; raises `InvalidValueError` or `UnknownNameError` with every mistake."""
        from obmva.intake import read_intake

        return read_intake(_as_answers(answers), self.catalog, self.reader)

    def in_pieces(self, answers: Answers) -> Answers:
        """Return answers with an entry for each piece of work, as they are to be kept; lines with a
        mistake stay as typed.
        """
        from obmva.intake import in_pieces

        return in_pieces(answers, self.catalog, self.reader)

    def decide(self, intake: Intake) -> Decision:
        """Rank all roles for what was understood."""
        from obmva.analysis.decision import decide

        return decide(intake.situation, self.knowledge)

    def inquire(self, intake: Intake) -> Inquiry:
        """Analyse what was understood; the parts are worked out when they are asked for."""
        from obmva.analysis.inquiry import Inquiry

        return Inquiry(intake.situation, self.knowledge, intake.unknown)

    def propose(self, intake: Intake) -> Proposal:
        """Plan a team for what was understood; the parts are worked out when they are asked for."""
        from obmva.analysis.planning import Planner
        from obmva.analysis.proposal import Proposal

        planner = Planner(intake.situation, self.knowledge, intake.values.have)
        return Proposal(self.inquire(intake), planner)

    def next_question(self, answers: Answers) -> QuestionId | None:
        """Return the question worth asking next, budget and market first since prices hang on them;
        None when none is.
        """
        first = next((id_ for id_ in _ASKED_FIRST if id_ not in answers.answers), None)
        if first is not None:
            return first
        worth = self.inquire(self.understand(answers)).next_question
        return worth.question if worth else None

    def contradictions(self, answers: Answers) -> tuple[ContradictionView, ...]:
        """Return the answers that do not go together."""
        from obmva.report.contradictions import contradiction_views

        intake = self.understand(answers)
        return contradiction_views(intake, self.catalog, self.knowledge, self.speak)

    def telling_lines(self, answers: Answers) -> tuple[int, ...]:
        """Return the lines of work (by index) whose meaning or hours are in doubt, those first that
        decide most.
        """
        from obmva.intake import decided_lines

        intake = self.understand(answers)
        lines, inquiry = decided_lines(intake), self.inquire(intake)
        return tuple(lines[place] for place in inquiry.telling_lines)

    def cannot_matter(
        self, answers: Answers, questions: Sequence[QuestionId]
    ) -> tuple[QuestionId, ...]:
        """Return those of the open questions of which no answer would put another kind of help
        first.
        """
        inquiry = self.inquire(self.understand(answers))
        if inquiry.decision.recommended is None:
            return ()
        return tuple(
            id_ for id_ in questions if id_ in inquiry.worths and not inquiry.can_change(id_)
        )

    def priorities(self, answers: Answers) -> tuple[tuple[str, str], ...]:
        """Return the criteria (ids), each with the sentence that says from what to what it goes."""
        from obmva.report.priorities import priorities

        return tuple(priorities(self._context(self.understand(answers))))

    def recommend(self, answers: Given) -> Recommendation:
        """Recommend a role; raises `InvalidValueError` or `UnknownNameError` with every mistake in
        the answers.
        """
        from obmva.report.recommendation import recommendation

        context = self._context(self.understand(answers))
        report = replace(recommendation(context), team=self._team(context))
        if not self._without:
            return report
        told = self.speak(self._left_out(context))
        return replace(report, headline=(*report.headline, told))

    def _left_out(self, context: Context) -> Say:
        """Say what is left out, and whether that changes the advice."""
        from obmva.text.say import All, Say

        parts = (Say("certainty.sellers") if one == _SELLERS else one for one in self._without)
        left_out, everything = All(tuple(parts), "comma"), Adviser(catalog=self.catalog)
        with_all = everything.inquire(context.intake).recommended
        if with_all == context.inquiry.recommended:
            return Say("certainty.left-out-same", left_out=left_out)
        if with_all is None:
            return Say("certainty.left-out-nobody", left_out=left_out)
        return Say("certainty.left-out", left_out=left_out, role=self.catalog.roles[with_all])

    def _team(self, context: Context) -> TeamHint | None:
        """Return the team that takes clearly more work than any single role; most owners need none,
        and a quick answer.
        """
        from obmva.analysis.singles import leaves_room_for_a_team

        if not leaves_room_for_a_team(context.decision, context.inquiry.verdict, self.knowledge):
            return None
        from obmva.report.team import team_hint

        return team_hint(self._plan_context(context.intake))

    def compare(
        self, names: Sequence[str], answers: Given, *, differences_only: bool = False
    ) -> Comparison:
        """Put two to nine roles side by side, and hold them against the owner's work when there is
        any.

        Raises `UsageError` for too few, too many or repeated roles, `UnknownNameError` for names
        that mean none.
        """
        from obmva.report.between import between_views
        from obmva.report.comparison import comparison

        chosen, between = self._chosen([names] if isinstance(names, str) else names)
        given = _as_answers(answers)
        intake = self.understand(given) if given != Answers() else None
        ranking = None
        if intake is not None and intake.work:
            from obmva.report.ranking import ranked_roles

            ranking = ranked_roles(self._context(intake))
        market = intake.situation.market if intake else self.catalog.method.assumed_market
        return comparison(
            chosen,
            self.catalog,
            market,
            self.speak,
            differences_only=differences_only,
            ranking=ranking,
            between=between_views(between, self.catalog, self.speak),
        )

    def why(self, name: str, answers: Given) -> Why:
        """Hold a role against the best one for an owner; raises `UnknownNameError` for a name that
        means none, `InvalidValueError` with every mistake in the answers.
        """
        from obmva.report.why import why

        role = find_role(name, self.catalog)
        return why(role, self._context(self.understand(answers)))

    def brief(self, name: str | None, answers: Given) -> Brief:
        """Write a brief for a role, or for the one that is ahead; raises `UsageError` where nobody
        is, `UnknownNameError` for a name that means none, `InvalidValueError` with every mistake in
        the answers.
        """
        from obmva.intake.advert import AdvertReader
        from obmva.report.brief import brief

        context = self._context(self.understand(answers))
        role = context.inquiry.leading if name is None else find_role(name, self.catalog)
        if role is None:
            raise UsageError(Problem("brief-for-nobody"))
        return brief(role, context, AdvertReader(self.catalog, self.reader.asides))

    def plan(self, answers: Given, tell: Callable[[int], None] | None = None) -> PlanReport:
        """Plan a team; raises `InvalidValueError` or `UnknownNameError` with every mistake in the
        answers.

        `tell` is called with the number of teams to compare before they are.
        """
        from obmva.report.plan import plan_report

        context = self._plan_context(self.understand(answers))
        if tell is not None and context.proposal.plannable:
            tell(len(context.planner.search.compositions))
        return plan_report(context)

    def _context(self, intake: Intake) -> Context:
        from obmva.report.context import Context

        return Context(intake, self.inquire(intake), self.catalog, self._speaker_for(intake))

    def _plan_context(self, intake: Intake) -> PlanContext:
        from obmva.report.context import PlanContext

        proposal, speak = self.propose(intake), self._speaker_for(intake)
        return PlanContext(intake, proposal.inquiry, self.catalog, speak, proposal)

    def _speaker_for(self, intake: Intake) -> Speaker:
        """Return who speaks of the work: where all of it ends, hours and money are in all."""
        return replace(self.speak, once=intake.situation.months is not None)

    def roles(self, name: str | None, market: str | None = None) -> RoleList:
        """List all roles, or the one that `name` means, or those nearest to a job between several;
        raises `UnknownNameError` or `InvalidValueError`.
        """
        from obmva.report.between import between_views
        from obmva.report.lists import role_list

        meant = Meant(tuple(self.catalog.roles)) if name is None else find_roles(name, self.catalog)
        between = {name: meant.between} if name is not None and meant.between else {}
        told = between_views(between, self.catalog, self.speak)
        return role_list(meant.roles, self.catalog, self._area(market), self.speak, told)

    def _area(self, market: str | None) -> Area:
        """Return the market that is named; raises `InvalidValueError`."""
        from obmva.intake import is_unknown
        from obmva.intake.places import named_market

        if market is None or is_unknown(market):
            return self.catalog.method.assumed_market
        return named_market(market, self.catalog)

    def tasks(self, texts: Sequence[str]) -> TaskList:
        """List the kinds of work, or say what is made of each text, one match a text; hours that
        cannot be are left in it.
        """
        from obmva.report.lists import TaskList, task_list

        if not texts:
            return task_list(self.catalog, self.speak)
        return TaskList(matches=tuple(map(self._matched, texts)))

    def title(self, texts: Sequence[str], market: str | None = None) -> TitleReport:
        """Say which title fits the work of an assistant or a manager; raises `InvalidValueError`
        for a market that is none.
        """
        from obmva.report.title import title_report

        matches = [self._matched(text) for text in texts]
        return title_report(matches, self.catalog, self._area(market), self.speak)

    def review(self, text: str, market: str | None = None, file: str = "-") -> Review:
        """Say of an advert which title it really is, at whose price, and what it does not say;
        without a `market` it is the one that the advert names. Raises `InvalidFileError` naming
        `file` for a text without any work, `InvalidValueError` for a market that is none.
        """
        from obmva.intake.advert import AdvertReader
        from obmva.report.review import review
        from obmva.report.title import Surroundings

        if holds_answers(text):
            raise InvalidFileError(Problem("advert-of-answers", file=file))
        advert = AdvertReader(self.catalog, self.reader.asides).read(text)
        work = [
            *self._sure(advert.listed, _LEAST_OF_A_LIST),
            *self._sure(advert.spoken, _LEAST_ANYWHERE),
        ]
        if not work:
            raise InvalidFileError(Problem("advert-without-work", file=file))
        around = Surroundings(self.catalog, self._area(market or advert.market), self.speak)
        return review(advert, work, around)

    def _sure(self, texts: Sequence[str], least: float) -> Iterator[MatchEntry]:
        """Yield what is work in texts, and surely enough (0..1)."""
        for whole in map(self._matched, texts):
            for one in whole.parts or (whole,):
                if one.confidence >= (_LEAST_ANYWHERE if one.task is None else least):
                    yield one

    def _matched(self, text: str) -> MatchEntry:
        """Say what is made of a text, and of its parts where it is a list."""
        from obmva.models import WorkEntry
        from obmva.report.lists import aside_entry, list_entry
        from obmva.report.reading import aside_views

        try:
            reading = self.reader.read(WorkEntry.model_construct(text=text), "text")
        except InvalidValueError:
            return self._matched_alone(text)
        views = aside_views(reading.asides, self.catalog, self.speak)
        parts = [self._matched_alone(one.text or "", one.hours) for one in reading.work]
        parts += map(aside_entry, views)
        if len(parts) == 1 and views:
            return parts[0]
        return list_entry(text, parts) if len(parts) > 1 else self._matched_alone(text)

    def _matched_alone(self, text: str, hours: str | None = None) -> MatchEntry:
        from obmva.quantities import Found, find_hours, parse_hours
        from obmva.report.lists import match_entry

        try:
            found = find_hours(text)
            if hours is not None:
                found = Found(found.rest, parse_hours(hours, "text"))
        except InvalidValueError:
            found = Found(text, None)
        match = self.reader.match(found.rest)
        return match_entry(text, match, found, self.catalog, self.speak)

    def questions(self, id_: str | None) -> QuestionList:
        """List the questions, or the one of this id; raises `UnknownNameError`."""
        from obmva.report.questions import question_list

        if id_ is None:
            return question_list(self.catalog.questions.values(), self.speak)
        known = list(self.catalog.questions)
        meant = meant_id(id_, known)
        if meant is None:
            raise unknown_question(id_, known)
        return question_list([self.catalog.questions[QuestionId(meant)]], self.speak)

    def _chosen(self, names: Sequence[str]) -> tuple[tuple[RoleId, ...], Mapping[str, Between]]:
        """Return the roles that names mean, those nearest to a job between several among them, and
        such jobs by the name that was typed.
        """
        if len(names) < _FEWEST:
            raise UsageError(Problem("roles-too-few"))
        found = self._found(names)
        named = [meant.roles[0] for meant in found if meant.between is None]
        repeated = next((role for role in named if named.count(role) > 1), None)
        if repeated is not None:
            raise UsageError(Problem("role-repeated", {"given": repeated}))
        chosen = tuple(dict.fromkeys(role for meant in found for role in meant.roles))
        if len(chosen) > _MOST:
            raise UsageError(Problem("roles-too-many", {"given": str(len(chosen))}))
        pairs = zip(names, found, strict=True)
        return chosen, {name: meant.between for name, meant in pairs if meant.between}

    def _found(self, names: Sequence[str]) -> list[Meant]:
        """Return what each name means; raises `UnknownNameError` with all that mean none."""
        found: list[Meant] = []
        problems: list[Problem] = []
        for name in names:
            try:
                found.append(find_roles(name, self.catalog))
            except UnknownNameError as error:
                problems += error.problems
        if problems:
            raise UnknownNameError(*problems)
        return found

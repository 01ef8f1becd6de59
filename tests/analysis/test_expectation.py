"""The exact expectation against a slow reference: every combination of what is not known, one after the other, in plain loops.

The reference knows the rules of the decision model and nothing of the program's way of reckoning: no sum over parts, no product
of independent shares, no use of additivity. Of the program it takes the inputs, and the price of the role.
"""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.decision import decide
from obmva.analysis.situation import Item, Situation

THOROUGH = settings(max_examples=20, deadline=None, derandomize=True)
KIND_OF_LEVEL = {
    "execute": "routine",
    "specialise": "craft",
    "coordinate": "running",
    "lead": "direction",
}
INDEPENDENT = ("written-down", "steady", "goal-now", "goal-later", "employment")
READ_FROM_WORK = ("hand-over", "for-whom", "term", "on-site")


class SlowReference:
    """Expected value of a role on each criterion, by going through every combination of unknown answers."""

    def __init__(self, owner, knowledge):
        self.owner, self.method, self.roles = owner, knowledge.method, knowledge.roles
        self.tables = {id_: question.prior.table for id_, question in knowledge.questions.items() if question.prior}
        self.points = {one.id: one.points for one in knowledge.method.criteria}
        self.active = [item for item in owner.items if not item.drop and not item.rule_based]
        self.worlds = list(self._worlds())

    def _worlds(self):
        """Yield (share, answers, worth, items) for every combination; the shares sum to 1."""
        for business_share, answers in self._businesses():
            for work_share, items in self._works(answers["team"]):
                for worth_share, worth in self._worths(answers["revenue"]):
                    for share, others in self._others(items):
                        yield (
                            business_share * work_share * worth_share * share,
                            {**answers, **others},
                            worth,
                            items,
                        )

    def _options(self, question, shares):
        known = self.owner.choices.get(question)
        return [(known, 1.0)] if known is not None else list(shares.items())

    def _businesses(self):
        """Team, turnover and offers: what the known ones make likely of the others, or each by itself if they contradict."""
        chain = [
            (
                team_share * revenue_share * offers_share,
                {"team": team, "revenue": revenue, "offers": offers},
            )
            for team, team_share in self._teams().items()
            for revenue, revenue_share in self.tables["revenue"][team].items()
            for offers, offers_share in self.tables["offers"][revenue].items()
        ]
        known = {
            question: self.owner.choices[question]
            for question in ("team", "revenue", "offers")
            if question in self.owner.choices
        }
        agreeing = [(share, answers) for share, answers in chain if known.items() <= answers.items()]
        total = sum(share for share, _ in agreeing)
        if total > 0:
            return [(share / total, answers) for share, answers in agreeing]
        return [
            (
                team_share * revenue_share * offers_share,
                {"team": team, "revenue": revenue, "offers": offers},
            )
            for team, team_share in self._options("team", self.tables["team"]["any"])
            for revenue, revenue_share in self._options("revenue", self.tables["revenue"][team])
            for offers, offers_share in self._options("offers", self.tables["offers"][revenue])
        ]

    def _teams(self):
        """The prior of the team, as the kinds of the named work change it by Bayes' rule, mixed by their hours."""
        prior = self.tables["team"]["any"]
        mixed, hours = dict.fromkeys(prior, 0.0), 0.0
        for item in self.active:
            if item.level is not None:
                weight = sum(share * self._hours(item, size) for size, share in enumerate(self._sizes()))
                by_team = self.method.kinds_of_work[KIND_OF_LEVEL[item.level]].by_team
                evidence = sum(prior[team] * by_team[team] for team in prior)
                hours += weight
                for team in prior:
                    mixed[team] += weight * prior[team] * by_team[team] / evidence
        return {team: share / hours for team, share in mixed.items()} if hours > 0 else prior

    def _works(self, team):
        if not self.owner.items:
            for definition in self.method.kinds_of_work.values():
                for total, share in self.method.unstated_hours.items():
                    yield definition.by_team[team] * share, self._work_of(definition, float(total))
        elif any(item.hours is None or item.usual for item in self.active):
            for size, share in enumerate(self._sizes()):
                yield share, [(item, self._hours(item, size)) for item in self.active]
        else:
            yield 1.0, [(item, item.hours) for item in self.active]

    def _sizes(self):
        return [self.method.usual_hours.shares[size] for size in ("low", "typical", "high")]

    def _hours(self, item, size):
        """The hours of a piece of work at a size: of the range that was said, as said, or as usual."""
        usual = self.method.usual_hours
        if item.usual or item.hours is not None:
            return item.usual[size] if item.usual else item.hours
        return (usual.by_level[item.level][item.family] if item.level else usual.unknown)[size]

    def _work_of(self, definition, total):
        kinds = [
            (Kind(level, family), total * level_share * family_share)
            for level, level_share in definition.levels.items()
            for family, family_share in self.method.families_of_kinds[level].items()
        ]
        return [(kind, hours) for kind, hours in kinds if hours > 0]

    def _worths(self, revenue):
        if self.owner.worth is not None:
            return [(1.0, self.owner.worth)]
        return [(share, float(amount)) for amount, share in self.tables["owner-rate"][revenue].items()]

    def _others(self, items):
        shares = [self._options(question, self.tables[question]["any"]) for question in INDEPENDENT]
        shares += [self._options(question, self._read_from(question, items)) for question in READ_FROM_WORK]
        for combination in itertools.product(*shares):
            answers = dict(zip(INDEPENDENT + READ_FROM_WORK, (option for option, _ in combination), strict=True))
            yield math.prod(share for _, share in combination), answers

    def _read_from(self, question, items):
        table, mixed, hours = self.tables[question], {}, 0.0
        if question == "on-site":
            row = "in-the-room" if any(item.on_site for item, _ in items) else "elsewhere"
            return table[row] if row in table else table["any"]
        for item, item_hours in items:
            if item.level is not None:
                hours += item_hours
                for option, share in table[self._row(question, item)].items():
                    mixed[option] = mixed.get(option, 0.0) + item_hours * share
        if hours > 0:
            return {option: share / hours for option, share in mixed.items()}
        rows = [table["other"]] if "other" in table else list(table.values())
        return {option: sum(row[option] for row in rows) / len(rows) for option in rows[0]}

    def _row(self, question, item):
        if question == "hand-over":
            return item.level
        if question == "term":
            return "yes" if item.one_off else "no"
        table = self.tables[question]
        return next(row for row in (f"{item.level}/{item.family}", item.family, "other") if row in table)

    def values(self, role, price):
        """Return the expected value of a role on each criterion; the `price` is None where nobody knows one."""
        sums = {criterion.id: [] for criterion in self.method.criteria}
        engaged = {}
        for share, answers, worth, items in self.worlds:
            factor = self.method.written_factor[answers["written-down"]]
            key = (tuple(items), factor)
            if key not in engaged:
                engaged[key] = self._engage(role, price, items, factor)
            values = self._values(role, answers, worth, engaged[key]) | {"suited": self._value_suited(role, items)}
            for criterion, parts in sums.items():
                parts.append(share * values[criterion])
        return {criterion: math.fsum(parts) for criterion, parts in sums.items()}

    def _values(self, role, answers, worth, engagement):
        coverage, cost = engagement
        ready, served, goals = role.readiness.tables, role.served.tables, role.goals.tables
        steps = role.authority - self.method.hand_over_steps[answers["hand-over"]]
        return {
            "coverage": self._value("coverage", coverage),
            "authority": self._value("authority", steps),
            "readiness": min(table[answers[question]] for question, table in ready.items()),
            "served": served["for-whom"][answers["for-whom"]],
            "cost": self.method.unpriced_value if cost is None else self._value("cost", cost / worth),
            "goals": (goals["goal-now"][answers["goal-now"]] + goals["goal-later"][answers["goal-later"]]) / 2,
        }

    def _value_suited(self, role, items):
        """Return how well the role is made for the work: the mean over its priority hours, of its best families alone if few."""
        sums, total = {}, 0.0
        for item, hours in items:
            total += hours * item.priority
            absent = item.on_site and not role.setting.on_site and self.owner.choices.get("on-site") != "no"
            if item.level and not absent:
                made_for = getattr(role.suited, item.level).get(item.family, 0.0) if role.suited else self._fit(role, item)
                sums[item.family] = sums.get(item.family, 0.0) + made_for * hours * item.priority
        best = sorted(sums.values(), reverse=True)[: role.scope.families_at_once]
        return sum(best) / total if total else 0.0

    def _fit(self, role, item):
        scope = getattr(role.scope, item.level) if item.level else None
        return 0 if scope is None else 1 if item.family in scope.owns else 0.5 if item.family in scope.helps else 0

    def _value(self, criterion, performance):
        points = self.points[criterion]
        for (start, low), (end, high) in itertools.pairwise(points):
            if start <= performance <= end:
                return low + (high - low) * (performance - start) / (end - start)
        return points[0][1] if performance < points[0][0] else points[-1][1]

    def _engage(self, role, price, items, factor):
        """Return the coverage of all priority hours, and the price of a freed hour (None: no price, infinite: none freed)."""
        takes = self._takes(role, items)
        execute = sum(hours for item, hours in takes if item.level == "execute")
        other = sum(hours for item, hours in takes if item.level != "execute")
        share = role.scope.execute_share
        need = execute + other if share == 1 else other + min(execute, other * share / (1 - share))
        least, most, hourly, fixed = role.hours.min, role.hours.max, None, 0.0
        if price is not None:
            hourly, fixed = price.typical, price.fixed
            least = least if price.least is None else price.least
            most = max(most, least)
        bought = min(max(need, least), most)
        if self.owner.budget is not None and hourly:
            bought = min(bought, max(0.0, self.owner.budget - fixed) / hourly)
        if self.owner.owner_hours is not None:
            left = (self.owner.owner_hours - role.supervision.week) * 52 / 12
            per_hour = role.supervision.per_hour * factor
            bought = min(bought, 0.0 if left <= 0 else left / per_hour if per_hour else math.inf)
        bought = max(bought, least)
        covered, weighted = self._cover(takes, bought, share)
        freed = covered - (role.supervision.week * 52 / 12 + role.supervision.per_hour * bought * factor)
        everything = sum(hours * item.priority for item, hours in items)
        return (
            weighted / everything if everything else 0.0,
            None if price is None else (fixed + bought * hourly) / freed if freed > 0 else math.inf,
        )

    def _takes(self, role, items):
        """Return (item, hours) for all that the role may take, of its fullest families only if it serves so many at once."""
        takes = []
        for item, hours in items:
            fit = self._fit(role, item)
            absent = item.on_site and not role.setting.on_site and self.owner.choices.get("on-site") != "no"
            if fit and not absent:
                takes.append((item, hours * fit))
        most = role.scope.families_at_once
        families = sorted({item.family for item, _ in takes})
        if most is None or len(families) <= most:
            return takes
        choices = [[one for one in takes if one[0].family in chosen] for chosen in itertools.combinations(families, most)]
        return max(choices, key=lambda chosen: self._fill(chosen, role))

    def _fill(self, takes, role):
        execute = sum(hours for item, hours in takes if item.level == "execute")
        other = sum(hours for item, hours in takes if item.level != "execute")
        share = role.scope.execute_share
        return self._cover(
            takes,
            execute + other if share == 1 else other + min(execute, other * share / (1 - share)),
            share,
        )[1]

    def _cover(self, takes, bought, execute_share):
        left, execute_left, covered, weighted = bought, bought * execute_share, 0.0, 0.0
        for item, hours in sorted(takes, key=lambda one: -one[0].priority):
            part = min(hours, left, execute_left) if item.level == "execute" else min(hours, left)
            left, covered, weighted = left - part, covered + part, weighted + part * item.priority
            execute_left -= part if item.level == "execute" else 0.0
        return covered, weighted


class Kind:
    """Work that nobody has named: like an item of priority 1 without special facts."""

    priority, on_site, one_off = 1.0, False, False

    def __init__(self, level, family):
        self.level, self.family = level, family


def assert_same(owner, knowledge):
    decision = decide(owner, knowledge)
    reference = SlowReference(decision.situation, knowledge)
    for evaluation in decision.evaluations:
        price = evaluation.alternative.price
        expected = reference.values(evaluation.alternative.role, price)
        found = {criterion: expectation.value for criterion, expectation in evaluation.expectations.items()}
        assert found == pytest.approx(expected, abs=1e-9), evaluation.id
        total = sum(decision.weights[criterion] * value for criterion, value in expected.items())
        assert evaluation.value == pytest.approx(total, abs=1e-9), evaluation.id


@THOROUGH
@given(data=st.data())
def test_every_combination_agrees_for_invented_roles(data, owners, random_roles, make_knowledge):
    knowledge = make_knowledge(data.draw(random_roles("one")), data.draw(random_roles("two")))
    assert_same(data.draw(owners(knowledge, most_open=6)), knowledge)


@THOROUGH
@given(data=st.data())
def test_every_combination_agrees_for_the_shipped_roles(data, owners, shipped):
    roles = data.draw(st.sets(st.sampled_from(sorted(shipped.roles)), min_size=1, max_size=3))
    some = replace(shipped, roles={id_: role for id_, role in shipped.roles.items() if id_ in roles})
    assert_same(data.draw(owners(some, most_open=3)), some)


@pytest.mark.parametrize(
    "items",
    [
        pytest.param((), id="no work named"),
        pytest.param(
            (Item(None, "execute", "admin", one_off=True), Item(None, "lead", "strategy")),
            id="no hours said",
        ),
        pytest.param((Item(10, None, None),), id="work of unknown kind"),
    ],
)
def test_every_combination_agrees_where_nothing_is_answered(items, make_role, make_knowledge):
    role = make_role(
        scope={
            "coordinate": {"owns": ["projects"]},
            "lead": {"helps": ["strategy"]},
            "execute_share": 0.5,
        },
        readiness={
            "team": {"none": 0.3},
            "revenue": {"low": 0.5},
            "offers": {"none": 0.1},
            "steady": {"varies": 0.4},
        },
        supervision={"week": 0.5, "per_hour": 0.0625},
    )
    assert_same(Situation(items), make_knowledge(role))

"""Very small linear programs, solved exactly enough for hours and money: a dense simplex on a
condensed table.

Every row reads `basic = amount - sum(coefficient * other)`, where the others are 0 for now. An
objective is such a row too, so that one objective after the other can be made as large as possible
without starting anew.
"""

from collections.abc import Sequence

_NEARLY_ZERO = 1e-9
_PIVOTS_BY_STEEPNESS = 60  # then by the smallest index (Bland), which cannot go round in circles


class LinearProgram:
    """Variables of at least 0, rows `sum(coefficient * variable) <= amount`, and objectives to be
    made large in turn.

    A row and an objective are lists of one coefficient for each variable; a row ends with its
    amount, an objective with the constant that is added to it.
    """

    def __init__(
        self, rows: Sequence[Sequence[float]], objectives: Sequence[Sequence[float]]
    ) -> None:
        self._count = len(objectives[0]) - 1
        self._rows = [list(row) for row in rows]
        self._objectives = [
            [*(-part for part in objective[:-1]), objective[-1]] for objective in objectives
        ]
        self._others = list(range(self._count))
        self._basic = list(range(self._count, self._count + len(rows)))

    def copy(self) -> "LinearProgram":
        """Return the same program at the same point, to go on from in another direction."""
        twin = object.__new__(LinearProgram)
        twin._count = self._count
        twin._rows = [row[:] for row in self._rows]
        twin._objectives = [row[:] for row in self._objectives]
        twin._others = self._others[:]
        twin._basic = self._basic[:]
        return twin

    def find_feasible(self) -> bool:
        """Go to some point that keeps all rows; False when there is none."""
        while True:
            broken = [number for number, row in enumerate(self._rows) if row[-1] < -_NEARLY_ZERO]
            if not broken:
                return True
            number = min(broken, key=lambda broken_row: self._basic[broken_row])
            row = self._rows[number]
            columns = [column for column in range(len(self._others)) if row[column] < -_NEARLY_ZERO]
            if not columns:
                return False
            self._pivot(number, min(columns, key=lambda column: self._others[column]))

    def maximise(self, objective: int) -> float:
        """Go to a point, among those that keep all rows, at which the objective is largest, and
        return it there.
        """
        pivots = 0
        while True:
            column = self._entering(
                self._objectives[objective], steepest=pivots < _PIVOTS_BY_STEEPNESS
            )
            if column is None:
                return self._objectives[objective][-1]
            self._pivot(self._leaving(column), column)
            pivots += 1

    def _entering(self, objective: Sequence[float], *, steepest: bool) -> int | None:
        columns = [
            column for column in range(len(self._others)) if objective[column] < -_NEARLY_ZERO
        ]
        if not columns:
            return None
        if steepest:
            return min(columns, key=lambda column: objective[column])
        return min(columns, key=lambda column: self._others[column])

    def _leaving(self, column: int) -> int:
        """Return the row that stops the variable of a column first; a program of ours always has
        one.
        """
        best, least, label = -1, 0.0, 0
        for number, row in enumerate(self._rows):
            if row[column] > _NEARLY_ZERO:
                ratio = row[-1] / row[column]
                if (
                    best < 0
                    or ratio < least - _NEARLY_ZERO
                    or (ratio <= least and self._basic[number] < label)
                ):
                    best, least, label = number, ratio, self._basic[number]
        if best < 0:
            raise ArithmeticError
        return best

    def _pivot(self, number: int, column: int) -> None:
        """Let the variable of a column and the one of a row change places."""
        inverse = 1.0 / self._rows[number][column]
        leading = [part * inverse for part in self._rows[number]]
        leading[column] = inverse
        for table in (self._rows, self._objectives):
            for index, row in enumerate(table):
                factor = row[column]
                if factor != 0.0 and row is not self._rows[number]:
                    changed = [
                        part - factor * lead for part, lead in zip(row, leading, strict=True)
                    ]
                    changed[column] = -factor * inverse
                    table[index] = changed
        self._rows[number] = leading
        self._basic[number], self._others[column] = self._others[column], self._basic[number]

    def hold(self, objective: int, slack: float = 0.0) -> None:
        """Let an objective that has just been made largest fall by at most `slack` from here on."""
        row = self._objectives[objective]
        if slack > 0:
            self._add([*(max(part, 0.0) for part in row[:-1]), slack])
            return
        kept = [column for column in range(len(self._others)) if row[column] <= _NEARLY_ZERO]
        self._others = [self._others[column] for column in kept]
        for table in (self._rows, self._objectives):
            table[:] = [[*(row[column] for column in kept), row[-1]] for row in table]

    def require(self, objective: int, least: float) -> bool:
        """Keep an objective at `least` or more; False when nothing does so."""
        row = self._objectives[objective]
        self._add([*row[:-1], row[-1] - least])
        return self.find_feasible()

    def _add(self, row: list[float]) -> None:
        self._rows.append(row)
        self._basic.append(self._count + len(self._rows) - 1)

    def values(self) -> list[float]:
        """Return the variables at this point."""
        found = [0.0] * self._count
        for label, row in zip(self._basic, self._rows, strict=True):
            if label < self._count:
                found[label] = max(row[-1], 0.0)
        return found

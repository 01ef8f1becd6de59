import pytest

from obmva.errors import InvalidValueError


@pytest.fixture(scope="session")
def mistake():
    """The one problem that a call complains of."""

    def complaint(call, *arguments):
        with pytest.raises(InvalidValueError) as raised:
            call(*arguments)
        (problem,) = raised.value.problems
        return problem

    return complaint

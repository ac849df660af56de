import pytest

from factlint.core.severity import Severity


def test_order():
    assert sorted(Severity, key=lambda severity: severity.rank) == ["hint", "info", "warning", "error"]


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("ceiling", list(Severity))
def test_a_ceiling_lowers_and_never_raises(severity, ceiling):
    assert severity.at_most(ceiling).rank == min(severity.rank, ceiling.rank)

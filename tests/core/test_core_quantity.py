from decimal import Decimal

import pytest

from factlint.core.quantity import Approximator, Quantity


def test_bounds_are_in_order():
    with pytest.raises(ValueError, match="above"):
        Quantity(Decimal(7), Decimal(5))


def test_range():
    assert Quantity(Decimal(5), Decimal(7)).is_range
    assert not Quantity(Decimal(5), Decimal(5)).is_range


@pytest.mark.parametrize(
    ("approximator", "fits", "fails"),
    [
        (Approximator.EXACT, (10, 12), (9, 13)),
        (Approximator.ABOUT, (9, 13), (8, 14)),
        (Approximator.AT_LEAST, (10, 99), (9,)),
        (Approximator.AT_MOST, (1, 12), (13,)),
    ],
)
def test_what_a_statement_allows(approximator: Approximator, fits: tuple[int, ...], fails: tuple[int, ...]):
    stated = Quantity(Decimal(10), Decimal(12), approximator)
    assert all(stated.may_equal(value) for value in fits)
    assert not any(stated.may_equal(value) for value in fails)

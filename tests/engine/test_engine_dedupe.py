from hypothesis import given
from hypothesis import strategies as st

from factlint.core.diagnostic import Diagnostic, Place
from factlint.core.severity import Severity
from factlint.engine.dedupe import drop_covered


def found(start, end, code="HSE001", family="title", severity=Severity.ERROR, message="m"):
    place = Place(1, start + 1, 1, end + 1)
    return Diagnostic("a", place, code, code.lower(), family, severity, message, start=start, end=end)


def test_the_narrower_of_two_overlapping_ones_stays():
    wide, narrow = found(0, 20), found(5, 8)
    assert drop_covered([wide, narrow]) == [narrow]


def test_the_graver_stays_though_it_is_wider():
    grave, narrow = found(0, 20), found(5, 8, severity=Severity.INFO)
    assert drop_covered([narrow, grave]) == [grave]


def test_two_rules_may_overlap():
    assert len(drop_covered([found(0, 20), found(5, 8, "HSE002")])) == 2


def test_two_rules_of_one_family_on_the_same_characters_are_one():
    first, second = found(0, 5), found(0, 5, "HSE002")
    assert drop_covered([second, first]) == [first]
    graver = found(0, 5, "HSE003")
    assert drop_covered([found(0, 5, severity=Severity.WARNING), graver]) == [graver]


def test_two_families_on_the_same_characters_are_two():
    assert len(drop_covered([found(0, 5), found(0, 5, "HSE002", "style")])) == 2


def test_neighbours_both_stay():
    assert len(drop_covered([found(0, 5), found(5, 9)])) == 2


diagnostics = st.builds(
    lambda start, length, code, severity: found(start, start + length, code, severity=severity),
    st.integers(0, 20), st.integers(0, 6), st.sampled_from(["HSE001", "HSE002"]), st.sampled_from(list(Severity)),
)  # fmt: skip


@given(st.lists(diagnostics, max_size=12))
def test_what_is_dropped_is_said_by_something_as_grave(given_ones):
    kept = drop_covered(given_ones)
    for dropped in given_ones:
        if dropped not in kept:
            assert any(
                other.severity.rank >= dropped.severity.rank
                and (
                    (other.start < dropped.end and dropped.start < other.end)
                    or (other.start, other.end) == (dropped.start, dropped.end)
                )
                for other in kept
            )
    assert drop_covered(kept) == kept
    assert {id(d) for d in kept} <= {id(d) for d in given_ones}


@given(
    st.lists(diagnostics, max_size=8, unique_by=lambda d: (d.start, d.end, d.code, d.severity)), st.randoms()
)
def test_the_order_of_what_is_given_does_not_matter(given_ones, random):
    shuffled = list(given_ones)
    random.shuffle(shuffled)
    assert sorted(drop_covered(shuffled), key=lambda d: d.order) == sorted(
        drop_covered(given_ones), key=lambda d: d.order
    )


def test_a_draft_full_of_findings_is_not_a_burden():
    """Each finding is compared with its neighbours only: the work grows with the number, not with its square."""
    many = [found(number * 3, number * 3 + 2) for number in range(20_000)]
    assert len(drop_covered(many)) == len(many)

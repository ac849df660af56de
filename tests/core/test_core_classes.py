"""Records behave as the standard library's, which type checkers believe them to be."""

from __future__ import annotations

import dataclasses
import pickle
import typing
from typing import ClassVar

import pytest

from factlint.core import classes as records


@records.dataclass(frozen=True)
class Boat:
    """A boat."""

    name: str
    masts: int = 1
    crew: tuple[str, ...] = ()
    kinds: ClassVar[tuple[str, ...]] = ("sloop",)

    def __post_init__(self) -> None:
        if self.masts < 1:
            raise ValueError("no mast")


@records.dataclass(frozen=True)
class Ferry(Boat):
    """A ferry."""

    cars: dict[str, int] = records.field(default_factory=dict)


@records.dataclass(frozen=True, order=True)
class Port:
    """A port."""

    name: str
    depth: int = 3


@records.dataclass()
class Log:
    """A log."""

    lines: list[str] = records.field(default_factory=list)


class Berth(records.NamedTuple):
    """A berth."""

    number: int
    port: str = "Vik"

    @property
    def label(self) -> str:
        """What stands on it."""
        return f"{self.port} {self.number}"


def test_fields_are_given_by_place_or_name_and_have_defaults():
    boat = Boat("Ada", masts=2)
    assert (boat.name, boat.masts, boat.crew, boat.kinds) == ("Ada", 2, (), ("sloop",))
    assert repr(boat) == "Boat(name='Ada', masts=2, crew=())"
    assert boat == Boat("Ada", 2)
    assert hash(boat) == hash(Boat("Ada", 2))
    assert boat != Boat("Ada")
    assert boat != Ferry("Ada", 2)


@pytest.mark.parametrize(
    ("arguments", "options"),
    [((), {}), ((), {"masts": 2}), (("a", 1, (), 4), {}), (("a",), {"name": "b"}), (("a",), {"sails": 1})],
)
def test_wrong_arguments_are_an_error_that_names_them(arguments, options):
    with pytest.raises(TypeError, match=r"Boat\(\)"):
        Boat(*arguments, **options)


def test_what_a_class_proves_is_proved():
    with pytest.raises(ValueError, match="no mast"):
        Boat("Ada", 0)
    with pytest.raises(ValueError, match="no mast"):
        Ferry("Ada", 0)


def test_frozen_records_cannot_be_changed():
    boat = Boat("Ada")
    with pytest.raises(AttributeError):
        boat.masts = 3
    with pytest.raises(AttributeError):
        del boat.name
    assert boat.masts == 1


def test_bases_come_first_and_factories_make_anew():
    assert [field.name for field in records.fields(Ferry)] == ["name", "masts", "crew", "cars"]
    first, second = Ferry("a"), Ferry("a")
    first.cars["x"] = 1
    assert second.cars == {}
    log = Log()
    log.lines = ["x"]
    assert Log().lines == []
    with pytest.raises(TypeError):
        hash(log)


def test_order_is_that_of_the_fields():
    ports = [Port("b", 1), Port("a", 9), Port("a", 2)]
    assert sorted(ports) == [Port("a", 2), Port("a", 9), Port("b", 1)]
    assert Port("a") <= Port("a") < Port("b")
    with pytest.raises(TypeError):
        assert Port("a") < Boat("b")


@pytest.mark.parametrize(
    "record", [Boat("Ada", 2, ("x",)), Ferry("B", cars={"x": 1}), Port("a"), Berth(3, "Ny")]
)
def test_records_survive_pickling(record):
    again = pickle.loads(pickle.dumps(record))
    assert again == record
    assert type(again) is type(record)


def test_named_tuples_are_those_of_the_library():
    class Plain(typing.NamedTuple):
        number: int
        port: str = "Vik"

    berth = Berth(4)
    assert berth == Plain(4) == (4, "Vik")
    assert berth.label == "Vik 4"
    assert berth._replace(port="Ny").label == "Ny 4"
    assert berth._asdict() == {"number": 4, "port": "Vik"}
    assert repr(berth) == "Berth(number=4, port='Vik')"
    assert Berth._fields == Plain._fields
    assert Berth._field_defaults == Plain._field_defaults
    assert Berth.__doc__ == "A berth."
    assert typing.get_type_hints(Berth) == typing.get_type_hints(Plain)
    with pytest.raises(TypeError):
        Berth()


def test_a_dataclass_of_the_library_says_the_same():
    library = dataclasses.make_dataclass("Port", [("name", str), ("depth", int, 3)], frozen=True, order=True)
    for one, other in [(("a",), ("a", 3)), (("a", 2), ("b", 1))]:
        assert (Port(*one) == Port(*other)) is (library(*one) == library(*other))
        assert (Port(*one) < Port(*other)) is (library(*one) < library(*other))
        assert repr(Port(*one)) == repr(library(*one))

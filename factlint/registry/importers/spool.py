"""Holds what importers find on disk, so that memory does not grow with the source."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import TypeVar

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.registry.importers.facts import OfficeFact, PersonFact, ReviewFact, TenureFact
from factlint.registry.importers.packing import office_of, pack, person_of, review_of, tenure_of

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = FILE;
PRAGMA cache_size = -16000;
CREATE TABLE person (id TEXT, data TEXT);
CREATE TABLE office (id TEXT, data TEXT);
CREATE TABLE review (id TEXT, data TEXT);
CREATE TABLE tenure (person TEXT, office TEXT, start TEXT, data TEXT);
CREATE TABLE same (old TEXT PRIMARY KEY, new TEXT) WITHOUT ROWID;
CREATE TABLE latest (office TEXT PRIMARY KEY, person TEXT, first TEXT, second TEXT) WITHOUT ROWID;
CREATE TABLE remark (grade TEXT, topic TEXT, place TEXT, message TEXT);
CREATE TABLE used (office TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE out (id TEXT PRIMARY KEY, kind TEXT, line TEXT) WITHOUT ROWID;
"""

_BATCH = 500

Fact = TypeVar("Fact")


class Remark(NamedTuple):
    """Something the user should know.

    Args:
        grade: "left out", "conflict" or "note".
        topic: what it is about, the same for all of a kind.
        place: file and line, or ids.
        message: what, and how to mend it.
    """

    grade: str
    topic: str
    place: str
    message: str


class Spool:
    """Facts and remarks in a temporary database.

    Args:
        path: the database file, removed by its owner.
    """

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript(_TABLES)
        self._base.execute("BEGIN")
        self._waiting: dict[str, list[tuple[str, ...]]] = {}
        self.counts: Counter[str] = Counter()

    def close(self) -> None:
        """Lets the file go."""
        self._base.close()

    def _put(self, statement: str, row: tuple[str, ...]) -> None:
        waiting = self._waiting.setdefault(statement, [])
        waiting.append(row)
        if len(waiting) >= _BATCH:
            self._base.executemany(statement, waiting)
            waiting.clear()

    def _flush(self) -> None:
        for statement, waiting in self._waiting.items():
            self._base.executemany(statement, waiting)
            waiting.clear()

    # What importers say ---------------------------------------------------------------------------

    def count(self, what: str, number: int = 1) -> None:
        """Counts something for the report."""
        self.counts[what] += number

    def remark(self, grade: str, topic: str, place: str, message: str) -> None:
        """Notes something for the report."""
        self._put("INSERT INTO remark VALUES (?, ?, ?, ?)", (grade, topic, place, message))

    def leave_out(self, topic: str, place: str, message: str) -> None:
        """Notes what is left out, and how to mend it."""
        self.remark("left out", topic, place, message)

    def add_person(self, fact: PersonFact) -> None:
        """Adds what a source says of a person."""
        self._put("INSERT INTO person VALUES (?, ?)", (fact.id, pack(fact)))

    def add_office(self, fact: OfficeFact) -> None:
        """Adds what a source says of an office."""
        self._put("INSERT INTO office VALUES (?, ?)", (fact.id, pack(fact)))

    def add_review(self, fact: ReviewFact) -> None:
        """Adds a reviewed claim."""
        self._put("INSERT INTO review VALUES (?, ?)", (fact.id, pack(fact)))

    def add_tenure(self, fact: TenureFact) -> None:
        """Adds a tenure; what its dates cannot mean is left out or left open, and said."""
        start, end, as_of = fact.start, fact.end, fact.origin.as_of
        who = f"{fact.person} as {fact.office}"
        if start and start.earliest > as_of.latest:
            message = f"{who} begins {start}, after {as_of}, the day up to which the source speaks"
            self.leave_out("tenure that had not begun", fact.origin.place, message)
            return
        if start and end and end.latest < start.earliest:
            message = f"{who} ends {end} before it begins {start}; mend it at the source"
            self.leave_out("tenure that ends before it begins", fact.origin.place, message)
            return
        if end and end.earliest > as_of.latest:
            self.count("planned ends after the source's day, left open")
            fact = fact._replace(end=None)
        self._put(
            "INSERT INTO tenure VALUES (?, ?, ?, ?)",
            (fact.person, fact.office, str(fact.start or ""), pack(fact)),
        )

    def same(self, old: str, new: str) -> None:
        """An id of the source that means a record; the first meaning stays."""
        self._put("INSERT OR IGNORE INTO same VALUES (?, ?)", (old, new))

    def write(self, id: str, kind: str, line: str) -> bool:
        """Keeps a record for the output; False when its id is taken."""
        done = self._base.execute("INSERT OR IGNORE INTO out VALUES (?, ?, ?)", (id, kind, line))
        return done.rowcount == 1

    def use(self, office: str) -> None:
        """Keeps an office in the output: somebody in it holds it."""
        self._put("INSERT OR IGNORE INTO used VALUES (?)", (office,))

    def drop_unused_offices(self) -> None:
        """Takes offices out of the output that nobody in it holds, and counts both."""
        self._flush()
        unused = "kind = 'office' AND id NOT IN (SELECT office FROM used)"
        self.count(
            "offices that nobody holds, left out",
            self._base.execute(f"DELETE FROM out WHERE {unused}").rowcount,
        )
        self.count(
            "offices", self._base.execute("SELECT count(*) FROM out WHERE kind = 'office'").fetchone()[0]
        )

    # What is made of it ---------------------------------------------------------------------------

    def posts(self) -> Iterator[str]:
        """Every office that a tenure names."""
        self._flush()
        for row in self._base.execute("SELECT DISTINCT office FROM tenure ORDER BY office"):
            yield row[0]

    def settle(self) -> None:
        """Gives ids of the source their meaning, sorts, and finds the latest starts of every office."""
        self._flush()
        self._base.executescript(
            """
            CREATE INDEX person_by_id ON person (id);
            CREATE INDEX office_by_id ON office (id);
            CREATE INDEX review_by_id ON review (id);
            UPDATE person SET id = (SELECT new FROM same WHERE old = id)
             WHERE id IN (SELECT old FROM same);
            UPDATE tenure SET person = (SELECT new FROM same WHERE old = person)
             WHERE person IN (SELECT old FROM same);
            UPDATE tenure SET office = (SELECT new FROM same WHERE old = office)
             WHERE office IN (SELECT old FROM same);
            CREATE INDEX tenure_by_person ON tenure (person, office);
            """
        )
        self._base.execute("BEGIN")
        starts = self._base.execute(
            "SELECT office, person, max(start) FROM tenure WHERE start > '' "
            "GROUP BY office, person ORDER BY office, max(start) DESC, person"
        )
        for office, rows in groupby(starts, key=lambda row: row[0]):
            newest = list(islice(rows, 2))
            other = newest[1][2] if len(newest) > 1 else ""
            self._put("INSERT INTO latest VALUES (?, ?, ?, ?)", (office, *newest[0][1:], other))
        self._flush()

    def latest_other(self, office: str, person: str) -> PartialDate | None:
        """The newest start of an office's tenure that is not this person's."""
        row = self._base.execute("SELECT person, first, second FROM latest WHERE office = ?", (office,))
        found = row.fetchone()
        if found is None:
            return None
        start = found[2] if found[0] == person else found[1]
        return PartialDate.parse(start) if start else None

    def _groups(self, table: str, unpack: Callable[[str, str], Fact]) -> Iterator[list[Fact]]:
        self._flush()
        rows = self._base.execute(f"SELECT id, data FROM {table} ORDER BY id, rowid")
        for _, group in groupby(rows, key=lambda row: row[0]):
            yield [unpack(*row) for row in group]

    def offices(self) -> Iterator[list[OfficeFact]]:
        """What is said of each office, by id."""
        return self._groups("office", office_of)

    def people(self) -> Iterator[list[PersonFact]]:
        """What is said of each person, by id."""
        return self._groups("person", person_of)

    def reviews(self) -> Iterator[list[ReviewFact]]:
        """The reviewed claims, by id."""
        return self._groups("review", review_of)

    def tenures(self, person: str) -> list[TenureFact]:
        """The tenures of a person, by office."""
        rows = self._base.execute(
            "SELECT office, data FROM tenure WHERE person = ? ORDER BY office, start, data", (person,)
        )
        return [tenure_of(person, *row) for row in rows]

    def unplaced(self) -> Iterator[tuple[str, str, int]]:
        """Holders of tenures that no record describes: id, a place, how many tenures."""
        rows = self._base.execute(
            "SELECT person, min(data), count(*) FROM tenure WHERE person NOT IN (SELECT id FROM person) "
            "GROUP BY person ORDER BY person"
        )
        for person, data, number in rows:
            yield person, tenure_of(person, "", data).origin.place, number

    def unnamed_posts(self) -> Iterator[tuple[str, int]]:
        """Offices of tenures that no record describes, and of how many."""
        yield from self._base.execute(
            "SELECT office, count(*) FROM tenure WHERE office NOT IN (SELECT id FROM office) "
            "GROUP BY office ORDER BY office"
        )

    def remarks(self) -> Iterator[Remark]:
        """Every remark, by grade and topic, in the order they were made."""
        self._flush()
        rows = self._base.execute("SELECT * FROM remark ORDER BY grade, topic, rowid")
        yield from map(Remark._make, rows)

    def lines(self) -> Iterator[str]:
        """The output, by id."""
        for row in self._base.execute("SELECT line FROM out ORDER BY id"):
            yield row[0]

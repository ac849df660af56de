"""What the user asks of an import."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.errors import UsageError
from factlint.registry.importers.facts import Origin
from factlint.registry.importers.values import text


class Options(NamedTuple):
    """What an importer needs to know besides its files.

    Args:
        as_of: the day up to which the source speaks; where it is given it counts, whatever a file says.
        source: who says so; empty for what the format says of itself.
        country: place of every person and office that names none.
        prefix: begins the ids of records without a Wikidata item.
        mapping: file that says which column holds what.
        columns: field to column, over the importer's own guess.
    """

    as_of: PartialDate | None = None
    source: str = ""
    country: str = ""
    prefix: str = "import"
    mapping: Path | None = None
    columns: dict[str, str] = {}  # noqa: RUF012 -- never changed

    def day(self, *stamps: Any) -> PartialDate | None:
        """The day up to which a record speaks: that of the option, else the first usable stamp's."""
        if self.as_of is not None:
            return self.as_of
        for stamp in stamps:
            written = text(stamp)[:10]
            try:
                return PartialDate.parse(written)
            except ValueError:
                continue
        return None

    def origin(self, source: str, place: str, *stamps: Any) -> Origin | None:
        """Where something is from; None when nobody says up to which day it speaks."""
        day = self.day(*stamps)
        return Origin(self.source or source, day, place) if day else None

    def needed_day(self, format_: str) -> PartialDate:
        """The day of `--as-of`, for formats that carry none.

        Raises:
            UsageError: it is not given.
        """
        if self.as_of is None:
            raise UsageError(
                f"files of the format {format_} do not say up to which day they speak; "
                "give the day they were made or fetched with --as-of 2025-01-31"
            )
        return self.as_of


NO_DAY = "record without a day"
NO_DAY_WAY = "no date says up to which day it speaks; give --as-of"

"""Reads CSV files row by row."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from factlint.core.errors import RegistryError
from factlint.registry.importers.inputs import file_name, opened
from factlint.registry.importers.spool import Spool


class CsvFile:
    """A CSV file with a header.

    Args:
        path: the file, UTF-8, compressed or not.
        delimiter: what stands between fields.
    """

    def __init__(self, path: Path, delimiter: str = ",") -> None:
        self.path = path
        self._delimiter = delimiter

    def header(self) -> list[str]:
        """The names of the columns.

        Raises:
            RegistryError: the file is empty, broken or has a column twice.
        """
        header = next((row for _, row in self._rows()), [])
        if not any(name.strip() for name in header):
            raise RegistryError(str(self.path), 1, "has no header line with names of columns")
        twice = sorted({name for name in header if name and header.count(name) > 1})
        if twice:
            raise RegistryError(str(self.path), 1, f"column `{twice[0]}` stands twice in the header")
        return header

    def sample(self, number: int) -> list[dict[str, str]]:
        """The first rows."""
        header = self.header()
        return [dict(zip(header, row, strict=False)) for _, row in islice(self._rows(), 1, number + 1)]

    def rows(self, spool: Spool) -> Iterator[tuple[str, dict[str, str]]]:
        """Each row with its place; rows with too few or too many fields are noted and left out."""
        header = self.header()
        for line, row in self._rows():
            if line == 1 or not any(row):
                continue
            place = f"{file_name(self.path)}:{line}"
            if len(row) != len(header):
                message = f"has {len(row)} fields, the header {len(header)}; the row is left out"
                spool.leave_out("row of another length", place, message)
                continue
            yield place, dict(zip(header, row, strict=True))

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        with opened(self.path) as file:
            reader = csv.reader(codecs.getreader("utf-8-sig")(file), delimiter=self._delimiter, strict=True)
            first = 1
            while True:
                try:
                    row = next(reader)
                except StopIteration:
                    return
                except UnicodeDecodeError as problem:
                    message = "is not valid UTF-8; save the file as UTF-8"
                    raise RegistryError(str(self.path), first, message) from problem
                except csv.Error as problem:
                    message = f"is no CSV ({problem}); a quotation mark may not be closed"
                    raise RegistryError(str(self.path), first, message) from problem
                yield first, row
                first = reader.line_num + 1

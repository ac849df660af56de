"""CSV tables of any shape, with a mapping file that says which column holds what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factlint.core.errors import RegistryError, UsageError
from factlint.files.yamlfile import Node, nearest, read_yaml
from factlint.registry.importers.csv_files import CsvFile
from factlint.registry.importers.options import Options
from factlint.registry.importers.rows import FIELDS, Layout, Rows
from factlint.registry.importers.spool import Spool

_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def read(paths: Sequence[Path], options: Options, spool: Spool) -> None:
    """Reads tables as the mapping file says.

    Raises:
        RegistryError: a table or the mapping file is broken, or a column is not there.
        UsageError: there is no mapping file, or no day up to which the rows speak.
    """
    if options.mapping is None:
        raise UsageError("the format csv needs a mapping file: --mapping columns.yaml")
    root = read_yaml(options.mapping, RegistryError)
    fields = root.only(["columns", "constants", "source", "as_of", "delimiter"], "a mapping file")
    columns = _table(fields.get("columns"), "columns")
    constants = _table(fields.get("constants"), "constants")
    if "person" not in columns:
        raise root.fail("`columns` needs `person`: the column with the person’s name")
    if options.country:
        constants["country"] = options.country
    if "as_of" in fields and options.as_of is None:
        options = options._replace(as_of=fields["as_of"].date("as_of"))
    if "as_of" not in columns:
        options.needed_day("csv")
    source = fields["source"].text("source") if "source" in fields else options.source
    if not source and "source" not in columns:
        raise root.fail("`source` is missing: say where the table is from, here or with --source")
    layout = Layout(columns, constants, source, exact_stamps=True, named=True)
    for path in paths:
        file = CsvFile(path, _delimiter(fields.get("delimiter")))
        header = file.header()
        for field, column in columns.items():
            if column not in header:
                hint = nearest(column, header)
                raise RegistryError(str(path), 1, f"has no column `{column}` for `{field}`{hint}")
        reader = Rows(layout, options, spool)
        for place, row in file.rows(spool):
            reader.read(row, place)


def _table(node: Node | None, what: str) -> dict[str, str]:
    if node is None:
        return {}
    return {key: value.text(key) for key, value in node.only(FIELDS, f"`{what}`").items()}


def _delimiter(node: Node | None) -> str:
    if node is None:
        return ","
    written = node.text("delimiter")
    found = _DELIMITERS.get(written, written)
    if len(found) != 1:
        raise node.fail(f"`delimiter` needs one character, or one of: {', '.join(_DELIMITERS)}")
    return found

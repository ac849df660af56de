"""Reads the parts of a record that hold from a day to a day: names, currencies, former capitals, ordinals."""

from __future__ import annotations

from typing import Any

from factlint.core.dates import PartialDate
from factlint.files.yamlfile import Node

Part = dict[str, Any]
"""One dated part as plain data; `from` and `to` are texts or None."""


def bounds(node: Node, fields: dict[str, Node]) -> tuple[str | None, str | None, bool]:
    """`from`, `to` and whether the end is unknown, with the end not before the start."""
    start = fields["from"].date("from") if "from" in fields else None
    end: PartialDate | None = None
    unknown = False
    if "to" in fields:
        written = fields["to"].text("to")
        unknown = written == "unknown"
        if not unknown and written != "..":
            end = fields["to"].date("to")
    if start and end and end.latest < start.earliest:
        raise fields["to"].fail(f"ends before it begins: from {start} to {end}")
    return (str(start) if start else None), (str(end) if end else None), unknown


def _parts(node: Node, what: str, needed: list[str]) -> list[Part]:
    parts = []
    for item in node.items(what):
        fields = item.only([*needed, "from", "to", "note"], f"one of `{what}`")
        for key in needed:
            if key not in fields:
                raise item.fail(f"each of `{what}` needs `{key}`")
        start, end, _ = bounds(item, fields)
        parts.append({**{key: fields[key].text(key) for key in needed}, "from": start, "to": end})
    return parts


def dated_names(node: Node, what: str) -> list[Part]:
    """Names with the days between which they were official."""
    return _parts(node, what, ["name"])


def currencies(node: Node, what: str) -> list[Part]:
    """Currencies with their ISO 4217 codes and the days between which they were legal tender."""
    return _parts(node, what, ["code", "name"])


def ordinals(node: Node, what: str) -> list[Part]:
    """Who was the how-manieth of a line of holders."""
    parts = []
    for item in node.items(what):
        fields = item.only(["number", "name", "family_name"], f"one of `{what}`")
        if not {"number", "name"} <= set(fields):
            raise item.fail(f"each of `{what}` needs `number` and `name`")
        name = fields["name"].text("name")
        family = fields["family_name"].text("family_name") if "family_name" in fields else name.split()[-1]
        parts.append({"number": fields["number"].number("number"), "name": name, "family_name": family})
    return parts


def spelling_sets(node: Node, what: str) -> dict[str, str]:
    """The spelling that each style guide asks for, by the guide's short name."""
    return {key: value.text(f"`{what}` of {key}") for key, value in node.mapping(what).items()}

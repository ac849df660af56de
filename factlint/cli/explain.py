"""`factlint explain`: the page of a rule in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factlint.ruleset.rule import Rule
    from factlint.testing.examples import Example

WIDTH = 88


@click.command()
@click.argument("rule")
@click.option("--config", default="", metavar="FILE", help="Use this configuration and its house rules.")
def explain(rule: str, config: str) -> int:
    """Explains a rule, given by code or name: what it finds, why, what to do, right and wrong examples."""
    from pathlib import Path

    from factlint.cli.output import write_out
    from factlint.runner.catalogue import rule_called, rules_known
    from factlint.testing.examples import read_examples

    found = rule_called(rule, rules_known(config))
    examples = read_examples(Path(found.path))
    lines = [*_head(found), *_wrong(examples.failing), *_right(examples.passing)]
    write_out("\n".join(lines) + "\n")
    return 0


def _head(rule: Rule) -> Iterator[str]:
    since = f", since {rule.since}" if rule.since else ""
    preview = ", preview" if rule.status == "preview" else ""
    yield f"{rule.code} {rule.name}"
    yield f"{rule.severity}, family {rule.family}{preview}{since}"
    yield ""
    yield from _wrapped(rule.summary)
    for title, text in (("Why", rule.why), ("What to do", rule.help)):
        if text:
            yield from ("", title, *_wrapped(text, "  "))


def _wrong(examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield from ("", "Wrong")
    for number, example in enumerate(examples):
        if number:
            yield ""
        yield from _marked(example)
        if example.date:
            yield f"  (dated {example.date})"
        if example.fixed:
            yield from _wrapped(f"→ {example.fixed}", "  ")


def _right(examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield from ("", "Right")
    for number, example in enumerate(examples):
        if number:
            yield ""
        yield from _wrapped(example.text, "  ")
        if example.because:
            yield from _wrapped(f"({example.because})", "  ")


def _marked(example: Example) -> Iterator[str]:
    """The lines of an example that hold its marks, each mark underlined."""
    from factlint.report.excerpt import excerpt

    for start, end in example.marks:
        first = example.text.rfind("\n", 0, start) + 1
        last = example.text.find("\n", start)
        line = example.text[first : last if last >= 0 else None]
        shown = excerpt(line, start - first, end - first, WIDTH)
        yield f"  {shown.line}"
        yield f"  {shown.under}"


def _wrapped(text: str, indent: str = "") -> Iterator[str]:
    from textwrap import wrap

    for paragraph in text.splitlines():
        yield from wrap(paragraph, WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]

"""Reads the examples of a rule file and runs them as its proof."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Formatter

from factlint.config.settings import STYLES
from factlint.core.classes import dataclass
from factlint.core.dates import DraftDate, PartialDate
from factlint.core.diagnostic import Diagnostic, PlacedFix
from factlint.core.document import Document
from factlint.core.errors import RegistryError, RuleError
from factlint.core.source import Source
from factlint.engine.lint import lint
from factlint.engine.notes import INTERNAL
from factlint.files.yamlfile import Node, read_yaml
from factlint.formats.table import read
from factlint.registry.protocol import Registry
from factlint.ruleset.rule import ActiveRule

OPEN, CLOSE = "[[", "]]"
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule.

    Args:
        text: the draft, without marks.
        marks: the places in it that must be reported, as offsets; empty for a passing example.
        date: the draft's date, if it has one.
        fixed: what the first fix of every finding makes of it; empty when the example does not say.
        because: why a passing example is right.
        format: the reader ("plain", "markdown", "html").
        severity: the severity that the first finding must have; empty when the example does not say.
        style: the style guide that the draft's house follows; empty for none.
        line: line in the rule file.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    date: PartialDate | None = None
    fixed: str = ""
    because: str = ""
    format: str = "plain"
    severity: str = ""
    style: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Examples:
    """The proof that a rule file carries."""

    failing: tuple[Example, ...]
    passing: tuple[Example, ...]
    registry: Registry | None


def read_examples(path: Path) -> Examples:
    """The examples of a rule file, and the registry they see when the file brings its own.

    Raises:
        RuleError: an example is not written as `docs/rules.md` says.
    """
    root = read_yaml(path, RuleError)
    fields = root.mapping("a rule")
    kinds = fields["examples"].only(["fail", "pass"], "`examples`") if "examples" in fields else {}
    failing = [_example(item) for item in (kinds["fail"].items("fail") if "fail" in kinds else [])]
    passing = [_example(item) for item in (kinds["pass"].items("pass") if "pass" in kinds else [])]
    for example in failing:
        if not example.marks:
            raise RuleError(str(path), example.line, "a failing example marks its place with [[ and ]]")
    for example in passing:
        if example.marks:
            raise RuleError(str(path), example.line, "a passing example marks nothing")
    registry = _registry(fields["registry"]) if "registry" in fields else None
    return Examples(tuple(failing), tuple(passing), registry)


def _registry(node: Node) -> Registry:
    from factlint.registry.compile import build
    from factlint.registry.layers import check_links, join
    from factlint.registry.memory import MemoryRegistry
    from factlint.registry.records import records_of

    # Records inside a rule file need no provenance of their own: they are examples, not facts.
    for item in node.items("registry"):
        if isinstance(item.value, dict):
            for key, default in (("source", "example"), ("as_of", "2025-12-31")):
                item.value.setdefault(key, Node(default, item.line, item.path, item.error))
    errors: list[RegistryError] = []
    records = join(records_of(node), errors)
    check_links(records, errors)
    if errors:
        raise RuleError(errors[0].path, errors[0].line, errors[0].message)
    return MemoryRegistry(build(records))


def _example(node: Node) -> Example:
    if isinstance(node.value, str):
        text, marks = _unmark(node, node.value)
        return Example(text, marks, line=node.line)
    fields = node.only(["text", "date", "fixed", "because", "format", "severity", "style"], "an example")
    if "text" not in fields:
        raise node.fail("an example needs `text`")
    raw = fields["text"].value
    if not isinstance(raw, str):
        raise fields["text"].fail("`text` needs a text")
    text, marks = _unmark(fields["text"], raw)
    fixed = fields["fixed"].value if "fixed" in fields else ""
    return Example(
        text,
        marks,
        date=fields["date"].date("date") if "date" in fields else None,
        fixed=fixed if isinstance(fixed, str) else "",
        because=fields["because"].text("because") if "because" in fields else "",
        format=fields["format"].text("format") if "format" in fields else "plain",
        severity=fields["severity"].text("severity") if "severity" in fields else "",
        style=_style(fields["style"]) if "style" in fields else "",
        line=node.line,
    )


def _style(node: Node) -> str:
    style = node.text("style")
    if style not in STYLES:
        raise node.fail(f"`style` is one of {', '.join(STYLES)}, not `{style}`")
    return style


def _unmark(node: Node, raw: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    try:
        return unmark(raw)
    except ValueError as error:
        raise node.fail(str(error)) from error


def unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Takes the `[[` and `]]` out of a text and tells where they stood.

    Raises:
        ValueError: a mark is not closed.
    """
    marks: list[tuple[int, int]] = []
    plain: list[str] = []
    length = place = 0
    while (start := text.find(OPEN, place)) >= 0:
        end = text.find(CLOSE, start)
        if end < 0:
            raise ValueError(f"`{OPEN}` without `{CLOSE}`")
        while text.startswith("]", end + 2):  # a marked part may end in a bracket of its own
            end += 1
        plain += [text[place:start], text[start + 2 : end]]
        begin = length + start - place
        length = begin + end - start - 2
        marks.append((begin, length))
        place = end + 2
    plain.append(text[place:])
    return "".join(plain), tuple(marks)


def read_draft(example: Example) -> Document:
    """The example as a document."""
    return read(Source("example", example.text), example.format)


def problems_of(active: ActiveRule, example: Example, registry: Registry) -> list[str]:
    """What is wrong with an example: nothing, or one line for each thing that is not as it says."""
    date = DraftDate(example.date, "the example") if example.date else DraftDate()
    found = _lint(active, example, registry, date)
    places = [(diagnostic.start, diagnostic.end) for diagnostic in found]
    problems = []
    if places != list(example.marks):
        expected = [example.text[start:end] for start, end in example.marks]
        shown = [(example.text[d.start : d.end], d.message) for d in found]
        problems.append(f"expected {expected}, found {shown}")
    if example.severity and found and found[0].severity != example.severity:
        problems.append(f"expected severity {example.severity}, found {found[0].severity}")
    if example.fixed and not problems:
        mended = apply_first_fixes(example.text, found)
        if mended != example.fixed:
            problems.append(f"the fix gives {mended!r}, not {example.fixed!r}")
        elif again := _lint(
            active, Example(mended, format=example.format, style=example.style), registry, date
        ):
            problems.append(f"the mended text is still reported: {again[0].message}")
    names = {name for _, name, _, _ in Formatter().parse(active.rule.message) if name}
    unfilled = [d.message for d in found if any("{" + name + "}" in d.message for name in names)]
    if unfilled:
        problems.append(f"a placeholder stays empty: {unfilled[0]}")
    return problems


def _lint(active: ActiveRule, example: Example, registry: Registry, date: DraftDate) -> list[Diagnostic]:
    escalation = active.rule.escalation
    beside = _evidence(escalation.group) if escalation else ()
    result = lint(read_draft(example), [active, *beside], registry, date, style=example.style)
    if result.failures:
        raise AssertionError(result.failures[0].message)
    if escalation:
        return [diagnostic for diagnostic in result.diagnostics if diagnostic.code == active.rule.code]
    own = active.rule.family == INTERNAL
    return [diagnostic for diagnostic in result.diagnostics if own or diagnostic.family != INTERNAL]


@cache
def _evidence(group: str) -> tuple[ActiveRule, ...]:
    """The shipped rules that are evidence in a group, for the examples of a rule that escalates it."""
    from factlint.ruleset.load import load_rules
    from factlint.ruleset.select import select_rules

    rules, sets, _ = load_rules()
    members = [rule.code for rule in rules if rule.group == group and rule.tier == 1]
    return tuple(select_rules(rules, sets, select=members)) if members else ()


def apply_first_fixes(text: str, diagnostics: list[Diagnostic]) -> str:
    """The text after the first fix of every diagnostic that has one."""
    source = Source("example", text)
    starts = source.line_starts
    edits = []
    for diagnostic in diagnostics:
        fix: PlacedFix | None = next(iter(diagnostic.fixes), None)
        for edit in fix.edits if fix else ():
            begin = starts[edit.place.line - 1] + edit.place.column - 1
            end = starts[edit.place.end_line - 1] + edit.place.end_column - 1
            edits.append((begin, end, edit.text))
    for begin, end, new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def check_rule_file(path: Path, registry: Registry | None = None) -> list[str]:
    """Runs the proof that a rule file carries.

    Args:
        path: the rule file.
        registry: what examples see when the file brings no records; the shipped registry when None.

    Returns:
        One line for each thing that is wrong; an empty list is a rule that keeps its word.

    Raises:
        RuleError: the file is not a rule.
    """
    from factlint.registry.load import open_registry
    from factlint.ruleset.load import load_rules
    from factlint.ruleset.select import select_rules

    rules, sets, errors = load_rules([path], shipped=False)
    if errors:
        raise errors[0]
    active = select_rules(rules, sets, select=["all"])[0]
    examples = read_examples(path)
    seen = examples.registry or registry or open_registry()[0]
    problems = []
    if len(examples.failing) < _LEAST or len(examples.passing) < _LEAST:
        problems.append(f"{path}: a rule needs {_LEAST} failing and {_LEAST} passing examples or more")
    if not any(example.because for example in examples.passing):
        problems.append(f"{path}: a near miss among the passing examples needs its reason (`because`)")
    for example in (*examples.failing, *examples.passing):
        problems += [f"{path}:{example.line}: {problem}" for problem in problems_of(active, example, seen)]
    return problems

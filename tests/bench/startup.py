"""Says as JSON where a fresh process spends its time until one draft is checked.

The first argument is the reading of `time.perf_counter` when the process was asked for, the others
are drafts.
"""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

# Even these imports belong to what is measured.
import json  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402


def phases(asked: float, drafts: list[str]) -> dict[str, float]:
    """Milliseconds of each phase, in order."""
    found = {"the interpreter starts": BEGUN - asked}
    last = time.perf_counter()

    def end(phase: str) -> None:
        nonlocal last
        now = time.perf_counter()
        found[phase] = now - last
        last = now

    import factlint.cli.check
    import factlint.cli.output
    import factlint.runner.run  # noqa: F401

    end("modules of the command line")
    from factlint.config.tree import SettingsTree
    from factlint.registry.load import open_registry
    from factlint.report.table import renderer
    from factlint.runner.expressions import kept_expressions
    from factlint.runner.reading import read_draft
    from factlint.runner.request import Request
    from factlint.runner.run import run
    from factlint.runner.session import Session

    request = Request(tuple(drafts), isolated=True)
    session = Session(request, SettingsTree(None, enabled=False))
    session.rules_for(drafts[0], session.settings_for(drafts[0]))
    end("rules: read compiled form, build checks")
    registry, _ = open_registry()
    session.use(registry)
    end("registry: read compiled form, build store")
    with kept_expressions():
        for number, draft in enumerate(drafts):
            session.lint(Path(draft).name, read_draft(draft) or b"")
            end(f"draft {number + 1}" + (", claims' modules and expressions loaded" if number == 0 else ""))
    renderer("concise")(run(request._replace(paths=())).result)
    end("report")
    return {phase: round(seconds * 1000, 1) for phase, seconds in found.items()}


if __name__ == "__main__":
    json.dump(phases(float(sys.argv[1]), sys.argv[2:]), sys.stdout)

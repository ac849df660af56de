"""What a caller asks of a run, small enough to be sent to every worker process."""

from __future__ import annotations

from factlint.core.classes import NamedTuple
from factlint.core.dates import PartialDate
from factlint.core.severity import Severity

STDIN = "-"


class Request(NamedTuple):
    """One run.

    Args:
        paths: files, folders and globs, as given; `-` is standard input.
        date: the date of every draft, instead of the one that each states.
        select: selectors of what runs, instead of what the configuration selects.
        ignore: selectors of what does not run.
        fail_on: the severity from which the run fails, instead of what the configuration says.
        config: one configuration file for everything; empty looks for the nearest upward.
        isolated: no configuration and no `.factlint` folder is looked for.
        jobs: how many processes may work; 0 means one for each processor.
        cache: compiled rules and registry are kept between runs.
        stdin_name: what the text on standard input is called: decides format and configuration.
        severity: pairs of a selector and a severity or `off`, over those of the configuration.
        force_exclude: files that a folder would leave out are left out even when they are named.
        texts: the result keeps every draft as it reads, for reports that show the article.
    """

    paths: tuple[str, ...]
    date: PartialDate | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    config: str = ""
    isolated: bool = False
    jobs: int = 1
    cache: bool = True
    stdin_name: str = ""
    severity: tuple[tuple[str, str], ...] = ()
    force_exclude: bool = False
    texts: bool = False

"""What an HTML draft states of itself in its head: title, language and date."""

from __future__ import annotations

from factlint.core.classes import dataclass, field
from factlint.core.dates import PartialDate
from factlint.core.document import Metadata
from factlint.formats.metadata import date_from_value

_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
)
"""Names of `<meta>` elements that hold the date, the best first."""

_TIME_BLOCKS = 5
"""A `<time>` element after so many blocks speaks of something in the text."""

_Attributes = list[tuple[str, str | None]]


@dataclass(slots=True)
class HtmlMetadata:
    """Collects metadata while a draft is read.

    Args:
        title_parts: the text of `<title>`.
        headline: the text of the first `<h1>`.
    """

    title_parts: list[str] = field(default_factory=list)
    headline: str = ""
    _language: str = ""
    _dates: dict[str, PartialDate] = field(default_factory=dict)

    def see(self, tag: str, attributes: _Attributes, blocks: int) -> None:
        """Looks at a start tag that stands after so many blocks."""
        if tag == "meta":
            self._see_meta(dict(attributes))
        elif tag == "time":
            value = dict(attributes).get("datetime")
            if value and blocks <= _TIME_BLOCKS:
                self._keep("time", value)
        elif tag == "html" and not self._language:
            self._language = dict(attributes).get("lang") or ""

    def stated(self) -> Metadata:
        """The metadata found."""
        title = self.headline or " ".join("".join(self.title_parts).split())
        for name in _DATE_NAMES:
            if name in self._dates:
                return Metadata(self._dates[name], "HTML metadata", title, self._language)
        if "time" in self._dates:
            return Metadata(self._dates["time"], "time element", title, self._language)
        return Metadata(None, "", title, self._language)

    def _see_meta(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = attributes.get("content")
        if content and name.lower() in _DATE_NAMES:
            self._keep(name.lower(), content)

    def _keep(self, name: str, value: str) -> None:
        if name not in self._dates:
            date = date_from_value(value)
            if date:
                self._dates[name] = date

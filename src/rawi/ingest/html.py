"""HTML: a page to title, text, day, outlet and agency.

The text is found by trafilatura. Its extensive search for dates stays off: on Arabic pages it takes a footer's year for
the day of publication; the page's own date line is read instead, by our reader of Arabic dates where one is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from rawi.arabic.fold import fold
from rawi.errors import SourceError
from rawi.ingest.datelines import DateLineReader, may_be_date_line
from rawi.ingest.dates import machine_time
from rawi.ingest.making import Parts
from rawi.ingest.markup import fragment_text, is_fragment
from rawi.ingest.page import PageFacts
from rawi.lexicon.table import load_toml
from rawi.model import Time

DateReader = Callable[[str], Time | None]
"""Reads the day in a line such as «الثلاثاء 5 آذار 2024 - 14:30», None if there is none in it."""

_SUFFIX = re.compile(r"\s+[|\-–—:•]\s+(?=[^|–—•]*$)")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PageReader:
    """Reads pages. `read_date` reads Arabic date lines; `agencies` maps a folded name to an agency's canonical one."""

    read_date: DateReader = field(default_factory=DateLineReader)
    agencies: Mapping[str, str] = field(default_factory=lambda: agency_names(load_toml("agencies")))

    def parts(self, page: str, url: str | None = None) -> Parts:
        """What `page` holds as an article. Raises SourceError if no text can be found in it."""
        import trafilatura  # Half a second to import: only for those who read pages.

        found: Any = None
        if page.strip():
            found = trafilatura.bare_extraction(
                page,
                url=url,
                include_comments=False,
                include_tables=False,
                with_metadata=True,
                date_extraction_params={"extensive_search": False, "original_date": True},
            )
        text = (found.text or "").strip() if found is not None else ""
        if not text and is_fragment(page):
            text = fragment_text(page)  # One short paragraph may be all that there is; in a page it would be furniture.
        if not text:
            raise SourceError("The page holds no article text.", hint="Save the page with its text, not its shell.")
        facts = PageFacts(page)
        outlet = found.sitename if found is not None else None
        title = _title(found.title, outlet) if found is not None else None
        text, heading = self._without_leading(text, title, facts.date_lines)
        published = self._published(facts, heading, found.date if found is not None else None)
        return Parts(
            text=text,
            title=title,
            outlet=outlet,
            url=url or (found.url if found is not None else None),
            published=published,
            published_basis="metadata" if published else "unknown",
            language=facts.language,
            agency=self._agency(facts.authors),
        )

    def _published(self, facts: PageFacts, heading: Sequence[str], extracted: str | None) -> Time | None:
        """From metadata, else from the lines the page marks as dates, else from those at the head of its text."""
        times = chain(map(machine_time, facts.dates), map(self.read_date, chain(facts.date_lines, heading)))
        found = next((time for time in times if time), None)
        return found or (machine_time(extracted) if extracted else None)

    def _without_leading(self, text: str, title: str | None, date_lines: Sequence[str]) -> tuple[str, list[str]]:
        """The text without a copy of the title and without date lines at its head, and the date lines left out."""
        known = {_key(line) for line in (title or "", *date_lines)} - {""}
        lines = text.split("\n")
        dated: list[str] = []
        first = 0
        while first < len(lines) - 1:
            line = lines[first]
            if line.strip() and _key(line) not in known:
                if not may_be_date_line(line) or self.read_date(line) is None:
                    break
                dated.append(line)
            first += 1
        return "\n".join(lines[first:]), dated

    def _agency(self, authors: Sequence[str]) -> str | None:
        for author in authors:
            name = self.agencies.get(name_key(author))
            if name:
                return name
        return None


def agency_names(lexicon: Mapping[str, Any]) -> dict[str, str]:
    """The folded names of news agencies, alone and after the word for agency where they are written so."""
    return {
        name_key(name): names[0]
        for names in lexicon.get("agencies", [])
        for name in names
    }  # fmt: skip


def name_key(name: str) -> str:
    """A name folded and without its marks, as names are compared."""
    return fold(" ".join(_WORDS.findall(name)))


def _title(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name behind it."""
    if not title:
        return None
    title = " ".join(title.split())
    parts = _SUFFIX.split(title)
    if outlet and len(parts) > 1 and fold(parts[-1].strip()) == fold(outlet.strip()):
        return title[: title.rindex(parts[-1])].rstrip(" |-–—:•\t")
    return title


def _key(line: str) -> str:
    return " ".join(_WORDS.findall(fold(line)))

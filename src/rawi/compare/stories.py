"""Stories: articles about one course of events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rawi.compare.keys import EVENT, Keys
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.linkage import average_link
from rawi.compare.relations import Rarity
from rawi.model import Copy, Document

_KEYS = 40
"""Keys that stand for an article."""
_WEEK = 7
"""Within how many days publication must be known to say how far two articles lie apart."""
_WORLD = 300
"""Articles on other things that a small collection is taken to have beside its own, so that its names are rare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The articles of one story, sorted by id, and the days between which they were published."""

    articles: tuple[str, ...]
    first: str | None
    last: str | None
    title: str


def courses(documents: Sequence[Document], copies: Sequence[Copy], keys: Keys, lexicon: CompareLexicon) -> list[Course]:
    """Every article in exactly one course. Articles are joined by average likeness, so that no chain drifts away."""
    ordered = sorted(documents, key=lambda document: document.article.id)
    profiles = {document.article.id: _profile(document, keys) for document in ordered}
    rarity = Rarity([frozenset(profile) for profile in profiles.values()], prior=_WORLD)
    settings = lexicon.relations["stories"]
    days = {document.article.id: _day(document) for document in ordered}
    likeness: dict[tuple[str, str], float] = {}
    for first, second in _sharing(profiles):
        if _apart(days[first], days[second]) <= settings["days"]:
            likeness[first, second] = _like(profiles[first], profiles[second], rarity)
    for copy in copies:
        pair = (min(copy.article, copy.other), max(copy.article, copy.other))
        if pair[0] in profiles and pair[1] in profiles:
            likeness[pair] = max(likeness.get(pair, 0.0), min(1.0, 0.3 + copy.share))
    groups = average_link(sorted(profiles), likeness, float(settings["near"]))
    by_id = {document.article.id: document for document in ordered}
    return [_course([by_id[article] for article in group]) for group in groups]


def _profile(document: Document, keys: Keys) -> dict[str, float]:
    """The telling keys of an article: those of its names and of its first words, by how often they come."""
    text = document.article.text
    counts: Counter[str] = Counter()
    for mention in document.mentions:
        counts.update(key for key in keys.of_text(mention.span.text) if not key.startswith(EVENT))
    counts.update(dict.fromkeys(keys.of_text(text[:600]), 1))
    for statement in document.statements:
        counts.update(set(keys.of_text(statement.content_text)))
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_KEYS])


def _sharing(profiles: Mapping[str, Mapping[str, float]]) -> list[tuple[str, str]]:
    where: defaultdict[str, list[str]] = defaultdict(list)
    for article in sorted(profiles):
        for key in profiles[article]:
            where[key].append(article)
    limit = max(60, len(profiles) // 20)
    together: Counter[tuple[str, str]] = Counter()
    for articles in where.values():
        if 1 < len(articles) <= limit:
            together.update((first, second) for index, first in enumerate(articles) for second in articles[index + 1 :])
    return sorted(pair for pair, times in together.items() if times >= 3)


def _like(first: Mapping[str, float], second: Mapping[str, float], rarity: Rarity) -> float:
    shared = first.keys() & second.keys()
    weight = rarity.sum(frozenset(shared))
    return weight / min(rarity.sum(frozenset(first)), rarity.sum(frozenset(second))) if shared else 0.0


def _day(document: Document) -> str | None:
    published = document.article.published
    return published.earliest[:10] if published and published.earliest and published.within(_WEEK) else None


def _apart(first: str | None, second: str | None) -> int:
    if first is None or second is None:
        return 0
    try:
        return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)
    except ValueError:
        return 0


def _course(documents: Sequence[Document]) -> Course:
    days = sorted(filter(None, (_day(document) for document in documents)))
    earliest = min(documents, key=lambda document: (_day(document) or "9999", document.article.id))
    title = earliest.title.text if earliest.title else earliest.article.text.strip().split("\n", 1)[0]
    return Course(
        articles=tuple(sorted(document.article.id for document in documents)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        title=title[:160],
    )

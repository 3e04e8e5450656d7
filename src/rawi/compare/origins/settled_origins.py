"""Settled origins: origins that people made one or parted, found again by the articles that they had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rawi.compare.origins.origins import Origins
from rawi.model import ArticleOrigin, Decision, Document, Origin, content_id
from rawi.model.anchor import Anchor

JOINED = "one origin by"
PARTED = "an origin of its own by"
"""How the reasons of such origins begin."""
_LAST_DAY = "9999"


def settled_origins(origins: Origins, decisions: Iterable[Decision], documents: Sequence[Document]) -> Origins:
    """The origins as standing decisions have them, the oldest first; the later one has the last word.

    Of origins that are one the id of the first stays; what is set apart has one of its own, after its articles.
    """
    ruled = [one for one in decisions if one.topic == "origins" and one.stands]
    if not ruled:
        return origins
    settling = _Settling(origins, documents)
    for one in ruled:
        settling.follow(one)
    return settling.done()


class _Settling:
    def __init__(self, origins: Origins, documents: Sequence[Document]) -> None:
        self.documents = {document.article.id: document for document in documents}
        self.of_address: defaultdict[str | None, set[str]] = defaultdict(set)
        for document in documents:
            self.of_address[document.article.url].add(document.article.id)
        self.of_statement = dict(origins.of_statement)
        self.of_article = dict(origins.of_article)
        self.shares = {(one.article, one.origin): one for one in origins.articles}
        self.origins = {one.id: one for one in origins.origins}

    def follow(self, decision: Decision) -> None:
        """Make one decision hold, as far as what it speaks of is still there."""
        articles = [self._today(part) for part in decision.parts]
        if decision.kind == "merge":
            found = [self._origin(id, part) for id, part in zip(decision.subjects, articles, strict=True)]
            into, *others = dict.fromkeys(one for one in found if one is not None) or [""]
            for other in others:
                self._join(into, other, f"{JOINED} {decision.id}")
        else:
            origin = self._origin(decision.subjects[0], frozenset().union(*articles))
            if origin is not None:
                self._part(origin, articles[0], f"{PARTED} {decision.id}")

    def done(self) -> Origins:
        """What the decisions came to."""
        return Origins(
            origins=tuple(self.origins[id] for id in sorted(self.origins)),
            articles=tuple(self.shares[key] for key in sorted(self.shares)),
            of_article=self.of_article,
            of_statement=self.of_statement,
        )

    def _today(self, part: Iterable[Anchor]) -> frozenset[str]:
        """The articles of today that stand where those stood."""
        found: set[str] = set()
        for anchor in part:
            found |= {anchor.article} & self.documents.keys()
            found |= self.of_address[anchor.url] if anchor.url is not None else set()
        return frozenset(found)

    def _origin(self, id: str, articles: frozenset[str]) -> str | None:
        """The origin with this id, or else the one that has most of these articles and least of others."""
        if id in self.origins:
            return id

        def likeness(one: Origin) -> tuple[float, str]:
            return -len(articles.intersection(one.articles)) / len(articles.union(one.articles)), one.id

        having = [one for one in self.origins.values() if articles.intersection(one.articles)]
        return min(having, key=likeness).id if having else None

    def _join(self, into: str, other: str, why: str) -> None:
        for of in (self.of_statement, self.of_article):
            of.update({key: into for key, origin in of.items() if origin == other})
        both = {*self.origins[into].articles, *self.origins.pop(other).articles}
        self.origins[into] = replace(self.origins[into], articles=tuple(sorted(both)), reason=why)
        for article, origin in [key for key in self.shares if key[1] == other]:
            self._move(self.shares.pop((article, origin)), into, why)

    def _part(self, origin: str, articles: frozenset[str], why: str) -> None:
        apart = sorted(articles.intersection(self.origins[origin].articles), key=lambda one: (self._day(one), one))
        if not apart:
            return
        own = content_id("ori", "apart", *sorted(apart))
        name = self.documents[apart[0]].article.outlet or apart[0]
        self.origins[own] = Origin(id=own, name=name, articles=tuple(sorted(apart)), reason=why)
        left = tuple(one for one in self.origins[origin].articles if one not in articles)
        self.origins[origin] = replace(self.origins[origin], articles=left)
        if not left:
            del self.origins[origin]
        for article in apart:
            said = [one.id for one in self.documents[article].statements if self.of_statement[one.id] == origin]
            self.of_statement.update(dict.fromkeys(said, own))
            if self.of_article[article] == origin:
                self.of_article[article] = own
            if (article, origin) in self.shares:
                self._move(self.shares.pop((article, origin)), own, why)

    def _move(self, share: ArticleOrigin, origin: str, why: str) -> None:
        kept = self.shares.get((share.article, origin))
        whole = round(share.share + (kept.share if kept else 0.0), 4)
        self.shares[share.article, origin] = replace(share, origin=origin, share=whole, reason=why)

    def _day(self, article: str) -> str:
        published = self.documents[article].article.published
        return (published.earliest if published else None) or _LAST_DAY

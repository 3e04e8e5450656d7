"""Origins: where an article's text, and each statement, can be traced to. Copies collapse into one origin.

An article goes back to the agency that it credits as a whole, else to the article that it is a near copy of, else to
its own reporting. A statement goes back to the occasion on which several outlets heard it (`occasions`), else to the
agency in its own chain, else to the root of the articles that have its passage, else to its article's origin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.agencies import Agencies
from rawi.compare.copies import COPY_SHARE, Overlap
from rawi.compare.occasions import occasions
from rawi.lexicon.occasions import OccasionWords
from rawi.model import ArticleOrigin, Document, Identities, Origin, Statement, content_id
from rawi.model.claim import Direction

_RANKS: Mapping[Direction, int] = {"from": 0, "unknown": 1, "to": 2}
_WEEK = 7
"""Within how many days publication must be known to say which article was first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """`of_statement` maps a statement's id to its origin's id, `of_article` an article's id to that of its text."""

    origins: tuple[Origin, ...]
    articles: tuple[ArticleOrigin, ...]
    of_article: Mapping[str, str]
    of_statement: Mapping[str, str]


def trace(
    documents: Sequence[Document], overlaps: Sequence[Overlap], identities: Identities, lexicon: OccasionWords
) -> Origins:
    """Trace every article and statement; independent of the order of `documents`."""
    return _Tracing(documents, overlaps, identities, lexicon).run()


class _Tracing:
    def __init__(
        self, documents: Sequence[Document], overlaps: Sequence[Overlap], identities: Identities, lexicon: OccasionWords
    ) -> None:
        self.identities = identities
        self.overlaps = overlaps
        self.lexicon = lexicon
        self.ordered = sorted(documents, key=lambda document: document.article.id)
        self.by_id = {document.article.id: document for document in self.ordered}
        self.sources: defaultdict[str, list[Overlap]] = defaultdict(list)
        for overlap in overlaps:
            if overlap.copy.other in self.by_id:
                self.sources[overlap.copy.article].append(overlap)
        self.agencies = Agencies(self.ordered, lexicon)
        self.names: dict[str, str] = {}
        self.members: defaultdict[str, set[str]] = defaultdict(set)
        self.why: defaultdict[str, set[str]] = defaultdict(set)

    def run(self) -> Origins:
        of_article: dict[str, str] = {}
        reason: dict[str, str] = {}
        for document in self.ordered:
            origin, why = self._article(document)
            of_article[document.article.id], reason[document.article.id] = origin, why
            self._note(origin, document.article.id, why)
        of_statement: dict[str, str] = {}
        for document in self.ordered:
            for statement in document.statements:
                of_statement[statement.id] = self._statement(document, statement, of_article)
        self._occasions(of_article, of_statement)
        listed = tuple(
            Origin(
                id=origin,
                name=self.names[origin],
                articles=tuple(sorted(self.members[origin])),
                reason=_strongest(self.why[origin]),
            )
            for origin in sorted(self.members)
        )
        return Origins(
            origins=listed, articles=self._shares(of_article, reason), of_article=of_article, of_statement=of_statement
        )

    def _note(self, origin: str, article: str, why: str) -> None:
        self.members[origin].add(article)
        self.why[origin].add(why)

    def _article(self, document: Document) -> tuple[str, str]:
        credit = self._agency_of(document)
        if credit:
            return self._agency(credit), f"same agency credit: {self.agencies.shown(credit)}"
        source = self._source(document)
        if source is not None:
            root = self._root(source)
            credit = self._agency_of(root)
            share = max(
                overlap.copy.share
                for overlap in self.sources[document.article.id]
                if overlap.copy.other == source.article.id
            )
            origin = self._agency(credit) if credit else self._own(root)
            return origin, f"near copy of {source.article.id} ({share:.0%})"
        return self._own(document), "own reporting"

    def _source(self, document: Document) -> Document | None:
        """The article that most of this one was taken from; None for one that stands by itself.

        An agency's report comes before all others, whatever the hour; else what is known to be earlier; else, of
        articles that may each have been first, the one with the least id.
        """
        near = [overlap.copy for overlap in self.sources[document.article.id] if overlap.copy.share >= COPY_SHARE]
        ranks: list[tuple[bool, int, str, float, str]] = [
            (
                self._agency_of(self.by_id[copy.other]) is None,
                _RANKS[copy.direction],
                _published(self.by_id[copy.other]),
                -copy.share,
                copy.other,
            )
            for copy in near
        ]
        mine = (self._agency_of(document) is None, _RANKS["unknown"], _published(document), -1.0, document.article.id)
        best = min(ranks, default=mine)
        # Shares are of each article's own length, so that they do not say which of two was first.
        return self.by_id[best[-1]] if (*best[:3], best[-1]) < (*mine[:3], mine[-1]) else None

    @staticmethod
    def _earlier(overlap: Overlap) -> bool:
        copy = overlap.copy
        return copy.direction == "from" or (copy.direction == "unknown" and copy.other < copy.article)

    def _root(self, document: Document) -> Document:
        seen = {document.article.id}
        while not self._agency_of(document):
            source = self._source(document)
            if source is None or source.article.id in seen:
                break
            document = source
            seen.add(document.article.id)
        return document

    def _own(self, document: Document) -> str:
        origin = content_id("ori", "article", document.article.id)
        self.names.setdefault(origin, document.article.outlet or document.article.id)
        return origin

    def _agency(self, name: str) -> str:
        origin = content_id("ori", "agency", self.agencies.key(name))
        self.names.setdefault(origin, self.agencies.shown(name))
        return origin

    def _agency_of(self, document: Document) -> str | None:
        return self.agencies.credit_of(document) or self.agencies.own(document)

    def _statement(self, document: Document, statement: Statement, of_article: Mapping[str, str]) -> str:
        article = document.article.id
        carriers = [link.name for link in statement.chain if link.role in ("agency", "media")]
        agency = next(filter(self.agencies.credited, carriers), None)
        if agency:
            origin = self._agency(agency)
            self._note(origin, article, "agency credited for the statement")
            return origin
        root = self._root_of_passage(document, statement)
        origin = of_article[root]
        if origin != of_article[article]:
            self._note(origin, article, f"passage also in {root}")
        return origin

    def _root_of_passage(self, document: Document, statement: Statement) -> str:
        """The article to which the words of a statement lead: of those that have its passage the one that an agency
        stands behind, or else the first. Published in an order that is not known, the one that is no one's copy."""
        article = document.article.id
        if not statement.content or self._agency_of(document):
            return article
        start, end = statement.content[0].start, statement.content[-1].end
        having = [overlap.copy.other for overlap in self.sources[article] if overlap.covers(start, end)]
        return min(
            [article, *having],
            key=lambda one: (self._agency_of(self.by_id[one]) is None, _published(self.by_id[one]), one),
        )

    def _occasions(self, of_article: Mapping[str, str], of_statement: dict[str, str]) -> None:
        """What articles of several origins report of one occasion is of one origin: the occasion's."""
        told = {one.id: (document, one) for document in self.ordered for one in document.statements}
        for occasion in occasions(self.ordered, self.overlaps, self.identities, self.lexicon, self.agencies):
            articles = {told[one][0].article.id for one in occasion.statements}
            if len({of_article[article] for article in articles}) < 2:
                continue
            if occasion.announced:
                origin = content_id("ori", "occasion", *occasion.statements)
                self.names.setdefault(origin, occasion.speaker)
            else:
                first = min(occasion.statements, key=lambda one: self._rank(*told[one]))
                origin = of_statement[first]
            for one in occasion.statements:
                if of_statement[one] != origin:
                    of_statement[one] = origin
                    passage = occasion.reason == "same passage"
                    why = f"passage also in {told[first][0].article.id}" if passage else occasion.reason
                    self._note(origin, told[one][0].article.id, why)

    def _rank(self, document: Document, statement: Statement) -> tuple[bool, bool, str, str]:
        """Of statements in the same words, those that credit no outlet come first, then an agency's, then the first."""
        credits = any(link.role == "media" for link in statement.chain)
        return credits, self._agency_of(document) is None, _published(document), statement.id

    def _shares(self, of_article: Mapping[str, str], reason: Mapping[str, str]) -> tuple[ArticleOrigin, ...]:
        found: dict[tuple[str, str], ArticleOrigin] = {}
        for document in self.ordered:
            article = document.article.id
            taken = 0.0
            covered: set[int] = set()
            for overlap in sorted(self.sources[article], key=lambda one: (-one.copy.share, one.copy.other)):
                copy = overlap.copy
                origin = of_article[copy.other]
                here = {offset for start, end in overlap.passages for offset in range(start, end)}
                fresh = copy.share * len(here - covered) / len(here)
                if (
                    self._earlier(overlap)
                    and origin != of_article[article]
                    and (article, origin) not in found
                    and fresh
                ):
                    why = f"shares a passage with {copy.other}"
                    share = round(min(fresh, 1.0 - taken), 4)
                    found[article, origin] = ArticleOrigin(article=article, origin=origin, share=share, reason=why)
                    taken += share
                    covered |= here
            own = round(max(0.0, 1.0 - taken), 4)
            found[article, of_article[article]] = ArticleOrigin(
                article=article, origin=of_article[article], share=own, reason=reason[article]
            )
        return tuple(found[key] for key in sorted(found))


def _published(document: Document) -> str:
    published = document.article.published
    return published.earliest or "9999" if published and published.within(_WEEK) else "9999"


def _strongest(reasons: Iterable[str]) -> str:
    order = (
        "same agency",
        "near copy",
        "same communique",
        "same press conference",
        "it credits",
        "same words",
        "agency credited",
        "passage also",
        "own reporting",
    )
    return min(
        reasons, key=lambda reason: (next(i for i, start in enumerate(order) if reason.startswith(start)), reason)
    )

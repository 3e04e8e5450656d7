"""Origins: where an article's text, and each statement, can be traced to. Copies collapse into one origin.

An article goes back to the agency that it credits as a whole, else to the article that it is a near copy of, else to
its own reporting. A statement goes back to the agency in its own chain, else to the article from which its passage was
taken, else to the communiqué that several articles quote in the same words, else to its article's origin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rawi.arabic.fold import fold
from rawi.compare.agencies import Agencies, credit_of
from rawi.compare.copies import COPY_SHARE, Overlap
from rawi.model import ArticleOrigin, Document, Origin, Statement, content_id

_COMMUNIQUE = 4
"""Words of a content that two articles must share for one communiqué to stand behind both."""
_WEEK = 7
"""Within how many days publication must be known to say which article was first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """`of_statement` maps a statement's id to its origin's id, `of_article` an article's id to that of its text."""

    origins: tuple[Origin, ...]
    articles: tuple[ArticleOrigin, ...]
    of_article: Mapping[str, str]
    of_statement: Mapping[str, str]


def trace(documents: Sequence[Document], overlaps: Sequence[Overlap]) -> Origins:
    """Trace every article and statement; independent of the order of `documents`."""
    return _Tracing(documents, overlaps).run()


class _Tracing:
    def __init__(self, documents: Sequence[Document], overlaps: Sequence[Overlap]) -> None:
        self.ordered = sorted(documents, key=lambda document: document.article.id)
        self.by_id = {document.article.id: document for document in self.ordered}
        self.sources: defaultdict[str, list[Overlap]] = defaultdict(list)
        for overlap in overlaps:
            if overlap.copy.other in self.by_id:
                self.sources[overlap.copy.article].append(overlap)
        self.agencies = Agencies(self.ordered)
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
        self._communiques(of_article, of_statement)
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
        credit = credit_of(document) or self.agencies.own(document)
        if credit:
            return self._agency(credit), f"same agency credit: {self.agencies.shown(credit)}"
        source = self._source(document)
        if source is not None:
            root = self._root(source)
            credit = credit_of(root) or self.agencies.own(root)
            share = max(
                overlap.copy.share
                for overlap in self.sources[document.article.id]
                if overlap.copy.other == source.article.id
            )
            origin = self._agency(credit) if credit else self._own(root)
            return origin, f"near copy of {source.article.id} ({share:.0%})"
        return self._own(document), "own reporting"

    def _source(self, document: Document) -> Document | None:
        """The article that most of this one was taken from; None for one that stands by itself."""
        near = [
            overlap.copy
            for overlap in self.sources[document.article.id]
            if overlap.copy.share >= COPY_SHARE and self._earlier(overlap)
        ]
        if not near:
            return None
        best = min(
            near,
            key=lambda copy: (copy.direction != "from", _published(self.by_id[copy.other]), -copy.share, copy.other),
        )
        return self.by_id[best.other]

    @staticmethod
    def _earlier(overlap: Overlap) -> bool:
        copy = overlap.copy
        return copy.direction == "from" or (copy.direction == "unknown" and copy.other < copy.article)

    def _root(self, document: Document) -> Document:
        seen = {document.article.id}
        while not credit_of(document) and not self.agencies.own(document):
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

    def _statement(self, document: Document, statement: Statement, of_article: Mapping[str, str]) -> str:
        article = document.article.id
        agency = next((link.name for link in statement.chain if link.role == "agency" and link.name), None)
        if agency:
            origin = self._agency(agency)
            self._note(origin, article, "agency credited for the statement")
            return origin
        if statement.content:
            start, end = statement.content[0].start, statement.content[-1].end
            taken = [
                overlap for overlap in self.sources[article] if self._earlier(overlap) and overlap.covers(start, end)
            ]
            if taken:
                best = min(
                    taken,
                    key=lambda overlap: (
                        overlap.copy.direction != "from",
                        _published(self.by_id[overlap.copy.other]),
                        overlap.copy.other,
                    ),
                )
                origin = of_article[best.copy.other]
                if origin != of_article[article]:
                    self._note(origin, article, f"passage also in {best.copy.other}")
                return origin
        return of_article[article]

    def _communiques(self, of_article: Mapping[str, str], of_statement: dict[str, str]) -> None:
        """What one speaker says in the same words in articles of several origins is one communiqué, if one is named."""
        groups: defaultdict[tuple[str, str], list[tuple[str, Statement]]] = defaultdict(list)
        for document in self.ordered:
            for statement in document.statements:
                content = " ".join(fold(statement.content_text).split())
                roles = {link.role for link in statement.chain}
                if len(content.split()) >= _COMMUNIQUE and "document" in roles and "agency" not in roles:
                    groups[" ".join(fold(statement.speaker.name).split()), content].append(
                        (document.article.id, statement)
                    )
        for (speaker, _), group in sorted(groups.items()):
            # Copies of one article are that article's; the same quotation in articles of their own is the communiqué's.
            if len({of_article[article] for article, _ in group}) > 1:
                origin = content_id("ori", "communique", speaker)
                self.names.setdefault(origin, group[0][1].speaker.name)
                for article, statement in group:
                    of_statement[statement.id] = origin
                    self._note(origin, article, "same communique")

    def _shares(self, of_article: Mapping[str, str], reason: Mapping[str, str]) -> tuple[ArticleOrigin, ...]:
        found: dict[tuple[str, str], ArticleOrigin] = {}
        for document in self.ordered:
            article = document.article.id
            taken = 0.0
            for overlap in self.sources[article]:
                copy = overlap.copy
                origin = of_article[copy.other]
                if self._earlier(overlap) and origin != of_article[article] and (article, origin) not in found:
                    why = f"shares a passage with {copy.other}"
                    found[article, origin] = ArticleOrigin(article=article, origin=origin, share=copy.share, reason=why)
                    taken += copy.share
            own = round(max(0.0, 1.0 - taken), 4)
            found[article, of_article[article]] = ArticleOrigin(
                article=article, origin=of_article[article], share=own, reason=reason[article]
            )
        return tuple(found[key] for key in sorted(found))


def _published(document: Document) -> str:
    published = document.article.published
    return published.earliest or "9999" if published and published.within(_WEEK) else "9999"


def _strongest(reasons: Iterable[str]) -> str:
    order = ("same agency", "near copy", "same communique", "agency credited", "passage also", "own reporting")
    return min(
        reasons, key=lambda reason: (next(i for i, start in enumerate(order) if reason.startswith(start)), reason)
    )

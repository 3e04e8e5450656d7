"""Origins: where each statement can be traced to. Copies collapse into one origin.

A statement goes back to the occasion on which several outlets heard it (`occasions`), else to the agency in its own
chain, else to the article of another outlet that it credits (`citing`), else to the root of the articles that have its
passage, else to the origin of its article's text (`texts`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.copies.copies import Overlap
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.citing import Citing
from rawi.compare.origins.following import followed, leaders
from rawi.compare.origins.occasions import occasions
from rawi.compare.origins.texts import Text, agency_origin
from rawi.lexicon.occasions import OccasionWords
from rawi.model import ArticleOrigin, Document, Identities, Origin, Statement, content_id
from rawi.model.renewing import Trace, origins_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """Where the articles and statements of one course go back to: `of_article` and `of_statement` map ids to the ids of
    origins, `articles` are the parts that origins have in articles."""

    traces: tuple[Trace, ...]
    articles: tuple[ArticleOrigin, ...]
    of_article: Mapping[str, str]
    of_statement: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The same of a whole library, with the origins themselves."""

    origins: tuple[Origin, ...]
    articles: tuple[ArticleOrigin, ...]
    of_article: Mapping[str, str]
    of_statement: Mapping[str, str]


def trace(
    documents: Sequence[Document],
    overlaps: Iterable[Overlap],
    texts: Mapping[str, Text],
    identities: Identities,
    lexicon: OccasionWords,
    agencies: Agencies,
) -> Traced:
    """Trace the articles and statements of one course; independent of the order of `documents`.

    `overlaps` are those of its articles with any others, `texts` the origins of the texts of all these.
    """
    return _Tracing(documents, overlaps, texts, identities, lexicon, agencies).run()


def gathered(traced: Iterable[Traced]) -> Origins:
    """The origins that all courses lead to."""
    each = list(traced)
    return Origins(
        origins=origins_of(one for part in each for one in part.traces),
        articles=tuple(
            sorted((one for part in each for one in part.articles), key=lambda one: (one.article, one.origin))
        ),
        of_article={article: origin for part in each for article, origin in part.of_article.items()},
        of_statement={statement: origin for part in each for statement, origin in part.of_statement.items()},
    )


class _Tracing:
    def __init__(
        self,
        documents: Sequence[Document],
        overlaps: Iterable[Overlap],
        texts: Mapping[str, Text],
        identities: Identities,
        lexicon: OccasionWords,
        agencies: Agencies,
    ) -> None:
        self.identities = identities
        self.texts = texts
        self.lexicon = lexicon
        self.agencies = agencies
        self.ordered = sorted(documents, key=lambda document: document.article.id)
        mine = {document.article.id for document in self.ordered}
        self.overlaps = [overlap for overlap in overlaps if overlap.copy.article in mine]
        self.sources: defaultdict[str, list[Overlap]] = defaultdict(list)
        for overlap in self.overlaps:
            self.sources[overlap.copy.article].append(overlap)
        self.citing = Citing(self.ordered)
        self.names: dict[str, str] = {}
        self.traces: set[Trace] = set()

    def run(self) -> Traced:
        for document in self.ordered:
            text = self.texts[document.article.id]
            self.names[text.origin] = text.name
            self._note(text.origin, text.article, text.why)
        of_statement = {
            statement.id: self._statement(document, statement)
            for document in self.ordered
            for statement in document.statements
        }
        leading = leaders(self.ordered)
        plain = {one: of_statement[leading.get(one, one)] for one in of_statement}
        of_statement = dict(plain)
        self._occasions(of_statement)
        of_statement = followed(plain, of_statement, leading)
        return Traced(
            traces=tuple(sorted(self.traces)),
            articles=self._shares(),
            of_article={document.article.id: self.texts[document.article.id].origin for document in self.ordered},
            of_statement=of_statement,
        )

    def _note(self, origin: str, article: str, why: str) -> None:
        self.traces.add(Trace(origin=origin, article=article, why=why, name=self.names[origin]))

    @staticmethod
    def _earlier(overlap: Overlap) -> bool:
        copy = overlap.copy
        return copy.direction == "from" or (copy.direction == "unknown" and copy.other < copy.article)

    def _statement(self, document: Document, statement: Statement) -> str:
        article = document.article.id
        carriers = [link.name for link in statement.chain if link.role in ("agency", "media")]
        agency = next(filter(self.agencies.credited, carriers), None)
        if agency:
            origin, name = agency_origin(agency, self.agencies)
            self.names[origin] = name
            self._note(origin, article, "agency credited for the statement")
            return origin
        source = self.citing.source(document, statement)
        if source is not None:
            told = self.texts[source.article.id]
            if told.origin != self.texts[article].origin:
                self.names[told.origin] = told.name
                self._note(told.origin, article, f"it credits {source.article.outlet}")
            return told.origin
        root = self._root_of_passage(document, statement)
        text = self.texts[root]
        if text.origin != self.texts[article].origin:
            self.names[text.origin] = text.name
            self._note(text.origin, article, f"passage also in {root}")
        return text.origin

    def _root_of_passage(self, document: Document, statement: Statement) -> str:
        """The article to which the words of a statement lead: of those that have its passage the one that an agency
        stands behind, or else the first. Published in an order that is not known, the one that is no one's copy."""
        article = document.article.id
        if not statement.content or self.texts[article].by_agency:
            return article
        start, end = statement.content[0].start, statement.content[-1].end
        having = [overlap.copy.other for overlap in self.sources[article] if overlap.covers(start, end)]
        return min(
            [article, *having],
            key=lambda one: (not self.texts[one].by_agency, self.texts[one].published, one),
        )

    def _occasions(self, of_statement: dict[str, str]) -> None:
        """What articles of several origins report of one occasion is of one origin: the occasion's."""
        told = {one.id: (document, one) for document in self.ordered for one in document.statements}
        for occasion in occasions(self.ordered, self.overlaps, self.identities, self.lexicon, self.agencies):
            articles = {told[one][0].article.id for one in occasion.statements}
            if len({self.texts[article].origin for article in articles}) < 2:
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
        text = self.texts[document.article.id]
        return credits, not text.by_agency, text.published, statement.id

    def _shares(self) -> tuple[ArticleOrigin, ...]:
        found: dict[tuple[str, str], ArticleOrigin] = {}
        for document in self.ordered:
            article = document.article.id
            text = self.texts[article]
            taken = 0.0
            covered: set[int] = set()
            for overlap in sorted(self.sources[article], key=lambda one: (-one.copy.share, one.copy.other)):
                copy = overlap.copy
                origin = self.texts[copy.other].origin
                here = {offset for start, end in overlap.passages for offset in range(start, end)}
                fresh = copy.share * len(here - covered) / len(here)
                if self._earlier(overlap) and origin != text.origin and (article, origin) not in found and fresh:
                    why = f"shares a passage with {copy.other}"
                    share = round(min(fresh, 1.0 - taken), 4)
                    found[article, origin] = ArticleOrigin(article=article, origin=origin, share=share, reason=why)
                    taken += share
                    covered |= here
            own = round(max(0.0, 1.0 - taken), 4)
            found[article, text.origin] = ArticleOrigin(article=article, origin=text.origin, share=own, reason=text.why)
        return tuple(found[key] for key in sorted(found))

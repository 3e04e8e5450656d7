"""Courses: one course of events with all that decides what it comes to, and what compares one after the other.

A course holds everything that it needs, so that courses can be compared in any order and in any process.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from rawi.compare.collecting import seldom_collecting
from rawi.compare.comparison import Comparing, Readers, Surroundings
from rawi.compare.copies.copies import Overlap
from rawi.compare.dating import dating
from rawi.compare.disputes.dismissals import without_dismissed
from rawi.compare.encoders import Encoder
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.meanings import Meanings, written
from rawi.compare.origins import origins
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.origins import Traced
from rawi.compare.origins.repetitions import Moved
from rawi.compare.origins.texts import Text
from rawi.compare.stories.guests import Guest
from rawi.compare.stories.recalls import Recall
from rawi.model import Decision, Document, Identities
from rawi.model.renewing import Part, Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What articles of a course share with any others, and where the texts of all these come from."""

    overlaps: Sequence[Overlap]
    texts: Mapping[str, Text]

    def inside(self, articles: Collection[str]) -> tuple[Overlap, ...]:
        """The passages that two of these articles share."""
        return tuple(one for one in self.overlaps if one.copy.article in articles and one.copy.other in articles)

    def mark(self, identities: Identities, recalls: Iterable[Recall]) -> str:
        """A digest of all this, of who is who, and of what others recall: with the same, and agencies that mean the
        same, nothing has to be traced again."""
        texts = [
            (one.article, one.origin, one.name, one.why, one.published, one.by_agency)
            for one in (self.texts[article] for article in sorted(self.texts))
        ]
        heard = [(one.article, one.statement, one.first) for one in recalls]
        return _digest(*map(_told, self.overlaps), texts, heard, *_meant(identities))


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The documents of one course of events, and its `guests`; the passages that its articles share with one another;
    where its articles and statements go back to, as it was `traced` and, by statement, the guests' too, as people may
    have settled it (`fixed`: the origins that people made); who is who, and what each identity is called; the mark of
    all that is `around` it, where that is kept."""

    documents: Sequence[Document]
    guests: Sequence[Guest] = ()
    overlaps: Sequence[Overlap]
    traced: Traced
    origin_of: Mapping[str, str]
    fixed: frozenset[str] = frozenset()
    identities: Identities
    names: Mapping[str, str]
    around: str = ""

    @staticmethod
    def of(
        documents: Sequence[Document],
        around: Around,
        traced: Traced,
        identities: Identities,
        names: Mapping[str, str],
        settled: tuple[Mapping[str, str], frozenset[str]] | None = None,
        guests: Sequence[Guest] = (),
        heard: Mapping[str, str] | None = None,
        mark: str = "",
    ) -> Course:
        """A course in its surroundings; `settled` are the origins of statements, and those of them that people made,
        where these are not as they were traced; `heard` are those of its guests, as they were traced."""
        origin_of, fixed = settled or (traced.of_statement, frozenset())
        visiting = {
            statement: made if (made := origin_of.get(statement)) in fixed and made is not None else origin
            for statement, origin in (heard or {}).items()
        }
        return Course(
            documents=documents,
            guests=guests,
            overlaps=around.inside({document.article.id for document in documents}),
            traced=traced,
            origin_of={
                **{one.id: origin_of[one.id] for document in documents for one in document.statements},
                **visiting,
            },
            fixed=fixed,
            identities=identities,
            names=names,
            around=mark,
        )

    def meanings(self) -> Meanings:
        """What the names of the course and of its guests mean."""
        return Meanings.of([*self.documents, *(guest.document for guest in self.guests)], self.identities)

    def mark(self, meanings: Meanings) -> str:
        """A digest of all that decides what the course comes to, what its names mean among it, beside what was read in
        its articles and what people decided of claims and disputes: with the same, nothing has to be compared again."""
        return _digest(
            [document.article.id for document in self.documents],
            [(guest.document.article.id, sorted(guest.heard.items())) for guest in self.guests],
            *map(_told, self.overlaps),
            self.traced.traces,
            self.traced.articles,
            sorted(self.origin_of.items()),
            sorted(self.fixed),
            meanings.told,
        )


class Spread(Protocol):
    """Compares courses, in their order and wherever it likes."""

    def __call__(self, courses: Iterable[Course], here: Callable[[Course], Part], count: int) -> Iterator[Part]:
        """Every course with what it comes to, as `here` would compare it; there are `count` at most."""


def one_by_one(courses: Iterable[Course], here: Callable[[Course], Part], count: int) -> Iterator[Part]:
    """Every course where this is called."""
    del count
    return map(here, courses)


def traced(
    documents: Iterable[Document], around: Around, identities: Identities, agencies: Agencies, lexicon: CompareLexicon
) -> Traced:
    """Where the articles and statements of a course go back to."""
    undone = [dating.undone(document) for document in documents]
    return origins.trace(undone, around.overlaps, around.texts, identities, lexicon.occasions, agencies)


def traced_guests(
    guests: Iterable[Guest], around: Around, identities: Identities, agencies: Agencies, lexicon: CompareLexicon
) -> Mapping[str, str]:
    """Where what a course hears of its guests goes back to, by statement. Of which origin an article of another course
    is, that course tells."""
    visiting = [guest.part for guest in guests]
    return traced(visiting, around, identities, agencies, lexicon).of_statement if visiting else {}


class Comparer:
    """Compares one course after the other. `vectors` is a cache of embeddings by content hash that is added to."""

    def __init__(
        self,
        encoder: Encoder,
        lexicon: CompareLexicon,
        vectors: MutableMapping[str, bytes] | None,
        decisions: Sequence[Decision],
    ) -> None:
        self._encoder = encoder
        self._lexicon = lexicon
        self._vectors = vectors
        self._decisions = decisions
        self._readers = Readers(lexicon)

    def compared(self, course: Course) -> Part:
        """What a course comes to, without the disputes that people dismissed, and with its marks."""
        with seldom_collecting():
            found = without_dismissed(self.found(course), self._decisions)
        meanings = course.meanings()
        return replace(found, mark=course.mark(meanings), around=course.around, meant=written(meanings.ids))

    def found(self, course: Course) -> Part:
        """What a course comes to, whatever people dismissed."""
        around = Surroundings(
            overlaps=course.overlaps,
            origin_of=course.origin_of,
            fixed=course.fixed,
            identities=course.identities,
            names=course.names,
            decisions=self._decisions,
            guests=course.guests,
        )
        comparing = Comparing(course.documents, self._encoder, self._lexicon, self._vectors, around, self._readers)
        found = comparing.run()
        return Part(
            story=found.story,
            claims=found.claims,
            disputes=found.disputes,
            traces=(*course.traced.traces, *_added(found.moved, course.traced)),
            article_origins=course.traced.articles,
            dated=found.dated,
        )


def _added(moved: Iterable[Moved], found: Traced) -> Iterator[Trace]:
    """What claims add to the origins of a course: articles of it of which nothing else goes back to them."""
    names = {one.origin: one.name for one in found.traces}
    known = {(one.origin, one.article) for one in found.traces}
    for one in sorted(moved):
        if one.article in found.of_article and (one.origin, one.article) not in known:
            yield Trace(origin=one.origin, article=one.article, why=one.why, name=names.get(one.origin, ""))


def _told(one: Overlap) -> object:
    copy = one.copy
    return copy.article, copy.other, copy.kind, copy.share, copy.direction, copy.reason, one.passages, one.sources


def _meant(identities: Identities) -> tuple[object, object]:
    return sorted(identities.of.items()), [(one.id, one.name) for one in identities.identities]


def _digest(*told: object) -> str:
    """The same on any machine for what prints the same."""
    found = hashlib.sha256()
    for one in told:
        found.update(repr(one).encode("utf-8", "backslashreplace"))
    return found.hexdigest()

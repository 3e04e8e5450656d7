"""A library compared as a whole: compare() of documents, and what it is made of.

What concerns all articles comes first: which share passages, which are about one course of events, where their texts
and statements come from. Each course is then compared by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace

from rawi.compare.claims.settlements import named_together
from rawi.compare.comparison import Comparing, Readers, Surroundings
from rawi.compare.copies import copies
from rawi.compare.copies.copies import Overlap
from rawi.compare.copies.shingles import Shingles
from rawi.compare.dating import dating
from rawi.compare.encoders import Encoder
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.origins import origins
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.origins import Origins, Traced
from rawi.compare.origins.repetitions import ONE_POSITION, Moved
from rawi.compare.origins.settled_origins import JOINED, PARTED, settled_origins
from rawi.compare.origins.texts import Text, Texts
from rawi.compare.stories import stories
from rawi.compare.stories.alike import Alike
from rawi.compare.stories.outlines import Outline, OutlineReader
from rawi.compare.stories.profiles import Weights
from rawi.model import Comparison, Decision, Dispute, Document, Identities, Origin
from rawi.model.renewing import Part, Trace, strongest


def compare(
    documents: Sequence[Document],
    encoder: Encoder,
    lexicon: CompareLexicon,
    *,
    vectors: MutableMapping[str, bytes] | None = None,
    identities: Identities | None = None,
    decisions: Sequence[Decision] = (),
) -> Comparison:
    """Everything that `documents` come to together.

    Pure, and independent of their order. `vectors` holds embeddings of contents over runs (see `encoders.embed`) and is
    filled with the new ones; nothing else is written. `identities` say which names are one thing; without them each
    name is a thing of its own. `decisions` of claims and origins are followed, others passed over.
    """
    known = identities or Identities()
    given = {document.article.id: document for document in documents}
    reader = OutlineReader(lexicon)
    outlines = [reader.read(dating.undone(given[article])) for article in sorted(given)]
    library = Whole.of(outlines, lambda article: given[article].article.text, lexicon)
    together = named_together(decisions, [(one.article.id, one.article.url) for one in given.values()])
    courses = stories.joined(stories.courses(library.alike), together)

    def members(articles: Iterable[str]) -> list[Document]:
        return [given[article] for article in articles]

    comparer = Comparer(encoder, lexicon, vectors, decisions)
    around = {course: library.around(course) for course in courses}
    traced = {course: comparer.traced(members(course), around[course], known, library.agencies) for course in courses}
    settled = settled_origins(origins.gathered(traced.values()), decisions, list(given.values()))
    names = {identity.id: identity.name for identity in known.identities}
    fixed = decided(settled)
    parts = [
        comparer.part(members(course), around[course], known, names, traced[course], settled.of_statement, fixed)
        for course in courses
    ]
    return _together(parts, library.overlaps, settled, known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What articles of a course share with any others, and where the texts of all these come from."""

    overlaps: Sequence[Overlap]
    texts: Mapping[str, Text]

    def inside(self, articles: Collection[str]) -> list[Overlap]:
        """The passages that two of these articles share."""
        return [one for one in self.overlaps if one.copy.article in articles and one.copy.other in articles]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What all articles of a library come to before their statements are looked at."""

    overlaps: Sequence[Overlap]
    looked: frozenset[tuple[str, str]]
    by_article: Mapping[str, Sequence[Overlap]]
    alike: Alike
    agencies: Agencies
    texts: Texts

    @staticmethod
    def of(outlines: Sequence[Outline], text: Callable[[str], str], lexicon: CompareLexicon) -> Whole:
        """What a library of these articles comes to; outlines sorted by article, `text` gives the text of each."""
        shingles = Shingles([outline.body for outline in outlines])
        found = copies.shared([outline.sheet for outline in outlines], shingles, text, len(outlines))
        overlaps = found.overlaps
        by_article: defaultdict[str, list[Overlap]] = defaultdict(list)
        for overlap in overlaps:
            by_article[overlap.copy.article].append(overlap)
        profiles = [outline.profile for outline in outlines]

        of_pair = {(overlap.copy.article, overlap.copy.other): overlap.copy for overlap in overlaps}

        def copied(article: str) -> Iterator[tuple[str, float]]:
            for overlap in by_article.get(article, ()):
                other = overlap.copy.other
                yield from ((other, overlap.copy.share), (other, of_pair[other, article].share))

        cards = [outline.card for outline in outlines]
        agencies = Agencies(cards, lexicon.occasions)
        return Whole(
            overlaps=overlaps,
            looked=found.looked,
            by_article=by_article,
            alike=Alike(profiles, copied, Weights(profiles, lexicon.shares), lexicon),
            agencies=agencies,
            texts=Texts(cards, (overlap.copy for overlap in overlaps), agencies),
        )

    def around(self, course: Iterable[str]) -> Around:
        """What surrounds a course."""
        near = [overlap for article in course for overlap in self.by_article.get(article, ())]
        return Around(
            overlaps=near, texts={one: self.texts.of(one) for one in {*course, *(each.copy.other for each in near)}}
        )


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

    def traced(
        self, documents: Iterable[Document], around: Around, identities: Identities, agencies: Agencies
    ) -> Traced:
        """Where the articles and statements of a course go back to."""
        undone = [dating.undone(document) for document in documents]
        return origins.trace(undone, around.overlaps, around.texts, identities, self._lexicon.occasions, agencies)

    def part(
        self,
        documents: Sequence[Document],
        around: Around,
        identities: Identities,
        names: Mapping[str, str],
        traced: Traced,
        origin_of: Mapping[str, str],
        fixed: frozenset[str] = frozenset(),
    ) -> Part:
        """What a course comes to. `origin_of` are the origins of its statements as people may have settled them,
        `fixed` those that people made, `names` the names shown of all identities by id."""
        surroundings = Surroundings(
            overlaps=around.inside({document.article.id for document in documents}),
            origin_of={one.id: origin_of[one.id] for document in documents for one in document.statements},
            fixed=fixed,
            identities=identities,
            names=names,
            decisions=self._decisions,
        )
        comparing = Comparing(documents, self._encoder, self._lexicon, self._vectors, surroundings, self._readers)
        compared = comparing.run()
        return Part(
            story=compared.story,
            claims=compared.claims,
            disputes=compared.disputes,
            traces=(*traced.traces, *_added(compared.moved, traced)),
            article_origins=traced.articles,
            dated=compared.dated,
        )


def decided(found: Origins) -> frozenset[str]:
    """The origins that people made."""
    return frozenset(one.id for one in found.origins if one.reason.startswith((JOINED, PARTED)))


def _added(moved: Iterable[Moved], traced: Traced) -> Iterator[Trace]:
    """What claims add to the origins of a course: articles of which nothing else goes back to them."""
    names = {one.origin: one.name for one in traced.traces}
    known = {(one.origin, one.article) for one in traced.traces}
    for one in sorted(moved):
        if (one.origin, one.article) not in known:
            yield Trace(origin=one.origin, article=one.article, why=one.why, name=names.get(one.origin, ""))


def _together(parts: Sequence[Part], overlaps: Iterable[Overlap], found: Origins, identities: Identities) -> Comparison:
    """What all courses come to, as one comparison."""
    added: defaultdict[str, list[Trace]] = defaultdict(list)
    for one in (one for part in parts for one in part.traces):
        added[one.origin].append(one)
    known = {origin.id: _grown(origin, added[origin.id]) for origin in found.origins}
    disputes = [with_origins(dispute, known) for part in parts for dispute in part.disputes]
    return Comparison(
        claims=tuple(sorted((claim for part in parts for claim in part.claims), key=lambda claim: claim.id)),
        disputes=tuple(sorted(disputes, key=lambda dispute: (-dispute.score, dispute.id))),
        origins=tuple(known.values()),
        article_origins=found.articles,
        copies=tuple(overlap.copy for overlap in overlaps),
        stories=tuple(sorted((part.story for part in parts), key=lambda story: story.id)),
        dated=tuple(sorted((one for part in parts for one in part.dated), key=lambda document: document.article.id)),
        identities=identities,
    )


def with_origins(dispute: Dispute, known: Mapping[str, Origin]) -> Dispute:
    """A dispute with its origins in full."""
    return replace(dispute, origins=tuple(known[origin.id] for origin in dispute.origins if origin.id in known))


def _grown(origin: Origin, traces: Iterable[Trace]) -> Origin:
    """An origin with the articles that claims add to it."""
    added = [one for one in traces if one.article not in origin.articles and one.why.startswith(ONE_POSITION)]
    articles = {*origin.articles, *(one.article for one in added)}
    reason = strongest((origin.reason, *(one.why for one in added)))
    return replace(origin, articles=tuple(sorted(articles)), reason=reason)

"""A library compared as a whole: compare() of documents, and what it is made of.

What concerns all articles comes first: which share passages, which are about one course of events, where their texts
and statements come from. Each course is then compared by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace

from rawi.compare.claims.settlements import named_together
from rawi.compare.copies import copies
from rawi.compare.copies.copies import Overlap
from rawi.compare.copies.shingles import Shingles
from rawi.compare.courses import Around, Comparer, Course, traced, traced_guests
from rawi.compare.dating import dating
from rawi.compare.encoders import Encoder
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.origins import origins
from rawi.compare.origins.agencies import Agencies
from rawi.compare.origins.origins import Origins
from rawi.compare.origins.repetitions import ONE_POSITION
from rawi.compare.origins.settled_origins import JOINED, PARTED, settled_origins
from rawi.compare.origins.texts import Texts
from rawi.compare.stories import stories
from rawi.compare.stories.alike import Alike
from rawi.compare.stories.guests import elsewhere, guests
from rawi.compare.stories.outlines import Outline, OutlineReader, profiles_of
from rawi.compare.stories.profiles import Profile, Weights
from rawi.compare.stories.recalls import Recall, Recalling
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
    recalls = {course: library.recalls(course) for course in courses}
    around = {course: library.around([*course, *elsewhere(recalls[course])]) for course in courses}
    found = {course: traced(members(course), around[course], known, library.agencies, lexicon) for course in courses}
    settled = settled_origins(origins.gathered(found.values()), decisions, list(given.values()))
    names = {identity.id: identity.name for identity in known.identities}
    ruled = settled.of_statement, decided(settled)
    parts: list[Part] = []
    for course in courses:
        visiting = guests(recalls[course], members(elsewhere(recalls[course])))
        heard = traced_guests(visiting, around[course], known, library.agencies, lexicon)
        made = Course.of(members(course), around[course], found[course], known, names, ruled, visiting, heard)
        parts.append(comparer.found(made))
    return _together(parts, library.overlaps, settled, known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What all articles of a library come to before their statements are looked at."""

    overlaps: Sequence[Overlap]
    looked: frozenset[tuple[str, str]]
    by_article: Mapping[str, Sequence[Overlap]]
    alike: Alike
    agencies: Agencies
    texts: Texts
    profiles: Mapping[str, Profile]
    recalling: Recalling

    @staticmethod
    def of(outlines: Sequence[Outline], text: Callable[[str], str], lexicon: CompareLexicon) -> Whole:
        """What a library of these articles comes to; outlines sorted by article, `text` gives the text of each."""
        shingles = Shingles([outline.body for outline in outlines])
        found = copies.shared([outline.sheet for outline in outlines], shingles, text, len(outlines))
        overlaps = found.overlaps
        by_article: defaultdict[str, list[Overlap]] = defaultdict(list)
        for overlap in overlaps:
            by_article[overlap.copy.article].append(overlap)

        of_pair = {(overlap.copy.article, overlap.copy.other): overlap.copy for overlap in overlaps}

        def copied(articles: Iterable[str]) -> dict[str, list[tuple[str, float]]]:
            return {
                article: [
                    (one.copy.other, share)
                    for one in by_article[article]
                    for share in (one.copy.share, of_pair[one.copy.other, article].share)
                ]
                for article in articles
                if article in by_article
            }

        cards = [outline.card for outline in outlines]
        agencies = Agencies(cards, lexicon.occasions)
        return Whole(
            overlaps=overlaps,
            looked=found.looked,
            by_article=by_article,
            alike=Alike(profiles_of(outlines), copied, Weights(lexicon.shares), lexicon),
            agencies=agencies,
            texts=Texts(cards, (overlap.copy for overlap in overlaps), agencies),
            profiles={outline.article: outline.profile for outline in outlines},
            recalling=Recalling(recall for outline in outlines for recall in outline.recalls),
        )

    def recalls(self, course: Iterable[str]) -> tuple[Recall, ...]:
        """What articles of other courses recall of one."""
        return self.recalling.of([self.profiles[article] for article in course])

    def around(self, course: Iterable[str]) -> Around:
        """What surrounds a course."""
        near = [overlap for article in course for overlap in self.by_article.get(article, ())]
        return Around(
            overlaps=near, texts={one: self.texts.of(one) for one in {*course, *(each.copy.other for each in near)}}
        )


def decided(found: Origins) -> frozenset[str]:
    """The origins that people made."""
    return frozenset(one.id for one in found.origins if one.reason.startswith((JOINED, PARTED)))


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

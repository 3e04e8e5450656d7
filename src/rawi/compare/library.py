"""compare(): the documents of a library brought together into claims, origins, disputes and stories.

What concerns the whole library comes first: which articles share passages, which are about one course of events, where
their texts and statements come from. Each course is then compared by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace

from rawi.compare import copies, dating, origins, stories
from rawi.compare.agencies import Agencies
from rawi.compare.cards import CardReader
from rawi.compare.comparison import Compared, Comparing, Surroundings
from rawi.compare.copies import Overlap
from rawi.compare.encoders import Encoder
from rawi.compare.keys import Keys
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.profiles import ProfileReader, Weights
from rawi.compare.repetitions import Moved
from rawi.compare.settled_origins import JOINED, PARTED, settled_origins
from rawi.compare.settlements import named_together
from rawi.compare.texts import Texts
from rawi.model import Comparison, Decision, Dispute, Document, Identities, Origin


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
    library = Parts.of([dating.undone(given[article]) for article in sorted(given)], lexicon, decisions)
    traced = origins.gathered(library.traced(course, known, lexicon) for course in library.courses)
    settled = settled_origins(traced, decisions, list(library.documents.values()))
    names = {identity.id: identity.name for identity in known.identities}
    fixed = frozenset(one.id for one in settled.origins if one.reason.startswith((JOINED, PARTED)))
    compared, keys = [], Keys(lexicon, ())
    for course in library.courses:
        around = Surroundings(
            overlaps=library.inside(course),
            origin_of={one.id: settled.of_statement[one.id] for each in course for one in given[each].statements},
            fixed=fixed,
            identities=known,
            names=names,
            decisions=decisions,
        )
        members = [given[article] for article in course]
        compared.append(Comparing(members, encoder, lexicon, vectors, around, keys).run())
    return together(compared, library.overlaps, settled, known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A library as a whole: its `documents` by article, all `overlaps`, the same by article, its `courses`, and where
    the texts of its articles come from."""

    documents: Mapping[str, Document]
    overlaps: Sequence[Overlap]
    by_article: Mapping[str, Sequence[Overlap]]
    courses: Sequence[tuple[str, ...]]
    texts: Texts
    agencies: Agencies

    @staticmethod
    def of(documents: Sequence[Document], lexicon: CompareLexicon, decisions: Sequence[Decision] = ()) -> Parts:
        """The parts of a library of these documents, whose days are those that they give themselves."""
        overlaps = copies.overlaps(documents, lexicon.copying)
        found = [overlap.copy for overlap in overlaps]
        by_article: defaultdict[str, list[Overlap]] = defaultdict(list)
        for overlap in overlaps:
            by_article[overlap.copy.article].append(overlap)
        reader, cards = ProfileReader(lexicon), CardReader(lexicon.occasions)
        profiles = [reader.read(document) for document in documents]
        alike = stories.Alike(profiles, found, Weights(profiles, lexicon.shares), lexicon)
        read = [cards.read(document) for document in documents]
        agencies = Agencies(read, lexicon.occasions)
        return Parts(
            documents={document.article.id: document for document in documents},
            overlaps=overlaps,
            by_article=by_article,
            courses=stories.joined(stories.courses(alike), named_together(decisions, documents)),
            texts=Texts(read, found, agencies),
            agencies=agencies,
        )

    def traced(self, course: Sequence[str], identities: Identities, lexicon: CompareLexicon) -> origins.Traced:
        """Where the articles and statements of a course go back to."""
        near = [overlap for article in course for overlap in self.by_article.get(article, ())]
        texts = {article: self.texts.of(article) for article in {*course, *(one.copy.other for one in near)}}
        members = [self.documents[article] for article in course]
        return origins.trace(members, near, texts, identities, lexicon.occasions, self.agencies)

    def inside(self, course: Sequence[str]) -> list[Overlap]:
        """The passages that two articles of a course share."""
        members = frozenset(course)
        return [one for article in course for one in self.by_article.get(article, ()) if one.copy.other in members]


def together(
    compared: Iterable[Compared], overlaps: Iterable[Overlap], found: origins.Origins, identities: Identities
) -> Comparison:
    """What all courses come to, as one comparison."""
    each = list(compared)
    moved: defaultdict[str, list[Moved]] = defaultdict(list)
    for one in (one for part in each for one in part.moved):
        moved[one.origin].append(one)
    known = {origin.id: _grown(origin, moved[origin.id]) for origin in found.origins}
    disputes = [_with_origins(dispute, known) for one in each for dispute in one.disputes]
    return Comparison(
        claims=tuple(sorted((claim for one in each for claim in one.claims), key=lambda claim: claim.id)),
        disputes=tuple(sorted(disputes, key=lambda dispute: (-dispute.score, dispute.id))),
        origins=tuple(known.values()),
        article_origins=found.articles,
        copies=tuple(overlap.copy for overlap in overlaps),
        stories=tuple(sorted((one.story for one in each), key=lambda story: story.id)),
        dated=tuple(sorted((one for part in each for one in part.dated), key=lambda document: document.article.id)),
        identities=identities,
    )


def _grown(origin: Origin, moved: Sequence[Moved]) -> Origin:
    added = [one for one in moved if one.article not in origin.articles]
    articles = {*origin.articles, *(one.article for one in added)}
    reason = origins.strongest((origin.reason, *(one.why for one in added))) if added else origin.reason
    return replace(origin, articles=tuple(sorted(articles)), reason=reason)


def _with_origins(dispute: Dispute, known: Mapping[str, Origin]) -> Dispute:
    return replace(dispute, origins=tuple(known[origin.id] for origin in dispute.origins if origin.id in known))

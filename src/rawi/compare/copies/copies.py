"""Copies: passages that two articles have from one report.

Articles that share enough runs of three words are aligned, passage by passage (`alignment`), and judged: one report, or
the same set phrases (`kinship`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rawi.compare.copies.alignment import passages, places
from rawi.compare.copies.bodies import Body, BodyReader
from rawi.compare.copies.kinship import Kin, Kinship
from rawi.compare.copies.shingles import Shingles
from rawi.compare.origins.agencies import same_outlet
from rawi.compare.origins.cards import Card, CardReader
from rawi.lexicon.copying import CopyingWords
from rawi.lexicon.occasions import OccasionWords
from rawi.model import Copy, Document
from rawi.model.claim import Direction

COPY_SHARE = 0.5
LEAST = 4.0
"""What the common shingles of two articles must count for to be looked at."""

_TEXTS = 8192
"""Texts that are held in memory while pairs are looked at."""
_QUOTED = 12
"""Words that a reason quotes of the aligned text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What of an article is looked at for copies."""

    body: Body
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """A copy with its passages: ranges `[start, end)` of code points of `copy.article`'s text, in order.

    `sources` are the ranges of the other article's text where each passage stands.
    """

    copy: Copy
    passages: tuple[tuple[int, int], ...]
    sources: tuple[tuple[int, int], ...]

    def covers(self, start: int, end: int) -> bool:
        """Whether at least two thirds of `[start, end)` lie in the passages."""
        inside = sum(max(0, min(end, last) - max(start, first)) for first, last in self.passages)
        return end > start and 3 * inside >= 2 * (end - start)

    def elsewhere(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where what stands in `[start, end)` stands in the other article, as far as it lies in the passages.

        Inside a run of the same words, offsets are counted from its beginning: spelling may move them by a few.
        """
        found = []
        for (first, last), (begin, stop) in zip(self.passages, self.sources, strict=True):
            if first < end and start < last:
                found.append((begin + max(0, start - first), stop - max(0, last - end)))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What articles share: `overlaps`, once for each of two articles, ordered by ids, and the pairs of articles, the
    lesser first, that were `looked` at because they have enough runs of words in common."""

    overlaps: tuple[Overlap, ...]
    looked: frozenset[tuple[str, str]]


def overlaps(documents: Sequence[Document], lexicon: CopyingWords, occasions: OccasionWords) -> tuple[Overlap, ...]:
    """Every pair of articles that have passages from one report, once for each of the two, ordered by ids."""
    ordered = sorted(documents, key=lambda document: document.article.id)
    bodies, cards = BodyReader(lexicon), CardReader(occasions)
    found = [Sheet(body=bodies.read(one), card=cards.read(one)) for one in ordered]
    texts = {document.article.id: document.article.text for document in ordered}
    return shared(found, Shingles([sheet.body for sheet in found]), texts.__getitem__, len(found)).overlaps


def shared(
    sheets: Sequence[Sheet],
    shingles: Shingles,
    texts: Callable[[str], str],
    size: int,
    asked: Callable[[str, str], bool] | None = None,
) -> Shared:
    """What articles, sorted by id, of a collection of `size` share; `asked` says of which pairs, all without it."""
    bodies = [sheet.body for sheet in sheets]
    # An article is in many pairs, and a library reads each text from the disk.
    texts = lru_cache(maxsize=_TEXTS)(texts)
    kin = Kin(bodies, texts, shingles, size)
    found: list[Overlap] = []
    looked: set[tuple[str, str]] = set()
    current, where = -1, places([])
    for first, second in shingles.sharing(LEAST):
        one, two = sheets[first], sheets[second]
        if asked is not None and not asked(one.card.article, two.card.article):
            continue
        looked.add((one.card.article, two.card.article))
        if first != current:
            current, where = first, places(shingles.of(first).tolist())
        aligned = passages(where, len(bodies[first].tokens), shingles.of(second).tolist())
        kinship = kin.weigh(first, second, aligned)
        if kinship.one_report:
            found.append(_overlap(one, two, kinship, texts, mine=0))
            found.append(_overlap(two, one, kinship, texts, mine=1))
    ordered = sorted(found, key=lambda overlap: (overlap.copy.article, overlap.copy.other))
    return Shared(overlaps=tuple(ordered), looked=frozenset(looked))


def _overlap(sheet: Sheet, others_: Sheet, kinship: Kinship, texts: Callable[[str], str], *, mine: int) -> Overlap:
    this, other, body, others = sheet.card, others_.card, sheet.body, others_.body
    share = round(min(1.0, kinship.words / len(body.tokens)), 4)
    direction = _direction(this, other)
    copy = Copy(
        article=this.article,
        other=other.article,
        kind="copy" if share >= COPY_SHARE else "partial",
        share=share,
        direction=direction,
        reason=_reason(
            share, kinship.words, _longest(texts(this.article), body, kinship, mine), this, other, direction
        ),
    )
    ranges = sorted(
        (
            _range(body, (tile.first, tile.second)[mine], tile.size),
            _range(others, (tile.second, tile.first)[mine], tile.size),
        )
        for passage in kinship.passages
        for tile in passage.tiles
    )
    return Overlap(copy=copy, passages=tuple(here for here, _ in ranges), sources=tuple(there for _, there in ranges))


def _longest(text: str, body: Body, kinship: Kinship, mine: int) -> str:
    """The beginning of the longest run of common words."""
    tile = max((tile for passage in kinship.passages for tile in passage.tiles), key=lambda tile: tile.size)
    start, end = _range(body, (tile.first, tile.second)[mine], min(tile.size, _QUOTED))
    words = " ".join(text[start:end].split()).replace(";", ",")
    return f"«{words}»" if tile.size <= _QUOTED else f"«{words} …»"


def _range(body: Body, first: int, words: int) -> tuple[int, int]:
    return int(body.starts[first]), int(body.ends[first + words - 1])


def credits_outlet(card: Card, other: Card) -> bool:
    """Whether one article credits the outlet of the other."""
    return other.outlet is not None and any(same_outlet(name, other.outlet) for name in card.credits)


def _direction(this: Card, other: Card) -> Direction:
    if credits_outlet(this, other):
        return "from"
    if credits_outlet(other, this):
        return "to"
    if _before(other, this):
        return "from"
    return "to" if _before(this, other) else "unknown"


def _before(first: Card, second: Card) -> bool:
    """Whether one article came out wholly before another; of two instants of one day, whether it is the earlier."""
    last, start = first.latest, second.earliest
    if last is None or start is None:
        return False
    if last[:10] != start[:10]:
        return last[:10] < start[:10]
    instants = first.earliest == last and start == second.latest and len(last) == len(start)
    return instants and last < start


def _reason(share: float, matched: int, longest: str, this: Card, other: Card, direction: Direction) -> str:
    words_of = f"{matched} words in the same order, {share:.0%} of this article; among them {longest}"
    if credits_outlet(this, other):
        return f"{words_of}; it credits {other.outlet}"
    if credits_outlet(other, this):
        return f"{words_of}; the other credits {this.outlet}"
    if direction == "unknown":
        return f"{words_of}; which was first is not known"
    return f"{words_of}; published {'after' if direction == 'from' else 'before'} the other"

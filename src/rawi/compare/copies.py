"""Copies: passages that one article has from another.

Winnowing picks fingerprints from folded word 5-grams (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for
document fingerprinting", 2003); articles that share enough of them are aligned word by word, and what counts is the
share of an article's words that lies in matching passages. The hash is CRC-32 of the folded words, the same on any
machine and in any process.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from zlib import crc32

from rawi.arabic.words import words
from rawi.compare.agencies import same_outlet
from rawi.model import Copy, Document, Time
from rawi.model.claim import Direction

NGRAM = 5
WINDOW = 4
_COMMON = 40
"""A fingerprint of more articles than this is a set phrase, not a passage."""
COPY_SHARE = 0.5
PARTIAL_SHARE = 0.15
_PASSAGE = 8
"""Matching words in a row that make a passage."""
_LONGEST = 6000
"""Words of an article that are aligned; what comes after is not looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An article as its folded words, boilerplate left out."""

    article: str
    tokens: tuple[str, ...]
    offsets: tuple[tuple[int, int], ...]
    prints: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """A copy with its passages: ranges `[start, end)` of code points of `copy.article`'s text, in order."""

    copy: Copy
    passages: tuple[tuple[int, int], ...]

    def covers(self, start: int, end: int) -> bool:
        """Whether at least two thirds of `[start, end)` lie in the passages."""
        inside = sum(max(0, min(end, last) - max(start, first)) for first, last in self.passages)
        return end > start and 3 * inside >= 2 * (end - start)


def body(document: Document) -> Body:
    """The words of an article and its fingerprints."""
    text = document.article.text
    skip = document.boilerplate
    kept = [
        word for word in words(text)
        if word.kind != "mark" and not any(span.start <= word.start < span.end for span in skip)
    ][:_LONGEST]  # fmt: skip
    tokens = tuple(word.fold for word in kept)
    offsets = tuple((word.start, word.end) for word in kept)
    return Body(article=document.article.id, tokens=tokens, offsets=offsets, prints=frozenset(fingerprints(tokens)))


def fingerprints(tokens: Sequence[str]) -> set[int]:
    """The winnowed hashes of the word 5-grams: any shared run of 8 words shares at least one."""
    hashes = [crc32(" ".join(tokens[i : i + NGRAM]).encode("utf-8", "replace")) for i in range(len(tokens) - NGRAM + 1)]
    if len(hashes) <= WINDOW:
        return set(hashes)
    return {min(hashes[i : i + WINDOW]) for i in range(len(hashes) - WINDOW + 1)}


def overlaps(documents: Sequence[Document]) -> tuple[Overlap, ...]:
    """Every pair of articles of which one has a passage from the other, once for each of the two, ordered by ids."""
    bodies = {document.article.id: body(document) for document in documents}
    by_id = {document.article.id: document for document in documents}
    where: defaultdict[int, list[str]] = defaultdict(list)
    for article in sorted(bodies):
        for mark in bodies[article].prints:
            where[mark].append(article)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for articles in where.values():
        if 1 < len(articles) <= _COMMON:
            for index, first in enumerate(articles):
                for second in articles[index + 1 :]:
                    shared[first, second] += 1
    found: list[Overlap] = []
    for (first, second), count in sorted(shared.items()):
        one, two = bodies[first], bodies[second]
        least = min(len(one.prints), len(two.prints))
        if count < 2 or count < 0.08 * least:
            continue
        blocks = _passages(one.tokens, two.tokens)
        matched = sum(size for _, _, size in blocks)
        for this, other, mine in ((one, two, 0), (two, one, 1)):
            share = round(matched / max(1, len(this.tokens)), 4)
            if share >= PARTIAL_SHARE:
                direction = _direction(by_id[this.article], by_id[other.article])
                copy = Copy(
                    article=this.article,
                    other=other.article,
                    kind="copy" if share >= COPY_SHARE else "partial",
                    share=min(1.0, share),
                    direction=direction,
                    reason=_reason(share, matched, by_id[this.article], by_id[other.article], direction),
                )
                ranges = tuple(
                    (this.offsets[block[mine]][0], this.offsets[block[mine] + block[2] - 1][1]) for block in blocks
                )
                found.append(Overlap(copy=copy, passages=ranges))
    return tuple(sorted(found, key=lambda overlap: (overlap.copy.article, overlap.copy.other)))


def _passages(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of words that both have, aligned in order, as (index in first, index in second, words).

    Runs with gaps of at most two words between them (an edited word) make one passage; a passage of fewer than eight
    matching words is chance.
    """
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    kept: list[tuple[int, int, int]] = []
    run: list[tuple[int, int, int]] = []
    for a, b, size in blocks:
        if run:
            last = run[-1]
            if a - (last[0] + last[2]) > 2 or b - (last[1] + last[2]) > 2:
                kept.extend(run if sum(one[2] for one in run) >= _PASSAGE else ())
                run = []
        if size:
            run.append((a, b, size))
    kept.extend(run if sum(one[2] for one in run) >= _PASSAGE else ())
    return kept


def credits_outlet(document: Document, other: Document) -> bool:
    """Whether `document` credits the outlet of `other`."""
    outlet = other.article.outlet
    if not outlet:
        return False
    names = [credit.name for credit in document.agencies] + (
        [document.article.agency] if document.article.agency else []
    )
    return any(same_outlet(name, outlet) for name in names)


def _direction(this: Document, other: Document) -> Direction:
    if credits_outlet(this, other):
        return "from"
    if credits_outlet(other, this):
        return "to"
    mine, theirs = this.article.published, other.article.published
    if mine is None or theirs is None:
        return "unknown"
    if _before(theirs, mine):
        return "from"
    return "to" if _before(mine, theirs) else "unknown"


def _before(first: Time, second: Time) -> bool:
    """Whether one time lies wholly before another; of two instants of one day, whether it is the earlier."""
    last, start = first.latest, second.earliest
    if last is None or start is None:
        return False
    if last[:10] != start[:10]:
        return last[:10] < start[:10]
    instants = first.earliest == last and start == second.latest and len(last) == len(start)
    return instants and last < start


def _reason(share: float, matched: int, this: Document, other: Document, direction: Direction) -> str:
    words_of = f"{matched} words in the same order, {share:.0%} of this article"
    if credits_outlet(this, other):
        return f"{words_of}; it credits {other.article.outlet}"
    if credits_outlet(other, this):
        return f"{words_of}; the other credits {this.article.outlet}"
    if direction == "unknown":
        return f"{words_of}; which was first is not known"
    return f"{words_of}; published {'after' if direction == 'from' else 'before'} the other"

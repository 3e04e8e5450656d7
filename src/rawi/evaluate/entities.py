"""Scores of who is who inside an article: mentions grouped into entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from rawi.evaluate.gold import GoldMention
from rawi.evaluate.matching import pair, span_overlap
from rawi.evaluate.measure import BCubed, Measure
from rawi.evaluate.miss import Miss
from rawi.model import Mention


def score_entities(gold: Sequence[GoldMention], mentions: Sequence[Mention]) -> tuple[dict[str, Measure], list[Miss]]:
    """B-cubed of the entities, over the mentions that both sides have (overlapping, of one type).

    Names that one side lacks are the business of `mentions.*`; annotated names without an entity are left out. A miss
    is a mention that is not grouped with the one before it in its true group, or is grouped with one of another.
    """
    known = [one for one in gold if one.entity is not None]
    near = pair(known, mentions, lambda one, guess: span_overlap(one.span, guess.span) * (one.type == guess.type))
    pairs = sorted((row, column) for row, column in near)
    wanted = _groups([known[row].entity for row, _ in pairs])
    given = _groups([mentions[column].entity for _, column in pairs])
    precision = sum(len(wanted[at] & given[at]) / len(given[at]) for at in range(len(pairs)))
    recall = sum(len(wanted[at] & given[at]) / len(wanted[at]) for at in range(len(pairs)))
    misses = [
        Miss(
            kind="entity",
            span=known[row].span,
            gold=f"{known[row].span.text} = {known[row].entity}",
            found=mentions[column].name,
        )
        for at, (row, column) in enumerate(pairs)
        if _before(wanted[at], at) != _before(given[at], at)
    ]
    return {"mentions.entities": BCubed(precision_sum=precision, recall_sum=recall, of=len(pairs))}, misses


def _groups(labels: Sequence[Hashable]) -> list[frozenset[int]]:
    """For each position the positions that bear its label, itself among them."""
    members: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position, label in enumerate(labels):
        members[label].append(position)
    sets = {label: frozenset(positions) for label, positions in members.items()}
    return [sets[label] for label in labels]


def _before(group: frozenset[int], position: int) -> int | None:
    """The last member of a group before a position."""
    return max((one for one in group if one < position), default=None)

"""Alignment: passages that two bodies share, whatever their order, with what was changed inside them.

Runs of shared shingles are tiles; tiles that follow one another in both articles with little between them are one
passage. A word of either article lies in one tile at most, the longest (Wise, "YAP3", 1996: greedy string tiling).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rawi.compare.copies.shingles import ALONE, WORDS

_GAP = 8
"""Words between two tiles of one passage, in either article."""
_PLACES = 4
"""Places of one shingle in an article that are tried."""


@dataclass(frozen=True, slots=True)
class Tile:
    """`size` words that both have, from word `first` of the one and word `second` of the other."""

    first: int
    second: int
    size: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Tiles in the order of both articles."""

    tiles: tuple[Tile, ...]

    @property
    def words(self) -> int:
        """Words that both have."""
        return sum(tile.size for tile in self.tiles)

    @property
    def first(self) -> tuple[int, int]:
        """The range of words `[start, end)` in the one article."""
        return self.tiles[0].first, self.tiles[-1].first + self.tiles[-1].size

    @property
    def second(self) -> tuple[int, int]:
        """The range of words `[start, end)` in the other article."""
        return self.tiles[0].second, self.tiles[-1].second + self.tiles[-1].size


def places(grams: Sequence[int]) -> Mapping[int, list[int]]:
    """Where each shingle of an article stands."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place, gram in enumerate(grams):
        if gram != ALONE:
            found[gram].append(place)
    return found


def passages(where: Mapping[int, list[int]], words: int, grams: Sequence[int]) -> list[Passage]:
    """The passages of an article of `words` words with the shingles `where`, and another with `grams`."""
    return _joined(_tiles(_runs(where, grams), words, len(grams) + WORDS - 1))


def _runs(where: Mapping[int, list[int]], grams: Sequence[int]) -> list[Tile]:
    """Every longest run of words that both have."""
    runs: list[Tile] = []
    open_: dict[int, int] = {}
    for second, gram in enumerate(grams):
        spots = where.get(gram)
        if spots is None and not open_:
            continue
        following: dict[int, int] = {}
        for first in (spots or ())[:_PLACES]:
            following[first] = open_.pop(first - 1, 0) + 1
        if open_:
            runs.extend(Tile(last - size + 1, second - size, size + WORDS - 1) for last, size in open_.items())
        open_ = following
    runs.extend(Tile(last - size + 1, len(grams) - size, size + WORDS - 1) for last, size in open_.items())
    return runs


def _tiles(runs: list[Tile], first_words: int, second_words: int) -> list[Tile]:
    """The longest runs first; of each what is not yet taken on either side."""
    taken_first, taken_second = bytearray(first_words), bytearray(second_words)
    kept: list[Tile] = []
    for run in sorted(runs, key=lambda run: (-run.size, run.second, run.first)):
        start, end = 0, run.size
        while start < end and (taken_first[run.first + start] or taken_second[run.second + start]):
            start += 1
        while start < end and (taken_first[run.first + end - 1] or taken_second[run.second + end - 1]):
            end -= 1
        size = end - start
        if size < WORDS:
            continue
        first, second = run.first + start, run.second + start
        if 1 in taken_first[first : first + size] or 1 in taken_second[second : second + size]:
            continue
        taken_first[first : first + size] = b"\1" * size
        taken_second[second : second + size] = b"\1" * size
        kept.append(Tile(first, second, size))
    return kept


def _joined(tiles: list[Tile]) -> list[Passage]:
    runs: list[list[Tile]] = []
    for tile in sorted(tiles, key=lambda tile: tile.first):
        for run in reversed(runs[-3:]):
            last = run[-1]
            between = tile.first - last.first - last.size, tile.second - last.second - last.size
            if min(between) >= 0 and max(between) <= _GAP:
                run.append(tile)
                break
        else:
            runs.append([tile])
    return [Passage(tuple(run)) for run in runs]

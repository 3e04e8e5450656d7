"""Terms: words and phrases with what they mean, found by their first word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rawi.arabic.fold import fold
from rawi.arabic.memory import Remembered
from rawi.arabic.particles import ARTICLE, cuts
from rawi.model import Word


class Entry(NamedTuple):
    """One written form of the lexicon with the role it plays and what it means in that role."""

    form: str
    role: str
    value: str


@dataclass(frozen=True, slots=True)
class Term:
    """A folded phrase: `first` its first word without the article, `rest` the other words as they stand."""

    first: str
    rest: tuple[str, ...]
    definite: bool
    role: str
    value: str


class Reading(NamedTuple):
    """A term that a written word can begin, behind `skip` letters of particles, with the article or without."""

    skip: int
    definite: bool
    term: Term


class Hit(NamedTuple):
    """A term found in a text: words `[first, end)`, of whose first `skip` letters are attached particles."""

    first: int
    end: int
    skip: int
    definite: bool
    role: str
    value: str


class TermIndex:
    """Finds terms in words with one dictionary look-up a cut; roles keep the terms of different meanings apart.

    A form given with the article («الخميس», «الآن») is found only with it; a form without («شهر») with and without.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._terms: dict[str, list[Term]] = {}
        self.readings: Callable[[str], Mapping[str, Sequence[Reading]]] = Remembered(self._read).__getitem__
        """The terms that a folded word can begin, by their roles, the longest first."""
        for entry in entries:
            first, *rest = fold(entry.form).split()
            # Asked of the printed form: «آلية» folds to letters that look like an article.
            definite = entry.form.startswith(ARTICLE) and len(first) > len(ARTICLE)
            stem = first[len(ARTICLE) :] if definite else first
            term = Term(stem, tuple(rest), definite, entry.role, entry.value)
            known = self._terms.setdefault(stem, [])
            if term not in known:
                known.append(term)
        for known in self._terms.values():
            known.sort(key=lambda term: -len(term.rest))

    def find(self, words: Sequence[Word], at: int, role: str, *, bare: bool = False) -> Hit | None:
        """The longest term of `role` that begins at word `at`, or None; `bare` allows no attached particle."""
        if not 0 <= at < len(words):
            return None
        readings = self.readings(words[at].fold).get(role)
        return None if readings is None else first_of(readings, words, at, bare=bare)

    def _read(self, folded: str) -> Mapping[str, Sequence[Reading]]:
        found = [
            Reading(cut.skip, cut.definite, term)
            for cut in cuts(folded)
            for term in self._terms.get(cut.stem, ())
            if cut.definite or not term.definite
        ]
        found.sort(key=lambda reading: (-len(reading.term.rest), reading.skip))
        return _by_role(found) if found else _NONE


def _by_role(readings: Iterable[Reading]) -> Mapping[str, Sequence[Reading]]:
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        found.setdefault(reading.term.role, []).append(reading)
    return found


def first_of(readings: Iterable[Reading], words: Sequence[Word], at: int, *, bare: bool) -> Hit | None:
    """The first of the readings of word `at` whose further words follow it; `bare` allows no attached particle."""
    for skip, definite, term in readings:
        if bare and skip:
            continue
        rest = term.rest
        if not rest:
            return Hit(at, at + 1, skip, definite, term.role, term.value)
        end = at + 1 + len(rest)
        if end <= len(words) and follow(words, at + 1, rest):
            return Hit(at, end, skip, definite, term.role, term.value)
    return None


def follow(words: Sequence[Word], at: int, parts: Iterable[str]) -> bool:
    """Whether the words from `at` on, which must be there, are the folded `parts`."""
    for part in parts:
        if words[at].fold != part:
            return False
        at += 1
    return True


_NONE: Mapping[str, Sequence[Reading]] = {}

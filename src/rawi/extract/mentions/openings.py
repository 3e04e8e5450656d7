"""Openings: the place and the agency with which a report begins («المدينة (الوكالة) -», «المدينة - الوكالة»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.nouns import CLOSING, OPENING
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Senses
from rawi.model import MentionType, Reading, Word

_DASHES = "-‐–—:"
_BETWEEN = "/،,"
_FIRST_PARAGRAPHS = 4
_LONGEST = 18
_LONGEST_NAME = 3
_SHORTEST = 2
_NO_PLACE = (
    Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | HEAD | Role.MODIFIER | Role.ANONYMOUS | Role.MEDIUM
    | Role.DOCUMENT | Role.DEMONYM | Role.BODY_ADJECTIVE | Role.EVENT | Role.GIVEN
)  # fmt: skip


def openings(reading: Reading, ranges: Sequence[tuple[int, int]], senses: Senses) -> list[Candidate]:
    """The places and agencies of the first paragraphs' datelines; `ranges` are the words of the paragraphs."""
    title_end = reading.title.end if reading.title is not None else -1
    found: list[Candidate] = []
    behind = [pair for pair in ranges if reading.words[pair[0]].start >= title_end]
    for first, last in behind[:_FIRST_PARAGRAPHS]:
        found = list(_Opening(reading.words, first, last, senses).candidates())
        if found:
            break
    return found


class _Opening:
    def __init__(self, words: Sequence[Word], first: int, last: int, senses: Senses) -> None:
        self._words = words
        self._first = first
        self._last = last
        self._senses = senses

    def candidates(self) -> Iterator[Candidate]:
        """«المدينة (البلد) اليوم (الوكالة) -»: what stands before the dash, if it is built like this."""
        words = self._words
        stop = self._stop()
        places = list(self._places(stop))
        if stop == self._first or not places:
            return
        at = places[-1][1]
        if at < stop and (words[at].kind == "word" or words[at].text == "/"):
            return
        brackets = list(self._brackets(at, stop))
        short = self._last - self._first <= _LONGEST
        dated = any(words[k].kind == "number" for k in range(at, self._last if short else stop))
        after = self._agency(stop) if words[stop].text != ":" else None
        if after is not None and self._listed(*after, "LOC"):
            # «الكاتب- المدينة:», «الصحيفة – المدينة»
            yield self._candidate(*after, "LOC")
            if len(places) == 1 and self._listed(*places[0], "ORG"):
                yield self._candidate(*places[0], "ORG")
            return
        alone = len(places) == 1 and at == stop and not brackets and after is None
        if alone and not dated:
            return
        if not brackets and after is None and not dated and len(places) < 2:
            return
        for first, last in places:
            yield self._candidate(first, last, "LOC")
        for first, last in brackets[:-1]:
            yield self._candidate(first, last, "LOC")
        if brackets:
            first, last = brackets[-1]
            if not self._senses.of(words[first].fold).role & (Role.FUNCTION | Role.MEDIUM):
                country = self._listed(first, last, "LOC") or (
                    after is not None and last == first + 1 and not self._listed(first, last, "ORG")
                )
                yield self._candidate(first, last, "LOC" if country else "ORG")
        if after is not None:
            yield self._candidate(*after, "ORG")

    def _candidate(self, first: int, last: int, kind: MentionType) -> Candidate:
        found = self._senses.names(self._words[first].fold)
        rest = tuple(word.fold for word in self._words[first + 1 : last])
        name = next((entry.canonical for entry in found if entry.rest == rest and entry.type == kind), None)
        return Candidate(first, last, 0, kind, name)

    def _stop(self) -> int:
        """The index of the first dash or colon outside dates («3-10-2022»); the first index if there is none."""
        words = self._words
        for at in range(self._first, min(self._last, self._first + _LONGEST)):
            word = words[at]
            if word.kind == "word" and self._senses.of(word.fold).role & (Role.VERB | Role.SPEECH):
                # «سجل», in brackets, is an agency's name.
                if words[at - 1].text not in OPENING:
                    return self._first
            elif word.text in _DASHES and at > self._first:
                numbers = words[at - 1].kind == "number" and at + 1 < self._last and words[at + 1].kind == "number"
                if not numbers:
                    return at
        return self._first

    def _places(self, stop: int) -> Iterator[tuple[int, int]]:
        words = self._words
        at = self._first
        while at < stop:
            end = at
            if end + 1 < stop and words[at].fold in self._senses.toponyms and words[at + 1].kind == "word":
                end = at + 2
            while end < stop and words[end].kind == "word" and self._named(end, end == at):
                end += 1
            if end == at or end - at > _LONGEST_NAME or not self._place(at, end):
                return
            yield at, end
            if end >= stop or words[end].text not in _BETWEEN:
                return
            at = end + 1
            if words[end].text in "،," and not self._named(at, True):
                return

    def _named(self, at: int, first: bool) -> bool:
        sense = self._senses.of(self._words[at].fold)
        if self._words[at].kind != "word":
            return False
        if sense.skip and not first:
            return False
        if sense.role & Role.KNOWN:
            return True
        if first and self._words[at].fold in self._senses.toponyms:
            return True
        return not sense.role & _NO_PLACE

    def _place(self, first: int, last: int) -> bool:
        """Whether the words can be a place: a listed one, a compound, or one unknown word that is no personal name."""
        words = self._words
        if self._listed(first, last, "LOC") or (last - first == 2 and words[first].fold in self._senses.toponyms):
            return True
        sense = self._senses.of(words[first].fold)
        if last - first > 1 or sense.role & (PERSON | Role.KNOWN | Role.JOINT) or sense.definite:
            return False
        return not sense.skip and len(words[first].fold) > _SHORTEST and not words[first].text.isascii()

    def _listed(self, first: int, last: int, kind: MentionType) -> bool:
        rest = tuple(word.fold for word in self._words[first + 1 : last])
        return any(entry.rest == rest and entry.type == kind for entry in self._senses.names(self._words[first].fold))

    def _brackets(self, at: int, stop: int) -> Iterator[tuple[int, int]]:
        words = self._words
        while at < stop:
            if words[at].text == "(":
                closing = CLOSING[words[at].text]
                end = next((k for k in range(at + 1, stop) if words[k].text == closing), at)
                if at + 1 < end <= at + 1 + _LONGEST_NAME and all(words[k].kind == "word" for k in range(at + 1, end)):
                    yield at + 1, end
                at = max(end, at)
            at += 1

    def _agency(self, stop: int) -> tuple[int, int] | None:
        """The name behind the dash, if the paragraph or a colon ends right after it."""
        words = self._words
        at = stop + 1
        marked = at < self._last and words[at].text in OPENING
        at += marked
        end = at
        while end < self._last and words[end].kind == "word" and end - at < _LONGEST_NAME:
            end += 1
        if end == at or self._senses.of(words[at].fold).role & (Role.FUNCTION | Role.MEDIUM | Role.ANONYMOUS):
            return None
        after = end + (marked and end < self._last and words[end].text in CLOSING.values())
        closed = after >= self._last or words[after].text in ":-–—"
        return (at, end) if closed else None

"""MentionReader: the names in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rawi.arabic.fold import fold
from rawi.arabic.particles import ARTICLE
from rawi.arabic.words import inner_offset
from rawi.extract.mentions.grammar import CLOSING, OPENING, Found, Grammar
from rawi.extract.mentions.phrase import PhraseReader, Range
from rawi.extract.mentions.senses import HEAD, PERSON, TITLE, Role, Sense, Senses
from rawi.extract.mentions.short import short_forms
from rawi.lexicon.cues import Reporting
from rawi.lexicon.names import NameLexicon
from rawi.model import Mention, MentionType, Reading, Span, Word, content_id

_PHRASE_HEADS = TITLE | Role.ANONYMOUS
_STARTS = (
    TITLE | HEAD | PERSON | Role.JOINT | Role.FACILITY | Role.PLACE | Role.EVENT | Role.KNOWN | Role.DEMONYM | Role.STANDING
)


class Candidate(NamedTuple):
    """A name before its offsets are computed: words `[first, last)` without the first `skip` folded letters."""

    first: int
    last: int
    skip: int
    type: MentionType
    name: str | None = None
    role: Range | None = None


class MentionReader:
    """Finds the mentions of people, bodies, places, facilities, peoples and events, after gold/GUIDELINES.md section 3."""

    def __init__(self, lexicon: NameLexicon, reporting: Reporting) -> None:
        self._senses = Senses(lexicon, reporting)
        self._grammar = Grammar(self._senses)
        self._shortened = frozenset(fold(head) for head in lexicon.bodies["short_forms"])
        self.phrases = PhraseReader(self._grammar)

    @staticmethod
    def load() -> MentionReader:
        """A reader with the lexicons that ship with the package."""
        return MentionReader(NameLexicon.load(), Reporting.load())

    def read(self, reading: Reading) -> tuple[Mention, ...]:
        """The mentions in text order, an outer one before those nested in it; spans never cross.

        `entity` is provisional (equal names share it); `rawi.resolve.entities.link` settles it and the name.
        """
        words = reading.words
        candidates: list[Candidate] = []
        segments = list(_segments(reading))
        for first, last in segments:
            candidates += self._segment(words, first, last)
        candidates += short_forms(words, segments, candidates, self._senses, self._shortened)
        return tuple(self._mention(reading, candidate) for candidate in _nest(candidates, words))

    def _segment(self, words: Sequence[Word], first: int, limit: int) -> list[Candidate]:
        found: list[Candidate] = []
        of = self._senses.of
        taken = first
        """Words before this index belong to a person's name."""
        plain = first
        """Words before this index belong to a body or event: nationality in it is no mention of its own."""
        named: set[int] = set()
        at = first
        while at < limit:
            word = words[at]
            if word.kind != "word" or at < taken or at in named:
                at += 1
                continue
            sense = of(word.fold)
            if not sense.role & _STARTS:
                if self._spoken(words, at, first, sense):
                    end = self._grammar.person(words, at, limit, led=True)
                    if end > at and self._closes(words, end, limit):
                        found.append(Candidate(at, end, 0, "PER"))
                        taken = end
                at += 1
                continue
            role = sense.role
            if role & _PHRASE_HEADS:
                phrase = self.phrases.titled(words, at, limit, sense)
                if phrase is not None and phrase.name is not None:
                    start, end = phrase.name
                    found.append(Candidate(start, end, 0, "PER", None, phrase.role))
                    named.update(range(start, end))
                    if at in named:
                        continue
            best = self._longest(words, at, limit, first)
            if role & (PERSON | Role.JOINT):
                end = self._grammar.person(words, at, limit)
                if end > at and (best is None or end > best.last):
                    found.append(Candidate(at, end, sense.skip, "PER"))
                    taken = end
                    at = end
                    continue
            if best is not None:
                found += self._with_aliases(words, best, limit)
                if best.type == "PER":
                    taken = best.last
                elif best.type != "LOC" or best.last - best.first == 1:
                    plain = max(plain, best.last) if best.type in ("ORG", "EVENT", "FAC") else plain
                if best.type == "LOC":
                    at = best.last
                    continue
                if best.known is not None and not best.known.rest:
                    at = best.last
                    continue
            elif role & Role.DEMONYM and at >= plain and self._people(sense):
                found.append(Candidate(at, at + 1, sense.skip, "NORP"))
            at += 1
        return found

    def _longest(self, words: Sequence[Word], at: int, limit: int, first: int) -> Found | None:
        quoted = at > first and words[at - 1].text in OPENING
        known = self._grammar.known(words, at, limit, quoted=quoted)
        if known is not None and known.known is not None and known.known.guarded:
            closing = CLOSING[words[at - 1].text]
            if known.last >= limit or words[known.last].text != closing:
                known = self._grammar.known(words, at, limit)
        body = self._grammar.body(words, at, limit)
        if body is not None and (known is None or body.last > known.last):
            return body
        return known

    def _with_aliases(self, words: Sequence[Word], found: Found, limit: int) -> Iterator[Candidate]:
        """The name itself; of a medium with its kind before it («وكالة «رويترز»») only the proper name."""
        name = found.known.canonical if found.known is not None else None
        head = self._senses.of(words[found.first].fold)
        if head.role & Role.MEDIUM and found.last - found.first > 1 and found.known is None:
            inner = found.first + 1
            if words[inner].text in OPENING:
                closing = CLOSING[words[inner].text]
                end = next((k for k in range(inner + 1, found.last) if words[k].text == closing), inner)
                if end > inner + 1:
                    listed = self._grammar.known(words, inner + 1, end, quoted=True)
                    yield Candidate(inner + 1, end, 0, "ORG", listed.known.canonical if listed and listed.known else None)
                    return
            listed = self._grammar.known(words, inner, found.last, quoted=True)
            if listed is not None and listed.known is not None and listed.known.media:
                yield Candidate(inner, listed.last, 0, "ORG", listed.known.canonical)
                return
        yield Candidate(found.first, found.last, found.skip, found.type, name)

    def _spoken(self, words: Sequence[Word], at: int, first: int, sense: Sense) -> bool:
        """Whether an unknown word stands where a speaker stands: right behind a verb of saying."""
        if at == first or sense.role or sense.skip or words[at - 1].kind != "word":
            return False
        before = self._senses.of(words[at - 1].fold).role
        return bool(before & Role.SPEECH) and (not sense.definite or sense.bare.endswith("ي"))

    def _closes(self, words: Sequence[Word], at: int, limit: int) -> bool:
        if at >= limit or words[at].kind != "word":
            return at < limit and words[at].text in ":،,«\"“"
        return bool(self._senses.of(words[at].fold).role & Role.FUNCTION)

    def _people(self, sense: Sense) -> bool:
        role = sense.role
        if role & Role.QUALITY and not role & Role.PLURAL:
            return False
        if role & (Role.GIVEN | Role.SHARED) and not sense.definite:
            return False
        return not (role & Role.PLURAL and not sense.definite and not sense.stem.endswith(("ون", "ين", "ات")))

    def _mention(self, reading: Reading, candidate: Candidate) -> Mention:
        text = reading.article.text
        word = reading.words[candidate.first]
        start = inner_offset(word, candidate.skip) if candidate.skip else word.start
        span = Span.of(text, start, reading.words[candidate.last - 1].end)
        name = self._name(reading, candidate, span)
        role: Span | None = None
        if candidate.role is not None:
            first, last = candidate.role
            skip = self._senses.of(reading.words[first].fold).skip
            role = Span.of(text, inner_offset(reading.words[first], skip), reading.words[last - 1].end)
        return Mention(
            span=span, type=candidate.type, entity=content_id("ent", candidate.type, fold(name)), name=name, role=role
        )

    def _name(self, reading: Reading, candidate: Candidate, span: Span) -> str:
        """The name as shown: the lexicon's, or as printed with the article written out and one spelling of peoples.

        «للعراق» is «العراق», «الأمريكية» is «الأميركية», «مدينة كركوك» is «كركوك» (a descriptor adds nothing).
        """
        if candidate.name is not None:
            return candidate.name
        words = reading.words
        first = self._senses.of(words[candidate.first].fold)
        if candidate.type == "NORP":
            return self._senses.people.get(first.bare, span.text)
        if first.bare in self._senses.descriptors and candidate.last - candidate.first > 1:
            listed = self._grammar.known(words, candidate.first + 1, candidate.last, quoted=True)
            if listed is not None and listed.last == candidate.last and listed.known is not None:
                return listed.known.canonical
        parts: list[str] = []
        for index in range(candidate.first, candidate.last):
            word = words[index]
            if word.kind == "mark" and word.text not in "-":
                continue
            sense = self._senses.of(word.fold)
            printed = span.text[: word.end - span.start] if index == candidate.first else word.text
            if index == candidate.first and sense.definite and not fold(printed).startswith(ARTICLE):
                printed = ARTICLE[0] + printed
            people = self._senses.people.get(sense.bare) if candidate.type != "PER" and not sense.skip else None
            parts.append((ARTICLE if sense.definite else "") + people if people else printed)
        return " ".join(parts)


def _segments(reading: Reading) -> Iterator[tuple[int, int]]:
    """Stretches of words that no name crosses: sentences, and what lies between them inside a paragraph."""
    starts = [word.start for word in reading.words]
    for paragraph in reading.paragraphs:
        if paragraph.kind == "boilerplate":
            continue
        edges = {paragraph.span.start, paragraph.span.end}
        edges.update(edge for sentence in paragraph.sentences for edge in (sentence.start, sentence.end))
        ordered = sorted(edges)
        for start, end in zip(ordered, ordered[1:], strict=False):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if first < last:
                yield first, last


def _nest(candidates: Sequence[Candidate], words: Sequence[Word]) -> list[Candidate]:
    """Candidates in text order without doubles and without crossings: of two that cross, the earlier one stays."""
    ordered = sorted(enumerate(candidates), key=lambda pair: (pair[1].first, -pair[1].last, -pair[1].skip, pair[0]))
    kept: list[Candidate] = []
    open_: list[Candidate] = []
    for _, candidate in ordered:
        while open_ and open_[-1].last <= candidate.first:
            open_.pop()
        if open_:
            outer = open_[-1]
            if candidate.last > outer.last or (candidate.first, candidate.last) == (outer.first, outer.last):
                continue
            if outer.type in ("PER", "LOC", "NORP") or (candidate.type == "NORP"):
                continue
        kept.append(candidate)
        open_.append(candidate)
    return kept

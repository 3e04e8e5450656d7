"""MentionReader: the names in an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from rawi.arabic.fold import fold
from rawi.arabic.words import inner_offset
from rawi.extract.mentions.candidate import Candidate
from rawi.extract.mentions.canonical import canonical
from rawi.extract.mentions.cues import LearningCues
from rawi.extract.mentions.grammar import Grammar
from rawi.extract.mentions.learning import learn
from rawi.extract.mentions.lines import lines
from rawi.extract.mentions.namesakes import namesakes
from rawi.extract.mentions.nesting import nest
from rawi.extract.mentions.openings import openings
from rawi.extract.mentions.phrase import PhraseReader
from rawi.extract.mentions.scanner import Scanner
from rawi.extract.mentions.senses import Senses
from rawi.extract.mentions.short import short_forms
from rawi.extract.mentions.tagging.joining import join
from rawi.extract.mentions.tagging.labels import labelled
from rawi.extract.mentions.tagging.tagger import Tagger
from rawi.extract.mentions.tagging.weights import Weights
from rawi.lexicon.cues import Reporting
from rawi.lexicon.names import NameLexicon
from rawi.model import Mention, Reading, Span, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What the rules find in an article: its `segments` (ranges of words that no name crosses), the `names`, nested and
    in text order, and the `grammar` as the article taught it."""

    segments: Sequence[tuple[int, int]]
    names: Sequence[Candidate]
    grammar: Grammar


class MentionReader:
    """Finds people, bodies, places, facilities, peoples and events after evals/GUIDELINES.md, 3.

    `phrases` reads speaker phrases with the same grammar.
    """

    def __init__(self, lexicon: NameLexicon, reporting: Reporting, weights: Weights | None = None) -> None:
        """`weights` are the tagger's; without them the rules decide alone."""
        self._senses = Senses(lexicon, reporting)
        self._cues = LearningCues(lexicon.learning)
        self._grammar = Grammar(self._senses)
        self._shortened = frozenset(fold(head) for head in lexicon.bodies["short_forms"])
        self._tagger = Tagger(weights, self._senses) if weights is not None else None
        self.phrases = PhraseReader(self._grammar)

    @staticmethod
    def load() -> MentionReader:
        """A reader with the lexicons and weights that ship with the package."""
        return MentionReader(NameLexicon.load(), Reporting.load(), Weights.load())

    @property
    def senses(self) -> Senses:
        """What the lexicons say of words."""
        return self._senses

    def read(self, reading: Reading) -> tuple[Mention, ...]:
        """The mentions in text order, an outer one before those nested in it; spans never cross.

        `entity` is provisional, the name itself; `rawi.resolve.entities.link` settles it and the name.
        """
        found = self.by_rules(reading)
        names = found.names
        if self._tagger is not None:
            tagged = self._tagger.tag(reading, found.segments, labelled(reading.words, names))
            # The tagger may read a people again where the rules found its namesake.
            joined = namesakes(reading.words, found.segments, join(names, tagged), found.grammar.senses)
            if joined != names:
                named = [self._named(reading.words, one, found.grammar) for one in joined]
                names = nest(reading.words, named, found.grammar.senses)
        return tuple(self._mention(reading, candidate) for candidate in names)

    def by_rules(self, reading: Reading) -> Ruled:
        """What the rules find, before the tagger is asked."""
        words = reading.words
        segments = list(_segments(reading))
        paragraphs = list(_paragraphs(reading))
        opening = [*lines(reading, paragraphs, self._senses, self._cues), *openings(reading, paragraphs, self._senses)]
        grammar, phrases = self._grammar, self.phrases
        scanned = [Scanner(words, first, last, grammar, phrases).scan() for first, last in segments]
        taught = learn(reading, segments, [*chain.from_iterable(scanned)], opening, self._senses, self._cues)
        if taught is not None:
            grammar = Grammar(taught)
            phrases = PhraseReader(grammar)
            for number, (first, last) in enumerate(segments):
                # A sentence is read with the word before it.
                if taught.touch(words[max(first - 1, 0) : last]):
                    scanned[number] = Scanner(words, first, last, grammar, phrases).scan()
        candidates = [*opening, *chain.from_iterable(scanned)]
        candidates += short_forms(words, segments, candidates, grammar.senses, self._shortened)
        candidates = namesakes(words, segments, candidates, grammar.senses)
        named = [candidate._replace(name=canonical(words, candidate, grammar)) for candidate in candidates]
        return Ruled(segments=segments, names=nest(words, named, grammar.senses), grammar=grammar)

    @staticmethod
    def _named(words: Sequence[Word], candidate: Candidate, grammar: Grammar) -> Candidate:
        return candidate if candidate.name else candidate._replace(name=canonical(words, candidate, grammar))

    def _mention(self, reading: Reading, candidate: Candidate) -> Mention:
        text, words = reading.article.text, reading.words
        span = Span.of(text, _start(words[candidate.first], candidate.skip), words[candidate.last - 1].end)
        name = candidate.name or span.text
        role: Span | None = None
        if candidate.role is not None:
            first, last = candidate.role
            role = Span.of(text, _start(words[first], self._senses.of(words[first].fold).skip), words[last - 1].end)
        return Mention(span=span, type=candidate.type, entity=name, name=name, role=role)


def _start(word: Word, skip: int) -> int:
    return inner_offset(word, skip) if skip else word.start


def _paragraphs(reading: Reading) -> Iterator[tuple[int, int]]:
    starts = [word.start for word in reading.words]
    for paragraph in reading.paragraphs:
        first, last = bisect_left(starts, paragraph.span.start), bisect_left(starts, paragraph.span.end)
        if first < last and paragraph.kind != "boilerplate":
            yield first, last


def _segments(reading: Reading) -> Iterator[tuple[int, int]]:
    """Stretches of words that no name crosses: sentences, and what lies between them inside a paragraph."""
    starts = [word.start for word in reading.words]
    for paragraph in reading.paragraphs:
        if paragraph.kind == "boilerplate":
            continue
        edges = {paragraph.span.start, paragraph.span.end}
        edges.update(edge for sentence in paragraph.sentences for edge in (sentence.start, sentence.end))
        for start, end in pairwise(sorted(edges)):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if first < last:
                yield first, last

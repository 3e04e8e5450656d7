"""Scene: one article's words with what stands around each of them, for reading statements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rawi.arabic.fold import fold
from rawi.arabic.shapes import is_oblique_plural
from rawi.extract.mentions.phrase import SpeakerPhrase
from rawi.extract.statements.cues.lexicon import CueLexicon
from rawi.model import Mention, Placed, Quotation, Reading, Span, TimeMention, Word

REACH = 150
"""How many words what belongs to one clause reaches at most: a bound on time where a text has no marks at all."""
_NAME_WORDS = 4
_SHORT_TITLE = 3
_SAID_REACH = 8
_SHORTEST_SAID = 2
_ENDS = frozenset(".!؟?")
_ANONYMITY_REACH = 6
_ASIDE_WORDS = 10
_COMMAS = frozenset("،,")
_YEH = "\u064a"
_TO = "ل"
_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}


class PhraseFinder(Protocol):
    """Tells how far a source phrase goes (rawi.extract.mentions.phrase.PhraseReader)."""

    def speaker_phrase(self, words: Sequence[Word], first: int, limit: int) -> SpeakerPhrase | None:
        """See `PhraseReader.speaker_phrase`."""

    def may_open(self, word: Word) -> bool:
        """See `PhraseReader.may_open`."""

    def is_verb(self, word: Word) -> bool:
        """See `PhraseReader.is_verb`."""

    def is_joined(self, word: Word) -> bool:
        """See `PhraseReader.is_joined`."""


class Scene:
    """An article's words, and for each word the quotation and brackets it stands in.

    `quotation[i]` is the outermost quotation (of more than a name) around word `i`, or None; `opens[i]` the quotation
    whose opening mark is word `i`; `short` holds the offsets of quotations that only set off a name or an expression,
    `named` the words in them; `begins[i]` says whether a cue, a credit or a fixed phrase can begin with word `i`.
    Indices count words of the whole article.
    """

    def __init__(
        self,
        reading: Reading,
        mentions: Sequence[Mention],
        times: Sequence[TimeMention],
        lexicon: CueLexicon,
        phrases: PhraseFinder,
    ) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.words: tuple[Word, ...] = reading.words
        self.starts = [word.start for word in self.words]
        self.mentions = Placed(mentions)
        self.mention_starts = {mention.span.start: mention for mention in reversed(list(self.mentions))}
        self.times = Placed(times)
        self.time_ends = {self.word_at(time.span.start): self.word_at(time.span.end) for time in times}
        self.time_end_places = frozenset(self.time_ends.values())
        self.lexicon = lexicon
        self.phrases = phrases
        count = len(self.words)
        self.quotation: list[Quotation | None] = [None] * count
        self.opens: dict[int, Quotation] = {}
        self.short: set[int] = set()
        self.named: set[int] = set()
        self._quotation_starts = [quotation.start for quotation in reading.quotations]
        self.bracketed = _bracketed(self.words)
        self.begins = lexicon.beginnings(self.words)
        self._commas = [index for index, word in enumerate(self.words) if word.fold in _COMMAS]
        self._first_seen: dict[str, int] | None = None
        self.speakers: frozenset[tuple[str, ...]] = frozenset()
        """Whom the body lets speak, as bare words (`headlines.known`); set once the body is read, before the title."""
        outlet = reading.article.outlet
        self.outlet = None if outlet is None else lexicon.proper_words(outlet)
        """The words of the publishing outlet's name, without what kind of outlet it is."""
        self._over: dict[int, Mention] | None = None
        self._person_names: set[str] | None = None
        for quotation in reading.quotations:
            if not quotation.opened:
                continue
            first, last = self.word_at(quotation.start), self.word_at(quotation.end)
            if quotation.depth == 0 and self._is_name(quotation, first):
                self.short.add(quotation.start)
                self.named.update(range(first, last))
            elif quotation.depth == 0:
                self.opens[first] = quotation
                for index in range(first, min(last, count)):
                    self.quotation[index] = quotation

    def word_at(self, offset: int) -> int:
        """The index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def word_over(self, offset: int) -> int:
        """The index of the last word that starts at or before `offset`."""
        return bisect_right(self.starts, offset) - 1

    def first_seen(self, noun: str) -> int | None:
        """The offset of the first word that is the indefinite `noun` (folded), a joined particle allowed; or None."""
        if self._first_seen is None:
            self._first_seen = {}
            for word in self.words:
                if word.kind == "word" and not word.fold.startswith(("ال", "لل")):
                    self._first_seen.setdefault(word.fold, word.start)
                    if word.fold[0] in "وفبل":
                        self._first_seen.setdefault(word.fold[1:], word.start)
        return self._first_seen.get(noun)

    def span(self, first: int, last: int) -> Span:
        """The span of words `[first, last)`."""
        return Span.of(self.text, self.words[first].start, self.words[last - 1].end)

    def commas_in(self, first: int, last: int) -> Sequence[int]:
        """The words `[first, last)` that are commas, in order."""
        return self._commas[bisect_left(self._commas, first) : bisect_left(self._commas, last)]

    def quotations_in(self, start: int, end: int) -> Sequence[Quotation]:
        """The quotations that start at offsets `[start, end)`, in order."""
        starts = self._quotation_starts
        return self.reading.quotations[bisect_left(starts, start) : bisect_left(starts, end)]

    @contextmanager
    def lifted(self, first: int, last: int) -> Iterator[None]:
        """Words `[first, last)` lifted out of the quotation around them, for as long as the context lasts: only the
        quotations inside them still set words off."""
        kept = self.quotation[first:last]
        kept_opens = {index: self.opens.pop(index) for index in range(first, last) if index in self.opens}
        self.quotation[first:last] = [None] * (last - first)
        start, end = self.words[first].start, self.words[last - 1].end
        opened: list[int] = []
        for quotation in self.quotations_in(start, end):
            if quotation.opened and quotation.end <= end:
                opening = self.word_at(quotation.start)
                if self._is_name(quotation, opening):
                    continue
                self.opens[opening] = quotation
                opened.append(opening)
                for index in range(opening, min(self.word_at(quotation.end), last)):
                    self.quotation[index] = self.quotation[index] or quotation
        try:
            yield
        finally:
            for opening in opened:
                self.opens.pop(opening, None)
            self.opens.update(kept_opens)
            self.quotation[first:last] = kept

    def oblique_plural(self, place: int) -> bool:
        """Whether word `place` is an accusative or genitive plural («المواطنين»), which is no subject of a verb."""
        word = self.words[place]
        if not is_oblique_plural(word.fold) or word.fold in self.lexicon.singulars_in_nun:
            return False
        mention = self.mention_starts.get(word.start)
        return mention is None or mention.type != "PER"

    def mention_over(self, place: int) -> Mention | None:
        """The longest mention that word `place` is part of, or None."""
        offset = self.words[place].start
        if self._over is None:
            self._over = {}
            for mention in self.mentions:
                for index in range(self.word_over(mention.span.start), self.word_at(mention.span.end)):
                    known = self._over.get(index)
                    if known is None or len(mention.span) > len(known.span):
                        self._over[index] = mention
        over = self._over.get(place)
        return over if over is not None and over.span.start <= offset < over.span.end else None

    def known_person(self, first: int, last: int, joined: int = 0) -> bool:
        """Whether words `[first, last)`, `joined` letters apart, are a name that the article gives a person elsewhere:
        the whole name or its last word."""
        if self._person_names is None:
            names = [fold(mention.name).split() for mention in self.mentions if mention.type == "PER"]
            self._person_names = {"".join(name[start:]) for name in names for start in (0, len(name) - 1)}
        return "".join(word.fold for word in self.words[first:last])[joined:] in self._person_names

    def anonymity_end(self, place: int, limit: int) -> int:
        """The word behind «طلب عدم ذكر اسمه خشية فصله», «ويدعى فلاناً» and their like at word `place` (how a source is,
        or wants to be, named), else 0."""
        if place and self.words[place].text.removeprefix("و") in self.lexicon.naming:
            return self._comma_behind(place, limit) if self.words[place - 1].fold in _COMMAS else 0
        if self.words[place].fold not in self.lexicon.anonymity_verbs:
            return 0
        for end in range(place + 1, min(place + 1 + _ANONYMITY_REACH, limit)):
            if self.words[end].fold in self.lexicon.anonymity:
                reason = end + 1 < limit and self.words[end + 1].fold in self.lexicon.for_fear
                return max(end + 1, self._comma_behind(end + 1, limit) if reason else 0)
        return 0

    def _comma_behind(self, place: int, limit: int) -> int:
        """The comma that closes an aside of few words from word `place` on, else 0."""
        for end in range(place + 1, min(place + 1 + _ASIDE_WORDS, limit)):
            if self.words[end].fold in _COMMAS:
                return end
            if self.words[end].kind == "mark" or self.words[end].fold in self.lexicon.complementisers:
                return 0
        return 0

    def credit_end(self, place: int, limit: int) -> int:
        """The word behind a credit («نقلاً عن فلان»، «بحسب فلان») that begins at word `place`, 0 where none does."""
        for table, phrase in self.lexicon.phrases.beginning(self.words[place].fold):
            if phrase.kind != "according":
                continue
            length = table.match(self.words, place, limit)
            if length and place + length < limit and length > 1:
                end = place + length
                limit = min(limit, end + REACH)
                while (
                    end < limit
                    and self.words[end].fold not in "،,.؛:"
                    and self.words[end].fold not in self.lexicon.complementisers
                ):
                    end += 1
                return end
        return 0

    def credit_starts(self, place: int, limit: int) -> bool:
        """Whether a credit of any length («بحسب فلان») begins at word `place`, as one does behind a comma."""
        tables = self.lexicon.phrases.beginning(self.words[place].fold)
        return any(phrase.kind == "according" and table.match(self.words, place, limit) for table, phrase in tables)

    def names(self, place: int) -> bool:
        """Whether a word that is spelled like another belongs to a person's name: the given name «علي», folded like
        «على», with its dots."""
        mention = self.mention_over(place)
        return mention is not None and mention.type == "PER" and self.words[place].text[-1] == _YEH

    def free(self, index: int) -> bool:
        """Whether word `index` stands outside quotations and brackets."""
        return self.quotation[index] is None and not self.bracketed[index]

    def _is_name(self, quotation: Quotation, first: int) -> bool:
        """Whether the quotation marks only set off a name, a title of a work or a single expression."""
        inner = [
            word for word in self.words[first + 1 : first + 2 + 3 * _NAME_WORDS] if word.start < quotation.inner_end
        ]
        letters = [word for word in inner if word.kind != "mark"]
        if not letters or len(letters) > _NAME_WORDS or len(inner) > len(letters) + 1:
            return False
        before = self.words[first - 1] if first else None
        if before is None or "\n" in self.text[before.end : quotation.start]:
            # At the head of a line a short quotation is a name if a verb of saying follows at once: «كذا» تنفي.
            following = self.word_at(quotation.end)
            cue = self.lexicon.cue(self.words[following]) if following < len(self.words) else None
            said_by = cue is not None and cue.prefix == 0 and len(letters) <= _SHORT_TITLE
            return said_by or self._named_in_title(quotation, letters)
        if before.fold == ":":
            return self._named_in_title(quotation, letters)
        if before.fold in self.lexicon.complementisers or before.fold in self.lexicon.phrase_tails:
            return False
        if len(letters) > 1 and before.fold.removeprefix("و") in self.lexicon.complementisers:
            return False
        if len(letters) > 1 and any(map(self._says, letters)):
            return False
        if self._words_said(quotation, first, letters):
            return False
        if len(letters) <= 2:
            return True
        named = self.mention_over(first - 1)
        after_person = named is not None and named.type == "PER"
        return before.kind == "word" and self.lexicon.cue(before) is None and not after_person

    def _named_in_title(self, quotation: Quotation, letters: Sequence[Word]) -> bool:
        """Whether a quotation at the head of a title, or behind its colon, is the name with which a clause begins:
        «الوزير: «صقور الوادي» وراء الهجوم»، ««المرسى» يوقع الاتفاق»."""
        title, following = self.reading.title, self.word_at(quotation.end)
        if title is None or following >= len(self.words) or len(letters) > _SHORT_TITLE:
            return False
        word = self.words[following]
        if not title.start <= quotation.start < word.start < title.end or word.kind == "mark":
            return False
        if word.fold[0] in "وف" and word.fold not in self.lexicon.headline_states:
            return False
        return not any(one.fold in self.lexicon.speaking_for_oneself or self._says(one) for one in letters)

    def _says(self, word: Word) -> bool:
        return self.lexicon.speaks(word) or word.fold in self.lexicon.negators

    def _goes_on_anew(self, place: int) -> bool:
        """Whether a sentence ends before word `place`, or goes on with a joined verb or a participle of saying."""
        if place < len(self.words) and self.words[place].fold in "،,":
            place += 1
        if place >= len(self.words) or self.words[place].fold in _ENDS:
            return True
        cue = self.lexicon.cue(self.words[place])
        joined = self.words[place].fold[0] == "و" and len(self.words[place].fold) > 1
        return joined or (cue is not None and cue.forms[0].form.tense == "participle")

    def _words_said(self, quotation: Quotation, first: int, letters: Sequence[Word]) -> bool:
        """Whether a short quotation at the end of a sentence is what a verb of saying before it introduces.

        «وقال الوزير "نحن قلقون"»: «قال» has no other object. «كما قالت صحيفة «كذا»» credits the medium named.
        """
        if (
            len(letters) < _SHORTEST_SAID
            or self.words[first - 1].fold == _TO
            or not self._goes_on_anew(self.word_at(quotation.end))
            or self.words[first - 1].fold in self.lexicon.medium_heads
        ):
            return False
        for place in range(first - 1, max(first - _SAID_REACH, -1), -1):
            word = self.words[place]
            if word.kind == "mark" or word.fold in self.lexicon.complementisers:
                return False
            cue = self.lexicon.cue(word)
            if cue is not None:
                reading = cue.forms[0]
                credited = place > 0 and self.lexicon.lead_ins.match(self.words, place - 1, place)
                return reading.frames.quote and not reading.frames.noun and not reading.verb.weak and not credited
        return False


def _bracketed(words: Sequence[Word]) -> list[bool]:
    """For each word, whether it stands in round or square brackets that are closed within 40 words."""
    inside = [False] * len(words)
    opened: int | None = None
    for index, word in enumerate(words):
        step = _BRACKETS.get(word.text, 0) if word.kind == "mark" else 0
        if step > 0:
            opened = index
        elif step < 0 and opened is not None:
            if index - opened <= 40:
                inside[opened : index + 1] = [True] * (index + 1 - opened)
            opened = None
    return inside

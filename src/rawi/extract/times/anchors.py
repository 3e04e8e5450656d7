"""AnchorReader: the phrases that say when by a happening («بعد سقوط المدينة»), marked and left without a value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, get_args

from rawi.arabic.fold import fold, folded
from rawi.arabic.numerals import Numerals
from rawi.arabic.particles import CONJUNCTIONS
from rawi.arabic.terms import Entry, Hit, TermIndex
from rawi.arabic.words import inner_offset, words_of
from rawi.extract.times.happenings import Happenings, with_pronouns
from rawi.lexicon.anchors import AnchorLexicon
from rawi.lexicon.numbers import load_numbers
from rawi.lexicon.verbal_nouns import VerbalNouns
from rawi.model import AnchorRelation, EventAnchor, Mention, Reading, Span, TimeMention, Word

_COUNTED = 4
"""Words of a counted length that is no time («بعد خمس جولات من»), at most."""
_RELATIONS: dict[str, AnchorRelation] = {relation: relation for relation in get_args(AnchorRelation)}


class _Found(NamedTuple):
    """An anchor of words `[first, end)` behind `skip` letters; its relational words end before `word_end`."""

    first: int
    word_end: int
    end: int
    skip: int
    relation: AnchorRelation


@dataclass(frozen=True, slots=True)
class _Scene:
    """The words of an article up to the end of one sentence, with the names and times that begin at a word."""

    words: Sequence[Word]
    limit: int
    names: dict[int, tuple[int, str]]
    """The word after a name and its type, by its first word."""
    times: dict[int, int]
    """The word after a time, by its first word."""
    calendar: frozenset[int]
    """The first words of the times that need no day of writing («عام 2003»)."""

    def over(self, at: int) -> int | None:
        """The word after the time or name that begins at word `at`, None where none does."""
        if at in self.times:
            return self.times[at]
        return self.names[at][0] if at in self.names else None

    def fold(self, at: int) -> str:
        """The folded word at `at`, an empty string beyond the sentence."""
        return self.words[at].fold if 0 <= at < self.limit else ""


class AnchorReader:
    """Finds what dates by an event. Pure: the same article gives the same anchors.

    Not marked: times («بعد يومين»), the occasion of a saying («خلال مؤتمر صحفي»), and what a speaker says next («قبل أن
    يضيف»).
    """

    def __init__(
        self,
        lexicon: AnchorLexicon,
        nouns: VerbalNouns,
        is_verb: Callable[[Word], bool],
        is_speech: Callable[[str], bool],
    ) -> None:
        """`is_verb` tells verbs, `is_speech` the verbs of saying, as printed."""
        numbers, words = load_numbers(), lexicon.words
        self._happenings = Happenings(lexicon, nouns, is_verb)
        self._is_speech = is_speech
        self._goes_on = folded(words["grammar.goes_on_saying"])
        self._terms = TermIndex(
            [
                *(Entry(form, role, relation) for form, role, relation in lexicon.relations),
                *(Entry(form, "ordinal", value) for form, role, value in numbers.entries if role == "ordinal"),
                *(Entry(form, role, "") for role in ("own_day", "days", "day") for form in words[f"course.{role}"]),
            ]
        )
        self._numerals = Numerals(Entry(*entry) for entry in numbers.entries)
        self._not_after = frozenset(tuple(fold(pair).split()) for pair in words["grammar.not_after"])
        self._look_alikes = frozenset(
            word for name, forms in words.items() if name.startswith("look_alikes.") for word in forms
        )
        self._counted_from = folded(words["grammar.counted_from"])
        self._fillers = folded(words["grammar.fillers"])
        self._approximate = folded(words["grammar.approximate"])
        self._adjectives = folded(words["grammar.adjectives"])
        self._dated_in = folded(words["grammar.dated_in"])
        self._occasional = folded(words["occasions.after"])
        self._occasions = with_pronouns(words["occasions.nouns"])

    def names_happening(self, word: Word) -> bool:
        """Whether a word is a noun that names a happening."""
        return self._happenings.named(word)

    def read(
        self, reading: Reading, times: Sequence[TimeMention], mentions: Sequence[Mention]
    ) -> tuple[EventAnchor, ...]:
        """The anchors in order of their offsets; none overlaps another."""
        words, text = reading.words, reading.article.text
        spans = [words_of(words, one.span) for one in times]
        fixed = frozenset(
            first
            for one, (first, _) in zip(times, spans, strict=True)
            if one.type == "DATE" and one.earliest is not None and not one.needs_publication_date
        )
        timed = {place for first, end in spans for place in range(first, end)}
        names: dict[int, tuple[int, str]] = {}
        for mention in mentions:
            first, end = words_of(words, mention.span)
            if words[first].fold.startswith(CONJUNCTIONS[0]) and words[first].start < mention.span.start:
                continue  # «النهائي و[النادي]»: another clause
            if first not in names or end > names[first][0]:
                names[first] = end, mention.type
        found: list[EventAnchor] = []
        ends = dict(spans)
        starts = [one.span.start for one in times]
        for sentence in reading.sentences:
            scene = _Scene(words, sentence.last, names, ends, fixed)
            at = sentence.first
            while at < sentence.last:
                one = self._begun_at(scene, at) if at not in timed else None
                if one is None:
                    at += 1
                    continue
                found.append(_anchor(text, words, one, times, starts))
                at = one.end
        return tuple(found)

    def _begun_at(self, scene: _Scene, at: int) -> _Found | None:
        """The anchor whose first word is at `at`."""
        word = scene.words[at]
        roles = self._terms.readings(word.fold)
        if not roles or self._is_another(word) or self._led_astray(scene, at):
            return None
        ways = (("clauses", self._clause), ("moments", self._moment), ("firm", self._noun), ("open", self._noun))
        for role, read in ways:
            hit = self._terms.find(scene.words, at, role) if role in roles else None
            if hit is None or hit.definite or hit.end >= scene.limit or word.fold[: hit.skip].strip(CONJUNCTIONS):
                continue
            found = read(scene, hit)
            if found is not None:
                return found
        return self._course(scene, at)

    def _is_another(self, word: Word) -> bool:
        """Whether the printed word only folds to the letters of a relation («أثر», «فآثر»)."""
        return word.text in self._look_alikes or (word.text[0] in CONJUNCTIONS and word.text[1:] in self._look_alikes)

    def _led_astray(self, scene: _Scene, at: int) -> bool:
        """Whether the word before makes another phrase of it: «من قبل», «على بعد», «في حين»."""
        before, word = scene.fold(at - 1), scene.fold(at)
        return (before, word) in self._not_after or (
            before[:1] in CONJUNCTIONS and (before[1:], word) in self._not_after
        )

    def _clause(self, scene: _Scene, hit: Hit) -> _Found | None:
        """«بعد أن رفضت المحكمة», «عندما اندلعت الحرب»: the verb with the noun phrase behind it."""
        verb = scene.words[hit.end]
        happenings = self._happenings
        if not happenings.goes_on(verb) or verb.fold.startswith("ال") or scene.over(hit.end) is not None:
            return None
        if hit.value in ("before", "at") and (self._is_speech(verb.text) or verb.fold in self._goes_on):
            return None
        if happenings.named(verb) and not happenings.is_verb(verb):
            # «حين وقوع الحادث» is a moment.
            return None
        return self._done(scene, hit, self._following(scene, hit.end + 1))

    def _following(self, scene: _Scene, at: int) -> int:
        """The end of the noun phrase that begins at word `at`; `at` itself where none does."""
        if at >= scene.limit:
            return at
        named = scene.over(at)
        word, happenings = scene.words[at], self._happenings
        if named is not None and at not in scene.times:
            described = scene.fold(named) in self._adjectives and named < scene.limit
            return named + 1 if described else named
        if at in scene.times or not (happenings.named(word) or happenings.may_be(word)):
            return at
        return happenings.phrase_end(scene.words, at, scene.limit, scene.over)

    def _moment(self, scene: _Scene, hit: Hit) -> _Found | None:
        """«لحظة الانهيار», «وقت الحادث»; with the relation of the word before («حتى لحظة نشر التقرير»)."""
        if not self._opens(scene, hit.end, firm=False):
            return None
        found = self._done(scene, hit, self._following(scene, hit.end))
        for role in ("open", "firm"):
            before = self._terms.find(scene.words, hit.first - 1, role)
            if before is not None and before.end == hit.first and not before.definite:
                return found._replace(relation=_RELATIONS[before.value])
        return found

    def _noun(self, scene: _Scene, hit: Hit) -> _Found | None:
        """«بعد سقوط المدينة», «عقب القرار», «بعد يومين من اندلاع الحرب»."""
        head = self._counted(scene, hit.end) if hit.value in ("after", "before") else None
        if head is None:
            if not self._opens(scene, hit.end, firm=hit.role == "firm"):
                return None
            if scene.fold(hit.first)[hit.skip :] in self._occasional and self._is_occasion(scene.words[hit.end]):
                return None
            head = hit.end
        return self._done(scene, hit, self._following(scene, head))

    def _is_occasion(self, word: Word) -> bool:
        return word.fold in self._occasions or word.fold.removeprefix("ال") in self._occasions

    def _opens(self, scene: _Scene, at: int, *, firm: bool) -> bool:
        """Whether the noun phrase of a happening begins at word `at`; after a `firm` word any noun is one."""
        if at >= scene.limit or at in scene.times:
            return False
        if at in scene.names:
            return scene.names[at][1] == "EVENT" or (firm and self._happenings.named(scene.words[at]))
        word = scene.words[at]
        return self._happenings.named(word) or (firm and self._happenings.may_be(word))

    def _counted(self, scene: _Scene, at: int) -> int | None:
        """Where the happening begins that a length is counted from: «بعد [يومين من] اندلاع الحرب»."""
        end = scene.times.get(at)
        if end is None:
            if scene.words[at].kind != "number" and not self._numerals.begins(scene.words[at].fold):
                return None
            after = range(at + 1, min(scene.limit, at + 1 + _COUNTED))
            end = next((place for place in after if scene.fold(place) in self._counted_from), None)
            if end is None or any(word.kind == "mark" for word in scene.words[at:end]):
                return None
        while scene.fold(end) in self._fillers:
            end += 1
        if scene.fold(end) not in self._counted_from or not self._opens(scene, end + 1, firm=False):
            return None
        return end + 1

    def _course(self, scene: _Scene, at: int) -> _Found | None:
        """The day of a happening that lasts: «يومه الثالث», «ثالث أيام الإضراب», «اليوم الثاني من المحاكمة»."""
        own = self._terms.find(scene.words, at, "own_day")
        if own is not None and not own.skip:
            which = self._terms.find(scene.words, own.end, "ordinal", bare=True)
            if which is not None and which.definite and which.end <= scene.limit:
                return _Found(at, own.end, which.end, 0, "during")
            return None
        which = self._terms.find(scene.words, at, "ordinal", bare=True)
        if which is not None and not which.definite:
            days = self._terms.find(scene.words, which.end, "days", bare=True)
            if days is not None and not days.definite and self._opens(scene, days.end, firm=True):
                return _Found(at, days.end, self._following(scene, days.end), 0, "during")
        return None

    def _done(self, scene: _Scene, hit: Hit, end: int) -> _Found:
        """The anchor with the time that dates the happening, or the length that parts it from what it dates."""
        first = end
        if first in scene.calendar:
            # «بعد سقوط النظام السابق عام 2003»
            end = scene.times[first]
        elif scene.fold(first) in self._dated_in and first + 1 in scene.times:
            end = scene.times[first + 1]
        elif scene.fold(first) in self._approximate or scene.fold(first)[:1] == "ب":
            place = first if first in scene.times else first + 1
            if place in scene.times and (place == first or scene.fold(first) in self._approximate):
                end = scene.times[place]
        return _Found(hit.first, hit.end, min(end, scene.limit), hit.skip, _RELATIONS[hit.value])


def _anchor(
    text: str, words: Sequence[Word], found: _Found, times: Sequence[TimeMention], starts: Sequence[int]
) -> EventAnchor:
    """The anchor with the times inside it; `starts` are where the times, in order, begin."""
    start = inner_offset(words[found.first], found.skip)
    end = words[found.end - 1].end
    return EventAnchor(
        span=Span.of(text, start, end),
        word=Span.of(text, start, words[found.word_end - 1].end),
        relation=found.relation,
        times=tuple(
            one.span for one in times[bisect_left(starts, start) : bisect_left(starts, end)] if one.span.end <= end
        ),
    )

"""Unnumbered: counts that no number word gives: «قتيلان», «أحد جنودها», «قتيل وحيد», and numbers that lack their noun:
«الوفيات ثلاث», «1.18 دينار لا 1.42»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic.particles import CLITICS
from rawi.compare.figures.told_words import words
from rawi.compare.knowledge import CompareLexicon
from rawi.compare.propositions.keys import Keys
from rawi.compare.propositions.propositions import Proposition
from rawi.model import Document, Quantity, Span, Word

_ARTICLE = "ال"
_PRONOUNS = ("ها", "هم", "هما", "نا", "ه", "هن")
_SHORTEST = 3
_REACH = 3
"""Words between a noun and the number that is said of it («الوفيات المسجلة حتى الآن ثلاث»)."""
_BEHIND = 20
"""Code points behind a clause in which a number may still be corrected («… تسع سنوات «وليس 12 كما نشر»»)."""
_FAR = 8
"""The same where a verb says what it came to («عدد القتلى في حريق السوق بلغ خمسة وليس اثنين»)."""


class Unnumbered:
    """Reads what the quantities of a document leave out, for one collection."""

    def __init__(self, keys: Keys, lexicon: CompareLexicon) -> None:
        self._keys = keys
        self._lexicon = lexicon
        self._counting = frozenset((*lexicon.duals, *lexicon.dual_cases, *lexicon.one_of, *lexicon.outcomes))

    def counts(self, document: Document, proposition: Proposition) -> list[Quantity]:
        """Counts of people in a clause beside its quantities, in order; none overlaps one of these or a time."""
        text = document.article.text
        taken = _spans(document, proposition)
        spoken = [word for word in words(text, proposition.start, proposition.end) if word.kind != "mark"]
        found: list[Quantity] = []
        for index in range(len(spoken)):
            made = self._at(spoken, index)
            if made is None:
                continue
            number, last, unit, of = made
            span = Span.of(text, spoken[index].start, spoken[last].end)
            if not any(span.start < other.end and other.start < span.end for other in taken):
                found.append(Quantity(span=span, low=number, high=number, approximation="exact", unit=unit, of=of))
                taken.append(span)
        return found

    def rejected(self, document: Document, proposition: Proposition) -> Iterator[float]:
        """The bare numbers of a clause right after a negation («تسع سنوات وليس 12 كما نشر»)."""
        taken = _spans(document, proposition)
        said = max((span.end for span in proposition.statement.content), default=proposition.end)
        end = max(proposition.end, min(said, proposition.end + _BEHIND))
        spoken = list(words(document.article.text, proposition.start, end))
        for index, word in enumerate(spoken[:-1]):
            if word.kind != "word" or word.fold.removeprefix("و") not in self._lexicon.particles:
                continue
            number = self._lexicon.numerals.cardinal(spoken, index + 1)
            start = spoken[index + 1].start
            if number is not None and not number.skip and not any(one.start <= start < one.end for one in taken):
                yield float(number.value)

    def _at(self, spoken: Sequence[Word], index: int) -> tuple[float, int, str, str] | None:
        """The number that a word gives, the last word that belongs to it, its unit and the noun."""
        word, after = spoken[index], spoken[index + 1] if index + 1 < len(spoken) else None
        if word.kind != "word":
            return None
        for form in (word.fold, word.fold[1:] if word.fold[0] in CLITICS else word.fold):
            if form not in self._counting:
                continue
            if form in self._lexicon.duals:
                return 2, index, self._lexicon.duals[form], word.text
            if after is not None and form in self._lexicon.dual_cases and after.fold in self._lexicon.outcomes:
                return 2, index + 1, self._lexicon.outcomes[after.fold], after.text
            if after is not None and form in self._lexicon.one_of and (unit := self._people(after)):
                return 1, index + 1, unit, after.text
            if after is not None and form in self._lexicon.outcomes and after.fold in self._lexicon.sole:
                return 1, index + 1, self._lexicon.outcomes[form], word.text
        bare = word.fold.removeprefix("و").removeprefix(_ARTICLE)
        if word.fold.removeprefix("و") != bare and bare in self._lexicon.outcomes:
            return self._predicated(spoken, index, self._lexicon.outcomes[bare])
        return None

    def _predicated(self, spoken: Sequence[Word], index: int, unit: str) -> tuple[float, int, str, str] | None:
        """A number without a noun that is said of one before it («الوفيات المسجلة ثلاث لا أكثر»)."""
        for at in range(index + 1, min(len(spoken), index + 2 + _FAR)):
            reached = self._lexicon.reached.at([spoken[at - 1].fold], 0)
            if at > index + 1 + _REACH and not reached:
                continue
            number = self._lexicon.numerals.cardinal(spoken, at)
            if number is None:
                continue
            after = spoken[number.end].fold if number.end < len(spoken) else ""
            ends = not after or after in self._lexicon.stopwords or after[0] == "و"
            plain = not number.skip and not number.definite
            return (float(number.value), at, unit, spoken[index].text) if ends and plain else None
        return None

    def _people(self, word: Word) -> str | None:
        """The kind of the people that a plural with an article or a pronoun means («جنودها»)."""
        bare = word.fold.removeprefix(_ARTICLE)
        if bare != word.fold:
            return self._lexicon.persons.get(bare)
        for pronoun in _PRONOUNS:
            if bare.endswith(pronoun) and len(bare) - len(pronoun) >= _SHORTEST:
                unit = self._lexicon.persons.get(bare[: -len(pronoun)])
                if unit is not None:
                    return unit
        return None


def _spans(document: Document, proposition: Proposition) -> list[Span]:
    times = (time.span for time in document.times)
    inside = [span for span in times if span.start < proposition.end and proposition.start < span.end]
    return [quantity.span for quantity in proposition.figures] + inside

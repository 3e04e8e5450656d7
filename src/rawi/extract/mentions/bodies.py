"""Bodies and facilities: a head noun and how far the name that it opens goes.

Definite heads take adjectives that agree («القوات العراقية الخاصة»), indefinite ones an idafa: a listed name, another
body, a definite noun with its adjectives, a quotation, a person, a place.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from rawi.extract.mentions.nouns import OPENING, Found
from rawi.extract.mentions.places import PlaceGrammar
from rawi.extract.mentions.senses import HEAD, PERSON, TITLE, Role, Sense
from rawi.model import Word

DEEPEST = 5
"""How deep phrases may nest; real ones seldom pass four, and without a bound crafted text costs exponential time."""


class BodyGrammar(PlaceGrammar, ABC):
    """Names of bodies, facilities, and of the places and happenings that a head noun opens."""

    @abstractmethod
    def complement(self, words: Sequence[Word], at: int, limit: int, depth: int = 0) -> int:
        """The end of a noun phrase that completes a body or title."""

    @abstractmethod
    def coordinate(self, words: Sequence[Word], at: int, limit: int, sense: Sense) -> int:
        """The end of «… والتعليم» inside a body's name."""

    def body(self, words: Sequence[Word], first: int, limit: int, depth: int = 0) -> Found | None:
        """A body, facility, place or happening whose name begins with a head noun of the lexicon at `first`."""
        if words[first].kind != "word" or depth > DEEPEST:
            return None
        sense = self.senses.of(words[first].fold)
        role = sense.role
        if not role & (HEAD | Role.FACILITY | Role.PLACE | Role.EVENT | Role.STANDING):
            return None
        before = self.senses.of(words[first - 1].fold) if first and words[first - 1].kind == "word" else None
        if words[first].fold in self.senses.leadership:
            return None
        if (
            before is not None
            and sense.bare in self.senses.ministries
            and before.role & (HEAD | Role.OFFICE)
            and not before.definite
        ):
            return None
        if sense.definite:
            end = self._definite_body(words, first, limit, sense, depth)
            return Found(first, end, sense.skip, "ORG") if end > first else None
        if role & HEAD:
            end = self._chain(
                words,
                first,
                limit,
                sense,
                depth,
                weak=bool(role & Role.WEAK_BODY) and not self._led(before),
                named=bool(role & Role.NAMED_BODY),
            )
            if end > first:
                return Found(first, end, sense.skip, "ORG")
        if role & Role.FACILITY:
            end = self._designation(words, first + 1, limit)
            end = (
                end
                if end > first + 1
                else self._chain(words, first, limit, sense, depth, weak=bool(role & Role.WEAK_FACILITY), named=True)
            )
            if end > first:
                return Found(first, end, sense.skip, "FAC")
        if role & Role.PLACE:
            end = self._place(
                words, first, limit, weak=bool(role & Role.WEAK_PLACE), open_=bool(role & Role.OPEN_PLACE)
            )
            if end > first:
                return Found(first, end, sense.skip, "LOC")
        if role & Role.EVENT:
            end = self._event(words, first, limit)
            if end > first:
                return Found(first, end, sense.skip, "EVENT")
        return None

    def _led(self, before: Sense | None) -> bool:
        """Whether an office stands before a head («رئيس جهاز …»): then even a common noun after it is a name."""
        return (
            before is not None
            and bool(before.role & Role.OFFICE)
            and not before.definite
            and before.bare not in self.senses.doubtful
        )

    def _definite_body(self, words: Sequence[Word], first: int, limit: int, sense: Sense, depth: int) -> int:
        """«القوات العراقية الخاصة», «التحالف الدولي ضد داعش», «السفارة الأميركية في العراق», «الحكومة»."""
        role = sense.role
        at = first + 1
        proper = False
        while at < limit and words[at].kind == "word":
            following = self.senses.of(words[at].fold)
            if following.skip or not following.definite:
                break
            if following.role & (Role.DEMONYM | Role.BODY_ADJECTIVE) and not following.role & Role.PLURAL:
                if not self.agrees(sense, following):
                    break
                proper = True
            elif (
                role & Role.NAMED_BODY
                and not sense.bare.endswith("ه")
                and not following.role
                and self._related(following)
                and self.agrees(sense, following)
            ):
                proper = True
            elif not (proper and self._relational(following) and not following.role):
                break
            at += 1
        if not proper and not role & Role.STANDING:
            return first
        if role & (Role.BODY | Role.FORCE | Role.NATIONAL | Role.NAMED_BODY) or role & Role.STANDING:
            if proper:
                known = self.known(words, first, limit)
                if role & (Role.BODY | Role.NAMED_BODY) and (known is None or known.last != at):
                    at = self._purpose(words, at, limit, depth)
                return self._tail(words, at, limit, sense)
            return first + 1
        return first

    def _purpose(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«للانتخابات», «لمكافحة الفساد», «للتربية والعلوم» behind a body's adjective: the field it works in."""
        if at >= limit or words[at].kind != "word" or not words[at].fold.startswith("ل"):
            return at
        sense = self.senses.of(words[at].fold)
        if sense.skip != 1 or sense.role & (Role.FUNCTION | Role.VERB | TITLE | PERSON | Role.STANDING | Role.DOCUMENT):
            return at
        if not sense.definite and not (sense.role & Role.CONSTRUCT or self._construct(words, at + 1, limit)):
            return at
        return self.complement(words, at, limit, depth + 1)

    def _tail(self, words: Sequence[Word], at: int, limit: int, sense: Sense) -> int:
        """A complement of place or opposition that belongs to the name: «في أربيل», «ضد تنظيم داعش»."""
        if at + 1 >= limit or words[at].kind != "word":
            return at
        stem = self.senses.of(words[at].fold)
        if stem.skip or words[at].text not in self.senses.complement_links:
            return at
        if sense.bare not in self.senses.place_heads:
            return at
        opposition = words[at].text in self.senses.opposition
        if opposition != (sense.bare in self.senses.opposed):
            return at
        found = self.known(words, at + 1, limit)
        if found is None or found.skip or (not opposition and found.type != "LOC"):
            return at
        return found.last

    def _chain(
        self, words: Sequence[Word], first: int, limit: int, sense: Sense, depth: int, *, weak: bool, named: bool
    ) -> int:
        """An indefinite head and what completes it: quotation, listed name, definite noun, place."""
        at = first + 1
        if at >= limit or depth > DEEPEST:
            return first
        word = words[at]
        if word.kind == "mark":
            end = self.bracket(words, at, limit) if word.text in OPENING and (named or word.text != "(") else at
            return self.adjectives(words, end, limit) if end > at else first
        following = self.senses.of(word.fold)
        role = following.role
        if word.kind != "word" or following.skip:
            return first
        if sense.role & Role.FORCE and role & Role.DEMONYM and not following.definite and not role & Role.PLURAL:
            return self._more_adjectives(words, at + 1, limit)
        if sense.role & Role.FORCE and following.definite and role & Role.STANDING and role & Role.FORCE:
            return first
        found = self.known(words, at, limit, quoted=True)
        if found is not None and found.type == "PER":
            found = None
        inner = self.body(words, at, limit, depth + 1)
        if inner is not None and (found is None or inner.last > found.last) and inner.type != "EVENT":
            return self._tail(words, self.adjectives(words, inner.last, limit), limit, sense)
        if found is not None:
            return self._tail(words, self.adjectives(words, found.last, limit), limit, sense)
        if (compound := self.toponym(words, at, limit)) > at:
            return compound
        if role & (Role.FUNCTION | Role.VERB | Role.ANONYMOUS) and not role & (Role.CONSTRUCT | PERSON | TITLE):
            return first
        if following.definite:
            if (role & Role.DEMONYM and not role & Role.PLURAL) or not sense.role & ~(
                Role.FORCE | Role.NATIONAL | Role.CONSTRUCT
            ):
                return first
            end = self.adjectives(words, at + 1, limit)
            coordinated = False
            while end < limit and words[end].kind == "word":
                after = self.senses.of(words[end].fold)
                step = self.coordinate(words, end, limit, after) if after.skip else end
                if step == end or (weak and not named):
                    break
                end, coordinated = self.adjectives(words, step, limit), True
            proper = end > at + 1 and any(
                self.senses.of(words[k].fold).role & (Role.DEMONYM | Role.BODY_ADJECTIVE) for k in range(at + 1, end)
            )
            if weak and not proper and not coordinated and not self._proper_noun(following, named):
                return first
            return self._tail(words, end, limit, sense)
        if role & Role.CONSTRUCT or (role & Role.COMMON and not weak):
            end = self._chain(words, at, limit, following, depth + 1, weak=weak, named=False)
            return self._tail(words, end, limit, sense) if end > at else first
        person = self.person(words, at, limit, led=named)
        if person > at and not role & (Role.COMMON | TITLE):
            return person if self._proper_end(words, at, person, named) else first
        return first

    def _proper_end(self, words: Sequence[Word], first: int, last: int, named: bool) -> bool:
        return named or any(self.senses.of(words[k].fold).role & PERSON for k in range(first, last))

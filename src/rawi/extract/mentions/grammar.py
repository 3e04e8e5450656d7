"""The grammar of names: titles with their complements, on top of people, places and bodies."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.shapes import is_present_shape
from rawi.arabic.terms import follow
from rawi.extract.mentions.bodies import BodyGrammar
from rawi.extract.mentions.completions import DEEPEST
from rawi.extract.mentions.nouns import OPENING
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.extract.mentions.surnames import ENDERS
from rawi.model import Word


class Grammar(BodyGrammar):
    """How far a name, a title or a complement goes, read from a word onwards."""

    def title(self, words: Sequence[Word], first: int, limit: int, depth: int = 0) -> int:
        """The end of a title or rank phrase that begins with its noun: «نائب رئيس هيئة النقل», «العقيد الركن»."""
        sense = self.senses.of(words[first].fold)
        if not sense.role & TITLE or depth > DEEPEST:
            return first
        rank = self._phrase(words, first, limit, sense, self.senses.ranks)
        honorific = self._phrase(words, first, limit, sense, self.senses.honorifics)
        at = max(rank, honorific)
        if not sense.role & Role.OFFICE:
            return at
        at = max(at, first + 1)
        closed = sense.definite or sense.stem in self.senses.owned
        return self._complements(words, at, limit, closed, depth)

    def _phrase(
        self, words: Sequence[Word], at: int, limit: int, sense: Sense, table: dict[str, list[tuple[str, ...]]]
    ) -> int:
        for rest in table.get(sense.stem, ()):
            end = at + 1 + len(rest)
            if end <= limit and follow(words, at + 1, rest):
                return end
        return at

    def _complements(self, words: Sequence[Word], at: int, limit: int, definite: bool, depth: int) -> int:
        """What belongs to an office noun: complement, adjectives, «باسم …», a bracketed or quoted explanation."""
        closed = definite
        start = at
        while at < limit:
            word = words[at]
            if word.kind == "mark":
                end = self.bracket(words, at, limit) if word.text in OPENING else at
                if end == at or (at == start and word.text != "("):
                    return at
                at = end
                continue
            if word.kind != "word":
                return at
            sense = self.senses.of(word.fold)
            role = sense.role
            listed = self.known(words, at, limit) if role & Role.KNOWN else None
            if listed is not None and listed.type == "PER":
                return at
            if role & (Role.VERB | Role.SPEECH) and not role & (TITLE | HEAD | Role.MODIFIER | Role.CONSTRUCT):
                return at
            if self._ali(words, at, limit):
                return at
            if word.fold in self.senses.links or (sense.skip and word.fold[0] in "لب" and not role & Role.FUNCTION):
                end = self._linked(words, at, limit, depth)
                if end == at:
                    return at
                at, closed = end, True
                continue
            if role & Role.MODIFIER and not sense.skip:
                at += 1
                closed = closed or sense.definite
                continue
            if role & Role.FUNCTION:
                return at
            if sense.skip:
                end = self.coordinate(words, at, sense)
                if end == at:
                    return at
                at = end
                continue
            if sense.definite and role & (Role.DEMONYM | Role.BODY_ADJECTIVE):
                at += 1
                closed = closed or sense.definite
                continue
            if closed:
                if sense.definite and self._nisba(sense) and not role & ENDERS and self._namelike(words, at + 1, limit):
                    at += 1
                    continue
                return at
            end = self.complement(words, at, limit, depth + 1)
            if end == at:
                return at
            at, closed = end, True
        return at

    def _linked(self, words: Sequence[Word], at: int, limit: int, depth: int) -> int:
        """«باسم الوزارة», «لدى بغداد», «للأمم المتحدة», «عن قائمة كذا»."""
        if words[at].fold in self.senses.links:
            if at + 1 >= limit or words[at + 1].kind != "word":
                end = self.bracket(words, at + 1, limit) if at + 1 < limit else at
                return end if end > at + 1 else at
            end = self.complement(words, at + 1, limit, depth + 1)
            return end if end > at + 1 else at
        return self.complement(words, at, limit, depth + 1)

    def coordinate(self, words: Sequence[Word], at: int, sense: Sense) -> int:
        """«… والتعليم» inside an office or a body: a conjunction and a definite common noun or adjective."""
        if not words[at].fold.startswith("و") or sense.skip != 1 or not sense.definite:
            return at
        if sense.bare in self.senses.coordinated:
            return at + 1
        if (
            sense.role
            & (Role.KNOWN | Role.DEMONYM | TITLE | HEAD | Role.STANDING | Role.FUNCTION | Role.ANONYMOUS | Role.VERB)
            and not sense.role & Role.BODY_ADJECTIVE
        ):
            return at
        return at + 1

    def complement(self, words: Sequence[Word], at: int, limit: int, depth: int = 0) -> int:
        """The end of a noun phrase that completes a title or body: a name, a body, «الدفاع», «مجلس إدارة الشركة»."""
        if at >= limit or depth > DEEPEST:
            return at
        if words[at].kind != "word":
            return self.bracket(words, at, limit)
        sense = self.senses.of(words[at].fold)
        role = sense.role
        found = self.known(words, at, limit, quoted=True)
        if found is not None and found.type == "PER":
            return at
        body = self.body(words, at, limit, depth + 1)
        if body is not None and (found is None or body.last > found.last):
            return body.last
        if found is not None:
            return self.adjectives(words, found.last, limit)
        if role & (Role.OFFICE | Role.RANK) and not sense.definite:
            end = self.title(words, at, limit, depth + 1)
            return end if end > at + 1 else at
        if role & (Role.FUNCTION | Role.VERB | PERSON) and not role & (
            Role.CONSTRUCT | Role.BODY_ADJECTIVE | Role.COMMON
        ):
            return at
        if sense.definite:
            at = self.adjectives(words, at + 1, limit)
            while at < limit and words[at].kind == "word":
                following = self.senses.of(words[at].fold)
                end = self.coordinate(words, at, following) if following.skip else at
                if end == at:
                    break
                at = self.adjectives(words, end, limit)
            return at
        if not role and is_present_shape(words[at].fold):
            # «مكتب المدرب تستضيف …»
            return at
        if at + 1 < limit and (words[at + 1].kind == "word" or role & (Role.EVENT | Role.FACILITY | Role.PLACE)):
            end = self.complement(words, at + 1, limit, depth + 1)
            if end > at + 1:
                return end
        return at

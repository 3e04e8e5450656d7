"""How far a name goes: people, titles, bodies, facilities and places, read from a word onwards.

Every method takes the words, the index where the phrase begins and a limit that it must not cross, and gives the index
after the phrase's last word (the first index itself where nothing was found). The first word may carry attached
particles; the later words of a phrase may not, except for a conjunction inside a body's name and «للـ» inside a title.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic.particles import ARTICLE
from rawi.extract.mentions.senses import HEAD, PERSON, TITLE, Known, Role, Sense, Senses
from rawi.model import MentionType, Word

OPENING = "«“\"'(‘‹["
CLOSING = {"«": "»", "“": "”", '"': '"', "'": "'", "(": ")", "‘": "’", "‹": "›", "[": "]"}
_LONGEST_PERSON = 6
_ALI = "علي"
_LONGEST_QUOTED = 6
_ENDERS = Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | HEAD | Role.FACILITY | Role.PLACE | Role.ANONYMOUS | Role.MODIFIER | Role.CONSTRUCT
_FREE = PERSON | Role.JOINT


class Found(NamedTuple):
    """A name of words `[first, last)`; `skip` letters of particles stand before it; `head` says it is its own whole."""

    first: int
    last: int
    skip: int
    type: MentionType
    known: Known | None = None


class Grammar:
    """The grammar of names over words. Pure: the same words give the same phrase."""

    def __init__(self, senses: Senses) -> None:
        self.senses = senses

    def sense(self, word: Word) -> Sense:
        """The sense of a word."""
        return self.senses.of(word.fold)

    # ---- names of the lexicon

    def known(self, words: Sequence[Word], at: int, limit: int, *, quoted: bool = False) -> Found | None:
        """The longest lexicon name that begins at `at`; guarded forms only where `quoted`."""
        sense = self.senses.of(words[at].fold)
        if not sense.role & Role.KNOWN:
            return None
        for entry in self.senses.known.get(sense.stem, ()):
            end = at + 1 + len(entry.rest)
            if end > limit or (entry.guarded and not quoted):
                continue
            if all(words[at + 1 + k].fold == part for k, part in enumerate(entry.rest)):
                return Found(at, end, sense.skip, entry.type, entry)
        return None

    # ---- people

    def person(self, words: Sequence[Word], first: int, limit: int, *, led: bool = False) -> int:
        """The end of a person's name. `led`: a title, rank or verb of saying stands before it, so unknown words count."""
        listed = self.known(words, first, limit)
        if listed is not None and listed.type == "PER" and (led or listed.skip or listed.last > first):
            return listed.last
        at, strength, given, unknown = first, 0, 0, 0
        limit = min(limit, first + _LONGEST_PERSON + 2)
        while at < limit and at - first < _LONGEST_PERSON:
            word = words[at]
            if word.kind != "word":
                if word.text in "-‐–" and at > first and self._hyphen(words, at, limit):
                    at += 1
                    continue
                break
            sense = self.senses.of(word.fold)
            role = sense.role
            if sense.skip and not (at == first and not led):
                break
            if role & Role.JOINT:
                end = self._joined(words, at, limit)
                if end == at:
                    break
                strength += 2 if at == first or word.fold in self.senses.servant else 1
                at = end
                continue
            if sense.stem in self.senses.second and at > first:
                at += 1
                continue
            if word.fold == _ALI:
                # The name and the preposition «على» are one folded word, and Egyptian papers print both alike.
                if (at == first or word.text.endswith("ى")) and not self._namelike(words, at + 1, limit):
                    break
                role &= ~Role.FUNCTION
            if role & Role.HONORIFIC and at > first and not sense.definite and self._namelike(words, at + 1, limit):
                at += 1
                continue
            if role & (Role.GIVEN | Role.FOREIGN):
                if role & Role.FUNCTION and not self._inner(words, at, limit, first):
                    break
                strength += 2
                given += 1
            elif role & (Role.SHARED | Role.FAMILY):
                if at == first and not led and not self._namelike(words, at + 1, limit):
                    break
                if at > first and word.fold != _ALI and not role & Role.FAMILY and role & _ENDERS and not self._inner(words, at, limit, first):
                    break
                strength += 1
                given += bool(role & Role.SHARED)
            elif sense.definite:
                if not self._surname(words, at, limit, sense, at > first, led):
                    break
                strength += 1
                at += 1
                if given or unknown:
                    if at < limit and words[at].kind == "word" and self._second_surname(words, at, limit):
                        at += 1
                    break
                unknown += 1
                continue
            else:
                if role or not self._unknown(word, led, at > first) or unknown >= (3 if led else 1):
                    break
                if (not led and strength < 2) or (at == first and self._construct(words, at + 1, limit)):
                    break
                unknown += 1
                strength += 1
            at += 1
        if at == first:
            return first
        if led or strength >= 3 or (at - first == 1 and self._alone(words[first])):
            return at
        return first

    def _alone(self, word: Word) -> bool:
        """Whether a single word is a person's name without a title: only well-known foreign names."""
        sense = self.senses.of(word.fold)
        return bool(sense.role & Role.FOREIGN) and not sense.role & (Role.FUNCTION | Role.COMMON | Role.VERB | Role.KNOWN) and len(sense.stem) > 3

    def _hyphen(self, words: Sequence[Word], at: int, limit: int) -> bool:
        return at + 1 < limit and words[at + 1].kind == "word" and words[at - 1].end == words[at].start and words[at].end == words[at + 1].start

    def _joined(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of «أبو فلان», «بن فلان», «عبد الفلان», «آل فلان»."""
        if at + 1 >= limit or words[at + 1].kind != "word":
            return at
        following = self.senses.of(words[at + 1].fold)
        if words[at].fold in self.senses.servant:
            return at + 2 if following.definite and not following.skip else at
        if following.role & Role.JOINT and not following.skip:
            return self._joined(words, at + 1, limit) if at + 2 < limit else at
        if following.role & (Role.FUNCTION | Role.VERB) and not following.role & PERSON:
            return at
        return at + 2

    def _construct(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether the word before `at` is the head of an idafa: a definite common noun follows it."""
        if at >= limit or words[at].kind != "word":
            return False
        sense = self.senses.of(words[at].fold)
        return sense.definite and not sense.skip and bool(sense.role & ~PERSON) and not sense.role & PERSON

    def _namelike(self, words: Sequence[Word], at: int, limit: int) -> bool:
        if at >= limit or words[at].kind != "word":
            return False
        sense = self.senses.of(words[at].fold)
        if sense.skip:
            return False
        if sense.definite:
            return self._nisba(sense) and not sense.role & (_ENDERS | Role.DEMONYM | Role.BODY_ADJECTIVE)
        return bool(sense.role & _FREE) and not sense.role & (Role.FUNCTION | Role.COMMON | Role.VERB) and words[at].fold not in self.senses.second

    def _inner(self, words: Sequence[Word], at: int, limit: int, first: int) -> bool:
        """Whether an everyday word stands inside a name: between name words, or last before a mark."""
        if at == first or self.senses.of(words[at].fold).role & Role.FUNCTION:
            return self._namelike(words, at + 1, limit)
        return at + 1 >= limit or words[at + 1].kind != "word" or self._namelike(words, at + 1, limit) or bool(self.senses.of(words[at + 1].fold).role & Role.FUNCTION)

    def _nisba(self, sense: Sense) -> bool:
        return sense.definite and len(sense.bare) > 3 and sense.bare[-1] == "ي" and not sense.skip

    def _second_surname(self, words: Sequence[Word], at: int, limit: int) -> bool:
        sense = self.senses.of(words[at].fold)
        if not sense.definite or sense.skip or sense.role or not 3 < len(sense.bare) < 8:
            return False
        return not sense.bare.endswith(("ون", "ين", "ات", "يه", "ه"))

    def _surname(self, words: Sequence[Word], at: int, limit: int, sense: Sense, inside: bool, led: bool) -> bool:
        """Whether a word with the article is a family name here («المالكي», «الصدر»), not an adjective or a noun."""
        role = sense.role
        before = self.senses.of(words[at - 1].fold).role if inside else 0
        after_given = bool(before & (Role.GIVEN | Role.SHARED)) or (inside and at >= 2 and bool(self.senses.of(words[at - 2].fold).role & Role.JOINT))
        if after_given and self._nisba(sense) and role & (Role.DEMONYM | Role.BODY_ADJECTIVE | Role.COMMON | Role.MODIFIER):
            return not role & Role.FUNCTION
        if after_given and role & (Role.OFFICE | Role.HONORIFIC):
            if at + 1 >= limit or words[at + 1].kind != "word":
                return True
            return bool(self.senses.of(words[at + 1].fold).role & (Role.FUNCTION | Role.VERB)) and words[at + 1].fold not in self.senses.links
        if role & (Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | Role.MODIFIER | HEAD | Role.PLACE | Role.FACILITY | Role.ANONYMOUS | Role.STANDING | Role.DOCUMENT | Role.CONSTRUCT | Role.MEDIUM):
            return False
        if role & (Role.DEMONYM | Role.BODY_ADJECTIVE):
            return False
        if sense.bare.endswith(("ون", "ين", "ات", "تي", "يه")) and len(sense.bare) > 4:
            return False
        if sense.bare.endswith("ه"):
            return False
        if inside:
            return True
        return led and not self._namelike(words, at + 1, limit)

    def _unknown(self, word: Word, led: bool, inside: bool) -> bool:
        """Whether a word that the lexicon does not know can be part of a name."""
        folded = word.fold
        if len(folded) < 2 or word.text.endswith(("ً", "ًا", "اً", "ٍ", "ٌ")):
            return False
        if any(letter in "پچڤگژڨ" for letter in word.text) or folded.endswith(self.senses.endings):
            return True
        if folded[0] in "يست" and len(folded) >= 4 and (folded[0] == "ي" or folded[:2] in ("سي", "ست") or (folded[0] == "ت" and not inside)):
            return False
        if folded[0] in "وفبلك" and folded[1:3] == ARTICLE:
            return False
        if folded.endswith(("ها", "هم", "نا", "هما", "ته", "ات", "ون", "ين", "وا")) and len(folded) > 4 and not (led and inside and folded.endswith(("ين", "ون", "نا"))):
            return False
        return led or not folded.endswith("ه")

    # ---- titles

    def title(self, words: Sequence[Word], first: int, limit: int) -> int:
        """The end of a title or rank phrase that begins with its noun: «نائب رئيس هيئة النقل», «العقيد الركن»."""
        sense = self.senses.of(words[first].fold)
        if not sense.role & TITLE:
            return first
        rank = self._phrase(words, first, limit, sense, self.senses.ranks)
        honorific = self._phrase(words, first, limit, sense, self.senses.honorifics)
        at = max(first + 1, rank, honorific)
        if not sense.role & Role.OFFICE:
            return at
        return self._complements(words, at, limit, sense.definite)

    def _phrase(self, words: Sequence[Word], at: int, limit: int, sense: Sense, table: dict[str, list[tuple[str, ...]]]) -> int:
        for rest in table.get(sense.stem, ()):
            end = at + 1 + len(rest)
            if end <= limit and all(words[at + 1 + k].fold == part for k, part in enumerate(rest)):
                return end
        return at

    def _complements(self, words: Sequence[Word], at: int, limit: int, definite: bool) -> int:
        """What belongs to an office noun: complement, adjectives, «باسم …», a bracketed or quoted explanation."""
        closed = definite
        start = at
        while at < limit:
            word = words[at]
            if word.kind == "mark":
                end = self.bracket(words, at, limit) if word.text in OPENING else at
                if end == at or at == start and word.text != "(":
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
            if word.fold in self.senses.links or (sense.skip and word.fold[0] in "لب" and not role & Role.FUNCTION):
                end = self._linked(words, at, limit, sense)
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
                end = self._coordinate(words, at, limit, sense)
                if end == at:
                    return at
                at = end
                continue
            if sense.definite and role & (Role.DEMONYM | Role.BODY_ADJECTIVE):
                at += 1
                closed = closed or sense.definite
                continue
            if closed:
                if sense.definite and self._nisba(sense) and not role & _ENDERS and self._namelike(words, at + 1, limit):
                    at += 1
                    continue
                return at
            end = self.complement(words, at, limit)
            if end == at:
                return at
            at, closed = end, True
        return at

    def _linked(self, words: Sequence[Word], at: int, limit: int, sense: Sense) -> int:
        """«باسم الوزارة», «لدى بغداد», «للأمم المتحدة», «عن قائمة كذا»."""
        if words[at].fold in self.senses.links:
            if at + 1 >= limit or words[at + 1].kind != "word":
                end = self.bracket(words, at + 1, limit) if at + 1 < limit else at
                return end if end > at + 1 else at
            end = self.complement(words, at + 1, limit)
            return end if end > at + 1 else at
        return self.complement(words, at, limit)

    def _coordinate(self, words: Sequence[Word], at: int, limit: int, sense: Sense) -> int:
        """«… والتعليم» inside an office or a body: a conjunction and a definite common noun or adjective."""
        if words[at].fold[0] != "و" or sense.skip != 1 or not sense.definite:
            return at
        if sense.role & (Role.KNOWN | Role.DEMONYM | TITLE | HEAD | Role.STANDING | Role.FUNCTION | Role.ANONYMOUS | Role.VERB) and not sense.role & Role.BODY_ADJECTIVE:
            return at
        return at + 1

    def complement(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of a noun phrase that completes a title or body: a name, a body, «الدفاع», «مجلس إدارة الشركة»."""
        if at >= limit:
            return at
        if words[at].kind != "word":
            return self.bracket(words, at, limit)
        sense = self.senses.of(words[at].fold)
        role = sense.role
        found = self.known(words, at, limit, quoted=True)
        if found is not None and found.type == "PER":
            return at
        body = self.body(words, at, limit)
        if body is not None and (found is None or body.last > found.last):
            return body.last
        if found is not None:
            return self.adjectives(words, found.last, limit)
        if role & (Role.OFFICE | Role.RANK) and not sense.definite:
            end = self.title(words, at, limit)
            return end if end > at + 1 else at
        if role & (Role.FUNCTION | Role.VERB | PERSON) and not role & (Role.CONSTRUCT | Role.BODY_ADJECTIVE | Role.COMMON):
            return at
        if sense.definite:
            at = self.adjectives(words, at + 1, limit)
            while at < limit and words[at].kind == "word":
                following = self.senses.of(words[at].fold)
                end = self._coordinate(words, at, limit, following) if following.skip else at
                if end == at:
                    break
                at = self.adjectives(words, end, limit)
            return at
        if at + 1 < limit and (words[at + 1].kind == "word" or role & (Role.EVENT | Role.FACILITY | Role.PLACE)):
            end = self.complement(words, at + 1, limit)
            if end > at + 1:
                return end
        return at

    def adjectives(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of the definite adjectives that follow a definite noun."""
        while at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            if sense.skip or not sense.definite or sense.role & (Role.FUNCTION | TITLE | HEAD | Role.KNOWN) and not sense.role & Role.BODY_ADJECTIVE:
                break
            if not sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE | Role.MODIFIER) and not self._relational(sense):
                break
            at += 1
        return at

    def _relational(self, sense: Sense) -> bool:
        """Whether an unknown definite word looks like an adjective of relation or a feminine participle."""
        if sense.role & PERSON:
            return False
        return len(sense.bare) > 4 and sense.bare.endswith(("يه",))

    def bracket(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The index after a short quotation or bracket that opens at `at`; `at` itself if it does not close soon."""
        if at >= limit or words[at].text not in OPENING:
            return at
        closing = CLOSING[words[at].text]
        for end in range(at + 1, min(limit, at + _LONGEST_QUOTED + 2)):
            if words[end].text == closing:
                return end + 1 if end > at + 1 else at
            if words[end].kind == "mark" and words[end].text not in "-–_/.":
                return at
        return at

    # ---- bodies, facilities, places

    def body(self, words: Sequence[Word], first: int, limit: int) -> Found | None:
        """A body, facility, place or happening whose name begins with a head noun of the lexicon at `first`."""
        if words[first].kind != "word":
            return None
        sense = self.senses.of(words[first].fold)
        role = sense.role
        if not role & (HEAD | Role.FACILITY | Role.PLACE | Role.EVENT | Role.STANDING):
            return None
        if sense.definite:
            end = self._definite_body(words, first, limit, sense)
            return Found(first, end, sense.skip, "ORG") if end > first else None
        if role & (HEAD):
            end = self._chain(words, first, limit, sense, weak=bool(role & Role.WEAK_BODY), named=bool(role & Role.NAMED_BODY))
            if end > first:
                return Found(first, end, sense.skip, "ORG")
        if role & Role.FACILITY:
            end = self._chain(words, first, limit, sense, weak=bool(role & Role.WEAK_FACILITY), named=True)
            if end > first:
                return Found(first, end, sense.skip, "FAC")
        if role & Role.PLACE:
            end = self._place(words, first, limit, weak=bool(role & Role.WEAK_PLACE), open_=bool(role & Role.OPEN_PLACE))
            if end > first:
                return Found(first, end, sense.skip, "LOC")
        if role & Role.EVENT:
            end = self._event(words, first, limit)
            if end > first:
                return Found(first, end, sense.skip, "EVENT")
        return None

    def _definite_body(self, words: Sequence[Word], first: int, limit: int, sense: Sense) -> int:
        """«القوات العراقية الخاصة», «التحالف الدولي ضد داعش», «السفارة الأميركية في العراق», «الحكومة»."""
        role = sense.role
        at = first + 1
        proper = False
        while at < limit and words[at].kind == "word":
            following = self.senses.of(words[at].fold)
            if following.skip or not following.definite:
                break
            if following.role & (Role.DEMONYM | Role.BODY_ADJECTIVE) and not following.role & Role.PLURAL:
                proper = True
            elif not (proper and self._relational(following) and not following.role):
                break
            at += 1
        if not proper and not role & Role.STANDING:
            return first
        if role & (Role.BODY | Role.FORCE | Role.NATIONAL | Role.NAMED_BODY) or role & Role.STANDING:
            if proper:
                if role & (Role.BODY | Role.NAMED_BODY):
                    at = self._purpose(words, at, limit)
                return self._tail(words, at, limit, sense)
            return first + 1
        return first

    def _purpose(self, words: Sequence[Word], at: int, limit: int) -> int:
        """«للانتخابات», «لمكافحة الفساد», «للتربية والعلوم» behind a body's adjective: the field it works in."""
        if at >= limit or words[at].kind != "word" or words[at].fold[0] != "ل":
            return at
        sense = self.senses.of(words[at].fold)
        if sense.skip != 1 or sense.role & (Role.FUNCTION | Role.VERB | TITLE | PERSON | Role.STANDING | Role.DOCUMENT):
            return at
        if not sense.definite and not sense.role & Role.CONSTRUCT:
            return at
        return self.complement(words, at, limit)

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

    def _chain(self, words: Sequence[Word], first: int, limit: int, sense: Sense, *, weak: bool, named: bool) -> int:
        """An indefinite head and what completes it: quoted name, known name, definite noun with its adjectives, place."""
        at = first + 1
        if at >= limit:
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
        found = self.known(words, at, limit, quoted=True)
        inner = self.body(words, at, limit)
        if inner is not None and (found is None or inner.last > found.last) and inner.type != "EVENT":
            return self._tail(words, self.adjectives(words, inner.last, limit), limit, sense)
        if found is not None:
            return self._tail(words, self.adjectives(words, found.last, limit), limit, sense)
        if role & (Role.FUNCTION | Role.VERB | Role.ANONYMOUS) and not role & (Role.CONSTRUCT | PERSON | TITLE):
            return first
        if following.definite:
            if role & Role.DEMONYM and not role & Role.PLURAL:
                return first
            end = self.adjectives(words, at + 1, limit)
            coordinated = False
            while end < limit and words[end].kind == "word":
                after = self.senses.of(words[end].fold)
                step = self._coordinate(words, end, limit, after) if after.skip else end
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
            end = self._chain(words, at, limit, following, weak=weak, named=False)
            return self._tail(words, end, limit, sense) if end > at else first
        person = self.person(words, at, limit, led=named)
        if person > at and not role & (Role.COMMON | TITLE):
            return person if self._proper_end(words, at, person, named) else first
        if role & Role.OFFICE:
            end = self.title(words, at, limit)
            return end if end > at + 1 else first
        return first

    def _more_adjectives(self, words: Sequence[Word], at: int, limit: int) -> int:
        while at < limit and words[at].kind == "word":
            sense = self.senses.of(words[at].fold)
            if sense.skip or sense.definite or not sense.role & (Role.DEMONYM | Role.BODY_ADJECTIVE):
                break
            at += 1
        return at

    def _proper_noun(self, sense: Sense, named: bool) -> bool:
        """Whether a definite noun after a weak head can be a proper name («حركة النهضة», «نادي الاتحاد»)."""
        return named and not sense.role & (Role.COMMON | TITLE | HEAD | Role.FUNCTION | Role.ANONYMOUS | Role.DEMONYM | Role.DOCUMENT | Role.PLACE | Role.FACILITY) and not sense.bare.endswith(("ين", "ون"))

    def _proper_end(self, words: Sequence[Word], first: int, last: int, named: bool) -> bool:
        return named or any(self.senses.of(words[k].fold).role & PERSON for k in range(first, last))

    def _place(self, words: Sequence[Word], first: int, limit: int, *, weak: bool, open_: bool) -> int:
        """«محافظة كركوك», «قضاء طوزخورماتو», «حي الأندلس»: the descriptor and the name after it."""
        at = first + 1
        if at >= limit:
            return first
        if words[at].kind == "mark":
            end = self.bracket(words, at, limit) if words[at].text in OPENING and words[at].text != "(" else at
            return end if end > at else first
        if words[at].kind != "word":
            return first
        found = self.known(words, at, limit, quoted=True)
        if found is not None and not found.skip:
            return found.last if found.type == "LOC" or not weak else first
        sense = self.senses.of(words[at].fold)
        if sense.skip or (weak and not open_):
            return first
        if sense.role & (Role.FUNCTION | Role.VERB | Role.COMMON | TITLE | HEAD | Role.MODIFIER | Role.DEMONYM | Role.BODY_ADJECTIVE | Role.ANONYMOUS | Role.CONSTRUCT | Role.FACILITY | Role.EVENT):
            return first
        if sense.definite:
            return at + 1 if not sense.bare.endswith(("ين", "ون", "ات", "ييه")) and not weak else (at + 1 if open_ and self._proper_noun(sense, True) and len(sense.bare) > 3 else first)
        if sense.role & (PERSON | Role.JOINT):
            end = self.person(words, at, limit, led=True)
            return end if end > at else first
        if sense.role & Role.PLACE:
            end = self._place(words, at, limit, weak=False, open_=True)
            return end if end > at else first
        if sense.role or not self._unknown(words[at], True, False):
            return first
        if at + 1 < limit and words[at + 1].kind == "word":
            after = self.senses.of(words[at + 1].fold)
            if after.definite and not after.skip and not after.role:
                return at + 2
        return at + 1

    def _event(self, words: Sequence[Word], first: int, limit: int) -> int:
        """«عملية «الاسم»», «عملية كركوك», «مهرجان قرطاج», «بطولة العالم»: quoted, known or placed."""
        at = first + 1
        if at >= limit:
            return first
        if words[at].kind == "mark":
            end = self.bracket(words, at, limit) if words[at].text in OPENING and words[at].text != "(" else at
            return end if end > at else first
        if words[at].kind != "word":
            return first
        found = self.known(words, at, limit)
        if found is not None and not found.skip and found.type == "LOC":
            return self.adjectives(words, found.last, limit)
        return first

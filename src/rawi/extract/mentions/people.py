"""How far a person's name goes: given names, descent, «عبد الـ», family names, transliterations behind a title."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic.particles import PREPOSITIONS
from rawi.extract.mentions.roles import HEAD, PERSON, TITLE, Role
from rawi.extract.mentions.senses import Sense
from rawi.extract.mentions.surnames import ENDERS, SurnameGrammar
from rawi.model import Word

_LONGEST_PERSON = 6
_ALI = "علي"


_HYPHENS = ("-", "‐", "–")
_HAMZAS = ("أ", "إ")
_KUNYA = 3
"""«أبو محمد», «أم هاشم»: enough for a name without a title."""
_ALEF_MAQSURA = "ى"
_MADDA = "آ"
"""«آلدرس» is folded like a word with the article."""
_PATRONYM = "يان"
"""Ending of Armenian family names, also of a nationality in the dual."""
_SHADDA = "\u0651"


class PeopleGrammar(SurnameGrammar):
    """Names of people."""

    def person(self, words: Sequence[Word], first: int, limit: int, *, led: bool = False) -> int:
        """The end of a person's name. `led`: a title or verb of saying stands before it, so unknown words count."""
        if words[first].fold in self.senses.parts_of_day and words[min(first + 1, limit - 1)].fold in self.senses.days:
            return first
        opens = first == 0 or words[first - 1].kind == "mark"
        if words[first].text.endswith(_SHADDA) or (opens and words[first].fold in self.senses.answers):
            # «وردّ فلان», «. ورد فلان بأن …»
            return first
        if words[first].fold in self.senses.links and self._links_office(words, first, limit):
            return first
        if words[first].text.endswith("ه") and self.senses.of(words[first].fold).role & Role.JOINT:
            # «ابنه فلان» is folded like «ابنة فلان».
            return first
        listed = self.known(words, first, limit)
        if listed is not None and listed.type == "PER" and (led or listed.skip or listed.last > first):
            return listed.last
        at, strength, given, unknown = first, 0, 0, 0
        limit = min(limit, first + _LONGEST_PERSON + 2)
        while at < limit and at - first < _LONGEST_PERSON:
            word = words[at]
            if word.kind != "word":
                if at > first and self._hyphen(words, at, limit):
                    at += 2
                    strength += 1
                    continue
                break
            sense = self.senses.of(word.fold)
            if sense.definite and word.text.startswith(_MADDA):
                sense = Sense(0, word.fold, word.fold, False, 0)
            role = sense.role
            if sense.skip and not (at == first and not led):
                if self._attached(words, at, first):
                    strength += 1
                    at += 1
                    continue
                if at == first + 1 and (
                    self._waw_surname(words, at, limit) or self._cut_surname(words, at, limit, led=led)
                ):
                    strength += 1
                    at += 1
                break
            held = at + 1 < limit and words[at + 1].fold in self.senses.second
            if held and (at > first or led) and (not role & Role.FUNCTION or word.text.endswith("ة")):
                # «عبد القادر علم الدين», «تدعى منة الله فؤاد»
                at += 2
                strength += 1
                continue
            if at == first and not led and role & Role.JOINT and word.fold not in self.senses.kunya:
                after = self.senses.of(words[at + 1].fold) if at + 1 < limit else None
                if after is None or after.role & TITLE:
                    # «ولد الأستاذ فلان في …»
                    break
            if role & Role.JOINT:
                end = self._joined(words, at, limit)
                if end == at:
                    break
                known = at == first and word.fold in self.senses.kunya
                known = known and bool(self.senses.of(words[end - 1].fold).role & (Role.GIVEN | Role.SHARED))
                descends = (
                    at == first
                    or (given and word.fold in self.senses.kunya)
                    or word.fold in self.senses.servant
                    or word.fold in self.senses.descent
                )
                strength += _KUNYA if known else 2 if descends else 1
                at = end
                continue
            if (
                at > first
                and word.fold in self.senses.particles
                and (words[at - 1].fold in self.senses.particles or self._carries(words, at, limit))
            ):
                # «جوناس فان دير ميرفه»
                at += 1
                strength += 1
                continue
            if sense.stem in self.senses.second and at > first:
                at += 1
                continue
            if word.fold == _ALI:
                # The name and the preposition «على» are one folded word, and Egyptian papers print both alike.
                named = led and not word.text.endswith("ى") and self._family(words, at + 1, limit)
                if (at == first or word.text.endswith("ى")) and not (named or self._namelike(words, at + 1, limit)):
                    break
                after = self.senses.of(words[at + 1].fold) if at + 1 < limit else None
                unlikely = after is not None and (after.role & Role.FOREIGN or after.bare.endswith("ه"))
                if at == first and word.text.endswith("ى") and unlikely:
                    # «يستحوذ على حصة», «فاز على إدواردو …»
                    break
                role &= ~Role.FUNCTION
            if (
                role & Role.HONORIFIC
                and at > first
                and self._namelike(words, at + 1, limit)
                and (not sense.definite or (given and sense.bare in self.senses.pilgrims))
            ):
                at += 1
                continue
            if at == first and not led and word.text.endswith("ه") and sense.stem in self.senses.tied:
                break
            if at > first and role & Role.OFFICE and not sense.definite and self._office_of(words, at + 1, limit):
                # «فيصل بن خالد أمير منطقة كذا»
                break
            if role & (Role.GIVEN | Role.FOREIGN):
                if role & Role.FUNCTION and not self._inner(words, at, limit, first):
                    break
                if word.text.endswith("ة") and sense.stem in self.senses.breathed:
                    break
                strength += 2
                given += 1
            elif role & (Role.SHARED | Role.FAMILY):
                if at == first and not led and not self._namelike(words, at + 1, limit):
                    break
                if (
                    at > first
                    and word.fold != _ALI
                    and not role & Role.FAMILY
                    and role & ENDERS
                    and not self._inner(words, at, limit, first)
                ):
                    break
                if (
                    at == first
                    and role & Role.VERB
                    and (
                        not self._namelike(words, at + 1, limit) or (not led and self._addresses(words, at + 1, limit))
                    )
                ):
                    break
                if at > first + 1 and self._object(words, at, limit):
                    break
                strength += 1
                given += bool(role & Role.SHARED)
            elif sense.definite:
                if at == first and self._nisba(sense) and self._foreigner(words, at + 1, limit, led=led and not role):
                    # «أكد الكذائي فيكتور …»
                    break
                if not self._surname(words, at, limit, sense, at > first, led):
                    break
                if given > 1 and not role and not self._nisba(sense) and not self._closed(words, at + 1, limit):
                    # «حسمت الفنانة ريتال منصور الجدل المثار»
                    break
                strength += 1
                at += 1
                if self._hyphen(words, at, limit):
                    continue
                if given or unknown:
                    if at < limit and words[at].kind == "word" and self._second_surname(words, at, limit, led=led):
                        at += 1
                    break
                unknown += 1
                continue
            else:
                if role & (Role.BODY_ADJECTIVE | Role.COMMON) and self._ends_descent(words, at, limit):
                    at += 1
                    break
                foreign = at > first and bool(self.senses.of(words[at - 1].fold).role & Role.FOREIGN)
                family = led and at == first + 1 and word.fold.endswith("ي") and self._closed(words, at + 1, limit)
                if role & Role.DEMONYM and given and (word.fold.endswith(_PATRONYM) or family):
                    # «لينا فارسيان», «الوزير أنطون سرياني»
                    role &= ~(Role.DEMONYM | Role.QUALITY)
                if (
                    role == Role.KNOWN
                    and led
                    and given
                    and at == first + 1
                    and self._place_as_surname(words, at, limit)
                ):
                    role = 0
                if role or unknown >= (3 if led else 1):
                    break
                if not self._unknown(word, led, at > first, after_foreign=foreign):
                    break
                if at > first + 1 and (self._object(words, at, limit) or self.coming(words, first, at, limit)):
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

    def _family(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a word with the article and the ending of a nisba stands at `at`, and nothing that it describes."""
        if at >= limit or words[at].kind != "word" or not self._nisba(self.senses.of(words[at].fold)):
            return False
        return at + 1 >= limit or not self.senses.of(words[at + 1].fold).definite

    def _ali(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a word printed «علي» is the name («القاضي علي الشمالي») and not the preposition."""
        word = words[at]
        return word.fold == _ALI and not word.text.endswith(_ALEF_MAQSURA) and self._family(words, at + 1, limit)

    def _carries(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a particle of foreign names stands inside one: an unknown or foreign word on both sides."""
        if at + 1 >= limit or words[at + 1].kind != "word":
            return False
        before, after = self.senses.of(words[at - 1].fold), self.senses.of(words[at + 1].fold)
        around = [sense.role for sense in (before, after)]
        if after.skip or after.definite or before.definite:
            return False
        return all(not role & ~(Role.FOREIGN | Role.KNOWN) or role & Role.FOREIGN for role in around) or (
            words[at + 1].fold in self.senses.particles
        )

    def _foreigner(self, words: Sequence[Word], at: int, limit: int, *, led: bool) -> bool:
        """Whether a foreign given name follows, or, behind a title, another indefinite name: then the adjective before
        it is a nationality («الرئيس الكذائي أورفان كذاني»)."""
        if at >= limit or words[at].kind != "word":
            return False
        after = self.senses.of(words[at].fold)
        if after.skip or after.definite:
            return False
        if after.role & Role.FOREIGN:
            return True
        plain = at + 1 < limit and words[at + 1].kind == "word" and not self._closed(words, at + 1, limit)
        return led and plain and not after.role & ~(Role.GIVEN | Role.KNOWN) and self._unknown(words[at], True, False)

    def _office_of(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a place or body follows, so that the word before is an office."""
        if at >= limit or words[at].kind != "word":
            return False
        after = self.senses.of(words[at].fold)
        return not after.skip and bool(after.role & (Role.PLACE | HEAD | Role.KNOWN)) and not after.role & PERSON

    def _links_office(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether «باسم» joins an office to its body («الناطق باسم خفر السواحل») and is no given name."""
        if self._ali(words, at, limit):
            return False
        before = self.senses.of(words[at - 1].fold).role if at else 0
        return bool(before & (Role.OFFICE | Role.MODIFIER)) or not self._namelike(words, at + 1, limit)

    def _alone(self, word: Word) -> bool:
        """Whether a single word is a person's name without a title: only well-known foreign names."""
        sense = self.senses.of(word.fold)
        if sense.skip == 0 and word.text[0] in PREPOSITIONS and word.text[1:2] in _HAMZAS:
            # «بأول» is no «باول».
            return False
        return (
            bool(sense.role & Role.FOREIGN)
            and not sense.role & (Role.FUNCTION | Role.COMMON | Role.VERB)
            and all(entry.learned for entry in self.senses.names(sense.stem))
            and len(sense.stem) > 3
        )

    def _hyphen(self, words: Sequence[Word], at: int, limit: int) -> bool:
        """Whether a hyphen without spaces joins the word before it to the next («الفلاني-علّان»)."""
        return (
            at + 1 < limit
            and words[at].text in _HYPHENS
            and words[at + 1].kind == "word"
            and not self.senses.of(words[at + 1].fold).role & Role.KNOWN
            and words[at - 1].end == words[at].start
            and words[at].end == words[at + 1].start
        )

    def _joined(self, words: Sequence[Word], at: int, limit: int) -> int:
        """The end of «أبو فلان», «بن فلان», «عبد الفلان», «آل فلان»."""
        if at + 1 >= limit or words[at + 1].kind != "word":
            return at
        following = self.senses.of(words[at + 1].fold)
        if words[at + 1].fold in self.senses.relations and words[at].fold not in self.senses.kunya:
            # «ابن عم الرئيس»
            return at
        if words[at].fold in self.senses.servant:
            return at + 2 if following.definite and not following.skip else at
        if following.role & Role.JOINT and not following.skip:
            return self._joined(words, at + 1, limit) if at + 2 < limit else at
        if following.role & (Role.FUNCTION | Role.VERB) and not following.role & PERSON:
            return at
        return at + 2

    def _inner(self, words: Sequence[Word], at: int, limit: int, first: int) -> bool:
        """Whether an everyday word stands inside a name: between name words, or last before a mark."""
        if at == first or self.senses.of(words[at].fold).role & Role.FUNCTION:
            joined = at > first and at + 1 < limit and words[at + 1].fold in self.senses.second
            return joined or self._namelike(words, at + 1, limit)
        office = self.senses.of(words[at + 1].fold) if at + 1 < limit else None
        if office is not None and office.role & Role.OFFICE and not office.definite and not office.skip:
            # «اللواء عبد القادر نجم رئيس الهيئة»
            return True
        return (
            at + 1 >= limit
            or words[at + 1].kind != "word"
            or words[at + 1].fold in self.senses.second
            or self._namelike(words, at + 1, limit)
            or bool(self.senses.of(words[at + 1].fold).role & Role.FUNCTION)
        )
